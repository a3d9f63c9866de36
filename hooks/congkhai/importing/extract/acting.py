"""What a document does to those it names: replaces, amends, corrects them; else it only cites."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...expressions import expression
from ..readers.lines import bare, latin
from ..structure import genre
from ..structure.paragraphs import Paragraph
from .citation import ReadCitation

_KINDS = "|".join(re.escape(name) for name in genre.BARE_TYPES)
_VERB = (
    r"(?:(?P<replaces>(?<!duoc )(?<!bi )thay the)"
    r"|(?P<corrects>(?<!duoc )dinh chinh)"
    r"|(?P<amends>(?<!duoc )(?:sua doi|bo sung|dieu chinh|gia han|keo dai)))"
)
# «thay thế toàn bộ», «sửa đổi, bổ sung một số nội dung của», «kéo dài thời gian thực hiện»
_OBJECT = (
    r"(?P<part>(?:,? (?:va |mot phan )?(?:sua doi|bo sung|dieu chinh|thay the|gia han|keo dai))*"
    r"(?: (?:(?!thuc hien (?:theo|tai)\b|theo\b|can cu\b|ve viec\b|tai\b)[^\W_]+|[,/–-])){0,16})"
)
_ACTS = expression(
    rf"{_VERB}{_OBJECT}\s*$",
    holds=("thay the", "dinh chinh", "sua doi", "bo sung", "dieu chinh", "gia han", "keo dai"),
)
_WHOLE = expression(r"^(?: (?:cho|toan bo|noi dung|cac|ca))*$")
_PARTLY = expression(
    r"\b(?:muc|diem|khoan|dieu|phan|phu luc|noi dung|chi tieu|thoi (?:gian|han)|mot so|ten|tieu de"
    r"|nhiem vu|danh (?:muc|sach)|bieu|so lieu|thanh vien|thanh phan|kinh phi|thoi diem)\b"
)
# «Kế hoạch này …», «Quyết định này có hiệu lực kể từ ngày ký và …», «Điều 1. Sửa đổi …»
_BY_THIS = expression(rf"^\W*(?:\w{{1,5}}[.)/] ?){{0,2}}(?:(?:{_KINDS}) nay\b[^;]*|)$")
_NUMBER_OF_ARTICLE = expression(r"^\W*dieu \d{1,3}\s?[.:]?\s*")
# «Thay thế Kế hoạch số 8, Kế hoạch số 9 và số 10»
_BESIDE = expression(rf"^[\s,;]*(?:va )?(?:(?:{_KINDS}) )?(?:so )?$")
_TITLE_OPENS = expression(rf"^(?:ve (?:viec )?|v/v )?(?:ban hanh )?(?:(?:{_KINDS}) )?$")
_LONGEST = 400
"""Letters between the beginning of a sentence and what it names."""


def acts_of(
    citations: Sequence[tuple[Paragraph, ReadCitation]], title: str | None, kind: str | None = None
) -> dict[str, str]:
    """By number, what the document does to those that it does not merely cite.

    Its title says so, or a sentence whose subject is the document itself; what another one
    replaced or amended («Căn cứ Luật số 5 sửa đổi Luật số 3») is told of it and done by it.
    A letter quotes others: «2. Sửa đổi Điều 3 Quyết định số …» alone is no act of its own.
    """
    found: dict[str, str] = {}
    before: tuple[Paragraph, ReadCitation, str] | None = None
    for paragraph, citation in citations:
        act = _act_in(paragraph.bare, citation.start, kind == "công văn")
        if not act and before and before[0] is paragraph:
            between = paragraph.bare[before[1].end : citation.start]
            act = before[2] if _BESIDE.match(between) else ""
        before = (paragraph, citation, act)
        if act and citation.number:
            found.setdefault(citation.number, act)
    plain = bare(latin(title or ""))
    for number in {c.number for _, c in citations if c.number}:
        at = plain.find(bare(number))
        if at >= 0 and number not in found and (act := _act_in_title(plain[:at])):
            found[number] = act
    return found


def _act_in(plain: str, start: int, is_letter: bool) -> str:
    """What the sentence that leads to a citation does to it."""
    window = plain[max(0, start - _LONGEST) : start]
    sentence = re.split(r"(?<!dieu \d)(?<!dieu \d\d)[.;] (?=\w)", window)[-1]
    words = re.sub(rf"\s*(?:(?:{_KINDS})\s)?(?:so\s*)?$", "", sentence)
    match = _ACTS.search(words)
    if match is None:
        return ""
    subject = _NUMBER_OF_ARTICLE.sub("", words[: match.start()])
    if not _BY_THIS.match(subject) or re.search(r"\d/", subject):
        return ""
    if is_letter and " nay" not in subject:
        return ""
    return _kind_of(match)


def _act_in_title(words: str) -> str:
    """«Về việc sửa đổi Kế hoạch số …», «… (thay thế Kế hoạch số …)»."""
    words = re.sub(rf"\s*(?:(?:{_KINDS})\s)?(?:so\s*)?$", "", words)
    match = _ACTS.search(words)
    if match is None:
        return ""
    is_aside = words[: match.start()].endswith("(")
    return _kind_of(match) if is_aside or _TITLE_OPENS.match(words[: match.start()]) else ""


def _kind_of(match: re.Match[str]) -> str:
    """Replacing a part is amending; words between that name no part leave it open."""
    part = match["part"].strip()
    if match["corrects"]:
        return "corrects"
    if match["amends"] or _PARTLY.search(part):
        return "amends"
    return "replaces" if _WHOLE.match(match["part"]) else ""
