"""A portal of plans that say little and that only a program has read: nothing odd or false."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

import pytest
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 11, 22)
SPARSE = """\
id: ke-hoach-a
kind: công văn
number: 31
symbol: UBND-VX
issued: 10/02/2024
agency: ubnd
title: Dọn dẹp vỉa hè
text: imported
"""
TASK = "tasks:\n  - {{id: viec, what: Quét vỉa hè, lead: Các phường, section: i, {when}}}\n"
LONG = "Tổng hợp " + "việc quét dọn vỉa hè, lòng đường và chợ của từng phường " * 5


def words(html: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", html).split())


def pages(tmp_path, facts=SPARSE, files=None, registers="campaigns: []\n"):
    known = know_of(
        tmp_path, {"campaigns.yml": registers, "ke-hoach-a.md": source(facts), **(files or {})}
    )
    return {one.url: words(one.content) for one in all_pages(snapshot_of(known, TODAY, Site()))}


@pytest.mark.parametrize(("end", "is_over"), [("2025", True), ("2030", False)])
def test_a_campaign_that_is_over_does_not_say_thrice_that_nothing_is_next(tmp_path, end, is_over):
    campaigns = "campaigns:\n  - {id: song-khoe, name: Sống khỏe mỗi ngày}\n"
    facts = FACTS.split("phases:")[0].replace("end: 2030", f"end: {end}")
    draft = facts.replace("ke-hoach-a", "ke-hoach-b").replace("number: 12", "status: draft")
    made = pages(tmp_path, facts, {"b.md": source(draft)}, campaigns)
    for url in ("", "phong-trao/", "phong-trao/song-khoe/"):
        said = made[url].partition("Dòng thời gian")[0]
        assert ("đã kết thúc" in said.lower()) is is_over
        assert ("Hạn kế tiếp" in said) is not is_over
    assert ("Sắp đến hạn" in made["phong-trao/song-khoe/"]) is not is_over
    assert ("Hạn trong dự thảo" in made[""]) is not is_over


def test_a_portal_without_campaigns_has_no_column_for_them(tmp_path):
    made = pages(tmp_path)
    assert "Phong trào" not in made["ke-hoach/"].partition("1 văn bản Kế hoạch")[2][:40]
    assert "không nêu" not in made["ke-hoach/"]
    assert "thi đua" not in made[""]


def test_one_plan_of_a_campaign_is_enough_for_the_column(tmp_path):
    campaigns = "campaigns:\n  - {id: song-khoe, name: Sống khỏe mỗi ngày}\n"
    other = SPARSE.replace("ke-hoach-a", "ke-hoach-b").replace("31", "32")
    made = pages(tmp_path, FACTS, {"b.md": source(other)}, campaigns)
    assert "Ngày Cơ quan Phong trào Tình trạng" in made["ke-hoach/"]
    assert "không nêu" in made["ke-hoach/"]


@pytest.mark.parametrize(
    "url",
    [
        "cong-khai/",
        "cong-khai/bao-cao/",
        "cong-khai/duong-bao-cao/",
        "cong-khai/giam-sat/",
        "chi-tieu/",
        "nhiem-vu/",
        "nhiem-vu/ke-hoach-con/",
        "khen-thuong/",
        "khen-thuong/hinh-thuc/",
        "khen-thuong/tieu-chi/",
        "co-quan/so-y-te/",
    ],
)
def test_what_was_not_read_is_not_said_to_be_absent(tmp_path, url):
    said = pages(tmp_path)[url] if url != "co-quan/so-y-te/" else pages(tmp_path)["co-quan/ubnd/"]
    assert not re.search(r"Chưa có (?:kế hoạch|văn bản) nào|Không kế hoạch nào|Không có câu", said)
    assert "áy chưa đọc ra" in said


NOTHING_READ = {
    "cong-khai/": "câu nào buộc công khai",
    "cong-khai/bao-cao/": "việc nào như vậy",
    "cong-khai/duong-bao-cao/": "câu nào nêu ai báo cáo ai",
    "cong-khai/giam-sat/": "câu nào nêu việc giám sát",
    "chi-tieu/": "chỉ tiêu nào",
    "nhiem-vu/": "việc nào",
    "nhiem-vu/ke-hoach-con/": "câu nào giao lập kế hoạch riêng",
    "khen-thuong/": "câu nào nêu sẽ khen ai, khi nào",
    "khen-thuong/hinh-thuc/": "hình thức khen nào",
    "khen-thuong/tieu-chi/": "tiêu chí nào",
    "co-quan/ubnd/": "việc nào giao cho cơ quan này",
}
DENIED = re.compile(
    "[Cc]ổng (?:chưa thấy (?:kế hoạch|văn bản) nào (?:nêu|có|giao)|không thấy (?!kế hoạch))"
)


def test_of_texts_that_only_a_program_has_read_nothing_is_denied(tmp_path):
    made = pages(tmp_path)
    for url, what in NOTHING_READ.items():
        assert f"áy chưa đọc ra {what}" in made[url], url
    for url, said in made.items():
        if not url.startswith("huong-dan/"):
            assert not DENIED.search(said), (url, DENIED.search(said))


def test_of_texts_that_somebody_has_read_it_is(tmp_path):
    made = pages(tmp_path, SPARSE.replace("imported", "restated"))
    for url in NOTHING_READ:
        assert DENIED.search(made[url]), url
        assert "áy chưa đọc ra" not in made[url]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("deadlines:\n  - {id: gs, what: Báo cáo kết quả giám sát chợ, due: 01/12/2026}\n", True),
        ("tasks:\n  - {id: gs, what: Giám sát việc quét chợ, lead: Các phường}\n", True),
        ("tasks:\n  - {id: gs, what: Quan sát việc quét chợ, lead: Các phường}\n", False),
    ],
)
def test_that_nobody_watches_is_not_said_where_something_speaks_of_it(tmp_path, more, said):
    page = pages(tmp_path, SPARSE.replace("text: imported\n", "") + more)["cong-khai/giam-sat/"]
    assert ("Cổng chưa thấy kế hoạch nào nêu việc giám sát" not in page) is said
    assert ("Cổng chưa ghi việc giám sát nào thành mục riêng." in page) is said
    assert ("Mục khác có nói đến giám sát" in page) is said
    assert ("giám sát chợ" in page.lower() or "giám sát việc quét chợ" in page.lower()) is said


def test_of_plans_of_several_bodies_a_number_stands_with_its_issuer(tmp_path):
    due = "deadlines:\n  - {id: bc, what: Báo cáo chợ, due: 01/12/2026, who: so-y-te}\n"
    mine = SPARSE.replace("text: imported\n", "") + due
    alone = pages(tmp_path / "a", mine)
    other = mine.replace("ke-hoach-a", "khac").replace("31", "32").replace("ubnd\n", "so-y-te\n")
    both = pages(tmp_path / "b", mine, {"khac.md": source(other)})
    for url in ("", "lich/"):
        assert "31/UBND-VX , " not in alone[url]
        assert "31/UBND-VX , UBND" in both[url]


def test_a_plan_counts_its_dates_apart_from_its_tasks(tmp_path):
    due = "deadlines:\n  - {id: bc, what: Báo cáo chợ, due: 01/12/2026, who: so-y-te}\n"
    task = TASK.format(when="due: 30/11/2026")
    assert (
        "2 việc: 1 hạn, 1 nhiệm vụ"
        in pages(tmp_path / "a", SPARSE + due + task)["ke-hoach/ke-hoach-a/"]
    )
    assert "1 việc Làm gì" in pages(tmp_path / "b", SPARSE + task)["ke-hoach/ke-hoach-a/"]


def test_sources_of_one_statement_are_told_apart(tmp_path):
    law = (
        "documents:\n  - id: luat\n    kind: luật\n    number: 9\n    symbol: QH15\n"
        "    issued: 01/02/2024\n    title: Luật vỉa hè\n    validity: {from: 01/07/2024, "
        "source: [SOURCES]}\n"
    )
    urls = ["https://a.example/1", "https://a.example/2"]
    for some, said in ((urls, "nguồn 1 ; nguồn 2"), (urls[:1], "; nguồn )")):
        more = "relations:\n  - {type: cites, to: luat}\n"
        files = {"documents.yml": law.replace("SOURCES", ", ".join(some))}
        made = pages(tmp_path / str(len(some)), SPARSE + more, files)
        (page,) = [text for url, text in made.items() if url.startswith("van-ban/luat")]
        assert said in page, page


def test_a_plan_that_charges_somebody_with_praise_speaks_of_awards(tmp_path):
    duty = (
        "deadlines:\n  - {id: khen, what: Xét khen, category: award, due: 15/12/2026, section: i}\n"
    )
    assert "1 kế hoạch trên cổng nêu sẽ khen ai" in pages(tmp_path, SPARSE + duty)["khen-thuong/"]


def test_no_law_is_denied_by_the_register_of_reports(tmp_path):
    made = pages(tmp_path)["cong-khai/bao-cao/"]
    assert "Không ai phải công khai" not in made
    assert "câu của kế hoạch không buộc công khai; luật có thể buộc" in made


def test_signs_of_a_strip_are_explained_where_there_are_strips(tmp_path):
    yearly = (
        "deadlines:\n  - {id: bc, what: Báo cáo năm, category: report, who: ubnd, to: so-y-te, "
        "every: year, due: 15/12, section: i}\n"
    )
    signs = "đã thấy thấy, nhưng muộn đã qua, cổng chưa thấy chưa tới"
    made = pages(tmp_path, SPARSE + "period: {start: 2024, end: 2026}\n" + yearly)
    assert signs in made["cong-khai/bao-cao/"]
    assert signs in made["ke-hoach/ke-hoach-a/"]
    assert signs not in pages(tmp_path)["ke-hoach/ke-hoach-a/"]


def test_a_target_without_a_number_need_not_rise_or_fall(tmp_path):
    target = "targets:\n  - {id: xong, what: Phường sạch, direction: hoàn thành, section: i}\n"
    assert "1 chỉ tiêu không ghi con số" in pages(tmp_path, SPARSE + target)["chi-tieu/"]


def test_a_title_that_goes_on_small_begins_a_page_large(tmp_path):
    made = pages(tmp_path, SPARSE.replace("title: Dọn dẹp", "title: về dọn dẹp"))
    assert "Về dọn dẹp vỉa hè" in made["ke-hoach/ke-hoach-a/"]
    assert "về dọn dẹp vỉa hè" not in made[""]


def test_a_campaign_that_a_text_names_is_not_denied(tmp_path):
    named = pages(tmp_path, SPARSE + "campaign_printed: Phố sạch\n")["phong-trao/"]
    assert NOT_TIED not in named
    assert "Phố sạch ( Công văn 31/UBND-VX )" in named
    assert NOT_TIED in pages(tmp_path)["phong-trao/"]


NOT_TIED = "Chưa có văn bản nào trên cổng được nối với một phong trào"


@pytest.mark.parametrize(
    ("title", "tells"),
    [
        ("Phát động phong trào thi đua dọn dẹp vỉa hè", True),
        ("Đợt thi đua cao điểm lập thành tích chào mừng ngày hội", True),
        ("Hưởng ứng Cuộc vận động ngày vì phố sạch", True),
        # Near misses: a council of its name, a round of something else.
        ("Kiện toàn Hội đồng Thi đua - Khen thưởng", False),
        ("Đợt kiểm tra vỉa hè", False),
    ],
)
def test_a_campaign_in_a_title_is_not_denied(tmp_path, title, tells):
    made = pages(tmp_path, SPARSE.replace("title: Dọn dẹp", f"title: {title}; dọn dẹp"))
    assert (NOT_TIED not in made["phong-trao/"]) is tells
    assert (f"{title}; dọn dẹp" in made["phong-trao/"]) is tells


def test_the_register_of_disclosures_says_how_many_more_are_silent(tmp_path):
    many = {
        f"b{n}.md": source(SPARSE.replace("ke-hoach-a", f"b-{n}").replace("31", str(100 + n)))
        for n in range(61)
    }
    made = pages(tmp_path, files=many)["cong-khai/"]
    said = "Máy đọc, chưa ai đối chiếu: chưa đọc ra câu nào buộc công khai trong"
    assert f"{said} 62 văn bản Công văn" in made
    assert "và 2 văn bản khác" in made
    few = pages(tmp_path / "b", files=dict([*many.items()][:5]))["cong-khai/"]
    assert f"{said} Công văn" in few


def test_what_an_agency_issued_has_titles_and_the_newest_first(tmp_path):
    older = (
        SPARSE.replace("ke-hoach-a", "a-cu")
        .replace("31", "9")
        .replace("2024", "2023")
        .replace("Dọn dẹp vỉa hè", "Trồng cây")
    )
    made = pages(tmp_path, files={"a.md": source(older)})["co-quan/ubnd/"]
    issued = made.partition("Đã ban hành")[2]
    assert "Công văn 31/UBND-VX , 10/02/2024 Dọn dẹp vỉa hè" in issued
    assert issued.index("Dọn dẹp vỉa hè") < issued.index("Trồng cây")


def test_the_same_finding_of_several_places_is_said_once(tmp_path):
    doubts = "".join(
        f"  - {{id: v{n}, what: Việc {n}, lead: Các phường, section: i}} # cần xem: ai làm\n"
        for n in range(3)
    )
    made = pages(tmp_path, f"{SPARSE}tasks:\n{doubts}")
    quality = made["chat-luong-du-lieu/"]
    assert quality.count("Còn chỗ cần xem: ai làm") == 1
    assert re.search(r"dòng 11, cột \d+; dòng 12, cột \d+; dòng 13, cột \d+", quality)
    assert quality.count("rồi xóa lời nhắc") == 1
    plan = made["ke-hoach/ke-hoach-a/"]
    assert "3 chỗ; giải thích" in plan
    assert "dòng 11" not in plan
    counted = re.search(r"Những chỗ cổng còn thắc mắc (\d+)", plan)
    assert int((counted or "00")[1]) == len(re.findall(r"dòng \d+", quality))


def test_doubts_are_told_to_readers_without_ids_and_files(tmp_path):
    register = (
        "territories:\n  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}\n"
        "  - {id: son-ha, name: Tỉnh Sơn Hạ, level: province}\nagencies:\n"
        "  - {id: khac, name: UBND tỉnh Sơn Hạ, level: province, territory: son-ha}\n"
        "  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}\n"
        "  - {id: hoi, name: Hội Phụ nữ, level: organisation}\n"
    )
    facts = SPARSE.replace("agency: ubnd", "agency: ubnd # cần xem: chưa có trong documents.yml")
    facts += "tasks:\n  - {id: viec, what: Quét, lead: Hội Phụ nữ, section: i}\n"
    made = pages(tmp_path, facts, {"agencies.yml": register})
    plan = made["ke-hoach/ke-hoach-a/"].partition("còn thắc mắc")[2].partition("Lịch sử")[0]
    assert "có thể là “Hội Phụ nữ”" in plan
    assert "chưa có trong sổ văn bản" in plan
    assert not re.search(r"“hoi”|\.yml|dòng \d", plan)


@pytest.mark.parametrize(
    ("when", "state"),
    [
        ("every: year", "Việc định kỳ"),
        ("every: month, due: ngày 15", "Việc định kỳ"),
        ("due: 15/03/2025", "Đã qua hạn"),
    ],
)
def test_a_task_that_returns_is_not_said_to_have_no_date(tmp_path, when, state):
    said = pages(tmp_path, SPARSE + TASK.format(when=when))["nhiem-vu/"]
    assert state in said
    assert "Không nêu hạn" not in said


def test_a_task_of_which_something_is_inferred_is_never_counted_as_late(tmp_path):
    when = "due: 15/03/2025, inferred: câu trước giao các phường"
    made = pages(tmp_path, SPARSE + TASK.format(when=when))
    assert "có điều suy ra, không tính là chậm" in made["nhiem-vu/"]
    assert "Không có mục nào qua hạn mà cổng chưa thấy" in made["ke-hoach/ke-hoach-a/"]
    printed = pages(tmp_path, SPARSE + TASK.format(when="due: 15/03/2025"))
    assert "1 nhiệm vụ đã qua hạn mà cổng chưa thấy" in printed["ke-hoach/ke-hoach-a/"]


TARGET = "targets:\n  - {id: phuong, what: Phường sạch, value: 90, unit: '%', section: i"


@pytest.mark.parametrize(
    ("kind", "said", "unsaid"),
    [("imported", "chưa đọc thấy", "không nêu"), ("restated", "không nêu", "chưa đọc thấy")],
)
def test_what_a_target_lacks_is_told_as_the_plan_was_read(tmp_path, kind, said, unsaid):
    facts = SPARSE.replace("imported", kind) + TARGET + "}\n"
    made = pages(tmp_path, facts)
    plan = made["ke-hoach/ke-hoach-a/"].partition("1 chỉ tiêu")[2].partition("Thực hiện văn bản")[0]
    for part in (made["chi-tieu/"].partition("Từng chỉ tiêu")[2], plan):
        assert said in part.lower()
        assert unsaid not in part.lower()


def test_targets_without_a_start_have_no_column_for_it(tmp_path):
    assert "So với" not in pages(tmp_path, SPARSE + TARGET + "}\n")["ke-hoach/ke-hoach-a/"]
    started = SPARSE + TARGET + ", baseline: {value: 50, when: 2021}}\n"
    assert "So với" in pages(tmp_path, started)["ke-hoach/ke-hoach-a/"]


@pytest.mark.parametrize(
    ("more", "counted"), [("", True), (", inferred: năm lấy từ đề mục", False)]
)
def test_a_target_whose_year_is_inferred_is_not_counted_as_late(tmp_path, more, counted):
    made = pages(tmp_path, f"{SPARSE}{TARGET}, due: 2025{more}}}\n")
    assert ("1 chỉ tiêu đã qua hạn" in made["ke-hoach/ke-hoach-a/"]) == counted
    assert ("không tính là chậm" in made["chi-tieu/"]) != counted


def test_a_paragraph_is_cut_where_a_line_is_meant(tmp_path):
    report = (
        f"deadlines:\n  - {{id: bc, what: '{LONG}', category: report, who: ubnd, to: so-y-te, "
        "every: year, due: 15/12, section: i}\n"
    )
    made = pages(tmp_path, SPARSE + report)
    for part in (made[""], made["ke-hoach/ke-hoach-a/"].partition("Ai làm gì, bao giờ")[0]):
        assert "…" in part
        assert LONG.strip() not in part
    assert LONG.strip() in made["ke-hoach/ke-hoach-a/"]


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        (("number: 31\n", "symbol: UBND-VX\n", "issued: 10/02/2024\n"), "Cổng chưa thấy bản ký"),
        (("number: 31\n",), "Bản ký do UBND tỉnh Bình Hải giữ"),
        ((), "Bản ký do UBND tỉnh Bình Hải giữ"),
    ],
)
def test_nobody_is_said_to_keep_a_signed_copy_of_what_may_not_be_signed(tmp_path, gone, said):
    facts = SPARSE
    for line in gone:
        facts = facts.replace(line, "")
    plan = pages(tmp_path, facts)["ke-hoach/ke-hoach-a/"]
    assert f"Đây không phải bản gốc. {said}" in plan


def test_headings_of_a_text_skip_no_level(tmp_path):
    body = "Điều 1. Giao việc:\n\n### 1. Quét:\n\nA.\n\n## II. Dọn\n\n#### a) Chợ\n\nB.\n"
    known = know_of(tmp_path, {"a.md": source(SPARSE, body)})
    made = {one.url: one.content for one in all_pages(snapshot_of(known, TODAY, Site()))}
    text = made["ke-hoach/ke-hoach-a/"].partition('id="toan-van"')[2].partition("Dòng thời gian")[0]
    levels = [2, *map(int, re.findall(r"<h([3-6])", text))]
    assert len(levels) > 3
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_place_in_the_text_is_told_without_marks_of_markdown(tmp_path):
    body = "## **2.** Các **phường**\n\nQuét vỉa hè.\n"
    facts = SPARSE + TASK.format(when="every: year").replace("section: i", "section: 2-cac-phuong")
    known = know_of(
        tmp_path, {"campaigns.yml": "campaigns: []\n", "ke-hoach-a.md": source(facts, body)}
    )
    made = {one.url: one.content for one in all_pages(snapshot_of(known, TODAY, Site()))}
    assert "**" not in made["nhiem-vu/"]
    assert "«2. các phường»" in words(made["nhiem-vu/"])


DOUBTED = """\
deadlines:
  - id: bc
    what: Báo cáo việc quét dọn
    due: 15/03/2025{deadline}
    who: ubnd
  - {{id: bc2, what: Báo cáo lần hai, due: 15/12/2026, who: ubnd}}
obligations:
  - {{id: ck, what: Công khai tiền chổi, due: 2025, who: ubnd}}{obligation}
milestones:
  - {{id: tk, name: Tổng kết quét dọn, due: 2025}}{milestone}
tasks:
  - {{id: v1, what: Quét vỉa hè, lead: Các phường, due: 15/03/2025, section: i}}{task}
targets:
  - id: phuong
    what: Phường sạch
    value: 90
    unit: "%"
    due: 2025{target}
    section: i
"""
REMARK = " # cần xem: máy không chắc"
KINDS = ("deadline", "obligation", "milestone", "task", "target")


def doubted(*kinds: str, before: str = "") -> str:
    facts = DOUBTED.format(**{kind: REMARK if kind in kinds else "" for kind in KINDS})
    return SPARSE + before + facts


@pytest.mark.parametrize(
    ("kind", "counted"),
    [
        ("deadline", "2 mục báo cáo, công khai, 1 nhiệm vụ, 1 chỉ tiêu"),
        ("obligation", "2 mục báo cáo, công khai, 1 nhiệm vụ, 1 chỉ tiêu"),
        ("milestone", "2 mục báo cáo, công khai, 1 nhiệm vụ, 1 chỉ tiêu"),
        ("task", "3 mục báo cáo, công khai, 1 chỉ tiêu"),
        ("target", "3 mục báo cáo, công khai, 1 nhiệm vụ"),
        ("", "3 mục báo cáo, công khai, 1 nhiệm vụ, 1 chỉ tiêu"),
    ],
)
def test_what_bears_an_open_remark_is_not_counted_as_late(tmp_path, kind, counted):
    made = pages(tmp_path, doubted(kind))
    plan = made["ke-hoach/ke-hoach-a/"]
    read = "; văn bản do máy đọc, chưa ai đối chiếu"
    assert f"{counted} đã qua hạn mà cổng chưa thấy{read}." in plan
    told = "Không tính 1 mục đã qua ngày mà máy đọc, chưa ai đối chiếu."
    assert (told in plan) == bool(kind)
    # Every row of what only a program read says so, whatever else it bears.
    assert "Máy đọc, chưa ai đối chiếu" in plan
    promised = kind in {"deadline", "obligation", "milestone"}
    assert ("2 mục báo cáo, công khai đã đến hạn; cổng chưa thấy mục nào." in made[""]) == promised
    remark = "Chưa thấy ở đây không có nghĩa là cơ quan chưa làm."
    assert (remark in made[""]) == ("mục báo cáo, công khai đã đến hạn;" in made[""])
    assert (told in made[""]) == promised


def test_the_remark_beside_a_count_stands_apart_from_it(tmp_path):
    known = know_of(tmp_path, {"ke-hoach-a.md": source(doubted(""))})
    home, *_ = (one for one in all_pages(snapshot_of(known, TODAY, Site())) if one.url == "")
    assert '. <span class="ck-s">Chưa thấy' in home.content


def test_a_remark_on_one_item_says_nothing_of_those_around_it(tmp_path):
    known = know_of(tmp_path, {"ke-hoach-a.md": source(doubted("deadline", "target"))})
    plan = known.portal.plans["ke-hoach-a"]
    assert [one.is_unchecked for one in plan.deadlines] == [True, False]
    assert not any(one.is_unchecked for one in (*plan.milestones, *plan.tasks, *plan.obligations))
    assert [one.is_unchecked for one in plan.targets] == [True]


@pytest.mark.parametrize(
    ("facts", "is_unchecked"),
    [
        (doubted("task"), True),
        # At the margin it is about the list: there may be more of them.
        (doubted(before="# cần xem: tasks: có thể còn việc\n"), False),
        (doubted("task") + "accepted:\n  - {code: K112, reason: đã đối chiếu, date: 1/1/2026}\n",
         False),
        (doubted("task") + "accepted:\n  - {code: K112, about: cái khác, reason: đã xem, "
         "date: 1/1/2026}\n", True),
        (doubted().replace("number: 31\n", "").replace("issued: 10/02/2024\n", ""), True),
        (doubted().replace("number: 31\n", "").replace("10/02/2024", "2024-02"), True),
        (doubted().replace("number: 31\n", ""), False),
        (doubted().replace("issued: 10/02/2024\n", ""), False),
        (doubted().replace("number: 31\n", "").replace("issued: 10/02/2024\n", "")
         .replace("text: imported\n", ""), False),
    ],
)  # fmt: skip
def test_what_nobody_compared_is_told_apart(tmp_path, facts, is_unchecked):
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    assert [one.is_unchecked for one in known.portal.plans["ke-hoach-a"].tasks] == [is_unchecked]


def test_of_a_document_that_may_be_unissued_nothing_is_late(tmp_path):
    facts = doubted().replace("number: 31\n", "").replace("issued: 10/02/2024\n", "")
    made = pages(tmp_path, facts)
    assert "Chưa mục báo cáo, công khai nào đã đối chiếu đến hạn. Không tính 3 mục" in made[""]
    assert "Không có mục nào đã qua hạn" in made["ke-hoach/ke-hoach-a/"].replace(
        "nào qua hạn", "nào đã qua hạn"
    )
    assert "không tính là chậm" in made["lich/2025/"]
    assert "Máy đọc, chưa ai đối chiếu Báo cáo lần hai" in made["lich/"]
    for url in ("cong-khai/", "cong-khai/bao-cao/", "nhiem-vu/", "chi-tieu/"):
        assert "chưa ai đối chiếu" in made[url]
        assert "Đã qua hạn" not in made[url]
    assert "máy đọc, chưa ai đối chiếu" in made["co-quan/ubnd/"]


@pytest.mark.parametrize("kind", ["kế hoạch", "công văn"])
def test_a_time_told_in_words_is_not_denied(tmp_path, kind):
    plan = SPARSE.replace("công văn", kind)
    page = pages(tmp_path, plan + "period_printed: Từ ngày ban hành đến khi xong Đại hội\n")[
        "ke-hoach/ke-hoach-a/"
    ]
    assert "Thời gian thực hiện Từ ngày ban hành đến khi xong Đại hội" in page
    assert "Thực hiện từ ngày ban hành đến khi xong Đại hội" in page
    assert "hưa rõ thời gian" not in page


def test_a_time_in_days_goes_before_one_in_words(tmp_path):
    told = "period: {start: 2026, end: 2028}\nperiod_printed: đến khi xong Đại hội\n"
    page = pages(tmp_path, SPARSE + told)["ke-hoach/ke-hoach-a/"]
    assert "xong Đại hội" not in page
