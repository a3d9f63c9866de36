"""What a section on money says of where it comes from: all its sentences, no part of a sum."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ....expressions import expression
from ...readers.lines import bare
from ...structure.clauses import clauses
from ...structure.genre import is_capitals
from ...structure.paragraphs import Kind, Paragraph
from ..orders.formulas import is_closing
from ..orders.orders import without_number
from .time_headings import level_in_text

# «III. NGUỒN VỐN», «IV. NHU CẦU VỐN VÀ KINH PHÍ»
_OF_MONEY = expression(
    r"\bkinh phi\b|^\W*(?:\w{1,5}[.)]\s*)?(?:tong )?(?:nguon|nhu cau|nguon luc|co cau) von\b",
    holds="kinh phi| von",
)
_MONEY = expression(
    r"\b(?:kinh phi|ngan sach|nguon|dong|von|du toan|chi phi|tai tro|xa hoi hoa|quy|bo tri|chi"
    r"|ho tro|thanh toan|huy dong)\b"
)
# «… 01 năm: 90.000.000 đồng. Trong đó:»
_PARTS_FOLLOW = expression(
    r"[.;,:]?\s*(?:trong đó|cụ thể|gồm|bao gồm|như sau)?\s*:\s*$", re.IGNORECASE
)
_LONGEST = 600
_FEWEST_WORDS = 3


# «3. Kinh phí thực hiện: …», «Kinh phí thực hiện Kế hoạch lấy từ …», where no section tells it.
_SENTENCE = expression(
    r"^\W*(?:(?:dieu )?\w{1,4}(?:\.\d{1,2})*\s?[.):]\W*)?(?:nguon )?kinh phi"
    r"(?:(?: de| cho)? (?:to chuc|trien khai|thuc hien|hoat dong|phuc vu|bao dam)"
    r"(?: [^\W\d]+){0,9}?)?(?: nay)?"
    r"(?:\s?:\s?\S| (?:duoc |se |chu yeu )?(?:tu|do|lay|bo tri|trich|can doi|su dung|chi tu"
    r"|dam bao tu|bao dam tu|nam trong|thuc hien theo|huy dong)\b)",
    holds=("kinh phi",),
)
# «Phòng A bảo đảm kinh phí 350 triệu đồng từ nguồn sự nghiệp»
_GIVEN = expression(
    r"\b(?:bao dam|dam bao|bo tri|cap|du kien|danh|tong) (?:du )?(?:nguon )?kinh phi"
    r"(?: (?:thuc hien|to chuc|hoat dong|la|khoang|du kien|duoc giao))*"
    r" \d[\d.,]* ?(?:dong|trieu|ty|nghin)\b",
    holds=("kinh phi",),
)
_FEWEST_SAID = 6
_HEADS = frozenset({Kind.HEADING, Kind.ITEM, Kind.ARTICLE})
# «3. Kinh phí thực hiện», above bullets.
_HEADING = expression(
    r"\W*(?:(?:dieu )?\w{1,4}(?:\.\d{1,2})*\s?[.):]\s*)?(?:ve )?(?:phuong thuc va )?"
    r"(?:(?:nguon )?kinh phi|nguon von)"
    r"(?: (?:to chuc|trien khai|thuc hien|hoat dong|bao dam|ho tro|chi tra)"
    r"|(?:,| va) (?:nguon von|muc (?:trich|chi|ho tro)|quyet toan|quan ly))*\W*",
    holds=("kinh phi", "nguon von"),
)


def funding_said(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, str]]:
    """What sections on money say; where there is none, the sentence that says it elsewhere."""
    found = list(_of_sections(paragraphs))
    yield from found or _in_sentences(paragraphs)


def _in_sentences(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, str]]:
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind in _HEADS and _HEADING.fullmatch(paragraph.bare):
            told = list(_told(list(_up_to(level_in_text(paragraph) + 1, paragraphs[index + 1 :]))))
            if told:
                yield from told
                return
        if paragraph.kind in {Kind.SECTION, Kind.TABLE} or not _SENTENCE.match(paragraph.bare):
            continue
        text = without_number(paragraph.text).strip(" *;./")
        if len(text.split()) >= _FEWEST_SAID and len(text) <= _LONGEST and _is_of_money(paragraph):
            yield paragraph, f"{_PARTS_FOLLOW.sub('', text)}."
            return
    for paragraph in paragraphs:
        for start, end in clauses(paragraph.text) if paragraph.kind is not Kind.TABLE else ():
            if _GIVEN.search(bare(paragraph.text[start:end])):
                text = without_number(paragraph.text[start:end]).strip(" *;./")
                yield paragraph, f"{text[:1].upper()}{text[1:]}."
                return


def _of_sections(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, str]]:
    """For each section on money its first paragraph, and the words of all beside that one.

    What is counted below them are parts; a closing paragraph that speaks of no money is of the
    whole document.
    """
    for index, section in enumerate(paragraphs):
        if section.kind is not Kind.SECTION or not _OF_MONEY.search(section.bare):
            continue
        below = takewhile(
            lambda p: p.kind not in {Kind.SECTION, Kind.ARTICLE, Kind.TABLE},
            paragraphs[index + 1 :],
        )
        told = list(_told(list(below)))
        if words := _in_heading(section):
            # «III. KINH PHÍ: 12 tỷ đồng từ ngân sách xã.», with or without more below.
            more = "".join(f"; {text}" for _, text in told) or "."
            yield section, f"{words}{more}"
        else:
            yield from told


def _in_heading(section: Paragraph) -> str:
    """What stands behind the colon of a heading on money."""
    words = section.text.partition(":")[2].strip(" *;./")
    is_said = len(words.split()) >= _FEWEST_WORDS and not is_capitals(words)
    return words if is_said and _MONEY.search(bare(words)) else ""


def _told(below: list[Paragraph]) -> Iterator[tuple[Paragraph, str]]:
    while below and len(without_number(below[0].text).split()) < _FEWEST_WORDS:
        # «1. Kinh phí» heads what says so.
        below = below[1:]
    level = level_in_text(below[0]) if below else 0
    beside = [p for p in _up_to(level, below) if level_in_text(p) == level and _is_of_money(p)]
    said = [_PARTS_FOLLOW.sub("", without_number(p.text)).strip(" *;.") for p in beside]
    while len(said) > 1 and len("; ".join(said)) > _LONGEST:
        said.pop()
    if said:
        yield beside[0], f"{'; '.join(said)}."


def _up_to(level: float, below: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs before the next that stands higher."""
    return takewhile(lambda paragraph: level_in_text(paragraph) >= level, below)


def _is_of_money(paragraph: Paragraph) -> bool:
    text = without_number(paragraph.text)
    return not is_closing(text) and _MONEY.search(bare(text)) is not None
