"""What `congkhai import` costs for short and long documents: `python -m benchmarks.importing`."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from tests.importing.made import Placed, paragraph, pdf_file, table, word_file

from .measure import cost

PAGES, LINES = 340, 46
HEAD = (
    "ỦY BAN NHÂN DÂN XÃ YÊN HẠ", "Số: 12/KH-UBND", "Yên Hạ, ngày 05 tháng 01 năm 2026",
    "KẾ HOẠCH", "Phát động phong trào đọc sách năm 2026", "I. NHIỆM VỤ",
)  # fmt: skip
DUTY = (
    "{}. Trường tiểu học số {} chủ trì, phối hợp với Trạm Y tế mở thư viện của thôn, "
    "báo cáo Ủy ban nhân dân xã trước ngày {:02}/{:02}/2026."
)


def duties(count: int) -> list[str]:
    return [DUTY.format(n, n % 90 + 1, n % 28 + 1, n % 12 + 1) for n in range(1, count + 1)]


def long_text(size: int) -> bytes:
    """So many bytes of a plan's text."""
    whole = "\n\n".join([*HEAD, *duties(size // 150)]).encode()
    return whole[:size].decode(errors="ignore").encode()


def long_word_file(pages: int) -> bytes:
    """A plan of sixteen duties and a table of five rows on each page."""
    blocks = [paragraph(line) for line in HEAD]
    for page in range(pages):
        blocks += [paragraph(duty) for duty in duties(16)]
        rows = [(f"{n}", f"Mở thư viện thôn {page}.{n}", "30/11/2026") for n in range(1, 6)]
        blocks.append(table([("TT", "Nội dung", "Thời hạn"), *rows]))
    return word_file(*blocks)


def long_pdf(pages: int, lines: int) -> bytes:
    """A plan with so many lines on a page, word by word as Word prints them."""
    wording = [line for duty in duties(pages * lines // 2) for line in _halves(duty)]
    written: list[list[Placed]] = []
    for page in range(pages):
        shown = wording[page * lines : (page + 1) * lines]
        if page == 0:
            shown = [*HEAD, *shown[len(HEAD) :]]
        placed: list[Placed] = []
        for row, line in enumerate(shown):
            left = 60.0
            for word in line.split():
                placed.append((left, 50.0 + 750 / lines * row, word))
                left += 6.5 * (len(word) + 1)
        written.append(placed)
    return pdf_file(*written)


def _halves(duty: str) -> tuple[str, str]:
    words = duty.split()
    return " ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])


def with_pictures(data: bytes) -> bytes:
    """The same pages, each with forty rules and a picture that does not pack (200 KB)."""
    document = pdfium.PdfDocument(data)
    for page in document:
        bitmap = pdfium.PdfBitmap.new_native(300, 220, raw.FPDFBitmap_BGR)
        size = bitmap.stride * bitmap.height
        bitmap.buffer[:size] = os.urandom(size)
        picture = pdfium.PdfImage.new(document)
        picture.set_bitmap(bitmap)
        picture.set_matrix(pdfium.PdfMatrix().scale(90, 60).translate(450, 20))
        page.insert_obj(picture)
        for number in range(40):
            rule = raw.FPDFPageObj_CreateNewRect(50, 30 + 19 * number, 500, 0.5)
            raw.FPDFPath_SetDrawMode(rule, raw.FPDF_FILLMODE_ALTERNATE, 0)
            raw.FPDFPage_InsertObject(page, rule)
        page.gen_content()
        page.close()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def write_documents(folder: Path) -> None:
    plain = long_pdf(PAGES, LINES)
    files = {
        "1 text of 30 KB.txt": long_text(30_000),
        "2 Word, 50 pages.docx": long_word_file(50),
        "3 PDF, light pages.pdf": long_pdf(PAGES, 20),
        "4 PDF, full pages.pdf": plain,
        "5 PDF, full pages, pictures.pdf": with_pictures(plain),
    }
    for name, data in files.items():
        Path(folder, name).write_bytes(data)


def main() -> None:
    if len(sys.argv) > 1:
        write_documents(Path(sys.argv[1]))
        return
    start = "import sys; from congkhai.cli import main; sys.exit(main())"
    with tempfile.TemporaryDirectory() as folder:
        # A process counts the memory of the one that started it: that one stays small.
        cost([sys.executable, "-m", "benchmarks.importing", folder])
        print(f"{'starting alone':34} {cost([sys.executable, '-c', start, '--version'])}")
        for source in sorted(Path(folder).iterdir()):
            target = Path(folder, f"{source.stem} plans")
            command = [sys.executable, "-c", start, "import", source, "--out", target]
            size = source.stat().st_size / 1e6
            print(f"{source.stem:34} {cost(command)}  of {size:.1f} MB", flush=True)


if __name__ == "__main__":
    main()
