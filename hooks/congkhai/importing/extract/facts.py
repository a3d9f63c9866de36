"""What a document says, gathered from its parts; what is not there stays None."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...value import value_class
from ..readers.lines import bare
from ..structure import agency_names, genre
from ..structure.division import Parts
from ..structure.paragraphs import Kind, Paragraph
from .citations import ReadCitation, cited
from .dates import moments
from .duties import Duties, read_duties
from .sections import preamble, top_sections
from .targets import ReadTarget, targets
from .term import Term, term_of

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
    rf"\b(?:can cu|thuc hien(?: nghiem| tot)?|thi hanh|trien khai|tiep theo) (?:{_NAMED}) so\b"
    rf"[^;]*$|\b(?:co|ban hanh) (?:{_NAMED})(?: hoa toc| khan)? so\W*$"
)
_FIRST = 3
"""Paragraphs of an opening that may lean on a document in the midst of a sentence."""
_ASSEMBLY = re.compile(r"(?:UBTV)?QH\d")
_PASSED = re.compile(r"\bthong qua (ngay \d{1,2} thang \d{1,2} nam \d{4})")
_REQUEST = re.compile(r"^\W*(?:xet|theo) (?:de nghi|don)\b")
ISSUER = (
    r"(?:Ủy ban|Uỷ ban|UBND|UBMTTQ|Hội đồng|HĐND|Sở|Bộ|Ban|Cục|Chi cục|Vụ|Phòng|Văn phòng"
    r"|Trường|Trung tâm"
    r"|Công an|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Hội|Liên đoàn|Đoàn|Viện|Bệnh viện"
    r"|Bảo hiểm|Kho bạc|Thuế"
    r"|Hải quan|Thanh tra|Chính phủ|Thủ tướng|Ngân hàng|Tổng công ty|Tập đoàn|Mặt trận)"
)
_ISSUES = re.compile(
    rf"(?P<name>\b{ISSUER}\b[^;,.:“”()\n]{{0,90}}?)\s*(?:\([^()]{{1,60}}\)\s*)?"
    r"(?:đã |tiếp tục )?(?:ban hành|xây dựng|triển khai|đề ra|yêu cầu|thông báo|báo cáo"
    r"|đề nghị|kính đề nghị)\b"
)


LONGEST = 20_000
"""Letters of a paragraph: no document has a longer one."""


@value_class
class Doubt:
    """What an editor should look at: under which field, why, and where."""

    name: str
    message: str
    line: int = 0


@value_class
class DocumentFacts:
    kind: str | None
    number: str | None
    symbol: str | None
    date: str | None
    place: str | None
    agency: str | None
    parent_agency: str | None
    title: str | None
    signer: str | None
    office: str | None
    capacity: tuple[str, ...]
    is_draft: bool
    parents: tuple[ReadCitation, ...]
    requests: tuple[ReadCitation, ...]
    citations: tuple[tuple[Paragraph, ReadCitation], ...]
    sections: tuple[Paragraph, ...]
    duties: Duties
    term: Term | None
    targets: tuple[ReadTarget, ...]
    doubts: tuple[Doubt, ...]
    parts: Parts

    @property
    def is_document(self) -> bool:
        """Any of the marks that the decree asks of a document."""
        recipients = self.parts.closing.recipients
        return bool(
            self.kind or self.symbol or self.sections or recipients or self.parents or self.signer
        )

    @property
    def cited_numbers(self) -> tuple[str, ...]:
        """Numbers cited in the main text, each once, the requests of private parties apart."""
        own = f"{self.number}/{self.symbol}"
        apart = {citation.number for citation in self.requests}
        numbers = dict.fromkeys(c.number for _, c in self.citations if c.number)
        return tuple(n for n in numbers if n and n != own and n not in apart)


def gathered(parts: Parts) -> DocumentFacts:
    """The facts of one document."""
    header, closing = parts.header, parts.closing
    doubts: list[Doubt] = []
    body = _searched(parts.body, doubts)
    appendix = _searched(parts.appendix, doubts)
    everything = [*body, *appendix]
    citations = [(p, c) for p in body for c in cited(p, parts.is_recognised)]
    appended = [(p, c) for p in appendix for c in cited(p, parts.is_recognised)]
    opening = preamble(body)
    parents, requests = _parents(opening, citations)
    name, parent = _agencies(parts, opening, doubts)
    for _, citation in citations:
        if citation.doubt:
            doubts.append(
                Doubt("relations", f"{citation.printed}: {citation.doubt}", citation.line)
            )
    issued = header.date or _passed(header.symbol or "", body)
    _doubt_blanks(parts, issued, doubts)
    aims = tuple(targets(everything, issued, header.kind == "báo cáo"))
    duties = read_duties(everything, [*citations, *appended], header.title, issued).without(
        {(id(target.paragraph), target.due) for target in aims}
    )
    return DocumentFacts(
        kind=header.kind,
        number=header.number,
        symbol=header.symbol,
        date=issued,
        place=header.place,
        agency=name,
        parent_agency=parent,
        title=header.title,
        signer=closing.name,
        office=closing.office,
        capacity=closing.capacity,
        is_draft=header.is_draft,
        parents=parents,
        requests=requests,
        citations=tuple(citations),
        sections=tuple(top_sections(body)),
        duties=duties,
        targets=aims,
        term=term_of(body, header.title, issued, duties.stages),
        doubts=tuple(doubts),
        parts=parts,
    )


def _searched(paragraphs: Sequence[Paragraph], doubts: list[Doubt]) -> tuple[Paragraph, ...]:
    """Paragraphs that are looked through; one as long as a book is kept in the text alone."""
    long = [p for p in paragraphs if p.kind is not Kind.TABLE and len(p.text) > LONGEST]
    for paragraph in long:
        message = f"đoạn dài {len(paragraph.text)} chữ: máy không tìm việc và hạn trong đoạn này"
        doubts.append(Doubt("notes", message, paragraph.number))
    ids = set(map(id, long))
    return tuple(p for p in paragraphs if id(p) not in ids)


def _passed(symbol: str, body: Sequence[Paragraph]) -> str | None:
    """Laws bear no date in their head: «… thông qua ngày 24 tháng 12 năm 2025»."""
    if not _ASSEMBLY.match(symbol):
        return None
    for paragraph in reversed(body[-6:]):
        match = _PASSED.search(paragraph.bare)
        found = moments(match[1]) if match else []
        if found and found[0].precision == "day":
            return found[0].iso
    return None


def _parents(
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


def _agencies(
    parts: Parts, opening: Sequence[Paragraph], doubts: list[Doubt]
) -> tuple[str | None, str | None]:
    """Issuing agency and the one above it, from the head, else from the text."""
    header = parts.header
    text = "\n".join(p.text for p in (*parts.body, *parts.appendix))
    names = agency_names.agencies(header.agencies)
    if not header.symbol:
        # Without a number any line in capitals may stand on top.
        names = [name for name in names if agency_names.is_agency(name)]
    line = header.places.get("agency", 0)
    if not names:
        found = _issuer_in(opening)
        if found:
            doubts.append(Doubt("agency", "phần đầu không có tên cơ quan; lấy từ lời văn", line))
        return found, None
    index = len(names) - 1
    issuer = (header.symbol or "").replace("/", "-").split("-")
    if len(names) > 1 and {"UBND", "HĐND"} & set(issuer[1:2]):
        mark = "u" if "UBND" in issuer[1:2] else "h"
        first = bare(names[0])
        if first.startswith(("uy ban nhan dan", "ubnd") if mark == "u" else ("hoi dong", "hdnd")):
            named = agency_names.agency_as_written(names[-1], text)
            message = f"ký hiệu {header.symbol} không phải của {named}"
            doubts.append(Doubt("agency", message, line))
            index = 0
    name = agency_names.agency_as_written(
        _as_issuer_says(names[index], parts.body), text, header.place
    )
    if agency_names.is_garbled(name):
        doubts.append(Doubt("agency", f"không đọc được tên cơ quan: in «{names[index]}»", line))
        return None, None
    name = _respelt(names[index], name, text, header.place, doubts, line)
    if not index:
        return name, None
    above = names[index - 1]
    parent = agency_names.agency_as_written(above, text, header.place)
    return name, _respelt(above, parent, text, header.place, doubts, line)


def _respelt(
    printed: str, name: str, text: str, place: str | None, doubts: list[Doubt], line: int
) -> str:
    """The spelling of the text where the head's differs in its marks, and a doubt that says so."""
    found = agency_names.spelt_in_text(name, text, place)
    if found is None:
        return name
    doubts.append(Doubt("agency", f"phần đầu in «{printed}», lời văn viết «{found}»", line))
    return agency_names.agency_as_written(found, text, place)


def _as_issuer_says(name: str, body: Sequence[Paragraph]) -> str:
    """«ỦY BAN THƯỜNG VỤ» of a cut head, where the issuer's line below says «… QUỐC HỘI»."""
    wanted = bare(name)
    for paragraph in body[:4]:
        line = paragraph.text.strip(" *")
        if genre.is_capitals(line) and bare(line).startswith(f"{wanted} ") and len(line) < 90:
            return line
    return name


def _issuer_in(opening: Sequence[Paragraph]) -> str | None:
    """«Sở Nội vụ ban hành Kế hoạch …»: the last such words before the first section."""
    for paragraph in reversed(opening):
        matches = list(_ISSUES.finditer(paragraph.text))
        if matches:
            return matches[-1]["name"].strip(" -–")
    return None


def _doubt_blanks(parts: Parts, issued: str | None, doubts: list[Doubt]) -> None:
    """Blanks stay blank; the editor is told."""
    header, closing = parts.header, parts.closing
    if header.symbol and not header.number:
        doubts.append(Doubt("number", "văn bản để trống số", header.places.get("symbol", 0)))
    if header.date and len(header.date) < 10:
        doubts.append(Doubt("issued", "văn bản để trống ngày", header.places.get("date", 0)))
    if header.symbol and not issued:
        doubts.append(Doubt("issued", "không thấy ngày ban hành"))
    if not closing.name and header.symbol:
        doubts.append(Doubt("signatory", "không thấy tên người ký"))
    doubts += [
        Doubt("signatory", f"in «{slip}», nghi sai dấu", closing.number) for slip in closing.slips
    ]
    if parts.is_recognised:
        read = "đọc từ ảnh chụp, đối chiếu với bản gốc"
        doubts += [Doubt(name, read) for name in ("number", "issued", "title")]
    if header.kind and not header.title:
        doubts.append(Doubt("title", "không thấy tên văn bản (trích yếu)"))
