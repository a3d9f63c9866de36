"""The bodies that one cell or label names: leads and partners, lists and line breaks."""

from __future__ import annotations

import re

from ....expressions import expression
from ...readers.lines import squeezed
from ..bodies.bodies import are_bodies, bodies_at, split_bodies
from ..bodies.deed_values import is_deed
from .labels import Role, labelled

_LEADING = expression(r"\((?:cơ quan |đơn vị )?chủ trì\)|\bchủ trì\b", re.IGNORECASE)
_HELPING = expression(
    r"[,;.]?\s*(?:\(?\b(?:và )?(?:phối hợp(?: chặt chẽ)?(?: với| cùng)?"
    r"|với sự phối hợp của)\b\)?)\s*:?\s*",
    re.IGNORECASE,
)
_UNFINISHED = expression(
    r"(?:[,\-–]|\b(?:và|của|các|với)|(?:^|[;,]\s*)(?:Lãnh đạo|Chủ tịch|Giám đốc|Thủ trưởng"
    r"|Đồng chí|Ủy ban|UBND"
    r"|Ủy ban nhân dân|Văn phòng|Sở|Bộ|Ban|Phòng|Hội|Đoàn|Trung tâm|Chi cục|Công an|Trường|Khoa"
    r"|Viện))\s*$"
)
# «Theo phân công tại Quyết định số …» names nobody here.
_POINTS = expression(r"(?:theo|như|xem) (?!dõi)", re.IGNORECASE)
_MARKS = 2
"""Signs before the first word of a cell."""
BULLET = expression(r"^\s*[-–+•*]\s*")


def bodies_of_cell(text: str) -> tuple[list[str], list[str]]:
    """Leads and partners that one cell names, in any of the usual ways."""
    values = labelled(text)
    if values:
        lead = [
            n for v in values if v.role in {Role.LEAD, Role.DOERS} for n in names_of_cell(v.value)
        ]
        partners = [n for v in values if v.role is Role.PARTNERS for n in names_of_cell(v.value)]
        return lead, partners
    helping = _HELPING.search(text)
    if helping and helping.start() <= _MARKS and are_bodies(text[helping.end() :].strip(" .;,")):
        return [], names_of_cell(text[helping.end() :])
    if helping and helping.start() > _MARKS:
        return names_of_cell(_LEADING.sub("", text[: helping.start()])), names_of_cell(
            text[helping.end() :]
        )
    names = names_of_cell(text, keep_marks=True)
    marked = [name for name in names if _LEADING.search(name)]
    if marked:
        return (
            [_tidy(_LEADING.sub("", name)) for name in marked],
            [_tidy(name) for name in names if name not in marked],
        )
    return [_up_to_verb(_tidy(name)) for name in names], []


def _tidy(name: str) -> str:
    return squeezed(name.replace("()", "")).strip(" ,;:.-–")


def names_of_cell(text: str, keep_marks: bool = False) -> list[str]:
    """Names in a cell: one on each line that begins anew, and as lists part them."""
    pieces: list[str] = []
    for line in text.split("\n"):
        line = line.strip()
        if not line:
            continue
        begins = bool(BULLET.match(line)) or not pieces or pieces[-1].endswith((";", "."))
        begins = begins or (line[:1].isupper() and not _UNFINISHED.search(pieces[-1]))
        if begins:
            pieces.append(BULLET.sub("", line))
        else:
            pieces[-1] = f"{pieces[-1]} {line}"
    found: list[str] = []
    for piece in pieces:
        if keep_marks:
            found += (
                [part for part in re.split(r"\s*[;,]\s*", piece) if part]
                if "(" in piece
                else list(split_bodies(piece))
            )
        else:
            found += split_bodies(piece)
    found = [part for name in found for part in _unjoined(name)]
    kept = [
        name
        for name in found
        if any(map(str.isalpha, name)) and not _POINTS.match(name) and not is_deed(name)
    ]
    return kept if keep_marks else [_up_to_verb(name) for name in kept]


# «Sở Tài chính Các sở, ngành», «Sở Y tế Sở Xây dựng»: a cell whose line breaks were lost.
_JOINED = expression(
    r"(?<=[^\W\d_]) (?=Các (?:sở|bộ|ban|cơ quan|đơn vị|phòng|xã|phường|thôn|địa phương|trường)\b)"
    r"|(?<=[^\W\d_]) (?=(?P<head>Sở|Bộ|Phòng|Cục|Vụ) [^\W\d_a-z])"
)
_OF_ANOTHER = expression(
    r"\b(?:của|thuộc|và|với|gồm|trực thuộc|giám đốc|thanh tra|văn phòng|lãnh đạo|trưởng|chánh)$",
    re.IGNORECASE,
)


def _unjoined(name: str) -> list[str]:
    """The names that a cell holds side by side, each with its own beginning."""
    parts: list[str] = []
    at = 0
    for gap in _JOINED.finditer(name):
        before = name[at : gap.start()]
        is_again = gap["head"] is None or before.lstrip("(").startswith(f"{gap['head']} ")
        if is_again and len(before.split()) > 1 and not _OF_ANOTHER.search(before):
            parts.append(before)
            at = gap.end()
    return [*parts, name[at:]]


def _up_to_verb(name: str) -> str:
    """«Sở A tham mưu Ủy ban …» in a cell of names charges Sở A."""
    named = bodies_at(name)
    if named is None or len(named.names) != 1:
        return name
    rest = name[named.end :].strip(" .;,")
    if name[named.end : named.end + 1] == ":" and _LISTS.match(name):
        return name
    # «Cục Việc làm», «Tổ Hậu cần»: what alone is left behind a name is its last word.
    is_name = len(rest.split()) <= _SHORT_REST and not _ACT.match(rest)
    is_name = is_name or (
        _IN_CHARGE.match(name) is not None
        and name[: named.end + 1].rstrip().endswith(",")
        and len(rest.split()) <= _LONGEST_REST
        and _FIELDS.fullmatch(rest) is not None
    )
    return name if is_name else named.names[0]


_SHORT_REST, _LONGEST_REST = 2, 7
# «Phòng Quản lý, hỗ trợ doanh nghiệp số 1», «Phòng Nghiệp vụ, dự toán, pháp chế»: called so.
_IN_CHARGE = expression(r"(?:Phòng|Cục|Vụ|Chi cục|Ban|Đội|Tổ|Trung tâm|Bộ phận) [^\W\d_a-z]")
# «Các bộ: Y tế, Công an», «Công an các xã: Mai Hạ, Yên Hà»: one name with its list.
_LISTS = expression(
    r"(?:[^\W\d]+ ){0,4}?(?:[Cc]ác|[Nn]hững) [^:;,]{2,40}(?:, [^:;,]{2,20}){0,2}: [^\W\d_a-z][^,;]*"
    r"(?:[,;] (?:[^\W\d_a-z]|và )[^,;]*)+"
)
_FIELDS = expression(
    r"(?!(?:chủ trì|chủ động|phối hợp|tham mưu|theo dõi|đôn đốc|báo cáo|phụ trách|thực hiện"
    r"|triển khai|tổ chức|xây dựng|trình|tiếp tục|chỉ đạo|gửi|nộp|lập)\b)"
    r"[a-zà-ỹđ](?:(?!\b(?:trước|hằng|hàng|cho|để|tại|theo|các|những)\b)[^\d;:.()])+(?:số \d{1,2})?"
)
_ACT = expression(
    r"(?:thực hiện|triển khai|chủ trì|chủ động|phối hợp|tham mưu|tổ chức|hướng dẫn|theo dõi"
    r"|đôn đốc|tổng hợp|báo cáo|phụ trách|kiểm tra|giám sát|đề xuất|quyết định|tiếp tục|trình"
    r"|xây dựng|rà soát|chỉ đạo|cung cấp|chuẩn bị|thẩm định|phê duyệt|ban hành|soạn thảo)\b"
)
