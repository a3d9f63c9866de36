"""Quotation marks as Vietnamese prints them: “…”, and ‘…’ within."""

from __future__ import annotations

import re

from ..expressions import expression

_MARK = expression("[«»“”]")


def printed_quotes(text: str) -> str:
    """What the tools quote in «…» for a terminal, as a page shows it."""
    if "«" not in text:
        return text
    depth = 0

    def shown(match: re.Match[str]) -> str:
        nonlocal depth
        if match[0] in "«“":
            depth += 1
            return "“" if depth % 2 else "‘"
        mark = "”" if depth % 2 else "’"
        depth = max(depth - 1, 0)
        return mark

    return _MARK.sub(shown, text)
