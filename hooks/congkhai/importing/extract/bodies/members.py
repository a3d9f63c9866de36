"""Who sits in a body or holds an office, told behind its name: nothing that anybody is to do."""

from __future__ import annotations

import re

from ....expressions import expression
from ...structure.genre import person_named
from .verbs import opens_duty

# «Lãnh đạo Sở: gồm Giám đốc và …», «Tiểu ban A do Vụ trưởng Vụ B làm Trưởng tiểu ban».
_MADE_OF = expression(
    r"(?:bao )?gồm\b|(?P<office>làm (?:phó )?(?:trưởng|tổ (?:trưởng|phó)|nhóm trưởng|chủ tịch"
    r"|chủ nhiệm|ủy viên|uỷ viên|thành viên|thư ký))\b(?![^;]*\b(?:trách nhiệm|nhiệm vụ)\b)",
    re.IGNORECASE,
    opens="bao gồm|gồm|làm ",
)
_DATED = expression(r"\d/20\d\d\b|\btrước ngày\b")
_PART = expression(r"[,;] (?:và )?| (?:và|để) ")
_RANK = r"(?:PGS|GS|TSKH|TS|ThS|Th\.S|BS|CN|KS)\b\.?"
# «Chánh Thanh tra: Ông Lò Văn Mẫu», «Giám đốc Trung tâm: PGS. TS. Lò Văn Mẫu - Phụ trách …».
_PERSON = expression(
    rf"(?:(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c|{_RANK}):?\s+)(?:{_RANK}\s*){{0,3}}"
    r"(?P<name>(?:[^\W\d_a-z][^\W\d]*(?:\s+|$)){2,5})",
    opens="Ông|ông|Bà|bà|Đồng chí|đồng chí|Đ/c|đ/c|PGS|GS|TS|Th|BS|CN|KS",
)
# «Trưởng đoàn: Đại diện Ban Thường trực …»; but «đại diện cho hội viên» is an office's work.
_STANDS_FOR = expression(
    r"Đại diện (?!cho\b|quyền|bảo vệ|chủ sở hữu)(?![^;]*\b(?:chủ trì|dự|tham dự|tham gia|phát biểu"
    r"|phải|có trách nhiệm|ký|trao|báo cáo|trình bày)\b)[^,;.]{3,120}\W*$",
    opens="Đại diện",
)


def tells_members(what: str) -> bool:
    """«Gồm Giám đốc và hai Phó Giám đốc», «Ông Lò Văn Mẫu»: who it is, and no deed."""
    made = _MADE_OF.match(what)
    if made is not None:
        # «Giao Trưởng Công an xã làm Trưởng ban, tổ chức tuần tra …» charges him.
        parts = _PART.split(what[made.end() :])[1:] if made["office"] else []
        # «… làm Trưởng đoàn kiểm tra các ngõ trong tháng 4/2026» has a limit.
        is_dated = made["office"] is not None and _DATED.search(what) is not None
        return not (is_dated or any(map(opens_duty, parts)))
    if _STANDS_FOR.match(what):
        return True
    person = _PERSON.match(what)
    if person is not None:
        # «Ông Lò Văn Mẫu lập danh sách …» is his duty.
        return not opens_duty(what[person.end() :].lstrip(" ,:"))
    return len(what.split()) > 1 and person_named(what) is not None
