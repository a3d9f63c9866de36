"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import importlib
import pkgutil
import re
import re._constants as codes
import re._parser as parser
from collections.abc import Callable, Iterator, Sequence

import congkhai
import pytest
from congkhai import expressions
from congkhai.expressions import ByFirstWord, expression


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


def test_what_a_match_must_hold_is_looked_for_first():
    held, plain = (expression(r"ngày (\d+)", holds=words) for words in (("ngày ",), ()))
    for text in ("trước ngày 5 và ngày 6", "trước tháng 6", "ngày mai"):
        assert bool(held.search(text)) == bool(plain.search(text))
        assert bool(held.match(text)) == bool(plain.match(text))
        assert bool(held.fullmatch(text)) == bool(plain.fullmatch(text))
        assert held.findall(text) == plain.findall(text)
        assert [m[1] for m in held.finditer(text)] == plain.findall(text)
        assert held.sub("-", text) == plain.sub("-", text)
        assert held.split(text) == plain.split(text)
    unasked = expression("[", holds=("x",))
    assert unasked.search("a") is None
    unasked = expression("[", re.IGNORECASE, holds="x|y")
    assert unasked.search("a") is unasked.match("a") is unasked.fullmatch("a") is None
    assert [*unasked.finditer("a")] == []
    any_case = expression("ngày (\\d)", re.IGNORECASE, holds=("ngày",))
    assert any_case.search("Trước NGÀY 5")[1] == "5"
    assert any_case.split("Ngày 5.") == ["", "5", "."]


def test_what_a_match_begins_with_is_looked_at_first():
    opening = expression("(?:trước|sau) (\\d)", opens="trước |sau ")
    assert opening.match("trước 5")[1] == opening.match("x trước 5", 2)[1] == "5"
    assert opening.fullmatch("trước 5 ngày") is None
    assert opening.search("x sau 5")[1] == "5"
    unasked = expression("[", opens="trước ")
    assert unasked.match("x trước ") is unasked.match("trước ", 1) is None
    assert unasked.fullmatch("Trước ") is None
    assert expression("sau", re.IGNORECASE, opens="s").fullmatch("SAU")


def test_no_match_is_without_what_its_expression_is_said_to_hold():
    for module in _modules():
        for value in _values(list(vars(module).values())):
            if isinstance(value, expressions._Holding):
                parts = parser.parse(value.pattern, value._flags).data
                assert _is_sure(parts, value.holds), f"{module.__name__}: {value.pattern}"
                assert not value.flags & re.IGNORECASE, value.pattern
            if isinstance(value, expressions._HoldingInAnyCase):
                parts = parser.parse(value.pattern, value._flags).data
                assert _is_sure(parts, value.holds, str.lower), (module.__name__, value.pattern)
                assert all(word == word.lower() for word in value.holds), value.holds


def test_no_match_begins_otherwise_than_its_expression_is_said_to_open():
    for module in _modules():
        for value in _values(list(vars(module).values())):
            if isinstance(value, expressions._Opening):
                parts = [*parser.parse(value.pattern, value._flags).data]
                is_any_case = value._flags & re.IGNORECASE
                letters = str.lower if is_any_case else str
                assert _opens_so(parts, value.opens, letters), (module.__name__, value.pattern)
                assert not is_any_case or all(word == word.lower() for word in value.opens)


def _opens_so(
    parts: Sequence[tuple[object, object]],
    words: tuple[str, ...],
    letters: Callable[[str], str],
    begun: str = "",
) -> bool:
    """Whether what these parts match, behind what is begun, starts with one of the words."""
    if any(map(begun.startswith, words)):
        return True
    if not parts or not any(word.startswith(begun) for word in words):
        return False
    (kind, given), rest = parts[0], [*parts[1:]]
    ways: list[list[tuple[object, object]]] = []
    if kind is codes.LITERAL:
        return _opens_so(rest, words, letters, begun + letters(chr(given)))
    if kind is codes.CATEGORY and given is codes.CATEGORY_DIGIT:
        ways = [[(codes.LITERAL, ord(digit))] for digit in "0123456789"]
    elif kind is codes.RANGE:
        ways = [[(codes.LITERAL, code)] for code in range(given[0], given[1] + 1)]
    elif kind is codes.IN and given[0][0] is not codes.NEGATE:
        ways = [[part] for part in given]
    elif kind is codes.BRANCH:
        ways = [[*way] for way in given[1]]
    elif kind is codes.SUBPATTERN:
        ways = [[*given[3]]]
    elif kind in {codes.ASSERT, codes.ASSERT_NOT, codes.AT}:
        ways = [[]]
    elif kind in {codes.MAX_REPEAT, codes.MIN_REPEAT}:
        least, most, inner = given
        ways = [] if least else [[]]
        more = [] if most == 1 else [(kind, (max(0, least - 1), most - 1, inner))]
        ways.append([*inner, *more])
    return bool(ways) and all(_opens_so([*way, *rest], words, letters, begun) for way in ways)


def _is_sure(
    parts: Sequence[tuple[object, object]],
    words: tuple[str, ...],
    letters: Callable[[str], str] = str,
) -> bool:
    """Whether each match of these parts holds one of the words."""
    run = ""
    for kind, given in _opened(parts):
        ways: list[Sequence[tuple[object, object]]] = []
        if kind is codes.LITERAL:
            run += letters(chr(given))
            if any(word in run for word in words):
                return True
        elif kind not in {codes.ASSERT, codes.ASSERT_NOT, codes.AT}:
            if kind is codes.BRANCH:
                before = [(codes.LITERAL, ord(letter)) for letter in run]
                ways = [[*before, *way] for way in given[1]]
            elif kind is codes.IN:
                ways = [[part] for part in given]
            elif kind in {codes.MAX_REPEAT, codes.MIN_REPEAT} and given[0] > 0:
                ways = [[*given[2]] * given[0]]
            if ways and all(_is_sure(way, words, letters) for way in ways):
                return True
            run = ""
    return False


def _opened(parts: Sequence[tuple[object, object]]) -> Iterator[tuple[object, object]]:
    """Without the groups, but for those that change flags."""
    for kind, given in parts:
        if kind is codes.SUBPATTERN and not given[1] and not given[2]:
            yield from _opened(given[3])
        else:
            yield kind, given


HEADS = (("Sở", r"[Ss]ở\b"), ("Ban", r"[Bb]an(?! hành)\b"), ("bản", r"bản\b"), ("A", r"A\b"))


def test_by_the_first_word_the_same_is_found():
    parted, whole = ByFirstWord(HEADS), re.compile("|".join(form for _, form in HEADS))
    text = "Sở A và ban B ban hành bản tin sớm"
    for position in range(len(text) + 1):
        ours, plain = parted.match(text, position), whole.match(text, position)
        assert (ours and ours.span()) == (plain and plain.span())
    assert [m.span() for m in parted.finditer(text)] == [m.span() for m in whole.finditer(text)]
    assert parted.search(text, 3).span() == whole.search(text, 3).span()


def test_of_other_words_nothing_is_compiled():
    parted = ByFirstWord([("Sở", r"Sở\b"), ("B", "[")])
    assert parted.match("Sở A")
    assert not parted.match("UBND")
    assert parted.search("UỶ Sở A").span() == (3, 5)
    assert len([*parted.finditer("Sở A, Sở C")]) == 2


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
        elif isinstance(value, ByFirstWord):
            yield from _values([*vars(value).values()])
        else:
            yield value
