"""The program in a process of its own, and what it loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import congkhai

_RUN = """
import json, sys
from congkhai.commands import main
status = main(sys.argv[1:])
print(json.dumps([status, sorted(sys.modules)]))
"""


def loaded_by(folder: Path, *arguments: str) -> tuple[str, set[str]]:
    """What a command that ends well says, and the rooms of the package and the other packages
    that it loads."""
    package = str(Path(congkhai.__file__).parent.parent)
    run = subprocess.run(
        [sys.executable, "-c", _RUN, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": package},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    said, _, last = run.stdout.rstrip("\n").rpartition("\n")
    status, modules = json.loads(last)
    assert status == 0, run.stderr
    rooms = {name.split(".")[1] for name in modules if name.startswith("congkhai.")}
    return said, rooms | {name.partition(".")[0] for name in modules}
