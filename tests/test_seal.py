"""A site that stands as it was left, of sources that did, is not built again."""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
import subprocess
from pathlib import Path

import pytest
from congkhai import seal
from congkhai.commands import main
from congkhai.publishing import statuses_of
from congkhai.seal import Ingredients, SiteSeal

from tests.need import program
from tests.small import FACTS, source, write
from tests.started import loaded_by

# To load it takes longer than to see that nothing has changed.
WHAT_BUILDS = {"sources", "graph", "products", "snapshot", "pipeline", "render", "mkdocs", "numpy"}
SITE = {"index.html": "trang", "ke-hoach/a/index.html": "kế hoạch"}


class Built:
    """Some sources and a site, as a build of them leaves both."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.site = folder, folder / "site"
        self.plans = write(folder, {"ke-hoach-a.md": source()})
        for name, text in SITE.items():
            (self.site / name).parent.mkdir(parents=True, exist_ok=True)
            (self.site / name).write_text(text)
        begun = self.seal()
        begun.begin(Ingredients((str(self.plans),), (str(folder),)))
        begun.leave(statuses_of(self.site), ["điều đã nói"])

    def seal(self, *words: str) -> SiteSeal:
        return SiteSeal(self.folder / ".cache/congkhai/x.seal", ["--strict", *words])

    @property
    def holds(self) -> bool:
        return self.seal().told_if_it_holds(self.site) is not None


@pytest.fixture
def built(tmp_path) -> Built:
    return Built(tmp_path)


@pytest.fixture(params=["just now", "long ago"])
def built_at_any_time(request, tmp_path, monkeypatch) -> Built:
    """Files of the last seconds are told by their letters, older ones by what the system says."""
    if request.param == "long ago":
        monkeypatch.setattr(seal, "_DOUBT", -3_600_000_000_000)
    return Built(tmp_path)


def test_it_tells_again_what_was_said(built_at_any_time):
    own = built_at_any_time
    assert own.seal().told_if_it_holds(own.site) == ("điều đã nói",)


def rewrite(path: Path, text: str) -> None:
    """With other letters, and the time that the file bore before."""
    before = path.stat()
    path.write_text(text)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


BREAKS = {
    "other letters of the same length and time": lambda own: rewrite(
        own.plans / "ke-hoach-a.md", source(FACTS.replace("number: 12", "number: 13"))
    ),
    "a new source": lambda own: (own.plans / "b.md").write_text("x"),
    "a source less": lambda own: (own.plans / "campaigns.yml").unlink(),
    "another name": lambda own: (own.plans / "ke-hoach-a.md").rename(own.plans / "c.md"),
    "an empty folder": lambda own: (own.plans / "d").mkdir(),
    "a repository": lambda own: subprocess.run(
        [program("git"), "init", "-q"], cwd=own.folder, check=True
    ),
    "a page deleted": lambda own: (own.site / "index.html").unlink(),
    "a page changed by hand": lambda own: (own.site / "index.html").write_text("trang khác"),
    "a foreign file": lambda own: (own.site / "la.txt").write_text(""),
    "a site that is gone": lambda own: own.site.rename(own.folder / "cũ"),
    "a link for a site": lambda own: (
        own.site.rename(own.folder / "thật"), own.site.symlink_to(own.folder / "thật")
    ),
    "a damaged seal": lambda own: (own.folder / ".cache/congkhai/x.seal").write_text('{"began": 1'),
    "a foreign seal": lambda own: (own.folder / ".cache/congkhai/x.seal").write_text("[]"),
}  # fmt: skip


@pytest.mark.parametrize("change", BREAKS)
def test_it_is_broken_by(built_at_any_time, change):
    BREAKS[change](built_at_any_time)
    assert not built_at_any_time.holds


def test_it_is_broken_by_other_words(built):
    assert built.seal("2026-11-23").told_if_it_holds(built.site) is None


def test_what_git_keeps_and_python_compiles_is_no_source(built):
    (built.plans / "__pycache__").mkdir()
    (built.plans / "__pycache__/a.pyc").write_bytes(b"")
    assert built.holds


def test_a_source_that_changes_while_the_build_reads_breaks_it(tmp_path):
    own = Built(tmp_path)
    begun = own.seal()
    begun.begin(Ingredients((str(own.plans),), ()))
    (own.plans / "ke-hoach-a.md").write_text(source(FACTS + "gist: Khác.\n"))
    begun.leave(statuses_of(own.site), [])
    assert not own.holds


def test_a_build_that_may_read_anything_leaves_none(built):
    built.seal().leave(statuses_of(built.site), [])
    assert not built.holds


@pytest.mark.usefixtures("compiled_once")
def test_the_command_says_that_nothing_has_changed_and_builds_what_has(
    tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    assert main(["init", "cong", "--yes"]) == 0
    monkeypatch.chdir(tmp_path / "cong")
    write(tmp_path / "cong", {"sai.md": "---\nid: sai\n---\n"})
    build = ["build", "--without", "search,comparison", "--lang", "vi", "--today"]
    today = str(dt.date(2026, 11, 22))
    assert main([*build, today]) == 0
    first = capsys.readouterr()
    assert "Cổng đã dựng" in first.out
    assert main([*build, today]) == 0
    again = capsys.readouterr()
    assert again.out == "Không có gì thay đổi: trang ở site đã là bản mới nhất.\n"
    assert again.err == first.err
    assert "sai.md:" in again.err
    said, loaded = loaded_by(tmp_path / "cong", *build, today)
    assert said == again.out.rstrip("\n")
    assert loaded.isdisjoint(WHAT_BUILDS)
    (tmp_path / "cong/site/index.html").write_text("x")
    assert main([*build, today]) == 0
    assert "Cổng đã dựng" in capsys.readouterr().out
    assert len((tmp_path / "cong/site/index.html").read_text("utf-8")) > 1000


@pytest.mark.usefixtures("compiled_once")
def test_a_store_that_is_damaged_within_costs_an_edit_nothing_but_time(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["init", "cong", "--yes"]) == 0
    monkeypatch.chdir(tmp_path / "cong")
    write(tmp_path / "cong", {"ke-hoach-a.md": source()})
    build = ["build", "--jobs", "1", "--today", "2026-11-22"]
    assert main(build) == 0
    (store,) = Path(".cache/congkhai").glob("*.db")
    with sqlite3.connect(store) as database:
        database.execute("UPDATE part SET value = ?", (b"x",))
    database.close()
    plan = Path("plans/ke-hoach-a.md")
    plan.write_text(plan.read_text("utf-8").replace("III", "IV") + "\nThêm một lời.\n", "utf-8")
    assert main(build) == 0
    assert "Thêm một lời" in Path("site/ke-hoach/ke-hoach-a/index.html").read_text("utf-8")
