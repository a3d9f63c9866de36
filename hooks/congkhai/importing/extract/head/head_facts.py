"""What a document says of itself at its head, put right by its text: who issues it, its kind and
title, its place and day."""

from __future__ import annotations

from collections.abc import Sequence

from ....expressions import expression
from ...readers.lines import TextLine, squeezed
from ...structure import agency_names
from ...structure.division import Parts
from ...structure.misread_provinces import of_place, place_misread
from ...structure.paragraphs import Paragraph
from ...structure.provinces import place_written, province_written
from ...structure.scan_names import acronyms_kept, agency_of_scan, called_in_text, place_of_scan
from ...structure.scan_titles import title_of_scan
from ...structure.word_pairs import pairs_respelt
from ..citations.citation import ReadCitation
from ..citations.leaning import passed
from .below_head import annex_sent, is_addressed, kind_told, whose_charter
from .doubt import Doubt
from .issuer import issuers
from .scan_signs import is_respelt, is_scan, unreadable

_OPENS_TITLE = expression(
    r"\W*(?:quy dinh|ban hanh|ve viec|phe duyet|sua doi|bai bo|cong bo|thanh lap|kien toan"
    r"|dieu chinh|cong nhan|thong qua|huong dan|giao|bo sung|quy che)\b"
)
_GROUND = expression(r"\W*(?:can cu|xet|theo de nghi|thuc hien)\b")
_HEAD_LINES, _TITLE_LINES, _LONGEST_TITLE = 30, 5, 400


def issued_by(
    parts: Parts,
    opening: Sequence[Paragraph],
    everything: Sequence[Paragraph],
    doubts: list[Doubt],
) -> tuple[str | None, str | None, bool]:
    """Who issues the document, the body above it, and whether it was read from an image."""
    is_scanned = is_scan(parts)
    name, parent = issuers(parts, opening, doubts, is_scanned)
    line = parts.header.places.get("agency", 0)
    if is_scanned:
        told = "\n".join(p.text for p in everything)
        name, parent = (
            acronyms_kept(agency_of_scan(text), told) if text else None for text in (name, parent)
        )
        if name and unreadable(name):
            doubts.append(Doubt("agency", f"không đọc được tên cơ quan: «{name}»", line))
            name = called_in_text(name, told)
        parent = None if parent and unreadable(parent) else parent
    is_scanned = is_scanned or is_respelt(doubts)
    place = (place_in_head(parts) or "") if is_scanned else ""
    name = _with_province(name, is_scanned, place, line, doubts)
    parent = _with_province(parent, is_scanned, place, line, doubts)
    return name, parent, is_scanned


def kind_and_title(
    parts: Parts,
    title: str | None,
    opening: Sequence[Paragraph],
    body: Sequence[Paragraph],
    doubts: list[Doubt],
) -> tuple[str | None, str | None]:
    """As the head prints them; where it names no kind, as the text tells."""
    header, kind = parts.header, parts.header.kind
    # «THÀNH PHỐ YÊN HẠ* (thực hiện Điều 29)»: what a converter left of letters set off.
    title = squeezed(title.replace("*", "")) if title else title
    if (header.symbol or "").startswith("VBHN"):
        # It prints the kind of what it joins, and is none of that (Pháp lệnh 01/2012/UBTVQH13).
        return "văn bản hợp nhất", title
    if title and not kind and not header.symbol:
        kind = kind_told(opening)
        if kind:
            doubts.append(Doubt("kind", "phần đầu không ghi loại văn bản; lấy từ lời văn"))
    if not kind and header.symbol and (annex := annex_sent(body)) is not None:
        kind, title = "phụ lục", title or annex
        doubts.append(Doubt("kind", "văn bản chỉ là phụ lục: xem nguồn của văn bản kèm theo"))
    if kind and header.symbol and not title and (above := _told_above_grounds(parts.lines)):
        title, line = above
        doubts.append(Doubt("title", "trên trích yếu không có dòng ghi loại văn bản", line))
    is_headless = not kind and not header.symbol and not title
    if is_headless and is_addressed(body) and parts.closing.name:
        kind = "công văn"
        doubts.append(Doubt("kind", "phần đầu không có; gửi như một công văn"))
    return kind, title


def _told_above_grounds(lines: Sequence[TextLine]) -> tuple[str, int] | None:
    """«Quy định về …» above «Căn cứ …», where a page left out the line «QUYẾT ĐỊNH»."""
    filled = [line for line in lines if not line.is_blank][:_HEAD_LINES]
    start = next((n for n, line in enumerate(filled) if _OPENS_TITLE.match(line.bare)), None)
    ground = next((n for n, line in enumerate(filled) if _GROUND.match(line.bare)), None)
    if start is None or ground is None or not 0 < ground - start < _TITLE_LINES:
        return None
    title = squeezed(" ".join(line.text for line in filled[start:ground]).replace("*", ""))
    is_short = len(title) < _LONGEST_TITLE
    return (title.rstrip(" .;:"), filled[start].number) if is_short else None


def charter_owner(
    parts: Parts,
    title: str | None,
    name: str | None,
    body: Sequence[Paragraph],
    doubts: list[Doubt],
) -> str | None:
    """Whose charter it is, where its head names who approved it instead."""
    whole = "\n".join(p.text for p in body)
    owner = whose_charter(title, whole) if whole and not parts.header.symbol else None
    if owner:
        told = f"điều lệ của {owner}; phần đầu in «{name}», cơ quan phê duyệt" if name else ""
        doubts.append(Doubt("agency", told, parts.header.places.get("agency", 0)))
    return owner


def issued_on(
    parts: Parts,
    body: Sequence[Paragraph],
    citations: Sequence[tuple[Paragraph, ReadCitation]],
    is_scanned: bool,
    doubts: list[Doubt],
) -> str | None:
    """The day at the head, or the one on which the text was passed."""
    header = parts.header
    issued = header.date or passed(body)
    if not is_scanned or not issued:
        return issued
    if _is_before_its_grounds(issued, citations):
        printed = f"văn bản nhắc tới nhiều văn bản ban hành sau năm {issued[:4]}: nghi đọc sai năm"
        doubts.append(Doubt("issued", printed, header.places.get("date", 0)))
        return None
    sure = _without_misread_month(issued, citations)
    if sure != issued:
        printed = f"văn bản nhắc tới văn bản ban hành sau tháng «{issued}»: nghi đọc sai tháng"
        doubts.append(Doubt("issued", printed, header.places.get("date", 0)))
    return sure


def place_in_head(parts: Parts) -> str | None:
    """The place of a scan with its marks put right, unless head or text names it so."""
    printed = parts.header.place
    if not printed:
        return printed
    told = "\n".join(line.text for line in parts.lines)
    return place_misread(place_written(place_of_scan(printed), told), told)


def title_in_head(parts: Parts, everything: Sequence[Paragraph], doubts: list[Doubt]) -> str | None:
    """The title; words that the text spells with other marks were misread, mostly by a scan."""
    printed = parts.header.title
    if not printed:
        return None
    told = "\n".join(p.text for p in everything)
    title = pairs_respelt(title_of_scan(agency_names.words_as_in_text(printed, told), told))
    if title != printed:
        line = parts.header.places.get("title", 0)
        doubts.append(Doubt("title", f"phần đầu in «{printed}», nghi đọc sai", line))
    return title


def _with_province(
    name: str | None, is_scanned: bool, place: str, line: int, doubts: list[Doubt]
) -> str | None:
    """The name with its province as that is written; of a scan from a `place` (blank without),
    whose marks or letters were misread too."""
    if not name:
        return None
    written = province_written(of_place(name, place), is_scanned)
    if written.lower() != name.lower():
        doubts.append(Doubt("agency", f"in «{name}», nghi đọc sai", line))
    return written


def _is_before_its_grounds(
    issued: str, citations: Sequence[tuple[Paragraph, ReadCitation]]
) -> bool:
    """Whether what is cited came in later years: not one, whose own year may be misread."""
    later = {c.number for _, c in citations if c.number and c.date and c.date[:4] > issued[:4]}
    return len(later) > 1


def _without_misread_month(issued: str, citations: Sequence[tuple[Paragraph, ReadCitation]]) -> str:
    """The year alone where the day was lost and what is cited came later than the month."""
    year, is_month = issued[:4], len(issued) == len("2026-04")
    later = (c.date for _, c in citations if c.date and c.date[:4] == year and c.date > issued)
    is_later = any(date[:7] > issued for date in later)
    return year if is_month and is_later else issued
