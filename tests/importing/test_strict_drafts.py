"""Drafts that `check --strict` lets pass once the agencies that they propose are taken over."""

from __future__ import annotations

import datetime as dt

import pytest
import yaml
from congkhai.cli import main
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted

TODAY = dt.date(2026, 11, 29)


def written(kind: str, body: str, agency: str = "ỦY BAN NHÂN DÂN XÃ HẠ", place: str = "Hạ") -> str:
    short = "".join(word[0] for word in kind.split())
    return (
        f"{agency}\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 8/{short}-UBND\t"
        f"{place}, ngày 02 tháng 3 năm 2026\n\n{kind}\nVề việc giữ sạch {short.lower()} chợ quê\n\n"
        f"{body}\n\nNơi nhận:\n- Các thôn;\n- Lưu: VT.\t\tTM. ỦY BAN NHÂN DÂN\n"
        "\t\tCHỦ TỊCH\n\n\t\tTrần Văn Bình\n"
    )


def front(text: str) -> dict[str, object]:
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    source = drafted(gathered(parts), KnownRegisters(), today=TODAY)
    return yaml.safe_load(source.text.split("---\n")[1])


INHERITED = (
    "Ủy ban nhân dân xã yêu cầu Trưởng các thôn thực hiện các việc sau:\n\n"
    "1. Lập danh sách hộ buôn bán.\n\n2. Gửi báo cáo về Văn phòng trước ngày 20/5/2026.\n",
    "I. NHIỆM VỤ\n\n1. Giao Phòng Kinh tế chủ trì việc dọn chợ:\n\n"
    "- Báo cáo kết quả trước ngày 15/6/2026.\n\n- Lập sổ theo dõi.\n",
    "Chủ tịch Ủy ban nhân dân xã chỉ thị:\n\n1. Các trường học:\n\n"
    "a) Treo biểu ngữ trước ngày 10/4/2026.\n\nb) Báo cáo trước ngày 30/4/2026.\n",
)
RETURNING = (
    "I. TỔ CHỨC THỰC HIỆN\n\n1. Các thôn báo cáo Ủy ban nhân dân xã trước ngày 15/12 hằng năm.\n",
    "I. CHẾ ĐỘ BÁO CÁO\n\n1. Trưởng thôn gửi báo cáo về Văn phòng trước ngày 20 hằng tháng.\n",
    "I. TỔ CHỨC THỰC HIỆN\n\n1. Trạm Y tế tổng hợp, báo cáo định kỳ trước ngày 25/6 hằng năm.\n",
)
YOUNGER = (
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/4/2026 của Ủy ban nhân dân tỉnh về giữ sạch chợ;\n\n"
    "I. MỤC ĐÍCH\n\n1. Chợ sạch hơn.\n",
    "Thực hiện Công văn số 33/SNV-TĐ ngày 10 tháng 3 năm 2026 của Sở Nội vụ về thi đua;\n\n"
    "I. MỤC ĐÍCH\n\n1. Chợ sạch hơn.\n",
    "I. MỤC ĐÍCH\n\n1. Làm theo Chỉ thị số 07/CT-UBND ngày 01/9/2026 của Ủy ban nhân dân tỉnh.\n",
)
STRAY = "I. MỤC ĐÍCH\n\n1. Sau khi học tập,\u0323 mỗi hộ giữ sạch chợ.\n\n2. Việc \u0301khác.\n"


@pytest.fixture(scope="module")
def checked(tmp_path_factory, request):
    """What `check --strict` says of a portal that holds a draft of each kind."""
    folder = tmp_path_factory.mktemp("portal")
    bodies = [*INHERITED, *RETURNING, *YOUNGER, STRAY]
    files = []
    for number, body in enumerate(bodies):
        path = folder / f"{number}.txt"
        text = written("KẾ HOẠCH", body).replace("Số: 8/", f"Số: {number + 10}/")
        path.write_text(text.replace("sạch kh chợ", f"sạch chợ số {number + 1}"), "utf-8")
        files.append(str(path))
    assert main(["import", *files, "--out", str(folder / "plans")]) == 0
    return main(["check", str(folder / "plans"), "--strict"])


def test_drafts_pass_the_strict_check(checked, capsys):
    assert checked == 0, capsys.readouterr().out


@pytest.mark.parametrize("body", RETURNING)
def test_a_duty_without_end_is_accepted_and_pointed_out(body):
    (accepted,) = front(written("CÔNG VĂN", body))["accepted"]
    assert (accepted["code"], accepted["date"]) == ("K306", "29/11/2026")
    assert "không thấy văn bản nêu thời gian" in accepted["reason"]
    assert "chưa ai đối chiếu" in accepted["reason"]


def test_where_the_time_is_stated_nothing_is_accepted():
    time = "Thời gian thực hiện Kế hoạch: từ ngày 01/4/2026 đến ngày 31/12/2028."
    facts = front(written("KẾ HOẠCH", f"{RETURNING[0]}\n2. {time}\n"))
    assert "period" in facts
    assert "accepted" not in facts


@pytest.mark.parametrize("body", YOUNGER)
def test_a_document_named_with_a_later_day_is_accepted_as_printed(body):
    (accepted,) = front(written("KẾ HOẠCH", body))["accepted"]
    assert accepted["code"] == "K604"
    assert accepted["about"] in body
    assert "2026" in accepted["reason"]


def test_a_document_of_an_earlier_day_needs_no_acceptance():
    assert "accepted" not in front(
        written("KẾ HOẠCH", YOUNGER[0].replace("05/4/2026", "05/2/2026"))
    )


def test_a_province_that_dates_from_its_seat_is_accepted():
    text = written("KẾ HOẠCH", STRAY, "ỦY BAN NHÂN DÂN TỈNH YÊN HÀ", "Hạ Long")
    (accepted,) = front(text)["accepted"]
    assert (accepted["code"], accepted["about"]) == ("K423", "Hạ Long")
    assert "accepted" not in front(text.replace("Hạ Long, ngày", "Yên Hà, ngày"))


@pytest.mark.parametrize(
    ("body", "name", "where"),
    [
        (INHERITED[0], "Trưởng các thôn", "Phần mở đầu"),
        ("I. VIỆC\n\n1. Các thôn:\n\n- Báo cáo trước ngày 15/6/2026.\n", "Các thôn", ""),
    ],
)
def test_a_name_read_elsewhere_is_said_to_be(body, name, where):
    (report,) = front(written("CÔNG VĂN", body))["deadlines"]
    assert report["who"] == name
    assert report.get("inferred", "").startswith(where)
    assert bool(report.get("inferred")) == bool(where)


def test_a_place_of_one_syllable_is_no_part_of_other_words():
    facts = front(written("KẾ HOẠCH", STRAY))
    assert facts["agency"] == "ha-ubnd-xa"


def test_marks_that_belong_to_no_letter_are_left_out():
    (parts,) = documents(read_bytes("a.txt", written("KẾ HOẠCH", STRAY).encode()))
    text = "\n".join(paragraph.text for paragraph in parts.body)
    assert "học tập, mỗi hộ" in text
    assert not any("\u0300" <= letter <= "\u036f" for letter in text)


def test_a_line_between_bars_that_is_no_table_keeps_no_break():
    (parts,) = documents(
        read_bytes("a.md", written("KẾ HOẠCH", f"{STRAY}\n| T<br>T | Hoạt<br/>động |\n").encode())
    )
    assert not any("<br" in paragraph.text for paragraph in parts.body)
