"""Numbers that Word counts, held against another program that counts them."""

from __future__ import annotations

import io
import re
import zipfile

from congkhai.importing import DocumentText, read_bytes
from docx2python import docx2python
from hypothesis import given
from hypothesis import strategies as some

from .made import NUMBERING, numbered, word_file

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINKED = f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="{R}/numbering" Target="numbering.xml"/></Relationships>"""


def as_word_links_it(data: bytes) -> bytes:
    """The same file with the links that other programs ask for and ours does without."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            new.writestr(name, text.replace("<w:document ", f'<w:document xmlns:r="{R}" ', 1))
        new.writestr("word/_rels/document.xml.rels", LINKED)
    return out.getvalue()


def numbers(lines: list[str]) -> list[str]:
    """«I. Việc» and «I)\tViệc» are both numbered I; a dash is a dash."""
    found = (re.match(r"\s*([IVXLC]+|\d+|[a-zđ]|-{1,2})[.)]?\s+\S", line) for line in lines)
    return [match[1].replace("--", "-") for match in found if match]


@given(some.lists(some.integers(0, 3), min_size=1, max_size=40))
def test_numbers_are_those_that_another_reader_of_word_counts(levels):
    # Beyond the 26th letter Word goes on with «aa», Vietnamese documents never do.
    data = word_file(*(numbered("Việc", level) for level in levels), numbering=NUMBERING)
    reading = read_bytes("thử.docx", data)
    assert isinstance(reading, DocumentText)
    ours = numbers([line.text for line in reading.lines if line.text.strip()])
    with docx2python(io.BytesIO(as_word_links_it(data))) as theirs:
        counted = numbers([line for line in theirs.text.splitlines() if line.strip()])
    assert ours == counted
    assert len(ours) == len(levels)
