"""What a source that cannot be published still says of itself: its address, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from ...expressions import expression
from ...model import document_code
from ...text import capitalize_first, slugify
from ...value import value_class
from .source import UnreadDraft

_FACT = expression(
    r"^(id|agency):[ \t]*[\"']?([a-z0-9]+(?:-[a-z0-9]+)*)[\"']?[ \t]*(?:#.*)?$", re.M
)
_NAME = expression(
    r"^(kind|number|symbol):[ \t]*[\"']?([\w/-](?:[\w /-]{0,38}[\w/-])?)[\"']?[ \t]*(?:#.*)?$", re.M
)
# Behind the key on its line, or one a line below it.
_FORMER = expression(r"^former_ids:[ \t]*([^\n]*(?:\n[ \t]*-[ \t][^\n]*)*)", re.M)
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
    former_ids: tuple[str, ...] = ()
    words: str = ""
    """«Thông báo 27/TB-UBND»: its kind and number, which nobody needs to hide; empty without."""


def left_out(unread: UnreadDraft) -> LeftOut:
    letters, _ = unread.letters()
    text = (letters or b"")[:_HEAD].decode("utf-8-sig", "replace").replace("\r\n", "\n")
    said: dict[str, str] = {}
    for key, value in (*_FACT.findall(text), *_NAME.findall(text)):
        said.setdefault(key, value)
    path = PurePosixPath(unread.file)
    stem = path.parent.name if path.name == "plan.yml" else path.stem
    return LeftOut(
        unread.file,
        said.get("id") or slugify(stem),
        said.get("agency", ""),
        _former_ids(text),
        _words(said),
    )


def _words(said: Mapping[str, str]) -> str:
    number = said.get("number", "")
    if not number or "kind" not in said:
        return ""
    return f"{capitalize_first(said['kind'])} {document_code(number, said.get('symbol', ''))}"


def _former_ids(text: str) -> tuple[str, ...]:
    match = _FORMER.search(text)
    lines = match[1].split("\n") if match else []
    words = ",".join(line.partition(" #")[0] for line in lines).split(",")
    ids = (word.strip(" \t\r-[]\"'") for word in words)
    return tuple(word for word in ids if word)
