"""Formats that need a program beside us: .doc and .odt (LibreOffice), scans (Tesseract)."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]

from congkhai.importing.line import Line, Reading, Refusal
from congkhai.importing.plain import text_lines
from congkhai.importing.word import read_word

MOST_SECONDS = 120
MOST_SCANNED = 200
_WITHOUT_OFFICE = Refusal(
    "tệp Word kiểu cũ (.doc) hoặc OpenDocument cần LibreOffice để đọc",
    "cài LibreOffice, hoặc mở bằng Word rồi lưu thành .docx",
)
_WITHOUT_OCR = Refusal(
    "nhận dạng chữ cần Tesseract với tiếng Việt",
    "cài gói tesseract-ocr và tesseract-ocr-vie rồi chạy lại với --ocr",
)


def converted_by_office(name: str, data: bytes) -> Reading | Refusal:
    """A .doc or .odt by way of LibreOffice, where it is installed."""
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
            return Refusal("LibreOffice không đọc được tệp này", "mở bằng Word rồi lưu thành .docx")
    return read_word(name, converted)


def recognised(name: str, data: bytes, reading: Reading | Refusal) -> Reading | Refusal:
    """A scan by way of Tesseract; a PDF that has its text is left as it is."""
    if isinstance(reading, Reading):
        return reading
    if "bản chụp" not in reading.message and "hỏng" not in reading.message:
        return reading
    program = shutil.which("tesseract")
    if program is None or not _speaks_vietnamese(program):
        return _WITHOUT_OCR
    lines: list[Line] = []
    try:
        document = pdfium.PdfDocument(data)
        if len(document) > MOST_SCANNED:
            return Refusal("bản chụp quá 200 trang", "tách riêng từng văn bản rồi nhập")
        with tempfile.TemporaryDirectory() as folder:
            for index in range(len(document)):
                image = Path(folder) / f"{index}.png"
                document[index].render(scale=300 / 72, grayscale=True).to_pil().save(image)
                found = subprocess.run(
                    [program, str(image), "-", "-l", "vie", "--psm", "4"],
                    capture_output=True,
                    timeout=MOST_SECONDS,
                    check=True,
                )
                text = found.stdout.decode("utf-8", errors="replace").replace("\f", "")
                lines += [
                    replace(line, number=len(lines) + 1 + at, page=index + 1)
                    for at, line in enumerate(text_lines(text))
                ]
    except (pdfium.PdfiumError, OSError, subprocess.SubprocessError):
        return Refusal("không nhận dạng được chữ trong bản chụp", "xin bản Word của văn bản")
    note = "chữ nhận dạng từ ảnh (OCR): đối chiếu với bản gốc trước khi công khai"
    return Reading(name, tuple(lines), (note,), is_recognised=True)


def _speaks_vietnamese(program: str) -> bool:
    try:
        found = subprocess.run(
            [program, "--list-langs"], capture_output=True, timeout=20, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return b"vie" in found.stdout.split()
