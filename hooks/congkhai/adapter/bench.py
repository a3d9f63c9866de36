"""Where one build keeps what it made, and whether there is anything new to publish."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from ..products import ALONE, Crew, SortCost, Store, Workshop
from ..publishing import MARK, Status, marked_paths, remove_former
from ..seal import programs
from ..site import LinksAsTheyWere
from ..snapshot import Snapshot
from ..value import value_class
from .engine import MkDocsConfig

PACKAGE = Path(__file__).resolve().parents[1]
STORES = 8
"""So many are kept, …"""
FORMER_TREES = 2
"""… and of trees that take turns with a site, which may hold much, …"""
_IN_USE = 24 * 60 * 60
"""… but for those whose time is within a day of the latest, in seconds: a build may use them."""
_LINKS = "site", "links"
"""The kind and the name of a small value."""


class Bench:
    """The store of a build, and the site that stands where its own shall stand."""

    def __init__(
        self,
        store: Store,
        standing: Path | None = None,
        seen: Mapping[str, Status] | None = None,
        crew: Crew = ALONE,
    ) -> None:
        self.store = store
        self.crew = crew
        self.standing = standing
        self.seen = seen
        """The files of that site, where somebody has looked at them."""
        self.costs: dict[str, SortCost] = {}
        """Of each sort of product."""
        self.is_new = True
        """Whether what was made differs from the site that stands."""
        self.kept: list[str] = []
        """Files of that site which are also those of the new one."""

    @classmethod
    def without_store(cls) -> Bench:
        return cls(Store.opened(None, b""))

    def links_as_they_were(self) -> LinksAsTheyWere | None:
        """Once: should this build not come to its end, the next has to look at all links."""
        former: LinksAsTheyWere | None = self.store.small(*_LINKS, b"")
        self.store.drop_small(_LINKS[0], [_LINKS[1]])
        return former

    def keep_links(self, links: LinksAsTheyWere) -> None:
        self.store.keep_small(*_LINKS, b"", links)

    def finish(self, workshop: Workshop[Snapshot], out: Path) -> None:
        """Looks whether the standing site is the same as a whole."""
        self.costs = workshop.costs
        self.kept = workshop.kept_paths
        self.is_new = not (workshop.is_unchanged and self._holds_the_rest(out, self.kept))

    def _holds_the_rest(self, out: Path, kept: Iterable[str]) -> bool:
        """Whether the standing site holds what the engine wrote, what was kept, and no more."""
        known = marked_paths(self.standing) if self.standing else None
        if self.standing is None or known is None:
            return False
        written = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
        written.discard(MARK)
        if known != written.union(kept):
            return False
        return all(_same(out / path, self.standing / path) for path in written)


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


@value_class
class StorePlace:
    """A store's file, and what it must have been made with."""

    path: Path
    identity: bytes


def place_of(config: MkDocsConfig, plans: Path, out: Path, *options: object) -> StorePlace:
    """One store for each output and each set of options, beside mkdocs.yml."""
    home = Path(config.config_file_path).parent / ".cache" / "congkhai"
    name = hashlib.sha256(repr((str(out), str(plans), *options)).encode()).hexdigest()[:16]
    return StorePlace(home / f"{name}.db", _identity(config, options))


def former_tree_of(config: MkDocsConfig, out: Path) -> Path:
    """Where the tree is kept that takes turns with a site; apart from the stores, which are taken
    along from one machine to the next."""
    name = hashlib.sha256(str(out).encode()).hexdigest()[:16]
    return Path(config.config_file_path).parent / ".cache" / "former" / name


def forget_old(stores: Path, trees: Path) -> None:
    """Outputs that nobody builds into any more leave things behind: the latest are enough."""
    with suppress(OSError):
        for kind in ("*.db", "*.seal"):
            for path in _latest_first(stores.glob(kind))[STORES:]:
                path.unlink()
    with suppress(OSError):
        marks = _latest_first(trees.glob(f"*/{MARK}"))
        for mark in marks[FORMER_TREES:]:
            if mark.stat().st_mtime < marks[0].stat().st_mtime - _IN_USE:
                remove_former(mark.parent)


def _latest_first(paths: Iterable[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: path.stat().st_mtime, reverse=True)


def _identity(config: MkDocsConfig, options: Iterable[object]) -> bytes:
    """What else decides the bytes of a site: the programs and the templates that make it."""
    digest = hashlib.sha256()
    digest.update(repr((programs(), *options)).encode())
    own = config.theme.custom_dir
    for folder in (PACKAGE, *([Path(own)] if own else [])):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(folder).as_posix().encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()
