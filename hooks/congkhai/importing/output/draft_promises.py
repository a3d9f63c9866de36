"""What else a plan promises, as entries of a draft source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from ...expressions import expression
from ..extract.deadlines import Due
from ..extract.facts import DocumentFacts
from ..extract.promises import ReadPromise, promises
from ..extract.recurring import Returning
from ..extract.task import ReadTask
from ..extract.task_times import task_with_words
from ..readers.lines import bare
from ..structure.body import Body
from .entries import entry, entry_words, identifier, named_parties, remark, shortened
from .marks import NOBODY_READ

# «Công bố kết quả» need not be for all; «công khai, minh bạch» says how something is done.
_DISCLOSES = expression(
    r"^\W*(?:(?:thuc hien|to chuc|niem yet|dang tai|thong bao|cong bo)(?: va)? )?cong khai\b(?!,)",
    holds=("cong khai",),
)


def promised(facts: DocumentFacts, body: Body) -> dict[str, CommentedMap | CommentedSeq]:
    """Obligations, awards, criteria, funding and feedback, by key of the source."""
    taken: dict[str, int] = {}
    found: dict[str, list[CommentedMap]] = {}
    single: dict[str, CommentedMap] = {}
    criteria: dict[str, list[CommentedMap]] = {}
    stated = promises(facts.parts.body)
    charged: dict[int, list[ReadTask]] = {}
    for read in facts.duties.tasks:
        charged.setdefault(id(read.paragraph), []).append(read)
    # What is made public by a day stands among the deadlines.
    dues: list[Due | Returning] = [*facts.duties.dues, *facts.duties.returning]
    dated = {id(due.paragraph) for due in dues if _DISCLOSES.match(bare(due.what))}
    for promise in stated:
        section = body.anchor_of(promise.paragraph)
        if promise.kind == "disclosure":
            if id(promise.paragraph) in dated:
                continue
            task = task_with_words(promise.text, charged.get(id(promise.paragraph), ()))
            obligation = entry(
                id=identifier("cong-khai", taken),
                what=entry_words(task.what if task else promise.text),
                category="disclose",
                who=named_parties(task.lead) if task else "",
                section=section,
                printed=shortened(promise.paragraph.text),
            )
            if not (task and task.lead):
                remark(obligation, "what", NOBODY_READ)
            found.setdefault("obligations", []).append(obligation)
        elif promise.kind == "criterion":
            criteria.setdefault(promise.who, []).append(entry(text=promise.text, section=section))
        elif promise.kind == "award" and promise.occasion:
            found.setdefault("awards", []).append(
                entry(
                    occasion=promise.occasion,
                    form=promise.text,
                    tier=promise.who,
                    section=section,
                    printed=shortened(promise.paragraph.text),
                )
            )
        elif promise.kind == "funding":
            single.setdefault("funding", entry(text=promise.text, section=section))
        elif promise.kind == "feedback":
            single["feedback"] = entry(to=promise.text, via=promise.who, section=section)
    found.setdefault("obligations", []).extend(_of_bodies(facts, body, stated, taken))
    written: dict[str, CommentedMap | CommentedSeq] = {}
    for key in ("obligations", "awards"):
        if found.get(key):
            written[key] = CommentedSeq(found[key])
    if criteria:
        written["criteria"] = CommentedSeq(
            [entry(audience=who, items=CommentedSeq(items)) for who, items in criteria.items()]
        )
    written.update(single)
    return written


def _of_bodies(
    facts: DocumentFacts, body: Body, stated: Sequence[ReadPromise], taken: dict[str, int]
) -> Iterator[CommentedMap]:
    """Whom a sentence charges with making something public, without a day: their task is also
    something that people may wait for."""
    told = {id(promise.paragraph) for promise in stated if promise.kind == "disclosure"}
    for task in facts.duties.tasks:
        is_dated = bool(task.when.due or task.when.every)
        if is_dated or id(task.paragraph) in told or not _DISCLOSES.match(bare(task.what)):
            continue
        yield entry(
            id=identifier("cong-khai", taken),
            what=entry_words(task.what),
            category="disclose",
            who=named_parties(task.lead),
            section=body.anchor_of(task.paragraph, task.line),
            printed=shortened(task.printed or task.paragraph.text),
        )
