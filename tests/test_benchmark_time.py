"""Calendars stay small and complete however many plans there are."""

from __future__ import annotations

import datetime as dt

from congkhai.export.calendars import MOST_BYTES
from congkhai.schedule.timeline import schedule

from benchmarks.time import TODAY, measured, portal


def test_no_calendar_of_many_plans_is_above_a_megabyte_and_none_loses_a_date():
    count = 2_000
    *_, files, occurrences = measured(count)
    assert max(map(len, files.values())) <= MOST_BYTES
    assert "calendar/tat-ca.ics" not in files
    timeline = schedule(portal(count), TODAY)
    shown, _ = timeline.between(dt.date(1990, 1, 1), dt.date(2100, 1, 1))
    assert len(shown) == occurrences
    in_territories = sum(
        data.count(b"BEGIN:VEVENT") for path, data in files.items() if "/dia-ban/" in path
    )
    assert in_territories >= count * 6
