"""A file's lines divided into documents, and each document into its parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...expressions import expression
from ...value import value_class
from ..readers.lines import DocumentText, TextLine, bare
from ..readers.plain_text import DASHES
from .closing import Closing, read_closing
from .ending import closing_start
from .head_below import head_opens
from .head_marks import is_motto, number_read
from .header import Header, read_header
from .news_page import news_below, page_head
from .other_signatures import other_signatures
from .own_note import told_by_own_note
from .paragraphs import Kind, Paragraph, marked, paragraphs
from .parted_heads import heads_parted
from .site_page import below_text, site_head

_PAGE_NUMBER = expression(r"^[-–—\s]{0,4}(?:trang\s*)?(\d{1,4})(?:\s*/\s*\d{1,4})?[-–—\s.]{0,4}$")
_ENCLOSED = expression(r"^[^\w]{0,4}(?:ban hanh )?kem theo\b")
_FIGURES = expression(r"\d+")
_SITE = "trang mạng, ngoài văn bản"
_OTHER_SIGNATURE = "chữ ký của cơ quan cùng ban hành"
MOST_DOCUMENTS = 50
MOST_ABOVE = 25
"""Lines above a motto that are its own head's; with more, a web page stands above."""


@value_class
class Parts:
    """One document of a file: head, body, end, and what is appended after the signature."""

    header: Header
    body: tuple[Paragraph, ...]
    closing: Closing
    appendix: tuple[Paragraph, ...]
    lines: tuple[TextLine, ...]
    aside: Mapping[int, str]
    """Line (as an index) set aside, and why."""
    fields: frozenset[int]
    """Lines (as indices) that are in fields."""
    is_recognised: bool = False
    notes: tuple[str, ...] = ()


def documents(reading: DocumentText) -> list[Parts]:
    """The documents of a file in their order; every file has at least one."""
    reading = replace(reading, lines=heads_parted(reading.lines))
    lines = reading.lines
    aside = _page_marks(lines)
    found: list[Parts] = []
    start = _below_page(lines)
    aside |= dict.fromkeys(range(start), _SITE)
    if (news := news_below(lines, start)) is not None:
        aside |= dict.fromkeys(range(news, len(lines)), _SITE)
    while start < len(lines):
        header = read_header(lines, start)
        if not found and not (header.symbol or header.kind):
            header = site_head(lines) or page_head(lines) or header
        ends_at = closing_start(lines, header.end)
        closing = read_closing(lines, ends_at, aside) if ends_at is not None else Closing()
        after = closing.end if ends_at is not None else len(lines)
        if closing.name:
            others = closing.others | other_signatures(lines, after, len(lines))
            aside |= dict.fromkeys(others, _OTHER_SIGNATURE)
        following = len(lines)
        below = below_text(lines, after)
        if below is not None:
            aside |= dict.fromkeys(range(below, len(lines)), _SITE)
        elif len(found) < MOST_DOCUMENTS:
            following = _next_document(lines, after, header) or len(lines)
        header = told_by_own_note(header, lines, following)
        bounds = (start if found else 0, ends_at, after, following)
        found.append(_parts(reading, aside, bounds, header, closing))
        start = following
    return found


def _below_page(lines: Sequence[TextLine]) -> int:
    """Where the document begins in a page saved with its menus; 0 where nothing stands above."""
    motto = next((i for i, line in enumerate(lines) if is_motto(line.text)), 0)
    above = [line for line in lines[:motto] if not line.is_blank]
    kinds = {found[0] for line in above if (found := marked(line.text))}
    if len(above) < MOST_ABOVE or kinds & {Kind.SECTION, Kind.ARTICLE}:
        return 0
    start = head_opens(lines, motto, 0)
    return start if read_header(lines, start).symbol else 0


def _parts(
    reading: DocumentText,
    marks: Mapping[int, str],
    bounds: tuple[int, int | None, int, int],
    header: Header,
    closing: Closing,
) -> Parts:
    lines = reading.lines
    start, ends_at, after, following = bounds
    aside = {index: why for index, why in marks.items() if start <= index < following}
    for index in header.aside:
        motto = is_motto(lines[index].text)
        aside[index] = "quốc hiệu" if motto else "ngoài phần đầu văn bản"
    for index in closing.aside:
        aside[index] = "gần chữ ký"
    fields = (header.placed | closing.placed) - aside.keys()
    body_end = ends_at if ends_at is not None else following
    body = [lines[i] for i in range(header.end, body_end) if i not in aside]
    # A line near the signature that no field took stays in the text below it.
    appendix = [lines[i] for i in range(after, following) if i not in aside]
    left = [
        lines[i]
        for i in range(closing.start, closing.end)
        if i not in aside and i not in fields and not lines[i].is_blank
    ]
    return Parts(
        header=header,
        body=tuple(paragraphs(body)),
        closing=closing,
        appendix=tuple(paragraphs(left + appendix)),
        lines=tuple(lines[start:following]),
        aside={index - start: why for index, why in aside.items()},
        fields=frozenset(index - start for index in fields),
        is_recognised=reading.is_recognised,
        notes=reading.notes,
    )


def _next_document(lines: Sequence[TextLine], after: int, first: Header) -> int | None:
    """The head of an enclosed document with a motto or number of its own, not an appendix."""
    for index in range(after, len(lines)):
        line = lines[index]
        if (
            line.cell
            or line.running
            or not (is_motto(line.text) or any(map(number_read, line.pieces())))
        ):
            continue
        start = head_opens(lines, index, after)
        header = read_header(lines, start)
        if header.symbol is None or header.end <= index:
            continue
        if header.number is None and header.date is None:
            # A form to be filled in, among what is appended.
            continue
        same = (header.symbol, header.number) == (first.symbol, first.number)
        if (same and header.number) or _is_enclosed(lines, header):
            continue
        if "type" not in header.places and header.date is None:
            continue
        return start
    return None


def _is_enclosed(lines: Sequence[TextLine], header: Header) -> bool:
    """«(Kèm theo Quyết định số …)» below the title makes an appendix of what looks like a head."""
    around = [line for line in lines[max(0, header.end - 14) : header.end + 6] if not line.is_blank]
    return any(_ENCLOSED.match(bare(line.text)) for line in around)


def _page_marks(lines: Sequence[TextLine]) -> dict[int, str]:
    """Page numbers (they count up one by one) and lines that run on top of many pages."""
    aside: dict[int, str] = {}
    expected: set[int] = {1, 2, 3}
    for index, line in enumerate(lines):
        if DASHES.match(line.text) and index and lines[index - 1].cell:
            aside[index] = "khung bảng"
            continue
        if line.running:
            aside[index] = "tiêu đề trang"
            continue
        if line.text.strip() == "|":
            aside[index] = "khung bảng"
            continue
        match = _PAGE_NUMBER.match(line.bare) if not line.cell and len(line.text) < 24 else None
        if not match or int(match[1]) not in expected or not _stands_alone(lines, index):
            continue
        aside[index] = "số trang"
        expected = {int(match[1]) + 1, int(match[1]) + 2}
    aside.update(_running_heads(lines))
    return aside


def _stands_alone(lines: Sequence[TextLine], index: int) -> bool:
    before = index == 0 or lines[index - 1].is_blank or lines[index - 1].page != lines[index].page
    after = (
        index + 1 == len(lines)
        or lines[index + 1].is_blank
        or lines[index + 1].page != lines[index].page
    )
    return before or after


def _running_heads(lines: Sequence[TextLine]) -> dict[int, str]:
    """The first or last line of a page that also stands so on at least half of the pages.

    Figures in it may differ: «Trang 3/11».
    """
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for index, line in enumerate(lines):
        if line.page is not None and not line.is_blank and line.cell is None:
            first.setdefault(line.page, index)
            last[line.page] = index
    found: dict[int, str] = {}
    for edge in (first, last):
        words = {index: _FIGURES.sub("#", lines[index].text.strip()) for index in edge.values()}
        counts = Counter(words.values())
        for index, text in words.items():
            if len(edge) > 3 and counts[text] > max(2, len(edge) // 2) and len(text) < 120:
                found[index] = "tiêu đề trang"
    return found
