"""The catalogue of problems: one code, one meaning, in Vietnamese and in English.

    found(place, "K204", key="tiltle", nearest="title")

makes a Problem in Vietnamese; `in_language(problem, "en")` says the same in English.
"""

from __future__ import annotations

import string
from dataclasses import replace

from ..bilingual import Language, english, in_number
from . import (
    agencies,
    amending,
    doubts,
    facts,
    fields,
    graph,
    links,
    reading,
    records,
    settings,
    text,
)
from .entry import Code
from .problem import Place, Problem, Severity
from .visible import visible

CODES: dict[str, Code] = {
    code.code: code
    for group in (
        reading,
        settings,
        fields,
        facts,
        links,
        text,
        graph,
        records,
        doubts,
        agencies,
        amending,
    )
    for code in group.CODES
}


def found(place: Place, code: str, **values: object) -> Problem:
    """The problem `code` at `place`, its words filled with `values`."""
    entry = CODES[code]
    words = {
        name: visible(value) if isinstance(value, str) else str(value)
        for name, value in values.items()
    }
    return Problem(
        place=place,
        code=code,
        message=_fill(entry.vi, words),
        hint=_fill(entry.hint, words),
        severity=entry.severity,
        values=tuple(sorted(words.items())),
    )


def accepted(problem: Problem, day: str, reason: str) -> Problem:
    """The finding as an editor has seen and accepted it: still shown, but no longer counted."""
    return replace(
        problem,
        message=f"{_SEEN['vi']} ({day}: {reason}): {problem.message}",
        hint="",
        severity="info",
        values=(*problem.values, ("accepted_on", day), ("accepted_why", reason)),
    )


_SEEN: dict[Language, str] = {"vi": "đã xem và chấp nhận", "en": "seen and accepted"}


def finding_alone(problem: Problem) -> str:
    """What was found, without the remark that it was accepted."""
    entry = CODES.get(problem.code)
    return _fill(entry.vi, dict(problem.values)) if entry else problem.message


def in_language(problem: Problem, language: Language) -> Problem:
    """The same problem in another language; one that the catalogue does not hold stays as it is."""
    entry = CODES.get(problem.code)
    if language == "vi" or entry is None:
        return problem
    words = {name: english(value) for name, value in problem.values}
    if "accepted_on" in words:
        seen = f"{_SEEN[language]} ({words['accepted_on']}: {words['accepted_why']})"
        return replace(problem, message=f"{seen}: {_fill_english(entry.en, words)}", hint="")
    message, hint = (_fill_english(text, words) for text in (entry.en, entry.en_hint))
    return replace(problem, message=message, hint=hint)


def fails(problem: Problem, strict: bool) -> bool:
    """Whether a build or a check must not succeed with this problem: with strict, no warning.

    What is found about the documents themselves, which no editor can mend, is information.
    """
    return problem.severity == "error" or (strict and problem.severity == "warning")


def as_line(problem: Problem, language: Language = "vi") -> str:
    """`file:line:column: code level: what is wrong → what to type`, in that language."""
    said = in_language(problem, language)
    tail = f" → {said.hint}" if said.hint else ""
    level = LEVELS[language][said.severity]
    return f"{said.place}: {said.code} {level}: {said.message}{tail}"


LEVELS: dict[Language, dict[Severity, str]] = {
    "vi": {"error": "lỗi", "warning": "cảnh báo", "info": "ghi nhận"},
    "en": {"error": "error", "warning": "warning", "info": "note"},
}


def _fill_english(template: str, words: dict[str, str]) -> str:
    return _fill(in_number(template, words), words)


def _fill(template: str, words: dict[str, str]) -> str:
    return string.Template(template).safe_substitute(words).strip()
