"""Verbs of duties whose marks a scan lost: «khan trương», «đay nhanh»."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ....expressions import expression
from ...readers.lines import bare

# Two words that open duties and no name holds, by their letters: «khan trương», «đay nhanh».
_OF_SCAN = """
khẩn trương; tiếp tục; đẩy nhanh; đẩy mạnh; rà soát; chủ động; phối hợp; tăng cường; đôn đốc
kịp thời; tập trung; chủ trì; báo cáo; tham mưu; đề xuất; hoàn thiện; hoàn thành; thường xuyên
triển khai; tổng hợp; theo dõi; xây dựng; chỉ đạo; hướng dẫn; nâng cao; chuẩn bị; nghiên cứu
"""
_WHOLE = frozenset(verb.strip() for verb in re.split(r"[;\n]", _OF_SCAN) if verb.strip())
ANY_LETTERS = frozenset(map(bare, _WHOLE))
_BY_LETTERS = {plain: [verb for verb in _WHOLE if bare(verb) == plain] for plain in ANY_LETTERS}
# Names hold these too: «Giáo dục thường xuyên», «Sở Xây dựng», «Ban Chỉ đạo».
_OF_NAMES = ("thường xuyên", "triển khai", "xây dựng", "chỉ đạo", "hướng dẫn", "báo cáo")
NAMELESS = ANY_LETTERS - frozenset(map(bare, _OF_NAMES))
_FIRST = frozenset(letters.partition(" ")[0] for letters in ANY_LETTERS)
_TWO_WORDS = expression(r"[^\W\d_]+ [^\W\d_]+(?![\w])")
_LONGEST = 7
"""Letters of the longest syllable."""


@lru_cache(maxsize=4096)
def _may_open(word: str) -> bool:
    return bare(word) in _FIRST


# Words that are others of the language, printed so: «bao cao su», «dây mạnh», «dê xuất chuồng».
_ARE_WORDS = expression(r"(?:bao cao|dây|dê)\b")


def misread_at(text: str, position: int, letters: frozenset[str]) -> bool:
    """A verb of two words that lost marks; «để xuất», «đơn độc» have others, and are words."""
    if not _may_open(text[position : position + _LONGEST + 1].partition(" ")[0]):
        return False
    words = _TWO_WORDS.match(text, position)
    if words is None or words[0].lower() in _WHOLE:
        return False
    printed, plain = words[0].lower(), bare(words[0])
    if plain not in letters or _ARE_WORDS.match(printed):
        return False
    return any(_lost_marks(printed, verb) for verb in _BY_LETTERS[plain])


def _lost_marks(printed: str, verb: str) -> bool:
    """Whether each letter bears no other mark than the verb's own."""
    ours, theirs = (unicodedata.normalize("NFC", words) for words in (printed, verb))
    return len(ours) == len(theirs) and all(map(_is_of, ours, theirs))


@lru_cache(maxsize=4096)
def _is_of(letter: str, whole: str) -> bool:
    has, could = (set(unicodedata.normalize("NFD", it)) for it in (letter, whole))
    return has <= could or (letter, whole) == ("d", "đ")
