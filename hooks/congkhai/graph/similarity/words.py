"""The words of texts as numbers."""

from __future__ import annotations

from hashlib import blake2b

from .mark import comparable_words

WORD = 8
"""Words are known by a number of so many bytes: no two have the same."""


class TextVocabulary(dict[bytes, bytes]):
    """What stands between blanks → the numbers of its words.

    A number comes from the word alone: what else a portal holds changes no plan's marks.
    """

    def __missing__(self, written: bytes) -> bytes:
        words = comparable_words(written.decode())
        self[written] = found = b"".join(
            [blake2b(word.encode(), digest_size=WORD).digest() for word in words]
        )
        return found

    def read(self, text: bytes) -> bytes:
        """The words of a text; no word goes across a blank."""
        return b"".join(map(self.__getitem__, text.split()))
