"""A file of text that stands whole or not at all, whatever interrupts its writing."""

from __future__ import annotations

import itertools
import os
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from .patience import rename_when_free


def write_new(path: Path, text: str) -> None:
    """Raises FileExistsError where something is; on any other failure nothing is left."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        try:
            file.write(text)
            file.flush()
        except BaseException:
            # Closing would try to write again what the disk did not take.
            with suppress(OSError):
                file.close()
            path.unlink(missing_ok=True)
            raise


def write_over(path: Path, text: str) -> None:
    """Written beside its place first, then put there; on failure what was there stays. Lines end
    as they do in what was there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if "\r" not in text and _ends_as_on_windows(path):
        text = text.replace("\n", "\r\n")
    stream = _opened_beside(path)
    beside = Path(stream.name)
    try:
        with stream:
            stream.write(text)
        beside.chmod(0o644)
        rename_when_free(beside, path)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def _ends_as_on_windows(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.readline().endswith(b"\r\n")
    except OSError:
        return False


_NUMBERS = itertools.count(1)


def _opened_beside(path: Path) -> TextIO:
    """A new file that nobody else writes; what makes such names by chance is slow to load."""
    while True:
        beside = path.with_name(f".{os.getpid()}-{next(_NUMBERS)}.tmp")
        with suppress(FileExistsError):
            return beside.open("x", encoding="utf-8", newline="\n")
