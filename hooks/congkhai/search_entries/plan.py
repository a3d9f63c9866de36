"""A plan as an entry: its numbered items and its duties as printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..dates import Comparator, Every, PartialDate
from ..model import Agency, Plan, document_name
from ..render import labels, plain_text, status_in_words
from ..schedule import due_in_words, reach, titled_time
from ..search import SearchEntry, Section
from ..snapshot import Snapshot
from ..text import Outline, capitalize_first
from .answers import plan_facts, recipients_in_words, signatory_in_words
from .blocks import block_sections
from .items import item_sections, part_of
from .names import apart, place_now, places_around

_YEARS = 12
"""Of a plan that runs longer, so many."""
# How people name a level; the labels of facets add since when and until when.
_LEVELS = {
    "central": "cấp trung ương",
    "province": "cấp tỉnh, cấp thành phố",
    "district": "cấp huyện",
    "commune": "cấp xã",
    "department": "cấp sở",
}


def plan_entry(snapshot: Snapshot, plan: Plan) -> SearchEntry:
    portal = snapshot.portal
    agency = portal.agencies.get(plan.agency)
    campaign = portal.campaigns.get(plan.campaign or "")
    territory = portal.territories.get(
        plan.scope.territory or (agency.territory if agency else "") or ""
    )
    talks = plan.consultation
    return SearchEntry(
        id=plan.id,
        url=plan.url,
        kind="letter" if plan.kind == "công văn" else "plan",
        own_kind=capitalize_first(plan.kind),
        title=plan.heading,
        number=plan.code if plan.number else "",
        date=str(plan.issued or ""),
        agency=agency.name if agency else "",
        agency_remark=apart(snapshot, agency),
        signatory=signatory_in_words(plan),
        territory=territory.name if territory else "",
        level=labels.LEVEL[agency.level.value] if agency else "",
        campaign=campaign.short if campaign else "",
        status=status_in_words(snapshot, plan),
        year=str(plan.issued.year) if plan.issued else "",
        years=f"{plan.period.start.year}-{plan.period.end.year}" if plan.period else "",
        sections=tuple(_sections(plan, snapshot.outlines.get(plan.id), agency, snapshot)),
        cited_numbers=tuple(
            held.code
            for edge in portal.edges_from.get(plan.id, ())
            if (held := portal.named(edge.target)) and held.number
        ),
        facts=tuple(plan_facts(snapshot, plan)),
        aliases=(
            *((agency.aliases + agency.short_names) if agency else ()),
            # A campaign's other names may hold another place's.
            *((campaign.name,) if campaign else ()),
            *(words for asked in plan.asked if not asked.section for words in asked.words),
            *((plan.symbol,) if plan.symbol and not plan.number else ()),
            *places_around(snapshot, territory),
            *((_LEVELS.get(agency.level.value, ""),) if agency else ()),
        ),
        consultation_open=bool(
            talks and snapshot.today <= talks.closes.last and _open(snapshot, talks.opens)
        ),
    )


def _open(snapshot: Snapshot, opens: PartialDate | None) -> bool:
    return opens is None or opens.first <= snapshot.today


def _sections(
    plan: Plan, outline: Outline | None, agency: Agency | None, snapshot: Snapshot
) -> Iterator[Section]:
    # The first section is what the document is called; the client weighs its words little.
    yield Section("", "Tóm tắt", f"{plan.title} {document_name(plan, snapshot.portal.agencies)}")
    if plan.gist:
        yield Section("", "Tóm tắt", plan.gist)
    if agency and (now := place_now(snapshot, agency)):
        yield Section("", "Tóm tắt", now)
    if outline:
        yield from item_sections(outline)
    for anchor, texts in _told(plan).items():
        heading = plain_text(outline.heading_of(anchor)) if outline and anchor else ""
        yield Section(anchor, heading or part_of(anchor), ". ".join(texts))
    if plan.recipients:
        yield Section("noi-nhan", "Nơi nhận", recipients_in_words(plan))
    for number, erratum in enumerate(plan.errata, 1):
        told = f"{erratum.printed} {erratum.meant} {erratum.why}"
        yield Section(f"dinh-chinh-{number}", "Đính chính", told)
    yield from block_sections(snapshot, plan)
    # «trước 15/12» is over on the 14th: who asks for that day means this.
    for deadline in plan.deadlines:
        if deadline.comparator is Comparator.BEFORE and deadline.due:
            yield Section(deadline.section or "", "", due_in_words(deadline), is_printed=False)
    # «quý III/2026» is one of those in which something is due each quarter.
    returning = (
        *((deadline.section, deadline.every) for deadline in plan.deadlines),
        *((obligation.section, obligation.every) for obligation in plan.obligations),
    )
    for section, every in returning:
        if every is Every.QUARTER and (quarters := _quarters(plan)):
            yield Section(section or "", "", quarters, is_printed=False)
    for asked in plan.asked:
        if asked.section:
            # Capitals begin sentences: one's last word is no neighbour of the next one's first.
            told = ". ".join(map(capitalize_first, asked.words))
            yield Section(asked.section, "", told, is_printed=False)


def _quarters(plan: Plan) -> str:
    """Those of the plan's time; where it has no end, to that of the year of its title or issue."""
    start, end = reach(plan)
    if start is None and plan.issued:
        start = plan.issued.first
    if start is None:
        return ""
    titled = titled_time(plan)
    end = end or (titled.last if titled else dt.date(start.year, 12, 31))
    years = range(start.year, min(end.year, start.year + _YEARS - 1) + 1)
    quarters = (PartialDate(year, quarter=quarter) for year in years for quarter in range(1, 5))
    return ". ".join(
        capitalize_first(quarter.written())
        for quarter in quarters
        if start <= quarter.last and quarter.first <= end
    )


def _told(plan: Plan) -> dict[str, dict[str, None]]:
    """By item, what its duties are called and the words that the document prints."""
    told: dict[str, dict[str, None]] = {}
    for section, *texts in (
        *((deadline.section, deadline.what, deadline.printed) for deadline in plan.deadlines),
        *(
            (obligation.section, obligation.what, obligation.printed)
            for obligation in plan.obligations
        ),
        *((task.section, task.what, task.deliverable, task.printed) for task in plan.tasks),
        *((target.section, target.what, target.printed) for target in plan.targets),
        *((milestone.section, milestone.name, milestone.printed) for milestone in plan.milestones),
        *((phase.section, phase.name, phase.what, phase.printed) for phase in plan.phases),
        *((item.section, item.text) for group in plan.criteria for item in group.items),
        *((award.section, award.form, award.recipients, award.printed) for award in plan.awards),
        *((relation.section, relation.printed) for relation in plan.relations),
    ):
        told.setdefault(section or "", {}).update((text, None) for text in texts if text)
    return {anchor: texts for anchor, texts in told.items() if texts}
