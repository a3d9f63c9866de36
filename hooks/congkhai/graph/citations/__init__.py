"""Find in running text every mention of a document: by number, by name, by «này», «nêu trên»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

from ...dates import PartialDate
from ...expressions import expression
from ...model import Plan, Portal
from ...text import Item, Outline
from ...value import value_class
from .congress import congresses
from .kind import KINDS, agrees, kind_of_symbol
from .known import KnownDocuments
from .mention import BARS, Mention, flattened, items_with_mentions, mentions, places_of

# «Kế hoạch này», «Quyết định nêu trên»: short, so that only near words count.
_BACK = expression(
    rf"(?<!\w)(?P<kind>{'|'.join(KINDS)})\s(?P<which>này|trên|(?:đã )?(?:nêu|nói) trên)(?!\w)"
)
# Single words: between two of them any blank may stand.
_BEFORE_BACK = tuple({kind.split()[-1].encode() for kind in (*KINDS, "nêu", "nói")})
_BACKWARDS = ("này".encode(), "trên".encode())
_IN_NAMES = tuple(map(str.encode, ("Luật", "Pháp", "Đại")))
_CODES = ("Bộ".encode(),)
_CODE = ("luật".encode(),)
_LETTERS_ALIKE = tuple(map(str.encode, "ÐƉð"))
_CAPITALS = "A-ZĐÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬÊẾÔỐƠỚƯỨÝỦỬỒỔỞỐỢ"
# What goes on after the name of a law: «Luật Đầu tư công năm 2019», «Luật Quy hoạch và …».
_NO_PART_OF_A_NAME = (
    "và về số năm ngày của theo trong được để đã có do quy\\sđịnh cho tại khi với đến này "
    "hiện\\shành vào gồm ở là mà thì"
).replace(" ", "|")
_LAW = expression(
    rf"""
    (?<!\w)(?:Bộ[ ]luật|Luật|Pháp[ ]lệnh)\s
    (?=[{_CAPITALS}])
    (?P<name>[^\W\d_]+(?:\s[^\W\d_]+){{0,11}}?)     # as few words as lead to one of these ends
    (?=\s*(?:[,.;:()“”"]|$|\d)
      |\s(?:{_NO_PART_OF_A_NAME})(?!\w)
    )
    """,
    re.VERBOSE,
)
_YEAR_AFTER = expression(r"\s{1,2}(?:năm\s)?((?:19|20)\d\d)(?![\d/-])")


@value_class
class Citation:
    """One mention: where it stands in the text and what it names."""

    start: int
    end: int
    text: str
    kind: str
    """As printed, in small letters; empty when the text names none."""
    code: str
    """Number and symbol without blanks: 1478/QĐ-TTg; empty for a name."""
    date: PartialDate | None
    date_printed: str
    issuer: str
    title: str
    target: str | None
    """The id of the plan or document, when there is just one it can be."""
    near: tuple[str, ...] = ()
    """Ids of the same number that date, kind or issuer keep apart: to propose, not to join."""


class Citations:
    """Knows all documents of a portal, by number and by name."""

    def __init__(self, portal: Portal) -> None:
        self.known = KnownDocuments(portal)

    def items_of(self, outline: Outline) -> list[Item]:
        """The items of a text that may mention a document: few, and quickly found."""
        body = outline.body
        if any(letter in body for letter in _LETTERS_ALIKE):
            return list(outline.items)
        words = chain(BARS, _IN_NAMES, map(str.encode, self.known.names.firsts()))
        return outline.items_at(
            chain(
                places_of(words, body),
                _behind(_CODES, _CODE, body),
                _behind(_BEFORE_BACK, _BACKWARDS, body),
            )
        )

    def find(self, text: str, writer: Plan) -> list[Citation]:
        """Mentions in order, none overlapping; linear in the text."""
        flat = flattened(text)
        found: list[Citation] = []
        if "/" in flat:
            found += [self._numbered(text, mention, writer) for mention in mentions(text)]
        if _may_hold_a_law(flat) or "Đại hội" in flat or self.known.names.may_be_in(flat):
            found = _joined(text, found, [*self._named(text, flat, writer)])
        if " này" in flat or " trên" in flat:
            found += self._back(text, flat, found, writer)
        return sorted(found, key=lambda citation: citation.start) if len(found) > 1 else found

    def _numbered(self, text: str, mention: Mention, writer: Plan) -> Citation:
        target, near = self.known.by_number(mention, writer)
        return Citation(
            start=mention.start,
            end=mention.end,
            text=text[mention.start : mention.end],
            kind=mention.kind,
            code=mention.code,
            date=mention.date,
            date_printed=mention.date_printed,
            issuer=mention.issuer,
            title=mention.title,
            target=target,
            near=near,
        )

    def _named(self, text: str, flat: str, writer: Plan) -> Iterator[Citation]:
        taken: list[tuple[int, int]] = []
        for start, end, ids in self.known.names.find(flat):
            year = _YEAR_AFTER.match(flat, end)
            target = self.known.by_name(
                ids, flat[start:end], int(year[1]) if year else None, writer
            )
            taken.append((start, end))
            yield _plain(text, start, end, target)
        for congress in congresses(flat):
            if _is_free(taken, congress.start, congress.end):
                taken.append((congress.start, congress.end))
                target = self.known.by_congress(congress, writer)
                yield _plain(text, congress.start, congress.end, target)
        if _may_hold_a_law(flat):
            for match in _LAW.finditer(flat):
                if _is_free(taken, match.start(), match.end("name")):
                    yield _plain(text, match.start(), match.end("name"), None)

    def _back(
        self, text: str, flat: str, found: list[Citation], writer: Plan
    ) -> Iterator[Citation]:
        taken = [(citation.start, citation.end) for citation in found]
        for match in _BACK.finditer(flat):
            if not _is_free(taken, match.start(), match.end()):
                continue
            kind = match["kind"].lower()
            before = [
                citation
                for citation in found
                if citation.end <= match.start()
                and (citation.kind or kind_of_symbol(citation.code.partition("/")[2])) == kind
            ]
            if match["which"] == "này" and writer.kind == kind:
                target: str | None = writer.id
            else:
                target = before[-1].target if before else self.known.only_related(kind, writer)
            yield Citation(
                start=match.start(),
                end=match.end(),
                text=text[match.start() : match.end()],
                kind=kind,
                code="",
                date=None,
                date_printed="",
                issuer="",
                title="",
                target=target,
            )


def _behind(before: tuple[bytes, ...], words: tuple[bytes, ...], body: bytes) -> Iterator[int]:
    """Where one of these words stands behind one of those before it."""
    for place in places_of(words, body):
        # Between them stands a blank, which takes two bytes where it does not break.
        if body.endswith(before, 0, place - 1) or body.endswith(before, 0, place - 2):
            yield place


def _may_hold_a_law(flat: str) -> bool:
    return "Luật" in flat or "Bộ luật" in flat or "Pháp lệnh" in flat


def _plain(text: str, start: int, end: int, target: str | None) -> Citation:
    words = text[start:end]
    kind = next((kind.lower() for kind in KINDS if words.startswith(kind)), "")
    return Citation(
        start=start,
        end=end,
        text=words,
        kind=kind,
        code="",
        date=None,
        date_printed="",
        issuer="",
        title="",
        target=target,
    )


def _is_free(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    return all(end <= first or last <= start for first, last in taken)


_SO = expression(r"[\s,(]{0,3}(?:số\s{0,2})?", re.IGNORECASE)


def _joined(text: str, numbered: list[Citation], named: list[Citation]) -> list[Citation]:
    """«Luật Đất đai số 31/2024/QH15» is one mention; a name inside another mention is none."""
    starts = {citation.start: place for place, citation in enumerate(numbered)}
    taken = [(citation.start, citation.end) for citation in numbered]
    found = list(numbered)
    for name in named:
        gap = _SO.match(text, name.end)
        place = next(
            (
                starts[at]
                for at in {name.end, gap.end() if gap else name.end, name.end + 1, name.end + 2}
                if at in starts
            ),
            None,
        )
        if place is not None and not numbered[place].kind:
            number = found[place]
            found[place] = replace(
                number,
                start=name.start,
                text=text[name.start : number.end],
                kind=name.kind,
                target=number.target or (None if number.near else name.target),
            )
        elif _is_free(taken, name.start, name.end):
            found.append(name)
    return found


__all__ = [
    "Citation", "Citations", "Mention", "MentionsOfOthers", "agrees",
    "items_with_mentions", "kind_of_symbol", "mentions",
]  # fmt: skip


Mentions = Mapping[str, Mapping[str, tuple[Citation, ...]]]
"""Citations by plan id and by the anchor of the item in which they stand."""


class MentionsOfOthers(Mapping[str, Mapping[str, tuple[Citation, ...]]]):
    """Where the texts name documents other than themselves, in the order of the texts; each text
    is read when it is first asked for. Plans that name none are not among the keys. Of the portal
    the identities of its documents are known."""

    def __init__(self, portal: Portal, outlines: Mapping[str, Outline]) -> None:
        self._portal = portal
        self._outlines = outlines
        self._found: dict[str, dict[str, tuple[Citation, ...]]] = {}
        self._citations: Citations | None = None

    def __getitem__(self, plan_id: str) -> Mapping[str, tuple[Citation, ...]]:
        if plan_id not in self._found:
            self._found[plan_id] = self._named_in(self._portal.plans[plan_id])
        if not self._found[plan_id]:
            raise KeyError(plan_id)
        return self._found[plan_id]

    def __iter__(self) -> Iterator[str]:
        return (plan_id for plan_id in self._portal.plans if plan_id in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _named_in(self, plan: Plan) -> dict[str, tuple[Citation, ...]]:
        if self._citations is None:
            self._citations = Citations(self._portal)
        outline = self._outlines.get(plan.id)
        found: dict[str, tuple[Citation, ...]] = {}
        for item in self._citations.items_of(outline) if outline else ():
            named = self._citations.find(item.text, plan)
            others = tuple(citation for citation in named if citation.target not in {None, plan.id})
            if others:
                found[item.anchor] = others
        return found
