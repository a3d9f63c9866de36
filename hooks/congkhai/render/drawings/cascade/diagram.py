"""A campaign as one drawing, readable however many documents it has."""

from __future__ import annotations

from collections.abc import Sequence

from ....snapshot import Snapshot
from ...engine.environment import vietnamese_number
from .cut import CascadePage
from .family import DescentTree
from .few import drawn_one_by_one
from .many import drawn_by_territory
from .shapes import Diagram
from .tree import TreeRow

EACH = 36
"""So many rows are drawn one by one."""


def diagram_of(
    snapshot: Snapshot, family: DescentTree, part: CascadePage, rows: Sequence[TreeRow]
) -> Diagram | None:
    """None when there is nothing that implements anything."""
    if not family.above:
        return None
    if len(rows) <= EACH and not part.branches and not part.pages:
        wide, tall, said = drawn_one_by_one(snapshot, rows)
    else:
        wide, tall, said = drawn_by_territory(snapshot, family, part)
    inferred = sum(bool(edge.inferred) for edge in family.above.values())
    printed = len(family.above) - inferred
    ties = [f"{vietnamese_number(printed)} mối nối in trong văn bản"] if printed else []
    ties += [f"{vietnamese_number(inferred)} mối nối suy ra"] if inferred else []
    also = sum(len(row.node.others) for row in rows if row.node)
    ties += [f"{vietnamese_number(also)} mối nối nữa chỉ ghi trong danh sách"] if also else []
    title = f"{vietnamese_number(part.total)} văn bản: {', '.join(ties)}"
    end = "Danh sách bên dưới có cùng dữ kiện."
    return Diagram(title, f"{said} {end}", wide, tall)
