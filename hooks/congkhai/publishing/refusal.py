"""Why a build writes nothing to where it was told to write."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Literal

Reason = Literal[
    "empty",
    "link",
    "no_folder",
    "inside",
    "above",
    "repository",
    "foreign",
    "leftover",
    "system",
]
SYSTEM = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EROFS: "read_only",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.ENAMETOOLONG: "long_name",
    errno.ELOOP: "loop",
    errno.EBUSY: "busy",
    errno.ENOENT: "gone",
}
"""What the system says, by the names that commands have words for."""


class CannotPublish(Exception):
    """Nothing was written: `path` is what stands in the way, `detail` tells more of it."""

    def __init__(self, reason: Reason, path: Path | str, detail: str = "") -> None:
        super().__init__(f"{reason}: {path} {detail}".strip())
        self.reason = reason
        self.path = str(path)
        self.detail = detail


def refused_by_system(error: OSError, path: Path) -> CannotPublish:
    """A disk that is full or read-only, a name that is too long, … as a refusal like any other."""
    about = error.filename if isinstance(error.filename, str) else str(path)
    detail = SYSTEM.get(error.errno or 0, "") or error.strerror or type(error).__name__
    return CannotPublish("system", about, detail)
