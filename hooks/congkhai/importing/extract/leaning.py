"""What a document leans on: its parents, as the paragraphs before the first number name them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..readers.lines import bare
from ..structure.paragraphs import Kind, Paragraph
from .citation import ReadCitation
from .dates import moments

_NAMED = (
    r"cong van|van ban|cong dien|to trinh|thong bao|quyet dinh|ke hoach|nghi quyet|chi thi"
    r"|huong dan|nghi dinh|thong tu|luat|ket luan|chuong trinh"
)
_BASIS = re.compile(
    r"^\W*(?:(?:tiep tuc )?(?:can cu|thuc hien|xet|theo|tren co so"
    r"|de (?:trien khai )?thuc hien|trien khai|quan triet"
    r"|thi hanh|tiep theo|phuc dap|tra loi|cu the hoa|nham (?:trien khai )?thuc hien|de cu the hoa"
    r"|sau khi))\b"
    r"|^[^.;]{0,140}\bnhan duoc (?:cong van|van ban|to trinh|phieu|ke hoach|don)\b"
    r"|^de (?:tiep tuc |tang cuong |kip thoi )*(?:trien khai |to chuc )*(?:thuc hien|thi hanh)\b"
)
# «…, thực hiện Hướng dẫn số … và Công văn số …», «Ngày …, Bộ A đã có Công văn số …».
_LEANS = re.compile(
    rf"\b(?:can cu|thuc hien(?: nghiem| tot)?|thi hanh|trien khai|tiep theo"
    rf"|theo (?:phan cong|chi dao|yeu cau) (?:tai|cua [^;,.]{{3,60}} tai)) (?:{_NAMED}) so\b"
    rf"[^;]*$|\b(?:co|ban hanh) (?:{_NAMED})(?: hoa toc| khan)? so\W*$"
)
_FIRST = 3
"""Paragraphs of an opening that may lean on a document in the midst of a sentence."""
_ASSEMBLY = re.compile(r"(?:UBTV)?QH\d")
_PASSED = re.compile(r"\bthong qua (ngay \d{1,2} thang \d{1,2} nam \d{4})")
_REQUEST = re.compile(r"^\W*(?:xet|theo) (?:de nghi|don)\b")


def passed(symbol: str, body: Sequence[Paragraph]) -> str | None:
    """Laws bear no date in their head: «… thông qua ngày 24 tháng 12 năm 2025»."""
    if not _ASSEMBLY.match(symbol):
        return None
    for paragraph in reversed(body[-6:]):
        match = _PASSED.search(paragraph.bare)
        found = moments(match[1]) if match else []
        if found and found[0].precision == "day":
            return found[0].iso
    return None


def parents_of(
    opening: Sequence[Paragraph], citations: Sequence[tuple[Paragraph, ReadCitation]]
) -> tuple[tuple[ReadCitation, ...], tuple[ReadCitation, ...]]:
    """What the document leans on, and the letters of private parties that ask for it."""
    ids = {id(p): p for p in opening if _BASIS.match(p.bare)}
    prose = [p for p in opening[:_FIRST] if p.kind is Kind.TEXT and id(p) not in ids]
    others = {id(p): p for p in prose}
    parents: dict[tuple[str | None, str], ReadCitation] = {}
    requests: list[ReadCitation] = []
    for paragraph, citation in citations:
        if id(paragraph) in others:
            up_to_number = citation.start + bare(citation.printed).find("so ") + 3
            before = paragraph.bare[max(0, citation.start - 520) : up_to_number]
            if not citation.number or not _LEANS.search(before):
                continue
            citation = _dated_before(citation, before)
        elif id(paragraph) not in ids:
            continue
        head = re.split(r"[/-]", (citation.number or "").partition("/")[2] or "")[0]
        if citation.number and _REQUEST.match(paragraph.bare) and head in {"GĐN", "ĐN", "ĐĐN"}:
            requests.append(citation)
            continue
        key = (citation.number, "" if citation.number else bare(citation.name))
        if key not in parents or (citation.date and not parents[key].date):
            parents[key] = citation
    return tuple(parents.values()), tuple(requests)


def _dated_before(citation: ReadCitation, before: str) -> ReadCitation:
    """«Ngày 19 tháng 9 năm 2013, Bộ A có Công văn số …» says the day in front."""
    if citation.date:
        return citation
    days = [m for m in moments(before.rpartition(". ")[2]) if m.precision == "day"]
    return replace(citation, date=days[-1].iso) if days else citation
