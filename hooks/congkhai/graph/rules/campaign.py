"""Whether plans of one campaign are of one campaign: its name, its period, its phases."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator

from ...bilingual import Bilingual
from ...expressions import expression
from ...model import Campaign, Document, Plan, Portal
from ...problems import Place, Problem, found
from ..citations.name import name_key
from .formatting import stretches, where, years_in_words
from .provinces import Provinces

_QUOTED = expression(r"[“\"«]([^”\"»]{20,300})[”\"»]")
_LOCAL = expression(r"^(?:\S+ ){1,5}?(?=đẩy mạnh )")


def campaign_name(printed: str) -> str:
    """What spellings of one campaign's name share: no quotes, commas, dashes or place in front."""
    plain = name_key(printed).replace("xhht", "xã hội học tập")
    for mark in ".;:()":
        plain = plain.replace(mark, " ")
    return _LOCAL.sub("", " ".join(plain.split()))


def campaign_bears_its_name(portal: Portal) -> Iterator[Problem]:
    """The campaign's name as printed is that of the register, but for spelling and place."""
    names = {
        campaign.id: {
            campaign_name(name) for name in (campaign.name, campaign.short_name, *campaign.aliases)
        }
        for campaign in portal.campaigns.values()
    }
    for plan in portal.plans.values():
        campaign = portal.campaigns.get(plan.campaign or "")
        own = campaign_name(plan.campaign_printed)
        if campaign and own and own not in names[campaign.id]:
            yield _misnamed(plan.at, plan.campaign_printed, campaign)
        for edge in portal.parents(plan.id):
            held = portal.of(edge.target)
            above = portal.campaigns.get(held.campaign or "") if held else None
            quoted = _QUOTED.search(edge.printed)
            if above and quoted and campaign_name(quoted[1]) not in names[above.id]:
                yield _misnamed(edge.at, quoted[1], above)


def _misnamed(at: Place, printed: str, campaign: Campaign) -> Problem:
    return found(at, "K605", printed=printed, name=campaign.name, other=where(campaign.at))


def period_lies_in_the_parents(portal: Portal) -> Iterator[Problem]:
    """A plan's period lies in its parent's, and its phases have the same boundaries."""
    for plan in portal.plans.values():
        for edge in portal.parents(plan.id):
            parent = portal.of(edge.target)
            if parent is None:
                continue
            yield from _period(plan, parent)
            if plan.phases and parent.phases and _bounds(plan) != _bounds(parent):
                yield _unlike(
                    plan.phases[0].at,
                    Bilingual("Giai đoạn", "The phases"),
                    stretches(plan.phases),
                    stretches(parent.phases),
                    parent.phases[0].at,
                )


def _period(plan: Plan, parent: Plan | Document) -> Iterator[Problem]:
    own, whole = plan.period, parent.period
    if own and whole:
        inside = whole.start.first <= own.start.first and own.end.last <= whole.end.last
        if not inside:
            yield _unlike(
                own.at,
                Bilingual("Thời gian", "The period"),
                years_in_words(own),
                years_in_words(whole),
                whole.at,
            )


def _unlike(at: Place, what: str, own: str, parent: str, other: Place) -> Problem:
    return found(at, "K606", what=what, own=own, parent=parent, other=where(other))


Bounds = tuple[dt.date, dt.date]


def _bounds(held: Plan | Document) -> tuple[Bounds, ...]:
    return tuple((phase.start.first, phase.end.last) for phase in held.phases)


def _within(bounds: tuple[Bounds, ...], plan: Plan) -> tuple[Bounds, ...]:
    """Those of the phases that lie in the plan's period."""
    span = plan.period
    if span is None:
        return bounds
    return tuple(
        (start, end) for start, end in bounds if span.start.first <= end and start <= span.end.last
    )


def kin_have_the_same_phases(portal: Portal) -> Iterator[Problem]:
    """In one campaign and province, a plan whose phases differ from those of most is named.

    Phases that lie outside a plan's own period are no phases that it could have.
    """
    provinces = Provinces(portal)
    groups: dict[tuple[str, str], list[Plan]] = defaultdict(list)
    for campaign, members in portal.plans_by_campaign.items():
        for member in members:
            plan = portal.plans[member]
            if plan.phases and (province := provinces.of(plan)):
                groups[campaign, province].append(plan)
    for plans in groups.values():
        counted = Counter(_bounds(plan) for plan in plans)
        if len(counted) < 2:
            continue
        (usual, count), (_other, second) = counted.most_common(2)
        if count == second:
            continue
        example = next(plan for plan in plans if _bounds(plan) == usual)
        for plan in plans:
            if _bounds(plan) != _within(usual, plan):
                yield found(
                    plan.phases[0].at,
                    "K626",
                    own=stretches(plan.phases),
                    count=count,
                    theirs=stretches(example.phases),
                    other=where(example.phases[0].at),
                )
