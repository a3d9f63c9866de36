"""A plan as an entry: its numbered items, its duties as printed, the answers it gives."""

from __future__ import annotations

from collections.abc import Iterator

from ..dates import PartialDate
from ..model import Plan, document_name
from ..render import labels, status_in_words
from ..schedule import phase_in_words, rule_in_words
from ..search import Fact, SearchEntry, Section
from ..snapshot import Snapshot
from .items import item_sections


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
        title=plan.heading,
        number=plan.code if plan.number else "",
        date=str(plan.issued or ""),
        agency=agency.name if agency else "",
        signatory=_signatory(plan),
        territory=territory.name if territory else "",
        level=labels.LEVEL[agency.level.value] if agency else "",
        campaign=campaign.short if campaign else "",
        status=status_in_words(snapshot, plan),
        year=str(plan.issued.year) if plan.issued else "",
        sections=tuple(_sections(snapshot, plan)),
        cited_numbers=tuple(
            held.code
            for edge in portal.edges_from.get(plan.id, ())
            if (held := portal.of(edge.target)) and held.number
        ),
        facts=tuple(_facts(snapshot, plan)),
        aliases=(
            *((agency.aliases + agency.short_names) if agency else ()),
            # A campaign's other names may hold another place's.
            *((campaign.name,) if campaign else ()),
            *((plan.symbol,) if plan.symbol and not plan.number else ()),
        ),
        consultation_open=bool(
            talks and snapshot.today <= talks.closes.last and _open(snapshot, talks.opens)
        ),
    )


def _signatory(plan: Plan) -> str:
    if not plan.signatory:
        return ""
    return f"{plan.signatory.name}, {plan.signatory.title.capitalize()}".strip(", ")


def _open(snapshot: Snapshot, opens: PartialDate | None) -> bool:
    return opens is None or opens.first <= snapshot.today


def _sections(snapshot: Snapshot, plan: Plan) -> Iterator[Section]:
    outline = snapshot.outlines.get(plan.id)
    name = document_name(plan, snapshot.portal.agencies)
    lead = " ".join(part for part in (plan.title, plan.gist, name) if part)
    yield Section("", "", lead)
    if outline:
        yield from item_sections(outline)
    for anchor, texts in _told(plan).items():
        heading = outline.heading_of(anchor) if outline and anchor else ""
        yield Section(anchor, heading, ". ".join(texts))
    if plan.recipients:
        everyone = "; ".join(item for group in plan.recipients for item in group.items)
        yield Section("noi-nhan", "Nơi nhận", everyone)
    for number, erratum in enumerate(plan.errata, 1):
        told = f"{erratum.printed} {erratum.meant} {erratum.why}"
        yield Section(f"dinh-chinh-{number}", "Đính chính", told)


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


def _facts(snapshot: Snapshot, plan: Plan) -> Iterator[Fact]:
    time = snapshot.timeline.of(plan.id)
    agency = snapshot.portal.agencies.get(plan.agency)
    if plan.signatory and plan.signatory.name:
        yield Fact("signatory", "Người ký", _signatory(plan), "the")
    if plan.issued:
        yield Fact("issued", "Ngày ban hành", plan.issued.written(), "the")
    if agency:
        yield Fact("agency", "Cơ quan ban hành", agency.name, "the")
    for deadline in plan.deadlines:
        yield Fact("deadline", deadline.what, rule_in_words(deadline), deadline.section or "")
    if plan.phases:
        yield Fact("phase", "Giai đoạn", phase_in_words(time), "dang-o-dau")
    if plan.consultation:
        told = f"đến hết {plan.consultation.closes.written()}"
        yield Fact("consultation", "Nhận góp ý", told, "lay-y-kien")
    if plan.awards:
        forms = ", ".join(dict.fromkeys(award.form for award in plan.awards))
        yield Fact("award", "Hình thức khen thưởng", forms, "khen-thuong")
