"""An office that is asked what it owes now leads to its own page, which tells what is next."""

from __future__ import annotations

from pathlib import Path

import pytest
from congkhai.search import Fact, SearchEntry, Section, build_index
from congkhai.search_entries.listing import signs_of

from tests.search.build_corpus import write
from tests.search.test_queries import answers


def office(name: str, identity: str, remark: str = "", *short: str) -> SearchEntry:
    return SearchEntry(
        id=identity,
        url=f"co-quan/{identity}/",
        kind="agency",
        title=name,
        aliases=short,
        remark=remark,
    )


OFFICES = (
    office("Sở Nội vụ tỉnh Bình Hải", "noi-vu", "", "Sở Nội vụ"),
    office("Sở Giao thông vận tải tỉnh Bình Hải", "giao-thong", "đến 28/02/2025"),
    office("Ủy ban nhân dân xã Suối Đá", "suoi-da"),
    office("Ủy ban nhân dân phường Bến Lau", "ben-lau"),
    office("Sở Y tế tỉnh Bình Hải", "y-te-cu", "đến 30/06/2025", "Sở Y tế"),
    office("Sở Y tế tỉnh Bình Hải", "y-te", "từ 01/07/2025", "Sở Y tế"),
    office("Sở Muối tỉnh Bình Hải", "muoi-cu", "đến 30/06/2025", "Sở Muối Bình Hải"),
    office("Sở Muối tỉnh Bình Hải", "muoi", "từ 01/07/2025", "Sở Muối Bình Hải (2025)"),
)


@pytest.fixture(scope="module")
def portal(once) -> Path:
    orders = "Các sở, ngành, Ủy ban nhân dân cấp xã báo cáo kết quả trước ngày 30/11 hằng năm."
    plan = SearchEntry(
        id="p",
        url="ke-hoach/p/",
        kind="plan",
        title="Kế hoạch thi đua VNU-TESTS",
        agency="Ủy ban nhân dân tỉnh Bình Hải",
        sections=(
            Section("i-1", "Chế độ báo cáo", orders),
            Section("i-2", "Việc", "Quét ngõ, dựng mười cổng làng."),
        ),
        facts=(
            Fact("deadline", "Báo cáo kết quả", "trước 30/11 hằng năm", "i-1"),
            Fact("target", "Cổng làng được dựng", "10 cổng", "i-2"),
        ),
    )
    registers = (
        SearchEntry(
            id=address,
            url=address,
            kind="register",
            title=title,
            meant_by=(title,),
            signs=signs_of(address),
        )
        for address, title in (("cong-khai/", "Công khai"), ("lich/", "Lịch"))
    )
    return once("search-offices", lambda at: write(at, build_index([plan, *OFFICES, *registers])))


@pytest.mark.parametrize(
    ("question", "page"),
    [
        ("Sở Nội vụ tháng này phải nộp gì", "noi-vu"),
        ("so noi vu con no bao cao gi", "noi-vu"),
        ("xã Suối Đá tuần này phải báo cáo ai", "suoi-da"),
        ("ủy ban xã Suối Đá phải nộp gì trong tháng 11 này", "suoi-da"),
        ("suoi da sap phai lam gi", "suoi-da"),
        ("phường Bến Lau còn thiếu báo cáo nào", "ben-lau"),
        # The one of this place, though its name goes on; of an old and a new one the new.
        ("Sở Giao thông còn phải báo cáo gì không", "giao-thong"),
        ("Sở Y tế tháng tới nộp báo cáo nào", "y-te"),
        # By a short name that only the old one bears.
        ("Sở Muối Bình Hải tháng này phải nộp gì", "muoi"),
        ("so muoi binh hai con no bao cao gi", "muoi"),
    ],
)
def test_an_office_asked_what_it_owes_now_leads_to_its_page(portal, question, page):
    assert answers(portal, [question])[0]["hits"][:1] == [page]


@pytest.mark.parametrize(
    "question",
    [
        # What a document says for all years is asked of the document.
        "các sở báo cáo trước ngày nào hằng năm",
        # No office of that name is here.
        "xã Hợp Thành tháng này phải báo cáo gì",
    ],
)
def test_what_is_asked_of_documents_or_of_nobody_here_leads_to_no_office(portal, question):
    assert not {*answers(portal, [question])[0]["hits"][:1]} & {one.id for one in OFFICES}


@pytest.mark.parametrize("word", ["tests", "VNU-TESTS", "vnu tests"])
def test_a_word_that_stands_here_is_not_read_as_typed_without_its_keyboard(portal, word):
    (found,) = answers(portal, [f"kế hoạch thi đua {word}"])
    assert (found["hits"][:1], found["repaired"]) == (["p"], "")


@pytest.mark.parametrize(
    ("question", "page"),
    [
        ("bao nhiêu kỳ công khai bị trễ năm 2025", "cong-khai/"),
        ("mấy lần công bố quá hạn", "cong-khai/"),
        ("co bao nhieu viec cong khai con thieu", "cong-khai/"),
        ("hôm nay có hạn gì", "lich/"),
        ("ngày mai đến hạn những gì", "lich/"),
        ("quy nay phai nop gi", "lich/"),
    ],
)
def test_how_many_are_late_and_what_is_due_today_lead_to_the_register(portal, question, page):
    assert answers(portal, [question])[0]["hits"][:1] == [page]


@pytest.mark.parametrize(
    "question",
    [
        "quét ngõ được thưởng 5 triệu đồng",
        "quét ngõ được thưởng mấy triệu đồng",
        "quet ngo duoc may tram nghin",
    ],
)
def test_a_sum_that_no_document_tells_is_not_answered_with_what_is_around_it(portal, question):
    assert answers(portal, [question])[0]["hits"] == []


@pytest.mark.parametrize(
    "question", ["bao nhiêu cổng làng", "dựng bao nhiêu cổng làng", "cong lang dung bao nhieu"]
)
def test_a_count_that_is_spelled_out_in_the_text_is_not_denied(portal, question):
    assert answers(portal, [question])[0]["hits"][:1] == ["p"]


@pytest.mark.parametrize("question", ["báo cáo tuần", "nộp báo cáo quý", "bao cao thang"])
def test_what_is_due_each_year_is_no_answer_about_another_pace(portal, question):
    assert answers(portal, [question], CARDS="1")[0]["told"] == []


def test_what_is_due_each_year_is_told_to_who_asks_for_the_year(portal):
    (found,) = answers(portal, ["hạn báo cáo năm"], CARDS="1")
    assert [one["answer"] for one in found["told"]] == ["trước 30/11 hằng năm"]


@pytest.mark.parametrize("name", ["Nomura", "nomura", "vinfast"])
def test_a_foreign_name_that_is_nowhere_is_told_and_not_left_out(portal, name):
    (found,) = answers(portal, [f"quét ngõ {name}"])
    assert (found["hits"], found["missing"]) == ([], [name.lower()])


def test_a_slip_in_a_longer_question_is_left_out(portal):
    asked = "các sở báo cáo kết quả thwcj trước ngày nào hằng năm"
    (found,) = answers(portal, [asked])
    assert found["hits"][:1] == ["p"]
