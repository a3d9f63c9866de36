"""Tools that a computer may lack: without one a test is left out, on CI it fails."""

from __future__ import annotations

import importlib
import os
import shutil
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import pytest

ROOT = Path(__file__).parent.parent
CHROMIUM_NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)


def leave_out(reason: str) -> NoReturn:
    """Skip the running test; where CI=true, fail it."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{reason} (CI leaves no test out)", pytrace=False)
    pytest.skip(reason)


def program(name: str) -> str:
    """The path of a program such as `node` or `java`."""
    return shutil.which(name) or leave_out(f"{name} is not installed")


def node_package(path: str) -> Path:
    """A file of a package of package-lock.json, such as `axe-core/axe.min.js`."""
    found = ROOT / "node_modules" / path
    return found if found.exists() else leave_out(f"node_modules/{path} is absent: make node")


def pillow() -> ModuleType:
    """What draws and reads pictures, `PIL.Image`; a portal is built without it too."""
    try:
        return importlib.import_module("PIL.Image")
    except ImportError:
        leave_out("Pillow is not installed: make test installs what requirements/site.txt locks")


def chromium() -> str:
    """The path of Chromium or Chrome; the variable CHROMIUM names another."""
    for name in (os.environ.get("CHROMIUM", ""), *CHROMIUM_NAMES):
        if name and (found := shutil.which(name)):
            return found
    leave_out("Chromium is not installed")
