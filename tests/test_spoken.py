"""What pages say where a source is silent and the text is not; plans that others were to issue."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.model import Matter
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.snapshot import Site

from tests.small import AGENCIES, FACTS, know_of, source

TODAY = dt.date(2026, 11, 30)
VERBATIM = """\
id: ke-hoach-a
kind: kế hoạch
number: 31
symbol: KH-SYT
issued: 10/02/2026
agency: so-y-te
title: Quét vôi trạm xá
text: verbatim
signatory: {name: Bùi Ngọc Hải}
"""
OPENING = "Sở Y tế ban hành Kế hoạch quét vôi như sau:\n\n## I. Mục đích\n\n1. Trạm xá sạch.\n\n"


def words(html: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", html).split())


def known_of(tmp_path, facts, body, **others):
    files = {f"{name}.md": text for name, text in others.items()}
    return know_of(tmp_path, {"ke-hoach-a.md": source(facts, body)} | files)


def pages(tmp_path, body, facts=VERBATIM, **others):
    known = known_of(tmp_path, facts, body, **others)
    return {one.url: words(one.content) for one in all_pages(snapshot_of(known, TODAY, Site()))}


@pytest.mark.parametrize(
    ("line", "matter", "anchor"),
    [
        ("2. Trạm trưởng niêm yết giá vôi ở cổng trạm.", Matter.DISCLOSE, "i-2"),
        ("2. Trạm trưởng công bố danh sách người quét.", Matter.DISCLOSE, "i-2"),
        ("2. Việc chọn thợ bảo đảm dân chủ, công khai, minh bạch.", Matter.DISCLOSE, None),
        ("2. Việc chọn thợ bảo đảm khách quan, công khai.", Matter.DISCLOSE, None),
        ("## II. Kinh phí: 12 triệu đồng", Matter.FUNDING, "ii"),
        ("2. Tiền vôi lấy từ nguồn ngân sách xã.", Matter.FUNDING, "i-2"),
        ("2. Ban Kinh tế - Ngân sách dự họp.", Matter.FUNDING, None),
        ("## II. Thời gian\n\n1. Từ ngày 15/02 đến ngày 20/02/2026.", Matter.TIME, "ii"),
        ("2. Trong thời gian tới, trạm sạch hơn.", Matter.TIME, None),
        ("2. Trạm nào trắng nhất được tặng Giấy khen.", Matter.AWARDS, "i-2"),
        ("2. Hội đồng Thi đua - Khen thưởng dự họp.", Matter.AWARDS, None),
        ("2. Các phường xây dựng kế hoạch quét vôi.", Matter.OWN_PLANS, "i-2"),
        ("2. Các phường thực hiện Kế hoạch này.", Matter.OWN_PLANS, None),
        ("2. Có khó khăn, vướng mắc thì gửi về Sở.", Matter.FEEDBACK, "i-2"),
        ("2. Các phường gửi danh sách về Sở.", Matter.FEEDBACK, None),
        ("2. Sở rà soát, tháo gỡ vướng mắc về đất ngõ.", Matter.FEEDBACK, None),
        ("2. Đoàn kiểm tra phát hiện những vướng mắc của các chợ.", Matter.FEEDBACK, None),
        ("2. Hệ thống phản ánh, kiến nghị chạy trên máy của tỉnh.", Matter.FEEDBACK, None),
        ("2. Những vấn đề vướng mắc, đề nghị gửi về Trạm Y tế.", Matter.FEEDBACK, "i-2"),
        ("2. Các nội dung còn vướng mắc xin liên hệ Hội Làm vườn.", Matter.FEEDBACK, "i-2"),
        ("2. Sở giải quyết các vấn đề vướng mắc về đất bãi.", Matter.FEEDBACK, None),
        ("2. Báo cáo UBND xã những khó khăn, vướng mắc của thôn.", Matter.FEEDBACK, "i-2"),
        ("2. Các trạm niêm yết số điện thoại đường dây nóng ở cổng.", Matter.FEEDBACK, None),
        ("2. Các phường treo bảng ghi đường dây nóng.", Matter.FEEDBACK, None),
        ("2. Các chợ niêm yết đường dây nóng trước 15/6/2026.", Matter.FEEDBACK, None),
        ("2. Năm 2026 các bến dán số đường dây nóng tại lối vào.", Matter.FEEDBACK, None),
        ("2. Các trạm treo đường dây nóng theo mẫu 112/QĐ-SYT.", Matter.FEEDBACK, None),
        ("2. Bến dán đường dây nóng (0123 456 789).", Matter.FEEDBACK, "i-2"),
        ("2. Sở công bố đường dây nóng tiếp nhận tin báo.", Matter.FEEDBACK, "i-2"),
        ("2. Công khai đường dây nóng: 1900 0000.", Matter.FEEDBACK, "i-2"),
        ("2. Thực hiện Kế hoạch số 5/KH-UBND của xã.", Matter.PARENT, "i-2"),
        ("2. Thực hiện Kế hoạch này.", Matter.PARENT, None),
    ],
)
def test_a_text_is_asked_for_what_the_source_does_not_say(tmp_path, line, matter, anchor):
    known = known_of(tmp_path, VERBATIM, f"{OPENING}{line}\n")
    assert dict(known.portal.plans["ke-hoach-a"].spoken).get(matter) == anchor


def test_a_text_of_one_word_over_and_over_is_gone_through_once(tmp_path):
    known = known_of(tmp_path, VERBATIM, f"{OPENING}2. {'Niêm yết đường dây nóng ' * 4000}\n")
    assert Matter.FEEDBACK not in dict(known.portal.plans["ke-hoach-a"].spoken)


def test_what_the_source_says_is_not_asked_for(tmp_path):
    facts = VERBATIM + "funding: {text: Từ ngân sách xã, section: i-2}\n"
    known = known_of(tmp_path, facts, f"{OPENING}2. Tiền vôi lấy từ nguồn ngân sách xã.\n")
    assert Matter.FUNDING not in dict(known.portal.plans["ke-hoach-a"].spoken)


def test_no_page_denies_what_the_text_has_words_of(tmp_path):
    body = (
        f"{OPENING}2. Trạm trưởng niêm yết giá vôi.\n\n3. Các phường lập kế hoạch quét vôi.\n\n"
        "## II. Thời gian\n\n1. Từ ngày 15/02 đến ngày 20/02/2026.\n\n"
        "2. Vướng mắc thì gửi về Sở.\n\n3. Thực hiện Kế hoạch số 5/KH-UBND.\n\n"
        "## III. Kinh phí: 12 triệu đồng\n"
    )
    made = pages(tmp_path, body)
    page = made["ke-hoach/ke-hoach-a/"]
    assert "Thời gian thực hiện Cổng chưa ghi; xem II" in page
    assert "Kinh phí Cổng chưa ghi; xem III" in page
    assert "Vướng mắc: cổng chưa ghi gửi ai; văn bản có nói ở II.2" in page
    assert "Cổng chưa ghi văn bản mà kế hoạch này thực hiện; xem II.3" in page
    assert "Cổng chưa ghi câu nào buộc công khai; văn bản có chữ ấy ở I.2" in page
    register = made["cong-khai/"]
    assert "Cổng không thấy câu nào buộc công khai trong" not in register
    assert "mà lời văn có chữ ấy, trong Kế hoạch 31/KH-SYT" in register
    expected = made["nhiem-vu/ke-hoach-con/"]
    assert "Cổng chưa thấy kế hoạch nào giao" not in expected
    assert re.search(r"chưa ghi vào sổ này: Kế hoạch 31/KH-SYT\W+I\.3", expected)


def test_what_opens_a_document_orders_no_plan_of_others(tmp_path):
    body = "Sở Y tế xây dựng Kế hoạch quét vôi.\n\n## I. Mục đích\n\n1. Trạm xá sạch.\n"
    known = known_of(tmp_path, VERBATIM, body)
    assert Matter.OWN_PLANS not in dict(known.portal.plans["ke-hoach-a"].spoken)


def test_what_the_text_has_no_word_of_is_denied_as_before(tmp_path):
    made = pages(tmp_path, OPENING)
    page = made["ke-hoach/ke-hoach-a/"]
    assert "Thời gian thực hiện Văn bản không nêu" in page
    assert "Cổng không thấy câu nào buộc công khai" in page
    assert "Cổng chưa thấy kế hoạch nào giao ai" in made["nhiem-vu/ke-hoach-con/"]


CHILD = """\
id: ke-hoach-b
kind: kế hoạch
number: 44
symbol: KH-UBND
issued: %s
agency: ubnd
title: Quét vôi các phường
relations: [{type: implements, to: ke-hoach-a}]
"""
TASK = """\
tasks:
  - {{id: viec, what: "{what}", lead: {lead}, due: 15/03/2026, comparator: before}}
"""
UNSEEN = "Đã qua hạn, chưa thấy kết quả trên cổng này"


@pytest.mark.parametrize(
    ("what", "lead", "issued", "said"),
    [
        ("Ban hành kế hoạch quét vôi", "ubnd", "01/03/2026", "44/KH-UBND ngày 01/03/2026;"),
        ("Xây dựng kế hoạch, gửi về Sở", "Các đơn vị", "01/03/2026", "44/KH-UBND ngày"),
        ("Xây dựng kế hoạch, gửi về Sở", "UBND các phường", "01/03/2026", UNSEEN),
        ("Xây dựng kế hoạch, gửi về Sở", "UBND các tỉnh", "01/03/2026", "44/KH-UBND ngày"),
        ("Lập kế hoạch quét vôi", "ubnd", "02/04/2026", "44/KH-UBND ngày 02/04/2026 sau hạn;"),
        ("Ban hành kế hoạch quét vôi", "so-y-te", "01/03/2026", UNSEEN),
        ("Tham mưu UBND tỉnh ban hành kế hoạch", "ubnd", "01/03/2026", UNSEEN),
        ("Thực hiện kế hoạch quét vôi", "ubnd", "01/03/2026", UNSEEN),
    ],
)
def test_a_plan_that_stands_here_is_not_said_to_be_unseen(tmp_path, what, lead, issued, said):
    facts = VERBATIM + TASK.format(what=what, lead=lead)
    made = pages(tmp_path, OPENING, facts, b=source(CHILD % issued))
    register = made["nhiem-vu/"]
    assert said in register
    assert (UNSEEN in register) is (said is UNSEEN)


@pytest.mark.parametrize(
    ("member", "is_seen"), [("", True), (", member_of: nhom", True), ("other", False)]
)
def test_one_of_a_group_has_issued_a_plan_of_the_group(tmp_path, member, is_seen):
    register = AGENCIES + "  - {id: nhom, name: Ủy ban nhân dân các tỉnh, level: central}\n"
    if member == "other":
        register += "  - {id: khac, name: UBND tỉnh Khác, level: province, member_of: nhom}\n"
    else:
        register = register.replace(
            "territory: binh-hai}\n  - {id: nhom", f"territory: binh-hai{member}}}\n  - {{id: nhom"
        )
    register = register.replace("level: central}", "level: central, group: yes}")
    facts = VERBATIM + TASK.format(what="Ban hành kế hoạch quét vôi", lead="nhom")
    files = {"agencies.yml": register, "ke-hoach-a.md": source(facts, OPENING)}
    known = know_of(tmp_path, files | {"b.md": source(CHILD % "01/03/2026")})
    made = {one.url: words(one.content) for one in all_pages(snapshot_of(known, TODAY, Site()))}
    assert ("44/KH-UBND ngày 01/03/2026" in made["nhiem-vu/"]) is is_seen


def test_the_year_of_a_title_is_no_silence(tmp_path):
    facts = VERBATIM.replace("Quét vôi trạm xá", "Quét vôi trạm xá năm 2026")
    page = pages(tmp_path, OPENING, facts)["ke-hoach/ke-hoach-a/"]
    assert "Thời gian thực hiện Tên văn bản nêu năm 2026" in page
    phased = FACTS.replace("period: {start: 2024, end: 2030}\n", "")
    assert (
        "Thời gian thực hiện Theo giai đoạn"
        in pages(tmp_path, OPENING, phased)["ke-hoach/ke-hoach-a/"]
    )


@pytest.mark.parametrize(
    ("task", "said"),
    [
        ("what: Thống kê hằng tuần, lead: ubnd", "Câu văn có nêu định kỳ"),
        ("what: Quét vôi, lead: ubnd, printed: Xong trong Q.I/2026", "Câu văn có nêu thời gian"),
        ("what: Họp dân sau Tết Mông, lead: ubnd", "Câu văn có nêu dịp"),
        ("what: Quét vôi, lead: ubnd", "Không nêu hạn"),
        (
            'what: "Quét vôi, đợt 1 tháng 3", lead: ubnd, every: year',
            "Hằng năm, câu văn có nêu thời gian",
        ),
        ("what: Quét vôi, lead: ubnd, every: year", "Hằng năm, văn bản không định ngày"),
    ],
)
def test_no_time_that_the_words_print_is_denied(tmp_path, task, said):
    facts = VERBATIM + f"tasks: [{{id: viec, {task}}}]\n"
    made = pages(tmp_path, OPENING, facts)
    assert said in made["nhiem-vu/"]
    assert said in made["ke-hoach/ke-hoach-a/"]


SHARED = "Làm sổ vôi hằng quý và sổ vôi chung"
PAIRED = """\
obligations:
  - {id: quy, what: Làm sổ vôi hằng quý, category: programme, %s, who: ubnd, printed: PRINTED}
  - {id: chung, what: %s, category: programme, who: ubnd, printed: PRINTED}
""".replace("PRINTED", SHARED)


@pytest.mark.parametrize(
    ("every", "what", "said"),
    [
        ("every: quarter", "Làm sổ vôi chung", "Không nêu hạn"),
        ("every: month", "Lập sổ chung về vôi", "Không nêu hạn"),
        # Its own words say how often, or no other has taken what the sentence prints.
        ("every: quarter", "Soát sổ vôi chung định kỳ", "Câu văn có nêu định kỳ"),
        ("trigger: khi có vôi", "Làm sổ vôi chung", "Câu văn có nêu định kỳ"),
    ],
)
def test_the_pace_of_one_is_not_told_of_another_of_the_same_sentence(tmp_path, every, what, said):
    made = pages(tmp_path, OPENING, VERBATIM + PAIRED % (every, what))
    row = made["cong-khai/bao-cao/"].partition("Từng việc")[2].partition(what)[2][:120]
    assert said in row
    is_told = said.startswith("Câu")
    for url in ("co-quan/ubnd/", "ke-hoach/ke-hoach-a/"):
        assert ("câu văn có nêu định kỳ" in made[url].lower()) == is_told, url


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Làm sổ vôi", "Không nêu hạn"),
        ("Làm sổ vôi, xong trong Q.I/2026", "Câu văn có nêu thời gian"),
        ("Làm sổ vôi nhân dịp Tết", "Câu văn có nêu dịp"),
    ],
)
def test_the_register_of_reports_says_where_a_time_would_stand_what_the_words_do(
    tmp_path, printed, said
):
    facts = "obligations:\n  - {id: so, what: Làm sổ vôi, category: programme, who: ubnd, "
    made = pages(tmp_path, OPENING, f"{VERBATIM}{facts}printed: '{printed}'}}\n")
    assert f" {said} " in made["cong-khai/bao-cao/"].partition("Từng việc")[2]
    imported = VERBATIM.replace("text: verbatim", "text: imported")
    read = pages(tmp_path / "b", OPENING, f"{imported}{facts}printed: '{printed}'}}\n")
    told = "Cổng chưa đọc thấy ngày" if said == "Không nêu hạn" else said
    assert f" {told} " in read["cong-khai/bao-cao/"].partition("Từng việc")[2]


READ = """\
text: imported
obligations:
  - {id: ck, category: disclose, who: ubnd, %s}
"""


@pytest.mark.parametrize(
    ("duty", "said"),
    [
        ("what: Niêm yết số điện thoại", "Cổng chưa đọc thấy ngày"),
        (
            "what: Đăng bảng điểm, printed: Chậm nhất 03 ngày sau hội nghị tổng kết",
            "Câu văn có nêu thời gian",
        ),
        ("what: Đăng giá vôi; cập nhật vào tuần đầu hằng tháng", "Câu văn có nêu thời gian"),
        ("what: Công khai thực đơn hằng tuần", "Câu văn có nêu định kỳ"),
        ("what: Công khai giá vôi, every: month", "Hằng tháng, cổng chưa đọc thấy ngày"),
    ],
)
def test_of_what_a_program_read_each_page_says_that_no_day_was_read(tmp_path, duty, said):
    made = pages(tmp_path, OPENING, FACTS + READ % duty)
    for url in ("ke-hoach/ke-hoach-a/", "co-quan/ubnd/"):
        assert said.lower() in made[url].lower(), url
        assert "văn bản không định ngày" not in made[url].lower(), url


@pytest.mark.parametrize(
    ("what", "printed", "is_denied"),
    [
        ("Các phường quét vôi", "", False),
        ("Thủ trưởng các đơn vị dùng vôi gửi danh sách", "", False),
        ("Quét vôi", "Đề nghị Hội Người cao tuổi quét vôi.", False),
        ("Gửi danh sách", "Hằng năm, hộ gia đình gửi danh sách.", False),
        ("Tổ chức hội nghị", "Ban hành lịch quét.", True),
        ("Báo cáo kết quả", "Phòng, chống bụi vôi.", True),
        ("Xã hội hóa tiền vôi", "Hội nghị bàn về vôi.", True),
        ("Đoàn kết quét vôi", "Trường hợp trời mưa thì lùi.", True),
    ],
)
def test_no_doer_with_whom_the_sentence_begins_is_denied(tmp_path, what, printed, is_denied):
    task = f"tasks:\n  - {{id: viec, what: '{what}', printed: '{printed}', section: i-1}}\n"
    deadline = f"{{id: han, what: '{what}', printed: '{printed}', to: ubnd, due: 15/12/2026}}"
    made = pages(tmp_path, OPENING, f"{VERBATIM}{task}deadlines: [{deadline}]\n")
    for url in ("nhiem-vu/", "ke-hoach/ke-hoach-a/", "cong-khai/duong-bao-cao/", "lich/"):
        assert ("Văn bản không ghi ai" in made[url]) is is_denied
        assert ("Xem câu văn: cổng chưa ghi ai" in made[url]) is not is_denied
    counted = "1 việc cổng chưa ghi ai làm, câu văn có thể nêu" in made["nhiem-vu/"]
    assert counted is not is_denied


STEP = "- {task: viec, state: done, date: %s, link: https://vi-du.example/a.pdf}\n"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("14/05/2026", "Đã xong"),
        ("15/05/2026", "Đã xong, ghi nhận 1 ngày sau hạn"),
        ("30/05/2026", "Đã xong, ghi nhận 16 ngày sau hạn"),
    ],
)
def test_a_task_that_was_seen_done_after_its_day_says_so(tmp_path, day, said):
    task = "tasks: [{id: viec, what: Quét vôi, lead: ubnd, due: 15/05/2026, comparator: before}]\n"
    files = {"ke-hoach-a.md": source(VERBATIM + task, OPENING)}
    known = know_of(tmp_path, files | {"ke-hoach-a/tasks.yml": STEP % day})
    made = {one.url: words(one.content) for one in all_pages(snapshot_of(known, TODAY, Site()))}
    assert said in made["nhiem-vu/"]
    assert ("sau hạn" in made["nhiem-vu/"]) is ("sau hạn" in said)


def test_who_stands_above_a_plan_does_not_stand_beside_it(tmp_path):
    """A commune's plan that implements its province's, and with it the ministry's."""
    below = "relations: [{type: implements, to: ke-hoach-a}]"
    both = "relations: [{type: implements, to: ke-hoach-a}, {type: implements, to: ke-hoach-b}]"
    third = (CHILD % "01/04/2026").replace("ke-hoach-b", "ke-hoach-c", 1)
    third = third.replace("number: 44", "number: 55").replace(below, both)
    other = (CHILD % "02/04/2026").replace("ke-hoach-b", "ke-hoach-d", 1)
    other = other.replace("number: 44", "number: 66")
    files = {"b": source(CHILD % "01/03/2026"), "c": source(third), "d": source(other)}
    page = pages(tmp_path, OPENING, VERBATIM, **files)["ke-hoach/ke-hoach-c/"]
    assert page.count("Cùng thực hiện") == 1
    assert "66/KH-UBND" in page.partition("Cùng thực hiện")[0][-300:]
