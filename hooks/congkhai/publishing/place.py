"""Where a build may write: where nothing is, in an empty folder, over an earlier site."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath
from stat import S_ISLNK

from ..writing import CannotPublish
from .mark import MARK, Status, is_dust, marked_paths, statuses_of

REPOSITORIES = (".git", ".hg", ".svn", ".jj")


def output_path(written: str) -> Path:
    """The folder that was named, in full, with links above it followed and itself not.

    Raises CannotPublish for a name that names nothing, or a link.
    """
    if not written.strip():
        raise CannotPublish("empty", written)
    plain = Path(written)
    names_itself = plain.name not in {"", ".."}
    try:
        out = plain.parent.resolve() / plain.name if names_itself else plain.resolve()
    except RuntimeError as error:  # so Python 3.11 and 3.12 call links that go in a circle
        raise CannotPublish("system", written, "loop") from error
    if out.is_symlink():
        raise CannotPublish("link", out, str(out.readlink()))
    return out


def check_surroundings(out: Path, guarded: Iterable[Path]) -> None:
    """Raises CannotPublish when `out` is, holds or lies in what a build reads, or a repository."""
    for above in [out, *out.parents]:
        if above.is_symlink() or not above.exists():
            continue
        if not above.is_dir():
            raise CannotPublish("no_folder", above)
        if above.name in REPOSITORIES:
            raise CannotPublish("repository", above)
    for source in guarded:
        if _is_or_holds(out, source):
            raise CannotPublish("above", out, str(source))
        if source.is_dir() and _is_or_holds(source, out):
            raise CannotPublish("inside", out, str(source))
    if found := next((name for name in REPOSITORIES if (out / name).exists()), None):
        raise CannotPublish("repository", out / found)


def checked_contents(out: Path, own: frozenset[str], moved: frozenset[str]) -> dict[str, Status]:
    """The files of `out`; raises CannotPublish when it holds what no build wrote.

    `own` are the names of what builds keep within it while they run, `moved` what one that was
    cut short has already moved in.
    """
    if not out.exists():
        return {}
    names = sorted({entry.name for entry in out.iterdir()} - own)
    paths = marked_paths(out)
    foreign = next((name for name in names if (out / name).is_symlink()), None)
    files: dict[str, Status] = {}
    if foreign is None:
        files = statuses_of(out)
        if own:
            files = {p: s for p, s in files.items() if p.partition("/")[0] not in own}
        foreign = _foreign_file(files, (paths or frozenset()) | moved)
    # Folders in which there is no file: somebody made them for a purpose.
    if foreign is None and paths is None and not moved:
        foreign = next(iter(names), None)
    if foreign is not None:
        raise CannotPublish("foreign", out, foreign)
    return files


def _foreign_file(files: Mapping[str, Status], ours: frozenset[str]) -> str | None:
    """A file in a site that no build wrote, or a link in the place of one."""
    others = [path for path in files.keys() - ours - {MARK} if not is_dust(PurePath(path).name)]
    links = [path for path, status in files.items() if S_ISLNK(status[0]) and path in ours]
    return min(others + links, default=None)


def check_leftover(folder: Path) -> bool:
    """Whether a build that was cut short left this folder; raises CannotPublish for any other."""
    if folder.is_symlink():
        raise CannotPublish("leftover", folder)
    if not folder.exists():
        return False
    if not folder.is_dir() or (any(folder.iterdir()) and not (folder / MARK).is_file()):
        raise CannotPublish("leftover", folder)
    return True


def _is_or_holds(folder: Path, inner: Path) -> bool:
    """Told by what the system says is one thing: the letters of two paths to it may differ."""
    if not folder.exists():
        return False
    wanted = folder.stat()
    return any(os.path.samestat(wanted, status) for status in _statuses(inner))


def _statuses(path: Path) -> Iterator[os.stat_result]:
    for above in [path, *path.parents]:
        if above.exists():
            yield above.stat()
