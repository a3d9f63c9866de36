"""What every test may ask for."""

from __future__ import annotations

import fcntl
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.need import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

BESIDE = ROOT.parent / "shared"
# How long an example takes says more about the machine and what else it does than about the code.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
# What a shell runs behind itself is deaf to Ctrl+C, and so would be the commands that tests stop.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The documents that lie beside the repository; a test that needs them is left out without."""
    if not BESIDE.is_dir():
        pytest.skip("the documents beside the repository are absent")
    return BESIDE


@pytest.fixture(scope="session")
def once(
    tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> Callable[[str, Callable[[Path], object]], Path]:
    """`once("name", make)` lets `make` fill a folder a single time, however many workers run."""
    base = tmp_path_factory.getbasetemp()
    root = base if worker_id == "master" else base.parent

    def fill(name: str, make: Callable[[Path], object]) -> Path:
        folder, done = root / name, root / f"{name}.done"
        with (root / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                make(folder)
                done.touch()
        return folder

    return fill


@pytest.fixture
def compiled_once(once: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """What the theme's templates compile to lies beside no portal of the test, which would begin
    with none, but in one place for all tests that ask for this."""
    folder = once("templates", Path.mkdir)
    monkeypatch.setattr("congkhai.adapter.plugin._compiled_templates", lambda config: folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A running Chromium: one for all tests of a process, which can hold no second one."""
    pytest.importorskip("playwright.sync_api")
    from tests.site.browser import chromium

    with chromium() as running:
        yield running
