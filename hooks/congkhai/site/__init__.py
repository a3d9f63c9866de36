"""Pages as they are written, their links, and the writing."""

from .links import LinkBook
from .page import File, Heading, Page
from .write import sitemap, write_site

__all__ = [
    "File",
    "Heading",
    "LinkBook",
    "Page",
    "sitemap",
    "write_site",
]
