"""`congkhai new plan ID`: a source with its keys, each with a word of what goes there."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from string import Template

from ..check.shape import Attribute, attributes
from ..check.value import is_slug
from ..model import Plan
from ..schema import BASE
from .speech import SPEECH

OFFERED = (
    "number",
    "symbol",
    "issued",
    "place",
    "name",
    "signatory",
    "campaign",
    "status",
    "gist",
    "relations",
    "period",
    "phases",
    "milestones",
    "deadlines",
    "obligations",
    "tasks",
    "targets",
    "criteria",
    "awards",
    "funding",
    "feedback",
    "recipients",
    "errata",
)
BODY = """
## I. Mục đích, yêu cầu

Viết lại từng mục của văn bản ở đây, giữ số mục như in.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    say = SPEECH["vi"]
    parser.add_argument("what", choices=("plan",), help=say["new_what"])
    parser.add_argument("id", help=say["new_id"])
    parser.add_argument("--plans", type=Path, default=Path("plans"), help=say["plans"])


def run(args: argparse.Namespace) -> int:
    """Never overwrites; exit status 2 for an id that cannot be one."""
    say = SPEECH[args.language]
    if not is_slug(args.id) or len(args.id) > 80:
        print(Template(say["bad_id"]).substitute(id=args.id), file=sys.stderr)
        return 2
    path: Path = args.plans / f"{args.id}.md"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(_source(args.id))
    except FileExistsError:
        print(Template(say["exists"]).substitute(path=path), file=sys.stderr)
        return 1
    print(Template(say["made"]).substitute(path=path))
    return 0


def _source(identifier: str) -> str:
    keys = attributes(Plan)
    required = [
        f"{key}: {identifier if key == 'id' else ''}  # {_about(attribute)}"
        for key, attribute in keys.items()
        if attribute.required
    ]
    offered = [f"# {key}: {keys[key].words.example}  # {_about(keys[key])}" for key in OFFERED]
    lines = [
        "---",
        f"# yaml-language-server: $schema={BASE}plan.json",
        *required,
        *offered,
        "---",
        BODY,
    ]
    return "\n".join(lines)


def _about(attribute: Attribute) -> str:
    return f"{attribute.words.title}: {attribute.words.description}"
