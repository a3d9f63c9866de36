"""MkDocs is no longer developed; ProperDocs, its fork, builds the same portal."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.need import ROOT
from tests.site.conftest import TODAY

NOON = f"{dt.datetime.fromisoformat(TODAY + 'T12:00:00+07:00').timestamp():.0f}"

# The engines sign their pages, and mark their own scripts' addresses with the time of the build.
SIGNATURE = re.compile(rb'<meta name="generator"[^>]*>|<!--.*?-->', re.S)


def built_by(engine: str, folder: Path) -> dict[str, bytes]:
    subprocess.run(
        [
            str(Path(sys.executable).with_name(engine)),
            *("build", "--strict", "-f", "mkdocs.yml", "-d", str(folder)),
        ],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": NOON, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
        capture_output=True,
        timeout=300,
    )
    return {
        file.relative_to(folder).as_posix(): SIGNATURE.sub(b"", file.read_bytes())
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix != ".gz"
    }


@pytest.fixture(scope="module")
def portals(tmp_path_factory):
    base = tmp_path_factory.mktemp("engines")
    return tuple(built_by(engine, base / engine) for engine in ("mkdocs", "properdocs"))


def test_both_engines_write_the_same_files(portals):
    mkdocs, properdocs = portals
    assert properdocs.keys() == mkdocs.keys()


def test_both_engines_write_the_same_pages(portals):
    mkdocs, properdocs = portals
    pages = [name for name in mkdocs if name.endswith((".html", ".xml", ".json", ".ics", ".csv"))]
    assert [name for name in pages if properdocs[name] != mkdocs[name]] == []
