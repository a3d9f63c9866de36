"""`--update`: no word of the new version is lost, and each change is told at its place."""

from __future__ import annotations

import pytest
from congkhai.importing.output.merge import merged

from tests.small import FACTS, know_of, source

SOURCE = "---\nid: a\nkind: kế hoạch\ntitle: Trồng cây\ntext: imported\n{}---\n\n## I. MỘT\n\n{}\n"
LONG = "Ban quản lý rừng đo đạc, cắm mốc và trồng dặm toàn bộ các lô rừng phòng hộ đầu nguồn tại"


def remarks(old: str, new: str) -> list[str]:
    result = merged(old, new)
    assert result is not None
    assert merged(result.text, new) == type(result)(result.text, (), ())
    lines = map(str.strip, result.text.splitlines())
    return [line for line in lines if line.startswith("# cần xem: ")]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            f"- {LONG} 14 xã trước ngày 15/12/2026.",
            f"- {LONG} 15 xã trước ngày 20/12/2026.",
            "«nguồn tại 14 xã trước ngày 15/12/2026.» → «nguồn tại 15 xã trước ngày 20/12/2026.»",
        ),
        (
            f"{LONG} xã Yên Hà và xã Sơn Bình.",
            f"{LONG} xã Yên Hà, xã Lâm Khê và xã Sơn Bình.",
            "«xã Yên Hà và xã» → «xã Yên Hà, xã Lâm Khê và xã»",
        ),
        (
            f"Đợt 1 làm đường thôn. {LONG} ba xã. Kinh phí 20 triệu đồng.",
            f"Đợt 2 làm đường thôn. {LONG} ba xã. Kinh phí 30 triệu đồng.",
            "«Đợt 1 làm đường» → «Đợt 2 làm đường»; «Kinh phí 20 triệu đồng.» → "
            "«Kinh phí 30 triệu đồng.»",
        ),
        (f"{LONG} ba xã.", "Việc này thôi làm.", "nay là «Việc này thôi làm.»"),
    ],
)
def test_of_a_paragraph_that_differs_the_words_are_told(old, new, told):
    (remark,) = remarks(SOURCE.format("", old), SOURCE.format("", new))
    assert remark.startswith("# cần xem: toàn văn: ")
    assert remark.endswith(told)


def test_a_paragraph_that_the_new_version_adds_among_changed_ones_is_told_whole():
    old = SOURCE.format("", f"{LONG} 14 xã.\n\nHết.")
    new = SOURCE.format("", f"{LONG} 15 xã.\n\n{LONG} tỉnh bên.\n\nHết.")
    said = remarks(old, new)
    assert any(line.endswith(f"«{LONG} tỉnh bên.»") for line in said)
    assert any("14 xã.» → «" in line for line in said)


TASK = "tasks:\n  - {{id: viec, what: Nộp, lead: Sở A, due: {0}, printed: '{1} trước ngày {0}.'}}\n"


@pytest.mark.parametrize("words", ["Nộp báo cáo", LONG])
@pytest.mark.parametrize("key", ["tasks", "deadlines", "milestones"])
def test_a_date_that_moved_is_told_at_each_entry_that_rests_on_it(words, key):
    old, new = (
        SOURCE.format(TASK.replace("tasks", key).format(day, words), "Lời.")
        for day in ("15/12/2026", "20/12/2026")
    )
    (remark,) = remarks(old, new)
    assert remark.startswith(f"# cần xem: {key}: viec: ")
    assert "15/12/2026.» → «" in remark
    assert remark.endswith("20/12/2026.»")


def test_what_only_one_version_says_is_told_as_that():
    old = SOURCE.format(TASK.format("15/12/2026", "Nộp báo cáo"), "Lời.")
    new = SOURCE.format(TASK.format("02/03/2027", "Ban quản lý rừng trồng dặm ở xã"), "Lời.")
    assert remarks(old, new) == [
        "# cần xem: tasks: bản mới có «Ban quản lý rừng trồng dặm ở xã trước ngày 02/03/2027.»",
        "# cần xem: tasks: bản mới không còn «Nộp báo cáo trước ngày 15/12/2026.»",
    ]


def test_what_the_editor_corrected_of_the_same_words_is_no_difference():
    old = SOURCE.format(TASK.format("15/12/2026", LONG).replace("Sở A", "so-a"), "Lời.")
    new = SOURCE.format(TASK.format("15/12/2026", LONG), "Lời.")
    assert remarks(old, new) == []


TWO = """\
deadlines:
  - {{id: nop, what: Nộp danh sách, who: Sở A, due: {0}, printed: 'nộp danh sách trước ngày {0}'}}
  - id: bao-cao
    what: Báo cáo năm
    who: Sở A
    due: {1}
    printed: 'báo cáo năm trước ngày {1}' # đã hỏi Sở A
    # theo điện thoại

# từ đây là chỉ tiêu
targets:
  - {{id: cay, what: Cây, value: 90, printed: 'trồng {2} cây'}}
"""


@pytest.mark.parametrize(
    ("days", "marked"),
    [
        (("01/03/2026", "20/12/2026", 90), [False, True, False]),
        (("05/03/2026", "15/12/2026", 90), [True, False, False]),
        (("05/03/2026", "20/12/2026", 95), [True, True, True]),
        (("01/03/2026", "15/12/2026", 90), [False, False, False]),
    ],
)
def test_what_the_new_version_says_otherwise_is_doubted_where_it_stands(tmp_path, days, marked):
    """Else its day, which no longer holds, would be published as certain and late."""
    old = source(FACTS + "text: imported\n" + TWO.format("01/03/2026", "15/12/2026", 90))
    new = source(FACTS + "text: imported\n" + TWO.format(*days))
    result = merged(old, new)
    assert result is not None
    assert "    # theo điện thoại\n" in result.text
    assert result.text.index("# theo điện thoại") < result.text.index("# từ đây là chỉ tiêu")
    assert merged(result.text, new) == type(result)(result.text, (), ())
    plan = know_of(tmp_path, {"a.md": result.text}).portal.plans["ke-hoach-a"]
    assert [one.is_unchecked for one in (*plan.deadlines, *plan.targets)] == marked


def test_an_entry_that_the_new_version_has_no_more_is_doubted_too(tmp_path):
    old = source(FACTS + "text: imported\n" + TWO.format("01/03/2026", "15/12/2026", 90))
    less = TWO[: TWO.index("  - id: bao-cao")] + TWO[TWO.index("# từ đây") :]
    result = merged(old, source(FACTS + "text: imported\n" + less.format("01/03/2026", "", 90)))
    assert result is not None
    plan = know_of(tmp_path, {"a.md": result.text}).portal.plans["ke-hoach-a"]
    assert [one.is_unchecked for one in plan.deadlines] == [False, True]


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("Các thôn, trường học", True),
        # The text names them as it did: the machine cut the name otherwise, or the editor did.
        ("Các thôn ngõ", False),
        ("Các thôn", False),
    ],
)
def test_whom_the_new_text_charges_besides_is_told(now, told):
    entry = "tasks:\n  - {{id: viec, what: Quét ngõ, lead: '{}', printed: mỗi tháng}}\n"
    old = SOURCE.format(entry.format("Các thôn"), "1. Các thôn ngõ quét ngõ mỗi tháng.")
    text = "1. Các thôn ngõ quét ngõ mỗi tháng."
    new = SOURCE.format(entry.format(now), text.replace("Các thôn ngõ", now) if told else text)
    said = "# cần xem: tasks: viec: bản mới giao «Các thôn, trường học»"
    assert (said in remarks(old, new)) is told


YEARLY = (
    "deadlines:\n  - id: bao-cao\n    what: Tổng hợp, báo cáo xã\n    every: year\n    due: 15/12\n"
    "    section: i-1\n    printed: trước ngày 15/12 hằng năm\n"
)
MOVED = (
    "tasks:\n  - id: viec\n    what: Tổng hợp, báo cáo xã\n    lead: Thôn Đông\n    every: year\n"
    "    due: 10/12\n    section: i-1\n    printed: trước ngày 10/12 hằng năm\n"
)
BESIDE = "  - id: viec-2\n    what: Quét vôi\n    section: i-2\n    printed: Thôn Đông quét vôi.\n"


def test_a_duty_that_the_editor_moved_is_told_where_it_is_now():
    result = merged(SOURCE.format(YEARLY, LONG), SOURCE.format(MOVED, LONG))
    assert result is not None
    assert "tasks:" not in result.text
    below = result.text.split("printed: trước ngày 15/12 hằng năm\n")[1].splitlines()
    assert below[0] == (
        "    # cần xem: deadlines: bao-cao: «trước ngày 15/12 hằng năm» → "
        "«trước ngày 10/12 hằng năm»"
    )


def test_what_is_new_to_a_source_asks_to_be_looked_at():
    told = remarks(SOURCE.format(YEARLY, LONG), SOURCE.format(MOVED + BESIDE, LONG))
    assert "# cần xem: tasks: 1 mục thêm từ bản mới: xem từng mục có trùng mục khác" in told
    result = merged(SOURCE.format(YEARLY, LONG), SOURCE.format(MOVED + BESIDE, LONG))
    assert result is not None
    assert "Quét vôi" in result.text
    assert result.text.count("Tổng hợp, báo cáo xã") == 1


def test_a_text_that_the_editor_has_checked_stays_checked():
    checked = SOURCE.replace("text: imported\n", "").format("", LONG)
    result = merged(checked, SOURCE.format("", LONG))
    assert result is not None
    assert "text: imported" not in result.text


def test_another_day_of_a_plan_that_is_expected_is_told():
    plan = (
        "expects:\n  - who: Thôn Đông\n    due: {0}\n    section: i-1\n"
        "    printed: kế hoạch trước ngày {0}\n"
    )
    (told,) = remarks(
        SOURCE.format(plan.format("28/02/2026"), LONG),
        SOURCE.format(plan.format("15/03/2026"), LONG),
    )
    assert "15/03/2026" in told


FIGURES = """\
targets:
  - {{id: voi, what: Lợi nhuận, value: {0}, printed: 'Lợi nhuận | Tỷ đồng | {0}'}}
{1}deadlines:
  - {{id: bao-cao, what: Báo cáo xã, every: month, due: {2}, printed: 'trước ngày {2} hằng tháng'}}
"""
MORE = "  - {id: suat, what: Năng suất, value: 9, printed: 'Năng suất lao động | Tấn | 9'}\n"


def test_what_the_newest_version_says_no_more_is_doubted_no_more():
    first = SOURCE.format(FIGURES.format(365, "", 15), "Lợi nhuận 365 tỷ đồng.")
    second = SOURCE.format(FIGURES.format(370, MORE, 20), "Lợi nhuận 370 tỷ đồng.")
    changed = merged(first, second)
    assert changed is not None
    assert changed.text.count("# cần xem: ") == len(changed.conflicts) > 2
    back = merged(changed.text, first)
    assert back is not None
    assert "# cần xem" not in back.text


@pytest.mark.parametrize(
    "own", ["# cần xem: hỏi lại Sở A", "# cần xem: targets: số này ai đưa?", "# theo điện thoại"]
)
def test_what_an_editor_asks_stays(own):
    first = SOURCE.format(f"{own}\n" + FIGURES.format(365, "", 15), "Lời.")
    result = merged(first, SOURCE.format(FIGURES.format(365, "", 15), "Lời."))
    assert result is not None
    assert own in result.text


def test_a_paragraph_that_came_in_stays_to_be_looked_at():
    first, second = SOURCE.format("", "Một."), SOURCE.format("", f"Một.\n\n{LONG} 15 xã.")
    result = merged(first, second)
    assert result is not None
    again = merged(result.text, second)
    assert again is not None
    assert "thêm đoạn" in again.text


def test_of_a_day_that_is_new_it_is_told_what_is_due():
    first = SOURCE.format(FIGURES.format(365, "", 15), "Lời.")
    other = FIGURES.format(365, "", 15).replace("trước ngày 15 hằng tháng", "hằng quý")
    (remark, _) = remarks(first, SOURCE.format(other, "Lời."))
    assert remark == "# cần xem: deadlines: bản mới có «hằng quý» ở «Báo cáo xã»"
