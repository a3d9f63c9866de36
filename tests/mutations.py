"""Valid sources changed as people, programs and accidents change them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

STRANGE = (
    "", " ", '"', "'", "«»", "{}", "[]", "[", "}", "null", "~", "yes", "-1", "0", "1e999", "1,5",
    "31/02/2025", "15/12", "2025", "quý II/2025", "9999", "0000-00-00", "２０２５", "---", "- - -",
    "|", ">", "*a", "&a", "!!python/object:os.system", "<<: *a", "a: b: c", "\t", "\u0000",
    "\ufeff", "\u202e", "\u200b", "\U0010ffff", "a" * 300, "ế" * 2_500, "x " * 1_200,
    "http://[::1", "../../x", "javascript:alert(1)", "<script>", "{{ 7*7 }}", "{% raw %}", "%s%n",
    "\\x", "=1+1", "0912345678", "KÕ ho¹ch", "Keá hoaïch", "2026-03-01T00:00:00", "ke-hoach-a",
    "so-y-te", "index", "con", "1" * 40,
)  # fmt: skip
KEY = re.compile(r"^(\s*(?:- )?(?:\{)?)([a-z_]+):", re.MULTILINE)
Mutation = Callable[[str, random.Random], str]


def _line(text: str, draw: random.Random, change: Callable[[list[str], int], None]) -> str:
    lines = text.split("\n")
    change(lines, draw.randrange(len(lines)))
    return "\n".join(lines)


def without_a_line(text: str, draw: random.Random) -> str:
    return _line(text, draw, lambda lines, at: lines.pop(at) and None)


def with_a_line_twice(text: str, draw: random.Random) -> str:
    return _line(text, draw, lambda lines, at: lines.insert(at, lines[at]))


def indented_otherwise(text: str, draw: random.Random) -> str:
    shift = draw.choice((" ", "  ", "\t", "    "))

    def change(lines: list[str], at: int) -> None:
        lines[at] = lines[at][1:] if draw.random() < 0.4 else shift + lines[at]

    return _line(text, draw, change)


def with_another_value(text: str, draw: random.Random) -> str:
    def change(lines: list[str], at: int) -> None:
        key, colon, _ = lines[at].partition(":")
        if colon:
            lines[at] = f"{key}: {draw.choice(STRANGE)}"

    return _line(text, draw, change)


def with_another_key(text: str, draw: random.Random) -> str:
    keys = KEY.findall(text)
    if len(keys) < 2:
        return text
    (_, old), (_, new) = draw.sample(keys, 2)
    return text.replace(f"{old}:", f"{new}:", 1)


def with_a_stretch_elsewhere(text: str, draw: random.Random) -> str:
    start = draw.randrange(len(text) + 1)
    end = min(len(text), start + draw.randrange(1, 200))
    rest = text[:start] + text[end:]
    at = draw.randrange(len(rest) + 1)
    return rest[:at] + text[start:end] + rest[at:]


def with_strange_words(text: str, draw: random.Random) -> str:
    at = draw.randrange(len(text) + 1)
    return text[:at] + draw.choice(STRANGE) + text[at:]


def cut_short(text: str, draw: random.Random) -> str:
    return text[: draw.randrange(len(text) + 1)]


def with_a_letter_changed(text: str, draw: random.Random) -> str:
    at = draw.randrange(len(text) + 1)
    return (
        text[:at]
        + chr(draw.choice((0, 9, 10, 34, 39, 45, 58, 123, 0x301, 0x1F600)))
        + text[at + 1 :]
    )


def _a_block(lines: list[str], at: int) -> int:
    """Where the entry that begins on this line ends: with the lines that stand deeper."""
    depth = len(lines[at]) - len(lines[at].lstrip())
    end = at + 1
    while end < len(lines) and (
        not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > depth
    ):
        end += 1
    return end


def with_an_entry_elsewhere(text: str, draw: random.Random) -> str:
    """A key with all that it holds, or an item of a list, at another place and depth."""
    lines = text.split("\n")
    start = draw.randrange(len(lines))
    entry = lines[start : _a_block(lines, start)]
    if draw.random() < 0.5:
        del lines[start : start + len(entry)]
    at = draw.randrange(len(lines) + 1)
    beside = lines[at] if at < len(lines) else ""
    shift = len(beside) - len(beside.lstrip()) - (len(entry[0]) - len(entry[0].lstrip()))
    moved = [" " * shift + line if shift > 0 else line[-shift:] for line in entry]
    return "\n".join([*lines[:at], *moved, *lines[at:]])


def with_a_value_of_another_kind(text: str, draw: random.Random) -> str:
    """A word where a list stands, a list where a word does."""

    def change(lines: list[str], at: int) -> None:
        key, colon, value = lines[at].partition(":")
        if not colon:
            return
        if value.strip():
            wraps = ("[{}]", "{{start: {}}}", "\n  - {}", "|\n    {}", '"{}"', "[[{}]]", "{} # {}")
            lines[at] = f"{key}: " + draw.choice(wraps).replace("{}", value.strip())
        else:
            end = _a_block(lines, at)
            lines[at:end] = [f"{key}: {lines[at + 1].strip() if at + 1 < len(lines) else ''}"]

    return _line(text, draw, change)


MUTATIONS: Sequence[Mutation] = (
    without_a_line,
    with_a_line_twice,
    indented_otherwise,
    with_another_value,
    with_another_value,
    with_another_key,
    with_an_entry_elsewhere,
    with_an_entry_elsewhere,
    with_a_value_of_another_kind,
    with_a_stretch_elsewhere,
    with_strange_words,
    cut_short,
    with_a_letter_changed,
)


def mutated_text(texts: Sequence[str], draw: random.Random) -> str:
    """One of the texts, changed a few times, perhaps grown together with another."""
    text = draw.choice(texts)
    if draw.random() < 0.1:
        other = draw.choice(texts)
        text = text[: draw.randrange(len(text) + 1)] + other[draw.randrange(len(other) + 1) :]
    for _ in range(draw.choice((1, 1, 2, 3, 6))):
        text = draw.choice(MUTATIONS)(text, draw) or text
    return text


def mutated(texts: Sequence[str], draw: random.Random) -> bytes:
    """The same as a file, now and then in another encoding or with a byte changed."""
    data = mutated_text(texts, draw).encode(
        draw.choice(("utf-8",) * 8 + ("utf-16", "cp1258")), "replace"
    )
    if draw.random() < 0.1:
        at = draw.randrange(len(data) + 1)
        data = data[:at] + bytes([draw.randrange(256)]) + data[at + 1 :]
    return data
