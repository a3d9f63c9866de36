"""Who issues a document whose head names nobody: its opening words, or a line above its grounds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ....expressions import expression
from ...readers.lines import bare
from ...structure import agency_names
from ...structure.paragraphs import Paragraph
from ..bodies.bodies import are_bodies
from ..bodies.name_clauses import is_more_than_named

ISSUER = (
    r"(?:Ủy ban|Uỷ ban|UBND|UBMTTQ|Hội đồng|HĐND|Sở|Bộ|Ban|Cục|Chi cục|Vụ|Phòng|Văn phòng"
    r"|Trường|Đại học|Học viện|Trung tâm"
    r"|Công an|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Hội|Liên đoàn|Đoàn|Viện|Bệnh viện"
    r"|Bảo hiểm|Kho bạc|Thuế"
    r"|Hải quan|Thanh tra|Chính phủ|Thủ tướng|Ngân hàng|Tổng công ty|Tập đoàn|Mặt trận)"
)
_WITHIN = r",(?= [^\W\d_a-z]\w*(?: [^\W\d_A-Z]\w*)? và [^\W\d_a-z])"
_ISSUES = expression(
    # «Bộ Văn hóa, Thể thao và Du lịch yêu cầu»: a name with a comma of its own.
    rf"(?<!của )(?<!tướng )(?P<name>\b{ISSUER}\b(?:[^;,.:“”()\n]|{_WITHIN}){{0,90}}?)\s*"
    r"(?:\([^()]{1,60}\)\s*)?"
    r"(?:đã |tiếp tục |trân trọng )?(?:ban hành|xây dựng|triển khai|đề ra|yêu cầu|thông báo|báo cáo"
    r"|đề nghị|kính đề nghị|xin gửi|kính gửi|gửi tới|hướng dẫn)\b"
)
# «Ủy ban nhân dân (UBND) xã Yên Hạ yêu cầu»: a name with its letters in the midst of it.
_LETTERS = expression(r" ?\([A-ZĐ]{2,8}\)(?= [^\W\d_])")

# What a sentence says of a body or document, no part of a name.
_NO_NAME = expression(
    r"\d|\b(?:ngay|ve|can cu|theo|gui|do|tai|thuc hien|da|duoc|thanh(?! (?:pho|tra)\b))\b"
)
_LONGEST_ISSUER = 110
_GROUND = expression(r"^\W*(?:can cu|xet|theo de nghi|thi hanh)\b")
# Whose head decides: «Chủ tịch Ủy ban nhân dân …», «Bộ trưởng Bộ …».
_HEAD_OF = expression(
    r"^(?:trưởng (?=(?:ban|phòng|công an|trạm|khoa) \w)"
    r"|(?:chủ tịch|bộ trưởng|giám đốc|cục trưởng|tổng cục trưởng|hiệu trưởng|viện trưởng|chánh án)"
    r" (?=(?:ủy ban|uỷ ban|bộ|sở|cục|tổng cục|trường|học viện|đại học|viện|tòa án|toà án|bệnh viện"
    r"|trung tâm)\b))",
    re.IGNORECASE,
)
# «VIỆN TRƯỞNG», «TRƯỞNG BAN» alone: an office, and no body.
_OFFICE = expression(r"^(?:\w+ ){0,2}(?<!tăng )trưởng(?: \w+)?$", re.IGNORECASE)
# «KHÓA XIV, KỲ HỌP THỨ 13» between a council's name and its grounds.
_SESSION = expression(r"^\W*khoa [ivxl\d]+\b.{0,40}$|^\W*ky hop thu\b.{0,40}$")
_TOP = 6


def issuer_in(opening: Sequence[Paragraph]) -> str | None:
    """«Sở Nội vụ ban hành Kế hoạch …»: the last such words before the first section."""
    for paragraph in reversed(opening):
        text = _LETTERS.sub("", paragraph.text)
        for match in reversed(list(_ISSUES.finditer(text))):
            names = are_bodies(_HEAD_OF.sub("", match["name"].strip(" -–")))
            is_whole = len(names) == 1 and " " in names[0]
            if is_whole and not _NO_NAME.search(bare(names[0])):
                return names[0]
    return None


def issuer_line(body: Sequence[Paragraph], told: str, place: str | None) -> str | None:
    """«BỘ TRƯỞNG BỘ NỘI VỤ», «Ủy ban nhân dân tỉnh» alone above «Căn cứ …»: who decides."""
    top = [p for p in body[:_TOP] if not _SESSION.match(p.bare)]
    for paragraph, below in pairwise(top[: _TOP - 1]):
        line = paragraph.text.strip(" *:,")
        if not _GROUND.match(below.bare) or len(line) > _LONGEST_ISSUER or paragraph.mark:
            continue
        name = _HEAD_OF.sub("", line)
        is_body = agency_names.is_agency(name) and _OFFICE.match(name) is None
        if is_body and not line.endswith((".", ";")):
            written = agency_names.agency_as_written(name.upper(), told, place)
            # «QUỐC HỘI QUYẾT ĐỊNH CHỦ TRƯƠNG …» ends a title over two lines.
            return None if is_more_than_named(written) else written
    return None
