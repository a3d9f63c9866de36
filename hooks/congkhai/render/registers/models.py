"""/dien-hinh/: model examples, and which plans ask for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ...model import Category, Plan
from ...model.record import Example, evidence
from ...site.page import Page
from ...snapshot import Edition
from ...text.vietnamese import slugify
from ...value import frozen
from ..drawings.year_chart import Series, year_chart
from ..engine.environment import headings_of, render
from ..parts.inline_markdown import inline
from ..parts.view import document, item
from .filters import Line, line, years_of
from .pagination import finished


@frozen
class ExampleRow:
    line: Line
    example: Example
    url: str


@frozen
class Asking:
    """A plan that asks for model examples to be found, praised, multiplied."""

    line: Line
    what: str


def example_url(plan: Plan, example: Example) -> str:
    return f"dien-hinh/{plan.id}-{slugify(example.title)[:60].rstrip('-')}/"


def model_pages(edition: Edition) -> Iterator[Page]:
    page = Page(
        "dien-hinh/", "Điển hình", "Mô hình hay, cách làm tốt mà kế hoạch kêu gọi tìm và nhân rộng",
        "", tab="cong-khai/",
    )  # fmt: skip
    rows = [row for plan in edition.portal.plans.values() for row in examples(edition, plan)]
    yield from finished(
        edition, page, "register-models.html", rows, csv="records",
        names=("Điển hình", "Ngày", "Ai", "Mục"), asking=list(asking(edition))[:60],
        by_year=year_chart(
            "nam", "Điển hình được giới thiệu, theo năm", (Series("bài", "bar"),),
            {year: (n,) for year, n in Counter(row.example.date.year for row in rows).items()},
        ),
    )  # fmt: skip
    for plan in edition.portal.plans.values():
        for one in edition.ledger.records_of(plan.id).examples:
            yield example_page(edition, plan, one)


def examples(edition: Edition, plan: Plan) -> Iterator[ExampleRow]:
    for one in edition.ledger.records_of(plan.id).examples:
        known = line(edition, plan, one.section, (), years=years_of(one.date))
        yield ExampleRow(known, one, example_url(plan, one))


def asking(edition: Edition) -> Iterator[Asking]:
    for plan in edition.portal.plans.values():
        for one in plan.obligations:
            if one.category is Category.MODEL:
                yield Asking(line(edition, plan, one.section, one.who), one.what)


def example_page(edition: Edition, plan: Plan, example: Example) -> Page:
    page = Page(
        example_url(plan, example), example.title, example.gist, "", source=example.at.file,
        tab="cong-khai/",
    )  # fmt: skip
    content = render(
        "model.html",
        root=page.root,
        example=example,
        plan=document(edition, plan.id),
        plan_url=plan.url,
        item=item(edition.outlines.get(plan.id), example.section),
        link=evidence(plan.id, example.link),
        body=[inline(one) for one in example.body.split("\n\n") if one.strip()],
    )
    return replace(page, content=content, headings=headings_of(content))
