"""What people can find: the portal's pages as entries of the search index."""

from __future__ import annotations

from collections.abc import Iterator

from .dates import PartialDate
from .edition import Edition
from .model import Agency, Document, Plan
from .outline import Outline
from .render import words
from .render.register_models import example_url
from .render.text import plain_text
from .render.view import name_of
from .search import Entry, Fact, Section
from .wording import phase_in_words, rule_in_words


def entries(edition: Edition) -> Iterator[Entry]:
    """Plans with their items, documents leaned on, agencies, campaigns, then model examples."""
    portal = edition.portal
    for plan in portal.plans.values():
        yield _plan(edition, plan)
    for held in portal.documents.values():
        yield _document(edition, held)
    for agency in portal.agencies.values():
        yield _agency(edition, agency)
    for campaign in portal.campaigns.values():
        yield Entry(
            campaign.id,
            campaign.url,
            "campaign",
            campaign.name,
            campaign=campaign.short,
            sections=(Section("", "", campaign.gist),) if campaign.gist else (),
            aliases=campaign.aliases,
        )
    for plan in portal.plans.values():
        yield from _examples(edition, plan)


def _plan(edition: Edition, plan: Plan) -> Entry:
    portal = edition.portal
    agency = portal.agencies.get(plan.agency)
    campaign = portal.campaigns.get(plan.campaign or "")
    territory = portal.territories.get(
        plan.scope.territory or (agency.territory if agency else "") or ""
    )
    talks = plan.consultation
    return Entry(
        plan.id,
        plan.url,
        "letter" if plan.kind == "công văn" else "plan",
        plan.heading,
        number=plan.code,
        date=str(plan.issued or ""),
        agency=agency.name if agency else "",
        signatory=plan.signatory.name if plan.signatory else "",
        territory=territory.name if territory else "",
        level=words.LEVEL[agency.level.value] if agency else "",
        campaign=campaign.short if campaign else "",
        status=words.STATUS[plan.status],
        year=str(plan.issued.year) if plan.issued else "",
        sections=tuple(_sections(plan, edition.outlines.get(plan.id))),
        cited_numbers=tuple(
            held.code
            for edge in portal.edges_from.get(plan.id, ())
            if (held := portal.of(edge.target)) and held.number
        ),
        facts=tuple(_facts(edition, plan)),
        aliases=(
            *((agency.aliases + agency.short_names) if agency else ()),
            *((campaign.name, *campaign.aliases) if campaign else ()),
        ),
        consultation_open=bool(
            talks and edition.today <= talks.closes.last and _open(edition, talks.opens)
        ),
    )


def _examples(edition: Edition, plan: Plan) -> Iterator[Entry]:
    agency = edition.portal.agencies.get(plan.agency)
    campaign = edition.portal.campaigns.get(plan.campaign or "")
    for one in edition.ledger.records_of(plan.id).examples:
        url = example_url(plan, one)
        yield Entry(
            url.strip("/").replace("/", "-"),
            url,
            "record",
            one.title,
            date=str(one.date),
            agency=agency.name if agency else "",
            campaign=campaign.short if campaign else "",
            year=str(one.date.year),
            sections=(Section("", "", f"{one.gist} {one.recipient} {plain_text(one.body)}"),),
        )


def _open(edition: Edition, opens: PartialDate | None) -> bool:
    return opens is None or opens.first <= edition.today


def _sections(plan: Plan, outline: Outline | None) -> Iterator[Section]:
    lead = " ".join(part for part in (plan.title, plan.gist, name_of(plan)) if part)
    yield Section("", "", lead)
    for one in outline.items if outline else ():
        heading = outline.heading_of(one.anchor) if outline else ""
        yield Section(one.anchor, heading, plain_text(one.text))
    if plan.recipients:
        everyone = "; ".join(item for group in plan.recipients for item in group.items)
        yield Section("noi-nhan", "Nơi nhận", everyone)
    for number, erratum in enumerate(plan.errata, 1):
        told = f"{erratum.printed} {erratum.meant} {erratum.why}"
        yield Section(f"dinh-chinh-{number}", "Đính chính", told)


def _facts(edition: Edition, plan: Plan) -> Iterator[Fact]:
    time = edition.timeline.of(plan.id)
    agency = edition.portal.agencies.get(plan.agency)
    if plan.signatory and plan.signatory.name:
        answer = f"{plan.signatory.name}, {plan.signatory.title.capitalize()}".rstrip(", ")
        yield Fact("signatory", "Người ký", answer, "the")
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


def _document(edition: Edition, held: Document) -> Entry:
    agency = edition.portal.agencies.get(held.agency or "")
    return Entry(
        held.id,
        held.url_path,
        "document",
        name_of(held),
        number=held.code,
        date=str(held.issued or ""),
        agency=agency.name if agency else held.issuer,
        year=str(held.issued.year) if held.issued else "",
        status="Chưa có trên cổng",
        sections=(Section("", "", f"{held.title} {held.note}".strip()),),
        aliases=held.aliases,
    )


def _agency(edition: Edition, agency: Agency) -> Entry:
    territory = edition.portal.territories.get(agency.territory or "")
    return Entry(
        agency.id,
        agency.url,
        "agency",
        agency.name,
        territory=territory.name if territory else "",
        level=words.LEVEL[agency.level.value],
        sections=(Section("", "", agency.note),) if agency.note else (),
        aliases=(*agency.short_names, *agency.aliases),
    )
