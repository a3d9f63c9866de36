"""Words that ask for a time or a doer and say nothing of what is to be done."""

from __future__ import annotations

import re

from ....expressions import expression
from ...readers.lines import bare

# «…; thời gian hoàn thành: tháng 3/2027» asks for the time of what stands before.
_TIME_ALONE = expression(
    r"\W*thời (?:gian|hạn)(?: (?:hoàn thành|thực hiện|triển khai|xong))?\W*",
    re.IGNORECASE,
    holds="thời ",
)

# «Sở A phun thuốc; thời gian (thực hiện: …)» asks for something, and names nobody.
_ASKS = expression(
    r"(?:[;.]\s+(?:thời (?:gian|hạn|điểm)|địa điểm|kinh phí|tiến độ)|,\s+thời (?:gian|hạn))$",
    re.IGNORECASE,
    holds="thời |địa điểm|kinh phí|tiến độ",
)
# «Đơn vị tổ chức - Thời gian - Địa điểm», «Đơn vị thực hiện»: who that is stands below.
_ASKS_WHO = expression(
    r"(?:cac )?(?:don vi|co quan|doi tuong)(?: [a-z]+){0,3}(?:,| [-–]| va) (?:thoi gian|dia diem)\b"
    r"|(?:don vi|co quan) (?:to chuc|thuc hien|trien khai|tham gia|dang cai|du thi|phoi hop|chu tri"
    r"|dong hanh|tai tro|bao tro)(?: (?:to chuc|thuc hien))?(?:$| ?:)",
    holds="don vi|co quan|thoi gian|dia diem",
)
_ANSWERED = expression(
    r"\s*(?:(?:hoàn thành|thực hiện|triển khai|xong)\b)?\s*"
    r"(?::|(?:trong|trước|từ|đến|vào|tháng|quý|năm|ngày)\b|\d)"
)
_WORD = expression(r"[^\W\d_]{2}")


def says_nothing(words: str) -> bool:
    """Whether nothing is said there: of «hoàn thành trước ngày 30/10», around its limit."""
    return _WORD.search(words) is None


def asks_time(what: str) -> bool:
    """«Thời gian hoàn thành» alone, which is nothing to be done."""
    return _TIME_ALONE.fullmatch(what) is not None


def asks_for(names: str, text: str, end: int) -> bool:
    """Whether what stands there for a list of names ends by asking for a time or a place, which the
    words behind `end` tell."""
    return _ASKS.search(names) is not None and _ANSWERED.match(text, end) is not None


def asks_who(heading: str) -> bool:
    """Whether a heading, without its number, asks who does something, and when, and names none."""
    return _ASKS_WHO.match(bare(heading.strip(" .:;*"))) is not None
