"""Pages and templates that a portal has written itself, as far as they can be read at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from ..expressions import expression
from ..problems import Place, Problem, broken_yaml, no_pairs, not_utf8
from .composed import TooMuch, composed
from .nodes import ReadFile, pages_folder, plainly_said

# The engine takes for a page's facts what stands between these lines, and prints it where it is
# none.
_FACTS = expression(r"---[ \t]*\n(?P<facts>.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)


def unreadable_files(files: Sequence[ReadFile]) -> Iterator[Problem]:
    """Files below `docs_dir` and `theme.custom_dir` in another encoding, and facts of pages that
    are no YAML; each named as seen from the first of the configurations."""
    if not files:
        return
    top = files[0].folder
    for path in _below(pages_folder(files), ".md"):
        yield from _of_page(path, _shown(path, top))
    for folder, _ in plainly_said(files, "theme", "custom_dir"):
        for path in _below(top / str(folder.value), ".html"):
            yield from _of_template(path, _shown(path, top))


def _of_template(path: Path, file: str) -> Iterator[Problem]:
    try:
        path.read_text("utf-8")
    except UnicodeDecodeError as error:
        yield not_utf8(error, file)
    except OSError:
        return  # told where it is used


def _of_page(path: Path, file: str) -> Iterator[Problem]:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        yield not_utf8(error, file)
        return
    except OSError:
        return  # told where it is used
    match = _FACTS.match(text)
    if match is None:
        return
    try:
        root = composed(match["facts"])
    except yaml.YAMLError as error:
        yield broken_yaml(error, match["facts"], file, first_line=2)
    except TooMuch:
        yield no_pairs(Place(file))
    else:
        if root is not None and not isinstance(root, yaml.MappingNode):
            yield no_pairs(Place(file, 2))


def _below(folder: Path, suffix: str) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.rglob(f"*{suffix}") if path.is_file())


def _shown(path: Path, top: Path) -> str:
    return path.relative_to(top).as_posix() if path.is_relative_to(top) else path.as_posix()
