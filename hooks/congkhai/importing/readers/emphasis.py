"""Marks of Markdown that a converter set over line breaks, settled on the lines they stand on.

**2.                        The number of an item stands on a line of its own, and what is set off
Yêu cầu** đối với các       ends where the converter's run of letters ended: each line is given
cấp                         marks of its own, and the number goes before what it counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...expressions import expression

_STRONG, _SLANTED = expression(r"(?<!\\)\*\*"), expression(r"(?<![\\*])\*(?!\*)")
_BETWEEN = expression(r"(?<=[^\s*])(\*{1,2})([ \t]+)\1(?=[^\s*])")
_RULE = expression(r"^\s*([-_=*]\s?){3,}\s*$")
_STAR_BULLET = expression(r"(?m)^\s*\*\s")
_LONE_MARK = expression(r"^(?:[IVXL]{1,5}\s?[.)]|\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)]|[a-zđ]\s?\))$")
_FRAGMENT = expression(r"[^\W\d_a-zđ]{2,7}")
_OPEN_END = "\x00"
"""Stands for the line break within a run of letters whose first line holds one word."""
MOST_LINES = 60
"""Lines of one paragraph; what is longer is no paragraph, and left as it is."""


def settled(raw: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The lines with their numbers; one that goes on a number before it takes that one's place."""
    block: list[tuple[int, str]] = []
    for number, line in enumerate(raw, start=1):
        if line.strip() in {"", "|"} or _RULE.match(line):
            yield from _block(block)
            yield number, line
            block = []
        else:
            block.append((number, line))
    yield from _block(block)


def _block(lines: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    if not lines or len(lines) > MOST_LINES:
        yield from lines
        return
    text = "\n".join(line for _, line in lines)
    if "*" in text:
        text = _on_lines(text, _STRONG, "**")
        if not _STAR_BULLET.search(text):
            text = _on_lines(text, _SLANTED, "*")
    waiting: tuple[int, str] | None = None
    for (number, _), line in zip(lines, text.split("\n"), strict=True):
        if waiting:
            number, line = waiting[0], _BETWEEN.sub(r"\2", f"{waiting[1].rstrip()} {line.lstrip()}")
            waiting = None
        if line.endswith(_OPEN_END):
            # «**CỤC» above «HẢI QUAN**»: one run of bold letters, and one name.
            waiting = number, line.removesuffix(_OPEN_END)
            continue
        if number == lines[0][0] and len(lines) > 1 and _LONE_MARK.match(line.strip(" *")):
            waiting = number, line
            continue
        yield number, line
    if waiting:
        yield waiting


def _on_lines(text: str, mark: re.Pattern[str], sign: str) -> str:
    """Marks around whole lines on each of them; those that part lines in their midst dropped."""
    pieces = mark.split(text)
    if len(pieces) < 3 or len(pieces) % 2 == 0:
        return text
    for at in range(len(pieces) - 2, 0, -2):
        if not pieces[at].strip(" \t"):
            # «vi:**** **Toàn bộ»: nothing is set off here.
            pieces[at - 1 : at + 2] = ["".join(pieces[at - 1 : at + 2])]
    written = pieces[0]
    for at in range(1, len(pieces), 2):
        inside, behind = pieces[at], pieces[at + 1]
        if inside != inside.strip("\n") and not _LONE_MARK.match(inside.strip() or "1."):
            # «tỉnh *(GRDP)» above «*tăng 10%»: the mark stands beyond the line that it ends.
            written += inside[: len(inside) - len(inside.lstrip("\n"))]
            behind = inside[len(inside.rstrip("\n")) :] + behind
            inside = inside.strip("\n")
        if "\n" not in inside:
            written += _set_off(inside, sign) if sign == "**" else f"{sign}{inside}{sign}"
        elif _is_edge(written[-1:]) and _is_edge(behind[:1]):
            first, *others = inside.split("\n")
            is_cut = sign == "**" and others[0].strip() and _FRAGMENT.fullmatch(first.strip())
            opening = f"{_set_off(first, sign)}{_OPEN_END if is_cut else ''}"
            written += "\n".join([opening, *(_set_off(line, sign) for line in others)])
        else:
            written += inside if sign == "**" else f"{sign}{inside}{sign}"
        written += behind
    return _BETWEEN.sub(r"\2", written)


def _is_edge(letter: str) -> bool:
    return letter in {"", "\n"}


def _set_off(piece: str, sign: str) -> str:
    """«Mục tiêu: » as «**Mục tiêu:** »: what is set off has no space at its ends."""
    words = piece.strip()
    return piece.replace(words, f"{sign}{words}{sign}", 1) if words else piece
