"""Every address that the portal mentions of itself leads somewhere."""

from __future__ import annotations

from tests.site.conftest import HOST
from tests.site.links import links, sitemap


def test_every_link_and_anchor_of_the_site_resolves(site):
    assert links(site, "/", HOST) == []


def test_every_link_and_anchor_of_a_project_site_resolves(repo_site):
    assert links(repo_site, "/repo/", HOST) == []


def test_the_sitemap_is_complete(site, repo_site):
    assert sitemap(site, "/", HOST) == []
    assert sitemap(repo_site, "/repo/", HOST) == []
