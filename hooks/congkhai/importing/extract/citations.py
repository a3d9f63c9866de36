"""Documents that a text names: «Quyết định số 12/QĐ-TTg ngày 5/6/2023 của …», laws."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...dates import BadDate, read_date
from ...value import value_class
from ..readers.lines import latin, squeezed
from ..structure import genre
from ..structure.paragraphs import Paragraph

_TYPES = (
    "|".join(re.escape(name) for name in genre.BARE_TYPES) + "|van ban|phieu trinh|giay de nghi"
)
_SYMBOL = (
    r"(?:TT r\b|[A-ZĐƯ][A-Za-zĐđƯư0-9&.]{0,20})"
    r"(?:\s?[-–/]\s?[A-ZĐƯ][A-Za-zĐđƯư0-9&.]{0,20}|\s?&\s?[A-ZĐ]{1,12}){0,4}"
)
_NUMBER = re.compile(
    r"(?:(?<![\w/.,-])|(?<=\b[Ss]ố))(?P<number>\d{1,6}(?:\.\d{1,2})?[a-zA-Z]?)\s?"
    r"(?:/\s?(?P<year>(?:19|20)\d{2})\s?)?(?P<bar>[/\-–]|(?<=\d)\s)\s?(?P<symbol>" + _SYMBOL + r")"
)
_DAMAGED = re.compile(
    rf"(?<![\w/.,-])\d{{1,6}}(?:/(?:19|20)\d{{2,4}}(?=[A-ZĐ])|-(?:19|20)\d{{2}}/)(?P<symbol>{_SYMBOL})"
)
_ISSUER = re.compile(
    r"\s*,?\s+của\s+[A-ZĐỦ][^;,.()“”]{2,110}?(?=\s+(?:về|quy định|ban hành|hướng dẫn|phê duyệt"
    r"|sửa đổi"
    r"|triển khai|thực hiện|theo|trong|v/v|tổ chức|giao|thông qua|kết luận|trả lời|đề nghị)\b"
    r"|[;,.()]|$)"
)
# «số 12, 13/KH-UBND»: numbers before the last share its symbol.
_SHARING = re.compile(
    r"\bs[o06]\.?\s*:?\s*(?P<numbers>\d{1,5}(?:\s?(?:,|;|va)\s?\d{1,5})*)\s?(?:,|;|va)\s?$"
)
_NAMED_BEFORE = re.compile(rf"(?:(?P<type>{_TYPES})\s+)?(?P<mark>s[o06]\.?\s*:?\s*)?$")
_DAY = re.compile(
    r"^[\s,]{0,3}\(?(?:ky |ban hanh )?ngay\s{0,2}(?P<day>\d{0,2})\s?(?:/|\.|-|thang)\s?"
    r"(?P<month>\d{0,2})\s?(?:/|\.|-|,? ?nam)\s?(?P<year>\d{4})"
)
# OCR reads the figure one as a small L or a large I beside other figures.
_ONE = re.compile(r"(?<=\d)[li|\]](?![^\W\d_])|(?<![^\W\d_])[li|\]](?=[\d\]])")
_LAW = re.compile(
    r"\b(?P<name>(?:bo luat|luat|phap lenh|hien phap)\b[^;.:\d]{0,240}?)\s*,?\s*\(?"
    r"(?=ngay \d|nam \d{4}|so \d|(?:da )?duoc (?:sua|thong)|va (?:bo luat|luat"
    r"|phap lenh)\b|[;.:]|$)"
)
_DATED_END = re.compile(r"(?P<name>[^;.:\d]{0,400}?)\s*(?=ngay \d|nam \d{4}|so \d|[;.:\d]|$)")
_LAW_FIRST = re.compile(r"^\W*(?:can cu|thuc hien|thi hanh|theo)\b")
# «Mẫu số 03-QĐTD/SHTT» is a form, not a document.
_FORM = re.compile(
    r"\b(?:mau|bieu|phu luc|ma|to khai|tai khoan)(?: bieu| mau)? so\s*:?\s*$|\bmau\s*$"
)
_REPAIRS = (
    (re.compile(r"^((?:UBTV)?QH\d{1,2})[^\d-].*"), r"\1"),
    (re.compile(r"^(QD|QÐ|OĐ|ỌĐ)(?=[-/])"), "QĐ"),
    (re.compile(r"^C[1lI](?=[-/])"), "CT"),
    (re.compile(r"^(ND|NÐ)(?=[-/])"), "NĐ"),
    (re.compile(r"^TT[YTt](?=-)"), "TTr"),
    (re.compile(r"(?<=-)(TTG|Ttg|TIg|ITg|TTeg|TTø|TTq|TTp)$"), "TTg"),
)


@value_class
class ReadCitation:
    """A document named in the text; `number` as printed without spaces, mended only from OCR."""

    number: str | None
    name: str
    date: str | None
    """As far as it is printed and possible: «22/22/2033» is none."""
    printed: str
    line: int
    start: int
    end: int
    doubt: str = ""
    is_damaged: bool = False
    """The number is printed as no number can be, and stands as printed."""


def cited(paragraph: Paragraph, is_recognised: bool = False) -> list[ReadCitation]:
    """Citations in a paragraph, in their order."""
    found = [*_numbered(paragraph, is_recognised), *_damaged(paragraph)]
    spans = [(citation.start, citation.end) for citation in found]
    found += [
        law
        for law in _laws(paragraph)
        if not any(start < law.end and law.start < end for start, end in spans)
    ]
    return sorted(found, key=lambda citation: citation.start)


def _numbered(paragraph: Paragraph, is_recognised: bool) -> Iterator[ReadCitation]:
    text, plain = latin(paragraph.text), paragraph.bare
    for match in _NUMBER.finditer(text):
        before = _NAMED_BEFORE.search(plain[max(0, match.start() - 48) : match.start()])
        kind = before["type"] if before else None
        sharing = _SHARING.search(plain[max(0, match.start() - 48) : match.start()])
        has_mark = bool((before and before["mark"]) or sharing)
        symbol = re.sub(r"\s", "", match["symbol"]).replace("–", "-").rstrip(".&-/")
        mended = _mended(symbol, is_recognised)
        if _FORM.search(plain[max(0, match.start() - 24) : match.start()]):
            continue
        if not _is_document(match["bar"], mended, match["year"], has_mark or bool(kind)):
            continue
        bar = "/" if match["bar"] == "/" else "-"
        year = f"/{match['year']}" if match["year"] else ""
        date, end, doubt = _dated(plain, match.end())
        if mended != symbol:
            doubt = f"in «{symbol}», hiểu là «{mended}»"
        own = f"{year}{bar}{mended}"
        if sharing:
            at = max(0, match.start() - 48) + sharing.start("numbers")
            yield from _sharing(paragraph, at, sharing["numbers"], own, date, end)
        name = _law_before(text, match.start()) or _issuer_title(kind, mended, text, end)
        yield ReadCitation(
            number=f"{match['number']}{own}",
            name=name,
            date=date,
            printed=squeezed(text[_from(plain, match.start(), kind) : _with_issuer(text, end)]),
            line=_line_of(paragraph, match.start()),
            start=_from(plain, match.start(), kind),
            end=end,
            doubt=doubt,
        )


def _damaged(paragraph: Paragraph) -> Iterator[ReadCitation]:
    """«45/20213QĐ-UBND», «12-2019/NQ-CP»: doubted, and never cut to a number that might be."""
    text, plain = latin(paragraph.text), paragraph.bare
    for match in _DAMAGED.finditer(text):
        before = _NAMED_BEFORE.search(plain[max(0, match.start() - 48) : match.start()])
        kind = before["type"] if before else None
        head = re.split(r"[-/]", match["symbol"])[0]
        if not kind and not (before and before["mark"]) and head not in genre.ABBREVIATIONS:
            continue
        date, end, _ = _dated(plain, match.end())
        end = _with_issuer(text, end)
        start = _from(plain, match.start(), kind)
        yield ReadCitation(
            number=match[0],
            name=_issuer_title(kind, match["symbol"], text, end),
            date=date,
            printed=squeezed(text[start:end]),
            line=_line_of(paragraph, match.start()),
            start=start,
            end=end,
            doubt=f"số «{match[0]}» không đúng dạng số, ký hiệu: đối chiếu bản gốc",
            is_damaged=True,
        )


def _with_issuer(text: str, end: int) -> int:
    """Past «của Ủy ban nhân dân tỉnh», which belongs to the name of what is cited."""
    issuer = _ISSUER.match(text, end)
    return issuer.end() if issuer else end


def _sharing(
    paragraph: Paragraph, at: int, numbers: str, own: str, date: str | None, end: int
) -> Iterator[ReadCitation]:
    """The numbers of a list before the last, which alone bears the symbol."""
    for number in re.finditer(r"\d+", numbers):
        start = at + number.start()
        yield ReadCitation(
            number=f"{number[0]}{own}",
            name=_issuer_title(None, own.rpartition("/")[2], paragraph.text, end),
            date=date,
            printed=squeezed(paragraph.text[start:end]),
            line=_line_of(paragraph, start),
            start=start,
            end=at + number.end(),
        )


def _law_before(text: str, start: int) -> str | None:
    """«Luật Đất đai số 31/2024/QH15»: the name stands before the number."""
    before = text[max(0, start - 260) : start]
    laws = list(re.finditer(r"\b(?:Bộ luật|Luật|Pháp lệnh)\b", before))
    if not laws or re.search(r"[;:]|\d{4}|\. ", before[laws[-1].start() :]):
        return None
    name = before[laws[-1].start() :]
    return squeezed(re.sub(r",?\s*\(?[Ss]ố\s*$", "", name)).strip(" ,(") or None


def _from(plain: str, start: int, kind: str | None) -> int:
    if not kind:
        return start
    at = plain.rfind(kind, max(0, start - 48), start)
    return at if at >= 0 else start


def _mended(symbol: str, is_recognised: bool) -> str:
    """A symbol that OCR misread, where only one reading is possible."""
    for pattern, right in _REPAIRS:
        symbol = pattern.sub(right, symbol)
    return symbol


def _is_document(bar: str, symbol: str, year: str | None, is_named: bool) -> bool:
    """A number of a document, not «24/7», «TCVN 5574» or «10/HĐ» of a contract's clause."""
    head = re.split(r"[-/]", symbol)[0]
    if len(symbol) < 2 or not head:
        return False
    if bar.isspace():
        # «số 84 QĐ/TWĐTN»: the Party and its organisations write some numbers so.
        return is_named and head in genre.ABBREVIATIONS and "/" in symbol
    if is_named:
        return sum(c.isupper() for c in symbol) >= 2
    if bar != "/":
        return head in genre.ABBREVIATIONS and "/" in symbol
    if year:
        return "-" in symbol or bool(re.match(r"^(?:QH|UBTVQH|PL)\d*", symbol))
    return head in genre.ABBREVIATIONS and "-" in symbol


def _dated(plain: str, end: int) -> tuple[str | None, int, str]:
    """The date right behind a number, where it ends, and what is wrong with it."""
    match = _DAY.match(_ONE.sub("1", plain[end : end + 60]))
    if not match:
        return None, end, ""
    month, day = match["month"], match["day"]
    parts = [match["year"], *([month] if month else []), *([day] if month and day else [])]
    try:
        date = str(read_date("-".join(part.zfill(2) for part in parts)))
    except BadDate:
        return None, end + match.end(), "ngày in ra không có thật"
    return date, end + match.end(), ""


def _issuer_title(kind: str | None, symbol: str, text: str, end: int) -> str:
    """«Quyết định của Thủ tướng Chính phủ về …»: the type, and what follows up to a stop."""
    name = genre.BARE_TYPES.get(kind or "") or genre.BY_ABBREVIATION.get(
        re.split(r"[-/]", symbol)[0], "văn bản"
    )
    rest = re.split(r"[;:]|\.\s|\.$", text[end : end + 400])[0]
    rest = re.split(r",\s(?=(?:Ủy ban|UBND|Sở|Bộ|Ban)\b[^,]{3,80}(?:ban hành|xây dựng))", rest)[0]
    return squeezed(f"{name[:1].upper()}{name[1:]} {rest.strip(' ,)(')}")


def _laws(paragraph: Paragraph) -> Iterator[ReadCitation]:
    """Laws that a legal basis names without number: «Căn cứ Luật … ngày 26/8/2024»."""
    text, plain = paragraph.text, paragraph.bare
    if not _LAW_FIRST.match(plain):
        return
    at = last = 0
    while match := _LAW.search(plain, at):
        at = match.end()
        end = match.end("name")
        if "sua doi" in match["name"]:
            # An amending law names those that it amends: «… của Luật A và Luật B ngày …».
            dated = _DATED_END.match(plain, match.start())
            end = dated.end("name") if dated else end
        start = match.start()
        name = text[start:end].strip(" ,(")
        if not name[:1].isupper() or len(name.split()) < 2:
            continue
        at = end
        # «Kế hoạch thi hành Luật …» names a plan, not a law that is leaned on.
        before = plain[last:start]
        is_listed = re.fullmatch(r"\W*(?:va)?\W*", before) is not None and last > 0
        if start > 30 and not is_listed and not re.search(r"(?:;|\bcan cu)\s*$", before):
            continue
        last = end
        if _NUMBER.match(text, _after_mark(plain, end)):
            continue
        date, end, doubt = _dated(plain, end)
        last = end
        yield ReadCitation(
            number=None,
            name=squeezed(name),
            date=date,
            printed=squeezed(text[match.start() : end]),
            line=_line_of(paragraph, match.start()),
            start=match.start(),
            end=end,
            doubt=doubt,
        )


def _after_mark(plain: str, position: int) -> int:
    """Past «số»: a law that goes on with its number is cited by it."""
    mark = re.compile(r"\s*,?\s*\(?(?:so\s*)?").match(plain, position)
    return mark.end() if mark else position


def _line_of(paragraph: Paragraph, position: int) -> int:
    """The line that holds a position of the joined text."""
    at = 0
    for line in paragraph.lines:
        at += len(squeezed(line.text)) + 1
        if position < at:
            return line.number
    return paragraph.lines[-1].number
