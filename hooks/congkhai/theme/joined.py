"""What is written as several scripts and style sheets, and asked for as one of each.

A page on a slow line waits for each file that it asks for; who reads the code wants a file for
each thing. A module stands in the joined script before those that import it, closed in itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..expressions import expression

_IMPORT = expression(
    r'^import (?:\{(?P<names>[^}]*)\} from )?"\./(?P<file>[^"]+)";\n', re.MULTILINE
)
_EXPORT = expression(
    r"^export (?=(?:async )?(?:function|class|const|let) (?P<name>\w+))", re.MULTILINE
)
# Whole lines only: two strokes behind code may be part of an address.
_SCRIPT_COMMENT = expression(r"^[ \t]*(?://[^\n]*|/\*\*.*?\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)
_STYLE_COMMENT = expression(r"/\*.*?\*/|@charset \"[^\"]*\";", re.DOTALL | re.IGNORECASE)
_BLANK = expression(r"\n\s*\n+")
_INDENT = expression(r"\n\s+")


def joined_scripts(modules: Mapping[str, str]) -> dict[str, str]:
    """By file name, the scripts that no other imports, each with all that it imports.

    `modules` are the texts of modules by file name; they import each other by `./name.js` alone,
    in lines of their own, and export where they define.
    """
    imported = {match["file"] for text in modules.values() for match in _IMPORT.finditer(text)}
    return {name: _joined(name, modules) for name in modules if name not in imported}


def _joined(entry: str, modules: Mapping[str, str]) -> str:
    written: dict[str, str] = {}

    def write(name: str) -> None:
        for match in _IMPORT.finditer(modules[name]):
            if match["file"] not in written:
                write(match["file"])
        written[name] = _closed(modules[name], "" if name == entry else _value(name))

    write(entry)
    return "".join(written.values())


def _closed(module: str, value: str) -> str:
    """The module, its exports held by `value`; the one that others do not import holds none."""
    exported = [match["name"] for match in _EXPORT.finditer(module)]
    text = _EXPORT.sub("", _IMPORT.sub(_taken, module))
    text = _BLANK.sub("\n", _SCRIPT_COMMENT.sub("", text)).lstrip("\n")
    if not value:
        return text
    return f"const {value} = (() => {{\n{text}return {{ {', '.join(exported)} }};\n}})();\n"


def _taken(match: re.Match[str]) -> str:
    names = match["names"]
    return f"const {{{names}}} = {_value(match['file'])};\n" if names else ""


def _value(file: str) -> str:
    return "$" + file.removesuffix(".js").replace("-", "_")


def joined_style(sheets: Iterable[str]) -> str:
    """One style sheet, in their order and without comments; all are in UTF-8 and lie together."""
    plain = (_STYLE_COMMENT.sub("", sheet).strip() for sheet in sheets)
    return '@charset "UTF-8";\n' + "".join(_INDENT.sub("\n", f"{sheet}\n") for sheet in plain)
