"""What was found to disagree: what is still open first, then what an editor has accepted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ...expressions import expression
from ...model import Plan, document_name
from ...problems import CODES, RANK, Problem, Severity, finding_alone
from ...snapshot import Snapshot
from ...value import value_class

_ID = expression(r"«([a-z0-9]+(?:-[a-z0-9]+)*)»")
LONG = 3
"""A list of so many is folded."""
SEVERITY: dict[Severity, str] = {"error": "Lỗi", "warning": "Cảnh báo", "info": "Ghi nhận"}


@value_class
class FindingView:
    code: str
    places: tuple[tuple[int, int], ...]
    """Line and column of each place where the same was found."""
    message: str
    hint: str
    listed: tuple[str, ...]
    """What the message ends with, where that is a long list: the page folds it."""
    severity: Severity
    severity_words: str
    accepted_on: str
    """The day on which an editor accepted it; empty while it is open."""
    reason: str


@value_class
class Findings:
    open: tuple[FindingView, ...]
    """Errors, then warnings, then the rest; each in the order of the source."""
    accepted: tuple[FindingView, ...]

    @property
    def still_open(self) -> int:
        return sum(len(view.places) for view in self.open)


def findings(snapshot: Snapshot, plan: Plan) -> Findings:
    found = sorted_out(snapshot.problems_of(plan.at.file, plan.body_file))
    return Findings(
        *(tuple(_named(snapshot, view) for view in some) for some in (found.open, found.accepted))
    )


def _named(snapshot: Snapshot, view: FindingView) -> FindingView:
    """The same for who keeps no sources: bodies and documents by name, not by id."""

    def name(match: re.Match[str]) -> str:
        agency = snapshot.portal.agencies.get(match[1])
        if agency:
            return f"«{agency.name}»"
        held = snapshot.portal.named(match[1])
        return f"«{document_name(held, snapshot.portal.agencies)}»" if held else match[0]

    return replace(
        view,
        message=_ID.sub(name, view.message),
        listed=tuple(_ID.sub(name, entry) for entry in view.listed),
    )


def sorted_out(problems: Iterable[Problem]) -> Findings:
    worst_first = sorted(problems, key=lambda problem: RANK[problem.severity])
    views = _joined(_view(problem) for problem in worst_first)
    return Findings(
        _hinted_once(view for view in views if not view.accepted_on),
        _hinted_once(view for view in views if view.accepted_on),
    )


def _joined(views: Iterable[FindingView]) -> list[FindingView]:
    """What is said in the same words of several places is said once."""
    found: dict[FindingView, list[tuple[int, int]]] = {}
    for view in views:
        found.setdefault(replace(view, places=()), []).extend(view.places)
    return [replace(view, places=tuple(places)) for view, places in found.items()]


def _hinted_once(views: Iterable[FindingView]) -> tuple[FindingView, ...]:
    """A way to mend several findings in turn stands with the first of them."""
    shown: list[FindingView] = []
    before = ""
    for view in views:
        shown.append(replace(view, hint="") if view.hint == before else view)
        before = view.hint
    return tuple(shown)


def is_accepted(problem: Problem) -> bool:
    return any(name == "accepted_on" for name, _ in problem.values)


def _view(problem: Problem) -> FindingView:
    values = dict(problem.values)
    accepted_on = values.get("accepted_on", "")
    entry = CODES.get(problem.code)
    # Once accepted a finding counts as information; what is shown still says what it is.
    severity = entry.severity if entry and accepted_on else problem.severity
    message = finding_alone(problem) if accepted_on else problem.message
    message, listed = _sum_and_list(message, values)
    return FindingView(
        code=problem.code,
        places=((problem.place.line, problem.place.column),),
        message=message,
        listed=listed,
        hint=problem.hint,
        severity=severity,
        severity_words=SEVERITY[severity],
        accepted_on=accepted_on,
        reason=values.get("accepted_why", ""),
    )


def _sum_and_list(message: str, values: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """«8 cơ quan …: A; B; C» as what it sums up and what it lists; a short list stays."""
    for value in values.values():
        listed = tuple(value.split("; "))
        if len(listed) >= LONG and message.endswith(f": {value}"):
            return message.removesuffix(f": {value}"), listed
    return message, ()
