"""What the text below a head says of its document: to whom it goes, of what kind, whose charter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....expressions import expression
from ...structure import agency_names, genre
from ...structure.paragraphs import Kind, Paragraph
from ...structure.provinces import province_written

_KIND_TOLD = expression(
    r"\b(?:ban hanh|xay dung|xin gui toi cac don vi) (?P<kind>ke hoach|chuong trinh|de an"
    r"|phuong an|huong dan|quy che)\b"
)
_TO = expression(r"^\W*kinh gui\b")
_TOP = 4


def is_addressed(body: Sequence[Paragraph]) -> bool:
    """«Kính gửi:» opens the text, as only letters do."""
    return any(_TO.match(paragraph.bare) for paragraph in body[:_TOP])


_ANNEX = expression(r"^\W*phu luc(?: [\divx]{1,4})?\W*$", holds=("phu luc",))
_SENT_WITH = expression(r"\s*\((?:[Bb]an hành )?[Kk]èm theo [^()]*\)\W*$", holds=("èm theo ",))


def annex_sent(body: Sequence[Paragraph]) -> str | None:
    """What an annex that has a number of its own is called: it says «PHỤ LỤC II» and no type."""
    if len(body) < 2 or not _ANNEX.match(body[0].bare) or body[1].kind is Kind.TABLE:
        return None
    return _SENT_WITH.sub("", body[1].text.strip(" *_")) or None


# «Hội Làm vườn»; but «Hội thao», «Hội khỏe Phù Đổng» are held.
_HELD = "thi|thao|khỏe|khoẻ|diễn|chợ|trại|nghị|thảo|giảng|xuân|làng|đua|vật|hoa|trăng|lim|gò|xòe"
_SOCIETY = expression(
    r"^\W*(?:\([^()]*\)\s*)?"
    rf"(?P<name>(?:liên đoàn|hội(?! (?:{_HELD})\b)|hiệp hội|tổng hội|câu lạc bộ|quỹ|hợp tác xã)\b"
    r"[^()]*)",
    re.IGNORECASE,
)


def whose_charter(title: str | None, text: str) -> str | None:
    """«ĐIỀU LỆ / HỘI LÀM VƯỜN XÃ YÊN HẠ» is the society's; the head names who approves it."""
    found = _SOCIETY.match(title or "")
    if found is None:
        return None
    return province_written(agency_names.agency_as_written(found["name"].strip(), text))


def kind_told(opening: Sequence[Paragraph]) -> str | None:
    """«…, Trường A ban hành Kế hoạch …»: what a text without a head says of itself."""
    told = [match for p in opening for match in _KIND_TOLD.finditer(p.bare)]
    return genre.BARE_TYPES.get(told[-1]["kind"]) if told else None
