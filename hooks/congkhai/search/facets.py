"""What results are narrowed and sorted by: one column of small numbers for each facet."""

from __future__ import annotations

from typing import Any

from ..text import sort_key
from .entry import KIND_LABELS, FacetRow, SearchEntry

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
        KIND_LABELS[entry.kind],
        entry.year or entry.date[:4],
        entry.status,
        OPEN if entry.consultation_open else "",
    )
    digits = entry.date.replace("-", "").ljust(8, "0")
    return values, int(digits) if digits.isdecimal() else 0


class Facets:
    def __init__(self) -> None:
        self._rows: list[tuple[str, ...]] = []
        self._dates: list[int] = []

    def add(self, row: FacetRow) -> None:
        self._rows.append(row[0])
        self._dates.append(row[1])

    def table(self) -> dict[str, Any]:
        """Values in the order of a dictionary; `rows` point into them, 0 for none."""
        columns = []
        for at, (name, label) in enumerate(COLUMNS):
            values = sorted({row[at] for row in self._rows} - {""}, key=sort_key)
            place = {value: number for number, value in enumerate(values, 1)} | {"": 0}
            columns.append(
                {
                    "name": name,
                    "label": label,
                    "values": values,
                    "rows": [place[row[at]] for row in self._rows],
                }
            )
        return {"columns": columns, "dates": self._dates}
