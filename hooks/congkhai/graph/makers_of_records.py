"""Records that bear the name of a body which could not have made them: not its duty, or ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..bilingual import Bilingual, filled
from ..dates import said_date
from ..model import Agency, Party, Plan, Portal, Publication, Records
from ..problems import Problem, found
from ..schedule import Doers

_SAID = 3
"""Of more who must do a duty, only so many are named."""


def wrong_makers(portal: Portal, records: Mapping[str, Records]) -> Iterator[Problem]:
    """Who made a record is one of those who must do the duty, and was there on its day."""
    for plan_id, some in records.items():
        plan = portal.plans.get(plan_id)
        if plan is None or not any(publication.who for publication in some.publications):
            continue
        who = _who_must(plan)
        for publication in some.publications:
            if publication.who and (doers := who.get(publication.duty)):
                yield from _of_others(publication, doers, portal)
            yield from _of_the_past(publication, portal)


def _who_must(plan: Plan) -> dict[str, tuple[Party, ...]]:
    who = {stone.id: stone.who for stone in plan.milestones}
    who |= {deadline.id: deadline.who for deadline in plan.deadlines}
    return who | {duty.id: duty.who for duty in plan.obligations}


def _of_others(record: Publication, doers: tuple[Party, ...], portal: Portal) -> Iterator[Problem]:
    if not Doers(portal, doers).are_others(record.who):
        return
    names = [_name(party, portal) for party in doers]
    more = len(names) - _SAID
    named = ", ".join(names[:_SAID])
    told = filled("$named và $more nơi nữa", "$named and $more more", named=named, more=str(more))
    why = filled(
        "mà văn bản giao việc này cho $doers",
        "and the document gives this duty to $doers",
        doers=told if more > 0 else named,
    )
    fix = Bilingual(
        "sửa «who»; nơi ấy làm thay thì xóa «who» và ghi «note»; nơi ấy thuộc nhóm được giao thì "
        "thêm «member_of» ở agencies.yml",
        "mend «who»; where it did so for them remove «who» and add a «note»; where it is one of "
        "that group add «member_of» in agencies.yml",
    )
    yield found(record.who[0].at, "K734", who=_name(record.who[0], portal), why=why, fix=fix)


def _of_the_past(record: Publication, portal: Portal) -> Iterator[Problem]:
    # When it was published tells nothing of who made it: an heir may publish what it found.
    day = record.date
    for party in record.who:
        body = portal.agencies.get(party.agency or "")
        if body is None or body.valid_to is None or day is None:
            continue
        if day.first > body.valid_to.last:
            why = filled(
                "mà cơ quan ấy đã hết ngày $end, trước ngày của bản ghi ($day)",
                "a body that ended on $end, before the day of the record ($day)",
                end=said_date(body.valid_to),
                day=said_date(day),
            )
            fix = Bilingual(
                "ghi cơ quan đứng thay, hoặc sửa ngày",
                "write the body that stands in its place, or mend the day",
            )
            yield found(party.at, "K734", who=body.name, why=why, fix=fix)


def _name(party: Party, portal: Portal) -> str:
    agency: Agency | None = portal.agencies.get(party.agency or "")
    return party.name or (agency.name if agency else party.agency or "")
