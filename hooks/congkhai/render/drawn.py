"""How drawings write their numbers and their lines: short, and the same everywhere."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup


@lru_cache(maxsize=65536)
def number(value: float) -> Markup:
    """At most one decimal, and none where it is nought."""
    return Markup(f"{round(value, 1) or 0:g}")


def along(points: Iterable[tuple[float, float]]) -> str:
    """The path of a line from each point to the next."""
    (x, y), *others = points
    path = f"M{number(x)} {number(y)}"
    for to_x, to_y in others:
        if to_x == x:
            path += f"V{number(to_y)}"
        elif to_y == y:
            path += f"H{number(to_x)}"
        else:
            path += f"L{number(to_x)} {number(to_y)}"
        x, y = to_x, to_y
    return path


def box(x: float, y: float, width: float, height: float) -> str:
    return f"M{number(x)} {number(y)}h{number(width)}v{number(height)}H{number(x)}z"
