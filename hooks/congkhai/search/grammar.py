"""What the client must know about the language: how numbers and dates are typed, what is filler.

It travels in the index's table of contents, so a portal changes it without touching the client.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ..text import fold
from .words import SYLLABLE, spelled, words

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HERE = Path(__file__).parent
_YEAR = r"((?:19|20)\d\d)(?!\d)"
_RULES = r"""
ymd     (?<!\d) ((?:19|20)\d\d) - (\d{1,2}) - (\d{1,2}) (?!\d)

# 01/6/2023, ngày 1 tháng 6 năm 2023, 1 6 2023
dmy     (?<![\d/.-]) (?:ngay\s+|mung\s+)? (\d{1,2}) \s* (?:[/.-]|\s+thang\s+|\s+) \s* (\d{1,2})
        \s* (?:[/.-]|,?\s*nam\s+|\s+) \s* YEAR

# 01062023
dmy     (?<![a-z\d]) (\d\d) (\d\d) ((?:19|20)\d\d) (?![a-z\d])

# 2022-2030, từ năm 2022 đến năm 2030
yz      (?<![\d/-]) (?:tu\s+)? (?:nam\s+)? ((?:19|20)\d\d) \s*
        (?:-|–|\s+den\s+(?:het\s+)?(?:nam\s+)?) \s* YEAR

# quý I/2023, q1 2023
qy      (?<![a-z]) (?:quy|q) \s* (iv|i{1,3}|[1-4]) \s* (?:[/-]|\s+nam\s+|\s+) \s* YEAR

# quý I, quý 1; but not «quỹ 1 triệu»
q       (?<![a-z]) quy \s+ (iv|i{1,3}|[1-4])
        (?![a-z\d/.,-] | \s+(?:nam|trieu|ty|nghin|dong|lan)(?![a-z]))

# nghị định 98/2023, luật số 110/2025: a number of a year, without its symbol
gns     (?<![a-z0-9]) (GENRE) \s+ (?:so\s*)? 0*(\d{1,5}) \s?/\s? ((?:19|20)\d\d) (?! [a-z\d/.,-] )

# tháng 6 năm 2023, t6/2023, 6/2023
my      (?<![a-z]) (?:thang|t) \s* (\d{1,2}) \s* (?:[/.-]|,?\s+(?:nam\s+)?) \s* YEAR

my      (?<![\d/.-]) (\d{1,2}) \s* [/.-] \s* YEAR

# QĐ1478TTg
snt     (?<![a-z0-9]) (SYMBOL) 0*(\d{1,5}) (TAIL) (?![a-z0-9])

# KH 2599-BQL, QĐ số 1478/TTg
snt     (?<![a-z0-9]) (SYMBOL) \s* (?:so\s*)? 0*(\d{1,5}) \s? [/-] \s? (TAIL) (?![a-z0-9])

# luật số 110 2025 qh15, 44 2025 QĐ-TTg
ns      START ((?:19|20)\d\d \s? (?:SYMBOL [\s/-]*)? TAIL) (?![a-z0-9])

# 51/KH-UBND, 49-KL/TW, 110/2025/QH15, 2599 /KH - BQL
ns      START [/-] \s? ((?:\d{4}\s?/\s?)? WORD (?:\s?[-–/&]\s?WORD)*) (?![a-z0-9])

# 15/12, ngày 15 tháng 12
dm      (?<![\d/.,-]) (?:ngay\s+|mung\s+)? (\d{1,2}) \s* (?:[/-]|\s+thang\s+) \s* (\d{1,2})
        (?![\d/.,-])

# 2599khbql, 51 kh ubnd; but not «2030 không»
ns      START ((?:SYMBOL|TAIL)[\s/-]*TAIL|SYMBOL(?![aeiouy])[a-z]+\d*|SYMBOL) (?![a-z0-9])

# QD 1478, CV 8001, kế hoạch số 42, QĐ-TTg 1478, số 51; but not «năm 2023», «tháng 6» nor «1 lần»
gsn     (?<![a-z0-9]) (?: (GENRE)\s+(?:so\s*)? | (SYMBOL(?:[/-]?TAIL)?)[\s-]*(?:so\s+)?
        | so(?:\s*:\s*|\s+) )
        0* (?!(?:19|20)\d\d(?!\d)) (\d{1,5}) (?! [a-z\d/.,-] | \s*(?:thang|lan(?![a-z])|/) )
"""
"""In their order, each as the names of its groups and an expression for folded text.

Groups: d day, m month, y year, z last year, q quarter, n digits of a number, s its symbol,
t more of that, g its genre.
"""


@cache
def grammar() -> Mapping[str, Any]:
    phrases = yaml.load((_HERE / "phrases.yml").read_text(encoding="utf-8-sig"), Loader=_LOADER)
    symbol, genre = _any(phrases["symbols"]), "|".join(phrases["genres"])
    names = {
        "YEAR": _YEAR,
        # «CV 8001/VP-VX», «KL49-KL/TW», «luật số 110/2025/QH15»: said before a whole number, it
        # says no more.
        "START": rf"(?<![a-z0-9/.,-])(?:(?:{genre})\s+|{symbol}\s*)?(?:so\s*:?\s*)?0*"
        r"(\d{1,5})\s?",
        "WORD": r"[a-z][a-z0-9&]*",
        "SYMBOL": symbol,
        "TAIL": _any(phrases["tails"]),
        "GENRE": genre,
    }
    interrogatives = {
        name: _any(map(_respelled, forms)) for name, forms in phrases["interrogatives"].items()
    }
    return {
        "syllable": SYLLABLE,
        "rules": [
            (groups, re.sub("|".join(names), lambda match: names[match[0]], expression))
            for groups, expression in _written_out(_RULES)
        ],
        "aside": sorted({" ".join(map(spelled, words(phrase))) for phrase in phrases["aside"]}),
        "chat": {
            " ".join(map(spelled, words(typed))): meant for typed, meant in phrases["chat"].items()
        },
        "filler": " ".join(dict.fromkeys(map(spelled, phrases["weak"].split()))),
        "light": " ".join(dict.fromkeys(map(spelled, phrases["light"].split()))),
        "ask": [
            (
                topic,
                "|".join(interrogatives[name] for name in asked),
                "|".join(map(_respelled, about)),
            )
            for topic, asked, about in phrases["questions"]
        ],
        "closings": rf"[ ,.?!;]+(?:{_either(phrases['closers'])})(?![a-z]).*$",
        "kinds": "|".join(map(_respelled, phrases["kinds_of_place"])),
        "heads": "|".join(map(_respelled, phrases["kinds_of_name"])),
        # Who opens with one of these looks for a document that lies above plans.
        "above": f"^(?:(?:cac|nhung|moi) )?{_any(map(fold, phrases['documents_above']))}(?: |$)",
        "genre": f"(?<![a-z]){_any(map(fold, phrases['plain_genres']))}(?![a-z])",
        "newer": f"(?<![a-z]){_any(map(fold, phrases['newer']))}(?![a-z])",
        "seats": f"^{_any(map(fold, phrases['seats']))} ",
        "committee": phrases["committee"],
        "everywhere": _folded(" ".join(phrases["everywhere"])).split(),
        "provinces": [_respelled(place.lower()) for place in phrases["places"]],
        "spelt": [_respelled(form) for form in phrases["spelt"]],
    }


def _written_out(rules: str) -> list[tuple[str, str]]:
    """What JavaScript reads: without the blanks and comments that help people."""
    lines = [line for line in rules.splitlines() if not line.startswith("#")]
    parts = "\n".join(lines).strip().split("\n\n")
    return [
        (groups, re.sub(r"\s+", "", expression))
        for groups, expression in (part.split(maxsplit=1) for part in parts)
    ]


def _any(forms: Any) -> str:
    return f"(?:{'|'.join(forms)})"


def _either(forms: Any) -> str:
    """Without marks, as they are read."""
    return "|".join(dict.fromkeys(map(fold, forms)))


def _respelled(phrase: str) -> str:
    return " ".join(map(spelled, phrase.split()))


def _folded(phrase: str) -> str:
    return " ".join(fold(word) for word in words(phrase))
