"""Personal contacts are taken out before anything is indexed or kept for excerpts."""

from __future__ import annotations

import re

_PHONE = re.compile(r"(?:0|\+?84)(?<![\d/.,].)(?<![\d/.,]84)(?:[ .-]?\d){8,10}(?![\d/])")
_LONG_NUMBER = re.compile(r"[08](?:[ .-]?\d){8}")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NAME = r"(?:[^\W\d_][\w]*\s+){1,4}[^\W\d_]\w*"
_PERSON = re.compile(
    rf"((?:chuyên viên|cán bộ|đồng chí|đ/c|ông|bà|anh|chị|cô|thầy)\s*:?\s+)({_NAME})",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^\n]+")
HIDDEN = "…"


def without_contacts(text: str) -> str:
    """Phone numbers and mailboxes go, and in their paragraph the name of whoever answers them."""
    if "@" not in text and not _LONG_NUMBER.search(text):
        return text
    return _SENTENCE.sub(_mask, text)


def _mask(match: re.Match[str]) -> str:
    paragraph = match[0]
    hidden = _MAIL.sub(HIDDEN, _PHONE.sub(HIDDEN, paragraph))
    if hidden == paragraph:
        return paragraph
    return _PERSON.sub(_hide_name, hidden)


def _hide_name(match: re.Match[str]) -> str:
    parts = match[2].split()
    capitals = 0
    while capitals < len(parts) and parts[capitals][0].isupper():
        capitals += 1
    if capitals < 2:
        return match[0]
    return " ".join([match[1].rstrip(), HIDDEN, *parts[capitals:]])
