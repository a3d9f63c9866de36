"""The items of a plan's text as sections: words only, made from the whole text at once."""

from __future__ import annotations

from collections.abc import Sequence

from ..expressions import expression
from ..render import plain_text
from ..search import Section
from ..text import Outline

_BETWEEN = "\u241f"
"""A sign for what stands between two units, which no document is to hold."""
_ADDRESS = expression(rf"\]\([^){_BETWEEN}]*\)")
_PARTS = {"mo-dau": "Phần mở đầu", "ket": "Phần kết"}
_SIGNS = "*_`[]\\"


def item_sections(outline: Outline) -> list[Section]:
    """In the order of the text, each under the nearest heading above it."""
    headings = {"": ""}
    for anchor, item in outline.by_anchor.items():
        is_heading = item.kind == "heading"
        headings[anchor] = plain_text(item.text) if is_heading else headings[item.parent]
    texts = plain_texts([item.body[item.start : item.end] for item in outline.items])
    return [
        Section(item.anchor, headings[item.anchor] or part_of(item.anchor), text)
        for item, text in zip(outline.items, texts, strict=True)
    ]


def part_of(anchor: str) -> str:
    """What to call a stretch of text that stands under no heading."""
    return _PARTS.get(anchor.partition("-p")[0], "")


def plain_texts(texts: Sequence[bytes]) -> list[str]:
    """`plain_text` of each; a plan has too many items to look at one by one."""
    edge = _BETWEEN.encode()
    joined = b"".join((edge, edge.join(texts), edge)).decode()
    if joined.count(_BETWEEN) != len(texts) + 1:
        return [plain_text(_rows_in_words(text.decode())) for text in texts]
    if "|" in joined:
        joined = _BETWEEN.join(map(_rows_in_words, joined.split(_BETWEEN)))
    if "](" in joined:
        joined = _ADDRESS.sub("", joined)
    for sign in _SIGNS:
        joined = joined.replace(sign, "")
    joined = joined.replace("\n", " ")
    found = joined.split(_BETWEEN)[1:-1]
    # The blank is the only space that can be printed; here none stands beside another, or at
    # the edge of a text.
    if joined.isprintable() and "  " not in joined.replace(_BETWEEN, " "):
        return found
    return [" ".join(text.split()) for text in found]


def _rows_in_words(text: str) -> str:
    """Of a table what its cells say: «1; Nạo vét kênh; Quý I.»."""
    lines: list[str] = []
    for line in text.split("\n"):
        if not line.startswith("|"):
            lines.append(line)
            continue
        cells = [cell for cell in map(str.strip, line.split("|")) if cell.strip(":-")]
        if cells:
            lines.append(f"{'; '.join(cells).rstrip('.')}.")
    return "\n".join(lines)
