"""Documents that texts cite by number and no register holds: a page each, known by that alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ..dates import PartialDate
from ..expressions import expression
from ..model import Document, Plan, Portal
from ..problems import Place
from ..text import slugify
from ..value import value_class
from .citations import Mention, agrees, kind_of_symbol
from .citations.known import Code, KnownDocuments, code_key, overlap
from .issuers import issuer_of
from .references import References

# Symbols of bodies that there is one of in the country; what others issue needs its issuer.
_NATIONAL = expression(r"(?:^|[-/])(?:TTg|CP|QH\d*|UBTVQH\d*|TW|CTN|B[A-ZĐ]{2,6})$")

_LAW, _ANY = "luật", "văn bản"


@value_class
class _Cited:
    """A mention that meets no document, with its issuer as far as that is certain."""

    code: Code
    agency: str
    """Empty for a body known by its symbol."""
    date: PartialDate | None
    mention: Mention
    at: Place


def documents_that_are_cited(
    portal: Portal, references: Mapping[str, References]
) -> Mapping[str, Document]:
    """By id; when a source for one is added it takes their place, because then the citations lead
    there. `portal` holds the identities of its documents."""
    return _documents(portal, _unknown(portal, references))


def _unknown(portal: Portal, references: Mapping[str, References]) -> Iterator[_Cited]:
    known = KnownDocuments(portal)
    for plan in portal.plans.values():
        for at, mention in references[plan.id].in_text if plan.id in references else ():
            target, near = known.by_number(mention, plan)
            code = code_key(mention.number, mention.symbol)
            if target or near or code == code_key(plan.number, plan.symbol):
                continue
            agency = _issuer(known, mention, plan)
            if agency is not None:
                yield _Cited(code, agency, mention.sure_date, mention, at)


def _issuer(known: KnownDocuments, mention: Mention, plan: Plan) -> str | None:
    """None when it may be any of several: every province has a 51/KH-UBND."""
    meant = known.places.meant(mention.issuer, plan) if mention.issuer else frozenset()
    if len(meant) == 1:
        return next(iter(meant))
    return "" if _NATIONAL.search(mention.symbol) else None


def _documents(portal: Portal, cited: Iterable[_Cited]) -> dict[str, Document]:
    groups: dict[tuple[Code, str], list[_Cited]] = {}
    for named in cited:
        # A body known by its symbol is named, whether the text names it or not.
        scope = "" if _NATIONAL.search(named.mention.symbol) else named.agency
        groups.setdefault((named.code, scope), []).append(named)
    documents: dict[str, Document] = {}
    for group in groups.values():
        for date in _days(group):
            meant = [mention for mention in group if overlap(mention.date, date)]
            document = _document(meant, date)
            if document.id in portal.documents or document.id in documents:
                document = replace(document, id=f"{document.id}-{date.year if date else 0}")
            known = (portal.documents, portal.plans, portal.moved, documents)
            if not any(document.id in some for some in known):
                documents[document.id] = document
    return documents


def _days(group: list[_Cited]) -> list[PartialDate | None]:
    """The days that tell documents of one number apart; what names no day means any of them."""
    days: list[PartialDate] = []
    for date in sorted(
        {mention.date for mention in group if mention.date}, key=lambda mention: mention.sort_key()
    ):
        if not any(overlap(date, known) for known in days):
            days.append(date)
    return list(days) or [None]


def _document(some: list[_Cited], date: PartialDate | None) -> Document:
    mention = some[0].mention
    exact = max((mention.date for mention in some if mention.date), key=_exactness, default=date)
    kind = _kind(mention.symbol, [one.mention.kind.lower() for one in some if one.mention.kind])
    agency = next((mention.agency for mention in some if mention.agency), None)
    initials = "".join(word[0] for word in kind.split())
    scope = "" if _NATIONAL.search(mention.symbol) else f" {agency}"
    return Document(
        id=slugify(f"{initials} {mention.number} {mention.symbol}{scope}"),
        kind=kind,
        title=_called([one.mention.called for one in some if one.mention.called]),
        number=mention.number,
        symbol=mention.symbol,
        issued=exact,
        agency=agency,
        issuer="" if agency else _printed_issuer(some),
        note="Cổng ghi theo các văn bản dẫn nó.",
        at=some[0].at,
    )


def _called(names: list[str]) -> str:
    """The name that most texts print."""
    return max(names, key=names.count, default="")


def _kind(symbol: str, printed: list[str]) -> str:
    """What the symbol names; where it stands for several kinds, the one that texts print most."""
    meant = kind_of_symbol(symbol)
    told = max(filter(None, printed), key=printed.count, default="")
    # Laws and resolutions of the National Assembly bear one symbol (a law's own name stands between
    # its kind and its number); «QĐ» of the Party stands for «quy định» as well.
    is_open = meant == _LAW or ("/" in symbol and len({*printed}) == 1)
    if is_open and told and agrees(told, symbol):
        return told
    return meant or told or _ANY


def _printed_issuer(some: list[_Cited]) -> str:
    said = (issuer_of(each.mention.symbol, each.mention.issuer) for each in some)
    return next(filter(None, said), "")


def _exactness(date: PartialDate) -> int:
    return -(date.last - date.first).days
