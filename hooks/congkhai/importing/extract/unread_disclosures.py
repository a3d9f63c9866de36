"""Sentences with «công khai» that nothing was read of: they may bind somebody to show something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...expressions import expression
from ..readers.lines import bare
from ..structure.clauses import clauses
from ..structure.paragraphs import Kind, Paragraph
from .duties import Duties
from .made_public import is_made_public, makes_public
from .promises import without_mark
from .tasks.unread import UnreadPlace, with_places_besides

_UNREAD = (
    "câu nói đến công khai mà máy không đọc ra ai phải công khai gì: xem có phải nghĩa vụ không"
)
_PUBLIC = expression(r"\b(?:cong khai|niem yet)\b", holds=("cong khai", "niem yet"))
# How something is done, what is told of, what was: «dân chủ, công khai», «công khai, minh bạch»,
# «bỏ phiếu công khai», «đã công khai», «quy định về công khai».
_ASIDE = expression(
    r"\b(?:dan chu|khach quan|minh bach|cong bang|nghiem tuc|dung quy dinh|nghiem|trung thuc"
    r"|kip thoi|chinh xac|cu the|day du|thuc chat|hieu qua)(?:,| va|, va)? cong khai\b"
    r"|\bcong khai(?:,| va)? (?:minh bach|dan chu|khach quan|cong bang|dung (?:quy|phap|doi))"
    r"|\b(?:xin loi|dau gia|dau thau|bo phieu|bieu quyet|phat ngon|tuyen (?:chon|dung)|boc tham"
    r"|tiep dan|xet xu|lay y kien|chao (?:hang|gia)|canh tranh|binh (?:xet|chon|bau)|danh gia|ban"
    r"|(?:da|chua|khong|dang)(?: duoc)?|quy che|ve|ve viec|viec thuc hien|noi dung|hinh thuc"
    r"|cong tac|muc do|tinh|phe binh|nhac nho|giam sat viec|kiem tra viec) (?:cong khai|niem yet)\b"
    r"|\bniem yet gia\b|\bcong ty niem yet\b|\bcong khai (?:hoa\b|lao)",
    holds=("cong khai", "niem yet"),
)
# «Căn cứ …» gives grounds, «Việc cập nhật, công khai …» names what is looked at.
_TITLED = expression(r"^\W*(?:can cu|theo|xet|de nghi)\b")
_NAMED = expression(r"^viec (?!.*\b(?:phai|can|duoc|bat buoc)\b)", opens="viec ")


def with_unread_disclosures(duties: Duties, body: Sequence[Paragraph]) -> Duties:
    """The duties, and where a sentence may bind somebody to make something public."""
    read = {id(task.paragraph) for task in duties.tasks}
    read |= {id(due.paragraph) for due in duties.dues}
    read |= {id(item.paragraph) for item in duties.returning}
    found = (
        UnreadPlace(paragraph, _UNREAD, words, "obligations")
        for paragraph, words in _left_unread(body)
        if id(paragraph) not in read
    )
    return replace(duties, unread=with_places_besides(duties.unread, found))


def _left_unread(body: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, str]]:
    """Paragraphs behind the opening with such a clause, the first of each."""
    is_opened = False
    for paragraph in body:
        is_heading = paragraph.kind in {Kind.SECTION, Kind.HEADING}
        is_opened = is_opened or is_heading or bool(paragraph.mark)
        if not is_opened or is_heading or paragraph.kind is Kind.TABLE:
            continue
        if _TITLED.match(paragraph.bare) or not _PUBLIC.search(paragraph.bare):
            continue
        told = [without_mark(paragraph.text[a:b]).strip() for a, b in clauses(paragraph.text)]
        if any(is_made_public(clause) or makes_public(clause) for clause in told):
            continue
        unread = (clause for clause in told if _may_bind(bare(clause)))
        if (words := next(unread, None)) is not None:
            yield paragraph, words


def _may_bind(plain: str) -> bool:
    is_said = _PUBLIC.search(plain) is not None and _ASIDE.search(plain) is None
    return is_said and _NAMED.match(plain) is None
