"""What lies in folders and files, and whether it has changed: looked at again and again.

Looking works wherever files lie, on network drives and in containers too, where the system sends
no notices. `Watcher` runs this file as a program, without what else is installed: it imports the
standard library alone.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue

PAUSE = 0.15
"""Seconds between two looks, at least; where many files are looked at, …"""
_SHARE = 6
"""… so many times the processor's time that one look took, not the time it waited for others."""
_SETTLING = 0.05
"""An editor's program writes a file in several steps: what is seen must stay so long as it is."""
Seen = Mapping[str, tuple[int, int, int, int]]
"""By path, when a file was changed and when the system noted it, its size and its inode."""


class Lookout:
    """May be told what to follow while it is asked what has changed."""

    def __init__(self, places: Iterable[Path]) -> None:
        self._lock = threading.Lock()
        self._known: dict[Path, Seen] = {}
        self.follow(places)

    def follow(self, places: Iterable[Path]) -> None:
        """Look at these from now on; what lies at new ones now is taken as known."""
        with self._lock:
            self._known = {
                place: self._known[place] if place in self._known else _seen_at(place)
                for place in places
            }

    def changed(self) -> frozenset[str]:
        """The files that were changed, added or removed since it was last asked."""
        seen = self._look()
        if seen == self._known:
            return frozenset()
        while (again := self._look(_SETTLING)) != seen:
            seen = again
        with self._lock:
            before = self._known
            self._known = {place: seen.get(place, known) for place, known in before.items()}
        return frozenset(
            path
            for place, now in seen.items()
            if place in before
            for path in before[place].keys() | now.keys()
            if before[place].get(path) != now.get(path)
        )

    def wait(self, is_over: Callable[[], bool]) -> frozenset[str]:
        """Blocks until something has changed, or nothing more shall be waited for."""
        while not is_over():
            began = time.thread_time()
            if changed := self.changed():
                return changed
            time.sleep(_pause_since(began))
        return frozenset()

    def _look(self, pause: float = 0) -> dict[Path, Seen]:
        time.sleep(pause)
        return {place: _seen_at(place) for place in self._known}


def _pause_since(began: float) -> float:
    return max(PAUSE, _SHARE * (time.thread_time() - began))


def _seen_at(place: Path) -> Seen:
    seen: dict[str, tuple[int, int, int, int]] = {}
    with suppress(OSError):
        if place.is_dir():
            _look_into(str(place), seen)
        else:
            _note(str(place), place.stat(), seen)
    return seen


def _look_into(folder: str, seen: dict[str, tuple[int, int, int, int]]) -> None:
    waiting = [folder]
    while waiting:
        try:
            entries = os.scandir(waiting.pop())
        except OSError:
            continue  # gone since its name was read
        with entries:
            for entry in entries:
                try:
                    if entry.is_dir(follow_symlinks=False):
                        if entry.name not in {".git", "__pycache__", ".cache"}:
                            waiting.append(entry.path)
                    else:
                        # A link is what it leads to, unless that is a folder.
                        leads_on = entry.is_dir()
                        _note(entry.path, entry.stat(follow_symlinks=not leads_on), seen)
                except OSError:
                    continue


def _note(path: str, status: os.stat_result, seen: dict[str, tuple[int, int, int, int]]) -> None:
    times = status.st_mtime_ns, status.st_ctime_ns
    seen[path] = (*times, status.st_size, status.st_ino)


def tell_changes() -> None:
    """Told what to follow, a list of paths a line, it answers null; then each change as a list."""
    # Whoever stops the preview at its terminal stops this too; it ends when nobody listens.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    asked: SimpleQueue[str] = SimpleQueue()
    threading.Thread(target=_ask, args=(asked,), daemon=True).start()
    lookout = Lookout(())
    while True:
        began = time.thread_time()
        if changed := lookout.changed():
            print(json.dumps(sorted(changed)), flush=True)
        with suppress(Empty):
            line = asked.get(timeout=_pause_since(began))
            if not line:
                return
            lookout.follow(map(Path, json.loads(line)))
            print("null", flush=True)


def _ask(asked: SimpleQueue[str]) -> None:
    for line in sys.stdin:
        asked.put(line)
    asked.put("")


if __name__ == "__main__":
    tell_changes()
