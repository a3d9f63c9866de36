"""Pictures of a text as stretches of HTML: those beside the source, or the words for others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...model import Picture, evidence
from ...text import picture_marks
from ..engine.environment import environment
from ..engine.fast_compiler import pieces
from .inline_markdown import Span


def picture_spans(
    text: str, pictures: Iterable[Picture], plan_id: str, root: str
) -> Iterator[Span]:
    macros: Any = pieces(environment(), "spans.html")
    known = {picture.href: picture for picture in pictures}
    for mark in picture_marks(text):
        picture = known.get(mark.href)
        if picture and mark.words:
            address = f"{root}{evidence(plan_id, picture.name)}"
            html = macros.picture(address, mark.words, picture.width, picture.height)
        else:
            html = macros.unseen_picture(mark.words)
        yield mark.start, mark.end, str(html)
