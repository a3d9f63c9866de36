"""What is looked through for dates: paragraphs, and the cells of tables with their row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from ...expressions import expression
from ...value import value_class
from ..extract.tables.labels import Role, role_of
from ..extract.times.dates import Moment, moments
from ..readers.lines import bare, squeezed
from .paragraphs import Kind, Paragraph

# «…, TP. Hà Nội trước ngày …», «PGS. TS. Lê Văn Mẫu»: a point that ends no sentence.
_SENTENCE_END = expression(
    r"(?:(?<!\bT[PpXxTS])(?<!\b[PG]GS)(?<!\bGS)(?<!\bThS)(?<!\b[Đđ]c)"
    # But «… UBND TP. Các phường …», a whole sentence behind it.
    r"|(?=\.\s+(?:Các|Đề nghị|Yêu cầu|Giao|Sở|Phòng|Ban|UBND|Ủy ban|Uỷ ban|Công an|Báo cáo|Thời"
    r"|Trước|Định kỳ|Khi|Nếu|Riêng|H[ằà]ng)\b))\.(?=\s+[A-ZĐÀ-ỸĂÂÊÔƠƯ\-+“(])|;"
)
# «(qua Phòng A, số 4 phố Mới; email: …)»
_BRACKET = expression(r"\([^()]{3,400}\)", holds="(")
_STRETCH = r"(?:(?:0?[369]|sáu) tháng|tuần|tháng|quý|năm|đột xuất)"
# «… chỉ đạo các thôn dọn ngõ, hằng quý báo cáo kết quả về …»: a report at its own pace.
_PACED_REPORT = expression(
    rf"(?<=\w), (?:đồng thời |và )?(?:(?:(?:định kỳ|hằng|hàng) )+{_STRETCH}|0?6 tháng(?=,| và))"
    rf"(?:(?:,| và| hoặc) (?:(?:hằng|hàng|0?1|một) )?{_STRETCH})*,?"
    r" (?:tổng hợp,? (?:và )?)?(?:gửi )?báo cáo\b",
    holds="báo cáo",
)
_DEED_BEFORE = expression(
    r"(?:\w,? |^\W*)(?:tổ chức|chỉ đạo|thực hiện|triển khai|kiểm tra|rà soát|hướng dẫn|đôn đốc"
    r"|vận động|tuyên truyền|xử lý|quản lý|xây dựng|bố trí|theo dõi|giám sát|lồng ghép"
    r"|tăng cường)"
    r"(?:,? [^\s,]+){2,}.*$",
    re.DOTALL | re.IGNORECASE,
)
_TIME_HEAD = expression(r"\b(?:thoi (?:han|gian|diem)|tien do|han|hoan thanh|ket thuc)\b")

_YEAR_ALONE = expression(r"^\W*(?:nam )?20\d{2}\W*$")


@value_class
class Unit:
    """A text, and for a cell what its row is about."""

    paragraph: Paragraph
    text: str
    line: int
    context: str = ""
    is_cell: bool = False
    is_due: bool = False
    """A cell in a column headed «Thời hạn», «Tiến độ»."""

    def is_only(self, moment: Moment) -> bool:
        """The cell of such a column says this date and nothing else."""
        return self.is_due and len(self.text) - (moment.end - moment.start) < 8


def units(paragraphs: Sequence[Paragraph]) -> Iterator[Unit]:
    """The texts of a document in their order, tables cell by cell."""
    for paragraph in paragraphs:
        if paragraph.kind is not Kind.TABLE:
            yield Unit(paragraph=paragraph, text=paragraph.text, line=paragraph.number)
        else:
            yield from _cells(paragraph)


def _cells(paragraph: Paragraph) -> Iterator[Unit]:
    rows: dict[tuple[int, int], dict[int, list[str]]] = {}
    lines: dict[tuple[int, int], int] = {}
    for line in paragraph.lines:
        if line.cell:
            key = (line.cell.table, line.cell.row)
            rows.setdefault(key, {}).setdefault(line.cell.column, []).append(line.text)
            lines.setdefault(key, line.number)
    heads: dict[int, Role | None] = {}
    due_heads: set[int] = set()
    for number, (key, columns) in enumerate(rows.items()):
        texts = {at: squeezed(" ".join(cell)) for at, cell in sorted(columns.items())}
        if number == 0:
            heads = {at: role_of(text) for at, text in texts.items()}
            due_heads = {at for at, text in texts.items() if _TIME_HEAD.search(bare(text))}
            if sum(role is not None for role in heads.values()) > 1:
                # A heading is no duty: «Vốn giao năm 2026».
                continue
            heads = {}
        if sum(_YEAR_ALONE.match(bare(text)) is not None for text in texts.values()) > 1:
            # «Năm 2026 | Năm 2027 | Năm 2028»: a second line of headings, over figures.
            continue
        named = _subject(texts, heads)
        for at, text in texts.items():
            if heads.get(at) in {Role.ASIDE, Role.DELIVERABLE}:
                continue
            yield Unit(
                paragraph=paragraph,
                text=text,
                line=lines[key],
                context="" if text == named else named,
                is_cell=True,
                is_due=at in due_heads and number > 0,
            )


def _subject(texts: Mapping[int, str], heads: Mapping[int, Role | None]) -> str:
    """What a row is about: the cell below «Nội dung», else the longest of the first."""
    known = next((text for at, text in texts.items() if heads.get(at) is Role.WHAT), "")
    first = list(texts.values())[:3]
    return known or max((text for text in first if not _is_time(text)), key=len, default="")


# «Trước ngày 15/6/2026», «Sáng thứ Hai, tuần đầu của quý II»: words of times alone.
_OF_TIME_SAID = """
    ngày tháng năm quý tuần giờ phút thứ hai ba tư sáu bảy chủ nhật nhất sáng chiều tối đến tới
    hết trước sau trong chậm muộn vào khoảng cuối đầu giữa và hoặc hoàn thành xong dự kiến đợt lần
    kỳ hằng hàng mỗi học thời gian hạn của là tiếp theo thường xuyên bắt kết thúc cả âm lịch dương
    trung hạ thượng giai đoạn nay kể từ lúc điểm i ii iii iv h g p
"""
_OF_TIME = frozenset(_OF_TIME_SAID.split())
_OF_TIME_UNMARKED = frozenset(map(bare, _OF_TIME))
_WORD = expression(r"[^\W\d_]+")
_LONGEST_TIME, _FEWEST_OTHERS = 60, 2


def _is_time(text: str) -> bool:
    """A cell that only says when; «Công tác tuyển sinh năm 2025» says what."""
    if len(text) >= _LONGEST_TIME or not moments(bare(text)):
        return False
    of_time = _OF_TIME_UNMARKED if text.isascii() else _OF_TIME
    words = _WORD.findall(text.lower())
    return sum(word not in of_time for word in words) < _FEWEST_OTHERS


def _brackets(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _BRACKET.finditer(text)]


# Whoever looks for one kind of facts asks for those of each paragraph.
@lru_cache(maxsize=4096)
def clauses(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences of a paragraph, cut at «;» and before a report at its own pace, but
    within no bracket."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    if ends and "(" in text:
        inside = _brackets(text)
        ends = [end for end in ends if not any(a < end < b for a, b in inside)]
    for report in _PACED_REPORT.finditer(text):
        begin = max((end for end in ends if end <= report.start()), default=0)
        at = report.start() + 1
        is_inside = any(a < at < b for a, b in _brackets(text))
        if _DEED_BEFORE.search(text, begin, at - 1) and not is_inside:
            ends.append(at)
    ends.sort()
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return tuple(pairwise([0, *ends])) if text else ()
