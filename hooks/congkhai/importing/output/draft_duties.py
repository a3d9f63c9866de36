"""Phases, milestones, deadlines and promises as entries of a draft source."""

from __future__ import annotations

import re

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from ...dates import BadDate, read_date, read_yearly
from ...text import slugify
from ..extract import recurring
from ..extract.dates import ranges
from ..extract.facts import DocumentFacts
from ..extract.promises import ReadPromise, addressee, promises, via, without_mark
from ..readers.lines import bare, squeezed
from ..structure.body import Body
from ..structure.paragraphs import Paragraph

LONGEST = 240
"""Characters of a «what»: longer wordings are cut at a word, the text keeps them whole."""

_EVERY = {"year", "half_year", "quarter", "month"}
_REVIEW = re.compile(r"\b(?:so ket|tong ket)\b")
_CATEGORIES = (
    (_REVIEW, "review"),
    (re.compile(r"\bbao cao\b"), "report"),
    (re.compile(r"\b(?:gop y|tham gia y kien|lay y kien)\b"), "consult"),
    (re.compile(r"\bcong khai\b"), "disclose"),
    (re.compile(r"\b(?:gui|nop|trinh)\b"), "submit"),
    (re.compile(r"\btuyen truyen\b"), "publicise"),
)
_LABEL = re.compile(r"\b(?:giai doan|dot|buoc|chang) (?:\d|[ivx]{1,4}\b)")
_CONSULT = re.compile(r"\b(?:gop y|tham gia y kien)\b")


def entry(**values: object) -> CommentedMap:
    """A mapping of what is not blank."""
    return CommentedMap((key, value) for key, value in values.items() if value)


def phases(facts: DocumentFacts, body: Body) -> list[CommentedMap]:
    anchors = {p.number: body.anchor_of(p) for p in _paragraphs(facts)}
    return [
        entry(
            name=stage.name,
            start=yaml_number(stage.first),
            end=yaml_number(stage.last),
            section=anchors.get(stage.line),
            printed=stage.printed,
        )
        for stage in facts.duties.stages
    ]


def period(facts: DocumentFacts, body: Body) -> CommentedMap | None:
    """«thực hiện từ năm 2023 đến năm 2030», else from the first phase to the last."""
    for paragraph in facts.parts.body:
        plain = bare(paragraph.text)
        for start, _, first, last in ranges(plain):
            if re.search(r"\b(?:thuc hien|trien khai|phong trao|thoi gian)\b", plain[:start]) and (
                plain[start:].startswith("tu ") and not _LABEL.search(plain[:start])
            ):
                return entry(
                    start=yaml_number(first),
                    end=yaml_number(last),
                    section=body.anchor_of(paragraph),
                )
    if not facts.duties.stages:
        return None
    first_stage = min(facts.duties.stages, key=lambda stage: stage.first)
    last_stage = max(facts.duties.stages, key=lambda stage: read_date(stage.last).last)
    return entry(start=yaml_number(first_stage.first), end=yaml_number(last_stage.last))


def yaml_number(text: str) -> int | str:
    """A number where the text is one as typed («2023», not «07»): YAML then needs no quotes."""
    return int(text) if text.isdecimal() and str(int(text)) == text else text


def _paragraphs(facts: DocumentFacts) -> list[Paragraph]:
    return [*facts.parts.body, *facts.parts.appendix]


def dated(facts: DocumentFacts, body: Body) -> tuple[list[CommentedMap], list[CommentedMap]]:
    """Milestones (sơ kết, tổng kết) and deadlines: one-off first, then those that return."""
    milestones: list[CommentedMap] = []
    deadlines: list[CommentedMap] = []
    taken: set[str] = set()
    for due in facts.duties.dues:
        near = bare(due.printed)
        is_review = bool(_REVIEW.search(near)) and not re.search(r"\bbao cao\b", near)
        name = "tong-ket" if "tong ket" in near else "so-ket" if is_review else "han"
        values = entry(
            id=_identifier(f"{name}-{due.due}", taken),
            **{"name" if is_review else "what": _cut(due.what)},
            category=_category(near),
            due=_written(due.due),
            comparator=_comparator(due.relation),
            **({} if is_review else {"via": via(due.printed), "to": addressee(due.printed)}),
            section=body.anchor_of(due.paragraph),
            printed=squeezed(due.printed),
        )
        (milestones if is_review else deadlines).append(values)
    deadlines += [_returning(item, body, taken) for item in facts.duties.returning if item.every in _EVERY]
    return milestones, deadlines


def _returning(item: recurring.Returning, body: Body, taken: set[str]) -> CommentedMap:
    days = []
    for iso in item.days:
        try:
            days.append(str(read_yearly(iso).written()))
        except BadDate:
            continue
    relation = bare(item.when)
    return entry(
        id=_identifier(f"dinh-ky-{item.every.replace('_', '-')}", taken),
        what=_cut(item.what),
        category=_category(bare(item.what)),
        every=item.every,
        due=CommentedSeq(days) if len(days) > 1 else "".join(days),
        comparator=_comparator(relation) if days else "",
        via=via(item.what),
        to=addressee(item.what),
        section=body.anchor_of(item.paragraph),
        printed=item.when,
    )


def consultation(facts: DocumentFacts, body: Body) -> CommentedMap | None:
    """Until when opinions on a draft are taken, and where they go."""
    for due in facts.duties.dues:
        if _CONSULT.search(bare(due.printed)):
            return entry(
                closes=_written(due.due),
                send_to=addressee(due.printed),
                section=body.anchor_of(due.paragraph),
                printed=_cut(due.printed),
            )
    return None


def promised(facts: DocumentFacts, body: Body) -> dict[str, CommentedMap | CommentedSeq]:
    """Obligations, tasks, targets, awards, funding and feedback, by key of the source."""
    taken: set[str] = set()
    found: dict[str, list[CommentedMap]] = {}
    single: dict[str, CommentedMap] = {}
    criteria: dict[str, list[CommentedMap]] = {}
    for promise in promises(facts.parts.body):
        section = body.anchor_of(promise.paragraph)
        if promise.kind == "disclosure":
            found.setdefault("obligations", []).append(
                entry(
                    id=_identifier("cong-khai", taken),
                    what=_cut(promise.text),
                    category="disclose",
                    section=section,
                )
            )
        elif promise.kind == "task":
            found.setdefault("tasks", []).append(
                entry(
                    id=_identifier("viec", taken),
                    what=_cut(promise.text),
                    lead=promise.who,
                    section=section,
                )
            )
        elif promise.kind == "target":
            found.setdefault("targets", []).append(_target(promise, section, taken))
        elif promise.kind == "criterion":
            criteria.setdefault(promise.who, []).append(entry(text=promise.text, section=section))
        elif promise.kind == "award" and promise.occasion:
            found.setdefault("awards", []).append(
                entry(
                    occasion=promise.occasion, form=promise.text, tier=promise.who, section=section
                )
            )
        elif promise.kind == "funding":
            single.setdefault("funding", entry(text=promise.text, section=section))
        elif promise.kind == "feedback":
            single["feedback"] = entry(to=promise.text, via=promise.who, section=section)
    written: dict[str, CommentedMap | CommentedSeq] = {}
    for key in ("obligations", "tasks", "targets", "awards"):
        if key in found:
            written[key] = CommentedSeq(found[key])
    if criteria:
        written["criteria"] = CommentedSeq(
            [entry(audience=who, items=CommentedSeq(items)) for who, items in criteria.items()]
        )
    written.update(single)
    return written


def _target(promise: ReadPromise, section: str | None, taken: set[str]) -> CommentedMap:
    return entry(
        id=_identifier("chi-tieu", taken),
        what=_cut(promise.text),
        value=yaml_number(promise.value),
        unit="%",
        bound={"tối thiểu": "ít nhất"}.get(promise.bound, promise.bound),
        due=yaml_number(promise.year),
        section=section,
    )


def _identifier(wanted: str, taken: set[str]) -> str:
    """An id that no other entry of the plan bears."""
    base = slugify(wanted)
    found, count = base, 2
    while found in taken:
        found, count = f"{base}-{count}", count + 1
    taken.add(found)
    return found


def _cut(text: str) -> str:
    text = without_mark(text).replace("*", "").strip(" ;./")
    text = text[:1].upper() + text[1:]
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"


def _category(plain: str) -> str:
    return next((name for sign, name in _CATEGORIES if sign.search(plain)), "other")


def _comparator(relation: str) -> str:
    plain = bare(relation)
    if re.search(r"\btruoc\b", plain):
        return "before"
    if re.search(r"\b(?:cham nhat|muon nhat|khong qua|het)\b", plain):
        return "no_later_than"
    if re.search(r"\b(?:trong|vao|den|dau|cuoi)\b", plain):
        return "in"
    return "on" if "ngay" in plain else "unspecified"


def _written(iso: str) -> int | str:
    date = read_date(iso)
    return date.written() if date.day else yaml_number(str(date))
