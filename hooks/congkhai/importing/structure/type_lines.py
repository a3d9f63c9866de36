"""The type of a document, alone on its line or before its title, as decrees and scans print it."""

from __future__ import annotations

import re
from difflib import get_close_matches

from ...expressions import expression
from ..readers.lines import bare
from . import genre
from .head_marks import ARRIVAL

_MISREAD = 0.9
"""How alike a line of a scan must be to the name of a type."""
_URGENT = expression(
    r"^(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|MẬT|TUYỆT MẬT|TỐI MẬT)\W+(?=\w)",
    holds=("HOẢ TỐC", "HỎA TỐC", "KHẨN", "MẬT"),
)
# What a title may open with in small letters: «NGHỊ QUYẾT về …»; «KẾ HOẠCH này …» is a sentence.
_OPENS_TITLE = expression(r"(?:ve|v/v|ban hanh|phe duyet)\s")
# Types that no other text cites by number, and that name other things within a sentence.
_ALONE = {
    bare(name): name
    for name in ("thư ngỏ", "quy ước", "hương ước", "lịch công tác", "lịch tiếp dân")
}
_SPECKS = expression(r"(?:[_~|^]{2,}|[.…]{4,})\s*")
_SPECKS_BEHIND = expression(r"\s[_~|^.…—–-]{1,4}(?=\s)")


def type_at(text: str) -> tuple[str, str] | None:
    """A type in capitals at the head of a line, or at its end where OCR put rubbish before it."""
    stripped = _URGENT.sub("", text.strip(" *#_~.:-–—|"))
    if not genre.is_capitals(text):
        # «THÔNG TƯ Quy định về …», «THÔNG BÁO Kết luận …»: type and title on one line.
        found = genre.type_named(stripped.replace("**", ""), is_capital=True)
        rest = found[1] if found else ""
        return found if rest[:1].isupper() or _OPENS_TITLE.match(bare(rest)) else None
    if ARRIVAL.match(bare(text)):
        return None
    found = genre.type_named(stripped) or genre.type_spaced(stripped)
    if found:
        return found
    if alone := _ALONE.get(bare(stripped)):
        return alone, ""
    tail = re.split(r"\t|  ", stripped)[-1].strip()
    plain = bare(tail)
    near = get_close_matches(plain, genre.BARE_TYPES, 1, _MISREAD) if len(plain) > 6 else []
    if near and near[0].count(" ") == plain.count(" ") == 1 and plain not in genre.BARE_TYPES:
        # «KÉẺ HOẠCH»: a scan saw a letter too many.
        return genre.BARE_TYPES[near[0]], ""
    if plain in genre.BARE_TYPES:
        return genre.BARE_TYPES[plain], ""
    ahead = _SPECKS_BEHIND.split(stripped)[0].strip()
    if ahead != stripped and len(ahead) > 6 and (spaced := genre.type_spaced(ahead)):
        # «KẾHOẠCH _ _. D nOEEA»: what a stamp left stands behind.
        return spaced
    behind = _SPECKS.split(stripped)[-1]
    if behind != stripped and len(behind) > 6 and (spaced := genre.type_spaced(behind)):
        # «Số..... Ố __ KẾHOẠCH»: a stamp stands on the line before the type.
        return spaced
    first, rest = " ".join(tail.split()[:2]), " ".join(tail.split()[2:])
    near = get_close_matches(bare(first), genre.BARE_TYPES, 1, _MISREAD) if len(first) > 6 else []
    if rest and near and near[0] == _undoubled(bare(first)):
        # «KÉẾ HOẠCH THÁNG 8 …»: its title on the same line.
        return genre.BARE_TYPES[near[0]], rest
    for name_bare, name in genre.BARE_TYPES.items():
        if (
            plain.endswith(f" {name_bare}")
            and len(plain) < len(name_bare) + 16
            and " " in name_bare
        ):
            return name, ""
    return None


def quiet_type(text: str) -> tuple[str, str] | None:
    """«Kế hoạch» alone on its line below a number: a page retyped in running letters."""
    text = text.strip(" *#_:")
    kind = genre.BARE_TYPES.get(bare(text)) if text[:1].isupper() and len(text) < 30 else None
    return (kind, "") if kind else None


def _undoubled(plain: str) -> str:
    """«kee hoach» as «ke hoach»: a scan saw a vowel twice."""
    return re.sub(r"([aeiouy])\1", r"\1", plain)
