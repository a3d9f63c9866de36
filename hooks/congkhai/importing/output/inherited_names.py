"""Names that a fact has from elsewhere than its own sentence, each with where they were read.

«2. Mỗi quý gửi báo cáo» below a sentence that charges Phòng A names nobody: the draft says
`inferred`, as an editor would, and the page does not quote the sentence for it.
"""

from __future__ import annotations

from ...text import Item, Outline
from ..readers.lines import squeezed
from ..structure.body import Body
from .remarked import Remarked

_WHO = {"milestones": "who", "deadlines": "who", "obligations": "who", "tasks": "lead"}


def tell_inherited(front: Remarked, body: Body) -> None:
    """Say `inferred` of each entry whose names stand neither in its item nor above it."""
    for key, name in _WHO.items():
        for entry in front.get(key, ()):
            place = body.outline.by_anchor.get(entry.get("section") or "")
            if place is None or "inferred" in entry or not entry.get(name):
                continue
            told = f"{_said(body.outline, place)} {_plain(str(entry.get('printed') or ''))}"
            unsaid = [who for who in _names(entry[name]) if _plain(who) not in told]
            if unsaid:
                reason = _reason(body.outline, place, unsaid[0])
                entry.insert_before("section", "inferred", reason)


def _names(value: object) -> list[str]:
    return [str(name) for name in value] if isinstance(value, list) else [str(value)]


def _plain(words: str) -> str:
    return squeezed(words.replace("*", "").replace("\\", "")).lower()


def _said(outline: Outline, item: Item) -> str:
    """The words of an item and of those that hold it."""
    return _plain(". ".join(above.text for above in outline.lineage(item.anchor)))


def _reason(outline: Outline, place: Item, name: str) -> str:
    """What people call the nearest item before this one that holds the name."""
    before = [item for item in outline.items if item.line < place.line]
    wanted = _plain(name)
    near = next((item for item in reversed(before) if wanted in _plain(item.text)), None)
    return f"{near.label} nêu «{name}»" if near else f"máy ghép tên «{name}» từ lời văn"
