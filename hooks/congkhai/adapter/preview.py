"""Shows a portal while it is being written, and builds it anew at each save."""

from __future__ import annotations

import logging
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from urllib.parse import urlsplit

from ..pipeline import Knowledge
from ..problems import Problem
from ..value import value_class
from .engine import (
    Abort,
    LiveReloadServer,
    MkDocsConfig,
    MkDocsException,
    load_config,
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
        config, first = _built(config_file, plans, folder, port)
        told(first)
        if config is None:
            return 1

        def rebuild() -> None:
            told(_built(config_file, plans, folder, port)[1])

        mount = urlsplit(config.site_url or "/").path
        server = LiveReloadServer(
            builder=rebuild, host=HOST, port=port, root=str(folder), mount_path=mount
        )
        server.error_handler = lambda code: _error_page(folder, code)
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


def _built(
    config_file: Path, plans: Path, folder: Path, port: int
) -> tuple[MkDocsConfig | None, Previewed]:
    url = f"http://{HOST}:{port}/"
    found: list[Problem] = []
    try:
        config = load_config(str(config_file), site_dir=str(folder), dev_addr=f"{HOST}:{port}")
        url = f"http://{HOST}:{port}/{urlsplit(config.site_url or '').path.strip('/')}"
        config.site_url = url = url.rstrip("/") + "/"
        config.extra.update(plans=str(plans), found=found)
        config.plugins.on_startup(command="serve", dirty=False)
        build_or_tell(config, serve_url=url)
    except (Abort, MkDocsException) as error:
        return None, Previewed(url, failed=str(error) or type(error).__name__)
    knowledge: Knowledge = config.extra["knowledge"]
    count = len(knowledge.portal.plans) + len(knowledge.left_out)
    return config, Previewed(url, count, tuple(found))


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
