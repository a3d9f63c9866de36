"""What is a plan's own: repeated, changed or new, against parents first and then against kin."""

from __future__ import annotations

import gc
import random
import weakref
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from congkhai.graph.similarity import (
    Own,
    RelatedPlans,
    Shelves,
    Similarity,
    TextVocabulary,
    compare,
    kinship,
    read_wordings,
)
from congkhai.graph.similarity.likeness import SHARED, SIMILAR
from congkhai.graph.similarity.mark import comparable_words
from congkhai.graph.similarity.texts import LongItems
from congkhai.graph.similarity.wordings import SHORT
from congkhai.model import Campaign, Relation, RelationKind
from congkhai.model.portal import Portal
from congkhai.text.outline import Outline, read_outline

from benchmarks.corpus import body, markdown
from benchmarks.search.generate import Author
from tests.plans_in_time import a_plan, a_portal

GOLDEN = Path(__file__).parent / "golden" / "compare.txt"
LONG = "Các phòng, đơn vị rà soát, hoàn thiện quy chế chi tiêu nội bộ trước khi báo cáo cấp trên"
OTHER = "Mỗi trường học trồng thêm cây xanh quanh sân, giao từng lớp chăm sóc và theo dõi hằng tuần"


def family(**texts: str) -> tuple[Portal, dict[str, Outline]]:
    """Plans of one campaign; «b_under_a» implements «a»."""
    plans = []
    for name in texts:
        own, _, parent = name.partition("_under_")
        relations = (Relation(type=RelationKind.IMPLEMENTS, to=parent),) if parent else ()
        plans.append(a_plan(own, campaign="phong-trao", relations=relations))
    outlines = {name.partition("_under_")[0]: read_outline(text) for name, text in texts.items()}
    return a_portal(*plans), outlines


def marks(**texts: str) -> dict[str, dict[str, Similarity]]:
    return {plan: dict(some) for plan, some in compare(*family(**texts)).items()}


def test_an_item_of_the_parent_is_repeated_with_the_way_to_it():
    found = marks(a=f"## I. Việc\n\n1. {LONG}", b_under_a=f"## I. Việc\n\n2. {LONG}")
    assert found["b"]["i-2"] == Similarity(Own.REPEATED, "a", "i-1", from_parent=True)


def test_spelling_case_and_punctuation_make_no_difference():
    found = marks(a="1. Uỷ ban xã hoà giải, báo cáo.", b="1. ủy ban xã hòa giải báo cáo")
    assert found["b"]["1"].own is Own.REPEATED


def test_words_that_share_a_number_are_told_apart():
    vocabulary, known = TextVocabulary(), {}
    for count in range(100_000):
        one = f"{count}"
        _, number = read_wordings([("a", read_outline(f"{LONG} {one}"))], vocabulary)
        other = known.setdefault(number, one)
        if other != one:
            break
    assert other != one
    found = marks(a=f"1. {LONG} {one}", b=f"1. {LONG} {other}")
    assert found["b"]["1"].own is Own.CHANGED


def test_an_item_without_words_is_the_plans_own():
    found = marks(a="1. …\n\n2. –", b="1. …\n\n2. –")
    assert [mark.own for mark in found["b"].values()] == [Own.OWN, Own.OWN]


def test_a_changed_word_makes_an_item_changed():
    found = marks(a=f"1. {LONG}", b_under_a=f"1. {LONG.replace('chi tiêu', 'làm việc')}")
    assert found["b"]["1"] == Similarity(Own.CHANGED, "a", "1", from_parent=True)


def test_a_paragraph_with_some_of_its_sentences_is_changed():
    third = "Ủy ban nhân dân cấp xã niêm yết kết quả tại nhà văn hóa thôn trong mười ngày."
    found = marks(a=f"1. {LONG}. {OTHER}. {third}", b_under_a=f"1. {third} {LONG}.")
    assert found["b"]["1"] == Similarity(Own.CHANGED, "a", "1", from_parent=True)


def test_words_that_moved_from_one_sentence_to_another_count():
    before = "Rà soát quy chế chi tiêu nội bộ của các đơn vị. Báo cáo kết quả trước ngày mười lăm."
    after = "Các đơn vị rà soát quy chế chi tiêu nội bộ, báo cáo kết quả. Trước ngày mười lăm."
    assert marks(a=f"1. {before}", b_under_a=f"1. {after}")["b"]["1"].own is Own.CHANGED


def test_a_sentence_put_in_another_order_is_changed_though_it_shares_no_phrase():
    found = marks(
        a="1. Giai đoạn 1: sơ kết trong năm 2025.", b="1. Trong năm 2025 sơ kết giai đoạn 1."
    )
    assert found["b"]["1"] == Similarity(Own.CHANGED, "a", "1")


def test_one_common_sentence_among_several_is_no_likeness():
    rest = "Người dân góp ý qua sổ đặt tại bộ phận một cửa, mỗi ý kiến có trả lời trong tuần."
    found = marks(
        a=f"1. Báo cáo trước ngày mười lăm. {LONG}.",
        b=f"1. {OTHER}. {rest} Báo cáo trước ngày mười lăm.",
    )
    assert found["b"]["1"].own is Own.OWN


def test_what_no_one_else_says_is_the_plans_own():
    found = marks(a=f"1. {LONG}", b_under_a=f"1. {LONG}\n\n2. {OTHER}")
    assert found["b"]["2"] == Similarity(Own.OWN)


def test_the_parent_comes_before_other_kin():
    found = marks(a=f"1. {LONG}", b_under_a=f"3. {LONG}", c_under_a=f"1. {LONG}")
    assert found["c"]["1"].plan == "a"


def test_kin_without_a_common_parent_repeat_each_other():
    found = marks(a=f"1. {LONG}", b=f"1. {LONG}")
    assert (found["a"]["1"].plan, found["b"]["1"].plan) == ("b", "a")
    assert not found["b"]["1"].from_parent


def test_a_heading_inside_a_paragraph_is_no_likeness():
    later = f"1. {LONG}. Về phát triển hạ tầng giao thông nông thôn. {OTHER}"
    found = marks(a="## I. Về phát triển hạ tầng giao thông nông thôn", b=later)
    assert found["b"]["1"].own is Own.OWN


def test_the_campaigns_name_does_not_make_items_alike():
    name = "Toàn dân xây dựng đời sống văn hóa ở khu dân cư trong thời kỳ mới"
    portal, outlines = family(a=f"1. {name}: họp tổ", b=f"1. Nhà trường hưởng ứng {name}")
    named = replace(portal, campaigns={"phong-trao": Campaign(id="phong-trao", name=name)})
    assert compare(named, outlines)["b"]["1"].own is Own.OWN


def test_a_heading_that_is_the_campaigns_name_is_like_no_paragraph_that_begins_with_it():
    name = "Toàn dân xây dựng đời sống văn hóa ở khu dân cư"
    portal, outlines = family(a=f"## I. {name}", b=f"1. {name}. {LONG}")
    named = replace(portal, campaigns={"phong-trao": Campaign(id="phong-trao", name=name)})
    assert compare(named, outlines)["a"]["i"].own is Own.OWN


def test_a_plan_without_kin_has_no_marks():
    plan = a_plan("mot-minh")
    assert compare(a_portal(plan), {"mot-minh": read_outline(f"1. {LONG}")}) == {}


def test_marks_do_not_depend_on_plans_of_another_campaign():
    portal, outlines = family(a=f"1. {LONG}", b_under_a=f"1. {LONG.replace('phòng', 'ban')}")
    stranger = a_plan("la", campaign="khac")
    wider = replace(portal, plans={"la": stranger, **portal.plans})
    more = {"la": read_outline(f"1. {OTHER}"), **outlines}
    assert {k: v for k, v in compare(wider, more).items() if k != "la"} == compare(portal, outlines)


@pytest.mark.parametrize("parent", ["", "1. …"])
def test_a_parent_without_a_word_leads_nowhere(parent):
    found = marks(a=parent, b_under_a=f"1. {LONG}", c_under_a=f"1. {LONG}")
    assert (found["c"]["1"].plan, found["c"]["1"].from_parent) == ("b", False)


def test_marks_in_short_are_others_where_marks_are_others():
    before = in_short(a=f"1. {LONG}", b=f"1. {LONG}\n\n2. {OTHER}", c=f"1. {OTHER}")
    moved = in_short(a=f"1. {LONG}", b=f"2. {LONG}\n\n1. {OTHER}", c=f"1. {OTHER}")
    spelled = in_short(a=f"1. {LONG}.", b=f"1. {LONG}\n\n2. {OTHER}!", c=f"1. {OTHER}")
    own = in_short(a=f"1. {LONG}", b=f"1. {LONG}\n\n2. {OTHER}", c="1. Việc của riêng đơn vị này")
    assert {plan for plan in before if before[plan] != spelled[plan]} == set()
    assert {plan for plan in before if before[plan] != moved[plan]} == {"a", "b", "c"}
    assert {plan for plan in before if before[plan] != own[plan]} == {"b", "c"}


def in_short(**texts: str) -> dict[str, bytes]:
    portal, outlines = family(**texts)
    read = read_wordings(outlines.items(), TextVocabulary())
    related = RelatedPlans(kinship(portal, [*outlines]), Shelves.of([read]))
    return {own.plan: own.in_short for own in related.marks()}


def test_texts_are_the_same_from_one_shelf_or_several():
    texts = {f"p{number}": f"1. {LONG} {number}\n\n2. {OTHER}" for number in range(9)}
    portal, outlines = family(**texts)
    own = kinship(portal, [*outlines])
    shelves = [read_wordings([pair], TextVocabulary()) for pair in outlines.items()]
    stranger = read_wordings([("la", read_outline(f"1. {LONG}"))], TextVocabulary())
    related = RelatedPlans(own, Shelves.of([stranger, *shelves]))
    found = {some.plan: some.marks() for some in related.marks()}
    assert found == compare(portal, outlines)


def test_what_comparing_needed_is_let_go_without_collecting_garbage(monkeypatch):
    parts: list[weakref.ref[object]] = []

    def noted(*given):
        parts.append(weakref.ref(words := LongItems(*given)))
        return words

    monkeypatch.setattr("congkhai.graph.similarity.family.LongItems", noted)
    portal, outlines = family(a=f"1. {LONG}", b=f"1. {LONG}. {OTHER}")
    gc.disable()
    try:
        wordings = read_wordings(outlines.items(), TextVocabulary())
        some = RelatedPlans(kinship(portal, ["a", "b"]), Shelves.of([wordings]))
        assert [part() for part in parts] == [None]
        found = {own.plan: own.marks() for own in some.marks()}
        assert found["b"]["1"].own is Own.CHANGED
        parts.append(weakref.ref(some))
        del some
        assert [part() for part in parts] == [None, None]
    finally:
        gc.enable()


def test_marks_are_those_of_comparing_each_text_with_each():
    """Phrases lead to what is alike; nothing that is would be missed without them."""
    chance = random.Random(2026)
    words = [f"{one}{two}" for one in "bcdđghklmnprst" for two in ("an", "ong", "ình", "ạo", "ục")]
    known = [" ".join(chance.choices(words, k=chance.randint(4, 14))) for _ in range(300)]
    written = {
        f"p{plan}": "".join(
            f"- {'. '.join(chance.choices(known, k=chance.randint(1, 4)))}\n\n" for _ in range(10)
        )
        for plan in range(60)
    }
    assert agreement(written) >= 0.98


@pytest.mark.parametrize(("plans", "least"), [(5, 0.995), (16, 0.97)])
def test_marks_are_those_of_comparing_each_with_each_where_words_are_as_in_real_plans(plans, least):
    author = Author(1)
    items: dict[str, str] = {}
    written: dict[str, str] = {}
    for plan in range(plans):
        items = body(author, "Quyết định của tỉnh", items)
        written[f"p{plan}"] = markdown(author, items)
    assert agreement(written) >= least


def agreement(written: dict[str, str]) -> float:
    """The share of items marked as they would be after comparing each with each."""
    portal, outlines = family(**written)
    found = compare(portal, outlines)
    read = {
        (plan, item.anchor): comparable_words(item.text)
        for plan, outline in outlines.items()
        for item in outline.items
    }
    pairs = {where: set(pairwise(some)) for where, some in read.items()}
    same: dict[tuple[str, ...], set[str]] = defaultdict(set)
    holding: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for where, some in read.items():
        same[tuple(some)].add(where[0])
        for pair in pairs[where] if len(some) >= SHORT else ():
            holding[pair].append(where)
    right = 0
    for where, mine in read.items():
        others = {one for pair in pairs[where] for one in holding[pair] if one[0] != where[0]}
        if mine and len(same[tuple(mine)]) > 1:
            expected = Own.REPEATED
        elif len(mine) >= SHORT and any(are_alike(pairs[where], pairs[one]) for one in others):
            expected = Own.CHANGED
        else:
            expected = Own.OWN
        right += found[where[0]][where[1]].own is expected
    return right / len(read)


def are_alike(one: set[tuple[str, str]], other: set[tuple[str, str]]) -> bool:
    shares = [len(one & other) / len(some) for some in (one, other)]
    return min(shares) >= SHARED and sum(shares) / 2 >= SIMILAR


def test_ten_thousand_generations_need_no_recursion():
    chain = {"p0": f"1. {LONG}"} | {f"p{n}_under_p{n - 1}": f"1. {LONG}" for n in range(1, 10_000)}
    found = compare(*family(**chain))
    assert found["p9999"]["1"].plan == "p9998"


def test_a_loop_of_parents_does_no_harm():
    found = marks(a_under_b=f"1. {LONG}", b_under_a=f"1. {LONG}")
    assert found["a"]["1"].own is Own.REPEATED


def test_marks_agree_with_a_reading_by_eye_of_eighty_items(shared: Path):
    name = (
        "Đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hành tiết kiệm, chống lãng phí"
    )
    outlines = {
        file.name[:3]: read_outline(file.read_text(encoding="utf-8-sig"))
        for file in sorted((shared / "seeds").glob("00[0124]_*.txt"))
    }
    plans = [a_plan(key, campaign="ha-tang") for key in outlines]
    portal = replace(a_portal(*plans), campaigns={"ha-tang": Campaign(id="ha-tang", name=name)})
    found = compare(portal, outlines)
    by_line = {
        f"{key}:{item.line}": found[key][item.anchor].own
        for key, outline in outlines.items()
        for item in outline.items
    }
    read = [line.split()[:2] for line in GOLDEN.read_text(encoding="utf-8").splitlines()[2:]]
    right = sum(by_line[where] == own for where, own in read)
    assert len(read) >= 60
    assert right / len(read) >= 0.96
