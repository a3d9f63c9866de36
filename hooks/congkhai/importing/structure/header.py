"""The head of a document: agency, number and symbol, place and date, type and title.

Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I; Hướng dẫn 36-HD/VPTW for documents of the Party.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from ...expressions import expression
from ...value import value_class
from ..readers.lines import TextLine, bare, squeezed
from . import genre
from .called_titles import take_called
from .cut_names import expects_figures
from .head_below import head_below, head_opens
from .head_marks import MOTTO, date_read, is_motto, motto_at, number_read
from .head_scan import ABOUT, TO, HeadScan, take_piece, type_of_symbol
from .joined_lines import strips
from .title import read_title, title_joined
from .type_lines import quiet_type, type_at

FARTHEST = 90
"""A head longer than this many lines is not one."""
_FARTHEST_QUIET = 16
_NEAR = 3
"""Lines below a head among which its own type or addressee stands."""
_YEARS = expression(r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?")
_NUMBER_BEHIND = expression(r"(?<=[A-ZĐÀ-Ỹ_–—-])\s+(?=Số\s?:\s?\d)")
_GROUND = expression(
    r"^[^\w]{0,3}can cu (?:(?:bo )?luat|nghi (?:dinh|quyet)|hien phap|phap lenh|thong tu)\b",
    holds=("can cu ",),
)
_BLANK_NUMBER = expression(r"^[^\w]{0,3}so\s*[:.][\s.…_]*$", holds=("so",))


@value_class
class Header:
    """What the head says; `places` tells the line of each field, `used` what it took."""

    kind: str | None = None
    number: str | None = None
    symbol: str | None = None
    place: str | None = None
    date: str | None = None
    title: str | None = None
    agencies: tuple[str, ...] = ()
    is_draft: bool = False
    is_enclosed: bool = False
    places: Mapping[str, int] = field(default_factory=dict)
    placed: frozenset[int] = frozenset()
    aside: frozenset[int] = frozenset()
    end: int = 0
    """Index of the first line that belongs to the body."""


def read_header(lines: Sequence[TextLine], start: int = 0) -> Header:
    """The head that opens at `start`; without a sign of one, an empty head that takes no line."""
    stop, kind_at = _reach(lines, start)
    if stop is None:
        return Header(end=start)
    scan = HeadScan()
    _walk(scan, lines, start, stop)
    below = None
    if kind_at is not None and "symbol" not in scan.values:
        after = read_title(lines, kind_at, "").end
        below = head_below(lines, kind_at + 1) or head_below(lines, after)
        if below is not None and (own := _own_below(lines, kind_at, below)) is not None:
            of_page = {i for i in range(start, own.opens) if not lines[i].is_blank}
            return replace(own.header, aside=own.header.aside | of_page)
    if kind_at is None and not scan.is_head:
        return Header(end=start)
    kind: str | None
    title: list[str] = []
    end = stop
    if kind_at is None:
        kind = _type_unsaid(scan, lines, stop)
    elif found := type_at(lines[kind_at].text) or quiet_type(lines[kind_at].text):
        kind, rest = found
        title, end = _titled(scan, lines, kind_at, rest, below)
    else:
        kind = None
    scan.settle()
    for index in range(start, end):
        if index not in scan.placed and not lines[index].is_blank:
            scan.aside.add(index)
    return Header(
        kind=kind,
        number=scan.values.get("number"),
        symbol=scan.values.get("symbol"),
        place=scan.values.get("place"),
        date=scan.values.get("date"),
        title=title_joined(title or scan.about),
        agencies=tuple(scan.agencies),
        is_draft=scan.is_draft,
        is_enclosed=False,
        places={name: lines[index].number for name, index in scan.places.items()},
        placed=frozenset(scan.placed),
        aside=frozenset(scan.aside - scan.placed),
        end=end,
    )


def _titled(
    scan: HeadScan,
    lines: Sequence[TextLine],
    kind_at: int,
    rest: str,
    below: tuple[int, int] | None,
) -> tuple[list[str], int]:
    """The lines of the title below a type, and where the body begins; `rest` stands behind the
    type, and in `below` a head that follows the title."""
    scan.placed.add(kind_at)
    scan.places["type"] = kind_at
    named = read_title(lines, kind_at, rest)
    end = named.end
    scan.placed.update(named.placed)
    scan.aside.update(named.aside)
    if named.placed:
        scan.places["title"] = named.placed[0]
    if named.number is not None:
        take_piece(scan, lines[named.number].text.strip(), named.number, False)
    if below is not None and below[0] >= end:
        above, scan.agencies = scan.agencies, []
        _walk(scan, lines, below[0], below[1])
        scan.agencies = scan.agencies or above
        end = below[1]
    if not named.lines:
        return [], end
    if "symbol" in scan.values:
        return _without_own(named.lines, scan.values), end
    return take_called(scan, " ".join(named.lines), scan.places.get("title", kind_at)), end


def _type_unsaid(scan: HeadScan, lines: Sequence[TextLine], stop: int) -> str | None:
    """What a document is that does not say it: its symbol does, or its subject below the number."""
    if not scan.about and "symbol" not in scan.values:
        return None
    kind = type_of_symbol(scan.values.get("symbol", ""))
    if not scan.about or not ABOUT.match(bare(scan.about[0])):
        return kind
    # Only official letters carry their subject below the number, and no type: «CT-TTHT».
    is_letter = kind not in {"đề xuất", "giấy mời"} and _is_addressed(lines, stop)
    return "công văn" if is_letter or kind == "chỉ thị" else kind


def _without_own(title: list[str], values: Mapping[str, str]) -> list[str]:
    """«Của Bộ A số 4/2001/TT-BA ngày … hướng dẫn …» without what the head tells already."""
    again = HeadScan()
    rest = take_called(again, " ".join(title), 0)
    is_own = again.values.get("symbol") == values.get("symbol")
    return rest if rest and is_own and "symbol" in again.values else title


def _walk(scan: HeadScan, lines: Sequence[TextLine], start: int, stop: int) -> None:
    """Put the pieces of the lines where they belong."""
    about_open = False
    for strip in strips(lines, start, stop):
        if strip.line.is_blank:
            following = strip.indices[-1] + 1
            about_open = about_open and (
                _goes_on(lines, following) or _counts_on(scan.about, lines, following)
            )
            continue
        first, *others = strip.indices
        for column, piece in enumerate(_parts(strip.line)):
            # «V/v» stands in the left column; what is beside its lines is not of it.
            is_beside = column > 0 and about_open
            about_open = take_piece(scan, piece, first, about_open and column == 0) or is_beside
        for kept in (scan.placed, scan.aside):
            if first in kept:
                kept.update(others)


@value_class
class _Below:
    """A whole head below the heading of a page, and the line (as an index) where it opens."""

    header: Header
    opens: int


def _own_below(lines: Sequence[TextLine], kind_at: int, below: tuple[int, int]) -> _Below | None:
    """The head below where it has a type, or an addressee, of its own."""
    first, stop = below
    following = (line for line in lines[stop:] if not line.is_blank)
    near = [line for line, _ in zip(following, range(_NEAR), strict=False)]
    has_own = any(type_at(line.text) or TO.match(line.bare.strip()) for line in near)
    if not has_own:
        return None
    opens = head_opens(lines, first, kind_at + 1)
    header = read_header(lines, opens)
    is_whole = header.symbol is not None and (header.kind is not None)
    return _Below(header=header, opens=opens) if is_whole else None


def _reach(lines: Sequence[TextLine], start: int) -> tuple[int | None, int | None]:
    """Where the head ends before type and title, and where the type stands."""
    seen = 0
    has_sign = False
    ground: int | None = None
    for strip in strips(lines, start):
        line, index = strip.line, strip.indices[0]
        if line.is_blank:
            continue
        seen += 1
        if seen > FARTHEST:
            break
        if number_read(line.text) or is_motto(line.text) or _number_in(line):
            has_sign = True
        # A number left blank, symbol and all, below the name of an agency.
        has_sign = has_sign or (seen < 8 and bool(_BLANK_NUMBER.match(line.bare)))
        if TO.match(line.bare.strip()) and has_sign:
            return index, None
        if ground is None and has_sign and _GROUND.match(line.bare):
            ground = index
        if line.cell is None and type_at(line.text) and (has_sign or seen < 12):
            # «QUYẾT ĐỊNH:» below what it rests on: the type above was not to be read.
            return (index, index) if ground is None else (ground, None)
        if line.cell is None and has_sign and seen < _FARTHEST_QUIET and quiet_type(line.text):
            return index, index
        if has_sign and seen > 30 and len(line.text) > 200:
            break
    if not has_sign:
        return None, None
    # Neither type nor addressee: the head ends with the last line that is recognised.
    last = start
    seen = 0
    for strip in strips(lines, start):
        line, index = strip.line, strip.indices[-1]
        seen += not line.is_blank
        if seen > 25:
            break
        if (
            is_motto(line.text)
            or _number_in(line)
            or date_read(line.text)
            or ABOUT.match(line.bare.strip())
        ):
            last = index + 1
        elif not line.is_blank and not genre.is_capitals(line.text) and len(line.text) > 90:
            break
    return last, None


def _is_addressed(lines: Sequence[TextLine], at: int) -> bool:
    """«Kính gửi» stands where the head ends."""
    return any(TO.match(strip.line.bare.strip()) for strip in strips(lines, at, at + 2))


def _goes_on(lines: Sequence[TextLine], at: int) -> bool:
    """After a gap a «V/v» goes on in small letters, or right above the addressee."""
    text = lines[at].text.strip(" *_") if at < len(lines) else ""
    if text[:1].islower():
        return True
    below = next((line for line in lines[at + 1 : at + 4] if not line.is_blank), None)
    is_last = below is not None and bool(TO.match(below.bare.strip())) and len(text) < 60
    is_other = genre.is_capitals(text) or date_read(text) or is_motto(text) or TO.match(bare(text))
    # «… đầu năm học» / «2020 - 2021»
    return is_last and (text[:1].isalpha() or _YEARS.fullmatch(text) is not None) and not is_other


def _counts_on(about: Sequence[str], lines: Sequence[TextLine], at: int) -> bool:
    """«V/v … tại Thông tư số» above «12/2026/TT-BA»."""
    text = lines[at].text.strip(" *_") if at < len(lines) else ""
    return bool(about) and text[:1].isdigit() and expects_figures(about[-1])


def _number_in(line: TextLine) -> bool:
    return any(number_read(piece) for piece in line.pieces())


def _parts(line: TextLine) -> list[str]:
    """The pieces of a line, cut also where agency and motto, or number and date, run together."""
    pieces: list[str] = []
    whole = squeezed(line.text)
    if len(whole) < 50 and MOTTO.match(bare(whole).strip(" *_-")):
        # «Độc lập - Tự  do»: a gap within the motto parts no columns.
        return [whole]
    for piece in line.pieces():
        motto = motto_at(bare(piece))
        if motto is not None and motto > 2:
            pieces += [*_with_number(piece[:motto].strip()), piece[motto:]]
            continue
        number = number_read(piece)
        if number and date_read(piece[number[2] :]):
            own = piece[: number[2]]
            # Without «Số:» a number is one only before the place.
            pieces += [own if number_read(own) else f"Số: {own}", piece[number[2] :].strip(" .")]
            continue
        pieces += _with_number(piece)
    return pieces


def _with_number(piece: str) -> list[str]:
    """«CHÍNH PHỦ Số: 45/2026/NĐ-CP» of one cell as the two lines that it was."""
    mark = _NUMBER_BEHIND.search(piece)
    if mark is None or number_read(piece[mark.end() :]) is None:
        return [piece]
    return [piece[: mark.start()].strip(" _-–—"), piece[mark.end() :]]
