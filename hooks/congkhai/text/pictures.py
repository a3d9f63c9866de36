"""Pictures that a text shows: where it names them, and the words that stand for them."""

from __future__ import annotations

from collections.abc import Iterator

from ..expressions import expression
from ..value import value_class

# `![words](file "title")`; a name with spaces may stand bare, as people type it. Nothing here goes
# past a bracket, so that a line of brackets is read once.
_PICTURE = expression(
    r"!\[(?P<words>[^\[\]\n]*)\]\(\s*"
    r"(?:<(?P<pointed>[^<>\n]*)>|(?P<plain>(?:[^\s<>()\[\]]|\([^\s<>()\[\]]*\))+)"
    r"|(?P<spaced>[^<>()\[\]\"\n]*\.\w{3,4}))"
    r"(?:\s+(?:\"[^\"\[\]\n]*\"|'[^'\[\]\n]*'))?\s*\)"
)


@value_class
class PictureMark:
    """One picture as a text names it; offsets count letters of the text."""

    start: int
    end: int
    words: str
    """What stands for the picture where it cannot be seen."""
    href: str
    href_start: int


def picture_marks(text: str) -> Iterator[PictureMark]:
    if "![" not in text:
        return
    for match in _PICTURE.finditer(text):
        form = next(name for name in ("pointed", "plain", "spaced") if match[name] is not None)
        yield PictureMark(
            start=match.start(),
            end=match.end(),
            words=match["words"].strip(),
            href=match[form].strip(),
            href_start=match.start(form),
        )
