"""The numbers that Word counts by itself and does not keep in the text."""

from __future__ import annotations

from lxml import etree

from ...value import value_class

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_DEEPEST = 9


@value_class
class _Level:
    form: str
    text: str
    start: int


class Numbering:
    """Counts paragraphs of numbered lists as Word does (ECMA-376, 17.9)."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract: dict[str, str] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._style_of: dict[str, tuple[str | None, int]] = {}
        self._based_on: dict[str, str] = {}
        if numbering is not None:
            self._read(numbering)
        if styles is not None:
            self._read_styles(styles)

    def _read(self, root: etree._Element) -> None:
        for abstract in root.findall(f"{_W}abstractNum"):
            levels: dict[int, _Level] = {}
            for level in abstract.findall(f"{_W}lvl"):
                number = _whole(level.get(f"{_W}ilvl"), 0)
                levels[number] = _Level(
                    _value(level, "numFmt") or "decimal",
                    _value(level, "lvlText") or "",
                    _whole(_value(level, "start"), 1),
                )
            self._levels[abstract.get(f"{_W}abstractNumId") or ""] = levels
        for num in root.findall(f"{_W}num"):
            own = num.get(f"{_W}numId") or ""
            self._abstract[own] = _value(num, "abstractNumId") or ""
            for override in num.findall(f"{_W}lvlOverride"):
                start = _value(override, "startOverride")
                if start is not None:
                    # A list of its own: it counts apart from its kin.
                    deep = _whole(override.get(f"{_W}ilvl"), 0)
                    kin = dict(self._levels.get(self._abstract[own], {}))
                    if deep in kin:
                        kin[deep] = _Level(kin[deep].form, kin[deep].text, _whole(start, 1))
                    self._levels[f"{own}!"] = kin
                    self._abstract[own] = f"{own}!"

    def _read_styles(self, root: etree._Element) -> None:
        for style in root.findall(f"{_W}style"):
            name = style.get(f"{_W}styleId") or ""
            properties = style.find(f"{_W}pPr/{_W}numPr")
            if properties is not None:
                self._style_of[name] = (
                    _value(properties, "numId"),
                    _whole(_value(properties, "ilvl"), 0),
                )
            based = _value(style, "basedOn")
            if based:
                self._based_on[name] = based

    def _place(self, paragraph: etree._Element) -> tuple[str, int] | None:
        """List and level of a paragraph, from itself or from its style."""
        properties = paragraph.find(f"{_W}pPr/{_W}numPr")
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = style.get(f"{_W}val") if style is not None else None
        inherited = self._inherited(name)
        if properties is not None:
            number = _value(properties, "numId") or (inherited[0] if inherited else None)
            level = _whole(_value(properties, "ilvl"), inherited[1] if inherited else 0)
        elif inherited:
            number, level = inherited
        else:
            return None
        if number in {None, "0"} or not 0 <= level < _DEEPEST:
            return None
        return number or "", level

    def _inherited(self, style: str | None) -> tuple[str | None, int] | None:
        for _ in range(12):
            if style is None:
                return None
            if style in self._style_of:
                return self._style_of[style]
            style = self._based_on.get(style)
        return None

    def has_label(self, paragraph: etree._Element) -> bool:
        return self._place(paragraph) is not None

    def label(self, paragraph: etree._Element) -> str:
        """«1. », «a) », «- » or nothing; counts on."""
        place = self._place(paragraph)
        if place is None:
            return ""
        number, level = place
        abstract = self._abstract.get(number, "")
        levels = self._levels.get(abstract, {})
        own = levels.get(level)
        if own is None:
            return ""
        if own.form == "bullet":
            return "+ " if own.text == "+" else "- "
        counters = self._counters.setdefault(abstract, {})
        counters[level] = counters.get(level, own.start - 1) + 1
        for deeper in [other for other in counters if other > level]:
            del counters[deeper]
        if own.form == "none":
            return f"{own.text} " if own.text else ""
        text = own.text
        for index in range(level + 1):
            there = levels.get(index)
            if there is None:
                continue
            count = counters.get(index, there.start)
            form = "decimal" if there.form in {"bullet", "none"} else there.form
            text = text.replace(f"%{index + 1}", _written(count, form))
        return f"{text} " if text else ""


def _written(count: int, form: str) -> str:
    if form in {"upperRoman", "lowerRoman"}:
        roman = _roman(count)
        return roman if form == "upperRoman" else roman.lower()
    if form in {"lowerLetter", "upperLetter"} and count > 0:
        letter = _ALPHABET[(count - 1) % 26] * ((count - 1) // 26 % 5 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form == "decimalZero":
        return f"{count:02d}"
    return str(count)


def _roman(count: int) -> str:
    if not 0 < count < 400:
        return str(count)
    written = ""
    for value, sign in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        while count >= value:
            written += sign
            count -= value
    return written


def _value(parent: etree._Element, name: str) -> str | None:
    child = parent.find(f"{_W}{name}")
    return child.get(f"{_W}val") if child is not None else None


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else otherwise
