"""Several documents are asked in turn for what holds, what is due and what became of somebody."""

from __future__ import annotations

import pytest

from tests.search.test_queries import answers


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("kế hoạch ngân sơn còn hiệu lực không", "chưa rõ kế hoạch còn thực hiện hay không"),
        ("ke hoach ngan son con hieu luc khong", "chưa rõ kế hoạch còn thực hiện hay không"),
        ("dự thảo đã ban hành chưa", "dự thảo, không ràng buộc ai"),
        ("dự thảo kế hoạch xã hội học tập có hiệu lực chưa", "dự thảo, không ràng buộc ai"),
    ],
)
def test_who_asks_whether_a_plan_holds_is_told_how_it_stands(alone, question, said):
    (found,) = answers(alone, [question], CARDS="1")
    (told,) = found["told"]
    assert told["label"] == "Tình trạng"
    assert told["answer"].startswith(said)


def test_who_asks_whether_a_law_holds_is_told_which_one_is_meant(alone):
    (found,) = answers(alone, ["luật thực hành tiết kiệm còn hiệu lực không"], CARDS="1")
    assert found["told"][0]["label"].startswith("Hiệu lực của Luật Thực hành tiết kiệm")


@pytest.mark.parametrize("question", ["kế hoạch đã hết hiệu lực chưa", "plan het hieu luc chua"])
def test_who_names_no_plan_is_not_told_of_a_law(alone, question):
    (found,) = answers(alone, [question], CARDS="1")
    assert found["addresses"][0] == "ke-hoach/"
    assert found["told"] == []


def test_what_binds_is_told_before_what_a_draft_says(alone):
    (found,) = answers(alone, ["sơ kết 2025 đã có chưa"], CARDS="1")
    assert "du-thao" not in found["told"][0]["address"]
    assert found["told"][0]["answer"].endswith("chưa thấy bản nào trên cổng này")


def test_where_a_district_is_now_is_told_once(alone):
    (found,) = answers(alone, ["ngân sơn bây giờ thuộc tỉnh nào"], CARDS="1")
    said = found["told"][0]["answer"]
    assert "Địa bàn nay thuộc Tỉnh Thái Nguyên" in said
    assert said.count("chưa xác định cơ quan kế thừa") == 1


@pytest.mark.parametrize(
    "question",
    [
        "nghị quyết 202/2025/QH15",
        "thông tư 15/2025/TT-BGDĐT",
        "luật 72/2025/QH15",
        "quyết định 1329",
    ],
)
def test_a_document_by_which_bodies_changed_leads_to_them(alone, question):
    (found,) = answers(alone, [question])
    assert found["addresses"][0].startswith("co-quan/")


def test_a_document_that_no_body_was_changed_by_is_nowhere(alone):
    (found,) = answers(alone, ["nghị quyết 2020/2025/QH15"])
    assert found["hits"] == []


@pytest.mark.parametrize(
    ("question", "pages"),
    [
        ("ubnd thành phố hải phòng", {"co-quan/hai-phong-ubnd/", "co-quan/hai-phong-ubnd-2025/"}),
        (
            "sở nội vụ hải phòng",
            {"co-quan/hai-phong-so-noi-vu/", "co-quan/hai-phong-so-noi-vu-2025/"},
        ),
    ],
)
def test_a_short_name_leads_to_the_old_body_and_to_the_new(alone, question, pages):
    (found,) = answers(alone, [question], CARDS="1")
    assert pages <= set(found["leads"])


@pytest.mark.parametrize(
    ("question", "page"),
    [
        ("tệp ics", "lich/dang-ky/"),
        ("tải lịch về điện thoại", "lich/dang-ky/"),
        ("ngày mai có gì", "lich/"),
        (
            "báo cáo thi đua đi từ đâu, qua những nơi nào rồi mới tới ủy ban tỉnh",
            "cong-khai/duong-bao-cao/",
        ),
    ],
)
def test_a_question_about_the_portal_leads_to_its_page(alone, question, page):
    assert answers(alone, [question])[0]["addresses"][0] == page


@pytest.mark.parametrize("question", ["sở khoa học quảng ngãi đã báo cáo chưa"])
def test_whom_editors_only_inferred_is_told_as_inferred(alone, question):
    (found,) = answers(alone, [question], CARDS="1")
    assert "suy ra)" in found["told"][0]["label"]


@pytest.mark.parametrize(
    "question",
    [
        "thủ tục hành chính đất đai",
        "tỷ lệ che phủ rừng của huyện Ngân Sơn",
        "mẫu báo cáo phong trào thi đua",
        "mau bao cao so ket",
    ],
)
def test_matters_of_which_no_plan_speaks_are_said_to_be_nowhere(alone, question):
    assert answers(alone, [question])[0]["hits"] == []


@pytest.mark.parametrize(
    "question",
    [
        "những cơ quan nào của Hải Phòng đến hạn báo cáo trong tháng 12 năm 2026",
        "tháng 12/2026 hải phòng phải nộp gì",
        "Ngân Sơn phải nộp báo cáo gì tháng 3 năm 2027",
    ],
)
def test_what_a_place_owes_in_a_month_is_looked_for_in_the_calendar(alone, question):
    (found,) = answers(alone, [question])
    year = "2027" if "2027" in question else "2026"
    assert (found["addresses"][:1], found["missing"]) == ([f"lich/{year}/"], [])


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        # A place that is nowhere, a year of no calendar, and what is not due.
        ("Sở Y tế Nghệ An phải nộp gì trong tháng 12/2026", "sở y tế nghệ an"),
        ("hải phòng phải nộp báo cáo tháng 5 năm 2061", "tháng 5 năm 2061"),
        ("thời tiết hải phòng tháng 12 năm 2026", ""),
    ],
)
def test_a_month_alone_leads_nobody_to_the_calendar(alone, question, missing):
    (found,) = answers(alone, [question])
    assert found["hits"] == []
    assert missing in found["missing"] or not missing


@pytest.mark.parametrize("question", ["báo cáo sơ kết", "sử dụng đất đai", "tỷ lệ giải ngân"])
def test_matters_of_which_plans_speak_are_not_refused_beside_them(alone, question):
    assert answers(alone, [question])[0]["hits"]


def test_no_plan_answers_for_a_document_whose_number_was_typed(alone):
    (found,) = answers(alone, ["quyết định 1478 còn hiệu lực không"], CARDS="1")
    assert found["told"] == []
