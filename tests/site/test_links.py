"""Every address that the portal mentions of itself leads somewhere."""

from __future__ import annotations

import re

from tests import need
from tests.site.conftest import HOST
from tests.site.links import links, pages_of, sitemap


def test_every_link_and_anchor_of_the_site_resolves(site):
    assert links(site, "/", HOST) == []


def test_every_link_and_anchor_of_a_project_site_resolves(repo_site):
    assert links(repo_site, "/repo/", HOST) == []


def test_every_card_that_a_page_names_is_there(site, repo_site):
    need.pillow()
    for folder, base in ((site, "/"), (repo_site, "/repo/")):
        named = re.findall(
            r'property="og:image" content="([^"]*)"',
            "".join(page.read_text("utf-8") for page in pages_of(folder)),
        )
        cards = {f"{HOST}{base}{card.relative_to(folder).as_posix()}" for card in cards_of(folder)}
        assert set(named) == cards
        assert max(card.stat().st_size for card in cards_of(folder)) < 25_000


def cards_of(folder):
    return list(folder.glob("the-chia-se/**/*.png"))


def test_the_sitemap_is_complete(site, repo_site):
    assert sitemap(site, "/", HOST) == []
    assert sitemap(repo_site, "/repo/", HOST) == []
