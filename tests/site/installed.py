"""The package as it is installed elsewhere: a wheel, an environment of its own, no repository."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import distribution
from importlib.util import cache_from_source
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
_LOCKED = re.compile(r"^([\w.-]+)==([^\s;\\]+)", re.MULTILINE)
"""The name and the version of each package of a lock."""


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


def environment(folder: Path, wheel: Path, lock: Path) -> Path:
    """A fresh environment with the locked packages and the wheel; returns its programs' folder.

    The packages are those that these tests run with, which `make` installed from the same lock.
    """
    _run([sys.executable, "-m", "venv", "--without-pip", str(folder)])
    [packages] = folder.glob("lib/python*/site-packages")
    for name, locked in _LOCKED.findall(lock.read_text(encoding="utf-8")):
        installed = distribution(name)
        if installed.version != locked:
            leave_out(f"{name} is installed as {installed.version}, not as {lock.name} locks it")
        for file in installed.files or ():
            if ".." not in file.parts:
                _link(Path(str(installed.locate_file(file))), packages / file)
    pip(folder, "install", "--no-index", str(wheel))
    return folder / "bin"


def _link(file: Path, place: Path) -> None:
    """The same file at another place, with what Python compiled it to."""
    places = {file: place}
    if file.suffix == ".py":
        places[Path(cache_from_source(str(file)))] = Path(cache_from_source(str(place)))
    for old, new in places.items():
        if old.is_file():
            new.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(old, new)
            except OSError:  # on another disk
                shutil.copy2(old, new)


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
