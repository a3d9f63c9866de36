"""The real plans as entries, read from the folder of seeds beside the repository."""

from __future__ import annotations

import re
from pathlib import Path

from congkhai.search import Entry, Fact, Section

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
INFRASTRUCTURE = (
    "Đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hành tiết kiệm, chống lãng phí"
)
LEARNING = "Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời"
_HEADING = re.compile(r"^[#*\s]*((?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s)")


def sections(text: str) -> tuple[Section, ...]:
    """A section for every numbered item; what has no number belongs to the one before."""
    found: list[list[str]] = [["dau", "", ""]]
    for number, block in enumerate(re.split(r"\n\s*\n", text)):
        line = re.sub(r"[*#]+", "", block).strip()
        if not line:
            continue
        if _HEADING.match(block) and len(line) < 120:
            found.append([f"m{number}", line, ""])
        else:
            found[-1][2] += line + "\n"
    return tuple(Section(*row) for row in found)


def _seed(prefix: str) -> str:
    return next(SEEDS.glob(f"{prefix}_*.txt")).read_text(encoding="utf-8-sig")


def real_entries() -> list[Entry]:
    """Six documents in five files; empty where the folder is absent."""
    if not SEEDS.is_dir():
        return []
    letter, draft = re.split(r"(?=UBND THÀNH PHỐ HẢI PHÒNG\nSỞ GIÁO DỤC VÀ ĐÀO TẠO)", _seed("003"))[
        1:
    ]
    return [
        _plan(
            "hai-phong-so-gddt-ket-cau-ha-tang-2023",
            "Kế hoạch phát động Phong trào thi đua “Đẩy mạnh phát triển kết cấu hạ tầng đồng bộ,"
            " hiện đại; thực hành tiết kiệm, chống lãng phí” trong ngành Giáo dục và Đào tạo",
            _seed("000"),
            number="/KH-SGDĐT",
            date="2023-02",
            agency="Sở Giáo dục và Đào tạo thành phố Hải Phòng",
            signatory="Phạm Quốc Hiệu",
            territory="Thành phố Hải Phòng",
            level="Sở, ban, ngành",
            aliases=("Sở GD&ĐT Hải Phòng",),
            facts=(
                Fact("signatory", "Người ký", "Phạm Quốc Hiệu, Phó Giám đốc"),
                Fact("deadline", "Hạn báo cáo", "ngày 10/12 hằng năm"),
            ),
        ),
        _plan(
            "ngan-son-ubnd-huyen-ket-cau-ha-tang-2023",
            "Kế hoạch tổ chức thực hiện Phong trào thi đua “Ngân Sơn đẩy mạnh phát triển kết cấu"
            " hạ tầng đồng bộ, hiện đại; thực hành tiết kiệm, chống lãng phí”",
            _seed("001"),
            number="/KH-UBND",
            date="2023-03",
            agency="Ủy ban nhân dân huyện Ngân Sơn",
            signatory="Nguyễn Trọng Lăng",
            territory="Huyện Ngân Sơn, tỉnh Bắc Kạn",
            level="Huyện",
            aliases=("UBND huyện Ngân Sơn",),
            facts=(Fact("signatory", "Người ký", "Nguyễn Trọng Lăng, Chủ tịch"),),
        ),
        _plan(
            "hai-phong-bql-kkt-ket-cau-ha-tang-2023",
            "Kế hoạch phát động Phong trào thi đua “Đẩy mạnh phát triển kết cấu hạ tầng đồng bộ,"
            " hiện đại; thực hành tiết kiệm, chống lãng phí” trên địa bàn thành phố Hải Phòng",
            _seed("002"),
            number="2599/KH-BQL",
            date="2023-06-01",
            agency="Ban Quản lý Khu kinh tế Hải Phòng",
            signatory="Bùi Ngọc Hải",
            territory="Thành phố Hải Phòng",
            level="Sở, ban, ngành",
            aliases=("BQL KKT Hải Phòng",),
            facts=(
                Fact("signatory", "Người ký", "Bùi Ngọc Hải, Phó Trưởng ban"),
                Fact("deadline", "Hạn báo cáo", "trước ngày 15/12 hằng năm"),
            ),
        ),
        Entry(
            id="hai-phong-so-gddt-xin-y-kien-xhht-2023",
            url="ke-hoach/hai-phong-so-gddt-xin-y-kien-xhht-2023/",
            kind="letter",
            title="Công văn xin ý kiến góp ý vào dự thảo Kế hoạch triển khai thực hiện Phong trào"
            " “Cả nước thi đua xây dựng XHHT, đẩy mạnh học tập suốt đời giai đoạn 2023-2030”",
            number="/SGDĐT-GDTX&ĐH",
            date="2023",
            agency="Sở Giáo dục và Đào tạo thành phố Hải Phòng",
            signatory="Đỗ Thị Hòa",
            territory="Thành phố Hải Phòng",
            level="Sở, ban, ngành",
            campaign=LEARNING,
            status="Đã kết thúc",
            year="2023",
            sections=sections(letter),
            facts=(
                Fact("signatory", "Người ký", "Đỗ Thị Hòa, Phó Giám đốc"),
                Fact("consultation", "Hạn góp ý", "hết ngày 18/12/2023"),
            ),
        ),
        Entry(
            id="hai-phong-ubnd-xhht-2023-du-thao",
            url="ke-hoach/hai-phong-ubnd-xhht-2023-du-thao/",
            kind="plan",
            title="Dự thảo Kế hoạch triển khai thực hiện Phong trào “Cả nước thi đua xây dựng"
            " xã hội học tập, đẩy mạnh học tập suốt đời, giai đoạn 2023 - 2030” trên địa bàn"
            " thành phố",
            number="/KH-UBND",
            date="2023",
            agency="Ủy ban nhân dân thành phố Hải Phòng",
            territory="Thành phố Hải Phòng",
            level="Tỉnh",
            campaign=LEARNING,
            status="Dự thảo",
            year="2023",
            sections=sections(draft),
            facts=(Fact("deadline", "Hạn báo cáo", "trước ngày 05/12 hằng năm"),),
        ),
        _plan(
            "quang-ngai-so-khcn-ket-cau-ha-tang-2023",
            "Kế hoạch tổ chức thực hiện Phong trào thi đua “Đẩy mạnh phát triển kết cấu hạ tầng"
            " đồng bộ, hiện đại; thực hành tiết kiệm, chống lãng phí” của Sở Khoa học và Công nghệ",
            _seed("004"),
            number="/KH-SKHCN",
            date="2023-04-03",
            agency="Sở Khoa học và Công nghệ tỉnh Quảng Ngãi",
            signatory="Nguyễn Văn Thành",
            territory="Tỉnh Quảng Ngãi",
            level="Sở, ban, ngành",
            aliases=("Sở KH&CN Quảng Ngãi",),
            facts=(Fact("signatory", "Người ký", "Nguyễn Văn Thành, Giám đốc"),),
        ),
    ]


def _plan(
    name: str,
    title: str,
    text: str,
    *,
    number: str,
    date: str,
    agency: str,
    signatory: str,
    territory: str,
    level: str,
    aliases: tuple[str, ...],
    facts: tuple[Fact, ...],
) -> Entry:
    return Entry(
        id=name,
        url=f"ke-hoach/{name}/",
        kind="plan",
        title=title,
        number=number,
        date=date,
        agency=agency,
        signatory=signatory,
        territory=territory,
        level=level,
        campaign=INFRASTRUCTURE,
        status="Đang thực hiện",
        year=date[:4],
        sections=sections(text),
        facts=facts,
        aliases=aliases,
    )
