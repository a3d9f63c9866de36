"""`congkhai serve` as an editor meets it: any save is followed, a mistake is shown at its place."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from congkhai.commands import main

from tests.need import ROOT
from tests.site.test_preview import free_port

PATIENCE = 60
PLAN = """---
id: binh-lac-trong-cay
kind: kế hoạch
agency: binh-lac-ubnd-xa
title: Trồng cây
---

## I. Nội dung

1. Trồng 5.000 cây.
"""


class Preview:
    """A new portal and the process that shows it."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.home = f"http://127.0.0.1:{port}/"
        self.log = folder.parent / "log"
        with self.log.open("wb") as output:
            self.process = subprocess.Popen(
                [
                    str(Path(sys.executable).with_name("congkhai")),
                    *("serve", "--port", str(port)),
                ],
                cwd=folder,
                env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1"},
                stdout=output,
                stderr=output,
            )

    def lines(self) -> list[str]:
        return self.log.read_text(encoding="utf-8").splitlines()

    def page(self, path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(f"{self.home}{path}", timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except OSError:
            return 0, ""

    def until(self, path: str, holds: Callable[[int, str], bool]) -> tuple[int, str]:
        """The page once it is as wanted."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            status, text = self.page(path)
            if holds(status, text):
                return status, text
            time.sleep(0.2)
        raise AssertionError(f"{path}: {status}\n" + "\n".join(self.lines()))


@pytest.fixture
def preview(tmp_path) -> Iterator[Preview]:
    folder = tmp_path / "cong"
    options = ("--office", "Ủy ban nhân dân xã Bình Lạc", "--territory", "Xã Bình Lạc nọ")
    assert main(["init", str(folder), "--yes", *options]) == 0
    agencies = folder / "plans" / "agencies.yml"
    text = agencies.read_text(encoding="utf-8").replace("binh-lac-no", "binh-lac")
    agencies.write_text(text.replace("id: binh-lac-ubnd-xa-binh-lac", "id: binh-lac-ubnd-xa"))
    (folder / "plans" / "binh-lac-trong-cay.md").write_text(PLAN, encoding="utf-8")
    shown = Preview(folder, free_port())
    try:
        shown.until("", lambda status, text: status == 200)
        yield shown
    finally:
        shown.process.terminate()
        shown.process.wait(timeout=20)


PAGE = "ke-hoach/binh-lac-trong-cay/"


def test_a_broken_source_has_a_page_that_names_the_mistake_and_mends_itself(preview):
    source = preview.folder / "plans" / "binh-lac-trong-cay.md"
    source.write_text(PLAN.replace("title:", "titel:"), encoding="utf-8")
    status, text = preview.until(PAGE, lambda status, text: "titel" in text)
    assert status == 200
    assert "Nguồn còn lỗi" in text
    assert "K201" in text
    assert "<code>titel: Trồng cây</code>" in text
    assert "livereload(" in text
    source.write_text(PLAN, encoding="utf-8")
    preview.until(PAGE, lambda status, text: status == 200 and "Trồng 5.000 cây" in text)


@pytest.mark.parametrize(
    "broken",
    [
        PLAN.replace("title: Trồng cây", 'title: "Trồng cây'),
        PLAN.replace("id: binh-lac-trong-cay\n", ""),
        PLAN.replace("kind: kế hoạch", "kind: kế hoạch\nkind: kế hoạch").replace("---\n\n", "--\n"),
        "",
    ],
)
def test_any_mistake_is_shown_where_the_plan_stood(preview, broken):
    (preview.folder / "plans" / "binh-lac-trong-cay.md").write_text(broken, encoding="utf-8")
    status, _ = preview.until(PAGE, lambda status, text: "Nguồn còn lỗi" in text)
    assert status == 200


def test_findings_are_summed_up_in_three_lines(preview):
    plan = PLAN.replace("title:", "x: 1\ny: 2\nz: 3\nv: 4\nw: 5\ntitle:")
    before = len(preview.lines())
    (preview.folder / "plans" / "binh-lac-trong-cay.md").write_text(plan, encoding="utf-8")
    preview.until(PAGE, lambda status, text: "K202" in text)
    said = preview.lines()[before:]
    assert len(said) == 3, said
    assert preview.home in said[0]
    assert "5 lỗi" in said[0]
    assert said[1].startswith("plans/binh-lac-trong-cay.md:5:1: K202 lỗi: ")
    assert said[2].startswith(f"Xem hết: {preview.home}chat-luong-du-lieu/")


def test_every_kind_of_file_is_followed(preview):
    """Pages, registers, records, styles and settings; a mistake in the last leaves all standing."""
    folder = preview.folder
    about = folder / "content" / "gioi-thieu.md"
    about.write_text("# Giới thiệu\n\nLời mới.\n", encoding="utf-8")
    preview.until("gioi-thieu/", lambda status, text: "Lời mới." in text)
    agencies = folder / "plans" / "agencies.yml"
    text = agencies.read_text(encoding="utf-8")
    agencies.write_text(text.replace("xã Bình Lạc", "xã Bình Lạc mới"), encoding="utf-8")
    preview.until("co-quan/", lambda status, text: "xã Bình Lạc mới" in text)
    (folder / "content" / "rieng.css").write_text("p{color:red}", encoding="utf-8")
    preview.until("rieng.css", lambda status, text: "color:red" in text)
    record = folder / "plans" / "binh-lac-trong-cay" / "titles.yml"
    record.parent.mkdir()
    record.write_text("titles: [{x: 1}]\n", encoding="utf-8")
    preview.until("chat-luong-du-lieu/", lambda status, text: "titles.yml" in text)
    settings = folder / "mkdocs.yml"
    sound = settings.read_text(encoding="utf-8")
    settings.write_text(sound + "theme: [\n", encoding="utf-8")
    end = time.monotonic() + PATIENCE
    while not any("Chưa dựng được" in line for line in preview.lines()):
        assert time.monotonic() < end, preview.lines()
        time.sleep(0.2)
    assert "Traceback" not in preview.log.read_text(encoding="utf-8")
    assert preview.page("gioi-thieu/")[0] == 200
    settings.write_text(sound.replace("site_name: ", "site_name: Cổng mới #"), encoding="utf-8")
    preview.until("", lambda status, text: "Cổng mới" in text)


def test_it_ends_when_it_is_told_to(preview):
    preview.process.send_signal(signal.SIGINT)
    assert preview.process.wait(timeout=20) == 0


def test_a_port_in_use_is_one_sentence_that_names_a_free_one(tmp_path, monkeypatch, capsys):
    assert main(["init", str(tmp_path / "cong"), "--yes"]) == 0
    monkeypatch.chdir(tmp_path / "cong")
    capsys.readouterr()
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    [line] = said.err.splitlines()
    assert line.startswith(f"Cổng mạng {port} đang có chương trình khác dùng; thử --port ")


@pytest.mark.parametrize("port", ["0", "70000", "-1"])
def test_what_is_no_port_is_said(tmp_path, monkeypatch, capsys, port):
    assert main(["init", str(tmp_path / "cong"), "--yes"]) == 0
    monkeypatch.chdir(tmp_path / "cong")
    assert main(["serve", f"--port={port}"]) == 2
    assert "không phải cổng mạng" in capsys.readouterr().err


def test_a_folder_without_a_portal_is_said(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["serve"]) == 2
    assert "mkdocs.yml" in capsys.readouterr().err


def test_settings_that_cannot_be_read_end_it_with_a_sentence(tmp_path, monkeypatch, capfd):
    assert main(["init", str(tmp_path / "cong"), "--yes"]) == 0
    monkeypatch.chdir(tmp_path / "cong")
    Path("mkdocs.yml").write_text("site_name: Cổng\ntheme: {name: khong-co}\n", encoding="utf-8")
    assert main(["serve", "--port", str(free_port())]) == 1
    said = capfd.readouterr()
    assert "Chưa dựng được" in said.out
    assert "Traceback" not in said.err
