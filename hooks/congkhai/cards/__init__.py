"""Pictures that stand beside a link where pages are shared: one for a plan, campaign or agency."""

from .letters import can_be_written
from .picture import SIZE, can_draw, card_picture
from .words import CardWords

__all__ = [
    "SIZE",
    "CardWords",
    "can_be_written",
    "can_draw",
    "card_picture",
]
