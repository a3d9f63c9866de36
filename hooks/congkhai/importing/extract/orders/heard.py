"""Who takes in what people have to say: «Cử tri gửi ý kiến qua …», «… mở đường dây nóng»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....expressions import expression
from ...readers.lines import bare, squeezed
from ...structure.clauses import clauses
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import bodies_at
from .orders import without_number

_SAID = r"(?:y kien|phan anh|kien nghi|gop y|vuong mac|kho khan|thac mac|to giac|tin bao)"
# «Cử tri gửi ý kiến qua Văn phòng …»; not «Phòng A gửi ý kiến về Sở B», of one office to another.
_SENT = expression(
    r"^\W*(?:cu tri|nguoi dan|nhan dan|cong dan|(?:cac )?(?:to chuc|ca nhan|doanh nghiep|ho)"
    r"(?:,? (?:va )?(?:to chuc|ca nhan|doanh nghiep|nguoi dan|ho kinh doanh))*)\b[^.;:]{0,40}?"
    rf"\b(?:gui|gop|phan anh|neu|de dat)(?: cac)? {_SAID}[^.;:()]{{0,60}}? (?:qua|ve|den|toi) ",
    holds=_SAID[3:-1],
)
# «… tiếp nhận phản ánh của Nhân dân qua số …», «… đường dây nóng tiếp nhận …»
_TAKEN_IN = expression(
    rf"\btiep nhan(?:,? (?:va )?(?:xu ly|giai quyet|tra loi))?(?: cac)? {_SAID}\b",
    holds=("tiep nhan",),
)
_WAY = expression(
    r"\b(?:duong day nong|so dien thoai|dien thoai|dt|hop thu|thu dien tu|email|e-mail|zalo)\b"
    r"|\d(?:[ .]?\d){7,}|\bqua [^\W\d_]",
)
_NUMBER = expression(r"\s*\((?:điện thoại|ĐT|đt|số|hotline|email|thư)[^()]*\)$")
_BY = expression(r"\bqua (?=[A-ZĐ])")


def heard(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, str, str]]:
    """The paragraph, who takes it in, and by way of whom."""
    for paragraph in paragraphs:
        if paragraph.kind in {Kind.SECTION, Kind.TABLE}:
            continue
        text = without_number(paragraph.text)
        whole = bare(text)
        if sent := _SENT.match(whole):
            named = bodies_at(text, sent.end())
            if named and text[sent.end()].isupper():
                yield paragraph, _named(named.names[0]), ""
            continue
        if not _TAKEN_IN.search(whole):
            continue
        taker = bodies_at(text)
        for start, end in clauses(text):
            clause = text[start:end]
            if taker and _TAKEN_IN.search(bare(clause)) and _WAY.search(bare(clause)):
                way = _BY.search(clause)
                by = bodies_at(clause, way.end()) if way else None
                yield paragraph, _named(taker.names[0]), _named(by.names[0]) if by else ""


def _named(name: str) -> str:
    """«Tổ tư vấn (ĐT: …)» without the number to call."""
    return _NUMBER.sub("", squeezed(name))
