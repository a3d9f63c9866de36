"""The style sheets: each colour once a scheme, no value beside its token, no weight in vain."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from congkhai.theme import THEME

from tests.need import ROOT

ASSETS = THEME / "assets"
SHEETS = sorted((ROOT / "hooks").rglob("*.css"))
STYLE = "".join((ASSETS / name).read_text("utf-8") for name in ("congkhai.css", "paper.css"))
COLOUR = re.compile(r"^ *(--ck-[\w-]+): (#[0-9a-f]{3,6});", re.MULTILINE)
DARK = "@media screen and (prefers-color-scheme: dark) {"
PAPER = "@media print {"

# Lists, whose margins Material sets by more than a class, and the heads that it gives arrows.
WEIGHTY = {"ck-key", "ck-list", "ck-plain", "ck-rows", "ck-tree"}


def rules_after(start: str) -> str:
    """What stands in the block that begins so."""
    return STYLE.partition(f"\n{start}\n")[2].partition("\n}\n")[0]


def colours(text: str) -> list[str]:
    return [name for name, _ in COLOUR.findall(text)]


def test_each_scheme_sets_each_colour_once() -> None:
    dark = colours(rules_after(DARK))
    on_paper = set(re.findall(r"--ck-[\w-]+(?=: #)", rules_after(PAPER)))
    everywhere = colours(STYLE)
    assert len(dark) > 10
    assert len(dark) == len(set(dark))
    assert on_paper <= set(dark)
    light = [name for name in everywhere if everywhere.count(name) - (name in on_paper) == 2]
    assert set(light) == set(dark)
    assert STYLE.count(DARK) == 1


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_a_token_that_is_used_is_one_that_is_set(sheet: Path) -> None:
    text = sheet.read_text("utf-8")
    known = set(re.findall(r"(--ck-[\w-]+):", STYLE))
    used = set(re.findall(r"var\((--ck-[\w-]+)", text))
    assert used <= known
    beside = re.findall(r"var\(--ck-[\w-]+,[^)]*\)", text)
    assert beside == [], "a token needs no value beside it, which nobody would change with it"


def test_the_mark_of_the_portal_has_the_colour_of_its_links() -> None:
    accents = [value for name, value in COLOUR.findall(STYLE) if name == "--ck-accent"]
    assert accents[0] in (ASSETS / "dau.svg").read_text("utf-8")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_rules_can_be_read_and_compared(sheet: Path) -> None:
    lines = sheet.read_text("utf-8").splitlines()
    assert [line for line in lines if len(line) > 140] == []
    assert [line for line in lines if line.count(";") > 3] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_only_what_must_outweigh_material_is_named_twice(sheet: Path) -> None:
    twice = re.findall(r"\.([\w-]+)\.\1(?![\w-])", sheet.read_text("utf-8"))
    assert set(twice) <= WEIGHTY


def test_every_class_that_is_styled_is_one_that_something_bears() -> None:
    styled = {
        name for sheet in SHEETS for name in re.findall(r"\.(ck-[\w-]+)", sheet.read_text("utf-8"))
    }
    bearers = [file for kind in ("html", "js", "py") for file in THEME.parent.rglob(f"*.{kind}")]
    words = set(re.findall(r"\bck-[\w-]*", "\n".join(file.read_text("utf-8") for file in bearers)))
    # «ck-state--{{ name }}»: the end of a name is told by what is shown.
    begun = tuple(word for word in words if word.endswith("--"))
    assert {*begun} == {"ck-severity--", "ck-state--", "ck-svg--"}
    assert {name for name in styled - words if not name.startswith(begun)} == set()
