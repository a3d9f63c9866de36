"""`--update`: no word of the new version is lost, and each change is told at its place."""

from __future__ import annotations

import pytest
from congkhai.importing.output.merge import merged

SOURCE = "---\nid: a\nkind: kế hoạch\ntitle: Trồng cây\ntext: imported\n{}---\n\n## I. MỘT\n\n{}\n"
LONG = "Ban quản lý rừng đo đạc, cắm mốc và trồng dặm toàn bộ các lô rừng phòng hộ đầu nguồn tại"


def remarks(old: str, new: str) -> list[str]:
    result = merged(old, new)
    assert result is not None
    assert merged(result.text, new) == type(result)(result.text, (), ())
    return [line for line in result.text.splitlines() if line.startswith("# cần xem: ")]


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
