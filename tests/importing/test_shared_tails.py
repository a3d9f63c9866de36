"""Whom a list names whose last words belong to each, and whom they do not."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.bodies.bodies import split_bodies

from tests.importing.below_organising import duties_below, source_below


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Hội Nông dân, Đoàn Thanh niên, Công an các xã, phường",
         ["Hội Nông dân các xã, phường", "Đoàn Thanh niên các xã, phường",
          "Công an các xã, phường"]),
        ("Công an, Ban Chỉ huy quân sự các xã", ["Công an các xã", "Ban Chỉ huy quân sự các xã"]),
        ("HĐND và UBND các xã, phường", ["HĐND các xã, phường", "UBND các xã, phường"]),
        ("Thường trực HĐND, UBND các xã, phường, đặc khu",
         ["Thường trực HĐND các xã, phường, đặc khu", "UBND các xã, phường, đặc khu"]),
        ("Bí thư Đảng ủy, Chủ tịch UBND các xã",
         ["Bí thư Đảng ủy các xã", "Chủ tịch UBND các xã"]),
        ("Thường trực HĐND tỉnh, UBND các xã", ["Thường trực HĐND tỉnh", "UBND các xã"]),
        ("Hội Nông dân, Hội Phụ nữ cấp xã", ["Hội Nông dân cấp xã", "Hội Phụ nữ cấp xã"]),
        # These say themselves of what they are, or are in no commune.
        ("Công an tỉnh, Công an các xã", ["Công an tỉnh", "Công an các xã"]),
        ("Sở Nội vụ, UBND các xã", ["Sở Nội vụ", "UBND các xã"]),
        ("Hội Nông dân tỉnh, Đoàn Thanh niên, Công an các xã",
         ["Hội Nông dân tỉnh", "Đoàn Thanh niên", "Công an các xã"]),
        ("Hội đồng Đội tỉnh, UBND các xã", ["Hội đồng Đội tỉnh", "UBND các xã"]),
        ("Công an xã, Hội Phụ nữ xã", ["Công an xã", "Hội Phụ nữ xã"]),
        ("Mặt trận Tổ quốc Việt Nam, Hội Nông dân các cấp",
         ["Mặt trận Tổ quốc Việt Nam", "Hội Nông dân các cấp"]),
    ],
)  # fmt: skip
def test_the_end_of_a_list_belongs_to_each_of_its_kind(words, names):
    assert list(split_bodies(words)) == names


def test_a_name_that_is_put_together_says_so():
    line = "1. Hội Nông dân, Công an các xã lập danh sách hộ trước ngày 31/3/2026."
    (task,) = duties_below(line).tasks
    assert task.lead == ("Hội Nông dân các xã", "Công an các xã")
    assert "inferred: máy ghép tên «Hội Nông dân các xã»" in source_below(line)
