"""Rounds of an annex, such as «Đợt 1» of its inspections: no phases of the plan it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....expressions import expression
from ...readers.lines import bare
from ...structure import genre
from ...structure.paragraphs import Kind, Paragraph
from ..phases.road_maps import OpenStage, Stage
from .unread import UnreadPlace

_APPENDIX = expression(r"^\W*phu luc\b")
# An annex may be the plan itself: «PHỤ LỤC / KẾ HOẠCH TRIỂN KHAI …», «PHỤ LỤC / LỘ TRÌNH …».
_OF_WHOLE = expression(
    r"^\W*(?:ke hoach|chuong trinh|de an|phuong an|lo trinh|tien do|(?:phan ky|thoi gian) thuc hien"
    r"|(?:bang |bieu )?(?:tien do|lo trinh|moc thoi gian)|quyet dinh|nghi quyet)\b"
)
_ROUND = expression(r"^\W*(?:dot|tuan|vong|lan|ky|hoc ky)\b")
_LONGEST = 200
_TOLD = "đợt, tuần nêu trong phụ lục: máy không ghi làm giai đoạn của cả kế hoạch"


def rounds_apart(
    paragraphs: Sequence[Paragraph], stages: Sequence[Stage], open_stages: Sequence[OpenStage]
) -> tuple[list[Stage], list[OpenStage], list[UnreadPlace]]:
    """The phases of the plan itself; and where rounds of its annexes stand."""
    annexed = set(map(id, _annexed(paragraphs)))
    every: list[Stage | OpenStage] = [*stages, *open_stages]
    rounds = [
        stage
        for stage in every
        if id(stage.paragraph) in annexed and _ROUND.match(bare(stage.name.rpartition(", ")[2]))
    ]
    apart = set(map(id, rounds))
    places = {id(stage.paragraph): stage.paragraph for stage in rounds}.values()
    return (
        [stage for stage in stages if id(stage) not in apart],
        [stage for stage in open_stages if id(stage) not in apart],
        [UnreadPlace(paragraph, _TOLD, paragraph.text) for paragraph in places],
    )


def _annexed(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """What stands below «PHỤ LỤC I», unless its title is that of the plan or of its times."""
    is_annex = False
    titles_left = 0
    for paragraph in paragraphs:
        is_title = paragraph.kind is not Kind.TABLE and len(paragraph.text) < _LONGEST
        if is_title and _APPENDIX.match(paragraph.bare) and genre.is_capitals(paragraph.text[:8]):
            is_annex, titles_left = True, 2
            if _OF_WHOLE.match(_APPENDIX.sub("", paragraph.bare).lstrip(" 0123456789ivx.:-")):
                is_annex = False
        elif titles_left and is_title and genre.is_capitals(paragraph.text.split("(")[0]):
            titles_left -= 1
            if _OF_WHOLE.match(paragraph.bare):
                is_annex = False
        if is_annex:
            yield paragraph
