"""The id of a draft: agency, kind, what it is about, year, and what tells it from others."""

from __future__ import annotations

import re

from ...dates import PartialDate
from ...expressions import expression
from ...text import slugify
from ..extract.facts import DocumentFacts
from ..extract.registers import KnownRegisters
from .new_agency import cut_slug

LONGEST_ID = 80
_ABOUT = expression(r"^\s*(?:v/v|về việc|về)\b[\s:]*", re.IGNORECASE)
_LONGEST_NUMBER = 20
"""Letters of a number within an id."""
_MOST_WORDS = 7


def draft_id(
    facts: DocumentFacts, issued: PartialDate | None, agency: str, campaign: str, apart: int
) -> str:
    """`apart`: how many other documents of the portal would have the same id."""
    year = str(issued.year) if issued else ""
    # The year stands at the end of the id; the title's own need not stand before it.
    about = campaign or _about(facts)
    about = re.sub(rf"(?:-nam)?-{year}$", "", about) if year else about
    kind = "" if facts.kind == "kế hoạch" else f"-{slugify(facts.kind or 'van-ban')}"
    tail = "-du-thao" if facts.is_draft else ""
    room = LONGEST_ID - len(year) - len(kind) - len(agency) - 10
    about = cut_slug(about, max(room, 8))
    if apart:
        tail += f"-{slugify(facts.number or facts.date or 'khac')[:_LONGEST_NUMBER]}"
        tail += f"-{apart}" if apart > 1 else ""
        about = cut_slug(about, max(room - len(tail), 8))
    head = re.sub("-{2,}", "-", f"{agency}{kind}-{about}-{year}").strip("-")
    # What tells documents apart stays whole, however long the agency's name is.
    return f"{head[: LONGEST_ID - len(tail)].strip('-')}{tail}"


def _about(facts: DocumentFacts) -> str:
    title = _ABOUT.sub("", facts.title or "") or facts.kind or "văn bản"
    return "-".join(slugify(title).split("-")[:_MOST_WORDS])


def path_of(agency: str, identifier: str, home: str, known: KnownRegisters) -> str:
    """Where a draft lies: the folder of the place of who issues it, as the register has it."""
    held = next((a.territory for a in known.agencies if a.id == agency), None)
    is_place = any(t.id == held and t.level != "country" for t in known.territories)
    if home and agency.startswith(f"{home}-"):
        return f"{home}/{agency.removeprefix(f'{home}-')}/{identifier}.md"
    return f"{held if is_place else 'trung-uong'}/{agency}/{identifier}.md"
