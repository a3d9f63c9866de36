"""How documents call one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...bilingual import Bilingual, filled
from ...dates import said_date
from ...expressions import expression
from ...model import Document, Edge, Plan, Portal, dated_name
from ...problems import Place, Problem, found
from ..citations import Mention, agrees, kind_of_symbol, mentions
from ..citations.known import KnownDocuments, code_key, overlap
from ..citations.name import name_key
from ..references import Named
from .formatting import where

_ABOUT = expression(r"^(?:về việc|về|v/v|ban hành kế hoạch|phát động|tổ chức thực hiện)\s+")


def one_document_is_described_alike(portal: Portal) -> Iterator[Problem]:
    """Documents that name one document call it the same kind and the same title."""
    for target, edges in portal.edges_to.items():
        held = portal.of(target)
        if held is None or not held.number:
            continue
        readings = [
            (edge, reading)
            for edge in edges
            if not edge.inferred and (reading := _of(edge, held.number, held.symbol))
        ]
        yield from _numbered_otherwise(edges, held, portal)
        first: dict[str, tuple[Edge, Mention]] = {}
        for edge, reading in readings:
            first.setdefault(reading.kind, (edge, reading))
        titled = next(((edge, mention) for edge, mention in readings if mention.title), None)
        for edge, reading in readings:
            if reading.kind and reading.kind.lower() != held.kind.lower():
                other = first.get(held.kind)
                if other:
                    at, words = where(other[0].at), other[0].printed
                else:
                    at, words = where(held.at), dated_name(held, portal.agencies)
                difference = filled(
                    "loại $one và $other ($at)",
                    "kind $one and $other ($at)",
                    one=reading.kind,
                    other=held.kind,
                    at=at,
                )
                yield _differs(edge, _shown(reading), _short(words), difference)
            elif reading.date and not overlap(reading.date, held.issued) and held.issued:
                difference = filled(
                    "ngày $day ($at)",
                    "date $day ($at)",
                    day=said_date(held.issued),
                    at=where(held.at),
                )
                name = dated_name(held, portal.agencies)
                yield _differs(edge, _dated(reading), name, difference)
            elif titled and edge is not titled[0] and not _alike(reading.title, titled[1].title):
                difference = filled("tên, xem $at", "title, see $at", at=where(titled[0].at))
                yield _differs(edge, reading.title, titled[1].title, difference)


def _numbered_otherwise(
    edges: Iterable[Edge], held: Plan | Document, portal: Portal
) -> Iterator[Problem]:
    """Whose words name another document of that kind than the one that `to` ties them to."""
    for edge in edges:
        if edge.inferred or not held.symbol or _of(edge, held.number, held.symbol):
            continue
        reading = next(mentions(edge.printed), None)
        if reading is None or reading.kind.lower() != held.kind.lower():
            continue
        yield found(
            edge.at,
            "K416",
            printed=_dated(reading) if reading.date else _shown(reading),
            other=dated_name(held, portal.agencies),
            where=where(held.at),
        )


_DATE = Bilingual("ngày", "date")
_ISSUER = Bilingual("cơ quan ban hành", "issuer")
_KIND = Bilingual("loại văn bản", "kind of document")


def _differs(edge: Edge, printed: str, other: str, difference: str) -> Problem:
    return found(edge.at, "K409", printed=printed, other=other, difference=difference)


def _shown(reading: Mention) -> str:
    return f"{reading.kind} số {reading.code}"


def _dated(reading: Mention) -> str:
    return f"{_shown(reading)} ngày {reading.date_printed}".strip()


def _short(words: str) -> str:
    mention = next(mentions(words), None)
    return _shown(mention) if mention else words


def _of(edge: Edge, number: str, symbol: str) -> Mention | None:
    key = code_key(number, symbol)
    return next((m for m in mentions(edge.printed) if code_key(m.number, m.symbol) == key), None)


def _alike(number: str, other: str) -> bool:
    """Whether two titles share most of their words; where one is not printed nothing differs."""
    words = [set(_ABOUT.sub("", name_key(title)).split()) for title in (number, other)]
    fewest = min(len(some) for some in words)
    return not fewest or len(words[0] & words[1]) >= 0.6 * fewest


def symbol_agrees_with_kind(plan: Plan, named: Named, _: KnownDocuments) -> Iterator[Problem]:
    """A symbol agrees with the kind that it is printed with."""
    said: set[str] = set()
    if not agrees(plan.kind, plan.symbol):
        yield _disagrees(plan.at, plan.code, plan.kind, plan.symbol)
        said.add(plan.code)
    for at, mention in named:
        if agrees(mention.kind, mention.symbol) or mention.code in said:
            continue
        said.add(mention.code)
        yield _disagrees(at, mention.code, mention.kind, mention.symbol)


def _disagrees(at: Place, code: str, kind: str, symbol: str) -> Problem:
    return found(at, "K603", printed=code, kind=kind, symbol=symbol, meant=kind_of_symbol(symbol))


def near_misses_are_proposed(plan: Plan, named: Named, known: KnownDocuments) -> Iterator[Problem]:
    """A text that names a document's number but another date or kind may mean it: say so."""
    said: set[str] = set()
    for at, mention in named:
        target, near = known.by_number(mention, plan)
        held = known.portal.of(near[0]) if near and target is None else None
        if held is None or held.id == plan.id or mention.code in said:
            continue
        said.add(mention.code)
        fitting = [known.portal.of(one) for one in near if known.fits(one, mention)]
        if len(fitting) > 1 and len({one.agency for one in fitting if one}) == 1:
            continue  # two that claim to be one document: K413 and K432 tell it
        difference = _DATE if not overlap(mention.date, held.issued) else _KIND
        if len(fitting) > 1:
            difference = _ISSUER
        yield found(
            at,
            "K412",
            printed=_dated(mention) if mention.date else _shown(mention),
            other=dated_name(held, known.portal.agencies),
            where=where(held.at),
            difference=difference,
        )
