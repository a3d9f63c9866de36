"""Several entries that were typed as one: «Sở Tài chính; UBND tỉnh»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...expressions import expression
from ...model import Party
from ...problems import Problem, found
from ..load import Node, Scalar
from .example import written_scalar
from .shape import Attribute

_SEMICOLON = expression(r"\s*;\s*")
_PARTED = expression(r"[;,]|\s(?:và|với|cùng)\s")
_COMMA = expression(r"\s*,\s*")
# Names hold «và» themselves, ids do not.
_AND = expression(r"\s*,\s*|\s+(?:và|với|cùng)\s+")
_ID = expression(r"[a-z0-9]+(?:-[a-z0-9]+)+")
# «Ủy ban nhân dân các xã, phường» and «Sở Văn hóa, Thể thao» are one, and so is a unit of another,
# «Phòng An ninh, Công an tỉnh»; «Sở Nội vụ, UBND tỉnh» are two.
_BODY = expression(
    r"(?:Sở|Bộ|Công an|Ủy ban|Uỷ ban|UBND|HĐND|Đảng ủy|Hội|Đoàn|Liên đoàn|Mặt trận|Tòa án|Kho bạc"
    r"|Thuế|Thanh tra)\s+[^\W\d_]|(?:UBND|HĐND)$"
)


def typed_as_one(items: Iterable[Node], attribute: Attribute) -> Iterator[Problem]:
    """An entry of a list that is itself a list."""
    if attribute.of_class is not Party and attribute.key not in _NAMES:
        return
    for item in items:
        if not isinstance(item, Scalar) or not _PARTED.search(item.text):
            continue
        parts = _parts(item.text.strip(), attribute)
        if len(parts) > 1:
            words = ", ".join(map(written_scalar, parts))
            yield found(item.at, "K223", key=attribute.key, value=item.text.strip(), list=words)


_NAMES = frozenset({"headings", "aliases", "short_names"})


def _parts(text: str, attribute: Attribute) -> list[str]:
    parts = [part for part in _SEMICOLON.split(text) if part]
    if len(parts) > 1:
        # A campaign's name may hold a semicolon, and goes on in small letters.
        is_name = attribute.of_class is not Party and attribute.key != "headings"
        return [] if is_name and any(part[:1].islower() for part in parts) else parts
    ids = [part for part in _AND.split(text) if part]
    if all(map(_ID.fullmatch, ids)):
        return ids
    parts = [part for part in _COMMA.split(text) if part]
    return parts if attribute.key != "headings" and all(map(_BODY.match, parts)) else []
