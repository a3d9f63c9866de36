"""Words of a document's head that are published as typed, though hardly meant so."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from ...bilingual import Bilingual
from ...problems import Problem, found
from ...text import fold
from ..load import Mapping as Table
from ..load import Scalar

_IN_QUOTES = frozenset({"title", "name", "kind", "symbol", "number", "place", "gist"})
_QUOTES = {"“": "”", "«": "»", "‘": "’", "„": "“", "”": "”"}
# Nghị định 30/2020/NĐ-CP, Phụ lục III, and what laws and the Party issue.
_KINDS = (
    "nghị quyết", "quyết định", "chỉ thị", "quy chế", "quy định", "thông báo", "hướng dẫn",
    "chương trình", "kế hoạch", "phương án", "đề án", "dự án", "báo cáo", "tờ trình", "công điện",
    "công văn", "nghị định", "thông tư", "kết luận", "luật", "bộ luật", "pháp lệnh", "chiến lược",
)  # fmt: skip
# Other names of documents, some of them but a letter away from one above.
_OTHER_KINDS = (
    "thông cáo", "thông tri", "biên bản", "hợp đồng", "bản ghi nhớ", "bản thỏa thuận", "lệnh",
    "quy hoạch", "quy trình", "quy ước", "quyết nghị", "nội quy", "điều lệ", "hiến pháp", "thư",
    "hương ước", "thông tư liên tịch", "nghị quyết liên tịch", "kế hoạch liên tịch",
)  # fmt: skip
_NEAR = 0.85
_A_TITLE = Bilingual("trích yếu bằng chữ", "a title in words")
_TITLE = "title: Phát động phong trào Sống khỏe mỗi ngày"


def head_words(node: Table) -> Iterator[Problem]:
    """Curly quotes around a whole value, a title without a letter, a kind that is misspelt."""
    for key, value in node.pairs:
        if not isinstance(value, Scalar):
            continue
        text = value.text.strip()
        closing = _QUOTES.get(text[:1])
        bare = text[1:-1].strip()
        if key.text in _IN_QUOTES and closing and text.endswith(closing) and bare:
            if not any(mark in bare for mark in (text[0], closing)):
                yield found(value.at, "K217", key=key.text, value=text, bare=bare)
        elif key.text == "title" and text and not any(map(str.isalpha, text)):
            yield found(value.at, "K203", value=text, wanted=_A_TITLE, example=_TITLE)
        elif key.text == "kind":
            plain = _meant_kind(text)
            if plain and plain != text:
                yield found(value.at, "K218", value=text, plain=plain)


# «QĐ» is of «quyết định» and «quy định» both.
_SHORT = {
    "kh": "kế hoạch", "ct": "chỉ thị", "nq": "nghị quyết", "tb": "thông báo", "hd": "hướng dẫn",
    "bc": "báo cáo", "cv": "công văn", "ttr": "tờ trình", "ctr": "chương trình", "đa": "đề án",
    "pa": "phương án", "kl": "kết luận", "tt": "thông tư", "nđ": "nghị định", "qc": "quy chế",
}  # fmt: skip


def _letters(kind: str) -> str:
    return " ".join(fold(kind).lower().split())


_BY_LETTERS: Mapping[str, str] = {_letters(kind): kind for kind in (*_OTHER_KINDS, *_KINDS)}
_KINDS_BY_LETTERS: Mapping[str, str] = {_letters(kind): kind for kind in _KINDS}


def _meant_kind(text: str) -> str | None:
    """«kế hoạch» of «Kế Hoạch», «ke hoach», «kế hoahc»; None of a name that is no slip."""
    if short := _SHORT.get(text.strip(" .").lower()):
        return short
    letters = _letters(text)
    if letters in _BY_LETTERS:
        return _BY_LETTERS[letters]
    near = difflib.get_close_matches(letters, _KINDS_BY_LETTERS, n=1, cutoff=_NEAR)
    # A syllable that begins otherwise is another word: «tường trình» is no «chương trình».
    if near and _beginnings(near[0]) == _beginnings(letters):
        return _KINDS_BY_LETTERS[near[0]]
    return None


def _beginnings(letters: str) -> str:
    return "".join(word[0] for word in letters.split())
