"""The text of a plan, item by item: citations become links, misprints are marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from markupsafe import Markup

from ...graph import Citation
from ...model import Erratum, Plan, RelationKind
from ...snapshot import Snapshot
from ...text import Item, Outline
from ...value import value_class
from ..engine.environment import environment
from ..engine.fast_compiler import pieces
from ..pages.document import Citers
from .inline_markdown import Span, inline, is_bare, table
from .item_links import ItemLink, item
from .pictures import picture_spans
from .similarity_marks import LikeView, likenesses
from .view import DocumentView, document


@value_class
class BlockView:
    """One item of the text."""

    item: Item
    html: Markup
    like: LikeView | None = None
    """Where another plan says the same or nearly."""
    errata: tuple[int, ...] = ()
    """Numbers of what the document misprints in this item, where the text restates it rightly."""
    level: int = 0
    """Of a heading: as deep as its item, but no more than one below the heading before it."""


@value_class
class CitedView:
    """A document that the text names, and where it does."""

    document: DocumentView
    items: tuple[ItemLink, ...]


@value_class
class FullText:
    blocks: Iterator[BlockView]
    """One at a time, as the page is written: what is held no longer than that costs least."""
    count: int
    """Items that are no headings."""
    some_alike: bool
    """Whether another plan says some of it too."""
    cited: tuple[CitedView, ...]
    """In the order in which the text first names them."""


def full_text(snapshot: Snapshot, plan: Plan, citers: Citers, root: str) -> FullText:
    """The text item by item, with citations linked and misprints marked."""
    outline = snapshot.outlines.get(plan.id)
    if outline is None:
        return FullText(blocks=iter(()), count=0, some_alike=False, cited=())
    likes = likenesses(snapshot, plan)
    return FullText(
        blocks=_blocks(snapshot, plan, outline, citers, root, likes),
        count=sum(unit.kind != "heading" for unit in outline.items),
        some_alike=bool(likes),
        cited=tuple(_cited(snapshot, plan, outline, citers)),
    )


def _blocks(
    snapshot: Snapshot,
    plan: Plan,
    outline: Outline,
    citers: Citers,
    root: str,
    likes: Mapping[str, LikeView],
) -> Iterator[BlockView]:
    misprints = [(n, erratum) for n, erratum in enumerate(plan.errata, 1)]
    mentions, bare = citers.within(plan.id), is_bare(outline.body)
    level = 2  # that of the heading above the text
    for unit in outline.items:
        text, cited = unit.text, mentions.get(unit.anchor, ())
        wrong = [(n, e) for n, e in misprints if e.section in {None, unit.anchor}]
        spans = _spans(snapshot, text, cited, wrong, root) if cited or wrong else []
        if "![" in text:
            shown = [*picture_spans(text, plan.pictures, plan.id, root)]
            spans = [*shown, *(span for span in spans if not _is_within(span, shown))]
        if unit.kind == "table":
            html = table(text, unit.anchor, spans)
        else:
            html = inline(text, spans, bare and unit.body is outline.body)
        mended = [n for n, e in wrong if e.section and e.printed not in text]
        if unit.kind == "heading":
            level = min(unit.depth + 2, level + 1, 6)
        yield BlockView(unit, html, likes.get(unit.anchor), tuple(mended), level)


def _is_within(span: Span, others: Iterable[Span]) -> bool:
    return any(start <= span[0] < end for start, end, _ in others)


def _cited(snapshot: Snapshot, plan: Plan, outline: Outline, citers: Citers) -> Iterator[CitedView]:
    named: dict[str, dict[str, None]] = {}  # the anchors of the items that name a document
    for anchor, cited in citers.within(plan.id).items():
        for mention in cited:
            named.setdefault(mention.target or "", {})[anchor] = None
    for edge in snapshot.portal.edges_from.get(plan.id, ()):
        if edge.kind is RelationKind.CITES:
            where = named.setdefault(edge.target, {})
            where.update({edge.section: None} if edge.section else {})
    for target, where in named.items():
        links = tuple(filter(None, (item(outline, anchor) for anchor in where)))
        yield CitedView(document(snapshot, target), links)


@value_class
class CitationPart:
    """A stretch of a citation's words; with the number of its erratum where it is misprinted."""

    words: str
    erratum: int = 0


@value_class
class _Misprint:
    start: int
    end: int
    number: int


def _spans(
    snapshot: Snapshot,
    text: str,
    cited: Iterable[Citation],
    misprints: list[tuple[int, Erratum]],
    root: str,
) -> list[Span]:
    macros: Any = pieces(environment(), "spans.html")
    spans: list[Span] = []
    wrong = _where_misprinted(text, misprints)
    for citation in cited:
        inside = [w for w in wrong if w.start < citation.end and citation.start < w.end]
        wrong = [w for w in wrong if w not in inside]
        start = min([citation.start, *(w.start for w in inside)])
        end = max([citation.end, *(w.end for w in inside)])
        entry = document(snapshot, citation.target or "")
        html = macros.citation(root, entry, _parts(text, start, end, inside))
        spans.append((start, end, str(html)))
    for one_wrong in wrong:
        html = macros.misprint(one_wrong.number, text[one_wrong.start : one_wrong.end])
        spans.append((one_wrong.start, one_wrong.end, str(html)))
    return spans


def _where_misprinted(text: str, misprints: list[tuple[int, Erratum]]) -> list[_Misprint]:
    """Each misprint where the text first has it, without those inside others."""
    found: list[_Misprint] = []
    for number, erratum in misprints:
        start = text.find(erratum.printed)
        end = start + len(erratum.printed)
        if start >= 0 and not any(match.start < end and start < match.end for match in found):
            found.append(_Misprint(start, end, number))
    return sorted(found, key=lambda misprint: misprint.start)


def _parts(text: str, start: int, end: int, misprints: list[_Misprint]) -> list[CitationPart]:
    parts: list[CitationPart] = []
    for misprint in misprints:
        parts += [
            CitationPart(text[start : misprint.start]),
            CitationPart(text[misprint.start : misprint.end], misprint.number),
        ]
        start = misprint.end
    parts.append(CitationPart(text[start:end]))
    return [part for part in parts if part.words]
