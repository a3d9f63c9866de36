"""A little portal under `/repo/`, with a search page and the policy that the real one sends."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from congkhai.search import Fact, SearchEntry, Section, build_index

from tests.search.build_corpus import corpus_files, write

SEARCH = Path(__file__).resolve().parents[2] / "hooks" / "congkhai" / "search"
POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
    " img-src 'self' data:; font-src 'self'; base-uri 'none'"
)
PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>
<link rel="stylesheet" href="/repo/search/search.css">
<script type="module" src="/repo/search/client/box.js"></script></head>
<body><header><a href="/repo/">Công khai</a></header>
<main class="md-typeset">{content}</main></body></html>"""
BOX = """<h1>Trang chủ</h1><form role="search" class="ck-search" action="tim-kiem/">
<label for="q">Tìm</label><input id="q" name="q" type="search"><button>Tìm</button></form>"""


def small_portal() -> list[SearchEntry]:
    """Enough of each kind; made up, apart from the names of provinces."""
    plans = [
        SearchEntry(
            id=f"ke-hoach-{number}",
            url=f"ke-hoach/ke-hoach-{number}/",
            kind="plan",
            title=f"Kế hoạch trồng cây xanh đợt {number}",
            number=f"{100 + number}/KH-UBND",
            date=f"202{number % 5}-03-1{number % 9}",
            agency="Ủy ban nhân dân xã Suối Đá" if number % 3 else "Sở Nội vụ Tây Ninh",
            signatory="Lê Thị Mận",
            territory="Tây Ninh",
            level="Xã" if number % 3 else "Sở",
            campaign="Sáng, xanh, sạch, đẹp",
            status="Đang thực hiện",
            year=f"202{number % 5}",
            sections=(
                Section("muc-1", "Mục 1", "Trồng cây phân tán dọc kênh mương, chống lãng phí."),
                Section("muc-2", "Mục 2", "Báo cáo trước ngày 15/12 hằng năm về Sở Nội vụ."),
            ),
            facts=(
                Fact("signatory", "Người ký", "Lê Thị Mận, Chủ tịch", "muc-2"),
                Fact("deadline", "Hạn báo cáo", "trước ngày 15/12 hằng năm", "muc-2"),
            ),
            consultation_open=number == 3,
        )
        for number in range(1, 25)
    ]
    special = SearchEntry(
        id="dac-biet",
        url="ke-hoach/dac-biet/",
        kind="plan",
        title="Kế hoạch <b>đuối nước</b> & “an toàn”",
        number="7/KH-SVHTT",
        date="2024",
        agency="Sở Văn hóa và Thể thao Hà Tĩnh",
        territory="Hà Tĩnh",
        status="Dự thảo",
        facts=(Fact("funding", "Kinh phí", "ngân sách xã", "a"),),
        sections=(
            Section("a", "Mục 1", "Phòng, chống đuối nước trẻ em <script>alert(1)</script>."),
        ),
    )
    agency = SearchEntry(
        id="so-noi-vu", url="co-quan/so-noi-vu/", kind="agency", title="Sở Nội vụ Tây Ninh"
    )
    return [*plans, special, agency]


index_of = cache(build_index)
"""Many tests write the same."""


@dataclass
class Portal:
    """A served folder; `broken` names path parts that fail, `asked` collects every request."""

    folder: Path
    address: str = ""
    broken: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    writes: int = 0

    def write(self, entries: list[SearchEntry]) -> None:
        target = self.folder / "repo" / "search"
        shutil.rmtree(target, ignore_errors=True)
        for name, content in index_of(tuple(entries)).items():
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        self.renew()

    def renew(self) -> None:
        """A server that knows whole seconds would call an index of the same second unchanged."""
        target = self.folder / "repo" / "search"
        self.writes += 1
        later = time.time() + self.writes * 5
        os.utime(target / "index.bin", (later, later))


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *given: Any, portal: Portal, **more: Any) -> None:
        self._portal = portal
        super().__init__(*given, directory=str(portal.folder), **more)

    def do_GET(self) -> None:
        self._portal.asked.append(self.path)
        if any(part in self.path for part in self._portal.broken):
            self.send_error(503)
        else:
            super().do_GET()

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[Portal]:
    made = Portal(tmp_path)
    made.write(small_portal())
    fragment = (SEARCH / "page.html").read_text(encoding="utf-8").split("#}", 1)[1]
    pages = {"": ("Công khai", BOX), "tim-kiem/": ("Tìm kiếm · Công khai", fragment)}
    for entry in small_portal():
        pages[entry.url] = ("Kế hoạch", f'<h1>{entry.id}</h1><p id="muc-2">Mục 2</p>')
    for name, (title, content) in pages.items():
        path = tmp_path / "repo" / name / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(policy=POLICY, title=title, content=content), encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, portal=made))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    made.address = f"http://127.0.0.1:{server.server_port}/repo/"
    yield made
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def alone(once) -> Path:
    """The index of the real portal, with no made-up plan beside it."""
    return once("search-alone", lambda folder: write(folder, corpus_files(0)))
