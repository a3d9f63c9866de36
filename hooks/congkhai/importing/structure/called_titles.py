"""A title that tells number, day and issuer too, as old texts and the headings of pages do.

CHỈ THỊ
CỦA BỘ A SỐ 07/2008/CT-BA NGÀY 30 THÁNG 12 NĂM 2008 VỀ …
"""

from __future__ import annotations

import re

from ...dates import BadDate, read_date
from ...expressions import expression
from ..readers.lines import bare, squeezed
from .agency_names import is_agency
from .head_marks import number_read
from .head_scan import HeadScan

_PART = expression(
    r"\W*(?:(?P<agency>cua (?=\w)(?:(?! so:? ?\d| ngay \d| ve | v/v ).){3,110})"
    r"|(?P<number>so:? ?\d)"
    r"|(?P<date>ngay (?P<day>\d{1,2})(?:/| thang )(?P<month>\d{1,2})(?:/| nam )(?P<year>\d{4}))"
    r")"
)


def take_called(scan: HeadScan, title: str, index: int) -> list[str]:
    """What a title tells of number, day and issuer put into the head; the rest of it."""
    rest = squeezed(title)
    agency = date = None
    read: tuple[str | None, str, int] | None = None
    while part := _PART.match(bare(rest)):
        if part["number"] and read is None:
            read = number_read(rest[part.start("number") :].replace("số", "Số", 1))
            if read is None:
                break
            rest = rest[part.start("number") + read[2] :]
            continue
        if part["agency"] and agency is None:
            agency = rest[part.start("agency") + len("của ") : part.end()].strip()
        elif part["date"] and date is None:
            date = _day(part)
        else:
            break
        rest = rest[part.end() :]
    if read is None or (date is None and agency is None):
        return [title]
    scan.put("number", read[0], index)
    scan.put("symbol", read[1], index)
    scan.put("date", date, index)
    if agency and is_agency(agency) and not any(map(is_agency, scan.agencies)):
        scan.agencies = [agency]
        scan.places["agency"] = index
    rest = rest.strip(" ,;-–")
    return [rest] if rest else []


def _day(part: re.Match[str]) -> str | None:
    try:
        return str(read_date(f"{part['year']}-{part['month']:0>2}-{part['day']:0>2}"))
    except BadDate:
        return None
