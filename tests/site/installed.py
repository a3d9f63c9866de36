"""The package as it is installed elsewhere: a wheel, an environment of its own, no repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.need import ROOT, leave_out

PARTS = (
    "hooks",
    "requirements",
    "pyproject.toml",
    "setup.py",
    "MANIFEST.in",
    "README.md",
    "LICENSE",
)


def build_wheel(folder: Path) -> Path:
    """The wheel that this repository makes; its folder is left as it was."""
    copy, out = folder / "source", folder / "dist"
    copy.mkdir(parents=True)
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy / part)
    _run(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation"],
        *("--no-index", "-w", str(out), str(copy)),
    )
    [wheel] = out.glob("*.whl")
    return wheel


def environment(folder: Path, wheel: Path, locks: tuple[Path, ...]) -> Path:
    """A fresh environment with the locked packages and the wheel; returns its programs' folder.

    What is not in pip's cache comes over the network; without one the test is left out.
    """
    _run([sys.executable, "-m", "venv", "--without-pip", str(folder)])
    for lock in locks:
        _install_locked(folder, lock)
    pip(folder, "install", "--no-index", str(wheel))
    return folder / "bin"


def environment_like(
    folder: Path, other: Path, wheel: Path, without: tuple[str, ...], lock: Path
) -> Path:
    """An environment of its own that holds what another does, but for some packages in whose place
    it has the locked ones."""
    _run([sys.executable, "-m", "venv", "--without-pip", str(folder)])
    shutil.copytree(
        other / "lib", folder / "lib", copy_function=os.link, symlinks=True, dirs_exist_ok=True
    )
    # The package too: its programs begin with the path of their environment.
    pip(folder, "uninstall", "-y", *without, "congkhai")
    _install_locked(folder, lock)
    pip(folder, "install", "--no-index", str(wheel))
    return folder / "bin"


def _install_locked(folder: Path, lock: Path) -> None:
    installed = pip(folder, "install", "--require-hashes", "-r", str(lock), check=False)
    if installed.returncode:
        said = [*installed.stderr.strip().splitlines(), ""][0][:120]
        leave_out(f"{lock.name} cannot be installed here (no network?): {said}")


def pip(
    folder: Path, command: str, *more: str, check: bool = True
) -> subprocess.CompletedProcess[str]:
    """What a program imports is compiled then; the rest, which is most, need not be."""
    options = ["--no-deps", "--no-compile"] if command == "install" else []
    return _run(
        [sys.executable, "-m", "pip", "--python", str(folder / "bin" / "python")],
        *(command, "-q", "--no-input", "--disable-pip-version-check", *options, *more),
        check=check,
    )


def clean_environment(home: Path, programs: Path) -> dict[str, str]:
    """What a program of a newcomer finds: nothing of this repository or of its tests."""
    return {
        "PATH": f"{programs}{os.pathsep}/usr/bin{os.pathsep}/bin",
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "NO_MKDOCS_2_WARNING": "1",
    }


def congkhai(
    programs: Path, folder: Path, *arguments: str, status: int = 0
) -> subprocess.CompletedProcess[str]:
    """`congkhai …` in a folder, as a newcomer runs it."""
    run = subprocess.run(
        [str(programs / "congkhai"), *arguments],
        cwd=folder,
        env=clean_environment(folder, programs),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert run.returncode == status, f"congkhai {' '.join(arguments)}\n{run.stdout}\n{run.stderr}"
    assert "Traceback" not in run.stderr
    return run


def _run(command: list[str], *more: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    env = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return subprocess.run(
        [*command, *more],
        env=env,
        check=check,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=600,
    )
