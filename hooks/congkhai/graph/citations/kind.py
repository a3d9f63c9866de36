"""Kinds of documents: their names as printed, and the abbreviations that symbols bear."""

from __future__ import annotations

from ...expressions import expression
from ...text import fold

KINDS = (
    "Thông tư liên tịch", "Bộ luật", "Hiến pháp", "Pháp lệnh", "Nghị quyết", "Nghị định",
    "Quyết định", "Chỉ thị", "Thông tư", "Thông báo", "Thông cáo", "Thông tri", "Kế hoạch",
    "Công văn", "Công điện", "Kết luận", "Quy định", "Quy chế", "Chương trình", "Hướng dẫn",
    "Báo cáo", "Đề án", "Dự án", "Phương án", "Tờ trình", "Văn bản", "Giấy mời", "Lệnh", "Luật",
)  # fmt: skip

# Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn 36-HD/VPTW for party bodies.
ABBREVIATIONS = {
    "nq": "nghị quyết", "qd": "quyết định", "ct": "chỉ thị", "qc": "quy chế", "qyd": "quy định",
    "tc": "thông cáo", "tb": "thông báo", "hd": "hướng dẫn", "ctr": "chương trình",
    "kh": "kế hoạch", "pa": "phương án", "da": "đề án", "bc": "báo cáo", "ttr": "tờ trình",
    "cd": "công điện", "nd": "nghị định", "tt": "thông tư", "ttlt": "thông tư liên tịch",
    "kl": "kết luận", "cv": "công văn", "pl": "pháp lệnh", "gm": "giấy mời",
    "vbhn": "văn bản hợp nhất",
}  # fmt: skip
# One abbreviation stands for more than one kind: «QĐ» of a party committee may be a quy định.
ALSO = {
    "qd": {"quy định"},
    "da": {"dự án"},
    "hd": {"hợp đồng"},
    "cd": {"công đoàn"},
    "tt": {"tờ trình"},
}
_HEAD = expression(r"[-/]")
_VAGUE = {"văn bản", ""}


def kind_of_symbol(symbol: str) -> str:
    """The kind that a symbol names: «KH-UBND» is a kế hoạch; empty when it names none."""
    if symbol[:2] == "QH":
        return "luật"
    # «CTr» and «CT» differ by a small letter only, so case is dropped after folding.
    return ABBREVIATIONS.get(fold(_HEAD.split(symbol)[0]).lower(), "")


def agrees(kind: str, symbol: str) -> bool:
    """Whether a document of this kind may bear the symbol; silent symbols agree with all."""
    meant = kind_of_symbol(symbol)
    kind = kind.strip().lower()
    if not meant or kind in _VAGUE or kind == meant:
        return True
    if meant == "luật":
        return kind in {"luật", "bộ luật", "nghị quyết", "hiến pháp"}
    # A quyết định may issue a đề án or a quy chế, which people then cite by its number.
    head = fold(_HEAD.split(symbol)[0]).lower()
    return kind in ALSO.get(head, ()) or (meant == "quyết định" and kind in _ISSUED_BY_DECISION)


_ISSUED_BY_DECISION = {"đề án", "chương trình", "quy chế", "quy định", "dự án", "phương án"}

# How symbols are read when a number is not introduced by «số» or a kind.
KNOWN_HEADS = frozenset(ABBREVIATIONS)
