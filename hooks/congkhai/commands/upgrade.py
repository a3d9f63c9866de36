"""`congkhai upgrade`: an older portal for this version; what would change is shown first."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Template

from .. import __version__
from ..bilingual import Language, substituted
from ..problems import as_line
from ..settings import wrong_settings
from ..upgrading import (
    UNDONE,
    FileChange,
    Unfinished,
    UpgradePlan,
    apply_plan,
    changed_by_hand,
    planned,
)
from .messages import MESSAGES

LONG = 40
"""A longer difference is told by its length: the packages' hashes interest nobody."""


def add_arguments(parser: argparse.ArgumentParser, language: Language = "vi") -> None:
    say = MESSAGES[language]
    parser.add_argument(
        "folder", type=Path, nargs="?", default=Path(), metavar=say["dir_word"],
        help=say["upgrade_dir"],
    )  # fmt: skip
    parser.add_argument("--yes", action="store_true", help=say["upgrade_yes"])


def run(args: argparse.Namespace) -> int:
    """Exit status 1 where something is left for people to do first, 2 where there is no portal."""
    say = MESSAGES[args.language]
    if not (args.folder / "mkdocs.yml").is_file():
        path = args.folder / "mkdocs.yml"
        print(Template(say["nothing"]).substitute(path=path), file=sys.stderr)
        return 2
    if broken_lines := [*_unreadable(args.folder / "mkdocs.yml", args.language)]:
        print("\n".join(broken_lines), file=sys.stderr)
        return 1
    plan = planned(args.folder, __version__)
    words = {"old": plan.old or "?", "new": plan.new}
    if plan.is_older_program:
        print(Template(say["upgrade_newer"]).substitute(words), file=sys.stderr)
        return 1
    if not plan.old:
        print(Template(say["upgrade_unknown"]).substitute(words))
    _show(plan, args.language)
    broken = [notice for notice in plan.notices if notice.key in UNDONE]
    if not plan.changes:
        print(Template(say["upgrade_nothing"]).substitute(words))
        return 1 if broken else 0
    if own := changed_by_hand(args.folder, plan.changes):
        files = ", ".join(own)
        print(Template(say["upgrade_uncommitted"]).substitute(files=files), file=sys.stderr)
        return 1
    if not args.yes and not _agreed(say):
        print(say["upgrade_not_done"])
        return 0
    try:
        kept = apply_plan(args.folder, plan.changes, plan.old)
    except Unfinished as stop:
        words = {
            "path": stop.path,
            "reason": stop.reason,
            "written": ", ".join(stop.written) or "—",
        }
        print(Template(say["upgrade_disk"]).substitute(words), file=sys.stderr)
        return 1
    print(Template(say["upgrade_done"]).substitute(words, kept=kept))
    return 1 if broken else 0


def _unreadable(path: Path, language: Language) -> Iterator[str]:
    """What must be mended by hand; a theme or a program that is missing may be the upgrade's."""
    for problem in wrong_settings(path):
        if problem.severity == "error" and problem.code not in {"K125", "K126", "K133"}:
            yield as_line(problem, language)


def _show(plan: UpgradePlan, language: Language) -> None:
    say = MESSAGES[language]
    for step in plan.steps:
        print(f"{step.version}: {step.vi if language == 'vi' else step.en}")
    for change in plan.changes:
        print(_difference(change, say))
    for notice in plan.notices:
        print(f"{notice.place}: {Template(say[notice.key]).substitute(notice.values)}")


def _difference(change: FileChange, say: dict[str, str]) -> str:
    before = (change.before or "").splitlines()
    lines = list(
        difflib.unified_diff(
            before, change.after.splitlines(), change.path, change.path, n=1, lineterm=""
        )
    )
    if change.before is None or len(lines) > LONG:
        what = "upgrade_new_file" if change.before is None else "upgrade_long"
        added = sum(line.startswith("+") for line in lines[2:])
        removed = sum(line.startswith("-") for line in lines[2:])
        words = {"path": change.path, "added": added, "removed": removed}
        return substituted(say[what], words)
    return "\n".join(lines)


def _agreed(say: dict[str, str]) -> bool:
    if not sys.stdin.isatty():
        return False
    try:
        return input(f"{say['upgrade_ask']} ").strip().lower() in {"c", "có", "co", "y", "yes"}
    except EOFError:
        return False
