"""Lines put together to paragraphs, and the kind of each: section, heading, item, bullet, table."""

from __future__ import annotations

from collections.abc import Sequence

from ...expressions import expression
from ...value import value_class
from ..readers.lines import TextLine, bare, squeezed
from . import genre
from .cut_names import OPEN_NAMES, OPEN_WORDS, goes_on_by_sense, is_cut_name, name_pairs
from .false_marks import is_false_mark
from .heading_shapes import is_heading_of_scan, is_short_heading
from .kinds import Kind as Kind
from .line_widths import (
    SENTENCE_ENDS,
    is_cut,
    is_dash_within,
    is_ragged_text,
    line_filled,
    usual_width,
)
from .openings import opens_anew
from .part_marks import (
    LONE_MARK,
    PART,
    is_cut_mark,
    is_mark_alone,
    names_part,
    next_mark,
    opening_of,
)


@value_class
class Paragraph:
    """A paragraph of the body, joined over lines and pages; `mark` is its number as printed."""

    kind: Kind
    text: str
    lines: tuple[TextLine, ...]
    mark: str = ""
    level: float | None = None
    """How deep it stands where no number tells."""

    @property
    def number(self) -> int:
        return self.lines[0].number

    @property
    def bare(self) -> str:
        return bare(self.text)


_ROMAN = expression(r"^(?P<mark>[IVXL]{1,6}|I{1,2}l|[1l]I{1,2}|l{1,3})\s?[.\-–/)]{1,2}\s*(?=\S)")
# What a scan reads for roman figures and the point behind: «HI- TỔ CHỨC», «VỊ. Kinh phí», «V, …».
_MISREAD_ROMAN = expression(
    r"^(?P<mark>(?=[A-ZỊ]*[IVXỊ])(?!X\w+\s)[IVXHỊ]{2,5}|HH|T[IV]|[1l]V|V[1l]|[IH][L\]]|[IVX])(?P<sign>\s?[.\-–/),]\s*|\s)(?=[^\W\d_a-z])"
)
# «H. Đối tượng: „», «M. Nội dung kiểm tra:»: II of a scan, before a heading that a colon ends.
_MISREAD_TWO = expression(r"^[HM]\. [^\W\d_a-z][^.;:]{4,60}:\W{0,3}$")
# «E-mail: …» counts nothing.
_LETTERED = expression(r"^(?P<mark>[A-HĐ])\s?(?:[.–)]|-(?![a-z]))\s*(?=\S)")
# «I. mục đích», «Ii. nội dung»: headings in capitals that a program wrote small.
_LOWERED_ROMAN = expression(r"^(?P<mark>[IVX](?:[ivx]{0,4}|[IVX]{0,4}))\s?\.\s(?=[^\W\d_]{2})")
# «V/V …» opens a subject, «VỊ TRÍ …» and «VI PHẠM …» are words.
_NO_ROMAN = expression(r"^(?:V ?/ ?[Vv]|V[IỊ] (?:TRÍ|THẾ|PHẠM|SINH|MÔ|RÚT)|XI MĂNG)\b")
_ARTICLE = expression(r"^(?P<mark>dieu \d{1,4}[a-z]?)\s?[.:]\s*", holds=("dieu ",))
_NUMBERED = expression(
    r"^(?P<mark>\d{1,2}(?:\.\d{1,2}){0,4})(?:\s?[.)]\s*|\s?[-–/]\s{1,3}|\s{1,3}(?=[A-ZĐ]))(?=[^\d\s])"
)
# «2. 100% văn bản …», «4) 2.500 hộ …»: an item that begins with a figure.
_NUMBERED_FIGURE = expression(r"^(?P<mark>\d{1,2}(?:\.\d{1,2}){0,4})\s?[.)]\s+(?=\d)")
# «01 Trạm Y tế», «03 Trường»: no item, where the line above was full; rows count «1», «2».
_COUNTED = expression(r"^0\d\s{1,3}(?=[A-ZĐ])")
_LETTER = expression(r"^(?P<mark>[a-zđ]\d{0,2}(?:\.\d{1,2})*)(?:\s?[).]\s*|\s?[/-]\s+)(?=\S)")
_BULLET = expression(
    r"^(?P<mark>[-–—+•*·▪●○◦■□◆♦►▶➢➤✓✔~o]|(?:[._]{0,4}_[._]{0,4}|[»¬])(?= [^\W\d_a-z]))\s*(?=\S)"
)
# «*trước ngày 5/3 *để tổng hợp …», «*(trước ngày 5/3) *hoặc …» go on; «*Ghi chú: …» is a bullet.
_SET_OFF = expression(r"^\*(?:[^\W\d_A-ZĐÀ-Ỹ]|\()[^*]{1,120}\*", holds=("*",))
_EMPHASISED = expression(
    r"^\*{2,3}(?=\w)[^*]{1,200}\*{2,3}|^\*(?=\d{1,2}(?:\.\d{1,2})*[.)])[^*]{1,200}\*", holds=("*",)
)
_BASIS = expression(r"^(?:can cu|theo de nghi|xet de nghi|xet to trinh|thuc hien)\b")
_GROUND = expression(
    r"^\W*can cu (?:luat|bo luat|nghi |quyet |thong |phap |ke |cong |to |chi )", holds=("can cu ",)
)
# «- Mua vôi:» above «1.250.000 đồng/năm.»
_AMOUNT = expression(r"^\d{1,3}(?:\.\d{3})+(?:,\d+)?\s?(?:đồng|đ\b|triệu|tỷ|nghìn)")
# «… quét vôi. :», «… các ngõ; ˆ»: a speck of a scan.
_SCRAP_BEHIND = expression(r"(?<=[^\W\d_]{2}[.;:]) [:\-–—_.,'`‘’ˆ^~°¬|]{1,2}$")
_LONGEST_WORD = 7
_FULL = 0.72
"""The share of the usual width from which on a line is full."""
_LONE_BULLETS = frozenset("-–+•")
# «Tuần 2 (22-28/11) …», «Đợt 2: …» opens a paragraph of its own.
STEP = (
    r"^(?:giai doan|dot|buoc|tuan|vong|chang|hoc ky) "
    r"(?:thu )?(?:\d{1,2}|[ivx]{1,4}|mot|hai|ba|bon|nhat|nhi|(?:so|chung) (?:khao|ket))\b"
)
"""A pattern, for text without marks: what a line or a row that names a step begins with."""
_STEP_LINE = expression(
    rf"{STEP}\s?[:(.–-]|^\W*(?:thang \d\d?|quy (?:iv|i{{1,3}}|\d))(?:(?:\s?/\s?| nam )20\d\d)?\W*$",
    holds=("buoc", "chang", "dot", "giai doan", "hoc ky", "quy ", "thang ", "tuan", "vong"),
)
_APPENDIX = expression(
    r"^(?:phu luc|bieu mau|bieu so|mau so)\b", holds=("bieu mau", "bieu so", "mau so", "phu luc")
)


def marked(text: str) -> tuple[Kind, str] | None:
    """Kind and number as printed of a line that opens a numbered paragraph."""
    if text[:1] == "*" and text[1:2] not in {"", " "} and text.rstrip().endswith("*"):
        # All of the line is set off: «*3.1. Tham gia góp ý*».
        text = text.strip().strip("*")
    elif _EMPHASISED.match(text):
        # «**1. Sở Nội vụ** (cơ quan thường trực):»: only its beginning is set off.
        text = text.replace("*", "")
    text = _as_letter(text)
    is_word = text[:1] in "VX" and _NO_ROMAN.match(text) is not None
    roman = None if is_word else _ROMAN.match(text)
    if roman and genre.is_capitals(text[roman.end() :]):
        return Kind.SECTION, roman["mark"]
    plain = bare(text)
    part = PART.match(plain)
    is_named = part is not None and names_part(text[part.end() :])
    if part and is_named and (genre.is_capitals(text) or (text[:1].isupper() and len(text) < 200)):
        return Kind.SECTION, text[: part.end("mark")]
    # «l) …» is the letter of a point, seldom a one misread.
    is_letter = roman is not None and set(roman[0].strip()) <= set("l.)")
    if roman and not is_letter and len(text) < 250 and text[roman.end()].isupper():
        return Kind.SECTION, roman["mark"]
    lowered = _LOWERED_ROMAN.match(text) if len(text) < 160 else None
    if lowered and (text[lowered.end()].islower() or len(lowered["mark"]) > 1):
        return Kind.SECTION, lowered["mark"]
    misread = None if is_word else _MISREAD_ROMAN.match(text)
    # «I-ốt …»
    is_lower = misread is not None and text[misread.end()].islower()
    if misread and not is_lower and is_heading_of_scan(text[misread.end() :], misread["sign"]):
        return Kind.SECTION, misread["mark"]
    article = _ARTICLE.match(plain)
    if article and text[:1].isupper():
        return Kind.ARTICLE, text[: article.end("mark")]
    lettered = _LETTERED.match(text)
    if lettered and (genre.is_capitals(text[lettered.end() :]) or is_short_heading(text)):
        return Kind.SECTION, lettered["mark"]
    if _MISREAD_TWO.match(text):
        return Kind.SECTION, text[0]
    numbered = _NUMBERED.match(text) or _NUMBERED_FIGURE.match(text)
    if numbered:
        return Kind.ITEM, numbered["mark"]
    letter = _LETTER.match(text)
    if letter:
        return Kind.ITEM, letter["mark"]
    bullet = None if _SET_OFF.match(text) else _BULLET.match(text)
    if bullet and (bullet["mark"] != "o" or text[1:2] == " "):
        return Kind.BULLET, bullet["mark"]
    return None


def _as_letter(text: str) -> str:
    """«©) …» as the «c) …» that a scan took for it."""
    return f"c{text[1:]}" if text[:2] == "©)" else text


def paragraphs(lines: Sequence[TextLine]) -> list[Paragraph]:
    """Paragraphs of a body. A page's end or a wrapped line does not part what belongs together."""
    width = usual_width(lines)
    is_ragged = is_ragged_text(lines, width)
    names = name_pairs(lines)
    groups: list[list[TextLine]] = []
    blank = True
    for line in lines:
        if line.is_blank:
            blank = True
            continue
        is_torn = is_ragged and bool(groups) and not blank and _wraps(groups[-1], line, width)
        if groups and (not blank or line_filled(groups[-1][-1].text, width)):
            is_torn = is_torn or is_cut_name(groups[-1][-1], line, names)
        if is_torn or (groups and _goes_on(groups[-1], line, blank, width)):
            groups[-1].append(line)
        else:
            groups.append([line])
        blank = False
    found = list(map(_made, groups))
    return [_as_heading(found, index) for index, _ in enumerate(found)]


def _wraps(group: Sequence[TextLine], line: TextLine, width: int) -> bool:
    """A first line cut short, below which only its words part what goes on."""
    first, text = group[0], line.text.strip()
    if len(group) > 1 or first.cell or line.cell or marked(text) or text[:1] == "*":
        return False
    if first.heading or line.heading:
        # «**2. Sở**» / «**Khoa học và Công nghệ**»: a heading whose name was cut.
        return bool(marked(first.text)) and first.heading and not genre.is_capitals(text)
    stops_short = is_cut(first.text, width) and not genre.is_capitals(first.text)
    return stops_short and len(text) > 0.6 * width


def _goes_on(group: list[TextLine], line: TextLine, blank: bool, width: int) -> bool:
    """Whether a line belongs to the paragraph before it."""
    last = group[-1]
    if line.cell or last.cell:
        return bool(line.cell and last.cell and line.cell.table == last.cell.table)
    text, before = line.text.strip(), last.text.strip()
    if is_mark_alone(group) or is_cut_mark(group, text):
        # «PHẦN I», «Chương II»: the name stands below.
        is_name = len(text) < 200 and not blank and not text.endswith((".", ";"))
        return not marked(text) and (genre.is_capitals(text) or is_name)
    if line.whole and last.whole and line.number != last.number:
        return _is_torn(group, before, text) or _names_on(group, before, text)
    if not blank and _AMOUNT.match(text):
        return True
    mark = _mark_of(group, before, text, width)
    if mark or text in _LONE_BULLETS:
        return False
    is_word = before.isalpha() and before.istitle() and len(before) <= _LONGEST_WORD
    is_first_word = is_word and text[:1].islower() and not blank
    if len(group) == 1 and (is_first_word or LONE_MARK.match(before)):
        # «**4.**», «-», «Căn» on a line of its own, what it counts or opens on the next.
        return True
    is_ended = before.endswith(SENTENCE_ENDS)
    if opens_anew(text, before, group[0].text, is_ended):
        return False
    if is_ended and _STEP_LINE.match(bare(text)):
        return False
    first = marked(opening_of(group))
    is_head = bool(first and first[0] is Kind.SECTION)
    if is_head and genre.is_capitals(before):
        return genre.is_capitals(text) and not blank
    if is_head and (genre.is_capitals(text) or blank):
        return False
    if blank:
        return _is_torn(group, before, text)
    if goes_on_by_sense(before, text):
        # «Căn cứ Luật Đất đai số» above «31/2024/QH15».
        return not mark
    if _GROUND.match(bare(group[0].text)) and not before.endswith((*SENTENCE_ENDS, ",")):
        # «Căn cứ Luật Tổ chức» above «Chính phủ ngày …;», whatever letter goes on.
        return not mark and not _BASIS.match(bare(text)) and not genre.is_capitals(text)
    if width == 0:
        return _is_torn(group, before, text)
    if genre.is_capitals(text) != genre.is_capitals(before) and len(text) > 12 < len(before):
        return False
    if before.endswith(SENTENCE_ENDS) and text[:1].isupper() and _BASIS.match(bare(text)):
        return False
    last_word = before.rsplit(" ", 1)[-1]
    if last_word.lower() in OPEN_WORDS or last_word in OPEN_NAMES or before.endswith(","):
        return True
    # «… phẩm chất “Bộ đội Cụ Hồ”» above «với tinh thần …»: the sentence goes on.
    is_over = is_ended and not (before[-1:] in {"”", ")"} and text[:1].islower())
    return not (len(before) < _FULL * width and (is_over or text[:1].isupper()))


def _mark_of(
    group: Sequence[TextLine], before: str, text: str, width: int
) -> tuple[Kind, str] | None:
    """The mark that a line opens with, unless it only goes on: «… Điều» above «16 Nghị định …»."""
    mark = marked(text)
    if mark is None or is_false_mark(mark, before, text):
        return None
    is_full = width > 0 and len(before) > _FULL * width
    is_figure = _NUMBERED_FIGURE.match(text) or (is_full and _COUNTED.match(text))
    if is_figure and not before.endswith(SENTENCE_ENDS):
        # «… lần thứ» above «2. 30 xã …», «… xây» above «02 Trường …»: unless it counts on, the line
        # goes on.
        above = marked(group[0].text.strip())
        return mark if above and mark[1] == next_mark(above[1]) else None
    if len(group) > 1 and is_dash_within(before, text, width):
        opened = marked(group[0].text.strip())
        return mark if opened and opened[0] in {Kind.BULLET, Kind.SECTION} else None
    return mark


def _names_on(group: Sequence[TextLine], before: str, text: str) -> bool:
    """«Chương II» above «VIỆC PHẢI LÀM,» above «VIỆC NÊN LÀM», each typed as a paragraph."""
    if not before.endswith(",") or not genre.is_capitals(before) or not genre.is_capitals(text):
        return False
    return PART.match(bare(opening_of(group))) is not None and not marked(text)


def _is_torn(group: list[TextLine], before: str, text: str) -> bool:
    """A paragraph torn by the end of a page: no end before, a small letter after."""
    if before.endswith((".", ";", ":", "!", "?", "./")) or marked(text):
        return False
    if genre.is_capitals(before) and len(before) < 120:
        return False
    above = f"{group[-2].text.strip()} {before}" if len(group) > 1 else before
    return (text[:1].islower() or goes_on_by_sense(before, text)) and len(above) > 30


def _made(group: list[TextLine]) -> Paragraph:
    if group[0].cell:
        text = " | ".join(squeezed(line.text) for line in group)
        return Paragraph(Kind.TABLE, text, tuple(group))
    text = _as_letter(_SCRAP_BEHIND.sub("", squeezed(" ".join(line.text for line in group))))
    mark = marked(text)
    if not mark:
        is_appendix = _APPENDIX.match(bare(text)) is not None and genre.is_capitals(text[:7])
        kind = Kind.SECTION if is_appendix and len(text) < 200 else Kind.TEXT
        return Paragraph(kind, text, tuple(group))
    return Paragraph(mark[0], text, tuple(group), mark[1])


def _as_heading(found: list[Paragraph], index: int) -> Paragraph:
    """A numbered paragraph that is short and opens something below it is a heading."""
    paragraph = found[index]
    if paragraph.kind is not Kind.ITEM or not paragraph.mark[:1].isdigit():
        return paragraph
    text = paragraph.text
    following = found[index + 1] if index + 1 < len(found) else None
    is_short = (len(text) < 160 and not text.endswith((".", ";", ","))) or len(text) < 60
    opens = following is not None and following.mark != next_mark(paragraph.mark)
    if all(line.heading for line in paragraph.lines) and len(text) < 250:
        is_short = opens = True
    if is_short and opens and not text.endswith((";", ",", "./.")):
        return Paragraph(Kind.HEADING, text, paragraph.lines, paragraph.mark)
    return paragraph
