"""What the program itself says inside a message, in both languages; words of sources have one."""

from __future__ import annotations

import string
from collections.abc import Iterable
from typing import Literal

Language = Literal["vi", "en"]


class Bilingual(str):
    """A text in Vietnamese that carries the same in English as `en`."""

    en: str

    def __new__(cls, vi: str, en: str) -> Bilingual:
        text = super().__new__(cls, vi)
        text.en = en
        return text

    def __reduce__(self) -> tuple[object, ...]:
        # Findings are kept, and there are many: what reads them again need not call `__new__`.
        return str.__new__, (Bilingual, str(self)), {"en": self.en}


def english(text: str) -> str:
    """Its English words; what a source says stays letter for letter."""
    return text.en if isinstance(text, Bilingual) else text


def filled(vi: str, en: str, **parts: str) -> Bilingual:
    """Two templates of one meaning, `$name` filled in each with the words of its language."""
    return Bilingual(
        string.Template(vi).substitute(parts),
        string.Template(en).substitute({name: english(part) for name, part in parts.items()}),
    )


def joined_words(between: str, parts: Iterable[str]) -> Bilingual:
    """`between` may be bilingual itself."""
    every = tuple(parts)
    return Bilingual(between.join(every), english(between).join(map(english, every)))
