"""What a browser loads: the built client and the rules it adds to the portal's style."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def client_files() -> dict[str, bytes]:
    files = {
        f"client/{path.name}": path.read_bytes() for path in sorted((_HERE / "built").glob("*.js"))
    }
    files["search.css"] = search_style().encode()
    return files


def search_style() -> str:
    """The same rules, for a portal that puts them into a style sheet of its own."""
    return (_HERE / "search.css").read_text("utf-8")


def page_fragment(newest: str = "") -> str:
    """What stands on the page /tim-kiem/, whose address its links are relative to.

    `newest` are items of a list, in HTML, for who has not asked anything yet.
    """
    text = (_HERE / "page.html").read_text("utf-8")
    return text.partition("#}\n")[2].replace("<!-- newest -->", newest)
