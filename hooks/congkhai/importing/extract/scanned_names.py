"""Names of bodies in lines that a scan read, some of their marks lost: «Tông cục Thuê»."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...expressions import expression
from ..readers.lines import bare, squeezed

_HEAD = expression(
    r"\b(?:tong cuc|chi cuc|cuc|vu|so|bo|uy ban|ubnd|hdnd|phong|van phong|ban|cong an|trung tam"
    r"|vien|truong|thanh tra|kho bac|bao hiem xa hoi|ngan hang|tap doan|hoi|doan|to|khoa|tram"
    r"|cac (?:don vi|co quan|so|bo|vu|cuc|phong|ban|dia phuong|xa|truong|thon|hoi|to chuc))\b"
    r"(?=[ /][^\W\d_])"
)
# «… của Bộ Tài chính», «báo cáo Ủy ban …»: a name that other words govern.
_GOVERNED = expression(
    r"\b(?:cua|do|cho|voi|tai|thuoc|trinh|gui|ve|tu|va|cac|theo|boi|den|bao cao|trong|la|nganh"
    r"|giua|tham muu|de nghi),?\s*$"
)
_STOP = expression(r"[|()\d;:]|\s{2,}|[.,](?=\s|$)")
_MOST_WORDS = 8
_LONGEST_LINE = 400


@dataclass(slots=True)
class NamedSpot:
    """A name in a line: where it stands, and what stands behind it in its cell's neighbour."""

    at: int
    name: str
    key: str
    helping: str
    is_apart: bool
    """A bar stands before it, or it opens its line."""
    is_governed: bool
    line: int = 0


def spots_in(text: str) -> Iterator[NamedSpot]:
    """Names that open with a capital, in the order of the line."""
    if len(text) > _LONGEST_LINE:
        return
    plain = bare(text)
    heads = [m.start() for m in _HEAD.finditer(plain) if text[m.start()].isupper()]
    for number, start in enumerate(heads):
        following = next((at for at in heads[number + 1 :] if _parts(plain, at)), len(text))
        stop = _STOP.search(text, start)
        end = min(following, stop.start() if stop else len(text))
        name = squeezed(text[start:end]).strip(" “”\"'.,;»")
        words = name.split()
        if len(words) < 2 or len(words) > _MOST_WORDS:
            continue
        before = plain[:start].rstrip(" “\"'»")
        rest = text[end:].lstrip(" |")
        is_helped = any(end <= at for at in heads[number + 1 : number + 2])
        helping = re.split(r"[|»]", rest)[0].strip(" ()") if is_helped else ""
        yield NamedSpot(
            at=start,
            name=name,
            key=" ".join(bare(name).split()[:3]),
            helping=helping,
            is_apart=not before or before.endswith("|"),
            is_governed=_GOVERNED.search(before) is not None,
        )


def _parts(plain: str, at: int) -> bool:
    """Whether another name begins there: «Phòng Kinh tế Các thôn»; but «Văn phòng Sở»."""
    before = plain[:at].rstrip()
    return not before.endswith(
        ("van phong", "thanh tra", "giam doc", "lanh dao", "dang uy", "cong an")
    )


def spelt_as_often(places: Sequence[NamedSpot]) -> None:
    """One body in one spelling: that of most rows."""
    spellings: dict[str, Counter[str]] = {}
    for place in places:
        spellings.setdefault(bare(place.name), Counter())[place.name] += 1
    for place in places:
        place.name = spellings[bare(place.name)].most_common(1)[0][0]
