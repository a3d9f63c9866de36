"""A process of its own looks for changes, and is not missed when it is gone."""

from __future__ import annotations

import ast
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from congkhai.preview import Watcher, lookout


@contextmanager
def watching(*places: Path, **more: tuple[str, ...]) -> Iterator[Watcher]:
    watch = Watcher(places, **more)
    try:
        yield watch
    finally:
        watch.end()


def told(watch: Watcher, seconds: float = 20) -> frozenset[str]:
    end = time.monotonic() + seconds
    return watch.wait(lambda: time.monotonic() > end)


@pytest.mark.parametrize(
    "name", ["a.md", "Kế hoạch số 1.md", "một\nhai.md", os.fsdecode(b"\xff.md")]
)
def test_what_is_written_from_now_on_is_told_by_its_path(tmp_path, name):
    with watching(tmp_path) as watch:
        (tmp_path / name).write_text("1")
        assert told(watch) == {str(tmp_path / name)}


def test_what_is_followed_later_is_known_as_it_then_is(tmp_path):
    first, second = tmp_path / "plans", tmp_path / "content"
    for folder in (first, second):
        folder.mkdir()
        (folder / "a.md").write_text("1")
    with watching(first) as watch:
        (first / "b.md").write_text("1")
        watch.follow([first, second])
        assert told(watch) == {str(first / "b.md")}
        (second / "a.md").write_text("22")
        assert told(watch) == {str(second / "a.md")}


def test_whoever_waits_for_nothing_more_is_let_go(tmp_path):
    with watching(tmp_path) as watch:
        assert told(watch, 0.1) == frozenset()


@pytest.mark.parametrize("when", ["before it is asked", "while it is waited for"])
def test_where_the_process_ends_changes_are_seen_here(tmp_path, when):
    with watching(tmp_path) as watch:
        process = watch._process
        if when == "before it is asked":
            os.kill(process.pid, signal.SIGKILL)
        else:
            threading.Timer(0.3, process.kill).start()
        process.wait()
        watch.follow([tmp_path])
        (tmp_path / "a.md").write_text("1")
        assert told(watch) == {str(tmp_path / "a.md")}


@pytest.mark.parametrize("program", ["/khong/co/python", sys.executable])
def test_where_no_process_can_be_had_changes_are_seen_here(tmp_path, program):
    with watching(tmp_path, program=(program, "-c", "raise SystemExit")) as watch:
        watch.follow([tmp_path])
        (tmp_path / "a.md").write_text("1")
        assert told(watch) == {str(tmp_path / "a.md")}


def test_whoever_stops_the_preview_at_its_terminal_does_not_stop_the_process(tmp_path):
    """Else it would tell of it, before it has said that it wants to hear nothing."""
    with watching(tmp_path) as watch:
        assert os.getsid(watch._process.pid) != os.getsid(0)


@pytest.mark.parametrize("line", ["[", "[1", "null\n[", ""])
def test_a_process_that_ends_in_the_midst_of_a_line_is_not_missed(tmp_path, line):
    with watching(tmp_path, program=(sys.executable, "-c", f"print({line!r}, end='')")) as watch:
        watch.follow([tmp_path])
        (tmp_path / "a.md").write_text("1")
        assert told(watch) == {str(tmp_path / "a.md")}


def test_it_ends_when_nobody_listens_any_more(tmp_path):
    with watching(tmp_path) as watch:
        assert watch._process.stdin
        watch._process.stdin.close()
        assert watch._process.wait(10) == 0


def test_the_program_needs_nothing_that_is_installed():
    tree = ast.parse(Path(lookout.__file__).read_text("utf-8"))
    asked = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {name.name for node in asked if isinstance(node, ast.Import) for name in node.names}
    names |= {node.module or "." for node in asked if isinstance(node, ast.ImportFrom)}
    assert all(isinstance(node, ast.Import) or not node.level for node in asked)
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names
