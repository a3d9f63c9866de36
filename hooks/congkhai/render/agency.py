"""The pages of agencies: what each issued, what it owes and to whom, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..edition import Edition
from ..model import Agency, Party, Succession
from ..page import Page
from ..succession import heirs, steps_from, steps_to
from ..viet import sort_key
from ..wording import rule_in_words
from . import words
from .frame import headings_of, render
from .view import PartyView, document, due, fate, item, parties


@dataclass(frozen=True, slots=True)
class DutyRow:
    role: str
    what: str
    rule: str
    others: tuple[PartyView, ...]
    plan: str
    url: str
    draft: bool


@dataclass(frozen=True, slots=True)
class StepView:
    words: str
    when: object
    sources: tuple[Agency, ...]
    targets: tuple[Agency, ...]
    step: Succession
    confidence: str


class Roles:
    """Who has which part in which duty: read once, asked for each agency."""

    def __init__(self, edition: Edition) -> None:
        self.rows: dict[str, list[DutyRow]] = {}
        for agency_id, row in _all_duties(edition):
            self.rows.setdefault(agency_id, []).append(row)


def _all_duties(edition: Edition) -> Iterator[tuple[str, DutyRow]]:
    for plan in edition.portal.plans.values():
        outline = edition.outlines.get(plan.id)
        name = document(edition, plan.id).words
        draft = not plan.status.binds

        def row(
            role: str, what: str, rule: str, others: tuple[Party, ...], section: str | None
        ) -> DutyRow:
            link = item(outline, section)  # noqa: B023 - called within this turn of the loop
            url = plan.url + (f"#{link.anchor}" if link else "")  # noqa: B023
            return DutyRow(role, what, rule, parties(edition, others), name, url, draft)  # noqa: B023

        for deadline in plan.deadlines:
            rule = rule_in_words(deadline)
            for role, some, others in (
                ("Phải làm", deadline.who, deadline.to),
                ("Chuyển tiếp", deadline.via, deadline.to),
                ("Được nhận", deadline.to, deadline.who),
            ):
                for party in some:
                    if party.agency:
                        yield party.agency, row(role, deadline.what, rule, others, deadline.section)
        for task in plan.tasks:
            rule = rule_in_words(task) if task.due or task.every else "không nêu hạn"
            for role, some in (
                ("Chủ trì", task.lead),
                ("Phối hợp", task.partners),
                ("Chuyển tiếp", task.via),
            ):
                for party in some:
                    if party.agency:
                        yield party.agency, row(role, task.what, rule, (), task.section)
        for obligation in plan.obligations:
            for party in obligation.who:
                if party.agency:
                    yield (
                        party.agency,
                        row(
                            "Phải làm",
                            obligation.what,
                            rule_in_words(obligation),
                            (),
                            obligation.section,
                        ),
                    )
        for expected in plan.expects:
            for party in expected.who:
                if party.agency:
                    what = expected.what or "Lập kế hoạch riêng"
                    yield party.agency, row("Phải lập", what, "không nêu hạn", (), expected.section)


def agency_page(edition: Edition, agency: Agency, roles: Roles) -> Page:
    portal = edition.portal
    page = Page(
        agency.url,
        agency.name,
        f"{agency.name}: kế hoạch, việc phải làm, hạn báo cáo",
        "",
        tab="co-quan/",
        source="plans/agencies.yml",
    )
    content = render(
        "agency.html",
        root=page.root,
        agency=agency,
        level=words.LEVEL[agency.level.value],
        territory=portal.territories.get(agency.territory or ""),
        parent=portal.agencies.get(agency.parent or ""),
        fate=fate(edition, agency, edition.today),
        heirs=heirs(portal, agency.id, edition.today),
        issued=[document(edition, one) for one in portal.plans_by_agency.get(agency.id, ())],
        cited=[
            document(edition, one.id)
            for one in portal.documents.values()
            if one.agency == agency.id
        ],
        duties=roles.rows.get(agency.id, []),
        coming=[
            due(edition, one)
            for one in edition.timeline.of_agency(agency.id)
            if one.last_good_day >= edition.today
        ][:6],
        before=[_step(edition, step) for step in steps_to(portal, agency.id)],
        after=[_step(edition, step) for step in steps_from(portal, agency.id)],
        has_calendar=bool(edition.timeline.owed_by(agency.id)),
    )
    return replace(page, content=content, headings=headings_of(content))


def _step(edition: Edition, step: Succession) -> StepView:
    known = edition.portal.agencies
    return StepView(
        words.SUCCESSION[step.kind.value],
        step.effective,
        tuple(known[one] for one in step.sources if one in known),
        tuple(known[one] for one in step.targets if one in known),
        step,
        words.CONFIDENCE[step.confidence.value],
    )


def agencies_page(edition: Edition) -> Page:
    page = Page(
        "co-quan/",
        "Cơ quan",
        "Các cơ quan có tên trong kế hoạch",
        "",
        tab="co-quan/",
        source="plans/agencies.yml",
    )
    groups = [
        (
            name,
            sorted(
                (one for one in edition.portal.agencies.values() if one.level.value == level),
                key=lambda one: sort_key(one.name),
            ),
        )
        for level, name in words.LEVEL.items()
    ]
    content = render(
        "agencies.html",
        root=page.root,
        groups=[(name, some) for name, some in groups if some],
        fates={
            one.id: fate(edition, one, edition.today) for one in edition.portal.agencies.values()
        },
        plans={key: len(ids) for key, ids in edition.portal.plans_by_agency.items()},
    )
    return replace(page, content=content, headings=headings_of(content))
