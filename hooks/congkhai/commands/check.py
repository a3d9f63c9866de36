"""`congkhai check`: what a build would say of the sources, without building."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from string import Template

from ..pipeline import load_portal, of_the_day, today_in_hanoi
from ..problems import Language, Problem, Severity, fails, in_language, in_order
from ..settings import read_face, read_settings
from .speech import SPEECH

COLOURS = {"error": "\033[31m", "warning": "\033[33m", "info": "\033[36m"}
GITHUB = {"error": "error", "warning": "warning", "info": "notice"}


def add_arguments(parser: argparse.ArgumentParser, language: Language = "vi") -> None:
    say = SPEECH[language]
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help=say["paths"])
    parser.add_argument(
        "--format", choices=("text", "github", "json"), default="text", help=say["format"]
    )
    parser.add_argument("--strict", action="store_true", help=say["strict"])


def run(args: argparse.Namespace) -> int:
    """Exit status 1 on errors (with --strict, on warnings too), 2 when a path is not there."""
    say = SPEECH[args.language]
    paths: list[Path] = args.paths or [Path("plans")]
    for path in paths:
        if not path.exists():
            print(Template(say["nothing"]).substitute(path=path), file=sys.stderr)
            return 2
    problems: list[Problem] = []
    plans = 0
    for top, inside in _tops(paths).items():
        knowledge = load_portal(top)
        today = of_the_day(knowledge, today_in_hanoi(dt.datetime.now(dt.UTC)))
        _, settings = read_face(read_settings(top.absolute().parent / "mkdocs.yml"))
        plans += len(knowledge.portal.plans) + len(knowledge.left_out)
        shown = [
            _shown(problem, top) for problem in in_order((*knowledge.problems, *today, *settings))
        ]
        problems += [p for p in shown if not inside or any(_within(p, path) for path in inside)]
    said = [in_language(problem, args.language) for problem in problems]
    count = Counter(problem.severity for problem in problems)
    if args.format == "json":
        print(json.dumps([_as_json(problem) for problem in said], ensure_ascii=False, indent=1))
    elif args.format == "github":
        for problem in said:
            print(_as_annotation(problem))
    else:
        _print_text(said, plans, count, say)
    return 1 if any(fails(problem, args.strict) for problem in problems) else 0


def _tops(paths: list[Path]) -> dict[Path, list[Path]]:
    """The folders to read whole, and for each the paths asked for (none: all).

    A single plan can only be judged among its kin, so its whole `plans/` is read.
    """
    tops: dict[Path, list[Path]] = {}
    for path in paths:
        top = next(
            (folder for folder in (path, *path.absolute().parents) if _is_top(folder)),
            path if path.is_dir() else path.parent,
        )
        wanted = tops.setdefault(Path(os.path.relpath(top)), [])
        if top.absolute() != path.absolute():
            wanted.append(path)
    return tops


def _is_top(folder: Path) -> bool:
    return folder.is_dir() and ((folder / "agencies.yml").is_file() or folder.name == "plans")


def _shown(problem: Problem, top: Path) -> Problem:
    """With its file as seen from where the command runs."""
    file = top.parent / problem.place.file
    return replace(
        problem, place=replace(problem.place, file=Path(os.path.relpath(file)).as_posix())
    )


def _within(problem: Problem, path: Path) -> bool:
    file = Path(problem.place.file).absolute()
    return file == path.absolute() or path.absolute() in file.parents


def _as_json(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
    }


def _as_annotation(problem: Problem) -> str:
    """A workflow command; GitHub wants %, CR and LF escaped, in properties also : and ,."""

    def escape(text: str, more: str = "") -> str:
        for mark in "%\r\n" + more:
            text = text.replace(mark, f"%{ord(mark):02X}")
        return text

    place = problem.place
    where = f"file={escape(place.file, ':,')},line={place.line},col={place.column}"
    text = escape(f"{problem.message} → {problem.hint}" if problem.hint else problem.message)
    return f"::{GITHUB[problem.severity]} {where},title={problem.code}::{text}"


def _print_text(
    problems: list[Problem], plans: int, count: Counter[Severity], say: dict[str, str]
) -> None:
    coloured = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    for problem in problems:
        code = f"{COLOURS[problem.severity]}{problem.code}\033[0m" if coloured else problem.code
        tail = f" → {problem.hint}" if problem.hint else ""
        print(f"{problem.place}: {code} {problem.message}{tail}")
    if not problems:
        print(Template(say["clean"]).substitute(plans=plans))
        return
    line = Template(say["count"]).substitute(
        plans=plans, errors=count["error"], warnings=count["warning"], infos=count["info"]
    )
    print(f"{line} {say['explain_hint']}")
