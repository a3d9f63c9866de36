"""How one document stands to another."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import Annotated

from ..dates import PartialDate
from ..problems import Place
from ..value import value_class
from .duty import Section
from .key import Key, Slug


class RelationKind(StrEnum):
    """How one document stands to another."""

    IMPLEMENTS = "implements"
    CITES = "cites"
    AMENDS = "amends"
    REPLACES = "replaces"
    REPEALS = "repeals"
    """It holds no longer, and nothing stands in its place."""
    CORRECTS = "corrects"
    CONSOLIDATES = "consolidates"
    ENCLOSES = "encloses"
    CONSULTS_ON = "consults_on"
    SUSPENDS = "suspends"
    """As a whole, until another resumes it or the day that is named has passed."""
    RESUMES = "resumes"
    """A suspended one, or one whose issuer has ended; as far as the day that is named."""
    RELATED = "related"


@value_class
class Relation:
    """An edge from this document to another, with the wording as printed."""

    type: Annotated[
        RelationKind,
        Key(
            "Quan hệ",
            "implements triển khai, cites dẫn chiếu, amends sửa đổi, replaces thay thế, repeals "
            "bãi bỏ hoặc chấm dứt mà không thay, corrects đính chính, consolidates hợp nhất, "
            "encloses gửi kèm, consults_on lấy ý kiến về, suspends tạm ngưng hoặc đình chỉ cả văn "
            "bản, resumes cho tiếp tục thực hiện, related liên quan.",
            "implements",
        ),
    ]
    to: Annotated[
        Slug | None,
        Key("Văn bản kia", "Mã kế hoạch hoặc mã trong documents.yml.", "qd-1478-qd-ttg"),
    ] = None
    printed: Annotated[
        str,
        Key(
            "Nguyên văn",
            "Cách văn bản này gọi văn bản kia.",
            "Quyết định số 1478/QĐ-TTg ngày 28/11/2022 của Thủ tướng Chính phủ",
        ),
    ] = ""
    effective: Annotated[
        PartialDate | None,
        Key("Hiệu lực", "Từ ngày nào, với sửa đổi, thay thế, bãi bỏ, tạm ngưng.", "01/01/2027"),
    ] = None
    until: Annotated[
        PartialDate | None,
        Key(
            "Đến hết",
            "Ngày cuối của việc tạm ngưng, hoặc của việc cho tiếp tục, nếu văn bản nêu.",
            "30/06/2027",
        ),
    ] = None
    inferred: Annotated[
        str, Key("Suy ra", "Vì sao suy ra, khi văn bản không in.", "Cùng tên phong trào")
    ] = ""
    section: Section = None
    at: Place = field(default=Place(""), compare=False)


def document_code(number: str, symbol: str) -> str:
    """State bodies write 51/KH-UBND, party bodies 49-KL/TW (Hướng dẫn 36-HD/VPTW)."""
    if not symbol:
        return number
    return f"{number}{'-' if '/' in symbol and number else '/'}{symbol}"
