"""What `check` would find of a document itself, accepted for the editor, who is asked to look.

A letter that asks for a report each year states no end, and a decree may print a day that cannot
be: no draft can mend that. The acceptance says that a program wrote it, and why.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...dates import BadDate, PartialDate, read_date
from ..extract.facts import DocumentFacts
from ..readers.lines import bare
from .entries import remark
from .new_agency import has_territory
from .remarked import Remarked, entry_of

_DUTIES = ("deadlines", "obligations", "tasks")
# Pages show the reason beside «đã xem và chấp nhận»: nobody has looked yet.
_NO_END = "Máy nhập không thấy văn bản nêu thời gian thực hiện; chưa ai đối chiếu"
_IN_WORDS = "Văn bản nêu thời gian bằng lời: “{words}”; chưa ai đối chiếu"
_YOUNGER = "Máy nhập đọc thấy văn bản in ngày {day}; chưa ai đối chiếu"
_SEAT = "Máy nhập cho rằng nơi ký là nơi đóng trụ sở; chưa ai đối chiếu"
_LOOK = "đối chiếu với bản gốc, rồi giữ hoặc sửa"


def acceptances(
    front: Remarked,
    facts: DocumentFacts,
    issued: PartialDate | None,
    newcomer: Remarked | None,
    today: dt.date,
) -> list[Remarked]:
    """The entries of `accepted`, each with a remark for the editor; `newcomer` is the agency
    where the register lacks it."""
    day = f"{today:%d/%m/%Y}"
    written: list[Remarked] = []
    if _returns_without_end(front):
        words = front.get("period_printed")
        reason = _IN_WORDS.format(words=words) if words else _NO_END
        written.append(entry_of(code="K306", reason=reason, date=day))
    for number, printed in _younger(facts, issued):
        reason = _YOUNGER.format(day=printed.written())
        written.append(entry_of(code="K604", reason=reason, date=day, about=number))
    if newcomer and facts.place and _sits_elsewhere(str(newcomer["name"]), facts.place):
        written.append(entry_of(code="K423", reason=_SEAT, date=day, about=facts.place))
    for accepted in written:
        remark(accepted, "code", _LOOK)
    return written


def _returns_without_end(front: Remarked) -> bool:
    """Whether a duty returns on a day and nothing says until when."""
    if front.get("period") or _is_staged(front):
        return False
    if any(relation.get("type") == "amends" for relation in front.get("relations", ())):
        return False
    return any(
        duty.get("every") and duty.get("due") for key in _DUTIES for duty in front.get(key, ())
    )


def _is_staged(front: Remarked) -> bool:
    """Whether its phases are its own time, and not that of one thing in it."""
    if not front.get("phases"):
        return False
    # Many documents have none, and the model takes as long to load as a tenth of what is read.
    from ...model import Phase, own_stages

    phases = tuple(
        Phase(
            name=str(each["name"]),
            start=read_date(str(each["start"])),
            end=read_date(str(each["end"])),
            section=each.get("section"),
        )
        for each in front["phases"]
    )
    return bool(own_stages(phases, str(front.get("title", ""))))


def _sits_elsewhere(name: str, place: str) -> bool:
    """«Ủy ban nhân dân tỉnh Bình Dương» dates from its seat, «Thủ Dầu Một»."""
    return has_territory(name) and bare(place) not in bare(name)


def _younger(facts: DocumentFacts, issued: PartialDate | None) -> Iterator[tuple[str, PartialDate]]:
    """Documents named with a day behind the document's own, each once."""
    told: set[str] = set()
    for _, citation in (*facts.citations, *facts.appended):
        if issued is None or not citation.number or not citation.date or citation.number in told:
            continue
        try:
            day = read_date(citation.date)
        except BadDate:
            continue
        if day.first > issued.last:
            told.add(citation.number)
            yield citation.number, day
