"""Word and PDF files changed as programs, transfers and accidents change them."""

from __future__ import annotations

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence

from tests.importing.made import NUMBERING, numbered, paragraph, pdf_file, table, word_file
from tests.mutations import STRANGE, mutated_text

ELEMENT = re.compile(rb"<w:(p|tbl|tr|tc|r|t|lvl|num|abstractNum|pPr|numPr)\b[^>]*>")
ATTRIBUTE = re.compile(rb'w:[A-Za-z]+="([^"]*)"')
NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
WORD = re.compile(rb"/[A-Za-z0-9]+|\b(?:obj|endobj|stream|endstream|R|Tj|Tm|BT|ET|xref|trailer)\b")
ODD_NUMBERS = (b"0", b"-1", b"1", b"2", b"99999999999999999999", b"1e9", b"-0.00001", b"65536")


def word_of(text: str, draw: random.Random) -> bytes:
    """The lines as paragraphs, items of lists and tables of a Word file."""
    blocks: list[str] = []
    for line in _printable(text).split("\n"):
        way = draw.random()
        if way < 0.1:
            blocks.append(numbered(line, draw.randrange(5), draw.randrange(3)))
        elif way < 0.2:
            cells = line.split(draw.choice((" ", ",", ";")), draw.randrange(1, 5))
            blocks.append(table([cells] * draw.randrange(1, 4)))
        else:
            blocks.append(paragraph(line, bold=way > 0.8))
    parts = {"numbering": NUMBERING} if draw.random() < 0.5 else {}
    return word_file(*blocks, **parts)


def portable_of(text: str, draw: random.Random) -> bytes:
    """The lines as printed on pages; some beside others, as the head of a document is."""
    lines = _printable(text).split("\n")[:120]
    pages: list[list[tuple[float, float, str]]] = []
    for start in range(0, len(lines), 40):
        page: list[tuple[float, float, str]] = []
        top = 40.0
        for line in lines[start : start + 40]:
            left, middle, right = line.partition("   ")
            page.append((draw.choice((40.0, 60.0, 200.0)), top, left[:300]))
            if middle:
                page.append((320.0, top, right[:300]))
            top += draw.choice((18.0, 18.0, 18.0, 4.0, 40.0))
        pages.append(page)
    rules = [
        tuple(float(draw.randrange(600)) for _ in range(4)) for _ in range(draw.choice((0, 0, 8)))
    ]
    return pdf_file(*pages, rules=rules)


def _printable(text: str) -> str:
    """XML has no control characters, and Word writes no lone halves of letters."""
    return "".join(
        letter for letter in text if letter == "\n" or (letter >= " " and letter < "\ud800")
    )


def mutated_word(texts: Sequence[str], draw: random.Random) -> bytes:
    data = word_of(mutated_text(texts, draw)[:4_000], draw)
    way = draw.random()
    if way < 0.25:
        return data
    if way < 0.35:
        return _damaged(data, draw)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for _ in range(draw.choice((1, 1, 2, 4))):
        name = draw.choice([*parts])
        if draw.random() < 0.05:
            del parts[name]
            if not parts:
                break
        elif draw.random() < 0.9:
            name = "word/document.xml" if "word/document.xml" in parts else name
            parts[name] = draw.choice(XML_WAYS)(parts[name], draw)
        else:
            parts[name] = draw.choice(XML_WAYS)(parts[name], draw)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def _an_element(data: bytes, draw: random.Random) -> tuple[int, int]:
    """From where to where one of the elements goes; nowhere when there is none."""
    found = [*ELEMENT.finditer(data)]
    if not found:
        return 0, 0
    start = draw.choice(found)
    close = b"</w:" + start[1] + b">"
    end = data.find(close, start.end())
    if start[0].endswith(b"/>") or end < 0:
        return start.span()
    return start.start(), end + len(close)


def without_an_element(data: bytes, draw: random.Random) -> bytes:
    start, end = _an_element(data, draw)
    return data[:start] + data[end:]


def with_an_element_elsewhere(data: bytes, draw: random.Random) -> bytes:
    start, end = _an_element(data, draw)
    at, _ = _an_element(data, draw)
    return data[:at] + data[start:end] + data[at:]


def nested(data: bytes, draw: random.Random) -> bytes:
    """A table in a cell in a table, a list in a list: an element within itself."""
    start, end = _an_element(data, draw)
    head = data.find(b">", start) + 1
    inner = data[start:end]
    for _ in range(draw.choice((1, 3, 30))):
        inner = data[start:head] + inner + data[start:end]
        if len(inner) > 100_000:
            break
    return data[:start] + inner + data[end:]


def with_another_attribute(data: bytes, draw: random.Random) -> bytes:
    found = [*ATTRIBUTE.finditer(data)]
    if not found:
        return data
    value = draw.choice(found)
    new = draw.choice((*ODD_NUMBERS, b"", b"nil", draw.choice(found)[1]))
    return data[: value.start(1)] + new + data[value.end(1) :]


def with_strange_letters(data: bytes, draw: random.Random) -> bytes:
    start, _ = _an_element(data, draw)
    return data[:start] + draw.choice(STRANGE).encode("utf-8", "replace") + data[start:]


XML_WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    without_an_element,
    with_an_element_elsewhere,
    with_an_element_elsewhere,
    nested,
    with_another_attribute,
    with_another_attribute,
    with_strange_letters,
)


def mutated_portable(texts: Sequence[str], draw: random.Random) -> bytes:
    data = portable_of(mutated_text(texts, draw)[:3_000], draw)
    way = draw.random()
    if way < 0.25:
        return data
    if way < 0.4:
        return _damaged(data, draw)
    for _ in range(draw.choice((1, 1, 2, 4))):
        pattern, values = draw.choice(
            ((NUMBER, ODD_NUMBERS), (WORD, (b"/Kids", b"/Parent", b"/FlateDecode", b"R", b"")))
        )
        found = [*pattern.finditer(data)]
        place = draw.choice(found)
        new = draw.choice((*values, draw.choice(found)[0]))
        data = data[: place.start()] + new + data[place.end() :]
    return data


def _damaged(data: bytes, draw: random.Random) -> bytes:
    """Cut short, a stretch lost or told twice, bits turned over, packed once more."""
    for _ in range(draw.choice((1, 1, 3))):
        start = draw.randrange(len(data) + 1)
        end = min(len(data), start + draw.choice((1, 4, 60, 2_000)))
        data = draw.choice(
            (
                data[:start],
                data[:start] + data[end:],
                data[:end] + data[start:],
                data[:start] + bytes(draw.randrange(256) for _ in range(end - start)) + data[end:],
                data[:start] + zlib.compress(data[start:end]) + data[end:],
            )
        )
    return data
