"""Notices saved from the pages of schools and offices, and heads of the Youth Union."""

from __future__ import annotations

import pytest
from congkhai.importing import DocumentFacts, documents, gathered, read_bytes

BODY = (
    "Thực hiện Công văn số 65/SGDĐT-TH ngày 08/4/2026 của Sở Giáo dục và Đào tạo, Trường Trung học "
    "phổ thông Bình Hạ ban hành Kế hoạch hội thi với những nội dung sau:\n\n"
    "**I. MỤC ĐÍCH**\n\nHọc sinh thêm yêu toán.\n\n**II. NỘI DUNG**\n\n"
    "1. Các tổ nộp danh sách trước ngày 20/5/2026.\n"
)
LISTS = ("**Những tin mới hơn**", "### Các tin khác", "Bài viết liên quan", "Tin cũ hơn:")
OTHERS = "\n\nHội khỏe phù đổng toàn trường\n(22/05/2027)\n\nHọp phụ huynh đầu năm\n(27/09/2027)\n"


def read(text: str, name: str = "a.md") -> DocumentFacts:
    (parts,) = documents(read_bytes(name, text.encode()))
    return gathered(parts)


@pytest.mark.parametrize(
    ("heading", "kind", "title"),
    [
        (
            "# Kế hoạch hội thi giải toán năm 2026",
            "kế hoạch",
            "Kế hoạch hội thi giải toán năm 2026",
        ),
        ("# Hội thi giải toán của học sinh", "kế hoạch", "Hội thi giải toán của học sinh"),
        ("## Thông báo về hội thi giải toán", "thông báo", "Thông báo về hội thi giải toán"),
    ],
)
def test_a_page_is_headed_by_its_heading(heading, kind, title):
    facts = read(f"{heading}\n\n{heading.lstrip('# ')}\n\n{BODY}")
    assert (facts.kind, facts.title) == (kind, title)
    assert facts.agency == "Trường Trung học phổ thông Bình Hạ"
    assert [section.mark for section in facts.sections] == ["I", "II"]


@pytest.mark.parametrize("heading", LISTS)
def test_other_news_below_a_page_are_no_part_of_it(heading):
    facts = read(
        f"# Kế hoạch hội thi giải toán\n\n{BODY}\n**Tác giả:** Ban Tin\n\n{heading}{OTHERS}"
    )
    assert [due.due for due in facts.duties.dues] == ["2026-05-20"]
    assert not any("Họp phụ huynh" in p.text or "Ban Tin" in p.text for p in facts.parts.body)
    assert list(facts.parts.aside.values()).count("trang mạng, ngoài văn bản") > 4


@pytest.mark.parametrize(
    "more", ["III. KINH PHÍ\n", "Nơi nhận:\n- Các tổ;\n", "3. Phòng Kinh tế.\n"]
)
def test_a_document_that_goes_on_below_such_words_is_kept(more):
    facts = read(f"# Kế hoạch hội thi giải toán\n\n{BODY}\nTin liên quan\n\n{more}")
    assert any("liên quan" in p.text for p in facts.parts.body) or facts.parts.closing.recipients


@pytest.mark.parametrize(
    ("head", "agency", "parent"),
    [
        (
            "THÀNH ĐOÀN YÊN HÀ\t\tĐOÀN TNCS HỒ CHÍ MINH\nBCH ĐOÀN XÃ BÌNH HẠ",
            "BCH Đoàn xã Bình Hạ",
            "Thành đoàn Yên Hà",
        ),
        (
            "TỈNH ĐOÀN YÊN HÀ ĐOÀN TNCS HỒ CHÍ MINH\nBCH ĐOÀN XÃ BÌNH HẠ",
            "BCH Đoàn xã Bình Hạ",
            "Tỉnh đoàn Yên Hà",
        ),
        (
            "HUYỆN ĐOÀN BÌNH HẠ\t\tĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH",
            "Huyện đoàn Bình Hạ",
            None,
        ),
    ],
)
def test_the_motto_of_the_youth_union_is_no_agency(head, agency, parent):
    facts = read(
        f"{head}\n***\nSố: 12-KH/ĐTN\t\tBình Hạ, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n"
        "Ngày hội thanh niên\n\nI. MỤC ĐÍCH\n\n1. Thanh niên khỏe.\n",
        "a.txt",
    )
    assert (facts.agency and facts.agency.lower()) == agency.lower()
    assert (facts.parent_agency and facts.parent_agency.lower()) == (parent and parent.lower())


@pytest.mark.parametrize(
    "law", ["Luật Tổ chức\nChính phủ", "Luật Bảo vệ\nMôi trường", "Luật Các\nTổ chức"]
)
def test_a_ground_goes_on_below_whatever_letter_opens_the_line(law):
    facts = read(
        f"# Kế hoạch hội thi giải toán\n\n*Căn cứ {law} ngày 18 tháng 2 năm 2025;*\n"
        f"*Căn cứ Nghị định số 5/NĐ-CP ngày 06/01/2026;*\n\n{BODY}"
    )
    assert (facts.parents[0].name, facts.parents[0].date) == (law.replace("\n", " "), "2025-02-18")


def test_rows_between_bars_without_a_rule_are_a_table():
    rows = (
        "| Thời gian | Người thực hiện | Nội dung công việc |\n| ĐÃ LÀM |\n"
        "| Trước ngày 10/5/2026 | Văn thư | Lập danh sách học sinh |\n"
        "| Ngày 15/5/2026 | Các tổ | Nộp bài dự thi |\n"
    )
    facts = read(f"# Kế hoạch hội thi giải toán\n\n{BODY}\n{rows}")
    assert [task.lead for task in facts.duties.tasks if task.lead[0] == "Văn thư"] == [("Văn thư",)]


@pytest.mark.parametrize(
    ("first", "last"),
    [("đầu năm học", "2026 - 2027"), ("trong giai đoạn", "2026-2030"), ("thi đua năm", "2026")],
)
def test_a_subject_goes_on_with_its_years_below_a_gap(first, last):
    facts = read(
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 27/SGDĐT-VP\nYên Hà, ngày 25 tháng 8 năm 2026\n"
        f"V/v tổ chức hoạt động\n{first}\n\n{last}\n\nKính gửi: Các trường học.\n\n"
        "Sở đề nghị các trường giữ sạch lớp học.\n",
        "a.txt",
    )
    assert (facts.title or "").endswith(f"{first} {last}")


@pytest.mark.parametrize(
    "stamp", ["Ký bởi Sở Y tế", "Ký Thành bởi phố Sở Y tế", "Ký ngày 25/8/2026 09:15"]
)
def test_a_stamp_on_the_line_of_the_office_is_no_part_of_it(stamp):
    facts = read(
        "SỞ Y TẾ\nSố: 27/SYT-VP\nYên Hà, ngày 25 tháng 8 năm 2026\nV/v giữ sạch trạm\n\n"
        "Kính gửi: Các trạm y tế.\n\nSở đề nghị các trạm giữ sạch phòng khám.\n\n"
        f"Nơi nhận:\t\tKT. GIÁM ĐỐC\n- Như trên;\t\tPHÓ GIÁM ĐỐC {stamp}\n- Lưu: VT.\n\n"
        "\t\tPhạm Văn Bình\n",
        "a.txt",
    )
    assert (facts.office, facts.signer) == ("PHÓ GIÁM ĐỐC", "Phạm Văn Bình")


@pytest.mark.parametrize(
    ("heading", "kind", "title"),
    [
        ("Kế hoạch thi giải toán năm 2026", "kế hoạch", "Kế hoạch thi giải toán năm 2026"),
        ("Thông báo lịch thi các lớp khối 10", "thông báo", "Thông báo lịch thi các lớp khối 10"),
        ("Kế hoạch này gồm bốn phần như sau:", None, None),
        ("Chào các em học sinh lớp 10", None, None),
    ],
)
def test_a_page_that_lost_its_marks_is_headed_by_its_first_line(heading, kind, title):
    body = "1. Đăng ký\n\nCác tổ nộp danh sách trước ngày 20/5/2026.\n\n2. Thi\n\nThi tại trường.\n"
    end = "\t\u00a0 \u00a0   Bình Hạ, ngày 29 tháng 4 năm 2026\n            BAN ĐÀO TẠO\n"
    facts = read(f"{heading}\n\n{body}\n{end}", "a.txt")
    assert (facts.kind, facts.title) == (kind, title)
    if title:
        assert (facts.place, facts.date) == ("Bình Hạ", "2026-04-29")
        assert (facts.agency or "").lower() == "ban đào tạo"


def test_a_day_at_the_end_above_no_issuer_is_not_the_pages():
    facts = read(
        "Kế hoạch thi giải toán năm 2026\n\n1. Thi\n\nThi tại trường.\n\n"
        "Yên Hạ, ngày 29 tháng 4 năm 2026\nCẢM ƠN CÁC EM\n",
        "a.txt",
    )
    assert (facts.title, facts.date) == ("Kế hoạch thi giải toán năm 2026", None)


@pytest.mark.parametrize(
    ("head", "is_doubted"),
    [
        ("# Ai phải quét vôi ngõ?\n\nTheo luật mới thì:\n\n", True),
        ("Số: 7/KH-UBND\n\nKẾ HOẠCH\nQuét vôi\n\n", False),
    ],
)
def test_the_tasks_of_what_is_no_kind_of_document_are_doubted(head, is_doubted):
    facts = read(f"{head}1. Phòng Kinh tế lập danh sách ngõ.\n2. Phòng Y tế kiểm tra vôi.\n")
    assert facts.duties.tasks
    assert all(bool(task.doubt) is is_doubted for task in facts.duties.tasks)
