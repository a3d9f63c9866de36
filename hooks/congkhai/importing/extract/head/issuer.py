"""Who issues a document and whose body that is: of its head, else of its opening words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare
from ...structure import agency_names, genre
from ...structure.division import Parts
from ...structure.header import Header
from ...structure.paragraphs import Paragraph
from ...structure.scan_names import agency_of_scan, called_in_text, place_of_scan
from .doubt import Doubt
from .issuer_in_text import issuer_in, issuer_line
from .joint_issuers import bodies_parted, joint_issuers
from .party_organs import organ_of_centre

RESPELT = "lời văn viết"
"""What a doubt says of a name that the text spells with other marks than the head."""
_STANDING = expression(r"(?:ban )?(?:thuong truc|thuong vu|chap hanh)")
_HAS_STANDING = expression(
    r"^(?:uy ban (?:mttq|mat tran)|ubmttq|mat tran|hoi|hoi dong nhan dan|hdnd|lien doan|ldld"
    r"|cong doan|(?:tinh|thanh|huyen|quan|xa|thi)? ?doan|tinh uy|thanh uy|huyen uy|dang uy)\b"
)
_LOCAL_COMMITTEE = expression(
    r"(?P<organ>Ban (?:Chấp hành|Thường vụ|Thường trực)) "
    r"(?P<home>(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s\S.*)",
    re.IGNORECASE,
)
_LETTERS = expression(
    r"^(?:(?P<committee>BCH)|BTV)(?= (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)\s)",
    holds="BCH|BTV",
)
_UNION = expression(
    r"(?P<union>(?:Hội (?!đồng)|Đoàn (?=.*Hồ Chí Minh))\S.*?)"
    r"(?: Việt Nam| (?:tỉnh|thành phố)\s\S.*)?$",
    re.IGNORECASE,
)
# «BAN CHẤP HÀNH TRUNG ƯƠNG» above «BAN TUYÊN GIÁO VÀ DÂN VẬN»: the Party's central bodies.
_CENTRE = "ban chap hanh trung uong"
_OF_CENTRE = expression(r"^(?:ban|van phong|uy ban kiem tra)\b")


@value_class
class _Head:
    """A head as it names agencies, and what else tells how they are written."""

    header: Header
    text: str
    """Of the whole document, its title first."""
    body: Sequence[Paragraph]
    capacity: Sequence[str]
    doubts: list[Doubt]

    def doubt(self, message: str) -> None:
        self.doubts.append(Doubt("agency", message, self.header.places.get("agency", 0)))

    def written(self, name: str) -> str:
        """A name in capitals as the text and the place of the head write it."""
        return agency_names.agency_as_written(name, self.text, self.header.place)


def issuers(
    parts: Parts, opening: Sequence[Paragraph], doubts: list[Doubt], is_scanned: bool
) -> tuple[str | None, str | None]:
    """Issuing agency and the one above it, from the head, else from the text."""
    head = _head_of(parts, doubts, is_scanned)
    names = _names_printed(head.header)
    if not names:
        is_named = head.header.kind or head.header.symbol or head.header.title
        is_document = bool(is_named or parts.closing.recipients)
        return _told_in_text(head, opening if is_document else ()), None
    names = _without_joint(head, names, parts.closing.number)
    index = _by_symbol(head, names)
    printed, above = names[index], names[:index]
    name = head.written(_as_issuer_says(printed, head.body))
    is_body = agency_names.is_agency(name) or agency_names.is_village(name)
    is_caption = not is_body and re.search(r"\d|[—/]", name)
    if is_caption or agency_names.is_garbled(name):
        head.doubt(f"không đọc được tên cơ quan: in «{printed}»")
        called = called_in_text(name, head.text) if is_scanned and not is_caption else None
        return called, _parent_of(head, above) if is_scanned else None
    name = agency_names.place_parted(_respelt(head, printed, name), head.header.place)
    organ = organ_of_centre(name, head.capacity, head.body)
    board = _board_of_firm(head, name, above)
    if organ or board:
        return board or (organ, None)
    if above and bare(above[-1]) in bare(name):
        # «BAN THƯỜNG TRỰC ỦY BAN MTTQ … XÃ …» as the issuer calls itself below the title.
        above.pop()
    return _with_parent(head, name, above)


def _head_of(parts: Parts, doubts: list[Doubt], is_scanned: bool) -> _Head:
    header = parts.header
    printed = header.agencies
    if is_scanned:
        header = replace(
            header,
            agencies=tuple(filter(None, map(agency_of_scan, printed))),
            place=place_of_scan(header.place) if header.place else None,
        )
    text = "\n".join(p.text for p in (*parts.body, *parts.appendix))
    if header.title and not genre.is_capitals(header.title):
        text = f"{header.title}\n{text}"
    head = _Head(
        header=header, text=text, body=parts.body, capacity=parts.closing.capacity, doubts=doubts
    )
    if is_scanned and [name.strip(" *_") for name in printed] != list(header.agencies):
        head.doubt(f"phần đầu in «{' / '.join(printed)}», nghi đọc sai")
    return head


def _names_printed(header: Header) -> list[str]:
    names = [_in_words(name) for name in agency_names.agencies(header.agencies)]
    if header.symbol:
        return names
    # Without a number any line in capitals may stand on top.
    return [
        name
        for at, name in enumerate(names)
        if agency_names.is_agency(name) or (at and agency_names.is_village(name))
    ]


def _told_in_text(head: _Head, opening: Sequence[Paragraph]) -> str | None:
    """Of a head without names: whose head signs, or whom the text says."""
    if any("CHỦ NHIỆM" in line and "BỘ TRƯỞNG" in line for line in head.capacity):
        # Only the head of the Government's office is a minister and its chairman.
        return "Văn phòng Chính phủ"
    if any(bare(line).strip() == "tm. chinh phu" for line in head.capacity):
        return "Chính phủ"
    found = issuer_line(head.body, head.text, head.header.place) or issuer_in(opening)
    if found:
        head.doubt("phần đầu không có tên cơ quan; lấy từ lời văn")
    return found


def _without_joint(head: _Head, names: list[str], signed_at: int) -> list[str]:
    """Of several that issue together the first is left, and those above them all."""
    several = joint_issuers(names, head.header.kind or "", head.header.symbol or "")
    if len(several) < 2:
        return names
    told = "; ".join(agency_names.agency_as_written(name, head.text) for name in several)
    head.doubt(f"văn bản của nhiều cơ quan ({told}): xem đúng agency, issued_with chưa")
    message = "văn bản của nhiều cơ quan, có thể có nhiều người ký: nguồn ghi được một"
    head.doubts.append(Doubt("signatory", message, signed_at))
    above = (name for name in names[:-1] if not set(bodies_parted(name)) & set(several))
    return [*above, several[0]]


def _by_symbol(head: _Head, names: Sequence[str]) -> int:
    """Which of the names issues: the last, but where the symbol says it is the first."""
    symbol = head.header.symbol or ""
    bodies = set(symbol.replace("/", "-").split("-")[1:2])
    if len(names) > 1 and {"UBND", "HĐND"} & bodies:
        openings = ("uy ban nhan dan", "ubnd") if "UBND" in bodies else ("hoi dong", "hdnd")
        if bare(names[0]).startswith(openings):
            named = agency_names.agency_as_written(names[-1], head.text)
            head.doubt(f"ký hiệu {symbol} không phải của {named}")
            return 0
    return len(names) - 1


def _with_parent(head: _Head, name: str, above: Sequence[str]) -> tuple[str, str | None]:
    """The name, whole where the head parts it from the body it is an organ of, and that above."""
    if not above:
        return name, None
    parent = _respelt(head, above[-1], head.written(above[-1]))
    parent = agency_names.place_parted(parent, head.header.place)
    if _STANDING.fullmatch(bare(name)) and _HAS_STANDING.match(bare(parent)):
        # A committee's standing organ is the committee between its meetings, no body below it.
        return f"{name} {parent}", _parent_of(head, above[:-1])
    if (local := _LOCAL_COMMITTEE.match(name)) and (whole := _UNION.match(parent)):
        # «HỘI NÔNG DÂN VIỆT NAM / BAN CHẤP HÀNH TỈNH MAI HẠ»
        return f"{local['organ']} {whole['union']} {local['home']}", parent
    if _OF_CENTRE.match(bare(name)) and bare(parent) == _CENTRE and "trung uong" not in bare(name):
        is_office = bare(name).startswith("van phong")
        name = f"{name} Trung ương Đảng" if is_office else f"{name} Trung ương"
    return name, parent


_BOARD = expression(r"(?:Hội đồng (?:thành viên|quản trị)|Ban [Kk]iểm soát)(?= )")


def _board_of_firm(head: _Head, name: str, above: Sequence[str]) -> tuple[str, str] | tuple[()]:
    """«HỘI ĐỒNG THÀNH VIÊN TỔNG CÔNG TY …», as it calls itself below the title, and its company."""
    board = _BOARD.match(name)
    if not above or board is None or bare(above[-1]) not in bare(name):
        return ()
    firm = head.written(above[-1])
    return f"{board[0]} {firm}", firm


def issued_with(parts: Parts) -> tuple[str, ...]:
    """The other bodies of a joint document, the first being its issuer."""
    header = parts.header
    text = "\n".join(p.text for p in (*parts.body, *parts.appendix))
    names = [_in_words(name) for name in agency_names.agencies(header.agencies)]
    others = joint_issuers(names, header.kind or "", header.symbol or "")[1:]
    return tuple(agency_names.agency_as_written(name, text, header.place) for name in others)


def _in_words(name: str) -> str:
    """«BCH TỈNH MAI HẠ» of a head."""
    return _LETTERS.sub(lambda m: "BAN CHẤP HÀNH" if m["committee"] else "BAN THƯỜNG VỤ", name)


def _parent_of(head: _Head, above: Sequence[str]) -> str | None:
    return head.written(above[-1]) if above else None


def _respelt(head: _Head, printed: str, name: str) -> str:
    """The spelling of the text where the head's differs in its marks, and a doubt that says so."""
    found = agency_names.spelt_in_text(name, head.text, head.header.place)
    mended = agency_names.fields_respelt(found or agency_names.words_as_in_text(name, head.text))
    if mended == name or agency_names.fields_respelt(mended.lower()) == printed.lower():
        return mended
    head.doubt(f"phần đầu in «{printed}», {RESPELT} «{mended}»")
    return head.written(mended)


def _as_issuer_says(name: str, body: Sequence[Paragraph]) -> str:
    """«ỦY BAN THƯỜNG VỤ» of a cut head, where the issuer's line below says «… QUỐC HỘI»."""
    wanted = bare(name)
    for paragraph in body[:4]:
        line = paragraph.text.strip(" *")
        if genre.is_capitals(line) and bare(line).startswith(f"{wanted} ") and len(line) < 90:
            return line
    return name
