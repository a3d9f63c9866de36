"""The fonts of a Word file: old Vietnamese ones say how to read the letters set in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from lxml import etree

from ...text import from_tcvn3, from_vni, is_unicode
from .legacy_encodings import TCVN3_NOTE, VNI_NOTE

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 12
_NAMED = etree.XPath("//w:rFonts/@*", namespaces={"w": _W[1:-1]}, smart_strings=False)


class Fonts:
    """Fonts of runs: their own, else their styles', else the document's (ECMA-376, 17.7.2)."""

    def __init__(self, styles: etree._Element | None) -> None:
        self._own: dict[str, str] = {}
        self._based_on: dict[str, str] = {}
        self._default = ""
        self._usual: str | None = None
        if styles is None:
            return
        self._default = _font(styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr"))
        for style in styles.findall(f"{_W}style"):
            name = style.get(f"{_W}styleId") or ""
            self._own[name] = _font(style.find(f"{_W}rPr"))
            based = style.find(f"{_W}basedOn")
            if based is not None:
                self._based_on[name] = based.get(f"{_W}val") or ""
            if style.get(f"{_W}type") == "paragraph" and style.get(f"{_W}default") == "1":
                self._usual = name

    def of(self, run: etree._Element) -> str:
        properties = run.find(f"{_W}rPr")
        return (
            _font(properties)
            or self._styled(_style(properties, "rStyle"))
            or self._styled(self._paragraph_style(run) or self._usual)
            or self._default
        )

    def _paragraph_style(self, run: etree._Element) -> str | None:
        paragraph = next(run.iterancestors(f"{_W}p"), None)
        return None if paragraph is None else _style(paragraph.find(f"{_W}pPr"), "pStyle")

    def _styled(self, name: str | None) -> str:
        for _ in range(_DEEPEST):
            if name is None:
                return ""
            if self._own.get(name):
                return self._own[name]
            name = self._based_on.get(name)
        return ""


def modernise(parts: list[etree._Element], styles: etree._Element | None) -> list[str]:
    """Put the text of runs in old fonts into Unicode, in place; what the editor should know."""
    told: list[str] = []
    everywhere = [*parts, *([styles] if styles is not None else [])]
    named = {name for part in everywhere for name in cast(list[str], _NAMED(part))}
    if not any(name.lower().startswith((".vn", "vni-")) for name in named):
        return told
    fonts = Fonts(styles)
    runs = [(text, fonts.of(run)) for part in parts for run, text in _texts(part)]
    for sign, note in ((".vn", TCVN3_NOTE), ("vni-", VNI_NOTE)):
        old = [(text, font) for text, font in runs if font.lower().startswith(sign)]
        if not old or is_unicode(" ".join(text.text or "" for text, _ in old)):
            continue
        told.append(note)
        for text, font in old:
            words = text.text or ""
            in_capitals = font.upper().rstrip().endswith("H")
            text.text = from_vni(words) if sign == "vni-" else from_tcvn3(words, in_capitals)
    return told


def _texts(part: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    for run in part.iter(f"{_W}r"):
        for text in run.findall(f"{_W}t"):
            if text.text:
                yield run, text


def _font(properties: etree._Element | None) -> str:
    fonts = properties.find(f"{_W}rFonts") if properties is not None else None
    if fonts is None:
        return ""
    return fonts.get(f"{_W}ascii") or fonts.get(f"{_W}hAnsi") or ""


def _style(properties: etree._Element | None, kind: str) -> str | None:
    style = properties.find(f"{_W}{kind}") if properties is not None else None
    return style.get(f"{_W}val") if style is not None else None
