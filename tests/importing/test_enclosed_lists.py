"""What a letter encloses: a plan has sections, a list of people and a form have none."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

from tests.importing.test_tasks import tasks_of

LETTER = """ỦY BAN NHÂN DÂN
XÃ MAI HẠ
Số: 7/UBND-VP
V/v quét ngõ
Mai Hạ, ngày 05 tháng 3 năm 2026

Kính gửi: Các thôn.

Ủy ban nhân dân xã đề nghị các thôn quét ngõ, lập danh sách gửi về xã trước ngày 10/4/2026./.

Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lò Văn Mẫu

"""
ROWS = """(Kèm theo Công văn số 7/UBND-VP ngày 05/3/2026)

I. Cấp xã

1. Người đứng đầu

II. Cấp thôn

1. Người đứng đầu
"""


def sections(enclosed: str) -> int:
    (parts,) = documents(read_bytes("a.txt", f"{LETTER}{enclosed}{ROWS}".encode()))
    return len(gathered(parts).sections)


@pytest.mark.parametrize(
    "head",
    [
        "Phụ lục\nDANH SÁCH ĐẦU MỐI QUÉT NGÕ\n",
        "PHỤ LỤC I\nDANH SÁCH CÁC TỔ QUÉT NGÕ\n",
        "PHỤ LỤC\nBIỂU MẪU ĐĂNG KÝ QUÉT NGÕ\n",
    ],
)
def test_a_list_or_a_form_has_no_sections_of_the_letter(head):
    assert sections(head) == 0


def test_a_plan_that_a_letter_encloses_has_sections():
    assert sections("PHỤ LỤC\nKẾ HOẠCH QUÉT NGÕ CỦA XÃ\n") == 2


@pytest.mark.parametrize("whom", ["các nhà mạng", "các nhà xe", "các nhà đầu tư"])
def test_firms_that_are_called_by_their_trade_are_partners(whom):
    text = f"I. TỔ CHỨC THỰC HIỆN\n1. Trạm Điện phối hợp với {whom} xây dựng lộ trình kéo dây.\n"
    (task,) = tasks_of(text)
    assert (task.partners, task.what) == ((whom,), "Xây dựng lộ trình kéo dây")


def test_houses_are_nobody():
    assert tasks_of("I. NHIỆM VỤ\n\n1. Các nhà văn hóa mở cửa hằng ngày.\n\n2. Quét ngõ.\n") == ()


@pytest.mark.parametrize("more", ["", ", gồm: lập sổ, mua chổi", " bao gồm: lập sổ, mua chổi"])
def test_the_year_of_a_duty_holds_though_its_parts_follow(more):
    text = f"1. Các thôn bố trí kinh phí quét ngõ ngay trong năm 2026{more}.\n"
    (task,) = tasks_of(f"I. TỔ CHỨC THỰC HIỆN\n{text}")
    assert task.when.due == ("2026",)


@pytest.mark.parametrize("deed", ["truy cập sổ điện tử", "đăng nhập sổ điện tử"])
def test_who_opens_a_program_is_charged(deed):
    (task,) = tasks_of(f"I. TỔ CHỨC THỰC HIỆN\n1. Các hộ {deed}, khảo sát số người ở nhà.\n")
    assert (task.lead, task.what[:10].lower()) == (("Các hộ",), deed[:10])
