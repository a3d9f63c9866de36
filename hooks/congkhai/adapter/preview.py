"""Shows a portal while it is being written, and builds it anew at each save."""

from __future__ import annotations

import logging
import shutil
import signal
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from urllib.parse import urlsplit

from ..pipeline import Knowledge
from ..problems import Problem
from ..products import Store
from ..value import value_class
from .bench import Bench, place_of
from .configuration import configured
from .engine import (
    Abort,
    LiveReloadServer,
    MkDocsConfig,
    MkDocsException,
)
from .template_fault import build_or_tell

HOST = "127.0.0.1"


@value_class
class Previewed:
    """One build of a preview; `failed` is why the engine made none, and the last one stays."""

    url: str
    plans: int = 0
    problems: tuple[Problem, ...] = ()
    failed: str = ""


def preview_site(
    *,
    config_file: Path,
    plans: Path,
    port: int,
    opens_browser: bool,
    told: Callable[[Previewed], None],
) -> int:
    """Serves until it is interrupted. Returns 1 when not even a first build could be made.

    Raises OSError when the port cannot be used.
    """
    folder = Path(tempfile.mkdtemp(prefix="congkhai-"))
    logger, handler = _quiet_engine()
    server: LiveReloadServer | None = None
    try:
        sites = PreviewSites(folder)
        config, first = _built(config_file, plans, sites, port)
        told(first)
        if config is None:
            return 1

        def rebuild() -> None:
            _, shown = _built(config_file, plans, sites, port)
            serving.root = str(sites.standing)
            told(shown)

        mount = urlsplit(config.site_url or "/").path
        serving = server = LiveReloadServer(
            builder=rebuild, host=HOST, port=port, root=str(sites.standing), mount_path=mount
        )
        server.error_handler = lambda code: _error_page(sites.standing or folder, code)
        for path in _watched(config, config_file):
            server.watch(str(path))
        server = config.plugins.on_serve(server, config=config, builder=rebuild)
        signal.signal(signal.SIGTERM, _interrupted)
        server.serve(open_in_browser=opens_browser)  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        return 0
    finally:
        if server is not None:
            server.shutdown()
        logger.removeHandler(handler)
        shutil.rmtree(folder, ignore_errors=True)
    return 0


class PreviewSites:
    """The site that is shown, and the one that is being built to take its place."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._number = 0
        self._former: Path | None = None
        self.standing: Path | None = None

    @contextmanager
    def building(self) -> Iterator[Path]:
        """What is built here is shown, unless the build fails."""
        if self._former:  # somebody may have been reading it until now
            shutil.rmtree(self._former, ignore_errors=True)
        self._number += 1
        new = self._folder / str(self._number)
        try:
            yield new
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise
        self._former, self.standing = self.standing, new


def _built(
    config_file: Path, plans: Path, sites: PreviewSites, port: int
) -> tuple[MkDocsConfig | None, Previewed]:
    url = f"http://{HOST}:{port}/"
    found: list[Problem] = []
    try:
        config = configured(config_file, dev_addr=f"{HOST}:{port}")
        url = f"http://{HOST}:{port}/{urlsplit(config.site_url or '').path.strip('/')}"
        config.site_url = url = url.rstrip("/") + "/"
        config.extra.update(plans=str(plans), found=found)
        config.plugins.on_startup(command="serve", dirty=False)
        with sites.building() as new:
            config.site_dir = str(new)
            _build_from(sites.standing, config, plans, url)
    except (Abort, MkDocsException) as error:
        return None, Previewed(url, failed=str(error) or type(error).__name__)
    knowledge: Knowledge = config.extra["knowledge"]
    count = len(knowledge.portal.plans) + len(knowledge.left_out)
    return config, Previewed(url, count, tuple(found))


def _build_from(standing: Path | None, config: MkDocsConfig, plans: Path, url: str) -> None:
    """What the site that is shown holds already, and what nothing changed, is taken over."""
    place = place_of(config, plans, Path("preview"), url)
    bench = Bench(Store.opened(place.path, place.identity), standing)
    config.extra["bench"] = bench
    try:
        build_or_tell(config, serve_url=url)
    except sqlite3.Error:
        # The disk refuses what is to be kept: then without.
        config.extra["bench"] = Bench.without_store()
        build_or_tell(config, serve_url=url)
    finally:
        bench.store.close(keep=True)


def _watched(config: MkDocsConfig, config_file: Path) -> Iterator[Path]:
    """What the plugin does not follow itself."""
    for name in (config.docs_dir, str(config_file), *map(str, config.watch)):
        if (path := Path(name)).exists():
            yield path


def _error_page(folder: Path, code: int) -> bytes | None:
    path = folder / f"{code}.html"
    return path.read_bytes() if path.is_file() else None


def _quiet_engine() -> tuple[logging.Logger, logging.Handler]:
    """The engine's own warnings are told; what it does all along is not."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    return logger, handler


def _interrupted(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
