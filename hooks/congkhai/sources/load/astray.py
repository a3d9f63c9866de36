"""Where records belong that lie in a folder which is no plan's."""

from __future__ import annotations

from pathlib import Path

from ...bilingual import Bilingual, filled

_SHOWN = 5


def folder_meant(folder: Path) -> Bilingual:
    """Beside plans: a folder of one of them; in a folder of their own: its name is to be a
    plan's."""
    within, beside = _plans(folder), _plans(folder.parent)
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
        "chưa có kế hoạch nào cạnh thư mục này: thêm tệp $folder.md cạnh nó, hoặc chuyển bản ghi "
        "vào thư mục mang tên kế hoạch của nó",
        "no plan lies beside this folder: add $folder.md beside it, or move the records into the "
        "folder of their plan",
        folder=folder.name,
    )


def _plans(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.md") if path.stem.lower() != "readme")


def _named(plans: list[str]) -> str:
    more = ", …" if len(plans) > _SHOWN else ""
    return ", ".join(plans[:_SHOWN]) + more
