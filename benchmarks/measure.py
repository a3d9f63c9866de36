"""CPU seconds and peak memory of a command, children included."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    cpu: float
    """User and system seconds."""
    wall: float
    """Seconds."""
    memory: float
    """Peak resident MiB of the largest process."""

    def __str__(self) -> str:
        return f"{self.cpu:7.2f} CPU s  {self.wall:7.2f} s  {self.memory:7.0f} MiB"


def as_installed() -> dict[str, str]:
    """The environment of a command: installed packages come compiled, and what lies in a
    repository shall be no worse off."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def cost(command: Sequence[str | Path], folder: Path | None = None) -> Cost:
    """Run a command to its end. Raises CalledProcessError, with what it said, when it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=as_installed(),
    )
    assert process.stdout is not None
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.stdout.buffer.write(said)
        raise subprocess.CalledProcessError(process.returncode, command)
    wall = time.perf_counter() - start
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)
