"""What an editor is told of each key: title, description and example, in Vietnamese.

The reader (`check`) and the JSON Schema (`schema`) both work from these annotations, so that what
is accepted, what is explained and what the program holds are one thing.
"""

from __future__ import annotations

from typing import Annotated

from ..bilingual import Bilingual
from ..value import value_class


@value_class
class Key:
    """The words for one key of a source."""

    title: str
    description: str
    example: str
    name: str = ""
    """The key as typed, where it cannot be a Python name («with», «from»)."""


# A name as people give it, without a path; what it is called in addresses is another matter.
FILE_NAME = (
    r"[^/\\\s.][^/\\]*\.(?:[Pp][Dd][Ff]|[Dd][Oo][Cc][Xx]|[Xx][Ll][Ss][Xx]|[Cc][Ss][Vv]"
    r"|[Pp][Nn][Gg]|[Jj][Pp][Ee]?[Gg]|[Ww][Ee][Bb][Pp])"
)
LONGEST_TEXT, LONGEST_NAME = 2_000, 300
"""Letters: the longest statement of the documents known has 300, the longest name 100."""
_NAMES = frozenset(
    {"symbol", "number", "place", "name", "unit", "office", "phone", "mail", "decision", "bound"}
    | {"direction", "level", "occasion", "form", "kind", "tier", "recipient", "code"}
)


def longest(key: str) -> int:
    """How many letters a value may have: a page, a picture and a calendar must hold it."""
    return LONGEST_NAME if key in _NAMES else LONGEST_TEXT


@value_class
class Shape:
    """A pattern that a text must match, and how to say it."""

    pattern: str
    words: str
    is_identifier: bool = False
    """It names a page and a file: it has a greatest length, and some words are taken."""


Slug = Annotated[
    str,
    Shape(
        r"[a-z0-9]+(-[a-z0-9]+)*",
        Bilingual(
            "chữ thường không dấu, số và gạch nối, như «ke-hoach-51»",
            "small letters without marks, digits and hyphens, like «ke-hoach-51»",
        ),
        is_identifier=True,
    ),
]
"""An identifier: lower-case letters, digits and single hyphens, at most 80 characters."""

Word = Annotated[str, Shape(r".*\S.*", Bilingual("một dòng chữ", "a line of text"))]
