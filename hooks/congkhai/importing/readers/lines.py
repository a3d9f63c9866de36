"""What a reader hands on: lines of a document, each with the place it came from."""

from __future__ import annotations

import unicodedata
from dataclasses import field
from functools import lru_cache
from typing import Final

from ...expressions import expression
from ...text import fold
from ...value import value_class

CAPITALS: Final = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
"""The capitals of Vietnamese and its neighbours, for a class of a pattern; «À-Ỹ» holds small
letters too."""
_GAP = expression(r"\t+| {3,}|\s\|\s")
_NUMBER_OPEN = expression(r"^\W*so\s?[:;.]?\s*\d{0,6}[a-z]?$")
_LEFT_OPEN = expression(r"(?:^\W*so\s?[:;.]?|,\s*ngay\s?\S{0,3}|\bthang\s?\S{0,3}|\bnam)$")
_PLACE = expression(r"^[*_]{0,2}\w[^,]{1,40},\s*(?:ngày|$)")


@value_class
class TableCell:
    """A place in a table of data: which table, row and column, counted from 0.

    A merged cell stands at its first column and row, and covers `wide` columns and `tall` rows.
    """

    table: int
    row: int
    column: int
    wide: int = 1
    tall: int = 1
    is_guessed: bool = False
    """How tall it is was not printed."""


@value_class
class TextLine:
    """One line as printed, without marks of layout; `number` counts from 1 in the file."""

    text: str
    number: int
    page: int | None = None
    cell: TableCell | None = None
    whole: bool = False
    """The source says that this is a paragraph of its own (Word), not a wrapped piece of one."""
    heading: bool = False
    """Set as a heading: a Markdown mark, a heading style, or all bold."""
    right: bool = False
    """Printed in the right half of the page."""
    running: bool = False
    """Runs at the top or bottom of every page (Word)."""

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()

    @property
    def bare(self) -> str:
        """Lower case without marks, one character for each of `text`: for recognising."""
        return bare(self.text)

    def pieces(self) -> list[str]:
        """What stands side by side on the line, in the columns of a header."""
        found: list[str] = []
        for piece in _GAP.split(self.text):
            text = piece.strip(" |")
            # A blank left for number, day or month is no gap between columns.
            is_symbol = text[:1] in {"/", "-"} and len(text) > 2
            if found and is_symbol and _NUMBER_OPEN.match(bare(found[-1])):
                # «Số: 45» and «/QĐ-UBND» stamped apart.
                found[-1] = f"{found[-1]}{text}"
            elif found and text and _LEFT_OPEN.search(bare(found[-1])) and not _PLACE.match(text):
                found[-1] = f"{found[-1]} {text}"
            elif text:
                found.append(text)
        return found


@value_class
class DocumentText:
    """A document as read: its lines, and what the reader wants the editor to know."""

    name: str
    lines: tuple[TextLine, ...]
    notes: tuple[str, ...] = field(default=())
    is_recognised: bool = False
    """The text comes from an image (OCR), so letters may be wrong."""


@value_class
class Refusal:
    """Why a file cannot be read, and what to do."""

    message: str
    hint: str


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """Lower case without marks, of the same length as `text`."""
    return "".join(map(_BARE.__getitem__, text))


class _Bare(dict[str, str]):
    """A small letter without marks for each character."""

    def __missing__(self, character: str) -> str:
        self[character] = (fold(latin(character)).lower() or character)[:1]
        return self[character]


_BARE: Final = _Bare()


# Letters of other alphabets that look the same, from keyboards and converters.
_FROM_ELSEWHERE = "АВЕЅІКМНОРСТХасеорхуΑΒΕΗΙΚΜΝΟΡΤΧ"
_IS_FROM_ELSEWHERE = expression(f"[{_FROM_ELSEWHERE}]")
_LOOKALIKES = str.maketrans(_FROM_ELSEWHERE, "ABESIKMHOPCTXaceopxyABEHIKMNOPTX")


def latin(text: str) -> str:
    """Look-alike letters as the Latin ones they stand for; the length stays."""
    return text.translate(_LOOKALIKES) if _IS_FROM_ELSEWHERE.search(text) else text


@lru_cache(maxsize=4096)
def squeezed(text: str) -> str:
    """One space between words, none at the ends."""
    return " ".join(text.split())


# Signs that old fonts and converters put for others: «hƣớng», «Ðảng», «kǶ», «cǜng», «07⁄02»,
# «lǷnh vực», «gồmː».
_MISPUT = str.maketrans("ƣƢÐðǶǜǷƿ⁄∕", "ưƯĐđỳũĨĩ//")
_MAY_BE_MISPUT = expression(r"[ƣƢÐðǶǜǷƿ⁄∕]")
_COLON = expression(r"(?<=[^\W\d_])ː(?=\s|$)", holds=("ː",))
# A mark of accent set behind a gap: «Tổ chư ́c», «thư ́ ba».
_LOST = expression(r"([^\W\d_])([ \u00a0]?)([\u0300\u0301\u0303\u0309\u0323])")


_MAY_BE_LOST = expression(r"[\u0300\u0301\u0303\u0309\u0323]")
# «tập,̣»: a mark behind a sign belongs to no letter that could be told.
_STRAY = expression(r"(?<![^\W\d_])[\u0300-\u036f]+")


def _joined_marks(text: str) -> str:
    """Marks of accent that stand behind their letter, or a blank behind it, put on it again."""
    if _MAY_BE_MISPUT.search(text):
        text = text.translate(_MISPUT)
    if "ː" in text:
        text = _COLON.sub(":", text)
    if not (_MAY_BE_LOST.search(text) and _LOST.search(text)):
        return _STRAY.sub("", text) if _MAY_BE_LOST.search(text) else text
    return unicodedata.normalize("NFC", _STRAY.sub("", _LOST.sub(r"\1\3", text)))


# Bullets of Wingdings and Symbol stand on the private area: U+F0B7, U+F0D8, U+F02D …
_BULLET = expression(r"(?m)^(\s*)[\ue000-\uf8ff]\s*(?=\S)")


def clean(text: str) -> str:
    """NFC, without invisible characters and with plain spaces; tabs and line ends stay."""
    text = _joined_marks(unicodedata.normalize("NFC", text))
    text = _BULLET.sub(r"\1• ", text)
    return text if text.isprintable() else text.translate(_PRINTED)


class _Printed(dict[int, str]):
    """What stands for each character: nothing for invisible ones, a plain space for any space."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if character in "\t\n":
            printed = character
        elif category in {"Cc", "Cf", "Cs", "Co", "Cn"}:
            printed = ""
        else:
            printed = " " if category == "Zs" else character
        self[code] = printed
        return printed


_PRINTED: Final = _Printed()
