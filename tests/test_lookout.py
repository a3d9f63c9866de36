"""What changes in folders is seen, whatever it is and whatever a clock says."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest
from congkhai.adapter.template_fault import template_fault
from congkhai.preview import lookout
from congkhai.preview.lookout import Lookout
from congkhai.render import theme_shell

ACTS: dict[str, tuple[Callable[[Path], object], set[str]]] = {
    "written": (lambda home: (home / "a.md").write_text("2"), {"a.md"}),
    "of the same size": (lambda home: (home / "a.md").write_text("3"), {"a.md"}),
    "added": (lambda home: (home / "mới.md").write_text("1"), {"mới.md"}),
    "removed": (lambda home: (home / "a.md").unlink(), {"a.md"}),
    "renamed": (lambda home: (home / "a.md").rename(home / "b.md"), {"a.md", "b.md"}),
    "deep": (lambda home: (home / "x/y/z.yml").write_text("2"), {"x/y/z.yml"}),
    "a folder moved": (lambda home: (home / "x").rename(home / "w"), {"x/y/z.yml", "w/y/z.yml"}),
    "in Git's own folder": (lambda home: (home / ".git/HEAD").write_text("2"), set()),
    "nothing": (lambda home: None, set()),
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for name in ("a.md", "x/y/z.yml", ".git/HEAD"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1")
    (tmp_path / "vòng").symlink_to(tmp_path, target_is_directory=True)
    return tmp_path


@pytest.mark.parametrize("name", ACTS)
def test_a_change_is_seen_once_with_the_files_it_touched(home, name):
    act, touched = ACTS[name]
    lookout = Lookout([home])
    act(home)
    assert lookout.changed() == {str(home / path) for path in touched}
    assert lookout.changed() == frozenset()


def test_a_change_that_keeps_size_and_time_is_seen(home):
    lookout, status = Lookout([home]), (home / "a.md").stat()
    (home / "a.md").write_text("2")
    os.utime(home / "a.md", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert lookout.changed() == {str(home / "a.md")}


def test_a_place_that_is_not_there_yet_is_seen_when_it_comes(home):
    lookout = Lookout([home / "sau"])
    (home / "sau").mkdir()
    (home / "sau/a.md").write_text("1")
    assert lookout.changed() == {str(home / "sau/a.md")}


def test_a_look_that_waits_for_others_makes_no_longer_pause(home, monkeypatch):
    """While pages are made a look takes long; that says nothing of how much there is to see."""
    clock, pauses = {"wall": 0.0, "own": 0.0}, list[float]()

    def seen_slowly(place: Path) -> dict[str, tuple[int, int, int, int]]:
        clock["wall"] += 3.0
        clock["own"] += 0.001
        return {}

    monkeypatch.setattr(lookout, "_seen_at", seen_slowly)
    monkeypatch.setattr(lookout.time, "monotonic", lambda: clock["wall"])
    monkeypatch.setattr(lookout.time, "thread_time", lambda: clock["own"])
    monkeypatch.setattr(lookout.time, "sleep", pauses.append)
    turns = iter([False, False, True])
    assert Lookout([home]).wait(lambda: next(turns)) == set()
    assert [pause for pause in pauses if pause] == [lookout.PAUSE] * 2


def test_what_was_followed_before_is_not_taken_as_known_anew(home):
    lookout = Lookout([home / "x"])
    (home / "x/y/z.yml").write_text("2")
    lookout.follow([home / "x", home / "a.md"])
    assert lookout.changed() == {str(home / "x/y/z.yml")}


@pytest.mark.parametrize("places", [["x"], ["x", "a.md"], ["a.md"], []])
def test_it_may_be_told_what_to_follow_while_it_looks(home, places):
    lookout = Lookout([home / "x", home / ".git"])
    look = lookout._look

    def meanwhile(pause=0):
        lookout._look = look
        seen = look(pause)
        lookout.follow(home / place for place in places)
        return seen

    (home / "x/y/z.yml").write_text("22")
    lookout._look = meanwhile
    told = lookout.changed()
    assert told == {str(home / "x/y/z.yml")} & {str(home / f"{p}/y/z.yml") for p in places}
    (home / "a.md").write_text("22")
    assert lookout.changed() == {str(home / "a.md")} & {str(home / place) for place in places}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{{ 1.khong.co }}", "khong"),
        ("{{ [] + 1 }}", "concatenate"),
        ("{{ 1 / 0 }}", "division"),
        ("{{ ten() }}", "ten"),
        ("{% if %}", "Expected"),
        ('{% include "khong-co.html" %}', "khong-co.html"),
    ],
)
def test_whatever_a_template_of_its_own_does_wrong_is_said_at_its_line(tmp_path, line, said):
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides/plan.html").write_text(f"<p>Một</p>\n{line}\n")
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(tmp_path / "overrides"), autoescape=True
    )
    with pytest.raises(Exception) as raised:  # noqa: PT011 - of any kind
        templates.get_template("plan.html").render()
    told = template_fault(raised.value, tmp_path)
    assert told.startswith("overrides/plan.html:2:1: mẫu trang riêng")
    assert said in told


def test_a_frame_of_its_own_without_a_page_is_said_with_its_file(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("theme: {name: congkhai, custom_dir: khung}\n", "utf-8")
    with pytest.raises(theme_shell.SlotLost) as raised:
        theme_shell.cut("<html><body>Chào</body></html>")
    told = template_fault(raised.value, tmp_path)
    assert told.startswith("khung/main.html:1:1: mẫu trang riêng không còn chỗ")
    assert '{% extends "frame.html" %}' in told


def test_a_mistake_elsewhere_is_no_template_s():
    with pytest.raises(ZeroDivisionError) as raised:
        _ = 1 / 0
    with pytest.raises(ZeroDivisionError):
        template_fault(raised.value, Path())
