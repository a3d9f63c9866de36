"""Forms that mean the same: «GD&ĐT», «gddt» and «Giáo dục và Đào tạo» share one key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from pathlib import Path

import yaml

from congkhai.search.reading import Reading, Vocabulary
from congkhai.search.words import folded_words

Groups = Iterable[Sequence[str]]


def load_aliases(path: Path | None = None) -> tuple[tuple[str, ...], ...]:
    """The editable table: a YAML list of lists of forms. Raises ValueError for another shape."""
    source = path or Path(__file__).with_name("aliases.yml")
    groups = yaml.safe_load(source.read_text(encoding="utf-8-sig"))
    if not isinstance(groups, list) or not all(isinstance(group, list) for group in groups):
        raise ValueError(f"{source.name}: expected a list of lists")
    return tuple(tuple(str(form) for form in group) for group in groups)


class Concepts:
    """Finds the forms of all groups in texts. A form may belong to several groups."""

    def __init__(self, groups: Groups) -> None:
        self.table: list[tuple[str, tuple[str, ...]]] = []
        """Key and forms of each group, as the client needs them."""
        # By the word or the first pair that each form begins with: its pairs, its words, its key.
        self._forms: dict[str, list[tuple[frozenset[str], tuple[str, ...], str]]] = {}
        taken: set[str] = set()
        for group in groups:
            forms = sorted({tuple(folded_words(form)) for form in group} - {()})
            if len(forms) < 2:
                continue
            key = "~" + "".join(min(forms, key=lambda form: (len("".join(form)), form)))
            while key in taken:
                key += "~"
            taken.add(key)
            self.table.append((key, tuple(" ".join(form) for form in forms)))
            for form in forms:
                parts = form if len(form) < 2 else tuple(map(" ".join, pairwise(form)))
                self._forms.setdefault(parts[0], []).append((frozenset(parts), form, key))

    def parts(self) -> set[str]:
        """Words and pairs, all of which are in every text that holds a form."""
        rows = chain.from_iterable(self._forms.values())
        return set().union(*(parts for parts, _, _ in rows))

    def find(self, reading: Reading, vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
        """The key of every form in a text and how often it comes, overlapping forms too.

        `vocabulary` watches the parts.
        """
        held = vocabulary.held(reading)
        for first in self._forms.keys() & held.keys():
            for parts, form, key in self._forms[first]:
                if len(form) < 3:
                    yield key, held[first]
                elif parts <= held.keys() and (times := vocabulary.together(reading, form)):
                    yield key, times
