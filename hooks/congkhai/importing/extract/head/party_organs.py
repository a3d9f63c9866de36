"""Whose a document of the Party's centre is: the organ that decides, which its head leaves out."""

from __future__ import annotations

from collections.abc import Sequence

from ....expressions import expression
from ...readers.lines import bare
from ...structure.paragraphs import Paragraph

# «BAN CHẤP HÀNH TRUNG ƯƠNG» stands above what all organs of the centre issue.
_CENTRE = expression(r"^ban chap hanh trung uong(?: dang)?$")
_NAMES = {"bo chinh tri": "Bộ Chính trị", "ban bi thu": "Ban Bí thư"}
_FOR = expression(
    r"^t ?[/.]? ?m\.? ?(?P<organ>bo chinh tri|ban bi thu)\b",
    holds=("bo chinh tri", "ban bi thu"),
)
# «…, Ban Bí thư quy định như sau» at the head of a text.
_DECIDES = expression(
    r"(?:^|[,;:] )(?P<organ>bo chinh tri|ban bi thu)"
    r" (?:ban hanh|quy dinh|ket luan|yeu cau|quyet dinh|quyet nghi|chi thi)\b",
    holds=("bo chinh tri", "ban bi thu"),
)
_TOP = 12


def organ_of_centre(agency: str, capacity: Sequence[str], body: Sequence[Paragraph]) -> str | None:
    """«Ban Bí thư» of «T/M BAN BÍ THƯ», or of the sentence that enacts, below the centre's head."""
    if not _CENTRE.match(bare(agency)):
        return None
    told = [_FOR.match(bare(line)) for line in capacity]
    told += [_DECIDES.search(paragraph.bare) for paragraph in body[:_TOP]]
    return next((_NAMES[match["organ"]] for match in told if match), None)
