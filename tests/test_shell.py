"""The frame is cut at its slots and joined again, and what nobody uses is left out of it."""

from __future__ import annotations

import pytest
from congkhai.render.engine.theme_shell import cut, fill, mark, without_theme_script
from congkhai.site.page import Page

SITE = "https://congkhai.example/repo/"
EDIT = "https://git.example/edit/main/"


def page(**facts):
    return Page(**{"url": "ke-hoach/a/", "title": "T", "description": "", "content": ""} | facts)


def test_a_page_stands_in_the_slots_of_its_frame():
    shell = cut(f"<title>{mark('title')}</title><main>{mark('content')}</main>")
    values = fill(page(title="Kế hoạch", content="<h1>Kế hoạch</h1>"), SITE, EDIT)
    assert shell.join(values).decode() == "<title>Kế hoạch</title><main><h1>Kế hoạch</h1></main>"


def test_a_slot_may_stand_in_two_places():
    shell = cut(f"{mark('title')}|{mark('content')}|{mark('title')}")
    assert shell.join(fill(page(title="A"), SITE, EDIT)) == b"A||A"


def test_words_that_look_like_a_slot_stay_words():
    shell = cut(f"{mark('title')}|{mark('content')}")
    assert shell.join(fill(page(content=mark("title")), SITE, EDIT)).decode() == (
        f"T|{mark('title')}"
    )


@pytest.mark.parametrize(
    ("slot", "facts", "filled"),
    [
        ("title", {"title": "GD&ĐT <3"}, "GD&amp;ĐT &lt;3"),
        ("description", {"description": 'nói "gọn"'}, "nói &quot;gọn&quot;"),
        ("canonical", {"url": "ke-hoach/a/"}, f"{SITE}ke-hoach/a/"),
        ("edit", {"source": "plans/a&b.md"}, f"{EDIT}plans/a&amp;b.md"),
        ("content", {"content": "<p>a</p>\n\n<pre>b\n\nc</pre>"}, "<p>a</p>\n\n<pre>b\n\nc</pre>"),
        ("head", {"head": "<link>"}, "<link>"),
    ],
)
def test_plain_text_is_escaped_once_and_html_is_left_as_it_is(slot, facts, filled):
    assert fill(page(**facts), SITE, EDIT)[slot] == filled


@pytest.mark.parametrize("lost", ["title", "content"])
def test_a_theme_that_lost_a_slot_is_refused(lost):
    kept = "content" if lost == "title" else "title"
    with pytest.raises(ValueError, match=lost):
        cut(mark(kept))


@pytest.mark.parametrize(
    "unused",
    [
        '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" autocomplete="off">',
        '<label class="md-overlay" for="__drawer"></label>',
        '<div data-md-component="skip">\n<a href="#a" class="md-skip">Bỏ qua</a>\n</div>',
        '<div data-md-component="announce">\n  \n</div>',
        '<div class="md-dialog" data-md-component="dialog"><div class="md-x"></div>\n</div>',
        '<link rel="stylesheet" href="../assets/stylesheets/palette.fb2fffe2.min.css">',
    ],
)
def test_what_only_the_theme_would_use_is_left_out(unused):
    assert without_theme_script(f"<p>a</p>{unused}<p>b</p>") == "<p>a</p><p>b</p>"


def test_the_style_sheets_that_are_used_stay():
    used = '<link rel="stylesheet" href="../assets/stylesheets/main.57a0d79d.min.css">'
    assert without_theme_script(used) == used
