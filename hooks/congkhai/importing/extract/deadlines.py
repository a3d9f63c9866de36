"""What a text dates: phases, deadlines with a date, duties that return, and events."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from ...value import value_class
from ..readers.lines import bare, squeezed
from ..structure import genre
from ..structure.clauses import clauses, units
from ..structure.paragraphs import Kind, Paragraph
from .citations import ReadCitation
from .dates import Moment, moments, ranges

MOST_ALIKE = 50
"""So many deadlines of one date are compared, to find those told twice."""


@value_class
class Stage:
    """A phase of the plan, as the text delimits it."""

    name: str
    first: str
    last: str
    line: int
    printed: str


@value_class
class Due:
    """Something to be done by a date: `relation` is the printed «trước ngày», «trong»."""

    due: str
    relation: str
    what: str
    printed: str
    line: int
    paragraph: Paragraph


@value_class
class ReadEvent:
    """A meeting or course with day and hour."""

    at: str
    what: str
    line: int


RELATION = re.compile(
    r"(?P<rel>\b(?:hoan thanh |xong |thuc hien xong |chi dao )?(?:xong truoc|truoc"
    r"|cham nhat|muon nhat"
    r"|khong qua|den het|het|trong|vao|cham nhat la|den|ngay trong|dau|cuoi|xong)"
    r"(?: {1,5}(?:la|vao|den|trong|truoc|het|thoi diem|cuoi|dau|nhat|ngay|thang|quy|nam"
    r"|gio|\d{1,2}h\d{0,2}))*)"
    r"\s*[:,(]?\s*$"
)
_STRONG = re.compile(r"\b(?:truoc|cham nhat|muon nhat|khong qua|het|xong)\b")
_DONE = re.compile(
    r"\b(?:hoan thanh|so ket|tong ket|cham dut|ket thuc|xong|ban hanh|khanh thanh)\b"
)
# How long a rule or a paper holds is no deadline.
_IN_FORCE = re.compile(r"\b(?:hieu luc|gia tri|ap dung|ke tu ngay)\b")
_NAME_OF_PLAN = re.compile(
    r"(?:quy hoach|chien luoc|chuong trinh|de an|tam nhin|giai doan|ke hoach|nghi quyet|dinh huong"
    r"|muc tieu|tiem nang)[^.;,]{0,160}$"
)
_STAGE = re.compile(
    r"\b(?P<name>(?:giai doan|dot|buoc|chang) (?:thu )?(?:\d{1,2}|[ivx]{1,4}|mot|hai|ba"
    r"|bon|nhat|nhi))\b(?!\d)"
)
_STAGE_YEARS = re.compile(r"^(?:\W*\w{1,3}[.)]\s*|\W+)?giai doan (?=(?:tu |nam )*(?:19|20)\d{2})")
_AND = re.compile(r"^\s*(?:va|,|hoac)\s+(?:ngay )?$")
_MARKED_START = re.compile(r"^\W*(?:\w{1,4}[.)]\s*)?(?:ngay\s*)?")
_HOUR = re.compile(
    r"\b(?P<hour>\d{1,2})\s?(?:h|gio|g:)\s?(?P<minute>\d{2})?(?: phut)?[^.;\d]{0,40}(?:ngay )$"
)


def stages(paragraphs: Sequence[Paragraph]) -> list[Stage]:
    """«Giai đoạn 1 (từ 2023 - 2025)»: each stretch once."""
    found: dict[tuple[str, str], Stage] = {}
    for unit in units(paragraphs):
        text, line = unit.text, unit.line
        plain = bare(text)
        for start, end, first, last in ranges(plain):
            before = plain[max(0, start - 60) : start]
            named = list(_STAGE.finditer(before))
            between = before[named[-1].end() :] if named else ""
            is_named = bool(named) and not re.search(r"[.;]|\w{3,}.*\w{3,}.*\w{3,}", between)
            is_years = (
                bool(_STAGE_YEARS.match(plain))
                and not genre.is_capitals(text)
                and start < 24
                and (plain[end : end + 2].strip()[:1] in {":", "", "("})
            )
            if not (is_named or is_years) or (first, last) in found:
                continue
            name_at = max(0, start - 60) + named[-1].start() if is_named else start
            name = text[name_at : max(0, start - 60) + named[-1].end()] if is_named else text[:end]
            found[first, last] = Stage(
                squeezed(name), first, last, line, squeezed(text[name_at : end + 1])
            )
    return list(found.values())


def _mask(length: int, spans: Iterable[tuple[int, int]]) -> bytearray:
    """Which letters stand in one of the spans."""
    mask = bytearray(length + 1)
    for start, end in spans:
        mask[start:end] = b"\x01" * (end - start)
    return mask


def dues(
    paragraphs: Sequence[Paragraph], citations: Sequence[tuple[Paragraph, ReadCitation]]
) -> list[Due]:
    """Deadlines with a date of their own; dates of cited documents, stretches and news are none."""
    cited: dict[int, list[tuple[int, int]]] = {}
    for paragraph, citation in citations:
        cited.setdefault(id(paragraph), []).append((citation.start, citation.end))
    found: list[Due] = []
    alike_to: defaultdict[str, list[Due]] = defaultdict(list)
    for unit in units(paragraphs):
        paragraph, text, context, is_cell = unit.paragraph, unit.text, unit.context, unit.is_cell
        # Marks of emphasis may stand between «chậm nhất» and its day.
        plain = bare(text).replace("*", " ")
        skip = [] if is_cell else cited.get(id(paragraph), [])
        inside = _mask(len(plain), [*skip, *((a, b) for a, b, _, _ in ranges(plain))])
        for start, end in clauses(text):
            before: tuple[int, int] | None = None
            for moment in moments(plain[start:end]):
                here = Moment(
                    moment.start + start, moment.end + start, moment.precision, moment.iso
                )
                if inside[here.start] or here.precision == "yearly":
                    continue
                relation: int | None
                if unit.is_only(here):
                    relation = here.start
                elif before and _AND.match(plain[before[1] : here.start]):
                    # «trước ngày 30/6/2026 và 20/12/2026»
                    relation = before[0]
                else:
                    relation = _relation(plain, here, start, end, is_cell and len(text) < 90)
                if relation is None:
                    continue
                before = (relation, here.end)
                what = context or text[start:end]
                due = Due(
                    due=here.iso,
                    relation=_relation_printed(text, plain, relation, here),
                    what=squeezed(what.replace("*", " ")),
                    printed=squeezed(text[start:end]),
                    line=unit.line,
                    paragraph=paragraph,
                )
                if not any(_is_same(due, other) for other in alike_to[due.due]):
                    found.append(due)
                    if len(alike_to[due.due]) < MOST_ALIKE:
                        alike_to[due.due].append(due)
    return found


def _relation(plain: str, moment: Moment, start: int, end: int, is_cell: bool) -> int | None:
    """Where the words begin that make a date a deadline; None where it is not one."""
    before = plain[max(start, moment.start - 48) : moment.start]
    # The unit belongs to the date for years and months, to the relation for days.
    match = RELATION.search(re.sub(r"\bngay\s*$", lambda m: " " * len(m[0]), before))
    clause = plain[start:end]
    if match is None:
        is_first = not _MARKED_START.sub("", plain[: moment.start])
        if is_first and plain[moment.end :].lstrip()[:1] == ":":
            return moment.start
        if is_cell and moment.precision in {"month", "quarter", "half", "year"}:
            return moment.start
        if re.search(
            r"\b(?:thoi gian|thoi han|han) (?:hoan thanh|thuc hien|bao cao)\s*:?\s*(?:ngay )?$",
            before,
        ):
            return moment.start
        return None
    at = max(start, moment.start - 48) + match.start()
    relation = match["rel"]
    if re.match(r"(?:dau|cuoi)\b", relation) and moment.precision != "day":
        return at if _DONE.search(clause) else None
    if moment.precision == "year":
        is_name = _NAME_OF_PLAN.search(plain[start:at]) and not _STRONG.search(relation)
        if is_name and not re.search(
            r"\b(?:so ket|tong ket|hoan thanh)\b[^,;]{0,120}$", plain[start:at]
        ):
            return None
        if is_cell or (_STRONG.search(relation) and not relation.startswith("den")):
            return at
        return at if _DONE.search(_near(plain, start, end, at, moment.end)) else None
    if relation.startswith("den") and _IN_FORCE.search(plain[start:at]):
        return None
    if moment.precision == "day" and relation.split()[0] in {"trong", "vao", "den"}:
        return at if relation != "den" or _DONE.search(clause) or "het" in relation else None
    return at


def _relation_printed(text: str, plain: str, at: int, moment: Moment) -> str:
    """«trước ngày», «đến năm», «trong quý»: the words before the figures."""
    unit = re.match(r"(?:nam|quy|thang) ", plain[moment.start : moment.end])
    end = moment.start + (unit.end() if unit else 0)
    # Of two days with one relation the second has it too, without the first.
    end = min(end, at + len(_before_figures(plain[at:end])))
    printed = squeezed(text[at:end].replace("*", " ")).strip(" :,(").lower()
    return re.sub(r"^(?:hoàn thành|thực hiện xong|xong)\s+(?=\S)", "", printed)


def _before_figures(plain: str) -> str:
    """Up to the first date, where there is one."""
    first = next(iter(moments(plain)), None)
    return plain[: first.start] if first else plain


def _near(plain: str, start: int, end: int, at: int, after: int) -> str:
    """The words around a date that could say what is done by then."""
    return plain[max(start, at - 160) : min(end, after + 60)]


def _is_same(due: Due, other: Due) -> bool:
    """The same deadline told again, in text and table."""
    in_table = due.paragraph.kind is Kind.TABLE
    if due.due != other.due or in_table == (other.paragraph.kind is Kind.TABLE):
        return False
    return alike(due.what, other.what)


def alike(one: str, other: str) -> bool:
    """Two tellings of one thing share most of the words of the shorter."""
    ours, theirs = set(bare(one).split()), set(bare(other).split())
    fewest = min(len(ours), len(theirs))
    return fewest > 4 and len(ours & theirs) >= 0.6 * fewest


def events(paragraphs: Sequence[Paragraph]) -> list[ReadEvent]:
    """«13h30 thứ Hai ngày 06/7/2026»."""
    found: list[ReadEvent] = []
    for unit in units(paragraphs):
        text, line = unit.text, unit.line
        plain = bare(text)
        for moment in moments(plain):
            match = _HOUR.search(plain[max(0, moment.start - 70) : moment.start])
            if moment.precision != "day" or not match or int(match["hour"]) > 24:
                continue
            hour_at = max(0, moment.start - 70) + match.start()
            bound = RELATION.search(plain[max(0, hour_at - 40) : hour_at])
            if bound and _STRONG.search(bound["rel"]):
                continue
            minute = int(match["minute"] or 0)
            # A telegram opens with the hour of its sending alone.
            is_alone = not unit.context and hour_at + len(text) - moment.end < 12
            if minute < 60 and not is_alone:
                at = f"{moment.iso}T{int(match['hour']):02d}:{minute:02d}"
                found.append(ReadEvent(at, squeezed(text), line))
    return found
