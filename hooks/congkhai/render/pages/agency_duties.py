"""Who has which part in which duty, under all names that an agency has had."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from ...graph import (
    bodies_by_name,
    call_of,
    calls_for,
    committees_of,
    forerunners,
    levels_called,
    steps_by_target,
)
from ...model import (
    Agency,
    Expected,
    Plan,
    RelationKind,
    Status,
    Succession,
    document_name,
)
from ...schedule import (
    carried_on_by,
    document_end,
    extensions_of,
    set_elsewhere,
    suspended_on,
    suspensions_of,
)
from ...snapshot import Snapshot
from ..parts.item_links import item
from ..parts.view import as_inferred, parties
from .agency_aims import aims_given
from .agency_before import is_same_body, others_until, was_of_group
from .agency_duty_row import FALLS_TO, DutyRow
from .agency_parts import HANDS_ON, RECEIVES, RoleInDuty, roles_given


class DutyIndex:
    """Who has which part in which duty: read once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.rows: dict[str, list[DutyRow]] = {}
        for agency_id, row in _all_duties(snapshot):
            self.rows.setdefault(agency_id, []).append(row)
        self.called: dict[str, list[DutyRow]] = {}
        for key, row in _all_called(snapshot):
            self.called.setdefault(key, []).append(row)
        self.named = _named(snapshot)
        self.steps_to = steps_by_target(snapshot.portal)
        self.committees = committees_of(snapshot.portal.agencies)
        self.cited: dict[str, list[str]] = {}
        for held in snapshot.portal.documents.values():
            self.cited.setdefault(held.agency or "", []).append(held.id)


def _index(snapshot: Snapshot) -> DutyIndex:
    return snapshot.once(("duties of agencies", ""), lambda: DutyIndex(snapshot))


def duty_rows(snapshot: Snapshot, agency_id: str) -> list[DutyRow]:
    return _index(snapshot).rows.get(agency_id, [])


def called_rows(snapshot: Snapshot, key: str) -> list[DutyRow]:
    return _index(snapshot).called.get(key, [])


def naming_plans(snapshot: Snapshot, agency_id: str) -> tuple[str, ...]:
    return tuple(_index(snapshot).named.get(agency_id, ()))


def cited_documents(snapshot: Snapshot, agency_id: str) -> list[str]:
    return _index(snapshot).cited.get(agency_id, [])


def committee_ids(snapshot: Snapshot, agency_id: str) -> tuple[str, ...]:
    return tuple(_index(snapshot).committees.get(agency_id, ()))


def steps_leading_to(snapshot: Snapshot, agency_id: str) -> tuple[Succession, ...]:
    return tuple(_index(snapshot).steps_to.get(agency_id, ()))


def forerunner_ids(snapshot: Snapshot, agency_id: str) -> list[str]:
    return [*forerunners(_index(snapshot).steps_to, agency_id)]


def under_former_names(snapshot: Snapshot, agency_id: str) -> list[DutyRow]:
    """What documents give to it by names that it bore before, as far as that goes on."""
    rows: list[DutyRow] = []
    for former_id in forerunner_ids(snapshot, agency_id):
        former = snapshot.portal.agencies.get(former_id)
        if former and is_same_body(snapshot.portal, former_id, agency_id):
            end = former.valid_to.last if former.valid_to else dt.date.max
            found = duty_rows(snapshot, former_id)
            rows += [row for row in found if row.until is None or row.until > end]
    return rows


class Roles:
    """Who has which part in which duty, as the pages of agencies ask."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def cited(self, agency_id: str) -> list[str]:
        """Documents not on the portal that it issued."""
        return self._snapshot.ask(cited_documents, agency_id)

    def committees(self, agency_id: str) -> list[Agency]:
        """Through which it acts between its meetings: what these issue is its own."""
        known = self._snapshot.portal.agencies
        return [known[key] for key in self._snapshot.ask(committee_ids, agency_id) if key in known]

    def steps_to(self, agency_id: str) -> tuple[Succession, ...]:
        """The steps by which it came to be."""
        return self._snapshot.ask(steps_leading_to, agency_id)

    def forerunners(self, agency_id: str) -> list[Agency]:
        known = self._snapshot.portal.agencies
        return [
            known[forerunner]
            for forerunner in self._snapshot.ask(forerunner_ids, agency_id)
            if forerunner in known
        ]

    def of(self, agency: Agency) -> list[DutyRow]:
        """What it is to do and to receive: given to it, then what lasts longer than those in
        whose place it stands."""
        rows = self.given_to(agency)
        every = self.forerunners(agency.id)
        portal = self._snapshot.portal
        begun = others_until(portal, agency, every)
        for former in every:
            end = former.valid_to.last if former.valid_to else dt.date.max
            renamed = is_same_body(portal, former.id, agency.id)
            since = None if renamed else max(end, begun or end)
            rows += [
                replace(row, under=former.name, is_renamed=renamed, since=since)
                for row in self._snapshot.ask(duty_rows, former.id)
                if row.until is None or row.until > end
            ]
        rows += [
            replace(row, group=group, since=None if agency.stood_on(row.issued) else begun)
            for group in self.groups(agency)
            for row in self._snapshot.ask(duty_rows, group.id)
            if row.issuer != agency.id and was_of_group(agency, every, group, row.issued)
        ]
        return sorted(rows, key=lambda row: row.is_received)

    def given_to(self, agency: Agency) -> list[DutyRow]:
        """What documents give it by its own name."""
        return list(self._snapshot.ask(duty_rows, agency.id))

    def called(self, agency: Agency) -> list[DutyRow]:
        """What documents that hold ask of a whole level by its words: of whoever is of it, also of
        those that came later."""
        keys = dict.fromkeys(calls_for(agency, self._snapshot.portal))
        rows = (row for key in keys for row in self._snapshot.ask(called_rows, key))
        return [row for row in dict.fromkeys(rows) if row.issuer != agency.id]

    def groups(self, agency: Agency) -> list[Agency]:
        """Those that the register says it is one of."""
        known = self._snapshot.portal.agencies
        return [known[group] for group in agency.member_of if group in known]

    def named_in(self, agency: Agency) -> list[str]:
        """Plans that give work to somebody whose name may mean it, or one of many like it."""
        every = (agency.id, *(group.id for group in self.groups(agency)))
        asked = (self._snapshot.ask(naming_plans, identifier) for identifier in every)
        return [*dict.fromkeys(plan for plans in asked for plan in plans)]


def _all_duties(snapshot: Snapshot) -> Iterator[tuple[str, DutyRow]]:
    for plan in snapshot.portal.plans.values():
        until = _until(snapshot, plan)
        over = _over(snapshot, plan, until)
        elsewhere = set_elsewhere(plan, snapshot.portal, snapshot.today)
        own_plans = _own_plans(snapshot, plan)
        for part in roles_given(plan):
            # What a later document moved is one duty, and that document says by when.
            if part.duty and (f"{part.duty[0].value}s", part.duty[1]) in elsewhere:
                continue
            named = dict.fromkeys(party.agency for party in part.who if party.agency)
            if named:
                ends = [day for day in (until, part.last) if day]
                row = replace(_row(snapshot, plan, part, min(ends, default=None)), over=over)
                for agency in named:
                    found = own_plans.get((part.expected, agency), ()) if part.expected else ()
                    yield agency, replace(row, own_plans=found) if found else row
        for identifier, agency, part in aims_given(plan, snapshot.portal):
            if ("targets", identifier) not in elsewhere:
                yield agency, replace(_row(snapshot, plan, part, until), over=over)


def _own_plans(
    snapshot: Snapshot, plan: Plan
) -> dict[tuple[Expected, str | None], tuple[str, ...]]:
    """By what it asks for and of whom, the plans that were issued."""
    return {
        (expected, one.party.agency): one.plans
        for expected, awaited in snapshot.expectations.of(plan.id)
        for one in awaited
    }


def _all_called(snapshot: Snapshot) -> Iterator[tuple[str, DutyRow]]:
    for plan in snapshot.portal.plans.values():
        names = [name for name in plan.named_in_words if levels_called(name)]
        if not names or not plan.status.binds:
            continue
        until = _until(snapshot, plan)
        elsewhere = set_elsewhere(plan, snapshot.portal, snapshot.today)
        if _over(snapshot, plan, until):
            continue
        keys = {name: (*call_of(name, plan, snapshot.portal),) for name in names}
        for part in roles_given(plan):
            if part.role not in FALLS_TO or (
                part.duty and (f"{part.duty[0].value}s", part.duty[1]) in elsewhere
            ):
                continue
            for party in part.who:
                if found := () if party.agency else keys.get(party.name, ()):
                    row = replace(_row(snapshot, plan, part, until), called=party.name)
                    yield from ((key, row) for key in found)


def _named(snapshot: Snapshot) -> dict[str, dict[str, None]]:
    """By agency, the plans in which words that name a party may speak of it."""
    found: dict[str, dict[str, None]] = {}
    portal = snapshot.portal
    bodies = bodies_by_name(portal.agencies.values(), portal.territories.values())
    for plan in portal.plans.values():
        for name in plan.named_in_words:
            for agency in bodies.touched(name, plan):
                found.setdefault(agency, {})[plan.id] = None
    return found


def _row(snapshot: Snapshot, plan: Plan, part: RoleInDuty, until: dt.date | None) -> DutyRow:
    link = item(snapshot.outlines.get(plan.id), part.section)
    is_done_by_others = part.role in {RECEIVES, HANDS_ON}
    is_received = part.role == RECEIVES
    return DutyRow(
        role=part.role,
        what=part.what,
        rule=part.rule,
        others=as_inferred(parties(snapshot, part.others), part.inferred if is_received else ""),
        via=parties(snapshot, part.via),
        senders=as_inferred(parties(snapshot, part.senders), part.inferred),
        inferred="" if is_done_by_others else part.inferred,
        plan=document_name(plan, snapshot.portal.agencies),
        url=plan.url + (f"#{link.anchor}" if link else ""),
        draft=not plan.status.binds,
        until=until,
        issued=plan.issued,
        issuer=plan.agency,
        is_carried_on=carried_on_by(plan, snapshot.portal, snapshot.today) is not None,
        duty=(plan.id, part.duty[0].value, part.duty[1]) if part.duty else None,
    )


def _over(snapshot: Snapshot, plan: Plan, until: dt.date | None) -> str:
    """Why a document that bound asks for nothing any more; empty where it does."""
    if not plan.status.binds:
        return ""
    if end := document_end(plan, snapshot.portal):
        told = "bị thay thế" if end.kind is RelationKind.REPLACES else "hết hiệu lực"
        return f"Văn bản đã {told}" if end.since <= snapshot.today else ""
    if plan.status in {Status.ENDED, Status.REPLACED}:
        return "Văn bản đã hết hiệu lực"
    if until and until < snapshot.today:
        return "Đã hết thời gian thực hiện"
    stopped = suspended_on(suspensions_of(plan, snapshot.portal), snapshot.today)
    return "Văn bản đang tạm ngưng" if stopped else ""


def _until(snapshot: Snapshot, plan: Plan) -> dt.date | None:
    """The last day of its period, as other documents extend it."""
    if plan.period is None:
        return None
    longer = extensions_of(plan, snapshot.portal, snapshot.today)
    return longer[-1].end if longer else plan.period.end.last
