"""What messages and blank sources say to write is read as it stands."""

from __future__ import annotations

import re

import pytest
from congkhai.commands import main
from congkhai.commands.blank import SORTS, blank_plan, blank_record
from congkhai.knowledge import load_portal
from congkhai.model import Plan
from congkhai.sources import attributes, check_plan, key_groups
from congkhai.sources.check.example import typed_example, written_example
from congkhai.sources.check.reader import _read_attribute, read_value
from congkhai.sources.load.front_matter import split_text
from congkhai.sources.load.node import Mapping, read_yaml
from congkhai.sources.load.source import read_draft

from tests.small import AGENCIES, FACTS, know_of, source, write
from tests.test_new import PLAN

WITH_KEYS = [
    (f"{group.source}: {group.path}.{attribute.key}", attribute)
    for group in key_groups()
    for attribute in group.keys
    if attribute.of_class
]
WRONG = {"a word": "x", "years": "2019-2021", "a list": "[[x]]", "a table": "{la: x}"}


@pytest.mark.parametrize(("name", "attribute"), WITH_KEYS, ids=[name for name, _ in WITH_KEYS])
def test_every_example_of_a_table_or_list_is_read_as_its_key(name, attribute):
    root, problems = read_yaml(written_example(attribute), "plans/a.md")
    assert isinstance(root, Mapping)
    ((_, node),) = root.pairs
    _read_attribute(node, attribute, problems)
    assert problems == []


EVERY = [
    (f"{group.source}: {group.path}.{attribute.key}", attribute)
    for group in key_groups()
    for attribute in group.keys
    if attribute.required
]


@pytest.mark.parametrize(("name", "attribute"), EVERY, ids=[name for name, _ in EVERY])
def test_what_is_said_of_a_key_that_is_missing_can_be_typed(name, attribute):
    root, problems = read_yaml(f"{attribute.key}: {typed_example(attribute)}\n", "plans/a.md")
    assert problems == []
    ((_, node),) = root.pairs
    if not attribute.of_class and not attribute.many:
        assert node.text == attribute.words.example


@pytest.mark.parametrize("key", ["period", "phases", "recipients", "errata", "title", "scope"])
@pytest.mark.parametrize("value", WRONG.values(), ids=WRONG)
def test_the_advice_on_a_wrong_kind_of_value_can_be_pasted_back(tmp_path, key, value):
    kept = re.sub(rf"^{key}:.*\n(?:  .*\n)*", "", FACTS, flags=re.MULTILINE)
    told = know_of(tmp_path, {"ke-hoach-a.md": source(f"{kept}{key}: {value}\n")}).problems
    for advice in (problem.hint for problem in told if problem.code == "K209"):
        if "…" in advice:
            continue  # a form to fill in with the document's own days
        again = source(f"{kept}{advice.partition(': ')[2]}\n")
        codes = {problem.code for problem in know_of(tmp_path, {"ke-hoach-a.md": again}).problems}
        assert not {code for code in codes if code[:2] in {"K1", "K2"}}


def test_the_advice_names_the_key_and_all_that_its_value_must_have(tmp_path):
    wrong = FACTS.replace("{start: 2024, end: 2030}", "2019-2021") + "recipients: x\n"
    known = know_of(tmp_path, {"ke-hoach-a.md": source(wrong)})
    assert {problem.hint for problem in known.problems if problem.code == "K209"} == {
        "viết như: period: {start: 2019, end: 2021}",
        "viết như: recipients: [{items: [x]}]",
    }


def blanks() -> dict[str, str]:
    """Sources to fill in, with what must be filled in."""
    plan = check_plan(read_draft(source(FACTS + PLAN).encode(), "plans/ke-hoach-a.md"))[0]
    assert plan
    return {
        "plan": blank_plan("ke-hoach-b"),
        **{sort: blank_record(SORTS[sort], plan, "") or "" for sort in SORTS},
    }


BLANKS = blanks()
OFFERED = {
    sort: [line for line in text.split("\n") if re.match(r"# [a-z_]+: (?! )", line)]
    for sort, text in BLANKS.items()
}
ONE_BY_ONE = [
    (sort, [line]) for sort, lines in OFFERED.items() for line in lines if "$schema" not in line
]
TOGETHER = [
    (sort, [line for line in lines if "$schema" not in line]) for sort, lines in OFFERED.items()
]


def shape_problems(sort: str, text: str) -> set[str]:
    front = split_text(text)
    root, problems = read_yaml(front.facts if front else text, "plans/a/b.yml")
    assert isinstance(root, Mapping)
    read_value(root, SORTS[sort].record if sort != "plan" else Plan, problems)
    return {problem.code for problem in problems} - {"K201"}


@pytest.mark.parametrize(("sort", "lines"), [*ONE_BY_ONE, *TOGETHER])
def test_a_key_of_a_blank_source_is_read_once_its_sign_is_taken_away(sort, lines):
    text = BLANKS[sort]
    for line in lines:
        text = text.replace(line, line.removeprefix("# "))
    assert shape_problems(sort, text) == set()


def test_every_kind_of_blank_source_offers_keys():
    assert {sort for sort, _ in ONE_BY_ONE} == {*SORTS, "plan"}
    assert len(OFFERED["plan"]) > 20
    assert len(attributes(SORTS["report"].record)) > 5


def test_a_blank_plan_once_filled_in_holds_with_all_its_keys(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    plans = write(tmp_path, {})
    assert main(["new", "plan", "ke-hoach-a"]) == 0
    path = plans / "ke-hoach-a.md"
    text = re.sub(r"^# ([a-z_]+: (?! ))", r"\1", path.read_text("utf-8"), flags=re.MULTILINE)
    text = re.sub(r"^yaml-language.*\n", "", text, flags=re.MULTILINE)
    for key, value in (("kind", "kế hoạch"), ("agency", "so-y-te"), ("title", "Sống khỏe")):
        text = re.sub(rf"^{key}: ", f"{key}: {value}", text, flags=re.MULTILINE)
    path.write_text(text.replace("campaign: ket-cau-ha-tang", "campaign: song-khoe"), "utf-8")
    assert {p.code for p in load_portal(plans).problems if p.severity == "error"} == set()


@pytest.mark.parametrize(
    ("register", "filled"),
    [
        ("agencies:\n  - {id: xa-a-ubnd, name: UBND xã A, level: commune}\n", "xa-a-ubnd"),
        (AGENCIES, ""),
        ("agencies: []\n", ""),
        ("agencies: [\n", ""),
    ],
)
def test_the_only_agency_of_a_portal_issues_its_plans(tmp_path, monkeypatch, register, filled):
    monkeypatch.chdir(tmp_path)
    plans = write(tmp_path, {"agencies.yml": register})
    main(["new", "plan", "ke-hoach-a"])
    assert f"\nagency: {filled}  #" in (plans / "ke-hoach-a.md").read_text("utf-8")
