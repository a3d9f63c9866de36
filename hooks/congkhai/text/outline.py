"""The numbered items of a plan's text: what each is called, and its permanent anchor.

## I. Mục đích        → i          1.1. …  → i-1-1        - …  → i-1-b1
### 1. Mục đích       → i-1        a) …    → i-1-a        + …  → i-1-b1-b1
(an unnumbered one)   → i-1-p2     đ) …    → i-1-dd       mo-dau, ket: before and after all
(a row of a table)    → i-1-p2-r3, known by its anchor alone: the table is the item
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import lru_cache
from typing import Literal

from ..value import record_class, value_class
from .blocks import HASHES, RULE, Block, Marker, blocks, marker_of
from .item_labels import label_below
from .vietnamese import slugify

Kind = Literal["heading", "item", "bullet", "paragraph", "table", "row"]


@value_class
class Item:
    """One block of the text; it points into the body and holds no copy of it."""

    anchor: str
    kind: Kind
    marker: str
    """The number as printed («1.1.», «a)», «-»), empty for a paragraph."""
    depth: int
    """1 for a Roman section; deeper ones count up."""
    label: str
    """How people name it: «Mục IV.2, đoạn 3»."""
    line: int
    """The line of its file, counting from 1."""
    parent: str
    """The anchor of the item that holds it, or empty."""
    body: bytes = field(repr=False)
    start: int
    end: int

    @property
    def text(self) -> str:
        """Markdown, without the marker."""
        return self.body[self.start : self.end].decode()


@value_class
class Outline:
    """A plan's text, restated in the plan dialect of Markdown, and what it consists of."""

    body: bytes = field(repr=False)
    """In UTF-8: the texts of all plans are held to the end, and so they take the least room."""
    items: tuple[Item, ...]
    by_anchor: Mapping[str, Item]
    repeated: tuple[tuple[Item, Item], ...]
    """Items whose number occurs again, each with the first that bears it."""

    def items_at(self, places: Iterable[int]) -> list[Item]:
        """The items that hold these bytes of the body, in order.

        Who looks for something rare asks the whole body first, and then these alone.
        """
        items = self.items
        chosen = {number for number, item in enumerate(items) if item.body is not self.body}
        ordered = [n for n in range(len(items)) if n not in chosen] if chosen else range(len(items))
        for place in places:
            before = bisect_right(ordered, place, key=lambda number: items[number].start)
            if before:
                chosen.add(ordered[before - 1])
        return [items[number] for number in sorted(chosen)]

    def heading_of(self, anchor: str) -> str:
        """The nearest heading above an item, for results and captions."""
        held_by = self.lineage(anchor)
        return next((item.text for item in held_by if item.kind == "heading"), "")

    def lineage(self, anchor: str) -> Iterator[Item]:
        """An item, what holds it, and so on up."""
        item = self.by_anchor.get(anchor)
        while item:
            yield item
            item = self.by_anchor.get(item.parent)


_NAMES_KEPT = 1 << 12
"""Plans are numbered alike: most anchors and labels are those of another plan."""


@record_class
class _Open:
    """An item that may still hold others."""

    anchor: str
    label: str
    rank: int
    numbers: tuple[str, ...]
    paragraphs: int = 0
    bullets: int = 0


_NOWHERE = _Open(anchor="", label="", rank=-1, numbers=())


@record_class
class _OutlineWalk:
    text: str
    body: bytes
    first_line: int
    place: int = 0
    """How far the text has been gone through, in letters …"""
    byte: int = 0
    """… and in bytes."""
    items: list[Item] = field(default_factory=list)
    by_anchor: dict[str, Item] = field(default_factory=dict)
    repeated: list[tuple[Item, Item]] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    edge: _Open = field(
        default_factory=lambda: _Open(anchor="mo-dau", label="Phần mở đầu", rank=-1, numbers=())
    )

    def byte_at(self, place: int) -> int:
        """Where a letter of the text stands in the body; to be asked in order."""
        self.byte += len(self.text[self.place : place].encode())
        self.place = place
        return self.byte

    def close(self, rank: int) -> _Open:
        """Close what cannot hold an item of this rank; what then holds it."""
        while self.stack and self.stack[-1].rank >= rank:
            self.stack.pop()
        return self.stack[-1] if self.stack else _NOWHERE


def read_outline(body: str, first_line: int = 1) -> Outline:
    """All blocks of a body in order; linear in its length."""
    walk = _OutlineWalk(text=body, body=body.encode(), first_line=first_line)
    for block in blocks(body):
        _place(walk, block)
    return Outline(walk.body, tuple(walk.items), walk.by_anchor, tuple(walk.repeated))


def _place(walk: _OutlineWalk, block: Block) -> None:
    body, end = block.body, block.end
    character = body[block.start]
    if character in "*-_" and RULE.fullmatch(body, block.start, end):
        walk.stack.clear()
        walk.edge = _Open(anchor="ket", label="Phần kết", rank=-1, numbers=())
        return
    hashes = HASHES.match(body, block.start, end) if character == "#" else None
    if hashes:
        block.start, block.end = hashes.span(2)
    marker = marker_of(body, block.start, block.end)
    if marker:
        block.start = marker[0].end()
    if character == "|":
        _add_rows(walk, _add_plain(walk, block, "table"))
    elif marker is None and hashes:
        _add_heading(walk, block, len(hashes[1]))
    elif marker is None:
        _add_plain(walk, block, "paragraph")
    elif marker[1] in {"dash", "plus"}:
        _add_bullet(walk, block, marker)
    else:
        _add_numbered(walk, block, marker, bool(hashes))


def _add_plain(walk: _OutlineWalk, block: Block, kind: Kind) -> Item:
    above = walk.close(8)
    holder = walk.edge if above is _NOWHERE else above
    holder.paragraphs += 1
    if above is _NOWHERE and holder.paragraphs == 1:
        anchor, label = holder.anchor, holder.label
    else:
        anchor, label = _counted(holder.anchor, "p", holder.label, "đoạn", holder.paragraphs)
    return _add(walk, block, anchor, kind, "", label, above.anchor)


def _add_rows(walk: _OutlineWalk, table: Item) -> None:
    """The rows below the head of a table and its rule."""
    rows = table.body[table.start : table.end].split(b"\n")
    if len(rows) < 3 or rows[1].strip(b"|-: "):
        return
    start = table.start + len(rows[0]) + len(rows[1]) + 2
    for number, row in enumerate(rows[2:], 1):
        anchor, label = _counted(table.anchor, "r", table.label, "hàng", number)
        item = Item(
            anchor=anchor,
            kind="row",
            marker="",
            depth=table.depth + 1,
            label=label,
            line=table.line + number + 1,
            parent=table.anchor,
            body=table.body,
            start=start,
            end=start + len(row),
        )
        walk.by_anchor.setdefault(anchor, item)
        start += len(row) + 1


def _add_heading(walk: _OutlineWalk, block: Block, level: int) -> None:
    """A heading without a number (an appendix): named by its words."""
    rank = -1 if level <= 2 else level
    above = walk.close(rank)
    text = block.body[block.start : block.end]
    slug = slugify(text)[:40].strip("-") or "phan"
    anchor = f"{above.anchor}-{slug}" if above.anchor else slug
    label = f"«{text.replace('*', '').strip()}»"
    item = _add(walk, block, anchor, "heading", "", label, above.anchor)
    walk.stack.append(_Open(anchor=item.anchor, label=item.label, rank=rank, numbers=()))


def _add_bullet(walk: _OutlineWalk, block: Block, marker: Marker) -> None:
    match, _, rank = marker
    above = walk.close(rank)
    holder = walk.edge if above is _NOWHERE else above
    holder.bullets += 1
    anchor, label = _counted(holder.anchor, "b", holder.label, "gạch", holder.bullets)
    item = _add(walk, block, anchor, "bullet", match[1], label, above.anchor)
    walk.stack.append(_Open(anchor=item.anchor, label=label, rank=rank, numbers=(), paragraphs=1))


@lru_cache(maxsize=_NAMES_KEPT)
def _counted(anchor: str, letter: str, label: str, word: str, count: int) -> tuple[str, str]:
    return f"{anchor}-{letter}{count}", f"{label}, {word} {count}"


def _add_numbered(walk: _OutlineWalk, block: Block, marker: Marker, heading: bool) -> None:
    match, name, rank = marker
    number = match[match.lastindex or 1]
    numbers = tuple(number.split(".")) if name == "dotted" else (number,)
    rank += len(numbers) - 1
    above = walk.close(rank)
    printed = sys.intern(match[0].strip())
    anchor, label = _numbered(above.anchor, above.label, above.numbers, name, numbers, printed)
    item = _add(walk, block, anchor, "heading" if heading else "item", printed, label, above.anchor)
    walk.stack.append(
        _Open(
            anchor=item.anchor,
            label=label,
            rank=rank,
            numbers=numbers,
            paragraphs=0 if heading else 1,
        )
    )


@lru_cache(maxsize=_NAMES_KEPT)
def _numbered(
    above: str,
    above_label: str,
    above_numbers: tuple[str, ...],
    name: str,
    numbers: tuple[str, ...],
    printed: str,
) -> tuple[str, str]:
    """Anchor and label of an item under another."""
    own = _own_numbers(numbers, above_numbers)
    part = "-".join(_anchor_part(name, number) for number in own)
    shown = ".".join(own) if name != "article" else f"Điều {own[0]}"
    if name == "part":
        shown = printed.rstrip(".:")
        part = slugify(shown)
    label = label_below(above_label, shown, stands_alone=name in {"article", "part"})
    return (f"{above}-{part}" if above else part), label


def _own_numbers(numbers: tuple[str, ...], above: tuple[str, ...]) -> tuple[str, ...]:
    """«2.7» under «2» adds only «7»."""
    if above and numbers[: len(above)] == above:
        return numbers[len(above) :] or numbers
    return numbers


def _anchor_part(name: str, number: str) -> str:
    if name == "letter":
        return number.replace("đ", "dd")
    return f"dieu-{slugify(number)}" if name == "article" else number.lower()


def _add(
    walk: _OutlineWalk, block: Block, anchor: str, kind: Kind, marker: str, label: str, parent: str
) -> Item:
    first = walk.by_anchor.get(anchor)
    if first:
        count = 2
        while f"{anchor}-x{count}" in walk.by_anchor:
            count += 1
    if block.body is walk.text:
        body, start, end = walk.body, walk.byte_at(block.start), walk.byte_at(block.end)
    else:
        body = block.body[block.start : block.end].encode()
        start, end = 0, len(body)
    item = Item(
        anchor=f"{anchor}-x{count}" if first else anchor,
        kind=kind,
        marker=marker,
        depth=len(walk.stack) + 1,
        label=label,
        line=walk.first_line + block.line,
        parent=parent,
        body=body,
        start=start,
        end=end,
    )
    if first:
        walk.repeated.append((item, first))
    walk.items.append(item)
    walk.by_anchor[item.anchor] = item
    return item
