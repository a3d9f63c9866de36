"""The theme's page around each page that the portal makes."""

from __future__ import annotations

from collections.abc import Callable

from ..render import theme_shell
from ..site import Page
from ..snapshot import Site
from . import engine
from .engine import File, InclusionLevel, MkDocsConfig


def framer(config: MkDocsConfig, site: Site) -> Callable[[Page], bytes]:
    shells: dict[tuple[str, int, str, bool], theme_shell.Shell] = {}

    def frame(page: Page) -> bytes:
        section = page.url.split("/")[0]
        key = section, page.depth, page.tab, bool(page.source and site.edit)
        if key not in shells:
            shells[key] = theme_shell.cut(_rendered(config, *key))
        return shells[key].join(theme_shell.fill(page, site.url, site.edit))

    return frame


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
        "jump": theme_shell.mark("jump"),
        "head": theme_shell.mark("head"),
        "tab": tab,
    }
    page.canonical_url = theme_shell.mark("canonical") if config.site_url else None
    page.edit_url = theme_shell.mark("edit") if editable else None
    page.active = True
    context = engine.get_context(config.extra["nav"], config.extra["files"], config, page)
    return str(config.extra["env"].get_template("main.html").render(context))
