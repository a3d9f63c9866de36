"""Which answers stand is looked at for many at once, and comes out as if each were looked at."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from congkhai.products import Store, Verdicts, verdicts

from tests.test_answers import DAY, PRODUCTS, TEXTS, Builds, World


@pytest.fixture(params=["few", "many"])
def builds(request, tmp_path, monkeypatch):
    """Few numbers are told apart by sorting them, many by marking each."""
    monkeypatch.setattr(verdicts, "_FEW", 10_000 if request.param == "few" else 0)
    made = Builds(tmp_path / "store.db")
    made.build(World(TEXTS))
    return made


@pytest.mark.parametrize(
    ("edited", "gone"),
    [
        ({}, set()),
        ({"a": ["một", "hai hai"]}, set()),
        ({"a": ["MỘT", "hai hai"]}, {"first"}),
        ({"b": ["ba", "bốn mươi"]}, {"b", "all"}),
        ({"a": ["MỘT", "hai ba!"], "b": ["ba", "bốn!"]}, {"first", "second", "b", "all"}),
    ],
    ids=["nothing", "the same", "a line", "the longest", "both"],
)
def test_products_stand_while_what_they_read_is_answered_as_before(builds, edited, gone):
    assert builds.build(World(TEXTS | edited)) == gone
    assert builds.build(World(TEXTS | edited)) == set()


@pytest.fixture
def looking(builds):
    """Verdicts in the world of the first build, with what its products keep."""
    store = Store.opened(builds.path, b"")
    world = World(TEXTS)
    yield Verdicts(store.book, world.answering(), DAY), builds.kept, world
    store.close(keep=False)


def test_who_reads_nothing_stands(looking):
    found, kept, world = looking
    assert found.standing([]) == []
    assert found.standing([b"", b""]) == [True, True]
    assert found.standing([b"", kept["b"], b""]) == [True, True, True]
    assert world.asked["longest"] == 0


def test_each_product_has_its_own_verdict_in_the_order_asked(looking):
    found, kept, _ = looking
    unknown = np.array([10**6], "<u4")
    found._book.next = 10**6 + 1
    asked = [kept["b"], unknown.tobytes(), kept["first"], kept["b"] + unknown.tobytes(), b""]
    assert found.standing(asked) == [True, False, True, False, True]


@pytest.mark.parametrize("product", PRODUCTS)
def test_the_numbers_of_answers_that_stand_are_those_that_were_kept(looking, product):
    found, kept, _ = looking
    assert found.numbers(PRODUCTS[product][::-1]) == kept[product]
    assert found.numbers([*PRODUCTS[product]]) == kept[product]


def test_numbers_come_in_rising_order_however_they_are_asked_for(looking):
    found, _, _ = looking
    reads = [read for product in PRODUCTS.values() for read in product]
    one, other = (np.frombuffer(found.numbers(some), "<u4") for some in (reads, reads[::-1]))
    assert one.tolist() == sorted(one.tolist()) == other.tolist()


def test_an_answer_that_was_never_given_gets_a_number_of_its_own(looking):
    found, kept, _ = looking
    new = found.numbers([("text", "c")])
    assert new not in {kept[product] for product in PRODUCTS}
    assert found.numbers([("text", "c")]) == new
    assert found.standing([new]) == [True]


def test_keys_of_one_question_are_asked_for_together(builds):
    """Where a world knows a quicker way to many of one question, it is given them at once."""
    world = World(TEXTS | {"a": ["MỘT!", "hai hai!"], "b": ["bốn!"]})
    together: list[tuple[str, list[object]]] = []

    def said_of_all(question, keys):
        together.append((question, [*keys]))
        return [world.said((question, key)) for key in keys]

    store = Store.opened(builds.path, b"")
    found = Verdicts(store.book, replace(world.answering(), said_of_all=said_of_all), DAY)
    found.standing([*builds.kept.values()])
    assert {"a", "b"} in [set(keys) for question, keys in together if question == "longest"]
    store.close(keep=False)
