"""Nodes of a configuration's YAML: where each stands, of what kind it is, what it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from ..problems import Place
from ..value import value_class


@value_class
class ReadFile:
    """One configuration file and the folder from which its words name others: that of the first,
    also where it is inherited, for the engine joins all before it looks for files."""

    file: str
    folder: Path
    root: yaml.MappingNode
    text: str

    @property
    def keys(self) -> dict[str, yaml.Node]:
        return {str(key.value): value for key, value in self.root.value}


_PAGES = "docs"
"""Where the engine looks for pages where nothing is said."""


def counting(files: Sequence[ReadFile], *path: str) -> Iterator[tuple[yaml.Node, str]]:
    """What counts of a key, and in which file: what is written closest to the portal, if any."""
    for read in files:
        node: yaml.Node | None = read.root
        for key in path:
            if node is not None and not isinstance(node, yaml.MappingNode):
                return  # takes the place of tables that are inherited
            node = inner(node, key)
        if node is not None:
            yield node, read.file
            return


def counting_tables(files: Sequence[ReadFile], key: str) -> Iterator[tuple[yaml.Node, str]]:
    """What counts of a key that may be a table: tables are joined with those that they inherit,
    all else takes their place."""
    for read in files:
        if node := read.keys.get(key):
            yield node, read.file
            if not isinstance(node, yaml.MappingNode):
                return


def plainly_said(files: Sequence[ReadFile], *path: str) -> Iterator[tuple[yaml.ScalarNode, str]]:
    """What counts, where it says something plainly."""
    for node, file in counting(files, *path):
        yield from ((text, file) for text in texts(node))


def pages_folder(files: Sequence[ReadFile]) -> Path:
    """Where written pages lie."""
    written = next((str(node.value) for node, _ in plainly_said(files, "docs_dir")), _PAGES)
    return files[0].folder / written


def node_place(node: yaml.Node, file: str) -> Place:
    return Place(file, node.start_mark.line + 1, node.start_mark.column + 1)


def kind_of(node: yaml.Node) -> str:
    """Empty where it says nothing, or what the engine takes from elsewhere («!ENV»)."""
    if not node.tag.startswith("tag:yaml.org,2002:"):
        return ""
    if isinstance(node, yaml.MappingNode):
        return "table"
    if isinstance(node, yaml.SequenceNode):
        return "list"
    tag = node.tag.rpartition(":")[2]
    return {"str": "text", "bool": "switch", "null": ""}.get(tag, "number")


def inner(table: yaml.Node | None, key: str) -> yaml.Node | None:
    if not isinstance(table, yaml.MappingNode):
        return None
    return {str(name.value): value for name, value in table.value}.get(key)


def texts(*nodes: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Those that say something plainly, for what is of another kind is told already."""
    for node in nodes:
        if isinstance(node, yaml.ScalarNode) and kind_of(node) == "text":
            yield node


def listed_nodes(node: yaml.Node | None) -> list[yaml.Node]:
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def named(node: yaml.Node | None) -> Iterator[yaml.Node]:
    """What a list of names, of names with options, or a table of them names."""
    items = node.value if isinstance(node, yaml.SequenceNode | yaml.MappingNode) else ()
    for item in items:
        key = item[0] if isinstance(item, tuple) else item
        if isinstance(key, yaml.MappingNode) and len(key.value) == 1:
            key = key.value[0][0]
        yield key
