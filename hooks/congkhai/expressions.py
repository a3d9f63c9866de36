"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, AnyStr, Generic, cast


def expression(
    pattern: AnyStr, flags: int = 0, *, holds: tuple[str, ...] | str = (), opens: str = ""
) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, for the head of a module.

    Each match of it has one of the words that it `holds`, where these are named, or begins with one
    of those that it `opens` with: a text without any is not looked through, and a document without
    any does not have it compiled. Where letters of any case match, the words are in small ones;
    many are given in one string, with bars between them.

    A command loads a thousand expressions and one document touches a fifth of them, while compiling
    them all takes longer than reading a short document does. The `re` of a match is the
    compiled one: no object to compare with what is given here.
    """
    made: object = _Uncompiled(pattern, flags)
    if isinstance(pattern, str) and opens:
        made = _Opening(pattern, flags, tuple(opens.split("|")))
    elif isinstance(pattern, str) and holds:
        words = tuple(holds.split("|")) if isinstance(holds, str) else holds
        made = (_HoldingInAnyCase if flags & re.IGNORECASE else _Holding)(pattern, flags, words)
    return cast(re.Pattern[AnyStr], made)


_ATTRIBUTES = [name for name in dir(re.Pattern) if not name.startswith("_")]


class _Uncompiled(Generic[AnyStr]):
    """Has every method of the compiled expression as an attribute once one of them is asked for."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self.pattern, self._flags)
        for each in _ATTRIBUTES:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)


class _Holding(_Uncompiled[str]):
    """One that is asked only where a text has a word that it must have."""

    def __init__(self, pattern: str, flags: int, holds: tuple[str, ...]) -> None:
        super().__init__(pattern, flags)
        self.holds = holds
        self._whole = expression(pattern, flags)

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        for word in self.holds:
            if word in text:
                return self._whole.match(text, *span)
        return None

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        for word in self.holds:
            if word in text:
                return self._whole.fullmatch(text, *span)
        return None

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        for word in self.holds:
            if word in text:
                return self._whole.search(text, *span)
        return None

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        for word in self.holds:
            if word in text:
                return self._whole.finditer(text, *span)
        return iter(())

    def findall(self, text: str, *span: int) -> list[Any]:
        for word in self.holds:
            if word in text:
                return self._whole.findall(text, *span)
        return []

    def sub(self, to: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        for word in self.holds:
            if word in text:
                return self._whole.sub(to, text, count)
        return text


_in_small_letters = lru_cache(maxsize=16)(str.lower)
"""A text is looked at for several expressions in turn."""


class _HoldingInAnyCase(_Uncompiled[str]):
    """One that is asked only where a text has, in letters of any case, a word that it must have."""

    def __init__(self, pattern: str, flags: int, holds: tuple[str, ...]) -> None:
        super().__init__(pattern, flags)
        self.holds = holds
        self._whole = expression(pattern, flags)

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        return self._whole.match(text, *span) if self._may_match(text) else None

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        return self._whole.fullmatch(text, *span) if self._may_match(text) else None

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        return self._whole.search(text, *span) if self._may_match(text) else None

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        return self._whole.finditer(text, *span) if self._may_match(text) else iter(())

    def sub(self, to: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        return self._whole.sub(to, text, count) if self._may_match(text) else text

    def _may_match(self, text: str) -> bool:
        return any(map(_in_small_letters(text).__contains__, self.holds))


class _Opening(_Uncompiled[str]):
    """One that is asked only where a text begins with what it must begin with."""

    def __init__(self, pattern: str, flags: int, opens: tuple[str, ...]) -> None:
        super().__init__(pattern, flags)
        self.opens = opens
        self._longest = max(map(len, opens))
        self._is_any_case = flags & re.IGNORECASE != 0
        self._whole = expression(pattern, flags)

    def match(self, text: str, position: int = 0, *end: int) -> re.Match[str] | None:
        return self._whole.match(text, position, *end) if self._may_match(text, position) else None

    def fullmatch(self, text: str, position: int = 0, *end: int) -> re.Match[str] | None:
        if not self._may_match(text, position):
            return None
        return self._whole.fullmatch(text, position, *end)

    def _may_match(self, text: str, position: int) -> bool:
        start = text[position : position + self._longest]
        return (start.lower() if self._is_any_case else start).startswith(self.opens)


class ByFirstWord:
    """An expression of many alternatives, each given with the word, or the sign, that it begins
    with and at which that word ends.

    Where a text is looked at, only those that begin with its word there are tried, and compiled:
    a document never comes to most of them. Their order holds among those of one word.
    """

    def __init__(self, alternatives: Iterable[tuple[str, str]], flags: int = 0) -> None:
        by_word: dict[str, list[str]] = {}
        for word, pattern in alternatives:
            by_word.setdefault(word.lower(), []).append(pattern)
        self._forms = {
            word: expression("|".join(patterns), flags) for word, patterns in by_word.items()
        }

    def match(self, text: str, position: int = 0) -> re.Match[str] | None:
        word = first_word(text, position)
        form = self._forms.get(word.lower())
        return None if form is None else form.match(text, position)

    def search(self, text: str, position: int = 0) -> re.Match[str] | None:
        return next(self.finditer(text, position), None)

    def finditer(self, text: str, position: int = 0) -> Iterator[re.Match[str]]:
        while position < len(text):
            match = self.match(text, position)
            position = max(position + 1, match.end() if match else 0)
            if match:
                yield match


_WORD_OR_SIGN = expression(r"\w+|\W?")


def first_word(text: str, position: int = 0) -> str:
    """The word that begins there, or the sign; nothing at the end."""
    match = _WORD_OR_SIGN.match(text, position)
    return match[0] if match else ""
