"""The parts of a report that look ahead: «II. NHIỆM VỤ HỌC KỲ II», «3. Trọng tâm quý II»."""

from __future__ import annotations

from collections.abc import Sequence

from ...expressions import expression
from ..readers.lines import bare
from ..structure.levels import depth_of
from ..structure.paragraphs import Kind, Paragraph

# «I. CÔNG TÁC CHỈ ĐẠO», «II. KẾT QUẢ» of a report: what was.
_WAS = expression(
    r"(?:cong tac (?:lanh dao|chi dao|quan ly)|(?:danh gia )?(?:ket qua|tinh hinh)|danh gia\b"
    r"|thuan loi|kho khan|ton tai|han che|nguyen nhan|bai hoc|uu diem|khuyet diem|dac diem)\b"
)
_AHEAD = expression(
    r"\b(?:phuong huong|giai phap|thoi gian toi|trong tam|ke hoach (?:thuc hien )?nam|tiep theo"
    r"|to chuc thuc hien|sap toi)\b"
)
_TO_DO = expression(r"(?:mot so |nhung |cac )?nhiem vu\b")
_NUMBER = expression(r"\W*(?:(?:phan )?(?:[ivx]+|\d{1,2}|thu \w+)\b\W*)?")
# «Thực hiện các nhiệm vụ trọng tâm», «Nhiệm vụ đã hoàn thành» tell how it went.
_WENT = expression(
    r"(?:viec )?(?:thuc hien|trien khai|hoan thanh|so ket|tong ket)\b"
    r"|.*\b(?:da (?:thuc hien|hoan thanh|trien khai|dat|lam)|dat duoc)\b"
)
_YEAR = expression(r"\b(?:nam|nam hoc) (?P<year>20\d\d)(?! ?[-–])|[-–] ?(?P<last>20\d\d)\b")
_SET_FOR = expression(r"\b(?:nhiem vu|ke hoach|muc tieu|chi tieu)\b")
_HALF = "-07"


def looks_ahead(words: str) -> bool:
    """Whether a heading, its number left out, names what is still to come, whatever else."""
    return _AHEAD.search(words) is not None


def is_of_what_was(words: str) -> bool:
    """Whether a heading, its number left out, opens with what was done."""
    return _WAS.match(words) is not None


def is_still_to_do(words: str) -> bool:
    """Whether a heading, its number left out, is of what is to come alone."""
    return (looks_ahead(words) or _TO_DO.match(words) is not None) and not is_of_what_was(words)


def uncounted(heading: str) -> str:
    """A heading's bare words behind «II.», «Phần thứ hai»."""
    return _NUMBER.sub("", bare(heading), count=1)


def paragraphs_ahead(paragraphs: Sequence[Paragraph], issued: str | None) -> set[int]:
    """Paragraphs (by `id`) of a report below headings that set something for the time to come."""
    found: set[int] = set()
    level: float | None = None
    for paragraph in paragraphs:
        is_heading = paragraph.kind in {Kind.SECTION, Kind.HEADING}
        if is_heading and (level is None or depth_of(paragraph) <= level):
            level = depth_of(paragraph) if _sets(uncounted(paragraph.text), issued) else None
        if level is not None:
            found.add(id(paragraph))
    return found


def _sets(words: str, issued: str | None) -> bool:
    year, month = (issued or "")[:4], (issued or "")[4:7]
    years = [told["year"] or told["last"] for told in _YEAR.finditer(words)]
    if years and _SET_FOR.search(words) and max(years) > year:
        return True
    if not is_still_to_do(words) or _WENT.match(words):
        return False
    # Of its own year, a report of the second half has told what was done.
    return not years or max(years) > year or (max(years) == year and month < _HALF)
