"""A finished site takes its place whole: readers see the old one or the new one, never a mix."""

from .edition import Edition
from .mark import MARK
from .refusal import CannotPublish
from .turn import Holder

__all__ = [
    "MARK",
    "CannotPublish",
    "Edition",
    "Holder",
]
