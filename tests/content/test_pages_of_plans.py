"""What the pages of the six documents say, on the days that matter."""

from __future__ import annotations

import datetime as dt
import functools
import re

import pytest
from congkhai.knowledge import Knowledge, load_portal
from congkhai.render.pages.all_pages import all_pages
from congkhai.site.links import LinkBook
from congkhai.site.page import Page

from tests.content.six import BQL, DRAFT, GDDT, KHCN, LETTER, NGAN_SON, SIX
from tests.need import ROOT
from tests.open_data import snapshot_on

TODAY = dt.date(2026, 11, 22)


@functools.cache
def knowledge() -> Knowledge:
    return load_portal(ROOT / "plans")


@functools.cache
def pages(today: dt.date = TODAY) -> dict[str, Page]:
    snapshot = snapshot_on(today, ROOT / "plans")
    return {page.url: page for page in all_pages(snapshot)}


def plan(identifier: str, today: dt.date = TODAY) -> str:
    return pages(today)[f"ke-hoach/{identifier}/"].content


def document(identifier: str) -> str:
    return pages()[f"van-ban/{identifier}/"].content


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_six_documents_are_published_without_an_error() -> None:
    assert set(knowledge().portal.plans) == set(SIX)
    assert [p for p in knowledge().problems if p.severity == "error"] == []


@pytest.mark.parametrize(
    ("identifier", "count"),
    [(GDDT, 11), (NGAN_SON, 9), (BQL, 6), (LETTER, 5), (DRAFT, 13), (KHCN, 7)],
)
def test_every_recipient_is_there(identifier: str, count: int) -> None:
    groups = knowledge().portal.plans[identifier].recipients
    assert sum(len(group.items) for group in groups) == count


@pytest.mark.parametrize(
    ("identifier", "count"), [(GDDT, 18), (NGAN_SON, 23), (BQL, 4), (DRAFT, 26), (KHCN, 12)]
)
def test_every_criterion_is_there(identifier: str, count: int) -> None:
    assert sum(len(one.items) for one in knowledge().portal.plans[identifier].criteria) == count


@pytest.mark.parametrize("identifier", SIX)
def test_every_item_of_the_text_is_an_anchor(identifier: str) -> None:
    content = plan(identifier)
    for item in knowledge().outlines[identifier].items:
        assert f'id="{item.anchor}"' in content


PRINTED = [
    (GDDT, "qd-1478-qd-ttg"),
    (GDDT, "kh-51-kh-ubnd-hai-phong"),
    (NGAN_SON, "qd-1478-qd-ttg"),
    (NGAN_SON, "kh-13-kh-ubnd-bac-kan"),
    (BQL, "kh-51-kh-ubnd-hai-phong"),
    (KHCN, "kh-42-kh-ubnd-quang-ngai"),
    (LETTER, "cv-8001-vp-vx"),
    (LETTER, "qd-1315-qd-ttg"),
    (DRAFT, "qd-1315-qd-ttg"),
]


@pytest.mark.parametrize(("child", "parent"), PRINTED)
def test_parent_and_child_link_to_each_other(child: str, parent: str) -> None:
    assert f'href="../../van-ban/{parent}/"' in plan(child)
    assert f'href="../../ke-hoach/{child}/' in document(parent)


def test_plan_51_is_one_document_though_two_plans_print_it_differently() -> None:
    same = [one for one in knowledge().portal.documents.values() if one.code == "51/KH-UBND"]
    assert [one.id for one in same] == ["kh-51-kh-ubnd-hai-phong"]
    content = document("kh-51-kh-ubnd-hai-phong")
    assert f"ke-hoach/{GDDT}/" in content
    assert f"ke-hoach/{BQL}/" in content


def test_what_is_inferred_says_so() -> None:
    assert "Suy ra" in words(plan(BQL))
    assert "Suy ra" in words(document("qd-1478-qd-ttg"))


PHASES = [
    (dt.date(2024, 6, 1), "giai đoạn 1 trên 2"),
    (dt.date(2025, 12, 31), "giai đoạn 1 trên 2"),
    (TODAY, "giai đoạn 2, giai đoạn cuối (2026–2030)"),
    (dt.date(2031, 1, 1), "kết thúc"),
]


# A district that ended, and whose work nobody is known to carry on, is in no phase after that.
ENDED = (
    PHASES[0],
    *((day, "chưa rõ kế hoạch còn thực hiện hay không") for day, _ in PHASES[1:3]),
    PHASES[3],
)


@pytest.mark.parametrize(
    ("identifier", "today", "said"),
    [
        *((identifier, *phase) for identifier in (GDDT, BQL, KHCN) for phase in PHASES),
        *((NGAN_SON, *phase) for phase in ENDED),
    ],
)
def test_the_phase_is_that_of_the_day(identifier: str, today: dt.date, said: str) -> None:
    now = words(plan(identifier, today)).split("Đến nay", 1)[-1][:300].lower()
    # Its issuer ended on 30/06/2025, and nobody is known to run a phase of it.
    if identifier == NGAN_SON and today.year in {2025, 2026}:
        said = "chưa rõ kế hoạch còn thực hiện hay không"
    assert said in now


def test_the_consultation_closes_after_its_last_day() -> None:
    assert "Đang nhận góp ý" in words(plan(LETTER, dt.date(2023, 12, 18)))
    assert "Đã hết hạn góp ý" in words(plan(LETTER, dt.date(2023, 12, 19)))


def test_a_draft_says_that_it_binds_nobody() -> None:
    content = words(plan(DRAFT))
    assert "Dự thảo, không ràng buộc ai." in content
    assert "Đây là dự thảo: chưa ràng buộc ai" in content


@pytest.mark.parametrize(("identifier", "says"), [(BQL, True), (DRAFT, False)])
def test_funding_is_stated_only_where_the_document_states_it(identifier: str, says: bool) -> None:
    funding = words(plan(identifier)).split("Kinh phí", 1)[1][:60]
    assert ("Văn bản không nêu" in funding) is says


def test_a_misprinted_date_is_shown_as_printed_and_is_no_date() -> None:
    assert "22/22/2033" in words(plan(LETTER))
    for page in pages().values():
        assert 'datetime="2033' not in page.content


def test_a_blank_day_stays_blank() -> None:
    assert 'datetime="2023-02"' in plan(GDDT)
    assert "tháng 02/2023" in words(plan(GDDT))
    assert "02/2023 (chưa ghi số)" in words(plan(GDDT))
    assert "chưa ghi số, ký hiệu KH-SGDĐT" in words(plan(GDDT))
    for page in pages().values():
        assert "01/02/2023" not in page.content


def test_no_contact_person_is_named_anywhere() -> None:
    # The contact's name and number, written so that this file does not hold them either. The
    # mailbox is the office's own and stays.
    secret = ["0934" + "273898", "Thanh " + "Hương"]
    for page in pages().values():
        for word in secret:
            assert word not in page.content


def test_a_replaced_law_says_since_when() -> None:
    content = words(document("luat-thtk-clp"))
    assert "01/07/2026" in content


def test_pages_link_only_to_what_the_facts_give() -> None:
    """Hand-written pages, downloads and calendars come from elsewhere; test_links walks them."""
    book = LinkBook()
    for page in pages().values():
        book.add(page)
    elsewhere = (
        "gop-y/",
        "build.json",
        "data/",
        "calendar/",
        "lich/",
        "tim-kiem/",
        "huong-dan/",
        "du-lieu/",
    )
    lost = [p.message for p in book.problems() if not any(word in p.message for word in elsewhere)]
    assert lost == []


@pytest.mark.parametrize(
    ("identifier", "said"),
    [
        (KHCN, "Trưởng các phòng, đơn vị gửi Giám đốc Sở"),
        (GDDT, "Các cơ quan, đơn vị gửi Sở GD&amp;ĐT Hải Phòng"),
    ],
)
def test_whom_difficulties_are_reported_to_says_who_reports(identifier: str, said: str) -> None:
    assert said in re.sub(r"\s+", " ", words(plan(identifier)).split("Vướng mắc:", 1)[1][:300])


def test_home_counts_only_what_binds_and_names_a_day_of_many_changes_once() -> None:
    home = words(pages()[""].content).partition("* Cơ quan nay đã khác")[0]
    binding = [
        waiting
        for waiting in snapshot_on(TODAY, ROOT / "plans").timeline.undated()
        if waiting.plan_id != DRAFT and not waiting.duty.is_criterion
        # What the district was to do, which ended, nobody is asked for.
        if not waiting.plan_id.startswith("ngan-son")
    ]
    assert f"Có {len(binding)} việc không thấy ghi ngày" in home
    assert home.count("30/06/2025") == 2  # the day, and one that was not set up again
    assert "sau 30/06/2025, vẫn tên này. Sở" not in home


def test_a_letter_is_not_called_a_plan() -> None:
    letter = words(plan(LETTER))
    assert "Dữ kiện của văn bản" in letter
    assert "Với việc trong văn bản" in letter
    assert "trong kế hoạch:" not in letter
    assert "Với việc trong kế hoạch:" in words(plan(GDDT))


def test_a_draft_says_its_year_once_above_its_title() -> None:
    kicker = words(plan(DRAFT).partition("<h1>")[0])
    assert kicker.count("2023") == 2  # in the path, and here
