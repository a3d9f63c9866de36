"""Whether what a source quotes of its document stands in the text that the document is."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from ...bilingual import Bilingual, filled
from ...expressions import expression
from ...model import Plan
from ...problems import Problem, found
from ...text import Outline
from .printed import LISTS

_WORD = expression(r"[^\W_]+|%")
_ESCAPED = expression(r"\\(?=[^\w\s])")
_ELISION = expression(r"…|\.\.\.|[\[\]]")
_SENTENCE_END = expression(r"[.;:]\s|\n|\|")
_ALIKE = 0.7
"""How alike a sentence of the text must be to be meant."""


def quotes_stand_in_text(plan: Plan, outline: Outline) -> Iterator[Problem]:
    """Where the text is the document's own, its facts quote no other words; of a text that was
    restated nobody can tell."""
    if plan.is_restated or not outline.body.strip():
        return
    body = outline.body.decode()
    said = _words(body)
    facts: list[Any] = [fact for name in (*LISTS, "expects") for fact in getattr(plan, name)]
    for fact in facts:
        pieces = _ELISION.split(fact.printed)
        if any(_words(piece) not in said for piece in pieces if _WORD.search(piece)):
            yield found(fact.at, "K323", printed=fact.printed, meant=_meant(fact.printed, body))


def _words(text: str) -> str:
    """Each between spaces: marks, signs of lists and of Markdown, line breaks do not count."""
    return f" {' '.join(_WORD.findall(_ESCAPED.sub('', text.lower())))} "


def _meant(printed: str, body: str) -> Bilingual:
    sentences = dict.fromkeys(piece.strip(" -+*#") for piece in _SENTENCE_END.split(body))
    near = get_close_matches(printed, [each for each in sentences if each], 1, _ALIKE)
    if near:
        return filled("có phải là «$sentence»? ", "is it «$sentence»? ", sentence=near[0])
    return Bilingual("", "")
