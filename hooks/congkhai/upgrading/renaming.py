"""Renames keys in the text of a source: nothing but the key itself changes, not even a space."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from ..expressions import expression
from .steps import RenamedKey

_FRONT = expression(r"\A\ufeff?---[^\S\n]*\n(.*?)^---[^\S\n]*$", re.DOTALL | re.MULTILINE)


class BrokenYaml(Exception):
    """The source cannot be read; `line` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class BothNames(Exception):
    """A mapping has the old and the new key, and nobody but its editor knows which holds."""

    def __init__(self, line: int, old: str, new: str) -> None:
        super().__init__(line, old, new)
        self.line, self.old, self.new = line, old, new


def renamed(text: str, rename: RenamedKey, is_plan: bool) -> str:
    """The text with the key renamed wherever the path leads to it.

    Raises BrokenYaml and BothNames, and then nothing of the file is to be changed.
    """
    head, yaml_text = 0, text
    if is_plan and (front := _FRONT.match(text)):
        head, yaml_text = text.count("\n", 0, front.start(1)), front[1]
    try:
        root = YAML(typ="rt").load(yaml_text.replace("\r\n", "\n"))
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise BrokenYaml(head + (mark.line if mark else 0) + 1) from error
    lines = text.splitlines(keepends=True)
    old = rename.path[-1]
    places = [
        place for mapping in _led_to(root, rename) for place in _places(mapping, rename, head)
    ]
    # From the end, so that places on one line stay right.
    for line, column in sorted(places, reverse=True):
        written = lines[head + line]
        start = column + (written[column : column + 1] in {'"', "'"})
        if written[start : start + len(old)] != old:
            raise BrokenYaml(head + line + 1)
        lines[head + line] = written[:start] + rename.name + written[start + len(old) :]
    return "".join(lines)


def _led_to(root: object, rename: RenamedKey) -> Iterator[CommentedMap]:
    """The mappings that may hold the key; a file of records may name their kind above them."""
    if isinstance(root, CommentedMap) and rename.kind in root and len(rename.path) == 1:
        yield from _mappings(root[rename.kind], ())
    yield from _mappings(root, rename.path[:-1])


def _mappings(node: object, path: tuple[str, ...]) -> Iterator[CommentedMap]:
    if isinstance(node, CommentedSeq):
        for item in node:
            yield from _mappings(item, path)
    elif isinstance(node, CommentedMap):
        if not path:
            yield node
        elif path[0] in node:
            yield from _mappings(node[path[0]], path[1:])


def _places(mapping: CommentedMap, rename: RenamedKey, head: int) -> Iterator[tuple[int, int]]:
    old = rename.path[-1]
    if old not in mapping:
        return
    line, column = mapping.lc.key(old)
    if rename.name in mapping:
        raise BothNames(head + line + 1, old, rename.name)
    yield line, column
