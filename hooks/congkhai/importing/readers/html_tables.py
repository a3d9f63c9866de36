"""Tables that a converter left as HTML in a text: written as rows between bars, as Markdown has.

<table><tr><td><p>SỞ A</p><p>Số: 45/…</p></td>      | SỞ A<br>Số: 45/… | CỘNG HÒA … |
<td>CỘNG HÒA …</td></tr></table>                   | --- | --- |
"""

from __future__ import annotations

import re

from ...expressions import expression

_TABLE = expression(r"<table\b[^<>]{0,300}>(?P<rows>.*?)</table\s*>", re.IGNORECASE | re.DOTALL)
_ROW = expression(r"<tr\b[^<>]{0,300}>(.*?)(?=</tr\s*>|<tr\b|\Z)", re.IGNORECASE | re.DOTALL)
_CELL = expression(
    r"<t[dh]\b[^<>]{0,300}>(.*?)(?=</t[dh]\s*>|<t[dh]\b|\Z)", re.IGNORECASE | re.DOTALL
)
_END_OF_LINE = expression(r"</(?:p|div|li|h[1-6]|blockquote)\s*>|<br\s*/?>", re.IGNORECASE)
_TAG = expression(r"</?[a-z][^<>]{0,300}>", re.IGNORECASE)
_MARK = "\x00"


def with_rows(text: str) -> str:
    """The text with its HTML tables as rows between bars; lines below keep their numbers."""
    if "<table" not in text.lower():
        return text
    return _TABLE.sub(_as_rows, text)


def _as_rows(match: re.Match[str]) -> str:
    rows: list[str] = []
    for row in _ROW.finditer(match["rows"]):
        cells = [_words(cell[1]) for cell in _CELL.finditer(row[1])]
        if not cells:
            continue
        rows.append(f"| {' | '.join(cells)} |")
        if len(rows) == 1:
            rows.append(f"|{' --- |' * len(cells)}")
    missing = match[0].count("\n") + 1 - len(rows)
    return "\n".join([*rows, *[""] * max(missing, 0)])


def _words(cell: str) -> str:
    """The words of a cell, where its paragraphs end a break; bars within are escaped."""
    words = _TAG.sub("", _END_OF_LINE.sub(_MARK, cell))
    # Most texts have none of it, and the names of all signs take long to load.
    import html

    lines = [" ".join(html.unescape(line).split()) for line in words.split(_MARK)]
    return "<br>".join(line.replace("|", "\\|") for line in lines if line)
