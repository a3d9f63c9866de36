"""All register pages: what plans promise, side by side, with what has been seen of it."""

from __future__ import annotations

from collections.abc import Iterator

from ..edition import Edition
from ..page import Page
from .register_awards import award_pages, criteria_pages, form_pages
from .register_consultations import consultation_pages
from .register_disclosures import disclosure_pages
from .register_models import model_pages
from .register_parties import flow_pages, watch_pages
from .register_targets import target_pages
from .register_tasks import expected_pages, task_pages
from .register_titles import title_pages

REGISTERS = (
    disclosure_pages, flow_pages, watch_pages, target_pages, task_pages, expected_pages,
    award_pages, form_pages, criteria_pages, title_pages, model_pages, consultation_pages,
)  # fmt: skip


def register_pages(edition: Edition) -> Iterator[Page]:
    """One at a time, each register in as many pages as its rows need."""
    for pages in REGISTERS:
        yield from pages(edition)
