"""What became of a document: what it was replaced by, or issued as."""

from __future__ import annotations

from ...export import last_outcome, letters_about
from ...model import Document, Plan, RelationKind, document_name
from ...schedule import acting_on, suspended_in_words, suspended_on, suspensions_of
from ...snapshot import Snapshot
from ..engine.environment import lower_first


def issued_from(snapshot: Snapshot, draft: Plan) -> Plan | Document | None:
    """The document in force that says of itself that it replaces the draft, else the one that a
    record of opinions names."""
    if draft.status.binds:
        return None
    if replacing := acting_on(draft, snapshot.portal, RelationKind.REPLACES):
        return replacing[-1][1]
    told = last_outcome(snapshot, (draft.id, *snapshot.ask(letters_about, draft.id)))
    named = snapshot.portal.named(told[1].became) if told and told[1].became else None
    return None if isinstance(named, Plan) and not named.status.binds else named


_ENDED = {RelationKind.REPLACES: "được thay", RelationKind.REPEALS: "bị bãi bỏ, chấm dứt"}


def end_in_words(snapshot: Snapshot, held: Plan | Document) -> str:
    """What the register says of its end, else what replaces it by its own words; of a draft, what
    it became."""
    portal = snapshot.portal
    became = issued_from(snapshot, held) if isinstance(held, Plan) else None
    if became:
        return f"đã thành {lower_first(document_name(became, portal.agencies))}"
    validity = held.validity if isinstance(held, Document) else None
    if validity and validity.end:
        if validity.end.first > snapshot.today:
            return ""
        newer = portal.named(validity.replaced_by or "")
        after = f", được thay bởi {document_name(newer, portal.agencies)}" if newer else ""
        return f"hết hiệu lực từ {validity.end.written()}{after}"
    for edge in portal.edges_to.get(held.id, ()):
        how = _ENDED.get(edge.kind)
        newer = portal.named(edge.source) if how else None
        if newer is None or (isinstance(newer, Plan) and not newer.status.binds):
            continue
        since = edge.effective or newer.issued
        if since is None or since.first <= snapshot.today:
            when = f" từ {since.written()}" if since else ""
            return f"{how}{when} bởi {document_name(newer, portal.agencies)}"
    stopped = suspended_on(suspensions_of(held, portal), snapshot.today)
    by = portal.named(stopped.by) if stopped else None
    if stopped and by:
        return f"{suspended_in_words(stopped)}, theo {document_name(by, portal.agencies)}"
    return ""
