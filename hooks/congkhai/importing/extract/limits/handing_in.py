"""Until when people hand in, register or pay: the last day of the stretch that is given for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ....dates import Comparator
from ....expressions import expression
from ...readers.lines import bare, squeezed
from ...structure.clauses import clauses, units
from ...structure.paragraphs import Paragraph
from ..times.dates import ranges
from .deadlines import Due

_TAKING = expression(
    r"\b(?:thoi gian|thoi han)(?: de)? (?P<what>(?:tiep nhan|nhan|nop|dang ky|gui|thu"
    r"|lay y kien|gop y|tham gia (?:gop )?y kien|binh chon|bo phieu|nhap hoc)"
    r"(?: (?!tu\b)[^\W\d_]+){0,9})\W+",
    holds=("thoi gian", "thoi han"),
)
# «Sinh viên đóng học phí từ ngày 18/03/2024 đến hết ngày 31/03/2024», with its marks: «nhân dân»
# is no «nhận», «triển khai» no «kê khai»; a road is closed, rice is harvested.
_HANDED = expression(
    r"(?:^|(?<=[\s(]))(?P<what>(?:nộp|đóng(?= (?:(?:học|lệ|viện|đảng|đoàn|hội|kinh)? ?phí|tiền|góp"
    r"|bảo|quỹ))|đăng ký(?! (?:kinh doanh|kết hôn|tạm))|kê khai|gửi(?! (?:xe|trẻ|con))|tiếp nhận"
    r"|nhận(?! (?:định|thức|biết|xét|diện|được|nuôi|công tác|nhiệm vụ))"
    r"|thu(?= (?:(?:học|lệ|viện|đảng|đoàn|hội|kinh)? ?phí|hồ sơ|tiền|bài|đơn|phiếu|nợ|quỹ)))"
    r"(?: (?!từ\b)[^\W\d_]+){1,9}),? (?=từ\s(?:ngày\s)?\d)",
    re.IGNORECASE,
    holds="nộp|đóng|đăng ký|kê khai|gửi|nhận|thu",
)
# «đã gửi …», «nghỉ, tạm dừng nhận hồ sơ từ … đến …»: what was, and when nothing is taken.
_NOT_TAKEN = expression(
    r"\b(?:đã|được|không|ngừng|dừng|chưa|việc)(?: \w+)? $",
    re.IGNORECASE,
    holds="đã|được|không|dừng|ngừng|chưa|việc",
)
# «kiểm tra các hộ đăng ký … từ … đến …», «… đến … được hỗ trợ»: whom something concerns.
_OF_WHOM = expression(
    r"\b(?:kiểm tra|rà soát|lập|thẩm định|thống kê|tổng hợp|hỗ trợ|chi trả|giải quyết|trợ cấp|cho"
    r"|của)\b[^,;:]{0,60}$",
    re.IGNORECASE,
)
_THEN = expression(r"^,? ?(?:thì |sẽ |không |chưa |mà )?(?:được|bị|mà|thì)\b", re.IGNORECASE)
_NEAR = 12
"""Letters between the words that ask for a time and the stretch."""


def handed_in(paragraphs: Sequence[Paragraph]) -> list[Due]:
    """«Thời gian nhận hồ sơ: từ ngày 08/5/2023 đến ngày 22/5/2023»: until when one hands in."""
    found: list[Due] = []
    for unit in units(paragraphs):
        for start, end in clauses(unit.text):
            text = unit.text[start:end]
            told = _stretch_given(text)
            if told is None:
                continue
            what, at, after, last = told
            found.append(
                Due(
                    due=last,
                    relation=squeezed(text[at:after]),
                    what=what[:1].upper() + what[1:],
                    printed=squeezed(text if start else unit.text),
                    line=unit.line,
                    paragraph=unit.paragraph,
                    comparator=Comparator.NO_LATER_THAN,
                )
            )
    return found


def _stretch_given(text: str) -> tuple[str, int, int, str] | None:
    """What is handed in, where its stretch stands, and the last day of it."""
    plain = bare(text)
    for match in _openings(text, plain):
        stretch = next(iter(ranges(plain[match.end() :])), None)
        if stretch is None or stretch[0] > _NEAR or len(stretch[3]) < 10:
            continue
        at, after = match.end() + stretch[0], match.end() + stretch[1]
        if _THEN.match(text[after : after + 24]):
            continue
        what = squeezed(text[match.start("what") : match.end("what")]).strip(" ,")
        return what, at, after, stretch[3]
    return None


def _openings(text: str, plain: str) -> Iterator[re.Match[str]]:
    asked = _TAKING.search(plain[:140])
    if asked:
        yield asked
    for match in _HANDED.finditer(text):
        before = text[max(0, match.start() - 90) : match.start()]
        if not (_NOT_TAKEN.search(before[-16:]) or _OF_WHOM.search(before)):
            yield match
