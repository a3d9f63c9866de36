"""The words of a duty that is only helped with: «phối hợp với Sở A kiểm tra chợ»."""

from __future__ import annotations

import re

from ....expressions import expression
from ...readers.lines import squeezed
from ..bodies.bodies import LONGEST_NAME
from .task import Origin, ReadTask

_SHOWN = 60
"""Letters of a duty by which it is found in its paragraph."""
_HELPS = expression(r"(?:tham gia,? |chủ động |tích cực )?phối hợp\b", re.IGNORECASE)
_IN_CHARGE = expression(r"chủ trì|đầu mối|trách nhiệm chính|thường trực", re.IGNORECASE)
_STOP = expression(r"[.;:]\s")


def with_help_told(task: ReadTask) -> str:
    """What somebody does, with the words that call them no more than a partner of others."""
    if not task.partners or task.origin in {Origin.TABLE, Origin.LABELS, Origin.LISTED}:
        return task.what
    text = squeezed(task.paragraph.text.replace("*", ""))
    at = text.lower().find(task.what.lower()[:_SHOWN])
    before = text[max(0, at - LONGEST_NAME) : max(at, 0)]
    before = before[max((stop.end() for stop in _STOP.finditer(before)), default=0) :]
    helps = _HELPS.search(before)
    if helps is None or _IN_CHARGE.search(before):
        return task.what
    return before[helps.start() :] + text[at] + task.what[1:]
