"""Who has which part in which duty, under all names that an agency has had."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from ...dates import PartialDate
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
    Plan,
    RelationKind,
    Status,
    Succession,
    document_name,
)
from ...schedule import acting_on, extensions_of, set_elsewhere, suspended_on, suspensions_of
from ...snapshot import Snapshot
from ...value import value_class
from ..parts.item_links import item
from ..parts.view import PartyView, as_inferred, parties
from ..registers.lateness import EvidenceView
from .agency_before import is_same_body, others_until, was_of_group
from .agency_parts import RECEIVES, RoleInDuty, roles_given

_DOES = frozenset({"Phải làm", "Chủ trì"})
"""Parts of those who must do it, not of those who help, hand on or receive."""
FALLS_TO = _DOES | {"Phải lập"}
"""The same, and who must issue a plan of its own."""


@value_class
class DutyRow:
    role: str
    what: str
    rule: str
    others: tuple[PartyView, ...]
    plan: str
    url: str
    draft: bool
    until: dt.date | None
    """The last day of the plan that gives the duty, and of one that comes once its own."""
    inferred: str = ""
    """Why the editor takes it to fall to this agency; empty where the document says so."""
    under: str = ""
    """The earlier agency that the plan names, when it was given to one."""
    since: dt.date | None = None
    """When that one ended, of what is done by another now: what fell due by then was its own."""
    is_renamed: bool = False
    """That one bears another name now, and does what it did."""
    group: Agency | None = None
    """The group that the plan names, of which the agency is one."""
    called: str = ""
    """The words with which the plan names all of a level, of which the agency may be one."""
    issued: PartialDate | None = None
    issuer: str = ""
    duty: tuple[str, str, str] | None = None
    """The key of the duty, where it is one."""
    over: str = ""
    """Why its document asks for it no longer; empty while it does, and of a draft."""
    seen: tuple[tuple[str, EvidenceView], ...] = ()
    """The latest that this agency did of it: for which time, and where it can be seen."""
    seen_before: int = 0
    missed: int = 0
    """How many times of it fell due and were not seen, of what it must do itself."""
    missed_times: tuple[str, ...] = ()
    """The latest of these, of what returns."""
    missed_a_day: bool = False
    """Whether a day was set, and not only how often."""

    @property
    def missed_before(self) -> int:
        """Of what returns, how many times before those that are named."""
        return self.missed - len(self.missed_times) if self.missed_times else 0

    @property
    def is_received(self) -> bool:
        return self.role == RECEIVES

    @property
    def is_done_by_it(self) -> bool:
        return self.role in _DOES


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
        rows = list(self._snapshot.ask(duty_rows, agency.id))
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
        for part in roles_given(plan):
            # What a later document moved is one duty, and that document says by when.
            if part.duty and (f"{part.duty[0].value}s", part.duty[1]) in elsewhere:
                continue
            named = dict.fromkeys(party.agency for party in part.who if party.agency)
            if named:
                ends = [day for day in (until, part.last) if day]
                row = replace(_row(snapshot, plan, part, min(ends, default=None)), over=over)
                yield from ((agency, row) for agency in named)


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
    is_received = part.role == RECEIVES
    return DutyRow(
        role=part.role,
        what=part.what,
        rule=part.rule,
        others=as_inferred(parties(snapshot, part.others), part.inferred if is_received else ""),
        inferred="" if is_received else part.inferred,
        plan=document_name(plan, snapshot.portal.agencies),
        url=plan.url + (f"#{link.anchor}" if link else ""),
        draft=not plan.status.binds,
        until=until,
        issued=plan.issued,
        issuer=plan.agency,
        duty=(plan.id, part.duty[0].value, part.duty[1]) if part.duty else None,
    )


def _over(snapshot: Snapshot, plan: Plan, until: dt.date | None) -> str:
    """Why a document that bound asks for nothing any more; empty where it does."""
    if not plan.status.binds:
        return ""
    replaced = acting_on(plan, snapshot.portal, RelationKind.REPLACES)
    if replaced:
        return "Văn bản đã bị thay thế" if replaced[0][0] <= snapshot.today else ""
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
    longer = extensions_of(plan, snapshot.portal)
    return longer[-1].end if longer else plan.period.end.last
