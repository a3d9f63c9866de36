"""Number and symbol of a document stand in two keys, whatever stands between them in print."""

from __future__ import annotations

import pytest

from tests.small import DOCUMENTS, FACTS, codes_of, know_of, source


@pytest.mark.parametrize(
    ("number", "symbol", "advice"),
    [
        ("12/KH-UBND", "KH-UBND", "«number: 12» và «symbol: KH-UBND»"),
        ("12 / KH-UBND", "KH-UBND", "«number: 12» và «symbol: KH-UBND»"),
        ("12/KH - UBND", "", "«number: 12» và «symbol: KH-UBND»"),
        ("12a/QĐ-TTg", "", "«number: 12a» và «symbol: QĐ-TTg»"),
        ("110/2025/QH15", "", "«number: 110/2025» và «symbol: QH15»"),
        ("49-KL/TW", "", "«number: 49» và «symbol: KL/TW»"),
        ("Số 12", "KH-UBND", "«number: 12» và «symbol: KH-UBND»"),
        ('"Số: 12/KH-UBND"', "", "«number: 12» và «symbol: KH-UBND»"),
        ("", "12/KH-UBND", "«number: 12» và «symbol: KH-UBND»"),
        ("12", "12/SGDĐT-GDTX&ĐH", "«number: 12» và «symbol: SGDĐT-GDTX&ĐH»"),
    ],
)
def test_both_in_one_key_are_told_apart(tmp_path, number, symbol, advice):
    facts = FACTS.replace("number: 12\nsymbol: KH-SYT", f"number: {number}\nsymbol: {symbol}")
    (problem,) = know_of(tmp_path, {"ke-hoach-a.md": source(facts)}).problems
    assert (problem.code, problem.severity) == ("K216", "error")
    assert problem.place.line == (4 if number and number != "12" else 5)
    assert problem.hint == f"viết hai khóa: {advice}"


@pytest.mark.parametrize(
    ("number", "symbol"),
    [
        ("12a", "KH-UBND"),
        ("135-", "KH-UBND"),
        ("18/20202QĐ", "UBND"),
        ("110/2025", "QH15"),
        ("49", "KL/TW"),
        ("12", "2020/NQ-HĐND"),
        ("…", "KH-UBND"),
        ("", "SGDĐT-GDTX&ĐH"),
    ],
)
def test_what_documents_print_for_a_number_is_kept(tmp_path, number, symbol):
    facts = FACTS.replace("number: 12\nsymbol: KH-SYT", f"number: {number}\nsymbol: {symbol}")
    assert "K216" not in codes_of(know_of(tmp_path, {"ke-hoach-a.md": source(facts)}))


def test_documents_of_the_register_are_held_to_it_too(tmp_path):
    register = DOCUMENTS.replace("number: 9,", "number: 9/KH-UBND,")
    known = know_of(tmp_path, {"ke-hoach-a.md": source(), "documents.yml": register})
    assert "K216" in codes_of(known)


@pytest.mark.parametrize(
    ("old", "new", "code", "advice"),
    [
        ("kind: kế hoạch", "kind: ke hoach", "K218", "«kind: kế hoạch»"),
        ("kind: kế hoạch", "kind: KẾ HOẠCH", "K218", "«kind: kế hoạch»"),
        ("kind: kế hoạch", "kind: Nghị quyết", "K218", "«kind: nghị quyết»"),
        ("kind: kế hoạch", "kind: kế hoach", "K218", "«kind: kế hoạch»"),
        ("kind: kế hoạch", "kind: kế hoạhc", "K218", "«kind: kế hoạch»"),
        ("kind: kế hoạch", "kind: chuơng trịnh", "K218", "«kind: chương trình»"),
        ("kind: kế hoạch", "kind: Thông Cáo", "K218", "«kind: thông cáo»"),
        ("kind: kế hoạch", "kind: thong tri", "K218", "«kind: thông tri»"),
        ("kind: kế hoạch", "kind: QUY TRÌNH", "K218", "«kind: quy trình»"),
        ("kind: kế hoạch", "kind: Nghị Quyết Liên tịch", "K218", "«kind: nghị quyết liên tịch»"),
        ("symbol: KH-SYT", "symbol: «KH-SYT»", "K217", "«symbol: KH-SYT»"),
        ("symbol: KH-SYT", "place: “Bình Hải”", "K217", "«place: Bình Hải»"),
        ("symbol: KH-SYT", "name: ‘Sống khỏe’", "K217", "«name: Sống khỏe»"),
    ],
)
def test_words_of_the_head_that_are_hardly_meant_so_are_told(tmp_path, old, new, code, advice):
    known = know_of(tmp_path, {"ke-hoach-a.md": source(FACTS.replace(old, new))})
    (problem,) = (problem for problem in known.problems if problem.code == code)
    assert (problem.severity, advice in problem.hint) == ("warning", True)


@pytest.mark.parametrize(
    "new",
    [
        "kind: điều lệ Đảng",
        "kind: kế hoạch liên tịch",
        "kind: luật",
        "kind: thông cáo",
        "kind: thông tri",
        "kind: biên bản",
        "kind: tường trình",
        "kind: công hàm",
        "kind: kế toán",
        "kind: kế hoạch\nname: “Sống khỏe” và “Sống vui”",
    ],
)
def test_words_that_documents_have_are_kept(tmp_path, new):
    known = know_of(tmp_path, {"ke-hoach-a.md": source(FACTS.replace("kind: kế hoạch", new))})
    assert {"K217", "K218"}.isdisjoint(codes_of(known))
