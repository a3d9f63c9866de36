"""Which entry of the amended document a clause speaks of: «Mục 2 phần III sửa thành: “…”»."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ...dates import PartialDate
from ...expressions import expression
from ...text import capitalize_first, slugify
from ..extract.facts import DocumentFacts
from ..extract.registers import KnownRegisters
from ..extract.tables.figures import figure_as_number
from ..readers.lines import bare
from ..structure.body import Body
from ..structure.paragraphs import Paragraph
from .entries import remark
from .remarked import Remarked

if TYPE_CHECKING:
    from ...model import Deadline, Milestone, Obligation, Plan, Target, Task

    Entry = Deadline | Milestone | Obligation | Target | Task

_ORDINALS = ("nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi")
_ADDRESS = expression(
    rf"\b(?:gach dau dong (?:thu )?(?P<dash>{'|'.join(_ORDINALS)}|dau tien|\d{{1,2}})"
    r"(?: (?:cua|tai|thuoc))?,? )?"
    r"(?:diem (?P<point>[a-z]),? )?(?:(?:khoan|muc|y|diem"
    r"|(?:chi tieu|nhiem vu|noi dung) so) (?P<item>\d+(?:\.\d+){0,3}),? )?"
    r"(?:(?:cua|tai|thuoc) )?(?P<rank>phan|muc|dieu|chuong) (?P<part>[ivx]{1,5}|\d{1,3})"
    r"(?:\.(?P<inner>\d+(?:\.\d+){0,3}))?(?![\w.]\w)"
)
_OWN_MARK = expression(r"^\W*(?:dieu \d{1,3}|\w{1,3})\s?[.)]\s*")
_QUOTED = expression(r"[“\"](?P<name>[^”\"]{8,})[”\"]")
_FIGURE = expression(r"\d[\d.]*(?:,\d+)?(?<!\.)")
_FIRST_WORDS = expression(r"[^\W\d_]+")
_OF_DUTIES = ("milestones", "deadlines", "tasks", "obligations")
_OTHER_DUTY = (
    "văn bản này sửa văn bản khác: việc nào đặt ngày mới cho một việc đã có thì ghi mã của việc ấy "
    "thay cho mã ở đây"
)
_OTHER_TARGET = (
    "văn bản này sửa văn bản khác: chỉ tiêu nào thay một chỉ tiêu đã có thì ghi mã của chỉ tiêu ấy "
    "thay cho mã ở đây"
)
# «Sửa đổi gạch đầu dòng thứ hai điểm 2 Mục I: “Tỷ lệ … đạt 94%”»: what is set anew is quoted.
_SET_ANEW = expression(
    r"(?:Sửa đổi|Bổ sung|Điều chỉnh|Thay thế|Sửa)\b[^“\"]{0,160}[“\"](?P<what>[^”\"]{8,})[”\"]?\W*$"
)


def with_own_ids(
    front: Mapping[str, Any],
    facts: DocumentFacts,
    body: Body,
    known: KnownRegisters,
    issued: PartialDate | None,
) -> Iterator[tuple[str, str]]:
    """Gives the entries ids that no other source bears by chance, for an entry with the id of one
    of the amended document stands in its place; which list to look at, and why."""
    named = slugify(facts.number or "") or "so"
    mark = f"sua-{named}-{issued.year}" if issued else f"sua-{named}"
    dated = [key for key in _OF_DUTIES if key in front]
    duties = _meant(facts, body, known, _duties_of)
    for key in dated:
        _mark_own(front[key], mark, duties, "việc")
    if dated:
        yield dated[0], _OTHER_DUTY
    if targets := front.get("targets"):
        _mark_own(targets, mark, _meant(facts, body, known, lambda plan: plan.targets), "chỉ tiêu")
        for entry in targets:
            if anew := _SET_ANEW.match(str(entry.get("what") or "")):
                entry["what"] = capitalize_first(anew["what"])
        yield "targets", _OTHER_TARGET


def _mark_own(
    entries: Iterable[Remarked], mark: str, meant: Mapping[str, tuple[str, str]], called: str
) -> None:
    for entry in entries:
        entry["id"] = f"{mark}-{entry['id']}"
        if found := meant.get(str(entry.get("section"))):
            remark(entry, "id", f"nếu là {called} «{found[0]}» của {found[1]} thì ghi mã ấy")


def _duties_of(plan: Plan) -> list[Entry]:
    return [*plan.milestones, *plan.deadlines, *plan.tasks, *plan.obligations]


def _meant(
    facts: DocumentFacts,
    body: Body,
    known: KnownRegisters,
    entries_of: Callable[[Plan], Iterable[Entry]],
) -> dict[str, tuple[str, str]]:
    """By section of the amending document: the id of the one entry of the amended plan that stands
    at the place that the clause names, and the plan's number."""
    plans = {plan.id: plan for plan in known.plans}
    numbers = {
        c.number: c for _, c in facts.citations if facts.acts.get(c.number or "") == "amends"
    }
    ids = [known.document_numbered(c.number, c.name, c.date) for c in numbers.values()]
    amended = [plans[one] for one in ids if one in plans]
    if len(amended) != 1:
        return {}
    found: dict[str, tuple[str, str]] = {}
    for paragraph in facts.parts.body:
        section = body.anchor_of(paragraph)
        told = _told_of(paragraph, list(entries_of(amended[0]))) if section else []
        if section and len(told) == 1:
            found[section] = told[0].id, amended[0].code
    return found


def _told_of(paragraph: Paragraph, entries: Sequence[Entry]) -> list[Entry]:
    """The entries that a clause may mean: at the place that it names, else of the name that it
    quotes; of several, those whose figure it prints or with whose words it names them."""
    text = _OWN_MARK.sub("", paragraph.bare)
    places = {_anchor(match) for match in _ADDRESS.finditer(text)}
    if len(places) > 1:
        return []
    if not places:
        quoted = {bare(match["name"]) for match in _QUOTED.finditer(paragraph.text)}
        return [entry for entry in entries if bare(_name_of(entry)) in quoted]
    place = places.pop()
    told = [e for e in entries if _stands_at(e.section or "", place)]
    told = told or [e for e in entries if _is_row_at(e.section or "", place)]
    if len(told) < 2:
        return told
    figures = {figure_as_number(match[0]) for match in _FIGURE.finditer(text)}
    return [
        entry
        for entry in told
        if (_value_of(entry) in figures)
        or _FIRST_WORDS.findall(bare(_name_of(entry)))[:2] in _pairs_of(text)
    ]


def _pairs_of(text: str) -> list[list[str]]:
    words = _FIRST_WORDS.findall(text)
    return [words[at : at + 2] for at in range(len(words) - 1)]


def _name_of(entry: Entry) -> str:
    return str(getattr(entry, "what", "") or getattr(entry, "name", ""))


def _value_of(entry: Entry) -> str:
    value = getattr(entry, "value", None)
    return figure_as_number(f"{value:f}".replace(".", ",")) if value is not None else ""


def _anchor(match: re.Match[str]) -> str:
    """«mục 2 phần III» as «iii-2», «khoản 1 Điều 2» as «dieu-2-1»."""
    part = match["part"]
    first = part if match["rank"] in {"phan", "muc"} else f"{match['rank']}-{part}"
    inner = [piece.replace(".", "-") for piece in (match["inner"], match["item"]) if piece]
    dash = match["dash"] or ""
    bullet = (
        dash if dash.isdecimal() else str(_ORDINALS.index(dash) + 1 if dash in _ORDINALS else 1)
    )
    last = [match["point"]] if match["point"] else []
    return "-".join([first, *inner, *last, *([f"b{bullet}"] if dash else [])])


def _is_row_at(section: str, place: str) -> bool:
    """«nhiệm vụ số 3 Mục II»: the third row of the table below II."""
    part, _, number = place.rpartition("-")
    row = re.fullmatch(rf"(?:.*-)?{re.escape(part)}-p\d+-r(\d+)", section) if part else None
    return row is not None and row[1] == number


def _stands_at(section: str, place: str) -> bool:
    return section == place or ("-" in place and section.endswith(f"-{place}"))
