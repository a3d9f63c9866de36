"""What a source that cannot be published still says of itself: its address, and whose it is."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from ...expressions import expression
from ...text import slugify
from ...value import value_class
from .source import UnreadDraft

_FACT = expression(
    r"^(id|agency):[ \t]*[\"']?([a-z0-9]+(?:-[a-z0-9]+)*)[\"']?[ \t]*(?:#.*)?$", re.M
)
_HEAD = 20_000
"""So many letters hold the facts that are asked for."""


@value_class
class LeftOut:
    """A plan's source with mistakes that keep it from the site."""

    file: str
    id: str
    """As it says, else as its file is called; empty where neither can be an address."""
    agency: str
    """Empty where it does not say."""


def left_out(unread: UnreadDraft) -> LeftOut:
    letters, _ = unread.letters()
    text = (letters or b"")[:_HEAD].decode("utf-8-sig", "replace").replace("\r\n", "\n")
    said: dict[str, str] = {}
    for key, value in _FACT.findall(text):
        said.setdefault(key, value)
    path = PurePosixPath(unread.file)
    stem = path.parent.name if path.name == "plan.yml" else path.stem
    return LeftOut(unread.file, said.get("id") or slugify(stem), said.get("agency", ""))
