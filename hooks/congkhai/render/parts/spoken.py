"""Documents of which the portal has nothing on a matter while their texts have words of it."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Matter, Plan
from ...snapshot import Snapshot
from ...value import value_class
from .item_links import ItemLink, item
from .unread import spoken_at
from .view import DocumentView, document


@value_class
class Spoken:
    """One of them, and where the word stands; None where nothing does."""

    document: DocumentView
    url: str
    place: ItemLink | None


def spoken_in(snapshot: Snapshot, plans: Iterable[Plan], matter: Matter) -> list[Spoken]:
    return [
        Spoken(
            document(snapshot, plan.id),
            plan.url,
            item(snapshot.outlines[plan.id], spoken_at(plan, matter)),
        )
        for plan in plans
    ]
