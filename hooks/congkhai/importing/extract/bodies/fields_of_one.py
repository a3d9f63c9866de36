"""Names in which «và» joins two fields of one body: «Cục Lâm nghiệp và Kiểm lâm»."""

from __future__ import annotations

from ....expressions import expression

# «Cục Tiền lương và Bảo hiểm xã hội» is one; «Sở Nội vụ và Bảo hiểm xã hội tỉnh» are two.
_INSURED = expression(
    r"Bảo hiểm xã hội(?! (?:tỉnh|thành phố|huyện|quận|khu vực|cơ sở|[^\W\d_a-z]))",
    holds="Bảo hiểm xã hội",
)
_WITH_INSURANCE = expression(
    r"(?:Cục|Vụ|Phòng|Ban)\s[^;]{0,40}\b(?:[Tt]iền lương|[Ll]ao động|[Vv]iệc làm|[Cc]hế độ"
    r"|[Cc]hính sách)\s*$",
    holds=("iền lương", "ao động", "iệc làm", "hế độ", "hính sách"),
)
# «Cục Lâm nghiệp và Kiểm lâm» is one; «Chi cục Thủy lợi và Kiểm lâm tỉnh» names two.
_IN_CHARGE = expression(r"(?:Cục|Chi cục|Vụ|Phòng|Tổng cục|Ban)\s[^\W\d_a-z][^;,]{0,40}$")
_FIELD_ALONE = expression(
    r"(?:Kiểm (?:lâm|ngư)|Thư viện|Bảo tàng|Viễn thông|Điện lực|Xuất bản|Quân sự|Lưu trữ|Cảnh sát"
    r"|Thanh tra|Bưu điện)(?=\s*(?:[,;.)]|$))",
    holds="Kiểm |Thư viện|Bảo tàng|Viễn thông|Điện lực|Xuất bản|Quân sự|Lưu trữ|Cảnh sát"
    "|Thanh tra|Bưu điện",
)
# «Ban Quản lý Khu kinh tế Vũng Mới và các Khu công nghiệp tỉnh» is one board.
_ZONES = expression(r"(?:[Cc]ác )?[Kk]hu (?:công nghiệp|công nghệ cao|chế xuất|kinh tế)\b")
_OF_ZONES = expression(
    r"[Bb]an [Qq]uản lý (?:các )?[Kk]hu (?:công nghiệp|công nghệ cao|chế xuất|kinh tế)\b"
    r"[^;]{0,40}$",
    holds="uản lý ",
)


def is_one_with_and(before: str, following: str) -> bool:
    """Whether the words behind «và» are of the body that stands before it."""
    return any(
        behind.match(following) is not None and ahead.search(before) is not None
        for behind, ahead in (
            (_INSURED, _WITH_INSURANCE),
            (_FIELD_ALONE, _IN_CHARGE),
            (_ZONES, _OF_ZONES),
        )
    )
