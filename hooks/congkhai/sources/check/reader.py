"""A node of a source → a value of the model, by the model's own annotations."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeVar

from ...bilingual import Bilingual, filled
from ...expressions import expression
from ...model import (
    LONGEST_NAME,
    Agency,
    Campaign,
    Document,
    Party,
    Plan,
    Succession,
    Territory,
)
from ...problems import Place, Problem, found
from ...text import fold
from ..load import Mapping, Node, Scalar, Sequence, in_quotes
from .document_number import number_and_symbol
from .example import example_of, words_with_colon, written_example
from .offers import LIST_OF_KEYS, meant_as, nearest, of_another_list
from .own_words import one_of_list, own_example
from .plain_words import head_words
from .several import typed_as_one
from .shape import Attribute, attributes, scalar_key
from .to_fill import to_fill
from .value import MISSING, is_slug, read_scalar, too_long

T = TypeVar("T")
MAX_ITEMS = 2_000
MAX_REGISTER_ITEMS = 20_000
"""Of what a register lists: the country alone has more than three thousand communes."""
_REGISTERED = frozenset((Agency, Campaign, Document, Succession, Territory))

# «so_y_te», «so–y–te» as Word puts its dashes, «BINH-HAI-SO-Y-TE»: no name is written so. Letters
# that are no syllables are of an abbreviation, which is one: «VP-HDND-UBND».
_SYLLABLE = "(?:[BCDGHKLMNPQRSTVX]{0,3}[AEIOUY]{1,3}(?:C|CH|M|N|NG|NH|P|T)?|[0-9]+)"
_NEARLY_AN_ID = expression(
    f"[a-z0-9]+(?:-[a-z0-9]+)*[_‑–—][a-z0-9_‑–—-]*[a-z0-9]|{_SYLLABLE}(?:-{_SYLLABLE}){{2,}}"
)

_TABLE_OF_KEYS = Bilingual("một bảng khóa và giá trị", "a table of keys and values")
_THIS_FILE = Bilingual("tệp này", "this file")
_ONE_VALUE = Bilingual("một giá trị", "one value")
_WORD = Bilingual("một chữ", "a word")
_TO_FILL = frozenset({"…", "..."})
_NOTHING = Bilingual("chỗ trống", "left blank")
_LIST = Bilingual("danh sách", "a list")
_TABLE = Bilingual("một bảng", "a table")


def read_value(node: Node, cls: type[T], problems: list[Problem]) -> T | None:
    """The value that `node` describes, or None after saying in `problems` what stands in the way.

    Reading goes on after a mistake, so that all mistakes of a source are told at once.
    """
    value = _read_class(node, cls, None, problems)
    return None if value is MISSING else value


def _read_class(node: Node, cls: type, of: Attribute | None, problems: list[Problem]) -> Any:
    """A value of the class that the key `of` has; of the whole file where there is no key."""
    if isinstance(node, Scalar):
        return _read_bare(node, cls, of, problems)
    if isinstance(node, Sequence):
        problems.append(
            found(
                node.at,
                "K209",
                key=of.key if of else _THIS_FILE,
                wanted=_TABLE_OF_KEYS,
                got=_LIST,
                example=(one_of_list(node, cls, of) if of else "") or example_of(cls, of),
            )
        )
        return MISSING
    known = attributes(cls)
    if of and (words := words_with_colon(node, cls)):
        example = own_example(cls, of, words)
        problems.append(
            found(node.at, "K209", key=of.key, wanted=_WORD, got=_TABLE, example=example)
        )
        return MISSING
    values: dict[str, Any] = {"at": node.at}
    complete = True
    given: set[str] = set()
    blank: dict[str, Place] = {}
    parted: dict[str, Bilingual | None] | None = None
    for written, child in node.pairs:
        attribute = known.get(written.text)
        if attribute is None:
            complete = False
            if parted is None:
                parted = _parted_values(node, known)
            if parted.get(written.text, True):
                near = parted.get(written.text) or _key_meant(written, child, known, given)
                given.add(meant_as(cls, written.text))
                near = near or of_another_list(cls, written.text)
                near = near or nearest(written.text, known, LIST_OF_KEYS)
                problems.append(found(written.at, "K202", key=written.text, nearest=near))
            continue
        given.add(written.text)
        if _is_blank(child, attribute):
            if attribute.required:
                given.discard(written.text)
                blank[written.text] = child.at
            continue  # a key left blank says nothing
        value = _read_attribute(child, attribute, problems)
        if value is MISSING:
            complete = False
        else:
            values[attribute.attribute] = value
    if cls in (Plan, Document):
        problems += (*number_and_symbol(node), *head_words(node))
    for attribute in known.values():
        if attribute.required and attribute.key not in given:
            problems.append(
                found(
                    blank.get(attribute.key, node.at),
                    "K201",
                    key=attribute.key,
                    title=attribute.words.title,
                    fix=to_fill(attribute, attribute.key in blank, node, cls),
                )
            )
            complete = False
    return cls(**values) if complete else MISSING


def _key_meant(
    written: Scalar, value: Node, known: dict[str, Attribute], given: set[str]
) -> Bilingual | None:
    """The key that the guide calls so («Trích yếu»), another case of it, or it with its value
    right behind the colon. It counts as given, since that it is missing has no other cause."""
    key, colon, rest = written.text.partition(":")
    if not colon:
        key = _keys_by_words(known).get(fold(written.text).lower(), "")
        if not key:
            return None
        given.add(key)
        return filled("có phải là «$key»?", "did you mean «$key»?", key=key)
    if key not in known or not rest or not (isinstance(value, Scalar) and not value.text):
        return None
    given.add(key)
    return filled(
        "thiếu dấu cách sau dấu hai chấm: viết «$key: $rest»",
        "a space is missing behind the colon: write «$key: $rest»",
        key=key,
        rest=rest,
    )


def _keys_by_words(known: dict[str, Attribute]) -> dict[str, str]:
    words = {fold(one.words.title).lower(): key for key, one in known.items()}
    return words | {key: key for key in known}


def _parted_values(node: Mapping, known: Collection[str]) -> dict[str, Bilingual | None]:
    """«{what: Báo cáo, gửi Sở}»: to YAML «gửi Sở» is a key with nothing behind it.

    What to type, by the first such key of a value; None by those that follow it.
    """
    values: list[tuple[Scalar, Node, list[str]]] = []
    for key, value in node.pairs:
        if values and _has_no_colon(key, value) and _first_word(key.text) not in known:
            values[-1][2].append(key.text)
        else:
            values.append((key, value, []))
    parted: dict[str, Bilingual | None] = {}
    for key, value, rest in values:
        if rest and isinstance(value, Scalar) and value.text:
            parted |= dict.fromkeys(rest)
            parted[rest[0]] = filled(
                "trong {…} dấu phẩy ngăn các khóa: đặt cả giá trị trong dấu nháy, $key: $whole",
                "in {…} a comma parts keys: put the whole value in quotes, «$key: $whole»",
                key=key.text,
                whole=in_quotes(", ".join([value.text, *rest])),
            )
    return parted


def _first_word(text: str) -> str:
    return text.partition(" ")[0].partition(":")[0]


def _has_no_colon(key: Scalar, value: Node) -> bool:
    """Nothing stands where its key ends, or right before the comma; behind a colon, further on."""
    return (
        isinstance(value, Scalar)
        and not value.text
        and not (key.quoted or value.quoted)
        and bool(key.text)
        and key.line == value.line
        and 0 <= value.column - (key.column + len(key.text)) <= 1
    )


def _is_blank(node: Node, attribute: Attribute) -> bool:
    """Nothing behind the colon, or "" where nothing need be, or {} where there would be keys; also
    the «…» of a proposal, left for who types it to fill."""
    if isinstance(node, Scalar):
        return _is_to_fill(node) or not (node.text.strip() or (node.quoted and attribute.required))
    if isinstance(node, Sequence):
        return bool(node.items) and all(map(_is_to_fill, node.items))
    return isinstance(node, Mapping) and not node.pairs and not attribute.many


def _is_to_fill(node: Node) -> bool:
    """In quotes it is meant."""
    return isinstance(node, Scalar) and not node.quoted and node.text.strip() in _TO_FILL


def _read_bare(node: Scalar, cls: type, of: Attribute | None, problems: list[Problem]) -> Any:
    """A value written without keys: a party, or the one text that a class asks for."""
    text = node.text.strip()
    key = of.key if of else _THIS_FILE
    if cls is Party and text:
        if problem := too_long(node, key, LONGEST_NAME):
            problems.append(problem)
            return MISSING
        if is_slug(text):
            return Party(agency=text, at=node.at)
        if _NEARLY_AN_ID.fullmatch(text):
            read_scalar(node, attributes(Party)["agency"], problems)  # says what is wrong
            return MISSING
        return Party(name=text, at=node.at)
    attribute = scalar_key(cls)
    if attribute and text:
        value = read_scalar(node, attribute, problems)
        return MISSING if value is MISSING else cls(**{attribute.attribute: value, "at": node.at})
    problems.append(
        found(
            node.at,
            "K209",
            key=key,
            wanted=_TABLE_OF_KEYS,
            got=_WORD if text else _NOTHING,
            example=own_example(cls, of, text) if of and text else example_of(cls, of),
        )
    )
    return MISSING


def _read_attribute(node: Node, attribute: Attribute, problems: list[Problem]) -> Any:
    if not attribute.many:
        return _read_one(node, attribute, problems)
    items = node.items if isinstance(node, Sequence) else (node,)
    most = MAX_REGISTER_ITEMS if attribute.of_class in _REGISTERED else MAX_ITEMS
    if len(items) > most:
        problems.append(found(node.at, "K211", key=attribute.key, count=len(items), limit=most))
        return MISSING
    problems += typed_as_one(items, attribute)
    values = [_read_one(item, attribute, problems) for item in items]
    return MISSING if any(value is MISSING for value in values) else tuple(values)


def _read_one(node: Node, attribute: Attribute, problems: list[Problem]) -> Any:
    if attribute.of_class:
        return _read_class(node, attribute.of_class, attribute, problems)
    if isinstance(node, Scalar):
        return read_scalar(node, attribute, problems)
    got = _LIST if isinstance(node, Sequence) else _TABLE
    words = words_with_colon(node) if isinstance(node, Mapping) else ""
    problems.append(
        found(
            node.at,
            "K209",
            key=attribute.key,
            wanted=_ONE_VALUE,
            got=got,
            example=in_quotes(words)
            if words
            else (one_of_list(node, None, attribute) if isinstance(node, Sequence) else "")
            or written_example(attribute),
        )
    )
    return MISSING
