"""The text of a plan, item by item: citations become links, misprints are marked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jinja2.environment import TemplateModule
from markupsafe import Markup

from ..cite import Citations
from ..compare import Own
from ..edition import Edition
from ..model import Erratum, Plan
from ..outline import Item
from .frame import environment
from .text import Span, inline, table
from .view import document


@dataclass(frozen=True, slots=True)
class BlockView:
    """One item of the text."""

    item: Item
    html: Markup
    short: str
    like: str = ""
    """«lặp lại» or «sửa lại» where another plan says the same or nearly; with its address."""
    like_url: str = ""


LIKE = {Own.REPEATED: "lặp lại", Own.CHANGED: "sửa lại"}


def blocks(edition: Edition, plan: Plan, citations: Citations, root: str) -> list[BlockView]:
    """The text item by item, with citations linked and misprints marked."""
    outline = edition.outlines.get(plan.id)
    if outline is None:
        return []
    misprints = [(n, erratum) for n, erratum in enumerate(plan.errata, 1)]
    marks = edition.marks.get(plan.id, {})
    macros = environment().get_template("spans.html").module
    shown: list[BlockView] = []
    for one in outline.items:
        if one.kind == "table":
            shown.append(BlockView(one, table(one.text), one.label))
            continue
        here = [(n, e) for n, e in misprints if e.section in {None, one.anchor}]
        spans = _spans(edition, plan, citations, root, here, macros)
        mark = marks.get(one.anchor)
        like = LIKE.get(mark.own, "") if mark else ""
        url = f"ke-hoach/{mark.plan}/#{mark.anchor}" if mark and like else ""
        shown.append(BlockView(one, inline(one.text, spans), one.label, like, url))
    return shown


def _spans(
    edition: Edition,
    plan: Plan,
    citations: Citations,
    root: str,
    misprints: list[tuple[int, Erratum]],
    macros: TemplateModule,
) -> Callable[[str], list[Span]]:
    def find(text: str) -> list[Span]:
        spans: list[Span] = []
        for number, erratum in misprints:
            start = text.find(erratum.printed)
            if start >= 0:
                html = str(macros.misprint(number, erratum.printed))  # type: ignore[attr-defined]
                spans.append((start, start + len(erratum.printed), html))
        for one in citations.find(text, plan):
            if one.target and one.target != plan.id:
                entry = document(edition, one.target)
                html = str(macros.citation(root, entry, one.text))  # type: ignore[attr-defined]
                spans.append((one.start, one.end, html))
        return spans

    return find
