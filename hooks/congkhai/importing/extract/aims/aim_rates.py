"""How many of so many: «42/100.000 trẻ đẻ sống», «107 bé trai/100 bé gái», «15‰»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....expressions import expression

_OF = r"(?:1 ?)?(?:100|1\.?000|10\.?000|100\.?000|1\.000\.000|van|nghin|trieu)"
# As bare text; a number of a deed is no figure: «số 12/100-KH», nor is a day: «ngày 4/100».
_RATE = expression(
    rf"""(?<![\w./,\-–])(?<!\bso\ )(?<!\bngay\ )(?P<low>(?!))?(?P<value>\d{{1,3}}(?:,\d+)?)\s?
    (?P<unit>(?:[a-z]+\ ){{0,4}}?[a-z]*\s?/\s?{_OF}\ (?!dong\b)[a-z]+\d?(?:\ [a-z]+){{0,7}}?
        (?=\W*$|[,;.()]|\ (?:vao|nam|den|trong|o|tren|va|truoc)\b)|‰)""",
    re.VERBOSE,
    holds=("/", "‰"),
)


def rates_in(plain: str, reach: int, apart: bytearray) -> Iterator[re.Match[str]]:
    """The rates of a clause without marks, up to `reach` and outside what is `apart`."""
    for match in _RATE.finditer(plain, 0, reach):
        if not apart[match.start("value")]:
            yield match
