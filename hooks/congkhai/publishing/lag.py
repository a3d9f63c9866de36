"""How far the tree aside lags behind the site, written down: the tree need not be walked.

The files of both are the same but for those that are named here. A file that two trees share
cannot change in one of them alone; that one comes, goes or is replaced shows in the time of its
folder. So the tree is as it was left while its folders are.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

_TELLS = sys.platform != "win32"
"""Elsewhere folders do not always bear the time of what was done in them."""


def lag_path(former: Path) -> Path:
    """Beside the tree."""
    return former.with_name(f"{former.name}.lag")


def leave_lag(former: Path, paths: Iterable[str], behind: Collection[str]) -> None:
    """Of a tree of these files, of which those that are `behind` differ from the site's, or are
    in one of them only. A disk that refuses costs only time."""
    if not _TELLS:
        return
    with suppress(OSError):
        folders = {folder: _told(former, folder) for folder in _folders_of(paths)}
        held = {"behind": [*behind], "folders": folders}
        # Half of it, where the process dies, is as good as nothing.
        lag_path(former).write_text(json.dumps(held), "utf-8")


def take_lag(former: Path) -> frozenset[str] | None:
    """What is behind; nothing where the tree may be another than it was left. Only once: who
    takes it is about to change the tree."""
    try:
        path = lag_path(former)
        known = json.loads(path.read_bytes())
        path.unlink()
        behind, folders = known["behind"], known["folders"]
        if any(_told(former, folder) != told for folder, told in folders.items()):
            return None
        return frozenset(behind)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _told(tree: Path, folder: str) -> list[int]:
    told = os.lstat(f"{tree}/{folder}")
    return [told.st_mode, told.st_ino, told.st_mtime_ns]


def _folders_of(paths: Iterable[str]) -> set[str]:
    """Those in which the files are, and those above; the tree's own is the empty one."""
    found = {""}
    for folder in {path.rpartition("/")[0] for path in paths}:
        above = folder
        while above not in found:
            found.add(above)
            above = above.rpartition("/")[0]
    return found
