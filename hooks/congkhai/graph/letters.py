"""Letters that ask for opinions on a draft that is here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from ..model import Plan, Portal


def letters_by_draft(portal: Portal) -> Mapping[str, tuple[Plan, ...]]:
    """By the id of the draft; first the one that closes last, since it may give more time."""
    found: dict[str, list[tuple[dt.date, Plan]]] = {}
    for plan in portal.plans.values():
        asked = plan.consultation
        if asked and asked.on and asked.on in portal.plans and asked.on != plan.id:
            found.setdefault(asked.on, []).append((asked.closes.last, plan))
    return {
        draft: tuple(letter for _, letter in sorted(some, key=lambda one: one[0], reverse=True))
        for draft, some in found.items()
    }
