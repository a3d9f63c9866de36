"""The pages of a PDF one after another, without the engine keeping the ones that were read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

AT_ONCE = 20
"""Pages; the engine keeps their fonts, streams and pictures until the file is closed."""


def page_count(source: bytes | Path) -> int:
    """How many pages there are. Raises PdfiumError for a locked or damaged file."""
    document = pdfium.PdfDocument(source)
    try:
        return len(document)
    finally:
        document.close()


def pages(source: bytes | Path, count: int) -> Iterator[pdfium.PdfPage]:
    """Each page with its stamps in place; it is closed when the next one is asked for."""
    for start in range(0, count, AT_ONCE):
        document = pdfium.PdfDocument(source)
        try:
            # Stamps of digital signatures (number, date) are annotations until flattened.
            document.init_forms()
            for index in range(start, min(start + AT_ONCE, count)):
                page = document[index]
                if raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS:
                    page.close()
                    page = document[index]
                yield page
                page.close()
        finally:
            document.close()
