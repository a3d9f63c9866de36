"""Mentions of documents by number, read from running text without knowing any document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...dates import BadDate, PartialDate, read_date
from ...expressions import expression
from ...text import Item, Outline, fold
from ...value import value_class
from .kind import KINDS, KNOWN_HEADS

# Each look-alike has one character, so that positions stay those of the text as given.
_ALIKE = str.maketrans(
    {
        "Ð": "Đ",
        "Ɖ": "Đ",
        "ð": "đ",
        "–": "-",
        "—": "-",
        "‑": "-",
        "−": "-",
        "∕": "/",
        "⁄": "/",
        "\u00a0": " ",
        "\n": " ",
        "\t": " ",
    }
)
BARS = tuple(map(str.encode, "/∕⁄"))
_ALIKES = tuple(map(chr, _ALIKE))
_PART = r"[A-ZĐ](?:[A-Za-zĐđƯư&]|\.(?=[A-ZĐ])){0,14}\d{0,3}"
_SPACED = r"(?:[A-ZĐ][A-ZĐƯ&]{1,13}\d{0,3}|TTg|TTr|CTr)(?![^\W_])"
_JOIN = rf"(?:[-/]{_PART}|(?:\s[-/]\s?|[-/]\s){_SPACED})"
_NUMBER = expression(
    rf"""
    (?<![\w/.,-])
    (?P<number>
        \d[\dlIOo]{{0,5}}[a-zđ]?            # «51», «12a»; l, I, O that OCR took for digits
       |[lIO](?=[\dlIO]{{0,4}}\d)[\dlIO]{{1,5}}
    )
    (?:\s?/\s?(?P<year>(?:19|20)\d\d)(?!\d))?      # «06/2014/TT-BXD»
    (?:\s{{0,2}}(?P<bar>/)\s{{0,2}}|\s?(?P<party>-)\s?)  # «11-CT/TW» is the Party's way
    (?P<symbol>{_PART}{_JOIN}{{0,4}})
    (?![^\W_])
    """,
    re.VERBOSE,
)
_BEFORE = expression(
    rf"""
    (?:(?<!\w)(?P<kind>{"|".join(KINDS).replace(" ", "[ ]")})\s{{1,3}})?
    (?P<so>(?<!\w)s[ốôoó06]\s{{0,2}}[.:]?\s{{0,2}})?$    # «số», and what OCR makes of it
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BETWEEN = expression(r"[\s,;]*(?:và|hoặc|cùng|với)?\s*(?:số:?)?\s*", re.IGNORECASE)
_DAY = r"(?:\d{1,2}|[.…_]{1,12})?"
_DATE = expression(
    rf"""
    \s{{0,2}}[,(]?\s{{0,2}}(?:ký[ ]|ban[ ]hành[ ])?ngày\s{{0,3}}
    (?P<date>{_DAY}\s{{0,3}}[/.-]\s?{_DAY}\s?[/.-]\s?\d{{4}}
            |{_DAY}\s{{0,8}}tháng\s{{0,3}}{_DAY}\s{{0,3}},?\s?năm\s{{1,3}}\d{{4}}
    )
    |\s{{0,2}},?\s{{0,2}}
    (?P<month>tháng\s\d{{1,2}}(?:/|\snăm\s)\d{{4}}
             |năm\s(?:19|20)\d\d
    )(?!\s?[-–/\d])                               # «năm 2021-2025» is a stretch, no date
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ISSUER = expression(r"\s{0,2},?\s{0,2}của\s+(?P<words>[^;:(“\"\n]{2,160})", re.IGNORECASE)
_AFTER_AN_ISSUER = (
    r"về ban\shành V/v quy\sđịnh phê\sduyệt thông\sbáo hướng\sdẫn phát\sđộng sửa\sđổi báo giao tại "
    r"trong để nhằm ngày quyết\sđịnh đã do theo triển\skhai tổ\schức tăng\scường"
).replace(" ", "|")
_ISSUER_END = expression(rf",|\.(?:\s|$)|\s(?:{_AFTER_AN_ISSUER})\b")
_TITLE = expression(
    r"\s{0,2},?\s{0,2}(?P<title>(?:về|V/v|ban hành|phê duyệt|quy định)\s[^;\n]{4,400})"
)
_TITLE_END = expression(r"\.\s|\.$|[;)]|,\s(?=[A-ZĐ]\S+ )|\s\(sau đây|\s\((?:gọi|viết) tắt")
_DIGITS = str.maketrans("lIOo", "1100")
# OCR misreads these only one way.
_MENDED = (
    (expression(r"^(?:QD|OĐ|ỌĐ|QB)(?=[-/]|$)"), "QĐ"),
    (expression(r"^ND(?=-|$)"), "NĐ"),
    (expression(r"(?<=-)(?:TTG|Ttg|TIg|ITg|TTq)$"), "TTg"),
)


@value_class
class Mention:
    """A document named by its number, as far as the text tells."""

    start: int
    end: int
    kind: str
    """As printed, in small letters; empty when none is."""
    number: str
    symbol: str
    """Mended where a scanner misread it."""
    date: PartialDate | None
    date_printed: str
    """As printed, also when no calendar holds it («22/22/2033»)."""
    after: str
    """What follows: issuer and title, at most 700 characters."""
    called: str = ""
    """«Luật Đất đai số 31/2024/QH15»: a law's own name stands before its number."""

    @property
    def code(self) -> str:
        return f"{self.number}{'-' if '/' in self.symbol else '/'}{self.symbol}"

    @property
    def issuer(self) -> str:
        """The issuer as printed, after «của»; empty when none is."""
        match = _ISSUER.match(self.after)
        return _ISSUER_END.split(match["words"], maxsplit=1)[0].strip() if match else ""

    @property
    def title(self) -> str:
        """What the document is about, as printed; empty when nothing says."""
        rest = self.after
        if match := _ISSUER.match(rest):
            end = _ISSUER_END.search(match["words"])
            rest = rest[match.start("words") + end.start() :] if end else ""
        match = _TITLE.match(rest)
        return _TITLE_END.split(match["title"], maxsplit=1)[0].strip(" ,.") if match else ""

    @property
    def sure_date(self) -> PartialDate | None:
        """The date, unless the number is of another year: «163/2024/QH15 ngày 27/11/2025»."""
        year = self.number.partition("/")[2]
        return None if year and self.date and year != str(self.date.year) else self.date


def items_with_mentions(outline: Outline) -> list[Item]:
    """The items of a text that may name a document by number."""
    return outline.items_at(places_of(BARS, outline.body))


def places_of(words: Iterable[bytes], body: bytes) -> Iterator[int]:
    """Wherever one of them stands, at the speed of memory."""
    for word in words:
        # Few texts hold a letter that takes three bytes, and one byte is found at once.
        if word[0] == 0xE2 and b"\xe2" not in body:
            continue
        at = body.find(word)
        while at >= 0:
            yield at
            at = body.find(word, at + 1)


def flattened(text: str) -> str:
    """The text with look-alikes replaced one for one: positions stay."""
    return text.translate(_ALIKE) if any(map(text.__contains__, _ALIKES)) else text


def mentions(text: str) -> Iterator[Mention]:
    """Numbered documents in order; linear in the text."""
    if "/" not in text and "∕" not in text and "⁄" not in text:
        return
    flat = flattened(text)
    last: Mention | None = None
    for match in _NUMBER.finditer(flat):
        mention = _mention(flat, match, last)
        if mention:
            last = mention
            yield mention


def _mention(flat: str, match: re.Match[str], last: Mention | None) -> Mention | None:
    window = flat[max(0, match.start() - 40) : match.start()]
    before = _BEFORE.search(window)
    kind = (before["kind"] or "").lower() if before else ""
    marked = bool(before and before["so"])
    start = match.start() - (len(before[0]) if before else 0)
    if not kind and last and match.start() - last.end <= 24:
        gap = _BETWEEN.fullmatch(flat, last.end, match.start())
        kind = last.kind if gap else kind
    symbol = mended_symbol(re.sub(r"\s", "", match["symbol"]))
    if not _is_document(match, symbol, marked or bool(kind)):
        return None
    number = match["number"].translate(_DIGITS)
    if match["year"]:
        number += f"/{match['year']}"
    date, printed, end = _dated(flat, match.end())
    return Mention(
        start=start,
        end=end,
        kind=" ".join(kind.split()),
        number=number,
        symbol=symbol,
        date=date,
        date_printed=printed,
        after=flat[end : end + 700],
        called=_law_called(flat, match.start()) if "QH" in symbol else "",
    )


# «của Luật A» behind «sửa đổi, bổ sung một số điều»: the number may be the amending law's.
_LAW_BEFORE = expression(
    r"(?P<amending>(?:sửa đổi|bổ sung)[^.;:]{0,80}\s)?(?<!\w)(?P<name>(?:Bộ luật|Luật|Pháp lệnh)"
    r"(?:,?\s(?!(?:Luật|số|này|trên|các|Nghị|ngày)\b)[^\W\d_]+){1,16})"
    r",?\s(?:\(?số:?\s{0,2})?$",
)


def _law_called(flat: str, number_at: int) -> str:
    """The name of a law before its number; blank where it may be another's."""
    law = _LAW_BEFORE.search(flat[max(0, number_at - 170) : number_at])
    return " ".join(law["name"].split()) if law and not law["amending"] else ""


def mended_symbol(symbol: str) -> str:
    for pattern, right in _MENDED:
        symbol = pattern.sub(right, symbol)
    return symbol


def _is_document(match: re.Match[str], symbol: str, named: bool) -> bool:
    """Not a contract's clause, a building standard or a ratio."""
    head, *rest = re.split(r"[-/]", symbol)
    known = fold(head).lower() in KNOWN_HEADS or head.startswith(("QH", "UBTVQH"))
    if match["party"]:
        return known and "/" in symbol
    if named:
        return sum(letter.isupper() for letter in symbol) >= 2
    if match["year"]:
        return bool(rest) or known
    plain = match["number"].isdecimal()
    return bool(rest) and (known or (plain and all(len(part) > 1 for part in (head, *rest))))


def _dated(flat: str, position: int) -> tuple[PartialDate | None, str, int]:
    match = _DATE.match(flat, position)
    if match is None:
        return None, "", position
    printed = match["date"] or match["month"]
    end = match.end("date") if match["date"] else match.end("month")
    return _read(printed), " ".join(printed.split()), end


def _read(printed: str) -> PartialDate | None:
    """The date as far as it is filled in: «ngày …/02/2023» is a month."""
    tidy = " ".join(re.sub(r"[…_]|\.{2,}", " ", printed).split())
    tidy = re.sub(r"^[/.-]\s*", "", tidy)
    try:
        return read_date(tidy)
    except BadDate:
        year = re.fullmatch(r"(?:tháng)?\D*(\d{4})", tidy)
        return PartialDate(int(year[1])) if year and tidy.count("/") < 2 else None
