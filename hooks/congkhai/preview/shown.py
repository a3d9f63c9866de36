"""What browsers see while a portal changes: what is ready, and of what is not, what was before."""

from __future__ import annotations

import marshal
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from ..assembly import SUBSCRIPTIONS
from ..products import StoreDamaged, StoredParts
from .desk import Desk
from .hasty import EditedPlan, edited_plan, hasty_page
from .precedence import Precedence
from .server import StillReading

LONG = 1.0
"""Seconds: portals that take longer to work out show edited plans before the rest is."""
_BUSY = 0.3
"""Seconds for which a file is waited for while others are made."""
_PATIENCE = 3.0
"""… and for which a page is, before it is said that the sources are still read."""
_MOST = 500
"""So many files are remembered as they were last shown, …"""
_ROOM = 32 << 20
"""… and so many bytes of them kept for the next preview."""


class ShownPortal:
    """`turn` is held by whoever makes products; `tell` lets open pages look for changes."""

    def __init__(
        self, turn: threading.RLock, tell: Callable[[], None], precedence: Precedence
    ) -> None:
        self.turn = turn
        self._precedence = precedence
        self._tell = tell
        self._desk: Desk | None = None
        self._takes = 0.0
        self._known: frozenset[str] | None = None
        """What could last be subscribed to."""
        self._hasty: dict[str, bytes] = {}
        self._last: dict[str, bytes] = {}
        self._due: dict[str, None] = {}
        self._is_due = threading.Condition()
        self._is_ready = threading.Event()
        self._is_over = False
        threading.Thread(target=self._make_what_is_due, daemon=True).start()

    @property
    def is_former(self) -> bool:
        """Whether all that can be shown is what was when the last preview ended."""
        return self._desk is None

    def show(self, desk: Desk, took: float) -> None:
        """From now on; `took` is how many seconds it was worked out."""
        with self.turn:
            self._desk, self._takes = desk, max(took, self._takes / 2)
            for path in [*self._hasty]:
                self._make_later(path)
        self._is_ready.set()

    def remember(self, desk: Desk) -> None:
        """For pages of edited plans: what a preview before this one left, until it is known."""
        if self._known is None:
            with suppress(KeyError, StoreDamaged):
                parts = StoredParts(desk.store)
                self._known = frozenset(path for name in SUBSCRIPTIONS for path in parts[name])

    def show_edited(self, files: Iterable[str], root: Path) -> bool:
        """Pages of plans whose files have changed, where working out the rest takes long.

        Whether anything is shown otherwise than before.
        """
        desk, known = self._desk, self._known
        if desk is None or known is None or self._takes < LONG:
            return False
        with self._precedence.taken():
            return self._show_edited(files, root, desk, known)

    def _show_edited(
        self, files: Iterable[str], root: Path, desk: Desk, known: frozenset[str]
    ) -> bool:
        plans = {plan.at.file: plan for plan in desk.snapshot.portal.plans.values()}
        is_shown = False
        for file in files:
            former = plans.get(Path(file).relative_to(root).as_posix())
            # What cannot be shown at once is told when all is worked out.
            with suppress(Exception):
                data = Path(file).read_bytes() if former else b""
                edited = edited_plan(desk.snapshot, former, data) if former else None
                if edited and (page := hasty_page(desk, known, edited)):
                    self._hasty[page[0]] = page[1]
                    is_shown = True
        return is_shown

    def file(self, path: str) -> bytes | None:
        """What is to be seen at an address now; waits where there is nothing yet.

        Raises StillReading where a page has been waited for long enough.
        """
        if path in self._hasty:
            return self._hasty[path]
        if self._desk is None:
            if path in self._last:
                return self._last[path]
            # What a page needs besides is waited for as long as it takes.
            if not self._is_ready.wait(_PATIENCE if path.endswith(".html") else None):
                raise StillReading
        last = self._last.get(path)
        if not self.turn.acquire(timeout=-1 if last is None else _BUSY):
            self._make_later(path)
            return last
        try:
            return self._made(path)
        finally:
            self.turn.release()

    def _made(self, path: str) -> bytes | None:
        desk = self._desk
        if desk is None or self._is_over:
            return None
        plan = desk.plan_at(path)
        if plan and self._known is not None and self._takes >= LONG and not desk.has_made(path):
            outline = desk.snapshot.outlines[plan.id]
            problems = tuple(desk.snapshot.problems_of(plan.at.file, plan.body_file))
            edited = EditedPlan(plan=plan, outline=outline, problems=problems)
            page = None
            # What others last said may name what is gone: then all is worked out.
            with self._precedence.taken(), suppress(Exception):
                page = hasty_page(desk, self._known, edited)
            if page:
                self._hasty[page[0]] = page[1]
                self._make_later(page[0])
                return page[1]
        return self._whole(desk, path)

    def _whole(self, desk: Desk, path: str) -> bytes | None:
        began = time.monotonic()
        data = desk.file(path)
        self._last.pop(path, None)
        if data is not None:
            self._last[path] = data
        while len(self._last) > _MOST:
            del self._last[next(iter(self._last))]
        if desk.plan_at(path):
            self._takes = max(self._takes, time.monotonic() - began)
            self._known = frozenset(desk.snapshot.subscriptions)
        return data

    def _make_later(self, path: str) -> None:
        with self._is_due:
            self._due[path] = None
            self._is_due.notify()

    def _make_what_is_due(self) -> None:
        while True:
            with self._is_due:
                self._is_due.wait_for(lambda: self._due or self._is_over)
                path = next(iter(self._due), "")
                self._due.pop(path, None)
            with self.turn:
                if self._is_over or self._desk is None:
                    return
                hasty = self._hasty.get(path)
                # What cannot be made is told to whoever asks for it next.
                with suppress(Exception):
                    self._whole(self._desk, path)
                # What was edited in the meantime waits for a desk that knows of it.
                if self._hasty.get(path) is hasty:
                    self._hasty.pop(path, None)
            self._tell()

    def end(self) -> None:
        with self._is_due:
            self._is_over = True
            self._is_due.notify_all()
        self._is_ready.set()

    def keep(self, file: Path) -> None:
        """What was shown last, for the next preview to begin with."""
        left, kept = _ROOM, dict[str, bytes]()
        # Others may be making pages still.
        for path, data in reversed([*self._last.items()]):
            left -= len(data)
            if left < 0:
                break
            kept[path] = data
        with suppress(OSError):
            new = file.with_suffix(".new")
            new.write_bytes(marshal.dumps(kept))
            new.replace(file)

    def begin_with(self, file: Path) -> None:
        with suppress(OSError, ValueError, EOFError, TypeError):
            held = marshal.loads(file.read_bytes())
            self._last = {str(path): bytes(data) for path, data in held.items()}
