"""A row offers its quotation where that says more than the row."""

from __future__ import annotations

import pytest
from congkhai.model import Party
from congkhai.render.engine.quotations import adds_to

DOERS = (Party(name="Phòng Kinh tế"), Party(name="các thôn"))
WHAT = "Dọn đường làng, sửa cống"


@pytest.mark.parametrize(
    "printed",
    [
        "Phòng Kinh tế dọn đường làng, sửa cống.",
        "Phòng Kinh tế có trách nhiệm dọn đường làng, sửa cống.",
        "- Phòng Kinh tế phối hợp các thôn dọn đường làng, sửa cống;",
        "",
    ],
)
def test_a_quotation_of_the_rows_own_words_adds_nothing(printed):
    assert not adds_to(printed, WHAT, DOERS)


@pytest.mark.parametrize(
    "printed",
    [
        "Phòng Kinh tế dọn đường làng, sửa cống trước ngày 30/6/2026.",
        "Phòng Kinh tế dọn đường làng, sửa cống ở những nơi còn ngập nước.",
        "Phòng Kinh tế dọn đường làng … sửa cống.",
        "Trách nhiệm của Phòng Kinh tế: giữ đường sạch.",
    ],
)
def test_a_day_a_condition_and_other_words_are_worth_quoting(printed):
    assert adds_to(printed, WHAT, DOERS)
