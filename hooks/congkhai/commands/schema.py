"""`congkhai schema NAME`: the JSON Schema of a source, for editors without a network."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..bilingual import Language
from ..settings import portal_address
from ..sources import NAMES, schema_files
from .messages import MESSAGES


def add_arguments(parser: argparse.ArgumentParser, language: Language = "vi") -> None:
    parser.add_argument(
        "name",
        choices=tuple(NAMES),
        nargs="?",
        default="plan",
        help=MESSAGES[language]["schema_which"],
    )


def run(args: argparse.Namespace) -> int:
    sys.stdout.buffer.write(schema_files(portal_address(Path()))[f"schema/{args.name}.json"])
    return 0
