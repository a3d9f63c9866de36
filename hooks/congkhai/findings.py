"""What rules find between documents, kept until what they read of the portal differs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from .door import RecordedPortal
from .graph import FoundInText, PlanRule, References, RuleFindings, identities
from .model import Document, Plan, Portal
from .problems import Finding, PackedProblems, Problem, ProblemsByFile, as_line
from .products import HeldDigests, Read, Recorder, SourceStore, digest_of_bytes
from .questions import WHOLE_PORTAL, KnownAnswers
from .schedule import Timeline
from .snapshot import Site, Snapshot
from .source_digests import identity_digest, packed, problems_digest, value_digest
from .text import Outline

_FOUND, _TOLD = "found", "told"
"""Kinds of small values."""


class KeptFindings(RuleFindings):
    """`digests` are those of plans, texts and what texts refer to as they were when these were
    read; what a rule finds in any other is found anew."""

    def __init__(self, store: SourceStore, digests: HeldDigests) -> None:
        self._store = store
        self._digests = digests
        self._recorder = Recorder()
        self._answers: dict[int, tuple[Portal, _Answers]] = {}
        self.names: list[str] = []
        """Under which something is kept by itself."""
        self.small: dict[tuple[str, ...], list[str]] = {(_FOUND,): []}
        """… and among small values, by their kinds."""

    def in_plan(
        self, rule: PlanRule, plan: Plan, outline: Outline | None, portal: Portal
    ) -> Iterable[Finding]:
        said = self._digests.of(plan), self._digests.of(outline)
        if said[0] is None or said[1] is None:
            return rule(plan, outline, portal)
        name, source = f"{rule.__name__} {plan.at.file}", digest_of_bytes(said[0] + said[1])
        self.small[_FOUND,].append(name)
        kept: tuple[tuple[Read, ...], bytes, list[PackedProblems]] | None
        kept = self._store.small(_FOUND, name, source)
        answered = self._answers_of(portal)
        if kept and answered(kept[0]) == kept[1]:
            return kept[2]

        def find() -> list[PackedProblems]:
            return _by_file(rule(plan, outline, self._recorded(portal)))

        found, reads = self._recorder.recorded(find)
        noted = tuple(reads.noted)
        self._store.keep_small(_FOUND, name, source, (noted, answered(noted), found))
        return found

    def between(self, find: Callable[[Portal], list[Problem]], portal: Portal) -> Iterable[Finding]:
        """What is found in the portal as a whole, while all that its sources say is the same."""
        kept, keep = self._whole(find.__name__, self._answers_of(portal)(WHOLE_PORTAL))
        found: list[PackedProblems] = _by_file(find(portal)) if kept is None else kept
        if kept is None:
            keep(found)
        return found

    def cited(self, portal: Portal, references: Mapping[str, References]) -> Mapping[str, Document]:
        """While the identities of all documents, and what all texts refer to, are the same."""
        said = [identity_digest(portal, self._digests), *map(self._said, references.values())]
        kept, keep = self._whole("cited", digest_of_bytes(b"".join(said)))
        found: Mapping[str, Document] = super().cited(portal, references) if kept is None else kept
        if kept is None:
            keep(found)
        return found

    def in_texts(
        self,
        rules: Callable[[Portal], FoundInText],
        portal: Portal,
        references: Mapping[str, References],
    ) -> list[Problem]:
        """Of each plan, while it, what it refers to and the identities of all are the same."""
        kept, keep = self._whole(rules.__name__, identity_digest(portal, self._digests))
        known: dict[str, tuple[bytes, list[Problem]]] = kept or {}
        find: FoundInText | None = None
        now: dict[str, tuple[bytes, list[Problem]]] = {}
        for key, plan in portal.plans.items():
            source = self._said(plan) + self._said(references[key])
            if key in known and known[key][0] == source:
                now[key] = known[key]
            else:
                find = find or rules(identities(portal))
                now[key] = source, find(plan, references[key])
        if now.keys() != known.keys() or find:
            keep(now)
        return [problem for _, found in now.values() for problem in found]

    def told(self, problems: ProblemsByFile) -> Mapping[str, str]:
        """By file, the errors and warnings that a build says of it, a line each."""
        self.small[_TOLD,] = [*problems.by_file]
        lines: dict[str, str] = {}
        for file, found in problems.by_file.items():
            source = problems_digest(found)
            said: str | None = self._store.small(_TOLD, file, source)
            if said is None:
                said = "\n".join(as_line(p) for p in found if p.severity != "info")
                self._store.keep_small(_TOLD, file, source, said)
            lines[file] = said
        return lines

    def _whole(self, name: str, source: bytes) -> tuple[Any, Callable[[object], None]]:
        self.names.append(name)
        return self._store.kept(name, source), lambda value: self._store.keep(name, source, value)

    def _said(self, value: Plan | References) -> bytes:
        return self._digests.of(value) or value_digest(value)

    def _recorded(self, portal: Portal) -> RecordedPortal:
        recorder = self._recorder
        return recorder.over(portal, "portal", lambda: RecordedPortal(recorder, portal))

    def _answers_of(self, portal: Portal) -> _Answers:
        held = self._answers.get(id(portal))
        if held is None:
            held = self._answers[id(portal)] = portal, _Answers(portal, self._digests)
        return held[1]


class _Answers:
    """Digests of what a portal answers to several questions."""

    def __init__(self, portal: Portal, digests: HeldDigests) -> None:
        self._one = KnownAnswers(_without_day(portal, digests))
        self._known: dict[tuple[Read, ...], bytes] = {}

    def __call__(self, reads: tuple[Read, ...]) -> bytes:
        if reads not in self._known:
            self._known[reads] = digest_of_bytes(b"".join(map(self._one, reads)))
        return self._known[reads]


def _by_file(problems: Iterable[Problem]) -> list[PackedProblems]:
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.place.file, []).append(problem)
    return [*map(packed, found.values())]


def _without_day(portal: Portal, digests: HeldDigests) -> Snapshot:
    """For questions about the portal alone."""
    day = dt.date.min
    return Snapshot(
        portal=portal,
        outlines={},
        problems=(),
        left_out=(),
        timeline=Timeline(day, {}),
        today=day,
        site=Site(),
        digests=digests,
    )
