"""What templates are given: names, links and remarks, ready to be shown."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache
from typing import Protocol

from ...dates import PartialDate, holiday, weekday
from ...graph import DatedReports, above, heirs, own_reports, reports_asked, unsettled_since
from ...model import Agency, Category, Document, Party, Plan, document_name
from ...schedule import (
    NOT_ASKED,
    DutyState,
    Occurrence,
    among_others,
    last_day_of_level,
    rule_in_words,
)
from ...snapshot import Snapshot
from ...text import capitalize_first
from ...value import value_class
from .document_ends import end_in_words
from .item_links import item
from .labels import towards
from .marks import UNCHECKED, Mark, progress
from .unsaid_doer import unsaid


@value_class
class PartyView:
    words: str
    url: str
    remark: str
    inferred: str = ""
    """Why the editor takes it to be this one; empty where the document says so."""


@value_class
class DocumentView:
    """A plan that the portal holds, or a document that it does not."""

    id: str
    url: str
    words: str
    held: bool
    date: PartialDate | None
    agency: str
    agency_url: str
    draft: bool
    title: str
    """What it is about; empty where `words` say it already or nothing is known."""
    tells_issue: bool = False
    """Whether `words` say already who issued it and when."""
    ended: str = ""
    """Since when it no longer holds, and what came in its place; empty while it holds."""

    @property
    def issue(self) -> str:
        """When and by whom it was issued."""
        day = self.date.written() if self.date else ""
        return ", ".join(part for part in (day, self.agency) if part)

    @property
    def about(self) -> str:
        """All that tells which document is meant, in one line."""
        issue = ("" if self.tells_issue else self.issue,)
        known = ", ".join(part for part in (self.words, *issue) if part)
        known += f": {self.title}" if self.title else ""
        known += f"; {self.ended}" if self.ended else ""
        state = "dự thảo" if self.draft else "" if self.held else "chưa có trên cổng"
        return f"{known} ({state})" if state else known


@value_class
class AboveView:
    """The report that sums up this one: whose, due when, and whether that leaves time."""

    document: DocumentView
    is_here: bool
    """It stands in the same plan."""
    what: str
    rule: str
    in_order: bool


@value_class
class DueView:
    day: dt.date
    weekday: str
    """And what the day is off for: «thứ Tư, Quốc khánh»."""
    what: str
    url: str
    who: tuple[PartyView, ...]
    to: tuple[PartyView, ...]
    via: tuple[PartyView, ...]
    towards: str
    """The word before those in `to`."""
    rule: str
    above: tuple[AboveView, ...]
    plan: str
    issuer: str
    """Who issued the plan; empty where `plan` says it or the portal has plans of one body."""
    plan_url: str
    mark: Mark
    mark_words: str
    unsaid: str
    """What stands where `who` is empty."""


def party(snapshot: Snapshot, party: Party, day: dt.date | None = None) -> PartyView:
    """As the document names them, else by their short name; of one that has ended, what became."""
    agency = snapshot.portal.agencies.get(party.agency or "")
    if agency is None:
        name, ended = party.name or party.agency or "", last_day_of_level(party.name)
        is_over = ended is not None and ended < (day or snapshot.today)
        return PartyView(name, "", "nay không còn cấp huyện" if is_over else "")
    name = party.name or agency.short
    told = fate(snapshot, agency, day or snapshot.today)
    return PartyView(name, agency.url, told) if told else _existing(name, agency.url)


@lru_cache(maxsize=4096)
def _existing(name: str, url: str) -> PartyView:
    return PartyView(name, url, "")


def parties(
    snapshot: Snapshot, some: tuple[Party, ...], day: dt.date | None = None
) -> tuple[PartyView, ...]:
    return tuple([party(snapshot, party_, day) for party_ in some])


class Doing(Protocol):
    """A fact that says who does something, printed or inferred with its reason."""

    @property
    def who(self) -> tuple[Party, ...]: ...

    @property
    def inferred(self) -> str: ...


def doers(snapshot: Snapshot, fact: Doing, day: dt.date | None = None) -> tuple[PartyView, ...]:
    """Who does it: named by the document, or inferred and then marked so wherever they stand."""
    return as_inferred(parties(snapshot, fact.who, day), fact.inferred)


def as_inferred(some: tuple[PartyView, ...], inferred: str) -> tuple[PartyView, ...]:
    """The same, marked as inferred when there is a reason for it."""
    return tuple([replace(view, inferred=inferred) for view in some]) if inferred else some


def fate(snapshot: Snapshot, agency: Agency, day: dt.date) -> str:
    """What is known of an agency by a day, in a few words; empty while it plainly exists."""
    if agency.valid_from and agency.valid_from.first > day:
        return f"chưa hoạt động; có từ {agency.valid_from.written()}"
    if agency.valid_to is None:
        unsettled = snapshot.once(
            ("unsettled", agency.id), lambda: unsettled_since(snapshot.portal, agency)
        )
        is_past = unsettled is not None and unsettled.last < day
        return f"chưa rõ còn hay hết sau {unsettled.written()}" if unsettled and is_past else ""
    after = heirs(snapshot.portal, agency.id, day)
    if after is None:
        return ""
    ended = f"đến hết {agency.valid_to.written()}"
    apart = _functions_elsewhere(snapshot, agency, day)
    if not after.steps:
        return f"{ended}{apart or '; cổng chưa thấy nguồn nói về sau đó'}"
    if not after.agencies:
        return f"{ended}; cổng chưa xác định cơ quan kế thừa{apart}"
    if all(heir.name == agency.name for heir in after.agencies):
        return f"tổ chức lại sau {agency.valid_to.written()}, vẫn tên này{apart}"
    names = ", ".join(heir.name for heir in after.agencies)
    return f"{ended}; nay là {names}{apart}"


def _functions_elsewhere(snapshot: Snapshot, agency: Agency, day: dt.date) -> str:
    """«; riêng giảm nghèo chuyển sang Sở Nông nghiệp»: who does that is no heir of the whole."""
    known = snapshot.portal.agencies
    told = [
        f"{step.function} chuyển sang {', '.join(known[key].name for key in targets)}"
        for step in snapshot.portal.successions_from.get(agency.id, ())
        if step.function and (step.effective is None or step.effective.first <= day)
        if (targets := [key for key in step.targets if key in known])
    ]
    return f"; riêng {'; '.join(told)}" if told else ""


def document(snapshot: Snapshot, identifier: str) -> DocumentView:
    """Raises KeyError for an id that neither plans nor registers hold."""
    return snapshot.once(("document", identifier), lambda: _document(snapshot, identifier))


def _document(snapshot: Snapshot, identifier: str) -> DocumentView:
    held = snapshot.portal.named(identifier)
    if held is None:
        raise KeyError(identifier)
    agency = snapshot.portal.agencies.get(held.agency or "")
    issuer = agency.name if agency else (held.issuer if isinstance(held, Document) else "")
    is_plan = isinstance(held, Plan)
    words = document_name(held, snapshot.portal.agencies)
    title = held.heading if isinstance(held, Plan) else held.title
    return DocumentView(
        id=held.id,
        url=held.url if isinstance(held, Plan) else held.url_path,
        words=words,
        held=is_plan,
        date=held.issued,
        agency=issuer,
        agency_url=agency.url if agency else "",
        draft=isinstance(held, Plan) and not held.status.binds,
        title="" if title in words else title,
        tells_issue=is_plan and not held.number and agency is not None,
        ended=end_in_words(snapshot, held),
    )


def reports_asked_by(snapshot: Snapshot, holder: str) -> DatedReports:
    return reports_asked(snapshot.portal, holder)


def above_views(
    snapshot: Snapshot, plan: Plan, duty_id: str, day: dt.date | None = None
) -> tuple[AboveView, ...]:
    """As the reports were set on that day, or last."""

    def asked(holder: str) -> DatedReports:
        return snapshot.ask(reports_asked_by, holder)

    own = snapshot.once(("reports", plan.id), lambda: own_reports(plan, snapshot.portal))
    found = above(plan, snapshot.portal, asked, day, own.of(duty_id))
    return tuple(
        AboveView(
            document(snapshot, match.holder),
            match.holder == plan.id,
            match.higher.what,
            rule_in_words(match.higher),
            match.in_order,
        )
        for match in found
    )


@lru_cache(maxsize=4096)
def day_in_words(day: dt.date) -> str:
    return ", ".join(filter(None, (weekday(day), holiday(day))))


def has_several_issuers(snapshot: Snapshot, _: str) -> bool:
    return len({plan.agency for plan in snapshot.portal.plans.values()}) > 1


def issuer_apart(snapshot: Snapshot, plan: Plan) -> str:
    """Its issuer's short name, where a number alone would not tell whose plan it is."""
    agency = snapshot.portal.agencies.get(plan.agency)
    if agency is None or not plan.number or not snapshot.ask(has_several_issuers, ""):
        return ""
    return agency.short


def due(snapshot: Snapshot, occurrence: Occurrence) -> DueView:
    plan = snapshot.portal.plans[occurrence.plan_id]
    outline = snapshot.outlines.get(plan.id)
    anchor = item(outline, occurrence.duty.section)
    mark: Mark = ""
    words = ""
    if occurrence.state is DutyState.NOT_BINDING:
        mark, words = "bind", "Không ràng buộc"
    elif occurrence.duty.is_unchecked or plan.is_imported:
        mark, words = "free", capitalize_first(UNCHECKED)
    if mark != "bind" and (step := snapshot.ledger.step_of(occurrence)):
        mark, words = progress(step, occurrence.last_good_day < snapshot.today)
    return DueView(
        day=occurrence.last_good_day,
        weekday=day_in_words(occurrence.last_good_day),
        what=among_others(occurrence.duty, plan),
        url=plan.url + (f"#{anchor.anchor}" if anchor else ""),
        who=doers(snapshot, occurrence.duty, occurrence.last_good_day),
        to=parties(snapshot, occurrence.duty.to, occurrence.last_good_day),
        via=parties(snapshot, occurrence.duty.via, occurrence.last_good_day),
        towards=towards(occurrence.duty.category),
        rule=rule_in_words(occurrence.duty),
        above=()
        if occurrence.state in NOT_ASKED or occurrence.duty.category is not Category.REPORT
        else above_views(
            snapshot,
            snapshot.portal.plans[occurrence.duty.plan_id],
            occurrence.duty.id,
            occurrence.last_good_day,
        ),
        plan=document(snapshot, plan.id).words,
        issuer=issuer_apart(snapshot, plan),
        plan_url=plan.url,
        mark=mark,
        mark_words=words,
        unsaid=unsaid(plan, occurrence.duty.what, occurrence.duty.printed),
    )
