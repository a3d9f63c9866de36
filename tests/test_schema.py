"""The JSON Schema says what the reader accepts, and explains every key in Vietnamese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from congkhai.model import Plan
from congkhai.sources.check.shape import attributes
from congkhai.sources.json_schema import LISTS, NAMES, schema
from congkhai.sources.load.records import KINDS
from jsonschema import Draft202012Validator

from tests.small import FACTS

EXAMPLE = Path(__file__).parent.parent / "examples/vi-du/plans"
RECORDS = sorted(
    path for path in EXAMPLE.rglob("*.yml") if {path.stem, path.parent.name} & {*KINDS}
)
PLANS = sorted((Path(__file__).parent.parent / "plans").glob("*/*/*.md"))


def front_matter(path: Path) -> Any:
    """As an editor's language server sees it."""
    return yaml.load(path.read_text("utf-8").split("---\n")[1], Loader=yaml.BaseLoader)


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


def patterns(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("pattern"), str):
            yield value["pattern"]
        for held in value.values():
            yield from patterns(held)
    elif isinstance(value, list):
        for held in value:
            yield from patterns(held)


# ECMA-262, Pattern with the flag u, which JSON Schema asks for: nothing else may follow `\\`.
ESCAPED = re.compile(r"\\(?![dDwWsSbBfnrtv0-9cxupPk^$\\.*+?()\[\]{}|/])")


@pytest.mark.parametrize("name", NAMES)
def test_editors_can_read_every_pattern(name: str) -> None:
    assert [one for one in patterns(schema(name)) if ESCAPED.search(one)] == []


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_every_plan_that_the_portal_publishes_fits(path: Path) -> None:
    assert list(Draft202012Validator(schema("plan")).iter_errors(front_matter(path))) == []


@pytest.mark.parametrize("name", ["agencies", "campaigns", "documents"])
def test_every_register_fits(name: str, repository: Path) -> None:
    data = yaml.load((repository / f"plans/{name}.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
    assert list(Draft202012Validator(schema(name)).iter_errors(data)) == []


def schema_of(path: Path) -> str:
    """By its folder a file holds one record, by its name a list; what consults is always one."""
    files = {name: key for key, (_, names) in LISTS.items() for name in names}
    kind = path.parent.name
    if kind in KINDS:
        return files[kind].removesuffix("-list")
    return files.get(path.stem, path.stem)


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_record_of_the_example_fits(path: Path) -> None:
    data = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    assert list(Draft202012Validator(schema(schema_of(path))).iter_errors(data)) == []


@pytest.mark.parametrize(
    ("data", "fits"),
    [
        ({"tasks": [{"task": "lap-to", "state": "done", "date": "2025"}]}, True),
        ([{"task": "lap-to", "state": "done", "date": "2025"}], True),
        ({"tasks": [{"task": "lap-to", "state": "xong", "date": "2025"}]}, False),
        ({"results": []}, False),
    ],
)
def test_a_list_is_bare_or_named_for_its_file(data: Any, fits: bool) -> None:
    assert Draft202012Validator(schema("tasks-list")).is_valid(data) is fits


def test_every_plan_names_its_schema() -> None:
    for path in PLANS:
        assert "yaml-language-server: $schema=" in path.read_text("utf-8").splitlines()[1]


@pytest.mark.parametrize(
    "typed", ["kind: []", "titel: x", "status: xong", "phases: [{name: x}]", "deadlines: [{}]"]
)
def test_what_the_reader_refuses_the_schema_refuses(typed: str) -> None:
    key = typed.split(":")[0]
    facts = "\n".join(line for line in FACTS.splitlines() if not line.startswith((key, " ")))
    data = yaml.load(f"{facts}\n{typed}\n", Loader=yaml.BaseLoader)
    assert list(Draft202012Validator(schema("plan")).iter_errors(data))


def properties(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(node, dict):
        for key, value in node.get("properties", {}).items():
            yield f"{path}/{key}", value
        for key, value in node.items():
            yield from properties(value, f"{path}/{key}")


@pytest.mark.parametrize("name", NAMES)
def test_every_key_has_a_title_a_description_and_an_example(name: str) -> None:
    for path, value in properties(schema(name)):
        assert value.get("title"), path
        assert value.get("description"), path
        assert value.get("examples") or path.endswith("/inferred"), path


def test_the_schema_knows_every_key_of_the_model() -> None:
    assert set(schema("plan")["properties"]) == set(attributes(Plan))
