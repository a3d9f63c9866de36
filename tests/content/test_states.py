"""What the portal says of the six real documents on eight days, each edge of midnight included.

With GOLDEN=rewrite in the environment the files are written anew.
"""

from __future__ import annotations

import datetime as dt
import os
from functools import cache

import pytest
from congkhai.dates.partial import HANOI, day_in_hanoi
from congkhai.knowledge import Knowledge, load_portal
from congkhai.schedule.phrases import phase_in_words, rule_in_words, state_in_words
from congkhai.schedule.timeline import schedule

from tests.need import ROOT

DAYS = (
    "2023-01-01", "2023-12-18", "2023-12-19", "2025-12-31",
    "2026-11-22", "2026-12-14", "2026-12-15", "2031-01-01",
)  # fmt: skip
FOLDER = ROOT / "tests" / "golden" / "time"
SECOND = dt.timedelta(seconds=1)


@cache
def known() -> Knowledge:
    return load_portal(ROOT / "plans")


@cache
def said(day: dt.date) -> str:
    portal = known().portal
    timeline = schedule(portal, day)
    lines: list[str] = []
    for plan in portal.plans.values():
        time = timeline.of(plan.id)
        lines.append(f"{plan.id}: {phase_in_words(time)}")
        for name, one in (("kế tiếp", time.next), ("vừa qua", time.last)):
            if one:
                lines.append(f"  {name}: {one.last_good_day} {one.duty_id}")
        lines += [
            f"  {one.last_good_day} {one.duty_id}: {state_in_words(one)}"
            for one in time.occurrences
        ]
        lines += [
            f"  — {one.duty_id}: {state_in_words(one)}; {rule_in_words(one.duty)}"
            for one in time.undated
        ]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("day", DAYS)
def test_states_on_a_day_are_those_written_down(day):
    file = FOLDER / f"{day}.txt"
    words = said(dt.date.fromisoformat(day))
    if os.environ.get("GOLDEN") == "rewrite":
        file.write_text(words, encoding="utf-8")
    assert words == file.read_text(encoding="utf-8")


def test_there_are_six_documents_and_no_file_too_many():
    assert len(known().portal.plans) == 6
    assert sorted(file.stem for file in FOLDER.glob("*.txt")) == list(DAYS)


@pytest.mark.parametrize("day", DAYS)
def test_a_day_begins_and_ends_at_midnight_in_hanoi(day):
    """From its first to its last second a day has one set of states."""
    date = dt.date.fromisoformat(day)
    midnight = dt.datetime.combine(date, dt.time(), HANOI).astimezone(dt.UTC)
    next_midnight = midnight + dt.timedelta(days=1)
    assert midnight.hour == 17
    assert said(day_in_hanoi(midnight)) == said(day_in_hanoi(next_midnight - SECOND)) == said(date)
    assert day_in_hanoi(midnight - SECOND) == date - dt.timedelta(days=1)
    assert day_in_hanoi(next_midnight) == date + dt.timedelta(days=1)


EDGES = {
    # The letter asks for answers by that day, and so does the draft that it encloses.
    ("2023-12-18", "2023-12-19"): [
        ("2023-12-18 gui-gop-y: đến hạn hôm nay", "2023-12-18 gui-gop-y: đã qua"),
        ("2023-12-18 gop-y: đến hạn hôm nay", "2023-12-18 gop-y: đã qua"),
    ],
    ("2026-12-13", "2026-12-14"): [
        ("2026-12-14 bao-cao-nam: sắp đến hạn", "2026-12-14 bao-cao-nam: đến hạn hôm nay")
    ],
    ("2026-12-14", "2026-12-15"): [
        ("2026-12-14 bao-cao-nam: đến hạn hôm nay", "2026-12-14 bao-cao-nam: đã qua")
    ],
}


@pytest.mark.parametrize("edge", EDGES, ids="→".join)
def test_at_midnight_only_what_falls_due_changes(edge):
    before, after = (said(dt.date.fromisoformat(day)).splitlines() for day in edge)
    states = [
        (one.strip(), two.strip())
        for one, two in zip(_states(before), _states(after), strict=True)
        if one != two
    ]
    assert states == EDGES[edge]


def _states(lines: list[str]) -> list[str]:
    return [line for line in lines if not line.startswith(("  kế tiếp", "  vừa qua"))]


def test_no_occurrence_precedes_its_plans_issue():
    portal = known().portal
    for plan in portal.plans.values():
        for one in schedule(portal, dt.date(2026, 11, 22)).of(plan.id).occurrences:
            assert plan.issued is None or one.last_good_day >= plan.issued.first
