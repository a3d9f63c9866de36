"""/khen-thuong/danh-hieu/: titles recognised, such as Cộng đồng học tập, by level and year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from ...addresses import DISCLOSURES_PAGE, TITLES_PAGE
from ...model import Plan, RecognisedTitle, evidence
from ...site import Page
from ...snapshot import Snapshot
from ...text import slugify
from ...value import value_class
from ..drawings.year_chart import ChartSeries, YearChart, year_chart
from .awards import ABOVE
from .filters import PlanColumns, line, years_of
from .pagination import finished

TITLES = 6
"""Names of titles that are drawn, the most frequent first."""


@value_class
class TitleRow:
    line: PlanColumns
    title: RecognisedTitle
    link: str


def title_pages(snapshot: Snapshot) -> Iterator[Page]:
    page = Page(
        url=TITLES_PAGE,
        title="Danh hiệu",
        description="Danh hiệu được công nhận, theo cấp và năm",
        content="",
        tab=DISCLOSURES_PAGE,
    )
    rows = [row for plan in snapshot.portal.plans.values() for row in titled(snapshot, plan)]
    yield from finished(
        snapshot,
        page,
        "register-titles.html",
        rows,
        above=ABOVE,
        csv="records",
        kinds={title_kind(row.title): row.title.name for row in rows},
        by_year=titles_by_year(row.title for row in rows),
        names=("Danh hiệu", "Ai được công nhận", "Năm", "Cấp", "Quyết định", "Mục"),
    )


def title_kind(title: RecognisedTitle) -> str:
    """What the filter says in the address."""
    return slugify(title.name)[:60]


def titled(snapshot: Snapshot, plan: Plan) -> Iterator[TitleRow]:
    for title in snapshot.ledger.records_of(plan.id).titles:
        known = line(
            snapshot, plan, title.section, (), years=years_of(title.year), kind=title_kind(title)
        )
        yield TitleRow(known, title, evidence(plan.id, title.link))


def titles_by_year(titles: Iterable[RecognisedTitle]) -> list[YearChart]:
    """One picture for each title: families and communities do not add up."""
    counts: dict[str, dict[int, Decimal]] = {}
    for title in titles:
        years = counts.setdefault(title.name, {})
        years[title.year.year] = years.get(title.year.year, Decimal(0)) + (title.count or 1)
    often = sorted(counts.items(), key=lambda pair: (-sum(pair[1].values()), pair[0]))[:TITLES]
    drawn = (
        year_chart(
            f"dh{place}",
            name,
            (ChartSeries("được công nhận", "bar"),),
            {year: (count,) for year, count in years.items()},
        )
        for place, (name, years) in enumerate(often)
    )
    return [chart for chart in drawn if chart]
