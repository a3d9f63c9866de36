"""A web server for tests that answers as GitHub Pages does: folders, gzip, 404.html, a sub-path."""

from __future__ import annotations

import functools
import gzip
import mimetypes
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TEXT = ("text/", "application/json", "application/xml", "application/javascript", "image/svg+xml")
UTF_8 = ("text/", "application/json", "application/xml", "application/javascript")


@contextmanager
def serving(sites: Mapping[str, Path]) -> Iterator[str]:
    """Serve each folder under its path (`/`, `/repo/`); yields `http://127.0.0.1:PORT`."""
    server = _Server(("127.0.0.1", 0), type("Handler", (_Pages,), {"sites": sites}))
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that closes its page in the middle of an answer is no fault."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@functools.lru_cache(256)
def _packed(body: bytes) -> bytes:
    return gzip.compress(body, 6, mtime=0)


class _Pages(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    sites: Mapping[str, Path] = {}

    def do_GET(self) -> None:
        address = unquote(urlsplit(self.path).path)
        bases = [base for base in self.sites if address.startswith(base)]
        if not bases:
            return self._answer(404, b"", "text/plain")
        base = max(bases, key=len)
        root = self.sites[base].resolve()
        file = (root / address.removeprefix(base)).resolve()
        if not file.is_relative_to(root):
            return self._answer(404, b"", "text/plain")
        if file.is_dir():
            if not address.endswith("/"):
                return self._redirect(f"{address}/")
            file /= "index.html"
        if file.is_file():
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            return self._answer(200, file.read_bytes(), kind)
        missing = root / "404.html"
        return self._answer(404, missing.read_bytes() if missing.exists() else b"", "text/html")

    do_HEAD = do_GET

    def _redirect(self, address: str) -> None:
        self.send_response(301)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _answer(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        charset = "; charset=utf-8" if kind.startswith(UTF_8) else ""
        self.send_header("Content-Type", f"{kind}{charset}")
        if kind.startswith(TEXT) and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = _packed(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass
