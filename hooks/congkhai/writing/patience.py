"""Renaming where other programs look into files: those for viruses hold a new one for a moment."""

from __future__ import annotations

import time
from pathlib import Path

from .refusal import is_held

TRIES = 20
_PAUSE = 0.1


def rename_when_free(source: Path, target: Path) -> None:
    """Takes the place of a file at `target`; waits two seconds at most for one that is held.

    Raises OSError as the system says, when it stays held or for any other reason.
    """
    for left in range(TRIES, -1, -1):
        try:
            source.replace(target)
            return
        except PermissionError as error:
            if not left or not is_held(error):
                raise
            time.sleep(_PAUSE)
