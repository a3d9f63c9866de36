"""Clauses by which a document amends another and of which neither duty nor target was read.

Such a clause moves a date of the other: while nobody has written it down, what is known of the
other is not what holds.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from ...expressions import expression
from ..structure.paragraphs import Kind, Paragraph
from .aims.target import ReadTarget
from .amending_lists import clauses_left_out, has_figure, listed_amendments
from .citations.citation import ReadCitation
from .duties import Duties
from .limits.deadlines import Due
from .limits.recurring import Returning
from .phases.effect import says_from_when
from .tasks.unread import UnreadPlace
from .times.dates import Moment, moments

_UNREAD = (
    "câu sửa đổi có ngày hoặc con số mà máy không đọc thành việc hay chỉ tiêu: xem câu ấy sửa gì "
    "ở văn bản kia"
)
_UNREAD_TABLE = "bảng của câu sửa đổi mà máy không đọc ra gì: xem bảng ấy sửa gì ở văn bản kia"
_STRUCK_OUT = (
    "câu bãi bỏ một phần của văn bản kia: xem phần ấy có việc, hạn hay chỉ tiêu nào mà cổng còn "
    "theo dõi"
)
_REWORDED = "câu đổi lời văn của văn bản kia: xem việc, nơi làm hay chỉ tiêu nào ở đó đổi theo"
_PART = (
    r"(?:gach dau dong|so thu tu|thu tu|hang|khoan|diem|muc|noi dung|y|doan|phan|nhiem vu|chi tieu"
    r"|tiet|tieu muc|dong)"
)
# «Bãi bỏ khoản 4 Mục V Kế hoạch số …», «Bỏ nội dung số 3 Mục II»; a whole document is replaced.
_STRIKES = expression(
    rf"^\W*(?:(?:dieu )?[\da-z.]{{1,5}}[.)/:]\s*)?(?:bai bo|huy bo|bo|cat bo|luoc bo)\W+"
    rf"(?:(?:cac|toan bo|mot so|nhung|so) )*{_PART}\b"
)
_MARK = expression(r"\W*\d{1,2}(?:\.\d{1,2})*[.)/]\s")
_NEAR = 2
"""Paragraphs above a table: the clause, and «Đơn vị tính: …»."""
# «1. Sửa đổi điểm 1 Mục I: “Điểm vệ sinh đạt từ 3,5 điểm trở lên”»
_FIGURE = expression(
    r"\d\s?%|[“\"][^”\"]*\b(?:dat|tu|tren|duoi|it nhat|toi thieu|toi da|khong qua|con|len|xuong)"
    r" (?:tu )?\d[\d.,]* [a-z]"
)
# «… năm 2026» is mostly of a name; a year that something is moved to stands behind such a word.
_TO_YEAR = expression(r"\b(?:den|het|cuoi|trong|thanh|la|vao|sang) (?:het )?$")
# «Thay cụm từ “ngày 15/8/2026” bằng cụm từ …», «Bỏ cụm từ “trước ngày 15/8/2026”»
_SWAPS = (
    r"\b(?:thay|sua|doi|dieu chinh|bo|cat)(?: the| doi| bo)? (?:cac )?(?:cum )?(?:tu|so)"
    r"(?: ngu)? ?:? ?[“\"«]"
)
_AMENDS = expression(
    r"\b(?:(?:sua|thay|dieu chinh|dinh chinh|doi|doc)(?: doi| lai| the)?(?:,? bo sung)?"
    r"(?: (?!theo\b)[a-z]+){0,4} (?:thanh|bang|la|nhu sau)\b|(?:gia han|keo dai|lui|rut ngan)\b)"
    r"|^\W*(?:(?:dieu|khoan|muc|diem)? ?[\da-z]{1,4}\W+)?(?:sua doi|bo sung|dieu chinh|thay the)\b"
    rf"|{_SWAPS}"
)


_BASIS = expression(r"^\W*(?:can cu|theo de nghi|xet)\b")
# «Cụm từ “Tổ 1” được thay bằng “Tổ 1, Tổ 2”»
_SWAPPED = expression(rf"{_SWAPS}|\bcum tu ?:? ?[“\"«][^”\"»]*[”\"»] (?:duoc |nay )?(?:thay|sua)\b")
# «… đã viết “…”, nay sửa lại là “…”», «… đọc là “…”»: what was misprinted, and what is meant.
_MISPRINTED = expression(
    r"\b(?:(?:da|in|ghi|viet|danh may) (?:viet|in|ghi|sai|la|nham)\b"
    r"|(?:sua|doc|dinh chinh)(?: lai)?(?: la| thanh)? ?[:“\"]"
    r"|(?:sua|doc|dinh chinh)(?: lai)? (?:la|thanh)\b)"
)


def without_quoted(duties: Duties, corrects: bool) -> Duties:
    """The duties of an amendment or correction: a day that it quotes is nobody's of itself."""
    forms = (_SWAPPED, _MISPRINTED) if corrects else (_SWAPPED,)

    def is_quoted(item: Due | Returning) -> bool:
        return not item.who and any(form.search(item.paragraph.bare) for form in forms)

    return replace(
        duties,
        dues=tuple(due for due in duties.dues if not is_quoted(due)),
        returning=tuple(item for item in duties.returning if not is_quoted(item)),
    )


def with_unread_clauses(
    duties: Duties,
    body: Sequence[Paragraph],
    citations: Sequence[tuple[Paragraph, ReadCitation]],
    aims: Sequence[ReadTarget],
    told: Set[int],
) -> Duties:
    """The duties of a document that amends, with its clauses that nothing was read of.

    `told` are paragraphs (by `id`) read otherwise, such as that of the period.
    """
    read = {id(p) for p in _paragraphs_of(duties)} | {id(aim.paragraph) for aim in aims} | told
    spans: dict[int, list[tuple[int, int]]] = {}
    for paragraph, citation in citations:
        spans.setdefault(id(paragraph), []).append((citation.start, citation.end))
    found = [
        UnreadPlace(paragraph, _UNREAD, paragraph.text)
        for paragraph in body
        if paragraph.kind is not Kind.TABLE
        and id(paragraph) not in read
        and _AMENDS.search(paragraph.bare)
        and not _BASIS.match(paragraph.bare)
        and not says_from_when(paragraph)
        and _says_when(paragraph, spans.get(id(paragraph), []))
    ]
    told_here = read | {id(place.paragraph) for place in found}
    read |= {id(task.paragraph) for task in duties.tasks}
    found += [
        UnreadPlace(paragraph, _UNREAD, paragraph.text)
        for paragraph in listed_amendments(body)
        if id(paragraph) not in told_here
        and not says_from_when(paragraph)
        and _changes(paragraph, spans.get(id(paragraph), []), id(paragraph) in read)
    ]
    words_read = _words_read(duties, aims)
    told_whole = {id(place.paragraph) for place in (*found, *duties.unread)}
    found += [
        UnreadPlace(paragraph, _UNREAD, clause)
        for paragraph in listed_amendments(body)
        if id(paragraph) in words_read and id(paragraph) not in told_whole
        for clause in clauses_left_out(paragraph, words_read[id(paragraph)])
    ]
    told_here |= {id(place.paragraph) for place in found}
    found += [
        UnreadPlace(table, _UNREAD_TABLE, table.text)
        for at, table in enumerate(body)
        if table.kind is Kind.TABLE
        and id(table) not in read
        and any(_AMENDS.search(clause.bare) for clause in body[max(at - _NEAR, 0) : at])
    ]
    found += [
        UnreadPlace(paragraph, _STRUCK_OUT, paragraph.text)
        for paragraph in body
        if id(paragraph) not in told_here and _STRIKES.match(paragraph.bare)
    ]
    told_here |= {id(place.paragraph) for place in found}
    found += [
        UnreadPlace(paragraph, _REWORDED, paragraph.text)
        for paragraph in body
        if id(paragraph) not in told_here and _SWAPPED.search(paragraph.bare)
    ]
    places = sorted([*duties.unread, *found], key=lambda place: place.paragraph.number)
    return replace(duties, unread=tuple(places))


def _words_read(duties: Duties, aims: Sequence[ReadTarget]) -> dict[int, list[str]]:
    """For each paragraph (by `id`) its words that facts read of it quote."""
    quoted = [
        *((aim.paragraph, aim.printed) for aim in aims),
        *((due.paragraph, due.printed) for due in duties.dues),
        *((item.paragraph, item.what) for item in duties.returning),
        *((task.paragraph, task.what) for task in duties.tasks),
        *((stage.paragraph, stage.printed) for stage in duties.stages),
    ]
    found: dict[int, list[str]] = {}
    for paragraph, words in quoted:
        if paragraph.kind is not Kind.TABLE:
            found.setdefault(id(paragraph), []).append(words)
    return found


def _paragraphs_of(duties: Duties) -> list[Paragraph]:
    return [
        *(stage.paragraph for stage in duties.stages),
        *(stage.paragraph for stage in duties.open_stages),
        *(due.paragraph for due in duties.dues),
        *(item.paragraph for item in duties.returning),
        *(event.paragraph for event in duties.events),
        *(task.paragraph for task in duties.tasks if task.when.says),
        *(place.paragraph for place in duties.unread),
    ]


def _says_when(paragraph: Paragraph, cited: Sequence[tuple[int, int]]) -> bool:
    plain = paragraph.bare
    return _FIGURE.search(plain) is not None or any(
        _is_told(plain, moment)
        for moment in moments(plain)
        if not any(start <= moment.start < end for start, end in cited)
    )


def _changes(paragraph: Paragraph, cited: Sequence[tuple[int, int]], is_task: bool) -> bool:
    """Whether an item says a day or, where no task holds its words, a figure of something."""
    numbered = _MARK.match(paragraph.bare)
    own = numbered.end() if numbered else 0
    return _says_when(paragraph, cited) or (
        not is_task and has_figure(paragraph.bare, [(0, own), *cited])
    )


def _is_told(plain: str, moment: Moment) -> bool:
    return moment.precision != "year" or _TO_YEAR.search(plain[: moment.start]) is not None
