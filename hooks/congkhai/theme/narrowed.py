"""A style sheet without the rules for what some page never has.

Whoever opens a link on a slow line waits for the style sheet before anything is seen; of the whole
sheet a page of few parts needs a third.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..expressions import expression

_WORD = expression(r"-{0,2}[A-Za-z_][\w-]*")
# A rule ends where its braces do; what stands in quotes, or in the brackets of an address, is none.
_PART = expression(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^"')]*\))|([{};])""", re.DOTALL)
_INNER = expression(
    r":(?:not|is|where|has|nth-[\w-]+|lang|dir)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"
)
_PSEUDO = expression(r"::?[\w-]+(?:\([^()]*\))?")
_ATTRIBUTE = expression(r"""\[([\w-]+)(?:(=)["']?([\w-]*)["']?|[^\]]*)(?:\s+[is])?\]""")
_NAME = expression(r"[.#]?[A-Za-z_](?:[\w-]|\\.)*|\.-[\w-]+")
_COMMA = expression(r",(?![^()]*\))")
# A portal's own sheet may take those of ours.
_VALUE = expression(
    r"""(?<![\w-])(--md-[\w-]+)\s*:(?:"(?:\\.|[^"\\])*"|'[^']*'|\((?:[^()"]|"[^"]*")*\)|[^;{}"'()])*(?:;|(?=\}))"""
)
_USED = expression(r"var\(\s*(--[\w-]+)")
_GROUPS = ("@media", "@supports", "@layer", "@container")


def names_in(text: str) -> set[str]:
    """Everything in templates or scripts that may be the name of an element, a class, a state."""
    return set(_WORD.findall(text))


def narrowed_style(sheet: str, known: set[str]) -> str:
    """The rules all of whose names are among those that are known, in their order.

    What only matches such names by chance stays; what a page may ever match does too.
    """
    return _without_unused("".join(_kept(sheet, known)))


def _kept(sheet: str, known: set[str]) -> Iterator[str]:
    for head, body in _rules(sheet):
        name = head.split(None, 1)[0].split("(")[0].lower() if head else ""
        if body is None or name in {"@font-face", "@page"} or "keyframes" in name:
            yield head + (";" if body is None else f"{{{body}}}")
        elif name in _GROUPS:
            inside = "".join(_kept(body, known))
            if inside:
                yield f"{head}{{{inside}}}\n"
        else:
            fitting = [selector for selector in _COMMA.split(head) if _fits(selector, known)]
            if fitting:
                yield f"{','.join(fitting)}{{{body}}}\n"


def _rules(sheet: str) -> Iterator[tuple[str, str | None]]:
    """What stands before a brace and between it and its end; a line without braces has no body."""
    depth = start = 0
    head = ""
    for part in _PART.finditer(sheet):
        sign = part[2]
        if sign == "{":
            depth += 1
            if depth == 1:
                head, start = sheet[start : part.start()].strip(), part.end()
        elif sign == "}":
            depth -= 1
            if depth == 0:
                yield head, sheet[start : part.start()]
                start = part.end()
        elif sign == ";" and depth == 0:
            yield sheet[start : part.start()].strip(), None
            start = part.end()


def _fits(selector: str, known: set[str]) -> bool:
    plain = _INNER.sub("", selector)
    for attribute, exact, value in _ATTRIBUTE.findall(plain):
        if attribute not in known or (exact and value and value not in known):
            return False
    plain = _PSEUDO.sub("", _ATTRIBUTE.sub("", plain))
    return all(name.lstrip(".#").replace("\\", "") in known for name in _NAME.findall(plain))


def _without_unused(sheet: str) -> str:
    """Without values of the skeleton that no rule takes, and movements that none makes."""
    while (shorter := _without_values(sheet, set(_USED.findall(sheet)))) != sheet:
        sheet = shorter
    return _without_movements(sheet)


def _without_values(sheet: str, used: set[str]) -> str:
    return _VALUE.sub(lambda value: value[0] if value[1] in used else "", sheet)


def _without_movements(sheet: str) -> str:
    rules = [*_rules(sheet)]
    used = names_in("".join(body or "" for head, body in rules if "keyframes" not in head))
    return "\n".join(
        f"{head};" if body is None else f"{head}{{{body}}}"
        for head, body in rules
        if "keyframes" not in head or head.split()[-1] in used
    )
