"""Duties that a text sets and nobody is named for: the issuer's own, or of whom it goes to.

Only where the text tells that somebody is to act: below «Tổ chức thực hiện», and where a report is
to be sent to a body. Elsewhere, below «Nội dung», such lines tell what a plan is about.
"""

from __future__ import annotations

import re

from ....expressions import expression
from ....value import record_class
from ...readers.lines import bare
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import bodies_at
from ..bodies.body_words import HEAD
from .orders import WHICH, Order, is_duty, without_number
from .zones import CHARGING_HEADING

# «C. BIỆN PHÁP TỔ CHỨC THỰC HIỆN», «Lịch và phân công trách nhiệm», as bare text.
_EXECUTION = expression(
    r"^\W*(?:[ivx]{1,5}\b|\d{1,2}\b|[a-h]\b)?\W{0,4}"
    r"(?:bien phap (?:to chuc )?|to chuc (?:trien khai )?)thuc hien\W*$"
    r"|^(?!.*\b(?:giai phap|nhiem vu)\b).*"
    r"\bphan cong trach nhiem(?: to chuc)?(?: thuc hien)?\W*$",
    holds=("phan cong trach nhiem", "thuc hien"),
)
# «Căn cứ Kế hoạch, các đơn vị …» has a doer that was not read; «Cấp tỉnh: gồm …» tells who.
_OTHERWISE = expression(r"(?:căn cứ|cấp \w+|lưu|kính|mời|xin)\b|[^:.;]{2,24}:", re.IGNORECASE)
# «… Đơn vị chủ trì: bà A»: somebody is named, whom the page does not tell.
_LABELLED = expression(r"\b(?:chủ trì|thực hiện|phụ trách|phối hợp)\s*:", re.IGNORECASE)
# «Báo cáo của Phòng A», «Nộp hồ sơ trực tiếp hoặc qua bưu điện»: what is told of, a citizen's.
_SENT = expression(
    r"(?:tổng hợp,? |kịp thời |định kỳ |lập )*(?:báo cáo(?! (?:viên|của)\b)|gửi(?! nhận)|nộp)\b"
    r"(?! (?:hồ sơ|đơn) (?:trực tiếp|trực tuyến|qua|tại)\b)"
    r"[^.;]{0,120}?\s(?:về|gửi|cho|đến|với) (?=(?-i:[^\W\d_a-z])|các )",
    re.IGNORECASE,
    holds="báo cáo|gửi|nộp",
)
# «Kiểm tra cho thấy …», «Trồng cây là việc của …», «Tổ chức bộ máy gồm …»: what is and was.
_TELLS = expression(
    r"\s(?:cho thấy|(?<!khi )đã (?:góp|giúp|tạo|mang|đem)|(?:bao )?gồm"
    r"|(?P<past>(?:thời gian |năm )(?:vừa )?qua"
    r"|(?<!khi )(?<!nếu )(?<!nơi )đã(?! (?:nêu|đề ra|được|ban hành|đăng ký)))"
    r"|(?<!nhất )(?<!biệt )(?<!hoặc )(?<!hay )(?<!yếu )(?<!gọi )(?<!thể )là)\s",
    re.IGNORECASE,
)
# «Lập tổ gồm ba người», «Xác định treo biển là việc trước hết», «… để mọi nhà hiểu … là …» are to
# be done.
_MAKES = expression(
    r"(?:(?:thành )?lập|kiện toàn|xây dựng|ban hành|chuẩn bị|cử|gửi|nộp|hoàn thiện|trình"
    r"|tổ chức (?!bộ máy|của|đảng))\b.*\sgồm"
    r"|(?:xác định|coi|xem|lấy|chọn|đảm bảo|bảo đảm)\b.*\slà\b"
    r"|.*\s(?:để|nhằm|rằng)\s.*\s(?:là|gồm|đã)\b",
    re.IGNORECASE,
)
_OF_WHICH = expression(r"\b(?:cho|với|tại) (?:[^\W\d_]+ ){1,3}$", re.IGNORECASE)
_CLAUSE = expression(r"[^,;:]{0,300}")
# As bare text; what is granted opens alike: «Cấp Đoàn phí», «Cấp chi phí».
_ONE_TIER = (
    r"(?:trung uong|tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|thon|truong(?: hoc)?|khoa"
    r"|(?:doan|hoi|co so(?: doan| hoi| dang)?|chi (?:bo|doan|hoi)|dang (?:uy|bo)|don vi)"
    r"(?: co so)?(?: truc thuoc)?)"
)
_TIER = expression(
    rf"(?:o |tai )?cap {_ONE_TIER}(?:(?: ?[,/–-] ?| va )(?:cap |cac )?{_ONE_TIER}){{0,4}}\W*",
    holds="cap ",
)
_FEWEST_WORDS = 6
_LONGEST_HEADING = 120


@record_class
class Unnamed:
    """Whether a paragraph stands where duties are set without a name."""

    level: float | None = None
    """Of the heading of execution above."""
    aside: float | None = None
    """Of a heading below it that opens with no deed: means, or somebody who was not read."""
    has_labels: bool = False
    """Lines such as «Đơn vị chủ trì: …» name who acts."""

    def enter(self, paragraph: Paragraph, level: float) -> None:
        if self.level is not None and level <= self.level:
            self.level = self.aside = None
        if self.aside is not None and level <= self.aside:
            self.aside = None
        if paragraph.kind not in {Kind.SECTION, Kind.ARTICLE, Kind.HEADING, Kind.ITEM, Kind.TEXT}:
            return
        plain = paragraph.bare if len(paragraph.text) < _LONGEST_HEADING else ""
        is_heading = paragraph.kind is not Kind.ITEM and not plain.endswith((".", ";"))
        if is_heading and plain and (CHARGING_HEADING.match(plain) or _EXECUTION.search(plain)):
            self.level, self.aside = level, None
        elif self.level is not None and paragraph.kind is Kind.HEADING:
            words = without_number(paragraph.text)
            self.aside = None if is_duty(words) and not _OTHERWISE.match(words) else level

    def tier(self, text: str) -> Order | None:
        """«1. Cấp quận», a heading below «Tổ chức thực hiện»: whoever acts there."""
        if self.level is None or _TIER.fullmatch(bare(text)) is None:
            return None
        return Order((text.strip(" .:"),), (), "")

    def is_set(self, paragraph: Paragraph, text: str) -> bool:
        """Whether a line with no name above or in it is a duty all the same."""
        is_ended = text.rstrip(" /")[-1:] in {".", ";", "…"}
        if not is_ended or len(text.split()) < _FEWEST_WORDS or not is_duty(text):
            return False
        if _OTHERWISE.match(text) or HEAD.match(text) or _LABELLED.search(text):
            return False
        if _tells(text):
            return False
        is_listed = paragraph.kind in {Kind.ITEM, Kind.BULLET, Kind.HEADING}
        if is_listed and self.level is not None and self.aside is None:
            return not self.has_labels or paragraph.kind is Kind.BULLET
        sent = _SENT.match(text)
        return sent is not None and bodies_at(text, sent.end()) is not None


def _tells(text: str) -> bool:
    """Whether the first clause tells what is or was: «Kiểm tra cho thấy …»."""
    clause = _CLAUSE.match(text)
    told = _TELLS.search(clause[0]) if clause else None
    if clause is None or told is None or _MAKES.match(clause[0]):
        return False
    # «Sửa các biển đã hỏng» tells which ones.
    before = text[: told.start() + 1]
    return told["past"] is None or not (WHICH.search(before) or _OF_WHICH.search(before))
