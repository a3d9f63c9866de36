"""Pages as they are written, their links, and the writing."""

from .links import LinkBook, PageLinks, links_of
from .page import File, Heading, Page
from .write import sitemap, write_site

__all__ = [
    "File",
    "Heading",
    "LinkBook",
    "Page",
    "PageLinks",
    "links_of",
    "sitemap",
    "write_site",
]
