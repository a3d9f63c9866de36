"""Numbered items and their anchors."""

from __future__ import annotations

import pytest
from congkhai.text.outline import read_outline
from hypothesis import example, given, settings
from hypothesis import strategies as st

TEXT = """\
Thực hiện Kế hoạch số 9.

## I. Mục đích

### 1. Chung

Câu một.

- gạch một
- gạch hai
+ cộng một

Câu hai.

1.1. Một một
đ) điểm đ

## II. Tổ chức

Điều 3. Giao việc

## Phụ lục

| a | b |
|---|---|
| 1 | 2 |

***

Trên đây là kế hoạch.

Trân trọng.
"""


def test_every_item_has_the_anchor_that_people_would_guess() -> None:
    assert [item.anchor for item in read_outline(TEXT).items] == [
        "mo-dau",
        "i",
        "i-1",
        "i-1-p1",
        "i-1-b1",
        "i-1-b2",
        "i-1-b2-b1",
        "i-1-p2",
        "i-1-1",
        "i-1-1-dd",
        "ii",
        "dieu-3",
        "phu-luc",
        "phu-luc-p1",
        "ket",
        "ket-p2",
    ]


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("PHỤ LỤC I", "Phụ lục I, mục 1"),
        ("PHỤ LỤC I: DANH MỤC VIỆC", "Phụ lục I, mục 1"),
        ("Phụ lục 2", "Phụ lục 2, mục 1"),
        ("Phụ lục số 3", "Phụ lục số 3, mục 1"),
        ("PHỤ LỤC", "Phụ lục, mục 1"),
        # No annexes.
        ("Phụ lụcI", "Mục 1"),
        ("KẾ HOẠCH DỌN CHỢ", "Mục 1"),
        ("II. Phụ lục", "Mục II.1"),
    ],
)
def test_an_item_of_an_annex_is_told_from_that_of_the_text(heading: str, label: str) -> None:
    items = read_outline(f"## I. Việc\n\n1. Quét.\n\n## {heading}\n\n1. Dọn.\n\na) Chợ.\n").items
    assert [item.label for item in items if item.text in {"Quét.", "Dọn.", "Chợ."}] == [
        "Mục I.1", label, f"{label}.a",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("anchor", "label"),
    [
        ("i-1-p2", "Mục I.1, đoạn 2"),
        ("i-1-b2", "Mục I.1, gạch 2"),
        ("i-1-1-dd", "Mục I.1.1.đ"),
        ("mo-dau", "Phần mở đầu"),
        ("ket-p2", "Phần kết, đoạn 2"),
    ],
)
def test_every_item_has_a_name_to_say_aloud(anchor: str, label: str) -> None:
    assert read_outline(TEXT).by_anchor[anchor].label == label


TABLE = """## I. Việc

| Việc | Ai |
| --- | --- |
| Mở sổ ngõ | Các thôn |
| Ghi\\|chép | Xã |

Hết.
"""


def test_a_row_of_a_table_is_known_by_its_anchor_and_is_no_item() -> None:
    outline = read_outline(TABLE, 10)
    row = outline.by_anchor["i-p1-r2"]
    assert (row.kind, row.line, row.parent) == ("row", 15, "i-p1")
    assert row.label == "Mục I, đoạn 1, hàng 2"
    assert row.text == r"| Ghi\|chép | Xã |"
    assert [item.anchor for item in outline.items] == ["i", "i-p1", "i-p2"]
    assert not {"i-p1-r0", "i-p1-r3"} & set(outline.by_anchor)


def test_lines_with_bars_and_no_rule_below_the_first_have_no_rows() -> None:
    outline = read_outline("| một | hai |\n| ba | bốn |\n| năm | sáu |\n")
    assert list(outline.by_anchor) == ["mo-dau"]


def test_an_item_knows_its_line_in_the_file() -> None:
    assert read_outline(TEXT, 10).by_anchor["i"].line == 12


def test_a_number_that_occurs_twice_gets_an_anchor_of_its_own() -> None:
    outline = read_outline("## I. Một\n\n## I. Hai\n")
    assert [item.anchor for item in outline.items] == ["i", "i-x2"]
    assert outline.repeated[0][1].line == 1


@settings(deadline=None)
@given(st.text(alphabet="I.1a)đ-+#| \n*xV", max_size=200))
@example("#\n1\nV")
def test_no_text_is_lost_and_no_anchor_occurs_twice(text: str) -> None:
    outline = read_outline(text)
    anchors = [item.anchor for item in outline.items]
    assert len(anchors) == len(set(anchors))
    kept = "".join(item.marker + item.text for item in outline.items)
    for letter in "xVđ":
        assert kept.count(letter) == text.count(letter)


def test_party_heads_count_with_a_dash():
    """«II- MỤC TIÊU», as the Party numbers its parts (Hướng dẫn 36-HD/VPTW)."""
    body = (
        "## I- MỤC TIÊU\n\n1. Ngõ.\n\n## II - NHIỆM VỤ\n\n1. Vôi.\n\n## III/ AI LÀM\n\n1. Thôn.\n"
    )
    anchors = [item.anchor for item in read_outline(body).items]
    assert anchors == ["i", "i-1", "ii", "ii-1", "iii", "iii-1"]
    near = [item.anchor for item in read_outline("I - năm ấy quét vôi.\n\nII-năm ấy.").items]
    assert near == ["mo-dau", "mo-dau-p2"]
