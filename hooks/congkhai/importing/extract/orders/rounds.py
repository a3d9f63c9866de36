"""Rounds of a plan by their names, and several of them in one sentence or cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....expressions import expression
from ...readers.lines import bare
from ...structure.clauses import Unit
from .orders import without_number

ORDINAL = r"(?:thu )?(?:\d{1,2}|[ivx]{1,4}|mot|hai|ba|bon|tu|nam|sau|nhat|nhi|cuoi(?: cung)?)"
_NAME = (
    rf"(?:(?:giai doan|dot|buoc|chang|vong|lan|ky|hoc ky|tuan|chien dich dot) {ORDINAL}\b"
    r"(?!\d| nam\b)"
    rf"|dot cao diem(?: \d{{1,2}}| {ORDINAL}\b)?|nam thu {ORDINAL}"
    r"|vong (?:so|ban|chung) (?:khao|ket))"
)
NAMED_ITEM = expression(
    rf"^(?:[^:]{{0,3}})(?P<name>{_NAME})(?:\s?[.:])?(?P<about>[^:.;]{{0,90}}?)\s*(?P<sign>[:(,–-]|$)",
    holds="giai doan|dot|buoc|chang|vong|lan|ky|tuan|nam thu",
)
# «Đợt 1: từ … đến …; đợt 2: từ … đến …»: a round each.
_NEXT_ROUND = expression(
    rf"(?:[;,]|(?<=\d{{4}})\.|(?<=\))\.)\s+(?:va )?"
    rf"(?=(?:giai doan|dot|buoc|chang|vong) {ORDINAL}\s?[:(])",
)
_FIGURE = expression(r"\d\s?/\s?\d|thang \d|tháng \d|quý [IVX]|Quý [IVX]")


def rounds(unit: Unit) -> Iterator[Unit]:
    """The unit, or one for each of several rounds that it names with their times."""
    if NAMED_ITEM.match(bare(without_number(unit.text))) is None:
        yield unit
        return
    plain = bare(unit.text)
    cuts = [(0, 0), *(match.span() for match in _NEXT_ROUND.finditer(plain))]
    ends = [*(start for start, _ in cuts[1:]), len(plain)]
    parts = [unit.text[cut[1] : end] for cut, end in zip(cuts, ends, strict=True)]
    if len(parts) < 2 or not all(_FIGURE.search(part) for part in parts):
        yield unit
        return
    for part in parts:
        yield replace(unit, text=part[:1].upper() + part[1:])
