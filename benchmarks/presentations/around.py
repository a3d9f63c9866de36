"""What stands around a document: pages that carry it, stamps, running heads, other documents."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from .heads import bold, bold_titled, columns, padded, whole
from .sheet import Shape, Sheet

MENU = (
    "Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Văn bản", "Thủ tục hành chính", "Liên hệ",
    "Tìm kiếm",
)  # fmt: skip
OTHER = (
    "UBND XÃ ĐỒNG BÃI", "PHÒNG KINH TẾ", "Số: 7/BC-KT", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc", "Đồng Bãi, ngày 02 tháng 01 năm 2020", "", "BÁO CÁO",
    "Kết quả rà soát tủ sách năm 2019", "", "Phòng Kinh tế báo cáo kết quả như sau:",
    "1. Các thôn đã rà soát tủ sách.", "", "Nơi nhận:", "- UBND xã;", "- Lưu: KT.", "",
    "TRƯỞNG PHÒNG", "", "Trần Văn Bãi",
)  # fmt: skip


def above(lines: Callable[[Sheet], Sequence[str]]) -> Callable[[Sheet], str]:
    return lambda sheet: "\n".join([*lines(sheet), "", whole(sheet, columns(sheet))])


def _called(sheet: Sheet) -> str:
    """As sites head a document: type, number, issuer and subject on one line."""
    number = sheet.number.partition(" ")[2].strip()
    about = re.sub(r"^V/v ", "", sheet.title)
    agency = sheet.truth["agency"]
    return f"{sheet.kind.capitalize()} số {number} ngày {_day(sheet)} của {agency} về {about}"


def _day(sheet: Sheet) -> str:
    year, month, day = str(sheet.truth.get("date") or "2020-01-02").split("-")
    return f"{day}/{month}/{year}"


def front_matter(sheet: Sheet) -> Sequence[str]:
    return (
        "---", f'title: "{sheet.title}"', "url: https://vanban.example.vn/chi-tiet?id=4411",
        "crawled_at: 2026-03-09T08:15:02Z", "source: cong-thong-tin", "tags: [văn bản]", "---",
    )  # fmt: skip


def told_fields(sheet: Sheet) -> Sequence[str]:
    return (
        f"Tiêu đề: {_called(sheet)}", "URL: https://vanban.example.vn/chi-tiet?id=4411",
        "Ngày thu thập: 09/03/2026 08:15", "Lượt xem: 1204",
    )  # fmt: skip


def menu(sheet: Sheet) -> Sequence[str]:
    return (*MENU, "Trang chủ > Văn bản > Văn bản chỉ đạo điều hành", "Cỡ chữ: A- A A+")


def page_title(sheet: Sheet) -> Sequence[str]:
    return (f"# {_called(sheet)}", "", "*Cập nhật: 09/03/2026 14:02 | Lượt xem: 88*")


def loud_title(sheet: Sheet) -> Sequence[str]:
    return (sheet.title.upper(), "Đăng ngày 09-03-2026, bởi Ban biên tập")


def properties(sheet: Sheet) -> Sequence[str]:
    """The table of a legal site above the text."""
    number = sheet.number.partition(" ")[2].strip()
    return (
        f"| Số ký hiệu | {number} |", "|---|---|", f"| Ngày ban hành | {_day(sheet)} |",
        f"| Loại văn bản | {sheet.kind.capitalize()} |",
        f"| Cơ quan ban hành | {sheet.truth['agency']} |", f"| Trích yếu | {sheet.title} |",
    )  # fmt: skip


def signed_digitally(sheet: Sheet) -> Sequence[str]:
    return (
        f"Ký bởi: {sheet.agencies[-1].title()}", "Email: vanthu@yenha.example.gov.vn",
        f"Cơ quan: {sheet.truth['agency']!s}", "Thời gian ký: 09.03.2026 16:20:41 +07:00",
    )  # fmt: skip


def arrived(sheet: Sheet) -> Sequence[str]:
    return ("CÔNG VĂN ĐẾN", "Số: 3312", "Ngày: 11/3/2026", "Chuyển: ................")


def _signed_within(sheet: Sheet) -> str:
    """The stamp of a digital signature between head and type."""
    stamp = ["Người ký: Cổng thông tin điện tử", "Thời gian ký: 09/03/2026 16:20:41 +07:00"]
    return whole(sheet, [*columns(sheet), "", *stamp])


def _signed_below(sheet: Sheet) -> str:
    stamp = ["Ký bởi: Văn thư", "Thời gian ký: 09/03/2026 16:20:41"]
    ending = [*sheet.ending[:-1], *stamp, "(Đã ký)", *sheet.ending[-1:]]
    return _with_ending(sheet, ending)


def _with_ending(sheet: Sheet, ending: Sequence[str]) -> str:
    parts = (columns(sheet), sheet.titled, sheet.body, ending)
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _listed(sheet: Sheet) -> list[str]:
    return ["Nơi nhận:", *(f"- {item}" for item in sheet.recipients)] if sheet.recipients else []


def _signed_first(sheet: Sheet) -> str:
    return _with_ending(sheet, [*sheet.signing, "", sheet.name, "", *_listed(sheet)])


def _signed_beside(sheet: Sheet) -> str:
    """Recipients and signature side by side."""
    right = [*sheet.signing, "", "", sheet.name]
    left = _listed(sheet)
    count = max(len(left), len(right))
    left += [""] * (count - len(left))
    right += [""] * (count - len(right))
    return _with_ending(sheet, [f"{a:<48}  {b}".rstrip() for a, b in zip(left, right, strict=True)])


def _signed_in_table(sheet: Sheet) -> str:
    left = "<br>".join(["**Nơi nhận:**", *_listed(sheet)[1:]]) if sheet.recipients else ""
    right = "<br>".join([f"**{line}**" for line in [*sheet.signing, sheet.name] if line])
    return _with_ending(sheet, [f"| {left} | {right} |", "| --- | --- |"])


def _signed_bold(sheet: Sheet) -> str:
    signed = [text for line in [*sheet.signing, sheet.name] if line for text in (f"**{line}**", "")]
    listed = [f"*{line}*" for line in _listed(sheet)]
    parts = (bold(sheet), bold_titled(sheet), sheet.body, [*listed, "", *signed])
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _signed_on_one_line(sheet: Sheet) -> str:
    office = [" ".join(sheet.signing)] if sheet.signing else []
    return _with_ending(sheet, [" ".join(_listed(sheet)), "", *office, sheet.name])


def _signed_loud(sheet: Sheet) -> str:
    return _with_ending(sheet, [*_listed(sheet), "", *sheet.signing, "(Đã ký)", sheet.name.upper()])


def _paged(sheet: Sheet) -> str:
    """Numbers and heads of pages between the lines."""
    lines = whole(sheet, padded(sheet)).split("\n")
    found: list[str] = []
    for at in range(0, len(lines), 14):
        found += ["", f"Trang {at // 14 + 1}/{len(lines) // 14 + 1}", "", *lines[at : at + 14]]
    return "\n".join(found)


def _followed(sheet: Sheet) -> str:
    """Another document with a head of its own in the same file."""
    return "\n".join([whole(sheet, columns(sheet)), "", *OTHER])


def _appended(sheet: Sheet) -> str:
    appendix = [
        "Phụ lục", "DANH MỤC CÁC THÔN THÍ ĐIỂM", f"(Kèm theo {_called(sheet)})", "",
        "1. Thôn Đồng;", "2. Thôn Bãi.",
    ]  # fmt: skip
    return "\n".join([whole(sheet, columns(sheet)), "", *appendix])


SHAPES = [
    Shape("front matter above", above(front_matter)),
    Shape("fields of a crawl above", above(told_fields)),
    Shape("menu above", above(menu)),
    Shape("page's title above", above(page_title)),
    Shape("title in capitals above", above(loud_title)),
    Shape("table of properties above", above(properties)),
    Shape("digital signature above", above(signed_digitally)),
    Shape("arrival stamp above", above(arrived)),
    Shape("signature's stamp below head", _signed_within),
    Shape("signature's stamp above name", _signed_below),
    Shape("signature before recipients", _signed_first),
    Shape("signature beside recipients", _signed_beside),
    Shape("signature in a table", _signed_in_table),
    Shape("signature bold", _signed_bold),
    Shape("signature on one line", _signed_on_one_line),
    Shape("name in capitals", _signed_loud),
    Shape("pages numbered", _paged),
    Shape("another document below", _followed),
    Shape("appendix below", _appended),
]
