"""By when somebody is to issue a plan of their own."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.export.rows import expected_rows
from congkhai.pipeline import generate, snapshot_of
from congkhai.render.registers.expected import awaited_table
from congkhai.snapshot import Site

from tests.small import FACTS, REGISTERS, codes_of, know_of, source
from tests.test_history import told

TODAY = dt.date(2026, 11, 29)
ASKS = "expects:\n  - {who: ubnd, what: Kế hoạch của tỉnh, %s}\n"
DAY = "due: 31/05/2026, comparator: before, printed: trước ngày 31/5/2026"


def known_with(tmp_path, more: str):
    return know_of(tmp_path, {"ke-hoach-a.md": source(FACTS + ASKS % more)})


def words_of(made, url: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", made[url].content).split())


def test_the_day_is_told_wherever_the_plan_is_awaited(tmp_path):
    known = known_with(tmp_path, DAY)
    assert not [problem for problem in known.problems if problem.severity == "error"]
    made, _ = told(generate(known, TODAY, Site("https://x.vn/")))
    assert "Hạn: trước 31/05/2026" in words_of(made, "nhiem-vu/ke-hoach-con/")
    agency = words_of(made, "co-quan/ubnd/")
    assert "Phải lập Trước 31/05/2026" in agency
    assert "Kế hoạch của tỉnh" in agency
    assert "Không nêu hạn" not in agency
    plan = words_of(made, "ke-hoach/ke-hoach-a/")
    assert "kế hoạch của tỉnh, trước 31/05/2026. Cổng chưa thấy" in plan
    # Nobody is called late for it.
    assert "đã qua hạn mà cổng chưa thấy" not in plan
    held = known.portal.plans["ke-hoach-a"]
    (row,) = expected_rows(snapshot_of(known, TODAY, Site()), held)
    assert (row["due"], row["rule"]) == ("2026-05-31", "trước 31/05/2026")


def test_without_a_day_nothing_is_told_of_one(tmp_path):
    known = known_with(tmp_path, "printed: trong năm")
    made, _ = told(generate(known, TODAY, Site("https://x.vn/")))
    assert "Hạn:" not in words_of(made, "nhiem-vu/ke-hoach-con/")
    assert "ông nêu hạn" in words_of(made, "co-quan/ubnd/")


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (DAY, ""),
        (DAY.replace("31/05/2026, c", "30/05/2026, c"), "K321"),
        ("due: 31/05/2034", "K318"),
    ],
)
def test_its_day_is_looked_at_as_any_other(tmp_path, more, code):
    codes = codes_of(known_with(tmp_path, more))
    assert {one for one in codes if one in {"K318", "K321"}} == ({code} - {""})


ENDED = REGISTERS["agencies.yml"].replace(
    "level: department", "level: department, valid_to: 30/06/2025"
)
OVER = FACTS.split("phases:")[0].replace("end: 2030", "end: 2025")


@pytest.mark.parametrize(
    ("facts", "registers", "asked", "told"),
    [
        (FACTS, None, "who: ubnd", ""),
        (FACTS, None, f"who: ubnd, {DAY}", ""),
        (FACTS, None, "who: Các hợp tác xã muối", ""),
        # Words alone name bodies of the issuer's, which has ended.
        (FACTS, ENDED, "who: Các hợp tác xã muối", "ban hành đã hết, không tính"),
        (FACTS, ENDED, "who: so-y-te", "phải làm đã hết, không tính"),
        (FACTS, ENDED, "who: so-y-te, due: 31/12/2025", "phải làm đã hết trước hạn này"),
        (FACTS, ENDED, "who: so-y-te, due: 31/12/2024", ""),
        (FACTS, None, "who: UBND các huyện", "phải làm đã hết, không tính"),
        (OVER, None, "who: ubnd", "Đã hết thời gian thực hiện mà cổng chưa thấy"),
        (f"{FACTS}status: ended\n", None, "who: ubnd", "không còn hiệu lực"),
        (FACTS, None, "who: ubnd, inferred: Mục II bỏ trống", "ai lập là suy ra, không tính"),
        (FACTS, None, f"who: ubnd, inferred: Mục II bỏ trống, {DAY}", "ai lập là suy ra"),
        (OVER, None, "who: ubnd, due: 31/12/2025", ""),
    ],
)  # fmt: skip
def test_nobody_waits_for_the_plan_of_who_has_ended(tmp_path, facts, registers, asked, told):
    files = {"ke-hoach-a.md": source(f"{facts}expects:\n  - {{{asked}, what: Kế hoạch muối}}\n")}
    snapshot = snapshot_of(
        know_of(tmp_path, files | ({"agencies.yml": registers} if registers else {})), TODAY, Site()
    )
    (row,) = awaited_table(snapshot, snapshot.portal.plans["ke-hoach-a"])
    assert told in row.gone
    assert bool(row.gone) is bool(told)
    assert row.line.keys.state == ("free" if told else "missing")


OWN_OF_UBND = (
    FACTS.split("campaign:")[0].replace("ke-hoach-a", "ke-hoach-b").replace("SYT", "UBND")
    .replace("so-y-te", "ubnd").replace("10/02/2024", "11/02/2024")
    + "relations:\n  - {type: implements, to: ke-hoach-a}\n"
)  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "more", "told"),
    [
        ("who: ubnd", "status: ended\n", "Văn bản không còn hiệu lực"),
        ("who: ubnd, due: 31/12/2028", "status: ended\n",
         "Văn bản không còn hiệu lực vào ngày này"),
        ("who: [ubnd, so-y-te], inferred: Mục II bỏ trống", "",
         "Cổng chưa thấy hết; ai lập là suy ra, không tính là thiếu"),
    ],
)  # fmt: skip
def test_why_nobody_is_behind_names_no_day_and_no_plan_that_is_not_there(
    tmp_path, asked, more, told
):
    facts = f"{FACTS}{more}expects:\n  - {{{asked}, what: Kế hoạch muối}}\n"
    files = {"ke-hoach-a.md": source(facts)}
    if "so-y-te" in asked:
        files["ke-hoach-b.md"] = source(OWN_OF_UBND)
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    (row,) = awaited_table(snapshot, snapshot.portal.plans["ke-hoach-a"])
    assert row.gone == told
