"""Lists of documents that end, below the clause or behind the colon that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....expressions import expression
from ...structure import genre
from ...structure.paragraphs import Paragraph
from .citation import ReadCitation

# «Đính chính Kế hoạch số …»: before what it corrects it is a deed.
KINDS = "|".join(re.escape(name) for name in genre.BARE_TYPES if name != "dinh chinh")
REPEALS = "repeals"
"""Ends without anything in its place."""
# «các quy định tại các Quyết định sau», «các Quyết định sau, trừ …»: not the whole of them.
_OF_THOSE = (
    rf"(?:(?:tai|cua|trong|o|theo) (?:cac|nhung|mot so|{KINDS}|van ban)\b|kem theo\b"
    r"|tru\b(?! so| cot| bi))"
)
# «Điều 1. Bãi bỏ toàn bộ các văn bản sau:», above a list of them.
_ENDS_THOSE_BELOW = expression(
    r"^\W*(?:dieu \d{1,3}\W+|\w{1,3}[.)/]\W*)?"
    rf"(?:(?:(?P<repeals>bai bo)|thay the)(?: toan bo)?"
    rf"(?: (?:cac|mot so|nhung|\d{{1,3}}))+ (?:{KINDS}|van ban)\b"
    rf"(?:(?!\b{_OF_THOSE})[^.;:\d]){{0,200}}"
    # «Các Quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành:»
    rf"|(?:cac|nhung|\d{{1,3}}) (?:{KINDS}|van ban)(?: (?!khong\b|chua\b)[^\W\d_]+){{0,4}}?"
    rf" (?:het|cham dut) hieu luc(?: thi hanh)?(?:,? (?:ke )?tu(?: \w+)? (?:{KINDS}|van ban) nay"
    rf" co hieu luc(?: thi hanh)?)?)(?P<end>[.:]?\W*$|: (?={KINDS}|so ))",
    holds=("bai bo", "thay the", "hieu luc"),
)
_ONE_BELOW = expression(rf"^\W*(?:\d{{1,3}}\s?[.)]\W*|[a-z]\)\W*)?(?:{KINDS}) so\b")


def listed_below(body: Sequence[Paragraph]) -> dict[int, str]:
    """By `id` of a paragraph, the act of a clause that stands above a list of what it ends."""
    found: dict[int, str] = {}
    act = ""
    for paragraph in body:
        if head := _ENDS_THOSE_BELOW.match(paragraph.bare):
            act = REPEALS if head["repeals"] else "replaces"
        elif act and _ONE_BELOW.match(paragraph.bare):
            found[id(paragraph)] = act
        else:
            act = ""
    return found


def listed_behind(plain: str, citation: ReadCitation) -> str:
    """«Các Quyết định sau hết hiệu lực …: Quyết định số …; Quyết định số …»: the first of them."""
    head = _ENDS_THOSE_BELOW.match(plain)
    if head is None or not head["end"].endswith(" ") or citation.start - head.end() > len("so "):
        return ""
    return REPEALS if head["repeals"] else "replaces"
