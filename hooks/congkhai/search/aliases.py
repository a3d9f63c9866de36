"""Forms that mean the same: «GD&ĐT», «gddt» and «Giáo dục và Đào tạo» share one key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import yaml

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
    """Finds the forms of all groups in folded words. A form may belong to several groups."""

    def __init__(self, groups: Groups) -> None:
        self._forms: dict[str, list[tuple[str, str, str]]] = {}
        # By first word: the form between spaces, its last word, its group's key.
        self.table: list[tuple[str, tuple[str, ...]]] = []
        """Key and forms of each group, as the client needs them."""
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
                self._forms.setdefault(form[0], []).append((f" {' '.join(form)} ", form[-1], key))

    def find(self, folded: Sequence[str]) -> Iterator[tuple[str, int]]:
        """The key of every form in a text and how often it comes, overlapping forms too."""
        text = f" {' '.join(folded)} "
        held = set(folded)
        for word in self._forms.keys() & held:
            for form, last, key in self._forms[word]:
                if last in held and (times := text.count(form)):
                    yield key, times
