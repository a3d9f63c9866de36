"""Whether a plan's facts stand on words that the document prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from ...expressions import expression
from ...model import Bound, Plan, Target
from ...problems import Problem, found
from .settled import BOUND_WORDS

LISTS = ("phases", "milestones", "deadlines", "obligations", "tasks", "targets", "awards")
"""The facts that carry the words they rest on."""
_SHOWN = 6
_NUMBER = expression(r"\d+(?:[.,]\d+)*")
_SPELLED = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_WORDS = {word: Decimal(number) for number, word in enumerate(_SPELLED, 1)}
"""Small numbers as documents spell them."""
_NO_NUMBER = expression(r"\bmột (?:số|vài|phần|cách|bước|mặt|trong)\b", holds=("một ",))
_UNITS = {"%": ("%", "phần trăm")}
_MORE_BOUNDS: Mapping[Bound, tuple[str, ...]] = {
    Bound.AT_LEAST: ("từ", "trên"),
    Bound.OVER: ("quá",),
    Bound.AT_MOST: ("dưới",),
}
_BOUNDS: Mapping[Bound, tuple[str, ...]] = {
    bound: (*words, *_MORE_BOUNDS.get(bound, ()))
    for bound, words in BOUND_WORDS.items()
    if bound is not Bound.EQUAL
}
"""What a document may print for each bound."""


def facts_have_their_words(plan: Plan) -> Iterator[Problem]:
    """Where some facts carry the words of the document, all do: one finding a plan."""
    facts: list[Any] = [fact for name in LISTS for fact in getattr(plan, name)]
    bare = [fact for fact in facts if not fact.printed]
    if not bare or len(bare) == len(facts):
        return
    lines = [str(fact.at.line) for fact in bare]
    more = ", …" if len(lines) > _SHOWN else ""
    yield found(
        bare[0].at,
        "K314",
        count=len(bare),
        total=len(facts),
        lines=", ".join(lines[:_SHOWN]) + more,
    )


def figures_are_printed(plan: Plan) -> Iterator[Problem]:
    """A target's number, unit, bound and years stand in its words, or say why they are inferred."""
    for target in plan.targets:
        if target.printed and not target.inferred:
            for figure in _unprinted(target):
                yield found(
                    target.at, "K315", what=target.what, figure=figure, printed=target.printed
                )


def _unprinted(target: Target) -> Iterator[str]:
    words = target.printed.lower()
    numbers = set(_numbers(words))
    if target.value is not None:
        if target.value not in numbers:
            yield f"{target.value:f}"
        elif target.unit and not any(
            unit in words for unit in _UNITS.get(target.unit, (target.unit.lower(),))
        ):
            yield target.unit
        accepted = _BOUNDS.get(target.bound, ())
        if accepted and not any(bound in words for bound in accepted):
            yield target.bound
    base = target.baseline
    if base and base.value is not None and base.value not in numbers:
        yield f"{base.value:f}"
    dates = (target.due, base.when if base else None)
    for year in dict.fromkeys(date.year for date in dates if date):
        if str(year) not in words:
            yield str(year)


def _numbers(words: str) -> Iterator[Decimal]:
    """As Vietnamese documents write them: 1.000 is a thousand, 12,5 is twelve and a half."""
    for match in _NUMBER.finditer(words):
        number = match[0]
        for written in (number.replace(".", "").replace(",", "."), number.replace(",", "")):
            try:
                yield Decimal(written)
            except InvalidOperation:
                continue
    # «một số đơn vị», «một phần» tell no number.
    spelled = _NO_NUMBER.sub(" ", words).split()
    yield from (_WORDS[word] for word in spelled if word in _WORDS)
