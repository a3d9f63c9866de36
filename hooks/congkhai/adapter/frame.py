"""The theme's page around each page that the portal makes."""

from __future__ import annotations

from ..addresses import SEARCH_PAGE
from ..render import portal_card, theme_shell
from ..site import Page
from ..snapshot import Site
from . import engine
from .defaults import SEARCH_STYLE, STYLE
from .engine import File, InclusionLevel, MkDocsConfig

FrameKey = tuple[str, int, str, bool]
"""The section, how deep below it, the tab, and whether there is a source to edit."""


class Framer:
    """Frames pages; each of the theme's frames is rendered when it is first asked for."""

    def __init__(self, config: MkDocsConfig, site: Site) -> None:
        self._config = config
        self._site = site
        self._card = portal_card(site, config.extra["without"])
        self._shells: dict[FrameKey, theme_shell.Shell] = {}

    def key(self, page: Page) -> FrameKey:
        is_editable = bool(page.source and self._site.edit)
        return page.url.split("/")[0], page.depth, page.tab, is_editable

    def shell(self, key: FrameKey) -> theme_shell.Shell:
        if key not in self._shells:
            self._shells[key] = theme_shell.cut(_rendered(self._config, *key))
        return self._shells[key]

    def __call__(self, page: Page) -> bytes:
        values = theme_shell.fill(page, self._site.url, self._site.edit, self._card)
        return self.shell(self.key(page)).join(values)


def _rendered(config: MkDocsConfig, section: str, depth: int, tab: str, editable: bool) -> str:
    """The theme's page at a depth below a section, with marks in its slots.

    The section counts because a link within it is written shorter.
    """
    uri = "/".join([section or "index", *["a"] * (depth - 1)]) + ".md"
    file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    page = engine.Page(None, file, config)
    page.content, page.markdown = theme_shell.mark("content"), ""
    page.meta = {
        "title": theme_shell.mark("title"),
        "description": theme_shell.mark("description"),
        "contents": theme_shell.mark("contents"),
        "head": theme_shell.mark("head"),
        "tab": tab,
    }
    page.canonical_url = theme_shell.mark("canonical") if config.site_url else None
    page.edit_url = theme_shell.mark("edit") if editable else None
    page.active = True
    context = engine.get_context(config.extra["nav"], config.extra["files"], config, page)
    rendered = str(config.extra["env"].get_template("main.html").render(context))
    if f"{section}/" == SEARCH_PAGE and "search" not in config.extra["without"]:
        return rendered.replace(STYLE, SEARCH_STYLE)
    return rendered
