"""Sentences of regulations: «Điều 7. Thủ tục: 1. Sở A cấp thẻ …» rules for good, and is marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ....expressions import expression
from ...readers.lines import bare
from ...structure.paragraphs import Kind, Paragraph
from .task import Origin, ReadTask

_DOUBT = "quy định chung nói ai làm gì: xem có phải một việc được giao không"
_OF_SENTENCES = frozenset({Origin.SENTENCE, Origin.INNER})
# «Ban hành Quy chế …», as bare text; but «Ban hành Kế hoạch thực hiện Quy chế …».
_REGULATES = expression(
    r"^(?:ve viec |v/v )?(?:ban hanh )?(?:quy che|quy dinh|noi quy|dieu le)\b"
    # «Sửa đổi, bổ sung một số điều của …»: what is amended is a rule.
    r"|^(?:ve viec |v/v )?sua doi,? bo sung (?:mot so )?(?:dieu|khoan)\b",
    holds=("quy che", "quy dinh", "noi quy", "dieu le", "sua doi"),
)
_ARTICLE = expression(r"\W*dieu \d{1,3}\b", holds=("dieu",))
# «Điều 20. Trách nhiệm của các sở», «Chương V. Tổ chức thực hiện»: there duties are told.
_CHARGES = expression(
    r"\b(?:trach nhiem|to chuc (?:trien khai )?thuc hien|phan cong|nhiem vu|thi hanh|thuc hien"
    r"|giao|bao cao|lo trinh|chuyen tiep)\b"
)
# «Điều 9. Trình tự, thủ tục thực hiện hỗ trợ» tells how a thing is done by whoever asks for it.
_TELLS_HOW = expression(
    r"\b(?:sua doi|trinh tu|thu tuc|nguyen tac|dieu kien|ho so|tieu chuan|doi tuong|cach thuc"
    r"|pham vi|giai thich tu ngu|gia ban|muc (?:thu|chi|ho tro))\b"
)
_CHARGES_SURELY = expression(
    r"\b(?:trach nhiem|to chuc (?:trien khai )?thuc hien|phan cong|thi hanh|lo trinh|chuyen tiep"
    r"|bao cao)\b"
)
# «Hằng quý, Ủy ban nhân dân xã có trách nhiệm tổng hợp …» is a duty wherever it stands.
_OWES = expression(r"\btrach nhiem\b|\b(?:truoc|ngay|thang|quy) \d|\b(?:hang|dinh ky)\b")

_FEWEST_CHAPTERS, _FEWEST_ARTICLES = 2, 8


def regulates(title: str | None) -> bool:
    """Whether a title is of what rules for good."""
    return _REGULATES.search(bare(title or "")) is not None


def has_chapters(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a text is laid out as a law: a letter may enclose the draft of one."""
    chapters = sum(p.kind is Kind.SECTION and p.bare.startswith("chuong ") for p in paragraphs)
    articles = sum(_ARTICLE.match(p.bare) is not None for p in paragraphs)
    return chapters >= _FEWEST_CHAPTERS and articles >= _FEWEST_ARTICLES


def doubted_in_rules(
    tasks: Iterable[ReadTask], paragraphs: Sequence[Paragraph]
) -> Iterator[ReadTask]:
    """The tasks of a regulation; those of sentences below other articles than of duties marked."""
    plain: set[int] = set()
    is_plain = False
    for paragraph in paragraphs:
        if paragraph.kind is Kind.SECTION or _ARTICLE.match(paragraph.bare):
            heading = paragraph.bare
            tells_how = _TELLS_HOW.search(heading) and not _CHARGES_SURELY.search(heading)
            is_plain = bool(tells_how) or _CHARGES.search(heading) is None
        elif is_plain:
            plain.add(id(paragraph))
    for task in tasks:
        is_rule = task.origin in _OF_SENTENCES and id(task.paragraph) in plain
        if not is_rule or task.doubt or _OWES.search(task.paragraph.bare):
            yield task
        else:
            yield replace(task, doubt=_DOUBT)
