"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import congkhai
import pytest
from congkhai import expressions
from congkhai.expressions import ByFirstLetter, expression


def test_one_does_what_the_compiled_one_does():
    lazy, compiled = (
        make(r"(?P<day>\d+)/(\d+)", re.IGNORECASE) for make in (expression, re.compile)
    )
    text = "trước ngày 05/6, sau 7/8"
    assert lazy.pattern == compiled.pattern
    assert lazy.sub(r"\2", text) == compiled.sub(r"\2", text)
    assert lazy.findall(text) == compiled.findall(text)
    assert [match["day"] for match in lazy.finditer(text)] == ["05", "7"]
    assert (lazy.flags, dict(lazy.groupindex)) == (compiled.flags, {"day": 1})
    assert expression(rb"\d").split(b"a1b") == [b"a", b"b"]


def test_nothing_is_compiled_before_it_is_used(monkeypatch):
    monkeypatch.setattr(expressions.re, "compile", lambda *_: pytest.fail("compiled"))
    assert expression("[").pattern == "["


HEADS = (("S", r"[Ss]ở\b"), ("B", r"[Bb]an(?! hành)\b"), ("b", "bản"), ("S", "[Ss]"))


def test_by_the_first_letter_the_same_is_found():
    parted, whole = ByFirstLetter(HEADS), re.compile("|".join(form for _, form in HEADS))
    text = "Sở A và ban B ban hành bản tin sớm"
    for position in range(len(text) + 1):
        ours, plain = parted.match(text, position), whole.match(text, position)
        assert (ours and ours.span()) == (plain and plain.span())
    assert [m.span() for m in parted.finditer(text)] == [m.span() for m in whole.finditer(text)]
    assert parted.search(text, 3).span() == whole.search(text, 3).span()


def test_of_other_letters_nothing_is_compiled():
    parted = ByFirstLetter([("S", "Sở"), ("B", "[")])
    assert parted.match("Sở A")
    assert not parted.match("UBND")


def test_every_expression_of_the_package_can_be_compiled():
    for module in _modules():
        for value in _values(list(vars(module).values())):
            if isinstance(value, expressions._Uncompiled):
                assert value.flags is not None, f"{module.__name__}: {value.pattern}"


def _modules() -> Iterator[object]:
    for found in pkgutil.walk_packages(congkhai.__path__, "congkhai."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def _values(given: list[object]) -> Iterator[object]:
    """The values and all that lists, tuples and mappings among them hold."""
    for value in given:
        if isinstance(value, list | tuple):
            yield from _values([*value])
        elif isinstance(value, dict):
            yield from _values([*value.values()])
        elif isinstance(value, ByFirstLetter):
            yield from _values([*vars(value).values()])
        else:
            yield value
