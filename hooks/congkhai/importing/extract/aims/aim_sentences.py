"""Where the sentences of a paragraph that tells aims begin and end."""

from __future__ import annotations

from collections.abc import Iterator

from ....expressions import expression
from ...structure.clauses import clauses

# «… giữ hồ sạch. 50% hộ có thuyền»
_NEXT_SHARE = expression(r"(?<=[a-z)]{2})\. (?=(?:tren |duoi )?\d{1,3}(?:,\d+)? ?%)", holds=(". ",))


def sentences(text: str, plain: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of a paragraph (`plain`: without marks), each «. 50% …» one too."""
    for start, end in clauses(text):
        at = start
        for match in _NEXT_SHARE.finditer(plain, start, end):
            yield at, match.end()
            at = match.end()
        yield at, end
