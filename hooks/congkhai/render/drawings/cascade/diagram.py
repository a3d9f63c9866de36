"""A campaign as one drawing, readable however many documents it has."""

from __future__ import annotations

from collections.abc import Sequence

from ....snapshot import Edition
from .cut import Part
from .family import Family
from .few import drawn_one_by_one
from .many import drawn_by_territory
from .shapes import Diagram
from .tree import Row

EACH = 36
"""So many rows are drawn one by one."""


def diagram_of(edition: Edition, family: Family, part: Part, rows: Sequence[Row]) -> Diagram | None:
    """None when there is nothing that implements anything."""
    if not family.above:
        return None
    if len(rows) <= EACH and not part.branches and not part.pages:
        wide, tall, said = drawn_one_by_one(edition, rows)
    else:
        wide, tall, said = drawn_by_territory(edition, family, part)
    inferred = sum(bool(edge.inferred) for edge in family.above.values())
    printed = len(family.above) - inferred
    title = f"{part.total} văn bản: {printed} mối nối in trong văn bản, {inferred} suy ra"
    end = "Danh sách bên dưới có cùng dữ kiện."
    return Diagram(title, f"{said} {end}", wide, tall)
