"""Who comes to a meeting is charged with nothing; whoever does such work may be."""

from __future__ import annotations

import pytest

from tests.importing.below_organising import duties_below


def charged(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(task.lead, task.what) for task in duties_below(text).tasks]


@pytest.mark.parametrize(
    "text",
    [
        "1. Thành phần: lãnh đạo phòng và viên chức làm công tác tuyên truyền dọn ngõ.\n",
        "1. Thành phần tham dự: lãnh đạo các thôn phụ trách việc dọn ngõ.\n",
        "1. Đại biểu: lãnh đạo các xã, phường theo dõi công tác thu gom rác.\n",
        "1. Khách mời: cán bộ các thôn trực tiếp tham gia dọn chợ.\n",
        "1. Đối tượng tập huấn: công chức Phòng Kinh tế phụ trách việc trồng hoa.\n",
        "1. Thành phần tham dự:\n"
        "- Điểm cầu xã Mai Hạ: lãnh đạo phòng và viên chức làm công tác trồng hoa.\n"
        "- Lãnh đạo các thôn theo dõi công tác trồng hoa.\n",
    ],
)
def test_who_comes_is_charged_with_nothing(text):
    assert charged(text) == []


@pytest.mark.parametrize(
    ("line", "lead", "what"),
    [
        (
            "Điểm cầu xã: Văn phòng UBND xã chuẩn bị hội trường, đường truyền.",
            "Văn phòng UBND xã",
            "Chuẩn bị hội trường, đường truyền",
        ),
        (
            "Thành phần: Văn phòng UBND xã mời đại diện các thôn.",
            "Văn phòng UBND xã",
            "Mời đại diện các thôn",
        ),
        (
            "Thành phần: Phòng Kinh tế theo dõi, gửi danh sách trước ngày 20/5/2026.",
            "Phòng Kinh tế",
            "Theo dõi, gửi danh sách",
        ),
        (
            "Phòng Kinh tế làm nhiệm vụ cân đối nguồn vốn.",
            "Phòng Kinh tế",
            "Làm nhiệm vụ cân đối nguồn vốn",
        ),
        # What their work is belongs to who they are.
        (
            "Viên chức làm công tác kế toán nộp báo cáo trước ngày 20/5/2026.",
            "Viên chức làm công tác kế toán",
            "Nộp báo cáo",
        ),
        (
            "Các tổ chức làm công tác từ thiện lập danh sách hộ khó khăn.",
            "Các tổ chức làm công tác từ thiện",
            "Lập danh sách hộ khó khăn",
        ),
    ],
)
def test_whoever_is_to_do_something_is_charged(line, lead, what):
    assert charged(f"1. {line}\n") == [((lead,), what)]
