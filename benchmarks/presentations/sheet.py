"""What a document says, apart from how it is set: the sheet that every presentation is made of."""

from __future__ import annotations

import datetime as dt
import re
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
PARTY = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
NARROW, WIDE = 30, 72
"""Letters on a line of an agency's name, and of a title."""
HEAD = ("type", "number", "symbol", "date", "place", "agency", "parent_agency", "title")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The parts of a document; `truth` is what an importer should say of it."""

    truth: Mapping[str, Any]
    agencies: tuple[str, ...]
    """The names of the head, from the highest down, in capitals."""
    number: str
    dated: str
    kind: str
    title: str
    body: tuple[str, ...]
    recipients: tuple[str, ...]
    signing: tuple[str, ...]
    """Capacity and office, a line each."""
    name: str
    motto: tuple[str, ...] = STATE

    @property
    def is_letter(self) -> bool:
        return self.truth.get("type") == "công văn"

    @property
    def left(self) -> list[str]:
        """Agencies and number, as the left column of the head holds them."""
        names = [line for name in self.agencies for line in textwrap.wrap(name, NARROW)]
        about = [self.title] if self.is_letter and self.title else []
        subject = [line for text in about for line in textwrap.wrap(text, NARROW + 6)]
        return [*names, *filter(None, [self.number]), *subject]

    @property
    def right(self) -> list[str]:
        return [*self.motto, *filter(None, [self.dated])]

    @property
    def titled(self) -> list[str]:
        """Type and title, which stand below both columns; a letter has neither."""
        return [] if self.is_letter else [self.kind, *textwrap.wrap(self.title, WIDE)]

    @property
    def ending(self) -> list[str]:
        listed = ["Nơi nhận:", *(f"- {item}" for item in self.recipients)]
        signed = [*self.signing, "", self.name] if self.name else list(self.signing)
        return [*(listed if self.recipients else ()), "", *signed]

    def told(self, **truth: Any) -> Sheet:
        """The same of which an importer should say something else."""
        return replace(self, truth={**self.truth, **truth})


@dataclass(frozen=True, slots=True)
class Shape:
    """A presentation: its name, and what writes a sheet so; None where it does not suit."""

    name: str
    write: Callable[[Sheet], str | bytes | None]
    truth: Callable[[Sheet], Mapping[str, Any]] = field(default=lambda sheet: sheet.truth)


def sheet_of(
    truth: Mapping[str, Any], body: tuple[str, ...], recipients: tuple[str, ...]
) -> Sheet | None:
    """The sheet that a truth tells of; None where it lacks what makes a head."""
    symbol, agency, title = truth.get("symbol"), truth.get("agency"), truth.get("title")
    kind = truth.get("type")
    if not (symbol and agency and title and kind) or not isinstance(truth.get("date"), dt.date):
        return None
    is_party = "/" in symbol and "-" not in symbol.partition("/")[0] and "QH" not in symbol
    names = tuple(str(n).upper() for n in (truth.get("parent_agency"), agency) if n)
    number = str(truth.get("number") or "    ")
    signed = truth.get("signatory") or {}
    signing = [*(signed.get("capacity") or []), *filter(None, [signed.get("title")])]
    about = re.sub(r"^\W*(?:v ?/ ?v|về việc)\s*:?\s*", "", str(title), flags=re.I)
    is_letter = kind == "công văn"
    told = {key: truth.get(key) for key in HEAD} | {
        "title": about if is_letter else title,
        "signatory": {key: signed.get(key) for key in ("name", "title", "capacity")},
        "recipients_count": len(recipients),
        "parents_note": "an empty list is not wrong",
    }
    day = truth["date"]
    place = truth.get("place") or ""
    return Sheet(
        truth=told,
        agencies=names,
        number=f"Số {number}-{symbol}" if is_party else f"Số: {number}/{symbol}",
        dated=f"{place}, ngày {day.day:02} tháng {day.month:02} năm {day.year}" if place else "",
        kind=str(kind).upper(),
        title=f"V/v {about}" if is_letter else str(title),
        body=body,
        recipients=recipients,
        signing=tuple(map(str, signing)),
        name=str(signed.get("name") or ""),
        motto=PARTY if is_party else STATE,
    ).told(date=day.isoformat() if place else None, place=place or None)
