"""The title in the head of a scan, freed of what stands between its words, and put right.

What stamps and margins leave lies between words that belong together: «thực TT , ữ trạng». What
the text itself says of the title, mostly in the sentence that issues it, tells the rest.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from ...expressions import expression
from ...text import modern_tone
from ..readers.lines import bare, squeezed
from ..readers.syllables import could_be_syllable
from .word_pairs import is_usual_pair

_MOST_SCRAPS = 4
_LONGEST_SCRAP = 4
_YEARS = expression(r"(?<=\d{4}) ?[~_=—]{1,2} ?(?=\d{4}(?!\d))")
_TAIL = expression(
    r"(?:[\s.,:;]+(?:[^\w\s”\")»%]+|(?![àáạảãâăêôơưýyaiouở])[^\W\d_]))+$", re.IGNORECASE
)
_HEAD = expression(r"^(?:[^\w(“\"«]+\s*)+")
_SPECKS = expression(r"(?<=\w[\s,]) *(?:(?![-–—“”\"«»()&+%/.,;:])[^\w\s])+ (?=\w)|(?<=\s)[:;.|] ")
_WORD = expression(r"[^\W\d_]+")
_ENDS = " ,.;:()“”\"'‘’"
_NEAR = 1
_PREVENTED = expression(r"\b(phòng,?) ch[ôốồổỗộoóòỏõọ]ng\b")
_ABOUT = expression(r"^(Về|V/v) v (?=việc)")
# What opens a text, where a title ran on into it.
_BODY = expression(
    r"\s(?=(?:Căn cứ (?!kh)|Thực hiện (?:Nghị|Quyết|Công|Chỉ|Kế|Thông|Luật|Chương)"
    r"|Kính gửi|Để triển khai|Xét đề nghị|Ngày \d))"
)


def title_of_scan(printed: str, told: str) -> str:
    """The title as it was printed before the scan, as far as words and text tell."""
    text = _ABOUT.sub(r"\1 ", _YEARS.sub(" - ", squeezed(printed)))
    text = squeezed(_SPECKS.sub(" ", _HEAD.sub("", text)))
    text = _BODY.split(text, maxsplit=1)[0]
    text = _PREVENTED.sub(r"\1 chống", text)
    text = _without_ghost(_without_scraps(_TAIL.sub("", text).split()))
    return _as_told(text, told)


def _without_scraps(words: list[str]) -> list[str]:
    """The words without scraps between two that make a usual pair."""
    found: list[str] = []
    at = 0
    while at < len(words):
        found.append(words[at])
        for end in range(min(at + 1 + _MOST_SCRAPS, len(words) - 1), at + 1, -1):
            between = words[at + 1 : end]
            if is_usual_pair(words[at], words[end].strip(_ENDS)) and all(map(_is_scrap, between)):
                at = end - 1
                break
        at += 1
    return found


def _is_scrap(word: str) -> bool:
    """What is no word: a sign, a lone letter, letters that make no syllable and no name."""
    core = word.strip(_ENDS)
    if not core:
        return True
    if set(core) <= set("-–—/&+") or any(map(str.isdigit, core)) or len(core) > _LONGEST_SCRAP:
        return False
    return len(core) == 1 or not (could_be_syllable(core.lower()) or core.isupper())


def _without_ghost(words: list[str]) -> str:
    """The words up to where a print that shone through says them again."""
    plain = [bare(word.strip(_ENDS)) for word in words]
    for at in range(len(words) // 2, len(words) - 2):
        rest = [word for word in plain[at:] if word]
        again = sum(word in plain[:at] for word in rest)
        is_odd = any(_is_odd(word.strip(_ENDS)) for word in words[at:])
        if len(rest) > 3 and is_odd and again >= 0.6 * len(rest) and _says_again(plain, at):
            return " ".join(words[:at])
    return " ".join(words)


def _is_odd(word: str) -> bool:
    """Letters with marks that make no syllable: «VÍYXT», and no «TNHH»."""
    return word.isalpha() and bare(word) != word.lower() and not could_be_syllable(word.lower())


def _says_again(plain: list[str], at: int) -> bool:
    """Whether three words behind `at` follow each other as they do before it."""
    before = {*zip(plain[:at], plain[1:at], plain[2:at], strict=False)}
    return any(
        three in before for three in zip(plain[at:], plain[at + 1 :], plain[at + 2 :], strict=False)
    )


def _as_told(title: str, told: str) -> str:
    """Words that are none of the language as the text says them beside the same word."""
    words = title.split()
    following, before = _neighbours(told)
    for at, word in enumerate(words):
        core = word.strip(_ENDS)
        low = modern_tone(core.lower())
        if not core.isalpha() or could_be_syllable(low) or len(core) < 2:
            continue
        if core.isupper() and not title.isupper():
            continue
        left = modern_tone(words[at - 1].strip(_ENDS).lower()) if at else ""
        right = modern_tone(words[at + 1].strip(_ENDS).lower()) if at + 1 < len(words) else ""
        near = Counter(
            {
                other: count
                for other, count in (
                    following.get(left, Counter()) + before.get(right, Counter())
                ).items()
                if could_be_syllable(other.lower()) and _is_near(low, other.lower())
            }
        )
        if near:
            other = near.most_common(1)[0][0]
            shape = other.upper() if core.isupper() else other
            shape = (
                shape[:1].upper() + shape[1:]
                if core[:1].isupper()
                else shape[:1].lower() + shape[1:]
            )
            words[at] = word.replace(core, shape)
    return " ".join(words)


def _neighbours(told: str) -> tuple[dict[str, Counter[str]], dict[str, Counter[str]]]:
    following: dict[str, Counter[str]] = {}
    before: dict[str, Counter[str]] = {}
    for first, second in pairwise(_WORD.findall(told)):
        following.setdefault(modern_tone(first.lower()), Counter())[second] += 1
        before.setdefault(modern_tone(second.lower()), Counter())[first] += 1
    return following, before


def _is_near(word: str, other: str) -> bool:
    """Alike but for a letter, or two of a longer word, whatever marks they bear."""
    first, second = bare(word), bare(other)
    if abs(len(first) - len(second)) > _NEAR:
        return False
    if len(first) == len(second):
        return sum(a != b for a, b in zip(first, second, strict=True)) <= _NEAR
    long, short = sorted((first, second), key=len, reverse=True)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
