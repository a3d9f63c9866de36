"""Which theme mkdocs.yml takes, and whether it is built on the portal's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import yaml

from ..problems import Place, Problem, found
from .composed import TooMuch, composed
from .nodes import ReadFile, inner, kind_of, node_place

OURS = "congkhai"
_ENGINES_OWN = "mkdocs"
"""What the engine takes where nothing is said."""
_DEEPEST = 8


def foreign_theme(files: Sequence[ReadFile]) -> Iterator[Problem]:
    """A theme that is installed and has not the portal's frame; others are told as K125."""
    if not files:
        return
    at, name = Place(files[0].file), _ENGINES_OWN
    for read in files:
        theme = read.keys.get("theme")
        if theme is None:
            continue
        node = inner(theme, "name") if isinstance(theme, yaml.MappingNode) else theme
        if node is None and inner(theme, "custom_dir") is None:
            continue  # a parent may name it: tables are joined
        if node is None or kind_of(node) != "text":
            return  # all in a folder of its own, or from the environment
        at, name = node_place(node, read.file), str(node.value)
        break
    if _is_built_on_ours(name) is False:
        yield found(at, "K137", name=name)


def _is_built_on_ours(name: str) -> bool | None:
    """None where it cannot be told: not installed, or it does not say on what it builds."""
    # Here, since it takes as long to load as all other settings.
    from importlib.metadata import entry_points

    for _ in range(_DEEPEST):
        if name == OURS:
            return True
        entry = next(iter(entry_points(group="mkdocs.themes", name=name)), None)
        spec = find_spec(entry.module) if entry else None
        if spec is None or spec.origin is None:
            return None
        try:
            said = composed((Path(spec.origin).parent / "mkdocs_theme.yml").read_text("utf-8"))
        except (OSError, ValueError, yaml.YAMLError, TooMuch):
            return None
        above = inner(said, "extends")
        if above is None or kind_of(above) != "text":
            return False
        name = str(above.value)
    return None
