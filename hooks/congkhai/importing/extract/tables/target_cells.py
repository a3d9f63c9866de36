"""The figure that a cell of a table sets: «≥ 80», «10 - 12», «giảm 0,5», «95% trở lên»."""

from __future__ import annotations

import re

from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare, squeezed
from .aim_bounds import bound_of
from .figures import figure_as_number

_FIGURE = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_CELL = expression(
    rf"[\s*(~]*(?P<words>(?:[a-z]+ |[≥≤<>⩾⩽]=?\s?){{0,5}})"
    rf"(?:(?P<low>{_FIGURE})\s?[%‰]?\s?(?:[-–÷]|den)\s?)?(?P<value>{_FIGURE})(?P<sign>\s?[%‰])?"
    r"(?:\s?(?P<unit>(?!tro\b)/?[a-zđ³²]+[23]?(?:[ /]{1,3}(?!tro\b)[a-zđ³²]+[23]?){0,4}))?"
    r"(?P<behind> ?tro (?:len|xuong))?[\s*).;]*$"
)
# «11/12 thôn»; without what is counted it may be a day.
_OUT_OF = expression(
    r"\W*(?:dat |phan dau )?(?P<value>\d{1,3})\s?/\s?(?P<all>\d{1,3}) "
    r"(?P<unit>[a-zđ]+(?: [a-zđ]+){0,3})\W*$",
    holds=("/",),
)
_SIGNS = {"⩾": "≥", "⩽": "≤", ">=": "≥", "<=": "≤"}
_BOUNDS = expression(
    r"(?:(?:phan dau|dat|tren|duoi|hon|toi thieu|it nhat|toi da|khong qua|khong duoi|khong vuot"
    r"|khoang|tu|con|den|o muc|muc|giu|duy tri|bang|giam|tang|xuong|len|them|binh quan"
    r"|[≥≤<>])\s?)*"
)
_CHANGE = expression(r"\b(?P<way>giam|tang)\b(?!.*\b(?:con|xuong|den|len)\b)")
_CHANGES = {"giam": "giảm", "tang": "tăng"}
_THOUSANDS = expression(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_POINTED = expression(r"\d+\.\d{1,2}")
_ASIDE = expression(r"\s*\([^()]*\)\s*$", holds=("(",))
_LONGEST = 70


@value_class
class CellFigure:
    """`unit` as the cell prints it, or blank; `change` is «giảm» or «tăng» by so much."""

    value: str
    bound: str
    unit: str
    highest: str = ""
    change: str = ""


def figure_of_cell(text: str, subject: str) -> CellFigure | None:
    """What a cell sets of the `subject` of its row (without marks); None of words and of cells
    with several figures."""
    printed = squeezed(text.replace("\n", " "))
    if not printed or len(printed) > _LONGEST:
        return None
    for sign, written in _SIGNS.items():
        printed = printed.replace(sign, written)
    plain = bare(printed)
    match = _CELL.match(plain)
    if match is None and "(" in printed:
        # «80% (20/25 thôn)»
        printed = _ASIDE.sub("", printed)
        plain = bare(printed)
        match = _CELL.match(plain)
    if match is None and (whole := _OUT_OF.match(plain)) and _is_part(whole):
        return CellFigure(number(whole["value"]) or "", "", printed[whole.start("unit") :].strip())
    if match is None or not _BOUNDS.fullmatch(match["words"]):
        return None
    value, low = number(match["value"]), number(match["low"] or "")
    if value is None:
        return None
    unit = printed[match.start("unit") : match.end("unit")] if match["unit"] else ""
    if match["sign"]:
        # «8 %/năm»; «100% thôn có sân chơi» tells more than a figure.
        if unit and not unit.startswith("/"):
            return None
        unit = f"{match['sign'].strip()}{unit}"
    change = _CHANGE.search(match["words"])
    way = _CHANGES[change["way"]] if change else ""
    if low is not None and float(low) < float(value):
        return CellFigure(low, "ít nhất", unit, value, way)
    bound = bound_of(f"{subject} {match['words']}", match["behind"] or "")
    return CellFigure(value, "" if bound == "bằng" else bound, unit, "", way)


def tells_part(text: str) -> bool:
    """Whether a cell tells how many of all: «11/12 thôn»."""
    return _OUT_OF.match(bare(text)) is not None


def _is_part(match: re.Match[str]) -> bool:
    return 0 < int(match["value"]) <= int(match["all"]) > 1


def is_figure(text: str) -> bool:
    """Whether a cell holds a figure and hardly more."""
    return figure_of_cell(text, "") is not None


def number(text: str) -> str | None:
    """«2.500» → 2500, «92,5» and «92.5» → 92.5, «02» → 2."""
    if _THOUSANDS.fullmatch(text):
        return figure_as_number(text)
    return figure_as_number(text.replace(".", ",")) if _POINTED.fullmatch(text) else None
