"""The same sources and the same day give the same bytes, wherever and however they are built."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zlib
from pathlib import Path

from tests.need import ROOT
from tests.site.conftest import HOST, TODAY

SOURCES = ("mkdocs.yml", "content", "plans", "overrides", "hooks")


def digests(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_another_path_locale_time_zone_hash_seed_and_umask_change_nothing(site, tmp_path):
    copy = tmp_path / "một bản sao"
    copy.mkdir()
    for name in SOURCES:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, copy / name)
    # Dates of change come from git, so the copy keeps its history.
    shutil.copytree(ROOT / ".git", copy / ".git")
    subprocess.run(
        [
            *(str(Path(sys.executable).with_name("congkhai")), "build", "--strict"),
            *("--out", "ra", "--today", TODAY, "--site-url", f"{HOST}/", "--jobs", "2"),
        ],
        cwd=copy,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "LC_ALL": "C",
            "TZ": "America/New_York",
            "PYTHONHASHSEED": "7",
            "PYTHONPATH": str(copy / "hooks"),
        },
        umask=0o077,
        check=True,
        capture_output=True,
        timeout=300,
    )
    assert digests(copy / "ra") == digests(site)


def test_a_packed_file_is_one_and_whole(site, example):
    """Browsers refuse what comes after it; Python and Node read on."""
    packed = [path for built in (site, example) for path in built.rglob("*.bin")]
    assert packed
    for path in packed:
        data = path.read_bytes()
        if data.startswith(b"\x1f\x8b"):
            unpacked = zlib.decompressobj(wbits=31)
            unpacked.decompress(data)
            assert (unpacked.eof, unpacked.unused_data) == (True, b""), path
