"""Old Word files (.doc) and OpenDocument (.odt), by way of LibreOffice where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from ...bilingual import Bilingual
from .docx import read_word
from .docx_package import LOCKED
from .lines import DocumentText, Refusal

MOST_SECONDS = 120
_WITHOUT_OFFICE = Refusal(
    Bilingual(
        "tệp Word kiểu cũ (.doc) hoặc OpenDocument cần LibreOffice để đọc",
        "an old Word file (.doc) or an OpenDocument file needs LibreOffice",
    ),
    Bilingual(
        "cài LibreOffice, hoặc mở bằng Word rồi lưu thành .docx",
        "install LibreOffice, or open it in Word and save it as .docx",
    ),
)
_DAMAGED = Refusal(
    Bilingual("tệp Word kiểu cũ (.doc) bị hỏng", "the old Word file (.doc) is damaged"),
    Bilingual("mở bằng Word rồi lưu thành .docx", "open it in Word and save it as .docx"),
)
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LEAST = 1536
"""Bytes of the smallest compound file: header, allocation table, directory."""
# Names of streams in a compound file (MS-CFB), which keeps them in UTF-16.
_STREAMS = (
    ("EncryptedPackage".encode("utf-16-le"), LOCKED),
    (
        "Workbook".encode("utf-16-le"),
        Refusal(
            Bilingual("đây là bảng tính Excel", "this is an Excel sheet"),
            Bilingual(
                "lưu văn bản dưới dạng Word hoặc PDF rồi nhập",
                "save the document as Word or PDF and import that",
            ),
        ),
    ),
    (
        "PowerPoint Document".encode("utf-16-le"),
        Refusal(
            Bilingual("đây là bài trình chiếu", "this is a slide show"),
            Bilingual(
                "lưu văn bản dưới dạng Word hoặc PDF rồi nhập",
                "save the document as Word or PDF and import that",
            ),
        ),
    ),
)


def converted_by_office(name: str, data: bytes) -> DocumentText | Refusal:
    """A .doc or .odt by way of LibreOffice, where it is installed."""
    refusal = next((why for sign, why in _STREAMS if sign in data), None)
    if refusal:
        return refusal
    is_compound = data.startswith(_COMPOUND) and len(data) >= _LEAST
    if not (is_compound or data.startswith(b"PK")):
        return _DAMAGED
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        return _WITHOUT_OFFICE
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source.doc"
        source.write_bytes(data)
        try:
            subprocess.run(
                [
                    program,
                    f"-env:UserInstallation=file://{folder}/profile",
                    "--headless",
                    "--convert-to",
                    "docx",
                    "--outdir",
                    folder,
                    str(source),
                ],
                capture_output=True,
                timeout=MOST_SECONDS,
                check=True,
            )
            converted = (Path(folder) / "source.docx").read_bytes()
        except (OSError, subprocess.SubprocessError):
            return Refusal(
                Bilingual(
                    "LibreOffice không đọc được tệp này", "LibreOffice cannot read this file"
                ),
                Bilingual(
                    "mở bằng Word rồi lưu thành .docx", "open it in Word and save it as .docx"
                ),
            )
    return read_word(name, converted)
