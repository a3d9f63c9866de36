"""How pages put things: marks, names within a sentence, offices, amounts, goals, scope."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from congkhai.dates.partial import Every, PartialDate
from congkhai.model import Agency, Award, Category, Signatory, Target, name_with_years
from congkhai.model.agency import Level
from congkhai.pipeline import generate, snapshot_of
from congkhai.render.engine.environment import (
    cut_short,
    inside_sentence,
    with_full_stop,
    without_files,
    written_amount,
)
from congkhai.render.parts.agency_names import told_apart
from congkhai.render.parts.item_links import short_label
from congkhai.render.parts.labels import towards
from congkhai.render.parts.signing import signed_as
from congkhai.render.parts.wider_scope import wider_scope
from congkhai.render.registers.past_due import past_due
from congkhai.render.registers.targets import target_state
from congkhai.schedule import goal_in_words
from congkhai.snapshot import Site
from congkhai.text import printed_quotes

from tests.small import FACTS, REGISTERS, know_of, source
from tests.test_history import told

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("không quote", "không quote"),
        ("ghi «errata» hoặc «accepted»", "ghi “errata” hoặc “accepted”"),
        ("có cả «a» và tên mới «b «c»»", "có cả “a” và tên mới “b ‘c’”"),
        ("«Báo cáo “quý”» không có ngày", "“Báo cáo ‘quý’” không có ngày"),
        ("trả lại » lạc", "trả lại » lạc"),
    ],
)
def test_quotes_are_those_of_vietnamese_print(written, shown):
    assert printed_quotes(written) == shown


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("Các xã có chợ phiên", "các xã có chợ phiên"),
        ("Các Sở, ban, ngành", "các Sở, ban, ngành"),
        ("Công chức, viên chức", "công chức, viên chức"),
        ("Trưởng các phòng", "trưởng các phòng"),
        ("Sở Nội vụ", "Sở Nội vụ"),
        ("Công an tỉnh", "Công an tỉnh"),
        ("UBND các xã", "UBND các xã"),
        ("Nhân dân", "Nhân dân"),
    ],
)
def test_within_a_sentence_only_a_name_of_its_own_begins_large(name, within):
    assert inside_sentence(name) == within


@pytest.mark.parametrize(
    ("words", "within"),
    [
        ("Báo cáo kết quả", "Báo cáo kết quả"),
        ("Báo cáo kết quả thực hiện", "Báo cáo kết quả…"),
        ("Báo cáo, kết quả, đánh giá", "Báo cáo, kết quả…"),
        ("Dựng kho (dữ liệu số) của xã", "Dựng kho…"),
        ("Báo cáo kết ... quả năm nay", "Báo cáo kết…"),
        ("Báo cáo kết quả… và năm", "Báo cáo kết quả…"),
        ("Kho (số) của xã và của thôn", "Kho (số) của xã…"),
        ("(Dữ liệu số) của xã Tra Lâm", "(Dữ liệu số) của…"),
        ("Khônghềcómộtkhoảngtrắngnào", "Khônghềcómộtkhoản…"),
    ],
)
def test_what_is_cut_short_ends_with_a_word_and_leaves_no_bracket_open(words, within):
    assert cut_short(words, 18) == within


@pytest.mark.parametrize(
    ("words", "sentence"), [("Báo cáo", "Báo cáo."), ("Báo…", "Báo…"), ("Đã rõ?", "Đã rõ?")]
)
def test_a_sentence_ends_once(words, sentence):
    assert with_full_stop(words) == sentence


@pytest.mark.parametrize(
    ("title", "capacity", "said"),
    [
        ("PHÓ GIÁM ĐỐC", ("KT. GIÁM ĐỐC",), "Phó Giám đốc, ký thay Giám đốc"),
        ("PHÓ TRƯỞNG BAN", ("KT. TRƯỞNG BAN",), "Phó Trưởng ban, ký thay Trưởng ban"),
        ("CHỦ TỊCH", ("TM. ỦY BAN NHÂN DÂN",), "Chủ tịch, thay mặt Ủy ban nhân dân"),
        (
            "PHÓ CHỦ TỊCH",
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
            "Phó Chủ tịch, ký thay Chủ tịch, thay mặt Ủy ban nhân dân",
        ),
        (
            "PHÓ CHỦ TỊCH",
            ("TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH",),
            "Phó Chủ tịch, ký thay Chủ tịch, thay mặt Ủy ban nhân dân",
        ),
        ("BÍ THƯ", ("T/M BAN THƯỜNG VỤ TỈNH ĐOÀN",), "Bí thư, thay mặt Ban Thường vụ Tỉnh đoàn"),
        ("CHỦ TỊCH", ("Tm. Ban Chấp hành",), "Chủ tịch, thay mặt Ban Chấp hành"),
        ("CHỦ TỊCH", ("TM. BAN CHẤP HÀNH",), "Chủ tịch, thay mặt Ban Chấp hành"),
        ("BÍ THƯ", ("T/M ĐẢNG ỦY",), "Bí thư, thay mặt Đảng ủy"),
        ("", ("TM. ỦY BAN NHÂN DÂN",), "thay mặt Ủy ban nhân dân"),
        ("Chánh Văn phòng", ("TL.CHỦ TỊCH",), "Chánh Văn phòng, thừa lệnh Chủ tịch"),
        ("GIÁM ĐỐC", (), "Giám đốc"),
        ("Phó Trưởng ban", ("K/t trưởng ban",), "Phó Trưởng ban, ký thay trưởng ban"),
        (
            "PHÓ CHÁNH VĂN PHÒNG",
            ("K/T CHÁNH VĂN PHÒNG",),
            "Phó Chánh văn phòng, ký thay Chánh văn phòng",
        ),
        ("BÍ THƯ", ("T/M BAN THƯỜNG VỤ",), "Bí thư, thay mặt Ban Thường vụ"),
        ("TRƯỞNG PHÒNG", ("T/L CHÁNH VĂN PHÒNG",), "Trưởng phòng, thừa lệnh Chánh văn phòng"),
        (
            "PHÓ BÍ THƯ",
            ("T/M BAN THƯỜNG VỤ, K/T BÍ THƯ",),
            "Phó Bí thư, ký thay Bí thư, thay mặt Ban Thường vụ",
        ),
        # Near miss: no stroke and no dot is a word.
        ("Trưởng ban", ("TL trưởng ban",), "Trưởng ban, TL trưởng ban"),
    ],
)
def test_who_signed_is_said_as_people_say_it(title, capacity, said):
    assert signed_as(Signatory(name="A", title=title, capacity=capacity)) == said


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        ("90", "%", "90%"),
        ("1500.5", "km", "1.500,5 km"),
        ("2", "tỷ đồng", "2 tỷ đồng"),
        ("3", "", "3"),
    ],
)
def test_a_percent_sign_stands_close_and_other_units_apart(value, unit, written):
    assert written_amount(Decimal(value), unit) == written


@pytest.mark.parametrize(
    ("every", "due", "said"),
    [
        (None, PartialDate(2025), "năm 2025"),
        (Every.YEAR, None, "hằng năm"),
        (Every.QUARTER, None, "hằng quý"),
        (Every.YEAR, PartialDate(2030), "hằng năm, đến năm 2030"),
        (None, None, ""),
    ],
)
def test_a_target_says_by_when(every, due, said):
    assert goal_in_words(Target(id="a", what="Giải ngân", every=every, due=due)) == said


def test_a_yearly_target_is_yearly_on_its_page_in_the_register_and_in_data(tmp_path):
    aim = "{id: giai-ngan, what: Giải ngân, value: 100, unit: '%', every: year}"
    files = {"ke-hoach-a.md": source(f"{FACTS}targets:\n  - {aim}\n")}
    pages, made = told(generate(know_of(tmp_path, files), TODAY, Site()))
    for page in ("ke-hoach/ke-hoach-a/", "chi-tieu/"):
        assert "Hằng năm, chưa thấy kết quả" in pages[page].content
        assert "Không định ngày, chưa thấy" not in pages[page].content
    assert b'"every":"year"' in made["data/targets.json"]


@pytest.mark.parametrize(
    ("form", "is_form"),
    [
        ("Giấy khen", True),
        ("Bằng khen của Chủ tịch UBND tỉnh", True),
        ("Huân chương Lao động", True),
        ("Khen thưởng theo thẩm quyền", False),
        ("Biểu dương, khen thưởng kịp thời", False),
        ("Tính thành tích vào bình xét hằng năm", False),
        ("Xét khen thưởng khi sơ kết", False),
    ],
)
def test_a_form_of_award_is_told_from_praise_and_from_criteria(form, is_form):
    assert Award(occasion="annual", form=form).names_form is is_form


def test_the_register_of_forms_lists_forms_and_the_plan_says_the_rest_apart(tmp_path):
    awards = (
        "awards:\n"
        "  - {occasion: annual, form: Tính thành tích vào bình xét}\n"
        "  - {occasion: interim, form: Giấy khen}\n"
    )
    files = {"ke-hoach-a.md": source(FACTS + awards)}
    pages, made = told(generate(know_of(tmp_path, files), TODAY, Site()))
    register = pages["khen-thuong/hinh-thuc/"].content
    assert "Giấy khen" in register
    assert "Tính thành tích" not in register
    assert "Còn 1 câu" in register
    table, _, rest = pages["ke-hoach/ke-hoach-a/"].content.partition("Khen mà không nêu hình thức")
    assert "tính thành tích vào bình xét" in rest
    assert "Tính thành tích" not in table
    assert b'"names_form":false' in made["data/awards.json"]


@pytest.mark.parametrize(
    ("category", "word"),
    [
        (Category.REPORT, "gửi"),
        (Category.SUBMIT, "gửi"),
        (Category.DISCLOSE, "cho"),
        (Category.PUBLICISE, "cho"),
    ],
)
def test_reports_are_sent_and_news_is_for_somebody(category, word):
    assert towards(category) == word


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("xử lý nhà đất trên phạm vi cả nước", "“cả nước”"),
        ("giới thiệu trong toàn quốc", "“trong toàn quốc”"),
        ("Nghị quyết Đại hội đại biểu toàn quốc", ""),
        ("toàn tỉnh", ""),
    ],
)
def test_a_plan_of_one_place_that_prints_the_whole_country_is_noted(tmp_path, words, noted):
    snapshot = snapshot_of(know_of(tmp_path, {"ke-hoach-a.md": source()}), TODAY, Site())
    said = wider_scope(snapshot, snapshot.portal.plans["ke-hoach-a"], "", words)
    assert (noted in said and "của tỉnh Bình Hải" in said) if noted else said == ""


@pytest.mark.parametrize(
    ("what", "level", "state"),
    [
        ("Nhà đất được sắp xếp trên cả nước", "department", "free"),
        ("Nhà đất được sắp xếp trên cả nước", "province", "free"),
        ("Chi đầu tư trong chi ngân sách thành phố", "department", "free"),
        ("Tăng trưởng GRDP", "department", "free"),
        ("Vốn đầu tư toàn xã hội", "department", "free"),
        ("Chi đầu tư trong chi ngân sách thành phố", "province", "missing"),
        ("Giải ngân vốn ngân sách tỉnh được giao", "department", "missing"),
        ("Học sinh đi học trên địa bàn tỉnh", "department", "missing"),
    ],
)
def test_with_what_is_wider_than_its_work_no_body_is_late(tmp_path, what, level, state):
    facts = FACTS + f"targets:\n  - {{id: c, what: {what}, value: 60, unit: '%', due: 2025}}\n"
    agencies = REGISTERS["agencies.yml"].replace("level: department", f"level: {level}")
    files = {"agencies.yml": agencies, "ke-hoach-a.md": source(facts)}
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    plan = snapshot.portal.plans["ke-hoach-a"]
    mark, words = target_state(snapshot, plan, plan.targets[0], ())
    assert mark == state
    assert ("không tính cho cơ quan nào" in words) is (state == "free")
    assert past_due(snapshot, plan.id) == (0, int(state == "missing"))


AGENCIES = """\
agencies:
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department, valid_to: 30/06/2025}
  - {id: so-moi, name: Sở Y tế Bình Hải, level: department, valid_from: 01/07/2025}
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province, valid_from: 01/01/2000}
successions:
  - {kind: merge, from: so-y-te, to: so-moi, effective: 01/07/2025}
"""


def test_agencies_of_one_name_are_told_apart_by_their_years_wherever_they_are_listed(tmp_path):
    duties = (
        "deadlines:\n"
        "  - {id: nam, what: Báo cáo năm, every: year, due: 10/12, who: so-y-te, to: ubnd}\n"
    )
    # A short register has no filter.
    for number in range(10):
        duties += f"  - {{id: b-{number}, what: Báo cáo {number}, due: 2030, who: so-moi}}\n"
    files = {"agencies.yml": AGENCIES, "ke-hoach-a.md": source(FACTS + duties)}
    known = know_of(tmp_path, files)
    snapshot = snapshot_of(known, TODAY, Site())
    names = {key: told_apart(snapshot, held) for key, held in snapshot.portal.agencies.items()}
    old, new = "Sở Y tế Bình Hải (đến 30/06/2025)", "Sở Y tế Bình Hải (từ 01/07/2025)"
    assert names == {"so-y-te": old, "so-moi": new, "ubnd": "UBND tỉnh Bình Hải"}
    pages, _ = told(generate(known, TODAY, Site()))
    listed = pages["co-quan/"].content
    assert listed.index(new) < listed.index(old)
    assert pages["co-quan/so-moi/"].title == new
    assert f"<h1>{old}</h1>" in pages["co-quan/so-y-te/"].content
    assert f">{new}</a>" in pages["co-quan/so-y-te/"].content
    assert f'value="so-y-te">{old}</option>' in pages["cong-khai/bao-cao/"].content


def test_years_are_told_as_far_as_they_are_known():
    def agency(**known):
        return Agency(id="a", name="Sở A", level=Level.DEPARTMENT, **known)

    assert name_with_years(agency()) == "Sở A"
    day = PartialDate(2025, 3, 1)
    both = agency(valid_from=day, valid_to=PartialDate(2025, 6, 30))
    assert name_with_years(both) == "Sở A (từ 01/03/2025 đến 30/06/2025)"


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("Hạn sau hạn cấp trên (plans/a/b.md:82)", "Hạn sau hạn cấp trên"),
        ("đã hết (hết 30/06/2025, plans/agencies.yml:267) → rõ", "đã hết (hết 30/06/2025) → rõ"),
        ("có trong 2 kế hoạch: plans/a.md:1, plans/b.md:2", "có trong 2 kế hoạch"),
        ("Không nêu ai làm", "Không nêu ai làm"),
        (
            "Còn chỗ cần xem: tasks: có thể còn việc chưa đọc ra, ở dòng 7 của văn bản gốc",
            "Còn chỗ cần xem: máy có thể còn sót việc, ở 1 chỗ của văn bản",
        ),
        (
            "Còn chỗ cần xem: tasks: có thể còn việc chưa đọc ra, ở dòng 7, 12 và 30 chỗ nữa "
            "(xem --review) của văn bản gốc",
            "Còn chỗ cần xem: máy có thể còn sót việc, ở 32 chỗ của văn bản",
        ),
        (
            "Còn chỗ cần xem: targets: có thể còn chỉ tiêu chưa đọc ra, ở dòng 9 của văn bản gốc",
            "Còn chỗ cần xem: máy có thể còn sót chỉ tiêu, ở 1 chỗ của văn bản",
        ),
        ("Còn chỗ cần xem: title: không thấy trích yếu", "Còn chỗ cần xem: không thấy trích yếu"),
        # Near miss: what stands behind a colon for readers.
        ("Còn chỗ cần xem: đoạn dài: xem lại", "Còn chỗ cần xem: đoạn dài: xem lại"),
    ],
)
def test_a_citizen_reads_a_finding_without_the_files_it_stands_in(message, shown):
    assert without_files(message) == shown


def test_years_beside_a_name_need_no_second_word_on_what_became_of_it(tmp_path):
    files = {"agencies.yml": AGENCIES, "ke-hoach-a.md": source()}
    pages, _ = told(generate(know_of(tmp_path, files), TODAY, Site()))
    assert "Sở Y tế Bình Hải (đến 30/06/2025)" in pages["co-quan/"].content
    assert "tổ chức lại" not in pages["co-quan/"].content


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Mục II.1", "II.1"),
        ("Phụ lục I, mục 1.a", "phụ lục I, mục 1.a"),
        ("«PHỤ LỤC II»", "«phụ lục II»"),
        ("«Kế hoạch của UBND tỉnh Bình Hải»", "«kế hoạch của UBND tỉnh Bình Hải»"),
        ("«UBND các xã»", "«UBND các xã»"),
        ("Phần mở đầu", "phần mở đầu"),
        ("Điều 3, gạch 2", "điều 3, gạch đầu dòng 2"),
    ],
)
def test_an_item_is_named_as_within_a_sentence(label, said):
    assert short_label(label) == said
