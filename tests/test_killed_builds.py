"""Builds killed at random moments: the old or the new site stands whole, and the next is right."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from congkhai.commands import main

from tests.builds import contents
from tests.need import ROOT
from tests.small import FACTS, source, write

KILLS = int(os.environ.get("SOAK", "3"))


def words(plans: Path, out: Path) -> list[str]:
    config = ["--config", str(ROOT / "mkdocs.yml"), "--plans", str(plans), "--out", str(out)]
    return ["build", *config, "--today", "2026-11-22"]


def started(plans: Path, out: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "congkhai.cli", *words(plans, out)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1"},
        cwd=out.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def built(plans: Path, out: Path) -> dict[str, bytes]:
    """Undisturbed, and in this process: it has loaded already what a build takes."""
    assert main(words(plans, out)) == 0
    return contents(out)


def test_killed_at_any_moment_the_next_build_equals_an_undisturbed_one(tmp_path):
    """One alone, and two at the same time, by turns."""
    chance = random.Random(1)
    titles = [FACTS, FACTS.replace("Phát động", "Tiếp tục")]
    plans = write(tmp_path, {"ke-hoach-a.md": source(titles[0])})
    whole = []
    for place, facts in enumerate(titles):
        write(tmp_path, {"ke-hoach-a.md": source(facts)})
        whole.append(built(plans, tmp_path / f"whole-{place}"))
    began = time.monotonic()
    assert started(plans, tmp_path / "site").wait(120) == 0
    longest = time.monotonic() - began
    for number in range(KILLS):
        write(tmp_path, {"ke-hoach-a.md": source(titles[number % 2])})
        running = [started(plans, tmp_path / "site") for _ in range(1 + number % 2)]
        time.sleep(chance.uniform(0.1, 1) * longest)
        for process in running:
            process.kill()
            process.wait(60)
        assert contents(tmp_path / "site") in whole
        assert built(plans, tmp_path / "site") == whole[number % 2]
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"plans", "site", "whole-0", "whole-1"}
