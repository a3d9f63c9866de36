"""The bodies of a joint document: «SỞ A - LIÊN ĐOÀN B TỈNH», or one below the other at the head."""

from __future__ import annotations

from collections.abc import Sequence

from ....expressions import expression
from ...readers.lines import bare
from ...structure import agency_names

_KIND = expression(r"\b(?:lien tich|phoi hop|lien nganh)\b")
_SYMBOL = expression(r"[A-ZĐa-z]{1,4}(?:LT|PH|LN)-(?P<marks>.+)")
_BETWEEN = expression(r"\s+[-–—]+\s+")
_FEWEST = 2


def joint_issuers(names: Sequence[str], kind: str, symbol: str) -> list[str]:
    """The bodies of the head of a joint document; one name or none of any other.

    Of names below one another, or wrapped, each is a body where the symbol has a mark for each.
    """
    told = _SYMBOL.match(symbol)
    if not names or not (told or _KIND.search(bare(kind))):
        return list(names[-1:])
    marks = told["marks"].count("-") + 1 if told else 0
    every = [body for name in names for body in bodies_parted(name)]
    if len(every) == marks >= _FEWEST and all(map(agency_names.is_agency, every)):
        return every
    below = bodies_parted(names[-1])
    return below if len(below) >= _FEWEST else list(names[-1:])


def bodies_parted(name: str) -> list[str]:
    """«SỞ A - LIÊN ĐOÀN B TỈNH» is two bodies, none of that name."""
    names = _BETWEEN.split(name)
    return names if all(map(agency_names.is_agency, names)) else [name]
