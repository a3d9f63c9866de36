"""A line that is numbered in another way than items are is told with what to type."""

from __future__ import annotations

import pytest

from tests.small import BODY, FACTS, codes_of, know_of, source

A = "ke-hoach-a.md"


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("a. Sở tổng kết", "a) Sở tổng kết"),
        ("đ. Sở tổng kết", "đ) Sở tổng kết"),
        ("a/ Sở tổng kết", "a) Sở tổng kết"),
        ("(a) Sở tổng kết", "a) Sở tổng kết"),
        ("A) Sở tổng kết", "a) Sở tổng kết"),
        ("**a)** Sở tổng kết", "a) Sở tổng kết"),
        ("**a) Sở** tổng kết", "a) **Sở** tổng kết"),
        ("1/ Sở tổng kết", "1. Sở tổng kết"),
        ("1- sở tổng kết", "1. sở tổng kết"),
        ("**1.** Sở tổng kết", "1. Sở tổng kết"),
        ("**1.2. Sở tổng kết**", "1.2. **Sở tổng kết**"),
        ("**II. Nhiệm vụ**", "## II. Nhiệm vụ"),
        ("**II.** Nhiệm vụ", "## II. Nhiệm vụ"),
        ("## II Nhiệm vụ", "## II. Nhiệm vụ"),
        ("## II) Nhiệm vụ", "## II. Nhiệm vụ"),
        ("## (II) Nhiệm vụ", "## II. Nhiệm vụ"),
        ("### 2/ Nhiệm vụ", "### 2. Nhiệm vụ"),
        ("### 2 - Nhiệm vụ", "### 2. Nhiệm vụ"),
        ("### 2 Nhiệm vụ", "### 2. Nhiệm vụ"),
        ("**Điều 1.** Tên gọi", "Điều 1. Tên gọi"),
        ("**Điều 1. Tên gọi**", "Điều 1. Tên gọi"),
        ("Điều 1: Tên gọi", "Điều 1. Tên gọi"),
        # Items, and what is no number of an item.
        ("a) Sở tổng kết", ""),
        ("A. Sở tổng kết", ""),
        ("1. Sở tổng kết", ""),
        ("## II. Nhiệm vụ", ""),
        ("### 2) Nhiệm vụ", ""),
        ("### 2/9 là Quốc khánh", ""),
        ("## 5 nhiệm vụ trọng tâm", ""),
        ("Điều 1. Tên gọi", ""),
        ("Điều 1 của Quy chế", ""),
        ("1/2 số hộ", ""),
        ("1-2 tháng", ""),
        ("a.b", ""),
        ("**Sở** tổng kết", ""),
        ("**15** xã", ""),
        ("(bổ sung) Sở tổng kết", ""),
    ],
)
def test_a_line_of_which_no_item_comes_is_told(tmp_path, line, meant):
    known = know_of(tmp_path, {A: source(body=f"{BODY}\n{line}\n\nHết.\n")})
    told = [problem for problem in known.problems if problem.code == "K517"]
    assert [problem.hint for problem in told] == [f"viết «{meant}»"] * bool(meant)
    assert [problem.place.line for problem in told] == [21] * bool(meant)


@pytest.mark.parametrize(
    ("section", "line", "hint"),
    [
        ("i-1-a", "a. Sở tổng kết", "dòng 25 của tệp chưa thành mục: viết «a) Sở tổng kết»"),
        ("i-1-dd", "đ/ Sở tổng kết", "dòng 25 của tệp chưa thành mục: viết «đ) Sở tổng kết»"),
        ("ii", "**II. Nhiệm vụ**", "dòng 25 của tệp chưa thành mục: viết «## II. Nhiệm vụ»"),
        ("ii-1-a", "## II Nhiệm vụ", "dòng 25 của tệp chưa thành mục: viết «## II. Nhiệm vụ»"),
        ("dieu-1-2", "**Điều 1.** Tên", "dòng 25 của tệp chưa thành mục: viết «Điều 1. Tên»"),
        ("i-1-b", "a. Sở tổng kết", "có phải là «i-1-p3» hay «i-1-p2» hay «i-1»?"),
    ],
)
def test_a_fact_of_such_a_line_is_led_to_it(tmp_path, section, line, hint):
    facts = f"{FACTS}tasks:\n  - {{id: t, what: Tổng kết, lead: ubnd, section: {section}}}\n"
    known = know_of(tmp_path, {A: source(facts, f"{BODY}\n1. Việc:\n\n{line}\n\nHết.\n")})
    (problem,) = [problem for problem in known.problems if problem.code == "K305"]
    assert problem.hint == hint


@pytest.mark.parametrize(
    ("table", "line", "result"),
    [
        ("| TT | Việc |\n|---|---|\n| 1 | a |\n| 2 | b | thừa |", 4, "ô thừa không lên trang"),
        ("| TT | Việc |\n|:--|--:|\n| 1 | a | | thừa", 3, "ô thừa không lên trang"),
        ("| TT | Việc | Ai |\n|---|---|\n| 1 | a | b |", 2, "nên cả bảng hiện thành một đoạn"),
    ],
)
def test_what_a_table_loses_is_told_at_its_row(tmp_path, table, line, result):
    body = "## I. Nội dung\n\n" + table + "\n"
    (told,) = [p for p in know_of(tmp_path, {A: source(body=body)}).problems if p.code == "K518"]
    shown = source(body=body).split("\n")
    assert shown[told.place.line - 1] == table.split("\n")[line - 1]
    assert told.message.endswith(result)


@pytest.mark.parametrize(
    "table",
    [
        "| TT | Việc |\n|---|---|\n| 1 | a |   |   |",
        "```\n| TT |\n|---|\n| 1 | a |\n```",
        "| TT | Việc |\n| 1 | a | b |",
        "| TT | Việc |\n|---|---|\n| 1 | a |\n\n| 1 | a | b |\n|---|---|---|\n| 1 | 2 | 3 |",
    ],
)
def test_a_table_that_loses_nothing_is_right(tmp_path, table):
    known = know_of(tmp_path, {A: source(body="## I. Nội dung\n\n" + table + "\n")})
    assert "K518" not in codes_of(known)


RENUMBERED = """\
## I. Việc

1. Sơ kết phong trào vào tháng 6.

2. Chia việc cho các phòng.

### 4. Báo cáo

Sở báo cáo UBND tỉnh trước ngày 15/12 hằng năm.

Vướng mắc gửi về Sở.
"""


@pytest.mark.parametrize(
    ("section", "printed", "hint"),
    [
        # The words tell where it went.
        ("i-3-p1", "trước ngày 15/12 hằng năm", "có phải là «i-4-p1»?"),
        ("i-9", "Sơ kết phong trào … vào tháng 6", "có phải là «i-1»?"),
        ("ii", "Vướng mắc gửi về Sở", "có phải là «i-4-p2»?"),
        # Without them, the same point of an item beside goes first.
        ("i-3-p1", "", "có phải là «i-4-p1» hay «i»?"),
        ("i-3-p2", "chữ không đâu có cả", "có phải là «i-4-p2» hay «i»?"),
        # Too short to be sure of.
        ("i-9", "gửi về Sở", "có phải là «i-4» hay «i-2» hay «i»?"),
    ],
)
def test_a_fact_whose_item_got_another_number_is_led_after_its_words(
    tmp_path, section, printed, hint
):
    facts = f"{FACTS}tasks:\n  - {{id: t, what: Việc, lead: ubnd, section: {section}"
    facts += f', printed: "{printed}"}}\n' if printed else "}\n"
    known = know_of(tmp_path, {A: source(facts, RENUMBERED)})
    (problem,) = [problem for problem in known.problems if problem.code == "K305"]
    assert problem.hint == hint


def test_of_many_wrong_sections_the_first_are_led_each_and_all_are_told(tmp_path):
    tasks = "".join(
        f'  - {{id: t{n}, what: Việc, lead: ubnd, section: i-3-p1, printed: "Sơ kết phong trào"}}\n'
        for n in range(70)
    )
    known = know_of(tmp_path, {A: source(f"{FACTS}tasks:\n{tasks}", RENUMBERED)})
    hints = [problem.hint for problem in known.problems if problem.code == "K305"]
    assert hints == ["có phải là «i-1»?"] * 60 + ["toàn văn có: «i»"] * 10
