"""What to type for a key that must be there."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePosixPath

from ...bilingual import Bilingual, filled
from ...dates import PartialDate
from ...model import Party, Plan
from ...text import slugify
from ..load import Mapping, Scalar
from .example import typed_example
from .shape import Attribute

_IN_DATES = Bilingual("(ngày, tháng, quý hoặc năm)", "(a day, month, quarter or year)")


def to_fill(attribute: Attribute, is_blank: bool, node: Mapping, cls: type) -> Bilingual:
    """What to type for a key that must be there; the line may stand, with nothing behind it."""
    # The day, year, id or words of another plan would only mislead.
    is_date = PartialDate in attribute.types
    example = _IN_DATES if is_date else _own_id(attribute, node, cls) or typed_example(attribute)
    if not is_blank and not is_date and attribute.key != "id":
        example = _open(attribute) or example
    if not is_blank:
        if node.at.file.endswith(".csv"):
            return filled(
                "thêm cột «$key» vào hàng đầu và điền ở mỗi dòng",
                "add a column «$key» to the head and fill it in each row",
                key=attribute.key,
            )
        if node.pairs and node.pairs[0][0].at.column > node.at.column:
            return filled(
                "thêm «$key: $example» vào trong ngoặc",
                "add «$key: $example» within the braces",
                key=attribute.key,
                example=example,
            )
        return filled(
            "thêm dòng «$key: $example»",
            "add a line «$key: $example»",
            key=attribute.key,
            example=example,
        )
    if attribute.shape and attribute.shape.is_identifier:
        # The id of another plan's entry would only mislead.
        return filled(
            "chỗ của «$key» còn trống: điền mã vào đó",
            "«$key» is left blank: write the id there",
            key=attribute.key,
        )
    if is_date:
        return filled(
            "chỗ của «$key» còn trống: điền ngày, tháng, quý hoặc năm, viết như 31/12/2025, "
            "12/2025, quý I/2025, 2025",
            "«$key» is left blank: fill in a day, month, quarter or year, written like 31/12/2025, "
            "12/2025, quý I/2025, 2025",
            key=attribute.key,
        )
    return filled(
        "chỗ của «$key» còn trống: điền vào đó, ví dụ «$example»",
        "«$key» is left blank: fill it in, for example «$example»",
        key=attribute.key,
        example=example,
    )


def _open(attribute: Attribute) -> str:
    """«…» where only the document's own words are right; of a few values each."""
    kind = attribute.types[0]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return " | ".join(value.value for value in kind if value.value)
    is_words = attribute.of_class is Party or (
        kind is str and not (attribute.shape and attribute.shape.is_identifier)
    )
    if not is_words:
        return ""
    return "[…]" if attribute.many and kind is str else "…"


def _own_id(attribute: Attribute, node: Mapping, cls: type) -> str:
    """Of a plan the name of its file or folder; of what it holds, its own words as an id."""
    if attribute.key != "id":
        return ""
    if cls is Plan:
        path = PurePosixPath(node.at.file)
        return path.parent.name if path.name == "plan.yml" else path.stem
    said = {key.text: value for key, value in node.pairs}
    words = said.get("what") or said.get("name")
    return slugify(words.text)[:40].strip("-") if isinstance(words, Scalar) else ""
