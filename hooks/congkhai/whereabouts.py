"""Which products may make what is asked for: by its address in the site, or by its part's name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .addresses import (
    AGENCIES_PAGE,
    AWAITED_PAGE,
    AWARD_FORMS_PAGE,
    AWARDS_PAGE,
    CALENDAR_PAGE,
    CAMPAIGNS_PAGE,
    CODES_PAGE,
    CONSULTATIONS_PAGE,
    CRITERIA_PAGE,
    DATA_PAGE,
    DISCLOSURES_PAGE,
    DOCUMENTS_PAGE,
    KEYS_PAGE,
    MODELS_PAGE,
    PLANS_PAGE,
    QUALITY_PAGE,
    REPORT_CHAINS_PAGE,
    REPORTS_PAGE,
    SEARCH_PAGE,
    SUPERVISION_PAGE,
    TARGETS_PAGE,
    TASKS_PAGE,
    TITLES_PAGE,
    card_file,
)
from .assembly import CITING, ROWS, SHELF_ROWS, SORTS, SUBSCRIPTIONS, WRITTEN_TABLES
from .comparing import MARKS, SAID, WORDINGS, WORDS, families_of
from .indexing import ENTRIES, INDEX_WORDS, KEPT_BY_SHELVES, KEPT_OF_FILES, LISTING, sort_of_shelf
from .products import ProductSort
from .render import PAGE_SORTS
from .snapshot import REGISTERS_PART, Snapshot

Maker = tuple[str, str]
"""The name of a sort, and a key."""
_KEY = "{}"
_PAGE = "{/}"
"""A key that is a page's address, without the slash at its end."""
AT: Mapping[str, tuple[str, ...]] = {
    "schemas": ("schema/",),
    "wordings": (),
    "citing": (),
    "comparison": (),
    "plan data": ("data/ke-hoach/{}.json", "data/ke-hoach/{}.md"),
    "table shelf": (),
    "tables": ("data/{}.json", "data/{}.csv"),
    "data package": ("data/",),
    "attachment": ("{}",),
    "entries": (),
    "calendars": ("calendar/",),
    "feeds": ("feed/",),
    "day": (".nojekyll", "assets/ngay.css", "build.json"),
    "colours": ("assets/mau.css",),
    "cards": ("the-chia-se/{/}.png", card_file("")),
    "home": ("index.html",),
    "plans": (f"{PLANS_PAGE}index.html", f"{PLANS_PAGE}trang/{{}}/index.html"),
    "plan": (f"{PLANS_PAGE}{{}}/",),
    "being mended": (f"{PLANS_PAGE}{{}}/",),
    "campaigns": (f"{CAMPAIGNS_PAGE}index.html",),
    "campaign": (f"{CAMPAIGNS_PAGE}{{}}/",),
    "agencies": (f"{AGENCIES_PAGE}index.html",),
    "agency": (f"{AGENCIES_PAGE}{{}}/",),
    "documents": (f"{DOCUMENTS_PAGE}index.html",),
    "document": (f"{DOCUMENTS_PAGE}{{}}/",),
    "moved": (f"{PLANS_PAGE}{{}}/", f"{DOCUMENTS_PAGE}{{}}/"),
    "calendar": (CALENDAR_PAGE,),
    "register": (),  # REGISTERS_AT
    "data": (DATA_PAGE,),
    "search page": (SEARCH_PAGE,),
    "quality": (QUALITY_PAGE,),
    "codes": (CODES_PAGE,),
    "keys": (KEYS_PAGE,),
    "search client": ("search/client/", "search/search.css"),
    "everyday words": ("search/e/",),
    "index shelf": (),
    "index pages": (),
    "index files": (),
    # It takes in all of these, and all entries, each of which writes its text below search/.
    "search": ("search/",),
}
"""By sort, how the addresses of its files begin; «{}» stands for the key. What is not named here
is looked for only where nobody else writes."""
REGISTERS_AT: Mapping[str, str] = {
    "disclosure_pages": DISCLOSURES_PAGE,
    "report_pages": REPORTS_PAGE,
    "flow_pages": REPORT_CHAINS_PAGE,
    "watch_pages": SUPERVISION_PAGE,
    "target_pages": TARGETS_PAGE,
    "task_pages": TASKS_PAGE,
    "expected_pages": AWAITED_PAGE,
    "award_pages": AWARDS_PAGE,
    "form_pages": AWARD_FORMS_PAGE,
    "criteria_pages": CRITERIA_PAGE,
    "title_pages": TITLES_PAGE,
    "model_pages": MODELS_PAGE,
    "consultation_pages": CONSULTATIONS_PAGE,
}
"""By key, the page below which all pages of a register stand."""


def makers_of(snapshot: Snapshot, path: str) -> list[Maker]:
    """Those that may write a file, whether their keys exist or not; the likeliest first."""
    found: list[tuple[int, Maker]] = []
    for name, beginnings in AT.items():
        for beginning in beginnings:
            before, has_key, after = beginning.replace(_PAGE, _KEY).partition(_KEY)
            if not path.startswith(before):
                continue
            if not has_key:
                found.append((len(before), (name, "")))
            elif (key := _key_in(path[len(before) :], after)) is not None:
                key = f"{key}/" if _PAGE in beginning else key
                found.append((len(before) + len(after), (name, key)))
    for sort in SORTS:
        if sort.name == "register" or sort.name not in AT:
            for key in sort.keys(snapshot):
                address = REGISTERS_AT.get(key, "") if sort.name == "register" else ""
                if path.startswith(address):
                    found.append((len(address), (sort.name, key)))
    return [maker for _, maker in sorted(found, key=lambda pair: -pair[0])]


def _key_in(rest: str, after: str) -> str | None:
    if after == "/":
        key, slash, _ = rest.partition("/")
        return key if slash else None
    return rest.removesuffix(after) if rest.endswith(after) else None


def maker_of_part(snapshot: Snapshot, name: str) -> Maker | None:
    """The product that leaves a part; whether it leaves one it alone can tell."""
    if name in _OF_ONE_PART:
        return _OF_ONE_PART[name], ""
    if name.startswith(MARKS):
        family = families_of(snapshot).get(name.removeprefix(MARKS))
        return ("comparison", family) if family else None
    if name.startswith(WORDS):
        return "wordings", name.removeprefix(WORDS).partition(" ")[0]
    if name.startswith(LISTING):
        makers = makers_of(snapshot, f"{name.removeprefix(LISTING)}index.html")
        return makers[0] if makers else None
    if name.startswith(KEPT_BY_SHELVES):
        shelf = name.removeprefix(KEPT_BY_SHELVES).partition(" ")[2]
        return sort_of_shelf(shelf), shelf
    for beginning, sort in _OF_PARTS.items():
        if name.startswith(beginning):
            key = name.removeprefix(beginning)
            return sort, key.partition(" ")[2] if beginning == SHELF_ROWS else key
    return None


_OF_ONE_PART = {REGISTERS_PART: "data package", INDEX_WORDS: "everyday words"} | dict(
    zip(SUBSCRIPTIONS, ("calendars", "feeds"), strict=True)
)
_OF_PARTS = {
    SAID: "wordings",
    WORDINGS: "wordings",
    CITING: "citing",
    ROWS: "plan data",
    SHELF_ROWS: "table shelf",
    WRITTEN_TABLES: "tables",
    ENTRIES: "entries",
    KEPT_OF_FILES: "index files",
}
"""By how the name of a part begins; its end is the key of the product, in rows of a shelf after the
name of the table."""


def makers_of_listings(snapshot: Snapshot) -> Iterator[Maker]:
    """All pages but those of one plan, agency or document: the keys of the others are few."""
    own = ("plan", "being mended", "agency", "document", "moved")
    for sort in PAGE_SORTS:
        if sort.name not in own:
            yield from ((sort.name, key) for key in sort.keys(snapshot))


def sorts_by_name() -> Mapping[str, ProductSort[Snapshot]]:
    return {sort.name: sort for sort in SORTS}


def all_makers(snapshot: Snapshot) -> Iterable[Maker]:
    return ((sort.name, key) for sort in SORTS for key in [*sort.keys(snapshot)])
