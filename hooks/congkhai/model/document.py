"""Documents that plans lean on and the portal does not hold."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated

from ..addresses import document_address
from ..dates import PartialDate
from ..problems import Place
from ..value import value_class
from .acceptance import Acceptances
from .agency import Confidence, ConfidenceKey, SourceKey
from .duty import Deadline, Period, Phase, Target
from .key import Key, Slug, Word
from .relation import Relation, document_code


@value_class
class Validity:
    """Whether a document still holds, and what came in its place."""

    start: Annotated[
        PartialDate | None, Key("Hiệu lực từ", "Ngày có hiệu lực.", "01/01/2014", "from")
    ] = None
    end: Annotated[
        PartialDate | None, Key("Hết hiệu lực từ", "Ngày hết hiệu lực.", "01/07/2026", "to")
    ] = None
    replaced_by: Annotated[
        Slug | None, Key("Bị thay bởi", "Mã văn bản thay thế.", "luat-tiet-kiem-clp-2025")
    ] = None
    source: SourceKey = ()
    confidence: ConfidenceKey = Confidence.HIGH
    note: Annotated[str, Key("Ghi chú", "Điều nên biết.", "…")] = ""
    at: Place = field(default=Place(""), compare=False)


@value_class
class Document:
    """One that is cited or implemented; what is not printed anywhere stays blank."""

    id: Annotated[Slug, Key("Mã", "Địa chỉ của trang.", "qd-1478-qd-ttg")]
    kind: Annotated[Word, Key("Loại", "Chữ thường.", "quyết định")]
    title: Annotated[str, Key("Tên", "Tên hoặc trích yếu.", "Ban hành Kế hoạch …")] = ""
    number: Annotated[str, Key("Số", "Bỏ nếu không có.", "1478")] = ""
    symbol: Annotated[str, Key("Ký hiệu", "Phần sau số.", "QĐ-TTg")] = ""
    issued: Annotated[PartialDate | None, Key("Ngày", "Ngày ban hành.", "28/11/2022")] = None
    agency: Annotated[Slug | None, Key("Cơ quan", "Mã cơ quan.", "thu-tuong-chinh-phu")] = None
    issuer: Annotated[str, Key("Nơi ban hành", "Khi không có mã.", "Đại hội XIII")] = ""
    aliases: Annotated[tuple[Word, ...], Key("Tên khác", "Cách gọi khác.", "Luật THTK, CLP")] = ()
    campaign: Annotated[Slug | None, Key("Phong trào", "Mã phong trào.", "ket-cau-ha-tang")] = None
    url: Annotated[str, Key("Địa chỉ", "Nơi đọc được.", "https://…")] = ""
    relations: Annotated[tuple[Relation, ...], Key("Quan hệ", "Với văn bản khác.", "- …")] = ()
    period: Annotated[Period | None, Key("Thời gian", "Nếu biết.", "{start: 2022}")] = None
    phases: Annotated[tuple[Phase, ...], Key("Giai đoạn", "Nếu biết.", "- …")] = ()
    deadlines: Annotated[tuple[Deadline, ...], Key("Hạn", "Nếu biết.", "- …")] = ()
    targets: Annotated[tuple[Target, ...], Key("Chỉ tiêu", "Nếu biết.", "- …")] = ()
    validity: Annotated[Validity | None, Key("Hiệu lực", "Còn hay hết.", "{to: 2026}")] = None
    note: Annotated[str, Key("Ghi chú", "Điều nên biết.", "…")] = ""
    source: SourceKey = ()
    confidence: ConfidenceKey = Confidence.HIGH
    at: Place = field(default=Place(""), compare=False)

    @property
    def code(self) -> str:
        return document_code(self.number, self.symbol)

    @property
    def url_path(self) -> str:
        return document_address(self.id)


@value_class
class DocumentRegister:
    """documents.yml."""

    documents: Annotated[tuple[Document, ...], Key("Văn bản", "Từng văn bản.", "- id: …")] = ()
    accepted: Acceptances = ()
    at: Place = field(default=Place(""), compare=False)
