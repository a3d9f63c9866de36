"""Documents that a legal basis calls by their name alone: laws, resolutions, plans."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....expressions import expression
from ...readers.lines import squeezed
from ...structure.paragraphs import Paragraph
from .citation import NUMBER, ReadCitation, day_behind, line_of

_LAW = expression(
    r"\b(?P<name>(?:bo luat|luat|phap lenh|hien phap|nghi quyet dai hoi)\b[^;.:\d]{0,240}?)"
    r"\s*,?\s*\(?"
    r"(?=ngay \d|nam \d{4}|so \d|(?:da )?duoc (?:sua|thong)|va (?:bo luat|luat"
    r"|phap lenh)\b|[;.:]|$)"
)
_DATED_END = expression(r"(?P<name>[^;.:\d]{0,400}?)\s*(?=ngay \d|nam \d{4}|so \d|[;.:\d]|$)")
_LAW_FIRST = expression(r"^\W*(?:can cu|thuc hien|thi hanh|theo|huong ung)\b")
# «Luật Thủy sản năm 2017»: all that is said of its day.
_OF_YEAR = expression(r",? ?nam (\d{4})\b(?! ?[-–])")
# «Căn cứ Biên bản họp Ban Giám đốc ngày …», «Thực hiện Chiến lược phát triển … của Sở …».
_NAMED = expression(
    r"^\W*(?:Căn cứ|Thực hiện|Thi hành)\s+(?P<name>(?i:kế hoạch|chương trình|biên bản|chiến lược"
    r"|đề án|quy chế|nghị quyết|kết luận)\b(?! số\b| này\b| trên\b)[^;.:/]{8,160}?)"
    r"(?=\s*(?:,?\s*ngày\s\d|\scủa\s+[A-ZĐ]|\s(?:đã\s)?được\s|[;.:]|,(?!\s?chống)|$))",
    holds=("Căn cứ", "Thi hành", "Thực hiện"),
)


def laws(paragraph: Paragraph) -> Iterator[ReadCitation]:
    """Laws that a legal basis names without number: «Căn cứ Luật … ngày 26/8/2024»."""
    text, plain = paragraph.text, paragraph.bare
    if not _LAW_FIRST.match(plain):
        return
    at = last = 0
    while match := _LAW.search(plain, at):
        at = match.end()
        end = match.end("name")
        if "sua doi" in match["name"]:
            # An amending law names those that it amends: «… của Luật A và Luật B ngày …».
            whole = _DATED_END.match(plain, match.start())
            end = whole.end("name") if whole else end
        start = match.start()
        name = text[start:end].strip(" ,(")
        if not name[:1].isupper() or len(name.split()) < 2:
            continue
        at = end
        # «Kế hoạch thi hành Luật …» names a plan, not a law that is leaned on.
        before = plain[last:start]
        is_listed = re.fullmatch(r"\W*(?:va)?\W*", before) is not None and last > 0
        if start > 30 and not is_listed and not re.search(r"(?:;|\bcan cu)\s*$", before):
            continue
        last = end
        if NUMBER.match(text, _after_mark(plain, end)):
            continue
        year = _OF_YEAR.match(plain, end)
        date, behind, doubt = day_behind(plain, year.end() if year else end)
        if year and date:
            # «Luật Thủy sản năm 2017 ngày 21 tháng 11 năm 2017»
            name = text[start : year.end()].strip(" ,(")
        elif year:
            date, behind, doubt = year[1], year.end(), ""
        last = end = behind
        yield ReadCitation(
            number=None,
            name=squeezed(name),
            date=date,
            printed=squeezed(text[match.start() : end]),
            line=line_of(paragraph, match.start()),
            start=match.start(),
            end=end,
            doubt=doubt,
        )


def called_by_name(paragraph: Paragraph) -> Iterator[ReadCitation]:
    """What a basis calls by its name alone."""
    text = paragraph.text
    match = _NAMED.match(text)
    if match is None or NUMBER.search(match["name"]):
        return
    end = match.end("name")
    date, end, doubt = day_behind(paragraph.bare, end)
    yield ReadCitation(
        number=None,
        name=squeezed(match["name"]),
        date=date,
        printed=squeezed(text[match.start("name") : end]),
        line=line_of(paragraph, match.start("name")),
        start=match.start("name"),
        end=end,
        doubt=doubt,
    )


def _after_mark(plain: str, position: int) -> int:
    """Past «số»: a law that goes on with its number is cited by it."""
    mark = re.compile(r"\s*,?\s*\(?(?:so\s*)?").match(plain, position)
    return mark.end() if mark else position
