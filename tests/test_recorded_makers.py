"""Whose a record is, where it names a body in words."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.snapshot import Site

from tests.small import know_of, source

TODAY = dt.date(2026, 11, 30)
REGISTER = """\
territories:
  - {id: viet-nam, name: Việt Nam, level: country}
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province, parent: viet-nam}
  - {id: tra-lam, name: Phường Trà Lam, level: commune, parent: binh-hai}
  - {id: tra-dong, name: Phường Trà Đông, level: commune, parent: binh-hai}
agencies:
  - {id: tinh, name: Ủy ban nhân dân tỉnh Bình Hải, level: province, territory: binh-hai}
  - {id: so, name: Sở Y tế tỉnh Bình Hải, level: department, territory: binh-hai}
  - {id: nhom, name: "Ủy ban nhân dân các phường", level: commune, group: yes, territory: binh-hai}
  - {id: lam, name: Ủy ban nhân dân phường Trà Lam, level: commune, territory: tra-lam,
     member_of: nhom}
  - {id: dong, name: Ủy ban nhân dân phường Trà Đông, level: commune, territory: tra-dong,
     member_of: nhom}
"""
PLAN = """\
id: ke-hoach-a
kind: kế hoạch
number: 12
symbol: KH-UBND
issued: 10/02/2026
agency: tinh
title: Quét vôi năm 2026
period: {start: 2026, end: 2026}
text: verbatim
deadlines:
  - {id: bao-cao, what: Báo cáo kết quả, category: report, every: year, due: [10/06, 10/12],
     who: nhom, to: so}
"""
RECORD = (
    "- {duty: bao-cao, title: Báo cáo giữa năm, period: 2026-06, who: %s, date: 09/06/2026,"
    " link: https://vi-du.example/a.pdf}\n"
)


def known_of(tmp_path, who):
    files = {
        "agencies.yml": REGISTER,
        "documents.yml": "documents: []\n",
        "campaigns.yml": "campaigns: []\n",
        "ke-hoach-a.md": source(PLAN, "## I. Việc\n\n1. Quét vôi.\n"),
        "ke-hoach-a/reports.yml": RECORD % who,
    }
    return know_of(tmp_path, files)


@pytest.mark.parametrize(
    ("who", "maker"),
    [
        ("UBND phường Trà Lam", "lam"),
        ("Ủy ban nhân dân phường Trà Lam", "lam"),
        ("lam", "lam"),
        ("UBND phường Trà Nam", None),
        ("Phường nào đó", None),
    ],
)
def test_words_that_mean_one_body_are_that_body(tmp_path, who, maker):
    (record,) = known_of(tmp_path, who).records["ke-hoach-a"].publications
    assert [party.agency for party in record.who] == [maker]


def test_a_members_own_page_has_what_it_did_for_the_group(tmp_path):
    known = known_of(tmp_path, "UBND phường Trà Lam")
    made = {
        one.url: " ".join(re.sub("<[^>]*>", " ", one.content).split())
        for one in all_pages(snapshot_of(known, TODAY, Site()))
    }
    mine, others = made["co-quan/lam/"], made["co-quan/dong/"]
    assert "chưa có bản ghi" not in mine
    assert "Đã thấy 06/2026" in mine
    assert "Đã thấy 06/2026" not in others


@pytest.mark.parametrize(
    ("who", "is_whole"), [("Trạm vôi cơ sở", False), ("Trạm vôi", True), ("Trạm vôi cấp xã", False)]
)
def test_one_office_of_a_level_is_not_all_of_it(tmp_path, who, is_whole):
    plan = PLAN.replace("who: nhom", f"who: {who}")
    files = {
        "agencies.yml": REGISTER,
        "documents.yml": "documents: []\n",
        "campaigns.yml": "campaigns: []\n",
        "ke-hoach-a.md": source(plan, "## I. Việc\n\n1. Quét vôi.\n"),
        "ke-hoach-a/reports.yml": RECORD % f"{who} Trà Lam",
    }
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    first = snapshot.ledger.of("ke-hoach-a")[0]
    assert bool(first.seen_of) is not is_whole
