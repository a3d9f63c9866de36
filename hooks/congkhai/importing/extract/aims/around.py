"""What stands above a table of aims."""

from __future__ import annotations

from ....value import value_class


@value_class
class Around:
    """What stands above a table says of all of it."""

    due: str = ""
    unit: str = ""
    unit_line: str = ""
    """The words that tell it."""
    caption: str = ""
    names_aims: bool = False
    title: str = ""
    """Of the whole document."""
    of_places: bool = False
    """It says how many are to be admitted to what each row names."""
