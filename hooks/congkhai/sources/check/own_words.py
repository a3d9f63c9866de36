"""What to type where words stand in place of keys: the same words, behind the keys they are for."""

from __future__ import annotations

import re
from collections.abc import Mapping as Table

from ...bilingual import Bilingual, filled
from ...dates import BadDate, PartialDate, read_date
from ...expressions import expression
from ...model import (
    Accepted,
    Asked,
    Award,
    Baseline,
    Consultation,
    Deadline,
    Expected,
    Feedback,
    Milestone,
    Obligation,
    Original,
    Party,
    Period,
    Phase,
    Relation,
    Signatory,
    Target,
    Task,
)
from ...text import slugify
from ..load import Mapping, Node, Scalar, Sequence, in_quotes
from .example import example_of, only_list, written_scalar
from .meant import address_meant, number_meant
from .shape import Attribute, scalar_key

_COMMA = expression(r"\s*[,;]\s*")
_SEMICOLON = expression(r"\s*;\s*")
# «52% năm 2022», «10 (2021)», «năm 2022: 52%»
_FIGURE_AND_TIME = expression(
    r"(?P<figure>[^()]{1,40}?)[\s,(]{1,3}(?:vào |ở )?(?:năm )?(?P<when>(?:\d{1,2}/){0,2}\d{4})\)?"
)
_TIME_AND_FIGURE = expression(r"(?:năm )?(?P<when>\d{4}) ?[:,] (?P<figure>.{1,40})")
_YEAR = expression(r"(?:năm )?((?:19|20)\d\d)")
_CODE = expression(r"K\d{3}")
_FILE = expression(r"[^\s/\\]+\.(?:pdf|docx?|odt)", re.IGNORECASE)
_UNTIL = expression(
    r"(?:trước |(?:đến |cho đến |tới )?hết |đến |chậm nhất (?:là )?)?(?:ngày )?(?P<day>\d.*)"
)
_TO = expression(r"\s*(?:–|—|\bđến(?: hết)?\b|(?<=\d{4})\s*-\s*(?=\d{4}\b)|\s-\s)\s*")


def own_example(cls: type, of: Attribute, words: str) -> str | Bilingual:
    """What stands there, as it is to be written; «…» for what it does not say."""
    quoted = _typed(words)
    if cls is Party:
        return f"{of.key}: {quoted}"
    if cls is Period:
        return stretch_meant(words, of.key)
    if first := only_list(cls):
        parts = (_COMMA if cls is Asked else _SEMICOLON).split(words.strip(" .;,"))
        items = ", ".join(_typed(part) for part in parts if part)
        return f"{of.key}: [{{{first}: [{items}]}}]"
    keys = _own_keys(cls, words)
    if not keys:
        return example_of(cls, of)
    table = "{" + ", ".join(f"{key}: {value}" for key, value in keys.items()) + "}"
    return f"{of.key}: [{table}]" if of.many else f"{of.key}: {table}"


def one_of_list(node: Sequence, cls: type | None, of: Attribute) -> str | Bilingual:
    """Of a list where one value belongs: that one; of several whose texts may follow each other,
    these in one; else the first, and that there is but one."""
    if cls is None:
        first = node.items[0] if node.items else None
        if not isinstance(first, Scalar) or not first.text:
            return ""
        return _first_of(f"{of.key}: {_typed(first.text)}", len(node.items))
    text = scalar_key(cls)
    tables = [_texts(item, text.key) for item in node.items] if text else []
    if not text or not tables or not all(table.get(text.key) for table in tables):
        return ""
    joined = "; ".join(table[text.key].rstrip(" ;.") for table in tables)
    held = {text.key: _typed(joined)}
    for key, value in tables[0].items():
        if key != text.key and all(table.get(key) == value for table in tables):
            held[key] = _typed(value)
    return f"{of.key}: {{" + ", ".join(f"{key}: {value}" for key, value in held.items()) + "}"


def _first_of(typed: str, count: int) -> str | Bilingual:
    if count == 1:
        return typed
    return filled(
        "$typed (khóa này chỉ ghi một giá trị)", "$typed (this key takes one value)", typed=typed
    )


def _texts(node: Node, key: str) -> dict[str, str]:
    """The plain values of a table by their keys; of bare words, that they are the text."""
    if isinstance(node, Scalar):
        return {key: node.text}
    if not isinstance(node, Mapping):
        return {}
    return {name.text: value.text for name, value in node.pairs if isinstance(value, Scalar)}


def _own_keys(cls: type, words: str) -> Table[str, str]:
    typed = _typed(words)
    if cls in {Deadline, Obligation, Task, Target, Milestone}:
        name = "name" if cls is Milestone else "what"
        identifier = slugify(words)[:40].strip("-")
        return {"id": identifier, name: typed} if identifier else {}
    if cls is Baseline:
        return _figure_and_time(words)
    if cls is Accepted:
        is_code = bool(_CODE.fullmatch(words))
        given = {"code": words, "reason": "…"} if is_code else {"code": "…", "reason": typed}
        return {**given, "date": "…"}
    if cls is Consultation:
        return _until(words)
    if cls is Phase:
        return _phase(words)
    if cls is Original:
        if address := address_meant(words):
            return {"url": _typed(address)}
        return {"file": typed} if _FILE.fullmatch(words) else {}
    own: dict[type, Table[str, str]] = {
        Feedback: {"to": typed},
        Expected: {"who": typed},
        Signatory: {"name": typed},
        Relation: {"type": "…", "printed": typed},
        Award: {"occasion": "…", "form": typed},
    }
    return own.get(cls, {})


def _figure_and_time(words: str) -> Table[str, str]:
    """Where a target starts from: «52% năm 2022» is of a figure and of a year."""
    words = " ".join(words.split())
    if year := _YEAR.fullmatch(words):
        return {"value": "…", "when": year[1]}
    match = _TIME_AND_FIGURE.fullmatch(words) or _FIGURE_AND_TIME.fullmatch(words)
    figure = number_meant(match["figure"] if match else words)
    if not figure:
        return {"value": "…", "when": "…"}
    keys = {"value": in_quotes(figure) if "," in figure else figure}
    return {**keys, "when": match["when"]} if match else keys


def _until(words: str) -> Table[str, str]:
    match = _UNTIL.fullmatch(" ".join(words.lower().split()))
    try:
        return {"closes": read_date(match["day"]).written() if match else "…"}
    except BadDate:
        return {"closes": "…"}


def stretch_meant(text: str, key: str) -> Bilingual:
    """«period: {start: 2026, end: 2026}» for «năm 2026»; no years of others for other words."""
    ends = both_ends(text)
    if ends is None:
        return filled(
            "$key: {start: …, end: …}, hai mốc như văn bản in",
            "$key: {start: …, end: …}, both as the document prints them",
            key=key,
        )
    told = f"{key}: {{start: {ends[0]}, end: {ends[1]}}}"
    return Bilingual(told, told)


def both_ends(text: str) -> tuple[str, str] | None:
    """The first and the last day, month or year of a stretch, as they are typed."""
    parts = _TO.split(text, maxsplit=1)
    try:
        first, last = read_date(parts[0]), read_date(parts[-1])
    except BadDate:
        return None
    return _as_typed(first), _as_typed(last)


def _as_typed(date: PartialDate) -> str:
    return date.written() if date.day else str(date)


def _phase(words: str) -> Table[str, str]:
    ends = both_ends(words)
    name = "…" if ends else _typed(words)
    return {"name": name, "start": ends[0] if ends else "…", "end": ends[1] if ends else "…"}


def _typed(words: str) -> str:
    return in_quotes(words) if ":" in words else written_scalar(words)
