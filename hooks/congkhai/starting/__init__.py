"""Makes a portal's folder: what `congkhai init` writes, from a few answers."""

from .answers import Answers, BadAnswer, read_answer
from .pinned import index_hash, installed_hash, pinned_packages
from .portal_files import (
    MADE,
    digest_of,
    machinery,
    made_note,
    portal_files,
    write_portal,
    written_pages,
)
from .units import AdministrativeUnit, Ambiguous, names_country, units_named

__all__ = [
    "MADE",
    "AdministrativeUnit",
    "Ambiguous",
    "Answers",
    "BadAnswer",
    "digest_of",
    "index_hash",
    "installed_hash",
    "machinery",
    "made_note",
    "names_country",
    "pinned_packages",
    "portal_files",
    "read_answer",
    "units_named",
    "write_portal",
    "written_pages",
]
