"""Line breaks of a template that are layout, not text: one element a line costs the page nothing.

Beside a tag, of HTML or of the template, a line break goes, and the indentation behind it too;
between words it is a space. A space that is wanted beside a break is written {{ " " }}, a break
that is wanted in the page as a blank line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from ...expressions import expression

_BREAK = expression(r"[ \t]*\n\s*")
_LINE_END = expression(r"\n[ \t]*\Z")
_LINE_REST = expression(r"\A[ \t]*\n")
# A tag of the template is to a break what a tag of HTML is; a value is to it what a word is.
_BEFORE = {"block_end": ">", "variable_end": "}"}
_AFTER = {"block_begin": "<", "variable_begin": "{"}


class TemplateLayout(Extension):
    """Takes layout out of what a template writes; its line numbers stay as they are.

    Where `environment.laid_out` names folders, other templates than those in them stay as they are.
    """

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.extend(laid_out=())

    def filter_stream(self, stream: TokenStream) -> TokenStream | Iterator[Token]:
        folders: tuple[str, ...] = self.environment.laid_out  # type: ignore[attr-defined]
        above = Path(stream.filename or "").parents
        is_ours = not folders or any(Path(folder) in above for folder in folders)
        return _written(stream) if is_ours else stream


def _written(stream: TokenStream) -> Iterator[Token]:
    held: Token | None = None
    before = ">"
    for token in stream:
        if token.type == "data":
            held = token if held is None else _around_comment(held, token)
            continue
        if held is not None:
            yield Token(held.lineno, "data", without_layout(held.value, before, _AFTER[token.type]))
            held = None
        yield token
        before = _BEFORE.get(token.type, before)
    if held is not None:
        yield Token(held.lineno, "data", without_layout(held.value, before, "<"))


def _around_comment(before: Token, after: Token) -> Token:
    """One stretch of the two beside a comment; a comment's own line is no blank one."""
    rest = after.value
    if _LINE_END.search(before.value):
        rest = _LINE_REST.sub("", rest)
    return Token(before.lineno, "data", before.value + rest)


def without_layout(text: str, before: str = ">", after: str = "<") -> str:
    """What is written of a stretch of a template, given the letters on both sides of it."""

    def written(found: re.Match[str]) -> str:
        left = text[found.start() - 1] if found.start() else before
        right = text[found.end()] if found.end() < len(text) else after
        if found[0].count("\n") > 1:
            return "\n"
        # «/» ends a tag that holds nothing, whose attributes may stand one a line.
        return "" if left == ">" or right in "<>/" else " "

    return _BREAK.sub(written, text)
