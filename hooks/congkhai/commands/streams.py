"""Standard streams that take whatever is said, in every encoding that a console may have."""

from __future__ import annotations

import codecs
import io
import os
import sys
import unicodedata
from collections.abc import Iterator

from ..text import fold

# Marks of our own messages, for consoles that know only a few letters.
_PLAIN = {"→": "->", "«": '"', "»": '"', "…": "...", "–": "-", "—": "-", "·": "-", "≤": "<="}
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def ready_streams() -> None:
    """From here on no letter stops a command: what a console lacks is written as near as it can.

    A Windows console or pipe in cp1252 writes «Ke hoach», which every reader of Vietnamese reads;
    one in cp1258 writes all of it, with tones as marks of their own.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            # Started without streams, as from a scheduler or with `>&-`.
            setattr(sys, name, io.StringIO())
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_handler(stream.encoding))


def close_pipe() -> None:
    """Nobody reads any more: what is still to be written goes nowhere, and without a word.

    Python writes out what is left at its very end, when nothing can catch an error.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _handler(encoding: str) -> str:
    """The name under which the codec finds what to write instead of a letter it lacks."""
    name = f"congkhai-{encoding}"

    def instead(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        letters = error.object[error.start : error.end]
        return "".join(nearest_letter(letter, encoding) for letter in letters), error.end

    codecs.register_error(name, instead)
    return name


def nearest_letter(letter: str, encoding: str) -> str:
    """The first of the ways to write a letter that the encoding has."""
    for candidate in _ways(letter):
        try:
            candidate.encode(encoding)
        except UnicodeEncodeError:
            continue
        return candidate
    return "?"


def _ways(letter: str) -> Iterator[str]:
    if "\udc80" <= letter <= "\udcff":
        # A byte of a file name that is not UTF-8.
        yield f"\\x{ord(letter) - 0xDC00:02x}"
        return
    yield _PLAIN.get(letter, letter)
    apart = unicodedata.normalize("NFD", letter)
    if tone := next((mark for mark in apart if mark in _TONES), ""):
        toneless = unicodedata.normalize("NFC", apart.replace(tone, ""))
        yield toneless + tone
        yield toneless
    yield fold(letter)
