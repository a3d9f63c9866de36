"""How findings name documents, places and stretches of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ...bilingual import Bilingual, filled, joined_words
from ...dates import said_period
from ...model import Period, Phase, Plan
from ...problems import Place, Problem


def where(place: Place) -> str:
    return f"{place.file}:{place.line}"


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
