"""Forms that mean the same: «GD&ĐT», «gddt» and «Giáo dục và Đào tạo» share one key."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, pairwise

from ..text import fold
from .aliases import Everyday, Groups
from .reading import PlacesInText, WatchedWords, WordCount
from .words import folded_words, spelled, words

# «cơ sở», «cán bộ»: such a word before it makes no office of it.
_BEFORE = ("cơ", "trụ", "công", "cán", "toàn", "tiến", "nội", "đồng", "đảng", "cục")
_MATTER = "~="
"""What is a thing of its own: whoever names it wants no other."""
_MORE = "…"
"""Behind a word that opens names: what follows it belongs to the thing."""
_ASKED = "?"
"""Behind what is asked of anything: in a long question it is asked by the way."""
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

    def __init__(
        self, groups: Groups, everyday: Iterable[Everyday] = (), matters: Iterable[str] = ()
    ) -> None:
        self.table: list[tuple[str, tuple[str, ...]]] = []
        """Key and forms of each group, as the client needs them."""
        # By the word or the pair that a form is: its keys.
        self._short: dict[str, list[str]] = {}
        # By the first pair of each other form: its pairs, as a set and in their order, its key.
        self._long: dict[str, list[tuple[frozenset[str], tuple[str, ...], str]]] = {}
        # By the key of an office or of a matter, how it is written with its marks.
        self._marked: dict[str, list[list[str]]] = {}
        # What is printed for everyday words: by the word or the pair that a form is, how it is
        # written with its marks and its key; by the first pair of each other form, the same.
        self._printed: dict[str, list[tuple[str, str]]] = {}
        self._printed_long: dict[str, list[tuple[frozenset[str], tuple[str, ...], str]]] = {}
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
                self._marked[key] = named
        self.everyday: list[tuple[str, list[str], list[str]]] = []
        """Key, what people say with its marks, what is printed without them; what says nothing
        has no key."""
        for row in everyday:
            said = [" ".join(map(spelled, words(form))) for form in row.said]
            if not row.printed:
                self.everyday.append(("", said, []))
                continue
            # What is printed tells the key: keys that one text holds lie together.
            key = "~+" + "".join(folded_words(row.printed[0]))
            while key in taken:
                key += "+"
            taken.add(key)
            printed = sorted({tuple(map(spelled, words(form))) for form in row.printed} - {()})
            self.everyday.append((key, said, sorted({fold(" ".join(form)) for form in printed})))
            self._notice_printed(key, printed)
        heads = []
        for matter in matters:
            form = [*map(spelled, words(matter))]
            plain = tuple(folded_words(matter))
            if matter.endswith(_MORE):
                # What it opens is looked for, not the word itself.
                heads.append(" ".join(form))
                continue
            asked = _ASKED if matter.endswith(_ASKED) else ""
            key = f"{_MATTER}{asked}{''.join(plain)}"
            self.everyday.append((key, [" ".join(form)], [" ".join(plain)]))
            self._notice(key, [plain])
            # «thuê đất» and «thuế đất» are one without marks, and either is here with its own.
            self._marked.setdefault(key, []).append(form)
        if heads:
            self.everyday.append((f"{_MATTER}^", heads, []))

    def _notice(self, key: str, forms: Iterable[tuple[str, ...]]) -> None:
        for form in forms:
            if len(form) < 3:
                self._short.setdefault(" ".join(form), []).append(key)
            else:
                parts = tuple(map(" ".join, pairwise(form)))
                self._long.setdefault(parts[0], []).append((frozenset(parts), parts, key))

    def _notice_printed(self, key: str, forms: Iterable[tuple[str, ...]]) -> None:
        for form in forms:
            plain = [*map(fold, form)]
            if len(form) < 3:
                row = self._printed.setdefault(" ".join(plain), [])
                row.append((" ".join(form), key))
            else:
                parts = [*map(" ".join, pairwise(plain))]
                long = self._printed_long.setdefault(parts[0], [])
                long.append((frozenset(parts), form, key))

    def parts(self) -> set[str]:
        """Words and pairs, all of which are in every text that holds a form."""
        rows = chain(*self._long.values(), *self._printed_long.values())
        return {*self._short, *self._printed}.union(*(parts for parts, _, _ in rows))

    def find(self, reading: WordCount, vocabulary: WatchedWords) -> dict[str, int]:
        """The key of every form in a text and how often it comes, overlapping forms too.

        `vocabulary` watches the parts.
        """
        held = vocabulary.held(reading)
        noticed = vocabulary.noticed(held)
        text = PlacesInText(reading.row, held)
        found: dict[str, int] = {}
        for part in self._short.keys() & noticed.keys():
            times = sum(held[number] for number in noticed[part])
            for key in self._short[part]:
                found[key] = found.get(key, 0) + times
        for first in self._long.keys() & noticed.keys():
            for parts, ordered, key in self._long[first]:
                if parts <= noticed.keys():
                    times = text.together([noticed[part] for part in ordered])
                    if times:
                        found[key] = found.get(key, 0) + times
        # What was found without marks must be there with them, where it is one of these.
        for key in self._marked.keys() & found.keys():
            forms = self._marked[key]
            if not any(vocabulary.comes(text, form, _BEFORE) for form in forms):
                del found[key]
        # «giám» is not «giảm», nor «cho» «chợ».
        for part in self._printed.keys() & noticed.keys():
            for number in noticed[part]:
                written = vocabulary.written(number)
                for form, key in self._printed[part]:
                    if form == written:
                        found[key] = found.get(key, 0) + held[number]
        for first in self._printed_long.keys() & noticed.keys():
            for wanted, words_of_it, key in self._printed_long[first]:
                if wanted <= noticed.keys() and (times := vocabulary.times(text, words_of_it)):
                    found[key] = found.get(key, 0) + times
        return found
