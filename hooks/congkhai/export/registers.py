"""The shared registers as tables: agencies, documents, campaigns, and how documents relate."""

from __future__ import annotations

from collections.abc import Iterator

from ..graph import heirs
from ..model import Campaign, Succession, Territory
from ..snapshot import Snapshot
from .rows import cell_text
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
            "territories", "Địa bàn", ("id", "name", "level", "parent", "valid_from", "valid_to")
        ),
        (_territory(one) for _, one in sorted(portal.territories.items())),
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
        (_campaign(one) for _, one in sorted(portal.campaigns.items())),
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
            ("from", "type", "target", "plan", "section", "url", "printed", "inferred"),
        ),
        _relations(snapshot),
    )


def _territory(one: Territory) -> Row:
    return {
        "id": one.id,
        "name": one.name,
        "level": one.level,
        "parent": one.parent,
        "valid_from": cell_text(one.valid_from),
        "valid_to": cell_text(one.valid_to),
    }


def _succession(one: Succession) -> Row:
    return {
        "kind": one.kind.value,
        "froms": list(one.sources),
        "targets": list(one.targets),
        "effective": cell_text(one.effective),
        "function": cell_text(one.function),
        "territory": one.territory,
        "legal_basis": cell_text(one.legal_basis),
        "sources": list(one.source),
        "confidence": one.confidence.value,
        "note": cell_text(one.note),
    }


def _campaign(one: Campaign) -> Row:
    return {
        "id": one.id,
        "name": one.name,
        "gist": cell_text(one.gist),
        "aliases": list(one.aliases),
        "root": one.root,
        "start": cell_text(one.period.start) if one.period else cell_text(one.launched),
        "end": cell_text(one.period.end) if one.period else None,
        "url": one.url,
    }


def _agency(snapshot: Snapshot, key: str) -> Row:
    one = snapshot.portal.agencies[key]
    after = heirs(snapshot.portal, key, snapshot.today)
    return {
        "id": one.id,
        "name": one.name,
        "level": one.level.value,
        "short_names": list(one.short_names),
        "aliases": list(one.aliases),
        "is_group": one.group,
        "territory": one.territory,
        "parent": one.parent,
        "valid_from": cell_text(one.valid_from),
        "valid_to": cell_text(one.valid_to),
        "successors": [heir.id for heir in after.agencies] if after else [],
        "confidence": one.confidence.value,
        "note": cell_text(one.note),
        "sources": list(one.source),
        "url": one.url,
    }


def _document(snapshot: Snapshot, key: str) -> Row:
    one = snapshot.portal.documents[key]
    holds = one.validity
    return {
        "id": one.id,
        "kind": one.kind,
        "number": cell_text(one.number),
        "symbol": cell_text(one.symbol),
        "code": cell_text(one.code),
        "issued": cell_text(one.issued),
        "agency": one.agency,
        "title": cell_text(one.title),
        "aliases": list(one.aliases),
        "campaign": one.campaign,
        "valid_from": cell_text(holds.start) if holds else None,
        "valid_to": cell_text(holds.end) if holds else None,
        "replaced_by": holds.replaced_by if holds else None,
        "confidence": one.confidence.value,
        "original": cell_text(one.url),
        "sources": list(one.source),
        "note": cell_text(one.note),
        "url": one.url_path,
    }


def _relations(snapshot: Snapshot) -> Iterator[Row]:
    plans = snapshot.portal.plans
    for source, edges in sorted(snapshot.portal.edges_from.items()):
        held = plans.get(source)
        for edge in edges:
            anchor = f"#{edge.section}" if edge.section else ""
            yield {
                "from": source,
                "type": edge.kind.value,
                "target": edge.target,
                "plan": source if held else None,
                "section": edge.section,
                "url": held.url + anchor if held else f"van-ban/{source}/",
                "printed": cell_text(edge.printed),
                "inferred": cell_text(edge.inferred),
            }
