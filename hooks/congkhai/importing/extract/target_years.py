"""By when a figure is to be reached: the year of its heading, or the time beside it."""

from __future__ import annotations

from ...expressions import expression
from .dates import moments

_YEAR = expression(r"(?<![\w/])(?P<year>20\d{2})\b(?!/)", holds=("20",))
# «… theo Kế hoạch số 9/KH-UBND ngày 04/02/2026»: when another text was issued.
_CITED = expression(
    r"\d/(?:[a-z\d/&-]*-[a-z][\w&-]*|[a-z]{2,})(?: cua [^\d,;.:]{0,60})?,? ?(?:ngay )?$",
    holds=("/",),
)
_FAR = 90
# «tăng 20% so với năm 2026»: what it is measured by.
_BASE = expression(r"\bso voi (?:cung ky |cuoi |dau |dau tu |thoi diem )?(?:ngay )?$")
# «Chương trình quét vôi năm 2025 và 2026»: up to the last of them.
_AND_YEAR = expression(
    r"(?:, (?:nam )?20\d{2})*,? va (?:nam )?(?P<year>20\d{2})\b", holds=(" va ",)
)
_YEAR_ALONE = 4
_PERCENT = expression(r"\d\s?%")


def due_of_heading(plain: str, issued: str | None) -> str:
    """«Đến năm 2030», «giai đoạn 2026-2030» of a heading."""
    years = [match["year"] for match in _YEAR.finditer(plain)]
    ahead = [year for year in years if issued is None or year >= issued[:4]]
    return ahead[-1] if ahead else ""


def due_near(plain: str, at: int, around: tuple[int, int], issued: str | None) -> str:
    """The time that stands beside a figure, nearer to it than to the next."""
    start, end = around
    times = [
        moment
        for moment in moments(plain[start:end])
        if moment.precision != "yearly"
        and (issued is None or moment.iso[:4] >= issued[:4])
        and not _BASE.search(
            before := plain[max(start + moment.start - _FAR, 0) : start + moment.start]
        )
        and not _CITED.search(before)
    ]
    if not times:
        return ""
    shares = list(_PERCENT.finditer(plain, start, end))
    first = shares[0] if len(shares) > 1 else None
    ahead = [moment for moment in times if moment.start + start < at]
    if len(times) > 1 and first and times[0].start + start < first.start() and ahead:
        # «năm 2026 đạt 8% và năm 2027 đạt 10%»: each year stands before its figure.
        return ahead[-1].iso
    nearest = min(times, key=lambda moment: abs(moment.start + start - at))
    more = _AND_YEAR.match(plain, start + nearest.end) if len(nearest.iso) == _YEAR_ALONE else None
    return more["year"] if more and more["year"] > nearest.iso else nearest.iso
