"""What is read of a document does not depend on the shape in which it comes."""

from __future__ import annotations

import datetime as dt

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes

from benchmarks.presentations import SHAPES
from benchmarks.presentations.__main__ import wrong
from benchmarks.presentations.sheet import Shape, Sheet, sheet_of

BODY = (
    "Thực hiện chương trình công tác năm 2026, xã lập kế hoạch như sau:",
    "I. MỤC ĐÍCH",
    "1. Mỗi thôn có một tủ sách.",
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Phòng Văn hóa - Xã hội: hướng dẫn các thôn.",
)


def sheet(**told: object) -> Sheet:
    truth = {
        "type": "kế hoạch",
        "number": "12",
        "symbol": "KH-UBND",
        "date": dt.date(2026, 1, 5),
        "place": "Yên Hạ",
        "agency": "Ủy ban nhân dân xã Yên Hạ",
        "parent_agency": None,
        "title": "Phát động phong trào đọc sách trên địa bàn xã năm 2026",
        "signatory": {
            "name": "Trần Thị Hạ",
            "title": "PHÓ CHỦ TỊCH",
            "capacity": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
        },
    }
    made = sheet_of({**truth, **told}, BODY, ("Các thôn;", "Lưu: VT."))
    assert made is not None
    return made


PLAN = sheet()
LETTER = sheet(
    type="công văn",
    number="7",
    symbol="PVHXH",
    agency="Phòng Văn hóa - Xã hội",
    parent_agency="Ủy ban nhân dân xã Yên Hạ",
    title="kiểm kê tủ sách của các thôn",
    signatory={"name": "Lê Văn Yên", "title": "TRƯỞNG PHÒNG", "capacity": []},
)
PARTY = sheet(
    symbol="KH/ĐU", agency="Đảng ủy xã Yên Hạ", parent_agency=None,
    signatory={"name": "Trần Thị Hạ", "title": "BÍ THƯ", "capacity": ["T/M ĐẢNG ỦY"]},
)  # fmt: skip
UNREAD = {
    "scan, many letters lost",
    "scan, few letters lost",
    "figures as letters",
    "signature on one line",
    "PDF: stamp above",
}
"""Shapes of which some words are lost; they are measured, and not held to be whole."""


def lost(made: Sheet, shape: Shape) -> dict[str, str]:
    text = shape.write(made)
    return wrong(made, text, shape.truth(made)) if text is not None else {}


@pytest.mark.parametrize("shape", [s for s in SHAPES if s.name not in UNREAD], ids=lambda s: s.name)
def test_a_head_is_read_whole_in_every_shape(shape: Shape):
    assert {name: lost(made, shape) for name, made in (("plan", PLAN), ("party", PARTY))} == {
        "plan": {},
        "party": {},
    }


HEAD_ALONE = (
    "head on one line", "running letters", "blockquote", "trailing backslashes",
    "title in capitals above",
    "table, one row", "menu above",
)  # fmt: skip


@pytest.mark.parametrize("shape", [s for s in SHAPES if s.name in HEAD_ALONE], ids=lambda s: s.name)
def test_so_is_that_of_a_letter(shape: Shape):
    assert lost(LETTER, shape) == {}


def read(text: str) -> tuple[dict[str, object], list[str]]:
    facts = gathered(documents(read_bytes("a.md", text.encode()))[0])
    return facts_as_json(facts), [doubt.name for doubt in facts.doubts]


TEXT = "\n\n".join(BODY)


def test_a_title_that_tells_number_day_and_issuer():
    found, _ = read(
        "**CHỈ THỊ**\n**CỦA SỞ VĂN HÓA SỐ 07/2008/CT-SVH**\n**NGÀY 30 THÁNG 12 NĂM 2008**\n"
        f"**VỀ PHONG TRÀO ĐỌC SÁCH**\n\n{TEXT}"
    )
    told = [found[name] for name in ("type", "number", "symbol", "date", "agency", "title")]
    assert told == [
        "chỉ thị", "07/2008", "CT-SVH", "2008-12-30", "Sở Văn hóa", "VỀ PHONG TRÀO ĐỌC SÁCH",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "title", ["Số hóa tủ sách của UBND xã năm 2026", "Số sách mỗi thôn của UBND xã năm 2026"]
)
def test_a_title_that_begins_like_a_number_stays_whole(title):
    found, _ = read(f"KẾ HOẠCH\n{title}\n\n{TEXT}")
    assert (found["title"], found["symbol"]) == (title, None)


def test_the_heading_of_a_page_may_be_all_the_head():
    found, _ = read(
        f"# Kế hoạch số 45/KH-UBND ngày 09/03/2026 của UBND xã Yên Hạ về sách\n\n{TEXT}"
    )
    told = [found[name] for name in ("type", "number", "symbol", "date", "agency", "title")]
    assert told == ["kế hoạch", "45", "KH-UBND", "2026-03-09", "UBND xã Yên Hạ", "về sách"]


def test_a_number_whose_figures_were_misread_is_doubted():
    found, doubts = read(
        "UBND XÃ YÊN HẠ\nSố: l2/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\n"
        f"Đọc sách\n\n{TEXT}"
    )
    assert (found["number"], "number" in doubts) == ("12", True)


def test_a_number_after_which_a_letter_counts_on_is_none_of_these():
    found, doubts = read(
        "UBND XÃ YÊN HẠ\nSố: 12A/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\n"
        f"Đọc sách\n\n{TEXT}"
    )
    assert (found["number"], "number" in doubts) == ("12A", False)


def test_a_letter_that_lost_its_head_is_taken_for_one_and_doubted():
    found, doubts = read(
        "Kính gửi: Các thôn.\n\nĐề nghị các thôn kiểm kê tủ sách.\n\nNơi nhận:\n- Như trên;\n"
        "- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Thị Hạ\n"
    )
    assert (found["type"], "kind" in doubts) == ("công văn", True)
