"""With the programs that `congkhai import` can use: LibreOffice and Tesseract, where present."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from congkhai.importing import DocumentFacts, DocumentText, Refusal, documents, gathered, read_bytes
from congkhai.importing.readers.ocr import Recogniser, recogniser

from .made import paragraph, pdf_file, photograph_of, scan_of, word_file
from .test_word import CLOSING, HEAD, TITLE

LETTER = word_file(
    HEAD,
    TITLE,
    paragraph("Thực hiện Quyết định số 12/QĐ-UBND ngày 05/6/2026 của Ủy ban nhân dân tỉnh."),
    paragraph("I. MỤC ĐÍCH"),
    paragraph("1. Báo cáo kết quả trước ngày 30/9/2026."),
    paragraph("II. TỔ CHỨC THỰC HIỆN"),
    paragraph("Các phòng báo cáo định kỳ hằng năm."),
    CLOSING,
    paragraph(""),
)


@pytest.fixture(scope="module")
def office() -> str:
    """Not asked for by `make test`: without it these tests are left out, on CI too."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or pytest.skip("LibreOffice is not installed: .doc and .odt go untested")


@pytest.fixture(scope="module")
def tesseract() -> Recogniser:
    found = recogniser()
    if isinstance(found, Refusal):
        pytest.skip("Tesseract with Vietnamese is not installed: --ocr goes untested")
    return found


@pytest.fixture(scope="module")
def converted(office, tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    (folder / "a.docx").write_bytes(LETTER)

    def convert(kind: str) -> bytes:
        made = folder / f"a.{kind}"
        if not made.exists():
            subprocess.run(
                [
                    office,
                    f"-env:UserInstallation=file://{folder}/profile",
                    "--headless",
                    *("--convert-to", kind, "--outdir", folder, folder / "a.docx"),
                ],
                capture_output=True,
                check=True,
                timeout=120,
            )
        return Path(made).read_bytes()

    return convert


def facts_of(reading: DocumentText | Refusal) -> DocumentFacts:
    assert isinstance(reading, DocumentText)
    (parts,) = documents(reading)
    return gathered(parts)


def told(facts: DocumentFacts) -> tuple[object, ...]:
    return (
        (facts.kind, facts.number, facts.symbol, facts.date, facts.place, facts.agency),
        facts.title,
        (facts.signer, facts.office, facts.capacity),
        [section.text for section in facts.sections],
        [due.due for due in facts.duties.dues],
        [item.when for item in facts.duties.returning],
        facts.cited_numbers,
        len(facts.parts.closing.recipients),
    )


@pytest.mark.parametrize("kind", ["doc", "odt", "pdf"])
def test_a_document_says_the_same_in_every_format(converted, kind):
    found = facts_of(read_bytes(f"a.{kind}", converted(kind)))
    assert told(found) == told(facts_of(read_bytes("a.docx", LETTER)))


def test_a_scan_is_read_from_its_picture(converted, tesseract):
    scan = scan_of(converted("pdf"))
    assert isinstance(read_bytes("a.pdf", scan), Refusal)
    reading = read_bytes("a.pdf", scan, with_ocr=True)
    found = facts_of(reading)
    assert told(found)[:2] == told(facts_of(read_bytes("a.docx", LETTER)))[:2]
    assert [due.due for due in found.duties.dues] == ["2026-09-30"]
    assert reading.is_recognised
    assert any("OCR" in note for note in reading.notes)
    assert "number" in {doubt.name for doubt in found.doubts}


def test_a_photograph_is_read_as_a_scan(converted, tesseract):
    found = facts_of(read_bytes("a.png", photograph_of(converted("pdf"), 300), with_ocr=True))
    assert (found.kind, found.symbol) == ("kế hoạch", "KH-SNV")


def test_a_page_without_letters_is_no_document(tesseract):
    refusal = read_bytes("a.pdf", scan_of(pdf_file([])), with_ocr=True)
    assert isinstance(refusal, Refusal)
    assert "không nhận dạng được" in refusal.message


def test_without_tesseract_the_editor_hears_what_to_install(monkeypatch):
    monkeypatch.setenv("PATH", "")
    refusal = read_bytes("a.pdf", scan_of(pdf_file([])), with_ocr=True)
    assert isinstance(refusal, Refusal)
    assert "tesseract-ocr-vie" in refusal.hint


def test_a_pdf_with_its_text_is_not_recognised_anew(monkeypatch):
    monkeypatch.setenv("PATH", "")
    page = [(60, 80 + 20 * n, "Đọc sách mỗi ngày một trang cho vui.") for n in range(5)]
    reading = read_bytes("a.pdf", pdf_file(page), with_ocr=True)
    assert isinstance(reading, DocumentText)
    assert not reading.is_recognised


def test_a_scan_with_a_stamp_in_letters_is_still_a_scan(converted, tesseract):
    stamped = scan_of(converted("pdf"), stamp="Signed by So Noi vu")
    refusal = read_bytes("a.pdf", stamped)
    assert isinstance(refusal, Refusal)
    assert "bản chụp" in refusal.message
    assert facts_of(read_bytes("a.pdf", stamped, with_ocr=True)).symbol == "KH-SNV"
