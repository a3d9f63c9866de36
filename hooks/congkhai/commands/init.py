"""`congkhai init DIR`: the folder of a portal of one's own, from a few questions."""

from __future__ import annotations

import argparse
import shlex
import sys
from dataclasses import fields
from pathlib import Path
from string import Template

from ..bilingual import Language, substituted
from ..starting import (
    AdministrativeUnit,
    Ambiguous,
    Answers,
    BadAnswer,
    index_hash,
    installed_hash,
    names_country,
    pinned_packages,
    portal_files,
    read_answer,
    units_named,
    write_portal,
)
from .messages import MESSAGES

QUESTIONS = tuple(field.name for field in fields(Answers))
SHOWN = 5
"""So many files are named when a folder is not empty."""


def add_arguments(parser: argparse.ArgumentParser, language: Language = "vi") -> None:
    say = MESSAGES[language]
    parser.add_argument("folder", type=Path, metavar=say["dir_word"], help=say["init_dir"])
    for question in QUESTIONS:
        parser.add_argument(
            f"--{question}", metavar=say["text_word"], help=say[f"init_ask_{question}"]
        )
    parser.add_argument("--yes", action="store_true", help=say["init_yes"])


def run(args: argparse.Namespace) -> int:
    """Exit status 1 where the folder cannot take a portal, 2 for an answer that cannot be.

    Raises OSError when the disk refuses.
    """
    say = MESSAGES[args.language]
    if why := _not_free(args.folder, say):
        print(why, file=sys.stderr)
        return 1
    try:
        answers = _answers(args, say)
    except EOFError:
        print(say["stopped"], file=sys.stderr)
        return 1
    if isinstance(answers, str):
        print(answers, file=sys.stderr)
        return 2
    unit = units_named(answers.territory) if answers.territory else None
    if isinstance(unit, Ambiguous):
        print(_ambiguous(answers.territory, unit, say), file=sys.stderr)
        return 2
    pinned = pinned_packages(installed_hash() or index_hash())
    portal = portal_files(answers, unit, pinned)
    write_portal(portal.files, args.folder)
    _tell(args.folder, portal.agency, answers, unit, pinned.is_whole, say)
    return 0


def _not_free(folder: Path, say: dict[str, str]) -> str:
    """Why no portal can be made there; empty when one can."""
    try:
        there = sorted(path.name for path in folder.iterdir() if path.name != ".git")
    except FileNotFoundError:
        return ""
    if "mkdocs.yml" in there:
        return Template(say["init_is_portal"]).substitute(path=folder)
    if there:
        more = f", … (+{len(there) - SHOWN})" if len(there) > SHOWN else ""
        names = ", ".join(there[:SHOWN]) + more
        return Template(say["init_not_empty"]).substitute(path=folder, files=names)
    return ""


def _repository_above(folder: Path) -> Path | None:
    """The repository that the new folder lies in; its own, when it has one, is not above it."""
    if (folder / ".git").exists():
        return None
    return next((up for up in folder.absolute().parents if (up / ".git").exists()), None)


def _answers(args: argparse.Namespace, say: dict[str, str]) -> Answers | str:
    """What was given, then what is asked; a sentence where something given cannot be."""
    answers = Answers()
    may_ask = sys.stdin.isatty() and not args.yes
    if not may_ask and not args.yes and not any(getattr(args, name) for name in QUESTIONS):
        print(say["init_not_asked"], file=sys.stderr)
    for question in QUESTIONS:
        given = getattr(args, question)
        if given is None and not may_ask:
            continue
        read = read_answer(answers, question, given) if given is not None else None
        if isinstance(read, BadAnswer):
            return _bad(read, say)
        answers = read or _asked(answers, question, say)
    return answers


def _asked(answers: Answers, question: str, say: dict[str, str]) -> Answers:
    """Asks until the answer can be; an empty line leaves the thing out."""
    default = f" [{answers.site_name}]" if question == "name" else ""
    while True:
        value = input(f"{say[f'init_ask_{question}']}{default}: ")
        read = read_answer(answers, question, value)
        if isinstance(read, BadAnswer):
            print(_bad(read, say), file=sys.stderr)
            continue
        unit = units_named(read.territory) if question == "territory" else None
        if isinstance(unit, Ambiguous):
            print(_ambiguous(read.territory, unit, say), file=sys.stderr)
            continue
        return read


def _bad(answer: BadAnswer, say: dict[str, str]) -> str:
    return f"--{answer.question}: {Template(say[answer.why]).substitute(value=answer.value)}"


def _ambiguous(name: str, unit: Ambiguous, say: dict[str, str]) -> str:
    names = "; ".join(unit.names[:8]) + ("; …" if len(unit.names) > 8 else "")
    return Template(say["init_ambiguous"]).substitute(value=name, names=names)


def _tell(
    folder: Path,
    agency: str,
    answers: Answers,
    unit: AdministrativeUnit | None,
    is_whole: bool,
    say: dict[str, str],
) -> None:
    print(Template(say["init_made"]).substitute(path=folder))
    if agency:
        print(Template(say["init_agency"]).substitute(id=agency, office=answers.office))
    if answers.territory and unit is None and not names_country(answers.territory):
        print(Template(say["init_no_units"]).substitute(value=answers.territory))
    elif unit and unit.communes:
        words = {"name": unit.name, "count": len(unit.communes)}
        print(substituted(say["init_units"], words))
    if not is_whole:
        print(say["init_no_hash"])
    if repository := _repository_above(folder):
        print(Template(say["init_inside"]).substitute(path=repository))
    plan = f"{agency}-ke-hoach-thu-nhat" if agency else "ke-hoach-thu-nhat"
    print(say["init_next"])
    for command in (
        f"cd {shlex.quote(str(folder))}",
        f"congkhai new plan {plan}",
        "congkhai serve --open",
    ):
        print(f"  {command}")
