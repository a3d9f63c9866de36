"""What the engine gives a preview: its settings, its theme, and the pages that people wrote."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from pathlib import Path
from urllib.parse import urlsplit

from ..history import History
from ..knowledge import Knowledge
from ..pipeline import day_of
from ..preview import Surroundings
from ..problems import Problem
from ..products import PageFrame
from ..settings import settings_files
from ..snapshot import Snapshot
from ..theme import THEME
from .configuration import configured
from .engine import MkDocsConfig
from .frame import Framer
from .template_fault import build_or_tell

BEGINNING = "frame-"
"""So begin the names of folders for what the engine writes."""


class EngineFrame:
    """The portal without its plans: settings, theme, hand-written pages, as the engine gives it."""

    def __init__(
        self,
        config_file: Path,
        plans: Path,
        host: str,
        folder: Path,
        follow: Callable[[Iterable[Path]], None],
    ) -> None:
        """Lets all that it is made of be followed before any of it is read, so no edit is lost.

        Raises Abort or MkDocsException where the settings or templates do not allow any.
        """
        self._folder = Path(tempfile.mkdtemp(prefix=BEGINNING, dir=folder))
        found: list[Problem] = []
        try:
            config = configured(config_file)
            path = urlsplit(config.site_url or "").path.strip("/")
            self.url = config.site_url = f"http://{host}/{path}".rstrip("/") + "/"
            config.site_dir = str(self._folder)
            config.extra.update(plans=str(plans), found=found, frame_alone=True)
            config.plugins.on_startup(command="serve", dirty=False)
            follow(_watched(config, config_file, plans))
            build_or_tell(config)
        except BaseException:
            self.remove()
            raise
        self.config = config
        self.problems = tuple(found)
        self.today = config.extra["today"]
        framer = Framer(config, config.extra["site"])
        self.around = Surroundings(
            folder=self._folder,
            frame=PageFrame(framer, framer.key),
            shells=framer.shell,
            hand_written=tuple(
                file.page.url for file in config.extra["files"].documentation_pages() if file.page
            ),
        )
        self.look = self._look()

    def portal(self, knowledge: Knowledge, history: History) -> Snapshot:
        extra = self.config.extra
        written = sorted(extra["written"], key=attrgetter("url"))
        return day_of(knowledge, self.today, extra["site"], history, extra["without"], written)

    def remove(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def _look(self) -> str:
        """Of all files that pages take something from."""
        digest = hashlib.sha256(repr(self.config.extra["site"]).encode())
        for path in sorted(self._folder.rglob("*")):
            if path.is_file() and path.suffix not in {".html", ".xml", ".gz"}:
                digest.update(path.read_bytes())
        return digest.hexdigest()


def _watched(config: MkDocsConfig, config_file: Path, plans: Path) -> Iterator[Path]:
    yield from (plans, *settings_files(config_file), Path(config.docs_dir))
    yield from map(Path, config.watch)
    if config.theme.custom_dir:
        yield Path(config.theme.custom_dir)
    # Whoever writes the theme itself has it below the portal.
    if THEME.is_relative_to(config_file.parent):
        yield THEME
