"""Who issues a document and whose body that is: of its head, else of its opening words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ...expressions import expression
from ...value import value_class
from ..readers.lines import bare
from ..structure import agency_names, genre
from ..structure.division import Parts
from ..structure.paragraphs import Kind, Paragraph
from ..structure.provinces import province_written
from ..structure.scan_names import agency_of_scan, called_in_text, place_of_scan
from .bodies import are_bodies
from .joint_issuers import joint_issuers
from .party_organs import organ_of_centre

ISSUER = (
    r"(?:Ủy ban|Uỷ ban|UBND|UBMTTQ|Hội đồng|HĐND|Sở|Bộ|Ban|Cục|Chi cục|Vụ|Phòng|Văn phòng"
    r"|Trường|Đại học|Học viện|Trung tâm"
    r"|Công an|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Hội|Liên đoàn|Đoàn|Viện|Bệnh viện"
    r"|Bảo hiểm|Kho bạc|Thuế"
    r"|Hải quan|Thanh tra|Chính phủ|Thủ tướng|Ngân hàng|Tổng công ty|Tập đoàn|Mặt trận)"
)
_WITHIN = r",(?= [^\W\d_a-z]\w*(?: [^\W\d_A-Z]\w*)? và [^\W\d_a-z])"
_ISSUES = expression(
    # «Bộ Văn hóa, Thể thao và Du lịch yêu cầu»: a name with a comma of its own.
    rf"(?<!của )(?<!tướng )(?P<name>\b{ISSUER}\b(?:[^;,.:“”()\n]|{_WITHIN}){{0,90}}?)\s*"
    r"(?:\([^()]{1,60}\)\s*)?"
    r"(?:đã |tiếp tục |trân trọng )?(?:ban hành|xây dựng|triển khai|đề ra|yêu cầu|thông báo|báo cáo"
    r"|đề nghị|kính đề nghị|xin gửi|kính gửi|gửi tới)\b"
)

# What a sentence says of a body or document, no part of a name.
_NO_NAME = expression(r"\d|\b(?:ngay|ve|can cu|theo|gui|do|tai|thuc hien|da|duoc|thanh)\b")

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
_NATIONAL_UNION = expression(r"(?:Hội (?!đồng).+ Việt Nam|Đoàn .*Hồ Chí Minh)$", re.IGNORECASE)
# «BAN CHẤP HÀNH TRUNG ƯƠNG» above «BAN TUYÊN GIÁO VÀ DÂN VẬN»: the Party's central bodies.
_CENTRE = "ban chap hanh trung uong"
_OF_CENTRE = expression(r"^(?:ban|van phong|uy ban kiem tra)\b")


@value_class
class Doubt:
    """What an editor should look at: under which field, why, and where."""

    name: str
    message: str
    line: int = 0


def issuers(
    parts: Parts, opening: Sequence[Paragraph], doubts: list[Doubt], is_scanned: bool
) -> tuple[str | None, str | None]:
    """Issuing agency and the one above it, from the head, else from the text."""
    header = parts.header
    printed = header.agencies
    if is_scanned:
        header = replace(
            header,
            agencies=tuple(filter(None, map(agency_of_scan, printed))),
            place=place_of_scan(header.place) if header.place else None,
        )
        if [name.strip(" *_") for name in printed] != list(header.agencies):
            message = f"phần đầu in «{' / '.join(printed)}», nghi đọc sai"
            doubts.append(Doubt("agency", message, header.places.get("agency", 0)))
    text = "\n".join(p.text for p in (*parts.body, *parts.appendix))
    if header.title and not genre.is_capitals(header.title):
        text = f"{header.title}\n{text}"
    names = [_in_words(name) for name in agency_names.agencies(header.agencies)]
    if not header.symbol:
        # Without a number any line in capitals may stand on top.
        names = [
            name
            for at, name in enumerate(names)
            if agency_names.is_agency(name) or (at and agency_names.is_village(name))
        ]
    line = header.places.get("agency", 0)
    if not names:
        if any("CHỦ NHIỆM" in line and "BỘ TRƯỞNG" in line for line in parts.closing.capacity):
            # Only the head of the Government's office is a minister and its chairman.
            return "Văn phòng Chính phủ", None
        is_document = header.kind or header.symbol or header.title or parts.closing.recipients
        called = _issuer_line(parts.body, text, header.place)
        found = called or (_issuer_in(opening) if is_document else None)
        if found:
            doubts.append(Doubt("agency", "phần đầu không có tên cơ quan; lấy từ lời văn", line))
        return found, None
    several = joint_issuers(names, header.kind or "", header.symbol or "")
    if len(several) > 1:
        names = [*(name for name in names[:-1] if name not in several), several[0]]
        told = "; ".join(agency_names.agency_as_written(name, text) for name in several)
        message = f"văn bản của nhiều cơ quan ({told}): xem đúng agency, issued_with chưa"
        doubts.append(Doubt("agency", message, line))
        message = "văn bản của nhiều cơ quan, có thể có nhiều người ký: nguồn ghi được một"
        doubts.append(Doubt("signatory", message, parts.closing.number))
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
    is_caption = not agency_names.is_agency(name) and re.search(r"\d|[—/]", name)
    if is_caption or agency_names.is_garbled(name):
        doubts.append(Doubt("agency", f"không đọc được tên cơ quan: in «{names[index]}»", line))
        called = called_in_text(name, text) if is_scanned and not is_caption else None
        return called, _parent_of(names[:index], text, header.place) if is_scanned else None
    name = _respelt(names[index], name, text, header.place, doubts, line)
    name = agency_names.place_parted(name, header.place)
    organ = organ_of_centre(name, parts.closing.capacity, parts.body)
    board = _board_of_firm(name, names[:index], text, header.place)
    if organ or board:
        return board or (organ, None)
    above = names[:index]
    if above and bare(above[-1]) in bare(name):
        # «BAN THƯỜNG TRỰC ỦY BAN MTTQ … XÃ …» as the issuer calls itself below the title.
        above.pop()
    if not above:
        return name, None
    parent = agency_names.agency_as_written(above[-1], text, header.place)
    parent = _respelt(above[-1], parent, text, header.place, doubts, line)
    parent = agency_names.place_parted(parent, header.place)
    if _STANDING.fullmatch(bare(name)) and _HAS_STANDING.match(bare(parent)):
        # A committee's standing organ is the committee between its meetings, no body below it.
        return f"{name} {parent}", _parent_of(above[:-1], text, header.place)
    if (local := _LOCAL_COMMITTEE.match(name)) and _NATIONAL_UNION.match(parent):
        # «HỘI NÔNG DÂN VIỆT NAM / BAN CHẤP HÀNH TỈNH MAI HẠ»
        return f"{local['organ']} {parent.removesuffix(' Việt Nam')} {local['home']}", parent
    if _OF_CENTRE.match(bare(name)) and bare(parent) == _CENTRE and "trung uong" not in bare(name):
        is_office = bare(name).startswith("van phong")
        name = f"{name} Trung ương Đảng" if is_office else f"{name} Trung ương"
    return name, parent


_BOARD = expression(r"(?:Hội đồng (?:thành viên|quản trị)|Ban [Kk]iểm soát)(?= )")


def _board_of_firm(
    name: str, above: Sequence[str], text: str, place: str | None
) -> tuple[str, str] | tuple[()]:
    """«HỘI ĐỒNG THÀNH VIÊN TỔNG CÔNG TY …», as it calls itself below the title, and its company."""
    board = _BOARD.match(name)
    if not above or board is None or bare(above[-1]) not in bare(name):
        return ()
    firm = agency_names.agency_as_written(above[-1], text, place)
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


def _parent_of(above: Sequence[str], text: str, place: str | None) -> str | None:
    return agency_names.agency_as_written(above[-1], text, place) if above else None


def _respelt(
    printed: str,
    name: str,
    text: str,
    place: str | None,
    doubts: list[Doubt],
    line: int,
) -> str:
    """The spelling of the text where the head's differs in its marks, and a doubt that says so."""
    found = agency_names.spelt_in_text(name, text, place)
    mended = agency_names.fields_respelt(found or agency_names.words_as_in_text(name, text))
    if mended == name or agency_names.fields_respelt(mended.lower()) == printed.lower():
        return mended
    found = mended
    doubts.append(Doubt("agency", f"phần đầu in «{printed}», {RESPELT} «{found}»", line))
    return agency_names.agency_as_written(found, text, place)


def _as_issuer_says(name: str, body: Sequence[Paragraph]) -> str:
    """«ỦY BAN THƯỜNG VỤ» of a cut head, where the issuer's line below says «… QUỐC HỘI»."""
    wanted = bare(name)
    for paragraph in body[:4]:
        line = paragraph.text.strip(" *")
        if genre.is_capitals(line) and bare(line).startswith(f"{wanted} ") and len(line) < 90:
            return line
    return name


_KIND_TOLD = expression(
    r"\b(?:ban hanh|xay dung|xin gui toi cac don vi) (?P<kind>ke hoach|chuong trinh|de an"
    r"|phuong an|huong dan|quy che)\b"
)


_LONGEST_ISSUER = 110
_GROUND = expression(r"^\W*(?:can cu|xet|theo de nghi|thi hanh)\b")
# Whose head decides: «Chủ tịch Ủy ban nhân dân …», «Bộ trưởng Bộ …».
_HEAD_OF = expression(
    r"^(?:trưởng (?=(?:ban|phòng|công an|trạm|khoa) \w)"
    r"|(?:chủ tịch|bộ trưởng|giám đốc|cục trưởng|tổng cục trưởng|hiệu trưởng|viện trưởng|chánh án)"
    r" (?=(?:ủy ban|uỷ ban|bộ|sở|cục|tổng cục|trường|học viện|đại học|viện|tòa án|toà án|bệnh viện"
    r"|trung tâm)\b))",
    re.IGNORECASE,
)
# «VIỆN TRƯỞNG», «TRƯỞNG BAN» alone: an office, and no body.
_OFFICE = expression(r"^(?:\w+ ){0,2}(?<!tăng )trưởng(?: \w+)?$", re.IGNORECASE)
# «KHÓA XIV, KỲ HỌP THỨ 13» between a council's name and its grounds.
_SESSION = expression(r"^\W*khoa [ivxl\d]+\b.{0,40}$|^\W*ky hop thu\b.{0,40}$")
_TO = expression(r"^\W*kinh gui\b")
_TOP = 4


def is_addressed(body: Sequence[Paragraph]) -> bool:
    """«Kính gửi:» opens the text, as only letters do."""
    return any(_TO.match(paragraph.bare) for paragraph in body[:_TOP])


_ANNEX = expression(r"^\W*phu luc(?: [\divx]{1,4})?\W*$", holds=("phu luc",))
_SENT_WITH = expression(r"\s*\((?:[Bb]an hành )?[Kk]èm theo [^()]*\)\W*$", holds=("èm theo ",))


def annex_sent(body: Sequence[Paragraph]) -> str | None:
    """What an annex that has a number of its own is called: it says «PHỤ LỤC II» and no type."""
    if len(body) < 2 or not _ANNEX.match(body[0].bare) or body[1].kind is Kind.TABLE:
        return None
    return _SENT_WITH.sub("", body[1].text.strip(" *_")) or None


# «Hội Làm vườn»; but «Hội thao», «Hội khỏe Phù Đổng» are held.
_HELD = "thi|thao|khỏe|khoẻ|diễn|chợ|trại|nghị|thảo|giảng|xuân|làng|đua|vật|hoa|trăng|lim|gò|xòe"
_SOCIETY = expression(
    r"^\W*(?:\([^()]*\)\s*)?"
    rf"(?P<name>(?:liên đoàn|hội(?! (?:{_HELD})\b)|hiệp hội|tổng hội|câu lạc bộ|quỹ|hợp tác xã)\b"
    r"[^()]*)",
    re.IGNORECASE,
)


def whose_charter(title: str | None, text: str) -> str | None:
    """«ĐIỀU LỆ / HỘI LÀM VƯỜN XÃ YÊN HẠ» is the society's; the head names who approves it."""
    found = _SOCIETY.match(title or "")
    if found is None:
        return None
    return province_written(agency_names.agency_as_written(found["name"].strip(), text))


def kind_told(opening: Sequence[Paragraph]) -> str | None:
    """«…, Trường A ban hành Kế hoạch …»: what a text without a head says of itself."""
    told = [match for p in opening for match in _KIND_TOLD.finditer(p.bare)]
    return genre.BARE_TYPES.get(told[-1]["kind"]) if told else None


def _issuer_in(opening: Sequence[Paragraph]) -> str | None:
    """«Sở Nội vụ ban hành Kế hoạch …»: the last such words before the first section."""
    for paragraph in reversed(opening):
        for match in reversed(list(_ISSUES.finditer(paragraph.text))):
            names = are_bodies(_HEAD_OF.sub("", match["name"].strip(" -–")))
            is_whole = len(names) == 1 and " " in names[0]
            if is_whole and not _NO_NAME.search(bare(names[0])):
                return names[0]
    return None


def _issuer_line(body: Sequence[Paragraph], told: str, place: str | None) -> str | None:
    """«BỘ TRƯỞNG BỘ NỘI VỤ», «Ủy ban nhân dân tỉnh» alone above «Căn cứ …»: who decides."""
    top = [p for p in body[: _TOP + 2] if not _SESSION.match(p.bare)]
    for paragraph, below in pairwise(top[: _TOP + 1]):
        line = paragraph.text.strip(" *:,")
        if not _GROUND.match(below.bare) or len(line) > _LONGEST_ISSUER or paragraph.mark:
            continue
        name = _HEAD_OF.sub("", line)
        is_body = agency_names.is_agency(name) and _OFFICE.match(name) is None
        if is_body and not line.endswith((".", ";")):
            return agency_names.agency_as_written(name.upper(), told, place)
    return None
