"""The second half of the journey on one screen: the portal on one day → its products → the site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from .assembly import CITING, STAGES, SUBSCRIPTIONS
from .away import errand_for
from .comparing import MARKS
from .derived import DerivedAnswers
from .door import Views
from .graph import compare
from .history import Edit, History
from .knowledge import Knowledge, of_the_day
from .model import Portal
from .problems import with_more
from .products import (
    ALONE,
    Crew,
    Door,
    NamedParts,
    PageFrame,
    Part,
    PartInShort,
    PartsAsBefore,
    Press,
    ProductSort,
    RememberedParts,
    Store,
    StoredParts,
    Tree,
    Workshop,
)
from .schedule import schedule
from .search import learned_words, recall_words
from .site import File, Page
from .snapshot import Site, Snapshot
from .source_digests import DIGEST
from .sources import until_today, while_open

__all__ = [
    "day_of",
    "generate",
    "generate_day",
    "join_parts",
    "make_site",
    "snapshot_of",
]

_WORDS = "search", "words"
"""The kind and the name of a small value."""


def snapshot_of(
    knowledge: Knowledge,
    today: dt.date,
    site: Site,
    history: History | None = None,
    without: frozenset[str] = frozenset(),
) -> Snapshot:
    """The portal on one day: a record of a day to come does not count yet."""
    snapshot = day_of(knowledge, today, site, history, without)
    if "comparison" not in without:
        snapshot.marks = compare(snapshot.portal, snapshot.outlines)
    return snapshot


def day_of(
    knowledge: Knowledge,
    today: dt.date,
    site: Site,
    history: History | None = None,
    without: frozenset[str] = frozenset(),
    written: Iterable[Page] = (),
) -> Snapshot:
    """The same, before texts are compared with each other.

    `written` are pages made elsewhere, which people shall find too.
    """
    records, _ = until_today(knowledge.records, today)
    portal, _ = while_open(knowledge.portal, today)
    found = of_the_day(knowledge, today)
    return Snapshot(
        portal=portal,
        outlines=knowledge.outlines,
        problems=with_more(knowledge.problems, found) if found else knowledge.problems,
        left_out=knowledge.left_out,
        timeline=schedule(portal, today),
        today=today,
        site=site,
        records=records,
        edits=_plan_edits(knowledge.portal, history) if history else {},
        without=without,
        history=history or History(),
        attachments=knowledge.attachments,
        written=tuple(written),
        digests=knowledge.digests,
    )


def _plan_edits(portal: Portal, history: History) -> dict[str, tuple[Edit, ...]]:
    """By plan id, the edits of its source and of the records beside it."""
    plans = portal.plans.values()
    return history.edits(
        {plan.at.file: plan.id for plan in plans},
        {plan.folder: plan.id for plan in plans},
        portal.moved,
    )


def generate(
    knowledge: Knowledge,
    today: dt.date,
    site: Site,
    history: History | None = None,
    written: Iterable[Page] = (),
    without: frozenset[str] = frozenset(),
) -> Iterator[Page | File]:
    """Every file by address and every page: one at a time, all made and none kept."""
    return generate_day(day_of(knowledge, today, site, history, without, written))


def generate_day(snapshot: Snapshot) -> Iterator[Page | File]:
    """The same of a portal on its day, whose parts are joined to it on the way."""
    parts: dict[str, object] = {}
    for stage in STAGES:
        snapshot.parts = {**parts}
        for sort in stage:
            for key in [*sort.keys(snapshot)]:
                for made in sort.make(snapshot, key):
                    if isinstance(made, Part):
                        parts[made.name] = made.value
                    elif isinstance(made, PartInShort):
                        parts[made.name] = made.make()
                    elif not isinstance(made, PartsAsBefore):
                        yield made
        snapshot.parts = {**parts}
        join_parts(snapshot, stage)


def make_site(
    snapshot: Snapshot,
    store: Store,
    tree: Tree,
    frame: PageFrame,
    shells: Callable[[Any], object],
    crew: Crew = ALONE,
) -> Workshop[Snapshot]:
    """Makes what is new of the portal, keeps the rest; returns what it did.

    `shells` gives what `frame` puts a page into, by the key that it reads.
    """
    answers = DerivedAnswers(snapshot, {frame.question: shells})
    press = Press(tree, frame, DIGEST)

    workshop: Workshop[Snapshot] = Workshop(
        store=store,
        press=press,
        today=snapshot.today,
        door=Door(Views(answers), answers.answering()),
        crew=crew,
        errand=lambda world: errand_for(world, crew, press, answers),
    )
    snapshot.former_parts, snapshot.replaced_parts = RememberedParts.both(store)
    own_words = snapshot.site.search_words
    words_learned: bytes | None = store.small(*_WORDS, DIGEST(own_words))
    if words_learned:
        recall_words(own_words, words_learned)
    for stage in STAGES:
        workshop.run(stage, snapshot)
        snapshot.parts = StoredParts(store)
        join_parts(snapshot, stage)
    if not words_learned and "search" not in snapshot.without:
        store.keep_small(*_WORDS, DIGEST(own_words), learned_words(own_words))
    return workshop


def join_parts(snapshot: Snapshot, stage: Iterable[ProductSort[Snapshot]]) -> None:
    """What the products of a stage have left becomes a part of the portal."""
    names = {sort.name for sort in stage}
    if "citing" in names:
        snapshot.citing = NamedParts(snapshot.parts, CITING)
    if "comparison" in names:
        snapshot.marks = NamedParts(snapshot.parts, MARKS)
    if "feeds" in names:
        paths = (cast(tuple[str, ...], snapshot.parts[name]) for name in SUBSCRIPTIONS)
        snapshot.subscriptions = frozenset(path for some in paths for path in some)
