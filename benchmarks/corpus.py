"""N plans of made-up provinces, the same for the same seed: `python -m benchmarks.corpus N OUT`."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from .search.generate import Author

NAMES = (
    "An", "Bình", "Cẩm", "Đông", "Gia", "Hà", "Khánh", "Lâm", "Minh", "Nam", "Phú", "Quang", "Sơn",
    "Tân", "Thanh", "Vĩnh", "Xuân", "Yên",
)  # fmt: skip
SECOND = (
    "Hải", "Giang", "Hòa", "Lộc", "Long", "Mỹ", "Nghĩa", "Phong", "Sa", "Thạch", "Thịnh", "Trung",
    "Tường", "Vân", "Việt",
)  # fmt: skip
SECTORS = (
    "Giáo dục và Đào tạo", "Y tế", "Nội vụ", "Tài chính", "Xây dựng", "Công Thương",
    "Khoa học và Công nghệ", "Nông nghiệp và Môi trường", "Tư pháp", "Văn hóa",
)  # fmt: skip
CAMPAIGNS = (
    "Sạch nhà, đẹp xóm", "Mỗi người một cuốn sách", "Đường làng sáng điện", "Nghe dân nói",
    "Giấy tờ gọn, việc trôi", "Tiết kiệm từ việc nhỏ",
)  # fmt: skip
SECTIONS = ("Mục đích, yêu cầu", "Nội dung", "Tiêu chí và khen thưởng", "Giải pháp", "Tổ chức")
ROMAN = ("I", "II", "III", "IV", "V")
REPEATED, CHANGED = 0.06, 0.24
"""The share of items taken from the plan before it in the campaign, as they are or changed. The
comparison, which sees both sides, then finds what it finds in the six real documents of plans/:
8 % of the items repeated, 33 % changed."""

Body = dict[str, str]
"""The text of each item by its place: «I», «I.1», «I.1.a»."""


def changed(author: Author, text: str) -> str:
    """The same item in an agency's own words: one of its sentences is another."""
    sentences = text.split(". ")
    sentences[author.below(len(sentences))] = author.sentence().rstrip(".")
    return ". ".join(sentences).rstrip(".") + "."


def body(author: Author, parent: str, model: Body) -> Body:
    """Five sections of numbered items, some of them taken from a plan of the same campaign."""
    items = {"mo-dau": f"Thực hiện {parent}, cơ quan lập kế hoạch như sau."}
    for roman, title in zip(ROMAN, SECTIONS, strict=True):
        items[roman] = title
        for number in "123":
            items[f"{roman}.{number}"] = author.clause().capitalize()
            for letter in "abc-":
                place = f"{roman}.{number}.{letter}"
                share = author.share()
                if place in model and share < REPEATED:
                    items[place] = model[place]
                elif place in model and share < REPEATED + CHANGED:
                    items[place] = changed(author, model[place])
                else:
                    items[place] = " ".join(author.sentence() for _ in range(2))
    return items


def markdown(author: Author, items: Body) -> str:
    """About 23 KB, with a table."""
    parts = []
    for place, text in items.items():
        roman, number, letter = (*place.split("."), "", "")[:3]
        if letter == "-":
            first, second, rest = text.split(" ", 2)
            parts.append(f"- **{first} {second}** {rest}")
        elif letter:
            parts.append(f"{letter}) {text}")
        elif number:
            parts.append(f"### {number}. {text}")
        else:
            parts.append(f"## {roman}. {text}" if roman in ROMAN else text)
    rows = "\n".join(f"| {year} | {author.below(90) + 10} % |" for year in range(2024, 2031))
    parts.append(f"| Năm | Tỉ lệ |\n|---|---|\n{rows}")
    parts.append("***\n\nTrên đây là kế hoạch.")
    return "\n\n".join(parts) + "\n"


def provinces(count: int) -> list[str]:
    return [f"{NAMES[n % 18]} {SECOND[(n // 18 + n) % 15]}" for n in range(count)]


def plans(count: int, seed: int = 1) -> Iterator[tuple[str, str, str]]:
    """Id, front matter and body of each plan; each implements one made before it."""
    chance = random.Random(seed)
    author = Author(seed)
    models: dict[int, Body] = {}
    places = provinces(34)
    made: list[tuple[str, str]] = []
    for n in range(count):
        place, sector = n % 34, (n // 34) % len(SECTORS)
        campaign = chance.randrange(len(CAMPAIGNS))
        identifier = f"ke-hoach-{n:05}"
        parent_id, parent = made[n // 12 - 1] if n >= 12 else ("", "Quyết định của tỉnh")
        code = f"{n + 1}/KH-S{sector}"
        month, day = chance.randrange(1, 13), chance.randrange(1, 29)
        year = 2023 + min(n.bit_length() // 6, 2)
        relations = (
            f"relations:\n  - {{type: implements, to: {parent_id}, printed: {parent}, "
            "section: mo-dau}\n"
            if parent_id
            else ""
        )
        facts = (
            f"id: {identifier}\nkind: kế hoạch\nnumber: {n + 1}\nsymbol: KH-S{sector}\n"
            f"issued: {day:02}/{month:02}/{year}\nplace: {places[place]}\n"
            f"agency: tinh-{place}-so-{sector}\n"
            f"title: Kế hoạch phong trào {CAMPAIGNS[campaign]} của Sở {SECTORS[sector]} "
            f"{places[place]}\n"
            f"campaign: phong-trao-{campaign}\nstatus: {'draft' if n % 50 == 7 else 'issued'}\n"
            f"gist: {author.clause().capitalize()}.\n"
            f"signatory: {{name: {chance.choice(NAMES)} Văn {chance.choice(SECOND)}, "
            "title: GIÁM ĐỐC}\n"
            f"scope: {{sector: {SECTORS[sector]}, territory: tinh-{place}}}\n{relations}"
            f"period: {{start: {year}, end: 2030}}\n"
            f"phases:\n  - {{name: Giai đoạn 1, start: {year}, end: 2026, section: v-1-a}}\n"
            "  - {name: Giai đoạn 2, start: 2027, end: 2030, section: v-1-b}\n"
            "milestones:\n  - {id: so-ket, name: Sơ kết, due: 2026, section: v-1-a}\n"
            "  - {id: tong-ket, name: Tổng kết, due: 2030, section: v-1-b}\n"
            f"deadlines:\n  - {{id: bao-cao, what: Báo cáo năm, every: year, due: {day:02}/12, "
            f"comparator: before, who: tinh-{place}-so-{sector}, to: tinh-{place}-ubnd, "
            "section: v-2-a}\n"
            "  - {id: sau-thang, what: Báo cáo 6 tháng, every: half_year, "
            f"who: tinh-{place}-so-{sector}, to: tinh-{place}-ubnd, section: v-2-b}}\n"
            "obligations:\n  - {id: ngan-sach, what: Công khai ngân sách, category: disclose, "
            "every: year, due: 31/12, section: iv-2}\n"
            "tasks:\n  - {id: don-doc, what: Đôn đốc thực hiện, "
            f"lead: tinh-{place}-so-{sector}, section: v-3}}\n"
            f"targets:\n  - {{id: ti-le, what: Tỉ lệ hồ sơ đúng hạn, value: {80 + n % 20}, "
            "unit: '%', due: 2030, section: ii-1}\n"
            "recipients:\n  - items: [UBND tỉnh, Các phòng, Lưu VT]\n"
        )
        made.append((identifier, f"Kế hoạch số {code} ngày {day:02}/{month:02}/{year}"))
        models[campaign] = body(author, parent, models.get(campaign, {}))
        yield identifier, facts, markdown(author, models[campaign])


def registers() -> dict[str, str]:
    places = provinces(34)
    territories = "".join(
        f"  - {{id: tinh-{n}, name: Tỉnh {name}, level: province}}\n"
        for n, name in enumerate(places)
    )
    agencies = "".join(
        f"  - {{id: tinh-{n}-ubnd, name: UBND tỉnh {name}, level: province, "
        f"territory: tinh-{n}}}\n"
        + "".join(
            f"  - {{id: tinh-{n}-so-{s}, name: Sở {sector} {name}, level: department, "
            f"territory: tinh-{n}, parent: tinh-{n}-ubnd}}\n"
            for s, sector in enumerate(SECTORS)
        )
        for n, name in enumerate(places)
    )
    campaigns = "".join(
        f"  - {{id: phong-trao-{n}, name: '{name}'}}\n" for n, name in enumerate(CAMPAIGNS)
    )
    return {
        "agencies.yml": f"territories:\n{territories}agencies:\n{agencies}",
        "campaigns.yml": f"campaigns:\n{campaigns}",
        "documents.yml": "documents: []\n",
    }


def write_plans(count: int, folder: Path, seed: int = 1) -> None:
    """A folder of sources that `congkhai build --plans` takes."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in registers().items():
        (folder / name).write_bytes(text.encode())
    for n, (identifier, facts, text) in enumerate(plans(count, seed)):
        place = folder / f"tinh-{n % 34}"
        place.mkdir(exist_ok=True)
        (place / f"{identifier}.md").write_bytes(f"---\n{facts}---\n{text}".encode())


def write_mkdocs(count: int, folder: Path, seed: int = 1) -> None:
    """The same bodies as pages of plain mkdocs-material, out of its navigation."""
    docs = folder / "docs" / "plans"
    docs.mkdir(parents=True, exist_ok=True)
    (folder / "docs" / "index.md").write_bytes("# Kế hoạch\n".encode())
    for identifier, _, text in plans(count, seed):
        (docs / f"{identifier}.md").write_bytes(f"# {identifier}\n\n{text}".encode())
    (folder / "mkdocs.yml").write_bytes(
        b"site_name: Plain\ntheme: {name: material, language: vi, font: false}\n"
        b"nav: [{Home: index.md}]\nvalidation: {nav: {omitted_files: ignore}}\n"
    )


if __name__ == "__main__":
    write_plans(int(sys.argv[1]), Path(sys.argv[2]))
