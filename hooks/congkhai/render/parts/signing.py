"""In which office and in whose place a document was signed, as people say it.

Nghị định 30/2020/NĐ-CP, Phụ lục I: TM. thay mặt, KT. ký thay, TL. thừa lệnh, TUQ. thừa ủy quyền,
Q. quyền. The Party writes T/M, K/T, T/L, and a dot need not stand behind that.
"""

from __future__ import annotations

import re

from ...expressions import expression
from ...model import Signatory
from ...text import capitalize_first

_WAYS = {
    "TM": "thay mặt",
    "KT": "ký thay",
    "TL": "thừa lệnh",
    "TUQ": "thừa ủy quyền",
    "Q": "quyền",
}
_CAPACITY = expression(
    r"(T/?M|K/?T|T/?L|T/?UQ|Q)\s*(?:\.\s*|(?<=/[MTL])\s|(?<=/UQ)\s)(.+)", re.IGNORECASE
)
_NEXT = expression(r"[,;]?\s+(?=(?:T/?M|K/?T|T/?L|T/?UQ|Q)\.|(?:T/M|K/T|T/L|T/UQ)\s)")
_NAMES = expression(
    r"\b(ban) (thường vụ|chấp hành)|\b(liên đoàn) (lao động)"
    r"|\b()(ủy ban|hội đồng|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|tỉnh đoàn"
    r"|thành đoàn|huyện đoàn|thường trực)\b"
)
"""Names of bodies within others' («Ban Thường vụ Tỉnh đoàn»), in the small letters of a program."""
_AFTER = expression(r"\b(phó|quyền) (\w)")


def signed_as(signatory: Signatory) -> str:
    """«Phó Giám đốc, ký thay Giám đốc» for PHÓ GIÁM ĐỐC under KT. GIÁM ĐỐC."""
    return ", ".join(
        part
        for part in (_office(signatory.title), *map(_way, reversed(_each(signatory.capacity))))
        if part
    )


def _each(printed: tuple[str, ...]) -> tuple[str, ...]:
    """One by one, where a line holds several: «TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH»."""
    return tuple(capacity for line in printed for capacity in _NEXT.split(line.strip()))


def _way(capacity: str) -> str:
    match = _CAPACITY.fullmatch(capacity.strip())
    if match is None:
        return _office(capacity)
    return f"{_WAYS[match[1].upper().replace('/', '')]} {_office(match[2])}"


def _office(printed: str) -> str:
    """«Phó Trưởng ban» for PHÓ TRƯỞNG BAN; what is not in capitals stays as it is."""
    if not printed.isupper():
        return printed
    words = _AFTER.sub(lambda match: f"{match[1]} {match[2].upper()}", printed.lower())
    return capitalize_first(_NAMES.sub(_named, words))


def _named(match: re.Match[str]) -> str:
    words = [capitalize_first(word) for word in match.groups() if word]
    return " ".join(words)
