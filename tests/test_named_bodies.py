"""Whom words name: the one body of the register that they can mean, and nobody where two can be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from congkhai.dates import PartialDate
from congkhai.graph import bodies_by_name
from congkhai.knowledge import load_portal
from congkhai.model import Agency, Feedback, Level, Party, Plan, Scope, Task, Territory
from congkhai.products import Store
from congkhai.source_digests import DIGEST

from tests.small import FACTS, WARD_REGISTER, codes_of, know_of, source, write

TERRITORIES = (
    Territory("viet-nam", "Việt Nam", "country"),
    Territory("binh-hai", "Tỉnh Bình Hải", "province", "viet-nam"),
    Territory("tra-lam", "Phường Trà Lam", "commune", "binh-hai"),
    Territory("yen-so", "Xã Yên Sở", "commune", "binh-hai"),
    Territory("son-ha", "Tỉnh Sơn Hạ", "province", "viet-nam"),
)
AGENCIES = (
    Agency("u", "Ủy ban nhân dân phường Trà Lam", Level.COMMUNE, territory="tra-lam"),
    Agency("ca", "Công an phường Trà Lam", Level.UNIT, territory="tra-lam"),
    Agency("vh", "Phòng Văn hóa - Xã hội phường Trà Lam", Level.DIVISION, parent="u"),
    Agency("kt", "Phòng Kinh tế", Level.DIVISION, parent="u"),
    Agency("yt", "Trạm Y tế phường Trà Lam", Level.UNIT, aliases=("Trạm xá",), parent="u"),
    Agency("y", "UBND xã Yên Sở", Level.COMMUNE, territory="yen-so"),
    Agency("t", "Ủy ban nhân dân tỉnh Bình Hải", Level.PROVINCE, territory="binh-hai"),
    Agency("s", "Sở Nội vụ tỉnh Bình Hải", Level.DEPARTMENT, territory="binh-hai", parent="t"),
    Agency("sp", "Phòng Tổ chức", Level.DIVISION, parent="s"),
    Agency("sy", "Sở Y tế Bình Hải", Level.DEPARTMENT, territory="binh-hai", parent="t"),
    Agency("hn", "Hội Nông dân tỉnh Bình Hải", Level.ORGANISATION, territory="binh-hai"),
    Agency("mt", "Ủy ban MTTQ Việt Nam tỉnh Bình Hải", Level.ORGANISATION, territory="binh-hai"),
    Agency(
        "g",
        "Ủy ban nhân dân các xã, phường tỉnh Bình Hải",
        Level.COMMUNE,
        short_names=("UBND các xã, phường",),
        group=True,
        territory="binh-hai",
    ),
    Agency("h", "Hội Phụ nữ", Level.ORGANISATION),
    Agency("d1", "Đoàn Thanh niên phường Trà Lam", Level.ORGANISATION, territory="tra-lam"),
    Agency("d2", "Đoàn Thanh niên", Level.ORGANISATION, territory="tra-lam"),
    Agency("sh", "Sở Nội vụ tỉnh Sơn Hạ", Level.DEPARTMENT, territory="son-ha"),
    Agency("b", "Bộ Nội vụ", Level.CENTRAL),
)
BODIES = bodies_by_name(AGENCIES, TERRITORIES)


def by(issuer: str) -> Plan:
    return Plan("ke-hoach-a", "kế hoạch", issuer, "Trồng cây")


@pytest.mark.parametrize(
    ("issuer", "name", "meant"),
    [
        ("u", "Công an phường", "ca"),
        ("u", "Công an phường Trà Lam", "ca"),
        ("u", "UBND phường", "u"),
        ("u", "Uỷ ban nhân dân phường", "u"),
        ("u", "Phòng Văn hoá – Xã hội", "vh"),
        ("u", "Phòng Văn hóa - Xã hội phường", "vh"),
        ("u", "Phòng Kinh tế", "kt"),
        ("ca", "Phòng Kinh tế", "kt"),
        ("u", "Trạm xá", "yt"),
        ("u", "UBND tỉnh", "t"),
        ("u", "Sở Nội vụ", "s"),
        ("u", "UBND các phường, xã", "g"),
        ("t", "UBND các xã, phường trên địa bàn tỉnh", "g"),
        ("t", "Ủy ban nhân dân các xã, phường", "g"),
        ("t", "Hội Nông dân", "hn"),
        ("t", "UBND xã Yên Sở", "y"),
        ("s", "Phòng Tổ chức", "sp"),
        ("sy", "Ủy ban MTTQ Việt Nam tỉnh", "mt"),
        ("b", "Ủy ban nhân dân tỉnh Bình Hải", "t"),
        ("sh", "Sở Nội vụ tỉnh Bình Hải", "s"),
        ("u", "Bộ Nội vụ", "b"),
    ],
)
def test_a_name_of_just_one_body_means_it(issuer, name, meant):
    assert BODIES.meant(name, by(issuer)) == meant
    assert BODIES.doubtful(name, by(issuer)) == ()


@pytest.mark.parametrize(
    ("issuer", "name"),
    [
        ("t", "Công an phường"),
        ("t", "Phòng Kinh tế"),
        ("y", "Công an phường"),
        ("y", "UBND phường"),
        ("sh", "UBND tỉnh"),
        ("sh", "UBND xã Yên Sở"),
        ("sh", "UBND các xã, phường"),
        ("b", "Sở Nội vụ"),
        ("b", "UBND các xã, phường"),
        ("u", "Hội Nông dân"),
        ("u", "UBND"),
        ("u", "Công an"),
        ("u", "Phường"),
        ("t", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
        ("u", "Công an phường và các tổ dân phố"),
        ("u", "Chủ tịch UBND phường"),
    ],
)
def test_what_may_be_another_or_many_means_nobody(issuer, name):
    assert BODIES.meant(name, by(issuer)) is None
    assert BODIES.doubtful(name, by(issuer)) == ()


@pytest.mark.parametrize(
    ("issuer", "name", "able"),
    [
        ("u", "Hội Phụ nữ", ("h",)),
        ("u", "Đoàn Thanh niên", ("d1", "d2")),
        ("sy", "Phòng Tổ chức", ("sp",)),
        ("b", "UBND xã Yên Sở", ("y",)),
    ],
)
def test_what_the_register_does_not_tell_is_doubtful(issuer, name, able):
    assert BODIES.meant(name, by(issuer)) is None
    assert {*BODIES.doubtful(name, by(issuer))} == {*able}


@pytest.mark.parametrize(
    ("issuer", "name", "able"),
    [
        ("s", "UBND tỉnh", ()),
        ("ht", "Sở Nghề cá", ("hs",)),
        ("vp", "Sở Nghề cá", ()),
        ("b", "Sở Nghề cá", ("hs",)),
    ],
    ids=["a register's place", "its own name", "the place of the plan", "the whole country"],
)
def test_a_body_whose_name_says_another_province_is_not_meant(issuer, name, able):
    other = (
        *AGENCIES,
        Agency("ht", "Ủy ban nhân dân tỉnh Hạ Bắc", Level.PROVINCE),
        Agency("hs", "Sở Nghề cá tỉnh Hạ Bắc", Level.DEPARTMENT),
        Agency("vp", "Văn phòng Ban Chỉ đạo", Level.UNIT),
    )
    bodies = bodies_by_name(other, TERRITORIES)
    plan = replace(by(issuer), scope=Scope(territory="binh-hai"))
    found = {*bodies.doubtful(name, plan), *bodies.touched(f"{name} và các nơi", plan)}
    assert found - {"t"} == {*able}


@pytest.mark.parametrize("city", ["thành phố Hạ Bắc", "TP. Hạ Bắc", "TP Hạ Bắc"])
def test_a_city_is_the_same_one_however_short_its_name_is_written(city):
    issuer = Agency("ht", "Ủy ban nhân dân thành phố Hạ Bắc", Level.PROVINCE)
    other = (*AGENCIES, issuer, Agency("hs", f"Sở Nghề cá {city}", Level.DEPARTMENT))
    bodies = bodies_by_name(other, TERRITORIES)
    plan = by("ht")
    assert {*bodies.doubtful("Sở Nghề cá", plan), bodies.meant("Sở Nghề cá", plan)} - {None} == {
        "hs"
    }


def test_a_unit_that_several_departments_have_is_doubtful_to_who_governs_them():
    bodies = bodies_by_name(OWN, TERRITORIES)
    assert bodies.meant("Trung tâm Thông tin", by("t")) is None
    assert bodies.doubtful("Trung tâm Thông tin", by("t")) == ("it",)


OWN = (
    *AGENCIES,
    Agency("bv", "Bệnh viện Đa khoa Hoa Mai", Level.UNIT, short_names=("Bệnh viện",), parent="sy"),
    Agency("bn", "Bệnh viện Nhi Hoa Mai", Level.UNIT, territory="binh-hai"),
    Agency("kd", "Khoa Dược", Level.DIVISION, parent="bv"),
    Agency("th", "Trường THPT Hoa Mai", Level.UNIT, territory="binh-hai"),
    Agency("td", "Tỉnh đoàn Bình Hải", Level.ORGANISATION, territory="binh-hai"),
    Agency("tm", "Đoàn TNCS Hồ Chí Minh tỉnh Sơn Hạ", Level.ORGANISATION, territory="son-ha"),
    Agency("ld", "Liên đoàn Lao động tỉnh Bình Hải", Level.ORGANISATION, territory="binh-hai"),
    Agency("lc", "Liên đoàn Lao động tỉnh Bình Hải", Level.ORGANISATION, territory="binh-hai"),
    Agency("lk", "Liên đoàn Lao động tỉnh Hạ Bắc", Level.ORGANISATION),
    Agency("vp", "Văn phòng UBND tỉnh Bình Hải", Level.UNIT, territory="binh-hai"),
    Agency("qs", "Bộ Chỉ huy Quân sự tỉnh Bình Hải", Level.UNIT, territory="binh-hai"),
    Agency("bp", "Bộ đội Biên phòng tỉnh Bình Hải", Level.UNIT, parent="qs"),
    Agency("hd", "Hội đồng Nghĩa vụ quân sự tỉnh Bình Hải", Level.UNIT, territory="binh-hai"),
    Agency("hn", "Hội Nông dân tỉnh Bình Hải", Level.ORGANISATION, territory="binh-hai"),
    Agency("cc", "Chi cục Thủy lợi", Level.UNIT, territory="binh-hai", parent="sy"),
    Agency("it", "Trung tâm Thông tin", Level.UNIT, territory="binh-hai", parent="sy"),
    Agency("p1", "Phòng Đào tạo Trường THPT Hoa Mai", Level.DIVISION, parent="th"),
    Agency("p2", "Phòng Đào tạo thuộc Bệnh viện Nhi Hoa Mai", Level.DIVISION, parent="bn"),
    Agency("tu", "Tỉnh ủy Bình Hải", Level.PARTY, territory="binh-hai"),
)


@pytest.mark.parametrize(
    ("issuer", "name", "meant"),
    [
        # The only unit of that name in the province, whichever department it belongs to.
        ("t", "Chi cục Thủy lợi", "cc"),
        ("cc", "Chi cục Thủy lợi", "cc"),
        # Of which a place has one.
        ("u", "Tỉnh đoàn", "td"),
        ("hn", "Tỉnh đoàn", "td"),
        ("t", "Tỉnh ủy", "tu"),
        ("t", "Tỉnh đoàn Bình Hải", "td"),
        # Within a school, its own division by a name that every school has.
        ("th", "Phòng Đào tạo", "p1"),
        ("bn", "Phòng Đào tạo", "p2"),
        ("bv", "Bệnh viện", "bv"),
        ("bn", "Bệnh viện", "bn"),
        ("kd", "bệnh viện", "bv"),
        ("bv", "Sở", "sy"),
        ("sy", "Sở", "sy"),
        ("th", "Nhà trường", "th"),
        ("th", "Trường", "th"),
        ("td", "Tỉnh đoàn", "td"),
        ("tm", "Tỉnh đoàn", "tm"),
        ("lc", "Liên đoàn Lao động tỉnh", "lc"),
        ("lc", "LĐLĐ tỉnh", "lc"),
        ("ld", "Liên đoàn", "ld"),
        ("t", "Văn phòng UBND tỉnh", "vp"),
        ("u", "Văn phòng UBND tỉnh", "vp"),
        ("hn", "Hội", "hn"),
    ],
)
def test_who_calls_itself_by_its_kind_means_itself_whoever_it_is(issuer, name, meant):
    bodies = bodies_by_name(OWN, TERRITORIES)
    assert bodies.meant(name, by(issuer)) == meant
    assert bodies.doubtful(name, by(issuer)) == ()
    assert {*bodies.touched(name, by(issuer))} <= {meant}
    assert bodies.ties(replace(by(issuer), feedback=Feedback((Party(None, name),)))) == {
        name: ((meant, name),)
    }


@pytest.mark.parametrize(
    ("issuer", "name"),
    [
        ("sy", "Bệnh viện"),
        ("sy", "Nhà trường"),
        ("t", "Sở"),
        ("bv", "Nhà trường"),
        ("bv", "các bệnh viện"),
        ("t", "Trung tâm Công nghệ thông tin"),
        ("t", "Phòng Đào tạo"),
        ("kd", "Phòng Đào tạo"),
        ("t", "Huyện ủy"),
        ("t", "Đoàn"),
        ("g", "Sở"),
        # Of a command «Bộ» is the ministry, and a council is no association.
        ("qs", "Bộ"),
        ("bp", "Bộ"),
        ("hd", "Hội"),
    ],
)
def test_a_kind_of_which_the_writer_is_none_means_nobody(issuer, name):
    bodies = bodies_by_name(OWN, TERRITORIES)
    assert bodies.meant(name, by(issuer)) is None
    assert bodies.doubtful(name, by(issuer)) == ()


LISTED = (
    *AGENCIES,
    Agency("hs", "UBND phường Hạ Sơn", Level.COMMUNE, territory="ha-son"),
    Agency("nm", "Sở Nông nghiệp và Môi trường Bình Hải", Level.DEPARTMENT, territory="binh-hai"),
    Agency("r1", "Ban Quản lý rừng Yên Sở", Level.UNIT, territory="binh-hai"),
    Agency("r2", "Ban Quản lý rừng Trà Lam", Level.UNIT, territory="binh-hai"),
)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Ủy ban nhân dân các xã Yên Sở, phường Trà Lam", ("y", "u")),
        ("UBND các phường Trà Lam và Hạ Sơn", ("u", "hs")),
        ("UBND các phường: Trà Lam, Hạ Sơn, xã Yên Sở", ("u", "hs", "y")),
        ("Các Sở Y tế, Nội vụ, Nông nghiệp và Môi trường", ("sy", "s", "nm")),
        ("các sở: Nông nghiệp và Môi trường; Y tế và Nội vụ", ("nm", "sy", "s")),
        ("Các Ban Quản lý rừng Yên Sở, Trà Lam", ("r1", "r2")),
        ("UBND các phường Trà Lam, Trà My", ()),
        ("UBND các phường Trà Lam, Trà Lam", ()),
        ("Các sở, ngành, UBND các xã, phường", ()),
        ("Các Sở Y tế", ()),
        ("Các trường Trà Lam, Yên Sở", ()),
    ],
)
def test_a_name_that_lists_bodies_means_each_if_the_register_tells_all(name, meant):
    ha_son = Territory("ha-son", "Phường Hạ Sơn", "commune", "binh-hai")
    bodies = bodies_by_name(LISTED, (*TERRITORIES, ha_son))
    assert tuple(body for body, _ in bodies.listed(name, by("t"))) == meant


def test_of_a_list_that_the_register_tells_in_part_work_is_not_denied():
    assert {*BODIES.touched("UBND các xã Yên Sở, Tam Kỳ", by("t"))} >= {"y"}


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Cụm trưởng (UBND xã Yên Sở)", "y"),
        ("Khối phó (Sở Y tế)", "sy"),
        ("Cơ quan thường trực (Sở Nội vụ)", "s"),
        # A unit, and whose it is.
        ("Phòng Nghiệp vụ (Sở Y tế)", None),
        ("Trưởng Công an phường Trà Lam", "ca"),
        ("Trưởng trạm Y tế phường Trà Lam", "yt"),
        ("Giám đốc Sở Nội vụ tỉnh Bình Hải", "s"),
        ("Cụm trưởng (UBND xã Tam Kỳ)", None),
        ("Phó Giám đốc Sở Nội vụ tỉnh Bình Hải", None),
        ("Giám đốc Sở Muối", None),
        ("Chủ tịch UBND xã Yên Sở", None),
        ("Cụm trưởng (luân phiên)", None),
    ],
)
def test_who_holds_an_office_is_the_body_in_brackets(name, meant):
    plan = replace(by("t"), tasks=(Task("viec", "Dọn ngõ", lead=(Party(None, name),)),))
    assert BODIES.ties(plan).get(name) == (((meant, name),) if meant else None)


def test_heads_of_several_offices_are_these():
    assert BODIES.listed("Giám đốc các Sở: Nội vụ, Y tế", by("t")) == (
        ("s", "Giám đốc Sở Nội vụ"),
        ("sy", "Giám đốc Sở Y tế"),
    )


@pytest.mark.parametrize(
    ("who", "means"),
    [
        (("Hội Nông dân", "Đoàn Thanh niên", "Công an các xã, phường"), False),
        (("Hội Nông dân", "Hội Phụ nữ cấp xã"), False),
        (("Hội Nông dân", "UBND các xã, phường"), True),
        (("Công an các xã, phường", "Hội Nông dân"), True),
        (("Hội Nông dân tỉnh", "Công an các xã, phường"), True),
        (("Hội Nông dân", "các xã, phường"), True),
    ],
)
def test_the_end_of_the_last_of_a_list_may_be_that_of_a_bare_name(who, means):
    task = Task("t", "Trồng cây", lead=tuple(Party(None, name) for name in who))
    plan = replace(by("hn"), tasks=(task,))
    name = next(name for name in who if name.startswith("Hội Nông dân"))
    assert BODIES.meant(name, plan) == ("hn" if means else None)
    assert BODIES.doubtful(name, plan) == (() if means else ("hn",))
    other = replace(plan, tasks=(task, replace(task, lead=(Party(None, "Công an các xã"),))))
    assert BODIES.meant(name, other) == ("hn" if means else None)


def test_each_of_a_list_is_a_party_by_a_name_of_its_own(tmp_path):
    duties = """\
tasks:
  - {id: viec, what: Dọn trạm xá, lead: ["Các Phòng Văn hóa, Kinh tế", Nhân dân]}
"""
    more = "".join(
        f"  - {{id: p-{n}, name: Phòng {kind}, level: division, parent: so-y-te}}\n"
        for n, kind in enumerate(("Văn hóa", "Kinh tế"))
    )
    files = {"agencies.yml": REGISTER + more, "a.md": source(FACTS + duties)}
    plan = know_of(tmp_path, files).portal.plans["ke-hoach-a"]
    assert [(party.agency, party.name) for party in plan.tasks[0].lead] == [
        ("p-0", "Phòng Văn hóa"),
        ("p-1", "Phòng Kinh tế"),
        (None, "Nhân dân"),
    ]
    assert plan.named_in_words == ("Nhân dân",)


def test_the_office_of_a_body_is_not_that_body():
    bodies = bodies_by_name(OWN, TERRITORIES)
    unknown = bodies_by_name(AGENCIES, TERRITORIES)
    for name in ("Văn phòng UBND tỉnh", "Đảng ủy UBND tỉnh", "Công đoàn Sở Nội vụ"):
        assert not {"t", "s"} & {*bodies.touched(name, by("u")), *unknown.touched(name, by("t"))}
    some = "Văn phòng UBND tỉnh và UBND tỉnh"
    assert "t" in bodies.touched(some, by("u"))
    assert {*bodies.touched("Chủ tịch UBND tỉnh", by("u"))} == {"t"}


PARTY = (
    Agency("tu", "Tỉnh ủy Bình Hải", Level.PARTY, territory="binh-hai"),
    Agency("tc", "Ban Tổ chức Tỉnh ủy Bình Hải", Level.PARTY, territory="binh-hai", parent="tu"),
    Agency("du", "Đảng ủy phường Trà Lam", Level.PARTY, territory="tra-lam", parent="tu"),
    Agency("xd", "Ban Xây dựng Đảng Đảng ủy phường Trà Lam", Level.PARTY, parent="du"),
    Agency("hd", "Hội đồng nhân dân tỉnh Bình Hải", Level.PROVINCE, territory="binh-hai"),
)


@pytest.mark.parametrize(
    ("issuer", "name", "meant"),
    [
        ("du", "Ban Thường vụ Tỉnh ủy", "tu"),
        ("tu", "Ban Thường vụ Tỉnh ủy", "tu"),
        ("du", "Thường trực Tỉnh ủy", "tu"),
        ("t", "Thường trực HĐND tỉnh", "hd"),
        ("du", "Ban Xây dựng Đảng của Đảng ủy phường", "xd"),
        ("du", "Ban Tổ chức của Tỉnh ủy", "tc"),
        # Near misses: a chairman has powers of his own, and a committee of no registered body.
        ("u", "Chủ tịch UBND tỉnh", None),
        ("du", "Ban Thường vụ Huyện ủy", None),
        ("du", "Ban Thường vụ", None),
    ],
)
def test_a_standing_committee_is_its_body_and_a_part_bears_whose_it_is(issuer, name, meant):
    bodies = bodies_by_name((*AGENCIES, *PARTY), TERRITORIES)
    assert bodies.meant(name, by(issuer)) == meant
    plan = replace(by(issuer), feedback=Feedback((Party(None, name),)))
    assert bodies.ties(plan) == ({name: ((meant, name),)} if meant else {})


def test_a_part_of_a_body_that_no_register_holds_is_not_that_body():
    bodies = bodies_by_name((*AGENCIES, *PARTY), TERRITORIES)
    for name in (
        "Ủy ban Kiểm tra của Tỉnh ủy",
        "Ban Nội chính Tỉnh ủy",
        "Ban Dân vận Đảng ủy phường",
    ):
        assert not {"tu", "du"} & {*bodies.touched(name, by("du"))}
    for name in ("Ban Nội chính, Tỉnh ủy", "Ban Nội chính và Tỉnh ủy", "lãnh đạo Tỉnh ủy"):
        assert "tu" in bodies.touched(name, by("du"))


def test_of_two_of_one_name_the_one_of_that_day_is_meant():
    old = Agency(
        "cu", "Sở Tài chính", Level.DEPARTMENT, territory="binh-hai",
        valid_to=PartialDate(2025, 6, 30),
    )  # fmt: skip
    new = replace(old, id="moi", valid_from=PartialDate(2025, 7, 1), valid_to=None)
    bodies = bodies_by_name((*AGENCIES, old, new), TERRITORIES)
    days = {None: None, (2025, 3, 1): "cu", (2025, 8, 1): "moi"}
    for day, meant in days.items():
        plan = replace(by("t"), issued=PartialDate(*day) if day else None)
        assert bodies.meant("Sở Tài chính", plan) == meant


def test_where_the_register_knows_one_place_a_body_of_no_place_is_the_one():
    few = (AGENCIES[0], next(agency for agency in AGENCIES if agency.id == "h"))
    bodies = bodies_by_name(few, TERRITORIES)
    assert bodies.meant("Hội Phụ nữ", by("u")) == "h"


def test_a_place_in_its_own_name_says_more_than_whose_it_is():
    ward = Agency("th", "Trường Tiểu học phường Trà Lam", Level.UNIT, parent="s")
    other = Agency("tk", "Trường Tiểu học xã Tam Kỳ", Level.UNIT, parent="s")
    bodies = bodies_by_name((*AGENCIES, ward, other), TERRITORIES)
    assert bodies.meant("Trường Tiểu học", by("u")) == "th"
    # Of a place that is in no register, it is known only that its department is the province's.
    assert bodies.meant("Trường Tiểu học", by("y")) is None
    assert bodies.meant("Trường Tiểu học xã Tam Kỳ", by("t")) == "tk"


def test_of_two_of_one_id_the_first_counts():
    again = Agency("ca", "Công an xã Yên Sở", Level.UNIT, territory="yen-so")
    bodies = bodies_by_name((*AGENCIES, again), TERRITORIES)
    assert bodies.meant("Công an phường", by("u")) == "ca"
    assert bodies.bearers("Công an xã Yên Sở") == ()


def test_a_register_is_read_once_for_all_who_ask():
    assert bodies_by_name(iter(AGENCIES), iter(TERRITORIES)) is bodies_by_name(
        AGENCIES, TERRITORIES
    )
    assert bodies_by_name(AGENCIES[1:], TERRITORIES) is not BODIES


REGISTER = (
    WARD_REGISTER
    + """\
  - {id: so-y-te, name: UBND phường Trà Lam, level: commune, territory: tra-lam, member_of: nhom}
"""
)
DUTIES = """\
deadlines:
  - {id: nam, what: Báo cáo năm, due: 10/12/2026, who: Công an phường, to: UBND phường}
tasks:
  - {id: viec, what: Dọn trạm xá, lead: [Công an phường, Nhân dân]}
feedback: {to: Công an phường}
consultation: {closes: 01/03/2024, send_to: Công an phường}
expects:
  - {who: [Công an phường], what: Lập kế hoạch}
"""


def test_the_portal_holds_the_tie_and_the_words(tmp_path):
    known = know_of(tmp_path, {"agencies.yml": REGISTER, "a.md": source(FACTS + DUTIES)})
    plan = known.portal.plans["ke-hoach-a"]
    [due], [task] = plan.deadlines, plan.tasks
    assert [(party.agency, party.name) for party in (*due.who, *due.to, *task.lead)] == [
        ("cong-an", "Công an phường"),
        ("so-y-te", "UBND phường"),
        ("cong-an", "Công an phường"),
        (None, "Nhân dân"),
    ]
    assert plan.feedback
    assert plan.feedback.to[0].agency == "cong-an"
    assert plan.consultation
    assert plan.consultation.send_to[0].agency == "cong-an"
    assert plan.expects[0].who[0].agency == "cong-an"
    assert plan.named_in_words == ("Nhân dân",)
    assert "K433" not in codes_of(known)


def test_a_kept_portal_is_tied_as_one_read_anew_is(tmp_path):
    plans = write(tmp_path, {"agencies.yml": REGISTER, "a.md": source(FACTS + DUTIES)})
    store = Store.opened(None, b"")
    first = load_portal(plans, store)
    kept = load_portal(plans, store).portal.plans["ke-hoach-a"]
    anew = load_portal(plans).portal.plans["ke-hoach-a"]
    assert set(kept.named_agencies) == set(anew.named_agencies) == {"cong-an", "so-y-te"}
    assert kept.named_in_words == anew.named_in_words
    assert kept == anew
    assert DIGEST(kept) == DIGEST(anew)
    # Another register: other ties of the same letters.
    (plans / "agencies.yml").write_text(REGISTER.replace("Công an phường Trà", "Đội Trật tự Trà"))
    later = load_portal(plans, store)
    assert later.portal.plans["ke-hoach-a"].deadlines[0].who[0].agency is None
    assert first.digests.of(first.portal.plans["ke-hoach-a"]) not in {
        None,
        later.digests.of(later.portal.plans["ke-hoach-a"]),
    }
