"""The pages of documents that plans lean on and the portal does not hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...addresses import DOCUMENTS_PAGE, document_address, model_address, plan_address
from ...graph import Citation
from ...model import Document, Edge, RelationKind, document_name
from ...site import Page
from ...snapshot import Snapshot, plan_shelves, plans_on
from ...text import sort_key
from ...value import value_class
from ..engine.environment import headings_of, render
from ..parts import labels
from ..parts.item_links import ItemLink, item
from ..parts.sharing import with_card
from ..parts.stated_parents import stated_parents
from ..parts.view import DocumentView, document, fate

SHOWN = 60
"""So many that implement a document are named; where there are more the campaign names them."""
_SHOWN_APART = {RelationKind.IMPLEMENTS, RelationKind.CITES}
_RENAMED = "nay ở địa chỉ khác"
PER_PAGE = 200
"""So many plans that cite a document stand on one page."""


@value_class
class Citing:
    document: DocumentView
    items: tuple[ItemLink, ...]


@value_class
class EdgeView:
    document: DocumentView
    printed: str
    inferred: str
    link: ItemLink | None


CitingItems = Mapping[str, Mapping[str, tuple[ItemLink, ...]]]
"""By the document, the plans that mention it, each with the items in which it does."""


def citing_items(snapshot: Snapshot, shelf: str) -> CitingItems:
    """Of the plans on a shelf: their texts are read."""
    found: dict[str, dict[str, list[ItemLink]]] = {}
    for plan in snapshot.ask(plans_on, shelf):
        outline = snapshot.outlines.get(plan)
        for anchor, mentions in snapshot.mentions.get(plan, {}).items():
            if link := item(outline, anchor):
                for target in dict.fromkeys(mention.target or "" for mention in mentions):
                    found.setdefault(target, {}).setdefault(plan, []).append(link)
        for edge in snapshot.portal.edges_from.get(plan, ()):
            if edge.kind is RelationKind.CITES:
                links = found.setdefault(edge.target, {}).setdefault(plan, [])
                stated = item(outline, edge.section)
                if stated and stated not in links:
                    links.append(stated)
    return {
        target: {plan: tuple(links) for plan, links in plans.items()}
        for target, plans in found.items()
    }


def _all_citing(snapshot: Snapshot) -> CitingItems:
    def make() -> CitingItems:
        found: dict[str, dict[str, tuple[ItemLink, ...]]] = {}
        for shelf in plan_shelves(snapshot):
            known = snapshot.citing.get(shelf)
            for target, plans in (
                citing_items(snapshot, shelf) if known is None else known
            ).items():
                found.setdefault(target, {}).update(plans)
        return found

    return snapshot.once(("citing", ""), make)


def mentions_of(snapshot: Snapshot, identifier: str) -> list[tuple[str, tuple[ItemLink, ...]]]:
    """The plans that mention a document, each with the items in which it does."""
    return sorted(_all_citing(snapshot).get(identifier, {}).items())


class Citers:
    """Who cites whom, as the pages ask."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def within(self, plan: str) -> Mapping[str, tuple[Citation, ...]]:
        """The mentions of other documents in each item that has some, in their order."""
        return self._snapshot.mentions.get(plan, {})

    def of(self, identifier: str, most: int | None = None) -> list[Citing]:
        return [
            Citing(document(self._snapshot, plan), links)
            for plan, links in self._snapshot.ask(mentions_of, identifier)[:most]
        ]

    def count(self, identifier: str) -> int:
        return len(self._snapshot.ask(mentions_of, identifier))


def document_pages(snapshot: Snapshot, held: Document, citers: Citers) -> Iterator[Page]:
    """The document's page; those who cite it go on where they are too many for one."""
    citing = citers.of(held.id)
    cut = [citing[start : start + PER_PAGE] for start in range(0, len(citing), PER_PAGE)] or [[]]
    urls = [held.url_path, *(f"{held.url_path}trang-{n}/" for n in range(2, len(cut) + 1))]
    yield _document_page(snapshot, held, cut[0], urls if len(urls) > 1 else [])
    name = document_name(held, snapshot.portal.agencies)
    for number, some in enumerate(cut[1:], 2):
        title = f"{name}, trang {number}"
        page = Page(
            url=urls[number - 1],
            title=title,
            description=f"Ai dẫn {name}",
            content="",
            tab=DOCUMENTS_PAGE,
            source="plans/documents.yml",
        )
        content = render(
            "document-citers.html",
            root=page.root,
            held=document(snapshot, held.id),
            title=title,
            number=number,
            citers=some,
            pages=urls,
        )
        yield replace(page, content=content)


def _document_page(
    snapshot: Snapshot, held: Document, citing: list[Citing], pages: list[str]
) -> Page:
    portal = snapshot.portal
    name = document_name(held, snapshot.portal.agencies)
    page = Page(
        url=held.url_path,
        title=name,
        description=held.title or name,
        content="",
        tab=DOCUMENTS_PAGE,
        source="plans/documents.yml",
    )
    agency = portal.agencies.get(held.agency or "")
    # What says so itself stands before what is inferred.
    children = sorted(portal.children(held.id), key=lambda edge: bool(edge.inferred))
    below = {edge.source for edge in children}
    down = [_edge(snapshot, edge.source, edge) for edge in children[:SHOWN]]
    if not down:
        down = list(_who_say_so(snapshot, held))
    deeper = [
        edge
        for child in children[:SHOWN]
        for edge in portal.children(child.source)[:SHOWN]
        if edge.source not in below
    ]
    validity = held.validity
    content = render(
        "document.html",
        root=page.root,
        held=held,
        name=name,
        agency=agency,
        agency_fate=fate(snapshot, agency, snapshot.today) if agency else "",
        campaign=portal.campaigns.get(held.campaign or ""),
        up=[_edge(snapshot, edge.target, edge) for edge in portal.parents(held.id)],
        down=down,
        more=len(children[SHOWN:]),
        deeper=[
            (_edge(snapshot, edge.source, edge), document(snapshot, edge.target))
            for edge in deeper[:SHOWN]
        ],
        more_deeper=len(deeper[SHOWN:]) > 0,
        others=[
            *(
                (
                    labels.RELATION[edge.kind][0],
                    document(snapshot, edge.target),
                    edge.effective,
                )
                for edge in portal.edges_from.get(held.id, ())
                if edge.kind not in _SHOWN_APART
            ),
            *(
                (
                    labels.RELATION[edge.kind][1],
                    document(snapshot, edge.source),
                    edge.effective,
                )
                for edge in portal.edges_to.get(held.id, ())
                if edge.kind not in _SHOWN_APART
            ),
        ],
        citers=citing,
        pages=pages,
        ended=document(snapshot, held.id).ended,
        replaced=document(snapshot, validity.replaced_by)
        if validity and validity.replaced_by and portal.named(validity.replaced_by)
        else None,
        has_ended=bool(validity and validity.end and validity.end.first <= snapshot.today),
        confidence=labels.CONFIDENCE,
    )
    return replace(page, content=content, headings=headings_of(content))


def sayers(snapshot: Snapshot, identifier: str) -> list[tuple[str, str, str | None]]:
    """Plans whose words say that they implement the document, though no id of theirs does: each
    with these words and their item."""
    return [
        (plan.id, stated.relation.printed, stated.relation.section)
        for citer, _ in mentions_of(snapshot, identifier)[:SHOWN]
        if (plan := snapshot.portal.plans.get(citer))
        for stated in stated_parents(snapshot, plan)
        if stated.target == identifier
    ]


def _who_say_so(snapshot: Snapshot, held: Document) -> Iterator[EdgeView]:
    for plan, printed, section in snapshot.ask(sayers, held.id):
        link = item(snapshot.outlines.get(plan), section)
        yield EdgeView(document(snapshot, plan), printed, "", link)


def _edge(snapshot: Snapshot, identifier: str, edge: Edge) -> EdgeView:
    return EdgeView(
        document(snapshot, identifier),
        edge.printed,
        edge.inferred,
        item(snapshot.outlines.get(edge.source), edge.section),
    )


def documents_page(snapshot: Snapshot, citers: Citers) -> Page:
    page = Page(
        url=DOCUMENTS_PAGE,
        title="Văn bản",
        description="Văn bản mà các kế hoạch dựa vào",
        content="",
        tab=DOCUMENTS_PAGE,
        source="plans/documents.yml",
    )
    portal = snapshot.portal
    ordered = sorted(
        portal.documents.values(),
        key=lambda held: sort_key(document_name(held, portal.agencies)),
    )
    rows = [
        (
            document(snapshot, edge.id),
            edge.title,
            len(portal.children(edge.id)) or len(snapshot.ask(sayers, edge.id)),
            citers.count(edge.id),
        )
        for edge in ordered
    ]
    content = render("documents.html", root=page.root, rows=rows)
    return replace(page, content=content)


def moved_pages(snapshot: Snapshot, old: str, new: str) -> Iterator[Page]:
    """The way to a plan's page, from the stub that it was; or, from the id that it bore, to all its
    pages."""
    found = document(snapshot, new)
    if old not in snapshot.portal.plans[new].former_ids:
        yield _moved(document_address(old), found.words, found.url, "nay có trên cổng")
        return
    yield with_card(
        snapshot, _moved(plan_address(old), found.words, found.url, _RENAMED), found.url
    )
    for example in snapshot.ledger.records_of(new).examples:
        former = model_address(old, example.slug)
        yield _moved(former, example.title, model_address(new, example.slug), _RENAMED)


def _moved(former: str, words: str, address: str, fate: str) -> Page:
    page = Page(
        url=former,
        title=words,
        description=f"{words}: đọc ở trang mới",
        content="",
        tab=f"{former.split('/')[0]}/",
        canonical=address,
    )
    return replace(
        page,
        content=render("moved.html", root=page.root, words=words, address=address, fate=fate),
        head=render("moved-head.html", root=page.root, address=address),
    )
