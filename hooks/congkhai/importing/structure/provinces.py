"""Names of the provinces and cities of the country, before the union of 2025 and after it."""

from __future__ import annotations

import re

from ...expressions import expression
from ...text import modern_tone
from ..readers.lines import bare

_NAMES = """
An Giang; Bà Rịa - Vũng Tàu; Bạc Liêu; Bắc Giang; Bắc Kạn; Bắc Ninh; Bến Tre; Bình Dương; Bình Định;
Bình Phước; Bình Thuận; Cà Mau; Cao Bằng; Cần Thơ; Đà Nẵng; Đắk Lắk; Đắk Nông; Điện Biên; Đồng Nai;
Đồng Tháp; Gia Lai; Hà Giang; Hà Nam; Hà Nội; Hà Tĩnh; Hải Dương; Hải Phòng; Hậu Giang; Hòa Bình;
Hồ Chí Minh; Huế; Hưng Yên; Khánh Hòa; Kiên Giang; Kon Tum; Lai Châu; Lạng Sơn; Lào Cai; Lâm Đồng;
Long An; Nam Định; Nghệ An; Ninh Bình; Ninh Thuận; Phú Thọ; Phú Yên; Quảng Bình; Quảng Nam;
Quảng Ngãi; Quảng Ninh; Quảng Trị; Sóc Trăng; Sơn La; Tây Ninh; Thái Bình; Thái Nguyên; Thanh Hóa;
Thừa Thiên Huế; Tiền Giang; Trà Vinh; Tuyên Quang; Vĩnh Long; Vĩnh Phúc; Yên Bái
"""
# Nghị quyết 202/2025/QH15: these went into others that bear another name.
_ENDED = """
Bà Rịa - Vũng Tàu; Bạc Liêu; Bắc Giang; Bắc Kạn; Bến Tre; Bình Dương; Bình Định; Bình Phước;
Bình Thuận; Đắk Nông; Hà Giang; Hà Nam; Hải Dương; Hậu Giang; Hòa Bình; Kiên Giang; Kon Tum;
Long An; Nam Định; Ninh Thuận; Phú Yên; Quảng Bình; Quảng Nam; Sóc Trăng; Thái Bình; Tiền Giang;
Trà Vinh; Vĩnh Phúc; Yên Bái
"""
_ENDED_BARE = {bare(name.strip()) for name in _ENDED.replace("\n", " ").split(";")}
PROVINCES = {bare(name): name for name in (n.strip() for n in _NAMES.replace("\n", " ").split(";"))}
"""By their letters without marks."""
_UNITS = {"tinh": "tỉnh", "thanh pho": "thành phố"}
_WORDS = "|".join(sorted((re.escape(name) for name in PROVINCES), key=len, reverse=True))
_BEHIND_UNIT = expression(
    rf"\b(?P<unit>tinh|thanh pho|tp)\b\.? ?(?P<name>{_WORDS})\b", holds="tinh|thanh pho|tp"
)
_SMALLER = (
    "xã|phường|thị trấn|thị xã|huyện|quận|đặc khu|thôn|bản|ấp|khu phố|làng"
    "|tiểu học|mầm non|mẫu giáo|thcs|thpt|trung học cơ sở|trung học phổ thông|trạm y tế"
)
_WHOLE = expression(rf"(?:(?:tinh|thanh pho|tp)\b\.? ?)?(?P<name>{_WORDS})")


def names_ended_province(text: str) -> bool:
    """Whether a name is that of a province, or of its body, which was united with others in 2025:
    «Ủy ban nhân dân tỉnh Bình Thuận», not «xã Hà Nam», «phường Bình Định»."""
    named = _BEHIND_UNIT.search(bare(text))
    return named is not None and named["unit"] == "tinh" and named["name"] in _ENDED_BARE


def province_written(text: str, by_letters: bool = False) -> str:
    """«Cục Thuế tỉnh long an» with the province as it is written.

    `by_letters`: its marks may have been misread, as in «tỉnh LÂM ĐÒNG».
    """
    match = _BEHIND_UNIT.search(bare(text))
    if match is None:
        return text
    written = _put(text, match, by_letters)
    unit = _UNITS.get(match["unit"])
    printed = text[match.start("unit") : match.end("unit")]
    if by_letters and unit and printed.islower():
        written = f"{written[: match.start('unit')]}{unit}{written[match.end('unit') :]}"
    return written


def place_written(text: str, told: str = "") -> str:
    """«Lâm Đông», whose marks a scan misread, where the whole is a province.

    Not where what is `told` calls a smaller unit so: «xã Hóa Bình» is no province.
    """
    match = _WHOLE.fullmatch(bare(text))
    if match is None:
        return text
    printed = re.escape(text[match.start("name") :])
    smaller = rf"\b(?:{_SMALLER})\W{{1,3}}{printed}(?!\w)"
    return text if re.search(smaller, told, re.IGNORECASE) else _put(text, match, True)


def _put(text: str, match: re.Match[str], by_letters: bool) -> str:
    printed = text[match.start("name") : match.end("name")]
    name = PROVINCES[match["name"]]
    is_same = modern_tone(printed.lower()) == modern_tone(name.lower())
    if not (by_letters or is_same) or (is_same and printed[:1].isupper() and not printed.isupper()):
        return text
    return f"{text[: match.start('name')]}{name}{text[match.end('name') :]}"
