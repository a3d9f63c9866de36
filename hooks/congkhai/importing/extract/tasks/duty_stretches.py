"""The stretch of days that a duty's own sentence gives it: it is done by the last of them."""

from __future__ import annotations

from ....dates import Comparator
from ....expressions import expression
from ...readers.lines import bare, squeezed
from ..times.dates import moments
from ..times.stretches import Stretch, spans_of_time
from ..times.when import When, is_without_end

# «số liệu từ … đến …», «đợt mưa lũ từ …»: the time of something else than of the deed.
_OF_OTHERS = expression(
    r"\b(?:(?:mua lu|lu lut|bao so|thien tai|thiet hai|han han)(?: [^\W\d]+){0,3}"
    r"|(?:tre|em|nguoi|cong dan) sinh|nghi (?:huu|phep|viec|he|tet)"
    r"|so lieu|cao diem|ky|giai doan|nhiem ky|nam hoc|thoi ky|khoa"
    r"|dot(?: [^\W\d]+){0,3}|vu|mua|tinh"
    r"|luy ke|thong ke|ket qua|tinh hinh|phat sinh|hieu luc|da(?: [^\W\d]+){0,4}|hop dong|ngan sach"
    r"|du toan|ke hoach|chuong trinh|de an|doanh thu|von|nien do|quy dinh|gia han)\s*$"
)
_WHOLE = len("2026-01")
_ENDS = expression(r"\W*(?:\([^()]{1,60}\)\W*)?$")
_SENTENCE = expression(r"[.;](?=\s)")
# «… thực hiện từ ngày 01/7 đến hết ngày 30/9/2026 theo quy định»
_OF_DEED = expression(
    r"\b(?:thoi gian|thuc hien|hoan thanh|tien hanh|trien khai|to chuc|ap dung|dien ra|bat dau"
    r"|ra quan|kiem tra|ra soat)\W*$"
)


def stretch_told(setting: str, what: str, issued: str | None = None) -> When:
    """«Từ ngày 01/6/2026 đến ngày 14/6/2026, Xã A kiểm tra …»; says nothing where none is given.

    `setting` is what stands before the one whom the sentence charges.
    """
    if (until := _until(setting) or _until(what, is_setting=False)) is not None:
        return until
    opening = _stretch(setting, issued)
    if opening is not None:
        if is_without_end(setting[opening.end :]):
            return When()
        return _when(setting, opening)
    sentence = _SENTENCE.split(what, maxsplit=1)[0]
    own = _stretch(sentence, issued)
    if own is None or is_without_end(sentence[own.end :]):
        # «từ quý II đến quý IV/2026 và thường xuyên»
        return When()
    plain = bare(sentence)
    is_end = _ENDS.match(plain, own.end) is not None
    begins = own.start < 4
    is_of_deed = _OF_DEED.search(plain[: own.start]) is not None
    return _when(sentence, own) if is_end or begins or is_of_deed else When()


# «Từ nay đến ngày 30/9/2026», «từ nay cho đến hết năm 2026»: until when, from whenever it is read.
_FROM_NOW = expression(
    r"\btu (?:nay|bay gio|thoi diem nay|ngay ky)(?: cho)? (?:den|toi)(?: het| cuoi| truoc)?\s",
    holds="tu ",
)
_NEXT_WORD = 8
"""Letters of «ngày» between «đến» and the day."""


# «Lập kế hoạch từ nay đến năm 2030», «Thống kê số ngõ ngập từ nay đến …»: of what is told.
_OF_WHAT_IS_TOLD = expression(
    r"\b(?:tong hop|bao cao|thong ke|du bao|danh gia|ra soat|dang ky|de xuat|xay dung|lap|ban hanh"
    r"|phe duyet|trinh|tham muu|cong bo|gui)\b[^,;.]{0,80}\b(?:ke hoach|de an|chuong trinh|nhiem vu"
    r"|ket qua|tinh hinh|so|so lieu|luong|danh (?:sach|muc)|phuong an|chien luoc|quy hoach|lo trinh"
    r"|nhu cau|du toan)\b[^,;.]{0,60}$"
)


def _until(words: str, is_setting: bool = True) -> When | None:
    plain = bare(words.replace("*", " "))
    now = _FROM_NOW.search(plain)
    if now is None or (not is_setting and _OF_WHAT_IS_TOLD.search(plain, 0, now.start())):
        return None
    told = (m for m in moments(plain) if 0 <= m.start - now.end() < _NEXT_WORD)
    last = next(told, None)
    if last is None or last.precision == "yearly":
        return None
    return When(
        due=(last.iso,),
        comparator=Comparator.NO_LATER_THAN,
        printed=squeezed(words[now.start() : last.end]),
    )


def _stretch(words: str, issued: str | None) -> Stretch | None:
    plain = bare(words.replace("*", " "))
    found = next(iter(spans_of_time(plain, issued)), None)
    if found is None or found.is_single or min(len(found.first), len(found.last)) < _WHOLE:
        return None
    return None if _OF_OTHERS.search(plain[: found.start]) else found


def _when(words: str, found: Stretch) -> When:
    return When(
        due=(found.last,),
        comparator=Comparator.NO_LATER_THAN,
        printed=squeezed(words[found.start : found.end]),
        first=found.first,
    )
