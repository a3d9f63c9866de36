"""A row of an agency's page: its part in one duty, by when, and what became of it."""

from __future__ import annotations

import datetime as dt

from ...dates import PartialDate
from ...model import Agency
from ...value import value_class
from ..parts.marks import Mark
from ..parts.view import DocumentView, PartyView
from ..registers.lateness import EvidenceView
from .agency_parts import JUDGED, NAMED, RECEIVES

_DOES = frozenset({"Phải làm", "Chủ trì"})
"""Parts of those who must do it, not of those who help, hand on or receive."""
FALLS_TO = _DOES | {"Phải lập"}
"""The same, and who must issue a plan of its own."""


@value_class
class TaskProgress:
    """What was recorded of a task: in words, when, and where it can be seen."""

    mark: Mark
    words: str
    day: PartialDate
    link: str
    decision: str


@value_class
class DutyRow:
    role: str
    what: str
    rule: str
    others: tuple[PartyView, ...]
    plan: str
    url: str
    draft: bool
    until: dt.date | None
    """The last day of the plan that gives the duty, and of one that comes once its own."""
    via: tuple[PartyView, ...] = ()
    """Through whom it goes."""
    senders: tuple[PartyView, ...] = ()
    """Of what it hands on, from whom that comes."""
    inferred: str = ""
    """Why the editor takes it to fall to this agency; empty where the document says so."""
    under: str = ""
    """The earlier agency that the plan names, when it was given to one."""
    since: dt.date | None = None
    """When that one ended, of what is done by another now: what fell due by then was its own."""
    is_renamed: bool = False
    """That one bears another name now, and does what it did."""
    is_carried_on: bool = False
    """A document says that the plan goes on though its issuer has ended."""
    group: Agency | None = None
    """The group that the plan names, of which the agency is one."""
    called: str = ""
    """The words with which the plan names all of a level, of which the agency may be one."""
    issued: PartialDate | None = None
    issuer: str = ""
    duty: tuple[str, str, str] | None = None
    """The key of the duty, where it is one."""
    over: str = ""
    """Why its document asks for it no longer; empty while it does, and of a draft."""
    seen: tuple[tuple[str, EvidenceView], ...] = ()
    """The latest that this agency did of it: for which time, and where it can be seen."""
    seen_before: int = 0
    progress: TaskProgress | None = None
    """What was last recorded of a task, where that is not why it is missed."""
    own_plans: tuple[str, ...] = ()
    """Ids of plans that were issued where it, or a group, is to issue one."""
    issued_by_it: tuple[DocumentView, ...] = ()
    """Those of them that are its own."""
    missed: int = 0
    """How many times of it fell due and were not seen, of what it must do itself."""
    missed_times: tuple[str, ...] = ()
    """The latest of these, of what returns."""
    missed_a_day: bool = False
    """Whether a day was set, and not only how often."""

    maybe: tuple[DocumentView, ...] = ()
    """Its reports that no record ties to this, of which something was missed."""

    @property
    def missed_before(self) -> int:
        """Of what returns, how many times before those that are named."""
        return self.missed - len(self.missed_times) if self.missed_times else 0

    @property
    def is_received(self) -> bool:
        return self.role == RECEIVES

    @property
    def is_judged(self) -> bool:
        """It is no work: somebody is judged by it."""
        return self.role == JUDGED

    @property
    def is_doubtful(self) -> bool:
        """No sentence says that it is this agency's work: that is inferred, or the sentence breaks
        off."""
        return bool(self.inferred) or self.role == NAMED

    @property
    def is_done_by_it(self) -> bool:
        return self.role in _DOES or self.is_judged
