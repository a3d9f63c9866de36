"""What to type where the document does not name whom a fact names: mostly another form of it."""

from __future__ import annotations

import unicodedata

from ...bilingual import Bilingual, filled
from ...expressions import expression
from ...model import Portal
from ...text import fold

_SEVERAL = expression(r"\s*[,;]\s*|\s+(?:và|với|cùng)\s+")
_ID = expression(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_PERSON = expression(
    r"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c|[Tt]hầy|[Cc]ô|DS|BS|BSCK|CK|ThS|TS|CN|KS)\b\.?\s*"
    r"[A-ZĐÀ-Ỹ]"
    r"|\S ?[,–-] ?(?:Phó )?(?:Trưởng|Giám đốc|Hiệu trưởng|Chủ tịch|Bí thư|Viện trưởng)\b"
)
_LEAVE_OUT = Bilingual(
    "câu in không nêu ai thì bỏ «who» hoặc «lead»; suy ra thì ghi «inferred» với lý do",
    "if no sentence names anyone leave «who» or «lead» out; else say why, «inferred»",
)
_NO_PERSON = Bilingual(
    "đây là tên người: ghi nơi phải làm như văn bản gọi, không ghi tên người",
    "this is a person: write the body that is to act, as the document calls it",
)


def several_in(who: str) -> list[str]:
    """The bodies that were typed as one."""
    return [part for part in _SEVERAL.split(who.strip(" []")) if part]


def doer_fix(who: str, context: str, portal: Portal) -> Bilingual:
    """For «khoa-duoc, khoa-kham-benh», «Khoa Duoc», «ông Nguyễn Văn A»; else to leave it out."""
    parts = several_in(who)
    if len(parts) > 1 and all(_is_known(part, context, portal) for part in parts):
        words = ", ".join(parts)
        return filled(
            "nhiều nơi thì viết thành danh sách: [$words]",
            "several are written as a list: [$words]",
            words=words,
        )
    if printed := _as_printed(who, context):
        return filled("có phải là «$words»?", "did you mean «$words»?", words=printed)
    return _NO_PERSON if _PERSON.search(who) else _LEAVE_OUT


def _is_known(part: str, context: str, portal: Portal) -> bool:
    is_id = part in portal.agencies or _ID.fullmatch(part)
    return bool(is_id or _as_printed(part, context))


def _as_printed(words: str, context: str) -> str:
    """The same words as the document prints them, with their marks."""
    text = unicodedata.normalize("NFC", context)
    plain, wanted = fold(text).lower(), fold(words).lower().strip()
    at = plain.find(wanted) if len(wanted) > 2 else -1
    return text[at : at + len(wanted)] if at >= 0 and len(plain) == len(text) else ""
