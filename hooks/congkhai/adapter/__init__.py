"""The adapter of the engine: gives it the hand-written pages and joins the others to its frame.

At the engine's end this package and the theme are replaced; nothing else imports either.
"""

from .build import build_site
from .frame import Framer
from .plugin import CongKhai
from .preview import Previewed, preview_site

__all__ = [
    "CongKhai",
    "Framer",
    "Previewed",
    "build_site",
    "preview_site",
]
