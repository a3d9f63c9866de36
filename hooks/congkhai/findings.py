"""Plans checked once for the letters of their files; what rules find in each, kept until what
they read of the portal differs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

from .door import RecordedPortal
from .graph import PlanRule
from .model import Plan, Portal
from .problems import Problem
from .products import HeldDigests, Read, Recorder, SourceStore, digest_of_bytes
from .questions import WHOLE_PORTAL, KnownAnswers, value_digest
from .schedule import Timeline
from .snapshot import Site, Snapshot
from .sources import UnreadDraft, check_plan
from .text import Outline
from .value import value_class


@value_class
class CheckedSource:
    """A plan and its text as they were read from one file, and the digest of its letters."""

    plan: Plan
    outline: Outline
    source: bytes


CheckedPlan = tuple[Plan | None, Outline | None, list[Problem]]
KeptPlan = tuple[Plan | None, Outline | None, list[Problem], bytes, bytes]
"""The same, with the digests of the plan and of its text."""


def checked_once(
    unread: UnreadDraft,
    store: SourceStore | None,
    by_file: dict[str, CheckedSource],
    digests: HeldDigests,
) -> CheckedPlan:
    """A plan is read and checked once for the letters of its file; `by_file` and `digests` get to
    know it."""
    if store is None or unread.letters is None:
        return check_plan(unread.draft())
    source = digest_of_bytes(unread.letters)
    known: KeptPlan | None = store.kept(unread.file, source)
    if known is None:
        plan, outline, found = check_plan(unread.draft())
        known = plan, outline, found, value_digest(plan), value_digest(outline)
        store.keep(unread.file, source, known)
    plan, outline, found, *said = known
    if plan and outline:
        by_file[unread.file] = CheckedSource(plan, outline, source)
        digests.hold(plan, said[0])
        digests.hold(outline, said[1])
    return plan, outline, found


class KeptFindings:
    """Asked by a check between documents, with the rule and the plan.

    `sources`, by file, are those whose letters alone decide plan and text; what a rule finds in
    any other is found anew.
    """

    def __init__(
        self,
        store: SourceStore,
        portal: Portal,
        sources: Mapping[str, CheckedSource],
        digests: HeldDigests,
    ) -> None:
        self._store = store
        self._portal = portal
        self._sources = sources
        self._recorder = Recorder()
        self._answers = KnownAnswers(_without_day(portal, digests))
        self.names: list[str] = []
        """Under which something is kept."""

    def __call__(
        self, rule: PlanRule, plan: Plan, outline: Outline | None, portal: Portal
    ) -> Iterable[Problem]:
        known = self._sources.get(plan.at.file)
        is_known = known and known.plan is plan and known.outline is outline
        if known is None or not is_known or portal is not self._portal:
            return rule(plan, outline, portal)
        name = f"{rule.__name__} {plan.at.file}"
        self.names.append(name)
        kept: tuple[list[Read], bytes, list[Problem]] | None
        kept = self._store.kept(name, known.source)
        if kept and self._answered(kept[0]) == kept[1]:
            return kept[2]

        def find() -> list[Problem]:
            return [*rule(plan, outline, RecordedPortal(self._recorder, portal))]

        found, reads = self._recorder.recorded(find)
        noted = [*reads.noted]
        self._store.keep(name, known.source, (noted, self._answered(noted), found))
        return found

    def between(self, find: Callable[[Portal], list[Problem]], portal: Portal) -> list[Problem]:
        """What is found in the portal as a whole, while all that its sources say is the same."""
        source = self._answered(WHOLE_PORTAL)
        name = find.__name__
        self.names.append(name)
        kept: list[Problem] | None = self._store.kept(name, source)
        if kept is None:
            kept = find(portal)
            self._store.keep(name, source, kept)
        return kept

    def _answered(self, reads: Iterable[Read]) -> bytes:
        return digest_of_bytes(b"".join(map(self._answers, reads)))


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
