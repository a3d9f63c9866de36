"""Lines that open like an item and only go on with a sentence, a name or a heading."""

from __future__ import annotations

from ...expressions import expression
from ..readers.lines import bare
from . import genre
from .cut_names import BEFORE_ROMAN, BEFORE_VI, OPEN_BEFORE_FIGURES, OPEN_WORDS
from .kinds import Kind
from .line_widths import SENTENCE_ENDS

_AS_WHAT = expression(r"(?:co quan|don vi|bo phan) (?:thuong truc|dau moi)\b")
_SHORT = 50
"""Letters of a line that may be a heading above bullets."""
_MISREAD = frozenset({"dieu", "khoan"})


def is_false_mark(mark: tuple[Kind, str], before: str, text: str) -> bool:
    """A wrapped line may open with «- 2030», «10 tháng» or «Điều 3.» and still go on."""
    kind, sign = mark
    if kind is Kind.BULLET:
        behind = text[len(sign) :].lstrip()
        # «… về Cục Mẫu» above «- Cơ quan thường trực Tổ công tác …»: what that body is.
        is_post = len(before) > _SHORT and before[-1:].isalpha() and _AS_WHAT.match(bare(behind))
        is_span = before[-1:].isdigit() and behind[:1].isdigit()
        return not before.endswith(SENTENCE_ENDS) and bool(is_post or is_span)
    if kind is Kind.ARTICLE:
        return not before.endswith(SENTENCE_ENDS)
    last = before.rsplit(" ", 1)[-1].lower()
    if kind is Kind.SECTION and last in BEFORE_ROMAN:
        return True
    if kind is Kind.SECTION and last in BEFORE_VI and text[len(sign) :].startswith(" "):
        # «… THUỘC PHẠM» above «VI CHỨC NĂNG …».
        return genre.is_capitals(before)
    if kind is Kind.SECTION and text[len(sign) :].lstrip().startswith(","):
        # «II. PHẠM» above «VI, ĐỐI TƯỢNG …»: the second half of a word.
        return genre.is_capitals(before) and not before.endswith(SENTENCE_ENDS)
    ends_open = before.endswith((",", "-", "–")) or last in OPEN_WORDS | OPEN_BEFORE_FIGURES
    # «khoản 4 Điễu» of a scan above «1 Nghị định số …».
    ends_open |= bare(last) in _MISREAD
    if kind is Kind.ITEM and text[len(sign) + 1 :].lstrip()[:1].isdigit():
        # «… lần thứ» above «2. 30 thôn …»
        ends_open |= last in BEFORE_ROMAN
    return kind is Kind.ITEM and ends_open and sign[:1].isdigit()
