"""Histories of a small portal: what editors do to its sources, one act after the other.

Three provinces that have nothing to do with each other, so that it can be counted what an act in
one makes anew in the others.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.builds import Portal
from tests.small import source

TODAY = dt.date(2026, 11, 22)
PROVINCES = ("bac", "nam", "tay")
_NAMES = {"bac": "Bình Bắc", "nam": "Bình Nam", "tay": "Bình Tây"}
_DUTY = """\
deadlines:
  - {{id: bao-cao, what: Báo cáo kết quả, category: report, who: [so-{0}], due: 15/12, every: year}}
"""
_RECORD = "duty: bao-cao\nperiod: {0}\npublished: 10/12/{0}\nlink: https://so.example/{1}\n"
Act = tuple[str, int]


def new_portal(folder: Path) -> Portal:
    """Each province with two agencies, a campaign, and three plans: one implements another."""
    plans = folder / "plans"
    plans.mkdir(parents=True)
    own = Portal(folder)
    write_agencies(own, {})
    (plans / "campaigns.yml").write_text(
        "campaigns:\n"
        + "".join(f"  - {{id: pt-{p}, name: Sống khỏe {n}}}\n" for p, n in _NAMES.items())
    )
    _write_documents(own, 0)
    for place, province in enumerate(PROVINCES):
        for number in range(3):
            _write_plan(own, province, 10 * place + number + 1, under=number == 1)
    return own


def write_agencies(own: Portal, names: dict[str, str]) -> None:
    territories, agencies = "", ""
    for province, name in _NAMES.items():
        name = names.get(province, name)
        territories += f"  - {{id: {province}, name: Tỉnh {name}, level: province}}\n"
        for kind, words, level in (
            ("so", "Sở Y tế", "department"),
            ("ubnd", "UBND tỉnh", "province"),
        ):
            agencies += f"  - {{id: {kind}-{province}, name: {words} {name}, level: {level}, "
            agencies += f"territory: {province}}}\n"
    (own.plans / "agencies.yml").write_text(f"territories:\n{territories}agencies:\n{agencies}")


def _write_documents(own: Portal, number: int) -> None:
    held = "".join(
        f"  - {{id: qd-{p}, kind: quyết định, number: {900 + place + number}, symbol: QĐ-UBND, "
        f"issued: 05/01/2024, agency: ubnd-{p}}}\n"
        for place, p in enumerate(PROVINCES)
    )
    (own.plans / "documents.yml").write_text(f"documents:\n{held}")


def _write_plan(own: Portal, province: str, number: int, under: bool = False) -> None:
    facts = (
        f"id: kh-{province}-{number}\nkind: kế hoạch\nnumber: {number}\nsymbol: KH-SYT\n"
        f"issued: 10/02/2024\nagency: so-{province}\n"
        f"title: Phát động phong trào Sống khỏe {_NAMES[province]}\ncampaign: pt-{province}\n"
        "period: {start: 2024, end: 2030}\n"
        "phases:\n  - {name: Giai đoạn 1, start: 2024, end: 2026}\n"
        "  - {name: Giai đoạn 2, start: 2027, end: 2030}\n" + _DUTY.format(province)
    )
    if under:
        facts += f"relations:\n  - {{type: implements, to: kh-{province}-{number - 1}}}\n"
    body = (
        f"Thực hiện Kế hoạch số {number}/KH-UBND của UBND tỉnh {_NAMES[province]}.\n\n"
        f"## I. Mục đích\n\nMọi người ở {_NAMES[province]} sống khỏe hơn, mỗi ngày {number} phút.\n"
    )
    folder = own.plans / province
    folder.mkdir(exist_ok=True)
    (folder / f"kh-{province}-{number}.md").write_text(source(facts, body))


def _changed(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text().replace(old, new, 1))


def _rename_file(own: Portal, path: Path, number: int) -> None:
    path.rename(path.with_name(f"r{number}-{path.name}"))


def _move(own: Portal, path: Path, number: int) -> None:
    """Into a folder of its own, with what was recorded."""
    inner = path.parent / f"nam-{number}"
    inner.mkdir(exist_ok=True)
    path.rename(inner / path.name)
    beside = path.with_suffix("")
    if beside.is_dir() and not (inner / beside.name).exists():
        beside.rename(inner / beside.name)


def _give_new_id(own: Portal, path: Path, number: int) -> None:
    line = next((line for line in path.read_text().splitlines() if line.startswith("id: ")), "")
    if line and "former_ids" not in path.read_text():
        old = line.removeprefix("id: ")
        _changed(path, line, f"id: {old}-moi-{number}\nformer_ids: [{old}]")


def _record(own: Portal, path: Path, number: int) -> None:
    file = path.with_suffix("") / "reports" / f"{number}.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_RECORD.format(2024 + number % 2, number))


def _unrecord(own: Portal, path: Path, number: int) -> None:
    shutil.rmtree(path.with_suffix(""), ignore_errors=True)


def _write_text(own: Portal, path: Path, number: int) -> None:
    path.write_text(path.read_text() + f"\n## II. Mục {number}\n\nDạo bộ {number} giờ.\n")


EDITS: dict[str, Callable[[Portal, Path, int], object]] = {
    "remove": lambda own, path, number: path.unlink(),
    "rename": _rename_file,
    "move": _move,
    "new id": _give_new_id,
    "title": lambda own, path, number: _changed(path, "title: Phát", f"title: Lần {number} phát"),
    "text": _write_text,
    "comma": lambda own, path, number: _changed(path, "khỏe hơn", "khỏe, hơn"),
    "due": lambda own, path, number: _changed(path, "due: 15/12", f"due: {16 + number}/12"),
    "break": lambda own, path, number: _changed(path, "kind: kế hoạch", "kind: ké hoạch"),
    "mend": lambda own, path, number: _changed(path, "kind: ké hoạch", "kind: kế hoạch"),
    "record": _record,
    "unrecord": _unrecord,
}
"""What happens to one plan."""
REACHES = {"cite": "một văn bản của tỉnh khác", "agencies": "", "campaign": "", "document": ""}
"""What may reach plans that the act itself does not name."""
ACTS = ("nothing", "pass", "add", *EDITS, *REACHES)


def act(own: Portal, name: str, number: int, day: dt.date) -> tuple[dt.date, str]:
    """Does it; returns the day that then is, and the province whose plan was touched, if one."""
    province = PROVINCES[number % 3]
    files = sorted(path for path in own.plans.rglob("*.md") if "kh-" in path.name)
    if name == "pass":
        return day + dt.timedelta((1, 30, 24, -3, 700, 400)[number % 6]), ""
    if name == "add":
        _write_plan(own, province, 100 + number, under=False)
        return day, province
    if name == "agencies":
        write_agencies(own, {province: f"{_NAMES[province]} {number}"})
        return day, ""
    if name == "campaign":
        _changed(own.plans / "campaigns.yml", "name: Sống", f"name: Sống {number}, sống")
        return day, ""
    if name == "document":
        _write_documents(own, number + 1)
        return day, ""
    if name == "nothing" or not files:
        return day, ""
    path = files[number % len(files)]
    if name == "cite":
        other = PROVINCES[(number + 1) % 3]
        words = f"\nTheo Quyết định số {900 + PROVINCES.index(other)}/QĐ-UBND ngày 05/01/2024"
        path.write_text(path.read_text() + f"{words} của UBND tỉnh {_NAMES[other]}.\n")
        return day, ""
    EDITS[name](own, path, number)
    return day, next(p for p in PROVINCES if p in path.relative_to(own.plans).parts)
