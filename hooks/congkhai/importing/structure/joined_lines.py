"""Lines of a head put together where a narrow column broke them: «Số:» / «06/CT-UBND».

Side by side, each column is put together for itself, whatever stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...expressions import expression
from ...value import value_class
from ..readers.lines import TextLine, bare
from . import genre
from .head_marks import date_read, number_read

MOST_JOINED = 4
_MOST_COLUMNS = 2
"""Of a head; a line of more is a row of a table."""
_COUNTRY = "cong hoa xa hoi chu nghia viet nam"
_LONE_NUMBER = expression(r"^[^\w]{0,3}so\s*[:.]?$")
_NUMBER = expression(r"^[\d\s.…_]*\s?[/-]")
# «Số: 45», below which its symbol was stamped: «/KH-UBND».
_BARE_NUMBER = expression(r"^[^\w]{0,3}so\s?[:.;]?\s*[\d.…_]{1,6}[a-z]?$", holds=("so",))
# «Số: 45/QĐ-» above «UBND»
_CUT_NUMBER = expression(
    r"^[^\w]{0,3}so\s?[:.;]?\s*[\d.…_]{0,6}[a-z]?\s?/(?:[\w.]+[-–/])+$", holds=("so",)
)
# Letters of a symbol bear no marks; «CỘNG», «KẾ», «BAN» begin another line.
_REST_OF_SYMBOL = expression(
    r"^(?!(?:BAN|CHI|CHO|QUAN|THANH|THI|TRUNG|VAN|XA)$)[A-ZĐ][A-ZĐg.&-]{0,14}$"
)
_REST_OF_NUMBER = expression(r"^[/–-]\s?[A-ZĐ]")
_RUN = expression(
    r"^(?P<left>[^\w]{0,3}so\s?[:.;]?(?: ?[\d.…_]{1,6}[a-z]?)?(?: ?[/–-] ?[a-z][\w./&–-]*)?)"
    r" (?P<right>[*_]{0,2}[a-z][^\d,]{1,40},(?: ?ngay\b.*)?)$"
)
_RUN_ON = expression(
    r"^(?P<left>\d{0,6} ?[/–-] ?[a-z][\w./&–-]*) (?P<right>[*_]{0,2}(?:ngay|thang)\b.*)$",
    holds=("ngay", "thang"),
)
_INDENTED = expression(r"^(?:\t| {6,})")
_OPEN_DATE = expression(r",\s*ngay[^a-z]{0,12}(?:thang[^a-z]{0,12})?(?:nam\s*)?$", holds=("ngay",))
# «Hà Nội ngày 01» above «tháng 12 năm 2025»: no comma behind the place.
_OPEN_AFTER_PLACE = expression(
    r"(?<=[a-z]) ngay[^a-z]{1,12}(?:thang[^a-z]{0,12})?(?:nam\s*)?$", holds=(" ngay",)
)
_REST_OF_DATE = expression(r"^(?:\d{1,4}(?!\d)(?!\s?[/–-]\s?[a-z])|thang\b|nam\b)")
_NAME = expression(
    r"^(?:(?:Thành phố|TP\.?|Tỉnh|Xã|Phường|Đặc khu)\s)?(?:[^\W\d_a-z][\w.’'-]*\s?){1,3}$"
)
_UNIT = expression(r"^(?:Thành phố|TP\.?|Tp\.?|Tỉnh|Huyện|Thị trấn|Xã|Phường|Đặc khu)\s")
_ADDRESSED = expression(r"^[^\w]{0,3}kinh$", holds=("kinh",))


@value_class
class JoinedLine:
    """One line of the head, and the lines (as indices) that it was printed on."""

    line: TextLine
    indices: tuple[int, ...]


def strips(lines: Sequence[TextLine], start: int, stop: int | None = None) -> Iterator[JoinedLine]:
    """The lines from `start` on, those joined that only a narrow column parted."""
    end = len(lines) if stop is None else min(stop, len(lines))
    index = start
    while index < end:
        columns, indices = list(_columns(lines[index])), [index]
        line = lines[index]
        while index + 1 < end and len(indices) < MOST_JOINED:
            then = lines[index + 2 : min(index + 3, end)]
            joined = _joined(columns, lines[index + 1], then)
            if line.cell or lines[index + 1].cell or joined is None:
                break
            index += 1
            columns = joined
            line = replace(line, text="\t".join(filter(None, columns)))
            indices.append(index)
        yield JoinedLine(line, tuple(indices))
        index += 1


def _columns(line: TextLine) -> tuple[str, ...]:
    """What stands left and right; a line that begins far in stands right."""
    pieces = line.pieces()
    if len(pieces) == 1 and (line.right or _INDENTED.match(line.text)):
        return "", line.text.strip()
    if len(pieces) > 1:
        return tuple(pieces)
    text = pieces[0] if pieces else ""
    run = _RUN.match(bare(text)) or _RUN_ON.match(bare(text))
    # «Số: 12/KH-UBND Yên Hà, ngày …»: a scan kept one space of the gap between the columns.
    return (text[: run.end("left")], text[run.start("right") :]) if run else (text,)


def _joined(
    columns: Sequence[str], following: TextLine, then: Sequence[TextLine]
) -> list[str] | None:
    """The columns with what the next line goes on, None where it goes on none of them."""
    below = _columns(following)
    if following.is_blank or max(len(columns), len(below)) > _MOST_COLUMNS:
        return None
    after = [_columns(line) for line in then]
    if len(columns) == 1 and len(below) == 1:
        rest = after[0][0] if after else ""
        return [_seamed(columns[0], below[0])] if _is_broken(columns[0], below[0], rest) else None
    if len(columns) == 1:
        columns = [*columns, ""]
    if len(below) == 1:
        below = (*below, "")
    found: list[str] = []
    has_gone_on = False
    for column, (text, under) in enumerate(zip(columns, below, strict=True)):
        rest = after[0][column] if after and column < len(after[0]) else ""
        if text and under and _is_broken(text, under, rest):
            found.append(_seamed(text, under))
            has_gone_on = True
        elif text and under:
            # Two lines of a column that say two things stay two.
            return None
        else:
            found.append(text or under)
    return found if has_gone_on else None


def _seamed(text: str, below: str) -> str:
    """Both on one line, without the marks of emphasis that end one and open the other."""
    return f"{text.rstrip(' *_')} {below.lstrip(' *_')}"


def _is_broken(text: str, below: str, then: str) -> bool:
    if len(text) > 60:
        return False
    text, below = text.strip(" *_"), below.strip(" *_")
    plain, under = bare(text), bare(below)
    if _LONE_NUMBER.match(plain):
        return bool(_NUMBER.match(below)) and number_read(f"{text} {below}") is not None
    if _BARE_NUMBER.match(plain) and _REST_OF_NUMBER.match(below):
        return number_read(f"{text}{below}") is not None
    if _CUT_NUMBER.match(plain) and _REST_OF_SYMBOL.match(below):
        return number_read(f"{text}{below}") is not None
    if _ADDRESSED.match(plain):
        return under.startswith("gui")
    if _OPEN_DATE.search(plain) or _opens_day_of_place(text, plain):
        return bool(_REST_OF_DATE.match(under))
    if genre.is_capitals(text) and len(plain) > 3 and _COUNTRY.startswith(f"{plain} "):
        return f"{_COUNTRY} ".startswith(f"{plain} {under} ")
    if text.endswith(",") and _NAME.match(text.rstrip(" ,")) and under.startswith("ngay"):
        return date_read(f"{text} {below}") is not None
    return _is_head_of_place(text, below, then)


def _opens_day_of_place(text: str, plain: str) -> bool:
    opening = _OPEN_AFTER_PLACE.search(plain)
    return opening is not None and _NAME.match(text[: opening.start()]) is not None


def _is_head_of_place(text: str, below: str, then: str) -> bool:
    """«Nghệ» above «An, ngày 03 tháng 02 năm 2023»."""
    if not _NAME.match(text) or genre.is_capitals(text) or genre.person_named(text):
        return False
    rest = f" {then}" if then and _OPEN_DATE.search(bare(below)) else ""
    date = date_read(f"{below}{rest}".replace("*", ""))
    if date is None or date[0] is None:
        return False
    # «Thành phố Hồ» above «Chí Minh, ngày …»: a unit's name goes on over the line.
    return len(date[0].split()) <= (2 if _UNIT.match(text) else 1)
