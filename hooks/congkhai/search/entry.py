"""What can be found: an entry, its sections, and the facts that answer a question about it."""

from __future__ import annotations

from typing import Literal

from ..value import value_class

Kind = Literal["plan", "letter", "document", "agency", "campaign", "record", "register", "page"]
KIND_LABELS: dict[Kind, str] = {
    "plan": "Kế hoạch",
    "letter": "Công văn",
    "document": "Văn bản",
    "agency": "Cơ quan",
    "campaign": "Phong trào",
    "record": "Hồ sơ thực hiện",
    "register": "Sổ",
    "page": "Trang",
}
MAIN_KINDS: frozenset[Kind] = frozenset({"plan", "letter"})
"""Held documents: they come before pages that merely speak of them."""

KINDS = tuple(KIND_LABELS)
"""In the index a kind is its place here."""

Topic = Literal[
    "signatory",
    "issued",
    "agency",
    "deadline",
    "milestone",
    "phase",
    "period",
    "consultation",
    "award",
    "target",
    "funding",
    "task",
    "basis",
    "feedback",
    "recipients",
    "criteria",
    "succession",
    "validity",
    "standing",
]


@value_class
class Section:
    """A stretch of an entry with an address of its own; `anchor` without «#», or empty."""

    anchor: str
    heading: str
    text: str
    is_printed: bool = True
    """Else these are words that people use for it: they lead here, and are never shown."""


@value_class
class Fact:
    """An answer to a question people ask: «Người ký»: «Phạm Quốc Hiệu, Phó Giám đốc».

    Of several with one topic, those are chosen whose label and answer a question speaks of.
    """

    topic: Topic
    label: str
    answer: str
    anchor: str = ""


@value_class
class SearchEntry:
    """One result. Everything but id, url, kind and title may be empty.

    `url` is relative to the site's root, without a leading slash. `date` is ISO and may be
    partial («2023-02»). The names of agency, level, territory, campaign and status are shown
    as they are, as results and as facets.
    """

    id: str
    url: str
    kind: Kind
    title: str
    number: str = ""
    date: str = ""
    agency: str = ""
    signatory: str = ""
    territory: str = ""
    level: str = ""
    campaign: str = ""
    status: str = ""
    year: str = ""
    years: str = ""
    """Its whole term, «2022-2030»."""
    sections: tuple[Section, ...] = ()
    cited_numbers: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    aliases: tuple[str, ...] = ()
    own_kind: str = ""
    """What a document calls itself: «Chỉ thị», where its kind is that of all held documents."""
    consultation_open: bool = False
    agency_remark: str = ""
    """What tells its agency from another of the same name."""
    made_by: str = ""
    """What results say in the place of its agency: «Chủ tịch nước, theo 07/KH-UBND»."""
    remark: str = ""
    """What tells it from others of the same name: «đến hết 30/06/2025»."""
    meant_by: tuple[str, ...] = ()
    """Questions that are about this page itself: «ai báo cáo ai»."""
    signs: tuple[tuple[tuple[str, ...], ...], ...] = ()
    """Groups of words: a question that holds one of each group is about this page, whatever else
    it says."""

    @property
    def shown_kind(self) -> str:
        """As results and facets say it."""
        return self.own_kind or KIND_LABELS[self.kind]


Result = tuple[str, ...]
"""What the list of results shows of an entry."""
MeantBy = tuple[tuple[str, ...], str, tuple[str, ...]]
"""Questions that mean a page, the other words that it speaks of, and its signs: groups between
blanks, words between strokes."""
FacetRow = tuple[tuple[str, ...], int]
"""An entry's value in each column of the facets, and its date as a number to sort by."""


@value_class
class ReadEntry:
    """All that an index keeps of an entry but for its text, which is a file of its own."""

    words: str
    """The words and other keys that it holds (`own_words`): the first is number 1 in `keys`."""
    keys: bytes
    """Of its words and pairs of words, in the numbers of `words`."""
    classes: bytes
    """Of each key, eight bits."""
    facets: FacetRow
    result: Result
    kind: int
    """Its place among KINDS."""
    topic: MeantBy | None = None
