"""A portal while it is being written: pages made as they are asked for, reloaded as they change."""

from .broken import broken_pages
from .desk import Desk, Surroundings
from .known import KnownSources
from .lookout import Lookout
from .server import CannotShow, PreviewServer, Showing
from .shown import ShownPortal

__all__ = [
    "CannotShow",
    "Desk",
    "KnownSources",
    "Lookout",
    "PreviewServer",
    "Showing",
    "ShownPortal",
    "Surroundings",
    "broken_pages",
]
