"""An address of before, in a browser: it leads to the same place of the page of now."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from congkhai.render.engine.environment import render
from congkhai.theme import THEME

HOME = "http://congkhai.test/"
OLD, NEW = "ke-hoach/cu/", "ke-hoach/moi/"
PAGE = (
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>x</title>{}<body>{}</body></html>'
)
MOVED = PAGE.format(
    render("moved-head.html", root="../../", address=NEW),
    render("moved.html", root="../../", words="Kế hoạch", address=NEW, fate="nay ở địa chỉ khác"),
)
POLICY = {"Content-Security-Policy": "default-src 'none'; script-src 'self'"}


def arrived_at(browser, way: str, scripts: bool) -> str:
    page = browser.new_context(java_script_enabled=scripts).new_page()

    def answer(route):
        path = urlsplit(route.request.url).path.strip("/")
        if path.endswith(".js"):
            script = (THEME / path).read_text(encoding="utf-8")
            route.fulfill(body=script, content_type="text/javascript")
        else:
            body = (
                MOVED if f"{path}/" == OLD else PAGE.format("", '<h2 id="chi-tieu">Chỉ tiêu</h2>')
            )
            route.fulfill(body=body, content_type="text/html", headers=POLICY)

    page.route("**/*", answer)
    page.goto(f"{HOME}{OLD}{way}")
    page.wait_for_url(f"{HOME}{NEW}**")
    return page.url.removeprefix(HOME)


@pytest.mark.parametrize("way", ["", "#chi-tieu", "?in=1#chi-tieu"])
def test_the_place_of_the_page_is_kept(browser, way):
    assert arrived_at(browser, way, scripts=True) == f"{NEW}{way}"


def test_without_scripts_the_page_is_reached(browser):
    assert arrived_at(browser, "", scripts=False) == NEW
