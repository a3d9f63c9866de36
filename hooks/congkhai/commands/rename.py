"""`congkhai rename OLD NEW`: another id for a plan; its old address leads to the new one."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from string import Template

from ..bilingual import Language
from ..expressions import expression
from ..sources import Draft, Mapping, Scalar, Sequence, can_be_id, read_sources
from ..writing import write_over
from .messages import MESSAGES
from .which_plan import no_such_plan

_ID = expression(
    r"^id:[ \t]*(?P<quote>[\"']?)(?P<id>[a-z0-9-]+)(?P=quote)(?P<rest>[ \t]*(?:#.*)?)$", re.M
)
_FORMER = expression(r"^former_ids:.*\n(?:(?:[ \t]+.*|-.*)\n)*", re.M)


def add_arguments(parser: argparse.ArgumentParser, language: Language = "vi") -> None:
    say = MESSAGES[language]
    parser.add_argument("old", metavar=say["old_word"], help=say["rename_old"])
    parser.add_argument("new", metavar=say["new_word"], help=say["rename_new"])
    parser.add_argument("--plans", type=Path, default=Path("plans"), help=say["plans"])


def run(args: argparse.Namespace) -> int:
    """2 for an id that is none or a plan that is not there, 1 where the new id is taken."""
    say = MESSAGES[args.language]
    if not can_be_id(args.new):
        return _told(say["bad_id"], 2, id=args.new)
    sources = read_sources(args.plans)
    drafts = list(sources.plans)
    by_id = {_values(draft, "id")[0]: draft for draft in drafts if _values(draft, "id")}
    draft = by_id.get(args.old) or _renamed_by_hand(by_id.get(args.new), args.old)
    if draft is None:
        if args.old in _register_ids(sources.registers.values()):
            return _told(say["rename_of_register"], 2, id=args.old)
        print(no_such_plan(args.old, drafts, say), file=sys.stderr)
        return 2
    taken = next(
        (
            other
            for other in drafts
            if args.new in (*_values(other, "id"), *_values(other, "former_ids"))
            and other.file != draft.file
        ),
        None,
    )
    if args.new == args.old and _values(draft, "id") == [args.old]:
        return _told(say["id_taken"], 1, id=args.new, path=draft.file)
    source = args.plans.absolute().parent / draft.file
    target = _moved_to(source, args.old, args.new)
    if taken is not None:
        return _told(say["id_taken"], 1, id=args.new, path=taken.file)
    if target != source and target.exists():
        return _told(say["exists"], 1, path=target)
    former = [old for old in (*_values(draft, "former_ids"), args.old) if old != args.new]
    write_over(source, with_id(source.read_text(encoding="utf-8-sig"), args.new, former))
    _move(source, target, args.old, args.new)
    print(Template(say["renamed"]).substitute(old=args.old, new=args.new))
    return 0


def _register_ids(registers: Iterable[Draft]) -> Iterator[str]:
    """What the registers beside the plans hold."""
    for register in registers:
        for _, entries in register.root.pairs if register.root else ():
            for entry in entries.items if isinstance(entries, Sequence) else ():
                for key, value in entry.pairs if isinstance(entry, Mapping) else ():
                    if key.text == "id" and isinstance(value, Scalar):
                        yield value.text


def _renamed_by_hand(draft: Draft | None, old: str) -> Draft | None:
    """The one that has the new id already, while its file still bears the old one."""
    if draft is None:
        return None
    path = PurePosixPath(draft.file)
    bears = path.parent.name if path.name == "plan.yml" else path.stem
    return draft if bears == old else None


def _told(why: str, status: int, **values: object) -> int:
    print(Template(why).substitute(values), file=sys.stderr)
    return status


def _values(draft: Draft, key: str) -> list[str]:
    """What a key of the plan holds, as words."""
    for name, value in draft.root.pairs if draft.root else ():
        if name.text == key:
            nodes = value.items if isinstance(value, Sequence) else (value,)
            return [node.text for node in nodes if isinstance(node, Scalar)]
    return []


def with_id(text: str, new: str, former: list[str]) -> str:
    """The source under another id, with those that it bore; all else stays letter for letter."""
    kept = _FORMER.sub("", text, count=1)
    line = f"former_ids: [{', '.join(former)}]\n" if former else ""
    return _ID.sub(lambda match: f"id: {new}{match['rest']}\n{line}".rstrip("\n"), kept, count=1)


def _moved_to(source: Path, old: str, new: str) -> Path:
    if source.name == "plan.yml":
        folder = source.parent
        return folder.with_name(new) / source.name if folder.name == old else source
    return source.with_name(f"{new}.md") if source.stem == old else source


def _move(source: Path, target: Path, old: str, new: str) -> None:
    """The source, and the folder of its records beside it."""
    if source.name == "plan.yml":
        if target != source:
            source.parent.rename(target.parent)
        return
    if target != source:
        source.rename(target)
        beside = source.with_name(old)
        if beside.is_dir():
            beside.rename(beside.with_name(new))
