"""Meetings, courses and broadcasts with a day and an hour."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from types import MappingProxyType

from ....dates import is_firm
from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare, squeezed
from ...structure.clauses import units
from ...structure.paragraphs import Paragraph
from ..bodies.verbs import opens_duty
from ..orders.orders import order_in
from ..orders.zones import HANDS_IN
from ..times.dates import Moment, moments
from ..times.unbound_days import is_last_day
from .calendars import dated_rows
from .dated_labels import begins_then, is_day_of_label
from .deadlines import RELATION
from .occasions import LinesAbove, is_occasion, names_occasion, occasions
from .yearless_days import DatedLine, YearFrame, days_of_timetable, is_limit

_HOUR = expression(
    # «trực 24/24 giờ» is no hour.
    r"\b(?<!/)(?P<hour>\d{1,2})\s?(?:h|gio|g:|g(?=\d\d))\s?(?P<minute>\d{2})?(?: phut)?"
    r"(?:\s?(?:[-–]|den)\s?\d{1,2}\s?(?:h|gio|g:|g(?=\d\d))\s?(?:\d{2})?(?: phut)?)?"
    r"[^.;\d]{0,40}\bngay\s{1,4}$"
)
# «từ ngày 17/12/2025 đến 17 giờ ngày …»: the hour at which a stretch ends.
_ENDS = expression(r"\btu (?:ngay )?\d{1,2}\s?[/.]\s?\d{1,2}[^;:]{0,24} (?:den|toi)\s*$")
# «Thời điểm 0h00 ngày …», «đến 12h00 ngày …»: when something is counted.
_STANDS = expression(
    r"\b(?:(?:sau )?thoi (?:diem|gian)|den|tinh den|sau|ke tu|ket thuc(?: vao| luc)*)\s*$",
    re.IGNORECASE,
)
_GOES_ON = expression(r"(?:tham gia|tham du|tiep nhan|nhan|thu|phat|thi|cham|trao|tham|don)\b")
# «Ngày 16/11: Không nhận hồ sơ nữa», «Nghỉ bù»: nothing is held.
_NOTHING_HELD = expression(
    r"\W*(?:khong|chua|nghi|ngung|dung|tam (?:ngung|dung|nghi)|dong cong)\b(?! (?:thuc|tri))"
)
_BASIS = expression(r"^\W*(?:can cu|thuc hien|theo|xet)\b")
_LABEL = 64
"""Letters of «- Thời gian: 7 giờ 30 phút, ngày 14/5/2026 (thứ Năm).»"""
_ALONE = 40
"""Letters of a line that tells a day and little else."""
# «ngày 24/8/2026, lúc 7h30», «ngày 10/3/2026 (thứ Ba), từ 8 giờ»
_HOUR_BEHIND = expression(
    r"\s*(?:\([^()\d]{1,20}\)\s*)?,?\s*(?:tu|luc|vao luc|bat dau(?: tu| luc)?)\s+"
    r"(?P<hour>\d{1,2})\s?(?:h|gio|g:|:)\s?(?P<minute>\d{2})?"
)
# «chiều thứ Năm, ngày 5/3/2026»
_PART_OF_DAY = expression(
    r"\b(?:buoi )?(?:sang|chieu|toi|ca)(?: (?:thu \w+|chu nhat),?)?,? ngay\s*(?:\(thu \w+\),? )?$"
    # «Sáng 05/5/2026» of a cell; «chuyển sang 05/5», «tới 05/5» are none.
    r"|^\W*(?:sang|chieu)\s$"
)
# «Thời gian: Dự kiến ngày 05/12/2026 (trước bầu cử 95 ngày)»: what is held then stands above.
_TIME_LINE = expression(r"\W*(?:\w{1,3}[.)]\s*)?thoi gian[^:;.]{0,30}:", holds=("thoi gian",))
_WORDS = expression(r"\b(?:luc|vao|sang|chieu|toi|ngay|thang|nam|gio|phut|thu \w+|h)\b|[\W\d_]+")


@value_class
class ReadEvent:
    """A meeting or course with day and hour; `printed` where `what` is not what its line says."""

    at: str
    what: str
    line: int
    paragraph: Paragraph
    printed: str = ""
    until: str = ""
    """The last day of what goes on for some."""


def events(
    paragraphs: Sequence[Paragraph],
    cited: Mapping[int, Sequence[tuple[int, int]]] = MappingProxyType({}),
    phased: Set[int] = frozenset(),
    title: str | None = None,
    frames: Mapping[int, YearFrame] | None = None,
) -> list[ReadEvent]:
    """«13h30 thứ Hai ngày 06/7/2026»; «tổ chức hội nghị vào ngày 02/02/2026».

    `frames` holds the years of days that are printed without. `cited` tells where
    a paragraph (by `id`) cites documents, `phased` which are phases.
    """
    found: list[ReadEvent] = []
    told: set[str] = set()
    above = LinesAbove(title)
    above.at_places(paragraphs)
    for unit in units(paragraphs):
        # Marks of emphasis may stand between «trước» and its hour.
        text = unit.text.replace("*", " ")
        plain = bare(text)
        above.enter(unit.paragraph, plain)
        for moment in moments(plain):
            if moment.precision != "day":
                continue
            spoken = _time_of(plain, moment)
            if spoken is None or text[spoken[0] : moment.end].lower().startswith("tới"):
                continue
            hour_at, time = spoken
            if time and HANDS_IN.match(plain, moment.end):
                continue
            bound = RELATION.search(plain[max(0, hour_at - 40) : hour_at])
            if (bound and is_firm(bound["rel"])) or _ENDS.search(plain[:hour_at]):
                continue
            if _STANDS.search(plain[:hour_at]) or is_last_day(plain[: moment.start]):
                continue
            if unit.is_cell and id(unit.paragraph) in phased and len(text) < _ALONE:
                # «07g00 ngày 10/11/2026» in the row of a phase: when it begins or ends.
                continue
            # A telegram opens with the hour of its sending alone.
            is_alone = not unit.context and hour_at + len(text) - moment.end < 12
            if not is_alone or above.is_time:
                at = f"{moment.iso}{time}"
                is_label = len(text) < _LABEL and above.asks_time(unit.paragraph, plain)
                named = above.called(unit.paragraph) if is_label else above.heading
                what = named if is_alone or is_label else squeezed(text)
                if unit.is_cell and unit.context and not _WORDS.sub("", plain).strip():
                    # «8 giờ 00, ngày 04/5/2026» in the row of a place.
                    what = f"{what}: {unit.context}"
                printed = squeezed(text)
                found.append(
                    ReadEvent(
                        at=at, what=what, line=unit.line, paragraph=unit.paragraph, printed=printed
                    )
                )
                told.add(moment.iso)
        if id(unit.paragraph) in phased or unit.is_cell or _BASIS.match(plain):
            continue
        is_placed = above.is_placed(unit.paragraph)
        for day in occasions(plain, cited.get(id(unit.paragraph), ()), above, is_placed):
            if day not in told:
                told.add(day)
                is_bare = len(text) < _ALONE or _TIME_LINE.match(plain) is not None
                is_bare = is_bare and not _is_named(text, plain)
                named = above.called(unit.paragraph) if is_bare else ""
                printed = squeezed(text)
                what = named or printed
                found.append(
                    ReadEvent(
                        at=day, what=what, line=unit.line, paragraph=unit.paragraph, printed=printed
                    )
                )
        for moment in moments(plain):
            begins = begins_then(text, plain, moment)
            if moment.iso not in told and (begins or is_day_of_label(plain, moment)):
                told.add(moment.iso)
                words = squeezed(begins or text)
                found.append(
                    ReadEvent(at=moment.iso, what=words, line=unit.line, paragraph=unit.paragraph)
                )
    agenda = [
        ReadEvent(
            at=line.day, what=line.words, line=line.paragraph.number, paragraph=line.paragraph
        )
        for line in days_of_timetable(paragraphs, frames or {})
        if not (is_limit(line.words) or _NOTHING_HELD.match(bare(line.words)))
        and (is_occasion(line.words) or _is_agenda(line))
    ]
    rows = [
        ReadEvent(at=day, what=what, line=line, paragraph=paragraph)
        for day, what, line, paragraph in dated_rows(paragraphs)
    ]
    told_rows = {id(row.paragraph) for row in rows}
    return [*(event for event in found if id(event.paragraph) not in told_rows), *agenda, *rows]


def _is_named(text: str, plain: str) -> bool:
    """Whether a line with a day names what is held: «- Công bố kết quả: 06/9/2026»."""
    label = text.partition(":")[0]
    is_label = "thoi gian" not in plain[:24] and ":" in text and is_occasion(label)
    return is_label or names_occasion(plain)


def _is_agenda(line: DatedLine) -> bool:
    """«Ngày 13/7: Nhận hồ sơ các tổ 1 - 6»: what goes on that day, and nobody's duty by then."""
    goes_on = not opens_duty(line.words) or _GOES_ON.match(bare(line.words)) is not None
    return line.is_called and goes_on and order_in(line.words) is None


def hour_said(plain: str) -> list[str]:
    """Day and hour as «2026-05-06T08:00», of each day that has one."""
    told = ((m.iso, _time_of(plain, m)) for m in moments(plain) if m.precision == "day")
    return [f"{iso}{spoken[1]}" for iso, spoken in told if spoken and spoken[1]]


def _time_of(plain: str, moment: Moment) -> tuple[int, str] | None:
    """Where the words of the hour begin and the hour, blank for «sáng ngày …»; None without."""
    window = max(0, moment.start - 70)
    before = plain[window : moment.start]
    match = _HOUR.search(before)
    if match and (time := _clock(match)):
        return window + match.start(), time
    behind = _HOUR_BEHIND.match(plain[moment.end : moment.end + 60])
    if behind and (time := _clock(behind)):
        return moment.start, time
    part = _PART_OF_DAY.search(before)
    return (window + part.start(), "") if part else None


def _clock(match: re.Match[str]) -> str:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    return f"T{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else ""
