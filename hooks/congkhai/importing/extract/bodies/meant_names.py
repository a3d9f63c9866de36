"""Where the name of somebody ends who is told by what they do, or with «…»."""

from __future__ import annotations

import re

from ....expressions import expression
from ...readers.lines import squeezed
from .bodies import NamedBodies

# «Cơ quan soạn thảo văn bản có trách nhiệm …»: what they do tells who is meant.
_DUTIFUL = expression(
    r"\s*(?:được|tại|trong|theo|nêu|kèm|có tên"
    r"|khai thác|sử dụng|hoạt động|tham gia|sản xuất|kinh doanh|đóng|đang|cung cấp"
    r"|vận hành|quản lý|đầu tư|chủ trì|thực hiện|soạn thảo|tiếp nhận|giải quyết|làm|phụ trách"
    r"|nơi|chịu sự|có (?!trách))[^.;:,()]{3,140}?(?<! và)(?<!,)"
    r"(?=\s(?:có|chịu) trách nhiệm\b)"
)
# «Ủy ban nhân dân các xã có chợ đầu mối thường xuyên cập nhật …», «… đang thi công tiếp tục …»,
# «UBND xã nơi đặt trạm bơm niêm yết lịch bơm», «Các đơn vị chịu sự giám sát gửi báo cáo …».
_HAVING = expression(
    r"\s+(?:đang|(?P<where>nơi)|chịu sự|có (?!\d|trách|nhiệm|liên quan|kế hoạch|biện pháp|giải pháp"
    r"|văn bản|phương án|mặt|báo cáo|thông báo|tổ chức|ý kiến|quyền|thể\b))"
    r"[^.;:,()]{3,90}?(?=\s(?:thường xuyên|chủ động|tiếp tục|khẩn trương|tập trung|tăng cường"
    r"|chỉ đạo|chủ trì|phối hợp(?! hoạt)|niêm yết|công khai|thông báo|báo cáo|gửi|nộp|lập|chuẩn bị"
    r"|bố trí|rà soát|hoàn thành|(?<!bầu )cử(?! tri| nhân)|tuyên truyền|phân công"
    r"|cập nhật|tạo điều kiện|ban hành|đôn đốc"
    r"|xây dựng (?:kế hoạch|phương án|đề án|quy chế|lịch|danh sách)|thành lập|kiểm tra, |mời)\b)"
)
_OF_MANY = expression(r"\b(?:các|những)\b", re.IGNORECASE)
_ANY_OF = expression(
    r"(?:các|những|mọi|tổ chức|cá nhân|hộ|doanh nghiệp|chủ|cơ quan|đơn vị|cán bộ|người)\b",
    re.IGNORECASE,
)
# «Hội A, Đoàn B,… vận động …»: and so on; but «Hội …………» is left blank in a form.
_SO_ON = expression(r"\s*,?\s*(?<![.…])(?:\.{2,3}|…\.?)(?![.…])\s*(?=[^\W\d_A-ZÀ-Ý])", holds="..|…")


def as_meant(text: str, named: NamedBodies) -> NamedBodies:
    """«Các hộ khai thác nước … có trách nhiệm»: which ones are meant is of the name."""
    more = _DUTIFUL.match(text, named.end)
    if more is None or not _ANY_OF.match(named.names[-1]):
        more = _HAVING.match(text, named.end)
        if more is None or not (more["where"] or _OF_MANY.search(named.names[-1])):
            return named
    names = (*named.names[:-1], f"{named.names[-1]} {squeezed(more[0])}")
    return NamedBodies(names, more.end())


def without_so_on(text: str, start: int, named: NamedBodies) -> str | None:
    """The text without the dots that end a list of names; None where there are none."""
    more = _SO_ON.search(text, start, named.end + 8)
    if more is None or not start < more.start() <= named.end:
        return None
    return f"{text[: more.start()]} {text[more.end() :]}"
