"""How drawings write their numbers and their lines: short, and the same everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from markupsafe import Markup


@lru_cache(maxsize=65536)
def rounded(value: float) -> str:
    """At most one decimal, and none where it is nought."""
    return f"{round(value, 1) or 0:g}"


@lru_cache(maxsize=65536)
def place(value: float) -> Markup:
    """The same for templates, which need not ask whether a number is safe."""
    return Markup(rounded(value))


def along(points: Sequence[tuple[float, float]]) -> str:
    """The path of a line from each point to the next."""
    x, y = points[0]
    path = f"M{rounded(x)} {rounded(y)}"
    for to_x, to_y in points[1:]:
        if to_x == x:
            path += f"V{rounded(to_y)}"
        elif to_y == y:
            path += f"H{rounded(to_x)}"
        else:
            path += f"L{rounded(to_x)} {rounded(to_y)}"
        x, y = to_x, to_y
    return path


def box(x: float, y: float, width: float, height: float) -> str:
    return f"M{rounded(x)} {rounded(y)}h{rounded(width)}v{rounded(height)}H{rounded(x)}z"
