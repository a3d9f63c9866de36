"""The instruments themselves: each finds the fault it is there for, on a small made-up site."""

from __future__ import annotations

import pytest

from tests.site.browser import Visitor, axe, faults_of
from tests.site.links import kinds_of_pages, links, sitemap
from tests.site.nu import vnu
from tests.site.serve import serving

PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang</title>
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'self'; img-src data:">
<link rel="icon" href="data:,"></head><body><main><h1 id="dau">Trang</h1>{}</main></body></html>"""


@pytest.fixture
def made(tmp_path):
    """`made({"index.html": "<p>…"})` writes those pages and returns their folder."""

    def write(pages):
        for name, body in pages.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(PAGE.format(body) if name.endswith(".html") else body, encoding="utf-8")
        return tmp_path

    return write


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("a/", None),
        ("a/#dau", None),
        ("/repo/a/?q=1#dau", None),
        ("#dau", None),
        ("https://example.org/x", None),
        ("mailto:a@example.org", None),
        ("https://congkhai.example/repo/a/", None),
        ("https://congkhai.example/repo/b/", "leads nowhere"),
        ("a", "wants a slash at its end"),
        ("b/", "leads nowhere"),
        ("a/#cuoi", "has no such anchor"),
        ("/a/", "leads out of /repo/"),
        ("../a/", "leads out of /repo/"),
    ],
)
def test_a_link_that_leads_nowhere_is_found(made, link, why):
    site = made({"index.html": f'<a href="{link}">liên kết</a>', "a/index.html": ""})
    expected = [] if why is None else [f"index.html: «{link}» {why}"]
    assert links(site, "/repo/", "https://congkhai.example") == expected


def test_the_page_for_lost_visitors_may_not_link_relatively(made):
    site = made({"index.html": "", "404.html": '<a href="./">về</a> <a href="/">về</a>'})
    assert links(site) == ["404.html: «./» is relative, on a page shown at any address"]


def test_addresses_in_style_sheets_are_followed(made):
    site = made({"index.html": "", "look.css": "@font-face { src: url(fonts/none.woff2) }"})
    assert links(site) == ["look.css: «fonts/none.woff2» leads nowhere"]


def test_a_sitemap_names_every_page_and_nothing_else(made):
    entries = "<url><loc>https://h.example/</loc></url><url><loc>https://h.example/b/</loc></url>"
    xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9"
    site = made(
        {
            "index.html": "",
            "a/index.html": "",
            "404.html": "",
            "sitemap.xml": f'<urlset xmlns="{xmlns}">{entries}</urlset>',
        }
    )
    assert sitemap(site, "/", "https://h.example") == [
        "not in the sitemap: https://h.example/a/",
        "in the sitemap without a page: https://h.example/b/",
    ]


def test_one_page_stands_for_each_kind_and_the_largest_with_it(made):
    small, large = "<p>a</p>", "<p>a</p>" * 9
    names = ["x/index.html", "x/a/index.html", "x/b/index.html", "x/c/index.html", "404.html"]
    site = made({"index.html": "", **dict.fromkeys(names, small), "x/c/index.html": large})
    assert kinds_of_pages(site) == ["/", "/x/", "/x/a/", "/x/c/"]


def test_the_server_answers_as_the_host_does(made, browser):
    site = made({"index.html": "", "a/index.html": "A", "404.html": "lạc đường"})
    with serving({"/": site, "/repo/": site}) as home:
        page = browser.new_page()
        for base in ("/", "/repo/"):
            assert page.goto(f"{home}{base}a").url == f"{home}{base}a/"
            lost = page.goto(f"{home}{base}none/")
            assert lost.status == 404
            assert "lạc đường" in lost.text()
        assert page.goto(f"{home}/a/").header_value("content-encoding") == "gzip"
        page.close()


def test_axe_sees_a_picture_without_words_though_the_policy_allows_no_script(made, browser):
    site = made({"index.html": '<img src="data:,">'})
    with serving({"/": site}) as home:
        visitor = Visitor(browser, home)
        found = axe(visitor.visit("/"))
        visitor.leave()
    assert [line.split(":")[0] for line in found] == ["image-alt"]


def test_faults_of_the_dark_scheme_alone_are_seen(made, browser):
    dark = "@media (prefers-color-scheme: dark) { body { background: #000; color: #222 } }"
    site = made({"index.html": "", "dark.css": dark})
    page = (site / "index.html").read_text(encoding="utf-8")
    sheet = '<link rel="stylesheet" href="dark.css"></head>'
    (site / "index.html").write_text(page.replace("</head>", sheet), encoding="utf-8")
    with serving({"/": site}) as home:
        visitor = Visitor(browser, home)
        found = faults_of(visitor.visit("/"))
        visitor.leave()
    assert set(found) == {"dark 390", "dark 1280"}
    assert {line.split(":")[0] for line in found["dark 390"]} == {"color-contrast"}


def test_a_visitor_notes_other_hosts_and_what_the_policy_stopped(made, browser):
    site = made({"index.html": "<script>1</script><a href='https://other.example/'>x</a>"})
    with serving({"/": site}) as home:
        visitor = Visitor(browser, home)
        page = visitor.visit("/")
        with page.expect_request("https://other.example/"):
            page.click("a", no_wait_after=True)
        visitor.leave()
    assert visitor.foreign == ["https://other.example/"]
    assert len(visitor.errors) == 1
    assert "Content Security Policy" in visitor.errors[0]


def test_the_checker_names_the_line_of_an_error(made):
    site = made({"index.html": "<p>a</p>\n<p></b>"})
    (error,) = vnu([site])
    assert error.startswith(f"{site}/index.html:5:")
