"""What a page would say of each document, or else that the document does not say it."""

from __future__ import annotations

from enum import StrEnum


class Matter(StrEnum):
    """One of them."""

    DISCLOSE = "disclose"
    FUNDING = "funding"
    TIME = "time"
    AWARDS = "awards"
    OWN_PLANS = "own_plans"
    """That others are to issue plans of their own."""
    RECIPIENTS = "recipients"
    FEEDBACK = "feedback"
    """Whom to tell of difficulties."""
    PARENT = "parent"
    """What it carries out."""
