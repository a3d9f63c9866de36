"""Agencies that change: who stands in whose place, and registers that cannot be right."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace

import pytest
from congkhai.dates.partial import read_date
from congkhai.graph.link import Registers, link_plans
from congkhai.graph.succession import heirs
from congkhai.model import Agency, AgencyRegister, Succession
from congkhai.model.agency import Level, SuccessionKind
from congkhai.model.portal import Portal
from congkhai.problems.problem import Problem

TODAY = dt.date(2026, 11, 22)


def agency(name: str, until: str = "", since: str = "", **facts: object) -> Agency:
    return Agency(
        id=name,
        name=f"Cơ quan {name}",
        level=Level.UNIT,
        valid_from=read_date(since) if since else None,
        valid_to=read_date(until) if until else None,
        **facts,
    )  # type: ignore[arg-type]


def step(old: str, new: str, day: str = "01/07/2025", **facts: object) -> Succession:
    return Succession(
        kind=SuccessionKind.MERGE,
        sources=tuple(old.split()),
        targets=tuple(new.split()),
        effective=read_date(day),
        **facts,
    )  # type: ignore[arg-type]


def register(*agencies: Agency, steps: tuple[Succession, ...] = ()) -> tuple[Portal, list[Problem]]:
    return link_plans((), Registers(AgencyRegister(agencies, (), steps)))


def codes(problems: list[Problem]) -> Counter[str]:
    return Counter(problem.code for problem in problems)


def names(portal: Portal, of: str, day: dt.date = TODAY) -> list[str] | None:
    found = heirs(portal, of, day)
    return None if found is None else [one.id for one in found.agencies]


def test_an_agency_that_exists_has_no_heirs():
    portal, _ = register(agency("a"))
    assert names(portal, "a") is None


def test_two_successions_in_four_months_are_followed_to_the_end():
    portal, _ = register(
        agency("a", "28/02/2025"),
        agency("b", "30/06/2025", "01/03/2025"),
        agency("c", "", "01/07/2025"),
        steps=(step("a", "b", "01/03/2025"), step("b", "c")),
    )
    assert names(portal, "a") == ["c"]
    assert names(portal, "a", dt.date(2025, 4, 1)) == ["b"]


def test_one_agency_may_have_several_heirs():
    portal, _ = register(
        agency("a", "30/06/2025"), agency("b"), agency("c"), steps=(step("a", "b c"),)
    )
    assert names(portal, "a") == ["b", "c"]


def test_where_no_heir_is_known_there_is_none_and_it_is_said():
    portal, _ = register(agency("a", "30/06/2025"), steps=(step("a", ""),))
    found = heirs(portal, "a", TODAY)
    assert found is not None
    assert found.agencies == ()
    assert not found.complete


def test_taking_over_one_function_does_not_make_an_heir():
    portal, _ = register(
        agency("a", "30/06/2025"), agency("b"), steps=(step("a", "b", function="báo chí"),)
    )
    assert names(portal, "a") == []


def test_ten_thousand_successions_need_no_recursion():
    count = 10_000
    some = [agency(f"a{n}", "30/06/2025") for n in range(count)] + [agency(f"a{count}")]
    portal, problems = register(
        *some, steps=tuple(step(f"a{n}", f"a{n + 1}") for n in range(count))
    )
    assert problems == []
    assert names(portal, "a0") == [f"a{count}"]


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [("01/07/2025", "30/06/2025", 1), ("01/07/2025", "01/07/2025", 0), ("2025", "2025", 0)],
)
def test_an_agency_cannot_end_before_it_begins(since, until, said):
    assert codes(register(agency("a", until, since))[1])["K406"] == said


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ((("a", "b"), ("b", "a")), 1),
        ((("a", "a"),), 1),
        ((("a", "b"), ("b", "c"), ("a", "c")), 0),
    ],
)
def test_a_succession_loop_is_named_once(steps, said):
    some = [agency(name) for name in "abc"]
    found = register(*some, steps=tuple(step(old, new) for old, new in steps))[1]
    assert codes(found)["K407"] == said


def test_a_function_may_return_without_a_loop():
    steps = (step("a", "b"), step("b", "a", function="báo chí"))
    assert codes(register(agency("a"), agency("b"), steps=steps)[1])["K407"] == 0


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ({"aliases": ("Sở X",)}, {"aliases": ("SỞ X",)}, 1),
        ({"aliases": ("UBND xã X",)}, {"aliases": ("Ủy ban nhân dân xã X",)}, 1),
        ({"aliases": ("Sở X",)}, {"short_names": ("Sở X",)}, 0),
        (
            {"aliases": ("Sở X",), "until": "30/06/2025"},
            {"aliases": ("Sở X",), "since": "01/07/2025"},
            0,
        ),
    ],
)
def test_an_alias_belongs_to_one_agency_at_a_time(one, other, said):
    assert codes(register(agency("a", **one), agency("b", **other))[1])["K405"] == said


@pytest.mark.parametrize(
    ("name", "one", "other", "said"),
    [
        ("Sở Xây dựng tỉnh Bình Hải", {"territory": "binh-hai"}, {}, 1),
        ("Sở Xây dựng tỉnh Bình Hải", {}, {"territory": "binh-hai"}, 1),
        ("UBND xã Trà Lam", {}, {}, 1),
        # There is one of that name in each of two provinces; or one came after the other.
        ("UBND xã Trà Lam", {"territory": "binh-hai"}, {"territory": "yen-son"}, 0),
        ("UBND xã Trà Lam", {"territory": "a", "until": "30/06/2025"}, {"since": "01/07/2025"}, 0),
        (
            "UBND xã Trà Lam",
            {"territory": "binh-hai", "parent": "tinh-binh-hai"},
            {"parent": "tinh-yen-son"},
            0,
        ),
        # The name says no place: anybody's.
        ("Phòng Kinh tế", {"territory": "binh-hai"}, {}, 0),
    ],
)
def test_a_full_name_with_its_place_is_one_office(name, one, other, said):
    some = (replace(agency("a", **one), name=name), replace(agency("b", **other), name=name))
    problems = register(*some)[1]
    assert codes(problems)["K405"] == said
    # Whoever leaves out a territory is asked, and the portal is built.
    severities = {problem.severity for problem in problems if problem.code == "K405"}
    assert severities == ({"error" if one == other else "warning"} if said else set())
