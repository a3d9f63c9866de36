"""A figure that a document sets for one body of the register stands on that body's page."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from tests.agency_page import agency_page
from tests.small import FACTS, source

TODAY = dt.date(2026, 11, 22)
AGENCIES = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
  - {id: ben-cat, name: Xã Bến Muối, level: commune, parent: binh-hai}
  - {id: son-ha, name: Tỉnh Sơn Hạ, level: province}
  - {id: cho-cu, name: Xã Chợ Cũ, level: commune, parent: son-ha}
agencies:
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department, territory: binh-hai}
  - {id: muoi, name: Công ty CP Muối Sông Mẫu, level: unit, parent: so-y-te}
  - {id: tram, name: Trạm Y tế Đồi Chè, level: unit, parent: so-y-te}
  - {id: xa, name: Ủy ban nhân dân xã Bến Muối, level: commune, territory: ben-cat}
  - {id: xa-khac, name: Ủy ban nhân dân xã Chợ Cũ, level: commune, territory: cho-cu}
"""
AIM = "targets:\n  - {id: a, what: Sản lượng muối, value: 5100, unit: tấn, due: 2026, scope: %s}\n"


def said(folder, agency, scope):
    facts = FACTS + AIM % scope
    files = {"agencies.yml": AGENCIES, "ke-hoach-a.md": source(facts)}
    page = agency_page(folder, agency, files, TODAY)
    return " ".join(re.sub("<[^>]*>", " ", page).split())


@pytest.mark.parametrize(
    ("agency", "scope"),
    [
        ("muoi", "Công ty CP Muối Sông Mẫu"),
        ("tram", "Trạm Y tế Đồi Chè"),
        ("xa", "UBND xã Bến Muối"),
        ("xa", "xã Bến Muối"),
    ],
)
def test_it_is_told_among_what_the_body_must_do(tmp_path, agency, scope):
    page = said(tmp_path, agency, scope)
    assert "Phải làm gì 1 việc" in page
    assert "Sản lượng muối: 5.100 tấn Phải đạt Năm 2026" in page


@pytest.mark.parametrize("scope", ["toàn tỉnh", "các công ty muối", "Sở Y tế Bình Hải", "xã khác"])
def test_what_is_set_for_all_or_for_the_issuer_is_nobody_elses(tmp_path, scope):
    for agency in ("muoi", "tram", "xa"):
        assert "Sản lượng muối" not in said(tmp_path / agency, agency, scope)


@pytest.mark.parametrize("scope", ["xã Chợ Cũ", "UBND xã Chợ Cũ"])
def test_a_place_of_that_name_in_another_province_is_not_meant(tmp_path, scope):
    assert "Sản lượng muối" not in said(tmp_path, "xa-khac", scope)
