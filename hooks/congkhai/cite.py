"""Find in running text every mention of a document that the portal knows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .model import Document, Plan
from .model.portal import Portal
from .viet import normal

_KINDS = (
    "Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Thông báo|Kế hoạch|Công văn|Kết luận|Luật"
    "|Chương trình|Hướng dẫn|Báo cáo|Đề án|Tờ trình|Văn bản|Quy định"
)
# 1478/QĐ-TTg · 30/2020/NĐ-CP · 49-KL/TW · 8001/VP-VX · 2599 /KH - BQL
_NUMBER = re.compile(
    rf"(?:(?P<kind>{_KINDS})\s+)?(?:số:?\s*)?"
    r"(?P<number>\d{1,5})\s*(?:/\s*(?P<year>(?:19|20)\d\d))?\s*"
    r"(?P<symbol>/\s*[A-ZĐ][A-ZĐa-zđ&]{0,9}(?:\s?[-–]\s?[A-ZĐ][A-ZĐa-zđ&]{0,12}){0,3}(?:\d{2})?"
    r"|-[A-ZĐ]{2,6}/[A-ZĐ]{2,6})"
    r"(?:\s*,?\s+ngày\s+(?P<date>\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
    r"|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention: where it stands in the text and what it names."""

    start: int
    end: int
    text: str
    kind: str
    code: str
    """Number and symbol without blanks: 1478/QĐ-TTg."""
    date: str
    target: str | None
    """The id of the plan or document, when there is just one it can be."""


class Citations:
    """Knows all documents of a portal, by number and by name."""

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self.by_code: dict[str, list[str]] = defaultdict(list)
        names: dict[str, str] = {}
        for held in (*portal.plans.values(), *portal.documents.values()):
            if held.code and not held.code.startswith("/"):
                self.by_code[_key(held.code)].append(held.id)
            if isinstance(held, Document):
                for name in (held.title, *held.aliases):
                    if name and len(name) > 8 and not _NUMBER.search(name):
                        names.setdefault(name, held.id)
        self.names: Mapping[str, str] = names
        words = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        self.pattern = re.compile(rf"(?:{words})(?![\w])") if words else None

    def find(self, text: str, writer: Plan) -> list[Citation]:
        """Mentions in order, none overlapping."""
        found = list(self._by_number(text, writer))
        taken = [(one.start, one.end) for one in found]
        for match in self.pattern.finditer(text) if self.pattern else ():
            if all(match.end() <= start or end <= match.start() for start, end in taken):
                name = match[0]
                found.append(
                    Citation(match.start(), match.end(), name, "", "", "", self.names[name])
                )
        return sorted(found, key=lambda one: one.start)

    def _by_number(self, text: str, writer: Plan) -> Iterator[Citation]:
        if "/" not in text:
            return
        for match in _NUMBER.finditer(text):
            year = f"/{match['year']}" if match["year"] else ""
            code = re.sub(r"\s+", "", normal(f"{match['number']}{year}{match['symbol']}"))
            yield Citation(
                match.start(), match.end(), match[0], match["kind"] or "", code,
                match["date"] or "", self._target(code, writer),
            )

    def _target(self, code: str, writer: Plan) -> str | None:
        candidates = self.by_code.get(_key(code), [])
        related = {edge.target for edge in self.portal.edges_from.get(writer.id, ())}
        mine = [one for one in candidates if one in related]
        if mine:
            return mine[0]
        # A number alone is no key: only one that a central body bears, or that just one bears.
        return candidates[0] if len(candidates) == 1 else None


def _key(code: str) -> str:
    return normal(re.sub(r"\s+", "", code)).replace("–", "-").lower()
