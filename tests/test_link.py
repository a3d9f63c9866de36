"""Linking: what is one document, what attaches when it is added, and loops of any length."""

from __future__ import annotations

from collections import Counter

import pytest
from congkhai.dates.partial import read_date
from congkhai.graph.link import Registers, link_plans
from congkhai.model import (
    Agency,
    AgencyRegister,
    Document,
    Plan,
    Relation,
    RelationKind,
    Status,
    dated_name,
)
from congkhai.model.agency import Level
from congkhai.model.portal import Portal
from congkhai.problems.problem import Place, Problem

from tests.plans_in_time import a_plan

AGENCIES = (
    Agency(
        id="ubnd-a", name="Ủy ban nhân dân tỉnh A", level=Level.PROVINCE, aliases=("UBND tỉnh A",)
    ),
    Agency(id="ubnd-b", name="Ủy ban nhân dân tỉnh B", level=Level.PROVINCE),
    Agency(id="co-quan", name="Cơ quan", level=Level.UNIT),
)
UNDER = Relation(type=RelationKind.IMPLEMENTS, to="kh-51")


def stub(**facts: object) -> Document:
    chosen: dict[str, object] = {
        "kind": "kế hoạch",
        "number": "51",
        "symbol": "KH-UBND",
        "agency": "ubnd-a",
        "issued": read_date("17/02/2023"),
        "at": Place("plans/documents.yml", 5),
    } | facts
    return Document("kh-51", **chosen)  # type: ignore[arg-type]


def added(**facts: object) -> Plan:
    chosen: dict[str, object] = {
        "issued": "17/02/2023",
        "number": "51",
        "symbol": "KH-UBND",
        "agency": "ubnd-a",
        "at": Place("plans/a/ban-chinh.md"),
    } | facts
    return a_plan("ban-chinh", chosen.pop("issued"), **chosen)  # type: ignore[arg-type]


def joined(*plans: Plan, documents: tuple[Document, ...] = ()) -> tuple[Portal, list[Problem]]:
    return link_plans(plans, Registers(AgencyRegister(AGENCIES), (), documents))


def codes(problems: list[Problem]) -> Counter[str]:
    return Counter(problem.code for problem in problems)


def test_adding_a_document_attaches_all_that_leaned_on_its_stub():
    child = a_plan("con", relations=(UNDER,))
    portal, problems = joined(child, added(), documents=(stub(),))
    assert portal.moved == {"kh-51": "ban-chinh"}
    assert "kh-51" not in portal.documents
    assert [edge.source for edge in portal.children("ban-chinh")] == ["con"]
    assert portal.of("kh-51") is portal.plans["ban-chinh"]
    assert codes(problems) == {"K414": 1}


def test_while_it_is_not_held_the_check_that_waits_says_so():
    portal, problems = joined(a_plan("con", relations=(UNDER,)), documents=(stub(),))
    assert [edge.source for edge in portal.children("kh-51")] == ["con"]
    assert codes(problems) == {"K408": 1}


def test_what_the_register_inferred_stays_unless_the_document_states_it():
    above = Document(id="qd-1", kind="quyết định", number="1", symbol="QĐ-TTg")
    inferred = Relation(type=RelationKind.IMPLEMENTS, to="qd-1", inferred="Cùng tên phong trào")
    silent, _ = joined(added(), documents=(stub(relations=(inferred,)), above))
    assert [edge.inferred for edge in silent.parents("ban-chinh")] == ["Cùng tên phong trào"]
    stated = added(
        relations=(Relation(type=RelationKind.IMPLEMENTS, to="qd-1", printed="Quyết định số 1"),)
    )
    clear, _ = joined(stated, documents=(stub(relations=(inferred,)), above))
    assert [edge.printed for edge in clear.parents("ban-chinh")] == ["Quyết định số 1"]


@pytest.mark.parametrize(
    ("stub_facts", "plan_facts", "is_one", "said"),
    [
        ({}, {}, True, "K414"),
        ({"symbol": "KH - UBND"}, {}, True, "K414"),
        ({"kind": "quyết định"}, {}, True, "K409"),
        ({"title": "Phát động thi đua"}, {"title": "Trồng cây"}, True, "K409"),
        ({"issued": read_date("2023-02")}, {}, True, "K414"),
        ({"agency": None, "issuer": "UBND tỉnh A"}, {}, True, "K414"),
        ({"issued": read_date("18/02/2023")}, {}, False, "K412"),
        ({"issued": None}, {}, False, "K412"),
        ({"agency": None}, {}, False, "K412"),
        ({}, {"status": Status.DRAFT}, False, "K412"),
        ({"issued": read_date("17/02/2022")}, {}, False, ""),
        ({"agency": "ubnd-b"}, {}, False, ""),
        ({"number": "52"}, {}, False, ""),
        ({"number": ""}, {"number": ""}, False, ""),
    ],
)
def test_documents_are_one_when_kind_number_date_and_issuer_agree(
    stub_facts, plan_facts, is_one, said
):
    portal, problems = joined(added(**plan_facts), documents=(stub(**stub_facts),))
    assert ("kh-51" in portal.moved) is is_one
    assert said in {"", *codes(problems)}
    assert said or not problems


def test_two_files_that_claim_one_document_are_named():
    twice = (
        added(),
        a_plan("ban-khac", "17/02/2023", number="51", symbol="KH-UBND", agency="ubnd-a"),
    )
    assert codes(joined(*twice)[1]) == {"K413": 1}


@pytest.mark.parametrize(
    ("issued", "facts", "said"),
    [
        ("18/02/2023", {}, {"K432": 1}),
        ("2023-03", {}, {"K432": 1}),
        ("18/02/2024", {}, {}),
        ("18/02/2023", {"number": "052"}, {}),
        ("18/02/2023", {"symbol": "KH-BCĐ"}, {}),
        ("18/02/2023", {"kind": "quyết định"}, {}),
        ("18/02/2023", {"status": Status.DRAFT}, {}),
    ],
)
def test_the_same_number_of_one_year_is_asked_about(issued, facts, said):
    known = {"number": "51", "symbol": "KH-UBND", "agency": "ubnd-a", **facts}
    problems = joined(added(), a_plan("ban-khac", issued, **known))[1]
    assert codes(problems) == said


def test_every_province_may_have_its_own_number_51():
    other = a_plan("cua-b", "17/02/2023", number="51", symbol="KH-UBND", agency="ubnd-b")
    assert codes(joined(added(), other)[1]) == {}


def chain(length: int, closed: bool = False) -> list[Plan]:
    plans = []
    for n in range(length):
        above = n - 1 if n else length - 1
        relations = (Relation(type=RelationKind.IMPLEMENTS, to=f"p{above}"),) if n or closed else ()
        plans.append(a_plan(f"p{n}", relations=relations))
    return plans


@pytest.mark.parametrize("length", [2, 3, 500])
def test_a_loop_of_any_length_is_named_once_with_all_its_members(length):
    (problem,) = joined(*chain(length, closed=True))[1]
    assert problem.code == "K404"
    assert problem.message.count("→") == length


def test_a_plan_that_implements_itself_is_named():
    own = a_plan("p", relations=(Relation(type=RelationKind.IMPLEMENTS, to="p"),))
    assert codes(joined(own)[1]) == {"K403": 1}


def test_ten_thousand_generations_need_no_recursion():
    portal, problems = joined(*chain(10_000))
    assert problems == []
    assert portal.parents("p9999")[0].target == "p9998"


def test_a_group_that_nobody_knows_is_named():
    member = Agency(id="xa-mot", name="UBND xã Một", level=Level.COMMUNE, member_of=("co-qua",))
    _, problems = link_plans([], Registers(AgencyRegister((*AGENCIES, member)), (), ()))
    assert [(problem.code, "«co-quan»" in problem.hint) for problem in problems] == [("K402", True)]


def test_an_unknown_id_is_answered_with_the_nearest_ones():
    lost = a_plan("con", relations=(Relation(type=RelationKind.IMPLEMENTS, to="kh-15"),))
    (problem,) = joined(lost, documents=(stub(),))[1]
    assert problem.code == "K402"
    assert "«kh-51»" in problem.hint


def test_two_plans_of_one_id_are_named():
    assert codes(joined(a_plan("p"), a_plan("p"))[1]) == {"K401": 1}


@pytest.mark.parametrize(
    ("held", "words"),
    [
        (stub(), "Kế hoạch 51/KH-UBND ngày 17/02/2023"),
        (Document(id="luat", kind="luật", title="Luật Đầu tư"), "Luật Đầu tư"),
        (stub(issued=read_date("2023-02")), "Kế hoạch 51/KH-UBND, tháng 02/2023"),
    ],
)
def test_a_document_is_named_as_people_name_it(held, words):
    assert dated_name(held, {}) == words
