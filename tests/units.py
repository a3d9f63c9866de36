"""Writes the list of administrative units anew: python -m tests.units nested-divisions.json"""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

from congkhai.starting.units import LIST


def main(source: Path) -> None:
    head = LIST.read_text(encoding="utf-8").partition("\n")[0]
    rows = [head]
    for province in sorted(json.loads(source.read_bytes()), key=lambda top: top["code"]):
        rows.append(f"{province['code']:02}\t{_name(province['name'])}")
        rows += [
            f"{commune['code']:05}\t{_name(commune['name'])}"
            for commune in sorted(province["wards"], key=lambda ward: ward["code"])
        ]
    LIST.write_text("\n".join(rows) + "\n", encoding="utf-8", newline="\n")


def _name(text: str) -> str:
    """In one normal form, with a capital, and no two spaces together."""
    words = unicodedata.normalize("NFC", " ".join(text.split()))
    return words[:1].upper() + words[1:]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
