"""The plan dialect of Markdown → safe HTML: marks, links, citations, errata."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markupsafe import Markup

from ...expressions import expression
from ..engine.environment import environment, whole_numbers
from ..engine.fast_compiler import pieces, safe

# Stars that touch others («*a**b*») are left to CommonMark's rule of three.
_EMPHASIS = expression(r"(?<!\*)(?:\*\*(\w(?:[^*]*\w)?)\*\*|\*(\w(?:[^*]*\w)?)\*)(?!\*)")
# A star that may close emphasis, for it stands behind neither a space nor nothing.
_CLOSING = expression(r"(?<=[^ *])\*")
_LETTERS = tuple(bytes([letter]) for letter in b"_`[]<>&\\!\"'")
_SIGN = expression(r"[*_`\[\]\\]")
_SIGNS = expression(r"\]\([^)]*\)|!\[|[*_`\[\]\\]")
# A table of words and numbers alone, which needs no reading of Markdown.
_RULE = expression(r"\|(?: *-+ *\|)+")
_ROW = expression(r"\|(?:[^|*_`\[\]<>&\\!\t\"'\x00-\x1f\x7f-\xa0]*\|)+")
_ADDRESS = expression(r"(?:(?:https?|mailto|tel):|[#./]|[A-Za-z0-9_-]+(?:[/.#?]|$))", re.IGNORECASE)

Span = tuple[int, int, str]
"""Start, end and the HTML that stands there instead, of a stretch of text."""


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")
    # Pictures are spans of their own: those that may be shown are known beforehand.
    parser.disable("image")
    parser.validateLink = lambda url: bool(_ADDRESS.match(url))  # type: ignore[method-assign]
    return parser


def is_bare(body: bytes) -> bool:
    """Whether nothing in it but stars can be more than the letter that it is."""
    return not any(letter in body for letter in _LETTERS)


def inline(text: str, spans: Sequence[Span] = (), bare: bool = False) -> Markup:
    """One paragraph's Markdown as HTML; `spans` are stretches that stand for something else.

    Most paragraphs hold no mark at all and take the short way, with the same result; those of a
    `bare` text a shorter one.
    """
    if not spans:
        return _bare(text) if bare and "\n" not in text else _plain(text)
    found = sorted(spans)
    if _has_marks(text):
        return _marked(text, found)
    parts: list[Markup] = []
    end = 0
    for start, stop, html in found:
        if start < end:
            continue
        parts += [_plain(text[end:start]), Markup(html)]
        end = stop
    parts.append(_plain(text[end:]))
    return Markup("").join(parts)


def _marked(text: str, found: Sequence[Span]) -> Markup:
    """Where marks and spans meet, spans become private-use letters while Markdown is read."""
    held, kept = _held(text, found)
    return _given_back(str(_plain(held)), kept)


def _held(text: str, found: Sequence[Span]) -> tuple[str, list[str]]:
    parts: list[str] = []
    end = 0
    kept: list[str] = []
    for start, stop, html in found:
        if start < end:
            continue
        parts += [text[end:start], f"\ue000{len(kept)}\ue001"]
        kept.append(html)
        end = stop
    parts.append(text[end:])
    return "".join(parts), kept


def _given_back(html: str, kept: Sequence[str]) -> Markup:
    return Markup(re.sub("\ue000(\\d+)\ue001", lambda match: kept[int(match[1])], html))


def _bare(text: str) -> Markup:
    if "/" not in text and "*" not in text:
        return safe(text)
    return _with_emphasis(text) or Markup(_parser().renderInline(text))


def _plain(text: str) -> Markup:
    if not _has_marks(text):
        if "\n" not in text:
            return whole_numbers(text)
        return Markup("\n").join(whole_numbers(line) for line in text.split("\n"))
    found = None
    if "\n" not in text and not _has_other_marks(text):
        found = _with_emphasis(text)
    return found or Markup(_parser().renderInline(text))


def _has_marks(text: str) -> bool:
    return "*" in text or _has_other_marks(text)


def _has_other_marks(text: str) -> bool:
    # Looking for one letter after the other is several times quicker than for any of them at once.
    return (
        "_" in text
        or "`" in text
        or "[" in text
        or "]" in text
        or "<" in text
        or ">" in text
        or "&" in text
        or "\\" in text
        or "!" in text
    )


def _with_emphasis(text: str) -> Markup | None:
    """None where stars may mean what only CommonMark's rules tell."""
    html = str(whole_numbers(text))
    parts = html.split("**")
    if len(parts) == 3 and html.count("*") == 4:
        # Most hold one stretch of strong words, which need not be looked for at every letter.
        before, words, after = parts
        if words[:1].isalnum() and words[-1:].isalnum():
            return safe(f"{before}<strong>{words}</strong>{after}")
    html = _EMPHASIS.sub(_emphasis, html)
    return safe(html) if "*" not in html or not _CLOSING.search(text) else None


def _emphasis(match: re.Match[str]) -> str:
    """Words between stars, where no other mark can change what CommonMark makes of them."""
    strong, weak = match.groups()
    return f"<strong>{strong}</strong>" if strong else f"<em>{weak}</em>"


def table(text: str, anchor: str, spans: Sequence[Span] = ()) -> Markup:
    """A Markdown table whose rows bear anchors; what is no table comes out as a paragraph."""
    if spans:
        held, kept = _held(text, sorted(spans))
        return _given_back(str(table(held, anchor)), kept)
    rows = text.split("\n")
    if len(rows) > 1 and _RULE.fullmatch(rows[1]) and all(map(_ROW.fullmatch, rows)):
        head, rule, *body = ([cell.strip() for cell in row[1:-1].split("|")] for row in rows)
        if len({len(head), len(rule), *map(len, body)}) == 1:
            macros: Any = pieces(environment(), "spans.html")
            return Markup(macros.table(head, body, anchor))
    parser = _parser()
    tokens = parser.parse(text)
    for number, token in enumerate(token for token in tokens if token.type == "tr_open"):
        if number:
            token.attrSet("id", f"{anchor}-r{number}")
    return Markup(parser.renderer.render(tokens, parser.options, {}))


def plain_text(text: str) -> str:
    """Words only, for search and excerpts."""
    return " ".join(without_signs(text).split())


def without_signs(text: str) -> str:
    return _SIGNS.sub("", text) if _SIGN.search(text) else text
