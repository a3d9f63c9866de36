"""What a check of links keeps for the next leads that to what one of all links would find."""

from __future__ import annotations

import random

import pytest
from congkhai.site.links import LinkBook, LinksAsTheyWere, PageLinks

ANCHORS = ("i", "i-1", "ii")


def portal(chance: random.Random) -> dict[str, PageLinks]:
    """Pages that link to each other, to items and to files, of which some are not there."""
    urls = [f"ke-hoach/{letter}/" for letter in "abcdefgh" if chance.random() < 0.8]
    return {url: page(url, chance) for url in urls}


def page(url: str, chance: random.Random) -> PageLinks:
    anchors = tuple(anchor for anchor in ANCHORS if chance.random() < 0.7)
    links = []
    for letter in chance.sample("abcdefgh", 3):
        anchor = chance.choice(("", "#i", "#i-1", "#%69i"))
        links.append(chance.choice((f"../../ke-hoach/{letter}/{anchor}", f"../{letter}/{anchor}")))
    links.append(f"../../data/{chance.randrange(3)}.json")
    return PageLinks(url, f"{url}.md", anchors, tuple(links))


def check(
    pages: dict[str, PageLinks],
    files: set[str],
    former: tuple[dict[str, PageLinks], LinksAsTheyWere] | None,
    looked_at: set[str],
) -> tuple[list[str], LinksAsTheyWere]:
    book = LinkBook()
    before = former[0] if former else {}
    kept = {url for url, links in pages.items() if before.get(url) == links}

    def read(url: str) -> PageLinks:
        looked_at.add(url)
        return pages[url]

    if former:
        again = [before[url] for url in pages if url in before and url not in kept]
        book.add_kept(kept, read, former[1], again)
    for file in files:
        book.add_file(file)
    for url, links in pages.items():
        if not former or url not in kept:
            book.add_links(links)
    found = [str(problem) for problem in book.problems()]
    return found, book.as_they_are()


@pytest.mark.parametrize("seed", range(40))
def test_a_check_that_goes_on_from_another_finds_what_one_of_all_finds(seed):
    chance = random.Random(seed)
    pages, files = portal(chance), {"data/0.json", "data/1.json"}
    _, state = check(pages, files, None, set())
    for _ in range(8):
        former, pages, files = pages, dict(pages), set(files)
        for _ in range(chance.randrange(3)):
            url = f"ke-hoach/{chance.choice('abcdefgh')}/"
            if chance.random() < 0.3:
                pages.pop(url, None)
            else:
                pages[url] = page(url, chance)
        files ^= {f"data/{chance.randrange(4)}.json"} if chance.random() < 0.4 else set()
        found, state = check(pages, files, (former, state), set())
        assert found == check(pages, files, None, set())[0]


def test_pages_that_were_kept_are_not_looked_at_while_what_they_lead_to_is_there():
    links = {
        "a/": PageLinks("a/", "a.md", ("i",), ("../b/#i",)),
        "b/": PageLinks("b/", "b.md", ("i", "ii"), ("../x.json",)),
    }
    _, state = check(links, {"x.json", "y.json"}, None, set())
    more = {**links, "b/": PageLinks("b/", "b.md", ("i",), ("../a/",))}
    looked_at: set[str] = set()
    assert check(more, {"x.json"}, (links, state), looked_at)[0] == []
    assert looked_at == set()
    less = {**links, "b/": PageLinks("b/", "b.md", ("ii",), ())}
    assert len(check(less, {"x.json"}, (links, state), looked_at)[0]) == 1
    assert looked_at == {"a/"}


def test_what_no_link_leads_to_any_more_is_forgotten_once_all_were_looked_at():
    first = {
        "a/": PageLinks("a/", "a.md", ("i",), ("../b/#i", "../x.json")),
        "b/": PageLinks("b/", "b.md", ("i",), ()),
        "c/": PageLinks("c/", "c.md", ("i",), ()),
    }
    _, state = check(first, {"x.json"}, None, set())
    second = {**first, "a/": PageLinks("a/", "a.md", ("i",), ("../x.json",))}
    looked_at: set[str] = set()
    found, state = check(second, set(), (first, state), looked_at)
    assert (len(found), looked_at) == (1, {"b/", "c/"})
    looked_at.clear()
    third = {**second, "b/": PageLinks("b/", "b.md", ("ii",), ())}
    found, _ = check(third, set(), (second, state), looked_at)
    assert (len(found), looked_at) == (1, {"a/"})
