"""What a parser of YAML stumbles on: the place where it began, and words that an editor knows."""

from __future__ import annotations

import yaml

from ..bilingual import Bilingual, filled
from ..expressions import expression
from .catalogue import found
from .problem import Place, Problem
from .yaml_slips import (
    NO_COLON,
    NO_VALUE_BEGINS_SO,
    Said,
    foreign_dash,
    glued_colon,
    slip_above,
    strange_indent,
    strange_value,
)


def broken_yaml(error: yaml.YAMLError, text: str, file: str, first_line: int = 1) -> Problem:
    """A problem for a text that is no YAML and whose first line is `first_line` of the file."""
    if not isinstance(error, yaml.MarkedYAMLError):
        at = _place_of_letter(text, error, file, first_line)
        return found(at, "K105", reason=_STRANGE_LETTER[0], fix=_STRANGE_LETTER[1])
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    written = lines[line] if line < len(lines) else ""
    if opened := _open_quote(lines[: line + 1]):
        (line, column), said = opened, _UNCLOSED
    elif "unexpected end of stream" in (error.problem or "") and error.context_mark:
        line, column, said = error.context_mark.line, error.context_mark.column, _UNCLOSED
    elif begun := _open_bracket(error, lines, line):
        (line, column), said = begun, _UNCLOSED_BRACKET
    elif dash := foreign_dash(lines, line):
        line, column, said = dash
    elif "could not find expected ':'" in (error.problem or "") and error.context_mark:
        # The parser goes on to the next line before it gives up on this one.
        line, column, said = error.context_mark.line, error.context_mark.column, NO_COLON
        if glued := glued_colon(lines[line]):
            column, said = glued
    elif "\t" in written or "'\\t'" in (error.problem or ""):
        said = _TAB
    elif indent := strange_indent(written):
        column, said = indent
    elif "mapping values" in (error.problem or "") and (slip := slip_above(lines, line, column)):
        line, column, said = slip
    elif depth := _wrong_depth(lines[:line], written, column):
        column, said = len(written) - len(written.lstrip(" ")), depth
    elif any(sign in (error.problem or "") for sign in ("escape", "hexdecimal")):
        said = _BACKSLASH
    elif written[:column].rstrip().endswith(('"', "'")):
        said = _AFTER_QUOTE
    elif strange := strange_value(written, column):
        column, said = strange
    else:
        said = _plain(error)
    if said is _UNCLOSED and _letter(lines, line, column) == "'":
        said = _UNCLOSED_SINGLE
    if said is _AFTER_QUOTE and written[:column].rstrip().endswith("'"):
        said = _AFTER_SINGLE
    at = Place(file, line + first_line, column + 1)
    return found(at, "K105", reason=said[0], fix=said[1])


def _letter(lines: list[str], line: int, column: int) -> str:
    return lines[line][column : column + 1] if line < len(lines) else ""


# «key: "…» or «- "…», and then a line that is a key of its own: the quote was meant to end before.
_OPENS = expression(r"""^\s*(?:- )*(?:[\w-]+:[ \t]+)?(?P<mark>["'])""")
_NEXT_KEY = expression(r"^\s*(?:- )*[a-z_]+:(?:[ \t]|$)")


def _open_quote(lines: list[str]) -> tuple[int, int] | None:
    """Line and column, from 0, of a quote that its line does not close though a key follows.

    The parser takes all up to the next quote for the value, and stumbles much later.
    """
    for number, line in enumerate(lines[:-1]):
        match = _OPENS.match(line)
        if match is None or not _NEXT_KEY.match(lines[number + 1]):
            continue
        rest, mark = line[match.end() :], match["mark"]
        inside = rest.replace("\\" + mark, "") if mark == '"' else rest.replace("''", "")
        if mark not in inside:
            return number, match.start("mark")
    return None


def _open_bracket(
    error: yaml.MarkedYAMLError, lines: list[str], line: int
) -> tuple[int, int] | None:
    """Where a bracket opens that no line up to this one closes."""
    begun = error.context_mark
    if begun is None or "flow" not in (error.context or ""):
        return None
    if begun.line < line:
        return begun.line, begun.column
    if any(map(str.strip, lines[line:])):
        return None
    # The text ends where something was to follow: the bracket is the last that still is open.
    waiting: list[tuple[int, int]] = []
    for number, written in enumerate(lines):
        for match in _BRACKET.finditer(written):
            if match[0] in "[{":
                waiting.append((number, match.start()))
            elif match[0] in "]}" and waiting:
                waiting.pop()
    return waiting[-1] if waiting else None


_BRACKET = expression(r""""(?:[^"\\]|\\.)*"|'[^']*'|(?:^|\s)#.*|[][{}]""")


_KEY = expression(r"(?P<dashes> *(?:- +)*)(?P<key>[^\s:#-][^:#]*:(?=\s|$)|- |-$)")


def _wrong_depth(above: list[str], written: str, column: int) -> Said | None:
    """When the line is a key or an item that stands at no depth of the lines above it."""
    match = _KEY.match(written)
    if match is None or column > match.end():
        return None
    depth = len(written) - len(written.lstrip(" "))
    levels = _levels_above(above)
    if depth in levels:
        return None
    near = [level for level in levels if level < depth][:1] + [
        level for level in reversed(levels) if level > depth
    ][:1]
    either = " hoặc ".join(map(str, near)), " or ".join(map(str, near))
    return (
        filled(
            "dòng này thụt $depth dấu cách, không thẳng với dòng nào ở trên",
            "this line is indented by $depth spaces, in line with none above it",
            depth=str(depth),
        ),
        filled(
            "thụt $levels dấu cách cho thẳng với dòng cùng cấp",
            "indent it by $levels spaces, in line with those of its level",
            levels=Bilingual(*either),
        ),
    )


def _levels_above(lines: list[str]) -> list[int]:
    """Where lines that are still open begin, from the deepest; a dash opens two levels."""
    levels: list[int] = []
    for line in reversed(lines):
        match = _KEY.match(line)
        if match is None:
            continue
        own = len(line) - len(line.lstrip(" "))
        inner = [len(match["dashes"])] if len(match["dashes"]) > own else []
        for level in (*inner, own):
            if not levels or level < levels[-1]:
                levels.append(level)
        if own == 0:
            break
    return levels or [0]


def _place_of_letter(text: str, error: yaml.YAMLError, file: str, first_line: int) -> Place:
    offset = getattr(error, "position", None)
    # The parser in C counts bytes, the one in Python letters; what it names is the same letter.
    letter = getattr(error, "character", None)
    if isinstance(letter, int) and 0 <= letter <= 0x10FFFF:
        letter = chr(letter)
    at = text.find(letter) if isinstance(letter, str) else -1
    at = at if at >= 0 else offset if isinstance(offset, int) and offset < len(text) else 0
    return Place(file, text.count("\n", 0, at) + first_line, at - text.rfind("\n", 0, at))


_STRANGE_LETTER = (
    Bilingual("có ký tự mà YAML không nhận", "a character that YAML does not take"),
    Bilingual("kiểm tra dòng này", "check this line"),
)
_UNCLOSED = (
    Bilingual("dấu ngoặc kép mở mà không đóng", "a quotation mark that is never closed"),
    Bilingual("thêm dấu ngoặc kép đóng", "add the closing quotation mark"),
)
_UNCLOSED_SINGLE = (
    Bilingual(
        "dấu nháy đơn (') mở mà không đóng", "a single quotation mark (') that is never closed"
    ),
    Bilingual(
        "thêm dấu nháy đơn đóng; nháy đơn ở trong giá trị thì viết hai lần ('')",
        "add the closing single mark; one inside the value is written twice ('')",
    ),
)
_UNCLOSED_BRACKET = (
    Bilingual("dấu ngoặc mở mà không đóng", "a bracket that is never closed"),
    Bilingual(
        "thêm ngoặc đóng ] hoặc }, và dấu phẩy giữa các phần",
        "add the closing ] or }, and commas between the parts",
    ),
)
_BACKSLASH = (
    Bilingual(
        "gạch chéo ngược (\\) trong dấu ngoặc kép",
        "a backslash within double quotes",
    ),
    Bilingual(
        "viết dấu ấy hai lần (\\\\), hoặc đặt giá trị trong dấu nháy đơn",
        "write it twice (\\\\), or put the value in single quotes",
    ),
)
_AFTER_QUOTE = (
    Bilingual("có chữ sau dấu ngoặc kép đóng", "words after the closing quotation mark"),
    Bilingual(
        "đặt cả giá trị trong ngoặc kép, ngoặc ở trong viết «…»",
        "put the whole value in double quotes, those inside as «…»",
    ),
)
_AFTER_SINGLE = (
    Bilingual("có chữ sau dấu nháy đơn đóng (')", "words after the closing single mark (')"),
    Bilingual(
        "đặt cả giá trị trong ngoặc kép, hoặc viết nháy đơn ở trong hai lần ('')",
        "put the whole value in double quotes, or write single marks inside twice ('')",
    ),
)
_TAB = (
    Bilingual("có phím Tab ở đầu dòng", "a Tab at the start of the line"),
    Bilingual(
        "thay Tab bằng dấu cách, thẳng cột với dòng cùng cấp ở trên",
        "put spaces in place of the Tab, in line with the line of the same level above",
    ),
)
_UNREADABLE = (
    Bilingual("không đọc được", "not readable"),
    Bilingual("kiểm tra dòng này và dòng trên", "check this line and the one above"),
)
# What the parser says, what that means to an editor, and what to type.
_STUMBLES: tuple[tuple[str, Bilingual, Bilingual], ...] = (
    (
        "mapping values are not allowed",
        Bilingual("có dấu hai chấm trong giá trị", "a colon inside the value"),
        Bilingual("đặt cả giá trị trong dấu ngoặc kép", "put the whole value in double quotes"),
    ),
    ("found unexpected end of stream", *_UNCLOSED),
    ("quoted scalar", *_UNCLOSED),
    ("could not find expected ':'", *NO_COLON),
    (
        "expected",
        Bilingual("thụt dòng hoặc dấu ngoặc không khớp", "indentation or brackets do not match"),
        Bilingual(
            "canh các dòng cùng cấp thẳng cột, đóng đủ ngoặc",
            "align lines of one level, close brackets",
        ),
    ),
    ("cannot start any token", *NO_VALUE_BEGINS_SO),
)


def _plain(error: yaml.MarkedYAMLError) -> Said:
    """What the parser stumbled on, in words an editor knows, and what to type."""
    for sign, reason, fix in _STUMBLES:
        in_context = sign == "quoted scalar" and sign in (error.context or "")
        if sign in (error.problem or "") or in_context:
            return reason, fix
    return _UNREADABLE
