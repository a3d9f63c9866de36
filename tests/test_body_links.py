"""Links in a plan's text are checked where they are written, before any page is made."""

from __future__ import annotations

import datetime as dt

import pytest
from congkhai.knowledge import load_portal
from congkhai.site import LinkBook

from tests import shapes
from tests.small import FACTS, source, write

BODY = "## I. Nội dung\n\n1. Trồng cây, xem [nơi kia](HREF) cho rõ.\n"
OTHER = (
    FACTS.replace("ke-hoach-a", "ke-hoach-b")
    .replace("number: 12", "number: 13")
    .replace("title: Phát động", "title: Tiếp tục")
)


def portal(folder, body):
    files = {"ke-hoach-a.md": source(FACTS, body), "ke-hoach-b.md": source(OTHER)}
    return load_portal(write(folder, files))


def told(known):
    return [(p.code, p.place.line, p.place.column) for p in known.problems]


@pytest.mark.parametrize(
    "href",
    [
        "../ke-hoach-b/",
        "../ke-hoach-b/#i",
        "#i-1",
        "#toan-van",
        "../../ke-hoach/ke-hoach-b/",
        "../../co-quan/ubnd/",
        "../../phong-trao/song-khoe/",
        "../../van-ban/kh-9/",
        "https://example.org/a.md",
        "../../gop-y/",
        "../../lich/",
        "<../ke-hoach-b/>",
    ],
)
def test_a_link_that_leads_somewhere_is_quiet(href, tmp_path):
    known = portal(tmp_path, BODY.replace("HREF", href))
    assert told(known) == []
    assert shapes.links_that_fail(known, dt.date(2026, 11, 28)) == []


@pytest.mark.parametrize(
    ("href", "advice"),
    [
        ("ke-hoach-b.md", "viết «../ke-hoach-b/»"),
        ("../ke-hoach-b", "viết «../ke-hoach-b/»"),
        ("../ke-hoach-c/", "có phải là «ke-hoach-"),
        ("../ke-hoach-b/#iv", "viết «../ke-hoach-b/»"),
        ("bao-cao.pdf", "«../mã-kế-hoạch/»"),
        ("#iv-9", "«#iv-1»"),
        ("../../co-quan/so-la/", "«../mã-kế-hoạch/»"),
        ("../../van-ban/kh-10/", "«../mã-kế-hoạch/»"),
        ("../../phong-trao/song-la/", "«../mã-kế-hoạch/»"),
    ],
)
def test_a_link_that_leads_nowhere_is_named_where_it_stands(href, advice, tmp_path):
    known = portal(tmp_path, BODY.replace("HREF", href))
    line = FACTS.count("\n") + 5
    assert told(known) == [("K410", line, len("1. Trồng cây, xem [nơi kia](") + 1)]
    assert advice in known.problems[0].hint
    assert shapes.links_that_fail(known, dt.date(2026, 11, 28)) != []


def test_whether_the_list_of_plans_has_a_page_only_a_build_knows(tmp_path):
    known = portal(tmp_path, BODY.replace("HREF", "../trang/2/"))
    assert told(known) == []
    assert shapes.links_that_fail(known, dt.date(2026, 11, 28)) != []


@pytest.mark.parametrize("href", ["http://[::1/a", "https://[so-y-te]/", "//[", "http://[v]/a"])
def test_an_address_that_is_none_raises_nothing(href, tmp_path):
    known = portal(tmp_path, BODY.replace("HREF", href))
    assert [problem.code for problem in known.problems] == ["K410"]
    shapes.links_that_fail(known, dt.date(2026, 11, 28))
    book = LinkBook()
    book.add_html("a/", f'<a href="{href}">nơi kia</a>', "content/a.md")
    assert [problem.code for problem in book.problems()] == ["K410"]


@pytest.mark.parametrize("href", ["http://[::1/so-do.png", "https://example.org/so-do.png"])
def test_a_picture_from_elsewhere_is_refused_by_name(href, tmp_path):
    known = portal(tmp_path, f"## I. Nội dung\n\n![Sơ đồ bộ máy]({href})\n")
    assert [(problem.code, href in problem.message) for problem in known.problems] == [
        ("K507", True)
    ]
