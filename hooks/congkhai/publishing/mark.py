"""The mark that a build leaves in its site: a list of all it wrote, so that no more is removed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

MARK = ".congkhai"
_HEAD = "congkhai: các tệp của cổng, mỗi dòng một tệp"
# What systems leave in folders that somebody looked at.
_DUST = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


def leave_mark(site: Path, paths: list[str]) -> None:
    (site / MARK).write_bytes("\n".join([_HEAD, *sorted(paths), ""]).encode())


def marked_paths(site: Path) -> frozenset[str] | None:
    """What an earlier build wrote here; nothing when no build did."""
    path = site / MARK
    if path.is_symlink() or not path.is_file():
        return None
    try:
        head, *paths, last = path.read_bytes().decode().split("\n")
    except (ValueError, UnicodeDecodeError):
        return None
    return frozenset(paths) if head == _HEAD and not last else None


def remove_marked(folder: Path) -> None:
    """The mark goes last: what is left when a process dies in between still bears it."""
    for entry in folder.iterdir():
        if entry.name == MARK:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
    (folder / MARK).unlink(missing_ok=True)
    folder.rmdir()


def files_of(site: Path) -> Iterator[str]:
    """All that stands in a folder and is no folder, its mark aside; links count as files."""
    top = len(str(site)) + 1
    waiting = [str(site)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                elif (path := entry.path[top:].replace(os.sep, "/")) != MARK:
                    yield path


def foreign_file(site: Path, ours: frozenset[str], aside: frozenset[str]) -> str | None:
    """A file in a site that no build wrote, or a link in the place of one.

    What stands below the names `aside` is not looked at.
    """
    for path in files_of(site):
        if path.rpartition("/")[2] in _DUST or path.partition("/")[0] in aside:
            continue
        if path not in ours or (site / path).is_symlink():
            return path
    return None
