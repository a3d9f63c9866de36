"""In which office and in whose place a document was signed, as people say it.

Nghị định 30/2020/NĐ-CP, Phụ lục I: TM. thay mặt, KT. ký thay, TL. thừa lệnh, TUQ. thừa ủy quyền,
Q. quyền.
"""

from __future__ import annotations

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
_CAPACITY = expression(r"(TM|KT|TL|TUQ|Q)\s*\.\s*(.+)")
_AFTER = expression(r"\b(phó|quyền) (\w)")


def signed_as(signatory: Signatory) -> str:
    """«Phó Giám đốc, ký thay Giám đốc» for PHÓ GIÁM ĐỐC under KT. GIÁM ĐỐC."""
    return ", ".join(
        part
        for part in (_office(signatory.title), *map(_way, reversed(signatory.capacity)))
        if part
    )


def _way(capacity: str) -> str:
    match = _CAPACITY.fullmatch(capacity.strip())
    return f"{_WAYS[match[1]]} {_office(match[2])}" if match else _office(capacity)


def _office(printed: str) -> str:
    """«Phó Trưởng ban» for PHÓ TRƯỞNG BAN; what is not in capitals stays as it is."""
    if not printed.isupper():
        return printed
    words = _AFTER.sub(lambda match: f"{match[1]} {match[2].upper()}", printed.lower())
    return capitalize_first(words)
