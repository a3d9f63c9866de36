"""What an editor has accepted although there is nothing that it accepts, and what may be."""

from __future__ import annotations

from dataclasses import replace

from ...bilingual import Bilingual, filled
from ...model import Accepted
from ...problems import CODES, Problem, found

_GONE = Bilingual("không còn phát hiện ấy", "there is no such finding any more")
_LEAVE = Bilingual("bỏ mục này khỏi «accepted»", "remove this entry of «accepted»")
_NO_CODE = Bilingual("không có mã ấy", "there is no such code")
_CODES = Bilingual(
    "mã đứng đầu mỗi phát hiện, như «K613»", "a code stands before each finding, like «K613»"
)
_OTHER_WORDS = Bilingual(
    "lời của phát hiện ấy không có chữ ghi ở «about»",
    "the finding does not hold the words of «about»",
)
_ERROR = Bilingual("phát hiện ấy là lỗi, phải sửa", "that finding is an error, to be mended")


def can_be_accepted(problem: Problem) -> bool:
    code = CODES.get(problem.code)
    return problem.severity != "error" or bool(code and code.about_documents)


def in_vain(entry: Accepted, other: Problem | None) -> Problem:
    """Why the entry accepts nothing; `other` is a finding of its code that stands all the same."""
    why, fix = _GONE, _LEAVE
    if entry.code.upper() not in CODES:
        why, fix = _NO_CODE, _CODES
    elif other and not can_be_accepted(other):
        why = _ERROR
    elif other:
        why = _OTHER_WORDS
        fix = filled(
            "chép vào «about» vài chữ của nó: «$words»",
            "copy some of its words to «about»: «$words»",
            words=other.message[:40],
        )
    problem = found(entry.at, "K601", finding=entry.code, why=why, fix=fix)
    return problem if why is _GONE else replace(problem, severity="warning")
