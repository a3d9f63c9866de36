"""Units whose name goes on behind two syllables: «20 tập dữ liệu», «5 bộ hồ sơ»."""

from __future__ import annotations

import re

from ....expressions import expression

# First syllables of words of two, which end no name alone.
_HALVES = (
    "dữ|hồ|cơ|công|văn|khoa|kinh|nông|du|sinh|thương|đô|giáo|kỹ|hành|tài|môi|thủ|chuyên|tiêu|sản"
    "|dịch|nghiên|điều|quốc|dân|thông|truyền|chính|doanh|trung|năng|giao|nghệ|thể|bảo|nghiệp vụ"
)
_OPEN = expression(rf"(?:^|.*\s)(?:{_HALVES})$", re.IGNORECASE)
_NEXT = expression(r" [a-zđà-ỹăâêôơư]+\b")
# «5 bộ dữ liệu», «3 tập dữ liệu», «2 bộ tiêu chí»: what a set is of.
_SET = expression(r"(?:bộ|tập|hệ|cụm|khu)$", re.IGNORECASE)
_OF_SET = expression(
    r" (?:dữ liệu|tiêu chí|chỉ số|tài liệu|hồ sơ|cơ sở dữ liệu|sinh thái|công nghiệp|dân cư|đô thị"
    r"|du lịch|thống)\b",
    re.IGNORECASE,
)
# «3 loại chế phẩm»: counted by kind, whatever it is of.
_KIND = "loại "
# People and things of three syllables: «60 nghiên cứu sinh», «25 cộng tác viên», «8 lượt người».
_COMPOUND = expression(
    r"(?:(?:nghiên cứu|lưu học|thực tập|lưu trữ|du học) sinh(?! học)"
    r"|(?:nghiên cứu|tuyên truyền|cộng tác|vận động|tình nguyện|báo cáo|hòa giải|hoà giải|hướng dẫn"
    r"|phát thanh|huấn luyện|giám sát|kiểm tra|kiểm soát|kiểm sát|kiểm dịch|thanh tra|điều tra"
    r"|biên tập|lập trình|khuyến nông|thông tin|tư vấn|điều phối|thẩm định|tập huấn|đăng kiểm"
    r"|điều dưỡng|kỹ thuật|phóng|nghiệp vụ) viên(?! chức)"
    r"|xã, (?:phường|thị trấn)(?:, (?:thị trấn|đặc khu))?|phường, xã|cơ quan, đơn vị"
    r"|thôn, (?:xóm|bản|buôn|làng|ấp|tổ dân phố|khu phố|khu dân cư)"
    r"|ca (?:sinh|bệnh|mắc|tử vong|đẻ)|trẻ (?:mồ côi|sơ sinh(?: (?:trai|gái))?)"
    r"|tập thể(?! (?:dục|thao)\b)|tổ chức (?:cơ sở )?đảng|(?:thẻ|lượt) (?:bạn đọc|bảo hiểm y tế)"
    r"|công dân|học viên (?:cao học|sau đại học)|đơn vị máu|trạm y tế"
    r"|nhà (?:văn hóa|văn hoá|vệ sinh)"
    r"|ban (?:chỉ huy|chỉ đạo|quản lý)"
    r"|lượt (?:người|khách|hộ|học viên|học sinh|cán bộ|hội viên|đoàn viên|bệnh nhân|xe|tàu))\b",
    re.IGNORECASE,
)
# «120 triệu đồng/người/năm», «5 tấn/ha»
# «Giảm 1,5 điểm phần trăm», «tăng 2 điểm %», «01 liên hiệp hợp tác xã»
_REST = {"điểm": (" phần trăm", " %", "%"), "liên hiệp": (" hợp tác xã",)}
_PER = expression(
    r"(?:\s?/\s?(?:người|năm|quý|tháng|ngày|ha|hộ|xã|thôn|lượt|km2|km|m3|m2|vụ|lớp|buổi|lần"
    r"|học sinh)\b)+",
    re.IGNORECASE,
)
# «05 sáng kiến/phân xưởng/năm», «3 lần/tổ sản xuất»: of whom each, however it is called.
_PER_ANY = expression(
    r"(?:\s?/\s?(?:mỗi )?[^\W\d_]{1,9}(?: [^\W\d_]{1,9}){0,2}?"
    r"(?=\s?/|\W*$|[,;.()]| trở (?:lên|xuống)\b))+"
)
# «02 hội nghị tuyên truyền/tháng»: how often stands behind what they are about.
_PER_FAR = expression(
    r"(?: [^\W\d_]+){1,5}\s?(?P<per>/(?:năm|quý|tháng|tuần|ngày)\b)", re.IGNORECASE
)


def whole_unit(clause: str, start: int, end: int) -> str:
    """The unit printed at `start`, with the rest of a word or a set's name behind `end`."""
    if "/" in clause[start:end]:
        # «42/100.000 trẻ đẻ sống»: read whole.
        return clause[start:end]
    if clause.startswith(_KIND, start):
        end = start + len(_KIND) - 1
    elif compound := _COMPOUND.match(clause, start):
        end = max(end, compound.end())
    elif _SET.search(clause[start:end]) and (of := _OF_SET.match(clause, end)):
        end = of.end()
    elif _OPEN.match(clause[start:end]) and (rest := _NEXT.match(clause, end)):
        end = rest.end()
    rests = _REST.get(clause[start:end].lower(), ())
    end += next((len(rest) for rest in rests if clause.startswith(rest, end)), 0)
    per = _PER.match(clause, end)
    each = _PER_ANY.match(clause, end)
    if each and (per is None or each.end() > per.end()):
        per = each
    if per is None and (far := _PER_FAR.match(clause, end)):
        return f"{clause[start:end]}{far['per']}"
    return clause[start : per.end() if per else end]
