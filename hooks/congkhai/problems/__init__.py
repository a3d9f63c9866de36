"""Findings with their places, and the catalogue of what each code means."""

from .catalogue import CODES, Language, accepted, fails, finding_alone, found, in_language

__all__ = ["CODES", "Language", "accepted", "fails", "finding_alone", "found", "in_language"]
