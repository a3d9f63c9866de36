"""Which bodies are meant, told behind their name: by place, by field, by what they do."""

from __future__ import annotations

import re

from ....expressions import expression
from .bodies import KINDS
from .verbs import are_deeds, duty_at

# «Đối với các đơn vị thu gom, vận chuyển rác:», above their duties.
_WHAT_THEY_DO = expression(
    r"(?:các|những|mọi) (?:đơn vị|cơ sở|hộ|doanh nghiệp|tổ chức|cá nhân|chủ|công ty|người|cơ quan"
    r"|trường hợp)\b[^.;:]{2,190}:\W*$",
    re.IGNORECASE,
)
# «Đề nghị Mặt trận Tổ quốc Việt Nam tại địa phương», above its duties.
_WHERE = expression(
    r"(?:tại|ở|trên|trong) (?:các |toàn )?(?:địa phương|địa bàn|cơ sở|tỉnh|xã|phường|nước)"
    r"(?: [^\s.;:,]+){0,5}"
)
_MOST_WORDS = 8


def by_what_they_do(text: str, start: int) -> bool:
    return _WHAT_THEY_DO.match(text, start) is not None


def tells_where(text: str) -> bool:
    """«tại địa phương», «trên địa bàn xã», and no duty behind it."""
    return _WHERE.fullmatch(text) is not None and not any(
        duty_at(text, gap.end()) for gap in re.finditer(r"\s", text)
    )


def are_places(text: str) -> bool:
    """«Gia Thuận, Tân Điền và Gò Công»: names of places, and nothing else."""
    parts = [part.split() for part in re.split(r",\s*(?:và )?|\s+và\s+", text)]
    return len(parts) > 1 and all(
        0 < len(words) < 5 and all(word[:1].isupper() for word in words) for words in parts
    )


def are_fields(kinds: str, text: str) -> bool:
    """«Các Bộ», «Tài chính, Công Thương và Y tế»: their fields, and nothing else."""
    parts = re.split(r"[,;]\s*(?:và )?|\s+và (?=[A-ZĐ])", text)
    return (
        len(parts) > 1
        and KINDS.search(kinds.strip()) is not None
        and all(part[:1].isupper() and len(part.split()) <= _MOST_WORDS for part in parts)
        and not are_deeds(parts)
        and not any(duty_at(text, gap.end()) for gap in re.finditer(r"\s", text))
    )
