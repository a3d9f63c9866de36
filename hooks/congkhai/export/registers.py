"""The shared registers as tables: agencies, documents, campaigns, and how documents relate."""

from __future__ import annotations

from collections.abc import Iterator

from ..graph.succession import heirs
from ..model.agency import Succession, Territory
from ..model.campaign import Campaign
from ..snapshot import Edition
from .rows import text
from .table import Register, Row


def register_tables(edition: Edition) -> Iterator[tuple[Register, Iterator[Row]]]:
    portal = edition.portal
    yield (
        Register(
            "agencies", "Cơ quan",
            ("id", "name", "level", "short_names", "aliases", "is_group", "territory", "parent",
             "valid_from", "valid_to", "successors", "confidence", "note", "sources", "url"),
        ),
        (_agency(edition, key) for key in sorted(portal.agencies)),
    )  # fmt: skip
    yield (
        Register(
            "territories", "Địa bàn", ("id", "name", "level", "parent", "valid_from", "valid_to")
        ),
        (_territory(one) for _, one in sorted(portal.territories.items())),
    )
    yield (
        Register(
            "successions", "Sáp nhập, chia tách, đổi tên",
            ("kind", "froms", "targets", "effective", "function", "territory", "legal_basis",
             "sources", "confidence", "note"),
        ),
        map(_succession, portal.successions),
    )  # fmt: skip
    yield (
        Register(
            "campaigns", "Phong trào",
            ("id", "name", "gist", "aliases", "root", "start", "end", "url"),
        ),
        (_campaign(one) for _, one in sorted(portal.campaigns.items())),
    )  # fmt: skip
    yield (
        Register(
            "documents", "Văn bản được dựa vào mà cổng chưa có",
            ("id", "kind", "number", "symbol", "code", "issued", "agency", "title", "aliases",
             "campaign", "valid_from", "valid_to", "replaced_by", "confidence", "original",
             "sources", "note", "url"),
        ),
        (_document(edition, key) for key in sorted(portal.documents)),
    )  # fmt: skip
    yield (
        Register(
            "relations", "Quan hệ giữa các văn bản",
            ("from", "type", "target", "plan", "section", "url", "printed", "inferred"),
        ),
        _relations(edition),
    )  # fmt: skip


def _territory(one: Territory) -> Row:
    return {
        "id": one.id, "name": one.name, "level": one.level, "parent": one.parent,
        "valid_from": text(one.valid_from), "valid_to": text(one.valid_to),
    }  # fmt: skip


def _succession(one: Succession) -> Row:
    return {
        "kind": one.kind.value, "froms": list(one.sources), "targets": list(one.targets),
        "effective": text(one.effective), "function": text(one.function),
        "territory": one.territory, "legal_basis": text(one.legal_basis),
        "sources": list(one.source), "confidence": one.confidence.value, "note": text(one.note),
    }  # fmt: skip


def _campaign(one: Campaign) -> Row:
    return {
        "id": one.id, "name": one.name, "gist": text(one.gist), "aliases": list(one.aliases),
        "root": one.root, "start": text(one.period.start) if one.period else text(one.launched),
        "end": text(one.period.end) if one.period else None, "url": one.url,
    }  # fmt: skip


def _agency(edition: Edition, key: str) -> Row:
    one = edition.portal.agencies[key]
    after = heirs(edition.portal, key, edition.today)
    return {
        "id": one.id, "name": one.name, "level": one.level.value,
        "short_names": list(one.short_names), "aliases": list(one.aliases),
        "is_group": one.group, "territory": one.territory, "parent": one.parent,
        "valid_from": text(one.valid_from), "valid_to": text(one.valid_to),
        "successors": [heir.id for heir in after.agencies] if after else [],
        "confidence": one.confidence.value, "note": text(one.note), "sources": list(one.source),
        "url": one.url,
    }  # fmt: skip


def _document(edition: Edition, key: str) -> Row:
    one = edition.portal.documents[key]
    holds = one.validity
    return {
        "id": one.id, "kind": one.kind, "number": text(one.number), "symbol": text(one.symbol),
        "code": text(one.code), "issued": text(one.issued), "agency": one.agency,
        "title": text(one.title), "aliases": list(one.aliases), "campaign": one.campaign,
        "valid_from": text(holds.start) if holds else None,
        "valid_to": text(holds.end) if holds else None,
        "replaced_by": holds.replaced_by if holds else None, "confidence": one.confidence.value,
        "original": text(one.url), "sources": list(one.source), "note": text(one.note),
        "url": one.url_path,
    }  # fmt: skip


def _relations(edition: Edition) -> Iterator[Row]:
    plans = edition.portal.plans
    for source, edges in sorted(edition.portal.edges_from.items()):
        held = plans.get(source)
        for edge in edges:
            anchor = f"#{edge.section}" if edge.section else ""
            yield {
                "from": source, "type": edge.kind.value, "target": edge.target,
                "plan": source if held else None, "section": edge.section,
                "url": held.url + anchor if held else f"van-ban/{source}/",
                "printed": text(edge.printed), "inferred": text(edge.inferred),
            }  # fmt: skip
