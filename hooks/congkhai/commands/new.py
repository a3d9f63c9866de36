"""`congkhai new`: a source with its keys, each with a word of what goes there; nothing is lost."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from string import Template

from ..bilingual import Language
from ..settings import portal_address
from ..sources import can_be_id, check_plan, read_sources
from ..writing import write_new
from . import common
from .agency_entry import add_agency, only_agency
from .blank import ANSWERED, SORTS, blank_plan, blank_record, sorts_answered
from .messages import MESSAGES
from .which_plan import id_of, no_such_plan


def add_arguments(parser: argparse.ArgumentParser, language: Language = "vi") -> None:
    say = MESSAGES[language]
    what = parser.add_subparsers(dest="what", metavar=say["new_what"], required=True)
    plan = what.add_parser(
        "plan", help=say["new_plan"], description=say["new_plan"], add_help=False
    )
    plan.add_argument("id", metavar=say["id_word"], help=say["new_id"])
    record = what.add_parser(
        "record", help=say["new_record"], description=say["new_record"], add_help=False
    )
    record.add_argument(
        "sort",
        metavar=say["sort_word"],
        choices=tuple(SORTS),
        help=f"{say['new_sort']}: {', '.join(SORTS)}",
    )
    record.add_argument("plan", metavar=say["id_word"], help=say["new_of"])
    record.add_argument(
        "name", metavar=say["name_word"], nargs="?", default="", help=say["new_name"]
    )
    agency = what.add_parser(
        "agency", help=say["new_agency"], description=say["new_agency"], add_help=False
    )
    agency.add_argument("name", metavar=say["name_word"], help=say["agency_name"])
    for option, words in (
        ("id", "agency_id"),
        ("territory", "agency_home"),
        ("parent", "agency_of"),
    ):
        agency.add_argument(f"--{option}", metavar="ID", default="", help=say[words])
    for path in (plan, record, agency):
        common(path, say)
        path.add_argument("--plans", type=Path, default=Path("plans"), help=say["plans"])


def run(args: argparse.Namespace) -> int:
    """Never overwrites: exit status 1 for a file that exists, 2 for a source that cannot be."""
    make = {"plan": _new_plan, "record": _new_record, "agency": add_agency}
    return make[args.what](args)


def _new_plan(args: argparse.Namespace) -> int:
    if not can_be_id(args.id):
        return _refused(args, "bad_id", id=args.id)
    text = blank_plan(args.id, portal_address(args.plans), only_agency(args.plans))
    return _made(args, args.plans / f"{args.id}.md", text)


def _new_record(args: argparse.Namespace) -> int:
    sort = SORTS[args.sort]
    name = args.name or ("" if sort.is_alone else "moi")
    if args.name and not can_be_id(args.name):
        return _refused(args, "bad_id", id=args.name)
    drafts = list(read_sources(args.plans.resolve()).plans)
    draft = next((some for some in drafts if args.plan and id_of(some) == args.plan), None)
    if draft is None:
        print(no_such_plan(args.plan, drafts, MESSAGES[args.language]), file=sys.stderr)
        return 2
    plan = check_plan(draft)[0]
    if plan is None:
        return _refused(args, "broken_plan", path=draft.file)
    text = blank_record(sort, plan, name, portal_address(args.plans))
    if text is None and (others := sorts_answered(plan, args.sort)):
        ways = "".join(f"\n  congkhai new record {other} {args.plan}" for other in others)
        return _refused(args, "other_record", id=args.plan, ways=ways)
    if text is None:
        keys = ANSWERED.get(args.sort, "milestones, deadlines, obligations")
        return _refused(args, "nothing_to_record", id=args.plan, path=draft.file, keys=keys)
    file = f"{sort.folder}.yml" if sort.is_alone else f"{sort.folder}/{name}.{sort.suffix}"
    top = args.plans.resolve().parent
    return _made(args, Path(os.path.relpath(top / draft.folder / file)), text)


def _made(args: argparse.Namespace, path: Path, text: str) -> int:
    say = MESSAGES[args.language]
    try:
        write_new(path, text)
    except FileExistsError:
        print(Template(say["exists"]).substitute(path=path), file=sys.stderr)
        return 1
    print(Template(say["made"]).substitute(path=path))
    return 0


def _refused(args: argparse.Namespace, why: str, **values: str) -> int:
    print(Template(MESSAGES[args.language][why]).substitute(values), file=sys.stderr)
    return 2
