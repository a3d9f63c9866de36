"""Documents imported by one command that name each other: tied once all of them stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from ...expressions import expression
from ...value import value_class
from ...writing import write_over
from ..extract.citations.citation import ReadCitation
from ..extract.facts import DocumentFacts
from ..extract.registers import abbreviations_out, is_another_place
from ..readers.lines import bare
from .draft_writer import Source

_RELATION = expression(
    r"(?m)^(?P<type>  - type: \w+(?: #[^\n]*)?\n)(?P<printed>    printed: (?P<words>.+)\n)"
)
_UNKNOWN = expression(r"(?m)^# cần xem: (?P<count>\d+) văn bản chưa có trong documents\.yml\n")
_CAPITAL = "ha noi"
_LOCAL = expression(r"(?:UBND|HĐND|HU|TU)$")


@value_class
class NewSource:
    """A source that was written anew, and what its document is known by."""

    path: Path
    id: str
    number: str
    issued: str
    place: str
    named: tuple[ReadCitation, ...]
    agency: str = ""
    above: str = ""


def new_source(path: Path, source: Source, facts: DocumentFacts) -> NewSource:
    bar = "-" if "/" in (facts.symbol or "") else "/"
    number = f"{facts.number}{bar}{facts.symbol}" if facts.number and facts.symbol else ""
    named = tuple(citation for _, citation in facts.citations if citation.number)
    return NewSource(
        path=path,
        id=source.id,
        number=number,
        issued=facts.date or "",
        place=facts.place or "",
        agency=facts.agency or "",
        above=facts.parent_agency or "",
        named=named,
    )


def tie(sources: Sequence[NewSource]) -> int:
    """Write into each source the ids of the others that it names; how many it were."""
    by_number: dict[str, list[NewSource]] = {}
    for source in sources:
        if source.number:
            by_number.setdefault(source.number.lstrip("0"), []).append(source)
    return sum(_tie_one(source, dict(_named_by(source, by_number))) for source in sources)


def _named_by(
    source: NewSource, by_number: dict[str, list[NewSource]]
) -> Iterator[tuple[str, str]]:
    """What the source calls each, and its id.

    Every office counts from one each year: the day must be the same, and the place, unless it is
    that of the country's offices.
    """
    days: dict[str, set[str]] = {}
    for citation in source.named:
        days.setdefault(_numbered(citation), set()).add(citation.date or "")
    for citation in source.named:
        number = _numbered(citation)
        found = [
            other.id
            for other in by_number.get(number, ())
            if days[number] - {""} == {other.issued}
            and (
                _is_of_one_place(other, source)
                or _is_of_country(other)
                or _is_told(citation, other)
                or _is_above(other, source)
            )
        ]
        if len(found) == 1 and found[0] != source.id:
            yield citation.printed, found[0]


def _numbered(citation: ReadCitation) -> str:
    """«09/KH-UBND» is «9/KH-UBND»."""
    return (citation.number or "").lstrip("0")


def _is_of_one_place(source: NewSource, other: NewSource) -> bool:
    return bool(source.place) and bare(source.place) == bare(other.place)


def _is_told(citation: ReadCitation, other: NewSource) -> bool:
    """«… của UBND xã Tam Hạ» says whose it is, in whatever place it is cited."""
    name = abbreviations_out(other.agency)
    has_place = bool(other.place) and f" {bare(other.place)}" in name
    is_other = has_place and is_another_place(citation.printed, other.place)
    return has_place and not is_other and name in abbreviations_out(citation.printed)


def _is_above(other: NewSource, source: NewSource) -> bool:
    """The office whose head the source prints above its own."""
    return bool(source.above) and bare(source.above) == bare(other.agency)


def _is_of_country(source: NewSource) -> bool:
    return bare(source.place) == _CAPITAL and _LOCAL.search(source.number) is None


def _tie_one(source: NewSource, named: dict[str, str]) -> int:
    if not named:
        return 0
    head, fence, text = source.path.read_text(encoding="utf-8").partition("\n---\n")
    tied = 0

    def with_id(match: re.Match[str]) -> str:
        nonlocal tied
        from ruamel.yaml import YAML  # takes longer to load than a short document to read

        found = named.get(str(YAML(typ="safe").load(match["words"])))
        tied += found is not None
        return f"{match['type']}    to: {found}\n{match['printed']}" if found else match[0]

    head = _RELATION.sub(with_id, head)
    head = _UNKNOWN.sub(lambda match: _fewer(match, tied), head)
    if tied:
        write_over(source.path, f"{head}{fence}{text}")
    return tied


def _fewer(match: re.Match[str], tied: int) -> str:
    left = int(match["count"]) - tied
    return match[0].replace(match["count"], str(left), 1) if left > 0 else ""
