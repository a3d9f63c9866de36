"""What rules find is kept: each is asked again of what has changed, and of nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from congkhai.findings import KeptFindings
from congkhai.graph import read_references
from congkhai.model import Portal
from congkhai.problems import Problem, found, unpacked
from congkhai.products import HeldDigests, Store, digest_of_bytes

from tests.small import BODY, FACTS, know_of, source

OTHER = FACTS.replace("ke-hoach-a", "ke-hoach-b").replace("number: 12", "number: 13")
NEW = "Theo Quyết định số 71/QĐ-TTg ngày 05/02/2024 của Thủ tướng Chính phủ."
FILES = {"a.md": source(), "b.md": source(OTHER)}


def single(findings) -> list[Problem]:
    return [*unpacked(findings, lambda file: True)]


class Portals:
    """A small portal as edited, each time read anew; what rules found lies in one store."""

    def __init__(self, folder) -> None:
        self.folder = folder
        self.store = Store.opened(None, b"")
        self.asked: list[str] = []

    def read(self, **edited: str):
        """`a` and `b` are the two plans' files, `agencies` the register."""
        files = FILES | {
            f"{name}.md" if len(name) == 1 else f"{name}.yml": text for name, text in edited.items()
        }
        known = know_of(self.folder, files)
        references = {
            key: read_references(plan, known.outlines[key])
            for key, plan in known.portal.plans.items()
        }
        self.digests = HeldDigests()
        for plan in known.portal.plans.values():
            self.digests.hold(plan, digest_of_bytes(repr(plan).encode()))
            outline = known.outlines[plan.id]
            self.digests.hold(outline, digest_of_bytes(outline.body))
        self.findings = KeptFindings(self.store, self.digests)
        self.asked.clear()
        return known, references

    def in_texts(self, **edited: str) -> list[str]:
        """Of which plans the texts were looked through."""
        known, references = self.read(**edited)

        def rules(portal: Portal):
            self.asked.append("begun")

            def find(plan, _):
                self.asked.append(plan.id)
                return [found(plan.at, "K601", finding=plan.title)]

            return find

        told = self.findings.in_texts(rules, known.portal, references)
        assert [problem.place.file for problem in told] == [
            plan.at.file for plan in known.portal.plans.values()
        ]
        return [*self.asked]

    def in_plan(self, rule, **edited: str) -> list[str]:
        """Of which plans the rule was asked."""
        known, _ = self.read(**edited)

        def asked(plan, outline, portal):
            self.asked.append(plan.id)
            return rule(plan, outline, portal)

        for plan in known.portal.plans.values():
            outline = known.outlines[plan.id]
            told = single(self.findings.in_plan(asked, plan, outline, known.portal))
            assert told == [*rule(plan, outline, known.portal)]
        return [*self.asked]


@pytest.fixture
def portals(tmp_path):
    return Portals(tmp_path)


def test_texts_are_looked_through_once(portals):
    assert portals.in_texts() == ["begun", "ke-hoach-a", "ke-hoach-b"]
    assert portals.in_texts() == []


@pytest.mark.parametrize(
    ("edited", "asked"),
    [
        ({"b": source(OTHER, BODY + "\nNhư Kế hoạch số 9/KH-UBND.\n")}, ["ke-hoach-b"]),
        ({"a": source(FACTS.replace("end: 2030}\nphases", "end: 2031}\nphases"))}, ["ke-hoach-a"]),
        ({"b": source(OTHER.replace("number: 13", "number: 14"))}, ["ke-hoach-a", "ke-hoach-b"]),
        ({"b": source(OTHER, f"{BODY}\n{NEW}\n")}, ["ke-hoach-a", "ke-hoach-b"]),
    ],
    ids=["what one refers to", "a fact of one", "what all know one by", "a new document"],
)
def test_of_an_edited_plan_alone_unless_others_know_it_by_what_changed(portals, edited, asked):
    portals.in_texts()
    assert portals.in_texts(**edited) == ["begun", *asked]
    assert portals.in_texts(**edited) == []


def test_words_that_refer_to_nothing_are_not_looked_through(portals):
    portals.in_texts()
    assert portals.in_texts(b=source(OTHER, BODY + "\nThêm một câu.\n")) == []


def agency_is_known(plan, _, portal):
    if plan.agency not in portal.agencies:
        yield found(plan.at, "K601", finding=plan.agency)


def looks_at_no_other(plan, outline, _):
    yield found(plan.at, "K601", finding=str(len(outline.body)))


@pytest.mark.parametrize(
    ("rule", "edited", "asked"),
    [
        (agency_is_known, {}, []),
        (agency_is_known, {"b": source(OTHER, BODY + "\nThêm.\n")}, ["ke-hoach-b"]),
        (agency_is_known, {"a": source(FACTS.replace("2024, end: 2030", "2024, end: 2031"))},
         ["ke-hoach-a"]),
        (looks_at_no_other, {"b": source(OTHER, BODY + "\nThêm.\n")}, ["ke-hoach-b"]),
    ],
)  # fmt: skip
def test_a_rule_of_a_plan_is_asked_of_those_that_changed(portals, rule, edited, asked):
    assert portals.in_plan(rule) == ["ke-hoach-a", "ke-hoach-b"]
    assert portals.in_plan(rule, **edited) == asked


def test_a_rule_is_asked_again_when_what_it_read_of_the_portal_is_answered_otherwise(portals):
    def names_its_agency(plan, _, portal):
        yield found(plan.at, "K601", finding=portal.agencies[plan.agency].name)

    portals.in_plan(names_its_agency)
    other = "campaigns:\n  - {id: song-khoe, name: Sống vui}\n"
    assert portals.in_plan(names_its_agency, campaigns=other) == []
    known, _ = portals.read()
    renamed = replace(known.portal.agencies["so-y-te"], name="Sở Sức khỏe Bình Hải")
    agencies = {**known.portal.agencies, "so-y-te": renamed}
    portal = replace(known.portal, agencies=agencies)
    (plan, _) = portal.plans.values()
    (told,) = single(
        portals.findings.in_plan(names_its_agency, plan, known.outlines[plan.id], portal)
    )
    assert "Sở Sức khỏe Bình Hải" in told.message


def test_what_no_digest_is_known_of_is_found_anew(portals):
    portals.in_plan(agency_is_known)
    known, _ = portals.read()
    portals.findings._digests = HeldDigests()
    plan = known.portal.plans["ke-hoach-a"]
    again: list[str] = []

    def rule(*_):
        again.append("asked")
        return []

    for _ in range(2):
        assert [*portals.findings.in_plan(rule, plan, known.outlines[plan.id], known.portal)] == []
    assert again == ["asked", "asked"]
    assert portals.findings.small == {("found",): []}


def test_what_is_found_of_the_whole_portal_is_kept_while_all_of_it_is_the_same(portals):
    def between(portal):
        portals.asked.append("asked")
        return [found(plan.at, "K601", finding=plan.id) for plan in portal.plans.values()]

    for edited, asked in [
        ({}, True),
        ({}, False),
        ({"b": source(OTHER, BODY + "\nThêm.\n")}, False),
        ({"b": source(OTHER.replace("number: 13", "number: 14"))}, True),
    ]:
        known, _ = portals.read(**edited)
        assert len(single(portals.findings.between(between, known.portal))) == 2
        assert bool(portals.asked) == asked, edited
        assert portals.findings.names == ["between"]
