"""YAML as written: scalars are text, and every node knows its line and column."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

import yaml

from ...bilingual import Bilingual
from ...problems import Place, Problem, broken_yaml, found, no_pairs, written_twice
from ...value import value_class
from .cut_values import cut_number, is_cut_number, is_list_of_numbers, may_lose_words, words_cut_off
from .text import MOST_TOLD, forbidden_in

MAX_DEPTH = 20
MAX_NODES = 20_000
MAX_REGISTER_NODES = 200_000
"""The communes of the whole country with ten keys each are 40,000 nodes."""


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


def scalars(root: Node, but: str = "") -> Iterator[Scalar]:
    """Every value below a node in no order of theirs; not what stands under the key `but`."""
    waiting: list[Node] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Scalar):
            yield node
        elif isinstance(node, Sequence):
            waiting += node.items
        else:
            waiting += [value for key, value in node.pairs if not but or key.text != but]


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUOTES = frozenset("'\"")
_SHORT = 64


class _Stop(Exception):
    """Reading ends here; the problem says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read_yaml(
    text: str, file: str, first_line: int = 1, most: int = MAX_NODES
) -> tuple[Node | None, list[Problem]]:
    """The root node of a YAML text whose first line is `first_line` of `file`.

    Works on the parser's events, without recursion: anchors, aliases, tags and merge keys are
    refused, duplicate keys named with both lines, depth and size capped.
    """
    problems: list[Problem] = []
    try:
        return _Builder(file, first_line, problems, most).build(text), problems
    except _Stop as stop:
        return None, [*problems, stop.problem]
    except yaml.YAMLError as error:
        if not isinstance(error, yaml.MarkedYAMLError) and forbidden_in(text):
            return None, problems  # named already, with all others of the file
        return None, [*problems, broken_yaml(error, text, file, first_line)]


class _Builder:
    def __init__(self, file: str, first_line: int, problems: list[Problem], most: int) -> None:
        self.file = file
        self.most = most
        self.shift = first_line
        self.problems = problems
        self.halves: dict[int, set[int]] = {}
        """What stands behind a comma that cut a number, by its place in the collection that is
        open so deep; it is joined again to what it was."""
        self.told: Counter[str] = Counter()

    def build(self, text: str) -> Node | None:
        # Each open collection: its place, whether it is a mapping, and the nodes seen so far.
        open_: list[tuple[Place, bool, list[Node]]] = []
        in_brackets = 0
        lines = text.split("\n") if may_lose_words(text) else None
        count = 0
        file, shift = self.file, self.shift
        root: Node | None = None
        next_event = _LOADER(text).get_event
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                if event.anchor or event.tag:
                    self._refuse_marks(event)
                count += 1
                if count > self.most or len(open_) >= MAX_DEPTH:
                    raise self._too_much(event)
                # Keys and short values come back in plan after plan: one copy serves all.
                value = sys.intern(event.value) if len(event.value) < _SHORT else event.value
                mark = event.start_mark
                if event.style == '"' and (name := forbidden_in(value)):
                    self.problems.append(found(self._at(event), "K102", name=name))
                scalar = Scalar(
                    value, file, mark.line + shift, mark.column + 1, event.style in _QUOTES
                )
                if lines:
                    for problem in words_cut_off(event, lines, file, shift, in_brackets > 0):
                        self._tell(problem)
                if in_brackets and value[:1].isdecimal():
                    before = open_[-1][2]
                    if before and _follows_at_once(scalar, before[-1]):
                        self.halves.setdefault(len(open_), set()).add(len(before))
                node: Node = scalar
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._refuse_marks(event)
                count += 1
                if count > self.most or len(open_) >= MAX_DEPTH:
                    raise self._too_much(event)
                open_.append((self._at(event), kind is yaml.MappingStartEvent, []))
                in_brackets += bool(event.flow_style)
                continue
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                halves = self.halves.pop(len(open_), None)
                at, is_mapping, nodes = open_.pop()
                in_brackets -= in_brackets > 0
                if halves:
                    nodes = self._joined(nodes, halves, is_mapping)
                node = self._mapping(at, nodes) if is_mapping else Sequence(tuple(nodes), at)
            elif kind is yaml.AliasEvent:
                raise _Stop(
                    found(self._at(event), "K107", what=Bilingual("tham chiếu (*)", "alias (*)"))
                )
            else:
                continue
            if open_:
                open_[-1][2].append(node)
            elif root is None:
                # Read on: what follows a root that ended is lost without a word otherwise.
                root = node
            else:
                raise _Stop(found(node.at, "K105", reason=_SECOND_ROOT[0], fix=_SECOND_ROOT[1]))
        return root

    def _at(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.file, mark.line + self.shift, mark.column + 1)

    def _too_much(self, event: Any) -> _Stop:
        return _Stop(found(self._at(event), "K109", limit=MAX_DEPTH, nodes=self.most))

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor:
            raise _Stop(found(self._at(event), "K107", what=Bilingual("neo (&)", "anchor (&)")))
        if event.tag and event.tag != "!":
            raise _Stop(found(self._at(event), "K107", what=Bilingual("thẻ (!)", "tag (!)")))

    def _joined(self, nodes: list[Node], halves: set[int], is_mapping: bool) -> list[Node]:
        """The nodes with each number whole again, so that nothing else is said of its halves."""
        joined: list[Node] = []
        place = 0
        while place < len(nodes):
            end = place + 1
            while end in halves:
                end += 1
            run = [node for node in nodes[place:end] if type(node) is Scalar]
            texts = [node.text for node in run]
            if end == place + 1 or (not is_mapping and is_list_of_numbers(texts)):
                joined += nodes[place:end]
            else:
                whole = Scalar(",".join(texts), run[0].file, run[0].line, run[0].column)
                joined.append(whole)
                self._tell(cut_number(whole.at, texts))
                end += is_mapping  # the half was a key, and this is the nothing behind it
            place = end
        return joined

    def _tell(self, problem: Problem) -> None:
        self.told[problem.code] += 1
        if self.told[problem.code] <= MOST_TOLD:
            self.problems.append(problem)

    def _mapping(self, at: Place, nodes: list[Node]) -> Mapping:
        pairs: list[tuple[Scalar, Node]] = []
        seen: dict[str, Scalar] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if type(key) is not Scalar:
                raise _Stop(no_pairs(key.at))
            if key.text == "<<":
                raise _Stop(
                    found(key.at, "K107", what=Bilingual("khóa gộp (<<)", "merge key (<<)"))
                )
            first = seen.setdefault(key.text, key)
            if first is key:
                pairs.append((key, value))
            else:
                is_list = type(value) is Sequence
                twice = written_twice(key.at, key.text, first.at.line, is_list)
                self.problems.append(twice)
        return Mapping(tuple(pairs), at)


def _follows_at_once(half: Scalar, before: Node) -> bool:
    """Whether a comma with nothing around it cut a number into these two."""
    return (
        type(before) is Scalar
        and not before.quoted
        and not half.quoted
        and before.line == half.line
        and before.column + len(before.text) + 1 == half.column
        and is_cut_number(before.text, half.text)
    )


_SECOND_ROOT = (
    Bilingual(
        "có dòng «---» hay «...» mở một phần thứ hai", "a line «---» or «...» begins a second part"
    ),
    Bilingual("xóa dòng ấy, để một tệp một bảng", "remove that line: one table in one file"),
)
