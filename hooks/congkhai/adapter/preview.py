"""Shows a portal while it is being written: each page as it is asked for, again at each save."""

from __future__ import annotations

import datetime as dt
import logging
import shutil
import signal
import sys
import tempfile
import threading
import time
import traceback
import webbrowser
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import field
from pathlib import Path, PurePath
from types import FrameType
from urllib.parse import urlsplit

from ..history import History, read_history
from ..knowledge import Knowledge, load_portal, of_the_day
from ..preview import (
    CannotShow,
    Desk,
    KnownSources,
    Precedence,
    PreviewServer,
    Showing,
    ShownPortal,
    StillReading,
    Watcher,
    broken_pages,
)
from ..problems import ProblemsByFile, with_more
from ..products import Crew, Store, processors
from ..settings import settings_files
from ..value import value_class
from .bench import StorePlace, place_of
from .collecting import REST, Collecting
from .engine import Abort, MkDocsException
from .plugin import day_in_vietnam
from .preview_frame import BEGINNING, EngineFrame
from .template_fault import template_fault

HOST = "127.0.0.1"
_TURN = 0.001
"""Seconds after which another thread may go on: a fifth of what is usual."""
_PAGES = "pages"
_SHOWN = "shown"


@value_class
class Previewed:
    """One state of a preview; `failed` is why there is none, and the last one stays."""

    url: str
    plans: int = 0
    problems: ProblemsByFile = field(default_factory=lambda: ProblemsByFile(()))
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
    # What is read and written a little at a time waits as often for whoever else works.
    sys.setswitchinterval(_TURN)
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
        self._precedence = Precedence()
        self._known = KnownSources(self._precedence.stand_aside)
        self._readers = Crew(jobs=processors(), begins_anew=True)
        self._frame: EngineFrame | None = None
        self._former_frames: list[EngineFrame] = []
        """Files of theirs are shown until there is something else to show."""
        self._day: dt.date | None = None
        """The last of which it is known that it has begun."""
        self._knowledge: Knowledge | None = None
        self._history = History()
        self._place: StorePlace | None = None
        """Of the store that is wanted, …"""
        self._opened: StorePlace | None = None
        """… and of the one there is, as long as what was made with it is shown."""
        self._store: Store | None = None
        self._folder = _own_folder(config_file.parent / ".cache" / "congkhai" / f"serve-{port}")
        self._said = set[str]()
        self._followed: tuple[Path, ...] = (plans, *settings_files(config_file))
        self._ending = ExitStack()
        self._collecting = Collecting()
        self._is_changed = threading.Condition()
        self._changed: list[tuple[bool, bool]] = []
        """Whether sources were, whether anything else was, at each look since it was last read."""
        self.url = f"http://{HOST}:{port}/"
        self.showing = Showing("/", self._file_at)
        self._shown = ShownPortal(self._turn, self.showing.tell, self._precedence)
        self._shown.begin_with(self._folder / _SHOWN)

    def begin(self) -> bool:
        """Whether there is something to show."""
        self._watch = Watcher(self._followed)
        self._ending.callback(self._watch.end)
        if not self._framed():
            return False
        self._read()
        return True

    def follow(self) -> None:
        """Until it is interrupted. What was edited is shown while the rest is still worked out."""
        threading.Thread(target=self._work_out_changes, daemon=True).start()
        while True:
            changed = self._watch.wait(self._is_another_day)
            if not changed:
                # Said once: should there be no frame for it, there will be with the next edit.
                self._day = day_in_vietnam()
            sources = those_below(self._plans, changed)
            if sources and self._shown.show_edited(sources, self._plans.parent):
                self.showing.tell()
            with self._is_changed:
                self._changed.append((bool(sources), changed != sources or not changed))
                self._is_changed.notify()

    def _work_out_changes(self) -> None:
        anew = False  # whether sources have changed since they were last read
        while True:
            with self._is_changed:
                is_changed = self._is_changed.wait_for(lambda: self._changed, REST)
                changed, self._changed = self._changed, []
            self._collecting.collect(is_at_rest=not is_changed)
            if not is_changed:
                continue
            anew = anew or any(sources for sources, _ in changed)
            try:
                is_framed = not any(other for _, other in changed) or self._framed()
                if is_framed or anew:
                    self._read(anew)
                    anew = False
            except Exception as error:
                self._told(Previewed(self.url, failed=_told_of(error, self._file.parent)))

    def _is_another_day(self) -> bool:
        return self._day != day_in_vietnam()

    def end(self) -> None:
        self.showing.end()
        self._shown.end()
        self._ending.close()
        self._shown.keep(self._folder / _SHOWN)
        # Whoever wants to end waits for no page; what was not kept yet is made again.
        if self._turn.acquire(timeout=1):
            self._known.end()
            if self._store:
                self._store.close(keep=True)
                self._store = None
            for frame in (*self._former_frames, self._frame):
                if frame:
                    frame.remove()
            if self._folder.parent.name != "congkhai":
                shutil.rmtree(self._folder, ignore_errors=True)

    def _framed(self) -> bool:
        """Takes the settings, the theme and the pages that people wrote as they now are."""
        try:
            host = f"{HOST}:{self._port}"
            with self._turn:
                frame = EngineFrame(self._file, self._plans, host, self._folder, self._follow)
        except (Abort, MkDocsException) as error:
            self._follow((*self._followed, *settings_files(self._file)))  # another may be at fault
            self._told(Previewed(self.url, failed=str(error) or type(error).__name__))
            return False
        if self._frame:
            self._former_frames.append(self._frame)
        self._frame, self._day = frame, self._day or frame.today
        self._place = place_of(frame.config, self._plans, Path("preview"), frame.url)
        self.url = frame.url
        self.showing.mount = urlsplit(frame.url).path
        return True

    def _follow(self, places: Iterable[Path]) -> None:
        self._followed = tuple(dict.fromkeys(places))
        self._watch.follow(self._followed)

    def _store_of_now(self) -> Store:
        """What was made by other programs or templates does not count."""
        assert self._place
        with self._turn:
            if self._store is None or self._place != self._opened:
                self._known.ask(None)
                if self._store:
                    self._store.close(keep=True)
                self._opened = self._place
                self._store = Store.opened(self._place.path, self._place.identity)
                self._known.ask(self._store)
            return self._store

    def _read(self, anew: bool = True) -> None:
        """Takes the sources as they now are, and shows the portal that they make."""
        with self._collecting.put_off():
            self._read_and_show(anew)

    def _read_and_show(self, anew: bool) -> None:
        frame, began = self._frame, time.monotonic()
        assert frame
        if self._store is None:
            self._store_of_now()
        if anew or self._knowledge is None:
            self._knowledge = load_portal(self._plans, self._known, self._readers)
            self._history = read_history(self._plans)
        knowledge = self._knowledge
        snapshot = frame.portal(knowledge, self._history)
        with self._turn:
            self._said.clear()
            store = self._store_of_now()
            broken = broken_pages(knowledge, self._file.parent)
            aside = self._precedence.stand_aside
            desk = Desk(snapshot, frame.around, store, self._folder / _PAGES, broken, aside)
            self._shown.show(desk, time.monotonic() - began)
            while self._former_frames:
                self._former_frames.pop().remove()
        self.showing.tell(frame.look)
        self._shown.remember(desk)
        count = len(knowledge.portal.plans) + len(knowledge.left_out)
        of_now = *frame.problems, *of_the_day(knowledge, frame.today)
        self._told(Previewed(self.url, count, with_more(knowledge.problems, of_now)))
        with self._turn:
            store.save()

    def _file_at(self, path: str) -> bytes | None:
        try:
            return self._shown.file(path)
        except StillReading:
            raise
        except Exception as error:
            why = _told_of(error, self._file.parent)
            if why not in self._said:
                self._said.add(why)
                self._told(Previewed(self.url, failed=why))
            raise CannotShow(why) from error


def those_below(folder: PurePath, paths: Iterable[str]) -> frozenset[str]:
    return frozenset(path for path in paths if folder in type(folder)(path).parents)


def _own_folder(wanted: Path) -> Path:
    """Of the preview at one port, which nobody else can have: what it made stays for the next."""
    try:
        (wanted / _PAGES).mkdir(parents=True, exist_ok=True)
        for left in wanted.glob(f"{BEGINNING}*"):
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
