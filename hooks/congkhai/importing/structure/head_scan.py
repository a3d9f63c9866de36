"""Walks down a head piece by piece and puts each where it belongs."""

from __future__ import annotations

import re

from ...expressions import expression
from ..readers.lines import bare, squeezed
from ..readers.syllables import could_be_syllable
from . import genre
from .agency_names import is_agency
from .head_marks import ARRIVAL, DRAFT, ORNAMENT, STAMP, date_read, motto_at, number_read

# «V/v», and what a scan reads for it: «Viv», «VWv», «V/y».
ABOUT = expression(
    r"^[^\w]{0,3}(?:v ?[/|] ?y?[vwy]|v[il1] ?v|v[vw]{1,2}(?=[ :])|v(?:[a#].?v|y|/)(?= [a-z]{2})|vv:"
    r"|ve viec)(?!\w)",
    holds=("v",),
)
_LONE_MARK = expression(r"^[^\w]{0,3}so\s*[:.]?$")
# How what narrow columns part begins, and how it goes on.
_PARTED = {
    "number": (
        expression(r"^[^\w]{0,3}so\s?[:.;]?\s*\d{1,6}[a-z]?$"),
        expression(r"^[/–-]\s?[a-z]"),
    ),
    "date": (
        expression(r"^[a-z][^\d,;:]{1,40},\s*ngay\s?\S{0,3}$"),
        expression(r"^thang\s?\S{0,3}\s?nam\b"),
    ),
    "place": (
        expression(r"^(?!v ?/|kinh|so\b|thua\b)[a-z][^\d,;:./]{1,30},$"),
        expression(r"^ngay\b.{0,6}\bthang\b"),
    ),
}
_LONE_NUMBER = expression(r"^(?:\d{1,6}[A-Za-z]?\s?[/–-]|\S{0,6}\.?\s?/)\s?[A-ZĐ]")
# A digital signature's line above the head: a mailbox, a moment, a zone of time.
_SIGNED_AT = expression(
    r"@\w|\w\.gov\.vn\b|\b\d{1,2}:\d{2}:\d{2}\b"
    r"|\b(?:ngay ky|ky boi|nguoi ky|thoi gian ky) ?:"
    r"|^\W*(?:ngay )?\d{2}[./-]\d{2}[./-]\d{4} \d{2}:\d{2}|^[+]0?7:00$"
)
_SCRAP = expression(
    r"^(?:(?:(?!TP\b|TX\b)[A-ZĐ0-9]{2,}[-/A-ZĐ0-9]*|\w*[A-ZĐ][-/][A-ZĐ]\w*|[B-Z]|\d"
    r"|[^\W\d_](?= \w*[A-ZĐ][-/]))\s+)+"
    r"(?=[^\W\d_a-z]\w*[^\W\d_A-ZÀ-Ý])"
)
# «Ký», which a digital signature prints over the head, with its mark lost.
_SIGNED = frozenset({"ky"})
_SHORT_UNITS = frozenset({"tp", "tp.", "tx", "tx.", "tt", "tt.", "p.", "q.", "h.", "x."})
_LONGEST_SCRAP = 3
_LOWER_FIRST = expression(
    r"^\s*.*\b(?!(?:xã|phường|tỉnh|phố|trấn|khu)\b)[^\W\d_A-ZÀ-Ý]+,?\s+(?=[^\W\d_a-z][^,;]{1,30}$)"
)
# «THÀNH ĐOÀN YÊN HÀ | ĐOÀN TNCS HỒ CHÍ MINH»: what the Youth Union prints for a motto.
_OF_YOUTH = expression(
    r"(?:^|(?<= ))doan (?:tncs|thanh nien cong san) h[^\W\d_]{1,2} ?chi minh\W*$", holds=("doan t",)
)
_PARTY = "dang cong san viet nam"
_PARTY_OPEN = frozenset({"dang cong", "dang cong san", "dang cong san viet"})
_CITED = expression(r"\bso \d.*\bngay\b|^\W*can cu\b")
_FIRST_HALF = {"phố": "Thành", "trấn": "Thị", "khu": "Đặc"}
_PLACE_NAME = expression(r"^(?![A-ZĐ]+-[A-ZĐ]{2})(?:\D+?(?: \d{1,2})?|Phường \d{1,2} \D+)$")
_LONGEST_QUIET, _LONGEST_REST = 90, 40
TO = expression(
    r"^[^\w]{0,3}(?:kinh (?:gui|goi|trinh|chuyen)\b|gui ?:)",
    holds=("gui", "kinh chuyen", "kinh goi", "kinh trinh"),
)


class HeadScan:
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
        self.party_open = ""
        """«ĐẢNG CỘNG SẢN» stands alone; «VIỆT NAM» comes on another line."""
        self.is_number_open = False
        """«Số:» stands alone; the figures come on another line."""
        self.open_pieces: dict[str, str] = {}
        """What other lines go on: «Số: 45», «Yên Hà,», «Yên Hà, ngày 09», each by its kind."""
        self.quiet: list[tuple[str, int]] = []
        """Names of agencies in running letters, and their lines (as indices)."""
        self.subject_next = False
        """The number of a letter was read: its subject may stand below without «V/v»."""

    @property
    def is_head(self) -> bool:
        """More than a number, which any text may quote."""
        has_motto = bool(self.aside - self.placed)
        return bool(
            has_motto or self.agencies or self.about or {"place", "date"} & set(self.values)
        )

    def take_name(self, text: str, index: int) -> None:
        """An agency's name in capitals; one in running letters, or how it goes on, is kept."""
        if genre.is_capitals(text) and len(text) < 120:
            self.agencies.append(squeezed(text))
            self.places.setdefault("agency", index)
            self.placed.add(index)
            return
        is_next = bool(self.quiet) and index - self.quiet[-1][1] == 1
        is_name = text[:1].isupper() and is_agency(text)
        goes_on = is_next and not text[-1:].isdigit() and len(text) < _LONGEST_REST
        if len(text) < _LONGEST_QUIET and text[-1:] not in ".;:" and (is_name or goes_on):
            self.quiet.append((squeezed(text), index))

    def settle(self) -> None:
        """Where no agency stands in capitals above a number, those in running letters are it."""
        if self.agencies or "symbol" not in self.values or not self.quiet:
            return
        self.agencies = [text for text, _ in self.quiet]
        self.places["agency"] = self.quiet[0][1]
        self.placed.update(index for _, index in self.quiet)

    def put(self, name: str, value: str | None, index: int) -> None:
        if value and name not in self.values:
            self.values[name] = value
            self.places[name] = index
        self.placed.add(index)


def take_piece(scan: HeadScan, piece: str, index: int, about_open: bool) -> bool:
    """Put one piece where it belongs; tells whether a «V/v» goes on with the next."""
    text = piece.replace("**", "").strip(" *_#")
    plain = bare(text)
    if _tells_nothing(scan, text, plain, index):
        return about_open
    if _LONE_MARK.match(plain) and "symbol" not in scan.values:
        scan.is_number_open = True
        scan.placed.add(index)
        return False
    youth = _OF_YOUTH.search(plain)
    if youth and "doan" in " ".join([*map(bare, scan.agencies), plain[: youth.start()]]):
        scan.has_motto = True
        rest = text[: youth.start()].strip()
        scan.aside.add(index)
        return take_piece(scan, rest, index, about_open) if rest else about_open
    text, plain = _with_opening(scan, text)
    if not (about_open and text[:1].islower()) and _keeps_open(scan, text, plain, index):
        return about_open
    number = _number(scan, text)
    expects_subject, scan.subject_next = scan.subject_next, False
    if number and "symbol" not in scan.values:
        scan.put("number", number[0], index)
        scan.put("symbol", number[1], index)
        scan.subject_next = type_of_symbol(number[1]) == "công văn"
        rest = text[number[2] :].strip()
        return take_piece(scan, rest, index, False) if rest else False
    date = date_read(text)
    if date and "place" not in scan.values and len(text) < 90 and not _CITED.search(plain):
        is_about = about_open or ABOUT.match(plain) is not None
        _put_date(scan, date[0] or "", date[1], index, is_about)
        # Beside the number stands the day; the subject of a letter comes below both.
        scan.subject_next = expects_subject
        return is_about
    if DRAFT.match(plain):
        scan.is_draft = True
        scan.placed.add(index)
        return False
    if ABOUT.match(plain):
        # A heading that a site put above is told again below the number.
        scan.about[:] = [text]
        scan.put("title", text, index)
        return True
    if TO.match(plain):
        return False
    opens_about = "symbol" in scan.values and plain.startswith("ve ") and len(plain) > 12
    if about_open or opens_about or (expects_subject and _is_subject(text, plain)):
        scan.about.append(text)
        scan.put("title", text, index)
        return True
    if "symbol" not in scan.values:
        scan.take_name(_capitals_of(text), index)
    return False


def _tells_nothing(scan: HeadScan, text: str, plain: str, index: int) -> bool:
    """An ornament, a motto, a stamp, the line of a digital signature: set aside."""
    if not text or ORNAMENT.match(text) or text == "NAM":
        if index not in scan.placed:
            scan.aside.add(index)
        return True
    motto = motto_at(plain)
    if motto is not None or STAMP.match(plain) or ARRIVAL.match(plain):
        scan.has_motto = scan.has_motto or motto is not None
        scan.aside.add(index)
        return True
    begun, scan.party_open = scan.party_open, plain if plain in _PARTY_OPEN else ""
    if scan.party_open or (begun and f"{begun} {plain}" == _PARTY):
        scan.has_motto = True
        scan.aside.add(index)
        return True
    if _SIGNED_AT.search(plain) and "symbol" not in scan.values:
        # Whose signature it is stands above, in capitals like an agency.
        scan.agencies.clear()
        scan.places.pop("agency", None)
        scan.aside.add(index)
        return True
    return False


def _number(scan: HeadScan, text: str) -> tuple[str | None, str, int] | None:
    """Number, symbol and where they end; «Số:» may stand alone above."""
    number = number_read(text)
    if number is None and scan.is_number_open and _LONE_NUMBER.search(text):
        found = number_read(f"Số: {text}")
        return (found[0], found[1], found[2] - len("Số: ")) if found else None
    return number


def _put_date(scan: HeadScan, printed: str, date: str | None, index: int, is_about: bool) -> None:
    """`printed` is the place as it stands before the date."""
    lead = _LOWER_FIRST.match(printed) if is_about else None
    if lead:
        # The end of a subject's line that a scan ran into the place beside it.
        scan.about.append(lead[0].strip())
        printed = printed[lead.end() :]
    scan.put("place", _place_of(printed), index)
    scan.put("date", date, index)


def _capitals_of(text: str) -> str:
    """«CÔNG NGHỆ THÔNG TIN snxnnHniun»: without the letters of no word behind capitals."""
    words = text.split()
    first = next((at for at, word in enumerate(words) if not word.isupper()), len(words))
    is_noise = words[first:] != [] and not any(
        could_be_syllable(word) if word.isalpha() else word[:1].isdigit() for word in words[first:]
    )
    is_named = first > 1 and all(len(word) > 1 for word in words[:first])
    return " ".join(words[:first]) if is_named and is_noise else text


def _with_opening(scan: HeadScan, text: str) -> tuple[str, str]:
    """«/KH-UBND», «tháng 3 năm 2026» with what they go on, which stood lines above."""
    plain = bare(text)
    for kind, (_, rest) in _PARTED.items():
        if kind in scan.open_pieces and rest.match(plain):
            joint = "" if kind == "number" else " "
            text = f"{scan.open_pieces.pop(kind)}{joint}{text}"
            return text, bare(text)
    return text, plain


def _keeps_open(scan: HeadScan, text: str, plain: str, index: int) -> bool:
    """Whether a piece is the beginning of what another line goes on."""
    for kind, (opening, _) in _PARTED.items():
        known = "symbol" if kind == "number" else "date"
        if known not in scan.values and opening.match(plain) and not genre.is_capitals(text):
            scan.open_pieces[kind] = text
            scan.placed.add(index)
            return True
    return False


def _is_subject(text: str, plain: str) -> bool:
    """«Khẩn trương chuẩn bị …» below the number of a letter: running words, no address."""
    return (
        len(text) > 12
        and not genre.is_capitals(text)
        and text[:1].isupper()
        and not TO.match(plain)
        and not STAMP.match(plain)
    )


def _place_of(text: str | None) -> str | None:
    """A place has no digits and is short; what OCR left before it goes."""
    if not text:
        return None
    place = re.split(r"[^\w\s.’'-]|[ˆ˜]", text)[-1].strip(" .-–")
    # «KH-VP Yên Hạ»: the end of a symbol that a scan left on the line.
    place = _without_small_scrap(_SCRAP.sub("", place))
    # «Bảo Lộc 1»: communes of one name are told apart by a figure.
    if not place or len(place) > 40 or not _PLACE_NAME.match(place):
        return None
    # «Thành» stands at the end of the line above «phố Hồ Chí Minh, ngày …».
    first = place.split(" ")[0]
    return f"{_FIRST_HALF[first]} {place}" if first in _FIRST_HALF else place


def _without_small_scrap(place: str) -> str:
    """«ữk Yên Hạ», «g Yên Hạ» without what a stamp or a pen left; «cù lao», «chợ» are words."""
    words = place.split(" ")
    while len(words) > 1 and words[0].islower() and len(words[0]) <= _LONGEST_SCRAP:
        is_word = could_be_syllable(words[0]) and words[0] not in _SIGNED
        if is_word or words[0] in _SHORT_UNITS:
            break
        del words[0]
    return " ".join(words)


def type_of_symbol(symbol: str) -> str | None:
    """«KH-UBND», «CT/TU» and «QĐ-TTg» begin with their type; «SGDĐT-VP» is an official letter."""
    head, *issuer = re.split(r"[-/]", symbol)
    own = genre.SURE_WITH.get(head)
    if not head or (own is not None and not (own and any(i.startswith(own) for i in issuer))):
        return None
    return genre.BY_ABBREVIATION.get(head, "công văn")
