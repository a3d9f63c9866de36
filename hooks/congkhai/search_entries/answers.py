"""What a plan answers to questions: who, until when, to whom, how much, under which item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby

from ..dates import written_day
from ..model import (
    Agency,
    Deadline,
    Milestone,
    Party,
    Phase,
    Plan,
    Result,
    Target,
    brief_name,
    document_name,
)
from ..render import as_read, labels, validity_in_words, with_doubt
from ..schedule import (
    DutyKind,
    Seen,
    extensions_of,
    goal_in_words,
    later_versions,
    rule_in_words,
    suspended_in_words,
    suspended_on,
    suspensions_of,
)
from ..search import Fact
from ..snapshot import Snapshot

_UNSEEN = frozenset({Seen.NOT_SEEN, Seen.UNDATED, Seen.INFERRED})
_KINDS = {"milestones": DutyKind.MILESTONE, "deadlines": DutyKind.DEADLINE}
TOLD = 3
"""So many results of a target are told, the last ones."""


def plan_facts(snapshot: Snapshot, plan: Plan) -> Iterator[Fact]:
    agency = snapshot.portal.agencies.get(plan.agency)
    if plan.signatory and plan.signatory.name:
        yield Fact("signatory", "Người ký", signatory_in_words(plan), "the")
    if plan.issued:
        yield Fact("issued", "Ngày ban hành", plan.issued.written(), "the")
    if agency:
        yield Fact("agency", "Cơ quan ban hành", agency.name, "the")
    if standing := validity_in_words(snapshot, plan):
        yield Fact("standing", "Tình trạng", standing, "dang-o-dau")
    yield from _times(snapshot, plan)
    yield from _duties(snapshot, plan)
    yield from _awards(plan)
    yield from _criteria(plan)
    if plan.funding:
        text = with_doubt(plan.funding.text, plan.funding.is_unchecked)
        yield Fact("funding", "Kinh phí", text, plan.funding.section or "")
    if plan.feedback:
        answer = _ways(snapshot, to=plan.feedback.to, via=plan.feedback.via)
        if plan.feedback.decides:
            answer += f"; {those_named(snapshot, plan.feedback.decides)} quyết định"
        answer = with_doubt(answer, plan.feedback.is_unchecked)
        yield Fact("feedback", "Khó khăn, vướng mắc", answer, plan.feedback.section or "")
    yield from _basis(snapshot, plan)
    if plan.recipients:
        yield Fact("recipients", "Nơi nhận", recipients_in_words(plan), "noi-nhan")


def signatory_in_words(plan: Plan) -> str:
    if not plan.signatory:
        return ""
    return f"{plan.signatory.name}, {plan.signatory.title.capitalize()}".strip(", ")


def recipients_in_words(plan: Plan) -> str:
    return "; ".join(
        part for group in plan.recipients for part in (group.name, *group.items) if part
    )


def _times(snapshot: Snapshot, plan: Plan) -> Iterator[Fact]:
    if plan.period:
        span = f"từ {plan.period.start.written()} đến hết {plan.period.end.written()}"
        if longer := extensions_of(plan, snapshot.portal, snapshot.today):
            more = f", kéo dài đến hết {written_day(longer[-1].end)}"
            span += with_doubt(more, longer[-1].is_unchecked and not plan.period.is_unchecked)
        span = with_doubt(span, plan.period.is_unchecked)
        yield Fact("period", "Thời gian thực hiện", span, plan.period.section or "")
    if plan.phases:
        phases = "; ".join(f"{phase.name}: {_span(phase)}" for phase in plan.phases)
        phases = with_doubt(phases, any(phase.is_unchecked for phase in plan.phases))
        whole = plan.period.section if plan.period else plan.phases[0].section
        yield Fact("phase", f"{len(plan.phases)} giai đoạn", phases, whole or "")
    for phase in plan.phases:
        span = with_doubt(_span(phase), phase.is_unchecked)
        yield Fact("phase", phase.name, span, phase.section or "")
    for milestone in plan.milestones:
        rule = as_read(plan, rule_in_words(milestone), milestone.printed)
        rule += _set_anew(snapshot, plan, "milestones", milestone)
        rule = with_doubt(rule, milestone.is_unchecked)
        rule += _seen(snapshot, plan, "milestones", milestone.id)
        yield Fact("milestone", milestone.name, rule, milestone.section or "")
    if talks := plan.consultation:
        closed = ", đã hết hạn" if talks.closes.last < snapshot.today else ""
        ways = _ways(snapshot, to=talks.send_to)
        answer = f"đến hết {talks.closes.written()}{closed}{'; ' if ways else ''}{ways}"
        asked = f" (hỏi {those_named(snapshot, talks.whom)})" if talks.whom else ""
        yield Fact("consultation", f"Nhận góp ý{asked}", answer, talks.section or "lay-y-kien")


def _span(phase: Phase) -> str:
    return f"{phase.start} – {phase.end}"


def _duties(snapshot: Snapshot, plan: Plan) -> Iterator[Fact]:
    for deadline in plan.deadlines:
        ways = _ways(snapshot, to=deadline.to, via=deadline.via)
        rule = as_read(plan, rule_in_words(deadline), deadline.what, deadline.printed)
        rule += _set_anew(snapshot, plan, "deadlines", deadline)
        answer = f"{rule}{'; ' if ways else ''}{ways}"
        answer = with_doubt(answer, deadline.is_unchecked)
        answer += _seen(snapshot, plan, "deadlines", deadline.id)
        doers = those_named(snapshot, deadline.who, deadline.inferred)
        who = f" ({doers})" if doers else ""
        yield Fact("deadline", f"{deadline.what}{who}", answer, deadline.section or "")
    for task in plan.tasks:
        if not task.lead:
            continue
        partners = f", cùng {those_named(snapshot, task.partners)}" if task.partners else ""
        lead = those_named(snapshot, task.lead, task.inferred)
        answer = with_doubt(f"{lead}{partners}", task.is_unchecked)
        yield Fact("task", task.what, answer, task.section or "")
    for target in plan.targets:
        aim = _aim(target) + _set_anew(snapshot, plan, "targets", target)
        answer = with_doubt(aim, target.is_unchecked)
        if given := snapshot.ledger.results_of(plan, target.id):
            # Who asks for a number asks how far it was reached.
            answer += f"; kết quả: {results_in_words(result for _, result in given[-TOLD:])}"
        yield Fact("target", target.what, answer, target.section or "")


def results_in_words(results: Iterable[Result]) -> str:
    """What was told of a target, oldest first: «84% (năm 2023), 88% (năm 2024)»."""
    return ", ".join(
        f"{amount_in_words(result.value, result.unit)} ({result.date.written()})"
        for result in results
    )


def amount_in_words(value: Decimal, unit: str) -> str:
    number = str(value).replace(".", ",")
    return f"{number}{unit}" if unit == "%" else f"{number} {unit}"


def _set_anew(
    snapshot: Snapshot, plan: Plan, list_name: str, entry: Deadline | Milestone | Target
) -> str:
    """What later documents set in its place, each from its day; and whether one suspends it all."""
    told: list[str] = []
    for version in later_versions(plan, list_name, entry.id, snapshot.portal):
        item = version.item
        said = _aim(item) if isinstance(item, Target) else rule_in_words(item)
        by = brief_name(version.plan, snapshot.portal.agencies)
        since = f", từ {written_day(version.since)} là {said} ({by})"
        told.append(with_doubt(since, item.is_unchecked and not entry.is_unchecked))
    stopped = suspended_on(suspensions_of(plan, snapshot.portal), snapshot.today)
    source = snapshot.portal.named(stopped.by) if stopped else None
    if stopped and source:
        name = document_name(source, snapshot.portal.agencies)
        told.append(f"; văn bản {suspended_in_words(stopped)} ({name})")
    return "".join(told)


def _aim(target: Target) -> str:
    number = amount_in_words(target.value, target.unit) if target.value is not None else ""
    aim = f"{target.bound} {number}" if number else target.direction or "văn bản không nêu con số"
    scope = f" {target.scope}" if target.scope and number else ""
    goal = goal_in_words(target)
    when = f", {'' if target.every else 'đến '}{goal}" if goal else ""
    return f"{aim.strip()}{scope}{when}"


def _awards(plan: Plan) -> Iterator[Fact]:
    for occasion, awards in groupby(plan.awards, lambda award: award.occasion):
        some = list(awards)
        named = [award for award in some if award.names_form] or some
        forms = ", ".join(dict.fromkeys(award.form for award in named))
        forms = with_doubt(forms, any(award.is_unchecked for award in named))
        label = f"Khen thưởng {labels.OCCASION[occasion].lower()}"
        yield Fact("award", label, forms, some[0].section or "khen-thuong")


def _criteria(plan: Plan) -> Iterator[Fact]:
    for group in plan.criteria:
        if not group.items:
            continue
        rest = f"; và {len(group.items) - 1} tiêu chí khác" if len(group.items) > 1 else ""
        answer = f"{group.items[0].text.rstrip('.;')}{rest}"
        yield Fact("criteria", f"Tiêu chí: {group.audience}", answer, group.section or "")


def _basis(snapshot: Snapshot, plan: Plan) -> Iterator[Fact]:
    for edge in snapshot.portal.parents(plan.id):
        held = snapshot.portal.named(edge.target)
        if not held:
            continue
        dated = f" ngày {held.issued.written()}" if held.issued else ""
        name = f"{held.kind.capitalize()} {held.code or held.title}{dated}"
        yield Fact("basis", "Thực hiện theo", name, edge.section or "")


def _ways(snapshot: Snapshot, to: Iterable[Party] = (), via: Iterable[Party] = ()) -> str:
    return ", ".join(
        f"{word} {those_named(snapshot, parties)}"
        for word, parties in (("gửi", tuple(to)), ("qua", tuple(via)))
        if parties
    )


def those_named(snapshot: Snapshot, parties: Iterable[Party], inferred: str = "") -> str:
    """An answer is read alone: it says of a body that has ended, or will, until when it was, and
    of one that no document names that it was inferred."""
    agencies = snapshot.portal.agencies
    return ", ".join(
        f"{party.name or (agency.name if agency else party.agency or '')}{_apart(agency, inferred)}"
        for party in parties
        for agency in (agencies.get(party.agency or ""),)
    )


def _apart(agency: Agency | None, inferred: str) -> str:
    until = f"đến {agency.valid_to.written()}" if agency and agency.valid_to else ""
    told = ", ".join(filter(None, (until, "suy ra" if inferred else "")))
    return f" ({told})" if told else ""


def _seen(snapshot: Snapshot, plan: Plan, list_name: str, identifier: str) -> str:
    """Who asks when something is due asks also whether it was there, be it under the document that
    sets it anew."""
    kind = _KINDS[list_name]
    newer = later_versions(plan, list_name, identifier, snapshot.portal)
    times = [
        tracked
        for plan_id in (plan.id, *(version.plan.id for version in newer))
        for tracked in snapshot.ledger.of(plan_id)
        if tracked.duty.kind is kind and tracked.duty.id == identifier
    ]
    if any(tracked.records for tracked in times):
        return ""
    return "; chưa thấy bản nào trên cổng này" if any(t.state in _UNSEEN for t in times) else ""
