"""Facts as JSON: one object for each document, with blank as null and partial dates partial."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...dates import Comparator
from ...expressions import expression
from ..extract.aims.target import ReadTarget
from ..extract.facts import DocumentFacts
from ..extract.limits.deadlines import Due
from ..extract.limits.recurring import Returning
from ..extract.personal_data import without_personal
from ..extract.tasks.task import ReadTask
from ..readers.lines import bare
from ..structure.paragraphs import Kind
from .draft_duties import due_to
from .line_account import accounted
from .marks import due_mark, of_title, returning_mark, stage_mark, target_mark, task_mark

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


# Fields of the head, and the key of a source under which doubts about them are told.
_FIELDS = {
    "type": "kind",
    "number": "number",
    "symbol": "symbol",
    "date": "issued",
    "place": "place",
    "agency": "agency",
    "title": "title",
}


def _confidence(facts: DocumentFacts, name: str, key: str) -> str:
    """high, or low where the editor is asked to look, and in text read from an image."""
    doubted = any(doubt.name == key for doubt in facts.doubts)
    unplaced = name not in facts.parts.header.places
    return "low" if doubted or unplaced or facts.parts.is_recognised else "high"


def _recurring(items: Sequence[Returning]) -> Json:
    """Rows of a table that only say «hằng năm» are one entry: what returns, and on which lines."""
    entries: list[dict[str, Json]] = []
    bare_paces: dict[str, dict[str, Json]] = {}
    for item in items:
        entry: dict[str, Json] = {
            "when": item.when,
            "every": item.every,
            "what": item.what,
            "who": list(item.who),
            "line": item.line,
            "mark": returning_mark(item) or None,
        }
        same = bare_paces.get(bare(item.when)) if not item.days else None
        if same is not None and item.paragraph.kind is Kind.TABLE:
            same["what"] = f"{same['what']}; {item.what}"
            continue
        if not item.days:
            bare_paces.setdefault(bare(item.when), entry)
        entries.append(entry)
    return list(entries)


_HOUR = expression(r"\b\d{1,2}\s?(?:giờ|h)\b|\b\d{1,2}h\d{2}", re.IGNORECASE)


def _has_hour(due: Due) -> bool:
    """On a day at an hour: a meeting or broadcast that a table of tasks schedules."""
    return due.is_in_task and due.comparator is Comparator.ON and bool(_HOUR.search(due.relation))


def _events(facts: DocumentFacts) -> Json:
    events: list[Json] = [
        {"at": event.at, "what": event.what, "line": event.line} for event in facts.duties.events
    ]
    scheduled = [due for due in facts.duties.dues if _has_hour(due)]
    # The rows of a day's programme are one event.
    days = {(due.due, id(due.paragraph)): due for due in reversed(scheduled)}
    first = [due for due in scheduled if days[due.due, id(due.paragraph)] is due]
    events += [{"at": due.due, "what": due.what, "line": due.line} for due in first]
    return events


# «III. NHIỆM VỤ (chi tiết tại Phụ lục kèm theo)»: where to look, no part of the heading.
_APART = expression(
    r"\s*[*_]*\([^()]{0,40}\b(?:phụ lục|đính kèm|kèm theo|danh sách|biểu)\b[^()]*\)[*_]*$"
    r"|\s*:\s*(?:\(?(?:theo |có )?(?:phụ lục|bảng|danh sách) )?đính kèm\b.*$",
    re.IGNORECASE,
)
_BOUNDS = {"ít nhất": "at_least", "tối đa": "at_most", "bằng": "equal"}
_BOUNDS |= {"trên": "at_least", "dưới": "at_most"}


def _target(target: ReadTarget) -> Json:
    return {
        "what": target.what,
        "value": target.value,
        "value_to": target.highest or None,
        "unit": target.unit,
        "bound": _BOUNDS.get(target.bound),
        "due": target.due or None,
        "every": target.every or None,
        "line": target.line,
        "mark": target_mark(target) or None,
    }


def _task(task: ReadTask, is_scan: bool) -> Json:
    due: list[Json] = [day.partition("+")[0] for day in task.when.due]
    mark = task_mark(task, is_scan)
    return {
        "what": task.what,
        "lead": list(task.lead),
        "with": list(task.partners),
        "via": list(task.via),
        "to": list(task.to),
        "deliverable": task.deliverable or None,
        "due": due[0] if len(due) == 1 else due or None,
        "every": task.when.every or None,
        "comparator": task.when.comparator.value if task.when.due else None,
        "trigger": task.when.trigger or None,
        "line": task.line,
        "mark": mark[1] if mark else None,
    }


def _period(facts: DocumentFacts) -> Json:
    term = facts.term
    if term is None or (term.is_only_titled and term.first):
        # What the name of a plan alone tells of a year is said among the doubts, as in a draft.
        return None
    return {"start": term.first or None, "end": term.last or None, "mark": term.doubt or None}


def _doubts(facts: DocumentFacts) -> Json:
    said = [(doubt.name, doubt.message, doubt.line) for doubt in facts.doubts]
    if facts.term and facts.term.is_only_titled and facts.term.first:
        said.append(("period", of_title(facts.term), 0))
    return [{"key": key, "message": told, "line": line or None} for key, told, line in said]


def _phases(facts: DocumentFacts) -> Json:
    whole: list[Json] = [
        {
            "from": stage.first,
            "to": stage.last,
            "name": stage.name,
            "line": stage.line,
            "mark": stage_mark(stage) or None,
        }
        for stage in facts.duties.stages
    ]
    open_ended: list[Json] = [
        {
            "from": stage.first or None,
            "to": None,
            "name": stage.name,
            "line": stage.line,
            "mark": None,
        }
        for stage in facts.duties.open_stages
    ]
    ending: list[Json] = [
        {"from": None, "to": step.last, "name": step.name, "line": step.line, "mark": None}
        for step in facts.duties.ending_steps
    ]
    return [*whole, *open_ended, *ending]


def facts_as_json(facts: DocumentFacts) -> dict[str, Json]:
    """The keys that `benchmarks/score_import.py` compares, and the accounting of lines.

    Private numbers and mailboxes are taken out of every value, as they are of the text.
    """
    return {key: _public(value) for key, value in _everything(facts).items()}


def _public(value: Json) -> Json:
    if isinstance(value, str):
        return without_personal(value)
    if isinstance(value, list):
        return [_public(item) for item in value]
    if isinstance(value, dict):
        return {key: _public(item) for key, item in value.items()}
    return value


def _everything(facts: DocumentFacts) -> dict[str, Json]:
    account = accounted(facts.parts)
    signatory: Json = None
    if facts.signer or facts.office or facts.capacity:
        signatory = {
            "name": facts.signer,
            "title": facts.office,
            "capacity": list(facts.capacity),
        }
    deadlines: dict[str, Json] = {
        "one_off": [
            {
                "due": due.due,
                "rel": due.relation or None,
                "what": due.what,
                "who": list(due.who),
                "to": list(due_to(due, facts)),
                "line": due.line,
                "mark": due_mark(due) or None,
            }
            for due in facts.duties.dues
            if not _has_hour(due)
        ],
        "recurring": _recurring(facts.duties.returning),
        "events": _events(facts),
    }
    return {
        "type": facts.kind,
        "number": facts.number,
        "symbol": facts.symbol,
        "date": facts.date,
        "place": facts.place,
        "agency": facts.agency,
        "parent_agency": facts.parent_agency,
        **({"issued_with": list(facts.issued_with)} if facts.issued_with else {}),
        "title": facts.title,
        "signatory": signatory,
        "parents": [
            {"number": c.number, "name": c.name, "date": c.date, "line": c.line}
            for c in facts.parents
        ],
        "cited_numbers": list(facts.cited_numbers),
        "appended_numbers": list(facts.appended_numbers),
        "sections": [
            _APART.sub("", section.text).replace("**", "").rstrip(" :")
            for section in facts.sections
        ],
        "period": _period(facts),
        "phases": _phases(facts),
        "deadlines": deadlines,
        "targets": [_target(target) for target in facts.targets],
        "tasks": [_task(task, facts.is_scan) for task in facts.duties.tasks],
        "unread": [
            {"key": p.key, "text": p.text, "line": p.paragraph.number, "mark": p.reason}
            for p in facts.duties.unread
        ],
        "recipients_count": len(facts.parts.closing.recipients),
        "confidence": {name: _confidence(facts, name, key) for name, key in _FIELDS.items()},
        "lines": {name: facts.parts.header.places.get(name) for name in _FIELDS},
        "doubts": _doubts(facts),
        "accounting": {
            "lines": account.lines,
            "placed": account.placed,
            "set_aside": len(account.set_aside),
        },
    }
