"""What is a plan's own: repeated, changed or new, against parents first and then against kin."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from congkhai.compare import Change, Mark, Own, compare, difference
from congkhai.model import Campaign, Relation, RelationKind
from congkhai.model.portal import Portal
from congkhai.outline import Outline, read_outline

from tests.plans_in_time import a_plan, a_portal

GOLDEN = Path(__file__).parent / "golden" / "compare.txt"
LONG = "Các phòng, đơn vị rà soát, hoàn thiện quy chế chi tiêu nội bộ trước khi báo cáo cấp trên"
OTHER = "Mỗi trường học trồng thêm cây xanh quanh sân, giao từng lớp chăm sóc và theo dõi hằng tuần"


def family(**texts: str) -> tuple[Portal, dict[str, Outline]]:
    """Plans of one campaign; «b_under_a» implements «a»."""
    plans = []
    for name in texts:
        own, _, parent = name.partition("_under_")
        relations = (Relation(RelationKind.IMPLEMENTS, parent),) if parent else ()
        plans.append(a_plan(own, campaign="phong-trao", relations=relations))
    outlines = {name.partition("_under_")[0]: read_outline(text) for name, text in texts.items()}
    return a_portal(*plans), outlines


def marks(**texts: str) -> dict[str, dict[str, Mark]]:
    return {plan: dict(some) for plan, some in compare(*family(**texts)).items()}


def test_an_item_of_the_parent_is_repeated_with_the_way_to_it():
    found = marks(a=f"## I. Việc\n\n1. {LONG}", b_under_a=f"## I. Việc\n\n2. {LONG}")
    assert found["b"]["i-2"] == Mark(Own.REPEATED, "a", "i-1", from_parent=True)


def test_spelling_case_and_punctuation_make_no_difference():
    found = marks(a="1. Uỷ ban xã hoà giải, báo cáo.", b="1. ủy ban xã hòa giải báo cáo")
    assert found["b"]["1"].own is Own.REPEATED


def test_a_changed_word_makes_an_item_changed():
    found = marks(a=f"1. {LONG}", b_under_a=f"1. {LONG.replace('chi tiêu', 'làm việc')}")
    assert found["b"]["1"] == Mark(Own.CHANGED, "a", "1", from_parent=True)


def test_what_no_one_else_says_is_the_plans_own():
    found = marks(a=f"1. {LONG}", b_under_a=f"1. {LONG}\n\n2. {OTHER}")
    assert found["b"]["2"] == Mark(Own.OWN)


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
    named = replace(portal, campaigns={"phong-trao": Campaign("phong-trao", name)})
    assert compare(named, outlines)["b"]["1"].own is Own.OWN


def test_a_plan_without_kin_has_no_marks():
    plan = a_plan("mot-minh")
    assert compare(a_portal(plan), {"mot-minh": read_outline(f"1. {LONG}")}) == {}


def test_marks_do_not_depend_on_plans_of_another_campaign():
    portal, outlines = family(a=f"1. {LONG}", b_under_a=f"1. {LONG.replace('phòng', 'ban')}")
    stranger = a_plan("la", campaign="khac")
    wider = replace(portal, plans={"la": stranger, **portal.plans})
    more = {"la": read_outline(f"1. {OTHER}"), **outlines}
    assert {k: v for k, v in compare(wider, more).items() if k != "la"} == compare(portal, outlines)


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("một hai ba", "một hai ba", [Change("equal", "một hai ba")]),
        (
            "trên phạm vi cả nước;",
            "trên phạm vi toàn huyện.",
            [
                Change("equal", "trên phạm vi"),
                Change("delete", "cả nước;"),
                Change("insert", "toàn huyện."),
            ],
        ),
        ("hai", "một Hai,", [Change("insert", "một"), Change("equal", "Hai,")]),
    ],
)
def test_a_difference_is_shown_word_by_word_as_written(before, after, changes):
    assert list(difference(before, after)) == changes


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
    portal = replace(a_portal(*plans), campaigns={"ha-tang": Campaign("ha-tang", name)})
    found = compare(portal, outlines)
    by_line = {
        f"{key}:{item.line}": found[key][item.anchor].own
        for key, outline in outlines.items()
        for item in outline.items
    }
    read = [line.split()[:2] for line in GOLDEN.read_text(encoding="utf-8").splitlines()[2:]]
    right = sum(by_line[where] == own for where, own in read)
    assert len(read) >= 60
    assert right / len(read) >= 0.95
