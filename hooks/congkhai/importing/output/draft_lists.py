"""Facts → what a draft lists beside its duties: recipients, slips, documents it names."""

from __future__ import annotations

from collections.abc import Sequence

from ...expressions import expression
from ..extract.citations.acting import ENDS, SUSPENDS
from ..extract.citations.citation import ReadCitation
from ..extract.citations.ended_lists import REPEALS
from ..extract.facts import DocumentFacts
from ..extract.head.errata import slips
from ..extract.registers import KnownRegisters
from ..readers.lines import bare
from ..structure.body import Body
from ..structure.paragraphs import Kind, Paragraph
from .entries import remark
from .legal_grounds import only_rests_on
from .remarked import Remarked, entry_of

_IMPLEMENTED = (
    *("kế hoạch", "quyết định", "chương trình", "chỉ thị", "nghị quyết", "công văn"),
    *("hướng dẫn", "công điện", "kết luận"),
)

# A price list, a quota, who is responsible for what: leaned on, and carried out by no plan.
_NO_ORDER = expression(
    r"\b(?:bai bo|het hieu luc|don gia|bang gia|bieu gia|gia dich vu|dinh muc|chuc nang, nhiem vu"
    r"|co cau to chuc|phan cap|uy quyen|quy che lam viec|sap nhap|giao bien che|bo nhiem)\b"
)
_STOPPED = (
    "văn bản này tạm dừng hoặc đình chỉ văn bản kia: cả văn bản thì ghi «type: suspends», với "
    "«effective», «until» nếu có ngày, không thì cổng vẫn đếm hạn của nó; một phần thì để «related»"
)

# «Căn cứ Quyết định số … về việc kéo dài …» of a document that extends again.
_CHANGES = expression(
    r"^\S+(?: \S+)?(?: cua [^;]{2,90}?)? (?:ve (?:viec )?)?"
    r"(?:keo dai|gia han|sua doi|bo sung|dieu chinh|dinh chinh|thay the)\b",
    holds=("keo dai", "gia han", "sua doi", "bo sung", "dieu chinh", "dinh chinh", "thay the"),
)
# «tiếp tục thực hiện Kế hoạch số … của UBND huyện Mai Hạ (nay là xã Mai Hạ)»
_GOES_ON = expression(
    r"\btiep tuc (?:to chuc )?(?:thuc hien|trien khai|thi hanh)"
    r"(?: (?:thuc hien|toan bo|cac|noi dung|nhiem vu|chi tieu|theo|cua|tai|trong|[,&]|va))*"
    r"(?: [^\W\d_]+){1,3} so $",
    holds=("tiep tuc ",),
)
_OF_ENDED = expression(
    r"[^;.]{0,90}?(?:\bcua (?:[^\W\d_]+ ){0,6}?(?:huyen|quan|thi xa)\b|\(nay la |\(cu\))",
    holds=("cua ", "(nay la", "(cu)"),
)
_RESUMED = (
    "văn bản nói tiếp tục thực hiện kế hoạch của nơi có thể đã hết: đúng vậy thì ghi «type: "
    "resumes», thêm «until» nếu chỉ đến một ngày, và ghi ai kế tục ở «successions» của "
    "agencies.yml"
)
# «… thay thế Quyết định số 39/QĐ-UBND … và các Quyết định thành lập … của các xã cũ»
_OTHERS_TOO = expression(
    r"[^.;]{0,240}?\b(?:va|cung) (?:cac|nhung|moi) "
    r"(?:quyet dinh|ke hoach|van ban|quy dinh|quy che|nghi quyet|huong dan|thong bao)\b"
    r"(?! (?:nay|sau|so))"
)
_OTHERS = (
    "câu còn chấm dứt các văn bản khác không in số: có trên cổng thì thêm mỗi văn bản một dòng"
)
_ENDED = "2025-07-01"
"""The first day without districts, and of the united provinces and communes."""


# «Theo đề nghị của Giám đốc Sở A tại Công văn số …»: who asked for it, and nothing to carry out.
_PROPOSAL = expression(
    r"^\W*(?:theo|xet) (?:cac )?(?:de nghi|to trinh|van ban de nghi|de xuat)\b"
    # «Thống nhất với hồ sơ của Hội A tại Công văn số …»
    r"|^\W*(?:thong nhat|dong y|nhat tri)\b[^;]{0,200}? tai (?:\w+ ){0,3}(?:so )?$",
    holds=("de nghi", "to trinh", "de xuat", " tai "),
)
# «Phúc đáp Công văn số … của Hội A», «nhận được Công văn số … của Công ty B», «… về việc xin phép»:
# who asks for leave gives nothing to carry out.
_ANSWERS = expression(
    r"^\W*(?:phuc dap|tra loi)\b|\bnhan duoc\b[^;]{0,60}$",
    holds=("phuc dap", "tra loi", "nhan duoc"),
)
_ASKER = expression(
    r"[^;.]{0,90}?\bcua (?:ban chap hanh |ban van dong (?:thanh lap )?|chu tich |giam doc )?"
    r"(?:(?:lien )?hiep hoi|hoi (?!dong\b)|quy\b|cong ty|tong cong ty|tap doan|doanh nghiep"
    r"|hop tac xa|htx|ong\b|ba\b)"
    r"|[^;.]{0,160}?\bve (?:viec )?(?:de nghi )?xin\b",
    holds=("cua ", "xin"),
)


def _is_proposal(paragraph: Paragraph, citation: ReadCitation) -> bool:
    before = paragraph.bare[: citation.start]
    if _PROPOSAL.match(paragraph.bare) or _PROPOSAL.match(before.rpartition(";")[2]):
        return True
    answers = _ANSWERS.search(before.rpartition(";")[2]) is not None
    return answers and _ASKER.match(paragraph.bare, citation.start) is not None


_FROM_DAY = expression(
    r"\b(?:het hieu luc|cham dut|bai bo|huy bo)\b[^.;]{0,300}?"
    r"\btu (?:ngay )?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>20\d\d)\b",
    holds="het hieu luc|cham dut|bai bo|huy bo",
)


def _ended_from(paragraph: Paragraph) -> str | None:
    """«… hết hiệu lực kể từ ngày 1/12/2026»: the day that the clause prints."""
    day = _FROM_DAY.search(paragraph.bare)
    return f"{day['day']:0>2}/{day['month']:0>2}/{day['year']}" if day else None


# «Kế hoạch số … tiếp tục thực hiện đến hết năm 2026»; «Tiếp tục thực hiện các kế hoạch sau đây:».
_GOES_ON_BEHIND = expression(
    r"(?:(?!\bve\b)[^;.]){0,160}?\b(?:tiep tuc (?:duoc )?|duoc (?:tiep tuc )?)"
    r"(?:thuc hien|trien khai|thi hanh|co hieu luc|ap dung)\b",
    holds=("tiep tuc ", "duoc "),
)
_OF_CENTRE = expression(r"(?:TW|TTg|-CP|QH\d{0,2}|-B[A-ZĐ]{1,6})$")
_THOSE_GO_ON = expression(
    r"^\W*(?:\w{1,5}[.)/:]? ?(?:\d{1,3}\W+)?)?(?:cho )?tiep tuc (?:to chuc )?"
    r"(?:thuc hien|trien khai|thi hanh|ap dung)(?: toan bo)? (?:cac|nhung|\d{1,3}) "
    r"[^;.]{0,200}?(?:sau(?: day)?\b[^;.]{0,80}[:.]?|: ?)$",
    holds=("tiep tuc ",),
)


_ITEM = expression(r"^\W*(?:(?:\d{1,3}\s?[.)]|[a-z]\))\W*)?(?:[^\W\d_]+ ){1,3}so\b")


def _listed_to_go_on(body: Sequence[Paragraph]) -> frozenset[int]:
    """By `id`, the items and the table below a clause that lets those go on that follow."""
    found: set[int] = set()
    is_below = False
    for paragraph in body:
        if _THOSE_GO_ON.match(paragraph.bare):
            is_below = True
        elif is_below and (paragraph.kind is Kind.TABLE or _ITEM.match(paragraph.bare)):
            found.add(id(paragraph))
        else:
            is_below = False
    return frozenset(found)


def _goes_on(paragraph: Paragraph, citation: ReadCitation, listed: frozenset[int]) -> bool:
    """Whether a document of the time before provinces and communes were united is to go on."""
    if (citation.date or "") >= _ENDED or _OF_CENTRE.search(citation.number or ""):
        return False
    is_listed = id(paragraph) in listed or _GOES_ON_BEHIND.match(paragraph.bare, citation.end)
    return bool(is_listed) or _is_taken_up(paragraph, citation)


def _is_taken_up(paragraph: Paragraph, citation: ReadCitation) -> bool:
    """Whether a document is to go on though whoever issued it has ended."""
    number = bare(citation.number or "\n")
    at = paragraph.bare.find(number, citation.start)
    goes_on = at >= 0 and _GOES_ON.search(paragraph.bare[:at]) is not None
    return goes_on and _OF_ENDED.match(paragraph.bare, at + len(number)) is not None


def recipients(facts: DocumentFacts) -> list[Remarked]:
    """The groups below «Nơi nhận», a group without a name first."""
    closing = facts.parts.closing
    if not closing.recipients:
        return []
    bounds = [*closing.groups, ("", len(closing.recipients))]
    groups: list[Remarked] = []
    before, start = "", 0
    for name, at in bounds:
        items = [item.rstrip(" ;.") for item in closing.recipients[start:at]]
        if items:
            groups.append(entry_of(name=before or None, items=list(items)))
        before, start = name.rstrip(" :"), at
    return groups


def errata(facts: DocumentFacts, body: Body) -> list[Remarked]:
    """Numbers and words that look misprinted, each with why."""
    written = [
        entry_of(
            printed=citation.number if citation.is_damaged else citation.printed,
            why=citation.doubt[:1].upper() + citation.doubt[1:],
            section=body.anchor_of(paragraph),
        )
        for paragraph, citation in facts.citations
        if citation.doubt
    ]
    return written + [
        entry_of(
            printed=slip.printed,
            meant=slip.meant,
            why=slip.why,
            section=body.anchor_of(slip.paragraph),
        )
        for slip in slips([*facts.parts.body, *facts.parts.appendix])
    ]


_ACTS = expression(
    r"\b(?:thay the|thay cho|bai bo|huy bo|cham dut|sua doi|bo sung|dinh chinh|dinh chi|ngung"
    r"|het hieu luc|dieu chinh|gia han|thu hoi)\b"
)


def relations(facts: DocumentFacts, body: Body, known: KnownRegisters) -> list[Remarked]:
    """How the document stands to each that it names, each once."""
    leaned = {id(citation) for citation in facts.parents}
    written: list[Remarked] = []
    seen: set[str] = set()
    listed = _listed_to_go_on(facts.parts.body)
    is_after = (facts.date or "") >= _ENDED
    told = (*facts.citations, *facts.titled)
    for paragraph, citation in told:
        key = citation.number or citation.name
        if key in seen:
            continue
        seen.add(key)
        if citation.number in facts.acts:
            # A document that is only cited above is replaced where a later item says so.
            same = [(p, c) for p, c in told if c.number == citation.number]
            acting = (pair for pair in same if _ACTS.search(pair[0].bare))
            paragraph, citation = next(acting, (paragraph, citation))
        is_above = id(citation) in leaned and citation.name.lower().startswith(_IMPLEMENTED)
        is_above = is_above and _NO_ORDER.search(bare(citation.name)) is None
        is_above = is_above and not only_rests_on(paragraph, citation, facts.title)
        is_above = is_above and not (facts.acts and _CHANGES.match(bare(citation.name)))
        act = facts.acts.get(citation.number or "", "")
        is_stopped = act == SUSPENDS
        kind = "related" if is_stopped else act
        relation = entry_of(
            type=kind
            or ("implements" if is_above and not _is_proposal(paragraph, citation) else "cites"),
            to=known.document_numbered(citation.number, citation.name, citation.date),
            printed=citation.printed,
            effective=_ended_from(paragraph) if act == REPEALS else None,
            section=body.anchor_of(paragraph),
        )
        if is_stopped:
            remark(relation, "type", _STOPPED)
        elif act in ENDS and _OTHERS_TOO.match(paragraph.bare, citation.end):
            remark(relation, "type", _OTHERS)
        elif not act and is_after and _goes_on(paragraph, citation, listed):
            remark(relation, "type", _RESUMED)
        written.append(relation)
    return written
