"""Days that something begins or is announced on: «Từ ngày … chỉ nhận …», «+ Kết quả: 30/8/2026»."""

from __future__ import annotations

from ....expressions import expression
from ..orders.orders import without_number
from ..times.dates import HOUR, Moment
from ..times.unbound_days import is_last_day

_LABEL = expression(
    r"^\W*(?:\w{1,3}[.)] ?)?(?P<label>[^\W\d][^:;.]{5,80}):\s*"
    rf"(?:(?:du kien|ngay|vao|sang|chieu|toi|{HOUR}|thu \w{{2,3}}|chu nhat)[ ,]+|[(,) ]+)*$",
    holds=":",
)
_ENDS = expression(r"\s*(?:\((?:thu \w{2,3}|chu nhat|du kien)\))?\s*[.;,]*(?:/\.)?\s*$")
# What such a line tells of somebody or of a text, and what others read: times, limits, starts.
_OTHERWISE = expression(
    r"^(?:ngay (?:\w+ )?(?:sinh|dang|cap|ky|ban hanh|cap nhat|thanh lap|truyen thong|vao|chinh thuc"
    r"|hieu luc|nhan|den|gui|dang tai|ket nap|hoan thanh|het)\b|thoi (?:gian|diem|han)\b"
    r"|(?:\w+ ){0,2}han\b|hieu luc\b|cap nhat\b|so\b|ky\b|can cu\b|theo\b|kinh gui\b|ha noi\b"
    r"|dien thoai\b|nguoi (?:ky|dang|tao)\b|ban hanh\b|vi du\b|tu\b|den\b|truoc\b|ke tu\b"
    r"|(?:last )?(?:published|posted|updated|modified|created|date)\b)"
    r"|\b(?:hieu luc|cham nhat|muon nhat|truoc|het han|ap dung|bat dau|ket thuc|hoan thanh"
    r"|bao cao|gui|nop|het|cong van|quyet dinh so)\b"
)


# «Kể từ 0h00 ngày 01/8/2026, chỉ …»: what is otherwise from then on, and nobody's limit.
_SINCE = expression(rf"(?:^|[.;:]\s+)\W*(?:\w{{1,3}}[.)] ?)?(?:ke )?tu (?:{HOUR},? )?(?:ngay )?$")
_LONGEST_SINCE = 60
_OTHER_THEN = expression(
    r"\s*[,:]?\s*(?:(?:các|mọi) [^,;.:]{2,40}? )?(?:sẽ )?"
    r"(?:chỉ (?!đạo|thị|tiêu|định|số|dẫn)|(?:tạm )?(?:ngừng|dừng) |chấm dứt "
    r"|không (?:còn |tiếp tục )?(?:tiếp nhận|nhận|sử dụng|cấp|thu|cung cấp|giải quyết) "
    r"|chính thức )"
)


def begins_then(text: str, plain: str, moment: Moment) -> str:
    """The sentence that opens with the day from which something is no longer as before, or none."""
    if moment.precision != "day":
        return ""
    since = _SINCE.search(plain, max(0, moment.start - _LONGEST_SINCE), moment.start)
    if since is None or _OTHER_THEN.match(text, moment.end) is None:
        return ""
    return without_number(text[since.start() :].lstrip(" .;:")).partition(". ")[0]


def is_day_of_label(plain: str, moment: Moment) -> bool:
    """Whether a line is a label and the day of what it names; nobody's limit."""
    if moment.precision != "day" or not _ENDS.match(plain, moment.end):
        return False
    told = _LABEL.match(plain[: moment.start])
    if told is None or is_last_day(plain[: moment.start]):
        return False
    return _OTHERWISE.search(told["label"]) is None
