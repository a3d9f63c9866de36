"""What to type instead of a word that means nothing here."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from ...bilingual import Bilingual, filled, joined_words
from ...expressions import expression
from ...model import Deadline, Milestone, Obligation, Period, Phase, Plan, Target, Task
from ...problems import Problem, found
from ...text import fold

LIST_OF_KEYS = Bilingual(
    "xem trang «Mọi khóa» của hướng dẫn biên tập", "see «Mọi khóa» in the editors' guide"
)
_NONE_KNOWN = Bilingual(
    "văn bản này chưa ghi mã nào loại ấy: ghi thêm, hoặc bỏ chỗ này",
    "this document has none of that kind yet: add it, or leave this out",
)
_FEW = 12


_DUTY = Bilingual(
    "việc báo cáo thì ghi ở «deadlines», việc làm khi có điều kiện ghi ở «obligations»",
    "a report belongs to «deadlines», what is done on a condition to «obligations»",
)
_HERE = "ở đây gọi là «$key»", "here it is called «$key»"
_RECORDED = Bilingual(
    "việc làm đến đâu thì ghi ở tasks.yml của thư mục bản ghi",
    "how far it has come belongs to tasks.yml of the folder of records",
)
_ELSEWHERE: dict[tuple[type, str], Bilingual] = {
    **{(Task, key): _RECORDED for key in ("state", "status", "progress", "done")},
    **{(kind, "from"): filled(*_HERE, key="start") for kind in (Period, Phase)},
    **{(kind, "to"): filled(*_HERE, key="end") for kind in (Period, Phase)},
    (Task, "who"): filled(*_HERE, key="lead"),
    (Task, "to"): _DUTY,
    (Task, "trigger"): _DUTY,
    **{(kind, "lead"): filled(*_HERE, key="who") for kind in (Deadline, Milestone, Obligation)},
    **{
        (kind, "with"): Bilingual(
            "ai phối hợp thì chỉ ghi được ở «tasks»", "who helps can be told in «tasks» alone"
        )
        for kind in (Deadline, Milestone, Obligation)
    },
    (Target, "comparator"): filled(*_HERE, key="bound"),
    (Target, "period"): filled(*_HERE, key="due"),
}
"""What a key of another list is called in this one: each names who does it its own way."""


def of_another_list(kind: type, key: str) -> Bilingual | None:
    return _ELSEWHERE.get((kind, key))


_ENDS = {"from": "start", "to": "end"}


def meant_as(kind: type, key: str) -> str:
    """The key that was meant by another; that it is missing has no other cause."""
    return _ENDS.get(key, "") if kind in {Period, Phase} else ""


def nearest(word: str, known: Iterable[str], where: Bilingual) -> Bilingual:
    """The nearest known words, else all where they are few, else `where` they are to be found."""
    every = list(known)
    # «dinh-ky-2» is no slip of «dinh-ky»: the importer numbers what it finds.
    if close := [one for one in close_to(word, every) if not _numbered_apart(word, one)]:
        return offered(close)
    if len(every) > _FEW or not every:
        return where
    words = ", ".join(every)
    return filled("ở đây có: $words", "there are: $words", words=words)


def _numbered_apart(word: str, other: str) -> bool:
    return word != other and _NUMBER.sub("", word) == _NUMBER.sub("", other)


_NUMBER = expression(r"-\d{1,3}$")


def nearest_id(word: str, known: Iterable[str], keys: str, plan: Plan) -> Bilingual:
    """Of what a plan holds in some of its keys."""
    every = list(known)
    if not every:
        return _NONE_KNOWN
    where = filled(
        "xem các mã có ở «$keys» trong $file",
        "see the ids of «$keys» in $file",
        keys=keys,
        file=plan.at.file,
    )
    return nearest(word, every, where)


def near_words(word: str, known: Iterable[str]) -> Bilingual:
    """The nearest known words as a question; empty where none is near."""
    close = close_to(word, known)
    return offered(close) if close else Bilingual("", "")


def close_to(word: str, known: Iterable[str]) -> list[str]:
    return difflib.get_close_matches(word, list(known), n=3, cutoff=0.6)


def offered(some: Iterable[str]) -> Bilingual:
    words = joined_words(Bilingual(" hay ", " or "), (f"«{item}»" for item in some))
    return filled("có phải là $words?", "did you mean $words?", words=words)


def with_id_of_words(problem: Problem, plan: Plan) -> Problem:
    """Where the words of a duty stand for its id, the id is what is offered."""
    values = dict(problem.values)
    if problem.code != "K203":
        return problem
    words = _plain(values["value"])
    held = [(one.what, one.id) for one in plan.deadlines]
    held += [(one.what, one.id) for one in plan.obligations]
    held += [(one.what, one.id) for one in plan.tasks]
    held += [(one.what, one.id) for one in plan.targets]
    held += [(stone.name, stone.id) for stone in plan.milestones]
    ids = {identifier for what, identifier in held if _plain(what) == words}
    if len(ids) != 1:
        return problem
    return found(problem.place, "K203", **{**values, "example": ids.pop()})


def _plain(words: str) -> str:
    return " ".join(fold(words).lower().split()).rstrip(".")
