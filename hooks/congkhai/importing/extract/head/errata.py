"""Likely slips of OCR and typing: proposed with their line, never mended in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare
from ...structure.paragraphs import Paragraph

# Words of the genre whose letters, whatever their marks, make no other word nor the joint of two:
# counted over 200,000 places in laws and decrees, all else that stood there was a slip.
_WORDS = """
tổ chức; triển khai; kế hoạch; quyết định; nghị quyết; nghị định; địa phương; chính quyền
thẩm quyền; quyền hạn; nhiệm vụ; giải pháp; yêu cầu; bổ sung; sửa đổi; đơn vị; phong trào
khen thưởng; lãnh đạo; tuyên truyền; hiệu quả; chất lượng; phát triển; kinh tế; xã hội; giáo dục
đào tạo; công nghệ; tài nguyên; nông nghiệp; nông thôn; nguồn lực; nguồn vốn; kinh phí; ngân sách
kiểm tra; giám sát; đảm bảo; trách nhiệm; phối hợp; chủ trì; tham mưu; văn phòng; chủ tịch
thị trấn; tổng hợp; công khai; minh bạch; tiết kiệm; lãng phí; quy định; pháp luật; tập thể
đoàn thể; kịp thời; cụ thể; chủ yếu; thủ tục; hành chính; cải cách; sáng tạo; doanh nghiệp
xây dựng; hoàn thành; kết quả; thời gian; thời hạn; phù hợp; kết cấu hạ tầng; đấu thầu
chương trình; hướng dẫn; trung ương; đại biểu; quản lý; xử lý; tổng kết; dòng họ học tập
"""
_WORD_OF = {bare(word): word for word in re.split(r"[;\n]\s*", _WORDS.strip())}
_SPELT_OTHERWISE = frozenset({"quản lí", "xử lí", "nhãn dán"})
_WORD = expression(rf"(?<!\w)(?:{'|'.join(_WORD_OF)})(?!\w)")
# Slips of words that do have fellows; each pair is one misread mark.
_SLIPS = {
    "phân đấu": "phấn đấu",
    "phân đầu": "phấn đấu",
    "phấn đầu": "phấn đấu",
    "tiên bộ": "tiến bộ",
    "chuyên đổi": "chuyển đổi",
    "công thông tin": "cổng thông tin",
    "tinh ứng dụng": "tính ứng dụng",
    "củng cô": "củng cố",
    "xây ra": "xảy ra",
    "địa bản": "địa bàn",
    "việt ban hành": "việc ban hành",
}
# Phrases in which the words of a slip are right.
_RIGHT = (
    "chuyên đổi mới",
    "tiên bộ phận",
    "sự có mặt",
    "sự có hiệu lực",
    "địa bản đồ",
    "xây ra đời",
)
_SLIP = expression(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, _SLIPS))})(?!\w)", re.IGNORECASE, holds="|".join(_SLIPS)
)
MOST = 60


@value_class
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
        for _, wrong, right in sorted(_in_text(paragraph.text, paragraph.bare)):
            if wrong.lower() in seen:
                continue
            seen.add(wrong.lower())
            meant = _cased(right, wrong)
            found.append(Slip(wrong, meant, "nghi sai dấu khi nhận dạng hoặc gõ chữ", paragraph))
            if len(found) >= MOST:
                return found
    return found


def _in_text(text: str, plain: str) -> Iterator[tuple[int, str, str]]:
    """Where a slip stands, as printed and as meant."""
    for match in _WORD.finditer(plain):
        wrong, right = text[match.start() : match.end()], _WORD_OF[match[0]]
        # Without any marks it is an address or a name of a file, not a slip; «Vân Phong», each
        # word with a capital, is a place or a person.
        is_name = wrong.istitle() and " " in wrong
        is_slip = wrong.lower() not in {right, *_SPELT_OTHERWISE} and not wrong.isascii()
        if is_slip and not is_name:
            yield match.start(), wrong, right
    for match in _SLIP.finditer(text):
        around = text[match.start() : match.end() + 12].lower()
        if not around.startswith(_RIGHT) and not text[: match.start()].lower().endswith("tấn "):
            yield match.start(), match[0], _SLIPS[match[0].lower()]


def _cased(meant: str, like: str) -> str:
    if like.isupper():
        return meant.upper()
    return meant[:1].upper() + meant[1:] if like[:1].isupper() else meant
