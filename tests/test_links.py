"""Internal links lead to pages, files and items that are there."""

from __future__ import annotations

import pytest
from congkhai.site.links import LinkBook
from congkhai.site.page import Page


def book(href: str) -> list[str]:
    """The codes for a page that links to `href`, beside one other page and one file."""
    known = LinkBook()
    known.add(
        Page(
            url="ke-hoach/a/",
            title="A",
            description="",
            content=f'<p id="i-1"><a href="{href}">x</a></p>',
        )
    )
    known.add(
        Page(
            url="ke-hoach/b/",
            title="B",
            description="",
            content='<p id="ii"></p><svg><use href="#i-up"/></svg>',
        )
    )
    known.add(Page(url="", title="Home", description="", content=""))
    known.add_file("data/plans.json")
    return [problem.code for problem in known.problems()]


@pytest.mark.parametrize(
    "href",
    [
        "#i-1",
        "../b/",
        "../b/#ii",
        "../../",
        "../../data/plans.json",
        "../b/?q=1&amp;x=2#ii",
        "https://example.org/khong-co",
        "mailto:gop-y@example.org",
    ],
)
def test_a_link_that_leads_somewhere_is_quiet(href: str) -> None:
    assert book(href) == []


@pytest.mark.parametrize("href", ["#ii", "../c/", "../b/#iii", "../../data/x.json"])
def test_a_link_that_leads_nowhere_is_named(href: str) -> None:
    assert book(href) == ["K410"]


@pytest.mark.parametrize(
    ("href", "advice"),
    [
        ("../../wqx-wqx-wqx/", "sửa địa chỉ, hoặc bỏ liên kết"),
        ("../../w.json", "sửa địa chỉ, hoặc bỏ liên kết"),
        ("../../ke-hoach/ke-hoach-7a/", "có phải là"),
    ],
)
def test_what_to_do_with_such_a_link_is_said_of_links(href: str, advice: str) -> None:
    many = LinkBook()
    for number in range(14):
        many.add_html(f"ke-hoach/ke-hoach-{number}/", "<p>Văn bản</p>", "a.md")
    many.add_html("trang/a/", f'<a href="{href}">nơi kia</a>', "content/a.md")
    (problem,) = many.problems()
    assert problem.hint.startswith(advice)
