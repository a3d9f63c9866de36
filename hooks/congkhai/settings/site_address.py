"""The address of a portal: one that pages, feeds and calendars can name, in letters all take."""

from __future__ import annotations

from urllib.parse import SplitResult, quote, urlsplit

from ..bilingual import Bilingual
from ..expressions import expression

_HOST = expression(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\]")
_ESCAPE = expression(r"%(?![0-9A-Fa-f]{2})")
_NO_ADDRESS = Bilingual("không đọc được như một địa chỉ", "it cannot be read as an address")


def site_address(written: str) -> tuple[str, str]:
    """The address with a slash at its end, and why it is none (then the address is empty).

    A name with Vietnamese letters becomes its ASCII form (IDNA), other letters are
    percent-encoded: RFC 5545 and RFC 4287 take URIs, not what a browser shows for them.
    """
    try:
        parts = urlsplit(written.strip())
        port = parts.port
    except ValueError:
        return "", _NO_ADDRESS
    if why := _why_not(parts):
        return "", why
    try:
        host = (parts.hostname or "").encode("idna").decode().lower()
    except UnicodeError:
        return "", _NO_ADDRESS
    host = f"[{host}]" if ":" in host else host
    if not _HOST.fullmatch(host):
        return "", _NO_ADDRESS
    path = quote(_ESCAPE.sub("%25", parts.path), safe="/%~!$&'()*+,;=:@-._")
    where = f"{host}:{port}" if port is not None else host
    return f"{parts.scheme}://{where}{path.rstrip('/')}/", ""


def _why_not(parts: SplitResult) -> str:
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return Bilingual(
            "chưa có http:// hay https:// và tên máy", "no http:// or https:// and host"
        )
    if "@" in parts.netloc:
        return Bilingual("có tên hay mật khẩu đăng nhập", "it holds a user name or a password")
    if parts.query or parts.fragment:
        return Bilingual("có phần sau dấu ? hay #", "something stands behind ? or #")
    return ""
