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
    errno.ETXTBSY: "busy",
    errno.ENOENT: "gone",
    errno.EFBIG: "full",
    errno.EIO: "broken",
    errno.ENOTDIR: "no_folder",
    errno.EISDIR: "is_folder",
    errno.EEXIST: "exists",
    errno.EMFILE: "many_files",
    errno.ENFILE: "many_files",
    errno.EINVAL: "bad_name",
    errno.EILSEQ: "bad_name",
    errno.EADDRINUSE: "port_taken",
    errno.EADDRNOTAVAIL: "no_address",
    errno.ENOMEM: "no_memory",
}
"""What the system says, by the names that commands have words for."""


class CannotPublish(Exception):
    """Nothing was written: `path` is what stands in the way, `detail` tells more of it."""

    def __init__(self, reason: Reason, path: Path | str, detail: str = "") -> None:
        super().__init__(f"{reason}: {path} {detail}".strip())
        self.reason = reason
        self.path = str(path)
        self.detail = detail


# Windows, winerror.h: another program, often one that looks for viruses, holds the file.
_HELD = {32, 33}


def is_held(error: OSError) -> bool:
    return getattr(error, "winerror", None) in _HELD


def system_reason(error: OSError) -> str:
    """The name of what the system says, or its own words where we have no name."""
    if is_held(error):
        return "busy"
    return SYSTEM.get(error.errno or 0, "") or error.strerror or type(error).__name__


def refused_by_system(error: OSError, path: Path) -> CannotPublish:
    """A disk that is full or read-only, a name that is too long, … as a refusal like any other."""
    about = error.filename if isinstance(error.filename, str) else str(path)
    return CannotPublish("system", about, system_reason(error))
