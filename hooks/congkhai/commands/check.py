"""`congkhai check`: what a build would say of the sources, without building."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import sys
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import chain
from pathlib import Path
from string import Template

from ..bilingual import Language, substituted
from ..dates import day_in_hanoi
from ..history import changed_since
from ..knowledge import checked_and_linked, of_the_day
from ..problems import Problem, fails, in_order
from ..settings import read_face, read_office, read_search_words, read_settings, wrong_settings
from ..sources import Drafts, Sources, read_sources, with_file
from .messages import MESSAGES
from .reports import as_annotation, as_objects, as_text


def add_arguments(parser: argparse.ArgumentParser, language: Language = "vi") -> None:
    say = MESSAGES[language]
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help=say["paths"])
    parser.add_argument(
        "--format", choices=("text", "github", "json"), default="text", help=say["format"]
    )
    parser.add_argument("--strict", action="store_true", help=say["strict"])
    parser.add_argument("--since", default="", metavar="REV", help=say["since"])
    parser.add_argument("--notes", action="store_true", help=say["notes"])


def run(args: argparse.Namespace) -> int:
    """Exit status 1 on errors (with --strict, on warnings too), 2 when a path is not there.

    Information is shown for what is asked about: a file, a folder, what a change touches; of
    all sources together it is counted.
    """
    say = MESSAGES[args.language]
    today = day_in_hanoi(dt.datetime.now(dt.UTC))
    problems: list[Problem] = []
    shown: list[Problem] = []
    plans = elsewhere = 0
    for path in args.paths or [Path("plans")]:
        if not path.exists():
            return _refused(say["nothing" if args.paths else "no_portal"], path=path)
    for top, inside in _tops(args.paths or [Path("plans")]).items():
        touched = changed_since(top, args.since) if args.since else frozenset()
        if touched is None:
            return _refused(say["no_revision"], revision=args.since, folder=top)
        every, count = _found(top, today, inside)
        found = [p for p in every if not inside or any(_within(p, path) for path in inside)]
        plans += count
        failing, told = (sum(fails(p, strict=True) for p in some) for some in (every, found))
        elsewhere += failing - told
        problems += found
        asked = args.notes or args.format == "json" or (bool(inside) and not args.since)
        shown += [
            problem
            for problem in found
            if asked or fails(problem, args.strict) or _is_told(problem, touched, args)
        ]
    if args.format == "json":
        # Escapes are the same JSON; a letter that the console lacks would be another.
        is_ascii = sys.stdout.encoding.lower() not in {"utf-8", "utf8"}
        print(json.dumps(as_objects(shown, args.language), ensure_ascii=is_ascii, indent=1))
    elif args.format == "github":
        for problem in shown:
            print(as_annotation(problem, args.language))
    else:
        for problem in shown:
            print(as_text(problem, args.language))
        if elsewhere and not problems:
            print(say["clean_here"], substituted(say["elsewhere"], {"count": elsewhere}))
        else:
            print(_sum(problems, len(problems) - len(shown), plans, say))
    return 1 if any(fails(problem, args.strict) for problem in problems) else 0


def _refused(why: str, **values: object) -> int:
    print(Template(why).substitute(values), file=sys.stderr)
    return 2


def _found(top: Path, today: dt.date, inside: list[Path]) -> tuple[list[Problem], int]:
    """What is wrong below the folder, with the files asked for that lie elsewhere, and how many
    plans it has."""
    sources = read_sources(top) if top.is_dir() else Sources(Drafts(top), {}, ())
    for path in inside:
        if path.is_file() and not path.absolute().is_relative_to(top.absolute()):
            sources = with_file(sources, path)
    knowledge = checked_and_linked(sources)
    file = top.absolute().parent / "mkdocs.yml"
    said = read_settings(file)
    read = (read_face(said)[1], read_office(said)[1], read_search_words(said)[1])
    settings = (*wrong_settings(file), *chain.from_iterable(read))
    every = in_order((*knowledge.problems, *of_the_day(knowledge, today), *settings))
    shown = [_seen_from_here(problem, top) for problem in every]
    return shown, len(knowledge.portal.plans) + len(knowledge.left_out)


def _is_told(problem: Problem, touched: Collection[Path], args: argparse.Namespace) -> bool:
    """Without --since all warnings; with it, all that is found in the files that changed."""
    if args.since:
        return Path(problem.place.file).absolute() in touched
    return problem.severity != "info"


def _tops(paths: Iterable[Path]) -> dict[Path, list[Path]]:
    """The folders to read whole, and for each the paths asked for (none: all).

    A single plan can only be judged among its kin, so its whole `plans/` is read; a file that
    lies elsewhere is judged as if it lay in the `plans/` of this folder.
    """
    tops: dict[Path, list[Path]] = {}
    for path in paths:
        here = path.absolute()
        above = next((folder for folder in (here, *here.parents) if _is_top(folder)), None)
        if above is None and path.is_dir():
            above = here / "plans" if (here / "plans").is_dir() else here
        wanted = tops.setdefault(above or Path("plans").absolute(), [])
        if above is None or here not in {above, above.parent}:
            wanted.append(path)
    return tops


def _is_top(folder: Path) -> bool:
    return folder.is_dir() and ((folder / "agencies.yml").is_file() or folder.name == "plans")


def _seen_from_here(problem: Problem, top: Path) -> Problem:
    """With its file as seen from where the command runs."""
    file = top.parent / problem.place.file
    return replace(
        problem, place=replace(problem.place, file=Path(os.path.relpath(file)).as_posix())
    )


def _within(problem: Problem, path: Path) -> bool:
    file = Path(problem.place.file).absolute()
    return file == path.absolute() or path.absolute() in file.parents


def _sum(problems: list[Problem], kept_back: int, plans: int, say: dict[str, str]) -> str:
    """The last line: what was found, and how to see what was only counted."""
    count = Counter(problem.severity for problem in problems)
    words = {
        "plans": plans,
        "errors": count["error"],
        "warnings": count["warning"],
        "infos": count["info"],
    }
    if not problems:
        return substituted(say["clean"], words)
    line = substituted(say["count"], words)
    if kept_back:
        return f"{line} {say['see_notes']}"
    return f"{line} {say['explain_hint']}"
