"""The web server of a preview: shows what a build would publish, and tells what has changed."""

from __future__ import annotations

import hashlib
import html
import mimetypes
import sys
import threading
import time
import unicodedata
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from string import Template
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

OWN = "/.congkhai/"
"""Below this address is what a preview adds to a portal."""
_HELD = 25
"""Seconds for which a browser is kept waiting for a change."""
_SCRIPT = Path(__file__).with_name("reload.js")
_FAULT = Template(Path(__file__).with_name("fault.html").read_text(encoding="utf-8"))
_WAITING = Path(__file__).with_name("waiting.html").read_bytes()
_TYPES = {".js": "text/javascript", ".ics": "text/calendar", ".md": "text/markdown"}
_TYPES |= {".bin": "application/octet-stream", ".woff2": "font/woff2"}
_TEXTS = ("text/", "application/json", "application/xml", "image/svg+xml")


class CannotShow(Exception):
    """Why a page cannot be made, in a sentence for whoever writes the portal."""


class StillReading(Exception):
    """Nothing can be shown yet, and nothing was shown before."""


class Showing:
    """What is shown now: `file` gives what stands at an address of the portal, or nothing."""

    def __init__(self, mount: str, file: Callable[[str], bytes | None]) -> None:
        self.mount = mount
        self.is_former = True
        """Until something has been shown, all is as the last preview left it."""
        self._changed = threading.Condition()
        self._number = 0
        self._file = file
        self._look = ""

    def tell(self, look: str | None = None) -> None:
        """Who waits for a change looks whether it has come.

        `look` tells apart what pages take from other files: styles, pictures.
        """
        with self._changed:
            if look is not None:
                self._look, self.is_former = look, False
            self._number += 1
            self._changed.notify_all()

    def end(self) -> None:
        with self._changed:
            self._number = -1
            self._changed.notify_all()

    def answer(self, path: str) -> tuple[HTTPStatus, str, bytes]:
        """For an address below the portal's root: the status, the file's path, its bytes."""
        try:
            return self._answer(self._file, path)
        except StillReading:
            return HTTPStatus.SERVICE_UNAVAILABLE, "503.html", _WAITING
        except CannotShow as why:
            page = _FAULT.substitute(reason=html.escape(str(why)))
            return HTTPStatus.INTERNAL_SERVER_ERROR, "500.html", page.encode()

    def _answer(
        self, file: Callable[[str], bytes | None], path: str
    ) -> tuple[HTTPStatus, str, bytes]:
        for name in dict.fromkeys((path, unicodedata.normalize("NFC", path))):
            if name == "" or name.endswith("/"):
                name += "index.html"
            if (data := file(name)) is not None:
                return HTTPStatus.OK, name, data
        if path and not path.endswith("/") and file(f"{path}/index.html") is not None:
            return HTTPStatus.FOUND, f"{path}/", b""
        return HTTPStatus.NOT_FOUND, "404.html", file("404.html") or b""

    def has_changed(self, path: str, seen: str) -> bool | None:
        """Once the file at an address is another than was seen; None when too long it is not."""
        number = -2
        while True:
            with self._changed:
                end = time.monotonic() + _HELD
                while self._number == number:
                    if not self._changed.wait(max(0, end - time.monotonic())):
                        return None
                number = self._number
            if number == -1:
                return False
            if self.state_of(self.answer(path)[2]) != seen:
                return True

    def state_of(self, page: bytes) -> str:
        return hashlib.blake2b(page + self._look.encode(), digest_size=12).hexdigest()

    def with_script(self, page: bytes) -> bytes:
        """The page as it is, and before its end the script that reloads it."""
        before, end, after = page.rpartition(b"</body>")
        former = "&former=1" if self.is_former and page != _WAITING else ""
        address = f"{OWN}{_SCRIPT.name}?seen={self.state_of(page)}{former}"
        tag = f'<script src="{address}" defer></script>'
        return b"".join((before, tag.encode(), end, after)) if end else page


class PreviewServer(ThreadingHTTPServer):
    daemon_threads = True
    # A port that was just left is free; Windows would give one that is in use, too.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, host: str, port: int, showing: Showing) -> None:
        """Raises OSError when the port cannot be used."""
        super().__init__((host, port), _Handler)
        self.showing = showing

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the midst of an answer is nothing to tell of."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        showing = self.server.showing
        parts = urlsplit(self.path)
        path = unquote(parts.path, errors="replace")
        if path.startswith(OWN):
            self._own(path.removeprefix(OWN), parse_qs(parts.query))
        elif path.startswith(showing.mount):
            status, name, data = showing.answer(path.removeprefix(showing.mount))
            if status is HTTPStatus.FOUND:
                self._redirect(quote(showing.mount + name))
            else:
                is_page = name.endswith(".html")
                self._send(status, name, showing.with_script(data) if is_page else data)
        elif path == "/" or f"{path}/" == showing.mount:
            self._redirect(quote(showing.mount))
        else:
            status, name, data = showing.answer("404.html")
            self._send(HTTPStatus.NOT_FOUND, name, showing.with_script(data))

    do_HEAD = do_GET

    def _own(self, name: str, query: dict[str, list[str]]) -> None:
        if name == _SCRIPT.name:
            self._send(HTTPStatus.OK, name, _SCRIPT.read_bytes())
            return
        page, seen = query.get("page", [""])[0], query.get("seen", [""])[0]
        showing = self.server.showing
        changed = showing.has_changed(unquote(page).removeprefix(showing.mount), seen)
        statuses = {True: HTTPStatus.RESET_CONTENT, None: HTTPStatus.NO_CONTENT}
        self._send(statuses.get(changed, HTTPStatus.SERVICE_UNAVAILABLE), "", b"")

    def _redirect(self, address: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, name: str, data: bytes) -> None:
        self.send_response(status)
        ending = Path(name).suffix.lower()
        kind = _TYPES.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        if kind.startswith(_TEXTS):
            kind += "; charset=utf-8"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, *words: Any) -> None:
        """Of single requests nothing is told."""
