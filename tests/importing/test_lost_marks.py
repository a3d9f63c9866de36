"""Items whose number a scan damaged stand where the numbers around them say."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.tasks.lost_marks import with_marks_mended
from congkhai.importing.readers.lines import TextLine
from congkhai.importing.structure.body import written_body
from congkhai.importing.structure.paragraphs import Kind, Paragraph

from tests.importing.test_task_doubts import tasks_of

LONG = "Giao các thôn dọn rác ven đường và báo cáo kết quả về Ủy ban nhân dân xã. " * 3


def paragraphs(*texts: str) -> list[Paragraph]:
    """«1. …» as an item, «I. …» as a section, else plain text."""
    found = []
    for number, text in enumerate(texts, 1):
        mark, point, _ = text.partition(". ")
        is_item, is_section = mark.isdecimal() and point, mark == "I"
        kind = Kind.ITEM if is_item else Kind.SECTION if is_section else Kind.TEXT
        line = TextLine(text, number)
        found.append(Paragraph(kind, text, (line,), mark=mark if is_item or is_section else ""))
    return found


def mended(*texts: str) -> list[tuple[str, str]]:
    """Those that are not as they were: their mark, and what they have become."""
    before = paragraphs(*texts)
    after = with_marks_mended(before)
    assert len(after) == len(before)
    return [
        (new.text, new.kind.name) for new, old in zip(after, before, strict=True) if new is not old
    ]


@pytest.mark.parametrize(
    "damaged",
    [
        "„ 2. Dọn rác ven đường",
        "2, Dọn rác ven đường",
        "* 2.Dọn rác ven đường",
        "2 . Dọn rác ven đường",
    ],
)
def test_a_number_among_specks_is_one_where_it_counts_on(damaged):
    assert mended("1. Họp thôn", damaged) == [("2. Dọn rác ven đường", "HEADING")]


@pytest.mark.parametrize("damaged", ["3, Dọn rác ven đường", "1, Dọn rác", "12, Dọn rác"])
def test_a_number_that_does_not_count_on_is_text(damaged):
    assert mended("1. Họp thôn", damaged) == []


@pytest.mark.parametrize("letter", "§&$?BSOQ")
def test_a_sign_for_a_figure_is_one_where_one_is_missing(letter):
    damaged = f"{letter}. Dọn rác ven đường"
    assert mended("1. Họp thôn", damaged, "3. Trồng cây") == [("2. Dọn rác ven đường", "HEADING")]


@pytest.mark.parametrize("after", [(), ("2. Trồng cây",), ("4. Trồng cây",), ("Lời kết",)])
def test_where_no_number_is_missing_a_sign_is_none(after):
    assert mended("1. Họp thôn", "S. Dọn rác ven đường", *after) == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [("Dọn rác", "HEADING"), ("Dọn rác.", "ITEM"), ("Dọn rác;", "ITEM"), (LONG.strip(), "ITEM")],
)
def test_what_is_no_name_is_an_item(words, kind):
    assert mended("1. Họp thôn", f"2, {words}") == [(f"2. {words}", kind)]


def test_marks_of_two_figures_are_read_after_any_number():
    assert mended("3. Họp thôn", "3.3, Dọn rác") == [("3.3. Dọn rác", "HEADING")]


@pytest.mark.parametrize(
    "texts",
    [
        ["2, Dọn rác ven đường"],
        ["1. Họp thôn", "I. Mục đích", "2, Dọn rác ven đường"],
        ["1. Họp thôn", "2, dọn rác ven đường"],
        ["1. Họp thôn", "Thôn 2, Dọn rác ven đường"],
        ["1. Họp thôn", "“2. Dọn rác ven đường”"],
        [],
    ],
)
def test_what_no_number_goes_before_or_no_name_follows_is_text(texts):
    assert mended(*texts) == []


def test_each_that_is_mended_counts_for_the_next():
    texts = ["1. Họp thôn", "2, Dọn rác", "„3. Trồng cây", "B. Vá đường", "5. Báo cáo"]
    assert [text for text, _ in mended(*texts)] == ["2. Dọn rác", "3. Trồng cây", "4. Vá đường"]


@pytest.mark.parametrize(
    "text",
    [
        "15 đơn vị đăng ký mô hình trước ngày 30/6/2026.",
        "12 địa phương hoàn thành xóa nhà tạm trước ngày 30/6/2026.",
        "5 Hội đặc thù báo cáo kết quả về xã.",
        "1. Phòng Kinh tế lập danh sách.\n\n5 Trạm Y tế báo cáo kết quả về xã.",
    ],
)
def test_how_many_is_no_number_of_an_item(text: str) -> None:
    assert all(task.lead == ("Phòng Kinh tế",) for task in tasks_of(text))


def test_a_number_without_sign_counts_where_its_neighbour_does() -> None:
    text = "1. Phòng Kinh tế lập danh sách.\n\n2 Ủy ban nhân dân xã treo biển.\n"
    leads = [task.lead for task in tasks_of(text)]
    assert leads == [("Phòng Kinh tế",), ("Ủy ban nhân dân xã",)]


@pytest.mark.parametrize("letter", ["R2)", "R°)", "h’)", "ø)"])
def test_a_letter_that_a_scan_spoiled_counts_on(letter: str) -> None:
    text = f"1. Phòng Kinh tế\n\na) Họp dân;\n\n{letter} Trồng cây ven đường;\n\nc) Dọn chợ.\n"
    assert [task.what for task in tasks_of(text)] == ["Họp dân", "Trồng cây ven đường", "Dọn chợ"]


def test_a_line_of_signs_is_no_item():
    shown = written_body(paragraphs("Quét vỉa hè.", "* *", "** **", "o0o", "......", "A *"), ())
    assert shown.text.split("\n\n") == ["Quét vỉa hè.", "o0o", "......", "A \\*"]
