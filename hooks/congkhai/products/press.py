"""Puts down what products make: pages in their frame, files, and parts as they are kept."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Callable, Hashable, Iterable

from ..site import Page, PageLinks, links_of
from ..value import value_class
from .digest import digest_of_bytes
from .recorder import Reads
from .sort import Part, PartInShort, PartsAsBefore
from .tree import Output, Tree, Writing


@value_class
class PageFacts:
    """What a list of pages says of one."""

    url: str
    changed: dt.datetime | None
    """When its sources were last changed, if that is known."""


@value_class
class Product:
    """What one product is."""

    outputs: tuple[Output, ...]
    pages: tuple[PageFacts, ...]
    parts: tuple[str, ...]
    """Their names."""
    links: tuple[PageLinks, ...] = ()
    """Of its pages, where it was made in this build."""


@value_class
class PageFrame:
    """Puts pages into the theme; which of its frames one takes counts as read."""

    join: Callable[[Page], bytes]
    key: Callable[[Page], Hashable]
    question: str = "frame"


@value_class
class KeptPart:
    """A part as it is kept."""

    name: str
    digest: bytes
    data: bytes | Callable[[], bytes]
    """What makes it, where it may be that nobody asks for it."""
    is_recalled: bool = False

    def whole(self) -> bytes:
        return self.data() if callable(self.data) else self.data


def kept_part(part: Part | PartInShort, digest: Callable[[object], bytes]) -> KeptPart:
    if isinstance(part, PartInShort):
        make = part.make
        return KeptPart(part.name, digest_of_bytes(part.in_short), lambda: pickle.dumps(make(), 5))
    data = pickle.dumps(part.value, 5)
    return KeptPart(part.name, digest(part.value), data, part.is_recalled)


@value_class
class Press:
    """Wherever a product is made, its files go into one tree."""

    tree: Tree
    frame: PageFrame
    digest: Callable[[object], bytes]

    def printed(self, made: Iterable[object], reads: Reads) -> tuple[Product, list[KeptPart]]:
        """Writes pages and files; the parts are for the store. What the frames read is added.

        A long file comes in pieces, in turns with those of another: what comes again goes on.
        """
        writings: dict[str, Writing] = {}
        pages: list[PageFacts] = []
        links: list[PageLinks] = []
        parts: list[KeptPart] = []
        names: list[str] = []

        def write(path: str, data: bytes) -> None:
            writings[path] = self.tree.write(path, data, writings.get(path))

        for product in made:
            match product:
                case Page():
                    reads.noted.add((self.frame.question, self.frame.key(product)))
                    pages.append(PageFacts(product.url, product.changed))
                    links.append(links_of(product))
                    write(f"{product.url}index.html", self.frame.join(product))
                case Part() | PartInShort():
                    parts.append(kept_part(product, self.digest))
                case KeptPart():
                    parts.append(product)
                case PartsAsBefore():
                    names += product.names
                case str() as path, bytes() as data:
                    write(path, data)
                case _:
                    raise TypeError(type(product).__name__)
        outputs = tuple(writing.output() for writing in writings.values())
        names += (part.name for part in parts)
        return Product(outputs, tuple(pages), tuple(names), tuple(links)), parts
