"""The marks of a head: motto, stamp, number and symbol, place and date."""

from __future__ import annotations

import re

from ...dates import BadDate, read_date
from ...expressions import expression
from ..readers.lines import bare, latin
from ..readers.syllables import could_be_syllable
from .misread_marks import damaged_number, motto_start

MOTTO = expression(
    r"c.ng h.a x.\s?h.i (?:ch. ngh.a )?vi.{0,2}t(?: nam|\W*$)|^(?:cong hoa xa hoi(?: chu)?"
    r"|(?:chu )?nghia viet nam|chu)$|d.c l.p ?[-–—.]{0,2} ?t. do ?[-–—.]{0,2} ?h.nh ph.c"
    r"|dang cong san viet nam"
)
_NUMBER_MARK = expression(r"^[^\w]{0,3}(?:so|s0|s6|luat so|phap lenh so)\b\s*[:.;]?\s*")
_SMALL_MARK = expression(r"s[ốo]\s?:")
# «Nghị quyết số: 115/2025/UBTVQH15», alone on its line: resolutions of the National Assembly.
_TYPED_NUMBER = expression(
    r"^[^\w]{0,3}nghi quyet so\s*[:.;]?\s*(?=\d+/\d{4}/(?:qh|ubtvqh)\d)", holds=("nghi quyet so",)
)
_PARTY = expression(r"^\D{0,3}?(\d{0,6})\s*[-–]\s*([A-ZĐ][A-Za-zĐđ]{0,7}\s*/\s*[A-ZĐ][\wĐđ.&-]*)")
_STATE = expression(
    r"^([^/]{0,24})/\s*((?:19|20)\d{2}\s*/\s*)?"
    r"([A-ZĐ][A-Za-zĐđƯư&.]*\d{0,2}(?:(?:\s{0,2}[-–/&]\s{0,2}|,(?=[A-ZĐ&]{2}))[A-ZĐ][\wĐđ&.]*)*)"
)
_TYPE_MARKS = "KH|HD|CTr|CT|TB|BC|CV|QĐ|NQ|KL|TTr|BB|QC"
_BY_TYPE = expression(
    rf"\s*(?P<number>[^\s-]{{0,6}}?)[\s.…_–-]*(?<![^\W\d_])(?P<type>{_TYPE_MARKS})\s*$",
    holds="KH|HD|CT|TB|BC|CV|QĐ|NQ|KL|TTr|BB|QC",
)
_OPENS_WITH_TYPE = expression(rf"(?:{_TYPE_MARKS}|NĐ|TT)\b")
_DATE = expression(
    r"[,.]?\s*\bngay(?P<day>[^,;]{0,16}?)thang(?P<month>[^,;]{0,14}?)nam\s*(?P<year>\d{4}"
    r"|[\d.… ]*)",
    holds=("thang",),
)
# «Quảng Ngãi, ngàW/† tháng 5 năm 2021», «Bắc Giang, Ìgày tháng 3 năm 2012»,
# «Hà Nội, ngày-$4 tháng Q@»ăm 2026»: the day was written by hand.
_DAMAGED_DATE = expression(
    r"(?<=[^\W\d_]),\s*(?:nga\S{0,3}|\S{0,2}gay|ngay)(?P<day>\s\d{1,2}(?=\s)|)[^a-z;,]{0,9}?\s?th.ng"
    r"(?: (?P<month>\d{1,2}) | ?[^,;]{0,6}? ?)\S?[a-z]?am (?P<year>\d{4})\b",
    holds=("gay", "nga"),
)
_NUMERIC_DATE = expression(
    r",\s*ngay\s*(?P<day>\d{0,2})\s*(?P<parting>[/.-])\s*(?P<month>\d{0,2})\s*(?P=parting)"
    r"\s*(?P<year>\d{4})",
    holds=("ngay",),
)
# «Yên Hà, ngàyä4 kháng 2 năm 2026», «Yên Hà ngày | 8iháng 10 năm 2026»: place and year at least.
_PLACED_YEAR = expression(
    r"(?<=[^\W\d_])(?:, ?| (?=ngay\W))(?P<word>ng\S{0,7}?)(?P<day>)(?:[ ,]{1,2}\S{1,3})?\s?\S{0,4}"
    r"h.?ng(?:\W{0,2}(?P<month>\d{1,2}))?\W{0,2}\S{0,2}(?<![^\W_])n[adi]m "
    r"(?P<year>(?:19|20)\d\d)\W{0,6}$",
    holds=("ng",),
)
_PLACE = expression(r"[^\W\d_]+(?: [^\W\d_]+){0,4}")
# «Số 58 /SYTNVY - Yên Hà ngày …»: the dash parts the symbol from the place.
_PLACE_BEHIND = expression(
    r" [-–] (?=[A-ZĐ][^\W\d_A-ZÀ-Ý]+ [^\W\d_]+(?:,| ngày)(?!\w))", holds="-|–"
)
_SPACED = expression(r"(?<![^\s])\d(?: \d){1,5}(?![^\s])")
_LIKE_FIGURES = expression(r"[\dOolIS]{2,6}")
_FIGURE_OF = str.maketrans("OolIS", "00115")
ORNAMENT = expression(r"^[\W_]+$")
DRAFT = expression(r"^[^\w]*du thao(?: lan \w+)?[^\w]*$", holds=("du thao",))
STAMP = expression(
    r"^[^\w-]{0,4}(?:nguoi ky\b|ky boi\b|ky ngay\b|ngay ky\b|thoi gian ky\b|email ?:"
    r"|co quan ?:|gio ky\b"
    r"|(?:www\.? ?)?th. ?vi.n ?ph.p ?lu.t\b"
    r"|signature|signed by|\(?\[?da ?ky\]?\)?$|\(?da ky\b|chu ky|\(ky)"
)
# The stamp of the office that received the paper, on scans: «CÔNG VĂN ĐẾN», «Giờ … Ngày …».
ARRIVAL = expression(
    r"^[^\w]{0,4}(?:cong van den\b|den ?(?:$|so ?:|gio\b|ngay\b|[^\w]*$)|gio ?[:.…]|ngay ?[:.…]"
    r"|kinh chuyen ?[:.…]|chuyen ?:|luu ho so(?: so)? ?[:.…]"
    r"|c.ng\W{1,2}th.ng t.n\b.{0,14}ch.nh ph.\W*$)"
)


def is_motto(text: str) -> bool:
    return bool(MOTTO.search(bare(text)))


def motto_at(plain: str) -> int | None:
    """Where a motto begins in a line without marks, also one that a scan misread."""
    exact = MOTTO.search(plain)
    return exact.start() if exact else motto_start(plain)


def is_stamp(text: str) -> bool:
    """What a digital signature prints beside the text."""
    return bool(STAMP.match(bare(text)))


def number_read(text: str) -> tuple[str | None, str, int] | None:
    """Number, symbol and where they end in a line that opens with «Số»; a blank number is None."""
    text = latin(text)
    plain = bare(text)
    typed = _TYPED_NUMBER.match(plain) if len(text) < 100 else None
    mark = typed or _NUMBER_MARK.match(plain)
    # «Sở Y tế/Chi cục …» is an office, not a number.
    if not mark or not _STATE.match(text[mark.end() :]):
        damaged = damaged_number(text)
        if damaged:
            return damaged
    if text[:1].islower() and _SMALL_MARK.match(text):
        # «số: 45 /KH-SYT» of a scan; «số: 45/KH-SYT ngày …» of a wrapped line goes on.
        found = number_read(text[:1].upper() + text[1:])
        return None if found is None or text[found[2] :].lstrip()[:1].islower() else found
    if not mark or text[:1].islower() or "ở" in text[: mark.end()].lower():
        return None
    rest = text[mark.end() :]
    if typed and " " in rest.strip() and not date_read(rest):
        return None
    party = _PARTY.match(rest)
    if party:
        return party[1] or None, re.sub(r"\s", "", party[2]), mark.end() + party.end()
    place = _PLACE_BEHIND.search(rest)
    state = _STATE.match(rest[: place.start()] if place else rest)
    if not state:
        return None
    typed = _BY_TYPE.match(state[1])
    if typed and not _OPENS_WITH_TYPE.match(state[3]):
        # «Số: KH/ĐTN», «Số: 5Ð -HD/ĐTN» of the Youth Union: the type stands before the bar.
        digits = typed["number"] if typed["number"].isdecimal() else ""
        symbol = re.sub(r"\s", "", state[3]).rstrip(".&").replace("–", "-")
        return digits or None, f"{typed['type']}/{symbol}", mark.end() + state.end()
    digits = _figures(state[1].strip(" .…_"))
    number = digits if re.fullmatch(r"\d{1,6}(?:\.\d{1,2})?[a-zA-Z]?", digits) else None
    symbol = re.sub(r"\s", "", state[3]).rstrip(".&").replace("–", "-")
    if number and state[2]:
        number = f"{number}/{state[2].strip(' /')}"
    return number, symbol, mark.end() + state.end()


def _figures(printed: str) -> str:
    """«S6S», «l2», «1O» of a scan, and «1 0 9», as figures; «12a» is the number after 12."""
    if _SPACED.fullmatch(printed):
        return printed.replace(" ", "")
    looks = _LIKE_FIGURES.fullmatch(printed) and any(map(str.isdigit, printed))
    return printed.translate(_FIGURE_OF) if looks else printed


def date_read(text: str) -> tuple[str | None, str | None, int, int] | None:
    """Place, date as far as it is written, and the span, of «Hà Nội, ngày … tháng … năm …»."""
    plain = bare(text)
    match = _DATE.search(plain) or _NUMERIC_DATE.search(plain) or _DAMAGED_DATE.search(plain)
    if not match and (match := _PLACED_YEAR.search(plain)):
        word = text[match.start("word") : match.end("word")].lower()
        is_day = bare(word) == "ngay" or not could_be_syllable(word)
        match = match if is_day and _PLACE.fullmatch(text[: match.start()]) else None
    if not match:
        return None
    place = text[: match.start()].strip(" ,.-–*|\t")
    date = None
    year, month, day = (
        _figures(text[match.start(name) : match.end(name)].strip(" .…_*"))
        if match.start(name) >= 0
        else ""
        for name in ("year", "month", "day")
    )
    for parts in ((year,), (year, month), (year, month, day)):
        if not all(part.isdecimal() and part.isascii() and len(part) < 5 for part in parts):
            break
        try:
            date = str(read_date("-".join(part.zfill(2) for part in parts)))
        except BadDate:
            break
    return place or None, date, match.start(), match.end()
