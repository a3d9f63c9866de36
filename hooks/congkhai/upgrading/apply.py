"""Writes what was planned, and keeps what stood there before."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from .plan import FileChange

KEPT = Path(".cache") / "nang-cap"


class Unfinished(Exception):
    """The disk refused a file; those named in `written` are already new."""

    def __init__(self, path: str, reason: str, written: list[str]) -> None:
        super().__init__(path, reason, written)
        self.path, self.reason, self.written = path, reason, written


def changed_by_hand(folder: Path, changes: Iterable[FileChange]) -> list[str]:
    """Which of the files have edits that Git has not recorded; none where there is no Git."""
    names = [change.path for change in changes if change.before is not None]
    if not names:
        return []
    try:
        run = subprocess.run(
            ["git", "-C", str(folder), "status", "--porcelain", "-z", "--", *names],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    if run.returncode:
        return []
    # «XY path», with paths from the root of the repository; «??» is not recorded at all.
    told = [entry[3:] for entry in run.stdout.split("\0") if entry[3:] and entry[:2] != "??"]
    return sorted(name for name in names if any(path.endswith(name) for path in told))


def apply_plan(folder: Path, changes: Iterable[FileChange], old: str) -> Path:
    """Returns where the earlier files are kept. Raises Unfinished."""
    kept = folder / KEPT / (old or "khong-ro")
    written: list[str] = []
    for change in changes:
        path = folder / change.path
        try:
            if change.before is not None:
                copy = kept / change.path
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(path.read_bytes())
            path.parent.mkdir(parents=True, exist_ok=True)
            aside = path.with_name(f".{path.name}.{os.getpid()}")
            aside.write_bytes(change.after.encode())
            aside.replace(path)
        except OSError as error:
            raise Unfinished(change.path, error.strerror or str(error), written) from error
        written.append(change.path)
    return kept
