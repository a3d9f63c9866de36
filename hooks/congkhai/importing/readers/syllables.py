"""Syllables that a converter ran together or pulled apart: «chủtrì», «t ỉ nh».

Vietnamese writes every syllable apart, and its syllables are a closed set: an initial, a rhyme and
a tone, where rhymes that end in a stop (c, ch, p, t) bear the sharp or the heavy tone alone. So a
string that is none, and falls into syllables in one way only, lost its space. One such word may be
a name of another language («Êđê»); where many stand in a text, its converter lost them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ...expressions import expression
from .lines import DocumentText

FEWEST_GLUED = 4
FEWEST_TORN = 2
"""So many different words must be broken before any is mended."""
_LONGEST = 21

_INITIALS = (
    *("ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr"),
    *"bcdđghklmnprstvx",
    "",
)
_RHYME_WORDS = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu
iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap
oat oay oăc oăm oăn oăng oăt oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt
ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh
uôc uôi uôm uôn uông uôt uơ uơn uy uya uych uynh uyn uyp uyt uyu uyên uyêt
ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu
"""
_RHYMES = frozenset(_RHYME_WORDS.split())
# Behind «qu» the rhyme has lost its u: «quyết», «quỳnh».
_AFTER_QU = _RHYMES | frozenset({"yn", "ynh", "ych", "yt", "yp", "ya", "yu"})
_STOPS = ("c", "ch", "p", "t")
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_SHARP_OR_HEAVY = {"\u0301", "\u0323"}
_WORD = expression(r"[^\W\d_]+")
_MARKED = expression(r"[^\x00-\x7f]")
_PIECES = expression(r"(?<![^\W_])(?:[^\W\d_]{1,3} ){1,40}[^\W\d_]{1,3}(?![^\W_])")
# What follows a lost space seldom begins with a vowel, but for such words.
_VOWELS_FIRST = "uỷ ủy ở ít an ăn ấn ấp ý ưu anh em án ảnh ổn ủng âm áp ứng yêu yếu y"
_BARE_ONSET = frozenset(_VOWELS_FIRST.split())
# «ủyUBND»: the letters of a name behind a small one.
_ACRONYM_BEHIND = expression(r"(?<=[^\W\d_A-ZĐ])[A-ZĐ]{3,6}$")
_CONSONANTS = expression(r"^[bcdđghklmnpqrstvx]{1,3}$")


@lru_cache(maxsize=16384)
def could_be_syllable(word: str) -> bool:
    """Whether a word, in whatever letters, can be a syllable of Vietnamese."""
    letters = unicodedata.normalize("NFD", word.lower())
    tones = [c for c in letters if c in _TONES]
    if len(tones) > 1 or not letters:
        return False
    plain = unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES))
    for initial in _INITIALS:
        if not plain.startswith(initial):
            continue
        rhyme = plain[len(initial) :]
        if rhyme not in (_AFTER_QU if initial == "qu" else _RHYMES):
            continue
        return not rhyme.endswith(_STOPS) or bool(set(tones) & _SHARP_OR_HEAVY)
    return False


@lru_cache(maxsize=16384)
def parted(word: str) -> str:
    """«chủtrì» as «chủ trì»; the word itself where it falls apart in no one way."""
    acronym = _ACRONYM_BEHIND.search(word)
    if acronym and could_be_syllable(word[: acronym.start()].lower()):
        head = word[: acronym.start()]
        return f"{head} {acronym[0]}" if head[-1].islower() and _MARKED.search(head) else word
    if len(word) > _LONGEST or not _MARKED.search(word) or could_be_syllable(word):
        return word
    ways = [f"{head} {tail}" for head, tail in _cuts(word) if _can_follow(tail)]
    if not ways:
        ways = [
            f"{head} {middle} {tail}"
            for head, rest in _cuts(word)
            for middle, tail in _cuts(rest)
            if _can_follow(middle) and _can_follow(tail)
        ]
    return ways[0] if len(ways) == 1 else word


def _cuts(word: str) -> list[tuple[str, str]]:
    """The first syllable and what follows; a space is lost behind a letter with marks."""
    return [
        (word[:at], word[at:])
        for at in range(1, len(word))
        if _MARKED.match(word[at - 1]) and word[at - 1] not in "đĐ" and could_be_syllable(word[:at])
    ]


def _can_follow(word: str) -> bool:
    """A syllable with an initial, or one of the few without that follow another word."""
    is_open = unicodedata.normalize("NFD", word.lower())[0] in "aeiouy"
    return could_be_syllable(word) and (not is_open or word.lower() in _BARE_ONSET)


def _joined(match: re.Match[str]) -> str:
    """«t ỉ nh» as «tỉnh»: pieces, a lone consonant among them, that make one syllable."""
    pieces = match[0].split(" ")
    if not any(_CONSONANTS.match(piece.lower()) for piece in pieces):
        return match[0]
    found: list[str] = []
    at = 0
    while at < len(pieces):
        # «Bộ Ng o ại»: the consonant opens the word behind rather than ends the one before.
        is_whole = could_be_syllable(pieces[at]) and _end_of_torn(pieces, at + 1) > at + 1
        end = at + 1 if is_whole else _end_of_torn(pieces, at)
        found.append("".join(pieces[at:end]))
        at = end
    return " ".join(found)


def _end_of_torn(pieces: Sequence[str], at: int) -> int:
    """Behind the longest run of pieces from `at` on that makes a syllable; `at + 1` for none."""
    for end in range(len(pieces), at + 1, -1):
        whole = "".join(pieces[at:end])
        is_torn = any(_CONSONANTS.match(piece.lower()) for piece in pieces[at:end])
        is_one_case = whole[1:].islower() or whole.isupper()
        is_short = len(whole) <= 7 and _MARKED.search(whole) is not None
        if is_torn and is_one_case and is_short and could_be_syllable(whole):
            return end
    return at + 1


def respaced(text: DocumentText) -> DocumentText:
    """The text with lost spaces put in and stray ones taken out; only where it has many."""
    words = {word for line in text.lines for word in _WORD.findall(line.text)}
    glued = {word for word in words if len(word) > 3 and parted(word) != word}
    torn = {
        word
        for line in text.lines
        for match in _PIECES.finditer(line.text)
        for word in set(_joined(match).split(" ")) - set(match[0].split(" "))
    }
    glued = glued if len(glued) >= FEWEST_GLUED else set()
    torn = torn if len(torn) >= FEWEST_TORN else set()
    if not glued and not torn:
        return text
    lines = tuple(
        replace(line, text=mended) if (mended := _mended(line.text, glued, torn)) else line
        for line in text.lines
    )
    note = "chữ bị dính hoặc bị tách khi chuyển đổi; đã đặt lại khoảng trống, đối chiếu bản gốc"
    return replace(text, lines=lines, notes=(*text.notes, note))


def _mended(text: str, glued: set[str], torn: set[str]) -> str:
    """The line mended, empty where nothing is to mend."""
    changed = text
    if torn:
        changed = _PIECES.sub(_joined, changed)
    if glued:
        changed = _WORD.sub(lambda match: parted(match[0]), changed)
    return changed if changed != text else ""
