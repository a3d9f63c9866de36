"""What a text refers to is read of it and its facts alone: documents by number, and links."""

from __future__ import annotations

import pytest
from congkhai.graph import identities, known_by, read_references
from congkhai.model import identity_of

from tests.small import BODY, FACTS, know_of, source

RELATED = FACTS + "relations:\n  - {type: implements, to: kh-9, printed: Kế hoạch số 9/KH-UBND}\n"


def known(folder, body: str = BODY, facts: str = FACTS):
    known_of = know_of(folder, {"a.md": source(facts, body)})
    (plan,) = known_of.portal.plans.values()
    return known_of.portal, plan, known_of.outlines[plan.id]


def references(folder, body: str, facts: str = FACTS):
    _, plan, outline = known(folder, body, facts)
    return read_references(plan, outline)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Thực hiện Kế hoạch số 9/KH-UBND.", ["9/KH-UBND"]),
        ("Quyết định 71/QĐ-TTg và Công văn số 5/SYT-NV.", ["71/QĐ-TTg", "5/SYT-NV"]),
        ("- Kế hoạch số 9/KH-UBND;\n- Kế hoạch số 9/KH-UBND;", ["9/KH-UBND", "9/KH-UBND"]),
        ("Ngày 9/5 và 1/2 số hộ.", []),
        ("", []),
    ],
)
def test_documents_that_a_text_names_by_number_are_read_in_order(tmp_path, words, codes):
    read = references(tmp_path, f"## I. Mục đích\n\n{words}\n")
    assert [mention.code for _, mention in read.in_text] == codes
    assert read.named == read.in_text


def test_a_document_stands_at_the_line_that_names_it(tmp_path):
    head = len(FACTS.splitlines()) + 2
    (named,) = references(
        tmp_path, "## I. Mục đích\n\nMở đầu.\n\nTheo Kế hoạch số 9/KH-UBND.\n"
    ).named
    assert named[0].line == head + 5


def test_those_of_relations_come_before_those_of_the_text(tmp_path):
    read = references(tmp_path, "## I. Mục đích\n\nQuyết định số 71/QĐ-TTg.\n", RELATED)
    assert [mention.code for _, mention in read.in_facts] == ["9/KH-UBND"]
    assert [mention.code for _, mention in read.named] == ["9/KH-UBND", "71/QĐ-TTg"]


def test_without_a_text_only_facts_refer(tmp_path):
    _, plan, _ = known(tmp_path, facts=RELATED)
    read = read_references(plan, None)
    assert (len(read.in_facts), read.in_text, read.links) == (1, (), ())


@pytest.mark.parametrize(
    ("words", "links"),
    [
        ("Xem [kế hoạch](../b/#muc-i).", [("../b/#muc-i", False, 16)]),
        ("[a](x) [b](<y z>) [c](w 'tên')", [("x", False, 5), ("y", False, 13), ("w", False, 23)]),
        ("![một hình](hinh.png)", []),
        ("Chữ ![hình](hinh.png) trong câu [a](x).", [("x", False, 37)]),
        ("[chưa đóng](x", [("x", False, 13)]),
        ("[không] (x), (y)", []),
    ],
)
def test_links_are_read_with_their_places_and_pictures_are_not(tmp_path, words, links):
    read = references(tmp_path, f"## I. Mục đích\n\n{words}\n")
    assert [(link.href, link.is_picture, link.at.column) for link in read.links] == links


def test_identities_hold_what_plans_are_known_by_and_nothing_else(tmp_path):
    portal, plan, _ = known(tmp_path, facts=RELATED)
    own = identity_of(plan)
    assert (own.id, own.number, own.symbol, own.issued) == (plan.id, "12", "KH-SYT", plan.issued)
    assert (own.title, own.agency, own.at) == (plan.title, plan.agency, plan.at)
    assert (own.period, own.phases, own.relations, own.campaign) == (None, (), (), None)
    assert identities(portal).plans == {plan.id: own}
    assert identities(portal).documents == portal.documents
    assert identities(portal).agencies == portal.agencies


@pytest.mark.parametrize(
    ("facts", "body", "is_same"),
    [
        (RELATED, BODY + "\nThêm một câu.\n", True),
        (RELATED.replace("end: 2030}\nphases", "end: 2031}\nphases"), BODY, True),
        (RELATED.replace("title: Phát động", "# nay\ntitle: Phát động"), BODY, True),
        (RELATED.replace("number: 12", "number: 13"), BODY, False),
        (RELATED.replace("Sống khỏe mỗi ngày\ncampaign", "Sống vui\ncampaign"), BODY, False),
        (FACTS, BODY, False),
    ],
)
def test_identities_differ_where_what_leads_to_a_plan_does(tmp_path, facts, body, is_same):
    """Where the relations stand in the file is nothing that others know a plan by."""
    before, _, _ = known(tmp_path / "before", facts=RELATED)
    after, _, _ = known(tmp_path / "after", body, facts)
    assert (identities(before) == identities(after)) == is_same


def test_edges_are_known_without_their_places(tmp_path):
    portal, plan, _ = known(tmp_path, facts=RELATED)
    (edge,) = known_by(portal).edges_from[plan.id]
    assert (edge.source, edge.target, edge.at.file) == (plan.id, "kh-9", "")
    assert portal.edges_from[plan.id][0].at.file == plan.at.file
