"""Lines of a text in the room that there is: at its largest, even, and with no word cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..expressions import expression
from ..value import value_class
from .letters import width, written

LEAD = 1.36
"""Of a line's height to its letters: at less, «Ế» and «Ộ» of two lines would touch."""
_NARROWER = 8
# What is one thing to a reader stays in one line: «số 51», «năm 2023», «2023 - 2030», «02 năm».
_KEPT = expression(
    r"(?<=\d) (?=[-–] ?\d)|(?<=[-–]) (?=\d)"
    r"|(?<=\b[Ss]ố) (?=\d)|(?<=\b[Nn]ăm) (?=\d)|(?<=\b[Qq]uý) (?=[IVX\d])|(?<=\b[Tt]háng) (?=\d)"
    r"|(?<=\d) (?=[%–])"
)


@value_class
class Lines:
    texts: tuple[str, ...]
    size: int
    """Of the letters, in pixels."""
    weight: int

    @property
    def height(self) -> int:
        return height_of(len(self.texts), self.size)


def fitted(text: str, weight: int, room: tuple[int, int], sizes: Sequence[int]) -> Lines:
    """In the width and height of the room, at the first of the sizes that allows it.

    Where none does, letters go on getting smaller: a word or a number is never cut.
    """
    words = [*_words(_KEPT.sub("\xa0", " ".join(written(text).split())).split(" "))]
    for size in (*sizes, *range(sizes[-1] - 1, 0, -1)):
        widths = [width(word, weight, size) for word in words]
        space = width(" ", weight, size)
        ends = _ends(widths, space, room[0])
        if ends and height_of(len(ends), size) <= room[1]:
            starts = (0, *(ends := _even(widths, space, room[0], ends)))
            texts = (" ".join(words[start:end]) for start, end in zip(starts, ends, strict=False))
            return Lines(tuple(texts), size, weight)
    raise AssertionError("a letter of one pixel is as small as any")


def _words(parts: Sequence[str]) -> Iterator[str]:
    """Two syllables of a name, «Việt Nam», stay together."""
    place = 0
    while place < len(parts):
        one, other = parts[place], "".join(parts[place + 1 : place + 2])
        is_name = one[:1].isupper() and other[:1].isupper() and one[-1:].isalpha()
        yield f"{one}\xa0{other}" if is_name else one
        place += 1 + is_name


def height_of(lines: int, size: int) -> int:
    return round(lines * size * LEAD)


def _ends(widths: Sequence[int], space: int, room: int) -> tuple[int, ...]:
    """Behind which word each of the fewest lines ends; none when a word is wider than the room."""
    ends: list[int] = []
    used = 0
    for number, own in enumerate(widths):
        if own > room:
            return ()
        if number and used + space + own > room:
            ends.append(number)
            used = own
        else:
            used += own + (space if number else 0)
    return (*ends, len(widths))


def _even(widths: Sequence[int], space: int, room: int, ends: tuple[int, ...]) -> tuple[int, ...]:
    """As many lines, of about one width: no word stands alone in the last."""
    low, high = 0, room
    while high - low > _NARROWER and len(ends) > 1:
        middle = (low + high) // 2
        tried = _ends(widths, space, middle)
        if tried and len(tried) == len(ends):
            high, ends = middle, tried
        else:
            low = middle
    return ends
