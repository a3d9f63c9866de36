"""Who must do something is named by the text where it leaves away the place of who writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import FACTS, codes_of, know_of, source

AGENCIES = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
  - {id: tra-lam, name: Phường Trà Lam, level: commune, parent: binh-hai}
agencies:
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}
  - {id: phuong, name: UBND phường Trà Lam, level: commune, territory: tra-lam}
  - {id: xa, name: UBND xã Yên Sở, level: commune}
"""


def is_unnamed(folder: Path, name: str, text: str, issuer: str = "phuong") -> bool:
    entry = f'  - {{id: noi-lam, name: "{name}", level: division, parent: phuong}}\n'
    facts = FACTS.replace("agency: so-y-te", f"agency: {issuer}")
    facts += "tasks:\n  - {id: viec, what: Trồng cây, lead: noi-lam, section: i-1}\n"
    body = f"## I. Tổ chức thực hiện\n\n1. {text}\n"
    files = {"agencies.yml": AGENCIES + entry, "a.md": source(facts, body)}
    return "K313" in codes_of(know_of(folder, files))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Phòng Văn hóa - Xã hội phường Trà Lam", "Phòng Văn hóa - Xã hội trồng cây."),
        ("Phòng Kinh tế phường Trà Lam", "Giao phòng Kinh tế trồng cây."),
        ("Văn phòng HĐND và UBND phường Trà Lam", "Văn phòng HĐND và UBND trồng cây."),
        (
            "Trung tâm Phục vụ hành chính công phường Trà Lam",
            "Trung tâm Phục vụ hành chính công trồng cây.",
        ),
        ("Phòng Kinh tế phường Trà Lam", "Phòng Kinh tế phường trồng cây."),
        (
            "UBND các tỉnh, thành phố trực thuộc Trung ương",
            "Ủy ban nhân dân các tỉnh, thành phố trồng cây.",
        ),
        (
            "Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương",
            "UBND các tỉnh, thành phố trồng cây.",
        ),
    ],
)
def test_a_body_of_the_place_is_named_without_it(tmp_path, name, text):
    assert not is_unnamed(tmp_path, name, text)


@pytest.mark.parametrize(
    ("name", "text", "issuer"),
    [
        ("Phòng Kinh tế phường Trà Lam", "Phòng Văn hóa - Xã hội trồng cây.", "phuong"),
        ("Phòng Kinh tế phường Trà Lam", "Phòng Kinh tế trồng cây.", "xa"),
        ("Phòng Kinh tế phường Trà Lam", "Phòng Kinh tế trồng cây.", "ubnd"),
        ("Công an phường Trà Lam", "Công an tỉnh trồng cây.", "phuong"),
        ("Sở Y tế các tỉnh trực thuộc Trung ương", "Sở Nội vụ các tỉnh trồng cây.", "phuong"),
    ],
)
def test_another_body_is_not_named_by_it(tmp_path, name, text, issuer):
    assert is_unnamed(tmp_path, name, text, issuer)


def test_of_a_code_that_no_register_holds_nothing_else_is_said(tmp_path):
    facts = FACTS + "tasks:\n  - {id: viec, what: Trồng cây, lead: so-y-te-cu, section: i-1}\n"
    body = "## I. Tổ chức thực hiện\n\n1. Sở Y tế trồng cây.\n"
    codes = codes_of(know_of(tmp_path, {"a.md": source(facts, body)}))
    assert ("K402" in codes, "K313" in codes) == (True, False)
