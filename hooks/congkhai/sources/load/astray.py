"""Where records belong that lie in a folder which is no plan's."""

from __future__ import annotations

import difflib
from pathlib import Path

from ...bilingual import Bilingual, filled

_SHOWN = 5
_ALIKE = 0.75
"""Names so alike may be a slip of each other: records of one plan are no other's."""


def folder_meant(folder: Path) -> Bilingual:
    """Beside plans: a folder of one of them; in a folder of their own: its name is to be a
    plan's."""
    within = _plans(folder)
    beside = difflib.get_close_matches(folder.name, _plans(folder.parent), n=_SHOWN, cutoff=_ALIKE)
    if within:
        return filled(
            "đặt vào thư mục mang tên kế hoạch của nó, như $first/ ($count kế hoạch ở đây: $known)"
            if len(within) > 1
            else "đặt vào thư mục mang tên kế hoạch của nó: $first/",
            "put them into a folder that bears their plan's name, like $first/ (plans here: $known)"
            if len(within) > 1
            else "put them into a folder that bears their plan's name: $first/",
            first=within[0],
            count=str(len(within)),
            known=_named(within),
        )
    if beside:
        return filled(
            "đổi tên thư mục theo tệp kế hoạch đặt cạnh nó ($known), hoặc thêm tệp $folder.md",
            "name the folder after the plan's file beside it ($known), or add $folder.md",
            known=_named(beside),
            folder=folder.name,
        )
    return filled(
        "thêm tệp $folder.md cạnh thư mục này; kế hoạch đã đổi tên thì đổi tên thư mục theo; đã "
        "xóa thì xóa cả bản ghi",
        "add $folder.md beside this folder; if the plan has another name now so should the folder; "
        "if it was removed remove its records too",
        folder=folder.name,
    )


def _plans(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.md") if path.stem.lower() != "readme")


def _named(plans: list[str]) -> str:
    more = ", …" if len(plans) > _SHOWN else ""
    return ", ".join(plans[:_SHOWN]) + more
