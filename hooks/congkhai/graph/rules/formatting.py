"""How findings name documents, places and stretches of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ...bilingual import Bilingual, filled, joined_words
from ...dates import said_period
from ...model import Document, Period, Phase, Plan
from ...problems import Place, Problem
from ..identity import name_in_words


def where(place: Place) -> str:
    return f"{place.file}:{place.line}"


def named(held: Plan | Document) -> str:
    """A plan without a number is known by who wrote it, so its file is named."""
    return name_in_words(held) if held.number or isinstance(held, Document) else held.heading


def years_in_words(span: Period | Phase) -> Bilingual:
    return said_period(span.start, span.end)


def stretches(spans: Iterable[Period | Phase]) -> Bilingual:
    return joined_words(", ", map(years_in_words, spans))


def recorded(problem: Problem, plan: Plan, section: str | None, words: str = "") -> Problem:
    """What an editor has recorded as misprinted is no longer theirs to mend: information."""
    for erratum in plan.errata:
        same_words = bool(words) and (erratum.printed in words or words in erratum.printed)
        if same_words or (not words and section and erratum.section == section):
            return replace(problem, severity="info")
    return problem


def short_list(words: Iterable[str], most: int = 6, between: str = ", ") -> Bilingual:
    """At most so many, and how many more."""
    every = list(words)
    shown, more = joined_words(between, every[:most]), str(len(every) - most)
    if len(every) <= most:
        return shown
    return filled("$shown và $more nơi nữa", "$shown and $more more", shown=shown, more=more)
