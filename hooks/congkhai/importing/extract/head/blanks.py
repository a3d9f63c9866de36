"""What head and end of a document leave blank, or print doubtfully: it stays so, and is told."""

from __future__ import annotations

from ....expressions import expression
from ...structure.division import Parts
from ...structure.scan_names import has_bare_middle
from .doubt import Doubt

_LINES_OF_NUMBER = 3
# «ngày O5 tháng 0I»: letters that a scan read for figures.
_LETTERED_DAY = expression(r"(?:ngày|tháng) (?=\d?[OolIS])[\dOolIS]{2}\b")


def doubt_blanks(parts: Parts, issued: str | None, doubts: list[Doubt]) -> None:
    """Blanks stay blank; the editor is told."""
    header, closing = parts.header, parts.closing
    if header.symbol and not header.number:
        doubts.append(Doubt("number", "văn bản để trống số", header.places.get("symbol", 0)))
    number_at = header.places.get("number", 0)
    near = range(number_at, number_at + _LINES_OF_NUMBER)
    # «Số:» may stand alone above the figures.
    printed = " ".join(line.text for line in parts.lines if number_at and line.number in near)
    if header.number and printed and header.number.partition("/")[0] not in printed:
        doubts.append(Doubt("number", f"in «{printed.strip()[:60]}», nghi đọc sai", number_at))
    if "note" in header.places:
        told = "phần đầu không có; lấy từ dòng «kèm theo» của phụ lục"
        doubts += [Doubt(name, told, number_at) for name in ("number", "issued")]
    date_at = header.places.get("date", 0)
    dated = next((line.text for line in parts.lines if line.number == date_at), "")
    if header.date and _LETTERED_DAY.search(dated):
        doubts.append(Doubt("issued", f"in «{dated.strip()[-60:]}», nghi đọc sai", date_at))
    if header.date and len(header.date) < 10:
        doubts.append(Doubt("issued", "văn bản để trống ngày", header.places.get("date", 0)))
    if header.symbol and not issued:
        doubts.append(Doubt("issued", "không thấy ngày ban hành"))
    if not closing.name and header.symbol:
        doubts.append(Doubt("signatory", "không thấy tên người ký"))
    opening = parts.lines[closing.start].number if closing.start < len(parts.lines) else 0
    if closing.number == opening and closing.name and not (closing.office or closing.capacity):
        message = "chỉ thấy tên người ký, không thấy chức vụ"
        doubts.append(Doubt("signatory", message, closing.number))
    slips = list(closing.slips)
    if closing.name and has_bare_middle(closing.name) and not any(map(has_bare_middle, slips)):
        slips.append(closing.name)
    doubts += [Doubt("signatory", f"in «{slip}», nghi sai dấu", closing.number) for slip in slips]
    if parts.is_recognised:
        read = "đọc từ ảnh chụp, đối chiếu với bản gốc"
        doubts += [Doubt(name, read) for name in ("number", "issued", "title")]
    if header.kind and not header.title:
        doubts.append(Doubt("title", "không thấy tên văn bản (trích yếu)"))
