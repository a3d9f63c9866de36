"""A family of which some texts changed is compared as if nothing had been known of it."""

from __future__ import annotations

import os
import random
from collections.abc import Mapping
from zlib import crc32

import pytest
from congkhai.graph.similarity import (
    Compared,
    Kinship,
    RelatedPlans,
    RenewedPlans,
    Shelves,
    Similarity,
    TextVocabulary,
    Wordings,
    WordPiece,
    bands,
    read_wordings,
    renewal,
    renewed,
)
from congkhai.graph.similarity import (
    family as comparing,
)
from congkhai.text.outline import read_outline

STEPS = int(os.environ.get("SOAK", "1")) * 120
WORDS = [f"{one}{two}" for one in "bcdghklmnprst" for two in ("an", "ong", "ình", "ạo")]
Texts = dict[str, list[str]]
"""The items of each plan, in the order of the family."""


class Author:
    """Says much that others say too, and changes a word or two of it."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self._known = [self._sentence() for _ in range(25)]

    def _sentence(self) -> str:
        return " ".join(self.chance.choices(WORDS, k=self.chance.randint(4, 9)))

    def item(self) -> str:
        words = " ".join(self.chance.choices(self._known, k=self.chance.randint(1, 3))).split()
        for _ in range(self.chance.choice((0, 0, 1, 2, 4))):
            words[self.chance.randrange(len(words))] = self.chance.choice(WORDS)
        return " ".join(words[: self.chance.choice((3, 99, 99, 99))])

    def plan(self) -> list[str]:
        return [self.item() for _ in range(self.chance.randint(0, 6))]


def edited(author: Author, texts: Texts) -> Texts:
    """One act of an editor, or two."""
    chance, after = author.chance, {plan: [*items] for plan, items in texts.items()}
    plan = chance.choice([*after])
    items = after[plan]
    place = chance.randint(0, len(items))
    match chance.choice(("item", "item", "word", "less", "move", "copy", "new", "gone", "swap")):
        case "item":
            items.insert(place, author.item())
        case "word" if items:
            items[place - 1] += " thêm một lời"
        case "less" if items:
            del items[place - 1]
        case "move" if items:
            items.insert(place, items.pop())
        case "copy":
            items += after[chance.choice([*after])][:2]
        case "new":
            at = chance.randint(0, len(after))
            pairs = [*after.items()]
            pairs.insert(at, (f"p{chance.randrange(10**9)}", author.plan()))
            after = dict(pairs)
        case "gone" if len(after) > 20:
            for going in chance.choice(([plan], [*after][:2])):
                del after[going]
        case "swap" if not chance.randrange(4):
            pairs = [*after.items()]
            chance.shuffle(pairs)
            after = dict(pairs)
    return edited(author, after) if not chance.randrange(3) else after


def shelves_of(texts: Texts) -> Mapping[int, tuple[Wordings, tuple[WordPiece, ...]]]:
    """Several plans on each."""
    on: dict[int, list[str]] = {}
    for plan in sorted(texts):
        on.setdefault(crc32(plan.encode()) % 7, []).append(plan)
    written = {plan: "".join(f"- {item}\n\n" for item in texts[plan]) for plan in texts}
    return {
        shelf: read_wordings(
            ((plan, read_outline(written[plan])) for plan in plans), TextVocabulary()
        )
        for shelf, plans in sorted(on.items())
    }


def kin_of(texts: Texts) -> Kinship:
    """Each implements one of those before it."""
    plans = [*texts]
    above = (plans[: crc32(plan.encode()) % (place + 1)][-1:] for place, plan in enumerate(plans))
    return Kinship(plans=tuple(plans), above=tuple(map(tuple, above)), names=("ban bong bình",))


def marks(related: RelatedPlans | RenewedPlans) -> dict[str, Mapping[str, Similarity]]:
    return {own.plan: own.marks() for own in related.marks()}


@pytest.fixture
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small family counts as a large one."""
    monkeypatch.setattr(comparing, "EACH_WITH_EACH", 5)
    monkeypatch.setattr(renewal, "EACH_WITH_EACH", 5)
    monkeypatch.setattr(renewal, "MOST", 0.5)


@pytest.mark.usefixtures("_small")
@pytest.mark.parametrize("seed", range(3))
def test_after_any_edit_marks_are_those_of_comparing_all(seed):
    author = Author(seed)
    texts = {f"p{number}": author.plan() for number in range(60)}
    before: Compared | None = None
    stood: dict[str, Mapping[str, Similarity]] = {}
    kept: dict[str, bytes] = {}
    former = shelves_of(texts)
    told, shares = 0, []
    for _ in range(STEPS // 3):
        read = shelves_of(texts)
        every = [*read.values()]

        def of_plan(plan, known=(former, read)):
            shelf = crc32(plan.encode()) % 7
            return [some[shelf][0] for some in known if shelf in some]

        known = Shelves(
            said=[wordings.said for wordings, _ in every],
            wordings=lambda shelf, every=every: every[shelf][0],
            words=lambda shelf, piece, every=every: every[shelf][1][piece],
            former=of_plan,
        )
        kin = kin_of(texts)
        whole = RelatedPlans(kin, Shelves.of(every))
        stands, bands = marks(whole), dict(whole.bands())
        assert whole.compared
        again = before and renewed(kin, known, before, kept.get, stood.get)
        if again:
            found = marks(again)
            assert {plan: stood.get(plan) for plan in stands} | found == stands
            assert again.compared == whole.compared
            assert kept | dict(again.bands()) == bands
            told += 1
            shares.append(len(found) / len(stands))
            for own in again.marks():
                number = whole.compared.marks_by_plan()[own.plan]
                assert own.in_short == number
                is_same = before.marks_by_plan().get(own.plan) == number
                assert is_same == (stood.get(own.plan) == stands[own.plan])
        before, stood, kept, former = whole.compared, stands, bands, read
        texts = edited(author, texts)
    assert told > STEPS // 3 / 2
    assert sum(share < 0.3 for share in shares) > len(shares) / 3


@pytest.mark.usefixtures("_small")
def test_a_family_that_grows_by_edits_gets_more_bands_and_keeps_them_a_while(monkeypatch):
    monkeypatch.setattr(bands, "_ROWS", 40)
    author = Author(3)
    texts = {f"p{number}": [author.item(), author.item()] for number in range(15)}
    before, kept = None, {}
    stood: dict[str, Mapping[str, Similarity]] = {}
    former = shelves_of(texts)
    bits, wholes = [], 0
    for count in (*range(20, 200, 15), *range(180, 20, -20)):
        texts = {
            f"p{number}": texts.get(f"p{number}") or [author.item(), author.item()]
            for number in range(count)
        }
        read = shelves_of(texts)
        every = [*read.values()]
        known = Shelves(
            said=[wordings.said for wordings, _ in every],
            wordings=lambda shelf, every=every: every[shelf][0],
            words=lambda shelf, piece, every=every: every[shelf][1][piece],
            former=lambda plan, some=(former, read): [
                known[crc32(plan.encode()) % 7][0] for known in some
            ],
        )
        again = before and renewed(kin_of(texts), known, before, kept.get, stood.get)
        whole = RelatedPlans(kin_of(texts), Shelves.of(every))
        related = again or whole
        wholes += not again
        kept |= dict(related.bands())
        stood |= marks(related)
        assert {plan: stood[plan] for plan in texts} == marks(whole)
        assert whole.compared
        assert related.compared
        assert related.compared.items == sum(map(len, texts.values()))
        bits.append((related.compared.bits, whole.compared.bits))
        before, former = related.compared, read
    assert {now - anew for now, anew in bits} == {0, 1}
    assert len({now for now, _ in bits}) > 3
    assert wholes < len(bits) / 2
    assert all(now == anew for now, anew in bits[:12])
