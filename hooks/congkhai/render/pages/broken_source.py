"""In a preview, the page of a source that cannot be published: what is wrong, at its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...addresses import PLANS_PAGE, plan_address
from ...expressions import expression
from ...problems import Problem
from ...site import Page
from ...text import slugify
from ...value import value_class
from ..engine.environment import headings_of, render
from ..parts.findings import sorted_out

AROUND = 2
"""So many lines are shown before and after one that something is wrong with."""
LONGEST = 400
"""Longer lines are cut: a source may be one line of a megabyte."""
_ID = expression(r"^id:\s*[\"']?([a-z0-9-]+)", re.MULTILINE)


@value_class
class SourceLine:
    number: int
    text: str
    is_wrong: bool


def broken_source_page(file: str, text: str, problems: Iterable[Problem]) -> Page:
    """At the address that the plan would have, as far as its source still says which."""
    found = list(problems)
    stem = file.removesuffix("/plan.yml").rpartition("/")[2].removesuffix(".md")
    written = _ID.search(text)
    identifier = written[1] if written else slugify(stem) or "nguon"
    page = Page(
        url=plan_address(identifier),
        title="Nguồn còn lỗi",
        description=f"{file} chưa dựng được",
        content="",
        tab=PLANS_PAGE,
    )
    content = render(
        "broken-source.html",
        root=page.root,
        file=file,
        findings=sorted_out(found).open,
        pieces=list(_pieces(text, {problem.place.line for problem in found})),
    )
    return Page(
        url=page.url,
        title=page.title,
        description=page.description,
        content=content,
        tab=page.tab,
        headings=headings_of(content),
    )


def _pieces(text: str, wrong: set[int]) -> Iterable[list[SourceLine]]:
    """The lines about each mistake; stretches that touch are one."""
    piece: list[SourceLine] = []
    for number, line in enumerate(text.splitlines(), 1):
        if any(abs(number - other) <= AROUND for other in wrong):
            piece.append(SourceLine(number, line[:LONGEST], number in wrong))
        elif piece:
            yield piece
            piece = []
    if piece:
        yield piece
