"""What mkdocs.yml was to say and does not: the addition congkhai, a colour taken for a remark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import yaml

from ..expressions import expression
from ..problems import Place, Problem, found
from .nodes import ReadFile, counting_tables, inner, kind_of, listed_nodes, named, node_place, texts

_LOST = expression(r"\s*[\w-]+:\s+(?P<word>#[^\s#].*)")


def without_congkhai(files: Sequence[ReadFile]) -> Iterator[Problem]:
    """Neither `plugins` nor a program of the portal's own brings congkhai in."""
    if not files or any(_brings_in_itself(read) for read in files):
        return
    plugins = [*counting_tables(files, "plugins")]
    for node, _ in plugins:
        if not node.tag.startswith("tag:yaml.org,2002:"):
            return  # from the environment: nobody can say yet
        if any(str(name.value) == "congkhai" for name in named(node)):
            return
    yield found(node_place(*plugins[0]) if plugins else Place(files[0].file), "K133")


def _brings_in_itself(read: ReadFile) -> bool:
    """A program named in `hooks` that hands over to the package, or may: it cannot be read."""
    for node in texts(*listed_nodes(read.keys.get("hooks"))):
        try:
            program = (read.folder / str(node.value)).read_text("utf-8", "replace")
        except (OSError, ValueError):
            return True
        if "congkhai" in program:
            return True
    return False


def lost_words(read: ReadFile) -> Iterator[Problem]:
    """`accent: #1d4480`: without quotes YAML takes the value for a remark."""
    lines = read.text.splitlines()
    extra = read.keys.get("extra")
    for table in (read.root, read.keys.get("theme"), extra, *_below(extra)):
        for key, value in table.value if isinstance(table, yaml.MappingNode) else ():
            is_empty = isinstance(value, yaml.ScalarNode) and kind_of(value) == ""
            line = key.start_mark.line
            if is_empty and line < len(lines) and (match := _LOST.fullmatch(lines[line])):
                word = match["word"].strip()
                at = Place(read.file, line + 1, match.start("word") + 1)
                yield found(at, "K134", key=key.value, value=word)


def _below(extra: yaml.Node | None) -> Iterator[yaml.Node | None]:
    yield inner(extra, "accent")
    yield inner(extra, "office")
