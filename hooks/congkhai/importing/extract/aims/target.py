"""One figure that a document sets out to reach, as read."""

from __future__ import annotations

from ....value import value_class
from ...structure.paragraphs import Paragraph


@value_class
class ReadTarget:
    """`bound` is one that the model knows, or blank; `highest` ends a range."""

    what: str
    value: str
    unit: str
    bound: str
    due: str
    scope: str
    printed: str
    paragraph: Paragraph
    line: int
    highest: str = ""
    doubt: str = ""
    every: str = ""
