"""What an editor has to mend in an import, and whether its marks point at what is wrong.

A correction is one fact wrong, missing or invented; a task with the wrong lead and the wrong date
is one. What is derived from the text alone (cited numbers) and what stands twice (a task's date
among the deadlines) is counted once or not at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Facts = Mapping[str, Any]
SIGNER = ("signatory.name", "signatory.title", "signatory.capacity")
SINGLE = (
    "type",
    "number",
    "symbol",
    "date",
    "place",
    "agency",
    "parent_agency",
    "title",
    "recipients_count",
    "period",
)
MANY = ("parents", "sections", "phases", "targets", "deadlines.recurring")
WITHIN = frozenset({"tasks", "tasks missing"})
"""Kinds of marks that «tasks and places» counts too."""
UNSAID = frozenset({"tasks missing", "tasks and places"})
_PARTICULAR = re.compile(r"«.*?»|\d+")
# Under which key of a draft a field of the head is doubted.
DOUBTED = {
    "type": "kind",
    "number": "number",
    "symbol": "symbol",
    "date": "issued",
    "place": "place",
    "agency": "agency",
    "parent_agency": "agency",
    "title": "title",
    "signatory.name": "signatory",
    "signatory.title": "signatory",
    "signatory.capacity": "signatory",
}


@dataclass(slots=True)
class Slips:
    """Facts missing and facts put out that are none, of one field of one document."""

    missing: int = 0
    extra: int = 0

    @property
    def edits(self) -> int:
        """One put in the place of another is one correction."""
        return max(self.missing, self.extra)


@dataclass(slots=True)
class Marks:
    """How many facts, right and wrong, carry «cần xem»."""

    wrong: int = 0
    wrong_marked: int = 0
    right: int = 0
    right_marked: int = 0

    def take(self, is_right: bool, is_marked: bool) -> None:
        if is_right:
            self.right += 1
            self.right_marked += is_marked
        else:
            self.wrong += 1
            self.wrong_marked += is_marked

    def add(self, other: Marks) -> None:
        self.wrong += other.wrong
        self.wrong_marked += other.wrong_marked
        self.right += other.right
        self.right_marked += other.right_marked


@dataclass(slots=True)
class Review:
    """The corrections of one document by field, and the marks of its facts by kind."""

    slips: dict[str, Slips] = field(default_factory=dict)
    marks: dict[str, Marks] = field(default_factory=dict)
    reasons: dict[str, Marks] = field(default_factory=dict)
    """By what a mark says: how many wrong facts and right ones bear it."""

    def slip(self, name: str, missing: int, extra: int) -> None:
        slips = self.slips.setdefault(name, Slips())
        slips.missing += missing
        slips.extra += extra

    def mark(self, name: str, is_right: bool, mark: object) -> None:
        """A fact of a kind, and the reason to look at it (or only whether there is one)."""
        self.marks.setdefault(name, Marks()).take(is_right, bool(mark))
        if name not in UNSAID:
            said = _PARTICULAR.sub("…", str(mark)) if mark else "-"
            self.reasons.setdefault(f"{name}: {said}", Marks()).take(is_right, bool(mark))

    def head(self, name: str, found: Facts, value: object, is_right: bool) -> None:
        """A value of the head: blank ones carry no mark, they are missing."""
        if name in DOUBTED and value:
            doubts = found.get("doubts") or []
            said = (doubt["message"] for doubt in doubts if doubt["key"] == DOUBTED[name])
            self.mark("head", is_right, next(said, ""))

    def join(self, other: Review) -> None:
        """Another document of the same file."""
        for name, slips in other.slips.items():
            self.slip(name, slips.missing, slips.extra)
        for ours, theirs in ((self.marks, other.marks), (self.reasons, other.reasons)):
            for kind, marks in theirs.items():
                ours.setdefault(kind, Marks()).add(marks)

    def edits(self) -> Counter[str]:
        counted: Counter[str] = Counter()
        for name in (*SINGLE, *MANY, "deadlines", "tasks"):
            counted[name] = self.slips[name].edits if name in self.slips else 0
        counted["signatory"] = int(any(name in self.slips for name in SIGNER))
        return +counted


def is_head_marked(found: Facts, name: str) -> bool:
    return name in DOUBTED and DOUBTED[name] in doubts_of(found)


def doubts_of(found: Facts) -> set[str]:
    return {str(doubt["key"]) for doubt in found.get("doubts") or []}


def alone(dates: Sequence[str], tasks: Sequence[Facts], day_of: Any) -> Counter[str]:
    """Dated deadlines that no task of the document has: those of tasks are mended there."""
    told: set[str] = set()
    for task in tasks:
        due = task.get("due")
        told |= set(map(day_of, due if isinstance(due, list) else [due]))
    return Counter(date for date in dates if date not in told)


def reasons(reviews: Mapping[str, Review]) -> Iterator[str]:
    """What each mark says, and how often what bears it is wrong: one in five is too few."""
    total: dict[str, Marks] = {}
    for review in reviews.values():
        for said, marks in review.reasons.items():
            total.setdefault(said, Marks()).add(marks)
    for said, marks in sorted(total.items(), key=lambda item: (-item[1].wrong, item[0])):
        share = marks.wrong / (marks.wrong + marks.right)
        yield f"{marks.wrong:4} wrong {marks.right:5} right {share:5.2f}  {said}"


def table(reviews: Mapping[str, Review], with_each: bool) -> Iterator[str]:
    """Corrections (of each document), their mean, and by field; then the marks."""
    if not reviews:
        return
    total: Counter[str] = Counter()
    for name, review in reviews.items():
        edits = review.edits()
        total += edits
        said = ", ".join(f"{key} {count}" for key, count in edits.most_common())
        if with_each:
            yield f"{name[:46]:46} {edits.total():4}  {said}"
    counts = sorted(review.edits().total() for review in reviews.values())
    middle = counts[len(counts) // 2]
    yield f"corrections a document: mean {total.total() / len(reviews):.1f}, median {middle}"
    yield ", ".join(f"{key} {count}" for key, count in total.most_common())
    marks: dict[str, Marks] = {}
    for review in reviews.values():
        for kind, found in review.marks.items():
            marks.setdefault(kind, Marks()).add(found)
            if kind not in WITHIN:
                marks.setdefault("all", Marks()).add(found)
            if kind not in {"tasks missing", "tasks and places"}:
                marks.setdefault("put out", Marks()).add(found)
    for kind, found in marks.items():
        yield (
            f"marks on {kind:10} wrong {found.wrong_marked} of {found.wrong}, "
            f"right {found.right_marked} of {found.right}"
        )
