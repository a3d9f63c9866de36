"""Documents that a text names: «Quyết định số 12/QĐ-TTg ngày 5/6/2023 của …», laws."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....expressions import expression
from ...readers.lines import latin, squeezed
from ...structure import genre
from ...structure.paragraphs import Paragraph
from .citation import NUMBER, SYMBOL, ReadCitation, day_behind, line_of
from .unnumbered import called_by_name, laws

_TYPES = (
    "|".join(re.escape(name) for name in genre.BARE_TYPES) + "|van ban|phieu trinh|giay de nghi"
)
_DAMAGED = expression(
    rf"(?<![\w/.,-])\d{{1,6}}(?:/(?:19|20)\d{{2,4}}(?=[A-ZĐ])|-(?:19|20)\d{{2}}/)(?P<symbol>{SYMBOL})",
    holds="/|-",
)
# «… phòng, chống tham nhũng, lãng phí», «Bộ Văn hóa, Thể thao …»: commas within a name.
_COMMA = (
    r"(?:(?<=[Pp]hòng),(?= (?:[Cc]hống|[Nn]gừa|[Tt]rừ)\b)|(?<=Văn hóa),(?= Thể thao)"
    r"|(?<=tham nhũng),(?= (?:lãng phí|tiêu cực)\b)|(?<=lãng phí),(?= tiêu cực\b)"
    r"|(?<=AIDS),(?= ma t)|(?<=ma túy),(?= mại dâm))"
)
_ISSUER = expression(
    rf"\s*,?\s+của\s+[A-ZĐỦ](?:[^;,.()“”]|{_COMMA}){{2,110}}?(?=\s+(?:về|quy định|ban hành"
    r"|hướng dẫn|phê duyệt|sửa đổi|như sau"
    r"|triển khai|thực hiện|theo|trong|v/v|tổ chức|giao|thông qua|kết luận|trả lời|đề nghị"
    r"|hết hiệu lực|có hiệu lực|chấm dứt|tiếp tục|được|rút ngắn|lùi|kéo dài|gia hạn)\b"
    # «… của UBND xã A và Kế hoạch số 9/KH-UBND …»
    rf"|\s+và\s+(?:[^\W\d]+\s){{0,4}}[Ss]ố\s|(?!{_COMMA})[;:,.()]|$)"
)
_ISSUER_THEN_DAY = expression(
    r"\s*,?\s*cua (?P<name>(?:(?!ve\b|quy dinh\b|ban hanh\b|phe duyet\b|huong dan\b|trien khai\b"
    r"|thuc hien\b)[^\W\d]+(?:[\s-]+|(?=, ?ngay))){1,12}(?:\([^()]{2,12}\) )?)"
    r"(?=,? ?ngay \d)"
)
# «số 12, 13/KH-UBND»: numbers before the last share its symbol.
_SHARING = expression(
    r"\bs[o06]\.?\s*:?\s*(?P<numbers>\d{1,5}(?:\s?(?:,|;|va)\s?\d{1,5})*)\s?(?:,|;|va)\s?$"
)
_BESIDE = expression(r"\s*(?:,|;|va|, va)\s*(?:so\s*)?")
_NAMED_BEFORE = expression(rf"(?:(?P<type>{_TYPES})\s+)?(?P<mark>s[o06]\.?\s*:?\s*)?$")
# «Mẫu số 03-QĐTD/SHTT» is a form, not a document; «Mẫu số 01 và 02/HNMT» are two.
_FORM = expression(
    r"\b(?:mau|bieu|phu luc|ma|to khai|tai khoan)(?: bieu| mau)? so\s*:?\s*"
    r"(?:\d{1,3}\s?(?:,|;|va)\s?){0,4}$|\bmau\s*$",
    holds="bieu|phu luc|ma|to khai|tai khoan",
)
_REPAIRS = (
    (expression(r"^((?:UBTV)?QH)[Il]1?(?=[0-6]$)"), r"\g<1>1"),
    (expression(r"^((?:UBTV)?QH\d{1,2})[^\d-].*"), r"\1"),
    (expression(r"^(QD|QÐ|OĐ|ỌĐ|OD)(?=[-/])"), "QĐ"),
    (expression(r"^C[1lI](?=[-/])"), "CT"),
    (expression(r"^(ND|NÐ)(?=[-/])"), "NĐ"),
    (expression(r"^(?:NO|VO|N0)(?=/TW$|-CP$)"), "NQ"),
    # «126/2024/NĐ-CP1»: the sign of a note below the page ran into it.
    (expression(r"(?<=-(?:CP|TW))\d{1,2}$|(?<=-TTg)\d{1,2}$"), ""),
    (expression(r"^TT[YTt](?=-)"), "TTr"),
    (expression(r"(?<=-)(TTG|Ttg|TIg|ITg|TTeg|TTø|TTq|TTp)$"), "TTg"),
)
_NEAR = 24
"""Letters within which a basis cites by number what it opens with."""


def cited(paragraph: Paragraph) -> list[ReadCitation]:
    """Citations in a paragraph, in their order."""
    found = [*_numbered(paragraph), *_damaged(paragraph)]
    found = list(_sharing_day(paragraph, sorted(found, key=lambda citation: citation.start)))
    spans = [(citation.start, citation.end) for citation in found]
    found += [
        law
        for law in laws(paragraph)
        if not any(start < law.end and law.start < end for start, end in spans)
    ]
    if all(citation.start > _NEAR for citation in found):
        found += called_by_name(paragraph)
    return sorted(found, key=lambda citation: citation.start)


# «12/TTr-CAT(PA05)»: the room that wrote it.
_ROOM = expression(r"\([A-ZĐ]{1,4}\d{1,3}\)")
_DASHES = expression(r"[-–]{1,2}")


def _numbered(paragraph: Paragraph) -> Iterator[ReadCitation]:
    text, plain = latin(paragraph.text), paragraph.bare
    for match in NUMBER.finditer(text):
        before = _NAMED_BEFORE.search(plain[max(0, match.start() - 48) : match.start()])
        kind = before["type"] if before else None
        sharing = _SHARING.search(plain[max(0, match.start() - 48) : match.start()])
        has_mark = bool((before and before["mark"]) or sharing)
        letters = _before_day(match["symbol"], text[match.end() : match.end() + 2]).rstrip(".&")
        room = _ROOM.match(text, match.start("symbol") + len(letters))
        letters += room[0] if room else ""
        ending = match.start("symbol") + len(letters)
        symbol = _DASHES.sub("-", re.sub(r"\s", "", letters)).rstrip(".&-/")
        mended = _mended(symbol)
        if _FORM.search(plain[max(0, match.start() - 36) : match.start()]):
            continue
        if not _is_document(match["bar"], mended, match["year"], has_mark or bool(kind)):
            continue
        bar = "/" if match["bar"] == "/" else "-"
        year = f"/{match['year']}" if match["year"] else ""
        date, end, doubt = day_behind(plain, ending)
        if date is None and not doubt:
            date, end, doubt = _dated_behind_issuer(text, plain, ending)
        if mended != symbol:
            doubt = f"in «{symbol}», hiểu là «{mended}»"
        elif match["year"] and date and not date.startswith(match["year"]):
            doubt = f"số của năm {match['year']} mà in ngày của năm {date[:4]}"
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
            line=line_of(paragraph, match.start()),
            start=_from(plain, match.start(), kind),
            end=end,
            doubt=doubt,
        )


def _sharing_day(paragraph: Paragraph, found: Sequence[ReadCitation]) -> Iterator[ReadCitation]:
    """«số 8/CĐ-UBND và số 9/CĐ-UBND ngày 19/11»: of two side by side one day is of both."""
    following: ReadCitation | None = None
    shared: list[ReadCitation] = []
    for citation in reversed(found):
        between = paragraph.bare[citation.end : following.start] if following else "-"
        is_beside = following and following.date and _BESIDE.fullmatch(between)
        if following and is_beside and not citation.date:
            # «…; Công văn số 9/VP-TH ngày 2/1» is another document, with a day of its own.
            ours, theirs = _own(citation), _own(following)
            # «Tờ trình số 8/TTr-VH và Đề án số 9/ĐA-VH ngày …», of one body; no «Nghị quyết số
            # 8/NQ-HĐND và Quyết định số 9/QĐ-UBND ngày …».
            is_of_one = "va" in between and _issuer(ours) == _issuer(theirs)
            is_alike = (ours == theirs or is_of_one) and ";" not in between
            is_unnamed = paragraph.bare[following.start : following.start + 1].isdigit()
            date = following.date if is_alike or is_unnamed else None
            citation = replace(citation, date=date)
        shared.append(citation)
        following = citation
    return reversed(shared)


def _own(citation: ReadCitation) -> str:
    """What a number bears behind its figures."""
    return (citation.number or "").lstrip("0123456789.")


def _issuer(symbol: str) -> str:
    """«VH» of «TTr-VH», «TU» of «NQ/TU»."""
    return re.split(r"[-/]", symbol)[-1]


def _before_day(symbol: str, after: str) -> str:
    """«KH-THPTCLng» of «KH-THPTCLngày»: the symbol ends before the word that lost its space."""
    return symbol[:-2] if symbol.endswith("ng") and after.startswith("ày") else symbol


def _dated_behind_issuer(text: str, plain: str, end: int) -> tuple[str | None, int, str]:
    """«Kế hoạch số 9/KH-SYT của Sở Y tế ngày 5/2/2026»: the day stands behind the issuer."""
    issuer = _ISSUER_THEN_DAY.match(plain, end)
    if issuer is None or not text[issuer.start("name")].isupper():
        return None, end, ""
    date, after, doubt = day_behind(plain, issuer.end())
    return (date, after, doubt) if date or doubt else (None, end, "")


def _damaged(paragraph: Paragraph) -> Iterator[ReadCitation]:
    """«45/20213QĐ-UBND», «12-2019/NQ-CP»: doubted, and never cut to a number that might be."""
    text, plain = latin(paragraph.text), paragraph.bare
    for match in _DAMAGED.finditer(text):
        before = _NAMED_BEFORE.search(plain[max(0, match.start() - 48) : match.start()])
        kind = before["type"] if before else None
        head = re.split(r"[-/]", match["symbol"])[0]
        if not kind and not (before and before["mark"]) and head not in genre.ABBREVIATIONS:
            continue
        date, end, _ = day_behind(plain, match.end())
        end = _with_issuer(text, end)
        start = _from(plain, match.start(), kind)
        yield ReadCitation(
            number=match[0],
            name=_issuer_title(kind, match["symbol"], text, end),
            date=date,
            printed=squeezed(text[start:end]),
            line=line_of(paragraph, match.start()),
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
            line=line_of(paragraph, start),
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


def _mended(symbol: str) -> str:
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


# «Tờ trình số 8/TTr-VH và Báo cáo số 9/BC-VH»: another document; but «… sửa đổi Quyết định số …».
_NEXT_CITED = expression(
    r"(?:^|,|\svà)\s*(?:và )?(?:các )?(?:[^\W\d_a-z][^\W\d_]*(?: [^\W\d_]+){0,2} )?(?:số )?"
    r"\d{1,5}[a-z]?(?:/\d{4})?\s?[-/]\s?[A-ZĐ]{2}"
)
_CHANGES = expression(r"\b(?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính)\b")


def _issuer_title(kind: str | None, symbol: str, text: str, end: int) -> str:
    """«Quyết định của Thủ tướng Chính phủ về …»: the type, and what follows up to a stop."""
    name = genre.BARE_TYPES.get(kind or "") or genre.BY_ABBREVIATION.get(
        re.split(r"[-/]", symbol)[0], "văn bản"
    )
    rest = re.split(r"[;:]|\.\s|\.$", text[end : end + 400].replace("*", ""))[0]
    another = _NEXT_CITED.search(rest)
    if another and not _CHANGES.search(rest, 0, another.start()):
        rest = rest[: another.start()]
    rest = re.split(r",\s(?=(?:Ủy ban|UBND|Sở|Bộ|Ban)\b[^,]{3,80}(?:ban hành|xây dựng))", rest)[0]
    rest = rest.strip(" ,)(")
    closed = ")" if rest.count("(") > rest.count(")") else ""
    return squeezed(f"{name[:1].upper()}{name[1:]} {rest}{closed}")
