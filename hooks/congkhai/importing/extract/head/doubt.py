"""What an editor should look at."""

from __future__ import annotations

from ....value import value_class


@value_class
class Doubt:
    """Under which field of a source, why, and on which line; 0 for no line."""

    name: str
    message: str
    line: int = 0
