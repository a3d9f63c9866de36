"""A campaign of few documents, drawn one by one: those of one level under each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ....model import brief_name
from ....snapshot import Snapshot
from ....text import capitalize_first
from ....value import value_class
from ...engine.environment import vietnamese_number
from ...parts.view import DocumentView
from ..timeline.shapes import cut_to, text_width
from .shapes import (
    LEVELS,
    CascadeDrawing,
    CascadeLine,
    CascadeText,
    Dot,
    DotKind,
    Form,
    columns,
    level_of,
)
from .tree import TreeRow, Wait

WIDTH = {"wide": 800.0, "tall": 340.0}
ROW = 44.0
INDENT = 22.0
GAP = 14.0


@value_class
class _Placed:
    """A row with the place of the row above which it hangs under; -1 for none."""

    row: TreeRow
    depth: int
    parent: int
    level: str
    kind: DotKind
    is_inferred: bool
    words: str
    remark: str
    url: str


def drawn_one_by_one(
    snapshot: Snapshot, rows: Sequence[TreeRow]
) -> tuple[CascadeDrawing, CascadeDrawing, str]:
    """Wide, tall, and what they show in words."""
    placed = _placed(snapshot, rows)
    return _drawing(placed, "wide"), _drawing(placed, "tall"), _described(placed)


def _placed(snapshot: Snapshot, rows: Sequence[TreeRow]) -> list[_Placed]:
    placed: list[_Placed] = []
    path: list[int] = []
    for place, row in enumerate(rows):
        parent = path[-1] if path else -1
        if row.node:
            seen = row.node.document
            words, remark = _named(snapshot, seen)
            remark = f"{remark}, sửa đổi".removeprefix(", ") if row.node.amends else remark
            level = level_of(snapshot, seen.id)
            kind: DotKind = "full" if seen.held else "away"
            inferred = bool(row.node.inferred)
            placed.append(
                _Placed(
                    row=row,
                    depth=len(path),
                    parent=parent,
                    level=level,
                    kind=kind,
                    is_inferred=inferred,
                    words=words,
                    remark=remark,
                    url=seen.url,
                )
            )
        elif row.wait:
            words = row.wait.who.words
            placed.append(
                _Placed(
                    row=row,
                    depth=len(path),
                    parent=parent,
                    level=row.wait.level,
                    kind="none",
                    is_inferred=bool(row.wait.inferred),
                    words=words,
                    remark=_awaited(row.wait),
                    url=row.wait.who.url,
                )
            )
        if row.opens:
            path.append(place)
        del path[len(path) - row.closes :]
    return placed


def _named(snapshot: Snapshot, seen: DocumentView) -> tuple[str, str]:
    """A short name, which a phone has room for, and what it does not say."""
    portal = snapshot.portal
    plan = portal.plan_named(seen.id)
    if plan and seen.tells_issue:
        kind = f"{capitalize_first(plan.kind)}, chưa ghi số"
        return brief_name(plan, portal.agencies), f"Dự thảo {plan.kind}" if seen.draft else kind
    held = portal.named(seen.id)
    agency = portal.agencies.get((held.agency if held else None) or "")
    state = "dự thảo" if seen.draft else "" if seen.held else "chưa có trên cổng"
    issuer = agency.short if agency else seen.agency
    return seen.words, ", ".join(part for part in (issuer, state) if part)


def _awaited(wait: Wait) -> str:
    """What the list says in full; what stands before the comma is true by itself."""
    if not wait.is_binding:
        return "dự thảo giao lập kế hoạch riêng"
    if wait.seen:
        return f"mới thấy {vietnamese_number(wait.seen)} kế hoạch, chưa thấy hết"
    return f"{wait.had_to} kế hoạch riêng, chưa thấy"


def _columns(placed: Sequence[_Placed]) -> dict[str, float]:
    """Where each level stands; empty where that of one would not be where it is drawn, since what
    implements a document stands to the right of it."""
    known = {member.level: None for member in placed if member.kind != "none"}
    at = columns(known, GAP, min(130.0 * (len(known) - 1), 520.0) + GAP)
    for member, x in zip(placed, _across(placed, at), strict=True):
        beyond = [other for other in at.values() if other > at.get(member.level, x)]
        if member.kind != "none" and beyond and x >= min(beyond):
            return {}
    return at


def _across(placed: Sequence[_Placed], at: Mapping[str, float]) -> list[float]:
    found: list[float] = []
    for member in placed:
        left = found[member.parent] + INDENT if member.parent >= 0 else GAP
        found.append(max(at.get(member.level, left), left))
    return found


def _drawing(placed: Sequence[_Placed], form: Form) -> CascadeDrawing:
    width = WIDTH[form]
    is_wide = form == "wide"
    at = _columns(placed) if is_wide else {}
    top = 34.0 if at else 10.0
    lines: list[CascadeLine] = []
    dots: list[Dot] = []
    words = [CascadeText(x=x - 5, y=14, text=LEVELS[level], kind="m") for level, x in at.items()]
    across = _across(placed, at)
    places = [(x, top + ROW * place + 10) for place, x in enumerate(across)]
    for (x, y), row in zip(places, placed, strict=True):
        if row.parent >= 0:
            above_x, above_y = places[row.parent]
            # Beside the solid line, not on it, so that both are seen.
            above_x += 4 if row.is_inferred else 0
            lines.append(
                CascadeLine(((above_x, above_y + 7), (above_x, y), (x - 7, y)), row.is_inferred)
            )
        dots.append(Dot(x, y, row.kind))
        room = width - x - GAP
        # A ring or a dashed line says the rest, where words have no room.
        remarks = [row.remark, row.remark.rpartition(", ")[0]]
        if row.is_inferred:
            marked = remarks if row.kind == "none" else remarks[:1]
            remarks[:0] = [f"{some}; suy ra" for some in marked]
        remark = next((some for some in remarks if text_width(some) <= room), row.remark)
        for text, down, kind, url in (
            (row.words, 4.5, "b" if row.kind == "full" else "", row.url),
            (remark, 22.0, "m", ""),
        ):
            short = cut_to(text, room, bold=bool(url))
            words.append(
                CascadeText(
                    x=x + GAP,
                    y=y + down,
                    text=short,
                    kind=kind,
                    url=url,
                    whole=text if short != text else "",
                )
            )
    return CascadeDrawing(
        form=form,
        width=width,
        height=top + ROW * len(placed),
        lines=tuple(lines),
        dots=tuple(dots),
        words=tuple(words),
    )


def _described(placed: Sequence[_Placed]) -> str:
    said = []
    for member in placed:
        if member.parent < 0:
            said.append(f"{member.words} ở trên cùng.")
        elif member.kind == "none":
            mark = "; suy ra" if member.is_inferred else ""
            said.append(f"{member.words}: {member.remark}{mark}.")
        else:
            does = "suy ra là thực hiện" if member.is_inferred else "thực hiện"
            does = "sửa đổi" if member.row.node and member.row.node.amends else does
            said.append(f"{member.words} ({member.remark}) {does} {placed[member.parent].words}.")
    return " ".join(said)
