"""What is to be carried out, where an order says so before whom it charges.

«Đối với nội dung dọn ngõ, giao Phòng A chủ trì, phối hợp với các thôn triển khai thực hiện.»
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....expressions import expression
from ...readers.lines import squeezed
from .orders import Order

# Nothing but that it is carried out.
_CARRIES_OUT = expression(
    r"(?:(?:tổ chức|triển khai|thực hiện|giải quyết|và)\s*){1,4}", re.IGNORECASE
)
_SUBJECT = expression(
    r"(?P<about>Đối với|Về)\s+(?:việc\s+)?(?P<what>\S.{6,700}?)[\s,:;.–—\-“”\"'`«»]*"
    r"(?:(?:giao(?: cho)?|đề nghị|yêu cầu|phân công)\s+)?",
    re.IGNORECASE | re.DOTALL,
)
# What can be carried out itself; the rest it is carried out for: «đối với các hộ ở xa».
_WORK = expression(
    r"(?:nội dung|công tác|nhiệm vụ|hạng mục|dự án|tiểu dự án|hoạt động|phần việc|đề án|kế hoạch"
    r"|chương trình|thủ tục|mô hình|chỉ tiêu|chính sách|phong trào|giải pháp|các nội dung"
    r"|các nhiệm vụ|các dự án|các hoạt động|các chỉ tiêu)\b",
    re.IGNORECASE,
)
_QUOTED = expression(r"\s*:?\s*[“«\"]\s*")


def with_subject(text: str, order: Order | None) -> Order | None:
    """The order with what it is about, where it else only says «triển khai thực hiện»."""
    rest = order.rest.strip(" .;:,/") if order is not None and order.lead else ""
    if order is None or _CARRIES_OUT.fullmatch(rest) is None:
        return order
    at = text.rfind(order.lead[0])
    about = _SUBJECT.fullmatch(text[:at]) if at > 0 else None
    if about is None:
        return order
    what = squeezed(_QUOTED.sub(": ", about["what"], count=1))
    is_work = _WORK.match(what) is not None or "việc " in text[: about.start("what")].lower()
    link = "" if is_work else f"{about['about'].lower()} "
    return replace(order, rest=f"{rest} {link}{what}")
