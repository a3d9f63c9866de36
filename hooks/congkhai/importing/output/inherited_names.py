"""Names that a fact has from elsewhere than its own sentence, each with where they were read.

«2. Mỗi quý gửi báo cáo» below a sentence that charges Phòng A names nobody: the draft says
`inferred`, as an editor would, and the page does not quote the sentence for it. What a line below
the item prints in so many words («- Cơ quan chủ trì: Sở A») is quoted with the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...text import Item, Outline
from ..extract.tables.labels import Role, labelled, role_of
from ..readers.lines import squeezed
from ..structure.body import Body
from .entries import LONGEST_QUOTE
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
            lines = [_lines_of(body.outline, place, who) for who in unsaid]
            quoted = _quoted(place, lines, str(entry.get("printed") or ""))
            if unsaid and all(lines) and len(quoted) <= LONGEST_QUOTE:
                entry["printed"] = quoted
            elif unsaid:
                reason = _reason(body.outline, place, unsaid[0])
                entry.insert_before("section", "inferred", reason)


_DOING = frozenset({Role.LEAD, Role.DOERS, Role.OVERSEER})


def _lines_of(outline: Outline, place: Item, name: str) -> list[str]:
    """The labelled line of the item itself that names who does it, below what heads it."""
    wanted = _plain(name)
    for above, line in _own_lines(outline, place):
        is_headed = above is not None and role_of(above.text.strip(" *:")) in _DOING
        is_told = any(
            value.role in _DOING and wanted in _plain(value.value) for value in labelled(line.text)
        )
        if is_told or (is_headed and wanted in _plain(line.text)):
            head = [] if is_told or above is None else [_bare(above.text)]
            return [*head, _bare(line.text)]
    return []


def _own_lines(outline: Outline, place: Item) -> Iterator[tuple[Item | None, Item]]:
    """What stands below an item, and the labels behind it, each with what holds it."""
    at = next(index for index, item in enumerate(outline.items) if item is place)
    for item in outline.items[at + 1 :]:
        is_out = item.depth <= place.depth or not _is_within(outline, item, place)
        if is_out and not labelled(item.text):
            return
        above = outline.by_anchor.get(item.parent)
        yield (None if above is place else above), item


def _is_within(outline: Outline, item: Item, place: Item) -> bool:
    return any(above is place for above in outline.lineage(item.anchor))


def _quoted(place: Item, lines: Iterable[list[str]], printed: str) -> str:
    """The lines that name who, and the words quoted so far, each once."""
    told = dict.fromkeys(words for found in lines for words in found)
    kept = [words for words in told if words.lower() not in printed.lower()]
    is_first = _plain(printed) in _plain(place.text)
    whole = [printed, *kept] if is_first else [*kept, printed]
    return " … ".join(words.strip(" ;.") for words in whole if words)


def _bare(words: str) -> str:
    return squeezed(words.replace("*", "").replace("\\", "")).strip(" ;")


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
