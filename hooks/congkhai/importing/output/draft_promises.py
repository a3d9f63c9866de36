"""What else a plan promises, as entries of a draft source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ...expressions import expression
from ..extract.facts import DocumentFacts
from ..extract.limits.deadlines import Due
from ..extract.limits.recurring import Returning
from ..extract.made_public import publishes
from ..extract.promises import ReadPromise, promises
from ..extract.tasks.task import ReadTask
from ..extract.tasks.task_times import task_with_words
from ..extract.times.paces_said import pace_said
from ..readers.lines import bare
from ..structure.body import Body
from .draft_duties import is_deadline
from .draft_expected import expected
from .draft_tasks import told_words
from .entries import EVERY, category, entry_words, identifier, named_parties, remark, shortened
from .marks import NO_OCCASION, NOBODY_READ
from .remarked import Remarked, entry_of

# «Công bố kết quả» need not be for all; «công khai, minh bạch» says how something is done.
_DISCLOSES = expression(
    r"^\W*(?:(?:thuc hien|to chuc|niem yet|dang(?: tai)?|thong bao|cong bo)(?: va)? )?"
    r"cong khai\b(?!,)|^\W*niem yet\b(?! gia\b)",
    holds=("cong khai", "niem yet"),
)
# «chậm nhất 15 ngày sau khi kết thúc quý»: once for each, and the day is still to be counted.
_AFTER_PERIOD = expression(
    r"\b(?:sau|ke tu)(?: khi| ngay)? (?:ket thuc|het) (?:moi )?(?P<of>quy|thang|nam)\b"
)
_PERIODS = {"quy": "quarter", "thang": "month", "nam": "year"}
_COUNTED_AFTER = "hạn tính từ lúc hết kỳ: ghi «due», như ngày 15 tháng đầu quý sau"
_SAME = 24
"""Letters with which a task opens that is the very sentence."""

# «Ủy ban MTTQ xã giám sát việc …»: those whose office it is to watch over others.
_WATCHES = expression(
    r"\b(?:mttq|mat tran|hoi dong nhan dan|hdnd|uy ban kiem tra|thanh tra nhan dan"
    r"|giam sat dau tu|to chuc chinh tri|doan the)\b"
)
_SUPERVISES = expression(
    r"^\W*(?:(?:thuc hien|to chuc|tang cuong|chu tri|chu dong|tham gia)(?:,| va)? )*"
    r"(?:(?:kiem tra|thanh tra|theo doi)(?:,| va) )*giam sat\b",
    holds=("giam sat",),
)


def promised(facts: DocumentFacts, body: Body) -> dict[str, Remarked | list[Any]]:
    """Obligations, awards, plans expected, criteria, funding, feedback, by key of the source."""
    taken: dict[str, int] = {}
    found: dict[str, list[Remarked]] = {}
    single: dict[str, Remarked] = {}
    criteria: dict[str, list[Remarked]] = {}
    stated = promises(facts.parts.body)
    if _may_promise_awards(facts):
        # A decision's plan stands behind it.
        annexed = promises(facts.parts.appendix)
        stated += [promise for promise in annexed if promise.kind == "award"]
    charged: dict[int, list[ReadTask]] = {}
    for read in facts.duties.tasks:
        charged.setdefault(id(read.paragraph), []).append(read)
    # What is made public by a day stands among the deadlines.
    dues: list[Due | Returning] = [*facts.duties.dues, *facts.duties.returning]
    among_deadlines = [due for due in dues if is_deadline(due)]
    public = [due for due in among_deadlines if category(bare(due.what), "") == "disclose"]
    dated = {id(due.paragraph) for due in public}
    for promise in stated:
        section = body.anchor_of(promise.paragraph)
        match promise.kind:
            case "disclosure":
                if id(promise.paragraph) not in dated and not _is_due(promise, among_deadlines):
                    tasks = charged.get(id(promise.paragraph), ())
                    obligation = _disclosure(promise, tasks, section, taken)
                    found.setdefault("obligations", []).append(obligation)
            case "criterion":
                entry = entry_of(text=promise.text, section=section)
                criteria.setdefault(promise.who, []).append(entry)
            case "award":
                if promise.occasion or _may_promise_awards(facts):
                    found.setdefault("awards", []).append(_award(promise, facts, section))
            case "funding":
                single.setdefault("funding", entry_of(text=promise.text, section=section))
            case "feedback":
                single["feedback"] = _feedback(promise, section)
            case "heard":
                single.setdefault("feedback", _feedback(promise, section))
    found.setdefault("obligations", []).extend(_of_bodies(facts, body, stated, taken))
    written: dict[str, Remarked | list[Any]] = {}
    found["expects"] = [*expected(facts, body)]
    for key in ("obligations", "awards", "expects"):
        if found.get(key):
            written[key] = found[key]
    if criteria:
        written["criteria"] = [
            entry_of(audience=who, items=items) for who, items in criteria.items()
        ]
    written.update(single)
    return written


def _is_due(promise: ReadPromise, dues: Sequence[Due | Returning]) -> bool:
    """«Kết quả được thông báo trước ngày 12/5»: the sentence itself is a deadline."""
    opening = promise.text[:_SAME]
    dues = [due for due in dues if due.paragraph is promise.paragraph]
    return promise.is_passive and any(opening in due.what for due in dues)


def _disclosure(
    promise: ReadPromise,
    tasks: Sequence[ReadTask],
    section: str | None,
    taken: dict[str, int],
) -> Remarked:
    """What is made public; of its paragraph's `tasks`, the one of these words says who does it."""
    task = None if promise.is_passive else task_with_words(promise.text, tasks)
    is_all = task and _tells(bare(task.what), bare(promise.text))
    pace, is_counted = _pace(promise.text)
    entry = entry_of(
        id=identifier("cong-khai", taken),
        what=entry_words(task.what if task and is_all else promise.text),
        category="disclose",
        every=pace if pace not in {"week", "day"} else "",
        who=named_parties(task.lead) if task else "",
        section=section,
        printed=shortened(promise.paragraph.text),
    )
    if not (task and task.lead):
        remark(entry, "what", NOBODY_READ)
    if is_counted:
        remark(entry, "every", _COUNTED_AFTER)
    return entry


def _pace(words: str) -> tuple[str, bool]:
    """How often something is made public, and whether its day is counted from each period's end."""
    pace = pace_said(words)[0]
    behind = _AFTER_PERIOD.search(bare(words)) if not pace else None
    return (_PERIODS[behind["of"]], True) if behind else (pace, False)


_SUMS_THAT_YEAR = expression(r"\btong ket (?:[a-z]+ ){0,5}?nam 20\d\d", holds="tong ket ")
_END_OF_YEAR = "kế hoạch của một năm: khen dịp tổng kết năm thì ghi «annual»"


def _award(promise: ReadPromise, facts: DocumentFacts, section: str | None) -> Remarked:
    likely = _likely_occasion(facts)
    is_doubtful = promise.occasion == "final" and likely == "annual"
    is_of_year = is_doubtful and _SUMS_THAT_YEAR.search(promise.paragraph.bare) is not None
    entry = entry_of(
        occasion=likely if is_of_year or not promise.occasion else promise.occasion,
        form=promise.text,
        tier=promise.who,
        proposed=promise.is_proposed,
        recipients=entry_words(promise.recipients) if promise.recipients else "",
        section=section,
        printed=shortened(promise.paragraph.text),
    )
    if not promise.occasion:
        remark(entry, "occasion", NO_OCCASION)
    elif is_doubtful and not is_of_year:
        remark(entry, "occasion", _END_OF_YEAR)
    return entry


def _feedback(promise: ReadPromise, section: str | None) -> Remarked:
    return entry_of(to=promise.text, via=promise.who, section=section)


def _tells(what: str, sentence: str) -> bool:
    """Whether a task's words are those of the sentence, not of another before it."""
    return what.startswith(sentence[:_SAME]) or what[:_SAME] in sentence


# A law tells who may commend, a report who was, a decision commends.
_OF_ITS_OWN = expression(
    r"(?:ke hoach|chuong trinh|huong dan|chi thi|de an|phuong an|the le|dieu le)\b|quyet dinh$"
)
_COMMENDS = expression(
    r"(?:ve viec )?(?:tang|khen|cong nhan|xet)\b|.*\b(?:quy dinh|quy che|tieu chi)\b",
    holds="tang|khen|cong nhan|xet|quy dinh|quy che|tieu chi",
)


def _may_promise_awards(facts: DocumentFacts) -> bool:
    kind, title = bare(facts.kind or ""), bare(facts.title or "")
    return _OF_ITS_OWN.match(kind) is not None and not _COMMENDS.match(title)


def _likely_occasion(facts: DocumentFacts) -> str:
    """Of a plan of one year the year's, of any other its end."""
    title = facts.title or ""
    is_of_year = len(set(re.findall(r"(?<!\d)20\d\d(?!\d)", title))) == 1
    return "annual" if is_of_year or "nam hoc" in bare(title) else "final"


def _of_bodies(
    facts: DocumentFacts, body: Body, stated: Sequence[ReadPromise], taken: dict[str, int]
) -> Iterator[Remarked]:
    """Whom a sentence charges with making something public, or with watching over others, without
    a day: something that people may wait for."""
    told = {id(promise.paragraph) for promise in stated if promise.kind == "disclosure"}
    for task in facts.duties.tasks:
        # What is made public each week or day has a pace that sources have no word for.
        is_paced = bool(task.when.every)
        is_dated = bool(task.when.due) or (is_paced and task.when.every in EVERY)
        kind = "" if is_dated else _kind_of(task)
        if not kind or (id(task.paragraph) in told and kind == "disclose"):
            continue
        pace, is_counted = _pace(task.what) if kind == "disclose" else ("", False)
        entry = entry_of(
            id=identifier("cong-khai" if kind == "disclose" else "giam-sat", taken),
            what=entry_words(told_words(task)),
            category=kind,
            every=pace if pace in EVERY else "",
            who=named_parties(task.lead),
            section=body.anchor_of(task.paragraph, task.line),
            printed=shortened((task.printed if not is_paced else "") or task.paragraph.text),
        )
        if is_counted:
            remark(entry, "every", _COUNTED_AFTER)
        yield entry


def _kind_of(task: ReadTask) -> str:
    """«disclose», «supervise»; blank for other duties."""
    plain = bare(task.what)
    if _DISCLOSES.match(plain) or publishes(plain):
        return "disclose"
    is_watched = not task.partners and not task.doubt and _SUPERVISES.match(plain) is not None
    return "supervise" if is_watched and any(_WATCHES.search(bare(n)) for n in task.lead) else ""
