"""What may be asked of a portal, and the digest of each answer: what a kept product rests on."""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import fields
from typing import Any, Self, cast

from .model import Portal
from .products import (
    ABSENT,
    ALL,
    KEYS,
    Answering,
    NamedParts,
    Read,
    StoredParts,
    digest_of_bytes,
)
from .schedule import PlanTime
from .snapshot import Snapshot
from .source_digests import DIGEST, digest_for, identity_digest, item_digest, name_facts
from .text import Item

OF_ALL_PLANS = "of all plans"
"""The question what all plans have under the name of a field."""
MAPPINGS: dict[str, Callable[[Snapshot], Mapping[Any, object]]] = {
    "plans": lambda snapshot: snapshot.portal.plans,
    "documents": lambda snapshot: snapshot.portal.documents,
    "agencies": lambda snapshot: snapshot.portal.agencies,
    "territories": lambda snapshot: snapshot.portal.territories,
    "campaigns": lambda snapshot: snapshot.portal.campaigns,
    "edges_from": lambda snapshot: snapshot.portal.edges_from,
    "edges_to": lambda snapshot: snapshot.portal.edges_to,
    "plans_by_agency": lambda snapshot: snapshot.portal.plans_by_agency,
    "plans_by_campaign": lambda snapshot: snapshot.portal.plans_by_campaign,
    "moved": lambda snapshot: snapshot.portal.moved,
    "successions_from": lambda snapshot: snapshot.portal.successions_from,
    "outlines": lambda snapshot: snapshot.outlines,
    "records": lambda snapshot: snapshot.records,
    "marks": lambda snapshot: snapshot.marks,
    "citing": lambda snapshot: snapshot.citing,
    "edits": lambda snapshot: snapshot.edits,
    "duties": lambda snapshot: snapshot.timeline.outlines,
    "subscriptions": lambda snapshot: _Members(snapshot.subscriptions),
    "parts": lambda snapshot: snapshot.parts,
    "mentions": lambda snapshot: snapshot.mentions,
    "problems of": lambda snapshot: snapshot.problems_by_file,
    "date changes": lambda snapshot: snapshot.date_changes,
    "name": lambda snapshot: _OfPlans(
        snapshot, lambda plan: name_facts(snapshot.portal.plans[plan], snapshot.digests)
    ),
    "expected": lambda snapshot: _OfPlans(snapshot, snapshot.expectations.of),
}
OF_PARTS = frozenset({"parts", "marks", "citing"})
"""Questions that what products have left answers."""
_SEVERAL = frozenset({KEYS, ALL})
QUESTIONS: dict[str, Callable[[Snapshot, Any], object]] = {
    "identities": lambda snapshot, _: identity_digest(snapshot.portal, snapshot.digests).hex(),
    OF_ALL_PLANS: lambda snapshot, field: [
        getattr(plan, field) for plan in snapshot.portal.plans.values()
    ],
    "has text": lambda snapshot, plan_id: plan_id in snapshot.outlines,
    "site": lambda snapshot, _: snapshot.site,
    "successions": lambda snapshot, _: snapshot.portal.successions,
    "problems": lambda snapshot, _: snapshot.problems,
    "left out": lambda snapshot, _: snapshot.left_out,
    "without": lambda snapshot, _: sorted(snapshot.without),
    "written": lambda snapshot, _: snapshot.written,
    "recent changes": lambda snapshot, _: snapshot.recent_changes,
    # Its day is recorded by itself.
    "time": lambda snapshot, plan_id: time_fields(snapshot.timeline.of(plan_id)),
    "owed": lambda snapshot, agency_id: snapshot.timeline.of_agency(agency_id),
    "owing": lambda snapshot, _: snapshot.timeline.agencies(),
    "undated": lambda snapshot, _: snapshot.timeline.undated(),
    "upcoming": lambda snapshot, key: snapshot.timeline.upcoming(*key),
    "between": lambda snapshot, key: snapshot.timeline.between(
        dt.date.fromisoformat(key[0]), dt.date.fromisoformat(key[1]), key[2]
    ),
    "ahead": lambda snapshot, key: snapshot.timeline.ahead(*key),
    "years": lambda snapshot, most: snapshot.timeline.years(most),
    "ledger": lambda snapshot, plan_id: snapshot.ledger.of(plan_id),
}
WHOLE_PORTAL: tuple[Read, ...] = tuple(
    (field.name, ALL if field.name in MAPPINGS else "") for field in fields(Portal)
)
"""All that its sources, joined, say."""
_OF_TIME = tuple(field.name for field in fields(PlanTime) if field.name != "today")


def time_fields(time: PlanTime) -> tuple[object, ...]:
    return tuple(getattr(time, name) for name in _OF_TIME)


class _OfPlans(Mapping[str, object]):
    """What is answered of each plan, as a mapping that is worked out as it is asked."""

    def __init__(self, snapshot: Snapshot, answer: Callable[[str], object]) -> None:
        self._plans = snapshot.portal.plans
        self._answer = answer

    def __getitem__(self, key: str) -> object:
        return self._answer(self._plans[key].id)

    def __iter__(self) -> Iterator[str]:
        return iter(self._plans)

    def __len__(self) -> int:
        return len(self._plans)


class _Members(Mapping[str, None]):
    """A set as a mapping to nothing, for the same questions."""

    def __init__(self, members: Set[str]) -> None:
        self._members = members

    def __getitem__(self, key: str) -> None:
        if key not in self._members:
            raise KeyError(key)

    def __contains__(self, key: object) -> bool:
        return key in self._members

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._members))

    def __len__(self) -> int:
        return len(self._members)


class KnownAnswers:
    """The digest of what the portal answers to a question; each is worked out once.

    `more` answers what is not the portal's: how the theme frames a page.
    """

    def __init__(
        self, snapshot: Snapshot, more: Mapping[str, Callable[[Any], object]] | None = None
    ) -> None:
        self.snapshot = snapshot
        self._more = more or {}
        self._known: dict[Read, bytes] = {}
        self._stands: Callable[[Read], bytes | None] = lambda read: None
        self._of_items: dict[str, dict[str, bytes]] = {}

    def learn(self, digests: Mapping[Read, bytes]) -> None:
        """What another process has worked out of the same portal."""
        self._known |= digests

    def believe(self, stands: Callable[[Read], bytes | None]) -> None:
        """Who knows what was worked out by an earlier build and still holds."""
        self._stands = stands

    def of(self, copy: Snapshot) -> Self:
        """The same for a copy of the portal, with all that is known: a process that begins with
        the memory of this one goes on from there."""
        answers = type(self)(copy, self._more)
        answers.go_on_from(self._known, self._of_items)
        answers.believe(self._stands)
        return answers

    def go_on_from(self, known: dict[Read, bytes], of_items: dict[str, dict[str, bytes]]) -> None:
        """What is worked out here is known there too; nothing is copied."""
        self._known, self._of_items = known, of_items

    def answering(self) -> Answering:
        return Answering(
            said=self,
            whole_of=self._whole_of,
            of_whole=self._of_whole,
            believe=self.believe,
            said_of_all=self.of_all,
        )

    def _whole_of(self, read: Read) -> Read | None:
        """What an item says is decided by its text."""
        return ("outlines", cast(tuple[str, str], read[1])[0]) if read[0] == "item" else None

    def _of_whole(self, whole: Read) -> Mapping[Read, bytes]:
        """Of the items of a text."""
        plan_id = cast(str, whole[1])
        return {("item", (plan_id, key)): digest for key, digest in self._items(plan_id).items()}

    def __call__(self, read: Read) -> bytes:
        digest = self._known.get(read)
        if digest is None:
            digest = self._known[read] = self._stands(read) or self._answer(*read)
        return digest

    def of_all(self, question: str, keys: Iterable[Hashable]) -> list[bytes]:
        """The same of many keys of one question."""
        if question not in MAPPINGS:
            return [self((question, key)) for key in keys]
        plain, held = MAPPINGS[question](self.snapshot), self.snapshot.digests.of
        if isinstance(plain, (NamedParts, StoredParts)):
            return [self._of_part(question, plain, key) for key in keys]
        digest = digest_for(question)
        if not plain:
            return [self((question, key)) if key in _SEVERAL else ABSENT for key in keys]
        found: list[bytes] = []
        # Of what lies there as a whole; what is worked out as it is asked is another each time.
        hold = self.snapshot.digests.hold if isinstance(plain, dict) else None
        for key in keys:
            value = plain.get(key, ABSENT)
            if value is not ABSENT:
                said = held(value)
                if said is None:
                    said = digest(value)
                    if hold:
                        hold(value, said)
                found.append(said)
            else:
                found.append(self((question, key)) if key in _SEVERAL else ABSENT)
        return found

    def _of_part(self, question: str, parts: Mapping[Any, object], key: Hashable) -> bytes:
        if key in _SEVERAL:
            return self((question, key))
        try:
            return self._digest_in(question, parts, key)
        except KeyError:
            return ABSENT

    def _answer(self, question: str, key: Hashable) -> bytes:
        if question in self._more:
            return DIGEST(self._more[question](key))
        if question == "item":
            plan_id, anchor = cast(tuple[str, str], key)
            outline = self.snapshot.outlines.get(plan_id)
            is_there = outline is not None and anchor in outline.by_anchor
            return self._items(plan_id)[anchor] if is_there else ABSENT
        if (sum_of := self._sum_of(question, key)) is not None:
            return self._of_sum(*sum_of)
        if question == "problems":
            # No sum to rest on: where there were none yet, there may be some another time.
            every = self.snapshot.problems_by_file
            return digest_of_bytes(b"".join(self(("problems of", file)) for file in every))
        if question not in MAPPINGS:
            return self._said(question, key)
        plain = MAPPINGS[question](self.snapshot)
        if key == KEYS:
            return DIGEST(tuple(plain))
        return self._digest_in(question, plain, key) if key in plain else ABSENT

    def _sum_of(self, question: str, key: Hashable) -> tuple[str, str, Sequence[Hashable]] | None:
        """The answers that one is the sum of, those for all keys of a mapping: the question which
        keys there are, the one that is asked of each, and these; None of others."""
        if question == "ledgers":
            return "plans", "ledger", sorted(self.snapshot.portal.plans)
        if question in MAPPINGS and key == ALL:
            return question, question, [*MAPPINGS[question](self.snapshot)]
        return None

    def _of_sum(self, listed: str, question: str, keys: Sequence[Hashable]) -> bytes:
        return digest_of_bytes(self((listed, KEYS)) + b"".join(self.of_all(question, keys)))

    def _items(self, plan_id: str) -> dict[str, bytes]:
        """Of the items of a text; they are asked for together."""
        if plan_id not in self._of_items:
            outline = self.snapshot.outlines.get(plan_id)
            known = outline.by_anchor if outline else {}
            self._of_items[plan_id] = {key: item_digest(item) for key, item in known.items()}
        return self._of_items[plan_id]

    def _digest_in(self, question: str, mapping: Mapping[Any, object], key: Hashable) -> bytes:
        """Of a part it is known without reading it, of a plan and its text from when they were."""
        if isinstance(mapping, NamedParts):
            return self._digest_in("parts", mapping.parts, mapping.beginning + str(key))
        if isinstance(mapping, StoredParts):
            return mapping.digest(str(key))
        value = mapping[key]
        return self.snapshot.digests.of(value) or digest_for(question)(value)

    def _said(self, question: str, key: Hashable) -> bytes:
        ask = QUESTIONS.get(question) or question_named(question)
        try:
            return DIGEST(ask(self.snapshot, key))
        except KeyError:
            # What it is about is gone.
            return ABSENT


def question_name(question: Callable[..., object]) -> str:
    return f"{question.__module__}:{question.__qualname__}"


def question_named(name: str) -> Callable[[Snapshot, Any], object]:
    module, _, function = name.partition(":")
    found = getattr(importlib.import_module(module), function)
    assert callable(found)
    return found  # type: ignore[no-any-return]


def by_itself(item: Item) -> Item:
    words = item.body[item.start : item.end]
    return Item(
        anchor=item.anchor,
        kind=item.kind,
        marker=item.marker,
        depth=item.depth,
        label=item.label,
        line=0,
        parent=item.parent,
        body=words,
        start=0,
        end=len(words),
    )
