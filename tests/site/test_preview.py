"""`mkdocs serve` as an editor meets it: the page reloads by itself, and a mistake stops nothing."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.need import ROOT

START = 60
RELOAD = 20_000
"""Milliseconds; a second or two where the computer has nothing else to do."""
BROKEN = "---\nid: [\n---\n"


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def served_at(log: Path) -> str:
    """The address that the engine says it serves, once it does."""
    for _ in range(START * 10):
        for line in log.read_text(encoding="utf-8").splitlines():
            if "Serving on " in line:
                return line.split("Serving on ")[1].strip()
        time.sleep(0.1)
    raise AssertionError(log.read_text(encoding="utf-8")[-2000:])


@pytest.fixture
def preview(tmp_path):
    """A copy of the portal and the address where `mkdocs serve` shows it."""
    copy, log = tmp_path / "portal", tmp_path / "log"
    copy.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", copy)
    for name in ("content", "overrides", "hooks", "plans"):
        shutil.copytree(ROOT / name, copy / name)
    with log.open("wb") as output:
        server = subprocess.Popen(
            [
                str(Path(sys.executable).with_name("mkdocs")),
                "serve",
                "-a",
                f"127.0.0.1:{free_port()}",
            ],
            cwd=copy,
            env={**os.environ, "PYTHONPATH": str(copy / "hooks"), "PYTHONUTF8": "1"},
            stdout=output,
            stderr=output,
        )
        try:
            yield copy, served_at(log)
        finally:
            server.terminate()
            server.wait(timeout=20)


def test_an_open_page_follows_its_source_through_a_mistake_and_back(preview, browser):
    copy, home = preview
    source = min((copy / "plans").rglob("*.md"))
    plan = source.stem
    sound = source.read_text(encoding="utf-8")
    page = browser.new_page()
    page.goto(f"{home}ke-hoach/")
    assert page.locator(f'main a[href$="{plan}/"]').count()

    with page.expect_event("load", timeout=RELOAD):
        source.write_text(BROKEN, encoding="utf-8")
    assert not page.locator(f'main a[href$="{plan}/"]').count()
    page.goto(f"{home}chat-luong-du-lieu/")
    assert source.name in page.locator("main").inner_text()

    with page.expect_event("load", timeout=RELOAD):
        source.write_text(sound, encoding="utf-8")
    answer = page.goto(f"{home}ke-hoach/{plan}/")
    assert answer is not None
    assert answer.status == 200
    page.close()
