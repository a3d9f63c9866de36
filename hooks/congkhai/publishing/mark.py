"""The mark that a build leaves in its site: a list of all it wrote, so that no more is removed."""

from __future__ import annotations

import os
from pathlib import Path

MARK = ".congkhai"
Status = tuple[int, int, int, int]
"""What tells a file from another: its mode, its size, when it was last written, its inode."""
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
    for entry in entries_in(folder):
        if entry.name != MARK:
            _remove(entry)
    (folder / MARK).unlink(missing_ok=True)
    folder.rmdir()


def _remove(entry: os.DirEntry[str]) -> None:
    """A link goes, what it leads to stays."""
    if not entry.is_dir(follow_symlinks=False):
        os.unlink(entry.path)  # noqa: PTH108 - of tens of thousands of files
        return
    for inner in entries_in(entry.path):
        _remove(inner)
    os.rmdir(entry.path)  # noqa: PTH106


def entries_in(folder: Path | str) -> list[os.DirEntry[str]]:
    """Before anything goes: a folder that changes while it is read may not tell all."""
    with os.scandir(folder) as entries:
        return [*entries]


def statuses_of(site: Path) -> dict[str, Status]:
    """All that stands in a folder and is no folder, its mark as well, by the way there from the
    folder; links count as files."""
    top = len(str(site)) + 1
    found: dict[str, Status] = {}
    waiting = [str(site)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                    continue
                try:
                    found[inner_path(entry, top)] = status_of(entry.stat(follow_symlinks=False))
                except FileNotFoundError:  # somebody has just taken it away
                    continue
    return found


def status_of(told: os.stat_result) -> Status:
    return told.st_mode, told.st_size, told.st_mtime_ns, told.st_ino


def inner_path(entry: os.DirEntry[str], top: int) -> str:
    """As seen from the folder whose own path, with what follows, is so long."""
    return entry.path[top:].replace(os.sep, "/")


def is_dust(name: str) -> bool:
    return name in _DUST
