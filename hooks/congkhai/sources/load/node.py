"""YAML as written: scalars are text, and every node knows its line and column."""

from __future__ import annotations

import re
import sys
from typing import Any

import yaml

from ...bilingual import Bilingual
from ...problems import Place, Problem, found
from ...value import value_class
from .text import forbidden_in

MAX_DEPTH = 20
MAX_NODES = 20_000


@value_class
class Scalar:
    text: str
    file: str
    line: int
    column: int
    quoted: bool = False

    @property
    def at(self) -> Place:
        # Asked for by mistakes alone, of which most values hold none.
        return Place(self.file, self.line, self.column)


@value_class
class Sequence:
    items: tuple[Node, ...]
    at: Place


@value_class
class Mapping:
    pairs: tuple[tuple[Scalar, Node], ...]
    at: Place


Node = Scalar | Sequence | Mapping

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUOTES = frozenset("'\"")
_SHORT = 64


class _Stop(Exception):
    """Reading ends here; the problem says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read_yaml(text: str, file: str, first_line: int = 1) -> tuple[Node | None, list[Problem]]:
    """The root node of a YAML text whose first line is `first_line` of `file`.

    Works on the parser's events, without recursion: anchors, aliases, tags and merge keys are
    refused, duplicate keys named with both lines, depth and size capped.
    """
    problems: list[Problem] = []
    try:
        return _Builder(file, first_line, problems).build(text), problems
    except _Stop as stop:
        return None, [*problems, stop.problem]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        lines = text.split("\n")
        if opened := _open_quote(lines[: line + 1]):
            line, column = opened
            reason, fix = _UNCLOSED
        else:
            reason, fix = _plain(error, lines[line] if line < len(lines) else "")
        at = Place(file, line + first_line, column + 1)
        return None, [*problems, found(at, "K105", reason=reason, fix=fix)]
    except yaml.YAMLError as error:
        if forbidden_in(text):
            return None, problems  # named already, with all others of the file
        reason, fix = (
            Bilingual("có ký tự mà YAML không nhận", "a character that YAML does not take"),
            Bilingual("kiểm tra dòng này", "check this line"),
        )
        at = _place_of_letter(text, error, file, first_line)
        return None, [*problems, found(at, "K105", reason=reason, fix=fix)]


# «key: "…» or «- "…», and then a line that is a key of its own: the quote was meant to end before.
_OPENS = re.compile(r"""^\s*(?:- )*(?:[\w-]+:[ \t]+)?(?P<mark>["'])""")
_NEXT_KEY = re.compile(r"^\s*(?:- )*[a-z_]+:(?:[ \t]|$)")


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


def _place_of_letter(text: str, error: yaml.YAMLError, file: str, first_line: int) -> Place:
    offset = getattr(error, "position", None)
    # The parser in C counts bytes, the one in Python letters; what it names is the same letter.
    letter = getattr(error, "character", None)
    if isinstance(letter, int) and 0 <= letter <= 0x10FFFF:
        letter = chr(letter)
    at = text.find(letter) if isinstance(letter, str) else -1
    at = at if at >= 0 else offset if isinstance(offset, int) and offset < len(text) else 0
    return Place(file, text.count("\n", 0, at) + first_line, at - text.rfind("\n", 0, at))


class _Builder:
    def __init__(self, file: str, first_line: int, problems: list[Problem]) -> None:
        self.file = file
        self.shift = first_line
        self.problems = problems

    def build(self, text: str) -> Node | None:
        # Each open collection: its place, whether it is a mapping, and the nodes seen so far.
        open_: list[tuple[Place, bool, list[Node]]] = []
        count = 0
        file, shift = self.file, self.shift
        next_event = _LOADER(text).get_event
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                if event.anchor or event.tag:
                    self._refuse_marks(event)
                count += 1
                if count > MAX_NODES or len(open_) >= MAX_DEPTH:
                    raise self._too_much(event)
                # Keys and short values come back in plan after plan: one copy serves all.
                value = sys.intern(event.value) if len(event.value) < _SHORT else event.value
                mark = event.start_mark
                if event.style == '"' and (name := forbidden_in(value)):
                    self.problems.append(found(self._at(event), "K102", name=name))
                node: Node = Scalar(
                    value, file, mark.line + shift, mark.column + 1, event.style in _QUOTES
                )
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._refuse_marks(event)
                count += 1
                if count > MAX_NODES or len(open_) >= MAX_DEPTH:
                    raise self._too_much(event)
                open_.append((self._at(event), kind is yaml.MappingStartEvent, []))
                continue
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                at, is_mapping, nodes = open_.pop()
                node = self._mapping(at, nodes) if is_mapping else Sequence(tuple(nodes), at)
            elif kind is yaml.AliasEvent:
                raise _Stop(
                    found(self._at(event), "K107", what=Bilingual("tham chiếu (*)", "alias (*)"))
                )
            else:
                continue
            if not open_:
                return node
            open_[-1][2].append(node)
        return None

    def _at(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.file, mark.line + self.shift, mark.column + 1)

    def _too_much(self, event: Any) -> _Stop:
        return _Stop(found(self._at(event), "K109", limit=MAX_DEPTH, nodes=MAX_NODES))

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor:
            raise _Stop(found(self._at(event), "K107", what=Bilingual("neo (&)", "anchor (&)")))
        if event.tag and event.tag != "!":
            raise _Stop(found(self._at(event), "K107", what=Bilingual("thẻ (!)", "tag (!)")))

    def _mapping(self, at: Place, nodes: list[Node]) -> Mapping:
        pairs: list[tuple[Scalar, Node]] = []
        seen: dict[str, Scalar] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if type(key) is not Scalar:
                raise _Stop(found(key.at, "K108"))
            if key.text == "<<":
                raise _Stop(
                    found(key.at, "K107", what=Bilingual("khóa gộp (<<)", "merge key (<<)"))
                )
            first = seen.setdefault(key.text, key)
            if first is key:
                pairs.append((key, value))
            else:
                self.problems.append(found(key.at, "K106", key=key.text, first=first.at.line))
        return Mapping(tuple(pairs), at)


_UNCLOSED = (
    Bilingual("dấu ngoặc kép mở mà không đóng", "a quotation mark that is never closed"),
    Bilingual("thêm dấu ngoặc kép đóng", "add the closing quotation mark"),
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
    (
        "could not find expected ':'",
        Bilingual("thiếu dấu hai chấm sau khóa", "no colon after the key"),
        Bilingual("viết như «khóa: giá trị»", "write like «key: value»"),
    ),
    (
        "expected",
        Bilingual("thụt dòng hoặc dấu ngoặc không khớp", "indentation or brackets do not match"),
        Bilingual(
            "canh các dòng cùng cấp thẳng cột, đóng đủ ngoặc",
            "align lines of one level, close brackets",
        ),
    ),
    (
        "cannot start any token",
        Bilingual("ký tự này không mở đầu giá trị được", "no value may start with this character"),
        Bilingual("đặt giá trị trong dấu ngoặc kép", "put the value in double quotes"),
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


def _plain(error: yaml.MarkedYAMLError, line: str) -> tuple[Bilingual, Bilingual]:
    """What the parser stumbled on, in words an editor knows, and what to type."""
    problem = error.problem or ""
    if "\t" in line or "'\\t'" in problem:
        return _TAB
    for sign, reason, fix in _STUMBLES:
        if sign in problem or (sign == "quoted scalar" and sign in (error.context or "")):
            return reason, fix
    return _UNREADABLE
