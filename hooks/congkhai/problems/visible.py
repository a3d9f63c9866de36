"""What a reader or a terminal would not see, or would obey, written as an escape."""

from __future__ import annotations

import re

from ..expressions import expression

# Controls, zero width, direction marks, noncharacters, and the halves that stand for bytes of a
# file name that is not UTF-8. A line break in a message would begin a line of its own in a log.
_UNSEEN = expression(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff"
    "\ud800-\udfff]"
)


def visible(text: str) -> str:
    """The text with every such character as `\\x1b` or `\\u202e`; else the very same."""
    return _UNSEEN.sub(_escape, text) if _UNSEEN.search(text) else text


def _escape(match: re.Match[str]) -> str:
    number = ord(match[0])
    if 0xDC80 <= number <= 0xDCFF:
        return f"\\x{number - 0xDC00:02x}"
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"
