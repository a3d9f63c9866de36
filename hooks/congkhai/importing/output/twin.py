"""A source that holds the same document under another id, renamed by hand or written before."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from ...expressions import expression

_KEY = expression(r"(?m)^(?P<key>id|kind|symbol|number|issued|title): *(?P<value>.*?) *(?:\s#.*)?$")
_END = expression(r"(?m)^---\s*$")
LONGEST_FRONT = 400_000


def twin_of(text: str, folder: Path, target: Path) -> Path | None:
    """The source of the folder that bears the number and day of a new one, or its title where
    neither has a number; None where no source, or more than one, does."""
    wanted = _identity(text)
    if wanted is None:
        return None
    others = [path for path in sorted(folder.glob("*.md")) if path != target]
    found = [path for path in others if _identity(_opening(path)) == wanted]
    return found[0] if len(found) == 1 else None


def twin_elsewhere(text: str, root: Path, target: Path) -> Path | None:
    """The source in another folder that bears the number and day of a new one and most of its
    words: whose agency an editor put right lies where the import had put it."""
    wanted = _identity(text)
    if wanted is None or wanted[-1].count("/") != _DAY_PARTS:
        return None
    there = root.absolute()
    found = (root / path.relative_to(there) for path in _by_identity(there).get(wanted, ()))
    others = [path for path in found if path.parent != target.parent]
    if len(others) != 1:
        return None
    # What compares texts need not be loaded for a document that is new.
    from .one_document import is_same_text

    return others[0] if is_same_text(_opening(others[0]), text) else None


def draft_of(text: str, target: Path) -> Path | None:
    """The source without a number beside a new one that has one and most of its words: likely the
    draft of it, of which the title changed; None where none, or more than one, is."""
    if not _keys(text).get("number"):
        return None
    drafts = [
        path
        for path in sorted(target.parent.glob("*.md"))
        if path != target and (keys := _keys(_opening(path))) and not keys.get("number")
    ]
    if not drafts:
        return None
    from .one_document import is_same_text

    found = [path for path in drafts if is_same_text(_opening(path), text)]
    return found[0] if len(found) == 1 else None


_DAY_PARTS = 2


@lru_cache(maxsize=2)
def _by_identity(root: Path) -> dict[tuple[str, ...], list[Path]]:
    """The sources below a folder by what tells documents apart, as one command finds them."""
    found: dict[tuple[str, ...], list[Path]] = {}
    for path in sorted(root.rglob("*.md")):
        if (identity := _identity(_opening(path))) is not None:
            found.setdefault(identity, []).append(path)
    return found


def look_anew() -> None:
    """Forget what stood when another command looked."""
    _by_identity.cache_clear()


def with_id_of(text: str, twin: Path) -> str:
    """The new source under the id that the document has on the portal."""
    return re.sub(r"(?m)^id: .*$", lambda _: f"id: {id_of_source(twin)}", text, count=1)


def id_of_source(path: Path) -> str:
    """The id that a source bears, or would by its name."""
    return _keys(_opening(path)).get("id", path.stem)


def _identity(text: str) -> tuple[str, ...] | None:
    keys = _keys(text)
    kind, symbol = keys.get("kind", "").lower(), keys.get("symbol", "").upper()
    number, issued, title = (keys.get(name, "") for name in ("number", "issued", "title"))
    if number and issued.count("/") == 2:
        return kind, symbol, number.lstrip("0"), issued
    return (kind, symbol, issued, title.lower()) if title and not number else None


def _keys(text: str) -> dict[str, str]:
    parts = _END.split(text, maxsplit=2)
    front = parts[1] if len(parts) > 2 else ""
    return {match["key"]: match["value"].strip("\"'") for match in _KEY.finditer(front)}


def _opening(path: Path) -> str:
    try:
        with path.open(encoding="utf-8-sig") as file:
            return file.read(LONGEST_FRONT)
    except (OSError, UnicodeDecodeError):
        return ""
