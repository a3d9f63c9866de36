"""An agency's page: what it issued, owes and receives, under all names it has had."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.agencies import agencies_page
from congkhai.render.pages.agency import PER_PAGE, agency_pages
from congkhai.render.pages.agency_duties import Roles
from congkhai.render.parts.calendar_links import CalendarFiles
from congkhai.render.registers.holdings import Holdings
from congkhai.render.registers.tracked_rows import promise_rows
from congkhai.snapshot import Site

from tests.agency_page import agency_page
from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 11, 22)
AGENCIES = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
agencies:
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department, valid_to: 30/06/2025}
  - {id: so-moi, name: Sở Y tế Hải Bình, level: department, valid_from: 01/07/2025}
  - {id: so-xa-hoi, name: Sở Xã hội, level: department}
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}
successions:
"""
MERGED = "  - {kind: merge, from: so-y-te, to: so-moi, effective: 01/07/2025}\n"
FUNCTION = MERGED.replace("merge", "function_transfer").replace("}", ", function: thanh tra}")
UNKNOWN = "  - {kind: dissolve, from: so-y-te, effective: 01/07/2025}\n"
DUTIES = """\
deadlines:
  - {id: nam, what: Báo cáo năm, every: year, due: 10/12, who: so-y-te, to: ubnd}
  - {id: gop, what: Báo cáo góp, every: year, due: 01/12, who: so-xa-hoi, to: so-y-te}
tasks:
  - {id: viec, what: Dọn trạm xá, lead: so-y-te, with: so-xa-hoi}
"""


def pages(folder: Path, agency: str, steps: str = MERGED, facts: str = DUTIES) -> dict[str, str]:
    files = {"agencies.yml": AGENCIES + steps, "ke-hoach-a.md": source(FACTS + facts)}
    snapshot = snapshot_of(know_of(folder, files), TODAY, Site())
    held = snapshot.portal.agencies[agency]
    return {
        one.url: one.content
        for one in agency_pages(
            snapshot,
            held,
            Roles(snapshot),
            Holdings(snapshot),
            CalendarFiles(snapshot.portal, ()),
        )
    }


def page(folder: Path, agency: str, steps: str = MERGED) -> str:
    return pages(folder, agency, steps)[f"co-quan/{agency}/"]


def rows(content: str, section: str) -> list[str]:
    """The rows of a section's table, as words."""
    _, _, after = content.partition(f'<h2 id="{section}">')
    table = after.partition("<h2")[0]
    cells = [
        re.sub(r"<[^>]+>", " ", row) for row in re.findall(r"<tr><th scope=\"row.*?</tr>", table)
    ]
    return [" ".join(cell.split()) for cell in cells]


OWED = [
    "Báo cáo năm Phải làm 10/12 hằng năm Đã đến hạn, chưa thấy trên cổng này: 10/12/2024 UBND "
    "tỉnh Bình Hải Kế hoạch 12/KH-SYT",
    "Dọn trạm xá Chủ trì Không nêu hạn Sở Xã hội Kế hoạch 12/KH-SYT",
]
UNDER = " Văn bản ghi: Sở Y tế Bình Hải"


def test_what_an_agency_owes_says_what_when_and_to_whom(tmp_path):
    content = page(tmp_path, "so-y-te")
    assert rows(content, "viec") == OWED
    (received,) = rows(content, "nhan")
    assert received == "Báo cáo góp Được nhận 01/12 hằng năm Sở Xã hội Kế hoạch 12/KH-SYT"


def test_its_heir_owes_and_receives_the_same_under_the_name_that_is_printed(tmp_path):
    content = page(tmp_path, "so-moi")
    assert rows(content, "viec") == [
        row.replace(role, role + UNDER, 1).replace("10/12/2024", "10/12/2025")
        for row, role in zip(OWED, ("Phải làm", "Chủ trì"), strict=True)
    ]
    assert len(rows(content, "nhan")) == 1
    assert "Kế hoạch 12/KH-SYT" in content.partition('id="ban-hanh"')[2].partition("<h2")[0]
    assert "10/12/2026" in content.partition('id="han"')[2].partition("<h2")[0]


RENAMED = MERGED.replace("merge", "rename")
UNSETTLED = "Việc mà văn bản ghi cho cơ quan trước"


def test_a_new_name_asks_no_document_to_say_that_the_work_goes_on(tmp_path):
    made = pages(tmp_path, "so-moi", RENAMED)
    assert len(rows(made["co-quan/so-moi/"], "viec")) == len(OWED)
    assert UNSETTLED not in made["co-quan/so-moi/"]
    files = {"agencies.yml": AGENCIES + RENAMED, "ke-hoach-a.md": source(FACTS + DUTIES)}
    said = told(agencies_page(snapshot_of(know_of(tmp_path / "b", files), TODAY, Site())).content)
    assert "Sở Y tế Hải Bình , 2 việc" in said


def test_a_merger_leaves_open_what_still_holds(tmp_path):
    assert UNSETTLED in page(tmp_path, "so-moi")


@pytest.mark.parametrize("steps", [MERGED, RENAMED, FUNCTION])
def test_what_one_before_left_undone_is_named_on_the_page_of_who_stands_in_its_place(
    tmp_path, steps
):
    content = told(pages(tmp_path, "so-moi", steps)["co-quan/so-moi/"])
    left = "1 việc của Sở Y tế Bình Hải đã đến hạn khi cơ quan ấy còn hoạt động mà cổng chưa thấy"
    assert (left in content) is (steps == MERGED)
    goes_on = "hay cơ quan mà nơi này đứng thay ban hành, cả việc giao cho nơi khác"
    assert (goes_on in content) is (steps != FUNCTION)
    # A year from now is within the months that are counted.
    assert ("Từ nay đến hết tháng 11/2027 có 1 hạn: 10/12/2026" in content) is (steps != FUNCTION)


def test_a_draft_was_not_issued_and_sets_no_date(tmp_path):
    made = pages(tmp_path, "so-y-te", facts=DUTIES + "status: draft\n")
    content = told(made["co-quan/so-y-te/"])
    assert "Dự thảo, cổng chưa thấy bản ban hành:" in content
    assert "hạn kế tiếp trong kế hoạch do cơ quan này ban hành" not in content


@pytest.mark.parametrize("steps", [FUNCTION, UNKNOWN], ids=["a function only", "no heir"])
def test_who_took_over_one_function_is_no_heir_of_the_whole(tmp_path, steps):
    content = page(tmp_path, "so-moi", steps)
    assert "Cổng chưa thấy kế hoạch nào giao việc" in content
    assert "KH-SYT" not in content


def test_a_plan_that_ended_before_leaves_nothing_to_an_heir(tmp_path):
    facts = FACTS.split("phases:")[0].replace("end: 2030", "end: 2024")
    files = {"agencies.yml": AGENCIES + MERGED, "ke-hoach-a.md": source(facts + DUTIES)}
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    (made,) = agency_pages(
        snapshot,
        snapshot.portal.agencies["so-moi"],
        Roles(snapshot),
        Holdings(snapshot),
        CalendarFiles(snapshot.portal, ()),
    )
    assert rows(made.content, "viec") == []
    assert rows(made.content, "nhan") == []


def test_many_duties_go_on_on_further_pages(tmp_path):
    tasks = "".join(
        f"  - {{id: v-{n}, what: Việc {n}, lead: so-y-te}}\n" for n in range(PER_PAGE + 5)
    )
    made = pages(tmp_path, "so-moi", facts=f"tasks:\n{tasks}")
    assert list(made) == ["co-quan/so-moi/", "co-quan/so-moi/trang-2/"]
    assert [len(rows(content, "viec")) for content in made.values()] == [PER_PAGE, 5]


def test_who_only_receives_is_not_sent_to_look_how_far_its_duties_are(tmp_path):
    receives = page(tmp_path, "ubnd")
    assert "chưa thấy kế hoạch nào giao việc" in receives
    assert "Đã thấy tới" not in receives
    assert "Đã thấy tới" in page(tmp_path / "b", "so-y-te")


OWN = """\
milestones:
  - {id: tk, name: Tổng kết, due: 20/12/2026, comparator: before, who: so-xa-hoi}
deadlines:
  - {id: m, what: Báo cáo một, due: 15/03/2026, who: so-xa-hoi, to: so-y-te}
  - {id: h, what: Báo cáo hai, due: 16/03/2026, who: so-xa-hoi, to: so-y-te}
"""


def told(html: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", html).split())


def test_what_others_owe_in_its_plans_is_not_told_as_its_own(tmp_path):
    said = told(pages(tmp_path, "so-y-te", "", OWN)["co-quan/so-y-te/"])
    assert (
        "Cổng không thấy hạn nào sắp tới giao cho cơ quan này; hạn kế tiếp trong kế hoạch do cơ "
        "quan này ban hành là 19/12/2026. Kế hoạch do cơ quan này ban hành, kể cả việc của nơi "
        "khác và việc không ghi ai làm: 2 mục báo cáo, công khai đã đến hạn; cổng chưa thấy mục "
        "nào." in said
    )
    assert "Hạn kế tiếp không có" not in said
    own = told(
        pages(
            tmp_path / "b",
            "so-y-te",
            "",
            OWN.replace("so-xa-hoi", "so-y-te").replace("03/2026", "03/2025"),
        )["co-quan/so-y-te/"]
    )
    assert "Kế hoạch do cơ quan này ban hành: 2 mục báo cáo, công khai đã đến hạn" in own


def test_the_list_says_how_much_each_is_given_and_what_was_not_seen(tmp_path):
    facts = DUTIES + "  - {id: rao, what: Rào vườn, lead: so-xa-hoi, due: 01/02/2026}\n"
    files = {"agencies.yml": AGENCIES, "ke-hoach-a.md": source(FACTS + facts)}
    said = told(agencies_page(snapshot_of(know_of(tmp_path, files), TODAY, Site())).content)
    # The report of three years is one thing to do.
    assert "Sở Xã hội , 3 việc (2 việc đã đến hạn mà cổng chưa thấy)" in said
    assert "UBND tỉnh Bình Hải , " not in said
    assert "nhiều việc nhất" not in said


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        # Headings and months of one duty.
        (
            "obligations:\n  - {id: gia, what: Công khai giá, headings: [thuốc, giường],"
            " every: month, who: so-xa-hoi}\n",
            "1 việc (1 việc đã đến hạn mà cổng chưa thấy)",
        ),
        # A milestone is something to do, before its day and after.
        (
            "milestones:\n  - {id: tk, name: Tổng kết, due: 20/12/2026, who: so-xa-hoi}\n"
            "  - {id: sk, name: Sơ kết, due: 20/06/2026, who: so-xa-hoi}\n",
            "2 việc (1 việc đã đến hạn mà cổng chưa thấy)",
        ),
        # One that does it and hands it on is given it once.
        (
            "deadlines:\n  - {id: m, what: Báo cáo, due: 15/03/2026, who: so-xa-hoi,"
            " via: so-xa-hoi, to: ubnd}\n",
            "1 việc (1 việc đã đến hạn mà cổng chưa thấy)",
        ),
        # Who only hands on what others owe is not late with it.
        (
            "deadlines:\n  - {id: m, what: Báo cáo, due: 15/03/2026, who: ubnd, via: so-xa-hoi}\n",
            "1 việc Sở Y",
        ),
        ("tasks:\n  - {id: a, what: Rào vườn, lead: so-xa-hoi, due: 2027}\n", "1 việc Sở Y"),
    ],
)
def test_what_was_not_seen_is_counted_among_what_is_given(tmp_path, facts, expected):
    files = {"agencies.yml": AGENCIES, "ke-hoach-a.md": source(FACTS + facts)}
    said = told(agencies_page(snapshot_of(know_of(tmp_path, files), TODAY, Site())).content)
    assert f"Sở Xã hội , {expected}" in said


def test_a_milestone_is_among_what_its_agency_is_to_do(tmp_path):
    facts = "milestones:\n  - {id: tk, name: Tổng kết, due: 20/12/2026, who: so-xa-hoi}\n"
    content = pages(tmp_path, "so-xa-hoi", "", facts)["co-quan/so-xa-hoi/"]
    (row,) = rows(content, "viec")
    assert row.startswith("Tổng kết Phải làm Trong ngày 20/12/2026")


def test_of_many_agencies_those_with_most_to_do_stand_above_the_list(tmp_path):
    more = "".join(f"  - {{id: so-{n}, name: Sở {n}, level: department}}\n" for n in "abcdef")
    tasks = "".join(
        f"  - {{id: v-{n}-{k}, what: Việc {k}, lead: so-{n}}}\n"
        for k, n in enumerate("abcdefbbbcc")
    )
    registers = AGENCIES.replace("successions:\n", "") + more
    files = {"agencies.yml": registers, "ke-hoach-a.md": source(FACTS + "tasks:\n" + tasks)}
    said = told(agencies_page(snapshot_of(know_of(tmp_path, files), TODAY, Site())).content)
    most = said.partition("nhiều việc nhất")[2]
    # Of those with one each, none has more than another.
    assert most.startswith(" Sở b , 4 việc Sở c , 3 việc Tỉnh, thành phố")


@pytest.mark.parametrize(("words", "told_of"), [(0, ""), (5, " Trong 11 việc"), (12, None)])
def test_who_has_most_is_told_where_most_work_is_somebodys(tmp_path, words, told_of):
    more = "".join(f"  - {{id: so-{n}, name: Sở {n}, level: department}}\n" for n in "abcdef")
    tasks = "".join(
        f"  - {{id: v-{n}-{k}, what: Việc {k}, lead: so-{n}}}\n"
        for k, n in enumerate("abcdefbbbcc")
    )
    tasks += "".join(f"  - {{id: w-{k}, what: Việc {k}, lead: Các tổ}}\n" for k in range(words))
    registers = AGENCIES.replace("successions:\n", "") + more
    files = {"agencies.yml": registers, "ke-hoach-a.md": source(FACTS + "tasks:\n" + tasks)}
    said = told(agencies_page(snapshot_of(know_of(tmp_path, files), TODAY, Site())).content)
    assert ("nhiều việc nhất" in said) is (told_of is not None)
    if told_of is not None:
        assert said.partition("nhiều việc nhất")[2].startswith(told_of or " Sở b")


ONCE = """\
milestones:
  - {id: so-ket, name: Sơ kết, due: %s, who: so-y-te}
tasks:
  - {id: viec, what: Dọn trạm xá, lead: so-y-te, due: %s}
deadlines:
  - {id: nam, what: Báo cáo năm, every: year, due: 10/12, who: so-y-te, to: ubnd}
"""


@pytest.mark.parametrize(
    ("day", "count"),
    [
        # What fell due while the former body was there was that one's alone.
        ("2024", 1),
        ("30/06/2025", 1),
        # Near misses: what ends later, and what returns.
        ("2025", 3),
        ("01/07/2025", 3),
    ],
)
def test_what_fell_due_before_an_heir_came_to_be_is_not_given_to_it(tmp_path, day, count):
    made = pages(tmp_path, "so-moi", facts=ONCE % (day, day))
    assert len(rows(made["co-quan/so-moi/"], "viec")) == count


LATE = """\
tasks:
  - {id: rao, what: Rào vườn, lead: so-y-te, due: 01/03/2024}
  - {id: doi, what: Dọn đồi, lead: so-y-te, with: so-xa-hoi, due: 01/02/2026}
  - {id: mai, what: Lợp mái, lead: so-y-te, due: 01/02/2027}
"""
UNSEEN = "chưa thấy trên cổng này"


@pytest.mark.parametrize(
    ("agency", "steps", "before", "sentence", "first"),
    [
        # A body that goes on: both are its own.
        ("so-y-te", "", "valid_to: 30/06/2030", "2 việc phải làm đã đến hạn", "Rào vườn"),
        # What fell due after its end is not told of it.
        ("so-y-te", MERGED, "", "1 việc phải làm đã đến hạn", "Rào vườn"),
        ("so-moi", MERGED, "", "1 việc mà văn bản ghi cho cơ quan trước", "Dọn đồi"),
        # Near miss: who only helps.
        ("so-xa-hoi", "", "", "", ""),
    ],
)
def test_a_page_begins_with_what_is_past(tmp_path, agency, steps, before, sentence, first):
    registers = AGENCIES.replace("valid_to: 30/06/2025", before or "valid_to: 30/06/2025")
    files = {"agencies.yml": registers + steps, "ke-hoach-a.md": source(FACTS + LATE)}
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    (made,) = agency_pages(
        snapshot,
        snapshot.portal.agencies[agency],
        Roles(snapshot),
        Holdings(snapshot),
        CalendarFiles(snapshot.portal, ()),
    )
    after = told(made.content.partition('<h2 id="den-nay">')[2])
    assert after.startswith(f"Đến nay {sentence}" if sentence else "Đến nay Cổng")
    some = rows(made.content, "viec")
    assert [UNSEEN in row for row in some] == [
        bool(sentence) and not place for place in range(len(some))
    ] or (sentence.startswith("2") and UNSEEN in some[1])
    assert some[0].startswith(first)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("due: 01/02", "Đã đến hạn, chưa thấy trên cổng này: 01/02/2025, 01/02/2026"),
        ("trigger: ''", "Kỳ đã hết, chưa thấy trên cổng này: 2025"),
    ],
)
def test_of_what_has_no_day_only_the_time_is_over(tmp_path, when, said):
    order = f"{{id: gia, what: Công khai giá, every: year, who: so-xa-hoi, {when}}}"
    facts = f"obligations:\n  - {order}\n"
    content = pages(tmp_path, "so-xa-hoi", "", facts)["co-quan/so-xa-hoi/"]
    (row,) = rows(content, "viec")
    assert said in row


def test_what_a_program_read_is_told_as_that(tmp_path):
    said = told(pages(tmp_path, "so-y-te", "", LATE + "text: imported\n")["co-quan/so-y-te/"])
    assert "đã đến hạn mà cổng chưa thấy; có văn bản do máy đọc, chưa ai đối chiếu." in said


@pytest.mark.parametrize(("months", "is_drawn"), [((1, 3), False), ((1, 3, 5), True)])
def test_a_year_with_little_in_it_is_not_drawn(tmp_path, months, is_drawn):
    tasks = "".join(
        f"  - {{id: v-{n}, what: Việc {n}, lead: so-xa-hoi, due: 10/{n:02}/2027}}\n" for n in months
    )
    content = pages(tmp_path, "so-xa-hoi", "", "tasks:\n" + tasks)["co-quan/so-xa-hoi/"]
    assert ("ck-months" in content) is is_drawn


REPLACING = (
    FACTS.replace("ke-hoach-a", "ke-hoach-b").replace("number: 12", "number: 13")
    + "relations:\n  - {type: replaces, to: ke-hoach-a, effective: %s}\n"
)


@pytest.mark.parametrize(
    ("end", "replacing", "over"),
    [
        ("2030", "01/02/2026", "Văn bản đã bị thay thế"),
        ("2025", "", "Đã hết thời gian thực hiện"),
        # Near misses: replaced from a later day on, or none.
        ("2030", "01/12/2026", ""),
        ("2026", "", ""),
    ],
)
def test_what_a_document_asked_that_no_longer_holds_stands_apart(tmp_path, end, replacing, over):
    facts = FACTS.split("phases:")[0].replace("end: 2030", f"end: {end}")
    facts += "tasks:\n  - {id: viec, what: Dọn trạm xá, lead: so-xa-hoi}\n"
    files = {"agencies.yml": AGENCIES, "ke-hoach-a.md": source(facts)}
    if replacing:
        files["ke-hoach-b.md"] = source(REPLACING % replacing)
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    (made,) = agency_pages(
        snapshot,
        snapshot.portal.agencies["so-xa-hoi"],
        Roles(snapshot),
        Holdings(snapshot),
        CalendarFiles(snapshot.portal, ()),
    )
    assert [len(rows(made.content, part)) for part in ("viec", "viec-da-het")] == (
        [0, 1] if over else [1, 0]
    )
    assert over in told(made.content)
    counted = told(agencies_page(snapshot).content)
    assert ("Sở Xã hội , 1 việc" in counted) is not over


@pytest.mark.parametrize(
    ("status", "counted"),
    [
        ("draft", False),
        ("issued", True),
    ],
)
def test_a_draft_gives_nobody_work(tmp_path, status, counted):
    facts = f"status: {status}\ntasks:\n  - {{id: viec, what: Dọn trạm xá, lead: so-xa-hoi}}\n"
    files = {"agencies.yml": AGENCIES, "ke-hoach-a.md": source(FACTS + facts)}
    said = told(agencies_page(snapshot_of(know_of(tmp_path, files), TODAY, Site())).content)
    assert "Sở Xã hội , 1 việc" in said
    assert ("Sở Xã hội , 1 việc trong dự thảo" in said) is not counted
    page = agency_page(tmp_path, "so-xa-hoi", files, TODAY)
    apart = [len(rows(page, part)) for part in ("viec", "viec-du-thao")]
    assert apart == ([1, 0] if counted else [0, 1])


def test_what_was_late_under_a_document_that_is_over_is_told_apart(tmp_path):
    facts = FACTS.split("phases:")[0].replace("end: 2030", "end: 2025")
    facts += "deadlines:\n  - {id: m, what: Báo cáo, due: 15/03/2025, who: so-xa-hoi, to: ubnd}\n"
    files = {"agencies.yml": AGENCIES, "ke-hoach-a.md": source(facts)}
    said = told(agencies_page(snapshot_of(know_of(tmp_path, files), TODAY, Site())).content)
    assert "Sở Xã hội , 1 việc chưa thấy của văn bản đã hết" in said


def test_a_function_that_went_elsewhere_is_told_on_both_pages(tmp_path):
    steps = MERGED + FUNCTION.replace("to: so-moi", "to: so-xa-hoi")
    former = told(page(tmp_path, "so-y-te", steps))
    assert "nay là Sở Y tế Hải Bình ; riêng thanh tra chuyển sang Sở Xã hội" in former
    assert "chuyển chức năng (thanh tra): Sở Y tế Bình Hải sang Sở Xã hội" in former
    said = told(page(tmp_path / "b", "so-xa-hoi", steps))
    assert "Nhận thanh tra từ Sở Y tế Bình Hải : trong việc mà văn bản ghi cho cơ quan ấy" in said
    assert "Nhận thanh tra" not in told(page(tmp_path / "c", "so-moi", steps))


GROUP = """\
agencies:
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province}
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department}
  - {id: nhom, name: Các xã, level: commune, group: yes}
  - {id: xa-a, name: UBND xã An Lộc, level: commune, member_of: [nhom]}
  - {id: xa-b, name: UBND xã Bàu Sen, level: commune, member_of: [nhom]}
"""


@pytest.mark.parametrize(
    ("who", "agency", "said"),
    [
        ("xa-a", "xa-a", "Đã thấy 2025: 30/12/2025 , muộn 20 ngày, Báo cáo A"),
        ("nhom", "xa-b", "Đã thấy 2025: 30/12/2025 , muộn 20 ngày, Báo cáo A"),
        ("xa-a", "xa-b", ""),
    ],
)
def test_what_one_of_a_group_did_stands_on_its_own_page(tmp_path, who, agency, said):
    facts = "deadlines:\n  - {id: nam, what: Báo cáo, every: year, due: 10/12, who: nhom}\n"
    files = {
        "agencies.yml": GROUP,
        "ke-hoach-a.md": source(FACTS.replace("agency: so-y-te", "agency: ubnd") + facts),
        "ke-hoach-a/reports.csv": "duty,title,period,date,link,who\n"
        f"nam,Báo cáo A,2025,30/12/2025,https://vi-du.example/a.pdf,{who}\n",
    }
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    (made,) = agency_pages(
        snapshot,
        snapshot.portal.agencies[agency],
        Roles(snapshot),
        Holdings(snapshot),
        CalendarFiles(snapshot.portal, ()),
    )
    shown = told(made.content)
    assert said in shown
    assert ("Đã thấy 2025" in shown) is bool(said)


def test_of_many_periods_the_latest_are_shown_and_each_duty_once(tmp_path):
    facts = "deadlines:\n" + "".join(
        f"  - {{id: {key}, what: {what}, category: report, every: {every}, due: ngày {day},"
        " who: so-xa-hoi, to: ubnd}\n"
        for key, what, every, day in (
            ("thang", "Báo cáo kho muối", "month", 20),
            ("cho", "Báo cáo chợ nổi", "month", 5),
            ("quy", "Báo cáo bến đò", "quarter", 10),
        )
    )
    files = {
        "agencies.yml": AGENCIES + MERGED,
        "ke-hoach-a.md": source(FACTS.replace("agency: so-y-te", "agency: so-xa-hoi") + facts),
    }
    content = agency_page(tmp_path, "so-xa-hoi", files, TODAY)
    words = " ".join(re.sub("<[^>]*>", " ", content).split())
    shown = words.partition("Việc Ai Hạn Đến nay Kế hoạch")[2].partition("“Chưa thấy” nói")[0]
    for what, before, latest in (
        ("Báo cáo kho muối", 25, "11/2026"),
        ("Báo cáo chợ nổi", 24, "10/2026"),
        ("Báo cáo bến đò", 2, "10/09/2026"),
    ):
        assert shown.count(what) == 1
        row = shown.partition(what)[2].partition("12/KH-SYT")[0]
        assert f"… {before} kỳ trước" in row
        assert re.findall(r"(?:\d+/)?\d\d/\d{4}", row)[-1] == latest


def test_what_an_agency_is_judged_by_is_no_work_of_its_own(tmp_path):
    body = "Mở đầu.\n\n## I. Tiêu chí\n\n- Dọn kho.\n- Trồng rau.\n\n## II. Việc\n\n- Quét sân.\n"
    facts = """\
criteria:
  - {audience: Tập thể, section: i, items: [{text: Dọn kho, section: i-b1},
     {text: Trồng rau, section: i-b2}]}
obligations:
  - {id: kho, what: Dọn kho muối, category: other, who: so-xa-hoi, every: year, section: i-b1}
tasks:
  - {id: rau, what: Trồng rau sạch, lead: so-xa-hoi, section: i-b2}
  - {id: san, what: Quét sân kho, lead: so-xa-hoi, section: ii-b1}
"""
    files = {"agencies.yml": AGENCIES + MERGED, "ke-hoach-a.md": source(FACTS + facts, body)}
    content = agency_page(tmp_path, "so-xa-hoi", files, TODAY)
    assert [row.partition(" Kế")[0] for row in rows(content, "viec")] == [
        "Quét sân kho Chủ trì Không nêu hạn"
    ]
    judged = [row.partition(" Được xét")[0] for row in rows(content, "tieu-chi")]
    assert judged == ["Trồng rau sạch", "Dọn kho muối"]
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    listed = " ".join(re.sub("<[^>]*>", " ", agencies_page(snapshot).content).split())
    assert "Sở Xã hội" in listed
    assert "1 việc" in listed.partition("Sở Xã hội")[2]


def test_what_no_sentence_gives_an_agency_stands_apart_from_its_work(tmp_path):
    facts = """\
tasks:
  - {id: kho, what: Quét kho muối, lead: so-xa-hoi}
  - {id: lung, what: "Câu bỏ lửng: không ghi việc", unfinished: yes, lead: so-xa-hoi, due: 2024-Q1}
deadlines:
  - {id: tin, what: Báo tin mùa muối, who: so-xa-hoi, to: ubnd, every: year, due: 20/12,
     inferred: Mục II không nêu ai báo}
obligations:
  - {id: gia, what: Đăng giá muối, category: disclose, every: year, who: so-xa-hoi,
     inferred: Mục III không nêu ai đăng}
expects:
  - {who: so-xa-hoi, what: Kế hoạch ruộng muối, inferred: Mục IV không nêu ai lập}
"""
    files = {"agencies.yml": AGENCIES + MERGED, "ke-hoach-a.md": source(FACTS + facts)}
    content = agency_page(tmp_path, "so-xa-hoi", files, TODAY)
    assert [row.partition(" Kế")[0] for row in rows(content, "viec")] == [
        "Quét kho muối Chủ trì Không nêu hạn"
    ]
    assert "việc định kỳ" not in told(content)
    apart = " | ".join(rows(content, "viec-suy-ra"))
    for what in ("không ghi việc Được nêu tên", "Báo tin mùa", "Đăng giá", "ruộng muối Phải lập"):
        assert what in apart
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    listed = " ".join(re.sub("<[^>]*>", " ", agencies_page(snapshot).content).split())
    assert "1 việc" in listed.partition("Sở Xã hội")[2]


@pytest.mark.parametrize(("agency", "days"), [("tram-a", []), ("tram-b", ["05/12/2026"])])
def test_what_one_of_several_has_handed_in_is_not_coming_for_it(tmp_path, agency, days):
    facts = """\
deadlines:
  - {id: so, what: Nộp sổ muối, category: report, due: 05/12/2026, who: [tram-a, tram-b], to: ubnd}
"""
    bodies = "".join(
        f"  - {{id: {key}, name: Trạm Muối {name}, level: unit}}\n"
        for key, name in (("tram-a", "Đông"), ("tram-b", "Đoài"))
    )
    record = (
        "duty: so\ntitle: Sổ muối trạm Đông\ndate: 20/11/2026\nlink: https://so.example/a\n"
        "who: tram-a\n"
    )
    files = {
        "agencies.yml": AGENCIES.replace("successions:", f"{bodies}successions:") + MERGED,
        "ke-hoach-a.md": source(FACTS + facts),
        "ke-hoach-a/reports/1.yml": record,
    }
    content = agency_page(tmp_path, agency, files, TODAY)
    words = " ".join(re.sub("<[^>]*>", " ", content).split())
    coming = words.partition("Đến nay")[2].partition("Phải làm gì")[0]
    assert sorted({*re.findall(r"05/12/2026", coming)}) == days


JUDGED_LATER = """\
criteria:
  - {audience: Tập thể, section: i, items: [{text: Sống khỏe, section: i}]}
obligations:
  - {id: bang, what: Lập bảng vôi, who: so-xa-hoi, due: 01/03/2027, section: i}
"""
INFERRED_LATER = """\
deadlines:
  - {id: muoi, what: Báo cáo muối, who: so-xa-hoi, due: 01/05/2027, inferred: Mục II bỏ trống}
"""
SURE_LATER = "  - {id: cho, what: Báo cáo chợ, who: so-xa-hoi, due: 01/06/2027}\n"


@pytest.mark.parametrize(
    ("facts", "ahead", "given"),
    [
        (JUDGED_LATER, "không thấy hạn nào sắp tới giao cho cơ quan này.", "giao việc cho"),
        (INFERRED_LATER, "có 1 hạn (suy ra): 01/05/2027.", "giao việc thẳng cho"),
        (INFERRED_LATER + SURE_LATER, "có 2 hạn (1 là suy ra), gần nhất là 01/05/2027.", None),
        (JUDGED_LATER + INFERRED_LATER.replace("01/05/2027", "[01/05/2027, 01/06/2027]"),
         "có 2 hạn (đều là suy ra), gần nhất là 01/05/2027.", "giao việc thẳng cho"),
    ],
)  # fmt: skip
def test_what_comes_is_told_as_surely_as_the_work(tmp_path, facts, ahead, given):
    files = {"agencies.yml": AGENCIES + MERGED, "ke-hoach-a.md": source(FACTS + facts)}
    content = agency_page(tmp_path, "so-xa-hoi", files, TODAY)
    words = " ".join(re.sub("<[^>]*>", " ", content).split())
    assert ahead in words
    told = words.partition("Sắp đến hạn")[2].partition("Dòng thời gian")[0]
    assert "Lập bảng vôi" not in told.partition("Phải làm gì")[0]
    none = f"Cổng chưa thấy kế hoạch nào {given or 'giao việc'}"
    assert (none in words) is bool(given)


WAYS = """\
deadlines:
  - {id: nam, what: Báo cáo năm, every: year, due: 10/12, who: so-y-te, via: so-xa-hoi, to: ubnd}
tasks:
  - {id: lap, what: Lập sổ, lead: so-y-te, via: so-xa-hoi, inferred: câu văn để ngỏ}
"""


@pytest.mark.parametrize(
    ("agency", "cells"),
    [
        ("so-y-te", ["UBND tỉnh Bình Hải Qua Sở Xã hội", "Qua Sở Xã hội"]),
        ("ubnd", ["Sở Y tế Bình Hải * Qua Sở Xã hội"]),
        (
            "so-xa-hoi",
            [
                "UBND tỉnh Bình Hải Nơi gửi: Sở Y tế Bình Hải *",
                "Nơi gửi: Sở Y tế Bình Hải * (suy ra)",
            ],
        ),
    ],
    ids=["who sends it", "who gets it", "who hands it on"],
)
def test_a_row_says_through_whom_a_report_goes_and_from_whom_it_comes(tmp_path, agency, cells):
    content = pages(tmp_path, agency, facts=WAYS)[f"co-quan/{agency}/"]
    found = re.findall(r'<td data-l="(?:Gửi ai, với ai|Ai gửi)"><div>(.*?)</div>', content, re.S)
    told = [" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in found]
    assert told == cells


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        (MERGED, ["ubnd", "so-y-te", "so-moi"]),
        (RENAMED, ["ubnd", "so-y-te", "so-moi"]),
        (FUNCTION, ["ubnd", "so-y-te"]),
    ],
)
def test_filters_find_what_was_written_for_the_body_before(tmp_path, steps, found):
    files = {
        "agencies.yml": AGENCIES + steps,
        "ke-hoach-a.md": source(FACTS + DUTIES.partition("  - {id: gop")[0]),
    }
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    row = next(iter(promise_rows(snapshot, snapshot.ledger.all())))
    assert sorted(row.line.keys.agencies) == sorted(found)
