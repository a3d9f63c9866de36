"""`congkhai upgrade`: an older portal becomes one of this version; nobody's words are touched."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from congkhai import __version__
from congkhai.commands import main, upgrade
from congkhai.knowledge import load_portal
from congkhai.starting import digest_of
from congkhai.theme import THEME
from congkhai.upgrading import RenamedKey, Step, apply_plan, planned
from congkhai.upgrading.own_overrides import misfits
from congkhai.upgrading.own_packages import with_own_packages
from congkhai.upgrading.renaming import renamed

from tests.need import ROOT, program

NEXT = "9.1.0"
STEPS = (
    Step("9.0.0", vi="«gist» nay là «summary»", en="«gist» is «summary» now",
         renames=(RenamedKey("plan", ("gist",), "summary"),)),
    Step(NEXT, vi="«who» của hạn nay là «doers»", en="«who» of deadlines is «doers» now",
         renames=(RenamedKey("plan", ("deadlines", "who"), "doers"),
                  RenamedKey("agencies", ("agencies", "short_names"), "short"))),
)  # fmt: skip
PLAN = """---
id: binh-lac-trong-cay   # mã này
kind: kế hoạch
# lời của người viết: gist: không phải khóa
gist: "gist: trồng cây"  # gọn
agency: binh-lac-ubnd
deadlines:
  - {id: bao-cao, what: Báo cáo,   who: binh-lac-ubnd}
  - id: hai
    who:
      - binh-lac-ubnd
title: Trồng cây
---

gist: chữ trong bài
"""


@pytest.fixture
def portal(tmp_path) -> Path:
    folder = tmp_path / "cong"
    assert main(["init", str(folder), "--yes", "--office", "Ủy ban nhân dân xã Bình Lạc"]) == 0
    (folder / "plans/binh-lac-trong-cay.md").write_text(PLAN, encoding="utf-8")
    return folder


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".cache" not in path.parts
    }


def test_a_renamed_key_changes_and_nothing_beside_it(portal):
    plan = planned(portal, NEXT, STEPS)
    [change] = [change for change in plan.changes if change.path.startswith("plans/")]
    assert change.after == PLAN.replace('\ngist: "', '\nsummary: "').replace(
        "   who: ", "   doers: "
    ).replace("\n    who:\n", "\n    doers:\n")
    assert [step.version for step in plan.steps] == ["9.0.0", NEXT]


def test_nothing_is_written_before_it_is_agreed_to(portal):
    before = everything(portal)
    planned(portal, NEXT, STEPS)
    assert everything(portal) == before


def test_a_portal_goes_over_two_versions_one_after_the_other_or_at_once(portal, tmp_path):
    other = tmp_path / "khac"
    subprocess.run(["cp", "-r", str(portal), str(other)], check=True)
    for version, steps in (("9.0.0", STEPS[:1]), (NEXT, STEPS)):
        plan = planned(portal, version, steps)
        assert [step.version for step in plan.steps] == [version]
        apply_plan(portal, plan.changes, plan.old)
    plan = planned(other, NEXT, STEPS)
    apply_plan(other, plan.changes, plan.old)
    assert everything(portal) == everything(other)
    assert planned(portal, NEXT, STEPS).changes == ()
    assert json.loads((portal / ".congkhai.json").read_text())["version"] == NEXT


def test_what_stood_there_before_is_kept(portal):
    plan = planned(portal, NEXT, STEPS)
    kept = apply_plan(portal, plan.changes, plan.old)
    assert (kept / "plans/binh-lac-trong-cay.md").read_text(encoding="utf-8") == PLAN
    assert kept.is_relative_to(portal / ".cache")


def test_a_broken_source_is_named_and_left_and_the_others_go_on(portal):
    (portal / "plans/hong.md").write_text("---\nid: a\ngist: [\n---\n", encoding="utf-8")
    (portal / "plans/hai-ten.md").write_text(
        "---\nid: b\ngist: a\nsummary: b\n---\n", encoding="utf-8"
    )
    (portal / "plans/la.md").write_bytes("---\nid: c\n".encode("utf-16"))
    plan = planned(portal, NEXT, STEPS)
    changed = [change.path for change in plan.changes if change.path.startswith("plans/")]
    assert changed == ["plans/binh-lac-trong-cay.md"]
    assert [(notice.place, notice.key) for notice in plan.notices] == [
        ("plans/hai-ten.md:3:1", "upgrade_both"),
        ("plans/hong.md:4:1", "upgrade_broken"),
        ("plans/la.md:1:1", "upgrade_broken"),
    ]


@pytest.mark.parametrize("knows_its_version", [True, False])
def test_a_source_mended_later_still_goes_over_every_step(portal, knows_its_version):
    if not knows_its_version:
        (portal / ".congkhai.json").unlink()
        (portal / "requirements.txt").unlink()
    source = portal / "plans/binh-lac-trong-cay.md"
    source.write_text(PLAN.replace("kind:", "kind: ["), encoding="utf-8")
    first = planned(portal, NEXT, STEPS)
    apply_plan(portal, first.changes, first.old)
    source.write_text(PLAN, encoding="utf-8")
    second = planned(portal, NEXT, STEPS)
    apply_plan(portal, second.changes, second.old)
    assert "\nsummary: " in source.read_text(encoding="utf-8")
    assert planned(portal, NEXT, STEPS).changes == ()
    assert json.loads((portal / ".congkhai.json").read_text())["version"] == NEXT


@pytest.mark.parametrize(
    ("kind", "path", "text", "expected"),
    [
        ("plan", ("a", "b"), "---\r\na:\r\n  b: 1 # b\r\n---\r\nb: 2\r\n",
         "---\r\na:\r\n  x: 1 # b\r\n---\r\nb: 2\r\n"),
        ("plan", ("b",), '---\n"b": 1\n---\n', '---\n"x": 1\n---\n'),
        ("plan", ("b",), "---\n{b: 1, c: {b: 2}}\n---\n", "---\n{x: 1, c: {b: 2}}\n---\n"),
        ("plan", ("b",), "\ufeff---\nb: 1\n---\n", "\ufeff---\nx: 1\n---\n"),
        ("plan", ("b",), "không có phần đầu\n", "không có phần đầu\n"),
        ("plan", ("b",), "", ""),
    ],
)  # fmt: skip
def test_a_key_is_found_however_it_is_written(kind, path, text, expected):
    assert renamed(text, RenamedKey(kind, path, "x"), True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("b: 1\n", "x: 1\n"),
        ("- b: 1\n- b: 2\n", "- x: 1\n- x: 2\n"),
        ("reports:\n  - b: 1\n", "reports:\n  - x: 1\n"),
        ("c: 1\n", "c: 1\n"),
    ],
)
def test_a_record_is_alone_a_list_or_a_list_below_its_kind(text, expected):
    assert renamed(text, RenamedKey("reports", ("b",), "x"), False) == expected


def test_a_record_is_known_by_where_it_lies(portal):
    beside = portal / "plans/binh-lac-trong-cay"
    for name in ("reports/2025.yml", "reports.yml", "awards/a.yml"):
        (beside / name).parent.mkdir(parents=True, exist_ok=True)
        (beside / name).write_text("date: 1/1/2026\n", encoding="utf-8")
    steps = (Step("9.0.0", "", "", renames=(RenamedKey("reports", ("date",), "day"),)),)
    changed = {c.path for c in planned(portal, "9.0.0", steps).changes if "plans/" in c.path}
    folder = "plans/binh-lac-trong-cay"
    assert changed == {f"{folder}/reports/2025.yml", f"{folder}/reports.yml"}


def test_a_copy_of_the_repository_becomes_a_portal_of_the_package(tmp_path):
    old = (
        "# của tôi\nsite_name: Cổng xã\nhooks: [hooks/portal.py]\n# Search is the portal's own.\n"
        "plugins: []\ntheme:\n  name: material   # chú thích\n  custom_dir: overrides\n"
    )
    (tmp_path / "mkdocs.yml").write_text(old, encoding="utf-8")
    (tmp_path / "plans").mkdir()
    plan = planned(tmp_path, __version__)
    assert plan.old == ""
    [settings] = [change for change in plan.changes if change.path == "mkdocs.yml"]
    assert settings.after == (
        "# của tôi\nsite_name: Cổng xã\n# Search is the portal's own.\n"
        "plugins: [congkhai]\ntheme:\n  name: congkhai   # chú thích\n  custom_dir: overrides\n"
    )


def test_files_that_people_changed_stay_and_are_named(portal):
    made = (portal / "Makefile").read_text(encoding="utf-8")
    note = json.loads((portal / ".congkhai.json").read_text())
    # As if both had been otherwise in the version that made the portal.
    (portal / "Makefile").write_text(made + "\nriêng:\n", encoding="utf-8")
    (portal / ".gitignore").write_text("cũ\n", encoding="utf-8")
    note["files"] |= {"Makefile": "0" * 64, ".gitignore": digest_of("cũ\n")}
    (portal / ".congkhai.json").write_text(json.dumps(note), encoding="utf-8")
    (portal / ".gitattributes").unlink()
    plan = planned(portal, NEXT, ())
    assert {change.path for change in plan.changes} == {".gitignore", ".congkhai.json"}
    assert [(notice.place, notice.key) for notice in plan.notices] == [
        ("Makefile", "upgrade_by_hand")
    ]


def test_packages_added_by_hand_stay(portal):
    path = portal / "requirements.txt"
    own = "mkdocs-macros-plugin==1.5.0 \\\n    --hash=sha256:" + "a" * 64 + "\n"
    text = path.read_text(encoding="utf-8").replace("babel==", "babel==0.", 1) + own
    path.write_text(text, encoding="utf-8")
    plan = planned(portal, __version__)
    [change] = [change for change in plan.changes if change.path == "requirements.txt"]
    assert change.after.endswith(own)
    assert "babel==0." not in change.after
    [notice] = plan.notices
    assert dict(notice.values) == {"packages": "mkdocs-macros-plugin"}
    assert with_own_packages("A_b==1\n", "a-B==2 \\\n  --hash=x\n") == ("A_b==1\n", [])


def test_an_override_that_no_longer_fits_is_named_with_its_reason(tmp_path):
    files = {
        "main.html": '{% extends "base.html" %}\n',
        "ck/plan.html": '{% import "macros.html" as m %}\n{{ m.path(1, 2, 3) }}\n{{ m.gone() }}\n',
        "ck/old.html": "<p>cũ</p>\n",
        "ck/home.html": "{% if %}\n",
        "ck/data.html": '{% import "nothing.html" as n %}\n',
        "partials/own.html": "<p>riêng</p>\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert [(name, line, key) for name, line, key, _ in misfits(tmp_path)] == [
        ("ck/data.html", 1, "override_no_template"),
        ("ck/data.html", 1, "override_hides"),
        ("ck/home.html", 1, "override_syntax"),
        ("ck/old.html", 1, "override_unused"),
        ("ck/plan.html", 3, "override_no_macro"),
        ("ck/plan.html", 1, "override_hides"),
        ("main.html", 1, "override_parent"),
    ]


def test_the_theme_s_own_templates_fit_each_other():
    """Nothing is said of a copy of the theme save that it hides the theme."""
    found = {(name, key) for name, _, key, _ in misfits(THEME) if key != "override_hides"}
    assert found == {("frame.html", "override_parent")}


def test_this_repository_s_overrides_fit():
    assert list(misfits(ROOT / "overrides")) == []


@pytest.fixture
def at_next(monkeypatch):
    monkeypatch.setattr(upgrade, "__version__", NEXT)
    monkeypatch.setattr(upgrade, "planned", lambda folder, version: planned(folder, version, STEPS))


def test_the_command_shows_then_changes(portal, at_next, capsys):
    before = everything(portal)
    assert main(["upgrade", str(portal)]) == 0
    said = capsys.readouterr().out
    assert '-gist: "gist: trồng cây"  # gọn\n+summary: "gist: trồng cây"  # gọn\n' in said
    assert "9.0.0: «gist» nay là «summary»" in said
    assert "congkhai upgrade --yes" in said
    assert everything(portal) == before
    assert main(["upgrade", str(portal), "--yes"]) == 0
    assert "Đã lên bản 9.1.0" in capsys.readouterr().out
    assert main(["upgrade", str(portal)]) == 0
    assert "Không phải đổi gì" in capsys.readouterr().out


@pytest.mark.parametrize(("answer", "changes"), [("c\n", True), ("k\n", False), ("", False)])
def test_in_a_terminal_it_asks(portal, at_next, monkeypatch, capsys, answer, changes):
    lines = io.StringIO(answer)
    lines.isatty = lambda: True
    monkeypatch.setattr(sys, "stdin", lines)
    before = everything(portal)
    assert main(["upgrade", str(portal)]) == 0
    assert (everything(portal) != before) is changes


def test_a_portal_of_a_newer_version_is_left_alone(portal, capsys):
    note = portal / ".congkhai.json"
    note.write_text(note.read_text().replace(f'"{__version__}"', '"99.0.0"'), encoding="utf-8")
    before = everything(portal)
    assert main(["upgrade", str(portal), "--yes"]) == 1
    assert "viết cho bản 99.0.0" in capsys.readouterr().err
    assert everything(portal) == before


def test_a_portal_that_does_not_say_its_version_is_looked_at_from_the_beginning(portal, capsys):
    (portal / ".congkhai.json").unlink()
    (portal / "requirements.txt").unlink()
    assert main(["upgrade", str(portal)]) == 0
    assert "Không rõ cổng này viết cho bản nào" in capsys.readouterr().out


def test_edits_that_git_does_not_hold_yet_come_first(portal, at_next, capsys):
    git = [program("git"), "-C", str(portal), "-c", "user.name=a", "-c", "user.email=a@b.vn"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "một"]):
        subprocess.run([*git, *command], check=True)
    source = portal / "plans/binh-lac-trong-cay.md"
    source.write_text(PLAN + "\nchưa ghi\n", encoding="utf-8")
    before = everything(portal)
    assert main(["upgrade", str(portal), "--yes"]) == 1
    assert "plans/binh-lac-trong-cay.md" in capsys.readouterr().err
    assert everything(portal) == before
    subprocess.run([*git, "commit", "-qam", "hai"], check=True)
    assert main(["upgrade", str(portal), "--yes"]) == 0


def test_a_disk_that_refuses_is_told_with_what_is_done(portal, at_next, monkeypatch, capsys):
    replace = Path.replace

    def refusing(path: Path, target: Path) -> Path:
        if target.name == ".congkhai.json":
            raise OSError(28, "No space left on device")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refusing)
    assert main(["upgrade", str(portal), "--yes"]) == 1
    said = capsys.readouterr().err
    assert "Không ghi được .congkhai.json" in said
    assert "plans/binh-lac-trong-cay.md" in said


def test_a_folder_without_a_portal_is_said(tmp_path, capsys):
    assert main(["upgrade", str(tmp_path)]) == 2
    assert "mkdocs.yml" in capsys.readouterr().err


def test_a_new_portal_has_nothing_to_change(portal, capsys):
    assert main(["upgrade", str(portal)]) == 0
    assert "Không phải đổi gì" in capsys.readouterr().out
    assert load_portal(portal / "plans").portal.agencies
