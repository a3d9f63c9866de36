"""Tasks that stand apart from running text: in tables, framed or not, and in counted sections."""

from __future__ import annotations

from collections.abc import Sequence, Set

from ...value import value_class
from ..structure.paragraphs import Paragraph
from .limits.deadlines import dues
from .scanned.scanned_tables import scanned_tables
from .tasks.listed_tables import listed_tables
from .tasks.section_labels import section_labels
from .tasks.setting import Setting
from .tasks.task import ReadTask
from .tasks.task_tables import task_tables
from .tasks.task_times import with_own_day
from .tasks.unread import UnreadPlace


@value_class
class TasksApart:
    tasks: tuple[ReadTask, ...]
    rest: tuple[Paragraph, ...]
    """The paragraphs that none of them took; tables with a frame are among them."""
    framed: frozenset[int]
    """Tables (by `id`) that gave tasks and are among the rest."""
    taken: frozenset[int]
    """Paragraphs (by `id`) that are not."""
    unread: tuple[UnreadPlace, ...]


def tasks_apart(paragraphs: Sequence[Paragraph], setting: Setting) -> TasksApart:
    frame = setting.frame
    framed = task_tables(paragraphs, frame)
    listed = listed_tables(paragraphs, frame)
    rest = _without(paragraphs, listed.consumed)
    scanned = scanned_tables(rest, frame)
    rest = _without(rest, scanned.consumed)
    counted = section_labels(rest, frame)
    rest = _without(rest, counted.consumed)
    return TasksApart(
        tasks=(
            *(task for table in framed for task in table.tasks),
            *listed.tasks,
            *scanned.tasks,
            *(
                with_own_day(task, dues([task.paragraph], setting.citations, setting.issued))
                for task in counted.tasks
            ),
        ),
        rest=tuple(rest),
        framed=frozenset(id(table.paragraph) for table in framed),
        taken=frozenset().union(listed.consumed, scanned.consumed, counted.consumed),
        unread=tuple(scanned.unread),
    )


def _without(paragraphs: Sequence[Paragraph], taken: Set[int]) -> list[Paragraph]:
    return [paragraph for paragraph in paragraphs if id(paragraph) not in taken]
