"""/khen-thuong/danh-hieu/: titles recognised, such as Cộng đồng học tập, by level and year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from ...model import Plan
from ...model.record import Title, evidence
from ...site.page import Page
from ...snapshot import Edition
from ...text.vietnamese import slugify
from ...value import frozen
from ..drawings.year_chart import Series, YearChart, year_chart
from .awards import ABOVE
from .filters import Line, line, years_of
from .pagination import finished

TITLES = 6
"""Names of titles that are drawn, the most frequent first."""


@frozen
class TitleRow:
    line: Line
    title: Title
    link: str


def title_pages(edition: Edition) -> Iterator[Page]:
    page = Page(
        "khen-thuong/danh-hieu/", "Danh hiệu", "Danh hiệu được công nhận, theo cấp và năm", "",
        tab="cong-khai/",
    )  # fmt: skip
    rows = [row for plan in edition.portal.plans.values() for row in titled(edition, plan)]
    yield from finished(
        edition, page, "register-titles.html", rows, above=ABOVE, csv="records",
        kinds={kind_of(row.title): row.title.name for row in rows},
        by_year=titles_by_year(row.title for row in rows),
        names=("Danh hiệu", "Ai được công nhận", "Năm", "Cấp", "Quyết định", "Mục"),
    )  # fmt: skip


def kind_of(title: Title) -> str:
    """What the filter says in the address."""
    return slugify(title.name)[:60]


def titled(edition: Edition, plan: Plan) -> Iterator[TitleRow]:
    for one in edition.ledger.records_of(plan.id).titles:
        known = line(edition, plan, one.section, (), years=years_of(one.year), kind=kind_of(one))
        yield TitleRow(known, one, evidence(plan.id, one.link))


def titles_by_year(titles: Iterable[Title]) -> list[YearChart]:
    """One picture for each title: families and communities do not add up."""
    counts: dict[str, dict[int, Decimal]] = {}
    for one in titles:
        years = counts.setdefault(one.name, {})
        years[one.year.year] = years.get(one.year.year, Decimal(0)) + (one.count or 1)
    often = sorted(counts.items(), key=lambda pair: (-sum(pair[1].values()), pair[0]))[:TITLES]
    drawn = (
        year_chart(
            f"dh{place}", name, (Series("được công nhận", "bar"),),
            {year: (count,) for year, count in years.items()},
        )
        for place, (name, years) in enumerate(often)
    )  # fmt: skip
    return [chart for chart in drawn if chart]
