"""Forms that mean the same: «GD&ĐT», «gddt» and «Giáo dục và Đào tạo» share one key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise

from .aliases import Everyday, Groups
from .reading import WatchedWords, WordCount
from .words import folded_words, spelled, words

# «cơ sở», «cán bộ»: such a word before it makes no office of it.
_BEFORE = ("cơ", "trụ", "công", "cán", "toàn", "tiến", "nội", "đồng", "đảng", "cục")
_NO_OFFICE = "".join(f"(?<!{word} )" for word in _BEFORE)
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
        self._offices: dict[str, re.Pattern[str]] = {}
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
            named = [" ".join(map(spelled, words(form))) for form in group]
            if any(form.startswith(_OFFICE) for form in named):
                either = "|".join(form.replace(" ", r"[\W_]+") for form in named)
                self._offices[key] = re.compile(rf"(?<!\w){_NO_OFFICE}(?:{either})(?!\w)")
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

    def is_there(self, key: str, text: str) -> bool:
        """Whether what was found without marks is there with them; asked of offices."""
        office = self._offices.get(key)
        return not office or office.search(_as_words(text)) is not None

    def find(self, reading: WordCount, vocabulary: WatchedWords) -> Iterator[tuple[str, int]]:
        """The key of every form in a text and how often it comes, overlapping forms too.

        `vocabulary` watches the parts.
        """
        held = vocabulary.held(reading)
        noticed = vocabulary.noticed(held)
        for first in self._forms.keys() & noticed.keys():
            for parts, form, key in self._forms[first]:
                if len(form) < 3:
                    yield key, noticed[first]
                elif parts <= noticed.keys() and (
                    times := vocabulary.together(reading.row, held, form)
                ):
                    yield key, times


@lru_cache(maxsize=2)
def _as_words(text: str) -> str:
    """Its words alone; of one text several offices are asked."""
    return " ".join(map(spelled, words(text)))
