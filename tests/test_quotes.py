"""Where a text is the document's own, what its facts quote stands in it."""

import re

import pytest

from tests.small import FACTS, codes_of, know_of, source

BODY = """\
## I. Nhiệm vụ

1. **Phòng Văn hóa** trồng 500 cây xanh
bên đường; hoàn thành trước ngày 30/9/2026.

2. Các thôn gửi báo cáo kết quả trước ngày 15/12 (qua Phòng Nội vụ)

3. Đăng ảnh lên mạng (Zalo, trang xã...)... để _bà con_ biết; tài khoản xa\\_ha\\_01.
"""


def known_with(tmp_path, printed: str, kind: str = "verbatim", more: str = ""):
    task = f"tasks:\n  - {{id: v, what: Việc, section: i-1, printed: '{printed}'{more}}}\n"
    text = source(f"{FACTS}text: {kind}\n{task}", BODY)
    return know_of(tmp_path, {"ke-hoach-a.md": text})


def hint_of(known) -> str:
    return next(str(each.hint) for each in known.problems if each.code == "K323")


@pytest.mark.parametrize(
    "printed",
    [
        "Sở Xây dựng trồng cây.",
        "Phòng Văn hóa trồng cây xanh",
        "trồng 50 cây xanh",
        "Các thôn … gửi báo cáo về tỉnh",
        "báo cáo kết quả … sau ngày 15/12",
    ],
)
@pytest.mark.parametrize("kind", ["verbatim", "imported"])
def test_words_that_the_text_does_not_print_are_told(tmp_path, printed: str, kind: str) -> None:
    assert "K323" in codes_of(known_with(tmp_path, printed, kind))


@pytest.mark.parametrize(
    "printed",
    [
        "Phòng Văn hóa trồng 500 cây xanh bên đường",
        "trồng 500 cây xanh … trước ngày 30/9/2026",
        "Trồng 500 cây xanh bên đường, hoàn thành trước ngày 30/9/2026.",
        "Các thôn gửi báo cáo […] trước ngày 15/12",
        "gửi báo cáo kết quả trước ngày 15/12 (qua Phòng Nội vụ)",
        "Đăng ảnh lên mạng (Zalo, trang xã...)... để bà con biết; tài khoản xa_ha_01",
    ],
)
def test_marks_line_breaks_and_what_is_left_out_do_not_count(tmp_path, printed: str) -> None:
    assert "K323" not in codes_of(known_with(tmp_path, printed))


def test_of_a_text_that_was_restated_nobody_can_tell(tmp_path) -> None:
    assert "K323" not in codes_of(known_with(tmp_path, "Sở Xây dựng trồng cây.", "restated"))


def test_the_sentence_that_is_meant_is_proposed(tmp_path) -> None:
    printed = "Các thôn gửi kết quả trước ngày 15/12 (qua Phòng Nội vụ)"
    hint = hint_of(known_with(tmp_path, printed))
    assert re.match(r"có phải là «.*Các thôn gửi báo cáo kết quả trước ngày 15/12", hint)


def test_nothing_is_proposed_where_no_sentence_is_alike(tmp_path) -> None:
    assert hint_of(known_with(tmp_path, "Sở Xây dựng dạy nghề")).startswith("chép lại")
