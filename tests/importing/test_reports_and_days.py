"""Reports are reports whatever opens them; each clause keeps its day, each deed its words."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted
from congkhai.importing.output.entries import category

from tests.importing.test_strict_drafts import front, written


def facts(*sentences: str) -> dict[str, object]:
    items = "\n".join(f"{n}. {sentence}" for n, sentence in enumerate(sentences, 1))
    return front(written("KẾ HOẠCH", f"I. TỔ CHỨC THỰC HIỆN\n\n{items}\n"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Phòng Kinh tế công khai báo cáo quyết toán trước ngày 30/6/2026.",
        "Trạm Y tế công bố báo cáo thu chi trước ngày 31/7/2026.",
        "Phòng Kinh tế niêm yết báo cáo thu chi trước ngày 31/8/2026.",
        "Phòng Kinh tế công khai báo cáo thu chi trước ngày 15/12 hằng năm.",
        "Phòng Kinh tế định kỳ hằng quý công bố báo cáo giá rau.",
        "Hằng năm công bố báo cáo nước sạch.",
    ],
)
def test_a_report_that_is_made_public_is_disclosed(sentence):
    (entry,) = facts(sentence)["deadlines"]
    assert entry["category"] == "disclose"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("xay dung va dinh ky hang nam cong bo bao cao ve nghe lang", "disclose"),
        ("lap va hang quy cong khai bao cao thu chi", "disclose"),
        ("cap nhat va cong bo bao cao gia rau", "disclose"),
        ("xay dung va dinh ky hang nam gui bao cao ve nghe lang", "report"),
        ("tong hop bao cao de cong bo", "report"),
    ],
)
def test_a_report_drawn_up_to_be_made_public_is_disclosed(words, kind):
    assert category(words, "") == kind


@pytest.mark.parametrize(
    ("sentence", "who", "to"),
    [
        (
            "Phòng Kinh tế chủ trì tổng hợp, báo cáo Ủy ban nhân dân xã trước ngày 15/12 hằng năm.",
            "Phòng Kinh tế",
            "Ủy ban nhân dân xã",
        ),
        (
            "Chậm nhất ngày 20 tháng cuối quý, Trạm Y tế báo cáo Ủy ban nhân dân xã kết quả.",
            "Trạm Y tế",
            "Ủy ban nhân dân xã",
        ),
        (
            "Phòng Kinh tế tổng hợp kết quả, báo cáo Ủy ban nhân dân xã trước ngày 10/12/2026.",
            "Phòng Kinh tế",
            "Ủy ban nhân dân xã",
        ),
        (
            "Phòng Kinh tế tham mưu, tổng hợp, báo cáo Sở Nội vụ trước ngày 10/11/2026.",
            "Phòng Kinh tế",
            "Sở Nội vụ",
        ),
    ],
)
def test_a_report_is_a_deadline_whatever_opens_it(sentence, who, to):
    found = facts(sentence)
    (entry,) = found["deadlines"]
    assert (entry["category"], entry["who"], entry["to"]) == ("report", who, to)
    assert "tasks" not in found


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (
            "Thời hạn gửi báo cáo: Các thôn hằng tháng gửi báo cáo giá rau về Phòng Kinh tế trước"
            " ngày 01 của tháng tiếp theo.",
            "Các thôn",
        ),
        (
            "Thời gian báo cáo: Trạm Y tế gửi báo cáo quý về Phòng Kinh tế trước ngày 20 tháng"
            " cuối quý.",
            "Trạm Y tế",
        ),
        (
            "Thời hạn báo cáo: Các hội lập báo cáo gửi Phòng Kinh tế chậm nhất ngày 30/11/2026.",
            "Các hội",
        ),
    ],
)
def test_a_report_told_whole_behind_a_label_is_no_mere_time(sentence, who):
    found = facts(f"Chế độ báo cáo\na) {sentence}")
    (entry,) = found["deadlines"]
    assert (entry["category"], entry["who"], entry["to"]) == ("report", who, "Phòng Kinh tế")
    assert "báo cáo:" not in entry["what"]
    assert "tasks" not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Phòng Kinh tế tổng hợp danh sách các quầy trước ngày 10/12/2026.",
        "Phòng Kinh tế tham mưu kế hoạch sửa chợ trước ngày 10/11/2026.",
    ],
)
def test_what_is_not_handed_in_stays_a_task(sentence):
    found = facts(sentence)
    assert "deadlines" not in found
    assert len(found["tasks"]) == 1


def test_what_was_done_is_of_the_report():
    (entry,) = facts("Phòng Kinh tế báo cáo kết quả thực hiện trước ngày 20/11/2026.")["deadlines"]
    assert entry["what"] == "Báo cáo kết quả thực hiện"


def test_both_days_of_a_half_and_a_year_are_told_without_doubt():
    text = written(
        "KẾ HOẠCH",
        "I. TỔ CHỨC\n\n1. Các thôn báo cáo 6 tháng (trước ngày 15/6), năm (trước ngày 15/12).\n",
    )
    found = front(text)["deadlines"]
    assert [entry["due"] for entry in found] == ["15/06", "15/12"]


def test_a_deed_behind_a_report_keeps_its_day():
    found = facts(
        "Phòng Kinh tế gửi báo cáo trước ngày 05/12/2026; mở lớp tập huấn trong tháng 4/2026."
    )
    (report,), (task,) = found["deadlines"], found["tasks"]
    assert report["due"] == "05/12/2026"
    assert (task["what"], str(task["due"])) == ("Mở lớp tập huấn", "2026-04")


@pytest.mark.parametrize(
    ("sentence", "what", "lead"),
    [
        (
            "Tổ chức học tập nội quy chợ: Phòng Kinh tế chủ trì, hoàn thành trong quý II/2026.",
            "Tổ chức học tập nội quy chợ",
            "Phòng Kinh tế",
        ),
        (
            "Cấp phát thùng rác cho các quầy: Trạm Y tế thực hiện trước ngày 30/4/2026.",
            "Cấp phát thùng rác cho các quầy",
            "Trạm Y tế",
        ),
        (
            "Sửa chữa cổng chợ: giao Phòng Kinh tế, xong trước ngày 30/5/2026.",
            "Sửa chữa cổng chợ",
            "Phòng Kinh tế",
        ),
    ],
)
def test_what_stands_before_the_colon_is_to_be_done(sentence, what, lead):
    (task,) = facts(sentence)["tasks"]
    assert (task["what"], task["lead"]) == (what, lead)
    assert task["due"]


def test_words_of_their_own_behind_the_colon_stay():
    (task,) = facts("Về vệ sinh chợ: Trạm Y tế hướng dẫn các quầy trước ngày 30/4/2026.")["tasks"]
    assert task["what"] == "Hướng dẫn các quầy"


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("vào tháng 9 hằng năm", "30/09"),
        ("trong quý III hằng năm", "30/09"),
        ("vào tháng 2 hằng năm", "28/02"),
    ],
)
def test_a_month_of_each_year_ends_on_its_last_day(words, due):
    (entry,) = facts(f"Trạm Y tế báo cáo Ủy ban nhân dân xã {words}.")["deadlines"]
    assert (entry["due"], entry["comparator"]) == (due, "no_later_than")
    assert words in entry["printed"]


@pytest.mark.parametrize(
    "words",
    [
        "trước tháng 3 hằng năm",
        "đầu quý II hằng năm",
        "đầu tháng 10 hằng năm",
        "từ tháng 3 hằng năm",
        "sau tháng 6 hằng năm",
    ],
)
def test_another_part_of_a_year_is_not_its_last_day(words):
    for sentence in (
        f"Trạm Y tế báo cáo Ủy ban nhân dân xã {words}.",
        f"{words[:1].upper()}{words[1:]}, Trạm Y tế báo cáo Ủy ban nhân dân xã.",
    ):
        found = facts(sentence)
        entries = [*found.get("deadlines", ()), *found.get("obligations", ())]
        assert not [entry for entry in entries if entry.get("due")]
        assert not [entry for entry in entries if entry.get("every") == "half_year"]


def test_a_month_that_opens_the_sentence_is_kept():
    (entry,) = facts("Tháng 11 hằng năm, Trạm Y tế báo cáo Ủy ban nhân dân xã.")["deadlines"]
    assert (entry["due"], entry["printed"]) == ("30/11", "Tháng 11 hằng năm")


def test_a_bracket_is_quoted_with_its_words():
    (entry,) = facts("Trạm Y tế gửi báo cáo hằng năm (trước ngày 25/12 trong năm).")["deadlines"]
    assert entry["printed"] == "hằng năm (trước ngày 25/12 trong năm)"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Các thôn báo cáo Phòng Kinh tế trước ngày 10/6/2026 để tổng hợp, báo cáo Sở Nội vụ"
            " trước ngày 20/6/2026.",
            [
                ("10/06/2026", "Các thôn", "Phòng Kinh tế"),
                ("20/06/2026", "Phòng Kinh tế", "Sở Nội vụ"),
            ],
        ),
        (
            "Các hội gửi báo cáo về Trạm Y tế chậm nhất ngày 25/6/2026, để báo cáo Sở Y tế trước"
            " 15/7/2026.",
            [("25/06/2026", "Các hội", "Trạm Y tế"), ("15/07/2026", "Trạm Y tế", "Sở Y tế")],
        ),
        (
            "Các trường báo cáo Công an xã trước ngày 05/5/2026 để tổng hợp và báo cáo Công an tỉnh"
            " trước ngày 12/5/2026.",
            [
                ("05/05/2026", "Các trường", "Công an xã"),
                ("12/05/2026", "Công an xã", "Công an tỉnh"),
            ],
        ),
        (
            "Các thôn báo cáo Phòng Kinh tế trước ngày 10/6/2026 để tổng hợp, báo cáo Sở Nội vụ.",
            [("10/06/2026", "Các thôn", "Phòng Kinh tế")],
        ),
    ],
)
def test_whom_a_report_goes_to_makes_the_next_of_the_chain(sentence, told):
    entries = facts(sentence)["deadlines"]
    assert [(entry["due"], entry["who"], entry["to"]) for entry in entries] == told


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("Tổ 1, Tổ 2, Tổ 3", ["Tổ 1", "Tổ 2", "Tổ 3"]),
        ("Phòng Nội vụ và Phòng Kinh tế", ["Phòng Nội vụ", "Phòng Kinh tế"]),
        ("Phòng Nội vụ, Phòng Văn hóa - Xã hội", ["Phòng Nội vụ", "Phòng Văn hóa - Xã hội"]),
    ],
)
def test_a_report_of_several_is_a_report(who, names):
    found = facts(f"{who} báo cáo Ủy ban nhân dân xã kết quả trước ngày 25/6/2026.")
    (entry,) = found["deadlines"]
    assert (entry["who"], entry["to"]) == (names, "Ủy ban nhân dân xã")
    assert "tasks" not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Các thôn lập sổ, gửi Phòng Kinh tế trước ngày 28/4/2026; công khai sổ ở đình.",
        "Trạm Y tế phát thanh mỗi sáng; báo cáo kết quả về xã trước ngày 30 hằng tháng.",
        "Công an xã cử 05 cán bộ trực; gửi danh sách cho xã trước ngày 05/5/2026.",
    ],
)
def test_a_day_that_a_deadline_holds_is_not_said_to_be_unread(sentence):
    text = written("KẾ HOẠCH", f"I. TỔ CHỨC THỰC HIỆN\n\n1. {sentence}\n")
    assert front(text)["deadlines"]
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    assert "máy không ghi làm hạn" not in drafted(gathered(parts), KnownRegisters()).text


def test_reports_of_one_list_are_each_called_once_and_go_where_the_clause_before_sends():
    found = facts(
        "Trạm Y tế lập kế hoạch, gửi về Sở Y tế (qua Phòng Nghiệp vụ) trước ngày 31/3/2026; báo cáo"
        " kết quả hằng tháng trước ngày 18, báo cáo quý trước ngày 15 tháng cuối quý, báo cáo 6"
        " tháng trước ngày 05/6 và báo cáo năm trước ngày 05/11."
    )["deadlines"]
    assert {entry["to"] for entry in found} == {"Sở Y tế"}
    assert {entry["via"] for entry in found} == {"Phòng Nghiệp vụ"}
    names = {entry["what"] for entry in found}
    assert names >= {"Báo cáo kết quả hằng tháng", "Báo cáo quý", "Báo cáo 6 tháng", "Báo cáo năm"}


@pytest.mark.parametrize(
    "first",
    [
        "Kết thúc quý II, chậm nhất ngày 05/7/2026, các tổ chức tín dụng báo cáo kết quả",
        "Khi thu hoạch xong, trước ngày 05/7/2026, các thôn báo cáo kết quả",
        "Sau hội chợ, trước ngày 05/7/2026, các hội gửi báo cáo",
    ],
)
def test_of_two_reports_in_one_sentence_none_is_lost(first):
    found = facts(f"{first}; Phòng Kinh tế tổng hợp báo cáo Sở Nội vụ trước ngày 10/7/2026.")
    told = [entry["due"] for key in ("deadlines", "tasks") for entry in found.get(key, ())]
    assert sorted(told) == ["05/07/2026", "10/07/2026"]
