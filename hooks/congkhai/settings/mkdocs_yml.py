"""mkdocs.yml as written: each word with its place, without what only the engine understands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from ..problems import Place
from ..value import value_class
from .composed import TooMuch, composed
from .site_address import site_address

NAME = "mkdocs.yml"
_DEEPEST = 20
"""A configuration that inherits from itself ends here."""

Keys = tuple[str, ...]


@value_class
class PortalSettings:
    """`words` by the keys that lead to them; of a list the place alone."""

    file: str
    words: Mapping[Keys, tuple[str, Place]]

    def text(self, *path: str) -> str:
        return self.words.get(path, ("", None))[0]

    def place(self, *path: str) -> Place:
        """Where the word stands, or the file's first line."""
        for size in range(len(path), 0, -1):
            for keys, (_, place) in self.words.items():
                if keys[:size] == path[:size]:
                    return place
        return Place(self.file)


def read_settings(path: Path) -> PortalSettings:
    """What the file says, with what it inherits; nothing where it cannot be read as YAML.

    What is wrong with the file `wrong_settings` says.
    """
    return PortalSettings(path.name, dict(_inherited(path, 0)))


def settings_files(path: Path) -> tuple[Path, ...]:
    """The file and those that it inherits, the nearest first; the last may not be there, or be none
    that can be read."""
    found = [path]
    while len(found) <= _DEEPEST:
        above = _inherits(found[-1])
        if above is None or above in found:
            break
        found.append(above)
    return tuple(found)


def _inherits(path: Path) -> Path | None:
    try:
        root = composed(path.read_text("utf-8-sig"))
    except (OSError, yaml.YAMLError, UnicodeDecodeError, TooMuch):
        return None
    named, _ = dict(_words(root, (), path.name)).get(("INHERIT",), ("", None))
    return path.parent / named if named else None


def portal_address(folder: Path) -> str:
    """The address of the portal that a folder belongs to, with a slash at its end; empty when
    no mkdocs.yml above names one."""
    for above in (folder.absolute(), *folder.absolute().parents):
        if (above / NAME).is_file():
            address = read_settings(above / NAME).text("site_url")
            return site_address(address)[0]
    return ""


def _inherited(path: Path, depth: int) -> Iterator[tuple[Keys, tuple[str, Place]]]:
    try:
        root = composed(path.read_text("utf-8-sig"))
    except (OSError, yaml.YAMLError, UnicodeDecodeError, TooMuch):
        return
    own = dict(_words(root, (), path.name))
    if ("INHERIT",) in own and depth < _DEEPEST:
        yield from _inherited(path.parent / own["INHERIT",][0], depth + 1)
    yield from own.items()


def _words(
    node: yaml.Node | None, above: Keys, file: str
) -> Iterator[tuple[Keys, tuple[str, Place]]]:
    if isinstance(node, yaml.ScalarNode):
        # «key:» with nothing behind it, and what the engine takes from the environment.
        text = "" if node.tag in {"tag:yaml.org,2002:null", "!ENV"} else str(node.value)
        mark = node.start_mark
        yield above, (text, Place(file, mark.line + 1, mark.column + 1))
    elif isinstance(node, yaml.MappingNode) and len(above) < _DEEPEST:
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield from _words(value, (*above, str(key.value)), file)
    elif node is not None:
        yield above, ("", Place(file, node.start_mark.line + 1, node.start_mark.column + 1))
