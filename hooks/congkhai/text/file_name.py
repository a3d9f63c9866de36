"""Names of files as addresses: what people call a file, in letters that every server serves."""

from __future__ import annotations

import re

from .vietnamese import slugify

_SAFE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*\.[a-z]+")


def safe_file_name(name: str) -> str:
    """«Báo cáo năm 2026.PDF» becomes «bao-cao-nam-2026.pdf»; a name that is safe stays."""
    if _SAFE.fullmatch(name):
        return name
    stem, _, ending = name.rpartition(".")
    return f"{slugify(stem) or 'tep'}.{ending.lower()}"
