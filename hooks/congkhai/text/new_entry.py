"""A register's text with one entry more, everything that an editor wrote left as it was."""

from __future__ import annotations

import re

from ..expressions import expression

# A key of the register, or where one document of the file ends.
_TOP = expression(r"[\"']?[A-Za-z_]+[\"']?:|---|\.\.\.")
_ITEM = expression(r"( *)-(?: |$)")


def with_entry(text: str, key: str, entry: list[str]) -> str | None:
    """The text with an entry after the last of the list; None where the list is on one line.

    `entry` is a list's item in lines, set in by two spaces; it takes on the list's own indent
    and line ends. A list that is not there is begun at the end.
    """
    lines = text.replace("\r\n", "\n").removesuffix("\n").split("\n") if text else []
    top = [number for number, line in enumerate(lines) if _TOP.match(line)]
    named = re.compile(rf"[\"']?{key}[\"']?:")
    start = next((number for number in top if named.match(lines[number])), None)
    if start is None:
        return _joined([*lines, *([""] if lines else []), f"{key}:", *entry], text)
    if not re.fullmatch(rf"{named.pattern}\s*(?:\[\s*\])?\s*(?:#.*)?", lines[start]):
        return None
    lines[start] = re.sub(r"\[\s*\]\s*", "", lines[start]).rstrip()
    end = next((number for number in top if number > start), len(lines))
    # Blank lines and remarks before the next list belong to it.
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return _joined([*lines[:end], *_set_in(entry, lines[start:end]), *lines[end:]], text)


def _set_in(entry: list[str], listed: list[str]) -> list[str]:
    first = next(filter(None, map(_ITEM.match, listed)), None)
    indent = first[1] if first else "  "
    return [f"{indent}{line.removeprefix('  ')}" if line else line for line in entry]


def _joined(lines: list[str], text: str) -> str:
    """With the line ends that the text has."""
    return ("\r\n" if "\r\n" in text else "\n").join([*lines, ""])
