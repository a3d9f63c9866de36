"""Chromium on the built site: pages as a visitor sees them, and what axe-core says of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from tests import need

Scheme = Literal["light", "dark"]
WIDTHS = (390, 1280)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# What WCAG 2.2 AA asks for, and what axe holds for good practice.
AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOUR_RULES = ("color-contrast", "link-in-text-block")
"""The rules whose answer depends on the scheme; the others see the same page in both."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=need.chromium(), args=list(ARGUMENTS), headless=True
        )
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Visitor:
    """Opens pages of the site at `home` and notes what no page may do."""

    browser: Browser
    home: str
    """Scheme, host and port, without a slash at the end."""
    contexts: list[BrowserContext] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    """Addresses of other hosts that a page asked for; none is really asked."""
    errors: list[str] = field(default_factory=list)
    """What scripts, the console and the content policy complained of."""

    def visit(
        self,
        path: str,
        *,
        width: int = 1280,
        height: int = 900,
        scheme: Scheme = "light",
        scripts: bool = True,
    ) -> Page:
        """A loaded page in a context of its own, its content policy in force."""
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            reduced_motion="reduce",
            java_script_enabled=scripts,
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            # What one test read, no other may be shown: test_offline has its own.
            service_workers="block",
        )
        self.contexts.append(context)
        context.route(self._is_foreign, lambda route: route.abort())
        context.on("request", self._note)
        context.on("weberror", lambda wrong: self._complain(wrong.page, wrong.error))
        context.on(
            "console",
            lambda said: self._complain(said.page, said.text) if said.type == "error" else None,
        )
        page = context.new_page()
        page.goto(f"{self.home}{path}", wait_until="load")
        return page

    def _is_foreign(self, address: str) -> bool:
        return not address.startswith((f"{self.home}/", "data:", "blob:", "about:"))

    def _note(self, request: Request) -> None:
        if self._is_foreign(request.url):
            self.foreign.append(request.url)

    def _complain(self, page: Page | None, what: object) -> None:
        self.errors.append(f"{page.url if page else ''}: {what}")

    def leave(self) -> None:
        """Close every page."""
        while self.contexts:
            self.contexts.pop().close()


def axe(page: Page, rules: tuple[str, ...] = ()) -> list[str]:
    """What axe-core finds wrong with a page: `rule: help · the element's selector`, each once.

    Held to every rule of AXE_TAGS, or to the named `rules` alone.
    """
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(f"{need.node_package('axe-core/axe.min.js').read_text(encoding='utf-8')};0")
    asked = ("rule", rules) if rules else ("tag", AXE_TAGS)
    options = {
        "runOnly": {"type": asked[0], "values": list(asked[1])},
        "resultTypes": ["violations"],
        # Style sheets are read apart for one rule alone, which is none of these.
        "preload": False,
    }
    found = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{violation['id']}: {violation['help']} · {' '.join(map(str, node['target']))}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def faults_of(page: Page) -> dict[str, list[str]]:
    """What axe finds in both schemes, on a phone and on a desktop."""
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, rules in (("light", ()), ("dark", COLOUR_RULES)):
            page.emulate_media(color_scheme=scheme)
            if faults := axe(page, rules):
                found[f"{scheme} {width}"] = faults
    return found
