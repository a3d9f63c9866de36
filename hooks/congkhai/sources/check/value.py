"""One value as typed → the type that its key asks for, or a problem."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from typing import Any

from ...bilingual import Bilingual, joined_words
from ...dates import (
    FIRST_YEAR,
    LAST_YEAR,
    BadDate,
    Comparator,
    DateRule,
    PartialDate,
    YearlyDay,
    parse_rule,
    read_date,
    read_yearly,
)
from ...expressions import expression
from ...model import Bound, longest
from ...problems import Problem, found
from ...text import slugify
from ..load import Scalar
from .meant import address_meant, date_fix, number_with_rest
from .off_calendar import off_calendar
from .sections import section_meant
from .settled import YES_OR_NO, bound_said, settled_fix
from .shape import Attribute

RESERVED = frozenset(
    {"index", "404", "assets", "data", "calendar", "feed", "schema", "search", "con", "prn", "aux"}
    | {"nul"}
    | {f"com{n}" for n in range(1, 10)}
    | {f"lpt{n}" for n in range(1, 10)}
)
YES = frozenset({"yes", "true", "có", "đúng"})
NO = frozenset({"no", "false", "không", "sai"})
# What programs write for yes, no and nothing is no name or title; in quotes it is meant.
_NO_WORDS = frozenset({"true", "false", "null", "~"})
_WORDS = Bilingual("chữ", "words")
# A value of another document would be obeyed.
_OWN_WORDS = Bilingual("chữ của văn bản, hoặc bỏ khóa này", "the document's words, or leave it out")
_OWN_NUMBER = Bilingual("con số của văn bản, bằng chữ số", "the document's number, in digits")
_NUMBER = expression(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?|[+-]?\d+(?:,\d+)?|[+-]?\d+(?:\.\d+)?")
# 1,500.5 and 1,500,000: the other style, of which only these can be told for certain.
_ENGLISH_NUMBER = expression(r"[+-]?\d{1,3}(?:,\d{3})+\.\d+|[+-]?\d{1,3}(?:,\d{3}){2,}")
_EITHER_STYLE = expression(r"[+-]?[1-9]\d{0,2},\d{3}")
_GROUPED = expression(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
# What is 55" wide, what lies at 10°30'15", and what stands between two marks.
_INCHES_OR_PAIR = expression(r'[\d¼½¾]"|"[^"]*"')
_SEVERAL = expression(r"(?:[,;\s]|\s(?:và|với|and)\s)+")
_SLUG = expression(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_MOST_KNOWN = 4096

MISSING: Any = object()


def read_scalar(node: Scalar, attribute: Attribute, problems: list[Problem]) -> Any:
    """The value, or MISSING after adding a problem that says what to type."""
    value = attribute.known.get(node.text, MISSING)
    if value is MISSING:
        before = len(problems)
        value = _read_scalar(node, attribute, problems)
        is_plain = value is not MISSING and len(problems) == before
        if is_plain and len(attribute.known) < _MOST_KNOWN:
            attribute.known[node.text] = value
    return value


def too_long(node: Scalar, key: str, longest: int) -> Problem | None:
    """A value longer than any document has: most likely a text in the wrong key."""
    length = len(node.text.strip())
    if length <= longest:
        return None
    return found(node.at, "K213", key=key, length=length, limit=longest)


def _read_scalar(node: Scalar, attribute: Attribute, problems: list[Problem]) -> Any:
    kinds = attribute.types
    if PartialDate in kinds:
        return _date(node, attribute, problems)
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
                example=_as_meant(text, attribute),
            )
        )
        return MISSING
    if shape and shape.is_identifier and (len(text) > 80 or text in RESERVED):
        problems.append(found(node.at, "K210", value=_short(text)))
        return MISSING
    if not node.quoted and text.lower() in _NO_WORDS:
        problems.append(found(node.at, "K203", value=text, wanted=_WORDS, example=_OWN_WORDS))
        return MISSING
    if problem := too_long(node, attribute.key, longest(attribute.key)):
        problems.append(problem)
        return MISSING
    if text.count('"') % 2 and not node.quoted and attribute.key != "printed" and _has_odd(text):
        problems.append(found(node.at, "K221", key=attribute.key, value=_short(text)))
    return text


def _as_meant(text: str, attribute: Attribute) -> str:
    """What was typed in the shape that its key asks for, else an example of it."""
    shape = attribute.shape
    if shape and shape.is_identifier:
        several = [part for part in _SEVERAL.split(text) if part]
        if attribute.many and len(several) > 1 and all(map(can_be_id, several)):
            return f"[{', '.join(several)}]"
        if not attribute.many and "," in text and len(several) > 1 and all(map(is_slug, several)):
            return joined_words(Bilingual("» hay «", "» or «"), several)
        text = text.removesuffix(".md")
        meant = section_meant(text) if attribute.key == "section" else slugify(text)
        return meant[:80] or attribute.words.example
    address = address_meant(text)
    is_right = shape is not None and address and _matcher(shape.pattern)(address)
    return address if is_right else attribute.words.example


def _has_odd(text: str) -> bool:
    """Whether a quotation mark has no other."""
    return '"' in _INCHES_OR_PAIR.sub("", text)


@cache
def _matcher(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern, re.DOTALL).fullmatch


def is_slug(text: str) -> bool:
    return bool(_SLUG.fullmatch(text))


def can_be_id(text: str) -> bool:
    """A slug that names a page and a file on every system."""
    return is_slug(text) and len(text) <= 80 and text not in RESERVED


def _word(node: Scalar, kind: type[StrEnum], attribute: Attribute, problems: list[Problem]) -> Any:
    text = node.text.strip()
    if kind is Bound and (bound := bound_said(text)):
        return bound
    try:
        return kind(text)
    except ValueError:
        fix = settled_fix(text, kind, "trigger" in attribute.beside)
        problems.append(found(node.at, "K204", value=_short(node.text), key=attribute.key, fix=fix))
        return MISSING


def _yes_or_no(node: Scalar, attribute: Attribute, problems: list[Problem]) -> Any:
    word = node.text.strip().lower()
    if word in YES or word in NO:
        return word in YES
    problems.append(
        found(node.at, "K204", value=_short(node.text), key=attribute.key, fix=YES_OR_NO)
    )
    return MISSING


def _number(node: Scalar, attribute: Attribute, problems: list[Problem]) -> Any:
    """A number as Vietnamese people write it (1.500,5) or as programs do (1500.5)."""
    text = _GROUPED.sub("", unicodedata.normalize("NFKC", node.text.strip()).replace("−", "-"))
    if _ENGLISH_NUMBER.fullmatch(text):
        text = text.replace(",", "")
    if _NUMBER.fullmatch(text) and len(text) <= 30:
        problems += _strange_digits(node)
        if _EITHER_STYLE.fullmatch(text):
            whole, part = text.split(",")
            plain = f"{whole},{part}".rstrip("0").rstrip(",")
            problems.append(
                found(
                    node.at,
                    "K215",
                    value=text,
                    number=plain,
                    plain=plain,
                    thousand=whole + part,
                )
            )
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
            example=number_with_rest(node.text, attribute.beside) or _OWN_NUMBER,
        )
    )
    return MISSING


def _date(node: Scalar, attribute: Attribute, problems: list[Problem]) -> Any:
    yearly = YearlyDay in attribute.types
    # Without its traceback: that would hold this call, and with it the whole source, in memory.
    try:
        value = read_date(node.text)
    except BadDate as error:
        bad = error.with_traceback(None)
    else:
        problems += _strange_digits(node)
        return value
    if yearly and bad.reason == "form":
        try:
            return read_yearly(node.text)
        except BadDate as error:
            bad = error.with_traceback(None)
    shown = _short(node.text)
    if bad.reason == "order":
        problems.append(found(node.at, "K207", value=shown, swapped=bad.swapped))
    elif bad.reason == "year":
        problems.append(found(node.at, "K208", value=shown, first=FIRST_YEAR, last=LAST_YEAR))
    elif bad.reason == "calendar":
        problems.append(
            found(
                node.at, "K206", value=shown, fix=off_calendar(attribute.required, attribute.beside)
            )
        )
    elif yearly and (said := parse_rule(node.text)):
        problems.append(found(node.at, "K212", value=shown, keys=_keys(said)))
    else:
        problems.append(
            found(
                node.at,
                "K205",
                value=shown,
                fix=date_fix(node.text, yearly, attribute.key, attribute.beside),
            )
        )
    return MISSING


def _strange_digits(node: Scalar) -> Iterator[Problem]:
    """Digits of full width, or of another writing: read right, but not found by a search."""
    text = node.text.strip()
    digits = "".join(
        str(unicodedata.digit(letter)) if letter.isdigit() else letter
        for letter in unicodedata.normalize("NFKC", text)
    )
    if any(letter.isdigit() and not letter.isascii() for letter in text):
        yield found(node.at, "K214", value=_short(text), plain=_short(digits))


def _keys(said: DateRule) -> str:
    """How an editor would write the rule: «due: 15/12; comparator: before; every: year»."""
    days = [due.written() for due in said.due]
    # What the words leave unsaid another key may say.
    says_bound = said.due and said.comparator is not Comparator.UNSPECIFIED
    keys = {
        "due": days[0] if len(days) == 1 else f"[{', '.join(days)}]" if days else "",
        "comparator": said.comparator.value if says_bound else "",
        "every": said.every.value if said.every else "",
        "trigger": said.trigger,
    }
    return "; ".join(f"{key}: {value}" for key, value in keys.items() if value)


def _short(text: str) -> str:
    tidy = " ".join(text.split())
    return tidy if len(tidy) <= 60 else tidy[:57] + "…"
