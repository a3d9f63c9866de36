"""Plans and registers → a portal: links, identity, succession, and what must hold along edges."""

from .awaited import Awaited, Expectations
from .broken_registers import RegisterState, without_effects
from .called_bodies import call_of, calls_for, levels_called
from .citations import Citation, Mentions, MentionsOfOthers
from .identities import identities, known_by
from .known_bodies import in_the_light_of
from .letters import letters_by_draft
from .link import Registers, link_plans
from .makers_of_records import wrong_makers
from .name_forms import committees_of
from .named_bodies import bodies_by_name
from .names_for_ids import NamesForIds
from .recorded_makers import with_known_makers
from .references import References, TextLink, read_references
from .report_chain import DatedReports, above, own_reports, reports_asked, reports_of
from .restated import with_restated_duties
from .rules import FoundInText, PlanRule, RuleFindings, crosscheck, with_acceptances
from .similarity import (
    Compared,
    Kinship,
    RelatedPlans,
    RenewedPlans,
    Said,
    Shelves,
    TextVocabulary,
    Wordings,
    WordPiece,
    compare,
    families,
    kinship,
    names_of_bands,
    read_wordings,
    renewed,
)
from .similarity.mark import Own, Similarity
from .succession import forerunners, heirs, steps_by_target, steps_from, unsettled_since
from .tied_relations import only_in_words, with_tied_relations
from .unknown_ids import unknown_in_records
from .unrecorded_reports import reports_without_record, unrecorded_reports

__all__ = [
    "Awaited",
    "Citation",
    "Compared",
    "DatedReports",
    "Expectations",
    "FoundInText",
    "Kinship",
    "Mentions",
    "MentionsOfOthers",
    "NamesForIds",
    "Own",
    "PlanRule",
    "References",
    "RegisterState",
    "Registers",
    "RelatedPlans",
    "RenewedPlans",
    "RuleFindings",
    "Said",
    "Shelves",
    "Similarity",
    "TextLink",
    "TextVocabulary",
    "WordPiece",
    "Wordings",
    "above",
    "bodies_by_name",
    "call_of",
    "calls_for",
    "committees_of",
    "compare",
    "crosscheck",
    "families",
    "forerunners",
    "heirs",
    "identities",
    "in_the_light_of",
    "kinship",
    "known_by",
    "letters_by_draft",
    "levels_called",
    "link_plans",
    "names_of_bands",
    "only_in_words",
    "own_reports",
    "read_references",
    "read_wordings",
    "renewed",
    "reports_asked",
    "reports_of",
    "reports_without_record",
    "steps_by_target",
    "steps_from",
    "unknown_in_records",
    "unrecorded_reports",
    "unsettled_since",
    "with_acceptances",
    "with_known_makers",
    "with_restated_duties",
    "with_tied_relations",
    "without_effects",
    "wrong_makers",
]
