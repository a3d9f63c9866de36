"""Names where ids belong, ids of other places, remarks that the register has met, shared names."""

from __future__ import annotations

import pytest
from congkhai.commands import main

from tests.small import AGENCIES, FACTS, codes_of, know_of, source, write

A = "ke-hoach-a.md"
REGISTER = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
  - {id: tra-lam, name: Phường Trà Lam, level: commune, parent: binh-hai}
agencies:
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}
  - id: tra-lam-ubnd-phuong
    name: Ủy ban nhân dân phường Trà Lam
    level: commune
    territory: tra-lam
"""


def hints(folder, code: str, agency: str, register: str = REGISTER) -> list[str]:
    facts = FACTS.replace("agency: so-y-te", f"agency: {agency}")
    files = {A: source(facts), "agencies.yml": register, "documents.yml": "documents: []\n"}
    known = know_of(folder, files)
    return [problem.hint for problem in known.problems if problem.code == code]


@pytest.mark.parametrize(
    "name", ["UBND phường Trà Lam", "Ủy ban nhân dân phường Trà Lam", "Uỷ ban nhân dân P. Trà Lam"]
)
def test_a_name_where_an_id_belongs_is_answered_with_the_id(tmp_path, name):
    answered = "tra-lam-ubnd-phuong" if "P." not in name else "uy-ban-nhan-dan-p-tra-lam"
    assert hints(tmp_path, "K203", name) == [f"viết như «{answered}»"]


@pytest.mark.parametrize(
    ("wanted", "known", "is_near"),
    [
        ("son-ha-ubnd-tinh", "binh-hai-ubnd-tinh", False),
        ("son-ha-so-y-te", "son-la-so-y-te", False),
        ("yen-so-ubnd-xa", "tra-lam-ubnd-xa", False),
        ("binh-hia-ubnd-tinh", "binh-hai-ubnd-tinh", True),
        ("binh-hai-ubnd-tin", "binh-hai-ubnd-tinh", True),
        ("ubnd-tinh-binh-hai", "binh-hai-ubnd-tinh", False),
    ],
)
def test_no_body_of_another_place_is_offered(tmp_path, wanted, known, is_near):
    register = f"agencies:\n  - {{id: {known}, name: Nơi A, level: unit}}\n"
    register += "  - {id: khac, name: Nơi B, level: unit}\n"
    [hint, *_] = hints(tmp_path, "K402", wanted, register)
    assert (f"«{known}»" in hint) == is_near


@pytest.mark.parametrize(
    ("identifier", "level"),
    [
        ("son-ha-ubnd-tinh", "province"),
        ("yen-so-ubnd-xa", "commune"),
        ("yen-so-phong-kinh-te", "division"),
        ("yen-so-hoi-nong-dan", "organisation"),
        ("son-ha-so-cong-thuong", "department"),
        ("bo-cong-thuong", "central"),
    ],
)
def test_the_level_that_is_offered_follows_from_the_id(tmp_path, identifier, level):
    [hint, *_] = hints(tmp_path, "K402", identifier)
    assert f"{{id: {identifier}, name: Tên đầy đủ, level: {level}}}" in hint
    assert f'congkhai new agency "Tên đầy đủ" --id {identifier}, ' in hint


@pytest.mark.parametrize(
    ("facts", "remark", "is_open"),
    [
        (FACTS, "agency: so-y-te # cần xem: «Sở Y tế» chưa có trong agencies.yml", False),
        (FACTS, "agency: so-moi # cần xem: «Sở mới» chưa có trong agencies.yml", True),
        (FACTS, "agency: so-y-te # cần xem: lời văn viết «Sở Y tế tỉnh»", True),
        (FACTS, "status: issued # cần xem: không thấy số và ngày: chưa ban hành thì …", False),
        (
            FACTS.replace("number: 12\n", ""),
            "status: issued # cần xem: không thấy số và ngày: chưa ban hành thì …",
            True,
        ),
    ],
)
def test_a_remark_that_has_been_met_is_over(tmp_path, facts, remark, is_open):
    facts = facts.replace("agency: so-y-te\n", "") if remark.startswith("agency") else facts
    assert ("K112" in codes_of(know_of(tmp_path, {A: source(facts + remark + "\n")}))) == is_open


@pytest.mark.parametrize(
    ("one", "other", "is_told"),
    [
        ("short_names: Phòng A, territory: binh-hai", "short_names: Phòng A", True),
        (
            "short_names: Phòng A, territory: binh-hai",
            "short_names: Phòng A, territory: binh-hai",
            True,
        ),
        ("short_names: Nơi hai, territory: binh-hai", "territory: binh-hai", True),
        (
            "short_names: Phòng A, territory: binh-hai",
            "short_names: Phòng A, territory: tra-lam",
            False,
        ),
        (
            "short_names: Phòng A, valid_to: 30/06/2025",
            "short_names: Phòng A, valid_from: 01/07/2025",
            False,
        ),
        ("short_names: Phòng A, parent: ubnd", "short_names: Phòng A, parent: so-y-te", False),
        ("short_names: [Phòng A, Phòng A]", "short_names: Phòng B", False),
    ],
)
def test_a_short_name_is_that_of_one_body(tmp_path, one, other, is_told):
    register = AGENCIES.replace(
        "agencies:", "  - {id: tra-lam, name: Xã Trà Lam, level: commune}\nagencies:"
    )
    register += f"  - {{id: noi-mot, name: Nơi một, level: division, {one}}}\n"
    register += f"  - {{id: noi-hai, name: Nơi hai, level: division, {other}}}\n"
    known = know_of(tmp_path, {A: source(), "agencies.yml": register})
    assert ("K434" in codes_of(known)) == is_told


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("UBND phường Trà Lam", 1),
        ("Uỷ ban Nhân dân phường Trà Lam", 1),
        ("UBND tỉnh Bình Hải", 1),
        ("UBND phường", 0),
        ("HĐND phường Trà Lam", 0),
    ],
)
def test_another_spelling_makes_no_second_agency(tmp_path, monkeypatch, capsys, name, status):
    monkeypatch.chdir(tmp_path)
    plans = write(tmp_path, {"agencies.yml": REGISTER})
    before = (plans / "agencies.yml").read_text("utf-8")
    assert main(["new", "agency", name]) == status
    assert ((plans / "agencies.yml").read_text("utf-8") == before) == bool(status)


def test_a_name_in_the_register_itself_is_answered_though_the_register_is_broken(tmp_path):
    part = "  - {id: tram, name: Trạm A, level: unit, parent: UBND tỉnh Bình Hải}\n"
    register = REGISTER.replace("name: UBND tỉnh", "name: Ủy ban nhân dân tỉnh") + part
    files = {"ke-hoach-a.md": source(), "agencies.yml": register}
    told = [p for p in know_of(tmp_path, files).problems if p.code == "K203"]
    assert [p.hint for p in told] == ["viết như «ubnd»"]


@pytest.mark.parametrize(
    ("wanted", "name", "is_offered"),
    [
        # An id that was changed in the register alone: the name still says all its words.
        ("tra-lam-so-giao-duc", "Sở Giáo dục và Đào tạo Trà Lam", True),
        ("so-giao-duc-tra-lam", "Sở Giáo dục và Đào tạo Trà Lam", True),
        ("phong-kinh-te-xa-an", "Phòng Kinh tế xã An", True),
        # Near misses: a part of that body, another place, two words.
        ("tra-lam-so-giao-duc", "Phòng Tổ chức Sở Giáo dục Trà Lam", False),
        ("hai-an-so-giao-duc", "Sở Giáo dục và Đào tạo Trà Lam", False),
        ("so-giao-duc-2", "Sở Giáo dục và Đào tạo Trà Lam", False),
        ("giao-duc", "Sở Giáo dục và Đào tạo Trà Lam", False),
    ],
)
def test_a_body_is_offered_by_the_words_of_its_name(tmp_path, wanted, name, is_offered):
    register = f"agencies:\n  - {{id: sgd, name: {name}, level: department}}\n"
    register += "  - {id: khac, name: Nơi B, level: unit}\n"
    [hint, *_] = hints(tmp_path, "K402", wanted, register)
    assert ("có phải là «sgd»" in hint) == is_offered
