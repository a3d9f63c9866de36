"""Shows a portal while it is being written: each page as it is asked for, again at each save."""

from __future__ import annotations

import hashlib
import logging
import shutil
import signal
import tempfile
import threading
import traceback
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path
from types import FrameType
from urllib.parse import urlsplit

from ..history import History, read_history
from ..pipeline import Knowledge, day_of, load_portal, of_the_day
from ..preview import (
    CannotShow,
    Desk,
    KnownSources,
    Lookout,
    PreviewServer,
    Showing,
    Surroundings,
    broken_pages,
)
from ..problems import Problem
from ..products import PageFrame, Store
from ..snapshot import Snapshot
from ..theme import THEME
from ..value import value_class
from .bench import StorePlace, place_of
from .configuration import configured
from .engine import Abort, MkDocsConfig, MkDocsException
from .frame import Framer
from .plugin import day_in_vietnam
from .template_fault import build_or_tell, template_fault

HOST = "127.0.0.1"
_PAGES = "pages"
_FRAME = "frame-"


@value_class
class Previewed:
    """One state of a preview; `failed` is why there is none, and the last one stays."""

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
    """Serves until it is interrupted. Returns 1 when not even a first page could be made.

    Raises OSError when the port cannot be used.
    """
    with _quiet_engine():
        preview = _Preview(config_file, plans, port, told)
        server = PreviewServer(HOST, port, preview.showing)
        signal.signal(signal.SIGTERM, _interrupted)
        serving = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
        serving.start()
        try:
            if not preview.begin():
                return 1
            if opens_browser:
                webbrowser.open(preview.url)
            preview.follow()
        except KeyboardInterrupt:
            return 0
        finally:
            preview.end()
            server.shutdown()
            server.server_close()
    return 0


class _Preview:
    """Two things go on at once: pages are made, and sources read; `turn` is for the first."""

    def __init__(
        self, config_file: Path, plans: Path, port: int, told: Callable[[Previewed], None]
    ) -> None:
        self._file = config_file
        self._plans = plans
        self._port = port
        self._told = told
        self._turn = threading.RLock()
        self._is_ready = threading.Event()
        self._is_over = False
        self._known = KnownSources(self._turn)
        self._frame: _Frame | None = None
        self._knowledge: Knowledge | None = None
        self._history = History()
        self._place: StorePlace | None = None
        self._store: Store | None = None
        self._folder = _own_folder(config_file.parent / ".cache" / "congkhai" / f"serve-{port}")
        self._desk: Desk | None = None
        self._said = set[str]()
        self.url = f"http://{HOST}:{port}/"
        self.showing = Showing("/", self._first_file)

    def begin(self) -> bool:
        """Whether there is something to show."""
        self._lookout = Lookout((self._plans, self._file))
        if not self._framed():
            return False
        self._read()
        return True

    def follow(self) -> None:
        """Until it is interrupted."""
        below = f"{self._plans}/"
        while True:
            changed = self._lookout.wait(self._is_another_day)
            sources = {path for path in changed if path.startswith(below)}
            if changed == sources != frozenset() or self._framed():
                self._read(anew=bool(sources))

    def _is_another_day(self) -> bool:
        return self._frame is not None and self._frame.today != day_in_vietnam()

    def end(self) -> None:
        self._is_over = True
        self._is_ready.set()
        self.showing.end()
        with self._turn:
            if self._store:
                self._store.close(keep=True)
            if self._frame:
                self._frame.remove()
            if self._folder.parent.name != "congkhai":
                shutil.rmtree(self._folder, ignore_errors=True)

    def _framed(self) -> bool:
        """Takes the settings, the theme and the pages that people wrote as they now are."""
        try:
            with self._turn:
                frame = _Frame(self._file, self._plans, self._port, self._folder)
        except (Abort, MkDocsException) as error:
            self._told(Previewed(self.url, failed=str(error) or type(error).__name__))
            return False
        former, self._frame = self._frame, frame
        if former:
            former.remove()
        self._lookout.follow(frame.watched)
        self._open(place_of(frame.config, self._plans, Path("preview"), frame.url))
        self.url = frame.url
        self.showing.mount = urlsplit(frame.url).path
        return True

    def _open(self, place: StorePlace) -> None:
        """What was made by other programs or templates does not count."""
        if place == self._place:
            return
        with self._turn:
            if self._store:
                self._store.close(keep=True)
            self._place, self._store = place, Store.opened(place.path, place.identity)
            self._known.store = self._store

    def _read(self, anew: bool = True) -> None:
        """Takes the sources as they now are, and shows the portal that they make."""
        frame, store = self._frame, self._store
        assert frame
        assert store
        if anew or self._knowledge is None:
            self._knowledge = load_portal(self._plans, self._known)
            self._history = read_history(self._plans)
        knowledge = self._knowledge
        snapshot = frame.portal(knowledge, self._history)
        with self._turn:
            self._said.clear()
            broken = broken_pages(knowledge, self._file.parent)
            self._desk = Desk(snapshot, frame.around, store, self._folder / _PAGES, broken)
        self.showing.show(self._file_at, frame.look)
        self._is_ready.set()
        count = len(knowledge.portal.plans) + len(knowledge.left_out)
        problems = (*frame.problems, *knowledge.problems, *of_the_day(knowledge, frame.today))
        self._told(Previewed(self.url, count, problems))
        with self._turn:
            store.save()

    def _first_file(self, path: str) -> bytes | None:
        """Before there is anything to show, a browser waits."""
        self._is_ready.wait()
        return self._file_at(path)

    def _file_at(self, path: str) -> bytes | None:
        with self._turn:
            if self._desk is None or self._is_over:
                return None
            try:
                return self._desk.file(path)
            except Exception as error:
                why = _told_of(error, self._file.parent)
                if why not in self._said:
                    self._said.add(why)
                    self._told(Previewed(self.url, failed=why))
                raise CannotShow(why) from error


def _own_folder(wanted: Path) -> Path:
    """Of the preview at one port, which nobody else can have: what it made stays for the next."""
    try:
        (wanted / _PAGES).mkdir(parents=True, exist_ok=True)
        for left in wanted.glob(f"{_FRAME}*"):
            shutil.rmtree(left)
    except OSError:
        wanted = Path(tempfile.mkdtemp(prefix="congkhai-"))
        (wanted / _PAGES).mkdir()
    return wanted


def _told_of(error: Exception, root: Path) -> str:
    try:
        return template_fault(error, root)
    except Exception:
        # The program's own mistake: whoever reports it can say where it is.
        traceback.print_exc()
        return f"lỗi của chương trình: {type(error).__name__}: {error}"


class _Frame:
    """The portal without its plans: settings, theme, hand-written pages, as the engine gives it."""

    def __init__(self, config_file: Path, plans: Path, port: int, folder: Path) -> None:
        """Raises Abort or MkDocsException where the settings or templates do not allow any."""
        self._folder = Path(tempfile.mkdtemp(prefix=_FRAME, dir=folder))
        found: list[Problem] = []
        try:
            config = configured(config_file)
            path = urlsplit(config.site_url or "").path.strip("/")
            self.url = config.site_url = f"http://{HOST}:{port}/{path}".rstrip("/") + "/"
            config.site_dir = str(self._folder)
            config.extra.update(plans=str(plans), found=found, frame_alone=True)
            config.plugins.on_startup(command="serve", dirty=False)
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
        self.watched = [*_watched(config, config_file, plans)]

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
    yield from (plans, config_file, Path(config.docs_dir), *map(Path, config.watch))
    if config.theme.custom_dir:
        yield Path(config.theme.custom_dir)
    # Whoever writes the theme itself has it below the portal.
    if THEME.is_relative_to(config_file.parent):
        yield THEME


@contextmanager
def _quiet_engine() -> Iterator[None]:
    """The engine's own warnings are told; what it does all along is not."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.removeHandler(handler)


def _interrupted(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
