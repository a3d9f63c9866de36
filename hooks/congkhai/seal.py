"""Whether all that decides a site, and the site, are as a build left them: then none is needed.

A seal is a small file beside the store. It holds a digest of what the build was made from (words
of the command, files by their letters or by what the system says of them, what Git tells) and one
of the site; in a second line, what the build said. Both digests are looked at anew, and nothing
is loaded, before a build begins.
"""

from __future__ import annotations

import hashlib
import json
import marshal
import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from . import __version__
from .git import state_in_git
from .publishing import Status, is_littered, statuses_of
from .value import value_class
from .writing import write_over

_MADE_WITH = (
    "jinja2", "markupsafe", "markdown-it-py", "mkdocs", "mkdocs-material", "orjson", "pillow",
    "properdocs",
)  # fmt: skip
_DOUBT = 0 if sys.platform == "win32" else 2_000_000_000
"""Nanoseconds: clocks of file systems are as coarse as two seconds (FAT)."""
_FORMAT = 2
"""Of marshal, the version that knows no references, which would make equal texts differ."""


@value_class
class Ingredients:
    """What decides a site besides the words of the command."""

    paths: tuple[str, ...]
    """Files, and folders with all that they hold."""
    in_git: tuple[str, ...]
    """Folders of whose history something is shown."""


Entry = tuple[str, os.stat_result | None]


@value_class
class _Seen:
    """What was found of them, once for telling whether a build is needed and for its seal."""

    of: Ingredients
    at: int
    """When the look began, in nanoseconds."""
    files: Sequence[Entry]
    in_git: Sequence[str]


class SiteSeal:
    """That of one output; `words` are what the command was told, the day, and the programs."""

    def __init__(self, path: Path, words: Iterable[str]) -> None:
        self._path = path
        self._words = tuple(words)
        self._seen: _Seen | None = None
        self._made_of: tuple[_Seen, str] | None = None

    def told_if_it_holds(self, site: Path) -> tuple[str, ...] | None:
        """What the build said that made the site; nothing where another may make it otherwise."""
        try:
            head, told = self._path.read_bytes().split(b"\n")
            known = json.loads(head)
            began, paths, in_git, made_of, left = (
                known[key] for key in ("began", "paths", "in_git", "made_of", "left")
            )
            of = Ingredients(tuple(paths), tuple(in_git))
            if site.is_symlink() or is_littered(site):
                return None
            self._seen = _looked_at(of)
            if self._digest(self._seen, began) != made_of:
                return None
            # A large portal may have been told much: it is read where it is said again.
            return tuple(json.loads(told)) if _as_left(statuses_of(site)) == left else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def begin(self, of: Ingredients) -> None:
        """Before any of it is read: what changes while the build reads shall break the seal."""
        with suppress(OSError):
            seen = self._seen if self._seen and self._seen.of == of else _looked_at(of)
            self._made_of = seen, self._digest(seen, seen.at)

    def leave(self, site: Mapping[str, Status], told: Sequence[str]) -> None:
        """On the finished site with these files, if one was begun; a disk that refuses costs only
        time.

        They are told as the build saw them, so that what somebody changed since breaks the seal.
        """
        with suppress(OSError):
            if self._made_of is None:
                self._path.unlink(missing_ok=True)
                return
            seen, made_of = self._made_of
            held = {
                "began": seen.at,
                "paths": seen.of.paths,
                "in_git": seen.of.in_git,
                "made_of": made_of,
                "left": _as_left(site),
            }
            lines = (json.dumps(some, ensure_ascii=False) for some in (held, [*told]))
            write_over(self._path, "\n".join(lines))

    def _digest(self, seen: _Seen, began: int) -> str:
        """Of all that the build is made from which began then."""
        digest = hashlib.sha256()
        files = (_entry(file, status, began) for file, status in seen.files)
        for line in (*self._words, *files, *seen.in_git):
            digest.update(line.encode("utf-8", "surrogateescape") + b"\0")
        return digest.hexdigest()


def programs() -> str:
    """What makes sites, by versions."""
    versions = [__version__, sys.version]
    for package in _MADE_WITH:
        with suppress(PackageNotFoundError):
            versions.append(f"{package} {version(package)}")
    return "\n".join(versions)


def _looked_at(of: Ingredients) -> _Seen:
    at = time.time_ns()
    files: list[Entry] = []
    for path in of.paths:
        files += _files(path) if os.path.isdir(path) else _alone(path)  # noqa: PTH112
    return _Seen(of, at, files, [state_in_git(Path(folder)) for folder in of.in_git])


def _entry(path: str, status: os.stat_result | None, began: int) -> str:
    """What the system says of a file tells it from what it was, unless it was changed so lately
    that its clock might not show another change; then its letters do."""
    if status is None:
        return path
    if max(status.st_ctime_ns, status.st_mtime_ns) < began - _DOUBT and _DOUBT:
        times = f"{status.st_mtime_ns} {status.st_ctime_ns}"
        return f"{path} {status.st_size} {times} {status.st_dev} {status.st_ino}"
    with open(path, "rb") as file:  # noqa: PTH123
        return f"{path} {hashlib.file_digest(file, 'sha256').hexdigest()}"


def _as_left(site: Mapping[str, Status]) -> str:
    """A digest of each file as `products` finds it again; a link in its place is another."""
    entries = [(path, site[path]) for path in sorted(site)]
    return hashlib.sha256(marshal.dumps(entries, _FORMAT)).hexdigest()


def _alone(path: str) -> Iterator[Entry]:
    try:
        yield path, os.stat(path)  # noqa: PTH116
    except FileNotFoundError:
        yield path, None


def _files(folder: str) -> Iterator[Entry]:
    """All that lies below a folder, in one order. Of folders, and of links that lead nowhere, the
    name counts; Git's own and what Python compiled do not."""
    waiting, seen = [folder], set[str]()
    while waiting:
        here = waiting.pop()
        with os.scandir(here) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        yield here, None
        for entry in found:
            if entry.name in {".git", "__pycache__"}:
                continue
            if entry.is_dir():
                real = os.path.realpath(entry.path) if entry.is_symlink() else ""
                # Links may lead in a circle.
                if not real or real not in seen:
                    waiting.append(entry.path)
                    seen.add(real)
                continue
            try:
                yield entry.path, entry.stat()
            except FileNotFoundError:
                yield entry.path, None
