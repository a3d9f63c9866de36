"""What of a draft needs an editor's eyes: each mark with the sentence that it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...expressions import expression
from ...value import value_class
from ..extract.personal_data import without_personal
from ..extract.tasks.unread import UnreadPlace
from ..readers.lines import squeezed
from ..structure.body import Body
from .remarked import REMARK, Remarked

_ROW = expression(r"-r\d+$", holds=("-r",))
LONGEST = 160
"""Letters of a sentence shown beside its mark."""


@value_class
class ReviewItem:
    """One mark: the key of the source, what is doubted, where and in which words."""

    key: str
    message: str
    section: str
    sentence: str


def review_of(
    front: Remarked, body: Body, places: Sequence[UnreadPlace] = ()
) -> tuple[ReviewItem, ...]:
    """The marks on entries of lists, and places not read, in the order of the document."""
    order = {anchor: index for index, anchor in enumerate(dict.fromkeys(body.anchors.values()))}
    items = [item for key in front for item in _of_list(str(key), front[key])]
    items += [
        ReviewItem(
            key=place.key,
            message=place.reason,
            section=body.anchor_of(place.paragraph) or "",
            sentence=shown_sentence(place.text),
        )
        for place in places
    ]
    last = len(order)

    def place(item: ReviewItem) -> int:
        return order.get(item.section, order.get(_ROW.sub("", item.section), last))

    return tuple(sorted(items, key=place))


def _of_list(key: str, entries: object) -> Iterator[ReviewItem]:
    for entry in entries if isinstance(entries, list) else []:
        if not isinstance(entry, Remarked):
            continue
        for name, told in entry.beside.items():
            if told.startswith(REMARK):
                words = str(entry.get("printed") or entry.get("what") or entry.get("name") or "")
                if not words and "reason" in entry:
                    words = f"{entry.get('code')}: {entry['reason']}"
                yield ReviewItem(
                    key=f"{key}.{name}",
                    message=told.removeprefix(REMARK),
                    section=str(entry.get("section") or ""),
                    sentence=shown_sentence(words),
                )


def shown_sentence(words: str) -> str:
    """A sentence of the document as a message may show it."""
    words = without_personal(squeezed(words.replace("*", "")))
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"
