"""Schedule and calendars of 10,000 plans with 60,000 deadlines: `python -m benchmarks.time`."""

from __future__ import annotations

import datetime as dt
import gc
import sys
import time
from collections.abc import Iterator, Mapping

from congkhai.dates.partial import Comparator, Every, PartialDate, YearlyDay
from congkhai.export.calendars import MOST_BYTES, calendar_files
from congkhai.model import Agency, Deadline, Party, Period, Phase, Plan, Status
from congkhai.model.agency import Level, Territory
from congkhai.model.campaign import Campaign
from congkhai.model.parts import Scope
from congkhai.model.portal import Portal
from congkhai.problems.problem import Place
from congkhai.schedule.timeline import schedule
from congkhai.snapshot import Site

from .corpus import CAMPAIGNS, SECTORS, provinces

TODAY = dt.date(2026, 11, 22)
PROVINCES = 34
EACH = 6
RHYTHMS = (Every.YEAR, Every.YEAR, Every.YEAR, Every.HALF_YEAR, Every.QUARTER, None)
"""Most reports are yearly, as in the plans of this repository; one duty is due once."""
LIMIT = 10.0
"""CPU seconds."""


def portal(count: int) -> Portal:
    """So many plans with six deadlines each: yearly, twice a year, quarterly, once."""
    places = provinces(PROVINCES)
    plans = {plan.id: plan for plan in (_plan(number) for number in range(count))}
    return Portal(
        plans=plans,
        documents={},
        agencies={one.id: one for one in _agencies(places)},
        territories={
            f"tinh-{n}": Territory(id=f"tinh-{n}", name=f"Tỉnh {name}", level="province")
            for n, name in enumerate(places)
        },
        campaigns={
            f"phong-trao-{n}": Campaign(id=f"phong-trao-{n}", name=name)
            for n, name in enumerate(CAMPAIGNS)
        },
        successions=(),
        edges_from={},
        edges_to={},
        plans_by_agency={},
        plans_by_campaign={},
    )


def _agencies(places: list[str]) -> Iterator[Agency]:
    for n, name in enumerate(places):
        yield Agency(id=f"tinh-{n}-ubnd", name=f"UBND tỉnh {name}", level=Level.PROVINCE)
        for s, sector in enumerate(SECTORS):
            yield Agency(id=f"tinh-{n}-so-{s}", name=f"Sở {sector} {name}", level=Level.DEPARTMENT)


def _plan(number: int) -> Plan:
    place, sector = number % PROVINCES, number // PROVINCES % len(SECTORS)
    agency = f"tinh-{place}-so-{sector}"
    start = PartialDate(2023 + number % 3)
    return Plan(
        id=f"ke-hoach-{number:05}",
        kind="kế hoạch",
        number=str(number + 1),
        symbol=f"KH-S{sector}",
        issued=PartialDate(start.year, 1 + number % 12, 1 + number % 28),
        agency=agency,
        title=f"Kế hoạch phát động phong trào số {number}",
        campaign=f"phong-trao-{number % len(CAMPAIGNS)}",
        status=Status.DRAFT if number % 50 == 7 else Status.ISSUED,
        scope=Scope(territory=f"tinh-{place}"),
        period=Period(start, PartialDate(2030)),
        phases=(
            Phase(name="Giai đoạn 1", start=start, end=PartialDate(2026)),
            Phase(name="Giai đoạn 2", start=PartialDate(2027), end=PartialDate(2030)),
        ),
        deadlines=tuple(
            Deadline(
                id=f"han-{n}",
                what=f"Báo cáo việc thứ {n} của phong trào",
                every=every,
                due=(_due(number, n, every),),
                comparator=Comparator.BEFORE,
                who=(Party(agency),),
                to=(Party(f"tinh-{place}-ubnd"),),
            )
            for n, every in enumerate(RHYTHMS)
        ),
        at=Place(f"plans/ke-hoach-{number:05}.md"),
    )


def _due(number: int, n: int, every: Every | None) -> PartialDate | YearlyDay:
    day = 1 + (number + n) % 28
    if every is None:
        return PartialDate(2027, 1 + number % 12, day)
    return YearlyDay(day, 1 + (number + n) % 12)


def measured(count: int) -> tuple[float, float, Mapping[str, bytes], int]:
    """CPU seconds for the schedule with all its occurrences, and for all calendars."""
    made = portal(count)
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        timeline = schedule(made, TODAY)
        occurrences = sum(total for _, total in timeline.years(400).values())
        timeline.upcoming(200)
        scheduled = time.process_time()
        files = calendar_files(made, timeline, {}, Site("https://example.vn/congkhai/"))
        done = time.process_time()
    finally:
        gc.enable()
    return scheduled - began, done - scheduled, files, occurrences


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    planning, writing, files, occurrences = measured(count)
    largest = max(files.values(), key=len)
    print(f"{count:,} plans, {count * EACH:,} deadlines, {occurrences:,} dates")
    print(f"schedule   {planning:6.2f} CPU s")
    print(f"calendars  {writing:6.2f} CPU s, {len(files):,} files")
    print(f"together   {planning + writing:6.2f} CPU s (at most {LIMIT:g})")
    print(f"largest    {len(largest):,} bytes (at most 1 MB)")
    if planning + writing > LIMIT or len(largest) > MOST_BYTES * 1.05:
        sys.exit(1)


if __name__ == "__main__":
    main()
