"""Forms that mean the same: «GD&ĐT», «gddt» and «Giáo dục và Đào tạo» share one key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, pairwise

from .aliases import Everyday, Groups
from .reading import WatchedWords, WordCount
from .words import folded_words, spelled, words

# «cơ sở», «cán bộ»: such a word before it makes no office of it.
_BEFORE = ("cơ", "trụ", "công", "cán", "toàn", "tiến", "nội", "đồng", "đảng", "cục")
_OFFICE = (
    "sở ",
    "bộ ",
    "công an",
    "kho bạc",
    "tòa án",
    "viện kiểm",
    "bảo hiểm",
    "cục ",
    "ngân hàng",
)


class Concepts:
    """Finds the forms of all groups in texts. A form may belong to several groups."""

    def __init__(self, groups: Groups, everyday: Iterable[Everyday] = ()) -> None:
        self.table: list[tuple[str, tuple[str, ...]]] = []
        """Key and forms of each group, as the client needs them."""
        # By the word or the first pair that each form begins with: its pairs, its words, its key.
        self._forms: dict[str, list[tuple[frozenset[str], tuple[str, ...], str]]] = {}
        # By the key of an office, how it is written with its marks.
        self._offices: dict[str, list[list[str]]] = {}
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
            self._notice(key, forms)
            named = [[*map(spelled, words(form))] for form in group]
            if any(" ".join(form).startswith(_OFFICE) for form in named):
                self._offices[key] = named
        self.everyday: list[tuple[str, list[str], list[str]]] = []
        """Key, what people say with its marks, what is printed without them."""
        for row in everyday:
            said = [" ".join(map(spelled, words(form))) for form in row.said]
            key = "~+" + "".join(folded_words(row.said[0]))
            while key in taken:
                key += "+"
            taken.add(key)
            printed = sorted({tuple(folded_words(form)) for form in row.printed} - {()})
            self.everyday.append((key, said, [" ".join(form) for form in printed]))
            self._notice(key, printed)

    def _notice(self, key: str, forms: Iterable[tuple[str, ...]]) -> None:
        for form in forms:
            parts = form if len(form) < 2 else tuple(map(" ".join, pairwise(form)))
            self._forms.setdefault(parts[0], []).append((frozenset(parts), form, key))

    def parts(self) -> set[str]:
        """Words and pairs, all of which are in every text that holds a form."""
        rows = chain.from_iterable(self._forms.values())
        return set().union(*(parts for parts, _, _ in rows))

    def find(self, reading: WordCount, vocabulary: WatchedWords) -> Iterator[tuple[str, int]]:
        """The key of every form in a text and how often it comes, overlapping forms too.

        `vocabulary` watches the parts.
        """
        held = vocabulary.held(reading)
        noticed = vocabulary.noticed(held)
        for first in self._forms.keys() & noticed.keys():
            for parts, form, key in self._forms[first]:
                if len(form) < 3:
                    times = noticed[first]
                elif parts <= noticed.keys():
                    times = vocabulary.together(reading.row, held, form)
                else:
                    continue
                if times and (
                    key not in self._offices or self._is_written(key, reading, held, vocabulary)
                ):
                    yield key, times

    def _is_written(
        self, key: str, reading: WordCount, held: Mapping[int, int], vocabulary: WatchedWords
    ) -> bool:
        """Whether an office that was found without marks is there with them."""
        return any(
            vocabulary.comes(reading.row, held, form, _BEFORE) for form in self._offices[key]
        )
