"""Made-up documents of every kind of reading, against what a careful editor writes of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from congkhai.importing import import_file
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted

SHARED = Path(__file__).parents[3] / "shared" / "review" / "import"
EXPECTED = sorted(SHARED.glob("expected/*.yaml"))
HEAD = ("kind", "number", "symbol", "issued", "place", "title", "status", "signatory")
# What was expected knew two sides.
SIDES = {"ít nhất": "ít nhất", "trên": "ít nhất", "tối đa": "tối đa", "dưới": "tối đa"}
Source = Mapping[str, Any]


def inputs() -> list[Any]:
    if not EXPECTED:
        return [pytest.param("", marks=pytest.mark.skip("no expected sources there"))]
    return [path.stem for path in EXPECTED]


@pytest.fixture(params=inputs())
def case(request) -> tuple[Source, Source]:
    name = request.param
    document = next(p for p in SHARED.glob(f"{name}.*") if p.suffix != ".py")
    (facts,) = import_file(document)
    text = drafted(facts, KnownRegisters()).text
    expected = SHARED / "expected" / f"{name}.yaml"
    return read(expected.read_text(encoding="utf-8")), read(text.split("---\n")[1])


def read(text: str) -> Source:
    loaded: Source = yaml.load(text, Loader=yaml.BaseLoader)
    return loaded


def names(value: object) -> frozenset[str]:
    several = value if isinstance(value, list) else [value] if value else []
    return frozenset(str(name).casefold() for name in several)


def compared(comparator: str, due: str) -> str:
    """«in» and «unspecified» say the same of a month; «trong ngày» is «on» or «in»."""
    if comparator in {"in", "on", "unspecified", ""} and due:
        return "in"
    return comparator


def duties(source: Source) -> Counter[tuple[Any, ...]]:
    """Tasks and deadlines alike: who, by when, how bound, how often, and where it stands."""
    return Counter(_duties(source))


def _duties(source: Source) -> Iterator[tuple[Any, ...]]:
    for duty in (*source.get("tasks", ()), *source.get("deadlines", ())):
        due = str(duty.get("due", ""))
        yield (
            names(duty.get("lead") or duty.get("who")),
            names(duty.get("with")),
            due,
            duty.get("every", ""),
            compared(duty.get("comparator", ""), due),
            duty.get("trigger", ""),
            str(duty.get("deliverable", "")),
            section(duty),
        )


def section(entry: Source) -> str:
    """Where it stands; a row of a table stands in its table, a first paragraph in its heading."""
    table = re.sub(r"-r\d+$", "", str(entry.get("section", "")))
    return table.removesuffix("-p1")


def test_the_head_is_as_an_editor_writes_it(case):
    expected, found = case
    assert {key: found.get(key) for key in HEAD} == {key: expected.get(key) for key in HEAD}


def test_each_duty_names_who_and_by_when(case):
    expected, found = case
    assert duties(found) == duties(expected)


def test_reports_name_their_addressee(case):
    expected, found = case
    wanted = [names(d["to"]) for d in expected.get("deadlines", ()) if d.get("to")]
    got = [names(d["to"]) for d in found.get("deadlines", ()) if d.get("to")]
    assert got == wanted


def test_phases_and_period_are_as_printed(case):
    expected, found = case

    def phases(source: Source) -> list[tuple[str, ...]]:
        return [(p["name"], p["start"], p["end"], section(p)) for p in source.get("phases", ())]

    assert [p[1:] for p in phases(found)] == [p[1:] for p in phases(expected)]
    assert found.get("period") == expected.get("period")


def test_targets_have_value_unit_and_time(case):
    expected, found = case

    def targets(source: Source) -> list[tuple[Any, ...]]:
        return [
            (
                str(t["value"]).replace(".", ""),
                t.get("unit"),
                SIDES.get(t.get("bound", ""), ""),
                t.get("due"),
                section(t),
            )
            for t in source.get("targets", ())
        ]

    assert targets(found) == targets(expected)


def test_what_it_leans_on_and_who_gets_it_is_kept(case):
    expected, found = case

    def leaned(source: Source) -> list[tuple[str, str]]:
        return [(r["type"], r["printed"]) for r in source.get("relations", ())]

    assert leaned(found) == leaned(expected)
    assert found.get("recipients") == expected.get("recipients")
    assert [e["printed"] for e in found.get("errata", ())] == [
        e["printed"] for e in expected.get("errata", ())
    ]
