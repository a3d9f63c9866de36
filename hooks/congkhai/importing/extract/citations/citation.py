"""A citation as a value, and what of it is printed: its number, its day, its line."""

from __future__ import annotations

from ....dates import BadDate, read_date
from ....expressions import expression
from ....value import value_class
from ...readers.lines import squeezed
from ...structure.paragraphs import Paragraph

SYMBOL = (
    r"(?:TT r\b|[A-ZĐƯ][A-Za-zĐđƯư0-9&.]{0,20})"
    r"(?:\s?[-–/](?:\s?[-–])?\s?[A-ZĐƯ][A-Za-zĐđƯư0-9&.]{0,20}|\s?&\s?[A-ZĐ]{1,12}"
    r"|(?<=&)\s[A-ZĐ]{1,12}){0,4}"
)
NUMBER = expression(
    r"(?:(?<![\w/.,-])|(?<=\b[Ss]ố))(?P<number>\d{1,6}(?:\.\d{1,2})?[a-zA-Z]?)\s?"
    r"(?:/\s?(?P<year>(?:19|20)\d{2})\s?)?(?P<bar>[/\-–]|(?<=\d)\s)\s?"
    r"(?P<symbol>" + SYMBOL + r"(?:-(?:19|20)\d{2}(?![\d/-]))?)"
)
_DAY = expression(
    r"^[\s,*]{0,6}\(?(?:(?:ky|ban hanh|de|ghi|lap|phat hanh|co|ra) )?"
    # «Công điện số 4/CĐ-UBND hồi 16h00 ngày …»
    r"(?:(?:hoi|luc) \d{1,2}\s?(?:h|gio|:)\s?\d{0,2}(?:\s?phut)?,? )?n[gh]{1,2}ay"
    r"\s{0,2}(?P<day>\d{0,2})\s?(?:/|\.|-|thang)\s{0,2}"
    r"(?P<month>\d{0,2})\s?(?:[.,]? ?nam|/|\.|-)\s?(?P<year>\d{4})"
)
# «12/KH-UBND | 05/02/2024 |»: the day in the next cell of a table.
_CELL = expression(
    r"^\s*\|\s*(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})\s*(?:\||$)", holds="|"
)
# «tháng l03.năm 2026»: a speck before a figure.
_SPECK = expression(r"(?<![^\W_])[li|](?=0\d)")
# OCR reads the figure one as a small L or a large I beside other figures, and between «tháng» and
# «năm»: «ngày 22 tháng lÌ năm 2019».
_ONE = expression(
    r"(?<=\d)[li|\]](?![^\W\d_])|(?<![^\W\d_])[li|\]](?=[\d\]])"
    r"|(?<=thang )[li|](?=[li|1]? ?nam\b)|(?<=thang [li|1])[li|](?= ?nam\b)"
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


def day_behind(plain: str, end: int) -> tuple[str | None, int, str]:
    """The date right behind a number, where it ends, and what is wrong with it."""
    behind = plain[end : end + 60]
    cell = _CELL.match(behind)
    match = cell or _DAY.match(_ONE.sub("1", _SPECK.sub(" ", behind)))
    if not match:
        return None, end, ""
    month, day = match["month"], match["day"]
    parts = [match["year"], *([month] if month else []), *([day] if month and day else [])]
    try:
        date = str(read_date("-".join(part.zfill(2) for part in parts)))
    except BadDate:
        return None, end + match.end(), "ngày in ra không có thật"
    return date, end if cell else end + match.end(), ""


def line_of(paragraph: Paragraph, position: int) -> int:
    """The line that holds a position of the joined text."""
    at = 0
    for line in paragraph.lines:
        at += len(squeezed(line.text)) + 1
        if position < at:
            return line.number
    return paragraph.lines[-1].number
