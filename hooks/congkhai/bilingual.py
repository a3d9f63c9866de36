"""What the program itself says inside a message, in both languages; words of sources have one."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping
from typing import Literal

from .expressions import expression

Language = Literal["vi", "en"]

_COUNTED = expression(r"\$(\w{1,20})((?: [\w-]{1,20}){0,3}) \{([^{}|]*)\|([^{}|]*)\}")


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
    words = {name: english(part) for name, part in parts.items()}
    return Bilingual(
        string.Template(vi).substitute(parts),
        substituted(en, words),
    )


def in_number(template: str, words: Mapping[str, object]) -> str:
    """The template with «$count {plan|plans}» in the number that its count asks for."""

    def chosen(counted: re.Match[str]) -> str:
        name, between, one, many = counted.groups()
        return f"${name}{between} {one if str(words.get(name)) == '1' else many}"

    return _COUNTED.sub(chosen, template)


def substituted(template: str, words: Mapping[str, object]) -> str:
    """The template with these words in it, in the number that their counts ask for."""
    return string.Template(in_number(template, words)).substitute(words)


def joined_words(between: str, parts: Iterable[str]) -> Bilingual:
    """`between` may be bilingual itself."""
    every = tuple(parts)
    return Bilingual(between.join(every), english(between).join(map(english, every)))
