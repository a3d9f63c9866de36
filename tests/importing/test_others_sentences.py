"""A sentence that charges another ends the duty before it, and keeps its own day."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

from tests.importing.test_strict_drafts import front, written


def tasks(sentence: str) -> list[dict[str, object]]:
    found = front(written("KẾ HOẠCH", f"I. TỔ CHỨC THỰC HIỆN\n\n1. {sentence}\n"))
    return [{"what": t["what"], "lead": t.get("lead"), "due": t.get("due")} for t in found["tasks"]]


@pytest.mark.parametrize(
    ("sentence", "first", "second"),
    [
        (
            "Phòng Kinh tế rà soát tiền sửa cống. Để bảo đảm tiến độ, Ban Quản lý chợ khẩn trương"
            " lập thiết kế, hoàn thành trước ngày 30/6/2026.",
            ("Rà soát tiền sửa cống", "Phòng Kinh tế", None),
            ("Khẩn trương lập thiết kế", "Ban Quản lý chợ", "30/06/2026"),
        ),
        (
            "Phòng Kinh tế lập danh sách các quầy; Trạm Y tế hướng dẫn các quầy lập nội quy"
            " trong quý III/2026.",
            ("Lập danh sách các quầy", "Phòng Kinh tế", None),
            ("Hướng dẫn các quầy lập nội quy", "Trạm Y tế", "2026-Q3"),
        ),
        (
            "Phòng Kinh tế tổ chức họp chợ. Trên cơ sở đó, Trạm Y tế rà soát nơi bán thịt; đồng"
            " thời chủ động bố trí nước sạch, báo cáo Ủy ban nhân dân xã trong tháng 8 năm 2026.",
            ("Tổ chức họp chợ", "Phòng Kinh tế", None),
            (
                "Rà soát nơi bán thịt; đồng thời chủ động bố trí nước sạch, báo cáo Ủy ban nhân"
                " dân xã",
                "Trạm Y tế",
                "2026-08",
            ),
        ),
    ],
)
def test_each_has_its_own_sentence_and_day(sentence, first, second):
    found = [tuple(task.values()) for task in tasks(sentence)]
    assert found == [first, second]


@pytest.mark.parametrize(
    "sentence",
    [
        "Phòng Kinh tế rà soát tiền sửa cống. Để bảo đảm tiến độ, chủ động lập thiết kế.",
        "Phòng Kinh tế lập danh sách các quầy; hướng dẫn các quầy lập nội quy.",
        "Phòng Kinh tế hướng dẫn các thôn; các hội và các trường họp chợ.",
    ],
)
def test_more_of_one_duty_is_not_parted(sentence):
    assert len(tasks(sentence)) == 1


def test_who_is_met_is_no_partner():
    text = "I. TỔ CHỨC\n\n1. Phòng Kinh tế chủ động làm việc, trao đổi với các công ty điện lực.\n"
    (task,) = front(written("KẾ HOẠCH", text))["tasks"]
    assert "with" not in task


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (
            "Về kho lạnh: Công ty Thủy sản Mẫu chủ động tìm nhà thầu. Để xác định vị trí của kho, "
            "Ủy ban nhân dân xã Mai Hạ rà soát quy hoạch, xong trong tháng 12 năm 2026.",
            [("Công ty Thủy sản Mẫu", ()), ("Ủy ban nhân dân xã Mai Hạ", ("2026-12",))],
        ),
        (
            "Sở Công Thương lập danh mục chợ cần sửa. Nhằm kịp mùa vụ, Sở Tài chính bố trí vốn "
            "trước ngày 15/9/2026.",
            [("Sở Công Thương", ()), ("Sở Tài chính", ("2026-09-15",))],
        ),
        (
            "Về 7 thôn chưa có sóng: đề nghị các Tập đoàn: Bưu chính Mẫu, Điện thoại Biển tổ chức "
            "triển khai thực hiện theo quy định, hoàn thành trong tháng 8 năm 2026; Sở Khoa học "
            "và Công nghệ hướng dẫn các Tập đoàn xin phép.",
            [("Sở Khoa học và Công nghệ", ())],
        ),
    ],
)
def test_the_limit_of_one_sentence_is_not_of_whom_another_charges(item, told):
    duties = gathered(
        documents(
            read_bytes(
                "a.txt",
                (
                    "ỦY BAN NHÂN DÂN\nXÃ MAI HẠ\nSố: 7/TB-UBND\nMai Hạ, ngày 05 tháng 3 năm 2026"
                    f"\n\nTHÔNG BÁO\nKết luận cuộc họp\n\nII. VỀ KIẾN NGHỊ\n\n1. {item}\n"
                ).encode(),
            )
        )[0]
    ).duties
    assert [(task.lead[0], task.when.due) for task in duties.tasks] == told
    assert not [d for d in duties.dues if d.who and not any(d.due in due for _, due in told)]
