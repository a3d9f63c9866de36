"""A second tree beside the site, that takes its place when it is whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Set
from contextlib import contextmanager, suppress
from pathlib import Path

from ..writing import refused_by_system
from .exchange import exchange, recover
from .former import bring_over, can_be_next, is_laid, is_ready, move_over
from .lag import leave_lag, take_lag
from .mark import MARK, Status, leave_mark, marked_paths, remove_marked, status_of, statuses_of
from .place import check_leftover, check_surroundings, checked_contents, output_path
from .turn import Holder, Turn


class Edition:
    """What one build writes, from its turn to the exchange.

    `building` is where to write; until `publish`, and when it is never called, the site that was
    there stays. `former` may name where the tree that goes is kept for the next build. Made by
    `Edition.begun`, which takes the turn and gives it back.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        # A mount point cannot be exchanged, nor what stands in a folder that is not ours to write
        # in: then the tree is prepared within, and its entries are exchanged one by one.
        self._is_within = out.is_dir() and (_is_mount(out) or not os.access(out.parent, os.W_OK))
        home, name = (out, ".congkhai") if self._is_within else (out.parent, f".{out.name}")
        self.building = home / f"{name}.building"
        self._between = home / f"{name}.old"
        lock = home / f"{name}.lock"
        self._turn = Turn(lock)
        beside = frozenset({self.building.name, self._between.name, lock.name})
        self._own = beside if self._is_within else frozenset()
        self.standing: dict[str, Status] = {}
        """The files of the site, as they were found, or as they were published."""
        self.former: Path | None = None

    @classmethod
    @contextmanager
    def begun(
        cls, written: str, guarded: Iterable[Path], waits: Callable[[Holder | None], None]
    ) -> Iterator[Edition]:
        """`written` is the output as it was named, `guarded` what must not be touched.

        Raises CannotPublish, before anything is written or when the disk refuses; whatever was
        begun is then removed.
        """
        out, made = Path(written), list[Path]()
        try:
            out = output_path(written)
            check_surroundings(out, guarded)
            with public_modes():
                made = _made_folders(out.parent)
                edition = cls(out)
                edition._turn.take(waits)
                try:
                    edition._prepare()
                    try:
                        yield edition
                    finally:
                        with suppress(OSError):
                            remove_marked(edition.building)
                finally:
                    edition._turn.give_back()
        except OSError as error:
            raise refused_by_system(error, out) from error
        finally:
            for folder in reversed(made):
                with suppress(OSError):
                    folder.rmdir()

    def _prepare(self) -> None:
        """Sets right what a build that was cut short left; then an empty tree with a mark."""
        if check_leftover(self._between) and not self._is_within:
            recover(self.out, self._between)
        unfinished = check_leftover(self.building)
        moved = marked_paths(self.building) if unfinished and self._is_within else None
        self.standing = checked_contents(self.out, self._own, moved or frozenset())
        for left in (self.building, self._between):
            if left.exists():
                remove_marked(left)
        self.building.mkdir()
        leave_mark(self.building, [])

    def publish(self, kept: Collection[str] = ()) -> None:
        """The tree takes the site's place, with these files of it; what else stood there goes."""
        stays = frozenset(kept)
        made = statuses_of(self.building)
        for path in [*stays.intersection(made), MARK]:
            del made[path]
        paths = [*stays, *made]
        tree, copies = self._tree_of(stays, made.keys())
        leave_mark(tree, paths)
        made |= {path: status_of((tree / path).lstat()) for path in (*copies, MARK)}
        if self._is_within:
            self._exchange_entries()
        elif self.out.exists():
            exchange(tree, self.out, self._between)
        else:
            tree.rename(self.out)
        if self.former and not self._is_within:
            with suppress(OSError):
                self._keep_former(self.former, tree, paths, stays, made.keys() - {MARK})
        gone = self.standing.keys() - stays
        self.standing = {**self.standing, **made}
        for path in gone - made.keys():
            del self.standing[path]

    def _tree_of(self, kept: frozenset[str], made: Set[str]) -> tuple[Path, list[str]]:
        """The former tree where it can be brought up to the new site, else the one beside; and
        what is a copy in it."""
        former = self.former
        if former and not self._is_within:
            behind = take_lag(former)
            if can_be_next(former, self.out) and is_ready(
                former, self.out, kept, made, self.standing, behind
            ):
                move_over(self.building, former, made)
                return former, []
        return self.building, bring_over(self.out, self.building, kept)

    def _keep_former(
        self, former: Path, old: Path, paths: list[str], stays: frozenset[str], made: Set[str]
    ) -> None:
        """What the site was may become the next one. Where little of it is still so, a tree of the
        new files is laid now: the next build shall not pay for this one."""
        is_like_new = len(stays) > len(made)
        if is_like_new and old != former and not os.path.lexists(former):
            former.parent.mkdir(parents=True, exist_ok=True)
            old.rename(former)
        elif not is_like_new:
            for tree in {old, former}:
                if (tree / MARK).is_file() and not tree.is_symlink():
                    remove_marked(tree)
            former.mkdir(parents=True)
            leave_mark(former, [])
            if can_be_next(former, self.out) and is_laid(former, self.out, paths):
                leave_lag(former, paths, ())
            else:
                remove_marked(former)
            return
        elif old != former:
            return
        before = self.standing.keys()
        leave_lag(former, before, (before - stays - {MARK}) | made)

    def _exchange_entries(self) -> None:
        new = {entry.name for entry in os.scandir(self.building)}
        old = {entry.name for entry in os.scandir(self.out)} - self._own
        for name in sorted(new - {MARK}):
            self._bring(name, name in old)
        for name in sorted(old - new):
            (self.out / name).rename(self.building / name)
        # Last: until then the tree's own mark names what was brought.
        self._bring(MARK, MARK in old)

    def _bring(self, name: str, is_there: bool) -> None:
        if is_there:
            exchange(self.building / name, self.out / name, self._between)
        else:
            (self.building / name).rename(self.out / name)


def is_littered(out: Path) -> bool:
    """Whether a build that was cut short, or a disk that refused, left something beside a site."""
    beside = [out.parent / f".{out.name}", out / ".congkhai"]
    return any(
        os.path.lexists(f"{stem}{ending}") for stem in beside for ending in (".building", ".old")
    )


@contextmanager
def public_modes() -> Iterator[None]:
    """What is written may be read by all, as a web server must: 644 and 755."""
    before = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(before)


def _made_folders(folder: Path) -> list[Path]:
    """Makes a folder with all above it; returns those that were not there."""
    missing = [above for above in [folder, *folder.parents] if not above.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


def _is_mount(folder: Path) -> bool:
    """Also where a part of the same disk is mounted, which only Linux' own list tells."""
    if folder.is_mount():
        return True
    with suppress(OSError):
        for line in Path("/proc/self/mountinfo").read_bytes().splitlines():
            # proc(5): the fifth field, with blanks in octal.
            point = line.split(b" ")[4].replace(b"\\040", b" ")
            if os.fsdecode(point) == str(folder):
                return True
    return False
