"""Sentences that close a decision charge nobody with more than carrying it out."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.orders.formulas import ends_executing, executes_only


@pytest.mark.parametrize(
    "words",
    [
        "thi hành Quyết định này./ -",
        "thi hành Quyết định này kể từ ngày ký.",
        "thi hành Quyết định này kể từ ngày 01 tháng 5 năm 2026.",
        "thi hành Quyết định này kể từ 01/5/2026./.",
        "tổ chức triển khai thực hiện Quyết định này theo quy định của pháp luật.",
        "chịu trách nhiệm thi hành Quyết định này. —",
    ],
)
def test_carrying_a_decision_out_is_no_duty_of_its_own(words: str) -> None:
    assert executes_only(words)


@pytest.mark.parametrize(
    "words",
    [
        "thi hành Quyết định này, lập sổ chợ.",
        "thực hiện Kế hoạch này kể từ ngày 01/5/2026 và báo cáo trước ngày 10/5/2026.",
        "tổ chức thực hiện việc quét vôi theo quy định của pháp luật.",
        "thực hiện quy định của pháp luật về họp chợ.",
        "căn cứ quy định của pháp luật, sổ chợ để thu tiền vệ sinh.",
    ],
)
def test_what_is_done_besides_is(words: str) -> None:
    assert not executes_only(words)


@pytest.mark.parametrize(
    "words",
    [
        "Quét dọn ở chợ và các hộ có liên quan chịu trách nhiệm thi hành Quyết định này",
        "Kiểm tra có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này",
        "Khai thác cát trên địa bàn xã có trách nhiệm thực hiện nghiêm Chỉ thị này./.",
    ],
)
def test_the_end_of_a_list_of_names_is_no_duty(words: str) -> None:
    assert ends_executing(words)


@pytest.mark.parametrize(
    "words",
    [
        "Lập sổ chợ và chịu trách nhiệm thi hành Quyết định này",
        "Lập sổ chợ, chịu trách nhiệm thi hành Quyết định này",
        "Lập sổ chợ. Các thôn chịu trách nhiệm thi hành Quyết định này",
        "Kiểm tra việc các hộ thực hiện Quyết định này",
        "Theo dõi, đôn đốc các thôn có trách nhiệm thực hiện Kế hoạch này",
        "Vận động các hộ có trách nhiệm thực hiện Quyết định này",
        "Giám sát những hộ chịu trách nhiệm thi hành Quyết định này",
    ],
)
def test_a_duty_before_the_formula_is_one(words: str) -> None:
    assert not ends_executing(words)
