"""Words of a document's head that are published as typed, though hardly meant so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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
_BY_LETTERS: Mapping[str, str] = {fold(kind).lower(): kind for kind in _KINDS}


def head_words(node: Table) -> Iterator[Problem]:
    """Curly quotes around a whole value, and a kind of document in capitals or without marks."""
    for key, value in node.pairs:
        if not isinstance(value, Scalar):
            continue
        text = value.text.strip()
        closing = _QUOTES.get(text[:1])
        bare = text[1:-1].strip()
        if key.text in _IN_QUOTES and closing and text.endswith(closing) and bare:
            if not any(mark in bare for mark in (text[0], closing)):
                yield found(value.at, "K217", key=key.text, value=text, bare=bare)
        elif key.text == "kind":
            plain = _BY_LETTERS.get(" ".join(fold(text).lower().split()))
            if plain and plain != text:
                yield found(value.at, "K218", value=text, plain=plain)
