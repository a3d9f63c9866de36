"""`congkhai serve` as a browser meets it: the first page, and edits until they are shown.

python -m benchmarks.serve [PLANS] [FOLDER]

A folder that is named is kept: a second run there starts from what the first one kept.
"""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from .corpus import write_plans
from .measure import as_installed

BIN = Path(sys.executable).parent
SETTINGS = (
    "site_name: Portal\ndocs_dir: content\ntheme: {name: congkhai}\nplugins: [congkhai]\n"
    "extra: {plans: plans}\n"
)


class Served:
    """A preview, and what its process has taken of the processor."""

    def __init__(self, folder: Path, port: int) -> None:
        self._home = f"http://127.0.0.1:{port}/"
        self._process = subprocess.Popen(
            [BIN / "congkhai", "serve", "--port", str(port)],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            env=as_installed(),
        )

    def page(self, path: str) -> bytes:
        while True:
            try:
                with urllib.request.urlopen(f"{self._home}{path}") as answer:
                    return bytes(answer.read())
            except urllib.error.URLError:
                time.sleep(0.02)  # not there yet

    def cpu(self) -> float:
        """Seconds; proc(5) tells them in hundredths, counted from the third field on."""
        status = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(status[11]) + int(status[12])) / os.sysconf("SC_CLK_TCK")

    def settle(self) -> None:
        """Waits until nothing more is worked out; it looks for changes all the time."""
        before = -1.0
        while self.cpu() - before > 0.1:
            before = self.cpu()
            time.sleep(2)

    def end(self) -> None:
        self._process.send_signal(signal.SIGINT)
        self._process.wait()


def until(
    served: Served, path: str, holds: Callable[[bytes], bool], act: Callable[[], object]
) -> str:
    """How long it takes after an act for a page to be as wanted."""
    before, began = served.cpu(), time.monotonic()
    act()
    while not holds(served.page(path)):
        time.sleep(0.02)
    return f"{time.monotonic() - began:7.2f} s wall {served.cpu() - before:7.2f} s CPU"


def measure(folder: Path, port: int, words: str) -> None:
    sources = sorted((folder / "plans").rglob("*.md"))
    chosen, other = sources[7], sources[-1]
    path = f"ke-hoach/{chosen.stem}/"
    began = time.monotonic()
    served = Served(folder, port)
    first = served.page(path)
    print(f"{words}: first page{time.monotonic() - began:7.2f} s wall {served.cpu():7.2f} s CPU")
    if b"former=1" in first:
        whole = until(served, path, lambda page: b"former=1" not in page, lambda: None)
        print(f"{words}: … which was the last one's; as it now is{whole}")
    plan = until(served, f"ke-hoach/{other.stem}/", bool, lambda: None)
    print(f"{words}: another page{plan}")
    sound = chosen.read_text("utf-8")
    for number in range(1, 4):
        if number < 3:
            served.settle()
        text = f"{sound}\n## VI. Thêm lần {number}\n\n1. Lần {number} của phép đo.\n"
        title = re.sub("^title: ", f"title: Lần {number}, ", text, count=1, flags=re.M)
        wanted = f"Lần {number} của phép đo".encode()
        shown = until(
            served, path, lambda page, w=wanted: w in page, lambda t=title: chosen.write_text(t)
        )
        when = "" if number < 3 else ", while the one before is worked out"
        print(f"{words}: an edit shown{shown}{when}")
    chosen.write_text(sound, "utf-8")
    served.settle()
    served.end()


def main(count: int = 1_000, name: str = "") -> None:
    with tempfile.TemporaryDirectory() as own, socket.socket() as asked:
        folder = Path(name or own)
        if not (folder / "plans").exists():
            write_plans(count, folder / "plans")
            (folder / "content").mkdir()
            (folder / "content" / "index.md").write_text("# Portal\n", "utf-8")
            (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
        asked.close()
        for words in ("first start", "second start"):
            measure(folder, port, f"{count} plans, {words}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000, *sys.argv[2:3])
