"""Which awards an import reads in a sentence, and which words promise none."""

from __future__ import annotations

import pytest
import yaml
from congkhai.importing.extract.awards import awards_said

from tests.importing.below_organising import duties_below, source_below

GIVEN = [
    ("Giám đốc Sở tặng Giấy khen cho 10 hộ.", "Giám đốc Sở", "10 hộ", False),
    ("Hằng năm, Hiệu trưởng xem xét, quyết định tặng Giấy khen cho lớp sạch.", "Hiệu trưởng",
     "lớp sạch", False),
    ("Khen thưởng: Ban Thường vụ Hội tặng Bằng khen cho 05 chi hội.", "Ban Thường vụ Hội",
     "05 chi hội", False),
    ("Đề nghị Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho các thôn.",
     "Chủ tịch Ủy ban nhân dân tỉnh", "các thôn", True),
    ("Mỗi cụm chọn 01 xã đề nghị tặng Cờ thi đua của Ủy ban nhân dân tỉnh.",
     "Ủy ban nhân dân tỉnh", "01 xã", True),
    ("Phòng A trình Chủ tịch UBND xã khen thưởng, tặng giấy khen cho 10 hộ.", "Chủ tịch UBND xã",
     "10 hộ", False),
    ("Theo đề nghị của Phòng A, Chủ tịch UBND xã tặng giấy khen cho các hộ.", "Chủ tịch UBND xã",
     "các hộ", False),
]  # fmt: skip


@pytest.mark.parametrize(("line", "giver", "to", "is_proposed"), GIVEN)
def test_an_award_is_read_with_who_gives_it_and_to_whom(line, giver, to, is_proposed):
    (award,) = awards_said(f"1. {line}")
    told = (award.giver, award.recipients, award.is_proposed, award.is_passive)
    assert told == (giver, to, is_proposed, False)


def test_a_sentence_tells_of_several_forms():
    line = "Đề nghị tặng Cờ thi đua của UBND tỉnh cho 01 xã, Bằng khen của Chủ tịch tỉnh cho 02 xã."
    told = [(said.form, said.giver, said.recipients) for said in awards_said(line)]
    assert told == [
        ("Cờ thi đua", "UBND tỉnh", "01 xã"),
        ("Bằng khen", "Chủ tịch tỉnh", "02 xã"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Hồ sơ đề nghị tặng Bằng khen gửi về Phòng A trước ngày 15/6/2026.",
        "Không đề nghị Chủ tịch xã tặng Giấy khen cho thôn bẩn.",
        "Chủ tịch xã đã tặng Giấy khen cho thôn Đông.",
        "Việc tặng Giấy khen thực hiện theo quy định.",
        "Tiêu chuẩn tặng Giấy khen: quét ngõ hằng tuần.",
        "Phòng A quay phim khi trao Giấy khen.",
        "In phôi tặng Giấy khen trước ngày 15/6/2026.",
        "Thu hồi quyết định tặng Bằng khen.",
        "Các thôn treo cờ thi đua trước cổng làng.",
    ],
)
def test_what_only_speaks_of_awards_promises_none(line):
    assert not list(awards_said(line))


def awards(line: str) -> list[dict[str, object]]:
    front: dict[str, list[dict[str, object]]] = yaml.safe_load(source_below(line).split("---\n")[1])
    return front.get("awards", [])


def test_an_award_without_occasion_is_drafted_and_asked_about():
    line = "1. Chủ tịch Ủy ban nhân dân xã tặng Giấy khen cho các thôn sạch."
    assert [award["occasion"] for award in awards(line)] == ["final"]
    assert "văn bản không nêu dịp khen" in source_below(line)
    line = line.replace("xã tặng", "xã đột xuất tặng")
    assert "văn bản không nêu dịp khen" not in source_below(line)


def test_a_condition_is_no_award_where_no_occasion_is_told():
    line = "1. Các thôn được Chủ tịch xã tặng Giấy khen thì được thưởng thêm chổi."
    assert not awards(line)
    assert awards(line.replace("thì được thưởng thêm chổi", "khi tổng kết"))


def test_who_is_asked_to_commend_is_charged_with_nothing():
    line = "1. Đề nghị Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho hộ có thành tích quét ngõ."
    assert not duties_below(line).tasks
    assert awards(line)
    line = "1. Đề nghị Chủ tịch Ủy ban nhân dân tỉnh bố trí kinh phí tặng chổi cho hộ."
    assert duties_below(line).tasks


def test_each_who_gives_of_a_sentence_has_an_award():
    line = "Giám đốc Sở tặng Giấy khen cho 10 hộ, đề xuất UBND tỉnh tặng Bằng khen cho 02 xã."
    told = [
        (said.form, said.giver, said.recipients, said.is_proposed) for said in awards_said(line)
    ]
    assert told == [
        ("Giấy khen", "Giám đốc Sở", "10 hộ", False),
        ("Bằng khen", "UBND tỉnh", "02 xã", True),
    ]


@pytest.mark.parametrize(
    ("line", "is_passive"),
    [
        ("Các tổ dọn xong được Chủ tịch xã tặng Giấy khen.", False),
        ("Khi dọn xong, các tổ được Chủ tịch xã tặng Giấy khen.", True),
        ("Các tổ được Chủ tịch xã tặng Giấy khen thì được cộng điểm.", True),
        ("Năm 2025 các tổ được Chủ tịch xã tặng Giấy khen.", True),
    ],
)
def test_who_earns_an_award_is_promised_it(line, is_passive):
    (award,) = awards_said(line)
    assert award.is_passive is is_passive
    assert (award.recipients == "Các tổ dọn xong") is not is_passive


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Khối bình chọn 01 thôn dẫn đầu đề nghị Chủ tịch tỉnh tặng Cờ thi đua; 02 thôn tặng "
            "Bằng khen.",
            [
                ("Cờ thi đua", "Chủ tịch tỉnh", "01 thôn dẫn đầu", True),
                ("Bằng khen", "Chủ tịch tỉnh", "02 thôn", True),
            ],
        ),
        (
            "Cụm đề nghị UBND tỉnh tặng Cờ thi đua cho 01 xã; tặng Bằng khen cho 03 xã.",
            [
                ("Cờ thi đua", "UBND tỉnh", "01 xã", True),
                ("Bằng khen", "UBND tỉnh", "03 xã", True),
            ],
        ),
        (
            "Giám đốc Sở tặng Giấy khen cho 05 tập thể; 10 cá nhân được tặng Kỷ niệm chương.",
            [
                ("Giấy khen", "Giám đốc Sở", "05 tập thể", False),
                ("Kỷ niệm chương", "Giám đốc Sở", "10 cá nhân", False),
            ],
        ),
        # Another sentence, and another giver.
        (
            "Giám đốc Sở tặng Giấy khen cho 05 tập thể. Ngoài ra, tặng Bằng khen cho 10 hộ.",
            [("Giấy khen", "Giám đốc Sở", "05 tập thể", False), ("Bằng khen", "", "10 hộ", False)],
        ),
        (
            "Giám đốc Sở tặng Giấy khen cho 05 tập thể; Hội Nông dân xã tặng Bằng khen cho 10 hộ.",
            [
                ("Giấy khen", "Giám đốc Sở", "05 tập thể", False),
                ("Bằng khen", "Hội Nông dân xã", "10 hộ", False),
            ],
        ),
    ],
)
def test_what_goes_on_behind_a_semicolon_is_given_by_the_same(line, expected):
    told = [(a.form, a.giver, a.recipients, a.is_proposed) for a in awards_said(line)]
    assert told == expected


@pytest.mark.parametrize(
    "helped",
    [
        "Phòng Nội vụ: Phối hợp Phòng Kinh tế trình Chủ tịch xã tặng Giấy khen cho hộ tiêu biểu.",
        "Trạm Y tế phối hợp với Phòng Kinh tế trình Chủ tịch xã tặng Giấy khen cho thôn sạch.",
        "Phối hợp các thôn bình chọn, trình Chủ tịch xã tặng Giấy khen cho các hộ.",
    ],
)
def test_who_helps_tells_of_an_award_once_more_and_of_one_that_nobody_else_tells(helped):
    first = "1. Phòng Kinh tế trình Chủ tịch xã tặng Giấy khen cho các hộ."
    assert len(awards(f"{first}\n2. {helped}")) == 1
    assert len(awards(f"1. {helped}")) == 1


@pytest.mark.parametrize(
    ("line", "giver", "to"),
    [
        ("Khen thưởng thôn vượt 110% chỉ tiêu: Giấy khen kèm 900.000 đồng.", "",
         "thôn vượt 110% chỉ tiêu"),
        ("Khen thưởng cho hộ sạch: tặng Bằng khen của Chủ tịch tỉnh.", "Chủ tịch tỉnh", "hộ sạch"),
        ("Khen thưởng cho hộ sạch: tặng Bằng khen của Chủ tịch tỉnh kèm 500.000 đồng.",
         "Chủ tịch tỉnh", "hộ sạch"),
        ("Tặng Giấy khen của Chủ tịch xã trị giá 500.000 đồng.", "Chủ tịch xã", ""),
        ("Tổ sạch được tặng Giấy khen của Trưởng phòng mức 500.000 đồng.", "Trưởng phòng", ""),
        ("Tặng Giấy khen cho tổ đạt từ 120% kế hoạch trở lên, mức thưởng 500.000 đồng.", "",
         "tổ đạt từ 120% kế hoạch trở lên"),
        ("Hội tặng Giấy khen cho hộ trồng từ 1.000 khóm hoa kèm 500.000 đồng.", "Hội",
         "hộ trồng từ 1.000 khóm hoa"),
    ],
)  # fmt: skip
def test_an_award_leaves_out_the_money_that_comes_with_it(line, giver, to):
    (award,) = awards_said(f"1. {line}")
    assert award.form in {"Giấy khen", "Bằng khen"}
    assert (award.giver, award.recipients) == (giver, to)


@pytest.mark.parametrize(
    ("line", "to"),
    [
        ("Khen thưởng: Giấy khen của Chủ tịch xã cho 5 tổ.", ["5 tổ"]),
        ("Khen thưởng: tặng Giấy khen cho 5 tổ.", ["5 tổ"]),
        ("Khen thưởng đột xuất: Giấy khen của Chủ tịch xã.", []),
        ("Khen thưởng tổng kết năm: 05 Giấy khen cho các tổ.", ["các tổ"]),
        ("Khen thưởng cuối năm: tặng Giấy khen của Chủ tịch xã cho 5 tổ.", ["5 tổ"]),
        ("Khen thưởng 3 thôn dẫn đầu: Giấy khen.", ["3 thôn dẫn đầu"]),
        ("Khen thưởng 10 thôn dẫn đầu: Giấy khen.", ["10 thôn dẫn đầu"]),
        ("Khen các hộ dọn ngõ: Giấy khen.", ["các hộ dọn ngõ"]),
    ],
)
def test_a_label_that_names_nobody_names_no_receivers(line, to):
    assert [award.recipients for award in awards_said(f"1. {line}")] == to


def targets(line: str) -> list[tuple[float, str]]:
    front: dict[str, list[dict[str, object]]] = yaml.safe_load(source_below(line).split("---\n")[1])
    return [(target["value"], target["unit"]) for target in front.get("targets", [])]


@pytest.mark.parametrize(
    "line",
    [
        "1. Khen thưởng thôn vượt 110% chỉ tiêu: Giấy khen kèm 900.000 đồng.",
        "1. Thưởng đột xuất 2.000.000 đồng cho tổ hoàn thành 100% kế hoạch.",
        "1. Xét, đề nghị tặng Bằng khen cho thôn thực hiện trên 95% kế hoạch quét ngõ.",
        "1. Tập thể đạt từ 105% chỉ tiêu trở lên được tặng Giấy khen kèm 900.000 đồng.",
        "1. Chi hội nào hoàn thành từ 120% kế hoạch thì được khen thưởng, mức 500.000 đồng.",
    ],
)
def test_from_which_figure_on_an_award_is_given_is_no_aim(line):
    assert targets(line) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("1. Khen thưởng thôn sạch: phấn đấu 100% thôn đăng ký thi đua.", [(100, "%")]),
        ("1. Phấn đấu 100% học sinh giỏi được khen thưởng.", [(100, "%")]),
        ("1. Phấn đấu đạt 95% kế hoạch trồng hoa, được tặng Bằng khen.", [(95, "%")]),
        ("1. Phấn đấu vận động quỹ khen thưởng đạt 50 triệu đồng.", [(50, "triệu đồng")]),
        ("1. Phấn đấu có ít nhất 05 tập thể được tặng Bằng khen.", [(5, "tập thể")]),
    ],
)
def test_what_is_striven_for_stays_an_aim_beside_awards(line, found):
    assert targets(line) == found


def test_a_review_by_a_day_of_each_quarter_is_named_without_its_colon():
    line = "1. Bình xét thi đua quý: trước ngày 25 tháng cuối quý; khen thưởng thôn sạch."
    assert "what: Bình xét thi đua quý\n" in source_below(line)


@pytest.mark.parametrize(
    ("behind", "to"),
    [
        ("03 tổ, hoàn thành trước ngày 15/12/2026", "03 tổ"),
        ("01 tập thể, 02 cá nhân trước 20/11", "01 tập thể, 02 cá nhân"),
        ("10 hộ vào dịp cuối năm", "10 hộ"),
        ("10 hộ, trong tháng 12/2026", "10 hộ"),
        ("các tổ hằng năm", "các tổ"),
        ("05 hộ chậm nhất ngày 20/11/2026", "05 hộ"),
        # What they are given it for.
        ("các hộ có thành tích trong phong trào năm 2026", None),
        ("các tổ hoàn thành tốt việc quét ngõ", None),
        ("các hộ sống trong ngõ", None),
        ("tập thể có thành tích trong 5 năm liền", None),
        ("cá nhân đóng góp nhiều trong tháng cao điểm", None),
        ("tổ sạch trong 3 tháng liên tiếp", None),
        ("tổ sạch trong tháng 12/2026", "tổ sạch"),
    ],
)
def test_the_time_behind_the_receivers_is_none_of_them(behind, to):
    (award,) = awards_said(f"Đề nghị Chủ tịch xã tặng Giấy khen cho {behind}.")
    assert award.recipients == (to or behind)


@pytest.mark.parametrize(
    ("title", "line", "occasion", "is_doubted"),
    [
        (" năm 2026", "Tháng 11: tổng kết năm; {}", "annual", False),
        (" năm 2026", "Cuối năm tổng kết, {}", "annual", False),
        (" năm 2026", "Tổng kết phong trào năm 2026, {}", "annual", False),
        (" năm 2026", "Tổng kết, {}", "final", True),
        (" giai đoạn 2026 - 2030", "Tổng kết năm 2030, {}", "final", False),
        (" giai đoạn 2026 - 2030", "Tổng kết năm, {}", "annual", False),
        (" giai đoạn 2026 - 2030", "Tổng kết 5 năm, {}", "final", False),
    ],
)
def test_the_sum_of_the_year_is_an_occasion_of_each_year(title, line, occasion, is_doubted):
    text = line.format("đề nghị Chủ tịch xã tặng Giấy khen cho các tổ.")
    source = source_below(text, title=title)
    (award,) = yaml.safe_load(source.split("\n---\n")[0])["awards"]
    assert award["occasion"] == occasion
    assert ("khen dịp tổng kết năm" in source) is is_doubted
