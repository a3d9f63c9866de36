"""Looks for changes in a process of its own.

While pages are made a thread that looks at ten thousand files waits for its turn at each of them.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue

from . import lookout
from .lookout import Lookout

_EACH = 1.0
"""Seconds after which it is asked again whether anything is waited for."""
_PROGRAM = (sys.executable, "-I", "-S", str(Path(lookout.__file__)))


class Watcher:
    """A `Lookout` elsewhere; should that process end, one here."""

    def __init__(self, places: Iterable[Path], program: tuple[str, ...] = _PROGRAM) -> None:
        self._places = [*places]
        self._here: Lookout | None = None
        self._told: SimpleQueue[frozenset[str]] = SimpleQueue()
        self._answers: SimpleQueue[None] = SimpleQueue()
        try:
            # Whoever stops the preview at its terminal does not stop this, which ends with it.
            self._process = subprocess.Popen(
                program,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                encoding="ascii",
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
            )
        except OSError:
            self._look_here()
            return
        threading.Thread(target=self._listen, daemon=True).start()
        self.follow(self._places)

    def follow(self, places: Iterable[Path]) -> None:
        """Look at these from now on; what lies at new ones now is taken as known."""
        self._places = [*places]
        if not self._here:
            with suppress(OSError, ValueError):
                assert self._process.stdin
                self._process.stdin.write(f"{json.dumps([*map(str, self._places)])}\n")
                self._process.stdin.flush()
            self._answers.get()
        if self._here:
            self._here.follow(self._places)

    def wait(self, is_over: Callable[[], bool]) -> frozenset[str]:
        """Blocks until something has changed, or nothing more shall be waited for."""
        while not is_over():
            if self._here:
                return self._here.wait(is_over)
            with suppress(Empty):
                if changed := self._told.get(timeout=_EACH):
                    return changed
        return frozenset()

    def end(self) -> None:
        if not self._here:
            with suppress(OSError):
                self._process.kill()
            self._process.wait()

    def _listen(self) -> None:
        assert self._process.stdout
        with suppress(ValueError):  # ended in the midst of a line
            for line in self._process.stdout:
                changed: list[str] | None = json.loads(line)
                if changed is None:
                    self._answers.put(None)
                else:
                    self._told.put(frozenset(changed))
        self._look_here()
        self._answers.put(None)
        self._told.put(frozenset())

    def _look_here(self) -> None:
        self._here = Lookout(self._places)
