"""Measure the importer: precision, recall and F1 for each field against files of truth.

    python -m benchmarks.score_import FOLDER… [--misses] [--edits] [--marks] [--only FIELD…]

A folder holds documents, and for each a YAML file of truth that begins with the same name, beside
it or in `truth/` below. Its keys are those of `congkhai import --json`. A value that the truth
marks as not recoverable («number_in_text: false», «in_text») may be blank, not wrong; a task marked
`standing: true` may be found or not; with `tasks_cover`, `targets_cover` only some are listed.
"""

from __future__ import annotations

import argparse
import datetime as dt
import difflib
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from congkhai.dates import BadDate, read_date
from congkhai.importing import Refusal, facts_as_json, import_file
from congkhai.text import fold, modern_tone

from benchmarks import import_edits
from benchmarks.import_edits import Review

SINGLE = ("type", "number", "symbol", "date", "place", "agency", "parent_agency", "title")
HEAD = (*SINGLE, "signatory.name", "signatory.title", "signatory.capacity", "recipients_count")
ALIKE = 0.86
"""How alike two wordings must be to count as one (difflib ratio)."""
SAID = 0.5
"""The share of a task's words in truth that the task found must have."""
PLACED = 0.7
"""The share of its words that a place not read must have."""


@dataclass(slots=True)
class Score:
    """Counts of one field over all documents."""

    right: int = 0
    found: int = 0
    expected: int = 0
    invented: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def add(self, other: Score) -> None:
        self.right += other.right
        self.found += other.found
        self.expected += other.expected
        self.invented += other.invented
        self.misses += other.misses


_V_V = re.compile(r"^\W*(?:v ?/ ?v|về việc)\s*:?\s*", re.IGNORECASE)
Scores = dict[str, Score]


def plain(value: object) -> str:
    """For comparing: one spelling of space, dash, quote and case."""
    if value is None:
        return ""
    text = modern_tone(unicodedata.normalize("NFC", str(value))).casefold()
    text = re.sub(r"[–—]", "-", text)
    text = re.sub(r"[“”\"'’]", "", text)
    return re.sub(r"\s+", " ", text).strip(" .:;,")


def words(value: object) -> set[str]:
    """Words without marks, the commonest left out."""
    found = re.findall(r"[a-z0-9]+", fold(plain(value)))
    return {word for word in found if word not in {"va", "cac", "cua", "viec", "ve", "cho"}}


def compare_single(score: Score, name: str, wanted: object, found: object, may_miss: bool) -> bool:
    """One value against another, and whether it is right; blank against blank is."""
    truth, got = plain(wanted), plain(found)
    if not truth and not got:
        score.right += 1
        score.found += 1
        score.expected += 1
        return True
    if may_miss and (not got or truth.startswith(got)):
        return True
    score.expected += 1
    score.found += 1
    if truth == got:
        score.right += 1
        return True
    if not truth:
        score.invented += 1
    score.misses.append(f"{name}: muốn «{wanted}», được «{found}»")
    return False


def compare_many(
    score: Score, name: str, wanted: Sequence[str], found: Sequence[str]
) -> tuple[int, int]:
    """Two lists as bags of normal texts, near wordings paired; how many lack and are too many."""
    left = Counter(map(plain, wanted))
    right = Counter(map(plain, found))
    both = sum((left & right).values())
    missing = list((left - right).elements())
    extra = list((right - left).elements())
    for text in list(missing):
        near = next((other for other in extra if _is_near(text, other)), None)
        if near is not None:
            missing.remove(text)
            extra.remove(near)
            both += 1
    score.right += both
    score.expected += len(wanted)
    score.found += len(found)
    score.misses += [f"{name}: thiếu «{text}»" for text in missing]
    score.misses += [f"{name}: thừa «{text}»" for text in extra]
    return len(missing), len(extra)


def _is_near(text: str, other: str) -> bool:
    if any(c.isdigit() for c in text + other) and re.findall(r"\d+", text) != re.findall(
        r"\d+", other
    ):
        return False
    return len(text) > 12 and difflib.SequenceMatcher(None, text, other).ratio() >= ALIKE


def day_of(value: object) -> str:
    """A date without its hour; quarters in one spelling."""
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value or "").partition("T")[0].strip()


def lists(
    truth: Mapping[str, Any], found: Mapping[str, Any]
) -> Iterator[tuple[str, list[str], list[str]]]:
    """The lists that are compared: name, wanted, found."""

    def leaned(document: Mapping[str, Any]) -> list[str]:
        return [
            f"{p.get('number') or p.get('name')} {p.get('date')}"
            for p in document.get("parents") or []
        ]

    def phases(document: Mapping[str, Any]) -> list[str]:
        return [
            f"{day_of(p.get('from', p.get('start')))}..{day_of(p.get('to', p.get('end')))}"
            for p in document.get("phases") or []
        ]

    def deadlines(document: Mapping[str, Any], kind: str, key: str) -> list[str]:
        items = (document.get("deadlines") or {}).get(kind) or []
        if key == "when":
            said = (_pace_alone(fold(plain(item.get(key)))) for item in items)
            # «hằng năm, trước ngày 15/11» and «trước ngày 15/11 hằng năm» say the same.
            # «Định kỳ» alone says no pace that a source could hold.
            return [" ".join(sorted(re.findall(r"[\w/]+", when))) for when in said if when]
        return [day_of(item.get(key)) for item in items if item.get(key)]

    told = plain(truth.get("parents_note"))
    wanted = leaned(truth)
    if not leaned(found) and _may_be_empty(truth.get("parents_note")):
        wanted = []
    # A document within the title of another is told in the note: it may be a parent or not.
    leaning = [
        name
        for name in leaned(found)
        if name in wanted or name.startswith("None") or plain(name.split()[0]) not in told
    ]
    yield "parents", wanted, [_as_named(name, wanted) for name in leaning]
    wanted = list(truth.get("cited_numbers") or [])
    # Some truths count the numbers of appendices among those cited, some leave them apart.
    apart = set(map(plain, found.get("appended_numbers") or [])) & set(map(plain, wanted))
    yield (
        "cited_numbers",
        [number for number in wanted if plain(number) not in apart],
        list(found.get("cited_numbers") or []),
    )
    enclosed = [s for part in truth.get("appendices") or [] for s in part.get("sections") or []]
    # Of a decision that encloses a plan, most truths name the sections of the plan.
    headings = list(truth.get("sections") or enclosed)
    sections = [_as_counted(h, headings) for h in found.get("sections") or []]
    if not headings and truth.get("numbered_items"):
        # Some truths list the headings that count in figures, some only tell how many there are.
        sections = [heading for heading in sections if not heading[:1].isdigit()]
    if not sections and _may_be_empty(truth.get("sections_note")):
        headings = []
    yield "sections", headings, sections
    single = {
        f"{day_of(span.get('from'))}..{day_of(span.get('due'))}"
        for span in (truth.get("deadlines") or {}).get("spans") or []
    } - set(phases(truth))
    # The time of a single item may be called a phase or not; one without days cannot be compared.
    staged = [phase for phase in phases(found) if phase not in single]
    wanted = [phase for phase in phases(truth) if phase != ".." or phase in staged]
    if not staged and _may_be_empty(truth.get("phases_note")):
        wanted = []
    yield "phases", wanted, staged
    wanted = [*deadlines(truth, "one_off", "due"), *deadlines(truth, "events", "at")]
    dated = [*deadlines(found, "one_off", "due"), *deadlines(found, "events", "at")]
    yield "deadlines.dated", *_without_told_elsewhere(truth, found, wanted, dated)
    wanted, dated = deadlines(truth, "one_off", "due"), deadlines(found, "one_off", "due")
    yield "deadlines.one_off", *_without_told_elsewhere(truth, found, wanted, dated)
    spare = _told_by_task(truth, found, "recurring"), _told_by_task(found, truth, "recurring")
    wanted = deadlines(truth, "recurring", "when")
    paces = deadlines(found, "recurring", "when")
    yield "deadlines.recurring", *_less_told(wanted, paces, spare)
    yield "deadlines.events", deadlines(truth, "events", "at"), deadlines(found, "events", "at")


def _told_by_task(holder: Mapping[str, Any], other: Mapping[str, Any], kind: str) -> Counter[str]:
    """Duties that return which the other side keeps as tasks of that pace, in their words."""
    items = (holder.get("deadlines") or {}).get(kind) or []
    paced = [(t.get("every"), words(t.get("what"))) for t in other.get("tasks") or []]
    told: Counter[str] = Counter()
    for item in items:
        said = words(item.get("what"))
        for every, task in paced:
            fewest = min(len(said), len(task))
            if every and every == item.get("every") and len(said & task) >= SAID * fewest > 0:
                when = _pace_alone(fold(plain(item.get("when"))))
                told[" ".join(sorted(re.findall(r"[\w/]+", when)))] += 1
                break
    return told


def _less_told(
    wanted: list[str], found: list[str], spare: tuple[Counter[str], Counter[str]]
) -> tuple[list[str], list[str]]:
    """Both sides less what the other tells as a task; what both list stays."""
    ours, theirs = Counter(wanted), Counter(found)
    both = ours & theirs
    lost = (ours - both) & spare[0]
    more = (theirs - both) & spare[1]
    return list((ours - lost).elements()), list((theirs - more).elements())


def _as_counted(heading: str, wanted: Sequence[str]) -> str:
    """Where a program counts (Word's own numbers), a truth may leave the number out."""
    bare_heading = re.sub(r"^\w{1,5}[.)/]\s*", "", heading)
    return bare_heading if bare_heading in wanted else heading


def _pace_alone(when: str) -> str:
    """A pace without the words that change nothing of it: «định kỳ», «hoặc đột xuất», a reason."""
    when = re.sub(r"\(([^()\d]*)\)|\b(?:hoac |va )?dot xuat\b|\bthuong xuyen\b", " ", when)
    return re.sub(r"\b(?:va )?dinh ky\b", " ", when).strip(" ,;.")


def _as_named(name: str, wanted: Sequence[str]) -> str:
    """A law without a number may be called by its whole name or by the beginning of it."""
    said, _, day = name.rpartition(" ")
    for other in wanted:
        short, _, same_day = other.rpartition(" ")
        is_law = re.match(r"(?:luật|pháp lệnh|nghị quyết)\b", plain(short)) is not None
        if is_law and day == same_day and plain(said).startswith(plain(short)):
            return other
    return name


def _without_told_elsewhere(
    truth: Mapping[str, Any], document: Mapping[str, Any], wanted: list[str], found: list[str]
) -> tuple[list[str], list[str]]:
    """Less what either side keeps under other keys, or the truth tells of the past.

    The date of a task, the ends of an event, of a phase or of a single item (`spans`) are no
    inventions where they stand among the deadlines too; what was over when the document was issued
    need not be found.
    """
    kept = truth.get("deadlines") or {}
    told = {day_of(task.get("due")) for task in truth.get("tasks") or []}
    for item in (*(kept.get("spans") or []), *(kept.get("events") or [])):
        told |= {day_of(item.get(key)) for key in ("from", "due", "until", "at")}
    spare = Counter({day: count for day, count in Counter(found).items() if day in told})
    spare -= Counter(wanted)
    issued = day_of(truth.get("date"))
    over = [day_of(e.get("at")) for e in kept.get("events") or [] if "(past)" in str(e.get("what"))]
    past = Counter(
        day
        for day in wanted
        if day in over or (issued and day[:4].isdigit() and day < issued[: len(day)])
    )
    past -= Counter(found)
    ours = {
        day_of(stretch.get(key))
        for stretch in (*(document.get("phases") or []), document.get("period") or {})
        for key in ("from", "to", "start", "end")
    }
    shared = Counter({day: count for day, count in Counter(wanted).items() if day in ours})
    shared -= Counter(found)
    return (
        list((Counter(wanted) - (past | shared)).elements()),
        list((Counter(found) - spare).elements()),
    )


def pairs_of(
    wanted: Sequence[Mapping[str, Any]],
    found: Sequence[Mapping[str, Any]],
    likeness: Any,
    least: float,
) -> list[tuple[int, int]]:
    """The best matches of two lists, each entry once."""
    scored = sorted(
        (
            (likeness(truth, got), -i, -j)
            for i, truth in enumerate(wanted)
            for j, got in enumerate(found)
        ),
        reverse=True,
    )
    used_left: set[int] = set()
    used_right: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for value, left, right in scored:
        if value < least:
            break
        if -left not in used_left and -right not in used_right:
            used_left.add(-left)
            used_right.add(-right)
            pairs.append((-left, -right))
    return pairs


def as_list(value: object) -> list[str]:
    if value is None or value == "":
        return []
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


def same_bodies(wanted: object, found: object) -> bool:
    """Two lists of bodies: most words of the shorter in the longer, and alike in length."""
    if wanted and found and not isinstance(found, str) and "(" in str(found):
        # «cán bộ giám sát (CBGS)» may be called by either name.
        short = [re.sub(r".*\(([^()]+)\).*", r"\1", name) for name in as_list(found)]
        if short != as_list(found) and same_bodies(wanted, short):
            return True
    left = {word for name in as_list(wanted) for word in words(name)}
    right = {word for name in as_list(found) for word in words(name)}
    if not left or not right:
        return left == right
    return len(left & right) >= 0.6 * len(left | right) or (
        len(left & right) >= 0.85 * min(len(left), len(right))
        and len(left & right) >= 0.4 * max(len(left), len(right))
    )


def compare_tasks(
    scores: Scores,
    name: str,
    truth: Mapping[str, Any],
    found: Mapping[str, Any],
    review: Review,
) -> None:
    """Tasks found with the right lead, then what is right of those found."""
    wanted: list[Mapping[str, Any]] = list(truth.get("tasks") or [])
    got: list[Mapping[str, Any]] = list(found.get("tasks") or [])

    def likeness(task: Mapping[str, Any], other: Mapping[str, Any]) -> float:
        ours = words(task.get("what"))
        theirs = (
            words(other.get("what")) | words(other.get("deliverable")) | words(other.get("heading"))
        )
        said = len(ours & theirs) / len(ours) if ours else 0.0
        if said < SAID:
            return 0.0
        dues = set(map(day_of, as_list(task.get("due"))))
        same_due = bool(dues) and bool(dues & set(map(day_of, as_list(other.get("due")))))
        return said + same_bodies(task.get("lead"), other.get("lead")) + 0.4 * same_due

    pairs = pairs_of(wanted, got, likeness, SAID)
    right = [(i, j) for i, j in pairs if same_bodies(wanted[i].get("lead"), got[j].get("lead"))]
    spare = {i for i, task in enumerate(wanted) if task.get("standing")}
    spared = {j for i, j in pairs if i in spare}
    score = scores.setdefault("tasks", Score())
    score.right += sum(i not in spare for i, _ in right)
    score.expected += len(wanted) - len(spare)
    is_whole = "tasks_cover" not in truth
    # Where the truth covers a part only, what it does not tell of is neither right nor wrong.
    score.found += (len(got) if is_whole else len(pairs)) - len(spared)
    matched = dict(pairs)
    for i, task in enumerate(wanted):
        if i in spare:
            continue
        if i not in matched:
            score.misses.append(f"{name}: thiếu {task.get('lead')} «{task.get('what')}»")
        elif (i, matched[i]) not in right:
            score.misses.append(
                f"{name}: ai làm: muốn {task.get('lead')}, được {got[matched[i]].get('lead')} "
                f"«{task.get('what')}»"
            )
    taken = {j for _, j in pairs}
    if is_whole:
        score.misses += [
            f"{name}: thừa {task.get('lead')} «{str(task.get('what'))[:120]}»"
            for j, task in enumerate(got)
            if j not in taken
        ]
    whole = 0
    for i, j in right:
        if i in spare:
            continue
        is_whole_right = _compare_details(scores, name, wanted[i], got[j])
        whole += is_whole_right
        review.mark("tasks", is_whole_right, got[j].get("mark"))
        review.mark("tasks and places", is_whole_right, got[j].get("mark"))
    led = {j for _, j in right}
    for j, task in enumerate(got):
        if j not in led and j not in spared and (is_whole or j in taken):
            review.mark("tasks", False, task.get("mark"))
            review.mark("tasks and places", False, task.get("mark"))
    lost = [task for i, task in enumerate(wanted) if i not in spare and i not in matched]
    _mark_places(review, lost, found, is_whole)
    spoiled = sum(j not in taken for j in range(len(got))) if is_whole else 0
    missed = sum(i not in spare and i not in matched for i in range(len(wanted)))
    # Whatever is wrong with a task that was found, it is mended in one go.
    wrong = sum(i not in spare for i, _ in pairs) - whole
    review.slip("tasks", missed + wrong, 0)
    review.slip("tasks", spoiled, 0)


def _mark_places(
    review: Review,
    lost: Sequence[Mapping[str, Any]],
    found: Mapping[str, Any],
    is_whole: bool,
) -> None:
    """A task that is missing is marked where a place not read, or a date of nobody, tells of it.

    A place where no task is missing is a mark on something right.
    """
    unread = found.get("unread") or []
    places = [set(words(place["text"])) for place in unread if place.get("key", "tasks") == "tasks"]
    kept = found.get("deadlines") or {}
    dated = [
        words(item.get("what"))
        for key in ("one_off", "recurring")
        for item in kept.get(key) or []
        if item.get("mark")
    ]

    def told(task: Mapping[str, Any], texts: Sequence[set[str]], least: float) -> set[int]:
        said = words(task.get("what"))
        return {i for i, text in enumerate(texts) if said and len(said & text) >= least * len(said)}

    used: set[int] = set()
    for task in lost:
        there = told(task, places, PLACED)
        used |= there
        is_marked = bool(there or told(task, dated, SAID))
        review.mark("tasks missing", False, is_marked)
        review.mark("tasks and places", False, is_marked)
    for index in range(len(places)):
        if index not in used and is_whole:
            review.mark("tasks and places", True, True)


def _compare_details(
    scores: Scores, name: str, task: Mapping[str, Any], other: Mapping[str, Any]
) -> bool:
    """Due and partners of a task with the right lead; whether both are right."""
    wanted = [day_of(task.get("due")), str(task.get("every") or "")]
    due = as_list(other.get("due"))
    got = [day_of(due[-1]) if due else "", str(other.get("every") or "")]
    if wanted[1] and got[1] == wanted[1]:
        wanted[0] = got[0] = ""
    is_right = True
    if wanted != ["", ""] or got != ["", ""]:
        is_right = compare_single(
            scores.setdefault("tasks.due", Score()),
            f"{name} «{str(task.get('what'))[:50]}»",
            " ".join(wanted),
            " ".join(got),
            False,
        )
    helped = scores.setdefault("tasks.with", Score())
    if task.get("with") or other.get("with"):
        helped.expected += bool(task.get("with"))
        helped.found += bool(other.get("with"))
        if same_bodies(task.get("with"), other.get("with")):
            helped.right += 1
        else:
            is_right = False
            helped.misses.append(f"{name}: muốn {task.get('with')}, được {other.get('with')}")
    return is_right


def compare_who(
    scores: Scores, name: str, truth: Mapping[str, Any], found: Mapping[str, Any]
) -> None:
    """Who owes the deadlines, and to whom, where the dates agree."""
    wanted = list((truth.get("deadlines") or {}).get("one_off") or [])
    got = list((found.get("deadlines") or {}).get("one_off") or [])

    def likeness(due: Mapping[str, Any], other: Mapping[str, Any]) -> float:
        if day_of(due.get("due")) != day_of(other.get("due")):
            return 0.0
        said = words(due.get("what"))
        shared = len(said & words(other.get("what"))) / len(said) if said else 0.0
        return 1 + shared + same_bodies(due.get("who"), other.get("who"))

    for i, j in pairs_of(wanted, got, likeness, 1):
        for key in ("who", "to"):
            if not wanted[i].get(key):
                continue
            score = scores.setdefault(f"deadlines.{key}", Score())
            score.expected += 1
            score.found += bool(got[j].get(key))
            # «(qua Vụ …)» is the way, which is kept under a key of its own.
            told = re.sub(r"\s*\((?:thông )?qua [^()]*\)", "", str(wanted[i][key]))
            if same_bodies(told, got[j].get(key)):
                score.right += 1
            else:
                score.misses.append(
                    f"{name}: muốn «{wanted[i].get(key)}», được «{got[j].get(key)}»"
                )


def number_of(value: object) -> float | None:
    try:
        return float(str(value).replace(",", "."))
    except ValueError:
        return None


def compare_targets(
    scores: Scores,
    name: str,
    truth: Mapping[str, Any],
    found: Mapping[str, Any],
    review: Review,
) -> None:
    """Targets pair by their value, and by what they measure where values repeat."""
    wanted = list(truth.get("targets") or [])
    got = list(found.get("targets") or [])

    def likeness(target: Mapping[str, Any], other: Mapping[str, Any]) -> float:
        if number_of(target.get("value")) != number_of(other.get("value")):
            return 0.0
        said = words(target.get("what"))
        return 1 + (len(said & words(other.get("what"))) / len(said) if said else 0.0)

    pairs = pairs_of(wanted, got, likeness, 1)
    score = scores.setdefault("targets", Score())
    is_whole = "targets_cover" not in truth
    spoiled = len(got) - len(pairs) if is_whole else 0
    score.right += len(pairs)
    score.expected += len(wanted)
    score.found += len(pairs) + spoiled
    left, right = {i for i, _ in pairs}, {j for _, j in pairs}
    review.slip("targets", len(wanted) - len(pairs), spoiled)
    for j, target in enumerate(got):
        if is_whole or j in right:
            review.mark("targets", j in right, target.get("mark"))
    score.misses += [
        f"{name}: thiếu {t.get('value')} {t.get('unit')} «{t.get('what')}»"
        for i, t in enumerate(wanted)
        if i not in left
    ]
    score.misses += [
        f"{name}: thừa {t.get('value')} {t.get('unit')} «{str(t.get('what'))[:110]}»"
        for j, t in enumerate(got)
        if is_whole and j not in right
    ]


def span(period: object) -> str:
    if not isinstance(period, Mapping):
        return ""
    return f"{day_of(period.get('start'))}..{day_of(period.get('end'))}"


def is_same_span(wanted: str, got: str) -> bool:
    """«2026..2026» and «2026..2026-12-31» run from and to the same days."""
    if not wanted or not got:
        return False
    (first, last), (start, end) = wanted.split(".."), got.split("..")
    return _edge(first, True) == _edge(start, True) and _edge(last, False) == _edge(end, False)


def _edge(day: str, is_first: bool) -> str:
    try:
        date = read_date(day)
    except BadDate:
        return day
    return str(date.first if is_first else date.last)


def is_also_right(truth: Mapping[str, Any], wanted: str, got: str) -> bool:
    """The note of a truth may name another reading: «a start of 2025-11-19 is not wrong»."""
    note = str(truth.get("period_note") or truth.get("term") or "")
    if not re.search(r"\bis (?:not wrong|right)\b", note):
        return False
    named = set(re.findall(r"\b\d{4}(?:-\d\d){0,2}\b", note)) | {""}
    ends = zip((wanted or "..").split(".."), (got or "..").split(".."), strict=True)
    return all(end == told or told in named for end, told in ends)


def compare(
    scores: Scores, name: str, truth: Mapping[str, Any], found: Mapping[str, Any]
) -> Review:
    """Add one document to the scores; what an editor would have to mend of it."""
    review = Review()

    def single(key: str, wanted: object, got: object, may_miss: bool) -> None:
        score = scores.setdefault(key, Score())
        is_right = compare_single(score, name, wanted, got, may_miss)
        review.head(key, found, got, is_right)
        if not is_right:
            review.slip(key, 1, 0)

    for key in SINGLE:
        may_miss = truth.get(f"{key}_in_text") is not None or truth.get("in_text") is not None
        wanted, got = truth.get(key), found.get(key)
        if not got and _NULL_TOO.search(str(truth.get(f"{key}_note") or "")):
            wanted = None
        if _is_unreadable(truth, key) and got and import_edits.is_head_marked(found, key):
            # What only the image shows cannot be read right; the editor is told to look.
            got = None
        if got and plain(got) in _also_named(truth, key):
            wanted = got
        if key in {"agency", "parent_agency"}:
            wanted, got = (_spelt_out(name) for name in (wanted, got))
        if key in {"number", "date"} and _is_stamped(truth, wanted, got):
            wanted = got
        if key == "title":
            # Whether «V/v» belongs to a letter's title is a matter of taste.
            wanted, got = (_V_V.sub("", str(v)) if v else v for v in (wanted, got))
            # So is whether the type, which stands above, is told in it again.
            kind = re.escape(str(truth.get("type") or "-"))
            wanted = (
                re.sub(rf"^{kind}\s+(?=của\b)", "", str(wanted), flags=re.I) if wanted else wanted
            )
        single(key, wanted, got, may_miss)
    signed, signer = truth.get("signatory") or {}, found.get("signatory") or {}
    is_lost = _is_unreadable(truth, "signatory")
    others = [other for other in truth.get("signatories") or [] if isinstance(other, Mapping)]
    # Of two who sign side by side either may stand first.
    signed = next((o for o in others if plain(o.get("name")) == plain(signer.get("name"))), signed)
    for key in ("name", "title"):
        may_miss = is_lost or "in_text" in signed or f"{key}_in_text" in signed
        got = signer.get(key)
        if got and key == "title" and plain(got) in _also_named(truth, "signatory"):
            signed = {**signed, key: got}
        single(f"signatory.{key}", signed.get(key), got, may_miss)
    behalf = [re.sub(r"[\s.]", "", modern_tone(line)) for line in signer.get("capacity") or []]
    capacity = compare_many(
        scores.setdefault("signatory.capacity", Score()),
        name,
        [
            line
            for line in (
                re.sub(r"[\s.]", "", modern_tone(line)) for line in signed.get("capacity") or []
            )
            if not is_lost or line in behalf
        ],
        behalf,
    )
    if any(capacity) and "in_text" not in signed and not is_lost:
        review.slip("signatory.capacity", *capacity)
    _compare_lists(scores, name, truth, found, review)
    _mark_dates(review, truth, found)
    if "period" in truth:
        wanted, got = span(truth["period"]), span(found.get("period"))
        if is_same_span(wanted, got) or is_also_right(truth, wanted, got):
            wanted = got
        single("period", wanted, got, False)
        if got:
            review.mark("period", wanted == got, (found.get("period") or {}).get("mark"))
    if "tasks" in truth:
        compare_tasks(scores, name, truth, found, review)
        compare_who(scores, name, truth, found)
    if "targets" in truth:
        compare_targets(scores, name, truth, found, review)
    # No recipients told and none counted are the same.
    count, counted = (side.get("recipients_count") or None for side in (truth, found))
    single("recipients_count", count, counted, "recipients_count_in_text" in truth)
    account = found["accounting"]
    kept = account["placed"] + account["set_aside"] == account["lines"]
    compare_single(scores.setdefault("accounting", Score()), name, True, kept, False)
    return review


def _spelt_out(name: object) -> str | None:
    """«UBND tỉnh» and «Ủy ban nhân dân tỉnh» are one name."""
    return re.sub(r"\bUBND\b", "Ủy ban nhân dân", str(name)) if name else None


def _compare_lists(
    scores: Scores, name: str, truth: Mapping[str, Any], found: Mapping[str, Any], review: Review
) -> None:
    for key, wanted, got in lists(truth, found):
        lacking = compare_many(scores.setdefault(key, Score()), name, wanted, got)
        if key in import_edits.MANY:
            review.slip(key, *lacking)
        elif key == "deadlines.dated":
            ours = import_edits.alone(wanted, truth.get("tasks") or [], day_of)
            theirs = import_edits.alone(got, found.get("tasks") or [], day_of)
            # A date that the other side holds in a task is not lost.
            kept = Counter(wanted) & Counter(got)
            review.slip(
                "deadlines", ((ours - kept) - theirs).total(), ((theirs - kept) - ours).total()
            )


def _mark_dates(review: Review, truth: Mapping[str, Any], found: Mapping[str, Any]) -> None:
    """Whether marks stand on wrong phases and deadlines, and not on right ones."""
    for key, wanted, _ in lists(truth, found):
        left = Counter(map(plain, wanted))
        if key == "phases":
            items = found.get("phases") or []
            days = [plain(f"{day_of(p.get('from'))}..{day_of(p.get('to'))}") for p in items]
            # The time of a single item may be called a phase: neither right nor wrong.
            spans = (truth.get("deadlines") or {}).get("spans") or []
            single = {plain(f"{day_of(s.get('from'))}..{day_of(s.get('due'))}") for s in spans}
            kept = [at for at, day in enumerate(days) if left[day] or day not in single]
            items, days = [items[at] for at in kept], [days[at] for at in kept]
        elif key == "deadlines.dated":
            dated = found.get("deadlines") or {}
            items = [*(dated.get("one_off") or []), *(dated.get("events") or [])]
            days = [plain(day_of(item.get("due") or item.get("at"))) for item in items]
            told = {day_of(task.get("due")) for task in truth.get("tasks") or []}
            left += Counter(dict.fromkeys(map(plain, told), len(days)))
        else:
            continue
        for day, item in zip(days, items, strict=True):
            is_right = left[day] > 0
            left[day] -= 1
            review.mark(key.removeprefix("deadlines."), is_right, item.get("mark"))


def _is_unreadable(truth: Mapping[str, Any], key: str) -> bool:
    """«number_in_text: false»: the image shows it, the file does not."""
    return truth.get(f"{key}_in_text") is False


def _also_named(truth: Mapping[str, Any], key: str) -> set[str]:
    """Other values that the note of a field calls right too: «"Văn phòng …" is also right»."""
    note = str(truth.get(f"{key}_note") or "")
    sentence = next((s for s in note.split(";") if _ALSO.search(s)), "")
    named = re.findall(r"\"([^\"]+)\"", sentence)
    before = re.search(
        r"([A-ZĐÀ-Ỹ][^;:\"]*?) (?:alone )?is (?:right too|also right|not wrong)", note
    )
    return {plain(name) for name in [*named, *([before[1]] if before else [])]}


_NULL_TOO = re.compile(r"\bnull is (?:not wrong|right too|also right)\b")
_ALSO = re.compile(r"\b(?:right too|also right|not wrong)\b")


def _may_be_empty(note: object) -> bool:
    said = r"\b(?:an empty list|no phases at all|finds none)\b[^.]*\b(?:right|not wrong)"
    return re.search(said, str(note or "")) is not None


def _is_stamped(truth: Mapping[str, Any], wanted: object, got: object) -> bool:
    """A digital signature may stamp the number and day that the text itself leaves blank."""
    is_signed = re.search(r"though signed|text layer", str(truth.get("number_note"))) is not None
    return is_signed and bool(got) and plain(got).startswith(plain(wanted))


def wanted_documents(truth: object) -> list[Mapping[str, Any]]:
    """A truth file holds one document, or a list of them."""
    if isinstance(truth, Mapping):
        inner = truth.get("documents")
        return list(inner) if isinstance(inner, list) else [truth]
    return list(truth) if isinstance(truth, list) else []


def cases(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Truth and document, by the beginning of their names."""
    truths = sorted(folder.glob("*.yaml")) or sorted((folder / "truth").glob("*.yaml"))
    for truth in truths:
        for document in sorted(folder.glob(f"{truth.stem}*")):
            if document.suffix != ".yaml" and document.is_file():
                yield truth, document


def heads(scores: Scores) -> Score:
    """All fields of the head together."""
    total = Score()
    for key in HEAD:
        if key in scores:
            total.add(scores[key])
    total.misses = []
    return total


def table(scores: Scores) -> Iterator[str]:
    yield (
        f"{'field':22} {'precision':>9} {'recall':>7} {'F1':>6} "
        f"{'right':>6} {'of':>4} {'invented':>8}"
    )
    for key, score in {**scores, "HEAD": heads(scores)}.items():
        yield (
            f"{key:22} {score.precision:9.3f} {score.recall:7.3f} {score.f1:6.3f} "
            f"{score.right:6} {score.expected:4} {score.invented:8}"
        )


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--edits", action="store_true", help="đếm chỗ phải sửa của từng văn bản")
    parser.add_argument("--marks", action="store_true", help="mỗi lý do «cần xem» đúng mấy lần")
    parser.add_argument("--misses", action="store_true", help="liệt kê chỗ sai")
    parser.add_argument("--each", action="store_true", help="điểm nhiệm vụ của từng văn bản")
    parser.add_argument(
        "--only", nargs="*", default=[], help="chỉ liệt kê chỗ sai của các trường này"
    )
    arguments = parser.parse_args()
    scores: Scores = {}
    reviews: dict[str, Review] = {}
    for folder in arguments.folders:
        for truth, document in cases(folder):
            found = import_file(document)
            if isinstance(found, Refusal):
                print(f"{document.name}: {found.message}", file=sys.stderr)
                continue
            own: Scores = {}
            wanted = wanted_documents(yaml.safe_load(truth.read_text("utf-8")))
            for expected, facts in zip(wanted, found, strict=False):
                review = compare(own, document.name, expected, facts_as_json(facts))
                known = reviews.setdefault(document.name, review)
                if known is not review:
                    known.join(review)
            if arguments.each and "tasks" in own:
                tasks = own["tasks"]
                print(
                    f"{document.name:48} {tasks.right:4} right, {tasks.found:4} found, "
                    f"{tasks.expected:4} true"
                )
            for key, score in own.items():
                scores.setdefault(key, Score()).add(score)
    print(*table(scores), sep="\n")
    print(*import_edits.table(reviews, arguments.edits), sep="\n")
    if arguments.marks:
        print(*import_edits.reasons(reviews), sep="\n")
    if arguments.misses or arguments.only:
        for key, score in scores.items():
            if not arguments.only or key in arguments.only:
                print(*(f"{key} · {miss}" for miss in score.misses), sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
