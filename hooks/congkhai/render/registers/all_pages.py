"""All register pages: what plans promise, side by side, with what has been seen of it."""

from __future__ import annotations

from collections.abc import Iterator

from ...site import Page
from ...snapshot import Snapshot
from .awards import award_pages, criteria_pages, form_pages
from .consultations import consultation_pages
from .disclosures import disclosure_pages
from .expected import expected_pages
from .models import model_pages
from .parties import flow_pages, watch_pages
from .reports import report_pages
from .targets import target_pages
from .tasks import task_pages
from .titles import title_pages

REGISTERS = (
    disclosure_pages, report_pages, flow_pages, watch_pages, target_pages, task_pages,
    expected_pages, award_pages, form_pages, criteria_pages, title_pages, model_pages,
    consultation_pages,
)  # fmt: skip


def register_pages(snapshot: Snapshot) -> Iterator[Page]:
    """One at a time, each register in as many pages as its rows need."""
    for pages in REGISTERS:
        yield from pages(snapshot)
