"""Findings as text for people, as annotations for pull requests, and as JSON for programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from ..bilingual import Language
from ..problems import Problem, Severity, as_line, in_language

COLOURS: dict[Severity, str] = {"error": "\033[31m", "warning": "\033[33m", "info": "\033[36m"}
GITHUB: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def as_text(problem: Problem, language: Language) -> str:
    line = as_line(problem, language)
    if not sys.stdout.isatty() or "NO_COLOR" in os.environ:
        return line
    place, code, rest = line.partition(f" {problem.code} ")
    return f"{place} {COLOURS[problem.severity]}{code.strip()}\033[0m {rest}"


def as_objects(problems: Iterable[Problem], language: Language) -> list[dict[str, object]]:
    """For `--format json`: lines and columns count from 1."""
    return [
        {
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "code": problem.code,
            "severity": problem.severity,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in (in_language(problem, language) for problem in problems)
    ]


def as_annotation(problem: Problem, language: Language) -> str:
    """A workflow command; GitHub wants %, CR and LF escaped, in properties also : and ,."""

    def escape(text: str, more: str = "") -> str:
        for mark in "%\r\n" + more:
            text = text.replace(mark, f"%{ord(mark):02X}")
        return text

    said, place = in_language(problem, language), problem.place
    where = f"file={escape(place.file, ':,')},line={place.line},col={place.column}"
    text = escape(f"{said.message} → {said.hint}" if said.hint else said.message)
    return f"::{GITHUB[said.severity]} {where},title={said.code}::{text}"
