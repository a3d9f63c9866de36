"""`congkhai import`: documents to draft sources, or to JSON."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from congkhai.importing.describe import Json, described
from congkhai.importing.division import documents
from congkhai.importing.facts import gathered
from congkhai.importing.line import Refusal
from congkhai.importing.reading import read


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="TỆP", help="văn bản .docx .pdf .txt"
    )
    parser.add_argument("--json", action="store_true", help="in ra dạng JSON, không ghi tệp")
    parser.add_argument("--ocr", action="store_true", help="nhận dạng chữ trong bản chụp")


def run(arguments: argparse.Namespace) -> int:
    """0 when every file was read; 1 when one was refused (the others go on)."""
    found: list[Json] = []
    refused = 0
    for path in arguments.files:
        reading = read(path, arguments.ocr)
        if isinstance(reading, Refusal):
            refused += 1
            print(f"{path}: {reading.message} → {reading.hint}", file=sys.stderr)
            continue
        found += [described(gathered(parts)) for parts in documents(reading)]
    print(json.dumps(found, ensure_ascii=False, indent=2))
    return 1 if refused else 0
