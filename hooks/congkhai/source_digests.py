"""Digests of what sources say: plans and what names them, texts and their items, findings."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from .bilingual import Bilingual
from .graph import known_by
from .model import Plan, Portal, identity_of
from .problems import FoundInFile, PackedProblems, Problem, by_gravity, fails
from .products import Digester, HeldDigests, digest_of_bytes
from .text import Item, Outline

DIGEST = Digester({Bilingual: lambda words: [str(words), words.en]})
_EMPTY: dict[type, bytes] = {list: DIGEST([]), tuple: DIGEST(()), dict: DIGEST({})}
"""Most answers of a portal are these: nobody amends a plan, no record lies beside it."""
IDENTITY = "identity"
"""Of a plan, what `identity_of` gives; of a portal, what `identities` does."""


def identity_digest(portal: Portal, digests: HeldDigests) -> bytes:
    """Of all that `identities` gives."""
    held = digests.of(portal, IDENTITY)
    if held is None:
        every = portal.plans.values()
        plans = (digests.of(plan, IDENTITY) or DIGEST(identity_of(plan)) for plan in every)
        known = DIGEST(known_by(portal)), DIGEST([*portal.plans]), *plans
        held = digest_of_bytes(b"".join(known))
        digests.hold(portal, held, IDENTITY)
    return held


def name_facts(plan: Plan, digests: HeldDigests) -> tuple[str, str]:
    """Of what `in_name` gives: its identity, and whether it binds."""
    return (digests.of(plan, IDENTITY) or DIGEST(identity_of(plan))).hex(), plan.status.value


def item_digest(item: Item) -> bytes:
    """Of all but the line on which it stands."""
    facts = f"{item.anchor}\0{item.kind}\0{item.marker}\0{item.depth}\0{item.label}\0{item.parent}"
    return digest_of_bytes(facts.encode() + b"\0" + item.body[item.start : item.end])


def digest_for(question: str) -> Callable[[Any], bytes]:
    return problems_digest if question == "problems of" else value_digest


def value_digest(value: object) -> bytes:
    if not value and type(value) in _EMPTY:
        return _EMPTY[type(value)]
    return _text(value) if isinstance(value, Outline) else DIGEST(value)


def problems_digest(found: FoundInFile) -> bytes:
    """Of all that is said of one file, in both languages."""
    packed = [some.digest for some in found.packed]
    if not found.plain:
        return packed[0] if len(packed) == 1 else digest_of_bytes(b"".join(packed))
    return digest_of_bytes(b"".join((*packed, _said(found.plain))))


def packed(problems: Sequence[Problem]) -> PackedProblems:
    """Those of one file, of which there must be one at least."""
    return PackedProblems(
        file=problems[0].place.file,
        digest=_said(problems),
        data=pickle.dumps(problems, 5),
        has_errors=any(fails(problem, strict=False) for problem in problems),
        counts=by_gravity(problems),
    )


def _said(problems: Iterable[Problem]) -> bytes:
    """No word of it holds what parts them."""
    words: list[str] = []
    for problem in problems:
        at, values = problem.place, problem.values
        words.append(f"{at.line}:{at.column} {problem.code} {problem.severity} {len(values)}")
        for name, word in (("", problem.message), ("", problem.hint), *values):
            words += (name, word, word.en) if isinstance(word, Bilingual) else (name, word)
    return digest_of_bytes("\0".join(words).encode("utf-8", "surrogatepass"))


def _text(outline: Outline) -> bytes:
    """Of the letters and the line on which they begin: the items are read from these."""
    first = outline.items[0].line if outline.items else 0
    return digest_of_bytes(b"%d\0" % first + outline.body)
