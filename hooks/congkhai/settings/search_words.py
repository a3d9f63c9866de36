"""An office's own words for search: what its people say, and what its documents print for it."""

from __future__ import annotations

from ..problems import Problem, found
from .mkdocs_yml import PortalSettings

SearchWords = tuple[tuple[str, tuple[str, ...]], ...]
"""What is said, then what is printed for it."""
_KEY = ("extra", "search_words")


def read_search_words(settings: PortalSettings) -> tuple[SearchWords, list[Problem]]:
    """Rows that lead nowhere are named at their line and left out."""
    rows: list[tuple[str, tuple[str, ...]]] = []
    problems: list[Problem] = []
    for path, (text, place) in settings.words.items():
        if path[:2] != _KEY:
            continue
        said = " ".join(path[2].split()) if len(path) == 3 else ""
        printed = tuple(filter(None, (" ".join(form.split()) for form in text.split(","))))
        further = tuple(form for form in printed if form.lower() != said.lower())
        if said and further:
            rows.append((said, further))
        else:
            problems.append(found(place, "K135", said=".".join(path[2:]) or "search_words"))
    return tuple(rows), problems
