"""What stands before the first section, and the sections of the highest rank."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...expressions import expression
from ..readers.lines import bare
from . import genre
from .paragraphs import Kind, Paragraph
from .section_numbers import roman_value


def preamble(body: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs before the first section, article or numbered item."""
    found: list[Paragraph] = []
    for paragraph in body:
        is_numbered = paragraph.kind is Kind.ITEM and paragraph.mark[:1].isdigit()
        if paragraph.kind in {Kind.SECTION, Kind.ARTICLE, Kind.HEADING} or is_numbered:
            break
        found.append(paragraph)
    return found


def top_sections(body: Sequence[Paragraph]) -> list[Paragraph]:
    """The headings of the highest rank: parts and chapters, Roman numbers, else capitals."""
    headings = [p for p in body if p.kind is Kind.SECTION and _rank(p) != "phu luc"]
    if headings:
        rank = _rank(headings[0])
        if rank == "roman":
            found = _by_roman(body, headings)
            # «X. Yên Hạ, huyện …» alone is a commune of a scan, no tenth heading.
            is_none = [p.mark for p in found] in _ALONE
            return [] if is_none else [_label_alone(p) for p in found]
        return [p for p in headings if _rank(p) == rank]
    numbered = [p for p in body if p.mark.isdecimal() and p.kind in {Kind.HEADING, Kind.ITEM}]
    if numbered and _is_of_articles(body, numbered[0]):
        return []
    in_capitals = [p for p in numbered if genre.is_capitals(p.text)]
    if len(in_capitals) > 1:
        return in_capitals
    return _by_figures(numbered) or _in_capitals(body, numbered)


def sections_of_appendix(appendix: Sequence[Paragraph]) -> list[Paragraph]:
    """Of what a text without sections encloses: a plan has them, a list of people has none.

    What begins anew, «I · II · I · II», is of several enclosures, or the rows of a table; what
    falls back, «IV · V · II», is of the next enclosure, whose first heading a scan lost.
    """
    if any(_LIST.match(p.text) for p in appendix[:_OPENING]):
        return []
    found = [p for p in top_sections(appendix) if p.mark]
    if [p.mark for p in found[1:]].count("I"):
        return []
    figures = [roman_value(p.mark) or 0 for p in found]
    falls = (n for n, figure in enumerate(figures) if 0 < figure < max(figures[:n], default=0))
    return found[: next(falls, len(found))]


# «Phụ lục» above «DANH SÁCH ĐẦU MỐI …», whose «I. Cấp xã» heads rows; a form to fill in.
_LIST = expression(
    r"(?:PHỤ LỤC|Phụ lục)?(?:\s+[\dIVX]{1,4}\b)?[\W_]*"
    r"(?:DANH SÁCH|MẪU PHIẾU|PHIẾU|BIỂU MẪU|MẪU BÁO CÁO)\b"
)
_OPENING = 3
_ALONE = (["V"], ["X"], ["L"])
_TWO = {"II", "H", "Il", "1I", "lI", "TI", "IL", "I]"}
_FIRST_ARTICLE = expression(r"dieu 1")


def _is_of_articles(body: Sequence[Paragraph], first: Paragraph) -> bool:
    """«Điều 2. Trách nhiệm: 1. Các thôn · 2. Các trường» are no sections; those of the first
    article, «Điều 1. Phê duyệt Đề án … như sau: 1. Mục tiêu · 2. Nội dung», are."""
    above = body[: next((i for i, p in enumerate(body) if p is first), 0)]
    articles = [p for p in above if p.kind is Kind.ARTICLE]
    return bool(articles) and not _FIRST_ARTICLE.fullmatch(bare(articles[-1].mark))


def _by_roman(body: Sequence[Paragraph], headings: Sequence[Paragraph]) -> list[Paragraph]:
    """Roman figures, and those that a scan misread; «I. Nhiệm vụ» within II is a «1.»"""
    found = [p for p in headings if _rank(p) == "roman" or _is_misread(p, headings)]
    found = [
        p
        for before, p, after in zip([None, *found], found, [*found[1:], None], strict=False)
        if not (before and after and _is_one_within(before, p, after))
    ]
    above = body[: next((i for i, p in enumerate(body) if found and p is found[0]), 0)]
    articles = [p for p in above if p.kind is Kind.ARTICLE]
    opening = next((p for p in above if p.mark and p.kind is not Kind.ARTICLE), None)
    # «1. TINH THẦN CHUNG» above «1. Các thôn …», «2. …», and below both «II. …».
    is_shown = opening is not None and genre.is_capitals(opening.text)
    is_alone = is_shown or not (articles or any(p.mark == "2" for p in above))
    if opening is not None and found[0].mark in _TWO and opening.mark == "1" and is_alone:
        found.insert(0, replace(opening, text=re.sub(r"^1(?=\W)", "I", opening.text)))
    return found


def _is_one_within(before: Paragraph, paragraph: Paragraph, after: Paragraph) -> bool:
    return (
        paragraph.mark in {"I", "l"}
        and genre.is_capitals(before.text)
        and not genre.is_capitals(paragraph.text)
        and genre.is_capitals(after.text)
    )


def _by_figures(numbered: Sequence[Paragraph]) -> list[Paragraph]:
    """Figures alone: headings that count from one, be it the bodies that what is below charges."""
    # Notes and rows of tables that lost their frame have no sign behind the figure.
    numbered = [p for p in numbered if _COUNTED.match(p.text)]
    headings = [p for p in numbered if p.kind is Kind.HEADING]
    if len(headings) < len(numbered) - 1:
        # «1. Thời gian đăng ký: từ …» is headed by what stands before the colon.
        labelled = [p for p in numbered if p.kind is Kind.HEADING or _LABEL.match(p.text)]
        if len(labelled) == len(numbered):
            headings = [_run_in(p) for p in numbered]
        elif len(headings) * 2 < len(numbered):
            return []
    figures = [int(p.mark) for p in headings]
    if len(headings) < 2 or figures[0] != 1:
        return []
    # «7. Các xã báo cáo …»: paragraphs that count on among headings.
    counted = figures if len(headings) == figures[-1] else [int(p.mark) for p in numbered]
    return headings if counted == list(range(1, len(counted) + 1)) else []


_COUNTED = expression(r"^\W*\d{1,2}\s?[.)/-]")


_LABEL = expression(r"^\d{1,2}\s?[.)/]\s*[^\W\d][^:.;]{3,100}(?::|$)")


def _run_in(paragraph: Paragraph) -> Paragraph:
    label, colon, _ = paragraph.text.partition(":")
    return replace(paragraph, text=label) if colon else paragraph


def _label_alone(paragraph: Paragraph) -> Paragraph:
    """«I. THỜI GIAN: 08 giờ …», «II. Địa điểm: Nhà văn hóa …» are headed by what stands before."""
    label, _, told = paragraph.text.partition(":")
    is_label = genre.is_capitals(label) or _WHEN_AND_WHERE.fullmatch(bare(label)) is not None
    is_run_in = bool(told.strip()) and is_label and not genre.is_capitals(told)
    return _run_in(paragraph) if is_run_in else paragraph


_WHEN_AND_WHERE = expression(
    r"\W*[ivxl]{1,4}[.)/-]?\s*(?:thoi gian|dia diem|thanh phan|hinh thuc|kinh phi|doi tuong"
    r"|so luong|chu tri)(?:(?:,| va) (?:thoi gian|dia diem|thanh phan|hinh thuc))?"
    r"(?: (?:du|tham du|to chuc|tham gia|thuc hien|hoi nghi|cuoc hop))?\W*"
)


def _in_capitals(body: Sequence[Paragraph], numbered: Sequence[Paragraph]) -> list[Paragraph]:
    """«HỒ SƠ», «KẾ HOẠCH CỤ THỂ»: lines in capitals whose numbers a converter lost."""
    if any(p.mark == "1" for p in numbered) or any(p.kind is Kind.ARTICLE for p in body):
        return []
    found = [
        p
        for p in body
        if p.kind is Kind.TEXT
        and len(p.text) < _LONGEST
        and genre.is_capitals(p.text)
        and len(p.lines) == 1
        and not p.lines[0].cell
        and sum(c.isalpha() for c in p.text) >= _FEWEST_LETTERS
        and not (_is_type(p.text) or genre.is_capacity(p.text) or genre.is_office(p.text))
        and p.text[-1:] != ":"
    ]
    return found if len(found) > 1 else []


_FEWEST_LETTERS = 4
_LONGEST = 90
"""Letters of a heading in capitals."""


def _is_type(text: str) -> bool:
    """«QUYẾT ĐỊNH» alone, which a heading may begin with: «KẾ HOẠCH CỤ THỂ»."""
    named = genre.type_named(text.rstrip(" :"))
    return named is not None and not named[1].strip(" :")


def _is_misread(paragraph: Paragraph, headings: Sequence[Paragraph]) -> bool:
    """«H.», «M.» between I and III is II, misread: no «G.», «L.» stands before it."""
    before = {"H": "G", "M": "L"}.get(paragraph.mark)
    return before is not None and not any(p.mark == before for p in headings)


def _rank(paragraph: Paragraph) -> str:
    mark = bare(paragraph.mark)
    if " " in mark:
        return mark.split()[0]
    if not mark:
        return "phu luc"
    is_roman = set(mark) <= set("ivxl1") or (len(mark) > 1 and set(mark) <= set("ivxlh1t]"))
    return "roman" if is_roman else "letter"
