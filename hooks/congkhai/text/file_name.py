"""Names of files as addresses: what people call a file, in letters that every server serves."""

from __future__ import annotations

from ..expressions import expression
from .vietnamese import slugify

LONGEST_FILE_NAME = 100
# Names of devices, with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
)
_SAFE = expression(r"[A-Za-z0-9_][A-Za-z0-9_.-]*\.[a-z]+")


def safe_file_name(name: str) -> str:
    """«Báo cáo năm 2026.PDF» becomes «bao-cao-nam-2026.pdf»; a name that is safe stays.

    Windows cannot hold «con.pdf», nor paths of more than 260 letters.
    """
    is_reserved = name.split(".")[0].lower() in _RESERVED
    if _SAFE.fullmatch(name) and not is_reserved and len(name) <= LONGEST_FILE_NAME:
        return name
    stem, _, ending = name.rpartition(".")
    stem = slugify(stem)[: LONGEST_FILE_NAME - 10].rstrip("-") or "tep"
    return f"{'tep-' if is_reserved else ''}{stem}.{ending.lower()}"
