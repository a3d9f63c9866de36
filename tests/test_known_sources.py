"""Sources that a preview holds: read late, and yet as they were when they were asked for."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from congkhai.preview import KnownSources
from congkhai.products import Store

Later = Callable[[KnownSources, str, bytes], Callable[[], Any]]
Keep = Callable[[KnownSources, str, bytes, object], None]
KINDS: dict[str, tuple[Later, Keep]] = {
    "single": (KnownSources.later, KnownSources.keep),
    "small": (
        lambda known, name, source: known.later_small("plan", name, source),
        lambda known, name, source, value: known.keep_small("plan", name, source, value),
    ),
}


class CountingStore(Store):
    """Counts how often a value is asked of it."""

    asked = 0

    def kept(self, name: str, source: bytes) -> Any:
        self.asked += 1
        return super().kept(name, source)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CountingStore]:
    opened = CountingStore.opened(tmp_path / "store", b"one")
    assert isinstance(opened, CountingStore)
    for name in "abc":
        opened.keep(name, b"old", f"{name} as it was")
        opened.keep_small("plan", name, b"old", f"{name} as it was")
    yield opened
    opened.close(keep=False)


@pytest.fixture
def known(store: CountingStore) -> KnownSources:
    sources = KnownSources()
    sources.ask(store)
    return sources


@pytest.mark.parametrize("kind", KINDS)
def test_what_gives_way_to_an_edit_is_still_as_it_was(known: KnownSources, kind: str) -> None:
    later, keep = KINDS[kind]
    former = later(known, "a", b"old")
    keep(known, "a", b"new", "a as it is")
    assert former() == "a as it was"
    assert later(known, "a", b"new")() == "a as it is"
    assert later(known, "b", b"old")() == "b as it was"


@pytest.mark.parametrize("kind", KINDS)
def test_an_edit_taken_back_is_what_it_was_before(known: KnownSources, kind: str) -> None:
    later, keep = KINDS[kind]
    shown = [later(known, "a", b"old")]
    for number, source in enumerate((b"new", b"old", b"newer", b"old")):
        keep(known, "a", source, number)
        shown.append(later(known, "a", source))
    assert [read() for read in shown] == ["a as it was", 0, 1, 2, 3]


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_taken_away_is_shown_until_its_page_is(known: KnownSources, kind: str) -> None:
    later, _ = KINDS[kind]
    gone, stays = later(known, "a", b"old"), later(known, "b", b"old")
    known.forget_others("bc", {("plan",): "bc"})
    assert (gone(), stays()) == ("a as it was", "b as it was")
    del gone
    gc.collect()
    assert later(known, "a", b"old")() is None


@pytest.mark.parametrize("kind", KINDS)
def test_a_store_that_is_closed_has_been_read_before(
    known: KnownSources, store: CountingStore, tmp_path: Path, kind: str
) -> None:
    later, _ = KINDS[kind]
    of_the_first = later(known, "a", b"old")
    known.ask(None)
    store.close(keep=False)
    other = Store.opened(tmp_path / "store", b"another")
    known.ask(other)
    assert of_the_first() == "a as it was"
    assert later(known, "b", b"old")() is None
    other.close(keep=False)


def test_nothing_is_read_before_somebody_asks_for_it(
    known: KnownSources, store: CountingStore
) -> None:
    reads = [known.later(name, b"old") for name in "abc"]
    assert store.asked == 0
    assert reads[1]() == reads[1]() == known.later("b", b"old")() == "b as it was"
    assert store.asked == 1


def test_what_nobody_shows_any_more_is_not_read_for_an_edit(
    known: KnownSources, store: CountingStore
) -> None:
    former = known.later("a", b"old")
    del former
    gc.collect()
    known.keep("a", b"new", "a as it is")
    assert store.asked == 0
