"""What a test of the built site may ask for.

- `site`: the folder of the real portal, built strictly once for https://congkhai.example/
- `repo_site`: the same for https://congkhai.example/repo/, as a project site of GitHub Pages
- `example`: that of the made-up province
- `home`: a server that shows `site` under / and `repo_site` under /repo/
- `browser`: a running Chromium, that of all tests
- `visit(path, width=…, scheme=…, scripts=…)`: a loaded page; when the test ends, no page may have
  asked another host for anything, or have made a script or the content policy complain
- `build(folder, …)`: another build of any sources, for a test that needs one
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, Page

from tests.need import ROOT
from tests.site.browser import Scheme, Visitor
from tests.site.serve import serving

TODAY = "2026-11-22"
HOST = "https://congkhai.example"
EXAMPLE = ("--config", "examples/vi-du/mkdocs.yml", "--plans", "examples/vi-du/plans")
Once = Callable[[str, Callable[[Path], object]], Path]


class Visit(Protocol):
    def __call__(
        self,
        path: str,
        *,
        width: int = 1280,
        height: int = 900,
        scheme: Scheme = "light",
        scripts: bool = True,
    ) -> Page: ...


def build(folder: Path, *options: str, base: str = "/", today: str = TODAY) -> str:
    """Build a portal into a folder with the command line, strictly; returns what it printed."""
    command = [
        *(str(Path(sys.executable).with_name("congkhai")), "build", "--strict"),
        *("--out", str(folder), "--today", today, "--site-url", f"{HOST}{base}"),
        # The other processors have tests of their own; test_same_bytes builds with all of them.
        *("--jobs", "1", *options),
    ]
    run = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    if run.returncode:
        pytest.fail(f"{' '.join(command)}\n{run.stdout}\n{run.stderr}", pytrace=False)
    return run.stdout + run.stderr


@pytest.fixture(scope="session", name="build")
def build_fixture() -> Callable[..., str]:
    return build


@pytest.fixture(scope="session")
def site(once: Once) -> Path:
    return once("site", lambda folder: build(folder))


@pytest.fixture(scope="session")
def repo_site(once: Once) -> Path:
    return once("repo-site", lambda folder: build(folder, base="/repo/"))


@pytest.fixture(scope="session")
def example(once: Once) -> Path:
    return once("example-site", lambda folder: build(folder, *EXAMPLE))


@pytest.fixture(scope="session")
def home(site: Path, repo_site: Path) -> Iterator[str]:
    with serving({"/": site, "/repo/": repo_site}) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, home: str) -> Iterator[Visit]:
    visitor = Visitor(browser, home)
    yield visitor.visit
    visitor.leave()
    assert visitor.foreign == []
    assert visitor.errors == []
