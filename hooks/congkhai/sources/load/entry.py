"""One entry of a folder of sources: whether it may be read, and what is said when it may not."""

from __future__ import annotations

import os
import re
from pathlib import PurePath

from ...bilingual import Bilingual
from ...expressions import expression
from ...problems import Place, Problem, found, visible

ATTACHMENTS = frozenset({".pdf", ".docx", ".xlsx", ".csv", ".png", ".jpg", ".jpeg", ".webp"})
_READ = ATTACHMENTS | {".md", ".yml", ".yaml"}
# What other programs leave beside a file, and nobody means to publish.
_LEAVINGS = expression(r"\.(?:_|~lock\.|#)|.*\.(?:tmp|swp)$")
# Windows: how a folder is shown, and the copy that Office keeps of an open file.
_OF_WINDOWS = expression(r"thumbs\.db|desktop\.ini|~\$.*", re.IGNORECASE)


def is_hidden(entry: os.DirEntry[str]) -> bool:
    """What nobody means to be read; a folder that is called like a leaving is none."""
    is_left = _OF_WINDOWS.fullmatch(entry.name) and not entry.is_dir(follow_symlinks=False)
    return entry.name.startswith(".") or bool(is_left)


def hidden_source(entry: os.DirEntry[str], shown: str) -> list[Problem]:
    """A word on a file whose name begins with a dot, if its ending says it might be a source."""
    if not entry.name.startswith(".") or _LEAVINGS.match(entry.name):
        return []
    if PurePath(entry.name).suffix.lower() not in _READ:
        return []
    return [found(Place(shown), "K114", name=entry.name, better=entry.name.lstrip("."))]


def why_not_read(entry: os.DirEntry[str], shown: str) -> Problem | None:
    """Links, devices, pipes, and names that no address and no other system can bear."""
    if visible(entry.name) != entry.name:
        return found(Place(shown), "K113", name=entry.name)
    if entry.is_symlink():
        return found(
            Place(shown), "K111", reason=Bilingual("là liên kết tượng trưng", "is a symbolic link")
        )
    if not (entry.is_file(follow_symlinks=False) or entry.is_dir(follow_symlinks=False)):
        return found(Place(shown), "K116")
    return None
