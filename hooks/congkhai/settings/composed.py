"""A configuration's YAML as nodes, unless it is deeper or larger than any that people write."""

from __future__ import annotations

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 50
MOST_EVENTS = 50_000


class TooMuch(Exception):
    """The parser in C ends the whole program where it has to go too deep."""


def composed(text: str) -> yaml.Node | None:
    """Raises yaml.YAMLError for what is no YAML, TooMuch for what nobody means."""
    depth = 0
    for count, event in enumerate(yaml.parse(text, LOADER)):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST or count > MOST_EVENTS:
            raise TooMuch
    root: yaml.Node | None = yaml.compose(text, LOADER)
    try:
        if root is not None and "*" in text and _weight(root, {}) > MOST_EVENTS:
            raise TooMuch
    except RecursionError as error:
        raise TooMuch from error
    return root


def _weight(node: yaml.Node, known: dict[int, int]) -> int:
    """How many nodes there are where each name («*a») is written out; those within themselves
    are without end."""
    if id(node) not in known:
        known[id(node)] = MOST_EVENTS + 1
        children = [
            child
            for entry in (node.value if isinstance(node, yaml.CollectionNode) else ())
            for child in (entry if isinstance(entry, tuple) else (entry,))
        ]
        known[id(node)] = 1 + sum(_weight(child, known) for child in children)
    return known[id(node)]
