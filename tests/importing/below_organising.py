"""What an import reads of words that stand below «Tổ chức thực hiện» of a made-up plan."""

from __future__ import annotations

from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.duties import Duties
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ MAI HẠ\nSố: 7/KH-UBND\nMai Hạ, ngày 05 tháng 3 năm 2026\n\n"
    "KẾ HOẠCH\nGiữ gìn nếp sống\n\nII. TỔ CHỨC THỰC HIỆN\n\n"
)


def source_below(text: str, suffix: str = "txt", title: str = "") -> str:
    """The source that is drafted of it; `title` goes on with that of the plan."""
    head = HEAD.replace("nếp sống\n", f"nếp sống{title}\n")
    (parts,) = documents(read_bytes(f"a.{suffix}", (head + text).encode()))
    return drafted(gathered(parts), KnownRegisters()).text


def duties_below(text: str, suffix: str = "txt") -> Duties:
    (parts,) = documents(read_bytes(f"a.{suffix}", (HEAD + text).encode()))
    return gathered(parts).duties
