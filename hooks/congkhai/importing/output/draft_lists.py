"""Facts → what a draft lists beside its duties: who is sent the text, and its slips."""

from __future__ import annotations

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from ..extract.errata import slips
from ..extract.facts import DocumentFacts
from ..structure.body import Body
from .new_agency import written_mapping


def recipients(facts: DocumentFacts) -> list[CommentedMap]:
    """The groups below «Nơi nhận», a group without a name first."""
    closing = facts.parts.closing
    if not closing.recipients:
        return []
    bounds = [*closing.groups, ("", len(closing.recipients))]
    groups: list[CommentedMap] = []
    before, start = "", 0
    for name, at in bounds:
        items = [item.rstrip(" ;.") for item in closing.recipients[start:at]]
        if items:
            groups.append(written_mapping(name=before or None, items=CommentedSeq(items)))
        before, start = name.rstrip(" :"), at
    return groups


def errata(facts: DocumentFacts, body: Body) -> list[CommentedMap]:
    """Numbers and words that look misprinted, each with why."""
    written = [
        written_mapping(
            printed=citation.number if citation.is_damaged else citation.printed,
            why=citation.doubt[:1].upper() + citation.doubt[1:],
            section=body.anchor_of(paragraph),
        )
        for paragraph, citation in facts.citations
        if citation.doubt
    ]
    return written + [
        written_mapping(
            printed=slip.printed,
            meant=slip.meant,
            why=slip.why,
            section=body.anchor_of(slip.paragraph),
        )
        for slip in slips([*facts.parts.body, *facts.parts.appendix])
    ]
