"""The tree that stood before: brought up to the next edition, it costs what has changed since.

Two trees take turns. Where it is not known how far the one aside lags behind (`lag`), a file of
it is right where it is the same file as in the site, by its inode, and every other is replaced or
goes. So it does not matter in what state it was left.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Mapping, Set
from contextlib import suppress
from pathlib import Path

from ..writing import rename_when_free
from .lag import lag_path
from .mark import MARK, Status, entries_in, inner_path, remove_marked

_NO_LINK = frozenset({errno.EXDEV, errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK})


def can_be_next(former: Path, site: Path) -> bool:
    """Whether an earlier build left it, at a place with which files can be exchanged."""
    try:
        if former.is_symlink() or not (former / MARK).is_file():
            return False
        tried = former / f"{MARK}.tried"
        tried.unlink(missing_ok=True)
        tried.hardlink_to(site / MARK)
        tried.unlink()
    except OSError:
        return False
    return True


def remove_former(former: Path) -> None:
    """With what tells how far it lags behind."""
    lag_path(former).unlink(missing_ok=True)
    remove_marked(former)


def bring_over(site: Path, tree: Path, kept: Iterable[str]) -> list[str]:
    """These files of the site are also those of the tree, whatever stood there; returns those of
    which it holds copies."""
    folders = set[str]()
    copies: list[str] = []
    for path in kept:
        _make_folder(tree, path, folders)
        if not _is_linked(f"{site}/{path}", f"{tree}/{path}"):
            copies.append(path)
    return copies


def move_over(building: Path, tree: Path, made: Iterable[str]) -> None:
    """These files, and no copy of them, are now in the tree, in the place of what stood there."""
    folders = set[str]()
    for path in made:
        _make_folder(tree, path, folders)
        rename_when_free(building / path, tree / path)


def is_laid(tree: Path, site: Path, paths: Iterable[str]) -> bool:
    """Makes an empty tree hold all these files of the site."""
    try:
        return not bring_over(site, tree, paths)
    except OSError:
        return False


def is_ready(
    former: Path,
    site: Path,
    kept: Set[str],
    made: Set[str],
    standing: Mapping[str, Status],
    behind: Set[str] | None = None,
) -> bool:
    """Makes it hold these files of the site, and no more but such as are made anew.

    `standing` are all files of the site; `behind` names those that alone may differ, where that is
    known. Where the disk refuses, another tree must do.
    """
    try:
        if behind is None:
            missing = {path: standing[path][-1] for path in kept}
            _sort_out(former, len(str(former)) + 1, missing, made)
        else:
            _remove_all(former, (behind | standing.keys()) - kept - made - {MARK})
            missing = dict.fromkeys(behind & kept, 0)
            _remove_all(former, missing)
        return not bring_over(site, former, sorted(missing))
    except OSError:
        return False


def _remove_all(tree: Path, paths: Iterable[str]) -> None:
    """As far as they are there, with the folders that then are empty."""
    for path in paths:
        with suppress(FileNotFoundError):
            os.unlink(f"{tree}/{path}")  # noqa: PTH108
        folder = path.rpartition("/")[0]
        with suppress(OSError):
            while folder:
                os.rmdir(f"{tree}/{folder}")  # noqa: PTH106
                folder = folder.rpartition("/")[0]


def _sort_out(folder: Path | str, top: int, missing: dict[str, int], made: Set[str]) -> bool:
    """Removes what is to be no more, takes from `missing`, by inode, what is there; tells if any
    remains.

    What goes does so before anything comes: a folder may stand where a file shall.
    """
    remains = False
    for entry in entries_in(folder):
        path = inner_path(entry, top)
        if entry.is_dir(follow_symlinks=False):
            if _sort_out(entry.path, top, missing, made):
                remains = True
            else:
                os.rmdir(entry.path)  # noqa: PTH106
        elif missing.get(path) == entry.inode():
            del missing[path]
            remains = True
        elif path in made or path == MARK:
            remains = True
        else:
            os.unlink(entry.path)  # noqa: PTH108
    return remains


def _make_folder(tree: Path, path: str, made: set[str]) -> None:
    folder = path.rpartition("/")[0]
    if folder not in made:
        os.makedirs(f"{tree}/{folder}", exist_ok=True)  # noqa: PTH103 - of tens of thousands
        made.add(folder)


def _is_linked(old: str, new: str) -> bool:
    """Makes it so; where links are impossible, a copy."""
    try:
        try:
            os.link(old, new)
        except FileExistsError:
            os.unlink(new)  # noqa: PTH108 - what the engine wrote at this address gives way
            os.link(old, new)
    except OSError as error:
        if error.errno not in _NO_LINK:
            raise
        shutil.copy2(old, new)
        return False
    return True
