"""The front matter of a draft as YAML, letter for letter as the library of YAML writes it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import lru_cache

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from ...expressions import expression

_WIDEST = 100_000
# Texts of these letters need no quotes, but for a colon before a space.
_INNER = r"\w,.;:()/–“”‘’«»…%+*=&!?\-"
_TEXT = expression(rf"[“«]?[^\W_](?:[{_INNER} ]*[{_INNER}])?")
_DECIMAL = expression(r"\d{1,9}\.\d{1,9}")
# What YAML could not take for a number or a day: «05/01/2026», the address «2-b-p3».
_FIGURES = expression(r"\d{1,4}/\d{1,4}(?:/\d{1,4})?|\d{1,2}(?:-[a-z]{1,2}\d{0,3})+")
_NO_TEXT = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "inf", "nan"])
_MOST_KEPT = 4096


def front_matter(front: CommentedMap) -> str:
    """A mapping with its remarks as YAML.

    The library looks at each letter and each value several times, since it writes anything; a
    draft of a long plan took longer to write than to read. Its own word is asked for where a text
    is not plain, and for a whole that holds more than a draft does.
    """
    if not _is_simple(front, set()):
        return _by_library(front)
    return "".join(_mapping(front, ""))


def _is_simple(value: object, seen: set[int]) -> bool:
    """Texts, figures, and filled lists and mappings of them, each only once."""
    if isinstance(value, CommentedMap | CommentedSeq):
        if not value or id(value) in seen:
            return False
        seen.add(id(value))
        if isinstance(value, CommentedMap):
            return all(_is_simple(inner, seen) for inner in value.values())
        return all(not isinstance(x, CommentedSeq) and _is_simple(x, seen) for x in value)
    if isinstance(value, str):
        return "\n" not in value and len(value) < _WIDEST
    if type(value) is float:
        return _DECIMAL.fullmatch(repr(value)) is not None
    return type(value) in {int, bool}


def _mapping(mapping: CommentedMap, indent: str) -> Iterator[str]:
    for key, value in mapping.items():
        tokens = mapping.ca.items.get(key)
        for token in (tokens[1] or ()) if tokens else ():
            yield f"{indent}{token.value}"
        remark = tokens[2].value.rstrip("\n") if tokens and tokens[2] is not None else ""
        yield f"{indent}{key}:"
        yield from _value(value, f" {remark}" if remark else "", f"{indent}  ")


def _value(value: object, remark: str, indent: str) -> Iterator[str]:
    """What stands behind a key, with the remark on its line."""
    if isinstance(value, CommentedMap):
        yield f"{remark}\n"
        yield from _mapping(value, indent)
    elif isinstance(value, CommentedSeq):
        yield f"{remark}\n"
        for item in value:
            if isinstance(item, CommentedMap):
                # It begins on the line of its dash.
                lines = _mapping(item, f"{indent}  ")
                yield f"{indent}- {next(lines).lstrip(' ')}"
                yield from lines
            else:
                yield f"{indent}- {_scalar(item)}\n"
    else:
        yield f" {_scalar(value)}{remark}\n"


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    if _TEXT.fullmatch(value) and _is_text(value):
        return f"'{value}'" if ": " in value or value.endswith(":") else value
    return _scalar_by_library(value)


def _is_text(value: str) -> bool:
    """Whether no age of YAML takes it for a number, a day, a truth or nothing."""
    if value[0].isalpha():
        return value.lower() not in _NO_TEXT
    return not value.isascii() or _FIGURES.fullmatch(value) is not None


@lru_cache(_MOST_KEPT)
def _scalar_by_library(value: str) -> str:
    return _by_library(CommentedMap(key=value)).removeprefix("key: ").removesuffix("\n")


def _by_library(front: CommentedMap) -> str:
    yaml = YAML()
    yaml.width = _WIDEST
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    yaml.dump(front, out)
    return out.getvalue()
