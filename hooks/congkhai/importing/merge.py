"""`--update`: a corrected or signed version merged into a source that editors have worked on.

What the editor wrote stays: order, comments, values. A key that only the new version has is added;
a blank that it fills is filled. Where both have a value and they differ, the editor's stays and the
other is written beside it as a remark. The text is taken over when the editor has not changed it
since the import, else merged paragraph by paragraph and the places that differ are told.
"""

from __future__ import annotations

import difflib
import io
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError

from congkhai.importing.body import printed
from congkhai.importing.line import squeezed

_FENCE = "---"
# These grow with the document: the new version may fill or complete them.
_FILLED_IN = ("number", "issued", "place", "symbol", "signatory", "title", "status")


@dataclass(frozen=True, slots=True)
class Merged:
    text: str
    added: tuple[str, ...]
    conflicts: tuple[str, ...]


def merged(old: str, new: str) -> Merged | None:
    """The old source with what the new one adds; None where either has no front matter."""
    before, after = _split(old), _split(new)
    if before is None or after is None:
        return None
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 100_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    try:
        mine, theirs = yaml.load(before[0]), YAML().load(after[0])
    except YAMLError:
        return None
    if not isinstance(mine, CommentedMap) or not isinstance(theirs, CommentedMap):
        return None
    added: list[str] = []
    conflicts: list[str] = []
    for key, value in theirs.items():
        if key not in mine:
            mine[key] = value
            added.append(str(key))
        elif key in _FILLED_IN and not _same(mine[key], value):
            if _is_completed(mine[key], value):
                mine[key] = value
                added.append(str(key))
            else:
                conflicts.append(f"{key}: giữ «{_shown(mine[key])}», bản mới là «{_shown(value)}»")
    out = io.StringIO()
    yaml.dump(mine, out)
    text, differing = _body(before[1], after[1])
    conflicts += differing
    remarks = "".join(f"# cần xem: {conflict}\n" for conflict in conflicts)
    return Merged(
        f"{_FENCE}\n{out.getvalue()}{remarks}{_FENCE}\n\n{text}\n", tuple(added), tuple(conflicts)
    )


def _split(source: str) -> tuple[str, str] | None:
    """Front matter and text."""
    if not source.startswith(f"{_FENCE}\n"):
        return None
    end = source.find(f"\n{_FENCE}\n", 3)
    if end < 0:
        return None
    return source[len(_FENCE) + 1 : end + 1], source[end + len(_FENCE) + 2 :].strip("\n")


def _same(one: object, other: object) -> bool:
    return squeezed(_shown(one)) == squeezed(_shown(other))


def _is_completed(old: object, new: object) -> bool:
    """«2023-02» becomes «17/02/2023»: the new value holds all that the old one said."""
    one, other = _shown(old), _shown(new)
    if "/" in other and one[:4].isdecimal():
        other = "-".join(reversed(other.split("/")))
    return other.startswith(one) and len(other) > len(one)


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_shown(item)}" for key, item in value.items())
    return str(value)


def _body(old: str, new: str) -> tuple[str, list[str]]:
    """The editor's paragraphs; those that the new version adds go to their place."""
    mine, theirs = _blocks(old), _blocks(new)
    matcher = difflib.SequenceMatcher(
        None, [printed(block) for block in mine], [printed(block) for block in theirs], False
    )
    kept: list[str] = []
    conflicts: list[str] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "insert":
            kept += theirs[c:d]
            conflicts += [f"toàn văn: thêm đoạn «{_head(block)}»" for block in theirs[c:d]]
            continue
        kept += mine[a:b]
        if tag == "replace":
            conflicts += [f"toàn văn: bản mới khác ở «{_head(block)}»" for block in theirs[c:d]]
        elif tag == "delete":
            conflicts += [
                f"toàn văn: bản mới không có đoạn «{_head(block)}»" for block in mine[a:b]
            ]
    return "\n\n".join(kept), conflicts


def _blocks(text: str) -> list[str]:
    return [block.strip("\n") for block in text.split("\n\n") if block.strip()]


def _head(block: str) -> str:
    words = printed(block)
    return words if len(words) <= 60 else f"{words[:60].rsplit(' ', 1)[0]} …"
