"""Scans and photographs read by Tesseract, where it is installed with Vietnamese."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import pypdfium2 as pdfium  # type: ignore[import-untyped]

from ...bilingual import Bilingual
from ...value import value_class
from .lines import DocumentText, Refusal, clean
from .page_layout import PlacedWord, page_lines

MOST_SECONDS = 120
"""For one page."""
MOST_SCANNED = 200
NOTE = "chữ nhận dạng từ ảnh (OCR): đối chiếu với bản gốc trước khi công khai"
UNREADABLE = Refusal(
    "không nhận dạng được chữ trong ảnh chụp",
    Bilingual("xin bản Word của văn bản", "ask for the Word file of the document"),
)

_DOTS = 300
_POINTS = 72
_WITHOUT = Refusal(
    Bilingual(
        "nhận dạng chữ cần Tesseract với tiếng Việt",
        "reading scans needs Tesseract with Vietnamese",
    ),
    Bilingual(
        "cài gói tesseract-ocr và tesseract-ocr-vie rồi chạy lại với --ocr",
        "install tesseract-ocr and tesseract-ocr-vie, then run again with --ocr",
    ),
)
_WORD_LEVEL = "5"


class Unreadable(Exception):
    """Tesseract failed or took too long."""


@value_class
class Recogniser:
    """Tesseract; `page` gives the words of a page at their places in points."""

    program: str

    def page(self, page: pdfium.PdfPage) -> list[PlacedWord]:
        """The words of a page of a PDF, as its picture shows them."""
        bitmap = page.render(scale=_DOTS / _POINTS, grayscale=True)
        rows = memoryview(bitmap.buffer).cast("B")
        wide, stride = bitmap.width, bitmap.stride
        # Netpbm's PGM: Tesseract reads it, and it needs no library to write.
        picture = b"P5 %d %d 255\n" % (wide, bitmap.height) + b"".join(
            rows[start : start + wide] for start in range(0, stride * bitmap.height, stride)
        )
        return self.picture(picture, ".pgm")

    def picture(self, data: bytes, suffix: str) -> list[PlacedWord]:
        """The words of a picture of 300 dots per inch."""
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / f"page{suffix}"
            source.write_bytes(data)
            command = [self.program, str(source), "-", "-l", "vie", "--psm", "4"]
            try:
                found = subprocess.run(
                    [*command, "--dpi", str(_DOTS), "tsv"],
                    capture_output=True,
                    timeout=MOST_SECONDS,
                    check=True,
                    env={**os.environ, "OMP_THREAD_LIMIT": "1"},
                )
            except (OSError, subprocess.SubprocessError) as problem:
                raise Unreadable from problem
        return _words(found.stdout.decode("utf-8", errors="replace"))


def recogniser() -> Recogniser | Refusal:
    """Tesseract with Vietnamese, or what to install."""
    program = shutil.which("tesseract")
    if program is None:
        return _WITHOUT
    try:
        found = subprocess.run(
            [program, "--list-langs"], capture_output=True, timeout=20, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return _WITHOUT
    return Recogniser(program) if b"vie" in found.stdout.split() else _WITHOUT


def read_picture(name: str, data: bytes, suffix: str) -> DocumentText | Refusal:
    """The lines of a photographed page."""
    reader = recogniser()
    if isinstance(reader, Refusal):
        return reader
    try:
        words = reader.picture(data, suffix)
    except Unreadable:
        return UNREADABLE
    if not words:
        return UNREADABLE
    width = max(word.right for word in words) + min(word.left for word in words)
    lines = page_lines(words, width, 1, 0, (), 0)
    return DocumentText(name, tuple(lines), (NOTE,), is_recognised=True)


def _words(table: str) -> list[PlacedWord]:
    """The words of Tesseract's table, in points, on a page set straight."""
    scale = _POINTS / _DOTS
    lines: dict[tuple[str, ...], list[PlacedWord]] = {}
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = clean(row.get("text") or "").strip()
        if row["level"] != _WORD_LEVEL or not text:
            continue
        left, top, wide, tall = (
            int(row[key]) * scale for key in ("left", "top", "width", "height")
        )
        place = (row["block_num"], row["par_num"], row["line_num"])
        lines.setdefault(place, []).append(PlacedWord(text, left, left + wide, top, top + tall))
    slope = _slope(list(lines.values()))
    return [word for line in lines.values() for word in _straight(line, slope)]


def _straight(line: Sequence[PlacedWord], slope: float) -> list[PlacedWord]:
    """The words of a line at one height: marks and stamps make their boxes uneven."""
    top = median(word.top - slope * word.left for word in line)
    bottom = median(word.bottom - slope * word.left for word in line)
    return [PlacedWord(word.text, word.left, word.right, top, bottom) for word in line]


def _slope(lines: Sequence[Sequence[PlacedWord]]) -> float:
    """How far a page laid askew sinks for each point to the right."""
    slopes = [
        (line[-1].middle - line[0].middle) / (line[-1].left - line[0].left)
        for line in lines
        if len(line) > 5 and line[-1].left - line[0].left > 150
    ]
    return median(slopes) if len(slopes) > 4 else 0.0
