"""A portal while it is being written: pages made as they are asked for, reloaded as they change."""

from .broken import broken_pages
from .desk import Desk, Surroundings
from .known import KnownSources
from .precedence import Precedence
from .server import CannotShow, PreviewServer, Showing, StillReading
from .shown import ShownPortal
from .watcher import Watcher

__all__ = [
    "CannotShow",
    "Desk",
    "KnownSources",
    "Precedence",
    "PreviewServer",
    "Showing",
    "ShownPortal",
    "StillReading",
    "Surroundings",
    "Watcher",
    "broken_pages",
]
