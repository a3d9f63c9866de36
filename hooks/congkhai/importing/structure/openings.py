"""Words that open a paragraph of their own, whatever the line above ends with."""

from __future__ import annotations

from ...expressions import expression
from ..readers.lines import CAPITALS, bare
from .cut_names import OPEN_WORDS

# What closes a text.
_FORMULA = expression(
    r"^(?:tren (?:day )?la|trong qua trinh (?:to chuc |trien khai |thuc hien)|noi nhan)",
    holds=("noi nhan", "tren", "trong qua trinh t"),
)
# With their capital they go on with nothing: «Đơn vị chủ trì: Công an xã» needs no stop.
_SURE_FORMULA = expression(
    r"^(?:Trên (?:đây )?là|Trong quá trình (?:tổ chức|triển khai|thực hiện)\b|Nơi nhận:)",
    holds=("Nơi nhận:", "Trong quá trình t", "Trên"),
)
# «2. Giấy khen của Chủ tịch xã» above «Căn cứ Kế hoạch này, các thôn …»: with its capital it opens
# a sentence.
_GROUND = expression(
    r"^(?:Căn cứ|Trên cơ sở) (?:(?:vào )?(?:nội dung|tình hình|chức năng|kết quả|điều kiện|yêu cầu"
    r"|các nội dung)|(?:Kế hoạch|Quyết định|Chỉ thị|Công văn|Hướng dẫn|Chương trình|Nghị quyết"
    r"|kế hoạch|hướng dẫn) (?:này|trên|nêu trên))\b",
    holds=("Căn cứ", "Trên cơ sở"),
)
_VALUE = expression(
    r"^\W*(?:(?:(?:don vi|co quan|bo phan) )?(?:chu tri|phoi hop|thuc hien|phu trach)"
    r"|(?:thoi (?:gian|han)|tien do)[^:]{0,30})\s?:",
    holds=("chu tri", "phoi hop", "phu trach", "thoi gian", "thoi han", "thuc hien", "tien do"),
)
_OTHER = expression(
    r"^(?:(?:Yêu cầu|Đề nghị|Giao|Nhận được|Căn cứ|Lưu ý|Ghi chú|Kinh phí)\b"
    r"|(?:Kế hoạch|Quyết định|Công văn|Thông báo) này\b"
    rf"|[{CAPITALS}][^:;.,]{{1,40}}:)"
)

# What a resolution says of itself at its end: «Nghị quyết này được … thông qua ngày …».
_ENACTED = expression(
    r"^(?:Nghị quyết|Quyết định|Kế hoạch|Quy chế|Quy định|Quy ước|Chỉ thị|Chương trình|Thông báo"
    r"|Hướng dẫn|Luật|Nghị định|Thông tư|Đề án|Phương án|Điều lệ|Văn bản) này "
    r"(?:(?:đã )?được|có hiệu lực|thay thế|bãi bỏ|gồm)\b",
    holds=(" này ",),
)


def opens_anew(text: str, before: str, first: str, is_ended: bool) -> bool:
    """Whether a line opens a paragraph: behind a line that is ended or not, in that of `first`."""
    if is_ended:
        return _FORMULA.match(bare(text)) is not None or _ENACTED.match(text) is not None
    if before.endswith(",") or before.rsplit(" ", 1)[-1].lower() in OPEN_WORDS:
        return False
    if (
        _SURE_FORMULA.match(text)
        or _GROUND.match(text)
        or (text[:1].isupper() and _VALUE.match(bare(text)))
    ):
        return True
    return is_no_value(text) and _VALUE.match(bare(first)) is not None


def is_no_value(text: str) -> bool:
    """«Lưu ý …», «Địa điểm: …»: goes on with no name and no time above."""
    return _OTHER.match(text) is not None
