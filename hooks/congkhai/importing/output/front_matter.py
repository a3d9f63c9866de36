"""The front matter of a draft as YAML, letter for letter as the library of YAML writes it.

The library looks at each letter and each value several times, since it writes anything; a draft
took longer to write than to read, and the library longer to load than to write it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...expressions import expression
from .remarked import Remarked

# These mean something to YAML where they stand first; the next where a space follows.
_SIGNS = "#,[]{}&*!|>'\"%@` "
_SIGNS_ALONE = "-?:"
_NO_TEXT = frozenset(
    ["true", "True", "TRUE", "false", "False", "FALSE", "null", "Null", "NULL", "~", "=", "<<", ""]
)
_FIRST_OF_FIGURES = "-+.0123456789"
# What YAML takes for a number or a day: «2026-01-05», «1_000», «5e3»; not «05/01/2026», «2-b-p3».
_FIGURE = expression(
    r"[-+]?(?:0b[01_]+|0o?[0-7_]+|[0-9_]+|0x[0-9a-fA-F_]+"
    r"|[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9_]+(?:[eE][-+][0-9]+)?"
    r"|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN)"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?"
    r"(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?"
)
_UNSHOWN = "\u2028\u2029\ufeff\ufffe\uffff"
_ESCAPED = {
    "\0": "0",
    "\a": "a",
    "\b": "b",
    "\t": "t",
    "\n": "n",
    "\v": "v",
    "\f": "f",
    "\r": "r",
    "\x1b": "e",
    '"': '"',
    "\\": "\\",
    "\x85": "N",
    "\u2028": "L",
    "\u2029": "P",
}


def front_matter(front: Remarked) -> str:
    """A mapping with its remarks as YAML."""
    return "".join(_mapping(front, ""))


def entries_as_yaml(entries: Sequence[Remarked]) -> str:
    """Mappings as a list has them."""
    return "".join(_list(entries, "  "))


def _mapping(mapping: Remarked, indent: str) -> Iterator[str]:
    for key, value in mapping.items():
        for told in mapping.above.get(key, ()):
            yield f"{indent}# {told}\n"
        remark = f" # {mapping.beside[key]}" if key in mapping.beside else ""
        if not isinstance(value, dict | list) or not value:
            yield f"{indent}{key}: {_scalar(value)}{remark}\n"
            continue
        yield f"{indent}{key}:{remark}\n"
        yield from _inner(value, f"{indent}  ")


def _inner(value: Any, indent: str) -> Iterator[str]:
    return _mapping(value, indent) if isinstance(value, Remarked) else _list(value, indent)


def _list(values: Sequence[object], indent: str) -> Iterator[str]:
    for item in values:
        if isinstance(item, dict | list) and item:
            # It begins on the line of its dash.
            lines = _inner(item, f"{indent}  ")
            yield f"{indent}- {next(lines).lstrip(' ')}"
            yield from lines
        else:
            yield f"{indent}- {_scalar(item)}\n"


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    is_shown = value.isprintable() or all(map(_is_shown, value))
    if is_shown and _is_plain(value):
        return value
    if is_shown and "'" not in value:
        return f"'{value}'"
    return f'"{"".join(map(_in_quotes, value))}"'


def _is_plain(value: str) -> bool:
    """Whether it is read as the text that it is without quotes."""
    first = value[:1]
    if value in _NO_TEXT or first in _SIGNS or value.startswith(("---", "...")):
        return False
    if first in _SIGNS_ALONE and value[1:2] in {"", " "}:
        return False
    if ": " in value or " #" in value or value[-1] in ": ":
        return False
    return first not in _FIRST_OF_FIGURES or _FIGURE.fullmatch(value) is None


def _is_shown(letter: str) -> bool:
    """Whether YAML takes a letter as it stands."""
    return " " <= letter <= "~" or (letter >= "\xa0" and letter not in _UNSHOWN)


def _in_quotes(letter: str) -> str:
    if letter in _ESCAPED:
        return f"\\{_ESCAPED[letter]}"
    if _is_shown(letter):
        return letter
    code = ord(letter)
    return f"\\x{code:02X}" if code < 256 else f"\\u{code:04X}"
