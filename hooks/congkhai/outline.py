"""The numbered items of a plan's text: what each is called, and its permanent anchor.

## I. Mục đích        → i          1.1. …  → i-1-1        - …  → i-1-b1
### 1. Mục đích       → i-1        a) …    → i-1-a        + …  → i-1-b1-b1
(an unnumbered one)   → i-1-p2     đ) …    → i-1-dd       mo-dau, ket: before and after all
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .viet import slugify

Kind = Literal["heading", "item", "bullet", "paragraph", "table"]


@dataclass(frozen=True, slots=True)
class Item:
    """One block of the text."""

    anchor: str
    kind: Kind
    marker: str
    """The number as printed («1.1.», «a)», «-»), empty for a paragraph."""
    text: str
    """Markdown, without the marker."""
    depth: int
    """1 for a Roman section; deeper ones count up."""
    label: str
    """How people name it: «Mục IV.2, đoạn 3»."""
    line: int
    """The line of its file, counting from 1."""
    parent: str
    """The anchor of the item that holds it, or empty."""


@dataclass(frozen=True, slots=True)
class Outline:
    items: tuple[Item, ...]
    by_anchor: Mapping[str, Item]
    repeated: tuple[tuple[Item, Item], ...]
    """Items whose number occurs again, each with the first that bears it."""

    def heading_of(self, anchor: str) -> str:
        """The nearest heading above an item, for results and captions."""
        item = self.by_anchor.get(anchor)
        while item and item.kind != "heading":
            item = self.by_anchor.get(item.parent)
        return item.text if item else ""


_HASHES = re.compile(r"(#{1,6})\s+(.*)")
# Rank says what holds what: a chapter holds Roman sections, these hold numbers, then letters.
_MARKERS: tuple[tuple[re.Pattern[str], str, int], ...] = tuple(
    (re.compile(pattern), name, rank)
    for pattern, name, rank in (
        (r"(Phần|PHẦN|Chương|CHƯƠNG)\s+([IVXLC]+|\d+)[.:]?(?:\s+|$)", "part", 0),
        (r"([IVX]+)\.\s+", "roman", 2),
        (r"([A-Z])\.\s+", "capital", 1),
        (r"(?:Điều|ĐIỀU)\s+(\d+[a-zđ]?)\.\s*", "article", 2),
        (r"(\d+(?:\.\d+)+)[.)]?\s+", "dotted", 3),
        (r"(\d+)[.)]\s+", "number", 3),
        (r"([a-zđ]{1,2})\)\s*", "letter", 7),
        (r"([-–—•*])\s+", "dash", 8),
        (r"(\+)\s+", "plus", 9),
    )
)
_RULE = re.compile(r"(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}")


@dataclass(slots=True)
class _Open:
    """An item that may still hold others."""

    anchor: str
    label: str
    rank: int
    numbers: tuple[str, ...]
    paragraphs: int = 0
    bullets: int = 0


@dataclass(slots=True)
class _Walk:
    first_line: int
    items: list[Item] = field(default_factory=list)
    by_anchor: dict[str, Item] = field(default_factory=dict)
    repeated: list[tuple[Item, Item]] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    closing: bool = False
    sections_seen: bool = False
    edge: _Open = field(default_factory=lambda: _Open("mo-dau", "Phần mở đầu", -1, ()))


def read_outline(body: str, first_line: int = 1) -> Outline:
    """All blocks of a body in order; linear in its length."""
    walk = _Walk(first_line)
    for line, block in _blocks(body):
        _place(walk, line, block)
    return Outline(tuple(walk.items), walk.by_anchor, tuple(walk.repeated))


def _blocks(body: str) -> list[tuple[int, str]]:
    """Line number from 0 and text of each block; a marker at the start of a line opens one."""
    blocks: list[tuple[int, list[str]]] = []
    fresh = True
    for number, raw in enumerate(body.split("\n")):
        line = raw.strip()
        if not line:
            fresh = True
            continue
        table = line.startswith("|") and blocks and blocks[-1][1][0].startswith("|")
        opens = not (table and not fresh) and (fresh or _opens(line) or line.startswith("|"))
        if opens or not blocks:
            blocks.append((number, [line]))
        else:
            blocks[-1][1].append(line)
        fresh = bool(_HASHES.match(line) or _RULE.fullmatch(line))
    return [(line, "\n".join(lines)) for line, lines in blocks]


def _opens(line: str) -> bool:
    return line[0] in "#-–—•+" or (
        (line[0].isalnum() or line[0] == "*") and _marker(line) is not None
    )


def _marker(text: str) -> tuple[re.Match[str], str, int] | None:
    for pattern, name, rank in _MARKERS:
        if match := pattern.match(text):
            return match, name, rank
    return None


def _place(walk: _Walk, line: int, block: str) -> None:
    if _RULE.fullmatch(block):
        walk.closing = True
        walk.stack.clear()
        walk.edge = _Open("ket", "Phần kết", -1, ())
        return
    hashes = _HASHES.match(block)
    text = hashes[2] if hashes else block
    marked = _marker(text)
    if block.startswith("|"):
        _add_plain(walk, line, block, "table")
    elif marked is None and hashes:
        _add_heading(walk, line, text, len(hashes[1]))
    elif marked is None:
        _add_plain(walk, line, text, "paragraph")
    elif marked[1] in {"dash", "plus"}:
        _add_bullet(walk, line, text, marked)
    else:
        _add_numbered(walk, line, text, marked, bool(hashes))


def _add_plain(walk: _Walk, line: int, text: str, kind: Kind) -> None:
    while walk.stack and walk.stack[-1].rank >= 8:
        walk.stack.pop()
    holder = walk.stack[-1] if walk.stack else walk.edge
    holder.paragraphs += 1
    count = holder.paragraphs
    at_edge = not walk.stack
    anchor = holder.anchor if at_edge and count == 1 else f"{holder.anchor}-p{count}"
    label = holder.label if at_edge and count == 1 else f"{holder.label}, đoạn {count}"
    _add(
        walk,
        Item(
            anchor,
            kind,
            "",
            text,
            len(walk.stack) + 1,
            label,
            walk.first_line + line,
            "" if at_edge else holder.anchor,
        ),
    )


def _add_heading(walk: _Walk, line: int, text: str, level: int) -> None:
    """A heading without a number (an appendix): named by its words."""
    rank = -1 if level <= 2 else level
    while walk.stack and walk.stack[-1].rank >= rank:
        walk.stack.pop()
    parent = walk.stack[-1] if walk.stack else None
    slug = slugify(text)[:40].strip("-") or "phan"
    anchor = f"{parent.anchor}-{slug}" if parent else slug
    item = _add(
        walk,
        Item(
            anchor,
            "heading",
            "",
            text,
            len(walk.stack) + 1,
            f"«{text}»",
            walk.first_line + line,
            parent.anchor if parent else "",
        ),
    )
    walk.stack.append(_Open(item.anchor, item.label, rank, ()))


def _add_bullet(walk: _Walk, line: int, text: str, marked: tuple[re.Match[str], str, int]) -> None:
    match, _, rank = marked
    while walk.stack and walk.stack[-1].rank >= rank:
        walk.stack.pop()
    holder = walk.stack[-1] if walk.stack else walk.edge
    holder.bullets += 1
    anchor = f"{holder.anchor}-b{holder.bullets}"
    label = f"{holder.label}, gạch {holder.bullets}"
    item = _add(
        walk,
        Item(
            anchor,
            "bullet",
            match[1],
            text[match.end() :],
            len(walk.stack) + 1,
            label,
            walk.first_line + line,
            holder.anchor if walk.stack else "",
        ),
    )
    walk.stack.append(_Open(item.anchor, label, rank, (), paragraphs=1))


def _add_numbered(
    walk: _Walk, line: int, text: str, marked: tuple[re.Match[str], str, int], heading: bool
) -> None:
    match, name, rank = marked
    numbers = tuple(match[1].split(".")) if name == "dotted" else (match[match.lastindex or 1],)
    if name == "dotted":
        rank += len(numbers) - 1
    while walk.stack and walk.stack[-1].rank >= rank:
        walk.stack.pop()
    parent = walk.stack[-1] if walk.stack else None
    own = _own_numbers(numbers, parent)
    part = "-".join(_anchor_part(name, number) for number in own)
    shown = ".".join(own) if name != "article" else f"Điều {own[0]}"
    if name == "part":
        shown = match[0].strip().rstrip(".:")
        part = slugify(shown)
    inside = parent and parent.label.startswith(("Mục ", "Điều "))
    label = (
        f"{parent.label}.{shown}"
        if parent and inside
        else (shown if name in {"article", "part"} else f"Mục {shown}")
    )
    anchor = f"{parent.anchor}-{part}" if parent else part
    item = _add(
        walk,
        Item(
            anchor,
            "heading" if heading else "item",
            match[0].strip(),
            text[match.end() :],
            len(walk.stack) + 1,
            label,
            walk.first_line + line,
            parent.anchor if parent else "",
        ),
    )
    walk.stack.append(_Open(item.anchor, label, rank, numbers, paragraphs=0 if heading else 1))


def _own_numbers(numbers: tuple[str, ...], parent: _Open | None) -> tuple[str, ...]:
    """«2.7» under «2» adds only «7»."""
    if parent and parent.numbers and numbers[: len(parent.numbers)] == parent.numbers:
        return numbers[len(parent.numbers) :] or numbers
    return numbers


def _anchor_part(name: str, number: str) -> str:
    if name == "letter":
        return number.replace("đ", "dd")
    return f"dieu-{slugify(number)}" if name == "article" else number.lower()


def _add(walk: _Walk, item: Item) -> Item:
    first = walk.by_anchor.get(item.anchor)
    if first:
        walk.repeated.append((item, first))
        count = 2
        while f"{item.anchor}-x{count}" in walk.by_anchor:
            count += 1
        item = Item(
            f"{item.anchor}-x{count}",
            item.kind,
            item.marker,
            item.text,
            item.depth,
            item.label,
            item.line,
            item.parent,
        )
    walk.items.append(item)
    walk.by_anchor[item.anchor] = item
    return item
