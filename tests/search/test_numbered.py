"""The number of an item in a question says where to look."""

from __future__ import annotations

from pathlib import Path

import pytest
from congkhai.search import SearchEntry, Section, build_index

from tests.search.build_corpus import write
from tests.search.test_queries import answers

ITEMS = {
    "i-1": "1. Trồng cây ven hồ, tưới nước mỗi sáng.",
    "i-2-a": "a) Chăm sóc cây xanh trong vườn trường.",
    "i-2-b": "b) Ghi sổ số cây đã trồng.",
    "ii-1": "1. Chăm sóc cây xanh ở khu phố, có người ghi lại.",
    "ii-2": "2. Nhặt rác ven hồ, gom lá khô ở lối đi, rửa thùng rác sau mỗi buổi chợ chiều.",
    "ii-2-b1": "- Thu gom giấy cũ mỗi tháng.",
    "ii-2-b2": "- Rửa thùng rác bằng nước mưa.",
    "iii-1-2": "1.2. Các tổ dân phố kê khai số cây.",
    "iii-1-dd": "đ) Hội làm vườn hướng dẫn cắt cành.",
    "dieu-4-2": "2. Người trồng được nhận cây giống.",
}


@pytest.fixture(scope="module")
def garden(once) -> Path:
    """A plan in which most items speak of trees."""
    sections = tuple(Section(anchor, "Việc làm", text) for anchor, text in ITEMS.items())
    entry = SearchEntry(id="p", url="p/", kind="plan", title="Kế hoạch vườn", sections=sections)
    return once("garden", lambda folder: write(folder, build_index([entry])))


@pytest.mark.parametrize(
    ("question", "anchor"),
    [
        ("điểm b khoản 2 mục I chăm sóc cây xanh", "i-2-b"),
        ("diem b khoan 2 muc I cham soc cay xanh", "i-2-b"),
        ("mục II khoản 2 trồng cây ven hồ", "ii-2"),
        ("khoản 2, phần II: trồng cây", "ii-2"),
        ("III.1.2 chăm sóc cây xanh", "iii-1-2"),
        ("tiểu mục 1.2 mục III trồng cây", "iii-1-2"),
        ("tiểu mục 1.2 phần III trồng cây", "iii-1-2"),
        ("điểm đ khoản 1 mục III trồng cây", "iii-1-dd"),
        ("mục 1 phần II trồng cây", "ii-1"),
        ("khoản 1 mục 2 trồng cây", "ii-1"),
        ("gạch đầu dòng thứ hai khoản 2 mục II cây", "ii-2-b2"),
        ("Mục II.2, gạch 1 cây xanh", "ii-2-b1"),
        ("khoản 2 Điều 4 trồng cây ven hồ", "dieu-4-2"),
    ],
)
def test_the_item_of_that_number_comes_first(garden, question, anchor):
    (found,) = answers(garden, [question], EXCERPTS="3")
    assert found["anchors"][0][0] == anchor


def test_of_a_section_the_item_that_holds_the_words_comes_first(garden):
    (found,) = answers(garden, ["mục II chăm sóc cây xanh"], EXCERPTS="3")
    assert found["anchors"][0][0] == "ii-1"


@pytest.mark.parametrize(
    "question",
    [
        "danh mục 2 chăm sóc cây xanh trong vườn trường",
        "giai đoạn 2 chăm sóc cây xanh trong vườn trường",
        "địa điểm b chăm sóc cây xanh trong vườn trường",
        "phan 2 nhom cham soc cay xanh trong vuon truong",
        "tài khoản 2 chăm sóc cây xanh trong vườn trường",
        "mức 2 chăm sóc cây xanh trong vườn trường",
    ],
)
def test_a_number_of_something_else_is_no_item(garden, question):
    (found,) = answers(garden, [question], EXCERPTS="3")
    assert found["anchors"][0][0] == "i-2-a"


@pytest.fixture(scope="module")
def offices(once) -> Path:
    """Documents of several offices, whose items have the same numbers."""
    held = {
        "xa": ("Kế hoạch xã Suối Đá", "2024-05-02", ("i-1", "iii", "iii-1-a")),
        "truong": ("Kế hoạch trường Đồi Cát", "2025-02-01", ("iii-1", "iii-1-b", "iv-2-d")),
        "phong": ("Kế hoạch phòng Bến Lau", "2023-01-05", ("ii-9", "dieu-5-2")),
    }
    entries = [
        SearchEntry(
            id=name,
            url=f"{name}/",
            kind="plan",
            title=title,
            date=date,
            sections=tuple(Section(anchor, "Việc", "Quét sân mỗi sáng.") for anchor in anchors),
        )
        for name, (title, date, anchors) in held.items()
    ]
    agency = SearchEntry(id="dang", url="dang/", kind="agency", title="Xã Suối Đá")
    return once("offices", lambda folder: write(folder, build_index([*entries, agency])))


@pytest.mark.parametrize(
    ("question", "plans"),
    [
        ("mục III", ["xa", "truong"]),
        ("muc iii noi gi", ["xa", "truong"]),
        ("khoản 1 mục III", ["truong", "xa"]),
        ("III.1", ["truong", "xa"]),
        ("điểm a khoản 1 mục III", ["xa"]),
        ("điểm d khoản 2 mục IV quy định gì", ["truong"]),
        ("khoản 9 mục II", ["phong"]),
        ("mục II.9 kế hoạch ghi nội dung gì", ["phong"]),
        ("diem b khoan 1 muc iii quy dinh the nao", ["truong"]),
        ("khoản 2 Điều 5", ["phong"]),
    ],
)
def test_a_number_without_a_document_finds_all_that_have_such_an_item(offices, question, plans):
    (found,) = answers(offices, [question], EXCERPTS="3")
    assert (found["hits"], found["missing"]) == (plans, [])


def test_the_item_of_a_bare_number_is_shown(offices):
    (found,) = answers(offices, ["điểm a khoản 1 mục III"], EXCERPTS="3")
    assert found["anchors"] == [["iii-1-a"]]


def test_a_number_that_no_document_has_is_denied(offices):
    assert answers(offices, ["điểm c khoản 7 mục IX"])[0]["hits"] == []
