"""Documents leaned on, agencies and campaigns as entries."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Agency, Campaign, Document, document_name
from ..render import labels
from ..search import Fact, SearchEntry, Section
from ..snapshot import Snapshot


def campaign_entry(campaign: Campaign) -> SearchEntry:
    return SearchEntry(
        id=campaign.id,
        url=campaign.url,
        kind="campaign",
        title=campaign.name,
        campaign=campaign.short,
        sections=(Section("", "", campaign.gist),) if campaign.gist else (),
        aliases=campaign.aliases,
    )


def document_entry(snapshot: Snapshot, held: Document) -> SearchEntry:
    agency = snapshot.portal.agencies.get(held.agency or "")
    return SearchEntry(
        id=held.id,
        url=held.url_path,
        kind="document",
        title=document_name(held, snapshot.portal.agencies),
        number=held.code,
        date=str(held.issued or ""),
        agency=agency.name if agency else held.issuer,
        year=str(held.issued.year) if held.issued else "",
        status="Chưa có trên cổng",
        sections=(Section("", "", f"{held.title} {held.note}".strip()),),
        facts=tuple(_facts(held, agency.name if agency else held.issuer)),
        aliases=held.aliases,
    )


def _facts(held: Document, issuer: str) -> Iterator[Fact]:
    if held.issued:
        yield Fact("issued", "Ngày ban hành", held.issued.written())
    if issuer:
        yield Fact("agency", "Cơ quan ban hành", issuer)


def agency_entry(snapshot: Snapshot, agency: Agency) -> SearchEntry:
    territory = snapshot.portal.territories.get(agency.territory or "")
    return SearchEntry(
        id=agency.id,
        url=agency.url,
        kind="agency",
        title=agency.name,
        territory=territory.name if territory else "",
        level=labels.LEVEL[agency.level.value],
        sections=(Section("", "", agency.note),) if agency.note else (),
        aliases=(*agency.short_names, *agency.aliases),
    )
