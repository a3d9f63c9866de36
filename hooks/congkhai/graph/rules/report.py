"""How reports climb from below to the one who asked for them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache, partial

from ...bilingual import Bilingual, filled, joined_words
from ...dates import Comparator, said_date
from ...model import (
    Agency,
    Deadline,
    Document,
    Level,
    Plan,
    Portal,
    Status,
    dated_name,
    upward,
)
from ...problems import Problem, found
from ...schedule import document_end, later_changes, nobody_from, reach
from ..citations.place import Places, in_whose_name, spelled_out
from ..report_chain import above, includes_agency, last_day_of_year, reports_asked, reports_of
from .formatting import short_list, where
from .provinces import Provinces


def _day(deadline: Deadline) -> Bilingual:
    """«10/12», «trước 15/12»."""
    days = joined_words(Bilingual(" và ", " and "), map(said_date, deadline.due))
    if deadline.comparator is Comparator.BEFORE:
        return filled("trước $days", "before $days", days=days)
    return days


def reports_arrive_before_those_above(portal: Portal) -> Iterator[Problem]:
    """A report is due no later than the one above that sums it up, here or in the parent."""
    # Thousands may carry out one plan.
    asked = lru_cache(maxsize=None)(partial(reports_asked, portal))
    for plan in portal.plans.values():
        if not plan.status.binds:
            continue
        for higher in above(plan, portal, asked):
            if higher.in_order:
                continue
            problem = found(
                higher.report.at,
                "K610",
                name=higher.report.what,
                due=_day(higher.report),
                above=_day(higher.higher),
                report=higher.higher.what,
                other=where(higher.higher.at),
            )
            # What was in order when it was issued is no slip of anybody's.
            is_later = _came_later(portal.plans.get(higher.holder), plan)
            yield replace(problem, severity="info") if is_later else problem


def _came_later(holder: Plan | None, plan: Plan) -> bool:
    """Whether the day above was set anew after the plan was issued."""
    return bool(holder and holder.issued and plan.issued and holder.issued.first > plan.issued.last)


def own_report_has_a_date(portal: Portal) -> Iterator[Problem]:
    """Where those below report by a date, the report that sums them up has a date too."""
    for plan in portal.plans.values():
        if not plan.status.binds:
            continue
        below = [
            report
            for report in reports_of(plan)
            if last_day_of_year(report) and includes_agency(report.to, plan.agency)
        ]
        for report in reports_of(plan):
            undated = not report.due and not report.trigger
            if below and undated and includes_agency(report.who, plan.agency):
                yield found(
                    report.at,
                    "K630",
                    name=report.what,
                    due=_day(below[0]),
                    other=where(below[0].at),
                )


def yearly_dates_of_a_place(portal: Portal) -> Iterator[Problem]:
    """Yearly report dates of one province's agencies stand together, as they were last set: none
    that was moved, that nobody is left for, or whose plan was over when the latest began."""
    places = Places(portal)
    by_place: dict[str, list[tuple[dt.date, Deadline, Plan]]] = defaultdict(list)
    for plan in portal.plans.values():
        chain = places.writes_from(plan)
        province = chain[-2] if len(chain) > 1 else "".join(chain)
        for report in reports_of(plan):
            day = last_day_of_year(report)
            if province and day and not _no_longer_asked(portal, plan, report):
                by_place[province].append((day, report, plan))
    for province, every in sorted(by_place.items()):
        latest = max(_begins(plan) for _, _, plan in every)
        some = [one for one in every if (reach(one[2])[1] or latest) >= latest]
        some.sort(key=lambda report: (report[0], report[1].at))
        count: dict[Bilingual, set[str]] = defaultdict(set)
        for _, report, plan in some:
            count[_day(report)].add(plan.id)
        # Within one document days differ for who owes and who receives.
        if len(count) > 1 and len(set[str]().union(*count.values())) > 1:
            dates = short_list((_counted(day, len(ids)) for day, ids in count.items()), 12)
            place = portal.territories[province].name
            yield found(some[0][1].at, "K611", territory=place, dates=dates)


def _no_longer_asked(portal: Portal, plan: Plan, report: Deadline) -> bool:
    return bool(
        plan.status in {Status.ENDED, Status.REPLACED}
        or document_end(plan, portal)
        or later_changes(plan, report.id, portal)
        or nobody_from(portal, plan, report.who)
    )


def _begins(plan: Plan) -> dt.date:
    issued = plan.issued.first if plan.issued else dt.date.min
    return max(issued, reach(plan)[0] or issued)


def _counted(day: Bilingual, times: int) -> Bilingual:
    return filled("$day ($n văn bản)", "$day (documents: $n)", day=day, n=str(times))


def addressees_receive_the_plan(portal: Portal) -> Iterator[Problem]:
    """An agency outside that a report goes to or through is among the recipients (nơi nhận).

    The issuer itself and its own units need no copy; a draft's recipients are not final.
    """
    places = Places(portal)
    for plan in portal.plans.values():
        if not plan.recipients or not plan.status.binds:
            continue
        receiving = [
            part for group in plan.recipients for item in group.items for part in _parts(item)
        ]
        meant = {agency for part in receiving for agency in places.meant(part, plan)}
        words = {spelled_out(part) for part in receiving}
        said: set[str] = set()
        issuer = portal.agencies.get(plan.agency)
        for report in reports_of(plan):
            for party in (*report.to, *report.via):
                agency = portal.agencies.get(party.agency or "")
                if (
                    agency is None
                    or agency.id in meant | said
                    or _is_under(portal, agency.id, plan)
                    or _is_of(agency, issuer)
                ):
                    continue
                # The same words mean the same body here as there.
                names = (party.name, agency.name, *agency.short_names)
                if words & {spelled_out(name) for name in names if name}:
                    continue
                said.add(agency.id)
                yield found(
                    report.at,
                    "K612",
                    name=report.what,
                    agency=party.name or agency.name,
                    other=where(plan.recipients[0].at),
                )


def _parts(item: str) -> list[str]:
    """«Ban TĐKT, Sở Nội vụ (b/c)» are two."""
    return [part.strip() for part in item.split("(")[0].split(",") if part.strip()]


def _is_under(portal: Portal, agency: str, plan: Plan) -> bool:
    return any(body.id == plan.agency for body in upward(agency, portal.agencies))


def _is_of(agency: Agency, issuer: Agency | None) -> bool:
    """The issuer's own committee or chairman, and what its name says is a part of it: «Ban Thường
    vụ Tỉnh ủy», «Văn phòng UBND tỉnh». Its party committee is another body."""
    if issuer is None:
        return False
    names = {spelled_out(name) for name in (issuer.name, *issuer.short_names, *issuer.aliases)}
    called = (agency.name, *agency.short_names)
    if any(spelled_out(in_whose_name(name)) in names for name in called):
        return True
    if agency.level in _APART and agency.level is not issuer.level:
        return False
    wholes = tuple(f" {name}" for name in names if " " in name)
    return any(spelled_out(name).endswith(wholes) for name in called)


def _lies_within(portal: Portal, agency: Agency, issuer: Agency) -> bool:
    """A room of the issuer's own house, as its name says («Văn phòng UBND tỉnh») or the register:
    «Phòng Kế hoạch» of a hospital; a department below the province's committee is none."""
    if _is_of(agency, issuer):
        return True
    is_room = agency.level is Level.DIVISION or agency.level is issuer.level is Level.UNIT
    return (
        is_room
        and issuer.level in _WITH_ROOMS
        and issuer.id in {body.id for body in upward(agency.id, portal.agencies)}
    )


_WITH_ROOMS = frozenset({Level.DEPARTMENT, Level.DIVISION, Level.UNIT, Level.ORGANISATION})
_APART = frozenset({Level.PARTY, Level.ORGANISATION})


def _age(held: Plan | Document) -> tuple[dt.date, str]:
    return held.issued.first if held.issued else dt.date.min, held.id


def reports_reach_the_parents_issuer(portal: Portal) -> Iterator[Problem]:
    """Reports reach the issuer of at least one document that the plan implements.

    Only of those whose issuer its own answers to: a commune does not report to the capital. What
    reaches an office within the issuer has reached it.
    """
    provinces = Provinces(portal)
    for plan in portal.plans.values():
        reports = reports_of(plan)
        held = [
            parent
            for edge in portal.parents(plan.id)
            if not edge.inferred
            and (parent := portal.of(edge.target))
            and parent.agency
            and provinces.reports_to_issuer_of(plan, parent)
        ]
        reached = {party.agency for report in reports for party in (*report.to, *report.via)}
        if not reports or not held or any(parent.agency in reached for parent in held):
            continue
        receivers = [body for one in reached if (body := portal.agencies.get(one or ""))]
        issuers = [body for one in held if (body := portal.agencies.get(one.agency or ""))]
        if any(_lies_within(portal, one, issuer) for one in receivers for issuer in issuers):
            continue
        nearest = max(
            held,
            key=lambda report: (report.issued.first if report.issued else dt.date.min, report.id),
        )
        issuer = portal.agencies.get(nearest.agency or "")
        last = portal.agencies.get(
            next((party.agency for party in reports[-1].to if party.agency), "")
        )
        yield found(
            reports[-1].at,
            "K613",
            last=last.name if last else Bilingual("nơi nhận báo cáo", "who receives the report"),
            issuer=issuer.name if issuer else nearest.agency,
            parent=dated_name(nearest, portal.agencies),
            other=where(nearest.at),
        )
