"""/dien-hinh/: model examples, and which plans ask for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from ...addresses import DISCLOSURES_PAGE, MODELS_PAGE, model_address
from ...model import Category, ModelExample, Plan, evidence
from ...site import Page
from ...snapshot import Snapshot
from ...value import value_class
from ..drawings.year_chart import ChartSeries, year_chart
from ..engine.environment import headings_of, render
from ..parts.inline_markdown import inline
from ..parts.item_links import item
from ..parts.pictures import picture_spans
from ..parts.view import document
from .filters import PlanColumns, line, years_of
from .pagination import finished


@value_class
class ExampleRow:
    line: PlanColumns
    example: ModelExample
    url: str


@value_class
class Asking:
    """A plan that asks for model examples to be found, praised, multiplied."""

    line: PlanColumns
    what: str


def example_url(plan: Plan, example: ModelExample) -> str:
    return model_address(plan.id, example.slug)


def model_pages(snapshot: Snapshot) -> Iterator[Page]:
    page = Page(
        url=MODELS_PAGE,
        title="Điển hình",
        description="Mô hình hay, cách làm tốt mà kế hoạch kêu gọi tìm và nhân rộng",
        content="",
        tab=DISCLOSURES_PAGE,
    )
    rows = [row for plan in snapshot.portal.plans.values() for row in examples(snapshot, plan)]
    yield from finished(
        snapshot,
        page,
        "register-models.html",
        rows,
        csv="records",
        names=("Điển hình", "Ngày", "Ai", "Mục"),
        asking=list(asking(snapshot))[:60],
        by_year=year_chart(
            "nam",
            "Điển hình được giới thiệu, theo năm",
            (ChartSeries("bài", "bar"),),
            {year: (n,) for year, n in Counter(row.example.date.year for row in rows).items()},
        ),
    )
    for plan in snapshot.portal.plans.values():
        for example in snapshot.ledger.records_of(plan.id).examples:
            yield example_page(snapshot, plan, example)


def examples(snapshot: Snapshot, plan: Plan) -> Iterator[ExampleRow]:
    for example in snapshot.ledger.records_of(plan.id).examples:
        known = line(snapshot, plan, example.section, (), years=years_of(example.date))
        yield ExampleRow(known, example, example_url(plan, example))


def asking(snapshot: Snapshot) -> Iterator[Asking]:
    for plan in snapshot.portal.plans.values():
        for obligation in plan.obligations:
            if obligation.category is Category.MODEL:
                yield Asking(
                    line(
                        snapshot,
                        plan,
                        obligation.section,
                        obligation.who,
                        inferred=obligation.inferred,
                        names_doer=True,
                        words=(obligation.what, obligation.printed),
                    ),
                    obligation.what,
                )


def _body(plan: Plan, example: ModelExample, root: str) -> Iterator[Markup]:
    for paragraph in example.body.split("\n\n"):
        if paragraph.strip():
            yield inline(paragraph, [*picture_spans(paragraph, example.pictures, plan.id, root)])


def example_page(snapshot: Snapshot, plan: Plan, example: ModelExample) -> Page:
    page = Page(
        url=example_url(plan, example),
        title=example.title,
        description=example.gist,
        content="",
        source=example.at.file,
        tab=DISCLOSURES_PAGE,
    )
    content = render(
        "model.html",
        root=page.root,
        example=example,
        plan=document(snapshot, plan.id),
        plan_url=plan.url,
        item=item(snapshot.outlines.get(plan.id), example.section),
        link=evidence(plan.id, example.link),
        body=[*_body(plan, example, page.root)],
    )
    return replace(page, content=content, headings=headings_of(content))
