"""What developers and editors are told is true of the code: each name stands, none is missing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from congkhai.render.pages.keys import keys_page
from congkhai.sources import schema_files

from tests.need import ROOT

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "hooks" / "congkhai"


def rooms() -> list[str]:
    """Packages and modules of the first level, and the packages within them."""
    found = [
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("__init__.py")
        if path.parent != PACKAGE
    ]
    single = [path.stem for path in PACKAGE.glob("*.py") if path.stem != "__init__"]
    return sorted([*(Path(name).parent.as_posix() for name in found), *single])


def told() -> set[str]:
    """The names in the first column of the tour."""
    rows = re.findall(r"^\| (`[^|]+) \|", CONTRIBUTING, re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row)}


@pytest.mark.parametrize("room", rooms())
def test_the_tour_names_every_package(room):
    assert room in told()


def test_the_tour_names_nothing_that_is_not_there():
    here = {*rooms(), *(path.name for path in ROOT.iterdir())}
    missing = [
        name for name in told() if name.rstrip("/") not in here and not (PACKAGE / name).exists()
    ]
    assert missing == []


def test_every_path_that_contributing_names_exists():
    named = re.findall(r"`((?:[\w-]+/)+[\w.-]*)`", CONTRIBUTING)
    missing = [
        path for path in named if not any((base / path).exists() for base in (ROOT, PACKAGE))
    ]
    assert missing == []


def keys_of(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for part in schema.values():
            yield from keys_of(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from keys_of(part)


@pytest.mark.parametrize("path", sorted(schema_files()))
def test_the_guide_names_every_key_of_the_schema(path):
    shown = set(re.findall(r"<code>([a-z_0-9]+)</code>", keys_page().content))
    lists = {"reports", "reviews", "programmes", "disclosures", "awards", "results", "tasks"}
    wanted = set(keys_of(json.loads(schema_files()[path])))
    assert wanted - shown - lists - {"titles"} == set()
