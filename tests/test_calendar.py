"""The calendar pages show each date once, on its day, and what has no day beside them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest
from congkhai.dates import Every
from congkhai.dates.partial import YearlyDay, read_date
from congkhai.model import Campaign, Territory
from congkhai.model.record import Publication, Records
from congkhai.pipeline import snapshot_of
from congkhai.render.drawings.month import Marks, calendar_month
from congkhai.render.pages import calendar
from congkhai.render.pages.calendar import calendar_pages
from congkhai.render.pages.calendar_filters import filters_of
from congkhai.render.registers.duty_strips import duty_strips
from congkhai.render.registers.tracked_rows import promise_rows
from congkhai.schedule.timeline import schedule
from congkhai.snapshot import Site, Snapshot

from tests.plans_in_time import BQL, DRAFT, FIVE, LETTER, a_plan, a_portal, report
from tests.small import FACTS, know_of, source

NOVEMBER = dt.date(2026, 11, 22)


def pages(*plans, today=NOVEMBER):
    portal = a_portal(*plans)
    snapshot = Snapshot(
        portal=portal,
        outlines={},
        problems=(),
        left_out=(),
        timeline=schedule(portal, today),
        today=today,
        site=Site(),
    )
    return {page.url: page for page in calendar_pages(snapshot)}


def listed(content: str) -> list[str]:
    """The day of each entry of the list."""
    return re.findall(r'<li id="h[^>]*>.*?datetime="([^"]+)".*?data-day="\1"', content)


def test_what_comes_next_is_listed_in_order():
    assert listed(pages(*FIVE)["lich/"].content) == ["2026-12-04", "2026-12-10", "2026-12-14"]


def test_a_draft_is_marked_and_the_last_day_explained():
    content = pages(*FIVE)["lich/"].content
    assert "Không ràng buộc" in content
    assert "Trước 15/12 hằng năm: ngày cuối là 14/12." in content


def test_each_year_has_its_page_and_every_date_is_on_one():
    every = pages(*FIVE)
    years = [f"lich/{year}/" for year in range(2023, 2031)]
    assert list(every) == ["lich/", *years, "lich/dang-ky/"]
    shown = [day for url in years for day in listed(every[url].content)]
    timeline = schedule(a_portal(*FIVE), NOVEMBER)
    found, _ = timeline.between(dt.date(1990, 1, 1), dt.date(2090, 1, 1))
    assert shown == [str(one.last_good_day) for one in found]


MONTHLY = a_plan(deadlines=(report(YearlyDay(25), every=Every.MONTH),))


def test_what_returns_is_told_once_with_its_other_days():
    content = pages(MONTHLY)["lich/2027/"].content
    assert listed(content) == ["2027-01-25"]
    (told,) = re.findall(r"<li id=.*?</li>", content, re.DOTALL)
    others = told[told.index("Các lần sau: ") :]
    days = re.findall(r'datetime="([^"]+)"', others)
    assert days == [f"2027-{month:02}-25" for month in range(2, 13)]
    assert "25/04/2027</time> (Chủ Nhật)" in others
    anchors = set(re.findall(r'id="(h[^"]+)"', content))
    assert set(re.findall(r'href="#(h\d+-[^"]+)"', content)) == anchors


def test_other_days_say_what_was_seen_of_them():
    content = pages(MONTHLY, today=dt.date(2027, 2, 26))["lich/2027/"].content
    assert "25/02/2027</time> (chưa thấy)" in content
    assert "25/03/2027</time></span>," in content


def test_two_duties_of_one_plan_stay_two():
    both = (report(YearlyDay(30, 11)), report(YearlyDay(30, 11), name="b"))
    content = pages(a_plan(deadlines=both))["lich/2027/"].content
    assert listed(content) == ["2027-11-30", "2027-11-30"]
    assert "lần sau" not in content.lower()


def test_duties_without_a_date_stand_beside_by_plan():
    content = pages(*FIVE)["lich/"].content
    beside = content[content.index('id="khong-ngay"') :]
    assert beside.count("<details") == 5
    assert "Hằng năm, văn bản không định ngày" in beside
    assert "Khi có yêu cầu" in beside


def test_links_from_a_month_lead_to_entries_of_the_list():
    for page in pages(*FIVE).values():
        anchors = set(re.findall(r'id="(h[^"]+)"', page.content))
        targets = set(re.findall(r'href="#(h\d+-[^"]+)"', page.content))
        assert targets <= anchors


@pytest.mark.parametrize(
    ("year", "month", "first", "last", "weeks"),
    [
        (2026, 11, "2026-10-26", "2026-12-06", 6),
        (2026, 12, "2026-11-30", "2027-01-03", 5),
        (2021, 2, "2021-02-01", "2021-02-28", 4),
        (2024, 2, "2024-01-29", "2024-03-03", 5),
    ],
)
def test_months_are_whole_weeks_from_monday(year, month, first, last, weeks):
    grid = calendar_month(year, month, {}, NOVEMBER).weeks
    assert (str(grid[0][0].day), str(grid[-1][-1].day), len(grid)) == (first, last, weeks)


def test_today_is_marked_in_its_month():
    plan = a_plan(deadlines=(report(YearlyDay(30, 11)),))
    content = pages(plan)["lich/"].content
    assert '<td class="ck-is ck-off"><time datetime="2026-11-22">' in content


def test_a_last_day_that_is_off_is_named_and_stays_where_it_is():
    plan = a_plan(deadlines=(report(YearlyDay(2, 9)), report(YearlyDay(13, 12), name="b")))
    content = pages(plan)["lich/2027/"].content
    assert listed(content) == ["2027-09-02", "2027-12-13"]
    assert "Thứ Năm, Quốc khánh" in content
    assert "Ngày cuối rơi vào Quốc khánh; cổng không dời ngày." in content
    assert "13/12/2027" in content
    assert content.count("Ngày cuối rơi vào") == 1
    assert '<td class="ck-off ck-has"><time datetime="2027-09-02">' in content
    assert "Nghỉ lễ: <time" in content


def test_what_has_passed_says_whether_it_was_seen():
    content = pages(BQL)["lich/2025/"].content
    assert "Đã qua hạn. Chưa thấy báo cáo trên cổng này; văn bản không buộc công khai." in content
    kept = Publication(
        duty="bao-cao-nam",
        title="Báo cáo năm 2025",
        period=read_date("2025"),
        date=read_date("14/12/2025"),
        link="https://example.vn/bao-cao",
    )
    portal = a_portal(BQL)
    snapshot = Snapshot(
        portal=portal,
        outlines={},
        problems=(),
        left_out=(),
        timeline=schedule(portal, NOVEMBER),
        today=NOVEMBER,
        site=Site(),
        records={"bql": Records(publications=(kept,))},
    )
    (page,) = [one for one in calendar_pages(snapshot) if one.url == "lich/2025/"]
    assert "Đã có trên cổng này." in page.content
    assert 'aria-label="14/12/2025: đã có: Báo cáo kết quả phong trào"' in page.content


def test_a_day_with_many_dates_names_three_and_counts_the_rest():
    plans = [a_plan(f"p{n}", deadlines=(report(YearlyDay(30, 11)),)) for n in range(8)]
    content = pages(*plans)["lich/"].content
    assert 'aria-label="và 5 hạn khác">+5<' in content


def test_a_list_that_is_cut_says_where_and_leads_to_the_rest(monkeypatch):
    monkeypatch.setattr(calendar, "MOST", 3)
    monkeypatch.setattr(calendar, "MOST_A_YEAR", 3)
    days = (YearlyDay(30, 11), YearlyDay(5, 12), YearlyDay(10, 12), YearlyDay(15, 12))
    plans = [a_plan(f"p{n}", deadlines=(report(day),)) for n, day in enumerate(days)]
    every = pages(*plans)
    for url in ("lich/", "lich/2026/"):
        content = every[url].content
        assert listed(content)[-1] == "2026-12-10"
        told = re.search(r'<p id="con-nua">(.*?)</p>', content)[1]
        words = re.sub(r"<[^>]+>", "", told)
        assert words.startswith("Danh sách dừng ở 10/12/2026; từ ngày ấy còn ")
        assert 'href="../../co-quan/"' in told or 'href="../co-quan/"' in told
        assert "lich/dang-ky/" in told
        assert "Các tháng dưới đây cũng chỉ có hạn tới 10/12/2026." in re.sub(
            "<[^>]+>", "", content
        )
    assert "từng năm" in every["lich/"].content
    assert "từng năm" not in every["lich/2026/"].content


def test_a_list_that_is_whole_says_nothing_of_it():
    assert "con-nua" not in pages(*FIVE)["lich/"].content


def test_filters_offer_only_what_they_would_find():
    content = pages(BQL, DRAFT)["lich/"].content
    options = re.findall(r'<option value="([^"]+)">', content)
    assert {"hai-binh-bql-kkt", "ket-cau-ha-tang", "report"} <= set(options)
    assert "consult" not in options
    assert 'id="loc"' not in pages(LETTER)["lich/"].content


def held_by(content):
    """Of each entry of the list, what it answers to."""
    return [
        set(found.split()) for found in re.findall(r'<li id="h[^>]* data-agency="([^"]*)"', content)
    ]


BODIES = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
  - {id: an, name: Xã An, level: commune, parent: binh-hai}
agencies:
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department, territory: binh-hai}
  - id: so-cu
    name: Sở Chợ Bình Hải
    level: department
    territory: binh-hai
    valid_to: 28/02/2025
  - id: so-moi
    name: Sở Bến Bình Hải
    level: department
    territory: binh-hai
    valid_from: 01/03/2025
  - {id: ubnd-an, name: UBND xã An, level: commune, territory: an}
successions:
  - {kind: rename, from: so-cu, to: so-moi, effective: 01/03/2025}
"""
DUE = "  - {id: %s, what: Báo cáo, due: %s, comparator: on, who: %s, to: ubnd%s}\n"


@pytest.mark.parametrize(
    ("who", "via", "due", "found"),
    [
        ("so-y-te", "", "10/12/2026", {"so-y-te"}),
        # Who stands in the place of one that is gone, from then on.
        ("so-cu", "", "10/12/2026", {"so-cu", "so-moi"}),
        ("so-cu", "", "10/02/2025", {"so-cu"}),
        ("Các xã", ", via: so-y-te", "10/12/2026", {"so-y-te", "commune:binh-hai"}),
        ("Các sở, ngành", "", "10/12/2026", {"department:binh-hai"}),
    ],
)
def test_an_entry_answers_to_all_on_whose_pages_it_stands(tmp_path, who, via, due, found):
    facts = FACTS.replace("agency: so-y-te", "agency: ubnd")
    duty = "deadlines:\n" + DUE % (
        "bao-cao",
        due,
        f"[{{name: '{who}'}}]" if " " in who else who,
        via,
    )
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts + duty), "agencies.yml": BODIES})
    snapshot = snapshot_of(known, NOVEMBER, Site("https://x.vn/"))
    made = {page.url: page.content for page in calendar_pages(snapshot)}
    (held,) = held_by(made[f"lich/{due[-4:]}/"])
    assert held == {"ubnd", *found}
    options = dict(re.findall(r'<option value="([^"]+)"(?: data-levels="([^"]*)")?', made["lich/"]))
    if "department:binh-hai" in found:
        assert options["so-y-te"] == options["so-moi"] == "department:binh-hai"
        assert "so-cu" not in options


def test_choices_of_one_name_stand_in_one_order_whatever_python_makes_of_their_ids():
    names = [f"tan-ha-{number}" for number in range(12)]
    some = a_portal(BQL)
    places = {name: Territory(name, "Xã Tân Hà", "commune") for name in names}
    campaigns = {name: Campaign(name, "Trồng cây") for name in names}
    snapshot = Snapshot(
        portal=replace(some, territories=places, campaigns=campaigns),
        outlines={},
        problems=(),
        left_out=(),
        timeline=schedule(some, NOVEMBER),
        today=NOVEMBER,
        site=Site(),
    )
    filters = filters_of(snapshot, (Marks("", name, name, "report") for name in names))
    assert [choice.value for choice in filters.territories] == sorted(names)
    assert [choice.value for choice in filters.campaigns] == sorted(names)


def test_an_empty_portal_has_an_empty_calendar():
    only = pages()["lich/"].content
    assert "Không có hạn nào." in only


SEEN_OR_NOT = """\
deadlines:
  - {id: bc, what: Báo cáo việc trồng cây, due: 20/06/2026, comparator: before, who: so-y-te}
obligations:
  - {id: ck, what: Công khai tiền mua cây, due: 31/10/2026, who: so-y-te, section: i}
  - {id: ct, what: Công khai quỹ, headings: [thu, chi], due: 01/09/2026, who: so-y-te, section: i}
tasks:
  - {id: xong, what: Đào hố, lead: so-y-te, due: 30/06/2026, section: i}
  - {id: dang, what: Tưới cây, lead: so-y-te, due: 01/07/2026, section: i}
  - {id: chua, what: Rào vườn, lead: so-y-te, due: 02/07/2026, section: i}
  - {id: som, what: Bón phân, lead: so-y-te, due: 20/12/2026, section: i}
"""
A_RECORD = "link: https://vi-du.example/a.pdf\n"


def test_dates_of_a_year_say_what_records_say_of_them(tmp_path):
    files = {
        "ke-hoach-a.md": source(FACTS + SEEN_OR_NOT),
        "ke-hoach-a/reports/1.yml": f"duty: bc\ntitle: Báo cáo\ndate: 25/06/2026\n{A_RECORD}",
        "ke-hoach-a/disclosures/1.yml": "duty: ck\ntitle: Bảng tiền\ndate: 28/10/2026\n"
        f"published: 05/11/2026\n{A_RECORD}",
        "ke-hoach-a/disclosures/2.yml": "duty: ct\ntitle: Bảng thu\nheading: thu\n"
        f"date: 20/08/2026\n{A_RECORD}",
        "ke-hoach-a/tasks/1.yml": "task: xong\nstate: done\ndate: 15/07/2026\n",
        "ke-hoach-a/tasks/2.yml": "task: dang\nstate: doing\ndate: 15/07/2026\n",
        "ke-hoach-a/tasks/3.yml": "task: som\nstate: done\ndate: 15/10/2026\n",
        "du-thao.md": source(
            FACTS.replace("ke-hoach-a", "du-thao")
            .replace("number: 12\n", "")
            .replace("10/02/2024", "2026-09")
            + "status: draft\nconsultation: {closes: 15/10/2026}\n"
        ),
    }
    known = know_of(tmp_path, files)
    assert [one.message for one in known.problems if one.severity == "error"] == []
    snapshot = snapshot_of(known, NOVEMBER, Site())
    pages = {page.url: page.content for page in calendar_pages(snapshot)}
    said = dict(told_by_entry(pages["lich/2026/"]))
    assert "Đã có trên cổng này, muộn 6 ngày." in said["Báo cáo việc trồng cây"]
    assert "Đã có trên cổng này, muộn 5 ngày." in said["Công khai tiền mua cây"]
    assert "Đã có 1 trên 2 nội dung." in said["Công khai quỹ"]
    assert "Đã xong, theo bản ghi 15/07/2026." in said["Đào hố"]
    assert "qua hạn" not in said["Đào hố"]
    assert "Đã qua hạn. Đang làm, theo bản ghi 15/07/2026." in said["Tưới cây"]
    assert "Đã qua hạn." in said["Rào vườn"]
    (asked,) = (told for what, told in said.items() if what.startswith("Góp ý"))
    assert "Đã hết hạn góp ý." in asked
    assert "qua hạn" not in asked
    assert "Đã xong" in said["Bón phân"]
    assert "Đã xong" in dict(told_by_entry(pages["lich/"]))["Bón phân"]
    rows = {row.what: row for row in duty_strips(promise_rows(snapshot, snapshot.ledger.all()))}
    (shown,) = rows["Công khai tiền mua cây"].evidence
    assert (str(shown.date), str(shown.signed)) == ("2026-11-05", "2026-10-28")
    (shown,) = rows["Báo cáo việc trồng cây"].evidence
    assert (str(shown.date), shown.signed) == ("2026-06-25", None)


def told_by_entry(content: str) -> list[tuple[str, str]]:
    """By what is to be done, all that the list says of it."""
    entries = re.findall(r'<li id="h.*?</li>', content, re.DOTALL)
    plain = [" ".join(re.sub("<[^>]*>", " ", one).split()) for one in entries]
    names = [re.search(r'ck-what">.*?<a [^>]*>(.*?)</a>', one, re.DOTALL) for one in entries]
    return [(name[1].strip(), text) for name, text in zip(names, plain, strict=True) if name]


def test_what_fell_due_this_month_and_last_is_there_date_by_date():
    content = pages(MONTHLY, today=dt.date(2027, 3, 26))["lich/"].content
    past = content.partition('id="vua-qua"')[2].partition('id="thang"')[0]
    assert re.findall("<h3>(.*?)</h3>", past) == ["Tháng 02/2027", "Tháng 03/2027"]
    assert listed(past) == ["2027-02-25", "2027-03-25"]
    assert past.count("Đã qua hạn.") == 2
    anchors = re.findall(r'id="(h[^"]+)"', content)
    assert len({*anchors}) == len(anchors)
    january = pages(MONTHLY, today=dt.date(2027, 1, 5))["lich/"].content
    past = january.partition('id="vua-qua"')[2].partition('id="thang"')[0]
    assert listed(past) == ["2026-12-25"]
    assert "vua-qua" not in pages(*FIVE)["lich/"].content
    assert "vua-qua" not in pages(MONTHLY, today=dt.date(2027, 3, 26))["lich/2027/"].content


def test_heads_of_what_has_no_day_count_what_binds_apart(tmp_path):
    body = "Mở đầu.\n\n## I. Tiêu chí\n\n- Dọn kho.\n"
    facts = """\
criteria: [{audience: Tập thể, section: i, items: [{text: Dọn kho, section: i-b1}]}]
obligations:
  - {id: kho, what: Dọn kho, category: other, who: so-y-te, every: year, section: i-b1}
  - {id: tin, what: Đăng tin, category: disclose, who: so-y-te, every: year}
  - {id: gia, what: Đăng giá, category: disclose, who: ubnd, every: year}
  - {id: xa, what: Đăng quỹ, category: disclose, who: huyen, every: year}
"""
    draft = FACTS.replace("ke-hoach-a", "b").replace("number: 12", "status: draft")
    tin = "obligations: [{id: tin, what: Đăng tin, category: disclose, who: ubnd, every: year}]\n"
    files = {
        "agencies.yml": DISTRICT,
        "ke-hoach-a.md": source(FACTS + facts, body),
        "b.md": source(draft + tin),
    }
    made = {
        page.url: page
        for page in calendar_pages(snapshot_of(know_of(tmp_path, files), NOVEMBER, Site()))
    }
    content = made["lich/"].content.partition('id="khong-ngay"')[2]
    heads = re.findall(r"<summary>.*?<small>([^<]*)</small>", content)
    assert sorted(heads) == [
        "1 việc không ràng buộc",
        "2 việc, 1 tiêu chí không buộc, 1 việc của cơ quan đã hết",
    ]


DISTRICT = """\
agencies:
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department}
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province}
  - {id: huyen, name: UBND huyện Sông Mẫu, level: district, valid_to: 30/06/2025}
"""


def test_of_what_nobody_has_compared_all_that_has_passed_is_told_alike(tmp_path):
    facts = (
        FACTS.replace("10/02/2024", "10/01/2026").replace("start: 2024", "start: 2026")
        + """\
text: imported
deadlines:
  - {id: thang, what: Báo cáo tháng, every: month, due: ngày 17, who: so-y-te}  # cần xem: mờ
tasks:
  - {id: kho, what: Quét kho muối, lead: so-y-te, due: 15/04/2026}  # cần xem: mờ
"""
    )
    snapshot = snapshot_of(know_of(tmp_path, {"a.md": source(facts)}), NOVEMBER, Site())
    made = {page.url: page for page in calendar_pages(snapshot)}
    words = " ".join(re.sub("<[^>]*>", " ", made["lich/2026/"].content).split())
    entries = words.partition("Các hạn năm 2026")[2].partition("Theo tháng")[0]
    for what in ("Báo cáo tháng", "Quét kho muối"):
        row = entries.partition(what)[2].partition("Máy đọc")[0]
        assert "Đã qua ngày ấy; máy đọc, chưa ai đối chiếu, không tính là chậm" in row
    assert entries.count("(đã qua") == 10
