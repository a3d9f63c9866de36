"""What the portal says of the five real plans on eight days, edges of midnight included.

With GOLDEN=rewrite in the environment the files are written anew.
"""

from __future__ import annotations

import datetime as dt
import os

import pytest
from congkhai.schedule import schedule
from congkhai.wording import phase_in_words, state_in_words

from tests.need import ROOT
from tests.plans_in_time import FIVE, a_portal

DAYS = (
    "2023-01-01", "2023-12-18", "2023-12-19", "2024-06-01",
    "2025-12-31", "2026-11-22", "2026-12-14", "2026-12-15", "2031-01-01",
)  # fmt: skip
FOLDER = ROOT / "tests" / "golden" / "time"


def said(day: str) -> str:
    timeline = schedule(a_portal(*FIVE), dt.date.fromisoformat(day))
    lines: list[str] = []
    for plan in FIVE:
        time = timeline.of(plan.id)
        lines.append(f"{plan.id}: {phase_in_words(time)}")
        lines += [
            f"  {one.last_good_day} {one.duty_id}: {state_in_words(one.state)}"
            for one in time.occurrences
        ]
        lines += [f"  — {one.duty_id}: {state_in_words(one.state)}" for one in time.undated]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("day", DAYS)
def test_states_on_a_day_are_those_written_down(day):
    file = FOLDER / f"{day}.txt"
    if os.environ.get("GOLDEN") == "rewrite":
        file.write_text(said(day), encoding="utf-8")
    assert said(day) == file.read_text(encoding="utf-8")


def test_between_two_days_only_states_of_dates_that_passed_differ():
    before, after = said("2026-12-14").splitlines(), said("2026-12-15").splitlines()
    changed = [(one, two) for one, two in zip(before, after, strict=True) if one != two]
    assert changed == [
        ("  2026-12-14 bao-cao-nam: đến hạn hôm nay", "  2026-12-14 bao-cao-nam: đã qua"),
    ]
