"""What a card says: nothing on it passes with time."""

from __future__ import annotations

from ..value import value_class


@value_class
class CardWords:
    kicker: str
    """What is shared: «Kế hoạch 2599/KH-BQL»."""
    title: str
    agency: str = ""
    place: str = ""

    @property
    def alt(self) -> str:
        """The same for whoever does not see the picture."""
        title = self.title.rstrip(".")
        return (
            f"{self.kicker}: {title}. {', '.join(filter(None, (self.agency, self.place)))}".strip(
                " ."
            )
        )
