"""What a document says, gathered from its parts; what is not there stays None."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...value import value_class
from ..readers.lines import bare
from ..structure import agency_names, genre
from ..structure.division import Parts
from ..structure.paragraphs import Kind, Paragraph
from .bodies import are_bodies
from .citations import ReadCitation, cited
from .duties import Duties, read_duties
from .leaning import parents_of, passed
from .sections import preamble, top_sections
from .targets import ReadTarget, targets
from .term import Term, term_of

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


_RUNNING = {"kế hoạch", "kế hoạch liên tịch", "chương trình", "chương trình hành động", "đề án"}
_RUNNING |= {"phương án", "chiến lược", "dự án", "nghị quyết"}
_ISSUES_PLAN = re.compile(
    r"^(?:ve viec |v/v )?(?:ban hanh|phe duyet) (?:ke hoach|chuong trinh|de an)\b"
)
# What a sentence says of a body or document, no part of a name.
_NO_NAME = re.compile(r"\d|\b(?:ngay|ve viec|can cu|theo|gui|do|tai|thuc hien|da|duoc|thanh)\b")
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
    parents, requests = parents_of(opening, citations)
    name, parent = _agencies(parts, opening, doubts)
    for _, citation in citations:
        if citation.doubt:
            doubts.append(
                Doubt("relations", f"{citation.printed}: {citation.doubt}", citation.line)
            )
    issued = header.date or passed(header.symbol or "", body)
    _doubt_blanks(parts, issued, doubts)
    aims = tuple(targets(everything, issued, header.kind == "báo cáo"))
    duties = read_duties(
        everything,
        [*citations, *appended],
        header.title,
        issued,
        next(iter(appendix), None),
    ).without({(id(target.paragraph), target.due) for target in aims})
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
        sections=tuple(top_sections(body) or top_sections(appendix)),
        duties=duties,
        targets=aims,
        term=term_of(body, _of_plan(header.kind, header.title), issued, duties.stages),
        doubts=tuple(doubts),
        parts=parts,
    )


def _of_plan(kind: str | None, title: str | None) -> str | None:
    """The title of what runs for a time: of a plan, or of what issues one; else it names others."""
    is_plan = kind in _RUNNING or _ISSUES_PLAN.search(bare(title or "")) is not None
    return title if is_plan else None


def _searched(paragraphs: Sequence[Paragraph], doubts: list[Doubt]) -> tuple[Paragraph, ...]:
    """Paragraphs that are looked through; one as long as a book is kept in the text alone."""
    long = [p for p in paragraphs if p.kind is not Kind.TABLE and len(p.text) > LONGEST]
    for paragraph in long:
        message = f"đoạn dài {len(paragraph.text)} chữ: máy không tìm việc và hạn trong đoạn này"
        doubts.append(Doubt("notes", message, paragraph.number))
    ids = set(map(id, long))
    return tuple(p for p in paragraphs if id(p) not in ids)


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
        for match in reversed(list(_ISSUES.finditer(paragraph.text))):
            names = are_bodies(match["name"].strip(" -–"))
            if len(names) == 1 and not _NO_NAME.search(bare(names[0])):
                return names[0]
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
