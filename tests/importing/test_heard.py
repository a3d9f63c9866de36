"""Who takes in what people have to say, as a sentence tells it in passing."""

from __future__ import annotations

import pytest
import yaml

from tests.importing.below_organising import source_below


def feedback(line: str) -> dict[str, str] | None:
    return yaml.safe_load(source_below(line).split("---\n")[1]).get("feedback")


@pytest.mark.parametrize(
    ("line", "to", "via"),
    [
        (
            "Cử tri gửi ý kiến qua Văn phòng xã (điện thoại 0200.3000.111; thư điện tử a@b.vn).",
            "Văn phòng xã",
            None,
        ),
        ("Người dân phản ánh ý kiến về Phòng Kinh tế.", "Phòng Kinh tế", None),
        (
            "Phòng Kinh tế tuần tra; mở đường dây nóng tiếp nhận phản ánh của Nhân dân "
            "(0200.3000.222).",
            "Phòng Kinh tế",
            None,
        ),
        (
            "Phòng Kinh tế tiếp nhận vướng mắc của các hộ qua Tổ tư vấn (ĐT: 0200.3000.333), trả "
            "lời trong 08 giờ.",
            "Phòng Kinh tế",
            "Tổ tư vấn",
        ),
    ],
)
def test_who_takes_it_in_is_told(line, to, via):
    found = feedback(f"1. {line}")
    assert (found["to"], found.get("via")) == (to, via)


@pytest.mark.parametrize(
    "line",
    [
        "1. Phòng Kinh tế gửi ý kiến về Phòng Nội vụ trước ngày 30/6/2026.",
        "1. Phòng Kinh tế tiếp nhận hồ sơ qua số điện thoại 0200.3000.222.",
        "1. Các thôn tổng hợp ý kiến của cử tri.",
    ],
)
def test_letters_between_offices_are_no_feedback(line):
    assert feedback(line) is None


def reports(line: str) -> list[tuple[object, ...]]:
    front = yaml.safe_load(source_below(line).split("---\n")[1])
    return [(due.get("who"), due.get("via"), due.get("to")) for due in front["deadlines"]]


def test_who_prepares_a_report_does_not_send_it_itself():
    line = "1. Phòng Kinh tế tổng hợp, tham mưu UBND xã báo cáo Sở Y tế trước ngày 20/6/2026."
    assert reports(line) == [("Phòng Kinh tế", "UBND xã", "Sở Y tế")]


def test_a_report_of_its_own_goes_straight():
    line = (
        "1. Phòng Kinh tế tham mưu UBND xã lập sổ trước ngày 05/5/2026; báo cáo Sở Y tế trước ngày "
        "20/6/2026."
    )
    assert reports(line) == [("Phòng Kinh tế", None, "Sở Y tế")]
