"""One entry of the catalogue of problems."""

from __future__ import annotations

from ..value import value_class
from .problem import Severity


@value_class
class Code:
    """`vi` and `hint` are what an editor reads; `why` is what `congkhai explain` adds,
    each also in English.

    `$name` stands for a value given where the problem is found. `wrong` and `right` show the
    mistake and its mending in a source.
    """

    code: str
    severity: Severity
    vi: str
    hint: str
    en: str
    en_hint: str
    why: str
    en_why: str
    wrong: str = ""
    right: str = ""
    about_documents: bool = False
    """A finding about the documents themselves, which no editor can mend: an error of this kind
    can be accepted, all others are information."""
