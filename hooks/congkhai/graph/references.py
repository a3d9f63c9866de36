"""What a text refers to, decided by it and its facts alone: read once, and not looked for again."""

from __future__ import annotations

from ..expressions import expression
from ..model import Plan
from ..problems import Place
from ..text import Outline, picture_marks
from ..value import value_class
from .citations import Mention, items_with_mentions, mentions

_LINK = expression(r"(!?)\[[^\]\n]*\]\(\s*<?([^\s)>]+)")
Named = tuple[tuple[Place, Mention], ...]
"""Numbered documents, with where they are named."""


@value_class
class TextLink:
    """A link that a text holds."""

    at: Place
    href: str
    is_picture: bool
    """Written like a picture where none can stand."""


@value_class
class References:
    """The documents that a plan names by number, and the links of its text."""

    in_facts: Named = ()
    in_text: Named = ()
    links: tuple[TextLink, ...] = ()

    @property
    def named(self) -> Named:
        """Those of its relations, then those of its text."""
        return (*self.in_facts, *self.in_text)


def read_references(plan: Plan, outline: Outline | None) -> References:
    """The documents that its relations and its text name, each with its place, and its links."""
    file = plan.body_file or plan.at.file
    return References(
        in_facts=tuple(
            (relation.at, mention)
            for relation in plan.relations
            for mention in mentions(relation.printed)
        ),
        in_text=tuple(
            (Place(file, item.line), mention)
            for item in (items_with_mentions(outline) if outline else ())
            for mention in mentions(item.text)
        ),
        links=_links(plan, outline) if outline and b"](" in outline.body else (),
    )


def _links(plan: Plan, outline: Outline) -> tuple[TextLink, ...]:
    """All but pictures, which are looked at beside their source."""
    text = outline.body.decode()
    looked_at = {mark.start for mark in picture_marks(text)}
    found: list[TextLink] = []
    for match in _LINK.finditer(text):
        if match.start() not in looked_at:
            at = _place(plan, text, match.start(2))
            found.append(TextLink(at, match[2], is_picture=bool(match[1])))
    return tuple(found)


def _place(plan: Plan, text: str, offset: int) -> Place:
    line = plan.body_line + text.count("\n", 0, offset)
    return Place(plan.body_file or plan.at.file, line, offset - text.rfind("\n", 0, offset))
