"""`--update`: a corrected or signed version merged into a source that editors have worked on.

What the editor wrote stays: order, comments, values. A key that only the new version has is added;
a blank that it fills is filled. Where both have a value and they differ, the editor's stays and the
other is written beside it as a remark. The text is taken over when the editor has not changed it
since the import, else merged paragraph by paragraph and the places that differ are told.
"""

from __future__ import annotations

import difflib
import io
import re
from collections.abc import Iterator, Sequence, Set

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError

from ...expressions import expression
from ...value import value_class
from ..readers.lines import bare, squeezed
from ..structure.body import printed
from .beside import REMARK, Difference, with_remarks
from .differences import beginning, pairs, words_that_differ
from .entries import quotable
from .one_document import FENCE, shown_value, split_source
from .told_elsewhere import added_by, new_to

_FEW = 7
"""Words of a day alone, «trước ngày 20 hằng tháng»: they do not say what is due."""
_BLANK = "văn bản để trống"
# Lists whose entries say what is printed.
_PRINTED = (
    *("deadlines", "tasks", "targets", "milestones", "phases", "disclosures", "awards"),
    *("obligations", "expects", "relations", "recipients"),
)
# These grow with the document: the new version may fill or complete them.
_FILLED_IN = ("number", "issued", "place", "symbol", "signatory", "title", "status")

# No document says of itself what others did to it afterwards.
_LATER = frozenset({"amended", "replaced", "ended"})


@value_class
class Merged:
    text: str
    added: tuple[str, ...]
    conflicts: tuple[str, ...]


def merged(old: str, new: str) -> Merged | None:
    """The old source with what the new one adds; None where either has no front matter."""
    before, after = split_source(old), split_source(new)
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
    conflicts: list[Difference] = []
    place = 0
    for key, value in theirs.items():
        if key not in mine and key == "text":
            # The editor took «text: imported» away: the words are checked.
            continue
        if isinstance(value, list):
            value, differing = new_to(str(key), value, mine)
            conflicts += differing
        if key not in mine and value == []:
            continue
        if key not in mine:
            mine.insert(place, key, value)
            added.append(str(key))
            conflicts += filter(None, [added_by(str(key), value)])
        elif key in _FILLED_IN and not _same(mine[key], value):
            if _is_completed(mine[key], value) or _was_in_capitals(key, mine[key], value):
                mine[key] = value
                added.append(str(key))
            elif key != "status" or mine[key] not in _LATER:
                kept, other = shown_value(mine[key]), shown_value(value)
                conflicts.append(Difference(f"{key}: giữ «{kept}», bản mới là «{other}»"))
        elif key in _PRINTED:
            conflicts += _differing(str(key), mine[key], value)
            conflicts += _charged_otherwise(str(key), mine[key], value, (before[1], after[1]))
        place = list(mine).index(key) + 1
    out = io.StringIO()
    yaml.dump(mine, out)
    text, changes = _body(before[1], after[1])
    front = _without_stale(out.getvalue(), added)
    # What an earlier merge told already is told once.
    every = [*conflicts, *map(Difference, changes)]
    front = _without_settled(front, {one.told for one in every})
    new_ones = [one for one in every if f"{REMARK}{one.told}\n" not in front]
    front = with_remarks(front, new_ones)
    told = tuple(one.told for one in new_ones)
    return Merged(f"{FENCE}\n{front}{FENCE}\n\n{text}\n", tuple(added), told)


def _differing(key: str, mine: object, theirs: object) -> Iterator[Difference]:
    """Wordings of a list that only one of the versions has; the editor's entries stay. What a list
    of names has or lacks is told name by name."""
    ours, others = _wordings(mine), _wordings(theirs)
    come = [words for words in others if words not in ours]
    gone = [words for words in ours if words not in others]
    same = pairs(gone, come)
    now, before = {after for _, after in same}, {old for old, _ in same}
    for old, new in same:
        ids = ", ".join(filter(None, ours[old]))
        yield Difference(f"{key}: {ids}: {words_that_differ(old, new)}", key, old)
    whats = {printed(quotable(str(e.get("printed")))): _what(e)[0] for e in _entries(theirs)}
    for words in come:
        if words not in now:
            what = whats.get(words, "")
            is_told = len(words.split()) > _FEW or bare(what) in bare(words)
            of_what = "" if is_told else f" ở «{beginning(what)}»"
            yield Difference(f"{key}: bản mới có «{words}»{of_what}")
    for words in gone:
        if words not in before:
            yield Difference(f"{key}: bản mới không còn «{words}»", key, words)


def _charged_otherwise(
    key: str, mine: object, theirs: object, texts: tuple[str, str]
) -> Iterator[Difference]:
    """Whom the new version's text charges, and the old one's did not: «Các thôn, trường học»."""
    old, new = (printed(text) for text in texts)
    others = {_what(entry): entry for entry in _entries(theirs)}
    for entry in _entries(mine):
        other = others.get(_what(entry))
        for name in ("lead", "who") if other else ():
            said = _named(other.get(name)) if other else ""
            if said and said != _named(entry.get(name)) and said in new and said not in old:
                yield Difference(f"{key}: {entry.get('id') or ''}: bản mới giao «{said}»")


def _entries(value: object) -> list[dict[str, object]]:
    return [e for e in value if isinstance(e, dict)] if isinstance(value, list) else []


def _what(entry: dict[str, object]) -> tuple[str, str]:
    return squeezed(str(entry.get("what") or entry.get("name") or "")), str(entry.get("printed"))


def _named(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")


def _wordings(value: object) -> dict[str, list[str]]:
    """What the document says in each entry: its printed words, or the names listed; with the ids
    of the entries that say it."""
    found: dict[str, list[str]] = {}
    for entry in value if isinstance(value, list) else []:
        if isinstance(entry, dict) and "items" in entry:
            for item in entry["items"] or []:
                found.setdefault(printed(str(item)), [])
        elif isinstance(entry, dict) and entry.get("printed"):
            words = printed(quotable(str(entry["printed"])))
            found.setdefault(words, []).append(str(entry.get("id") or ""))
    return found


def _without_stale(front: str, filled: Sequence[str]) -> str:
    """Remarks that a blank was left go once it is filled."""
    for key in filled:
        name = re.escape(key)
        front = re.sub(rf"(?m)^{REMARK}{name}: {_BLANK}.*\n", "", front)
        front = re.sub(rf"(?m)^({name}: .*?)\s+{REMARK}{_BLANK}.*$", r"\1", front)
    return front


# What merging wrote of a difference; a paragraph that came in stays to be looked at.
_DIFFERS = expression(
    rf"(?m)^[ ]*{REMARK}(?P<told>(?:toàn văn|[a-z_]+): (?:.*\bbản mới (?:có|là|giao|không)\b.*"
    r"|(?:.*: )?(?:«.*» → «.*»|nay là «.*»)))\n"
)


def _without_settled(front: str, differing: Set[str]) -> str:
    """Less what an earlier merge told and the newest version does not say any more."""
    return _DIFFERS.sub(lambda m: m[0] if m["told"] in differing else "", front)


def _same(mine: object, theirs: object) -> bool:
    return squeezed(shown_value(mine)) == squeezed(shown_value(theirs))


def _is_completed(old: object, new: object) -> bool:
    """«2023-02» becomes «17/02/2023»: the new value holds all that the old one said."""
    before, after = shown_value(old), shown_value(new)
    if "/" in after and before[:4].isdecimal():
        after = "-".join(reversed(after.split("/")))
    return after.startswith(before) and len(after) > len(before)


def _was_in_capitals(key: str, old: object, new: object) -> bool:
    """A title that an earlier import left as printed."""
    before, after = shown_value(old), shown_value(new)
    return key == "title" and before.isupper() and before.lower() == after.lower()


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
            conflicts += [
                f"toàn văn: thêm đoạn «{beginning(printed(block))}»" for block in theirs[c:d]
            ]
            continue
        kept += mine[a:b]
        if tag in {"replace", "delete"}:
            gone, come = ([printed(block) for block in some] for some in (mine[a:b], theirs[c:d]))
            conflicts += _changed(gone, come)
    return "\n\n".join(kept), conflicts


def _changed(gone: list[str], come: list[str]) -> Iterator[str]:
    """Paragraphs that stand in each other's place; with the words that are not in the source."""
    same = pairs(gone, come)
    gone = [words for words in gone if words not in {old for old, _ in same}]
    come = [words for words in come if words not in {new for _, new in same}]
    if len(gone) == len(come):
        same += zip(gone, come, strict=True)
        gone, come = [], []
    for old, new in same:
        yield f"toàn văn: ở «{beginning(old)}»: {words_that_differ(old, new)}"
    yield from (f"toàn văn: bản mới có đoạn «{words}»" for words in come)
    yield from (f"toàn văn: bản mới không có đoạn «{beginning(words)}»" for words in gone)


def _blocks(text: str) -> list[str]:
    return [block.strip("\n") for block in text.split("\n\n") if block.strip()]
