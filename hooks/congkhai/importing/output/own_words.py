"""The words of a duty without who has it, as an entry that names them says them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...expressions import expression
from ..extract.orders.by_when import says_when_alone
from ..extract.promises import without_mark
from ..readers.lines import bare
from .entries import WHEN_FIRST

_CHARGED = expression(
    r"^(?:phải|(?:có|chịu) trách nhiệm|có nhiệm vụ)\s+(?!chủ trì|phối hợp|về|trước)",
    re.IGNORECASE,
    holds="phải| trách nhiệm|có nhiệm vụ",
)
# «Đề nghị các thôn báo cáo …», «Phòng A là đơn vị thường trực, tổng hợp báo cáo …»
_ASKED = expression(
    r"^(?:đề nghị|yêu cầu|giao)\s+"
    # «Thời hạn gửi báo cáo: Các xã gửi …»
    r"|^(?:thời (?:hạn|gian|điểm) |chế độ |tần suất |kỳ )?(?:thông tin,? |gửi |nộp )?báo cáo"
    r"\s*:\s+",
    re.IGNORECASE,
)
_AS_WHAT = expression(
    r"^là (?:(?:cơ quan|đơn vị|bộ phận) )?(?:thường trực|đầu mối|chủ trì)[^,;.]{0,40},\s*"
    r"(?:có nhiệm vụ |có trách nhiệm )?(?=\S)",
    holds="là ",
)
# «Chậm nhất ngày 20 tháng cuối quý, Công an xã báo cáo …»
_WHEN_FIRST = expression(
    r"(?:trước|chậm nhất|muộn nhất|định kỳ|hằng|hàng|mỗi|vào|trong|cuối|đầu|ngày|tháng|quý|năm)\b"
    r"[^,;:]{0,80},\s+",
    re.IGNORECASE,
)
_FEWEST = len(" sơ kết") - 1
"""Letters behind a name that tell what is done."""
_GIVEN_TO = expression(
    r"[^\W\d_a-z][^,;.:]{2,50}? giao (?:cho )?(?=[^\W\d_a-z])", holds=(" giao ",)
)


def without_who(what: str, who: Sequence[str]) -> str:
    """«Các thôn gửi danh sách» below `who: Các thôn` is «Gửi danh sách»."""
    words = _ASKED.sub("", without_mark(what).strip())
    first = _WHEN_FIRST.match(words)
    if first and any(words[first.end() :].lower().startswith(name.lower()) for name in who):
        words = words[first.end() :]
    else:
        # «Định kỳ hằng quý (trước ngày 20), năm (trước ngày 10/12), các thôn báo cáo …»
        at = min((at for name in who if (at := words.lower().find(name.lower())) > 0), default=0)
        is_time = WHEN_FIRST.fullmatch(bare(words[:at])) or says_when_alone(words[:at])
        words = words[at:] if at and is_time else words
    given = _GIVEN_TO.match(words)
    if given and any(words[given.end() :].lower().startswith(name.lower()) for name in who):
        # «Ban Giám hiệu giao Phòng A kiểm tra …»
        words = words[given.end() :]
    for name in who:
        if words.lower().startswith(name.lower()) and len(words) > len(name) + _FEWEST:
            rest = _AS_WHAT.sub("", _behind_all(words, who).lstrip(" ,:"))
            charged = _CHARGED.match(rest)
            return rest[charged.end() :] if charged else rest
    return what


_AND = expression(r"\s*(?:,?\s*và|[,;])\s+")


def _behind_all(words: str, who: Sequence[str]) -> str:
    """What stands behind the names that words open with: «Thuế cơ sở 1, Thuế cơ sở 2 báo cáo»."""
    more = True
    while more:
        name = next((name for name in who if words.lower().startswith(name.lower())), "")
        words = words[len(name) :]
        joint = _AND.match(words)
        rest = words[joint.end() :] if joint else ""
        more = bool(rest) and any(rest.lower().startswith(name.lower()) for name in who)
        words = rest if more else words
    return words
