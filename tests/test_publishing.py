"""A site takes its place whole, one build at a time, and never where something else stands."""

from __future__ import annotations

import errno
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from congkhai.publishing import MARK, Edition, edition, exchange, former
from congkhai.publishing.exchange import recover
from congkhai.publishing.lag import lag_path
from congkhai.writing import CannotPublish

KILLS = int(os.environ.get("SOAK", "5"))
FILES = 40
BESIDE = {"folders", "link", "nowhere", "loop"}
WRITER = """
import sys
from pathlib import Path
from congkhai.publishing import Edition, edition
if sys.argv[3] == "within":
    edition._is_mount = lambda folder: True
with Edition.begun(sys.argv[1], (), lambda holder: None) as work:
    if sys.argv[3] == "by turns":
        work.former = work.out.parent / "aside"
    for number in range(int(sys.argv[4])):
        file = work.building / str(number % 7) / f"{number}.html"
        file.parent.mkdir(exist_ok=True)
        file.write_text(sys.argv[2])
    work.publish()
"""


def quiet(holder: object) -> None:
    pass


def publish(out: Path | str, files: dict[str, str], guarded: tuple[Path, ...] = ()) -> None:
    with Edition.begun(str(out), guarded, quiet) as work:
        for name, text in files.items():
            path = work.building / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        work.publish()


def fail(out: Path, error: Exception) -> None:
    with Edition.begun(str(out), (), quiet) as work:
        (work.building / "index.html").write_text("dở dang")
        raise error


def content(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text()
        for file in folder.rglob("*")
        if file.is_file() and file.name != MARK
    }


def names(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()}


def refusal(out: Path | str, *guarded: Path) -> tuple[str, str]:
    with pytest.raises(CannotPublish) as told:
        publish(out, {"index.html": "mới"}, guarded)
    return told.value.reason, told.value.detail


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("plans/a.md", "content/index.md", "mkdocs.yml", ".git/HEAD"):
        file = tmp_path / "dự án" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    return tmp_path / "dự án"


def guarded(project: Path) -> tuple[Path, ...]:
    return project / "plans", project / "content", project / "mkdocs.yml"


@pytest.mark.parametrize(
    ("out", "reason"),
    [
        ("", "empty"),
        ("  ", "empty"),
        (".", "above"),
        ("..", "above"),
        ("/", "above"),
        ("plans", "above"),
        ("plans/hai-binh/site", "inside"),
        ("content", "above"),
        ("content/site", "inside"),
        ("plans/../plans", "above"),
        (".git", "repository"),
        (".git/site", "repository"),
        ("mkdocs.yml", "no_folder"),
        ("mkdocs.yml/site", "no_folder"),
        ("taken", "foreign"),
        ("folders", "foreign"),
        ("link", "link"),
        ("nowhere", "link"),
        ("checkout", "repository"),
        ("submodule", "repository"),
        ("n" * 300, "system"),
        ("loop/site", "system"),
    ],
)
def test_a_build_writes_nowhere_that_holds_something_else(project, monkeypatch, out, reason):
    monkeypatch.chdir(project)
    for name in ("taken/note.txt", "checkout/.git/HEAD", "submodule/.git"):
        (project / name).parent.mkdir(parents=True)
        (project / name).write_text("của người khác")
    (project / "folders/inner").mkdir(parents=True)
    (project / "link").symlink_to("taken")
    (project / "nowhere").symlink_to("absent")
    (project / "loop").symlink_to("loop")
    before = content(project)
    assert refusal(out, *guarded(project))[0] == reason
    assert content(project) == before
    assert names(project) == {*(name.split("/")[0] for name in before), *BESIDE}


@pytest.mark.parametrize("out", ["site", "a/b/site", "empty"])
def test_a_build_writes_where_nothing_is(project, monkeypatch, out):
    monkeypatch.chdir(project)
    (project / "empty").mkdir()
    publish(out, {"index.html": "mới"}, guarded(project))
    assert content(project / out) == {"index.html": "mới"}


def test_an_earlier_site_is_replaced_whole(tmp_path):
    publish(tmp_path / "site", {"index.html": "1", "ke-hoach/a/index.html": "1"})
    publish(tmp_path / "site", {"index.html": "2", "lich/index.html": "2"})
    assert content(tmp_path / "site") == {"index.html": "2", "lich/index.html": "2"}
    assert names(tmp_path) == {"site"}


@pytest.mark.parametrize("name", ["CNAME", "ke-hoach/note.txt", "anh/1.jpg"])
def test_a_file_that_somebody_put_into_a_site_is_named_and_kept(tmp_path, name):
    publish(tmp_path / "site", {"index.html": "1", "ke-hoach/index.html": "1"})
    (tmp_path / "site" / name).parent.mkdir(exist_ok=True)
    (tmp_path / "site" / name).write_text("của người khác")
    assert refusal(tmp_path / "site") == ("foreign", name)
    assert content(tmp_path / "site")[name] == "của người khác"


def test_what_a_file_browser_leaves_behind_stops_nothing(tmp_path):
    publish(tmp_path / "site", {"index.html": "1"})
    (tmp_path / "site/.DS_Store").write_text("x")
    publish(tmp_path / "site", {"index.html": "2"})
    assert content(tmp_path / "site") == {"index.html": "2"}


@pytest.mark.parametrize("place", ["site/index.html", "site/ke-hoach"])
def test_a_link_in_a_site_is_never_followed(tmp_path, place):
    publish(tmp_path / "site", {"index.html": "1", "ke-hoach/a.html": "1"})
    (tmp_path / "other").mkdir()
    (tmp_path / "other/a.html").write_text("của người khác")
    old = tmp_path / place
    old.rename(tmp_path / "aside")
    old.symlink_to(tmp_path / "other")
    assert refusal(tmp_path / "site")[0] == "foreign"
    assert content(tmp_path / "other") == {"a.html": "của người khác"}


@pytest.mark.parametrize("name", [".site.building", ".site.old", ".site.lock"])
@pytest.mark.parametrize("kind", ["folder", "link", "file"])
def test_what_only_looks_like_a_leftover_is_named_and_kept(tmp_path, name, kind):
    publish(tmp_path / "site", {"index.html": "1"})
    (tmp_path / "other").mkdir()
    (tmp_path / "other/a").write_text("của người khác")
    if kind == "folder":
        (tmp_path / "other").rename(tmp_path / name)
    elif kind == "link":
        (tmp_path / name).symlink_to(tmp_path / "other")
    else:
        (tmp_path / name).write_text("của người khác")
    before = content(tmp_path)
    with pytest.raises(CannotPublish) as told:
        publish(tmp_path / "site", {"index.html": "2"})
    assert (told.value.reason, told.value.path) == ("leftover", str(tmp_path / name))
    assert content(tmp_path) == before


def test_a_build_that_fails_leaves_the_old_site_and_nothing_else(tmp_path):
    publish(tmp_path / "site", {"index.html": "1"})
    with pytest.raises(ValueError, match="hỏng"):
        fail(tmp_path / "site", ValueError("hỏng"))
    assert content(tmp_path) == {"site/index.html": "1"}


def test_a_full_disk_is_a_refusal_and_folders_made_on_the_way_go(tmp_path):
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "ke-hoach/x.html")
    with pytest.raises(CannotPublish) as told:
        fail(tmp_path / "a/b/site", full)
    assert (told.value.reason, told.value.path, told.value.detail) == (
        "system",
        "ke-hoach/x.html",
        "full",
    )
    assert names(tmp_path) == set()


def test_everybody_may_read_a_site_whatever_the_umask(tmp_path):
    before = os.umask(0o077)
    try:
        publish(tmp_path / "site", {"a/b/index.html": "1"})
        assert os.umask(0o077) == 0o077
    finally:
        os.umask(before)
    for path in [tmp_path / "site", *(tmp_path / "site").rglob("*")]:
        assert path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o644), path


def test_where_the_system_exchanges_nothing_at_once_two_renames_do(tmp_path, monkeypatch):
    monkeypatch.setattr(exchange, "_system_call", lambda: None)
    publish(tmp_path / "site", {"index.html": "1"})
    publish(tmp_path / "site", {"index.html": "2"})
    assert content(tmp_path) == {"site/index.html": "2"}


def test_a_site_left_between_two_renames_is_put_back(tmp_path):
    publish(tmp_path / "site", {"index.html": "1"})
    (tmp_path / "site").rename(tmp_path / ".site.old")
    recover(tmp_path / "site", tmp_path / ".site.old")
    assert content(tmp_path) == {"site/index.html": "1"}


def test_in_a_mount_point_the_entries_are_exchanged(tmp_path, monkeypatch):
    monkeypatch.setattr(edition, "_is_mount", lambda folder: True)
    out = tmp_path / "site"
    out.mkdir()
    place = out.stat().st_ino
    publish(out, {"index.html": "1", "ke-hoach/a.html": "1", "lich.ics": "1"})
    publish(out, {"index.html": "2", "ke-hoach/b.html": "2", "co-quan/a.html": "2"})
    assert content(out) == {"index.html": "2", "ke-hoach/b.html": "2", "co-quan/a.html": "2"}
    assert out.stat().st_ino == place
    (out / "CNAME").write_text("x")
    assert refusal(out) == ("foreign", "CNAME")


class Turns:
    """A site that takes turns with the tree that it was before."""

    def __init__(self, folder: Path) -> None:
        self.site, self.former = folder / "site", folder / "cache" / "former"

    def publish(self, made: dict[str, str], *kept: str) -> None:
        with Edition.begun(str(self.site), (), quiet) as work:
            work.former = self.former
            for name, text in made.items():
                path = work.building / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            work.publish(kept)

    def number(self, name: str) -> int:
        return (self.site / name).stat().st_ino


@pytest.fixture
def turns(tmp_path: Path) -> Turns:
    own = Turns(tmp_path)
    own.publish({"index.html": "1", "a/b.html": "1", "a/c.html": "1", "d": "1"})
    return own


def test_what_is_kept_is_the_same_file_and_what_goes_is_gone(turns, tmp_path):
    for number in "2345":
        kept = turns.number("a/b.html")
        turns.publish({"index.html": number, f"{number}/e.html": number}, "a/b.html")
        assert content(turns.site) == {
            "index.html": number, "a/b.html": "1", f"{number}/e.html": number,
        }  # fmt: skip
        assert turns.number("a/b.html") == kept
        assert {path.name for path in turns.site.iterdir()} == {MARK, "index.html", "a", number}
    assert names(tmp_path) == {"site", "cache"}


def test_where_most_is_new_the_tree_aside_is_laid_anew(turns):
    turns.publish({"index.html": "2", "a/b.html": "2", "x/y.html": "2"}, "d")
    assert content(turns.former) == content(turns.site)
    assert (turns.former / "x/y.html").samefile(turns.site / "x/y.html")
    turns.publish({"index.html": "3"}, "a/b.html", "x/y.html", "d")
    assert content(turns.former)["index.html"] == "2"
    assert content(turns.site)["index.html"] == "3"


def test_a_file_takes_the_place_of_a_folder_and_the_reverse(turns):
    turns.publish({"a": "2", "d/e": "2"}, "index.html")
    assert content(turns.site) == {"index.html": "1", "a": "2", "d/e": "2"}
    turns.publish({"a/b.html": "3", "d": "3"}, "index.html")
    assert content(turns.site) == {"index.html": "1", "a/b.html": "3", "d": "3"}


def shut(former: Path) -> None:
    (former / "a/b.html").unlink()
    (former / "a/b.html").symlink_to(former / "a/c.html")


TOUCHED = {
    "a file changed": lambda former: (
        (former / "a/b.html").unlink(), (former / "a/b.html").write_text("x")
    ),
    "a file more": lambda former: (former / "a/x.html").write_text("x"),
    "a file less": lambda former: (former / "a/b.html").unlink(),
    "a link for a file": shut,
    "a link for a folder": lambda former: (
        (former / "a").rename(former / "x"), (former / "a").symlink_to(former / "x")
    ),
    "a folder for a file": lambda former: (
        (former / "d").unlink(), (former / "d/x").mkdir(parents=True)
    ),
    "no mark": lambda former: (former / MARK).unlink(),
    "nothing": lambda former: former.rename(former.with_name("elsewhere")),
    "a file in its place": lambda former: (
        former.rename(former.with_name("elsewhere")), former.write_text("x")
    ),
    "a link in its place": lambda former: (
        former.rename(former.with_name("elsewhere")),
        former.symlink_to(former.with_name("elsewhere")),
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", TOUCHED)
def test_whatever_was_done_to_the_tree_aside_no_reader_sees_it(turns, what):
    TOUCHED[what](turns.former)
    turns.publish({"index.html": "2"}, "a/b.html", "a/c.html", "d")
    assert content(turns.site) == {"index.html": "2", "a/b.html": "1", "a/c.html": "1", "d": "1"}
    assert not any(path.is_symlink() for path in turns.site.rglob("*"))


@pytest.mark.parametrize("what", TOUCHED)
def test_nor_where_it_was_written_down_how_far_it_lags(turns, what):
    turns.publish({"index.html": "2"}, "a/b.html", "a/c.html", "d")
    assert lag_path(turns.former).is_file()
    TOUCHED[what](turns.former)
    turns.publish({"index.html": "3", "a/d.html": "3"}, "a/b.html", "d")
    assert content(turns.site) == {"index.html": "3", "a/b.html": "1", "a/d.html": "3", "d": "1"}
    assert not any(path.is_symlink() for path in turns.site.rglob("*"))


def test_a_tree_that_is_as_it_was_left_is_not_walked(turns, monkeypatch):
    turns.publish({"index.html": "2", "e/f/g.html": "2"}, "a/b.html", "a/c.html", "d")

    def walked(*given: object) -> None:
        raise AssertionError("walked")

    monkeypatch.setattr(former, "_sort_out", walked)
    turns.publish({"index.html": "3", "a/c.html": "3"}, "a/b.html", "d")
    assert content(turns.site) == {"index.html": "3", "a/b.html": "1", "a/c.html": "3", "d": "1"}
    turns.publish({"a": "4"}, "index.html", "d")
    assert content(turns.site) == {"index.html": "3", "a": "4", "d": "1"}
    turns.publish({"a/c.html": "5", "e/f/g.html": "5"}, "index.html", "d")
    assert content(turns.site) == {
        "index.html": "3", "a/c.html": "5", "e/f/g.html": "5", "d": "1",
    }  # fmt: skip
    assert {path.name for path in turns.site.iterdir()} == {MARK, "index.html", "a", "e", "d"}


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"behind": 1, "folders": {}}', "\0", "{"])
def test_where_what_was_written_down_is_damaged_the_tree_is_walked(turns, text):
    turns.publish({"index.html": "2"}, "a/b.html", "a/c.html", "d")
    (turns.former / "a/x.html").write_text("x")
    lag_path(turns.former).write_text(text)
    turns.publish({"index.html": "3"}, "a/b.html", "a/c.html", "d")
    assert content(turns.site) == {"index.html": "3", "a/b.html": "1", "a/c.html": "1", "d": "1"}


def test_what_is_written_anew_is_not_written_into_a_file_that_readers_see(turns):
    with Edition.begun(str(turns.site), (), quiet) as work:
        work.former = turns.former
        (work.building / "index.html").write_text("2")
        work.publish(["a/b.html", "a/c.html", "d"])
    seen = (turns.former / "index.html").open()
    turns.publish({"index.html": "3"}, "a/b.html", "a/c.html", "d")
    assert (turns.site / "index.html").read_text() == "3"
    assert seen.read() == "1"
    assert (turns.former / "index.html").read_text() == "2"


def test_a_tree_aside_that_cannot_be_changed_is_done_without(turns, monkeypatch):
    def refuse(*given: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(former, "_sort_out", refuse)
    turns.publish({"index.html": "2"}, "a/b.html")
    assert content(turns.site) == {"index.html": "2", "a/b.html": "1"}


def test_where_files_are_not_linked_there_is_no_tree_aside(tmp_path, monkeypatch):
    def refuse(*paths: object) -> None:
        raise OSError(errno.EXDEV, "cross-device link")

    monkeypatch.setattr("os.link", refuse)
    turns = Turns(tmp_path)
    turns.publish({"index.html": "1", "d": "1"})
    turns.publish({"index.html": "2"}, "d")
    turns.publish({"index.html": "3"}, "d")
    assert content(turns.site) == {"index.html": "3", "d": "1"}


def started(out: Path, text: str, how: str, files: int = FILES) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", WRITER, str(out), text, how, str(files)])


def test_two_builds_at_once_take_turns(tmp_path):
    running = [started(tmp_path / "site", text, "beside", 400) for text in ("một", "hai", "ba")]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    found = content(tmp_path / "site")
    assert len(found) == 400
    assert len({*found.values()}) == 1
    assert names(tmp_path) == {"site"}


def test_who_waits_is_told_for_whom(tmp_path):
    told = []

    def waits(holder):
        told.append(holder)
        raise InterruptedError

    out = str(tmp_path / "site")
    with (
        Edition.begun(out, (), quiet),
        pytest.raises(CannotPublish),
        Edition.begun(out, (), waits),
    ):
        pass
    assert [holder.process for holder in told] == [os.getpid()]


@pytest.mark.parametrize("how", ["beside", "within", "by turns"])
@pytest.mark.parametrize("together", [1, 2])
def test_killed_at_any_moment_a_site_stands_whole(tmp_path, how, together):
    """Within a mount point a reader may see both while entries are exchanged; never without a
    build that sets it right."""
    chance = random.Random(7)
    out = tmp_path / "site"
    out.mkdir()
    assert started(out, "0", how).wait(60) == 0
    for number in range(1, KILLS + 1):
        running = [started(out, f"{number}.{who}", how, 300) for who in range(together)]
        time.sleep(chance.uniform(0.03, 0.25))
        for process in running:
            process.kill()
            process.wait(60)
        if how != "within":
            found = content(out)
            assert len(found) in {FILES, 300}
            assert len({*found.values()}) == 1
        assert started(out, "lành", how).wait(60) == 0
        assert {*content(out).values()} == {"lành"}
        assert len(content(out)) == FILES
        assert names(tmp_path) - {"aside", "aside.lag"} == {"site"}
