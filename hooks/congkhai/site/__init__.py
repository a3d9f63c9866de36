"""Pages as values, their links, and the list of them; `products` writes them."""

from .links import LinkBook, PageLinks, links_of
from .page import File, Heading, Page
from .sitemap import sitemap

__all__ = [
    "File",
    "Heading",
    "LinkBook",
    "Page",
    "PageLinks",
    "links_of",
    "sitemap",
]
