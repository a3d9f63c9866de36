"""The editable tables: forms that mean the same, and what documents print for everyday words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml

from ..value import value_class

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Groups = Iterable[Sequence[str]]
_HERE = Path(__file__).parent


@value_class
class Everyday:
    """Whoever says one of the former also means what is printed as one of the latter; where
    nothing is, it is a manner of speaking."""

    said: tuple[str, ...]
    printed: tuple[str, ...]


def load_aliases(path: Path | None = None) -> tuple[tuple[str, ...], ...]:
    """The editable table: a YAML list of lists of forms. Raises ValueError for another shape."""
    source = path or _HERE / "aliases.yml"
    groups = _rows(source)
    if not all(isinstance(group, list) for group in groups):
        raise ValueError(f"{source.name}: expected a list of lists")
    return tuple(tuple(str(form) for form in group) for group in groups)


def load_everyday(path: Path | None = None) -> tuple[Everyday, ...]:
    """A YAML list of `{say: […], print: […]}`. Raises ValueError for another shape."""
    source = path or _HERE / "everyday.yml"
    rows = _rows(source)
    if not all(isinstance(row, dict) and row.keys() == {"say", "print"} for row in rows):
        raise ValueError(f"{source.name}: expected a list of say and print")
    return tuple(
        Everyday(
            said=tuple(str(form) for form in row["say"]),
            printed=tuple(str(form) for form in row["print"]),
        )
        for row in rows
    )


def load_english(path: Path | None = None) -> dict[str, list[str]]:
    """A YAML map of Vietnamese words to the English ones that mean them, in small letters, none
    of which is said twice. Raises ValueError for another shape."""
    source = path or _HERE / "english.yml"
    rows = yaml.load(source.read_text(encoding="utf-8-sig"), Loader=_LOADER)
    if not isinstance(rows, dict) or not all(
        isinstance(meant, str) and isinstance(forms, list) for meant, forms in rows.items()
    ):
        raise ValueError(f"{source.name}: expected Vietnamese words and lists of English ones")
    every = [form for forms in rows.values() for form in forms]
    for form in every:
        if not isinstance(form, str) or form != form.lower() or every.count(form) > 1:
            raise ValueError(f"{source.name}: {form!r} is no form in small letters said once")
    return rows


def _rows(source: Path) -> list[Any]:
    rows = yaml.load(source.read_text(encoding="utf-8-sig"), Loader=_LOADER)
    if not isinstance(rows, list):
        raise ValueError(f"{source.name}: expected a list of lists")
    return rows
