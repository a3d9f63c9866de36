"""Sources and documents changed in every way: nothing raises, nothing takes long.

Each input is made from a number, so that one that fails can be made again: `input_of("plan", 7)`.
«make soak» tries a thousand times as many as SOAK says, and tells how many and the slowest.
"""

from __future__ import annotations

import os
import random
import time
import zlib
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from congkhai.importing import DocumentText, accounted, documents, gathered, read_bytes
from congkhai.knowledge import load_portal
from congkhai.model import AgencyRegister, CampaignRegister, DocumentRegister, Plan
from congkhai.pipeline import generate
from congkhai.problems import CODES, Problem, as_line
from congkhai.snapshot import Site
from congkhai.sources import check_plan, check_records, read_value
from congkhai.sources.load import read_draft, read_yaml_file
from congkhai.sources.load.records import read_record_files
from congkhai.text import Outline

from tests.document_mutations import mutated_portable, mutated_word
from tests.mutations import mutated
from tests.need import ROOT
from tests.small import source, write
from tests.test_true_records import DAY, KINDS, PLAN

TIMES = int(os.environ.get("SOAK", "0")) * 1_000
SECONDS = 5
CORPUS = ROOT / "tests/corpus"
"""Inputs that once took a reader where no other did; `tests.raise_coverage` finds them."""
ENDINGS = {
    "plan": "md",
    "register": "yml",
    "record": "txt",
    "document": "txt",
    "word": "docx",
    "portable": "pdf",
}
# Files that live for a moment need no disk.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


@cache
def texts(kind: str) -> tuple[str, ...]:
    """Valid sources of a kind: those of the example portal, and small ones that say everything."""
    folders = (ROOT / "examples/vi-du/plans",)
    if kind == "plan":
        files = [path for folder in folders for path in folder.rglob("*.md")]
        return (source(PLAN), *(text_of(path) for path in files if "models" not in path.parts))
    if kind == "register":
        return tuple(text_of(path) for folder in folders for path in folder.glob("*.yml"))
    if kind == "document":
        samples = sorted((ROOT / "tests/importing/samples").rglob("*.txt"))
        return tuple(text_of(path) for path in samples) or (LETTER,)
    rows = tuple(
        "\n".join([*([kind.head] if kind.head else []), *(kind.make(n) for n in range(6))])
        for kind in KINDS.values()
    )
    beside = [path for folder in folders for path in folder.rglob("*.csv")]
    return (*rows, *(text_of(path) for path in beside))


LETTER = """\
ỦY BAN NHÂN DÂN TỈNH BÌNH HẢI
Số: 7/KH-UBND
Bình Hải, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Trồng cây năm 2026
Căn cứ Kế hoạch số 9/KH-UBND ngày 05/01/2024;
I. MỤC ĐÍCH
1. Trồng 5.000 cây trước ngày 15/12 hằng năm.
a) Các xã báo cáo về Sở Y tế trong quý II/2026.
Nơi nhận:
- Các xã;
- Lưu: VT.
"""


def text_of(path: Path) -> str:
    return path.read_text("utf-8")


@cache
def seeds(kind: str) -> tuple[str, ...]:
    """Valid texts, and those that once led elsewhere."""
    kept = sorted((CORPUS / kind).glob("*")) if TIMES else ()
    return (*texts(kind), *(path.read_bytes().decode("utf-8", "replace") for path in kept))


def input_of(kind: str, number: int) -> bytes:
    draw = random.Random(f"{kind} {number}")
    if kind == "word":
        return mutated_word(seeds("document"), draw)
    if kind == "portable":
        return mutated_portable(seeds("document"), draw)
    return mutated(seeds(kind), draw)


def read_plan(data: bytes) -> list[Problem]:
    return check_plan(read_draft(data, "plans/a.md", "plans/a"))[2]


def read_register(data: bytes) -> list[Problem]:
    root, problems = read_yaml_file(data, "plans/agencies.yml")
    if root:
        for cls in (AgencyRegister, CampaignRegister, DocumentRegister):
            read_value(root, cls, problems)
    return problems


def read_document(data: bytes) -> list[Problem]:
    reading = read_bytes("van-ban", data)
    for parts in documents(reading) if isinstance(reading, DocumentText) else ():
        gathered(parts)
        assert accounted(parts).is_complete
    return []


@cache
def right_plan() -> tuple[Plan, Outline]:
    plan, outline, _ = check_plan(read_draft(source(PLAN).encode(), "plans/a.md", "plans/a"))
    assert plan is not None
    assert outline is not None
    return plan, outline


def read_records(data: bytes) -> list[Problem]:
    """As the table, the list and the article of a plan, whatever it is meant to be."""
    problems: list[Problem] = []
    kinds = [*KINDS]
    with TemporaryDirectory(dir=MEMORY) as name:
        folder = Path(name)
        first = zlib.crc32(data)
        for place, ending in enumerate(("csv", "yml", "md")):
            kind = kinds[(first + place) % len(kinds)]
            path = folder / (f"models/a.{ending}" if ending == "md" else f"{kind}.{ending}")
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
        problems += check_records(*right_plan(), read_record_files(folder, "plans/a"))[1]
    return problems


class Reader(NamedTuple):
    read: Callable[[bytes], list[Problem]]
    share: float
    """Of all that a long run tries."""
    few: int
    """In the tests of every day."""


READERS = {
    "plan": Reader(read_plan, 0.55, 1_000),
    "register": Reader(read_register, 0.2, 500),
    "record": Reader(read_records, 0.12, 250),
    "document": Reader(read_document, 0.08, 110),
    "word": Reader(read_document, 0.03, 40),
    "portable": Reader(read_document, 0.02, 20),
}


@pytest.mark.parametrize("kind", READERS)
def test_what_once_led_elsewhere_raises_nothing_today(kind):
    kept = sorted((CORPUS / kind).iterdir())
    assert kept
    for path in kept:
        start = time.process_time()
        problems = READERS[kind].read(path.read_bytes())
        assert time.process_time() - start < SECONDS, path
        assert all(as_line(problem) for problem in problems)


@pytest.mark.parametrize("kind", READERS)
def test_no_input_raises_or_takes_long(kind):
    reader = READERS[kind]
    met: Counter[str] = Counter()
    slowest = (0.0, 0)
    count = round(TIMES * reader.share) or reader.few
    for number in range(count):
        data = input_of(kind, number)
        start = time.process_time()
        try:
            problems = reader.read(data)
            for problem in problems[:20]:
                said = as_line(problem)
                assert "\n" not in said
                assert "$" not in CODES[problem.code].vi or problem.values
        except Exception as error:
            raise AssertionError(f'input_of("{kind}", {number}): {error!r}') from error
        took = time.process_time() - start
        assert took < SECONDS, f'input_of("{kind}", {number})'
        slowest = max(slowest, (took, number))
        met.update({problem.code for problem in problems})
        if TIMES and (number + 1) % 5_000 == 0:
            print(f"{kind}: {number + 1} of {count}, {len(met)} codes, {slowest}", flush=True)
    if kind == "plan":
        # Inputs that are all refused for one reason would try nothing else.
        assert len(met) > 25, met


@pytest.mark.parametrize("number", range(TIMES // 10_000 or 25))
def test_no_folder_of_such_files_raises(tmp_path, number):
    """Plans, registers and records together, linked and checked against each other."""
    files: dict[str, str | bytes] = {
        "ke-hoach-a.md": source(PLAN),
        "ke-hoach-b.md": input_of("plan", number),
        "agencies.yml": input_of("register", number),
        "campaigns.yml": input_of("register", number + 1_000_000),
    }
    for place, kind in enumerate(("reports", "awards", "results", "tasks", "titles")):
        files[f"ke-hoach-a/{kind}.csv"] = input_of("record", number * 5 + place)
    start = time.process_time()
    knowledge = load_portal(write(tmp_path, files))
    assert time.process_time() - start < SECONDS
    assert all(as_line(problem) for problem in knowledge.problems)
    if TIMES or number % 5 == 0:
        # What was let through is shown: on pages, in calendars, in open data, in the index.
        for made in generate(knowledge, DAY, Site("https://binh-hai.example/")):
            assert made
