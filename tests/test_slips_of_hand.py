"""Slips that Word, a hurried hand or YAML's own signs make, told so that obeying mends them."""

from __future__ import annotations

import pytest

from tests.small import AGENCIES, FACTS, know_of, source

A = "ke-hoach-a.md"


def told(tmp_path, facts: str, **more: str) -> list[tuple[str, int, str]]:
    files = {A: source(facts), **{name.replace("_", "."): text for name, text in more.items()}}
    return [(p.code, p.place.line, p.hint) for p in know_of(tmp_path, files).problems]


@pytest.mark.parametrize("dash", ["–", "—", "•", "*", "●"])
def test_a_dash_of_a_word_processor_is_told_at_its_line(tmp_path, dash):
    facts = f"{FACTS}tasks:\n  {dash} id: mo-lop\n    what: Mở lớp\n    lead: ubnd\n"
    assert told(tmp_path, facts) == [("K105", 15, f"thay «{dash}» bằng «-»")]


def test_the_second_item_is_told_at_its_line_too(tmp_path):
    facts = f"{FACTS}tasks:\n  - id: mo-lop\n    what: Mở lớp\n  – id: don-cho\n    what: Dọn\n"
    assert told(tmp_path, facts) == [("K105", 17, "thay «–» bằng «-»")]


def test_a_list_that_is_begun_twice_is_joined(tmp_path):
    one = "milestones:\n  - {id: %s, name: Sơ kết, due: 2026}\n"
    facts = FACTS + one % "mot" + one % "hai"
    move = "dời các mục bên dưới lên danh sách ở dòng 14, rồi xóa dòng «milestones:» này"
    assert told(tmp_path, facts) == [("K106", 16, move)]
    assert told(tmp_path, FACTS + "place: A\nplace: B\n")[0] == (
        "K106",
        15,
        "giữ một dòng, xóa dòng kia",
    )


@pytest.mark.parametrize(
    ("lines", "example"),
    [
        ("  - items: [UBND tỉnh, Lưu: VT]", '"Lưu: VT"'),
        ("  - items:\n      - Lưu: VT", '"Lưu: VT"'),
        ("  - Lưu: VT", 'recipients: [{items: ["Lưu: VT"]}]'),
        ("  - UBND tỉnh", "recipients: [{items: [UBND tỉnh]}]"),
    ],
)
def test_words_with_a_colon_are_offered_in_quotes(tmp_path, lines, example):
    found = told(tmp_path, f"{FACTS}recipients:\n{lines}\n")
    assert [(code, hint) for code, _, hint in found] == [("K209", f"viết như: {example}")]


def test_a_party_with_a_colon_is_offered_in_quotes(tmp_path):
    facts = f"{FACTS}tasks:\n  - id: t\n    what: Rà soát\n    lead:\n      - Sở: phòng A\n"
    assert [hint for _, _, hint in told(tmp_path, facts)] == ['viết như: lead: "Sở: phòng A"']


LOOP = "accepted:\n  - {code: %s, date: 01/02/2026, reason: thử%s}\n"


@pytest.mark.parametrize(
    ("code", "about", "hint"),
    [
        ("K999", "", "mã đứng đầu mỗi phát hiện, như «K613»"),
        ("K312", "", None),
        ("k312", "", None),
        ("K312", ", about: Rà soát", None),
        (
            "K312",
            ", about: Trồng cây",
            "chép vào «about» vài chữ của nó: ««Rà soát»: nguồn chưa ghi ai phải làm»",
        ),
        ("K613", "", "bỏ mục này khỏi «accepted»"),
    ],
)
def test_what_accepts_nothing_says_why(tmp_path, code, about, hint):
    facts = f"{FACTS}tasks:\n  - {{id: t, what: Rà soát}}\n{LOOP % (code, about)}"
    hints = [hint for code, _, hint in told(tmp_path, facts) if code == "K601"]
    assert hints == [hint] * bool(hint)


def test_registers_are_told_alike(tmp_path):
    register = AGENCIES.replace("  - {id: ubnd", "  – {id: ubnd").replace("{id: ubnd", "id: ubnd")
    assert any("thay «–»" in hint for _, _, hint in told(tmp_path, FACTS, agencies_yml=register))


def test_a_plan_that_names_itself_as_its_former_is_not_told_to_move(tmp_path):
    ((code, _, hint),) = told(tmp_path, FACTS + "former_ids: [ke-hoach-a]\n")
    assert (code, "xóa mã đang dùng khỏi đó" in hint) == ("K401", True)


def test_a_copy_is_offered_the_name_of_its_file(tmp_path):
    files = {A: source(), "ke-hoach-a-2027.md": source()}
    hints = [p.hint for p in know_of(tmp_path, files).problems if p.code == "K401"]
    assert [hint.endswith("«id: ke-hoach-a-2027»") for hint in hints] == [True]


def test_a_file_whose_name_is_no_id_is_not_told_to_run_a_command_with_it(tmp_path):
    (problem,) = know_of(tmp_path, {"Kế hoạch trồng cây.md": source()}).problems
    assert (problem.code, problem.hint) == ("K309", "đặt tên tệp (hay thư mục) là «ke-hoach-a»")
    (problem,) = know_of(tmp_path / "b", {"trong-cay.md": source()}).problems
    assert "congkhai rename trong-cay ke-hoach-a" in problem.hint


def test_a_value_that_goes_on_at_the_margin_is_told_to_be_set_in(tmp_path):
    facts = FACTS.replace("number: 12", "place: Bình\nHải xa\nnumber: 12")
    assert "thụt vào hai dấu cách" in told(tmp_path, facts)[0][2]
