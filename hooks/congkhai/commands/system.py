"""What the system refuses a command, made into one sentence of the words in `messages`."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from string import Template

from ..writing import system_reason

REFUSED = 3
"""The exit status when the system stands in the way: disk, permissions, memory, a port."""
STOPPED = 130
"""When the person at the keyboard stops it: 128 and the number of SIGINT."""
UNREAD = 141
"""When nobody reads what is said, as behind `| head`: 128 and the number of SIGPIPE."""


def system_line(error: OSError | MemoryError, say: dict[str, str]) -> str:
    """Whatever has no words of its own is told as the system tells it."""
    if isinstance(error, MemoryError):
        return say["no_memory"]
    name = error.filename
    path = os.fsdecode(name) if isinstance(name, str | bytes | os.PathLike) else ""
    return reason_line(system_reason(error), path, say)


def reason_line(reason: str, path: str, say: dict[str, str]) -> str:
    """`reason` is a name that `publishing` gives, or the system's own words."""
    words = {
        "path": path,
        "what": say.get(f"disk_{reason}", reason),
        "fix": say.get(f"fix_{reason}", say["fix_other"]),
    }
    return Template(say["system" if path else "system_no_path"]).substitute(words)


def tell(line: str) -> None:
    """On the error stream, if anybody still listens there."""
    with suppress(OSError):
        print(line, file=sys.stderr, flush=True)
