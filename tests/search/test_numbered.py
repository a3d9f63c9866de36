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
