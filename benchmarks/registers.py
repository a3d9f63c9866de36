"""Plans with many records: how long tracking and the registers take, and how heavy a page gets.

python -m benchmarks.registers [--plans 2000] [--records 50]
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from congkhai.knowledge import load_portal
from congkhai.model.record import Records
from congkhai.pipeline import snapshot_of
from congkhai.render.registers.all_pages import register_pages
from congkhai.render.registers.holdings import Holdings
from congkhai.snapshot import Site, Snapshot

from .corpus import write_plans

TODAY = dt.date(2026, 11, 22)
SECONDS = 15.0
"""CPU seconds that tracking and all register pages may take together."""
BYTES = 200_000
"""What a register page may weigh."""
T = TypeVar("T")
LINK = "https://vi-du.example"
# Of every fifty records: three disclosures and two reports, four results, a task's state, ten
# titles; the rest are awards.
PUBLICATIONS = (
    ("ngan-sach", "2024", "10/02/2025"), ("ngan-sach", "2025", "05/02/2026"),
    ("bao-cao", "2024", "03/12/2024"), ("bao-cao", "2025", "20/12/2025"),
    ("sau-thang", "2025-H1", "01/07/2025"),
)  # fmt: skip
TITLES = ("Cộng đồng", "Đơn vị", "Gia đình", "Dòng họ", "Công dân")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=int, default=2000)
    parser.add_argument("--records", type=int, default=50, help="beside each plan, at least 20")
    options = parser.parse_args()
    gc.disable()  # as `congkhai build` does
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "plans"
        write_plans(options.plans, folder)
        _, bare = timed(lambda: load_portal(folder))
        write_records(folder, options.records)
        known, read = timed(lambda: load_portal(folder))
        snapshot = snapshot_of(known, TODAY, Site())
        total = sum(held(one) for one in snapshot.records.values())
    print(f"{len(snapshot.portal.plans)} plans, {total} records, {TODAY}")
    print(f"{'reading the plans':32}{bare:8.2f} CPU s")
    print(f"{'reading the records':32}{read - bare:8.2f} CPU s")
    return measured(snapshot)


def measured(snapshot: Snapshot) -> int:
    """Prints what each part costs; 1 when a limit is passed."""
    promises, track = timed(lambda: list(snapshot.ledger.all()))
    print(f"{'tracking':32}{track:8.2f} CPU s  {len(promises)} states")
    sizes, registers = timed(
        lambda: [(len(page.content.encode()), page.url) for page in register_pages(snapshot)]
    )
    print(f"{'registers':32}{registers:8.2f} CPU s  {len(sizes)} pages")
    _, parts = timed(lambda: Holdings(snapshot))
    print(f"{'parts of campaigns and agencies':32}{parts:8.2f} CPU s")
    heaviest, url = max(sizes)
    print(f"heaviest page: {heaviest / 1000:.0f} KB, /{url}")
    whole = track + registers
    print(f"tracking and registers: {whole:.2f} CPU s of {SECONDS:.0f}")
    return int(whole > SECONDS or heaviest > BYTES)


def timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def held(records: Records) -> int:
    groups = (
        records.publications,
        records.awards,
        records.results,
        records.steps,
        records.titles,
    )
    return sum(map(len, groups))


def write_records(folder: Path, count: int, seed: int = 1) -> None:
    """So many records beside each plan, the same for the same seed."""
    chance = random.Random(seed)
    for plan in sorted(folder.rglob("ke-hoach-*.md")):
        beside = plan.with_suffix("")
        beside.mkdir()
        for name, rows in tables(count, chance).items():
            (beside / f"{name}.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def tables(count: int, chance: random.Random) -> dict[str, list[str]]:
    found = {
        "reports": ["duty,title,period,date,published,link"],
        "results": ["target,date,value,unit,link"],
        "tasks": ["task,state,date,link"],
        "titles": ["name,year,recipient,level,decision,link"],
        "awards": ["year,occasion,form,recipient,proposed,decision,link"],
    }
    found["reports"] += [
        f"{duty},Tài liệu {duty} {period},{period},{day},{day},{LINK}/{duty}/{period}"
        for duty, period, day in PUBLICATIONS
    ]
    found["results"] += [
        f"ti-le,30/{month:02}/2026,{chance.randrange(40, 99)},%,{LINK}/so-lieu/{month}"
        for month in (3, 6, 9, 10)
    ]
    found["tasks"].append(f"don-doc,doing,01/10/2026,{LINK}/don-doc")
    found["titles"] += [
        f"{TITLES[n % 5]} học tập,{2024 + n % 3},Thôn {n},xã,{n}/QĐ-UBND,{LINK}/danh-hieu/{n}"
        for n in range(10)
    ]
    found["awards"] += [
        f"{2024 + n % 3},annual,Bằng khen,Tổ {n},yes,{n}/QĐ-CT,{LINK}/khen/{n}"
        for n in range(max(count - 20, 0))
    ]
    return found


if __name__ == "__main__":
    raise SystemExit(main())
