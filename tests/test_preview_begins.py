"""A preview takes what it is made of as it is, also where that changes while it is taken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path, PureWindowsPath

import pytest
from congkhai.adapter import preview
from congkhai.adapter.preview_frame import EngineFrame
from congkhai.commands import main


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    folder = tmp_path / "cong"
    options = ("--office", "Ủy ban nhân dân xã Bình Lạc", "--territory", "Xã Bình Lạc nọ")
    assert main(["init", str(folder), "--yes", *options]) == 0
    return folder


def test_what_people_wrote_is_followed_before_it_is_read(portal, tmp_path, monkeypatch):
    monkeypatch.chdir(portal)
    index, followed = portal / "content" / "index.md", []

    def follow(places: Iterable[Path]) -> None:
        followed.extend(places)
        index.write_text("# Sửa trong lúc đầu\n", "utf-8")

    frame = EngineFrame(portal / "mkdocs.yml", portal / "plans", "127.0.0.1:8000", tmp_path, follow)
    assert portal / "content" in followed
    assert "Sửa trong lúc đầu" in (frame.around.folder / "index.html").read_text("utf-8")
    frame.remove()


class Clock:
    """Nothing changes but the day, until everything is asked once more."""

    def __init__(self) -> None:
        self.asked = 0

    def wait(self, is_over: Callable[[], bool]) -> frozenset[str]:
        self.asked += 1
        if not is_over():
            raise KeyboardInterrupt
        assert self.asked < 5
        return frozenset()


def test_a_day_that_begins_is_told_once_whatever_comes_of_it(portal, monkeypatch):
    shown = preview._Preview(portal / "mkdocs.yml", portal / "plans", 8000, lambda made: None)
    shown._watch = Clock()  # type: ignore[assignment]
    shown._day = dt.date(2026, 11, 22)
    monkeypatch.setattr(preview, "day_in_vietnam", lambda: dt.date(2026, 11, 23))
    monkeypatch.setattr(shown, "_work_out_changes", lambda: None)
    with pytest.raises(KeyboardInterrupt):
        shown.follow()
    assert shown._changed == [(False, True)]
    shown._shown.end()


@pytest.mark.parametrize(
    ("path", "is_source"),
    [
        ("C:\\cong\\plans\\a.md", True),
        ("C:\\cong\\plans\\tinh\\a.md", True),
        ("c:\\Cong\\plans\\a.md", True),
        ("C:\\cong\\plans-cu\\a.md", False),
        ("C:\\cong\\mkdocs.yml", False),
        ("C:\\cong\\plans", False),
    ],
)
def test_sources_are_told_from_other_files_where_folders_are_parted_otherwise(path, is_source):
    plans = PureWindowsPath("C:\\cong\\plans")
    assert preview.those_below(plans, [path]) == ({path} if is_source else set())
