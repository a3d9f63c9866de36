"""All that a portal consists of, stage by stage in the order in which it is made.

Each is a plain function of the portal and a key. What it reads is recorded by the portal itself
(`door`), so that nothing here says on what a page depends. A part is what one product leaves for
those after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from .addresses import PLANS_PAGE, calendar_file, card_file, plan_address
from .cards import card_picture
from .comparing import COMPARISON_SORT, WORDINGS_SORT
from .export import (
    TABLES,
    DataTable,
    PlanRows,
    Revision,
    WrittenRows,
    calendar_files,
    day_files,
    feed_files,
    joined_rows,
    package_file,
    plan_files,
    plan_table_files,
    register_files,
)
from .indexing import (
    CLIENT_SORT,
    CONTENTS_SORT,
    ENTRY_SORT,
    FILES_SORT,
    PAGES_SHELF_SORT,
    SHELF_SORT,
    WORDS_SORT,
    noting_listings,
)
from .model import RelationKind
from .products import Made, Part, ProductSort
from .render import PAGE_SORTS, card_words, citing_items, shared_pages
from .settings import colour_file
from .site import File
from .snapshot import REGISTERS_PART, Snapshot, plan_shelves, plans_on
from .sources import schema_files

SUBSCRIPTIONS = ("calendars", "feeds")
"""Parts that name the files which people can subscribe to."""
CITING = "citing "
ROWS = "rows "
SHELF_ROWS = "table "
WRITTEN_TABLES = "written "
_REGISTERS = "registers"
"""The key of the tables that are not of plans."""


def _one(_: Snapshot) -> Iterable[str]:
    return ("",)


def _schemas(snapshot: Snapshot, _: str) -> Iterable[File]:
    return schema_files(snapshot.site.url).items()


def _citing(snapshot: Snapshot, key: str) -> Iterator[Part]:
    yield Part(CITING + key, citing_items(snapshot, key))


def _plan_data(snapshot: Snapshot, key: str) -> Iterator[Made]:
    files, rows = plan_files(snapshot, key)
    yield from files
    yield Part(ROWS + key, rows)


def _table_shelf(snapshot: Snapshot, key: str) -> Iterator[Part]:
    """The rows of some plans together, by table: an edit changes few of these."""
    plans = snapshot.ask(plans_on, key)
    rows = joined_rows(cast(PlanRows, snapshot.parts[ROWS + plan]) for plan in plans)
    for table, written in zip(TABLES, rows, strict=True):
        yield Part(_on_shelf(table.name, key), written)


def _on_shelf(table: str, shelf: str) -> str:
    return f"{SHELF_ROWS}{table} {shelf}"


_OF_PLANS = {table.name: table for table in TABLES}


def _table_keys(_: Snapshot) -> Iterable[str]:
    return (*_OF_PLANS, _REGISTERS)


def _tables(snapshot: Snapshot, key: str) -> Iterator[Made]:
    if key == _REGISTERS:
        registers = yield from register_files(snapshot)
    else:
        names = (_on_shelf(key, shelf) for shelf in plan_shelves(snapshot))
        rows = (cast(WrittenRows, snapshot.parts[name]) for name in names)
        registers = [(yield from plan_table_files(snapshot, _OF_PLANS[key], rows))]
    yield Part(WRITTEN_TABLES + key, tuple(registers))


def _package(snapshot: Snapshot, _: str) -> Iterator[Made]:
    written = (snapshot.parts[WRITTEN_TABLES + key] for key in _table_keys(snapshot))
    registers = tuple(table for some in written for table in cast(tuple[DataTable, ...], some))
    yield package_file(snapshot, registers)
    yield Part(REGISTERS_PART, registers)


def attached_bytes(snapshot: Snapshot, address: str) -> bytes:
    return snapshot.attachments[address].read_bytes()


def _attachment(snapshot: Snapshot, key: str) -> Iterator[File]:
    yield key, snapshot.ask(attached_bytes, key)


_ACT = frozenset(
    {
        RelationKind.AMENDS,
        RelationKind.REPLACES,
        RelationKind.REPEALS,
        RelationKind.SUSPENDS,
        RelationKind.RESUMES,
    }
)


def revisions(snapshot: Snapshot, _: str = "") -> Mapping[str, Revision]:
    """By plan id, when what it says of dates was last changed and how often.

    Documents that amend, replace or end it change its dates too; records move none. Both numbers
    only rise, or programs keep the older event.
    """
    files = {plan.at.file: plan.id for plan in snapshot.portal.plans.values()}
    edits = snapshot.history.edits(files, former=snapshot.portal.moved)
    known: dict[str, Revision] = {}
    for key, own in edits.items():
        every = {*own}
        for edge in snapshot.portal.edges_to.get(key, ()):
            if edge.kind in _ACT:
                every |= {*edits.get(edge.source, ())}
        known[key] = Revision(max(edit.at for edit in every), len(every))
    return known


def _calendars(snapshot: Snapshot, _: str) -> Iterator[Made]:
    known = snapshot.ask(revisions, "")
    files = calendar_files(snapshot.portal, snapshot.timeline, known, snapshot.site)
    yield from files.items()
    for old, new in snapshot.portal.moved.items():
        own = files.get(calendar_file("ke-hoach", new))
        if own and old in snapshot.portal.plans[new].former_ids:
            # Who subscribed under a former id goes on.
            yield calendar_file("ke-hoach", old), own
    yield Part(SUBSCRIPTIONS[0], tuple(files))


def _feeds(snapshot: Snapshot, _: str) -> Iterator[Made]:
    """For portals that know their own address: without it an entry could name no page."""
    files: dict[str, bytes] = {}
    if snapshot.site.url:
        files = feed_files(snapshot.recent_changes, snapshot.portal, snapshot.site)
    yield from files.items()
    yield Part(SUBSCRIPTIONS[1], tuple(files))


def _day(snapshot: Snapshot, _: str) -> Iterable[File]:
    return day_files(snapshot.today).items()


def _colours(snapshot: Snapshot, _: str) -> Iterator[File]:
    if snapshot.site.face.accent:
        yield "assets/mau.css", colour_file(snapshot.site.face.accent)


def former_ids(snapshot: Snapshot, plan_id: str) -> tuple[str, ...]:
    return snapshot.portal.plans[plan_id].former_ids


def _card(snapshot: Snapshot, key: str) -> Iterator[File]:
    """Drawn again when what it says is other, whatever else of its page is."""
    if words := snapshot.ask(card_words, key):
        site = snapshot.site
        accent = (site.face.accent.light,) if site.face.accent else ()
        picture = card_picture(words, site.name, *accent)
        yield card_file(key), picture
        if key.startswith(PLANS_PAGE):
            # Links that were shared under a former id show it still.
            for old in snapshot.ask(former_ids, key.split("/")[1]):
                yield card_file(plan_address(old)), picture


Stage = tuple[ProductSort[Snapshot], ...]
STAGES: tuple[Stage, ...] = (
    (
        ProductSort("schemas", _one, _schemas),
        WORDINGS_SORT,
        ProductSort("citing", plan_shelves, _citing),
        ProductSort("plan data", lambda snapshot: sorted(snapshot.portal.plans), _plan_data),
    ),
    (
        COMPARISON_SORT,
        ProductSort("table shelf", plan_shelves, _table_shelf, reads_parts=True),
        ProductSort("attachment", lambda snapshot: snapshot.attachments, _attachment),
        ENTRY_SORT,
        ProductSort("calendars", _one, _calendars),
        ProductSort("feeds", _one, _feeds),
        ProductSort("day", _one, _day),
        ProductSort("colours", _one, _colours),
        CLIENT_SORT,
        WORDS_SORT,
    ),
    (
        ProductSort("tables", _table_keys, _tables, reads_parts=True),
        SHELF_SORT,
        *(noting_listings(sort) for sort in PAGE_SORTS if not sort.reads_parts),
    ),
    (ProductSort("data package", _one, _package, reads_parts=True),),
    tuple(noting_listings(sort) for sort in PAGE_SORTS if sort.reads_parts),
    (PAGES_SHELF_SORT,),
    (FILES_SORT, ProductSort("cards", shared_pages, _card)),
    (CONTENTS_SORT,),
)
"""What stands in one stage is made at one time: it may read what products of earlier stages left,
and nothing that is left in it. Sorts that wait for nothing stand where others are made at home, so
that all hands have something to do."""
SORTS: Stage = tuple(sort for stage in STAGES for sort in stage)
