"""The editable table of forms that mean the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import yaml

Groups = Iterable[Sequence[str]]


def load_aliases(path: Path | None = None) -> tuple[tuple[str, ...], ...]:
    """The editable table: a YAML list of lists of forms. Raises ValueError for another shape."""
    source = path or Path(__file__).with_name("aliases.yml")
    groups = yaml.safe_load(source.read_text(encoding="utf-8-sig"))
    if not isinstance(groups, list) or not all(isinstance(group, list) for group in groups):
        raise ValueError(f"{source.name}: expected a list of lists")
    return tuple(tuple(str(form) for form in group) for group in groups)
