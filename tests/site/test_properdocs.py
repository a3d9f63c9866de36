"""MkDocs is no longer developed; ProperDocs, its fork, builds the same portal."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

from tests.need import ROOT
from tests.site.conftest import TODAY
from tests.site.test_same_bytes import digests

NOON = dt.datetime.fromisoformat(f"{TODAY}T12:00:00+07:00")


def built_by(engine: str, folder: Path) -> dict[str, str]:
    subprocess.run(
        [
            str(Path(sys.executable).with_name(engine)),
            *("build", "--strict", "-f", "mkdocs.yml", "-d", str(folder)),
        ],
        cwd=ROOT,
        env={
            **os.environ,
            "SOURCE_DATE_EPOCH": f"{NOON.timestamp():.0f}",
            "NO_MKDOCS_2_WARNING": "1",
        },
        check=True,
        capture_output=True,
        timeout=300,
    )
    return digests(folder)


def test_both_engines_write_the_same_portal(tmp_path):
    mkdocs, properdocs = (
        built_by(engine, tmp_path / engine) for engine in ("mkdocs", "properdocs")
    )
    assert "ke-hoach/index.html" in mkdocs
    assert properdocs == mkdocs
