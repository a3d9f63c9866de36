"""Builds a portal from its mkdocs.yml into a folder: aside first, then put in its place whole."""

from __future__ import annotations

import datetime as dt
import json
import logging
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from ..addresses import table_file
from ..knowledge import Knowledge
from ..products import ALONE, Crew, SortCost, Store, StoreDamaged
from ..publishing import Edition, Holder
from ..seal import SiteSeal
from .bench import Bench, StorePlace, forget_old, former_tree_of, place_of
from .configuration import configured
from .engine import Abort, MkDocsConfig, MkDocsException
from .ingredients import Told, ingredients
from .template_fault import build_or_tell

PACKAGE = Path(__file__).resolve().parents[1]
_LEVELS = (("critical", "lỗi nặng"), ("error", "lỗi"), ("warning", "cảnh báo"))


def build_site(
    *,
    config_file: Path,
    plans: Path,
    out: str,
    today: dt.date,
    site_url: str,
    strict: bool,
    without: frozenset[str] = frozenset(),
    keeps: bool = True,
    crew: Crew = ALONE,
    seal: SiteSeal | None = None,
    waits: Callable[[Holder | None], None] = lambda holder: None,
    costs: Callable[[Mapping[str, SortCost]], None] = lambda costs: None,
    holds: Callable[[object], None] = lambda made: None,
) -> int:
    """Build aside and exchange: when the build fails, the site that was there stays as it was.

    What was made is kept for the next build, unless `keeps` says no; a site whose seal shall tell
    whether another is needed gets one. `waits` is told which other build must end first, `costs`
    what each sort of product took, `holds` is given all that was made. Returns the exit status:
    0, or 1 when problems (with strict, warnings too) stop it; raises CannotPublish where nothing
    can be written.
    """
    options = {"site_url": site_url} if site_url else {}
    given = {"plans": str(plans), "today": today, "without": without, "tells_at_once": True}
    told = Told()
    with _shown(told) as logger:
        try:
            config = configured(config_file, strict, **options)
            if seal and (of := ingredients(config, plans)):
                seal.begin(of)
            holds(config.extra)
            with Edition.begun(out, _guarded(config, plans), waits) as edition:
                _begin(config, edition, given)
                place = place_of(config, plans, edition.out, config.site_url, sorted(without))
                try:
                    costs(_build(config, place if keeps else None, edition, crew))
                except sqlite3.Error as error:
                    if not keeps:
                        raise
                    if isinstance(error, StoreDamaged):
                        place.path.unlink(missing_ok=True)
                    # Should the disk refuse what is to be kept, the build does without; the engine
                    # begins no configuration twice.
                    config = configured(config_file, strict, **options)
                    holds(config.extra)
                    _begin(config, edition, given)
                    costs(_build(config, None, edition, crew))
                _say_what_is_missing(config, logger, strict)
                if seal:
                    seal.leave(edition.standing, told.lines)
        except (Abort, MkDocsException) as error:
            logger.error("%s", in_our_words(str(error)))
            return 1
    return 0


@contextmanager
def _shown(told: Told) -> Iterator[logging.Logger]:
    """What the engine has to say from here on, on the console and to `told`."""
    console = logging.StreamHandler()
    console.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.WARNING)
    for handler in (console, told):
        logger.addHandler(handler)
    try:
        yield logger
    finally:
        for handler in (console, told):
            logger.removeHandler(handler)


def in_our_words(said: str) -> str:
    """The engine's «Aborted with 2 warnings in strict mode!», for who reads Vietnamese."""
    if not said.endswith("in strict mode!"):
        return said
    counts = {level: count for count, level in re.findall(r"(\d+) (\w+)s\b", said)}
    told = ", ".join(f"{counts[level]} {name}" for level, name in _LEVELS if level in counts)
    if not told:
        return said
    if counts.keys() != {"warning"}:
        return f"Có {told}"
    return (
        f"Có {told}; với --strict thì cảnh báo cũng phải sửa; cảnh báo của kế hoạch, bản ghi, sổ "
        "đăng ký mà đúng như vậy thì ghi «accepted» có lý do"
    )


def errors_left_in_words(knowledge: Knowledge) -> Iterator[str]:
    """What of the sources is not on a site that was built all the same, and what is with errors."""
    away = {source.file for source in knowledge.left_out}
    if away:
        yield f"{len(away)} kế hoạch có lỗi đã được để ngoài"
    by_file = knowledge.problems.by_file
    if any(found.has_errors for file, found in by_file.items() if file not in away):
        yield (
            "còn lỗi ở liên kết, giữa các văn bản, ở sổ đăng ký hay bản ghi: dòng sai của sổ, của "
            "bản ghi để ngoài; kế hoạch vẫn lên cổng"
        )


def _say_what_is_missing(config: MkDocsConfig, logger: logging.Logger, strict: bool) -> None:
    """Said after the engine has counted its warnings: a build without it is whole."""
    for said in () if strict else errors_left_in_words(config.extra["knowledge"]):
        logger.warning("congkhai: %s", said)
    if why := config.extra["history"].why_none:
        logger.warning("congkhai: không ghi lịch sử thay đổi: %s", why)


def _begin(config: MkDocsConfig, edition: Edition, given: Mapping[str, object]) -> None:
    config.site_dir = str(edition.building)
    config.extra.update(given)
    config.plugins.on_startup(command="build", dirty=False)


def _build(
    config: MkDocsConfig, place: StorePlace | None, edition: Edition, crew: Crew
) -> Mapping[str, SortCost]:
    """Raises sqlite3.Error where what is kept cannot be."""
    store = Store.opened(place.path, place.identity) if place else Store.opened(None, b"")
    if place:
        edition.former = former_tree_of(config, edition.out)
        forget_old(place.path.parent, edition.former.parent)
    bench = Bench(store, edition.out, edition.standing, crew)
    config.extra["bench"] = bench
    try:
        build_or_tell(config)
        if not config.extra["knowledge"].portal.plans and (before := _plans_in(edition.out)):
            raise MkDocsException(
                f"Trang ở {edition.out} đang có {before} kế hoạch, mà nguồn nay không còn kế hoạch"
                " nào → kiểm tra thư mục và nhánh đang mở; nếu đúng là muốn vậy, xóa trang cũ trước"
            )
        if bench.is_new:
            edition.publish(bench.kept)
        return bench.costs
    finally:
        bench.store.close(keep=True)


def _plans_in(site: Path) -> int:
    """How many plans the site that stands there holds, by its own open data."""
    try:
        held = json.loads((site / table_file("plans", "json")).read_bytes())
    except (OSError, ValueError):
        return 0
    return len(held.get("plans", ())) if isinstance(held, dict) else 0


def _guarded(config: MkDocsConfig, plans: Path) -> list[Path]:
    """What a build reads: nothing may be written over it, into it or above it."""
    file = Path(config.config_file_path)
    own = config.theme.custom_dir
    read = [file, plans, Path(config.docs_dir), file.parent / "hooks", PACKAGE]
    return [*read, *([Path(own)] if own else [])]
