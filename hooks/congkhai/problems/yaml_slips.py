"""Slips of the hand that a parser of YAML takes for something else, and stumbles on later."""

from __future__ import annotations

from ..bilingual import Bilingual, filled
from ..expressions import expression

Said = tuple[Bilingual, Bilingual]
"""What is wrong, and what to type."""
Slip = tuple[int, int, Said]
"""Line and column, from 0, and what to say."""

_FOREIGN_DASH = expression(r" *([–—−•·▪●*]) *[^\W\d]+ ?:(?: |$)")
_OWN_KEY = expression(r"[\s\u200b]*(?:- +)*[\w-]+")
_STRANGE = r"[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]"
_STRANGE_INDENT = expression(rf"[ ]*{_STRANGE}")
_STRANGE_SPACE = expression(rf" *(?:- +)*(?:[^\W\d]+ ?:|-)(?={_STRANGE})")
_GLUED_DASH = expression(r" *-(?=[^\W\d_])")
_GLUED_COLON = expression(r" *(?:- +)*[^\W\d]+ ?:(?=[^\s:/])")
_WIDE_COLON = expression(r" *(?:- +)*[^\W\d]+ ?(?=：)")
_NO_COLON = expression(r" *(?:- +)*[a-z_]+ ?(?=[;=] )")
_KEY_ALONE = expression(r" *(?:- +)*(?P<key>[a-z_]+) +(?=[^\s:]*[^\s:-][^:]*$)")
_VALUE = expression(r" *(?:- +)*(?:[\w-]+:[ \t]+)?(?=(?P<mark>[*&!,\]}>|?-]))")
_NO_VALUE_BEGINS_SO = {"*", "&", "!", ",", "]", "}", ">", "|", "?", "-"}


def slip_above(lines: list[str], line: int, column: int) -> Slip | None:
    """A slip of the line itself, or of the one above it, which swallowed it.

    A key that stands where none may has nothing wrong with it: the value above went on, since
    what was meant for a key or an item of its own was none.
    """
    written = lines[line]
    if not _OWN_KEY.fullmatch(written[:column]) and written[:column].strip():
        return None
    above = next(
        (
            n
            for n in range(line - 1, -1, -1)
            if lines[n].strip(" ") and lines[n].lstrip()[:1] != "#"
        ),
        None,
    )
    for number in (line, above):
        if number is None:
            continue
        if indent := strange_indent(lines[number]):
            return number, *indent
        for pattern, said in _SLIPS:
            if match := pattern.match(lines[number]):
                return number, match.end(), said
    if above is not None and (match := _KEY_ALONE.match(lines[above])):
        return above, match.start("key"), NO_COLON
    return None


def foreign_dash(lines: list[str], line: int) -> Slip | None:
    """An item that begins with the dash or dot of a word processor, here or right above."""
    for number in (line, line - 1):
        if 0 <= number < len(lines) and (match := _FOREIGN_DASH.match(lines[number])):
            fix = filled("thay «$dash» bằng «-»", "write «-» in place of «$dash»", dash=match[1])
            return number, match.start(1), (FOREIGN_DASH, fix)
    return None


def strange_indent(written: str) -> tuple[int, Said] | None:
    """Where a line is set in by spaces that are none to YAML."""
    match = _STRANGE_INDENT.match(written)
    return (match.end() - 1, STRANGE_INDENT) if match else None


def glued_colon(written: str) -> tuple[int, Said] | None:
    """Where a colon has no space behind it, or is the wide one of East Asian letters."""
    for pattern, said in (
        (_STRANGE_SPACE, STRANGE_SPACE),
        (_GLUED_COLON, NO_SPACE_AT_COLON),
        (_WIDE_COLON, WIDE_COLON),
    ):
        if match := pattern.match(written):
            return match.end(), said
    return None


def strange_value(written: str, column: int) -> tuple[int, Said] | None:
    """A value that begins with a sign of YAML's own, or goes on behind a bracket that closed."""
    if match := _GLUED_DASH.match(written):
        return match.end(), NO_SPACE_AT_DASH
    match = _VALUE.match(written)
    if match and match.end() <= column and match["mark"] in _NO_VALUE_BEGINS_SO:
        if match["mark"] != "-":
            return match.end(), NO_VALUE_BEGINS_SO
        # A line of its own that begins with a dash is an item, and stands where none may.
        return (match.end(), ITEM_BEHIND_KEY) if written[: match.end()].strip() else None
    if written[:column].rstrip().endswith(("]", "}")) and written[column:].strip():
        return column, AFTER_BRACKET
    return None


_LIKE_A_VALUE = Bilingual("viết như «khóa: giá trị»", "write like «key: value»")
FOREIGN_DASH = Bilingual("mục bắt đầu bằng dấu khác gạch nối", "an item begins with no hyphen")
NO_COLON = (
    Bilingual("thiếu dấu hai chấm sau khóa", "no colon after the key"),
    Bilingual(
        "viết như «khóa: giá trị»; chữ nối tiếp dòng trên thì thụt vào hai dấu cách",
        "write like «key: value»; what goes on from the line above is set in by two spaces",
    ),
)
NO_SPACE_AT_COLON = (
    Bilingual("thiếu dấu cách sau dấu hai chấm", "no space after the colon"),
    _LIKE_A_VALUE,
)
NO_SPACE_AT_DASH = (
    Bilingual("thiếu dấu cách sau gạch đầu dòng", "no space after the dash"),
    Bilingual("viết như «- khóa: giá trị»", "write like «- key: value»"),
)
WIDE_COLON = (
    Bilingual("dấu hai chấm này là dấu «：» rộng", "this colon is the wide «：»"),
    Bilingual(
        "thay bằng dấu hai chấm thường và một dấu cách: «khóa: giá trị»",
        "write a plain colon and a space: «key: value»",
    ),
)
STRANGE_INDENT = (
    Bilingual(
        "đầu dòng có dấu cách lạ, thường theo khi dán từ Word hay trang mạng",
        "an unusual space at the start of the line, often pasted from Word or a web page",
    ),
    Bilingual("xóa chỗ thụt rồi gõ lại bằng phím cách", "delete the indent and type it anew"),
)
STRANGE_SPACE = (
    Bilingual(
        "sau dấu hai chấm hay gạch là dấu cách lạ, thường theo khi dán từ Word hay trang mạng",
        "an unusual space behind the colon or dash, often pasted from Word or a web page",
    ),
    Bilingual("xóa dấu cách ấy rồi gõ lại bằng phím cách", "delete that space and type it anew"),
)
NO_VALUE_BEGINS_SO = (
    Bilingual("ký tự này không mở đầu giá trị được", "no value may start with this character"),
    Bilingual("đặt giá trị trong dấu ngoặc kép", "put the value in double quotes"),
)
ITEM_BEHIND_KEY = (
    NO_VALUE_BEGINS_SO[0],
    Bilingual(
        "đặt giá trị trong dấu ngoặc kép; là danh sách thì viết từng mục ở các dòng dưới khóa",
        "put the value in double quotes; of a list, write each item on a line below the key",
    ),
)
AFTER_BRACKET = (
    Bilingual("có chữ sau dấu ngoặc đóng", "words after the closing bracket"),
    Bilingual("đặt cả giá trị trong dấu ngoặc kép", "put the whole value in double quotes"),
)
_SLIPS = (
    (_STRANGE_SPACE, STRANGE_SPACE),
    (_GLUED_DASH, NO_SPACE_AT_DASH),
    (_GLUED_COLON, NO_SPACE_AT_COLON),
    (_WIDE_COLON, WIDE_COLON),
    (_NO_COLON, NO_COLON),
)
