"""Number and symbol of a document stand in two keys: never «12/KH-UBND» in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...bilingual import Bilingual, filled
from ...expressions import expression
from ...problems import Problem, found
from ..load import Mapping, Scalar

# «KH-UBND», «QĐ-TTg», «QH15», «KL/TW»: what a misread number may hold is no such word («20202QĐ»).
_SYMBOL = r"(?P<symbol>[^\W\d_]{2,}\d{0,2}(?:\s*[-–/&]\s*[^\W\d_]+\d{0,2})*)"
# «12», «12a», «135-» and, before the symbol of a law, «110/2025».
_NUMBER = r"(?P<number>\d[\w.]*?(?:\s*/\s*(?:19|20)\d\d)?)"
_BOTH = expression(rf"(?:số\s*:?\s*)?{_NUMBER}\s*[-–]?\s*/\s*{_SYMBOL}", re.IGNORECASE)
_PARTY = expression(r"(?:số\s*:?\s*)?(?P<number>\d\w*)\s*[-–]\s*(?P<symbol>\w+\s*/\s*\w+)", re.I)
_YEAR = expression(r"(?:19|20)\d\d\s*/")
_IN_PIECES = expression(r"\d+(?:[ \u00a0]+\d+)+[^\W\d_]?")
_WORD = expression(r"số\s*:?\s*(?P<number>\d[\w.-]*(?:/(?:19|20)\d\d)?)", re.IGNORECASE)

_JOINING = "/\\\u2044\u2215\uff0f-\u2010\u2011\u2013\u2014\u2212 "
"""What stands between number and symbol: slashes, hyphens, dashes."""
_ONE_PIECE = Bilingual("số viết liền của văn bản", "the number of a document, in one piece")


def number_and_symbol(node: Mapping) -> Iterator[Problem]:
    """Both in one key would be published as «12/KH-UBND/KH-UBND»."""
    values = {key.text: value for key, value in node.pairs if isinstance(value, Scalar)}
    number, symbol = (values.get(key) for key in ("number", "symbol"))
    for written in (number, symbol):
        if written is None:
            continue
        text = " ".join(written.text.split())
        if written is symbol and number and number.text.strip() and _YEAR.match(text):
            continue
        if match := _BOTH.fullmatch(text) or _PARTY.fullmatch(text):
            parts = {key: re.sub(r"\s", "", match[key]) for key in ("number", "symbol")}
            yield found(written.at, "K216", key=_key(written, number), value=text, **parts)
    for written in (number, symbol):
        text = written.text.strip() if written else ""
        if written and text and (bare := text.strip(_JOINING)) != text:
            key = _key(written, number)
            fix = (
                filled("viết «$key: $bare»", "write «$key: $bare»", key=key, bare=bare)
                if bare
                else filled("xóa dòng «$key»", "remove the line «$key»", key=key)
            )
            yield found(written.at, "K222", key=key, value=text, fix=fix)
    if number and _IN_PIECES.fullmatch(number.text.strip()):
        value = number.text.strip()
        whole = re.sub(r"\s", "", value)
        yield found(number.at, "K203", value=value, wanted=_ONE_PIECE, example=f"number: {whole}")
    if number and (match := _WORD.fullmatch(number.text.strip())):
        said = symbol.text if symbol else "KH-UBND"
        yield found(
            number.at,
            "K216",
            key="number",
            value=number.text.strip(),
            number=match["number"],
            symbol=said,
        )


def _key(written: Scalar, number: Scalar | None) -> str:
    return "number" if written is number else "symbol"
