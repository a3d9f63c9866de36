"""A disk that fails at the n-th change: the old or the new site stands whole, and the next build
is like any other."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest
from congkhai.commands import main
from congkhai.commands.system import REFUSED
from congkhai.publishing import MARK

from tests.faults import failing
from tests.small import FACTS, source, write

# In «make test» a few changes fail, in «make soak» each, for every reason.
SOAK = int(os.environ.get("SOAK", "0"))
POINTS = 10**6 if SOAK else 3
NUMBERS = [errno.ENOSPC, errno.EACCES, errno.EIO] if SOAK else [errno.ENOSPC]
CONFIG = (
    "site_name: Cổng Bình Hải\nsite_url: https://binh-hai.example/\ndocs_dir: content\n"
    "theme: {name: congkhai}\nplugins: [congkhai]\nextra: {plans: plans}\n"
)
BUILD = ["build", "--today", "2026-11-22", "--lang", "vi", "--without", "search"]
OLD = source(FACTS)
NEW = source(FACTS.replace("title: Phát động", "title: Tiếp tục"))
KEPT_OUT = {MARK, "build.json"}


def content(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in KEPT_OUT
    }


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    """A portal with the site of its old source, that of its new one, and the number of changes
    that the disk is asked for on the way from one to the other."""
    home = tmp_path_factory.mktemp("cong")
    write(home, {"ke-hoach-a.md": OLD})
    (home / "content").mkdir()
    (home / "content/index.md").write_text("# Cổng\n", "utf-8")
    (home / "mkdocs.yml").write_text(CONFIG, "utf-8")
    before = Path.cwd()
    os.chdir(home)
    try:
        assert main(BUILD) == 0
        old = content(home / "site")
        shutil.copytree(home, home.with_name("cong-cu"), symlinks=True)
        (home / "plans/ke-hoach-a.md").write_text(NEW, "utf-8")
        with failing(home, at=10**9) as counted:
            assert main(BUILD) == 0
        new = content(home / "site")
    finally:
        os.chdir(before)
    assert old.keys() == new.keys()
    assert old != new
    return home.with_name("cong-cu"), old, new, counted.seen


def test_the_disk_is_asked_for_enough_changes_to_fail_at(portal):
    assert portal[3] > 20


@pytest.mark.parametrize("is_lasting", [True, False], ids=["for good", "once"])
@pytest.mark.parametrize("number", NUMBERS)
def test_whichever_change_fails_a_whole_site_stands(
    portal, tmp_path, monkeypatch, capsys, number, is_lasting
):
    start, old, new, changes = portal
    step = max(1, changes // POINTS)
    first = 1 if step == 1 else (step // 2 if is_lasting else step // 3)
    for at in range(first, changes + 1, step):
        home = tmp_path / f"{at}"
        shutil.copytree(start, home, symlinks=True)
        monkeypatch.chdir(home)
        (home / "plans/ke-hoach-a.md").write_text(NEW, "utf-8")
        with failing(home, at, number, is_lasting):
            status = main(BUILD)
        said = capsys.readouterr().err
        assert "Traceback" not in said, (at, said)
        stands = content(home / "site")
        assert stands == (new if status == 0 else old) or stands == new, (at, status, said)
        assert status in {0, REFUSED}, (at, status, said)
        if status == REFUSED:
            assert "Hệ thống không cho" in said.splitlines()[-1]
        assert main(BUILD) == 0
        assert content(home / "site") == new
        left = {path.name for path in home.iterdir() if path.name.startswith(".site")}
        assert left <= {".site.lock"}, (at, left)
        shutil.rmtree(home)
