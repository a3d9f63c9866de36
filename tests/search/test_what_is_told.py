"""What plans do not tell is said so; of several facts the one that was asked for is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from congkhai.search import Fact, SearchEntry, Section, build_index

from tests.search.build_corpus import write
from tests.search.test_queries import answers


@pytest.fixture(scope="module")
def orchard(once) -> Path:
    """A plan for 2023–2030 that counts nothing yet."""
    sections = (
        Section("i-1", "Việc làm", "Mỗi nhà vườn trồng ít nhất 40 gốc bưởi trên đồi."),
        Section("ii-1", "Tiến độ", "Năm 2025 sơ kết, đánh giá, rút kinh nghiệm việc trồng bưởi."),
        Section("ii-2", "Tiến độ", "Năm 2030 tổng kết phong trào trồng bưởi."),
    )
    facts = (
        Fact("milestone", "Tổng kết phong trào trồng bưởi", "trong năm 2030", "ii-2"),
        Fact("milestone", "Sơ kết", "trong năm 2025", "ii-1"),
        Fact("target", "Gốc bưởi trên đồi", "ít nhất 40 gốc", "i-1"),
    )
    entry = SearchEntry(
        id="p",
        url="p/",
        kind="plan",
        title="Kế hoạch trồng bưởi",
        years="2023-2030",
        sections=sections,
        facts=facts,
    )
    return once("orchard", lambda folder: write(folder, build_index([entry])))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("bao giờ sơ kết phong trào trồng bưởi và rút kinh nghiệm", "trong năm 2025"),
        ("khi nào sơ kết phong trào trồng bưởi", "trong năm 2025"),
        ("khi nào tổng kết phong trào trồng bưởi", "trong năm 2030"),
        ("chỉ tiêu bao nhiêu gốc bưởi trên đồi", "ít nhất 40 gốc"),
    ],
)
def test_the_fact_that_is_called_as_it_was_asked_for_is_told(orchard, question, told):
    (found,) = answers(orchard, [question], CARDS="1")
    assert [fact["answer"] for fact in found["told"]][:1] == [told]


@pytest.mark.parametrize(
    "question",
    [
        "nhà vườn đã trồng được bao nhiêu gốc bưởi trên đồi",
        "đến nay bao nhiêu gốc bưởi trên đồi",
        "trồng bao nhiêu gốc bưởi trên đồi rồi",
        "nha vuon da trong duoc bao nhieu goc buoi tren doi",
    ],
)
def test_an_aim_does_not_tell_what_was_reached(orchard, question):
    (found,) = answers(orchard, [question])
    assert found["hits"] == []


@pytest.mark.parametrize("question", ["nhà vườn phải trồng bao nhiêu gốc bưởi trên đồi"])
def test_an_aim_tells_how_many_there_are_to_be(orchard, question):
    (found,) = answers(orchard, [question])
    assert found["hits"] == ["p"]


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("kế hoạch trồng bưởi giai đoạn 2011-2015", ["2011-2015"]),
        ("trồng bưởi 2001 - 2005", ["2001 - 2005"]),
        ("trồng bưởi 2023-2030", []),
        ("trồng bưởi 2021-2030", []),
    ],
)
def test_a_term_of_which_no_year_is_here_is_nowhere(orchard, question, missing):
    (found,) = answers(orchard, [question])
    assert (found["hits"] == [], found["missing"]) == (bool(missing), missing)


@pytest.mark.parametrize(
    "question",
    ["quận có phải lập kế hoạch", "thị trấn phải xây dựng kế hoạch", "sở phải lập kế hoạch"],
)
def test_who_must_plan_is_asked_of_the_page_that_tells_it(alone, question):
    (found,) = answers(alone, [question])
    assert found["addresses"][0] == "nhiem-vu/ke-hoach-con/"


@pytest.mark.parametrize("question", ["phản ánh lãng phí ở đâu", "thay lang phi thi bao ai"])
def test_where_to_tell_of_waste_is_answered_by_the_item_that_says_so(alone, question):
    (found,) = answers(alone, [question])
    assert found["addresses"][0].startswith("ke-hoach/")
