"""Pages as values, their links, and the list of them; `products` writes them."""

from .links import LinkBook, LinksAsTheyWere, PageLinks, links_of
from .page import File, Heading, Page
from .sitemap import sitemap

__all__ = [
    "File",
    "Heading",
    "LinkBook",
    "LinksAsTheyWere",
    "Page",
    "PageLinks",
    "links_of",
    "sitemap",
]
