"""The editable tables: forms that mean the same, and what documents print for everyday words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import yaml

from ..text import fold
from ..value import value_class

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Groups = Iterable[Sequence[str]]
_HERE = Path(__file__).parent
# Forms become one pattern: a sign of patterns among them would spoil it whole.
_ENGLISH = re.compile(r"[a-z0-9']+(?: [a-z0-9']+)*")


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


def load_matters(path: Path | None = None) -> tuple[str, ...]:
    """What people ask for that is a thing of its own: a YAML list of lists, none said twice.
    Raises ValueError for another shape."""
    matters = tuple(chain.from_iterable(load_aliases(path or _HERE / "matters.yml")))
    for matter, count in Counter(matters).items():
        if count > 1:
            raise ValueError(f"matters.yml: {matter!r} is said twice")
    return matters


def load_english(path: Path | None = None) -> dict[str, list[str]]:
    """A YAML map of Vietnamese words to the English ones that mean them, in small letters, none
    of which is said twice. Raises ValueError for another shape."""
    source = path or _HERE / "english.yml"
    rows = yaml.load(source.read_text(encoding="utf-8-sig"), Loader=_LOADER)
    if not isinstance(rows, dict) or not all(
        isinstance(meant, str) and isinstance(forms, list) for meant, forms in rows.items()
    ):
        raise ValueError(f"{source.name}: expected Vietnamese words and lists of English ones")
    times = Counter(form for forms in rows.values() for form in forms)
    for form, count in times.items():
        if count > 1 or not isinstance(form, str) or not _ENGLISH.fullmatch(form):
            raise ValueError(f"{source.name}: {form!r} is no form in small letters said once")
    return rows


def lent_words(english: dict[str, list[str]], said: Iterable[str]) -> list[str]:
    """The English words that people also say among Vietnamese ones: a question is not in English
    for these alone."""
    known = {word for forms in english.values() for form in forms for word in form.split()}
    return sorted(known & {word for form in said if form == fold(form) for word in form.split()})


def _rows(source: Path) -> list[Any]:
    rows = yaml.load(source.read_text(encoding="utf-8-sig"), Loader=_LOADER)
    if not isinstance(rows, list):
        raise ValueError(f"{source.name}: expected a list of lists")
    return rows
