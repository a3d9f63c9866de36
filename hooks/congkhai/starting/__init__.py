"""Makes a portal's folder: what `congkhai init` writes, from a few answers."""

from .answers import Answers, BadAnswer, read_answer
from .pinned import PinnedPackages, pinned_packages
from .portal_files import NewPortal, portal_files, write_portal
from .units import AdministrativeUnit, Ambiguous, units_named

__all__ = [
    "AdministrativeUnit",
    "Ambiguous",
    "Answers",
    "BadAnswer",
    "NewPortal",
    "PinnedPackages",
    "pinned_packages",
    "portal_files",
    "read_answer",
    "units_named",
    "write_portal",
]
