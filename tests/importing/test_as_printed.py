"""What a draft says is what its document prints: quoted days, bodies, partners, ways."""

from __future__ import annotations

import pytest
import yaml
from congkhai.importing.extract.bodies.bodies import split_bodies
from congkhai.importing.extract.promises import via

from tests.importing.below_organising import source_below


def front(line: str) -> dict:
    return yaml.safe_load(source_below(line).split("---\n")[1])


def entries(line: str) -> list[dict]:
    found = front(line)
    return [*found.get("deadlines", []), *found.get("tasks", [])]


@pytest.mark.parametrize(
    "line",
    [
        "1. Các thôn báo cáo xã định kỳ 6 tháng (trước ngày 18/5), tổng kết năm (trước ngày 30/11 "
        "hằng năm).",
        "1. Các thôn lập kế hoạch chi tiết hằng năm và định kỳ báo cáo kết quả thực hiện trước "
        "ngày 20/11 về xã.",
        "1. Định kỳ hằng năm, các thôn báo cáo kết quả quét vôi về xã trước ngày 15 tháng 12.",
        "1. Các thôn báo cáo tháng (trước ngày 16), 6 tháng (trước ngày 16/6), tổng kết năm "
        "(trước ngày 20/11).",
        "1. Hằng quý, các thôn báo cáo kết quả quét vôi về xã trước ngày 20 tháng cuối quý.",
    ],
)
def test_what_is_called_printed_stands_in_the_text(line):
    found = entries(line)
    assert found
    for entry in found:
        pieces = [piece.strip() for piece in entry["printed"].split("…")]
        assert all(piece in line for piece in pieces), entry["printed"]


def test_nobody_wrote_the_day_of_the_other_half_year():
    line = (
        "1. Các thôn báo cáo tháng (trước ngày 16), 6 tháng (trước ngày 16/6), tổng kết năm "
        "(trước ngày 20/11)."
    )
    assert [(e["every"], e["due"]) for e in entries(line)] == [
        ("month", "ngày 16"),
        ("year", "16/06"),
        ("year", "20/11"),
    ]
    # The year's day is told beside it; alone the half-year's leaves the other open.
    assert "kỳ 6 tháng chỉ nêu một ngày" not in source_below(line)
    alone = "1. Các thôn báo cáo 6 tháng (trước ngày 16/6)."
    assert source_below(alone).count("kỳ 6 tháng chỉ nêu một ngày") == 1


def test_both_days_of_a_half_year_and_a_day_of_the_month_keep_it():
    both = "1. Các thôn báo cáo xã định kỳ 6 tháng, trước ngày 15/6 và 15/12."
    assert [(e["every"], e["due"]) for e in entries(both)] == [("half_year", ["15/06", "15/12"])]


@pytest.mark.parametrize(
    "name",
    [
        "UBND các xã, phường, đặc khu",
        "Ủy ban nhân dân các xã, phường và đặc khu",
        "Các phường, đặc khu",
    ],
)
def test_kinds_of_places_are_of_one_name(name):
    line = (
        f"1. {name} lập danh sách các ngõ cần quét vôi.\n"
        f"2. Giao {name} tổ chức quét vôi.\n"
        f"3. {name} kiểm tra các ngõ đã quét vôi.\n"
        "4. UBND các xã, phường, đặc khu báo cáo xã khi xong."
    )
    leads = {str(entry["lead"]) for entry in entries(line)}
    assert leads == {name, "UBND các xã, phường, đặc khu"}


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("Phòng Kinh tế phối hợp với Công an xã kiểm tra chợ.",
         "Phối hợp với Công an xã kiểm tra chợ"),
        ("Phòng Kinh tế có trách nhiệm phối hợp Công an xã, các thôn kiểm tra chợ.",
         "Phối hợp Công an xã, các thôn kiểm tra chợ"),
        ("Giao Phòng Kinh tế chủ động phối hợp với Công an xã kiểm tra chợ.",
         "Chủ động phối hợp với Công an xã kiểm tra chợ"),
        # Who leads needs no such words.
        ("Phòng Kinh tế chủ trì, phối hợp với Công an xã kiểm tra chợ.", "Kiểm tra chợ"),
        ("Phòng Kinh tế làm đầu mối, phối hợp với Công an xã kiểm tra chợ.", "Kiểm tra chợ"),
        ("Phòng Kinh tế kiểm tra chợ.", "Kiểm tra chợ"),
    ],
)  # fmt: skip
def test_a_partner_is_told_to_be_one(line, what):
    assert [e["what"] for e in entries(f"1. {line}")] == [what]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("báo cáo Ủy ban nhân dân tỉnh thông qua Sở Nội vụ trước ngày 15/12", "Sở Nội vụ"),
        ("gửi kết quả về Ủy ban nhân dân tỉnh (thông qua Sở Tài chính)", "Sở Tài chính"),
        ("báo cáo Ủy ban nhân dân xã qua Phòng Kinh tế để tổng hợp", "Phòng Kinh tế"),
        ("báo cáo Ủy ban nhân dân xã (qua Phòng Kinh tế)", "Phòng Kinh tế"),
        ("Hội đồng nhân dân xã thông qua Nghị quyết", ""),
        ("tuyên truyền thông qua Hội Nông dân", ""),
        ("báo cáo kết quả qua hòm thư điện tử", ""),
    ],
)
def test_through_whom_something_is_sent(text, way):
    assert via(text) == way


def test_two_days_of_one_sentence_are_doubted():
    line = (
        "1. Phòng Kinh tế kiểm tra chợ xong trước ngày 30/6/2026 và gửi kết luận trước ngày "
        "30/7/2026."
    )
    assert "câu có nhiều hạn" in source_below(line)
    assert "câu có nhiều hạn" not in source_below(
        "1. Phòng Kinh tế kiểm tra chợ xong trước ngày 30/6/2026."
    )


def test_who_makes_something_public_is_told_beside_it():
    line = "1. Phòng Kinh tế thực hiện công khai danh mục chợ theo quy định."
    assert [o["who"] for o in front(line)["obligations"]] == ["Phòng Kinh tế"]


@pytest.mark.parametrize(
    "line",
    [
        "1. Hạn cuối nộp sáng kiến là 17h00 ngày 20/10/2026.",
        "1. Hạn chót đăng ký quét vôi là ngày 20/10/2026.",
        "1. Thời hạn nộp danh sách các ngõ: 16h30 ngày 20/10/2026.",
    ],
)
def test_a_last_day_is_a_limit_and_no_meeting(line):
    assert [(e["due"], e["comparator"]) for e in entries(line)] == [("20/10/2026", "no_later_than")]


def test_a_meeting_at_an_hour_is_one():
    (found,) = entries(
        "1. Hội nghị sơ kết được tổ chức vào lúc 8h00 ngày 20/10/2026 tại nhà văn hóa."
    )
    assert found["comparator"] in {True, "on"}  # as YAML 1.1 reads «on»


def test_reports_of_years_in_brackets_are_due_in_them():
    line = "1. Phòng Kinh tế báo cáo giữa kỳ (năm 2030) và báo cáo tổng kết (năm 2035)."
    assert [e["due"] for e in front(line)["deadlines"]] == [2030, 2035]
    other = "1. Phòng Kinh tế báo cáo kết quả kiểm tra chợ (năm 2025 có ba chợ)."
    assert "deadlines" not in front(other)


@pytest.mark.parametrize(
    ("line", "who", "what"),
    [
        ("Báo cáo tổng kết năm (Văn phòng Sở chủ trì, hoàn thành trước ngày 10/12/2026).",
         "Văn phòng Sở", "Báo cáo tổng kết năm (Văn phòng Sở chủ trì)"),
        ("Lập danh sách các ngõ cần quét vôi (Phòng Kinh tế, xong trước ngày 10/12/2026).",
         "Phòng Kinh tế", "Lập danh sách các ngõ cần quét vôi"),
        ("Lập danh sách các ngõ cần quét vôi (Phòng Kinh tế thực hiện).",
         "Phòng Kinh tế", "Lập danh sách các ngõ cần quét vôi"),
    ],
)  # fmt: skip
def test_who_acts_may_stand_in_the_bracket_of_the_day(line, who, what):
    (found,) = entries(f"1. {line}")
    assert (found.get("who") or found["lead"], found["what"]) == (who, what)


@pytest.mark.parametrize(
    "line",
    [
        "Tổ chức họp bàn việc quét vôi các ngõ (Nhà văn hóa thôn Đông, ngày 15/12/2026).",
        "Tổ chức kiểm tra các ngõ trong xã theo lịch (Trường Tiểu học Yên Hạ, ngày 15/12/2026).",
        "Triển khai ý kiến về dọn ngõ của lãnh đạo (Văn phòng xã, ngày 15/12/2026).",
    ],
)
def test_where_and_when_are_no_one_who_acts(line):
    names = str([(found.get("who"), found.get("lead")) for found in entries(f"1. {line}")])
    assert not any(place in names for place in ("Nhà văn hóa", "Trường", "Văn phòng"))


def test_what_a_body_is_opens_no_bullet():
    line = (
        "1. Phòng Kinh tế lập danh sách các ngõ cần quét vôi của các thôn gửi về Công an xã\n"
        "- Cơ quan thường trực Tổ công tác trước ngày 20 hằng tháng để cả xã cùng biết mà làm.\n"
        "2. Công an xã\n- Cơ quan thường trực Tổ công tác lập danh sách các bến.\n"
    )
    found = entries(line)
    assert [entry.get("who", entry.get("lead")) for entry in found] == [
        "Phòng Kinh tế",
        "Cơ quan thường trực Tổ công tác",
    ]
    assert found[0]["due"] == "ngày 20"


def test_days_counted_from_the_issue_are_to_be_worked_out():
    told = "tính ra ngày rồi điền «due»"
    for line in (
        "1. Phòng Kinh tế lập quy chế chợ trong vòng 30 ngày kể từ ngày ban hành Kế hoạch này.",
        "1. Các thôn lập danh sách các ngõ, chậm nhất 05 ngày làm việc sau khi ban hành.",
    ):
        assert told in source_below(line)
    assert told not in source_below("1. Phòng Kinh tế lập quy chế chợ trước ngày 30/6/2026.")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Cục Tiền lương và Bảo hiểm xã hội", 1),
        ("Ban Quản lý Khu kinh tế Vũng Mới và các Khu công nghiệp Bình Hải", 1),
        ("Ban quản lý các khu công nghệ cao và khu công nghiệp thành phố", 1),
        ("Sở Xây dựng và Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh", 2),
        ("Ban Quản lý Khu kinh tế Vũng Mới và Sở Y tế", 2),
        ("Phòng Lao động, tiền lương và Bảo hiểm xã hội", 1),
        ("Sở Nội vụ và Bảo hiểm xã hội tỉnh", 2),
        ("Phòng Lao động và Bảo hiểm xã hội huyện Mai Hạ", 2),
        ("Ban Việc làm và Bảo hiểm xã hội tỉnh Yên Hà", 2),
        ("Cục Lâm nghiệp và Kiểm lâm", 1),
        ("Sở Nông nghiệp, Cục Lâm nghiệp và Kiểm lâm", 2),
        ("Vụ Gia đình và Thư viện; Cục Báo chí và Xuất bản", 2),
        ("Chi cục Thủy lợi và Kiểm lâm vùng I", 2),
        ("Công an và Quân sự", 2),
    ],
)
def test_insurance_is_a_field_or_a_body(words, names):
    assert len(split_bodies(words)) == names


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Khi tổng kết, Chủ tịch Ủy ban nhân dân xã tặng Giấy khen cho thôn sạch.", 1),
        ("Không đề nghị Chủ tịch Ủy ban nhân dân xã tặng Giấy khen khi tổng kết.", 0),
        ("Khi tổng kết, Chủ tịch Ủy ban nhân dân xã đã tặng Giấy khen cho thôn Đông.", 0),
    ],
)
def test_an_award_that_is_denied_or_was_given_is_not_promised(line, count):
    awards = front(f"1. {line}").get("awards", [])
    assert len(awards) == count


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        (
            "1. Các thôn báo cáo tháng (trước ngày 16), 6 tháng (trước ngày 16/6), tổng kết năm "
            "(trước ngày 20/11).",
            ["Báo cáo tháng", "Báo cáo 6 tháng", "Báo cáo tổng kết năm"],
        ),
        (
            "1. Các thôn báo cáo quý (trước ngày 20 tháng cuối quý) và năm (trước ngày 10/12) về "
            "xã.",
            ["Báo cáo quý về xã", "Báo cáo năm về xã"],
        ),
        (
            "1. Các thôn báo cáo xã định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày "
            "15/12).",
            ["Báo cáo xã định kỳ 6 tháng", "Báo cáo xã hằng năm"],
        ),
    ],
)
def test_a_report_of_several_paces_is_called_by_each(line, titles):
    assert [entry["what"] for entry in entries(line)] == titles


@pytest.mark.parametrize(
    "line",
    [
        "1. Các thôn báo cáo 6 tháng (trước ngày 15/6).",
        "1. Các thôn báo cáo hằng năm (trước ngày 15/12), việc quét chợ 6 tháng (trước ngày 5/6) "
        "gửi riêng.",
    ],
)
def test_of_one_pace_or_two_things_the_words_stay(line):
    assert all("(" in entry["what"] for entry in entries(line))


def test_who_is_asked_gives_the_award():
    line = "1. Sở A tham mưu Chủ tịch UBND tỉnh tặng Bằng khen cho các xã trong dịp tổng kết."
    assert [award["tier"] for award in front(line)["awards"]] == ["Chủ tịch UBND tỉnh"]
