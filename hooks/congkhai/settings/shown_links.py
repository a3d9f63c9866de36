"""The links that mkdocs.yml puts at the top and the foot of every page."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem, found
from .nodes import ReadFile, inner, listed_nodes, node_place, texts


def half_links(read: ReadFile) -> Iterator[Problem]:
    """Entries of `extra.tabs` and `extra.footer` that lack a name or an address.

    An empty address, in quotes, is the portal's home.
    """
    extra = read.keys.get("extra")
    for key in ("tabs", "footer"):
        for link in listed_nodes(inner(extra, key)):
            is_named = any(str(name.value).strip() for name in texts(inner(link, "name")))
            if not is_named or not any(texts(inner(link, "url"))):
                yield found(node_place(link, read.file), "K136", key=f"extra.{key}")
