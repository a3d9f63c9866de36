"""Small sources for tests: a made-up province, one agency, one plan that is right."""

from __future__ import annotations

from pathlib import Path

from congkhai.knowledge import Knowledge, load_portal

AGENCIES = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
agencies:
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department, territory: binh-hai}
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}
"""
CAMPAIGNS = "campaigns:\n  - {id: song-khoe, name: Sống khỏe mỗi ngày}\n"
DOCUMENTS = """\
documents:
  - {id: kh-9, kind: kế hoạch, number: 9, symbol: KH-UBND, issued: 05/01/2024, agency: ubnd}
"""
FACTS = """\
id: ke-hoach-a
kind: kế hoạch
number: 12
symbol: KH-SYT
issued: 10/02/2024
agency: so-y-te
title: Phát động phong trào Sống khỏe mỗi ngày
campaign: song-khoe
period: {start: 2024, end: 2030}
phases:
  - {name: Giai đoạn 1, start: 2024, end: 2026}
  - {name: Giai đoạn 2, start: 2027, end: 2030}
"""
BODY = """\
Thực hiện Kế hoạch số 9/KH-UBND ngày 05/01/2024 của UBND tỉnh.

## I. Mục đích

Mọi người sống khỏe hơn.
"""
REGISTERS = {
    "agencies.yml": AGENCIES,
    "campaigns.yml": CAMPAIGNS,
    "documents.yml": DOCUMENTS,
}


def source(facts: str = FACTS, body: str = BODY) -> str:
    """A plan's file."""
    return f"---\n{facts.rstrip()}\n---\n{body}"


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write files below `folder/plans`, registers first; returns that folder."""
    plans = folder / "plans"
    for name, text in {**REGISTERS, **files}.items():
        path = plans / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return plans


def know_of(folder: Path, files: dict[str, str | bytes]) -> Knowledge:
    return load_portal(write(folder, files))


def codes_of(knowledge: Knowledge) -> list[str]:
    return [problem.code for problem in knowledge.problems]


WARD_REGISTER = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
  - {id: tra-lam, name: Phường Trà Lam, level: commune, parent: binh-hai}
agencies:
  - {id: tinh, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}
  - {id: nhom, name: "UBND các xã, phường", level: commune, group: yes, territory: binh-hai}
  - {id: cong-an, name: Công an phường Trà Lam, level: unit, territory: tra-lam}
"""
"""A province, its communes as a group, and the police of one ward; the ward itself is added."""
