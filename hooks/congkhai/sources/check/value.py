"""One value as typed → the type that its key asks for, or a problem."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from typing import Any

from ...bilingual import Bilingual, filled, joined_words
from ...dates import (
    FIRST_YEAR,
    LAST_YEAR,
    BadDate,
    DateRule,
    PartialDate,
    YearlyDay,
    parse_rule,
    read_date,
    read_yearly,
)
from ...problems import Problem, found
from ..load import Scalar
from .shape import Attribute

RESERVED = frozenset(
    {"index", "404", "assets", "data", "calendar", "feed", "schema", "search", "con", "prn", "aux"}
    | {"nul"}
    | {f"com{n}" for n in range(1, 10)}
    | {f"lpt{n}" for n in range(1, 10)}
)
YES = frozenset({"yes", "true", "có", "đúng"})
NO = frozenset({"no", "false", "không", "sai"})
_NUMBER = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?|[+-]?\d+(?:,\d+)?|[+-]?\d+(?:\.\d+)?")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_MOST_KNOWN = 4096

MISSING: Any = object()


def read_scalar(node: Scalar, attribute: Attribute, problems: list[Problem]) -> Any:
    """The value, or MISSING after adding a problem that says what to type."""
    value = attribute.known.get(node.text, MISSING)
    if value is MISSING:
        value = _read_scalar(node, attribute, problems)
        if value is not MISSING and len(attribute.known) < _MOST_KNOWN:
            attribute.known[node.text] = value
    return value


def _read_scalar(node: Scalar, attribute: Attribute, problems: list[Problem]) -> Any:
    kinds = attribute.types
    if PartialDate in kinds:
        return _date(node, YearlyDay in kinds, problems)
    kind = kinds[0]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _word(node, kind, attribute, problems)
    if kind is bool:
        return _yes_or_no(node, attribute, problems)
    if kind is Decimal:
        return _number(node, attribute, problems)
    return _text(node, attribute, problems)


def _text(node: Scalar, attribute: Attribute, problems: list[Problem]) -> Any:
    text = node.text.strip()
    shape = attribute.shape
    if shape and not _matcher(shape.pattern)(text):
        problems.append(
            found(
                node.at,
                "K203",
                value=_short(text),
                wanted=shape.words,
                example=attribute.words.example,
            )
        )
        return MISSING
    if shape and shape.is_identifier and (len(text) > 80 or text in RESERVED):
        problems.append(found(node.at, "K210", value=_short(text)))
        return MISSING
    return text


@cache
def _matcher(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern, re.DOTALL).fullmatch


def is_slug(text: str) -> bool:
    return bool(_SLUG.fullmatch(text))


def _word(node: Scalar, kind: type[StrEnum], attribute: Attribute, problems: list[Problem]) -> Any:
    try:
        return kind(node.text.strip())
    except ValueError:
        allowed = ", ".join(member.value for member in kind)
        problems.append(
            found(node.at, "K204", value=_short(node.text), key=attribute.key, allowed=allowed)
        )
        return MISSING


def _yes_or_no(node: Scalar, attribute: Attribute, problems: list[Problem]) -> Any:
    word = node.text.strip().lower()
    if word in YES or word in NO:
        return word in YES
    problems.append(
        found(node.at, "K204", value=_short(node.text), key=attribute.key, allowed="yes, no")
    )
    return MISSING


def _number(node: Scalar, attribute: Attribute, problems: list[Problem]) -> Any:
    """A number as Vietnamese people write it (1.500,5) or as programs do (1500.5)."""
    text = node.text.strip()
    if _NUMBER.fullmatch(text) and len(text) <= 30:
        if "," in text or re.fullmatch(r"[+-]?\d{1,3}(\.\d{3})+", text):
            text = text.replace(".", "").replace(",", ".")
        try:
            return Decimal(text)
        except InvalidOperation:  # pragma: no cover - the pattern admits digits only
            pass
    problems.append(
        found(
            node.at,
            "K203",
            value=_short(node.text),
            wanted=Bilingual("số", "a number"),
            example=attribute.words.example,
        )
    )
    return MISSING


def _date(node: Scalar, yearly: bool, problems: list[Problem]) -> Any:
    # Without its traceback: that would hold this call, and with it the whole source, in memory.
    try:
        return read_date(node.text)
    except BadDate as error:
        bad = error.with_traceback(None)
    if yearly and bad.reason == "form":
        try:
            return read_yearly(node.text)
        except BadDate as error:
            bad = error.with_traceback(None)
    value = _short(node.text)
    if bad.reason == "order":
        problems.append(found(node.at, "K207", value=value, swapped=bad.swapped))
    elif bad.reason == "year":
        problems.append(found(node.at, "K208", value=value, first=FIRST_YEAR, last=LAST_YEAR))
    elif bad.reason == "calendar":
        problems.append(found(node.at, "K206", value=value))
    elif yearly and (said := parse_rule(node.text)):
        problems.append(found(node.at, "K212", value=value, keys=_keys(said)))
    else:
        problems.append(found(node.at, "K205", value=value))
    return MISSING


def _keys(said: DateRule) -> str:
    """How an editor would write the rule: «due: 15/12; comparator: before; every: year»."""
    days = [due.written() for due in said.due]
    keys = {
        "due": days[0] if len(days) == 1 else f"[{', '.join(days)}]" if days else "",
        "comparator": said.comparator.value if said.due else "",
        "every": said.every.value if said.every else "",
        "trigger": said.trigger,
    }
    return "; ".join(f"{key}: {value}" for key, value in keys.items() if value)


_LIST_OF_KEYS = Bilingual(
    "xem danh sách khóa trong hướng dẫn biên tập", "see the list of keys in the editors' guide"
)


def nearest(word: str, known: Iterable[str]) -> Bilingual:
    """What to type instead: the nearest known words, or where to look."""
    close = difflib.get_close_matches(word, list(known), n=3, cutoff=0.6)
    if not close:
        return _LIST_OF_KEYS
    words = joined_words(Bilingual(" hay ", " or "), (f"«{item}»" for item in close))
    return filled("có phải là $words?", "did you mean $words?", words=words)


def _short(text: str) -> str:
    tidy = " ".join(text.split())
    return tidy if len(tidy) <= 60 else tidy[:57] + "…"
