"""What a document leans on: its parents, as the paragraphs before the first number name them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....expressions import expression
from ...readers.lines import bare
from ...structure.paragraphs import Kind, Paragraph
from ..times.dates import moments
from .citation import ReadCitation

_NAMED = (
    r"cong van|van ban|cong dien|to trinh|thong bao|quyet dinh|ke hoach|nghi quyet|chi thi"
    r"|huong dan|nghi dinh|thong tu|luat|ket luan|chuong trinh"
)
_BASIS = expression(
    r"^[\W_]*(?:(?:tiep tuc )?(?:can cu|thuc hien|xet|theo(?! (?:do|dung)\b)|tren co so|huong ung"
    r"|nham huong ung"
    r"|de (?:trien khai )?thuc hien|trien khai|quan triet"
    r"|thi hanh|tiep theo|phuc dap|tra loi|cu the hoa|nham (?:trien khai )?thuc hien|de cu the hoa"
    r"))\b"
    rf"|^\W*sau khi [^.;]{{0,80}}?\b(?:ban hanh|co|trien khai|thuc hien) (?:{_NAMED})\b"
    r"|^[^.;]{0,140}\bnhan duoc (?:cong van|van ban|to trinh|phieu|ke hoach|don)\b"
    r"|^de (?:tiep tuc |tang cuong |kip thoi )*(?:trien khai |to chuc )*(?:thuc hien|thi hanh)\b"
)
# «…, thực hiện Hướng dẫn số … và Công văn số …», «Ngày …, Bộ A đã có Công văn số …», «… tại văn
# bản số …», by which one body writes to another; «quy định tại Thông tư số …» only cites.
_LETTER = r"cong van|van ban|cong dien|to trinh|thong bao|bao cao|phieu trinh|ket luan"
_LEANS = expression(
    rf"\b(?:can cu|thuc hien(?: nghiem| tot)?|thi hanh|trien khai|tiep theo|huong ung"
    rf"|nhan duoc|xem xet"
    rf"|theo (?:phan cong|chi dao|yeu cau|de nghi) (?:tai|cua [^;,.]{{3,60}} tai))"
    rf" (?:cac )?(?:{_NAMED}) so\b[^;]*$"
    rf"|\b(?:co|ban hanh) (?:{_NAMED})(?: hoa toc| khan)? so\W*$"
    rf"|(?<!quy dinh )\btai (?:cac )?(?:{_LETTER}) so\b[^;.]*$"
    rf"|(?:^|; )(?:can cu|thuc hien) (?:{_NAMED})(?: so)?\W*$"
)
# «CĂN CỨ LẬP KẾ HOẠCH», «Cơ sở pháp lý:»: what is listed below is leaned on.
_GROUNDS = expression(
    r"^\W*(?:\w{1,5}[.)/]\W*)*(?:cac )?(?:can cu|co so)"
    r"(?: (?:phap ly|phap luat|lap|xay dung|de|ban hanh|thuc hien|ke hoach|chuong trinh|de an"
    r"|phuong an|va|cua))*\W*$",
    holds=("can cu", "co so"),
)
_LISTED = expression(rf"^\W*(?:can cu )?(?:{_NAMED}|phap lenh|bo luat|hien phap)\b")
# «Thực hiện Kế hoạch số …, kế thừa Kế hoạch số … của huyện cũ»: what went before is not carried
# out; «trên cơ sở kết quả thực hiện Kế hoạch số …» neither.
_VERBS = expression(
    r"\b(?:(?P<before>ke thua|tiep noi|noi tiep|phat huy ket qua"
    r"|tren co so (?:danh gia |tong ket |so ket )*ket qua"
    r"(?: trien khai| thuc hien| dat duoc| cua)*)"
    r"|can cu|thuc hien|thi hanh|trien khai|huong ung|xet|quan triet|cu the hoa|theo)\b",
    holds="ke thua|tiep noi|noi tiep|phat huy ket qua|tren co so|can cu|thuc hien|thi hanh"
    "|trien khai|huong ung|xet|quan triet|cu the hoa|theo",
)
_LONG = 60
"""Letters of a paragraph that is no addressee."""
_FIRST = 3
"""Paragraphs of an opening that may lean on a document in the midst of a sentence."""
_OF_ANOTHER = expression(r"\d[/-][\w/&.-]*[a-z][\w&.-]*[ ,*]{0,4}(?:ky )?(?:ngay )?$")
"""Before a day: the number of the document that it is of."""
_PASSED = expression(
    r"\b(?:luat|phap lenh|nghi quyet) nay (?:da )?duoc [^.;]{0,200}?\bthong qua\W{1,4}"
    r"(ngay \d{1,2} thang \d{1,2} nam \d{4})",
    holds=("thong qua",),
)
_REQUEST = expression(r"^\W*(?:xet|theo) (?:de nghi|don)\b")
_PRIVATE = expression(
    r"\b(?:cong ty|doanh nghiep|danh nghiep|hop tac xa|htx|xi nghiep|chi nhanh|tap doan|nha may)\b"
)


def passed(body: Sequence[Paragraph]) -> str | None:
    """Of a head without a day: «Luật này được Quốc hội … thông qua ngày 24 tháng 12 năm 2025»."""
    for paragraph in reversed(body):
        match = _PASSED.search(paragraph.bare.replace("*", ""))
        found = moments(match[1]) if match else []
        if found and found[0].precision == "day":
            return found[0].iso
    return None


def parents_of(
    body: Sequence[Paragraph],
    opening: Sequence[Paragraph],
    citations: Sequence[tuple[Paragraph, ReadCitation]],
) -> tuple[tuple[ReadCitation, ...], tuple[ReadCitation, ...]]:
    """What the document leans on, and the letters of private parties that ask for it.

    A parent is what the opening says that the document rests on, carries out, follows or answers:
    each document of a paragraph that begins so, each that a sentence of the first paragraphs names
    behind such a verb, and what is listed below a heading of grounds. Any other is only cited.
    """
    ids = {id(p) for p in opening if _BASIS.match(p.bare)} | set(map(id, _grounds(body)))
    prose = [p for p in opening if p.kind is not Kind.TABLE and len(p.text) > _LONG]
    others = {id(p) for p in prose[:_FIRST] if id(p) not in ids}
    parents: dict[tuple[str | None, str], ReadCitation] = {}
    requests: list[ReadCitation] = []
    for paragraph, citation in citations:
        if id(paragraph) in others:
            up_to_number = citation.start + bare(citation.printed).find("so ") + 3
            before = paragraph.bare[max(0, citation.start - 520) : up_to_number]
            if not citation.number or not _LEANS.search(before):
                continue
            citation = _dated_before(citation, before)
        elif id(paragraph) not in ids or _went_before(paragraph, citation):
            continue
        if citation.number and _is_request(paragraph, citation):
            requests.append(citation)
            continue
        key = (citation.number, "" if citation.number else bare(citation.name))
        if key not in parents or (citation.date and not parents[key].date):
            parents[key] = citation
    return tuple(parents.values()), tuple(requests)


def _grounds(body: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The documents listed one a paragraph below «Cơ sở pháp lý:»."""
    is_open = False
    for paragraph in body:
        if len(paragraph.text) < _LONG and _GROUNDS.match(paragraph.bare):
            is_open = True
        elif is_open and _LISTED.match(paragraph.bare):
            yield paragraph
        else:
            is_open = False


def _is_request(paragraph: Paragraph, citation: ReadCitation) -> bool:
    """«Xét đề nghị của Công ty A tại Văn bản số …»: a private party asks for what is done."""
    if not _REQUEST.match(paragraph.bare):
        return False
    head = re.split(r"[/-]", (citation.number or "").partition("/")[2] or "")[0]
    named = paragraph.bare[: citation.start].rpartition(";")[2]
    return head in {"GĐN", "ĐN", "ĐĐN"} or _PRIVATE.search(named) is not None


def _went_before(paragraph: Paragraph, citation: ReadCitation) -> bool:
    """Whether its clause takes it up as what went before."""
    clause = paragraph.bare[: citation.start].rpartition(";")[2]
    verbs = [match["before"] for match in _VERBS.finditer(clause)]
    return bool(verbs and verbs[-1])


def _dated_before(citation: ReadCitation, before: str) -> ReadCitation:
    """«Ngày 19 tháng 9 năm 2013, Bộ A có Công văn số …» says the day in front."""
    if citation.date:
        return citation
    told = before.rpartition(". ")[2]
    days = [
        m for m in moments(told) if m.precision == "day" and not _OF_ANOTHER.search(told[: m.start])
    ]
    return replace(citation, date=days[-1].iso) if days else citation
