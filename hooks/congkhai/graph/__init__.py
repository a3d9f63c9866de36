"""Plans and registers → a portal: links, identity, succession, and what must hold along edges."""

from .awaited import Awaited, Expectations
from .broken_registers import RegisterState, without_effects
from .citations import Citation, Citations, Mentions, MentionsOfOthers
from .link import Registers, link_plans
from .report_chain import above, reports_of
from .rules import PlanRule, crosscheck, with_acceptances
from .similarity import (
    Kinship,
    RelatedPlans,
    TextVocabulary,
    Wordings,
    compare,
    families,
    kinship,
    read_wordings,
)
from .similarity.mark import Own, Similarity
from .stubs import with_cited
from .succession import forerunners, heirs, steps_by_target, steps_from, unsettled_since
from .unknown_ids import AGENCY, CAMPAIGN, DOCUMENT, TERRITORY, unknown_in_records

__all__ = [
    "AGENCY",
    "CAMPAIGN",
    "DOCUMENT",
    "TERRITORY",
    "Awaited",
    "Citation",
    "Citations",
    "Expectations",
    "Kinship",
    "Mentions",
    "MentionsOfOthers",
    "Own",
    "PlanRule",
    "RegisterState",
    "Registers",
    "RelatedPlans",
    "Similarity",
    "TextVocabulary",
    "Wordings",
    "above",
    "compare",
    "crosscheck",
    "families",
    "forerunners",
    "heirs",
    "kinship",
    "link_plans",
    "read_wordings",
    "reports_of",
    "steps_by_target",
    "steps_from",
    "unknown_in_records",
    "unsettled_since",
    "with_acceptances",
    "with_cited",
    "without_effects",
]
