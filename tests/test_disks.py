"""Disks as they are: small, full, read-only, mounted somewhere; and what happens during a build."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from congkhai.adapter import plugin
from congkhai.commands import main
from congkhai.commands.system import REFUSED

from tests.builds import contents
from tests.small import FACTS, source, write

CONFIG = (
    "site_name: Cổng Bình Hải\nsite_url: https://binh-hai.example/\ndocs_dir: content\n"
    "theme: {name: congkhai}\nplugins: [congkhai]\nextra: {plans: plans}\n"
)
BUILD = ["build", "--today", "2026-11-22", "--lang", "vi", "--without", "search,cards"]
OLD, NEW = source(FACTS), source(FACTS.replace("Phát động", "Tiếp tục"))
MEBIBYTE = 1 << 20
SOAKS = "SOAK" in os.environ
long = pytest.mark.skipif(not SOAKS, reason="builds a portal several times: in make soak")


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, {"ke-hoach-a.md": OLD})
    (tmp_path / "content").mkdir()
    (tmp_path / "content/index.md").write_text("# Cổng\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    return tmp_path


def site(portal: Path) -> dict[str, bytes]:
    return contents(portal / "site")


def edit(portal: Path, text: str) -> None:
    (portal / "plans/ke-hoach-a.md").write_text(text, "utf-8")


def is_of(portal: Path, words: str) -> bool:
    return words in site(portal)["ke-hoach/ke-hoach-a/index.html"].decode()


def mounted(folder: Path, *options: str) -> None:
    """A small disk of its own; skipped where none may be mounted."""
    folder.mkdir(parents=True, exist_ok=True)
    if shutil.which("mount") is None:
        pytest.skip("there is no mount here")
    words = ["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", str(folder)]
    if subprocess.run(words, check=False, stderr=subprocess.DEVNULL).returncode:
        pytest.skip("nothing may be mounted here")


@pytest.fixture
def disk(portal: Path) -> Iterator[Path]:
    """What a test mounts here is gone when it ends."""
    folder = portal / "đĩa"
    yield folder
    while os.path.ismount(folder):
        subprocess.run(["umount", "-l", str(folder)], check=True)


@long
def test_in_a_disk_mounted_for_the_site_a_build_replaces_what_a_build_wrote(portal, disk, capsys):
    mounted(disk, "size=64m")
    out = ["--out", str(disk)]
    assert main([*BUILD, *out]) == 0
    edit(portal, NEW)
    assert main([*BUILD, *out]) == 0
    assert main(BUILD) == 0
    made = contents(disk)
    assert made == site(portal)
    (disk / "CNAME").write_text("x")
    capsys.readouterr()
    edit(portal, OLD)
    assert main([*BUILD, *out]) == 1
    assert "CNAME" in capsys.readouterr().err
    assert {path: data for path, data in contents(disk).items() if path != "CNAME"} == made


@pytest.mark.usefixtures("compiled_once")
@pytest.mark.parametrize("room", [0.3, 1, 2.5] if SOAKS else [1])
def test_a_disk_too_small_for_the_site_leaves_the_old_one_or_none(portal, disk, capsys, room):
    mounted(disk, f"size={int(room * MEBIBYTE)}")
    assert main([*BUILD, "--out", str(disk / "site")]) == REFUSED
    assert "đã đầy" in capsys.readouterr().err
    assert [*disk.iterdir()] == []


@long
def test_a_site_on_a_disk_that_has_become_full_stays(portal, disk, capsys):
    mounted(disk, "size=64m")
    out = ["--out", str(disk / "site")]
    assert main([*BUILD, *out]) == 0
    before = contents(disk / "site")
    rest = os.open(disk / "đầy", os.O_WRONLY | os.O_CREAT)
    with suppress(OSError):
        while os.write(rest, bytes(4096)):
            pass
    os.close(rest)
    edit(portal, NEW)
    assert main([*BUILD, *out]) == REFUSED
    assert contents(disk / "site") == before
    (disk / "đầy").unlink()
    assert main([*BUILD, *out]) == 0
    assert {path.name for path in disk.iterdir()} == {"site"}


@long
@pytest.mark.parametrize("options", ["size=16k", "size=300k", "ro"])
def test_a_store_that_cannot_be_written_costs_only_time(portal, disk, options):
    """On a disk that is full from the beginning, or becomes so, or takes nothing."""
    assert main(BUILD) == 0
    wanted = site(portal)
    shutil.rmtree(portal / ".cache")
    mounted(disk, options)
    (portal / ".cache").symlink_to(disk, target_is_directory=True)
    for text, words in ((NEW, "Tiếp tục"), (OLD, "Phát động")):
        edit(portal, text)
        assert main(BUILD) == 0
        assert is_of(portal, words)
    assert site(portal) == wanted


@pytest.mark.usefixtures("compiled_once")
def test_a_source_that_changes_during_a_build_is_in_the_next(portal, monkeypatch):
    plain = plugin.load_portal

    def load(folder, *given):
        known = plain(folder, *given)
        edit(portal, NEW)
        return known

    monkeypatch.setattr(plugin, "load_portal", load)
    assert main(BUILD) == 0
    assert is_of(portal, "Phát động")
    monkeypatch.undo()
    monkeypatch.chdir(portal)
    assert main(BUILD) == 0
    assert is_of(portal, "Tiếp tục")


@pytest.mark.usefixtures("compiled_once")
@pytest.mark.parametrize("seconds", [-86_400 * 400, -1, 0, 86_400 * 400] if SOAKS else [-1])
def test_a_clock_that_was_set_hides_no_change(portal, seconds):
    """Of the same size, and of the same time or an earlier one."""
    path = portal / "plans/ke-hoach-a.md"
    assert main(BUILD) == 0
    status = path.stat()
    edit(portal, source(FACTS.replace("Phát động", "Phát độnG")))
    assert path.stat().st_size == status.st_size
    time = status.st_mtime_ns + seconds * 1_000_000_000
    os.utime(path, ns=(time, time))
    assert main(BUILD) == 0
    assert is_of(portal, "Phát độnG")


@long
def test_a_day_before_that_of_the_last_build_is_built_as_any(portal):
    for day in ("2026-11-22", "2031-01-01", "2024-02-29", "2026-11-22"):
        words = [*BUILD[:2], day, *BUILD[3:]]
        assert main(words) == 0
        kept = site(portal)
        assert main([*words, "--no-cache", "--out", "khac"]) == 0
        other = contents(portal / "khac")
        assert kept == other, day


def fifo(path: Path) -> None:
    os.mkfifo(path)


def listening(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)


@pytest.mark.usefixtures("compiled_once")
@pytest.mark.parametrize(
    ("out", "make"),
    [
        ("ống", fifo),
        ("ổ", listening),
        ("ống/site", fifo),
        ("vào/site", lambda path: path.symlink_to("plans")),
        ("vào/site", lambda path: path.symlink_to("content")),
        ("plans/../plans/site/", lambda path: None),
        ("./content/./", lambda path: None),
        ("/dev/null", lambda path: None),
        ("/proc/self/site", lambda path: None),
    ],
)
def test_an_output_of_a_wrong_kind_is_told_in_a_sentence(portal, capsys, out, make):
    if not out.startswith("/"):
        make(portal / out.split("/")[0])
    before = {path: path.lstat().st_mtime_ns for path in portal.rglob("*")}
    assert main([*BUILD, "--out", out]) in {1, 2, REFUSED}
    said = capsys.readouterr().err.strip()
    assert len(said.splitlines()) <= 2, said
    assert "Traceback" not in said
    after = {path: path.lstat().st_mtime_ns for path in portal.rglob("*")}
    assert {path for path in after if ".cache" not in path.parts} == before.keys()


@pytest.mark.usefixtures("compiled_once")
def test_an_output_behind_a_link_is_written_where_the_link_leads(portal):
    (portal / "thật").mkdir()
    (portal / "lối").symlink_to("thật")
    assert main([*BUILD, "--out", "lối/site"]) == 0
    assert (portal / "thật/site/index.html").is_file()


@pytest.mark.usefixtures("compiled_once")
@pytest.mark.parametrize(
    ("folder", "words", "place"),
    [
        (".", [], "trang"),
        (".", ["--out", "khac"], "khac"),
        ("plans", ["--config", "../mkdocs.yml", "--plans", "."], "trang"),
    ],
)
def test_the_site_goes_where_mkdocs_yml_puts_it_unless_it_is_said_elsewhere(
    portal, monkeypatch, folder, words, place
):
    (portal / "mkdocs.yml").write_text(f"{CONFIG}site_dir: trang\n", "utf-8")
    monkeypatch.chdir(portal / folder)
    assert main([*BUILD, *words]) == 0
    assert (portal / place / "index.html").is_file()
    assert not {"site", "trang", "khac"} - {place} & {entry.name for entry in portal.iterdir()}
