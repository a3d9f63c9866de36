"""One thing that a document charges somebody with, as read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from ....value import value_class
from ...structure.paragraphs import Paragraph
from ..times.when import When


class Origin(Enum):
    """Where a task was read, from the surest on."""

    TABLE = "table"
    LABELS = "labels"
    LISTED = "listed"
    """A table written down cell by cell, without its frame."""
    HEADED = "headed"
    """Below a heading that names a body."""
    SENTENCE = "sentence"
    INNER = "inner"
    """In the midst of a paragraph."""


@value_class
class ReadTask:
    """Who does what, with whom, by when; names as printed."""

    what: str
    lead: tuple[str, ...]
    paragraph: Paragraph
    line: int
    origin: Origin
    partners: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    deliverable: str = ""
    when: When = When()
    monitors: bool = False
    printed: str = ""
    inferred: str = ""
    """Where else than in its own words and headings the document names who."""
    is_below_heading: bool = False
    """A numbered heading is the name of who does it, and nothing else."""
    doubt: str = ""


def headed(task: ReadTask, read: Sequence[ReadTask]) -> tuple[ReadTask, ...]:
    """An item whose labels tell no more than when is done by whom its heading or sentence names.

    «Xã A lập danh sách. Sở B rà soát.» above «Thời gian hoàn thành: trước ngày …»: of both.
    """
    if task.lead:
        return (task,)
    told = [other for other in read if other.lead and other.origin is not Origin.HEADED]
    if told and told[0].origin is Origin.SENTENCE:
        return tuple(
            replace(other, when=task.when, printed=task.printed, origin=Origin.LABELS)
            for other in told
        )
    above = next((other for other in read if other.origin is Origin.HEADED and other.lead), None)
    if above is None:
        return (task,)
    return (replace(task, lead=above.lead, partners=task.partners or above.partners),)
