"""«xây dựng» behind schools and firms: what they do, or what they are called."""

from __future__ import annotations

import pytest

from tests.importing.below_organising import duties_below


@pytest.mark.parametrize(
    ("sentence", "lead", "what"),
    [
        ("Nhà trường xây dựng nội quy", "Nhà trường", "Xây dựng nội quy"),
        ("Các nhà trường xây dựng tủ sách", "Các nhà trường", "Xây dựng tủ sách"),
        ("Các trường xây dựng quy chế", "Các trường", "Xây dựng quy chế"),
        ("Công ty xây dựng bể nước cho bản", "Công ty", "Xây dựng bể nước cho bản"),
        ("Nhà thầu xây dựng lán trại", "Nhà thầu", "Xây dựng lán trại"),
        ("Các sở, ngành xây dựng phương án", "Các sở, ngành", "Xây dựng phương án"),
        # What a firm is called.
        ("Các công ty xây dựng phải che bụi", "Các công ty xây dựng", "Phải che bụi"),
        ("Công ty xây dựng Hoa Ban rà soát xe", "Công ty xây dựng Hoa Ban", "Rà soát xe"),
        ("Nhà thầu xây dựng đẩy nhanh tiến độ", "Nhà thầu xây dựng", "Đẩy nhanh tiến độ"),
        ("Nhà thầu xây dựng sửa chữa ngõ", "Nhà thầu xây dựng", "Sửa chữa ngõ"),
        ("Hội Nhà thầu xây dựng góp ý nội quy", "Hội Nhà thầu xây dựng", "Góp ý nội quy"),
        ("Các hộ ngành xây dựng rà soát máy", "Các hộ ngành xây dựng", "Rà soát máy"),
    ],
)
def test_who_builds_is_told_from_who_is_called_a_builder(sentence, lead, what):
    (task,) = duties_below(f"1. {sentence} trước ngày 15/9/2026.\n").tasks
    assert (task.lead, task.what, task.when.due) == ((lead,), what, ("2026-09-15",))


def test_rows_that_set_a_limit_are_nothing_held():
    rows = ("trước", "muộn nhất", "đến hết", "sau")
    text = "".join(
        f"{number}. Phòng Kinh tế {bound} ngày 1{number}/9/2026\n"
        for number, bound in enumerate(rows, 1)
    )
    assert duties_below(text).events == ()
    text = "".join(f"{number}. Phòng Kinh tế | Ngày 1{number}/9/2026\n" for number in range(1, 4))
    assert [event.at for event in duties_below(text).events] == [
        "2026-09-11",
        "2026-09-12",
        "2026-09-13",
    ]
