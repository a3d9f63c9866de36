"""The package of a Word file (.docx): its parts, within limits, with nothing fetched or expanded.

ECMA-376, Part 2 (Open Packaging Conventions).
"""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from ...bilingual import Bilingual
from ...expressions import expression
from ...value import value_class
from .lines import Refusal

MOST_UNPACKED = 60_000_000
"""Bytes of one part of the package when unpacked: far above a 2,000-page document."""
MOST_PARTS = 20_000
MOST_EDGES = 60
MOST_TAGS = 4_000_000
"""In one part: each takes some hundred bytes of memory."""

DAMAGED = Refusal(
    Bilingual("tệp Word bị hỏng", "the Word file is damaged"),
    Bilingual(
        "mở bằng Word, chọn Lưu thành (.docx) rồi nhập lại",
        "open it in Word, save it as .docx and import again",
    ),
)
# What reading a damaged package may raise: broken archive, stream, or XML; encryption.
_UNREADABLE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    etree.XMLSyntaxError,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
_TYPES = "[Content_Types].xml"


LOCKED = Refusal(
    Bilingual("tệp có mật khẩu", "the file has a password"),
    Bilingual(
        "mở bằng mật khẩu, bỏ mật khẩu rồi lưu lại", "open it, take the password off and save it"
    ),
)
_TOO_LARGE = Refusal(
    Bilingual("tệp nén quá lớn khi mở ra", "the file grows too large when it is opened"),
    Bilingual(
        "kiểm tra lại nguồn của tệp, hoặc chia nhỏ", "check where the file comes from, or divide it"
    ),
)
_EDGE = expression(r"^word/(header|footer)(\d*)\.xml$")


class Locked(Exception):
    """A part that only a password opens."""


class TooLarge(Exception):
    """A part that would fill the memory when unpacked."""


@value_class
class Package:
    """The parts that hold text, and those that say how it is numbered."""

    document: etree._Element
    numbering: etree._Element | None
    styles: etree._Element | None
    footnotes: etree._Element | None
    endnotes: etree._Element | None
    headers: tuple[etree._Element, ...]
    footers: tuple[etree._Element, ...]


def read_package(data: bytes) -> Package | Refusal:
    """The parts of a .docx; spreadsheets, slides, bombs and damaged packages are refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            refusal = _refused(package)
            if refusal:
                return refusal
            document = _part(package, "word/document.xml")
            if document is None:
                return DAMAGED
            return Package(
                document,
                numbering=_part(package, "word/numbering.xml"),
                styles=_part(package, "word/styles.xml"),
                footnotes=_part(package, "word/footnotes.xml"),
                endnotes=_part(package, "word/endnotes.xml"),
                headers=_edges(package, "header"),
                footers=_edges(package, "footer"),
            )
    except TooLarge:
        return _TOO_LARGE
    except Locked:
        return LOCKED
    except _UNREADABLE:
        return DAMAGED


def _edges(package: zipfile.ZipFile, kind: str) -> tuple[etree._Element, ...]:
    """Headers or footers in the order of their numbers."""
    matches = [match for name in package.namelist() if (match := _EDGE.match(name))]
    names = sorted((int(m[2] or 0), m[0]) for m in matches if m[1] == kind)[:MOST_EDGES]
    return tuple(part for _, name in names if (part := _part(package, name)) is not None)


def _refused(package: zipfile.ZipFile) -> Refusal | None:
    names = set(package.namelist())
    infos = package.infolist()
    if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > 20 * MOST_UNPACKED:
        return _TOO_LARGE
    if any(name.startswith("xl/") for name in names):
        return Refusal(
            Bilingual("đây là bảng tính Excel", "this is an Excel sheet"),
            Bilingual(
                "lưu văn bản dưới dạng Word hoặc PDF rồi nhập",
                "save the document as Word or PDF and import that",
            ),
        )
    if any(name.startswith("ppt/") for name in names):
        return Refusal(
            Bilingual("đây là bài trình chiếu", "this is a slide show"),
            Bilingual(
                "lưu văn bản dưới dạng Word hoặc PDF rồi nhập",
                "save the document as Word or PDF and import that",
            ),
        )
    if "mimetype" in names and "content.xml" in names:
        with package.open("mimetype") as stream:
            kind = stream.read(80)
        if b"spreadsheet" in kind or b"presentation" in kind:
            return Refusal(
                Bilingual(
                    "đây là bảng tính hoặc bài trình chiếu", "this is a sheet or a slide show"
                ),
                Bilingual("lưu văn bản dưới dạng Word", "save the document as Word"),
            )
        return Refusal(
            Bilingual("đây là tệp OpenDocument", "this is an OpenDocument file"),
            Bilingual("lưu lại dưới dạng .docx rồi nhập", "save it as .docx and import that"),
        )
    if _TYPES not in names or "word/document.xml" not in names:
        return Refusal(
            Bilingual(
                "đây là tệp nén, không phải văn bản Word", "this is an archive, not a Word document"
            ),
            Bilingual("giải nén rồi nhập từng tệp", "unpack it and import each file"),
        )
    return None


def _part(package: zipfile.ZipFile, name: str) -> etree._Element | None:
    """One XML part, with no entities and no network."""
    try:
        info = package.getinfo(name)
    except KeyError:
        return None
    if info.flag_bits & 1:
        raise Locked(name)
    squeezed = info.file_size > 5_000_000 and info.file_size > 200 * info.compress_size
    if info.file_size > MOST_UNPACKED or squeezed:
        raise TooLarge(name)
    with package.open(info) as stream:
        data = stream.read(MOST_UNPACKED + 1)
    if len(data) > MOST_UNPACKED or data.count(b"<") > MOST_TAGS:
        raise TooLarge(name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    return etree.fromstring(data, parser)
