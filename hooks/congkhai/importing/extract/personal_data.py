"""Personal data of the persons a document names: where they stand, and the text without them.

Numbers of mobiles and identity papers, private mail, days of birth and homes are nobody's business
(Nghị định 13/2023/NĐ-CP, điều 2.3); what an office tells of itself stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from ...expressions import expression
from ..structure.paragraphs import Paragraph

_MOBILE = expression(r"(?<![\d/.])(?:\+84|0)(?:[ .]?\d){9}(?!\d)")
_MAIL = expression(r"\b[\w.+-]{1,40}@(?:gmail|yahoo|outlook|hotmail|icloud)\.[a-z.]{2,8}\b", re.I)
# «điện thoại 09…, email bon@vidu.vn»: beside a number of one person an address is that person's,
# unless it is one of an office.
_ADDRESS = (
    r"\b[\w+-]{1,40}(?:\.[\w+-]{1,40}){0,4}@(?:(?!(?:gov|edu|org|mil|dcs|chinhphu|quochoi)\.vn\b)"
    r"[\w-]{1,40}\.){1,4}[a-z]{2,6}\b(?!\.\w)"
)
_TAKEN_OUT = r"\(đã bỏ số điện thoại\)"
_MAIL_BESIDE = expression(
    rf"(?P<before>{_TAKEN_OUT}\W{{0,4}}"
    rf"(?:(?:và |hoặc )?(?:(?:địa chỉ )?(?:e-?mail|(?:hộp )?thư(?: điện tử)?|mail)[^\w(]{{1,4}}))?)"
    rf"{_ADDRESS}",
    re.I,
)
_BESIDE_MAIL = expression(
    rf"{_ADDRESS}(?P<behind>[^\w(]{{1,4}}"
    rf"(?:(?:và |hoặc )?(?:điện thoại|đt|sđt|số|di động|zalo)[^\w(]{{1,4}}){{0,2}}{_TAKEN_OUT})",
    re.I,
)
_CARD = expression(
    r"\b(?:CCCD|CMND|căn cước(?: công dân)?|chứng minh)\D{0,20}(\d{9}|\d{12})\b",
    re.I,
    holds=("cccd", "cmnd", "căn cước", "chứng minh"),
)
_PASSPORT = expression(r"\bhộ chiếu[^\d;\n]{0,12}?\b([A-Z]\d{7,8})\b", re.I, holds=("hộ chiếu",))
# «Ngày sinh: 05/6/1980», «sinh ngày 5 tháng 6 năm 1980»; of «ngày sinh Bác Hồ 19/5/1890» everybody
# may know, and «sinh năm 2015» is whom a plan is for.
_DAY = r"\d{1,2}\s?(?:[/.-]|tháng)\s?\d{1,2}\s?(?:[/.-]|năm)\s?(?:19[3-9]\d|20[0-2]\d)\b"
_BIRTH = expression(
    rf"(?:(?<!có )(?<!niệm )\bngày(?:,? tháng,? năm)? sinh\s*:?|(?:^|[,;(:])\s*sinh ngày:?)"
    rf"\s*({_DAY})(?!,? trở )",
    re.I,
    holds=("sinh",),
)
# «Số 5», «12/3 đường A», «thôn B», «Yên Hạ, Mường Cầu»; a body and what it does are no address.
_CAPITAL = r"(?-i:[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ])"
_PLACE = (
    r"(?!(?:Sở|Phòng|Ban|Công an|Hội|UBND) [^\W\d])"
    r"(?=(?:số(?: nhà)?|nhà|căn hộ|phòng|tổ(?: dân phố)?|khu(?: phố| dân cư)?|khối|thôn|xóm|ấp"
    r"|bản|buôn|làng|đường|phố|ngõ|ngách|hẻm|kiệt|xã|phường|thị trấn|thị xã|đặc khu|quận|huyện|tỉnh"
    rf"|thành phố|tp|tdp|p|q)\b\.?\s?(?:\d|{_CAPITAL})"
    r"|\d+[a-z]?(?:/\d+)*,? (?:tổ|khu|đường|phố|ngõ|ngách|hẻm|thôn|xóm|ấp)\b"
    rf"|(?:{_CAPITAL}\w* ){{1,3}}{_CAPITAL}\w*\s*(?:[,–-]|\W*$))"
)
# «Địa chỉ thường trú: Số 5, đường A, TP. B»
_HOME = expression(
    r"\b(?:thường trú|chỗ ở(?: hiện (?:nay|tại))?|nơi ở(?: hiện (?:nay|tại))?|nhà riêng|quê quán)"
    rf"(?: và [^:;.|\n]{{3,30}})?\s*:\s*({_PLACE}(?:[^;.|\n]|(?<=\b\w)\.|(?<=\b\w\w)\.){{4,160}})",
    re.I,
    holds=("thường trú", "chỗ ở", "nơi ở", "nhà riêng", "quê quán"),
)
_TAKEN = (
    (_CARD, "số giấy tờ tùy thân", "(đã bỏ số giấy tờ)"),
    (_PASSPORT, "số giấy tờ tùy thân", "(đã bỏ số giấy tờ)"),
    (_BIRTH, "ngày sinh", "(đã bỏ ngày sinh)"),
    (_HOME, "địa chỉ nhà riêng", "(đã bỏ địa chỉ riêng)"),
)
"""What is told by a label before it, what it is called, and what stands in its place."""
_LONG_NUMBER = expression(r"\d(?:[ .]?\d){8}")
"""Any of a telephone or a card holds one."""
# «069.2345.678»: of the police and the army.
_LANDLINE = expression(r"^(?:\+84|0)[ .]?(?:2|6[ .]?9)")


def personal(paragraphs: Sequence[Paragraph]) -> list[tuple[str, int]]:
    """What kind of personal data stands where; the data themselves are not repeated."""
    found: list[tuple[str, int]] = []
    for paragraph in paragraphs:
        for line in paragraph.lines:
            has_number = _LONG_NUMBER.search(line.text) is not None
            if has_number and any(not _LANDLINE.match(m[0]) for m in _MOBILE.finditer(line.text)):
                found.append(("số điện thoại di động", line.number))
            if "@" in line.text and _has_private_mail(line.text):
                found.append(("địa chỉ thư riêng", line.number))
            kinds = [kind for form, kind, _ in _TAKEN if form.search(line.text)]
            found += [(kind, line.number) for kind in dict.fromkeys(kinds)]
    return found


def without_personal(text: str) -> str:
    """The text with numbers, private mail, days of birth and homes taken out, and it says so."""
    if _LONG_NUMBER.search(text):
        text = _without_mobiles(text)
    if "@" in text:
        text = _without_mail(text)
    for form, _, instead in _TAKEN:
        text = form.sub(partial(_with, instead), text)
    return text


def _with(instead: str, match: re.Match[str]) -> str:
    before, behind = match.start(1) - match.start(), match.end(1) - match.start()
    return f"{match[0][:before]}{instead}{match[0][behind:]}"


def _without_mobiles(text: str) -> str:
    return _MOBILE.sub(lambda m: m[0] if _LANDLINE.match(m[0]) else "(đã bỏ số điện thoại)", text)


def _has_private_mail(text: str) -> bool:
    kept = _without_mobiles(text)
    return _without_mail(kept) != kept


def _without_mail(text: str) -> str:
    """Without private mail, where numbers were taken out before."""
    text = _MAIL.sub("(đã bỏ thư riêng)", text)
    text = _MAIL_BESIDE.sub(r"\g<before>(đã bỏ thư riêng)", text)
    return _BESIDE_MAIL.sub(r"(đã bỏ thư riêng)\g<behind>", text)
