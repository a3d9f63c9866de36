"""Phases, milestones and deadlines as entries of a draft source."""

from __future__ import annotations

import re

from ...dates import BadDate, read_date, read_yearly
from ...expressions import expression
from ...text import slugify
from ..extract.bodies.addressees import addressees
from ..extract.bodies.bare_reports import with_addressee
from ..extract.bodies.bodies import is_open_bracket
from ..extract.facts import DocumentFacts
from ..extract.limits import recurring
from ..extract.limits.deadlines import Due
from ..extract.limits.pace_quotes import of_own_pace, tells_shorter_pace, with_report, without_times
from ..extract.phases.road_maps import OpenStage, Stage
from ..extract.promises import via
from ..extract.times.paced_lists import called_by_day
from ..readers.lines import bare, squeezed
from ..structure.body import Body
from .entries import (
    EVERY,
    HALF_TOLD,
    SHORTER_PACE,
    category,
    day_written,
    entry_words,
    identifier,
    is_half_told,
    is_handed_in,
    named_parties,
    pace_written,
    remark,
)
from .marks import charge_mark, due_mark, returning_mark, stage_mark
from .own_words import without_who
from .remarked import Remarked, entry_of
from .review_clauses import clause_meant, is_review_step

_REVIEW = expression(r"\b(?:so ket|tong ket)\b", holds=("so ket", "tong ket"))
_CONSULT = expression(r"\b(?:gop y|tham gia y kien)\b", holds=("gop y", "tham gia y kien"))


def phases(facts: DocumentFacts, body: Body) -> list[Remarked]:
    written: list[Remarked] = []
    for stage in facts.duties.stages:
        if is_review_step(stage):
            continue
        mapping = entry_of(
            name=stage.name,
            start=day_written(stage.first),
            end=day_written(stage.last),
            what=stage.what.strip("( ") if is_open_bracket(stage.what) else stage.what,
            section=body.anchor_of(stage.paragraph),
            printed=stage.printed,
        )
        if mark := stage_mark(stage):
            remark(mapping, "start", mark)
        written.append(mapping)
    return written


def is_passed_by_phase(facts: DocumentFacts) -> bool:
    """A phase lies before or behind the time that the text states for the whole."""
    term = facts.term
    if term is None or not (term.first and term.last):
        return False
    first, last = read_date(term.first).first, read_date(term.last).last
    return any(
        read_date(stage.first).first < first or read_date(stage.last).last > last
        for stage in facts.duties.stages
    )


def period(facts: DocumentFacts, body: Body) -> Remarked | None:
    """What the text says of the time of the whole plan."""
    term = facts.term
    if term is None or term.is_open or term.is_only_titled or is_passed_by_phase(facts):
        return None
    return entry_of(
        start=day_written(term.first),
        end=day_written(term.last),
        section=body.anchor_of(term.paragraph) if term.paragraph else None,
    )


def dated(facts: DocumentFacts, body: Body) -> tuple[list[Remarked], list[Remarked]]:
    """Milestones (sơ kết, tổng kết) and deadlines: one-off first, then those that return.

    A dated duty stands once: what somebody is charged with is a task, unless it is handed in.
    """
    milestones: list[Remarked] = []
    deadlines: list[Remarked] = []
    taken: dict[str, int] = {}
    for due in filter(is_deadline, facts.duties.dues):
        is_review, values = _of_day(due, facts, body, taken)
        (milestones if is_review else deadlines).append(values)
    milestones += [
        _review_step(stage, body, taken) for stage in facts.duties.stages if is_review_step(stage)
    ]
    deadlines += [_open_stage(stage, body, taken) for stage in facts.duties.open_stages]
    yearly = {id(i.paragraph) for i in facts.duties.returning if i.every == "year" and i.days}
    for item in facts.duties.returning:
        if item.every in EVERY and is_deadline(item):
            values = _returning(item, body, taken, id(item.paragraph) in yearly)
            if mark := charge_mark(item, facts.duties.tasks, facts.is_scan):
                remark(values, "what", mark)
            deadlines.append(values)
    return milestones, deadlines


def _of_day(
    due: Due, facts: DocumentFacts, body: Body, taken: dict[str, int]
) -> tuple[bool, Remarked]:
    """Whether it is a milestone, and its entry."""
    words = called_by_day(due.printed, due.due)
    words = words or clause_meant(due.what, due.printed, due.due)
    is_told = words != due.what or _REVIEW.search(bare(words)) is not None
    near = bare(words if is_told else due.printed)
    words = without_who(words, due.who)
    is_review = bool(_REVIEW.search(near)) and not re.search(r"\bbao cao\b", near)
    # A milestone is one of a phase; a review after the last is handed in like any duty.
    is_review = is_review and _is_in_phase(due, facts)
    name = "tong-ket" if "tong ket" in near else "so-ket" if is_review else "han"
    called = "name" if is_review else "what"
    sent = {
        "via": named_parties((via(_sent(due)),)),
        "to": named_parties(due_to(due, facts)),
    }
    values = entry_of(
        id=identifier(f"{name}-{due.due}", taken),
        **{called: entry_words(words)},
        category=category(bare(words), near),
        due=day_written(due.due),
        comparator=due.comparator.value,
        who=named_parties(due.who),
        **({} if is_review else sent),
        section=body.anchor_of(due.paragraph, due.line),
        printed=squeezed(due.printed),
    )
    if mark := due_mark(due):
        remark(values, "due", mark)
    elif mark := charge_mark(due, facts.duties.tasks, facts.is_scan):
        remark(values, called, mark)
    return is_review, values


def _review_step(stage: Stage, body: Body, taken: dict[str, int]) -> Remarked:
    return entry_of(
        id=identifier(f"{slugify(stage.name.partition(',')[0])}-{stage.first}", taken),
        name=entry_words(stage.name),
        category="review",
        due=day_written(stage.first),
        comparator="in",
        section=body.anchor_of(stage.paragraph),
        printed=stage.printed,
    )


def _open_stage(stage: OpenStage, body: Body, taken: dict[str, int]) -> Remarked:
    return entry_of(
        id=identifier(slugify(stage.name), taken),
        what=entry_words(stage.what or stage.name),
        category=category(bare(stage.what), ""),
        trigger=stage.trigger,
        section=body.anchor_of(stage.paragraph),
        printed=stage.printed,
    )


def _is_in_phase(due: Due, facts: DocumentFacts) -> bool:
    """Within one of the phases that the plan has, if it has any."""
    day = read_date(due.due)
    stages = facts.duties.stages
    return not stages or any(
        read_date(stage.first).first <= day.first and day.last <= read_date(stage.last).last
        for stage in stages
    )


def is_deadline(due: Due | recurring.Returning) -> bool:
    """Whether it stands among the deadlines: what somebody is charged with is a task with a day,
    unless it is handed in."""
    return not due.is_in_task or is_handed_in(without_who(due.what, due.who))


def due_to(due: Due, facts: DocumentFacts) -> tuple[str, ...]:
    """The addressee that the sentence names, or the table's row."""
    task = next(
        (t for t in facts.duties.tasks if t.to and t.line == due.line and t.what == due.what), None
    )
    return task.to if task else addressees(_sent(due)) or addressees(due.what)


def _sent(duty: Due | recurring.Returning) -> str:
    """The words that say to whom it is sent."""
    told = duty.printed if isinstance(duty, Due) else duty.what
    return with_addressee(duty.paragraph.text, told)


def _returning(
    item: recurring.Returning, body: Body, taken: dict[str, int], is_year_told: bool
) -> Remarked:
    """`is_year_told`: of «6 tháng (trước 15/6), năm (trước 15/12)» the other day stands apart."""
    days: list[str] = []
    for iso in item.days:
        try:
            days.append(str(read_yearly(iso).written()))
        except BadDate:
            continue
    own = without_who(item.what, item.who)
    values = entry_of(
        id=identifier(f"dinh-ky-{item.every.replace('_', '-')}", taken),
        what=entry_words(_called(own, item) or without_times(own, item.when)),
        category=category(bare(own), bare(item.what)),
        every=pace_written(item.every, item.days),
        due=list(days) if len(days) > 1 else "".join(days),
        comparator=item.comparator.value if days else "",
        who=named_parties(item.who),
        via=named_parties((via(_sent(item)),)),
        to=named_parties(item.to or addressees(_sent(item))),
        section=body.anchor_of(item.paragraph, item.line),
        printed=with_report(item.when, item.what),
    )
    if mark := returning_mark(item):
        remark(values, "every", mark)
    elif tells_shorter_pace(own):
        remark(values, "every", SHORTER_PACE)
    if is_half_told(item.every, item.days) and not is_year_told:
        remark(values, "every", HALF_TOLD)
    return values


def _called(own: str, item: recurring.Returning) -> str:
    """The one report of a list that it is; blank where the sentence lists none."""
    listed = of_own_pace(own, item.when)
    is_of_year = len(item.days) == 1 and item.days[0][2] != "-" and "+" not in item.days[0]
    return listed or (called_by_day(own, f"2000{item.days[0][1:]}") if is_of_year else "")


def consultation(facts: DocumentFacts, body: Body) -> Remarked | None:
    """Until when opinions on a draft are taken, and where they go."""
    for due in facts.duties.dues:
        if _CONSULT.search(bare(due.printed)):
            return entry_of(
                closes=day_written(due.due),
                send_to=", ".join(addressees(due.printed)),
                section=body.anchor_of(due.paragraph, due.line),
                printed=entry_words(due.printed),
            )
    return None
