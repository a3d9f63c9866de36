"""What the pages of the six documents say, on the days that matter."""

from __future__ import annotations

import datetime as dt
import gc
import re
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import congkhai
import pytest
from congkhai.knowledge import load_portal
from congkhai.pipeline import snapshot_of
from congkhai.render.engine.environment import environment, render, vietnamese_number
from congkhai.render.engine.fast_compiler import shown
from congkhai.render.pages.all_pages import all_pages
from congkhai.render.pages.home import example_queries
from congkhai.render.parts.inline_markdown import inline, plain_text, table
from congkhai.render.registers.seen_grid import seen_in_one_sentence
from congkhai.snapshot import Site
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from tests.small import FACTS, know_of, source

ROOT = Path(__file__).parent.parent
TODAY = dt.date(2026, 11, 22)


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("**đậm** và *nghiêng*", "<strong>đậm</strong> và <em>nghiêng</em>"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[a](javascript:alert(1))", "[a](javascript:alert(1))"),
        ("5 < 6 & 7", "5 &lt; 6 &amp; 7"),
        ("{{ 7 * 7 }}", "{{ 7 * 7 }}"),
        ("số 12/KH-UBND", 'số <span class="ck-nb">12/KH-UBND</span>'),
    ],
)
def test_text_is_only_ever_text(typed: str, shown: str) -> None:
    assert inline(typed) == shown


def test_plain_text_is_words_only() -> None:
    assert plain_text("**Xem** [kế  hoạch](https://example.org/) `này`") == "Xem kế hoạch này"


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="aà *.,", max_size=30))
@example("*a**a*")
def test_the_short_way_for_emphasis_gives_what_commonmark_gives(text: str) -> None:
    commonmark = MarkdownIt("commonmark", {"html": False})
    assert str(inline(text)) == commonmark.renderInline(text)


@given(st.lists(st.text(alphabet="aà1 %-:|", max_size=9), max_size=3))
@example(["1 | 2 "])
@example(["1 ", " | 3"])
def test_the_short_way_for_tables_gives_what_commonmark_gives(rows: list[str]) -> None:
    commonmark = MarkdownIt("commonmark", {"html": False}).enable("table")
    for start in ("| Năm | Tỉ lệ |\n|---|--|", "|Năm|\n|-|", "| Năm | Tỉ lệ |\n|:--|--|"):
        text = "\n".join([start, *(f"|{row}|" for row in rows)])
        plain = re.sub(r' id="iii-r\d+"', "", str(table(text, "iii")))
        assert plain == commonmark.render(text)


@pytest.mark.parametrize("cell", ["Mở sổ ngõ", r"Mở \| ghi", "*Mở* sổ"])
def test_rows_below_the_head_of_a_table_bear_anchors(cell: str) -> None:
    text = f"| Việc | Ai |\n| --- | --- |\n| Một | Hai |\n| {cell} | Thôn |"
    html = str(table(text, "iii-p1"))
    assert re.findall(r'<tr(?: id="([^"]*)")?>', html) == ["", "iii-p1-r1", "iii-p1-r2"]
    assert html.index('id="iii-p1-r2"') < html.index("Thôn") < html.index("</table>")


@given(st.text())
@example("<a href='x' class=\"y\">&amp;")
def test_templates_escape_as_everyone_does(text: str) -> None:
    assert shown(text) == escape(text)
    assert shown(Markup(text)) == text


def test_pages_leave_no_templates_behind_in_memory() -> None:
    known = load_portal(ROOT / "examples" / "vi-du" / "plans")
    snapshot = snapshot_of(known, TODAY, Site())
    list(all_pages(snapshot))  # compiles the templates
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        list(all_pages(snapshot))
        gc.collect()
        macros = [one for one in gc.garbage if getattr(one, "__name__", "") == "macro"]
        assert macros == []
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()


def test_a_stub_leads_to_the_document_once_it_is_added(tmp_path: Path) -> None:
    facts = FACTS + "relations:\n  - {type: implements, to: kh-9}\n"
    parent = (
        FACTS.replace("id: ke-hoach-a", "id: ke-hoach-9")
        .replace("number: 12", "number: 9")
        .replace("KH-SYT", "KH-UBND")
        .replace("10/02/2024", "05/01/2024")
        .replace("agency: so-y-te", "agency: ubnd")
    )
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts), "ke-hoach-9.md": source(parent)})
    made = {page.url: page for page in all_pages(snapshot_of(known, TODAY, Site()))}
    assert 'href="../../ke-hoach/ke-hoach-9/"' in made["ke-hoach/ke-hoach-a/"].content
    assert "url=../../ke-hoach/ke-hoach-9/" in made["van-ban/kh-9/"].head


@pytest.mark.parametrize(
    ("kind", "unsaid", "told"),
    [
        ("restated", "Văn bản không ghi", "viết lại bằng lời dễ hiểu"),
        ("verbatim", "Văn bản không ghi", "là của văn bản, người biên tập đã đọc và đối chiếu"),
        ("imported", "Cổng chưa đọc thấy", "do máy đọc từ tệp"),
    ],
)
def test_what_was_not_read_is_not_said_to_be_missing(tmp_path, kind, unsaid, told) -> None:
    facts = (
        f"{FACTS}text: {kind}\ntasks:\n  - {{id: viec, what: Dọn đường}}\n"
        "deadlines:\n  - {id: han, what: Báo cáo, category: report, due: 30/12/2026, to: ubnd}\n"
        "obligations:\n  - {id: xem, what: Giám sát dọn đường, category: supervise}\n"
    )
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    made = {page.url: page for page in all_pages(snapshot_of(known, TODAY, Site()))}
    other = "Văn bản không ghi" if kind == "imported" else "Cổng chưa đọc thấy"
    plan = words(made["ke-hoach/ke-hoach-a/"].content)
    assert ("viết lại" in plan) == (kind == "restated")
    assert told in words(made["ke-hoach/ke-hoach-a/"].content)
    for address in (
        "ke-hoach/ke-hoach-a/",
        "lich/",
        "nhiem-vu/",
        "cong-khai/duong-bao-cao/",
        "cong-khai/giam-sat/",
        "phong-trao/song-khoe/",
    ):
        content = words(made[address].content)
        assert f"{unsaid} ai" in content, address
        assert f"{other} ai" not in content, address


@pytest.mark.parametrize(
    ("text", "kept", "is_issued"),
    [
        ("imported", "", False),
        ("imported", "issued: 2024-02\n", False),
        ("imported", "issued: 10/02/2024\n", True),
        ("imported", "number: 12\n", True),
        ("restated", "issued: 2024-02\n", True),
    ],
)
def test_what_a_program_read_without_number_and_day_is_not_called_issued(
    tmp_path, text, kept, is_issued
) -> None:
    facts = "".join(
        line
        for line in FACTS.splitlines(keepends=True)
        if not line.startswith(("number", "issued"))
    )
    facts += f"text: {text}\nstatus: issued\n{kept}"
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    made = {page.url: words(page.content) for page in all_pages(snapshot_of(known, TODAY, Site()))}
    plan = made["ke-hoach/ke-hoach-a/"].partition("Đến nay")[0]
    assert ("Đã ban hành" in plan) is is_issued
    assert ("Cổng chưa thấy số, ngày ban hành" in plan) is not is_issued


@pytest.mark.parametrize(
    ("title", "query"),
    [
        (
            "Về việc ban hành kế hoạch thực hiện quy hoạch mạng lưới cơ sở văn hóa",
            "ban hanh ke hoach thuc hien quy",
        ),
        ("Đường làng sạch", "duong lang sach"),
        ("V/v gửi danh sách", "gui danh sach"),
        ("A" * 50, "a" * 50),
    ],
)
def test_a_search_offered_on_home_fits_a_small_phone(tmp_path, title, query):
    facts = f"id: ke-hoach-a\nkind: kế hoạch\nagency: ubnd\ntitle: {title}\n"
    known = know_of(tmp_path, {"campaigns.yml": "campaigns: []\n", "ke-hoach-a.md": source(facts)})
    assert example_queries(known.portal)[0] == query


@pytest.mark.parametrize("kind", ["restated", "imported"])
def test_a_date_that_was_not_read_is_not_said_to_be_missing(tmp_path, kind) -> None:
    facts = (
        f"{FACTS}text: {kind}\n"
        "tasks:\n  - {id: viec, what: Dọn đường, lead: {agency: ubnd, name: UBND tỉnh}}\n"
        "deadlines:\n  - {id: han, what: Báo cáo, category: report, every: year, to: ubnd}\n"
    ).replace("issued: 10/02/2024", "issued: 2024-02")
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    made = {page.url: words(page.content) for page in all_pages(snapshot_of(known, TODAY, Site()))}
    plan = made["ke-hoach/ke-hoach-a/"]
    missing = (
        "Không nêu hạn ",
        "văn bản không định ngày",
        "không nêu hạn",
        "Văn bản không ghi ngày",
    )
    shown_pages = [made[url] for url in ("", "lich/", "nhiem-vu/", "co-quan/ubnd/")]
    every = [
        re.sub("(?i)không có hạn (?:nào|ràng buộc)", "", page) for page in (plan, *shown_pages)
    ]
    assert not any("không có hạn" in page.lower() for page in every)
    told = [said for said in missing if any(said in page for page in every)]
    if kind == "imported":
        assert told == []
        assert "Cổng chưa đọc thấy hạn" in plan
        assert "gửi thẳng" not in plan
        assert "hằng năm, cổng chưa đọc thấy ngày" in plan.lower()
        assert "Cổng chưa đọc thấy ngày" in plan
    else:
        assert {"Không nêu hạn ", "Văn bản không ghi ngày"} <= set(told)


def test_home_heads_only_what_there_is_and_offers_searches_that_find(tmp_path):
    facts = "id: ke-hoach-a\nkind: kế hoạch\nagency: ubnd\ntitle: Đường làng sạch\n"
    known = know_of(tmp_path, {"campaigns.yml": "campaigns: []\n", "ke-hoach-a.md": source(facts)})
    home = next(iter(all_pages(snapshot_of(known, TODAY, Site())))).content
    assert "Các phong trào đang ở đâu" not in home
    assert "Mới thay đổi" not in home
    assert re.findall(r'tim-kiem/\?q=([^"]+)"', home) == ["duong%20lang%20sach"]


FEW = "kind: kế hoạch\nagency: ubnd\ntitle: Đường làng sạch\n"


def test_a_portal_of_one_plan_counts_no_nothings_and_leads_to_it(tmp_path):
    files = {"campaigns.yml": "campaigns: []\n", "a.md": source("id: ke-hoach-a\n" + FEW)}
    made = {
        page.url: page.content
        for page in all_pages(snapshot_of(know_of(tmp_path, files), TODAY, Site()))
    }
    for url, content in made.items():
        if not url.startswith(("chat-luong-du-lieu/", "du-lieu/", "huong-dan/")):
            counted = re.findall(r"(?<![\d/.])0 (?:[^\W\d]+ ?){2}", words(content))
            assert counted == [], url
            assert not re.search(r"<tbody>\s*</tbody>", content), url
    assert 'ke-hoach/ke-hoach-a/">Đường làng sạch' in made[""]
    assert "Chưa có văn bản nào trên cổng được nối" in words(made["phong-trao/"])
    assert "cổng chưa thấy kế hoạch nào nêu sẽ khen ai" in words(made["khen-thuong/"])


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "Chưa có văn bản nào"),
        ({"ke-hoach-a.md": source()}, "1 văn bản"),
        ({"ke-hoach-a.md": source(FACTS + "status: ended\n")}, "1 văn bản"),
        ({"ke-hoach-a.md": source(FACTS + "status: draft\n")}, "1 dự thảo, không ràng buộc"),
    ],
)
def test_a_campaign_on_home_counts_the_plans_that_there_are(tmp_path, files, said):
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    shown_pages = {page.url: page.content for page in all_pages(snapshot)}
    assert said in shown_pages[""]
    for url in ("", "phong-trao/", "phong-trao/song-khoe/", "ke-hoach/", "co-quan/", "lich/"):
        assert not re.search(r"(?<![\d/.])0 (?:[^\W\d]+ ?){2}", words(shown_pages[url])), url
        assert not re.search(r"</h2>\s*(?:<h2|\Z)", shown_pages[url]), url
    assert ("Cổng chưa có kế hoạch nào" in shown_pages[""]) is (not files)


NO_PHASES = FACTS[: FACTS.index("phases:")]
NO_PERIOD = NO_PHASES.replace("period: {start: 2024, end: 2030}\n", "")
REGISTERED = (
    "campaigns:\n  - {id: song-khoe, name: Sống khỏe mỗi ngày, period: {start: %s, end: %s}}\n"
)


@pytest.mark.parametrize(
    ("facts", "registered", "said"),
    [
        (FACTS, "", "Giai đoạn Giai đoạn 1 trên 2"),
        (NO_PHASES, "", "Giai đoạn Đang diễn ra, đến hết 31/12/2030"),
        (NO_PHASES.replace("2024, end", "2027, end"), "", "Giai đoạn Chưa bắt đầu"),
        (NO_PHASES.replace("end: 2030", "end: 2025"), "", "Giai đoạn Đã kết thúc"),
        (NO_PERIOD, REGISTERED % (2024, 2028), "Giai đoạn Đang diễn ra, đến hết 31/12/2028"),
        (NO_PERIOD, REGISTERED % (2027, 2028), "Giai đoạn Chưa bắt đầu"),
        (NO_PERIOD, REGISTERED % (2022, 2025), "Giai đoạn Đã kết thúc"),
        (NO_PHASES, REGISTERED % (2022, 2025), "Giai đoạn Đang diễn ra, đến hết 31/12/2030"),
        (NO_PERIOD, "", "Giai đoạn Chưa rõ"),
    ],
)
def test_a_campaign_without_phases_says_what_its_periods_tell(tmp_path, facts, registered, said):
    files = {"ke-hoach-a.md": source(facts)}
    if registered:
        files["campaigns.yml"] = registered
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    shown_pages = {page.url: words(page.content) for page in all_pages(snapshot)}
    for url in ("", "phong-trao/", "phong-trao/song-khoe/"):
        assert said in shown_pages[url], url


def test_of_a_letter_no_page_asks_for_its_stretch_of_time(tmp_path):
    letter = "id: cong-van\nkind: công văn\nagency: ubnd\ntitle: V/v gửi danh sách thôn sạch\n"
    files = {
        "campaigns.yml": "campaigns: []\n",
        "a.md": source(letter),
        "b.md": source("id: ke-hoach-a\n" + FEW),
    }
    made = {
        page.url: words(page.content)
        for page in all_pages(snapshot_of(know_of(tmp_path, files), TODAY, Site()))
    }
    assert "thời gian thực hiện. Không" not in made["ke-hoach/cong-van/"]
    assert "Chưa rõ thời gian thực hiện" in made["ke-hoach/ke-hoach-a/"]
    assert "Thử: gui danh sach thon sach" in made[""]


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (500, "500"), (1200, "1.200"), (Decimal("1500.5"), "1.500,5"), (-3, "-3")],
)
def test_a_number_is_written_as_people_write_it(value, written):
    assert vietnamese_number(value) == written


def test_a_thousand_and_more_have_a_dot_wherever_pages_count():
    due = [
        SimpleNamespace(is_due=True, seen_of=(), state=SimpleNamespace(is_public=n < 1100))
        for n in range(2289)
    ]
    assert (
        seen_in_one_sentence(due) == "2.289 mục báo cáo, công khai đã đến hạn; cổng đã thấy 1.100."
    )
    cell = SimpleNamespace(mark="missing", seen=0, due=1670, year=2025)
    row = SimpleNamespace(words="Sống khỏe", url="", cells=[cell])
    view = SimpleNamespace(
        first="Phong trào", years=[2025], rows=[row], more=1200, before=0, stopped=()
    )
    bar = render("register-bar.html", filters=[], total=1200, about="", states=[])
    grid = (
        environment()
        .from_string('{% import "seen-grid.html" as g %}{{ g.grid("", view, "Đã thấy") }}')
        .render(view=view)
    )
    assert "1.200 dòng" in bar
    assert "0/1.670" in grid
    assert "1.200 hàng" in grid
    assert ">2025<" in grid


_COUNTS = (
    r"(?:\{\{ |[(\s])([a-z_.\[\]]+(?: \| length)?)(?: \}\}| ~ \") "
    r"(?:việc|mục|văn bản|kế hoạch|dự thảo|hạn|nguồn|lỗi|lượt|tiêu chí|chỉ tiêu|báo cáo|nơi|hàng"
    r"|nội dung|dòng|câu)\b"
)


def test_a_template_writes_each_count_as_a_number():
    plain = [
        (template.name, counted[0])
        for template in sorted((Path(congkhai.__file__).parent / "theme" / "ck").glob("*.html"))
        for counted in re.finditer(_COUNTS, template.read_text(encoding="utf-8"))
        if counted[1] != "number"
    ]
    assert plain == []
