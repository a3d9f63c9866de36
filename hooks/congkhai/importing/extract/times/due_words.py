"""The words before a date that make it a deadline, as they are printed."""

from __future__ import annotations

from ....expressions import expression
from ...readers.lines import bare, squeezed
from .dates import Moment, moments
from .unbound_days import MARKED_START

_UNIT = expression(r"(?:nam|quy|thang) ")
_CUT_WORD = expression(r"^(?:dựng|dùng|dụng|đấu|đâu|đậu|trồng|trọng|trống)\s+(?=\S)")
# «Ngày 20/10/2026 là hạn chót để các thôn gửi sổ»
_CALLED_LAST = expression(r"^là (?:thời )?(?:hạn|ngày) (?:cuối|chót)(?: cùng)?(?: để)? (?=\S)")
_DEED = expression(r"^(?:hoàn thành|thực hiện xong|xong|gửi|kết thúc)\s+(?=\S)")


def relation_printed(text: str, plain: str, at: int, moment: Moment) -> str:
    """«trước ngày», «đến năm», «trong quý»: the words before the figures."""
    unit = _UNIT.match(plain[moment.start : moment.end])
    end = moment.start + (unit.end() if unit else 0)
    # Of two days with one relation the second has it too, without the first.
    end = min(end, at + len(_before_figures(plain[at:end])))
    printed = squeezed(text[at:end].replace("*", " ")).strip(" :,(").lower()
    # «xây dựng trước ngày», «giải đấu trong ngày»: without marks they look like «đúng», «đầu».
    return bound_alone(printed)


def bound_alone(printed: str) -> str:
    """Without the end of a word before the bound, «trồng trước ngày», and without the deed."""
    return _DEED.sub("", _CUT_WORD.sub("", printed))


def _before_figures(plain: str) -> str:
    """Up to the first date, where there is one."""
    first = next(iter(moments(plain)), None)
    return plain[: first.start] if first else plain


def without_when(text: str, at: int, end: int) -> str:
    """A clause without its date, where the date opens or ends it."""
    after = text[end:].strip(" .;,/)*")
    if not after:
        kept = text[:at].rstrip(" ,(:*").removesuffix(" và").removesuffix(" (dự kiến")
        kept = kept.removesuffix(" thì")
        kept += ")" if kept.count("(") == kept.count(")") + 1 else ""
        return kept if len(kept) > 8 or kept.endswith((" kết", " xét")) else text
    before = MARKED_START.sub("", bare(text[:at]))
    if not before and len(after) > 8:
        return _CALLED_LAST.sub("", after.lstrip(" ,:"))
    return text
