"""`congkhai serve` as an editor meets it: any save is followed, a mistake is shown at its place."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import pytest
from congkhai.commands import main

from tests.builds import contents
from tests.need import ROOT
from tests.site.test_preview import free_port

PATIENCE = 60
PAGE = "ke-hoach/binh-lac-trong-cay/"
SOURCE = "plans/binh-lac-trong-cay.md"
NOON = "1795323600"
"""22/11/2026 in Việt Nam, in seconds."""
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
        self.port = port
        self.home = f"http://127.0.0.1:{port}/"
        self.log = folder.parent / f"log-{port}"
        self.scratch = folder.parent / "scratch"
        self.scratch.mkdir(exist_ok=True)
        with self.log.open("wb") as output:
            self.process = subprocess.Popen(
                [
                    str(Path(sys.executable).with_name("congkhai")),
                    *("serve", "--port", str(port)),
                ],
                cwd=folder,
                env={
                    **os.environ,
                    "PYTHONPATH": str(ROOT / "hooks"),
                    "PYTHONUTF8": "1",
                    "TMPDIR": str(self.scratch),
                    "SOURCE_DATE_EPOCH": NOON,
                },
                stdout=output,
                stderr=output,
            )

    def lines(self) -> list[str]:
        return self.log.read_text(encoding="utf-8").splitlines()

    def bytes(self, path: str) -> tuple[int, bytes]:
        try:
            with urllib.request.urlopen(f"{self.home}{quote(path)}", timeout=PATIENCE) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()
        except OSError:
            return 0, b""

    def page(self, path: str) -> tuple[int, str]:
        status, data = self.bytes(path)
        return status, data.decode()

    def until(self, path: str, holds: Callable[[int, str], bool]) -> tuple[int, str]:
        """The page once it is as wanted."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            status, text = self.page(path)
            if holds(status, text):
                return status, text
            time.sleep(0.1)
        raise AssertionError(f"{path}: {status}\n" + "\n".join(self.lines()))

    def settled(self, path: str, wanted: bytes) -> bytes:
        """What is shown once it is as wanted, or in the end."""
        end = time.monotonic() + PATIENCE
        while True:
            shown = self.bytes(path)[1]
            if plain(shown) == wanted or time.monotonic() > end:
                return shown
            time.sleep(0.1)

    def until_told(self, words: str, after: int = 0) -> str:
        """The line of the terminal that says so."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := [line for line in self.lines()[after:] if words in line]:
                return found[0]
            time.sleep(0.1)
        raise AssertionError(f"{words}\n" + "\n".join(self.lines()))

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def waiting(self, path: str) -> Tab:
        return Tab(self, path)


class Tab(threading.Thread):
    """What the script of an open page asks, and the answer that it gets."""

    def __init__(self, shown: Preview, path: str) -> None:
        super().__init__(daemon=True)
        text = shown.page(path)[1]
        asked = re.search(r"reload\.js\?(seen=\w+)", text)
        assert asked, text[-500:]
        self.address = f"/.congkhai/changed?{asked[1]}&page=/{quote(path)}"
        self.port = shown.port
        self.status = 0
        self.start()

    def run(self) -> None:
        asking = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        with suppress(OSError):  # the preview may end before it answers
            asking.request("GET", self.address)
            self.status = asking.getresponse().status

    def answer(self) -> int:
        self.join(PATIENCE)
        return self.status


def new_portal(folder: Path) -> Path:
    options = ("--office", "Ủy ban nhân dân xã Bình Lạc", "--territory", "Xã Bình Lạc nọ")
    assert main(["init", str(folder), "--yes", *options]) == 0
    agencies = folder / "plans" / "agencies.yml"
    text = agencies.read_text(encoding="utf-8").replace("binh-lac-no", "binh-lac")
    agencies.write_text(text.replace("id: binh-lac-ubnd-xa-binh-lac", "id: binh-lac-ubnd-xa"))
    (folder / SOURCE).write_text(PLAN, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def running(tmp_path_factory) -> Iterator[Preview]:
    shown = Preview(new_portal(tmp_path_factory.mktemp("serve") / "cong"), free_port())
    try:
        assert shown.page("")[0] == 200 or shown.until("", lambda status, text: status == 200)
        yield shown
        assert "Traceback" not in shown.log.read_text(encoding="utf-8")
    finally:
        shown.process.terminate()
        shown.process.wait(timeout=20)
    assert [*shown.scratch.iterdir()] == []


@pytest.fixture
def preview(running) -> Iterator[Preview]:
    """The portal as it was made; whatever a test does to it is undone."""
    before = sources_of(running.folder)
    yield running
    now = sources_of(running.folder)
    for path in now.keys() - before.keys():
        (running.folder / path).unlink()
    for path in sorted((running.folder / "plans").rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    for path, data in before.items():
        if now.get(path) != data:
            (running.folder / path).write_bytes(data)
    running.until(PAGE, lambda status, text: status == 200 and "Trồng 5.000 cây" in text)
    running.until("", lambda status, text: "Cổng mới" not in text)


def sources_of(folder: Path) -> dict[str, bytes]:
    """All but what is hidden: there the preview itself writes and removes at any moment."""
    found: dict[str, bytes] = {}
    for entry in folder.iterdir():
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            found |= {f"{entry.name}/{path}": data for path, data in contents(entry).items()}
        else:
            found[entry.name] = entry.read_bytes()
    return found


def plain(page: bytes) -> bytes:
    """A page without the script that reloads it."""
    return re.sub(rb'<script src="/\.congkhai/reload\.js[^>]*></script>', b"", page)


def test_every_file_is_the_one_that_a_build_makes(preview, tmp_path, monkeypatch):
    """Of the example portal too: with every sort of page, download, calendar and index."""
    shutil.copytree(
        ROOT / "examples" / "vi-du" / "plans", preview.folder / "plans", dirs_exist_ok=True
    )
    preview.write("content/thông-báo/lần 1.md", "# Thông báo\n\nĐường ở đâu?\n")
    preview.until("ke-hoach/vi-du-ubnd-duong-lang-2023/", lambda status, text: status == 200)
    preview.until("thông-báo/lần 1/", lambda status, text: status == 200)
    monkeypatch.chdir(preview.folder)
    site = tmp_path / "site"
    words = ["--today", "2026-11-22", "--site-url", preview.home, "--out", str(site), "--no-cache"]
    assert main(["build", *words]) == 0
    built = contents(site)
    assert len(built) > 150
    for path, data in built.items():
        # Where the machine is slow, what was edited is shown before the rest is worked out.
        shown = preview.settled(path.removesuffix("index.html"), data)
        assert plain(shown) == data, path
        assert (shown != data) is path.endswith(".html"), path
    status, missing = preview.bytes("không/có")
    assert (status, plain(missing)) == (404, built["404.html"])


def test_a_broken_source_has_a_page_that_names_the_mistake_and_mends_itself(preview):
    source = preview.folder / "plans" / "binh-lac-trong-cay.md"
    source.write_text(PLAN.replace("title:", "titel:"), encoding="utf-8")
    status, text = preview.until(PAGE, lambda status, text: "titel" in text)
    assert status == 200
    assert "Nguồn còn lỗi" in text
    assert "K201" in text
    assert "<code>titel: Trồng cây</code>" in text
    assert "/.congkhai/reload.js" in text
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
    settings, before = folder / "mkdocs.yml", len(preview.lines())
    sound = settings.read_text(encoding="utf-8")
    settings.write_text(sound + "theme: [\n", encoding="utf-8")
    preview.until_told("Chưa dựng được", before)
    assert preview.page("gioi-thieu/")[0] == 200
    settings.write_text(sound.replace("site_name: ", "site_name: Cổng mới #"), encoding="utf-8")
    preview.until("", lambda status, text: "Cổng mới" in text)


def test_settings_that_are_inherited_are_followed_too(preview):
    own = (preview.folder / "mkdocs.yml").read_text(encoding="utf-8")
    named = re.search("(?m)^site_name: .*\n", own)
    assert named
    preview.write("mkdocs.yml", f"INHERIT: chung/tinh.yml\n{own.replace(named[0], '')}")
    preview.until_told("Chưa dựng được")  # it is not there yet, and taken once it is
    preview.write("chung/tinh.yml", "INHERIT: nuoc.yml\n")
    preview.write("chung/nuoc.yml", "site_name: Cổng một\n")
    preview.until("", lambda status, text: "Cổng một" in text)
    preview.write("chung/nuoc.yml", "site_name: Cổng hai\n")
    preview.until("", lambda status, text: "Cổng hai" in text)
    before = len(preview.lines())
    preview.write("chung/nuoc.yml", "site_name: [\n")
    preview.until_told("chung/nuoc.yml", before)
    preview.write("chung/nuoc.yml", "site_name: Cổng ba\n")
    preview.until("", lambda status, text: "Cổng ba" in text)


def test_files_that_come_go_and_get_other_names_are_followed(preview):
    source = preview.folder / SOURCE
    other = PLAN.replace("binh-lac-trong-cay", "binh-lac-don-rac").replace("cây", "rác")
    preview.write("plans/binh-lac-don-rac.md", other)
    preview.until("ke-hoach/binh-lac-don-rac/", lambda status, text: status == 200)
    preview.until("ke-hoach/", lambda status, text: "binh-lac-don-rac" in text)
    (preview.folder / "plans" / "binh-lac-don-rac.md").unlink()
    preview.until("ke-hoach/binh-lac-don-rac/", lambda status, text: status == 404)
    preview.until("ke-hoach/", lambda status, text: "binh-lac-don-rac" not in text)
    moved = PLAN.replace("id: binh-lac-trong-cay", "id: binh-lac-cay-xanh")
    source.unlink()
    preview.write("plans/nam/binh-lac-cay-xanh.md", f"{moved}\nfirst\n")
    preview.until("ke-hoach/binh-lac-cay-xanh/", lambda status, text: status == 200)
    assert preview.page(PAGE)[0] == 404


def test_only_pages_that_changed_are_told_to_reload(preview):
    plan, about = preview.waiting(PAGE), preview.waiting("gioi-thieu/")
    second = preview.waiting(PAGE)
    preview.write(SOURCE, PLAN.replace("5.000", "6.000"))
    assert (plan.answer(), second.answer()) == (205, 205)
    preview.write("content/gioi-thieu.md", "# Giới thiệu\n\nLời mới.\n")
    assert about.answer() == 205
    # A page that was changed before its tab asks is told at once.
    late = preview.waiting(PAGE)
    preview.write("content/rieng.css", "p{color:red}")
    assert late.answer() == 205


def test_a_template_that_fails_is_said_in_the_page_and_in_the_terminal(preview):
    template = "overrides/ck/plan.html"
    before = len(preview.lines())
    preview.write(template, "<p>{{ plan.khong_co.gi }}</p>")
    settings = (preview.folder / "mkdocs.yml").read_text(encoding="utf-8")
    own = settings.replace("  name: congkhai\n", "  name: congkhai\n  custom_dir: overrides\n")
    preview.write("mkdocs.yml", own)
    _, text = preview.until(PAGE, lambda status, text: status == 500)
    assert f"{template}:1:1: mẫu trang riêng không khớp" in text
    assert "reload.js" in text
    assert preview.page("gioi-thieu/")[0] == 200
    assert template in preview.until_told("mẫu trang riêng", before)
    (preview.folder / template).unlink()
    preview.until(PAGE, lambda status, text: status == 200)


def test_sources_saved_together_with_settings_that_cannot_be_read_are_shown(preview):
    """As when another branch is checked out; and styles are there while settings are read."""
    settings = (preview.folder / "mkdocs.yml").read_text(encoding="utf-8")
    preview.write("mkdocs.yml", settings + "theme: [\n")
    preview.write(SOURCE, PLAN.replace("5.000", "7.000"))
    preview.until(PAGE, lambda status, text: "7.000" in text)
    preview.write("mkdocs.yml", re.sub("(?m)^site_name: .*", "site_name: Cổng mới", settings))
    styles = set()

    def is_mended(status: int, text: str) -> bool:
        styles.update(preview.bytes("assets/congkhai.css")[0] for _ in range(20))
        return "Cổng mới" in text

    _, text = preview.until(PAGE, is_mended)
    assert "7.000" in text
    assert styles == {200}


def test_a_mistake_is_told_in_the_terminal_at_its_line(preview):
    before = len(preview.lines())
    preview.write(SOURCE, PLAN.replace("title:", "titel:"))
    line = preview.until_told("K201", before)
    assert line.startswith(f"{SOURCE}:2:1: K201 lỗi: ")
    assert preview.page("gioi-thieu/")[0] == 200


def test_addresses_are_answered_as_by_any_web_server(preview):
    asking = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=PATIENCE)

    def ask(path: str, method: str = "GET") -> tuple[int, str, bytes]:
        asking.request(method, path)
        answer = asking.getresponse()
        where = answer.headers["Location"] or answer.headers["Content-Type"]
        return answer.status, where, answer.read()

    assert ask("/ke-hoach")[:2] == (302, "/ke-hoach/")
    assert ask("/ke-hoach/", "HEAD") == (200, "text/html; charset=utf-8", b"")
    assert ask("/ke-hoach/?loai=a")[0] == 200
    assert ask("/assets/congkhai.css")[1] == "text/css; charset=utf-8"
    assert ask("/.congkhai/reload.js")[1] == "text/javascript; charset=utf-8"
    outside = ("/../mkdocs.yml", "/%2e%2e/mkdocs.yml", "/x/../../mkdocs.yml", "/%00", "/%FF")
    assert {ask(path)[0] for path in outside} == {404}


def test_killed_or_told_to_end_it_leaves_nothing_and_begins_again(tmp_path):
    folder = new_portal(tmp_path / "cong")
    port = free_port()
    for how, status in ((signal.SIGKILL, -signal.SIGKILL), (signal.SIGINT, 0)):
        if how is signal.SIGINT:
            # What cannot be kept is not: then it writes elsewhere, and removes that.
            shutil.rmtree(folder / ".cache")
            (folder / ".cache").write_text("một tệp, không phải thư mục")
        shown = Preview(folder, port)
        shown.until(PAGE, lambda status, text: status == 200)
        open_tab = shown.waiting(PAGE)
        shown.process.send_signal(how)
        assert shown.process.wait(timeout=20) == status
        open_tab.join(20)
        assert "Traceback" not in shown.log.read_text(encoding="utf-8")
        assert [*shown.scratch.iterdir()] == []


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
