"""Bytes to text: UTF-8 only, NFC, and no character that a reader cannot see."""

from __future__ import annotations

import errno
import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from ...bilingual import Bilingual
from ...expressions import expression
from ...problems import Place, Problem, found, not_utf8
from ...text import SUSPECT_LETTERS, old_words

MAX_BYTES = 2_000_000
# Controls save tab and newline, what has no width or turns the direction of writing, blank
# letters, noncharacters, private letters, halves of surrogates, and the mark of a lost letter.
_NEVER = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\uffff"
)
_NEVER_BEYOND = "\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
_FORBIDDEN = expression(f"[{_NEVER}{_NEVER_BEYOND}]")
# Marks that no letter before them takes: what is left of «Kế» typed or copied in pieces. Letters
# of the Ê Đê, Gia Rai, Ba Na, Cơ Ho, Mnông and others take a breve and have no code together.
_LOOSE = expression("(?<![bdjêôơưBDJÊÔƠƯ])\u0306|[\u0300-\u0305\u0307-\u036f]")
# All that is looked for, at once: nearly every text holds nothing of it.
_ODD = expression(f"[{_NEVER}\u0300-\u036f{SUSPECT_LETTERS}]")
# What Git writes around two versions of which a person is to keep one.
_MERGING = expression(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$", re.MULTILINE)
_SIDE = expression(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
MOST_TOLD = 20
"""So many findings of one kind are told of a file; the rest follow from the same cause."""


def decode(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """The text in NFC with `\\n` line ends; empty where it cannot be taken as it is."""
    if len(data) > MAX_BYTES:
        return "", [found(Place(file), "K103", size=len(data), limit=MAX_BYTES)]
    try:
        text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        return "", [not_utf8(error, file)]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", text)
    # Letters beyond the first 65,536 take two units of UTF-16; a class without them is quick.
    is_plain = len(text.encode("utf-16-le")) == 2 * len(text)
    if _MERGING.search(text) and (unmerged := [*islice(_unmerged(text, file), MOST_TOLD)]):
        # Two versions in one text: whatever else is said of it has this for its cause.
        return "", unmerged
    if is_plain and not _ODD.search(text):
        return text, []
    return text, [
        *islice(_odd_letters(text, file), MOST_TOLD),
        *islice(_old_fonts(text, file), MOST_TOLD),
    ]


def forbidden_in(value: str) -> str:
    """The name of the first character that may not be in a value; empty when there is none.

    An escape such as "\\u202e" brings it into a value without its being in the file.
    """
    match = _FORBIDDEN.search(value)
    return _name(match[0]) if match else ""


def _odd_letters(text: str, file: str) -> Iterator[Problem]:
    for match in _FORBIDDEN.finditer(text):
        yield found(_place(text, match.start(), file), "K102", name=_name(match[0]))
    for match in _LOOSE.finditer(text):
        start = max(text.rfind(" ", 0, match.start() - 1), text.rfind("\n", 0, match.start())) + 1
        word = text[start : match.end() + 10].split("\n")[0].strip()
        yield found(_place(text, match.start(), file), "K119", word=word, name=_name(match[0]))


def _unmerged(text: str, file: str) -> Iterator[Problem]:
    """In prose «=======» underlines a heading and «|||||||» is a row of a table, unless they stand
    beside a mark that only Git writes; in YAML a line is neither.
    """
    facts = 0
    if file.endswith(".yml"):
        facts = len(text)
    elif text.startswith("---\n"):
        facts = max(text.find("\n---", 3), 0)
    is_merge = bool(_SIDE.search(text))
    for match in _MERGING.finditer(text):
        if is_merge or match.start() < facts:
            yield found(_place(text, match.start(), file), "K140", mark=match[0])


def _old_fonts(text: str, file: str) -> Iterator[Problem]:
    for offset, font, word, meant in old_words(text):
        yield found(_place(text, offset, file), "K118", font=font, word=word, meant=meant)


def _place(text: str, offset: int, file: str) -> Place:
    return Place(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _name(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


def why_unread(error: OSError) -> str:
    """Why the system did not give a file, in words an editor knows."""
    return _UNREAD.get(
        error.errno or 0, Bilingual("hệ thống không cho đọc", "the system does not let it be read")
    )


IS_FOLDER = Bilingual("là một thư mục", "is a folder")
_UNREAD = {
    errno.ENOENT: Bilingual("không còn ở đó", "is no longer there"),
    errno.EACCES: Bilingual("không có quyền đọc", "may not be read"),
    errno.EPERM: Bilingual("không có quyền đọc", "may not be read"),
    errno.EISDIR: IS_FOLDER,
}
