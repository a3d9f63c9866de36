"""The shared registers as tables: agencies, documents, campaigns, and how documents relate."""

from __future__ import annotations

from collections.abc import Iterator

from ..addresses import document_address
from ..graph import heirs, only_in_words
from ..model import Campaign, RelationKind, Succession, Territory
from ..snapshot import Snapshot
from .cited import named_in_text
from .rows import at, cell_text
from .table import DataTable, Row


def register_tables(snapshot: Snapshot) -> Iterator[tuple[DataTable, Iterator[Row]]]:
    portal = snapshot.portal
    yield (
        DataTable(
            "agencies",
            "Cơ quan",
            (
                "id",
                "name",
                "level",
                "short_names",
                "aliases",
                "is_group",
                "territory",
                "parent",
                "valid_from",
                "valid_to",
                "successors",
                "confidence",
                "note",
                "sources",
                "url",
            ),
        ),
        (_agency(snapshot, key) for key in sorted(portal.agencies)),
    )
    yield (
        DataTable(
            "territories",
            "Địa bàn",
            ("id", "unit_code", "name", "level", "parent", "valid_from", "valid_to"),
        ),
        (_territory(territory) for _, territory in sorted(portal.territories.items())),
    )
    yield (
        DataTable(
            "successions",
            "Sáp nhập, chia tách, đổi tên",
            (
                "kind",
                "froms",
                "targets",
                "effective",
                "function",
                "territory",
                "legal_basis",
                "sources",
                "confidence",
                "note",
            ),
        ),
        map(_succession, portal.successions),
    )
    yield (
        DataTable(
            "campaigns",
            "Phong trào",
            ("id", "name", "gist", "aliases", "root", "start", "end", "url"),
        ),
        (_campaign(campaign) for _, campaign in sorted(portal.campaigns.items())),
    )
    yield (
        DataTable(
            "documents",
            "Văn bản được dựa vào mà cổng chưa có",
            (
                "id",
                "kind",
                "number",
                "symbol",
                "code",
                "issued",
                "agency",
                "title",
                "aliases",
                "campaign",
                "valid_from",
                "valid_to",
                "replaced_by",
                "confidence",
                "original",
                "sources",
                "note",
                "url",
            ),
        ),
        (_document(snapshot, key) for key in sorted(portal.documents)),
    )
    yield (
        DataTable(
            "relations",
            "Quan hệ giữa các văn bản",
            (
                "from",
                "type",
                "target",
                "effective",
                "until",
                "plan",
                "section",
                "url",
                "printed",
                "inferred",
            ),
        ),
        _relations(snapshot),
    )


def _territory(territory: Territory) -> Row:
    return {
        "id": territory.id,
        "unit_code": cell_text(territory.code),
        "name": territory.name,
        "level": territory.level,
        "parent": territory.parent,
        "valid_from": cell_text(territory.valid_from),
        "valid_to": cell_text(territory.valid_to),
    }


def _succession(succession: Succession) -> Row:
    return {
        "kind": succession.kind.value,
        "froms": list(succession.sources),
        "targets": list(succession.targets),
        "effective": cell_text(succession.effective),
        "function": cell_text(succession.function),
        "territory": succession.territory,
        "legal_basis": cell_text(succession.legal_basis),
        "sources": list(succession.source),
        "confidence": succession.confidence.value,
        "note": cell_text(succession.note),
    }


def _campaign(campaign: Campaign) -> Row:
    return {
        "id": campaign.id,
        "name": campaign.name,
        "gist": cell_text(campaign.gist),
        "aliases": list(campaign.aliases),
        "root": campaign.root,
        "start": cell_text(campaign.period.start)
        if campaign.period
        else cell_text(campaign.launched),
        "end": cell_text(campaign.period.end) if campaign.period else None,
        "url": campaign.url,
    }


def _agency(snapshot: Snapshot, key: str) -> Row:
    agency = snapshot.portal.agencies[key]
    after = heirs(snapshot.portal, key, snapshot.today)
    return {
        "id": agency.id,
        "name": agency.name,
        "level": agency.level.value,
        "short_names": list(agency.short_names),
        "aliases": list(agency.aliases),
        "is_group": agency.group,
        "territory": agency.territory,
        "parent": agency.parent,
        "valid_from": cell_text(agency.valid_from),
        "valid_to": cell_text(agency.valid_to),
        "successors": [heir.id for heir in after.agencies] if after else [],
        "confidence": agency.confidence.value,
        "note": cell_text(agency.note),
        "sources": list(agency.source),
        "url": agency.url,
    }


def _document(snapshot: Snapshot, key: str) -> Row:
    document = snapshot.portal.documents[key]
    holds = document.validity
    return {
        "id": document.id,
        "kind": document.kind,
        "number": cell_text(document.number),
        "symbol": cell_text(document.symbol),
        "code": cell_text(document.code),
        "issued": cell_text(document.issued),
        "agency": document.agency,
        "title": cell_text(document.title),
        "aliases": list(document.aliases),
        "campaign": document.campaign,
        "valid_from": cell_text(holds.start) if holds else None,
        "valid_to": cell_text(holds.end) if holds else None,
        "replaced_by": holds.replaced_by if holds else None,
        "confidence": document.confidence.value,
        "original": cell_text(document.url),
        "sources": list(document.source),
        "note": cell_text(document.note),
        "url": document.url_path,
    }


def _relations(snapshot: Snapshot) -> Iterator[Row]:
    plans, edges_from = snapshot.portal.plans, snapshot.portal.edges_from
    for source in sorted({*edges_from, *plans}):
        held = plans.get(source)
        for edge in edges_from.get(source, ()):
            anchor = f"#{edge.section}" if edge.section else ""
            yield {
                "from": source,
                "type": edge.kind.value,
                "target": edge.target,
                "effective": cell_text(edge.effective),
                "until": cell_text(edge.until),
                "plan": source if held else None,
                "section": edge.section,
                "url": held.url + anchor if held else document_address(source),
                "printed": cell_text(edge.printed),
                "inferred": cell_text(edge.inferred),
            }
        for relation in only_in_words(snapshot.portal, held) if held else ():
            yield {
                "from": source,
                "type": relation.type.value,
                "target": None,
                "effective": cell_text(relation.effective),
                "until": cell_text(relation.until),
                **at(plans[source], relation.section),
                "printed": relation.printed,
                "inferred": cell_text(relation.inferred),
            }
        for target, section in named_in_text(snapshot, held).items() if held else ():
            yield {
                "from": source,
                "type": RelationKind.CITES.value,
                "target": target,
                "effective": None,
                "until": None,
                **at(plans[source], section),
                "printed": None,
                "inferred": None,
            }
