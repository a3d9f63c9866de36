"""The time of the whole plan, where the text says it of the plan and of nothing smaller."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ....expressions import expression
from ...readers.lines import bare
from ...structure.paragraphs import Kind, Paragraph
from ..orders.orders import without_number
from ..tables.labels import Role, labelled, role_of
from ..times.dates import moments
from ..times.stretches import Stretch, spans_of_time
from .plan_term import OF_PHASES, Term
from .road_maps import OpenStage, Stage
from .time_headings import OF_ALL, TIMETABLE, below_time, whole_of
from .titled_term import in_title, school_year

_WHOLE = (
    r"(?:ke hoach|phong trao(?: thi dua)?|chuong trinh|de an|cuoc van dong|chien dich"
    r"|dot thi dua|cuoc thi|du an"
    r"|thang cao diem|dot cao diem|phuong an)"
)
# «Thời gian thực hiện Kế hoạch: từ …», «Phong trào được thực hiện từ … đến …».
_SAID = expression(
    rf"\bthoi gian (?:thuc hien|trien khai|to chuc|phat dong) (?:cua )?{_WHOLE}\b"
    rf"|\b{_WHOLE}(?: nay)?(?: thi dua)?[^.;:]{{0,90}}?\b(?:duoc )?(?:thuc hien|trien khai"
    rf"|phat dong|to chuc|keo dai|bat dau)"
    r"(?: trong)?(?: thoi gian)?(?: \d+ (?:nam|thang|tuan|ngay))?[,:]? (?=\(?tu )"
    rf"|^\W*(?:\w{{1,3}}[.)] ?)?{_WHOLE}(?: nay)?(?: duoc)? (?:thuc hien|trien khai)"
    r" (?=den (?:het )?ngay )"
    # «Kế hoạch có hiệu lực từ ngày ký đến hết ngày 31/12/2026»
    rf"|^\W*(?:\w{{1,3}}[.)] ?)?{_WHOLE}(?: nay)? co hieu luc (?=(?:ke )?tu )"
    # «Năm công tác tính từ ngày 01/10/2025 đến hết ngày 30/9/2026»
    r"|\b(?:nam (?:cong tac|ke hoach)|nien do)(?: \d{4})?(?: duoc)?(?: tinh| bat dau)? (?=\(?tu )",
    holds="thoi gian|thuc hien|trien khai|phat dong|to chuc|keo dai|bat dau|nam |nien do"
    "|co hieu luc",
)
# «UBND xã mở đợt cao điểm 90 ngày đêm (từ ngày … đến ngày …) như sau:» leads in all the plan.
_LEADS_IN = expression(
    rf"\b(?:mo|phat dong|trien khai|thuc hien|to chuc) (?:thuc hien )?{_WHOLE}\b[^.;:()]{{0,90}} "
    r"(?P<time>\(?tu .*)\bnhu sau\W*$",
    holds=("nhu sau",),
)
# «Từ tháng 10/2025 đến khi …», «kể từ ngày 09/6/2026»: a beginning, and no day of the end.
_OPEN = expression(
    r"\b(?:ke |bat dau )?tu (?P<first>[^;:]{4,40}?)(?: den khi\b| tro di\b|\W*$|\W*\.)"
)
_FROM_ISSUE = expression(
    r"\b(?:ke )?tu (?:ngay|khi) (?:ky|ban hanh)(?: ban hanh)?(?: ke hoach)?(?: nay)? den khi\b"
)
_EMPHASIS = expression(r"^\*+(?=\d)|\*\*", holds=("*",))
_TIME = expression(r"\bthoi gian\b", holds=("thoi gian",))
_OWN_TIME = expression(
    r"\bthoi gian (?P<what>[^:;.,]{3,60}?)(?=[:\d.]|\s\d|$)", holds=("thoi gian ",)
)


def term_of(
    body: Sequence[Paragraph],
    title: str | None,
    issued: str | None,
    phases: Sequence[Stage],
    openings: Sequence[OpenStage] = (),
    runs: bool = True,
    guides: bool = False,
) -> Term | None:
    """The plan's own term: of a sentence about the plan, a section of that name, or the title.

    The title of what runs for no time (`runs`), such as a letter, names the years of other things;
    what `guides` may have a heading for its own.
    """
    work = _work_of(title)
    heads = [p for p in body if _names_the_time(p)]
    section: Paragraph | None = None
    for index, paragraph in enumerate(body):
        if paragraph.kind is Kind.TABLE:
            continue
        above, section = section, paragraph if paragraph.kind is Kind.SECTION else section
        own = _of_work(paragraph, work, issued)
        if own:
            return own
        found = (
            (_said_of_plan(paragraph, issued) or _in_section(body, index, issued, heads, above))
            if runs or (guides and len(heads) == 1)
            else None
        )
        is_phase = found and any(stage.paragraph is found.paragraph for stage in phases)
        is_peak = section and _TIME.search(section.bare) and "cao diem" in bare(title or "")
        if found and (is_peak or not is_phase):
            return found
    named = in_title(bare(title or ""), issued) if runs else None
    if named and not named.is_only_titled:
        return named
    steps = whole_of(phases, openings, below_time(body)) if runs else None
    series = Term(*steps, doubt=OF_PHASES) if steps else _of_stages(phases)
    # «… đến năm 2035» in the title, and phases that run up to it: the plan's beginning is known.
    is_part = series and named and named.last and series.last[:4] != named.last
    found = named if series is None or is_part else series
    return found or (school_year(title or "", issued) if runs else None)


def _work_of(title: str | None) -> str:
    """The first words of what a title is about: «di chuyển», «tạm đình chỉ»."""
    plain = re.sub(
        r"^\W*(?:(?:ve viec|v/v|ke hoach|trien khai|thuc hien|to chuc)\s+)+", "", bare(title or "")
    )
    if plain.startswith(("dang ky", "xet ")):
        return ""
    return " ".join(plain.split()[:2]).strip(" ,;:")


def _of_work(paragraph: Paragraph, work: str, issued: str | None) -> Term | None:
    """«Thời gian di chuyển: từ …» of a plan that is called «Di chuyển thiết bị»."""
    plain = paragraph.bare
    match = _OWN_TIME.search(plain) if len(work) > 5 and len(plain) < _SHORT else None
    own = (
        re.sub(r"^(?:(?:thuc hien|trien khai|to chuc) )+", "", match["what"].strip())
        if match
        else ""
    )
    if match is None or not own.startswith(work):
        return None
    return _told(plain[match.end("what") :], issued, paragraph)


_SHORT = 400  # letters of a paragraph that tells a time and little else


def _told(plain: str, issued: str | None, paragraph: Paragraph) -> Term | None:
    """A stretch with both ends, else one that is given no end."""
    stretch = _near(plain, issued)
    if stretch and not stretch.is_single:
        return Term(stretch.first, stretch.last, paragraph)
    return _without_end(plain, issued, paragraph)


def _without_end(plain: str, issued: str | None, paragraph: Paragraph) -> Term | None:
    if _FROM_ISSUE.search(plain[:120]):
        return Term(issued, "", paragraph) if issued and len(issued) == 10 else None
    match = _OPEN.search(plain[:160])
    found = [m for m in moments(match["first"]) if m.precision != "yearly"] if match else []
    return Term(found[0].iso, "", paragraph) if found else None


def _of_stages(phases: Sequence[Stage]) -> Term | None:
    """«Giai đoạn 1 (2023 - 2025), giai đoạn 2 (2026 - 2030)»: years that follow one another."""
    series = sorted(
        (stage for stage in phases if re.match(r"giai doan (?:\d|[ivx])", bare(stage.name))),
        key=lambda stage: stage.first,
    )
    years = [(stage.first, stage.last) for stage in series]
    if len(years) < 2 or any(len(first) != 4 or len(last) != 4 for first, last in years):
        return None
    if any(int(last) + 1 != int(first) for (_, last), (first, _) in pairwise(years)):
        return None
    return Term(years[0][0], years[-1][1], doubt=OF_PHASES)


def _said_of_plan(paragraph: Paragraph, issued: str | None) -> Term | None:
    plain = paragraph.bare
    match = _SAID.search(plain)
    leads_in = _LEADS_IN.search(plain) if match is None else None
    at = match.end() if match else leads_in.start("time") if leads_in else -1
    if at < 0:
        return None
    words = plain[at : at + 160]
    # «Kế hoạch thực hiện đến hết ngày 31/10/2026» begins with its day.
    return _told(f"tu ngay ky {words}" if words[:4] == "den " else words, issued, paragraph)


def _heading_of(paragraph: Paragraph) -> tuple[str, str]:
    """What stands before the colon, without number and marks of emphasis; and behind it."""
    words = without_number(_EMPHASIS.sub("", paragraph.text[:_SHORT]))
    heading, _, rest = words.partition(":")
    return heading, rest


def _names_the_time(paragraph: Paragraph) -> bool:
    return bool(OF_ALL.fullmatch(bare(_heading_of(paragraph)[0]).strip()))


def _in_section(
    body: Sequence[Paragraph],
    index: int,
    issued: str | None,
    heads: Sequence[Paragraph],
    above: Paragraph | None,
) -> Term | None:
    """A section called «Thời gian thực hiện», or its first line; «Thời gian: từ …» at top level.

    Where one heading of that name stands in the whole text (`heads`), the plan's time is below it.
    `above` is the section that the paragraph stands in.
    """
    paragraph = body[index]
    heading, rest = _heading_of(paragraph)
    if paragraph.kind is Kind.SECTION and (role_of(heading) is Role.DUE or _is_of_whole(heading)):
        return _beside_or_below(body, index, rest, issued)
    if paragraph.kind is Kind.SECTION and TIMETABLE.search(bare(heading)):
        return _in_brackets(paragraph)
    is_of_time = above is not None and _TIME.search(above.bare) is not None
    if paragraph.kind is Kind.SECTION:
        return None
    if (is_of_time or len(heads) == 1) and _names_the_time(paragraph):
        return _beside_or_below(body, index, rest, issued)
    if not is_of_time:
        return None
    if paragraph.mark[:2].strip(".") in {"1", "a", "-"}:
        values = labelled(paragraph.text)
        if values and values[0].role is Role.DUE:
            return _alone(values[0].value, issued, paragraph)
    return None


def _is_of_whole(heading: str) -> bool:
    return OF_ALL.fullmatch(bare(heading).strip()) is not None


def _in_brackets(paragraph: Paragraph) -> Term | None:
    """«V. LỊCH TỔ CHỨC (15/11 - 10/12/2026)»: the heading of the timetable tells the whole."""
    plain = paragraph.bare
    opening = plain.find("(")
    stretch = next(iter(spans_of_time(plain[opening:])), None) if opening > 0 else None
    if stretch is None or stretch.is_single or stretch.start > 12:
        return None
    return Term(stretch.first, stretch.last, paragraph)


def _beside_or_below(
    body: Sequence[Paragraph], index: int, rest: str, issued: str | None
) -> Term | None:
    found = _alone(rest, issued, body[index])
    following = body[index + 1] if index + 1 < len(body) else None
    if found or rest.strip() or following is None:
        return found
    if following.kind not in {Kind.TEXT, Kind.BULLET}:
        return None
    return _alone(without_number(following.text), issued, following)


def _alone(words: str, issued: str | None, paragraph: Paragraph) -> Term | None:
    """A stretch, or a year, that stands for itself: «Quý I/2025: Ban hành …» is one step."""
    plain = bare(words)
    stretch = _near(plain, issued)
    if stretch is None or (stretch.is_single and len(stretch.first) != 4):
        return _without_end(plain, issued, paragraph)
    if plain[stretch.end :].lstrip()[:1] == ":":
        return None
    return Term(stretch.first, stretch.last, paragraph)


def _near(plain: str, issued: str | None) -> Stretch | None:
    stretch = next(iter(spans_of_time(plain, issued)), None)
    return stretch if stretch and not stretch.is_day and stretch.start < 60 else None
