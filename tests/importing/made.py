"""Word and PDF files made for the tests, as the formats' standards describe them."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence
from xml.sax.saxutils import escape

import pypdfium2 as pdfium

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def paragraph(text: str, properties: str = "", bold: bool = False) -> str:
    """One paragraph; a tab and a line end in the text become Word's own."""
    run = "<w:rPr><w:b/></w:rPr>" if bold else ""
    inner = escape(text).replace("\t", "</w:t><w:tab/><w:t>").replace("\n", "</w:t><w:br/><w:t>")
    return f'<w:p>{properties}<w:r>{run}<w:t xml:space="preserve">{inner}</w:t></w:r></w:p>'


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table whose cells hold paragraphs, one for each line of the cell's text."""
    written = ""
    for row in rows:
        cells = "".join(
            f"<w:tc>{''.join(paragraph(line) for line in cell.split(chr(10)))}</w:tc>"
            for cell in row
        )
        written += f"<w:tr>{cells}</w:tr>"
    columns = '<w:gridCol w:w="4500"/>' * max(map(len, rows))
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{written}</w:tbl>"


def numbered(text: str, level: int = 0, number: int = 1) -> str:
    """A paragraph of an automatic list."""
    properties = (
        f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
    )
    return paragraph(text, properties)


NUMBERING = f"""<w:numbering xmlns:w="{W}">
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>"""


def word_file(*blocks: str, **parts: str) -> bytes:
    """A .docx of these blocks; other parts by name («footnotes», «numbering»)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", RELATIONS)
        package.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{W}"><w:body>{"".join(blocks)}</w:body></w:document>',
        )
        for name, text in parts.items():
            package.writestr(f"word/{name}.xml", text)
    return out.getvalue()


Placed = tuple[float, float, str]
"""Left and top in points, and the words."""


def pdf_file(
    *pages: Sequence[Placed],
    rules: Sequence[tuple[float, ...]] = (),
    shades: Sequence[tuple[float, ...]] = (),
) -> bytes:
    """A PDF of words at their places, with a font whose codes are Unicode (no glyphs needed).

    `rules` are lines drawn on the first page: x1, y1, x2, y2 from the top left; `shades` are
    white areas of the same corners.
    """
    unicode_map = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def "
        b"/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange "
        b"1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
    )
    objects: list[bytes] = [b"", b""]
    objects.append(
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H "
        b"/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>"
    )
    objects.append(
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 500 /CIDSystemInfo "
        b"<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R >>"
    )
    objects.append(_stream(unicode_map))
    objects.append(
        b"<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 -200 1000 800] "
        b"/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
    )
    kids: list[bytes] = []
    for index, words in enumerate(pages):
        drawn = [
            f"{a} {842 - b} m {c} {842 - d} l S" for a, b, c, d in (rules if index == 0 else ())
        ]
        drawn += [
            f"1 g {a} {842 - d} {c - a} {d - b} re f 0 g"
            for a, b, c, d in (shades if index == 0 else ())
        ]
        shown = [
            f"BT /F1 13 Tf 1 0 0 1 {left} {842 - top} Tm <{text.encode('utf-16-be').hex()}> Tj ET"
            for left, top, text in words
        ]
        objects.append(_stream("\n".join([*drawn, *shown]).encode()))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    return _pdf(objects, kids)


def _pdf(objects: list[bytes], kids: list[bytes]) -> bytes:
    """The file: its first two objects are the catalogue and the list of pages."""
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    out = bytearray(b"%PDF-1.7\n")
    places: list[int] = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        start,
    )
    return bytes(out)


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def scan_of(data: bytes, dots: int = 200, stamp: str = "") -> bytes:
    """A PDF of pictures of the pages of a PDF, as a scanner makes it; a stamp has letters."""
    pages = [_picture(page, dots) for page in pdfium.PdfDocument(data)]
    objects = [b"", b""]
    kids: list[bytes] = []
    for wide, tall, rows in pages:
        packed = zlib.compress(rows)
        objects.append(
            b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray "
            b"/BitsPerComponent 8 /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
            % (wide, tall, len(packed), packed)
        )
        shown = f"BT /F 8 Tf 20 820 Td ({stamp}) Tj ET" if stamp else ""
        objects.append(_stream(f"q 595 0 0 842 0 0 cm /I Do Q {shown}".encode()))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /XObject << /I %d 0 R >> /Font << /F << /Type /Font /Subtype /Type1 "
            b"/BaseFont /Helvetica >> >> >> >>" % (len(objects), len(objects) - 1)
        )
        kids.append(b"%d 0 R" % len(objects))
    return _pdf(objects, kids)


def photograph_of(data: bytes, dots: int = 200) -> bytes:
    """A PNG of the first page of a PDF."""
    wide, tall, rows = _picture(pdfium.PdfDocument(data)[0], dots)
    lines = b"".join(b"\0" + rows[y * wide : (y + 1) * wide] for y in range(tall))

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content).to_bytes(4, "big")
        return len(content).to_bytes(4, "big") + kind + content + check

    size = wide.to_bytes(4, "big") + tall.to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", size)
        + chunk(b"IDAT", zlib.compress(lines))
        + chunk(b"IEND", b"")
    )


def _picture(page: pdfium.PdfPage, dots: int) -> tuple[int, int, bytes]:
    bitmap = page.render(scale=dots / 72, grayscale=True)
    rows = memoryview(bitmap.buffer).cast("B")
    starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
    return (
        bitmap.width,
        bitmap.height,
        b"".join(rows[start : start + bitmap.width] for start in starts),
    )
