"""The Nu HTML checker over many files in one process."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests import need

SHORT_LIVED = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""What a second of compiling saves, so few pages do not earn back."""


def vnu(paths: Iterable[Path]) -> list[str]:
    """The errors of HTML files, or of all below a folder, as `file:line:column: message`."""
    java = need.program("java")
    jar = str(need.node_package("vnu-jar/build/dist/vnu.jar"))
    run = subprocess.run(
        [
            *(
                java,
                *SHORT_LIVED,
                "-Xss4m",
                "-jar",
                jar,
                "--errors-only",
                "--format",
                "json",
                "--skip-non-html",
            ),
            *map(str, paths),
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    try:
        messages = json.loads(run.stderr)["messages"]
    except ValueError as problem:
        raise AssertionError(run.stderr[-2000:]) from problem
    return [
        f"{message.get('url', '').removeprefix('file:')}:{message.get('lastLine', 1)}"
        f":{message.get('lastColumn', 1)}: {message['message']}"
        for message in messages
    ]
