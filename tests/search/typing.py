"""What people's keyboards make of a phrase: Telex, VNI, no spaces, unfinished, one slip."""

from __future__ import annotations

import random
import unicodedata

from congkhai.text.vietnamese import fold, normal

_TELEX = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_VNI = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
_TELEX_SHAPES = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}
_VNI_SHAPES = {"ă": "a8", "â": "a6", "đ": "d9", "ê": "e6", "ô": "o6", "ơ": "o7", "ư": "u7"}
_LETTERS = "abcdeghiklmnopqrstuvxy"


def _keys(word: str, tones: dict[str, str], shapes: dict[str, str]) -> str:
    tone = ""
    out = ""
    for letter in normal(word).lower():
        apart = unicodedata.normalize("NFD", letter)
        mark = next((sign for sign in apart if sign in tones), "")
        tone = tones.get(mark, tone)
        base = unicodedata.normalize("NFC", apart.replace(mark, "")) if mark else letter
        out += shapes.get(base, base)
    return out + tone


def telex(phrase: str) -> str:
    return " ".join(_keys(word, _TELEX, _TELEX_SHAPES) for word in phrase.split())


def vni(phrase: str) -> str:
    return " ".join(_keys(word, _VNI, _VNI_SHAPES) for word in phrase.split())


def glued(phrase: str) -> str:
    return fold(phrase).lower().replace(" ", "")


def unfinished(phrase: str) -> str:
    """The last word loses its last letter; a word of two stays."""
    *before, last = phrase.split()
    return " ".join([*before, last[:-1] if len(last) > 2 else last])


def slipped(phrase: str, seed: int = 0) -> str:
    """One letter of one word wrong, missing, doubled up or swapped."""
    pick = random.Random(f"{phrase} {seed}")
    parts = fold(phrase).lower().split()
    at = pick.choice([number for number, word in enumerate(parts) if len(word) > 2])
    word = parts[at]
    place = pick.randrange(len(word) - 1)
    kind = pick.choice(("wrong", "missing", "more", "swapped"))
    if kind == "wrong":
        word = word[:place] + pick.choice(_LETTERS) + word[place + 1 :]
    elif kind == "missing":
        word = word[:place] + word[place + 1 :]
    elif kind == "more":
        word = word[:place] + pick.choice(_LETTERS) + word[place:]
    else:
        word = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    parts[at] = word
    return " ".join(parts)
