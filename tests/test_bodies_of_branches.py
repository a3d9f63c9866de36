"""Bodies of branches, committees and groups, as documents call them without their place."""

import pytest
from congkhai.graph import bodies_by_name
from congkhai.model import Agency, Level, Plan, Territory

TERRITORIES = (
    Territory("viet-nam", "Việt Nam", "country"),
    Territory("binh-hai", "Tỉnh Bình Hải", "province", "viet-nam"),
    Territory("tra-lam", "Xã Trà Lam", "commune", "binh-hai"),
)
AT = {"territory": "binh-hai"}
AGENCIES = (
    Agency("t", "Ủy ban nhân dân tỉnh Bình Hải", Level.PROVINCE, **AT),
    Agency("ca", "Công an tỉnh Bình Hải", Level.DEPARTMENT, **AT),
    Agency("hs", "Phòng Cảnh sát hình sự Công an tỉnh Bình Hải", Level.DIVISION, **AT),
    Agency("cx", "Công an các xã, phường tỉnh Bình Hải", Level.UNIT, group=True, **AT),
    Agency("bh", "Bảo hiểm xã hội tỉnh Bình Hải", Level.DEPARTMENT, **AT),
    Agency("th", "Thuế cơ sở 1 tỉnh Bình Hải", Level.UNIT, **AT),
    Agency("vks", "Viện kiểm sát nhân dân khu vực 2", Level.UNIT, **AT),
    Agency("co", "BHXH cơ sở Đông Hà", Level.UNIT, **AT),
    Agency("dt", "Phòng Đào tạo tỉnh Bình Hải", Level.DIVISION, **AT),
    Agency(
        "vp", "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Bình Hải",
        Level.DEPARTMENT, **AT,
    ),
    Agency("x", "Ủy ban nhân dân xã Trà Lam", Level.COMMUNE, territory="tra-lam"),
    Agency("tx", "Các thôn xã Trà Lam", Level.UNIT, group=True, territory="tra-lam"),
    Agency("bcd", "Ban Chỉ đạo quốc gia phòng, chống dịch bệnh", Level.CENTRAL),
    Agency("b", "Bộ Y tế", Level.CENTRAL),
    Agency("vtv", "Đài Truyền hình Việt Nam", Level.UNIT),
    Agency("bn", "Các bộ, ngành, địa phương", Level.CENTRAL, group=True),
    Agency("bc", "Các cơ quan báo chí", Level.UNIT, group=True),
)  # fmt: skip
BODIES = bodies_by_name(AGENCIES, TERRITORIES)


def meant(name: str, issuer: str) -> str | None:
    return BODIES.meant(name, Plan("ke-hoach-a", "kế hoạch", issuer, "Trồng cây"))


@pytest.mark.parametrize(
    ("issuer", "name", "body"),
    [
        ("ca", "Phòng Cảnh sát hình sự", "hs"),
        ("ca", "Phòng Cảnh sát hình sự (PC02)", "hs"),
        ("ca", "Công an các xã, phường", "cx"),
        ("t", "Công an các xã, phường", "cx"),
        ("bh", "Thuế cơ sở 1", "th"),
        ("t", "Thuế cơ sở 1", "th"),
        ("bh", "Viện kiểm sát nhân dân khu vực 2", "vks"),
        ("bh", "VKSND khu vực 2", "vks"),
        ("bh", "Bảo hiểm xã hội cơ sở Đông Hà", "co"),
        ("t", "Văn phòng Đoàn ĐBQH và HĐND tỉnh", "vp"),
        ("x", "Các thôn", "tx"),
        ("bcd", "Ban Chỉ đạo quốc gia", "bcd"),
        ("bcd", "Ban Chỉ đạo", "bcd"),
        ("bcd", "Đài Truyền hình Việt Nam", "vtv"),
        ("bcd", "Các bộ, ngành, địa phương", "bn"),
        ("b", "Các cơ quan báo chí", "bc"),
    ],
)
def test_a_body_is_known_by_the_name_that_its_branch_gives_it(issuer, name, body):
    assert meant(name, issuer) == body


@pytest.mark.parametrize(
    ("issuer", "name"),
    [
        ("bh", "Phòng Cảnh sát hình sự"),  # of the police: another department may have its own
        ("bh", "Phòng Đào tạo"),  # whose it is the register does not say
        ("t", "Ban Chỉ đạo"),  # its own, not the country's
        ("t", "Ban Chỉ đạo quốc gia"),  # there are many
        ("bcd", "Ban Chỉ đạo quốc gia phòng"),
        ("t", "Các thôn"),  # those of all communes
        ("t", "Các cơ quan báo chí"),  # those of the province
        ("x", "Thuế cơ sở"),
    ],
)
def test_what_another_may_bear_too_means_nobody(issuer, name):
    assert meant(name, issuer) is None
