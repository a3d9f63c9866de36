"""Lines side by side that each name a step and its days: «- Thi vòng 1: từ ngày … đến ngày …»."""

from __future__ import annotations

from collections.abc import Sequence, Set

from ....expressions import expression
from ...readers.lines import bare, squeezed
from ...structure.paragraphs import Kind, Paragraph
from ..orders.orders import without_number
from ..tables.labels import role_of
from ..times.stretches import spans_of_time
from .road_maps import Stage

_NAMED = expression(r"^\W*(?P<name>[^\W\d][^:;.]{5,90}):[\s*]*(?:du kien |bat dau )?(?=tu |\d)")
_TIME = expression(r"\b(?:thoi gian|thoi han|thoi diem|giai doan|nhiem ky|nam hoc|so lieu)\b")
# «Hợp đồng thuê xe: từ … đến …», «Ông A đi học: từ …»: how long something holds, or one is away.
_NO_STEP = expression(
    r"(?<!\w)(?:[Hh]ợp đồng|[Bb]ảo hiểm|[Gg]iấy phép|[Gg]iấy chứng nhận|hiệu lực|[Bb]ảo hành"
    r"|thai sản|[Nn]ghỉ (?:phép|việc)|[Mm]ưa (?:lũ|bão|lớn|to)|[Đđ]ợt mưa)(?!\w)"
)
_PERSON = expression(r"^\W*(?:Ông|Bà|Cô|Thầy|Anh|Chị|Đồng chí|Đ/c) (?P<name>\w)")
_ENDS = expression(r"\W*(?:\([^()]{1,80}\)\W*)?$")
_FEWEST = 2
"""Lines in a row; one alone tells the time of a single thing."""
_DAYS = len("2026-01-05")


def named_steps(
    paragraphs: Sequence[Paragraph], issued: str | None, phased: Set[int]
) -> list[Stage]:
    """Such lines as phases, where no heading of time stands above; `phased` are phases already."""
    found: list[Stage] = []
    run: list[Stage] = []
    for paragraph in paragraphs:
        stage = _step(paragraph, issued) if id(paragraph) not in phased else None
        if stage is None:
            found += run if len(run) >= _FEWEST else []
            run = []
        else:
            run.append(stage)
    return found + (run if len(run) >= _FEWEST else [])


def _step(paragraph: Paragraph, issued: str | None) -> Stage | None:
    if paragraph.kind not in {Kind.BULLET, Kind.ITEM, Kind.TEXT} or len(paragraph.text) > 240:
        return None
    text = without_number(paragraph.text)
    plain = bare(text)
    match = _NAMED.match(plain)
    if match is None or _TIME.search(match["name"]) or role_of(match["name"]) is not None:
        return None
    person = _PERSON.match(text)
    if _NO_STEP.search(text[: match.end()]) or (person and person["name"].isupper()):
        return None
    rest = plain[match.end() :]
    stretch = next(iter(spans_of_time(rest, issued)), None)
    if stretch is None or stretch.is_single or stretch.start > 1:
        return None
    is_of_days = len(stretch.first) == _DAYS == len(stretch.last)
    if not is_of_days or _ENDS.match(rest, stretch.end) is None:
        return None
    name = squeezed(text[match.start("name") : match.end("name")]).strip(" *")
    return Stage(
        name=name[:1].upper() + name[1:],
        first=stretch.first,
        last=stretch.last,
        line=paragraph.number,
        printed=squeezed(text[match.end() : match.end() + stretch.end]).strip(" *"),
        paragraph=paragraph,
        is_guessed=stretch.is_guessed,
    )
