"""Which plan an id on the command line means, or why there is none."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import PurePosixPath
from string import Template

from ..sources import Draft, Scalar


def id_of(draft: Draft) -> str:
    """Empty where the source cannot be read, or does not say."""
    for key, value in draft.root.pairs if draft.root else ():
        if key.text == "id" and isinstance(value, Scalar):
            return value.text
    return ""


def no_such_plan(wanted: str, drafts: Iterable[Draft], say: dict[str, str]) -> str:
    """A source that bears the id as its name and says none has a mistake; else the nearest."""
    known: list[str] = []
    for draft in drafts:
        path = PurePosixPath(draft.file)
        stem = path.parent.name if path.name == "plan.yml" else path.stem
        if identifier := id_of(draft):
            known.append(identifier)
        elif stem == wanted:
            return Template(say["broken_plan"]).substitute(path=draft.file)
    if not known:
        return Template(say["no_plans_yet"]).substitute(id=wanted)
    near = difflib.get_close_matches(wanted, known, n=3, cutoff=0.5) or sorted(known)[:3]
    more = ", …" if len(known) > len(near) else ""
    return Template(say["no_plan"]).substitute(id=wanted, near=", ".join(near) + more)
