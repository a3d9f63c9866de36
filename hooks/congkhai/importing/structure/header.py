"""The head of a document: agency, number and symbol, place and date, type and title.

Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I; Hướng dẫn 36-HD/VPTW for documents of the Party.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import field

from ...value import value_class
from ..readers.lines import TextLine, bare, squeezed
from . import genre
from .head_marks import ARRIVAL, DRAFT, MOTTO, ORNAMENT, STAMP, date_read, is_motto, number_read
from .joined_lines import strips
from .title import read_title

FARTHEST = 90
"""A head longer than this many lines is not one."""

_ABOUT = re.compile(r"^[^\w]{0,3}(?:v ?/ ?[vw]|vv:|ve viec)\b")
_LONE_MARK = re.compile(r"^[^\w]{0,3}so\s*[:.]?$")
_LONE_NUMBER = re.compile(r"^\d{1,6}[A-Za-z]?\s?/\s?[A-ZĐ]")
# A digital signature's line above the head: a mailbox, a moment, a zone of time.
_SIGNED_AT = re.compile(r"@\w|^\W*(?:ngay )?\d{2}[./-]\d{2}[./-]\d{4} \d{2}:\d{2}|^[+]0?7:00$")
_BLANK_NUMBER = re.compile(r"^[^\w]{0,3}so\s*[:.][\s.…_]*$")
_ENCLOSED = re.compile(
    r"\s*\(?(?:Ban hành )?[Kk]èm theo (?:Quyết định|Công văn|Tờ trình|Nghị quyết)[^()]*\)?$"
)
_CITED = re.compile(r"\bso \d.*\bngay\b")
_TO = re.compile(r"^[^\w]{0,3}kinh (?:gui|goi|trinh|chuyen)\b")


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


class _Scan:
    """Collects the fields while walking down the head."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.places: dict[str, int] = {}
        self.agencies: list[str] = []
        self.placed: set[int] = set()
        self.aside: set[int] = set()
        self.about: list[str] = []
        self.is_draft = False
        self.has_motto = False
        self.is_number_open = False
        """«Số:» stands alone; the figures come on another line."""
        self.subject_next = False
        """The number of a letter was read: its subject may stand below without «V/v»."""

    @property
    def is_head(self) -> bool:
        """More than a number, which any text may quote."""
        has_motto = bool(self.aside - self.placed)
        return bool(
            has_motto or self.agencies or self.about or {"place", "date"} & set(self.values)
        )

    def put(self, name: str, value: str | None, index: int) -> None:
        if value and name not in self.values:
            self.values[name] = value
            self.places[name] = index
        self.placed.add(index)


def read_header(lines: Sequence[TextLine], start: int = 0) -> Header:
    """The head that opens at `start`; without a sign of one, an empty head that takes no line."""
    stop, kind_at = _reach(lines, start)
    if stop is None:
        return Header(end=start)
    scan = _Scan()
    about_open = False
    for strip in strips(lines, start, stop):
        if strip.line.is_blank:
            about_open = about_open and _goes_on(lines, strip.indices[-1] + 1)
            continue
        first, *others = strip.indices
        for column, piece in enumerate(_parts(strip.line)):
            # «V/v» stands in the left column; what is beside its lines is not of it.
            is_beside = column > 0 and about_open
            about_open = _take(scan, piece, first, about_open and column == 0) or is_beside
        for kept in (scan.placed, scan.aside):
            if first in kept:
                kept.update(others)
    if kind_at is None and not scan.is_head:
        return Header(end=start)
    kind: str | None = None
    title: list[str] = []
    end = stop
    if kind_at is not None:
        found = _type_at(lines[kind_at].text)
        if found:
            kind, rest = found
            scan.placed.add(kind_at)
            scan.places["type"] = kind_at
            below = read_title(lines, kind_at, rest)
            title, end = below.lines, below.end
            scan.placed.update(below.placed)
            scan.aside.update(below.aside)
            if below.placed:
                scan.places["title"] = below.placed[0]
            if below.number is not None:
                _take(scan, lines[below.number].text.strip(), below.number, False)
    elif scan.about or "symbol" in scan.values:
        kind = _kind_of_symbol(scan.values.get("symbol", ""))
        # Only official letters carry their subject below the number, and no type: «CT-TTHT».
        if scan.about and _is_addressed(lines, stop) and _ABOUT.match(bare(scan.about[0])):
            kind = "công văn"
    if not title and scan.about:
        title = scan.about
    for index in range(start, end):
        if index not in scan.placed and not lines[index].is_blank:
            scan.aside.add(index)
    return Header(
        kind=kind,
        number=scan.values.get("number"),
        symbol=scan.values.get("symbol"),
        place=scan.values.get("place"),
        date=scan.values.get("date"),
        title=_title_of(title),
        agencies=tuple(scan.agencies),
        is_draft=scan.is_draft,
        is_enclosed=False,
        places={name: lines[index].number for name, index in scan.places.items()},
        placed=frozenset(scan.placed),
        aside=frozenset(scan.aside - scan.placed),
        end=end,
    )


def _title_of(lines: Sequence[str]) -> str | None:
    """The lines on one, without what only says with what it is issued, or the brackets around."""
    text = squeezed(" ".join(lines)).rstrip(".")
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip()
    return _ENCLOSED.sub("", text).strip() or None


def _reach(lines: Sequence[TextLine], start: int) -> tuple[int | None, int | None]:
    """Where the head ends before type and title, and where the type stands."""
    seen = 0
    has_sign = False
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
        if _TO.match(line.bare) and has_sign:
            return index, None
        if line.cell is None and _type_at(line.text) and (has_sign or seen < 12):
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
            or _ABOUT.match(line.bare)
        ):
            last = index + 1
        elif not line.is_blank and not genre.is_capitals(line.text) and len(line.text) > 90:
            break
    return last, None


def _is_addressed(lines: Sequence[TextLine], at: int) -> bool:
    """«Kính gửi» stands where the head ends."""
    return any(_TO.match(strip.line.bare) for strip in strips(lines, at, at + 2))


def _goes_on(lines: Sequence[TextLine], at: int) -> bool:
    """After a gap a «V/v» goes on only in small letters."""
    return at < len(lines) and lines[at].text.strip(" *_")[:1].islower()


def _number_in(line: TextLine) -> bool:
    return any(number_read(piece) for piece in line.pieces())


def _type_at(text: str) -> tuple[str, str] | None:
    """A type in capitals at the head of a line, or at its end where OCR put rubbish before it."""
    stripped = text.strip(" *#_~.:-–—|")
    if not genre.is_capitals(text):
        # «THÔNG TƯ Quy định về …»: type and title on one line.
        found = genre.type_named(stripped)
        rest = found[1] if found else ""
        kind = stripped[: len(stripped) - len(rest)]
        return found if rest[:1].isupper() and kind.isupper() else None
    if ARRIVAL.match(bare(text)):
        return None
    found = genre.type_named(stripped) or genre.type_spaced(stripped)
    if found:
        return found
    tail = re.split(r"\t|  ", stripped)[-1].strip()
    plain = bare(tail)
    if plain in genre.BARE_TYPES:
        return genre.BARE_TYPES[plain], ""
    for name_bare, name in genre.BARE_TYPES.items():
        if (
            plain.endswith(f" {name_bare}")
            and len(plain) < len(name_bare) + 16
            and " " in name_bare
        ):
            return name, ""
    return None


def _parts(line: TextLine) -> list[str]:
    """The pieces of a line, cut also where agency and motto, or number and date, run together."""
    pieces: list[str] = []
    for piece in line.pieces():
        motto = MOTTO.search(bare(piece))
        if motto and motto.start() > 2:
            pieces += [piece[: motto.start()].strip(), piece[motto.start() :]]
            continue
        number = number_read(piece)
        if number and date_read(piece[number[2] :]):
            pieces += [piece[: number[2]], piece[number[2] :].strip()]
            continue
        pieces.append(piece)
    return pieces


def _take(scan: _Scan, piece: str, index: int, about_open: bool) -> bool:
    """Put one piece where it belongs; tells whether a «V/v» goes on with the next."""
    text = piece.replace("**", "").strip(" *_#")
    plain = bare(text)
    if not text or ORNAMENT.match(text) or text == "NAM":
        if index not in scan.placed:
            scan.aside.add(index)
        return about_open
    if MOTTO.search(plain) or STAMP.match(plain) or ARRIVAL.match(plain):
        scan.has_motto = scan.has_motto or bool(MOTTO.search(plain))
        scan.aside.add(index)
        return about_open
    if _SIGNED_AT.search(plain) and "symbol" not in scan.values:
        # Whose signature it is stands above, in capitals like an agency.
        scan.agencies.clear()
        scan.places.pop("agency", None)
        scan.aside.add(index)
        return about_open
    if _LONE_MARK.match(plain) and "symbol" not in scan.values:
        scan.is_number_open = True
        scan.placed.add(index)
        return False
    number = number_read(text)
    if number is None and scan.is_number_open and _LONE_NUMBER.match(text):
        found = number_read(f"Số: {text}")
        number = (found[0], found[1], found[2] - len("Số: ")) if found else None
    expects_subject, scan.subject_next = scan.subject_next, False
    if number and "symbol" not in scan.values:
        scan.put("number", number[0], index)
        scan.put("symbol", number[1], index)
        scan.subject_next = _kind_of_symbol(number[1]) == "công văn"
        rest = text[number[2] :].strip()
        return _take(scan, rest, index, False) if rest else False
    date = date_read(text)
    if date and "place" not in scan.values and len(text) < 90 and not _CITED.search(plain):
        scan.put("place", _place_of(date[0]), index)
        scan.put("date", date[1], index)
        return about_open
    if DRAFT.match(plain):
        scan.is_draft = True
        scan.placed.add(index)
        return False
    if _ABOUT.match(plain):
        # A heading that a site put above is told again below the number.
        scan.about[:] = [text]
        scan.put("title", text, index)
        return True
    if about_open or (expects_subject and _is_subject(text, plain)):
        scan.about.append(text)
        scan.put("title", text, index)
        return True
    if genre.is_capitals(text) and "symbol" not in scan.values and len(text) < 120:
        scan.agencies.append(squeezed(text))
        scan.places.setdefault("agency", index)
        scan.placed.add(index)
    return False


def _is_subject(text: str, plain: str) -> bool:
    """«Khẩn trương chuẩn bị …» below the number of a letter: running words, no address."""
    return (
        len(text) > 12
        and not genre.is_capitals(text)
        and text[:1].isupper()
        and not _TO.match(plain)
        and not STAMP.match(plain)
    )


def _place_of(text: str | None) -> str | None:
    """A place has no digits and is short; what OCR left before it goes."""
    if not text:
        return None
    place = re.split(r"[^\w\s.’'-]", text)[-1].strip(" .-–")
    if not place or len(place) > 40 or any(c.isdigit() for c in place):
        return None
    return place


def _kind_of_symbol(symbol: str) -> str | None:
    """«KH-UBND», «CT/TU» and «QĐ-TTg» begin with their type; «SGDĐT-VP» is an official letter."""
    head = re.split(r"[-/]", symbol)[0]
    if not head:
        return None
    return genre.BY_ABBREVIATION.get(head, "công văn")
