"""What can be found of a portal: plans with their duties, what leans on them, written pages."""

from __future__ import annotations

import datetime as dt

import pytest
import yaml
from congkhai.pipeline import snapshot_of
from congkhai.render.parts.inline_markdown import plain_text
from congkhai.search import Fact, SearchEntry, Section
from congkhai.search_entries import entries
from congkhai.search_entries.items import item_sections, plain_texts
from congkhai.search_entries.markup import columns_of
from congkhai.search_entries.written import written_entry
from congkhai.site.page import Page
from congkhai.snapshot import Site
from congkhai.text import read_outline

from tests.need import ROOT
from tests.small import FACTS, know_of, source

NOVEMBER = dt.date(2026, 11, 22)
MORE = """
gist: Cả xã cùng đi bộ.
signatory: {name: Trần Thị Mẫu, title: GIÁM ĐỐC}
deadlines:
  - id: bao-cao-nam
    what: Báo cáo hằng năm
    every: year
    due: 15/12
    comparator: before
    section: i
    printed: trước ngày 15 tháng 12 hàng năm
obligations:
  - id: diem-tin
    what: Điểm tin sức khỏe
    category: disclose
    every: quarter
    section: mo-dau
    printed: Mỗi quý điểm tin sức khỏe
awards:
  - {occasion: annual, form: Giấy khen, tier: Giám đốc Sở}
targets:
  - {id: nuoc, what: Hộ có nước sạch, value: 95, unit: "%", due: 2030}
asked:
  - {section: i, words: [tập thể dục làm gì, nộp báo cáo khi nào]}
  - {words: khỏe re}
"""
REPORT = """\
duty: bao-cao-nam
title: Báo cáo năm 2025
period: 2025
who: Trạm Y tế xã Đồng
figures: [{name: Người tập, value: "12,5", unit: nghìn người}]
date: 10/12/2025
link: https://vi-du.example/bao-cao.pdf
"""
RESULTS = """\
target,date,value,unit,link
nuoc,2024,"81,5",%,https://vi-du.example/2024
nuoc,2025,90,%,https://vi-du.example/2025
"""
AWARD = """\
year: 2025
occasion: annual
form: Giấy khen
recipient: Trạm Y tế xã Đồng
decision: 15/QĐ-SYT
tier: Chủ tịch UBND xã Đồng
link: https://vi-du.example/15.pdf
"""
ARTICLE = (
    "---\ntitle: Cùng nhau đi bộ\ndate: 01/05/2025\ngist: Cả tổ cùng đi\n---\nSáu giờ *sáng*.\n"
)
WRITTEN = Page(
    url="gioi-thieu/",
    title="Giới thiệu",
    description="",
    content="<h1 id='a'>Giới thiệu</h1><p>Cổng <b>này</b> giữ kế hoạch.</p>"
    "<h2 id='ai'>Ai làm</h2><ul><li>Một</li><li>Hai</li></ul><script>bỏ()</script>",
)


@pytest.fixture(scope="module")
def found(tmp_path_factory) -> dict[str, list[SearchEntry]]:
    """By kind."""
    knowledge = know_of(
        tmp_path_factory.mktemp("portal"),
        {
            "ke-hoach-a.md": source(FACTS + MORE),
            "ke-hoach-a/reports/2025.yml": REPORT,
            "ke-hoach-a/reports/khong-dan.yml": REPORT.replace("link: https", "note: https"),
            "ke-hoach-a/awards/1.yml": AWARD,
            "ke-hoach-a/results.csv": RESULTS,
            "ke-hoach-a/models/di-bo.md": ARTICLE,
        },
    )
    by_kind: dict[str, list[SearchEntry]] = {}
    for entry in entries(snapshot_of(knowledge, NOVEMBER, Site()), [WRITTEN]):
        by_kind.setdefault(entry.kind, []).append(entry)
    return by_kind


def test_every_kind_of_page_can_be_found(found):
    assert found.keys() == {"plan", "document", "agency", "campaign", "record", "page"}


def test_a_plan_is_found_by_what_its_items_and_its_duties_say(found):
    (plan,) = found["plan"]
    assert plan.signatory == "Trần Thị Mẫu, Giám đốc"
    item = [one for one in plan.sections if one.anchor == "i"]
    assert item[1].heading == item[0].heading
    assert item[1].text == "Báo cáo hằng năm. trước ngày 15 tháng 12 hàng năm"


def test_an_item_is_also_found_by_how_people_ask_for_it(found):
    (plan,) = found["plan"]
    asked = plan.sections[-1]
    assert (asked.anchor, asked.is_printed) == ("i", False)
    assert asked.text == "Tập thể dục làm gì. Nộp báo cáo khi nào"
    only_asked = {section.anchor for section in plan.sections if not section.is_printed}
    assert only_asked - {anchor for anchor, _ in block_ids()} == {"i", "mo-dau"}


def block_ids() -> list[tuple[str, str]]:
    """The blocks of a plan's page that the table names, with their names."""
    table = ROOT / "hooks" / "congkhai" / "search_entries" / "blocks.yml"
    return [(anchor, row[0]) for anchor, row in yaml.safe_load(table.read_text("utf-8")).items()]


def test_every_block_of_the_table_is_one_of_a_plan_s_page(found):
    (plan,) = found["plan"]
    pages = (ROOT / "hooks" / "congkhai" / "theme" / "ck").glob("plan*.html")
    html = "".join(page.read_text("utf-8") for page in pages)
    for anchor, name in block_ids():
        assert f'id="{anchor}"' in html, name
    headings = {section.anchor: section.heading for section in plan.sections if section.heading}
    assert headings["tom-tat"] == "Tóm tắt"
    assert {"the", "dang-o-dau", "gop-y"} <= headings.keys()


def test_what_people_call_a_document_is_one_of_its_names(found):
    (plan,) = found["plan"]
    assert "khỏe re" in plan.aliases


def test_a_plan_answers_who_when_and_where_it_says_so(found):
    (plan,) = found["plan"]
    told = {fact.topic: (fact.answer, fact.anchor) for fact in plan.facts}
    assert told["signatory"] == ("Trần Thị Mẫu, Giám đốc", "the")
    assert told["agency"][0] == "Sở Y tế Bình Hải"
    assert told["deadline"][1] == "i"


def test_a_document_that_is_only_known_answers_when_and_who(found):
    (document,) = found["document"]
    assert document.number == "9/KH-UBND"
    assert [fact.answer for fact in document.facts] == ["05/01/2024", "UBND tỉnh Bình Hải"]


@pytest.mark.parametrize(
    ("title", "url", "number"),
    [
        ("Báo cáo năm 2025", "cong-khai/bao-cao/", ""),
        ("Giấy khen: Trạm Y tế xã Đồng", "khen-thuong/", "15/QĐ-SYT"),
        ("Cùng nhau đi bộ", "dien-hinh/ke-hoach-a-cung-nhau-di-bo/", ""),
    ],
)
def test_a_record_leads_to_where_the_portal_shows_it(found, title, url, number):
    (record,) = (one for one in found["record"] if one.title == title)
    assert (record.url, record.number, record.agency) == (url, number, "Sở Y tế Bình Hải")


@pytest.mark.parametrize(
    ("title", "made_by"),
    [
        ("Báo cáo năm 2025", "Trạm Y tế xã Đồng, theo 12/KH-SYT"),
        (
            "Giấy khen: Trạm Y tế xã Đồng",
            "Chủ tịch UBND xã Đồng, theo 12/KH-SYT",
        ),
        ("Cùng nhau đi bộ", "theo 12/KH-SYT"),
    ],
)
def test_a_record_is_said_to_be_of_who_made_it_not_of_who_issued_the_plan(found, title, made_by):
    (record,) = (one for one in found["record"] if one.title == title)
    assert record.made_by == made_by


def test_an_award_answers_who_praised_whom_with_what_and_when(found):
    (record,) = (one for one in found["record"] if one.title.startswith("Giấy khen"))
    told = "Giấy khen (Chủ tịch UBND xã Đồng), năm 2025"
    assert record.facts == (Fact("award", "Trạm Y tế xã Đồng", told),)


def test_an_item_with_a_duty_of_each_quarter_is_found_by_any_quarter_of_its_time(found):
    (plan,) = found["plan"]
    (quarters,) = (one for one in plan.sections if "quý" in one.text.lower() and not one.is_printed)
    assert (quarters.anchor, "Quý III/2026" in quarters.text) == ("mo-dau", True)
    assert "2012" not in quarters.text


@pytest.mark.parametrize(
    ("time", "title", "first", "last"),
    [
        ("{start: 01/07/2024, end: 30/06/2026}", "Đi bộ", "Quý III/2024", "Quý II/2026"),
        ("{start: 2024, end: 2060}", "Đi bộ", "Quý I/2024", "Quý IV/2035"),
        ("", "Đi bộ", "Quý I/2024", "Quý IV/2024"),
        ("", "Đi bộ năm 2025", "Quý I/2024", "Quý IV/2025"),
    ],
)
def test_quarters_are_those_of_the_plans_own_time(tmp_path, time, title, first, last):
    facts = FACTS.split("period:")[0].replace("Phát động phong trào Sống khỏe mỗi ngày", title)
    facts += f"period: {time}\n" if time else ""
    duty = "obligations:\n  - {id: tin, what: Điểm tin, category: disclose, every: quarter}\n"
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts + duty)})
    shown = snapshot_of(known, NOVEMBER, Site("https://example.vn/"))
    (plan,) = (one for one in entries(shown, ()) if one.kind == "plan")
    (quarters,) = (one.text for one in plan.sections if one.text.startswith("Quý"))
    assert (quarters.split(". ")[0], quarters.split(". ")[-1]) == (first, last)


def test_a_record_is_found_by_whose_it_is_its_time_its_duty_and_its_figures(found):
    (record,) = (one for one in found["record"] if one.title == "Báo cáo năm 2025")
    (section,) = record.sections
    assert section.text == (
        "Trạm Y tế xã Đồng. năm 2025. Báo cáo hằng năm. Người tập: 12,5 nghìn người"
    )


def test_what_was_told_of_a_target_is_found_and_answers(found):
    (record,) = (one for one in found["record"] if one.title.startswith("Kết quả: "))
    told = "81,5% (năm 2024), 90% (năm 2025)"
    assert (record.url, record.sections[0].text) == ("ke-hoach/ke-hoach-a/#chi-tieu", told)
    assert record.facts == (Fact("target", "Hộ có nước sạch", told, "chi-tieu"),)


def test_a_record_that_leads_nowhere_is_not_found(found):
    assert len(found["record"]) == 4


def test_a_written_page_has_a_section_for_each_heading(found):
    (page,) = found["page"]
    assert page.sections == (
        Section("a", "Giới thiệu", "Cổng này giữ kế hoạch."),
        Section("ai", "Ai làm", "Một Hai"),
    )


def test_a_sample_of_a_file_in_the_guide_is_no_answer():
    content = (
        '<h2 id="a">Bảng</h2><p>Cột <code>year</code>:</p>'
        "<pre><code>year,recipient\n2025,Trường Ví Dụ</code></pre><p>Mỗi lượt một dòng.</p>"
    )
    (section,) = written_entry(Page("huong-dan/bang/", "Bảng", "", content)).sections
    assert section.text == "Cột year: Mỗi lượt một dòng."


def test_what_stands_over_what_a_duty_says_is_words_only(tmp_path):
    facts = FACTS + MORE.replace("section: i\n", "section: i-1\n")
    known = know_of(tmp_path, {"a.md": source(facts, "## I. Báo *cáo*\n\n1. Năm.\n")})
    (plan,) = (one for one in entries(snapshot_of(known, NOVEMBER, Site())) if one.kind == "plan")
    told = [section for section in plan.sections if "trước ngày 15 tháng 12" in section.text]
    assert [section.heading for section in told] == ["Báo cáo"]


def test_what_stands_over_an_item_is_words_only():
    outline = read_outline("## **II.** Dọn *chợ*\n\n1. Quét.\n")
    assert [section.heading for section in item_sections(outline)][-1] == "II. Dọn chợ"


@pytest.mark.parametrize(
    "texts",
    [
        [],
        ["Một"],
        ["Một hai", "", "ba"],
        ["**Một** [hai](https://vi-du.example/a_b) `ba`", "[chưa đóng](x", "y) [z]"],
        [" đầu", "cuối ", "hai\ndòng", "hai  khoảng", "khoảng\u00a0cứng", "\tthụt vào"],
        ["dấu \u241f lạ", "**đậm**"],
    ],
)
def test_items_read_at_once_are_the_words_of_each(texts):
    assert plain_texts([text.encode() for text in texts]) == [plain_text(text) for text in texts]


@pytest.mark.parametrize("more", ["Một | hai.", "\u241f"])
def test_of_a_table_its_cells_are_read_without_its_lines(more):
    table = (
        "| TT | Việc | Xong |\n| --- | :-: | --- |\n| 1 | Nạo vét **kênh** | |\n| | Cả xã. | - |"
    )
    read = plain_texts([table.encode(), b"| 2 | - |", more.encode()])
    assert read == ["TT; Việc; Xong. 1; Nạo vét kênh. Cả xã.", "2.", more]


@pytest.mark.parametrize(
    ("kind", "shown", "sort"),
    [
        ("kế hoạch", "Kế hoạch", "plan"),
        ("quyết định", "Quyết định", "plan"),
        ("chỉ thị", "Chỉ thị", "plan"),
        ("công văn", "Công văn", "letter"),
    ],
)
def test_a_result_is_called_what_the_document_calls_itself(tmp_path, kind, shown, sort):
    facts = FACTS.replace("kind: kế hoạch", f"kind: {kind}")
    snapshot = snapshot_of(know_of(tmp_path, {"a.md": source(facts)}), NOVEMBER, Site())
    (entry,) = (one for one in entries(snapshot, []) if one.id == "ke-hoach-a")
    assert (entry.shown_kind, entry.kind) == (shown, sort)


def test_what_is_no_document_is_called_by_its_kind():
    assert SearchEntry("a", "co-quan/a/", "agency", "Sở Y tế").shown_kind == "Cơ quan"


def test_columns_that_are_drawn_in_short_are_called_by_their_whole_names():
    short = '<th><span aria-hidden="true">T2</span><span class="ck-vh">Thứ Hai</span></th>'
    page = f"<table><thead>{short}<th>Hạn</th></thead><tbody></tbody></table>"
    assert columns_of(page) == ["Thứ Hai", "Hạn"]
