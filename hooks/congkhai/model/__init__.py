"""What the portal knows, once checked: frozen values that every later stage can trust."""

from .agency import Agency, AgencyRegister, Succession, Territory
from .campaign import Campaign
from .document import Document, Validity
from .duty import Baseline, Category, Deadline, Milestone, Obligation, Period, Phase, Target, Task
from .key import Key, Slug, Word
from .parts import (
    Accepted,
    Award,
    Consultation,
    Contact,
    Criteria,
    Criterion,
    Erratum,
    Expected,
    Feedback,
    Original,
    RecipientGroup,
    Scope,
    Signatory,
    Statement,
)
from .party import Party
from .plan import Plan, Status
from .relation import Relation, RelationKind

__all__ = [
    "Accepted",
    "Agency",
    "AgencyRegister",
    "Award",
    "Baseline",
    "Campaign",
    "Category",
    "Consultation",
    "Contact",
    "Criteria",
    "Criterion",
    "Deadline",
    "Document",
    "Erratum",
    "Expected",
    "Feedback",
    "Key",
    "Milestone",
    "Obligation",
    "Original",
    "Party",
    "Period",
    "Phase",
    "Plan",
    "RecipientGroup",
    "Relation",
    "RelationKind",
    "Scope",
    "Signatory",
    "Slug",
    "Statement",
    "Status",
    "Succession",
    "Target",
    "Task",
    "Territory",
    "Validity",
    "Word",
]
