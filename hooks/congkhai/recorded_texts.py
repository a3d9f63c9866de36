"""Texts as products read them: of each, what is read of it counts."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from typing import Any, cast

from .products import RecordedMapping, Recorder
from .questions import by_itself
from .text import Item, Outline, OutlineBehind


class RecordedOutline(OutlineBehind):
    """A text of which one item may be read, and nothing else of it counts."""

    def __init__(self, recorder: Recorder, plan_id: str, outline: Outline) -> None:
        self.recorder, self.plain, self.plan_id = recorder, outline, plan_id

    def whole(self) -> Outline:
        self.recorder.note("outlines", self.plan_id)
        return self.plain

    _whole = whole

    @property
    def by_anchor(self) -> Mapping[str, Item]:
        return RecordedItems(self)


class RecordedItems(Mapping[str, Item]):
    """The items of a text by anchor; each as its own words, wherever it stands in the text. Who
    takes all of them has read the whole."""

    def __init__(self, outline: RecordedOutline) -> None:
        self._outline = outline

    def __getitem__(self, anchor: str) -> Item:
        outline = self._outline
        outline.recorder.note("item", (outline.plan_id, anchor))
        return by_itself(outline.plain.by_anchor[anchor])

    def __contains__(self, anchor: object) -> bool:
        outline = self._outline
        outline.recorder.note("item", (outline.plan_id, anchor))
        return anchor in outline.plain.by_anchor

    def __iter__(self) -> Iterator[str]:
        return iter(self._outline.whole().by_anchor)

    def __len__(self) -> int:
        return len(self._outline.whole().by_anchor)

    def values(self) -> ValuesView[Item]:
        return self._outline.whole().by_anchor.values()

    def items(self) -> ItemsView[str, Item]:
        return self._outline.whole().by_anchor.items()


class RecordedOutlines(RecordedMapping[str, Outline]):
    def __getitem__(self, key: str) -> Outline:
        self._recorder.note("has text", key)
        return RecordedOutline(self._recorder, key, self._plain[key])

    def get(self, key: str, default: Any = None) -> Any:
        self._recorder.note("has text", key)
        outline = self._plain.get(key)
        return default if outline is None else RecordedOutline(self._recorder, key, outline)

    def __contains__(self, key: object) -> bool:
        self._recorder.note("has text", cast(str, key))
        return key in self._plain
