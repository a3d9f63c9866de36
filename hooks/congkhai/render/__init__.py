"""One module per page: what the portal knows → what a reader sees."""

from .engine import theme_shell
from .engine.environment import compile_all, keep_compiled, use_templates
from .engine.template_layout import TemplateLayout
from .pages.agency_duties import steps_leading_to
from .pages.all_pages import PAGE_SORTS, all_pages
from .pages.broken_source import broken_source_page
from .pages.document import citing_items
from .parts import labels
from .parts.inline_markdown import plain_text
from .parts.sharing import card_words, portal_card, shared_pages
from .parts.standing import status_in_words, validity_in_words
from .parts.unread import as_read, with_doubt
from .parts.view import fate
from .registers.models import example_url

__all__ = [
    "PAGE_SORTS",
    "TemplateLayout",
    "all_pages",
    "as_read",
    "broken_source_page",
    "card_words",
    "citing_items",
    "compile_all",
    "example_url",
    "fate",
    "keep_compiled",
    "labels",
    "plain_text",
    "portal_card",
    "shared_pages",
    "status_in_words",
    "steps_leading_to",
    "theme_shell",
    "use_templates",
    "validity_in_words",
    "with_doubt",
]
