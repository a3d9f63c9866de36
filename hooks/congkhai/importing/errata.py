"""Likely slips of OCR and typing: proposed with their line, never mended in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from congkhai.importing.paragraph import Paragraph

# Words that do not exist beside words that do; each pair is one misread mark.
_SLIPS = {
    "phân đấu": "phấn đấu",
    "phân đầu": "phấn đấu",
    "phấn đầu": "phấn đấu",
    "tiên bộ": "tiến bộ",
    "chuyên đổi số": "chuyển đổi số",
    "chuyên đổi": "chuyển đổi",
    "thị trần": "thị trấn",
    "tô chức": "tổ chức",
    "tổ chúc": "tổ chức",
    "cụ thê": "cụ thể",
    "tập thê": "tập thể",
    "đoàn thê": "đoàn thể",
    "công thông tin": "cổng thông tin",
    "tinh ứng dụng": "tính ứng dụng",
    "kết cầu hạ tầng": "kết cấu hạ tầng",
    "đầu thầu": "đấu thầu",
    "quyêt định": "quyết định",
    "quyét định": "quyết định",
    "nguôn lực": "nguồn lực",
    "chủ yêu": "chủ yếu",
    "củng cô": "củng cố",
    "sự có": "sự cố",
    "xây ra": "xảy ra",
    "địa bản": "địa bàn",
    "phủ hợp": "phù hợp",
    "việt ban hành": "việc ban hành",
    "dòng học học tập": "dòng họ học tập",
}
# Phrases in which the words of a slip are right.
_RIGHT = ("chuyên đổi mới", "tiên bộ phận", "sự có mặt", "sự có hiệu lực", "xây ra đời")
_SLIP = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _SLIPS))})(?!\w)", re.IGNORECASE)
MOST = 60


@dataclass(frozen=True, slots=True)
class Slip:
    printed: str
    meant: str
    why: str
    paragraph: Paragraph


def slips(paragraphs: Sequence[Paragraph]) -> list[Slip]:
    """Slips in their order, each wording once a paragraph."""
    found: list[Slip] = []
    for paragraph in paragraphs:
        seen: set[str] = set()
        for match in _SLIP.finditer(paragraph.text):
            wrong = match[0]
            around = paragraph.text[match.start() : match.end() + 12].lower()
            if wrong.lower() in seen or around.startswith(_RIGHT):
                continue
            seen.add(wrong.lower())
            meant = _SLIPS[wrong.lower()]
            meant = meant[:1].upper() + meant[1:] if wrong[:1].isupper() else meant
            found.append(Slip(wrong, meant, "nghi sai dấu khi nhận dạng hoặc gõ chữ", paragraph))
            if len(found) >= MOST:
                return found
    return found


_MOBILE = re.compile(r"(?<![\d/.])(?:\+84|0)(?:[ .]?\d){9}(?!\d)")
_MAIL = re.compile(r"\b[\w.+-]{1,40}@(?:gmail|yahoo|outlook|hotmail|icloud)\.[a-z.]{2,8}\b", re.I)
_CARD = re.compile(
    r"\b(?:CCCD|CMND|căn cước(?: công dân)?|chứng minh)\D{0,20}(\d{9}|\d{12})\b", re.I
)
_LANDLINE = re.compile(r"^(?:\+84|0)[ .]?2")


def personal(paragraphs: Sequence[Paragraph]) -> list[tuple[str, int]]:
    """What kind of personal data stands where; the data themselves are not repeated."""
    found: list[tuple[str, int]] = []
    for paragraph in paragraphs:
        for line in paragraph.lines:
            if any(not _LANDLINE.match(m[0]) for m in _MOBILE.finditer(line.text)):
                found.append(("số điện thoại di động", line.number))
            if _MAIL.search(line.text):
                found.append(("địa chỉ thư riêng", line.number))
            if _CARD.search(line.text):
                found.append(("số giấy tờ tùy thân", line.number))
    return found


def without_personal(text: str) -> str:
    """The text with mobile numbers, private mail and identity numbers taken out, and it says so."""
    text = _MOBILE.sub(lambda m: m[0] if _LANDLINE.match(m[0]) else "(đã bỏ số điện thoại)", text)
    text = _MAIL.sub("(đã bỏ thư riêng)", text)
    return _CARD.sub(lambda m: m[0].replace(m[1], "(đã bỏ số giấy tờ)"), text)
