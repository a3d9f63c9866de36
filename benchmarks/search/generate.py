"""Made-up plans of varied vocabulary, for measuring search where thousands are alike.

`python -m benchmarks.search.generate 1000 --out FOLDER` writes one JSON entry a line. Nothing in
them is real but the names of provinces; the same seed gives the same plans.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

from congkhai.search.entry import Fact, SearchEntry, Section
from congkhai.text.vietnamese import slugify

HERE = Path(__file__).parent
WORDS: dict[str, list[str]] = json.loads((HERE / "words.json").read_text(encoding="utf-8"))
CROWDED = ("Hải Phòng", "Quảng Ngãi", "Bắc Kạn")
"""The provinces of the real plans: every fifth made-up plan is theirs, to be in the way."""
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")
HEADINGS = (
    "Mục đích, yêu cầu",
    "Nội dung",
    "Tiêu chí",
    "Giải pháp thực hiện",
    "Kinh phí thực hiện",
    "Tiến độ thực hiện",
    "Tổ chức thực hiện",
)


class Author:
    """Writes sentences from lists of words; rare names come from syllables put together."""

    def __init__(self, seed: int) -> None:
        self._pick = random.Random(seed)
        self._names: list[str] = [
            f"{first} {second}".title()
            for first in WORDS["name_syllables"]
            for second in WORDS["name_syllables"]
            if first != second
        ]
        self._pick.shuffle(self._names)

    def one(self, kind: str) -> str:
        return self._pick.choice(WORDS[kind])

    def share(self) -> float:
        return self._pick.random()

    def below(self, limit: int) -> int:
        return self._pick.randrange(limit)

    def name(self, spread: int) -> str:
        """A name of a village, road or project; low numbers are common, high ones rare."""
        at = int(len(self._names) * self._pick.random() ** spread)
        return self._names[min(at, len(self._names) - 1)]

    def person(self) -> str:
        return " ".join(
            [self.one("families"), self.one("name_syllables").title(), self.name(1).split()[0]]
        )

    def clause(self) -> str:
        pattern = self._pick.choice(WORDS["patterns"])
        return " ".join(self._fill(word) for word in pattern.split())

    def _fill(self, word: str) -> str:
        bare = word.strip(",;")
        if bare == "PLACE":
            value = f"{self.one('place_kinds')} {self.name(2)}"
        elif bare == "COUNT":
            value = str(self._pick.randint(2, 980))
        elif bare == "PAIR":
            value = f"{self.one('plain_syllables')} {self.one('plain_syllables')}"
        elif bare.isupper() and bare.lower() in WORDS:
            value = self.one(bare.lower())
        else:
            return word
        return value + word[len(bare) :]

    def sentence(self) -> str:
        clauses = "; ".join(self.clause() for _ in range(self._pick.randint(1, 3)))
        return clauses[0].upper() + clauses[1:] + "."

    def plan(self, number: int, paragraphs: int) -> SearchEntry:
        province = self._pick.choice(CROWDED) if number % 5 == 0 else self.one("provinces")
        level, agency = self._agency(province)
        campaign = self.one("campaigns")
        symbol = self._pick.choice(WORDS["symbols"][:4])
        year = self._pick.randint(2019, 2026)
        date = f"{year}-{self._pick.randint(1, 12):02d}-{self._pick.randint(1, 28):02d}"
        signatory = self.person()
        due = f"{self._pick.randint(1, 28):02d}/{self._pick.randint(1, 12):02d}"
        sections = tuple(self._sections(agency, campaign, paragraphs, due))
        return SearchEntry(
            id=f"ke-hoach-{number:05d}",
            url=f"ke-hoach/{slugify(agency)}/{number:05d}/",
            kind="plan",
            title=f"{self.one('openings')} phong trào thi đua “{campaign}” của {agency}",
            number=f"{self._pick.randint(1, 4999)}/KH-{symbol}",
            date=date,
            agency=agency,
            signatory=signatory,
            territory=province,
            level=level,
            campaign=campaign,
            status=self._pick.choice(("Đang thực hiện", "Đã kết thúc")),
            year=str(year),
            sections=sections,
            facts=(
                Fact("signatory", "Người ký", signatory),
                Fact("deadline", "Hạn báo cáo", f"trước ngày {due} hằng năm", sections[-1].anchor),
            ),
            consultation_open=self._pick.random() < 0.02,
        )

    def _agency(self, province: str) -> tuple[str, str]:
        kind = self._pick.random()
        if kind < 0.35:
            return "Sở, ban, ngành", f"{self.one('departments')} {province}"
        if kind < 0.5:
            return "Tỉnh", f"Ủy ban nhân dân tỉnh {province}"
        district = self.name(3)
        if kind < 0.8:
            return "Huyện", f"Ủy ban nhân dân huyện {district}, {province}"
        return "Xã", f"Ủy ban nhân dân xã {self.name(1)}, {province}"

    def _sections(self, agency: str, campaign: str, paragraphs: int, due: str) -> Iterator[Section]:
        cited = f"{self._pick.randint(1, 1999)}/QĐ-TTg"
        day = f"{self._pick.randint(1, 28)}/{self._pick.randint(1, 12)}"
        basis = f"Thực hiện Quyết định số {cited} ngày {day}/{self._pick.randint(2015, 2025)}, "
        yield Section("can-cu", "Căn cứ", f"{basis}{agency} thi đua “{campaign}”.")
        for at in range(paragraphs):
            chapter = at * len(HEADINGS) // paragraphs
            item = f"{ROMAN[chapter]}.{at + 1}"
            text = " ".join(self.sentence() for _ in range(self._pick.randint(1, 4)))
            yield Section(slugify(item), f"Mục {item}. {HEADINGS[chapter]}", text)
        report = f"Báo cáo kết quả trước ngày {due} hằng năm về {self.one('departments')}."
        yield Section("bao-cao", "Chế độ báo cáo", report)


def plans(count: int, seed: int = 7, paragraphs: int = 60) -> Iterator[SearchEntry]:
    author = Author(seed)
    for number in range(count):
        yield author.plan(number, paragraphs)


def edited(entry: SearchEntry) -> SearchEntry:
    """The same plan after an editor's change to one paragraph."""
    first, *rest = entry.sections
    changed = replace(first, text=first.text + " Bổ sung chỉ tiêu trồng cây phân tán.")
    return replace(entry, sections=(changed, *rest))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("count", type=int)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--paragraphs", type=int, default=60)
    options.add_argument("--out", type=Path, required=True)
    given = options.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    with (given.out / "entries.jsonl").open("w", encoding="utf-8") as out:
        for entry in plans(given.count, given.seed, given.paragraphs):
            out.write(json.dumps(asdict(entry), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
