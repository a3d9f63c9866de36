"""Whether two sources are one document, by number, day and words."""

from __future__ import annotations

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from ...expressions import expression
from ..readers.lines import bare

FENCE = "---"


def is_other_document(old: str, new: str) -> bool:
    """Two sources of one title and year are two documents where number or date tell them apart.

    Where no number says that they are one, their texts tell it, as long as the old one is still
    the document's own: an editor's restatement shares little with it.
    """
    before, after = split_source(old), split_source(new)
    if before is None or after is None or _bear_one_number(before[0], after[0]):
        return False
    try:
        mine, theirs = YAML().load(before[0]), YAML().load(after[0])
    except YAMLError:
        return False
    if not isinstance(mine, dict) or not isinstance(theirs, dict):
        return False
    numbers = [shown_value(source.get("number") or "").lstrip("0") for source in (mine, theirs)]
    if all(numbers) and numbers[0] != numbers[1]:
        return True
    days = [shown_value(source.get("issued") or "") for source in (mine, theirs)]
    if all(day.count("/") == 2 for day in days) and days[0] != days[1]:
        return True
    is_untouched = mine.get("text") == theirs.get("text") == "imported"
    return not all(numbers) and is_untouched and _shared(before[1], after[1]) < _SAME_TEXT


def is_same_text(old: str, new: str) -> bool:
    """Whether two sources hold most of the same words."""
    before, after = split_source(old), split_source(new)
    return before is not None and after is not None and _is_mostly(before[1], after[1])


def _is_mostly(old: str, new: str) -> bool:
    return _shared(old, new) > _MOSTLY_SAME


_MOSTLY_SAME = 0.6


# A signed version of a draft keeps most of its words; other documents share formulas alone.
_SAME_TEXT = 0.2


def _shared(old: str, new: str) -> float:
    """What share of the word runs of the shorter text, headings apart, the other has too.

    Marks and signs of items do not count: a signed version may be a scan.
    """
    runs = [_runs(text) for text in (old, new)]
    least = min(map(len, runs))
    # So few words tell nothing apart.
    return len(runs[0] & runs[1]) / least if least else 1.0


def _runs(text: str) -> set[tuple[str, ...]]:
    lines = (line for line in text.split("\n") if not line.startswith("#"))
    words = _WORD.findall(bare(" ".join(lines)))
    return set(zip(*(words[at:] for at in range(_RUN)), strict=False))


_WORD = expression(r"\w+")
_RUN = 4


# Letter for letter the same lines tell it without a reading of all that stands around them.
_IDENTITY = expression(r"(?m)^(number|issued): *([^\n#]*?) *(?:\s#[^\n]*)?\n(?=\S|\Z)")
_IDENTITY_KEY = expression(r"(?m)^(?:number|issued)\b")


def _bear_one_number(*fronts: str) -> bool:
    """Whether number and date are written alike in both, each on one line."""
    mine, theirs = (_IDENTITY.findall(front) for front in fronts)
    return (
        any(key == "number" and value for key, value in mine)
        and mine == theirs
        and all(len(_IDENTITY_KEY.findall(front)) == len(mine) for front in fronts)
    )


def split_source(source: str) -> tuple[str, str] | None:
    """Front matter and text; None for what is no source."""
    if not source.startswith(f"{FENCE}\n"):
        return None
    end = source.find(f"\n{FENCE}\n", 3)
    if end < 0:
        return None
    return source[len(FENCE) + 1 : end + 1], source[end + len(FENCE) + 2 :].strip("\n")


def shown_value(value: object) -> str:
    """A value of the front matter as words."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {shown_value(item)}" for key, item in value.items())
    return str(value)
