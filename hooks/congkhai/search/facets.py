"""What results are narrowed and sorted by: one column of small numbers for each facet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..text import sort_key
from .entry import FacetRow, SearchEntry

# The name of the parameter in the address, and the words above the choices.
COLUMNS = (
    ("cq", "Cơ quan"),
    ("cap", "Cấp"),
    ("db", "Địa bàn"),
    ("pt", "Phong trào"),
    ("loai", "Loại"),
    ("nam", "Năm"),
    ("tt", "Tình trạng"),
    ("gy", "Lấy ý kiến"),
)
OPEN = "Đang lấy ý kiến"


def facet_row(entry: SearchEntry) -> FacetRow:
    agency = f"{entry.agency} ({entry.agency_remark})" if entry.agency_remark else entry.agency
    values = (
        agency,
        entry.level,
        entry.territory,
        entry.campaign,
        entry.shown_kind,
        entry.year or entry.date[:4],
        entry.status,
        OPEN if entry.consultation_open else "",
    )
    digits = entry.date.replace("-", "").ljust(8, "0")
    return values, int(digits) if digits.isdecimal() else 0


def facet_table(rows: Sequence[FacetRow]) -> dict[str, Any]:
    """Values in the order of a dictionary; `rows` point into them, 0 for none."""
    columns = []
    for at, (name, label) in enumerate(COLUMNS):
        own = [values[at] for values, _ in rows]
        values = sorted({*own} - {""}, key=lambda value: (sort_key(value), value))
        place = {value: number for number, value in enumerate(values, 1)} | {"": 0}
        columns.append(
            {"name": name, "label": label, "values": values, "rows": [*map(place.get, own)]}
        )
    return {"columns": columns, "dates": [date for _, date in rows]}
