"""What a document orders to be made public is a disclosure, whoever is charged with it."""

from __future__ import annotations

import time

import pytest
import yaml
from congkhai.importing.extract.made_public import is_made_public, makes_public

from tests.importing.below_organising import source_below


def read(line: str) -> dict:
    return yaml.safe_load(source_below(line).split("---")[1])


@pytest.mark.parametrize(
    "words",
    [
        "Các tổ dân phố niêm yết công khai danh sách đóng góp tại nhà văn hóa",
        "Ủy ban nhân dân phường công khai kinh phí trên cổng thông tin",
        "Văn phòng có trách nhiệm đăng tải công khai kết quả xét chọn",
        "Phòng Kinh tế thông báo công khai mức hỗ trợ",
    ],
)
def test_dated_it_is_a_deadline_of_disclosure(words):
    known = read(f"{words} trước ngày 30/10/2026.")
    assert [due["category"] for due in known["deadlines"]] == ["disclose"]
    assert "tasks" not in known


@pytest.mark.parametrize(
    "words",
    [
        "công bố thông tin thu chi quý trên cổng thông tin trước ngày 30 tháng đầu quý sau",
        "công bố danh mục ngõ sạch trước ngày 25 hằng tháng",
        "niêm yết bảng điểm các tổ tại nhà văn hóa trước ngày 20/12 hằng năm",
        "công khai số tiền phạt tại trụ sở trước ngày 20/11/2026",
    ],
)
def test_dated_behind_another_duty_it_is_a_deadline_alone(words):
    known = read(f"Phòng Kinh tế bố trí kinh phí; {words}.")
    assert [due["category"] for due in known["deadlines"]] == ["disclose"]
    assert "obligations" not in known


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Các tổ dân phố niêm yết công khai danh sách đóng góp.", "Các tổ dân phố"),
        ("Phòng Kinh tế công khai mức hỗ trợ trên loa.", "Phòng Kinh tế"),
        ("Văn phòng có trách nhiệm thực hiện công khai kết quả xét chọn.", "Văn phòng"),
        ("Công an phường công bố công khai số điện thoại trực.", "Công an phường"),
        ("Phòng Kinh tế công bố danh sách ngõ sạch.", "Phòng Kinh tế"),
        ("Phòng Kinh tế đăng tải báo cáo dọn ngõ trên Trang thông tin điện tử.", "Phòng Kinh tế"),
        ("Phòng Kinh tế cập nhật bảng tiến độ trên Cổng TTĐT xã.", "Phòng Kinh tế"),
    ],
)
def test_undated_it_is_an_obligation_and_no_task_too(words, who):
    known = read(words)
    (promised,) = known["obligations"]
    assert (promised["category"], "tasks" in known) == ("disclose", False)
    assert promised.get("who", who) == who


@pytest.mark.parametrize(
    "words",
    [
        "Công an phường thực hiện nghiêm, công khai, minh bạch việc xử lý.",
        "Văn phòng công bố kết quả xét chọn.",
        "Phòng Kinh tế bình chọn công khai, dân chủ các tập thể tiêu biểu.",
        "Phòng Kinh tế niêm yết giá bán tại quầy.",
        "Phòng Kinh tế đăng tải tin, bài về dọn ngõ trên Cổng thông tin điện tử.",
        "Phòng Kinh tế tổ chức lễ công bố quyết định.",
    ],
)
def test_how_something_is_done_is_no_disclosure(words):
    assert "obligations" not in read(words)


@pytest.mark.parametrize(
    "words",
    [
        "Quỹ của xóm được công khai trong buổi họp cuối quý.",
        "Tiền góp dùng mua vôi cho các ngõ, công khai tại nhà văn hóa.",
        "Kinh phí vận động phải công khai, minh bạch.",
        "Sổ ghi công của từng hộ phải được niêm yết tại đình.",
        "Việc thu, chi của xóm phải được công khai, dân chủ.",
        "Tiền thừa chia lại cho các hộ và công khai trước toàn dân.",
        "Danh sách hộ góp công sẽ được thông báo, công khai trên loa.",
    ],
)
def test_what_is_to_be_shown_is_an_obligation_of_nobody_named(words):
    source = source_below(words)
    (promised,) = yaml.safe_load(source.split("---")[1])["obligations"]
    assert (promised["category"], "who" in promised) == ("disclose", False)
    assert "máy không đọc được ai phải làm" in source


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("100% ngõ có bảng giá công khai ở đầu ngõ.", True),
        ("Sổ quỹ để ngỏ, công khai.", True),
        ("Việc bình xét phải công khai, dân chủ.", False),
        ("Việc bình xét phải khách quan, công khai, đúng quy định.", False),
        ("Các hộ được nghe quy định về công khai, minh bạch.", False),
        ("Thủ tục đã được công khai tại Quyết định số 5/QĐ-UBND.", False),
        ("Việc cập nhật, công khai sổ quỹ của các xóm.", False),
        ("Nguyên tắc: dân chủ, công khai trong từng buổi họp.", False),
    ],
)
def test_other_sentences_that_speak_of_it_are_no_obligation_and_may_be_told(words, is_told):
    source = source_below(f"1. Các thôn trồng hoa.\n\nIII. NỘI DUNG\n\n1. {words}")
    assert "obligations" not in yaml.safe_load(source.split("---")[1])
    assert ("điều buộc công khai chưa đọc ra" in source) is is_told


@pytest.mark.parametrize(
    "charge", ["", "có trách nhiệm ", "phải ", "chịu trách nhiệm ", "có nhiệm vụ "]
)
@pytest.mark.parametrize("deed", ["báo cáo kết quả", "nộp hồ sơ", "gửi danh sách", "mở lớp học"])
@pytest.mark.parametrize("when", ["trước ngày 30/10/2026", "trước ngày 05 hằng tháng"])
def test_a_dated_duty_stands_once_however_its_body_is_charged(charge, deed, when):
    known = read(f"Phòng Kinh tế {charge}{deed} {when}.")
    key = "tasks" if deed == "mở lớp học" else "deadlines"
    (duty,) = known[key]
    assert len(known.get("tasks", [])) + len(known.get("deadlines", [])) == 1
    assert duty["what"].lower().removeprefix("phải ").startswith(deed)


def test_what_others_help_with_stays_a_task():
    known = read("Phòng Kinh tế phối hợp với Phòng Nội vụ công khai mức hỗ trợ.")
    assert len(known["tasks"]) == 1


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Ủy ban MTTQ Việt Nam xã giám sát việc công khai kinh phí.", "Ủy ban MTTQ Việt Nam xã"),
        ("Ủy ban Kiểm tra Đảng ủy kiểm tra, giám sát việc trồng hoa.", "Ủy ban Kiểm tra Đảng ủy"),
        ("Ban Thanh tra nhân dân giám sát các tổ.", "Ban Thanh tra nhân dân"),
    ],
)
def test_who_watches_over_others_is_told_apart(words, who):
    known = read(words)
    (promised,) = known["obligations"]
    assert (promised["category"], promised["who"], "tasks" in known) == ("supervise", who, False)


@pytest.mark.parametrize(
    "words",
    [
        "Trạm Y tế giám sát dịch bệnh ở các thôn.",
        "Ủy ban MTTQ Việt Nam xã vận động các hộ trồng hoa.",
        "Ủy ban MTTQ Việt Nam xã giám sát việc trồng hoa trước ngày 30/6/2026.",
    ],
)
def test_other_watching_is_a_task(words):
    assert "obligations" not in read(words)


def test_what_is_put_up_by_a_day_of_each_month_is_made_public():
    (deadline,) = read("Văn phòng đăng công khai bảng giá trước ngày 10 hằng tháng.")["deadlines"]
    assert (deadline["category"], deadline["every"]) == ("disclose", "month")


def test_a_disclosure_behind_another_duty_is_told_in_its_own_words():
    known = read("Phòng Kinh tế hướng dẫn các thôn dọn ngõ; công bố danh sách ngõ sạch hằng quý.")
    (promised,) = known["obligations"]
    assert promised["what"] == "Công bố danh sách ngõ sạch hằng quý"
    assert (promised["every"], promised["who"]) == ("quarter", "Phòng Kinh tế")


def test_days_from_the_issue_of_a_report_are_not_those_of_the_plan():
    line = "Phòng Kinh tế lập sổ; đăng tải báo cáo trên Cổng TTĐT chậm nhất 10 ngày sau khi ký."
    assert "tính từ ngày ban hành" not in source_below(line)
    assert "tính từ ngày ban hành" in source_below("Phòng Kinh tế lập sổ 10 ngày sau khi ký.")


@pytest.mark.parametrize(
    "public",
    [
        "1. Văn phòng bố trí kinh phí; công khai giá nước hằng quý.",
        "1. Trạm Y tế mua sắm vật tư; công khai danh mục thuốc hằng tháng.",
        "1. Phòng Kinh tế chi trả đúng quy định; niêm yết công khai mức hỗ trợ hằng năm.",
    ],
)
def test_what_is_made_public_again_and_again_hides_no_task(public):
    known = read(f"{public}\n\n2. Đoàn xã làm sạch ngõ Đình trước ngày 30/6/2026.")
    assert [task["what"] for task in known["tasks"]][-1] == "Làm sạch ngõ Đình"


@pytest.mark.parametrize(
    ("line", "what", "who"),
    [
        (
            "Văn phòng đăng tải công khai kết quả giải quyết hồ sơ trên Trang thông tin hằng tuần.",
            "Đăng tải công khai kết quả giải quyết hồ sơ trên Trang thông tin hằng tuần",
            "Văn phòng",
        ),
        (
            "Hằng tuần, Văn phòng công khai tiến độ quét vôi.",
            "Công khai tiến độ quét vôi hằng tuần",
            "Văn phòng",
        ),
        (
            "Trạm Y tế niêm yết công khai lịch trực hằng ngày.",
            "Niêm yết công khai lịch trực hằng ngày",
            "Trạm Y tế",
        ),
    ],
)
def test_what_is_made_public_each_week_or_day_is_an_obligation(line, what, who):
    known = read(f"1. {line}")
    assert [(told["what"], told["who"]) for told in known["obligations"]] == [(what, who)]
    assert "every" not in known["obligations"][0]
    assert known["obligations"][0]["printed"] == line
    assert "tasks" not in known


@pytest.mark.parametrize(
    "line",
    [
        "Trạm Y tế khảo sát các hộ hằng quý; công khai kết quả trên trang thông tin điện tử.",
        "Phòng Kinh tế kiểm tra các chợ hằng tháng; niêm yết danh sách quầy sạch ở cổng chợ.",
        "Văn phòng rà soát hồ sơ hằng năm; công bố danh mục trên Cổng thông tin điện tử xã.",
    ],
)
def test_a_disclosure_behind_a_repeated_deed_is_no_part_of_the_deed_alone(line):
    known = read(f"1. {line}")
    told = [*known.get("obligations", ()), *known.get("deadlines", ())]
    assert [entry["category"] for entry in told] == ["disclose"]


@pytest.mark.parametrize(
    "words",
    [
        "kết quả công khai trên Trang thông tin điện tử xã trong 05 ngày làm việc",
        "danh sách được niêm yết tại nhà văn hóa trong 07 ngày",
        "mức đóng góp phải được công khai tại trụ sở",
        "quỹ của các tổ được công khai rõ ràng",
        "bảng chấm ngõ được niêm yết công khai",
    ],
)
def test_what_is_to_be_made_public_is_promised_though_nobody_is_named(words):
    known = read(f"Phòng Kinh tế trình danh sách ngõ sạch trước ngày 05/12/2026; {words}.")
    (promised,) = known["obligations"]
    assert (promised["category"], promised["what"].lower()) == ("disclose", words.lower())
    assert "who" not in promised


@pytest.mark.parametrize(
    "words",
    [
        "Danh sách cử tri được niêm yết trước ngày 12/5/2026 tại trụ sở",
        "Bảng giá được niêm yết tại chợ, hoàn thành trước ngày 21/6/2026",
        "Kết quả chấm ngõ được thông báo tại nhà văn hóa trước ngày 15/7/2026",
        "Phương án đền bù được đăng tải trên trang của xã chậm nhất ngày 20/8/2026",
    ],
)
def test_what_is_to_be_made_public_by_a_day_stands_once(words):
    known = read(f"{words}.")
    assert len(known["deadlines"]) == 1
    assert "obligations" not in known


@pytest.mark.parametrize(
    "words",
    [
        "thủ tục cấp biển ngõ đã được công khai tại Quyết định số 12/QĐ-UBND",
        "kết quả thi đua được thông báo kịp thời",
        "danh sách ngõ phải công khai, minh bạch",
        "người dân có quyền được công khai mức thu",
        "phóng viên được công khai hình ảnh ngõ sạch",
        "người bị phạt được công khai tên trên loa",
        "thông tin của người góp ý không được công khai trên loa",
        "hồ sơ chưa được công khai tại trụ sở",
    ],
)
def test_what_was_made_public_or_how_a_thing_is_done_promises_nothing(words):
    assert "obligations" not in read(f"Phòng Kinh tế rà soát biển ngõ; {words}.")


def test_what_is_gathered_before_it_is_published_is_no_publication():
    known = read(
        "Phòng Kinh tế: công khai số trực tại 12 ngõ trước 20/9; tổng hợp ý kiến của hộ dân ngày "
        "25 hằng tháng, công khai kết quả xử lý vào ngày 05 tháng sau."
    )
    told = [(due["what"], due["category"], due["due"]) for due in known["deadlines"]]
    assert told == [
        ("Công khai số trực tại 12 ngõ", "disclose", "20/09/2026"),
        ("Công khai kết quả xử lý", "disclose", "ngày 05 tháng sau"),
    ]


@pytest.mark.parametrize(
    ("words", "every"),
    [
        ("công khai số thu, chi quý chậm nhất 15 ngày sau khi kết thúc quý", "quarter"),
        ("công khai quyết toán chậm nhất 30 ngày kể từ ngày kết thúc năm", "year"),
    ],
)
def test_what_is_published_some_days_after_each_period_returns(words, every):
    (promised,) = read(f"Phòng Kinh tế {words}.")["obligations"]
    assert promised["every"] == every


@pytest.mark.parametrize("words", ["a" * 60_000, "1" * 60_000, "a, " * 20_000, "a và " * 15_000])
def test_a_long_word_before_what_is_made_public_takes_no_time(words):
    started = time.process_time()
    makes_public(f"và rồi {words} công khai")
    is_made_public(f"và rồi {words} công khai")
    assert time.process_time() - started < 1
