"""Lines of a head put together where a narrow column broke them: «Số:» / «06/CT-UBND»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...value import value_class
from ..readers.lines import TextLine, bare
from . import genre
from .head_marks import date_read, number_read

MOST_JOINED = 4
_COUNTRY = "cong hoa xa hoi chu nghia viet nam"
_LONE_NUMBER = re.compile(r"^[^\w]{0,3}so\s*[:.]?$")
_NUMBER = re.compile(r"^[\d\s.…_]*\s?[/-]")
_OPEN_DATE = re.compile(r",\s*ngay[^a-z]{0,12}(?:thang[^a-z]{0,12})?(?:nam\s*)?$")
_REST_OF_DATE = re.compile(r"^(?:\d|thang\b|nam\b)")
_NAME = re.compile(
    r"^(?:(?:Thành phố|TP\.?|Tỉnh|Xã|Phường|Đặc khu)\s)?(?:[A-ZĐÀ-ỸĂÂÊÔƠƯ][\w.’'-]*\s?){1,3}$"
)
_UNIT = re.compile(r"^(?:Thành phố|TP\.?|Tp\.?|Tỉnh|Huyện|Thị trấn|Xã|Phường|Đặc khu)\s")
_ADDRESSED = re.compile(r"^[^\w]{0,3}kinh$")


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
        line, indices = lines[index], [index]
        while (
            index + 1 < end
            and len(indices) < MOST_JOINED
            and _is_broken(line, lines[index + 1], lines[index + 2 : min(index + 3, end)])
        ):
            index += 1
            line = replace(line, text=f"{line.text.strip()} {lines[index].text.strip()}")
            indices.append(index)
        yield JoinedLine(line, tuple(indices))
        index += 1


def _is_broken(line: TextLine, following: TextLine, then: Sequence[TextLine]) -> bool:
    if line.is_blank or following.is_blank or line.cell or following.cell:
        return False
    if len(line.text) > 60 or len(line.pieces()) > 1 or len(following.pieces()) > 1:
        return False
    text, below = line.text.strip(" *_"), following.text.strip(" *_")
    plain, under = bare(text), bare(below)
    if _LONE_NUMBER.match(plain):
        return bool(_NUMBER.match(below)) and number_read(f"{text} {below}") is not None
    if _ADDRESSED.match(plain):
        return under.startswith("gui")
    if _OPEN_DATE.search(plain):
        return bool(_REST_OF_DATE.match(under))
    if genre.is_capitals(text) and len(plain) > 3 and _COUNTRY.startswith(f"{plain} "):
        return f"{_COUNTRY} ".startswith(f"{plain} {under} ")
    if text.endswith(",") and _NAME.match(text.rstrip(" ,")) and under.startswith("ngay"):
        return date_read(f"{text} {below}") is not None
    return _is_head_of_place(text, below, then)


def _is_head_of_place(text: str, below: str, then: Sequence[TextLine]) -> bool:
    """«Nghệ» above «An, ngày 03 tháng 02 năm 2023»."""
    if not _NAME.match(text) or genre.is_capitals(text) or genre.person_named(text):
        return False
    rest = f" {then[0].text.strip()}" if then and _OPEN_DATE.search(bare(below)) else ""
    date = date_read(f"{below}{rest}")
    if date is None or date[0] is None:
        return False
    # «Thành phố Hồ» above «Chí Minh, ngày …»: a unit's name goes on over the line.
    return len(date[0].split()) <= (2 if _UNIT.match(text) else 1)
