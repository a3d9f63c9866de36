"""Duties that return: «trước ngày 15/12 hàng năm», «định kỳ 6 tháng»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from congkhai.importing.line import bare, squeezed
from congkhai.importing.moment import Moment, moments
from congkhai.importing.paragraph import Kind, Paragraph
from congkhai.importing.timing import RELATION, alike
from congkhai.importing.unit import clauses, units


@dataclass(frozen=True, slots=True)
class Returning:
    """Something that returns: `when` as printed, days of the year where the text gives them."""

    when: str
    every: str
    days: tuple[str, ...]
    what: str
    line: int
    paragraph: Paragraph


_RECURRING = re.compile(
    r"\bh[a]ng (?P<unit>nam|quy|thang|tuan|ngay)\b|\b(?:dinh ky|moi"
    r"|cu) (?:0?(?P<six>6) thang(?:(?:,| va) (?:hang )?nam\b)?|(?P<each>nam|quy"
    r"|thang))\b|\b(?P<half>0?6 thang(?:,| va|;)? (?:mot lan|hang nam|nam\b|01 nam|ca nam"
    r"|01 lan|1 lan))"
)
_DUTY = re.compile(
    r"\b(?:bao cao|tong hop|so ket|tong ket|danh gia|ra soat|kiem tra|giao ban|cong bo"
    r"|cong khai|gui|cap nhat"
    r"|binh xet|xay dung|to chuc|tham muu|tien hanh|thong ke|trinh|thuc hien|tong ket)\b"
)
_REPORT = re.compile(
    r"\b(?:bao cao|tong hop|gui|so ket|tong ket|giao ban|ra soat|thong ke|danh gia)\b"
)
_MARK = re.compile(r"^\W*(?:\w{1,3}[.)]\s*)?")
_EVERY = {"nam": "year", "quy": "quarter", "thang": "month", "tuan": "week", "ngay": "day"}


def returning(paragraphs: Sequence[Paragraph]) -> list[Returning]:
    """Duties that come back, one a sentence: with a day, or a report at a named pace."""
    found: list[Returning] = []
    for unit in units(paragraphs):
        paragraph, text, context, is_cell = unit.paragraph, unit.text, unit.context, unit.is_cell
        plain = bare(text)
        for start, end in clauses(text):
            clause = plain[start:end]
            matches = list(_RECURRING.finditer(clause))
            if not matches:
                continue
            days = [m for m in moments(clause) if m.precision == "yearly"]
            monthly = re.search(
                r"\bngay (?:\d{1,2})\b(?=[^./\d]{0,25}h[a]ng (?:thang|quy))", clause
            )
            if days:
                matches = _nearest_first(matches, days[0])
            match = _chosen(matches, clause, bool(days or monthly), is_cell)
            if match is None:
                continue
            when = _when(text[start:end], clause, match, days)
            item = Returning(
                when,
                _pace(match),
                tuple(m.iso for m in days),
                squeezed((context or text[start:end]).replace("*", " ")),
                unit.line,
                paragraph,
            )
            if not any(_is_told_again(item, other) for other in found):
                found.append(item)
    return [item for item in found if not any(_is_told_again(item, o) and o.days for o in found)]


def _when(text: str, clause: str, match: re.Match[str], days: Sequence[Moment]) -> str:
    """The printed words: «trước ngày 15/6 và 15/12 hàng năm», the day before the pace."""
    pace = text[match.start() : match.end()]
    if not days:
        start = _day_start(clause, match.start())
        start = min(start, _periodic_start(clause, match.start()))
        nearby = text[start : match.end()]
        return _tidy(nearby if re.search(r"\d|ịnh kỳ", nearby) else pace)
    first, last = _day_start(clause, days[0].start), days[-1].end
    if last - first > 90:
        first, last = _day_start(clause, days[0].start), days[0].end
    if (first <= match.start() and match.end() <= last + 40) or match.start() >= last:
        return _tidy(
            text[first : max(last, match.end())]
            if match.start() - last < 6
            else f"{text[first:last]} {pace}"
        )
    return _tidy(f"{text[first:last]} {pace}")


def _tidy(text: str) -> str:
    return squeezed(text.replace("*", " ")).strip(" ,;()")


def _is_told_again(item: Returning, other: Returning) -> bool:
    """The same duty in text and table."""
    apart = (item.paragraph.kind is Kind.TABLE) != (other.paragraph.kind is Kind.TABLE)
    return apart and item.every == other.every and alike(item.what, other.what)


def _day_start(clause: str, at: int) -> int:
    """Where «trước ngày», «định kỳ ngày» or only «ngày» begins before a day."""
    before = clause[max(0, at - 48) : at]
    match = RELATION.search(re.sub(r"\bngay\s*$", lambda m: " " * len(m[0]), before))
    if match:
        return max(0, at - 48) + match.start()
    day = re.search(r"\bngay(?: \d{1,2})?(?: cua)?\s*$", before)
    if not day:
        return at
    earlier = RELATION.search(before[: day.start()])
    return max(0, at - 48) + (earlier or day).start()


def _chosen(
    matches: Sequence[re.Match[str]], clause: str, has_day: bool, is_cell: bool
) -> re.Match[str] | None:
    """The recurrence that binds someone; «ngân sách hàng năm» only says what kind of budget."""
    if has_day and (_DUTY.search(clause) or is_cell):
        return matches[0]
    for match in matches:
        before = _MARK.sub("", clause[: match.start()]).strip(" -+*0123456789.)(,:")
        after = clause[match.end() :]
        if is_cell and len(clause) < 60:
            return match
        is_periodic = before.endswith("dinh ky") or match[0].startswith(("dinh ky", "cu ", "moi "))
        if (is_periodic or match["half"]) and _REPORT.search(after):
            return match
        if not before and match["unit"] and after.lstrip().startswith(",") and _DUTY.search(after):
            return match
        if before.endswith("dinh ky") and _REPORT.search(before):
            return match
    return None


def _pace(match: re.Match[str]) -> str:
    if match["six"] or match["half"]:
        return "half_year"
    return _EVERY.get(match["unit"] or match["each"] or "nam", "year")


def _nearest_first(matches: Sequence[re.Match[str]], moment: Moment) -> list[re.Match[str]]:
    """«Định kỳ hàng năm … trước ngày 15/12 hàng năm»: the words beside the day."""
    return sorted(matches, key=lambda match: abs(match.start() - moment.start))


def _periodic_start(clause: str, at: int) -> int:
    match = re.search(r"\bdinh ky\s*$", clause[max(0, at - 12) : at])
    return max(0, at - 12) + match.start() if match else at
