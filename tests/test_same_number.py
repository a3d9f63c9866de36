"""What one page counts, the others count alike, and what is left out is said."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.snapshot import Site

from tests.agency_page import agency_page
from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 11, 22)


def said(html: str) -> str:
    text = " ".join(re.sub("<[^>]*>", " ", html).split())
    return re.sub(r" ([;:.,)])", r"\1", text)


def pages(folder, facts: str, more: dict[str, str] | None = None, today: dt.date = TODAY):
    files = {"ke-hoach-a.md": source(FACTS + facts), **(more or {})}
    made = all_pages(snapshot_of(know_of(folder, files), today, Site()))
    return {page.url: said(page.content) for page in made}


def draft(number: int, facts: str = "", title: str = "Chợ sạch") -> str:
    text = FACTS.replace("ke-hoach-a", f"du-thao-{number}").replace("number: 12\n", "")
    text = text.replace("symbol: KH-SYT\n", "").replace("issued: 10/02/2024", "issued: 2026")
    text = text.replace("Phát động phong trào Sống khỏe mỗi ngày", title)
    return source(text + "status: draft\n" + facts)


def record(duty: str, period: str, day: str, heading: str = "") -> str:
    return (
        f"duty: {duty}\ntitle: Bản {period}\nperiod: {period}\ndate: {day}\n"
        f"link: https://ban-ghi.example/{period}\n" + (f"heading: {heading}\n" if heading else "")
    )


def test_home_counts_drafts_of_a_campaign_apart_as_its_page_does(tmp_path):
    letter = FACTS.replace("ke-hoach-a", "cong-van").replace("number: 12", "number: 30")
    letter = source(letter.replace("kind: kế hoạch", "kind: công văn"))
    made = pages(tmp_path, "", {"cong-van.md": letter, "du-thao-1.md": draft(1)})
    for url in ("", "phong-trao/"):
        assert "Trên cổng 3 văn bản" in made[url]
        assert "1 là dự thảo, không ràng buộc" in made[url]
    assert "2 văn bản đã ban hành, 1 dự thảo" in made["phong-trao/song-khoe/"]


STONES = """\
milestones:
  - {id: so-ket, name: Sơ kết chặng đầu, due: 20/12/2026, who: ubnd}
  - {id: tong-ket, name: Tổng kết chặng đầu, due: 30/12/2026, who: so-y-te}
"""


def test_the_next_day_of_an_agency_is_of_what_falls_to_it(tmp_path):
    made = agency_page(tmp_path, "so-y-te", {"ke-hoach-a.md": source(FACTS + STONES)}, TODAY)
    drawn = made.partition('id="thoi-gian"')[2].partition('id="the"')[0]
    assert "30/12/2026" in said(drawn)
    assert "Sơ kết chặng đầu" not in said(drawn)
    assert "20/12/2026" not in said(drawn)


PROGRAMME = """\
obligations:
  - {id: tiet-kiem, what: Ban hành chương trình, category: programme, every: year, who: so-y-te}
"""


def test_a_row_tells_apart_what_was_seen_though_nothing_was_due(tmp_path):
    """The year of issue had begun before, and the current one is not over: neither is counted."""
    seen = {
        f"ke-hoach-a/reports/{year}.yml": record("tiet-kiem", str(year), f"01/03/{year}")
        for year in (2024, 2026)
    }
    made = pages(tmp_path, PROGRAMME, seen)["cong-khai/bao-cao/"]
    assert "Đã thấy 0 trên 1 kỳ đã đến hạn; ngoài ra thấy 2 kỳ" in made
    assert "1 mục đã đến hạn; cổng chưa thấy" in made


DISCLOSE = """\
obligations:
  - {id: gia, what: Công khai giá, who: so-y-te, every: year, due: 31/01}
"""


def test_drafts_are_no_orders_to_publish(tmp_path):
    asked = "obligations:\n  - {id: von, what: Công khai vốn, who: so-y-te}\n"
    made = pages(tmp_path, DISCLOSE, {"du-thao-1.md": draft(1, asked)})["cong-khai/"]
    assert "1 việc văn bản buộc công khai; tính từng kỳ và từng nội dung, đến nay có 2 mục" in made
    assert "Không tính 1 việc ở dự thảo, không ràng buộc ai." in made
    assert "Dự thảo, Sở Y tế" in made


def test_a_portal_of_drafts_alone_orders_nothing(tmp_path):
    asked = "obligations:\n  - {id: von, what: Công khai vốn, who: so-y-te}\n"
    made = pages(tmp_path, "", {"du-thao-1.md": draft(1, asked)})["cong-khai/"]
    assert "Chưa văn bản nào trong số đã ban hành buộc công khai. Tính đến" in made


HEADINGS = DISCLOSE.replace("who:", "headings: [thuốc, giường], who:")


def test_a_period_of_which_a_part_was_seen_is_no_period_without_records(tmp_path):
    seen = {
        "ke-hoach-a/disclosures/1.yml": record("gia", "2025", "20/01/2025", "thuốc"),
        "ke-hoach-a/disclosures/2.yml": record("gia", "2026", "20/01/2026"),
    }
    made = pages(tmp_path, HEADINGS, seen)
    told = "2 kỳ đã qua, có bản ghi đủ 1 kỳ, một phần 1 kỳ"
    assert told in made["ke-hoach/ke-hoach-a/"]
    assert told in made["co-quan/so-y-te/"]
    assert "kỳ đã qua, chưa có bản ghi, hoặc mới có một phần" in made["ke-hoach/ke-hoach-a/"]


@pytest.mark.parametrize(
    ("heading", "told"),
    [("thuốc", "2 kỳ đã qua, mới có bản ghi một phần 1 kỳ"), ("", "2 kỳ đã qua, có bản ghi 1 kỳ")],
)
def test_periods_are_told_by_how_much_of_them_was_seen(tmp_path, heading, told):
    seen = {"ke-hoach-a/disclosures/1.yml": record("gia", "2025", "20/01/2025", heading)}
    assert told in pages(tmp_path, HEADINGS, seen)["ke-hoach/ke-hoach-a/"]


TASKS = """\
tasks:
  - {id: rao, what: Rào vườn, lead: so-y-te, due: 01/06/2024}
  - {id: don, what: Dọn chợ, lead: so-y-te, due: 01/06/2025}
  - {id: quet, what: Quét sân, lead: so-y-te, due: 01/06/2027}
"""
DOING = "task: don\ndate: 01/07/2025\nstate: doing\n"


def test_what_is_under_way_is_not_done(tmp_path):
    every = pages(tmp_path, TASKS, {"ke-hoach-a/tasks/1.yml": DOING})
    made = every["nhiem-vu/"]
    assert "Ngoài ra 2 nhiệm vụ đã qua hạn mà cổng chưa thấy kết quả" in every[""]
    assert "2025 0 1 0 0 trên 1" in made
    assert "mới thấy đang làm cũng là chưa thấy kết quả" in made


def test_a_report_made_public_later_than_it_was_signed_names_both_days(tmp_path):
    facts = "deadlines:\n  - {id: nam, what: Báo cáo năm, every: year, due: 10/12, who: so-y-te}\n"
    seen = record("nam", "2025", "10/12/2025") + "published: 15/12/2025\n"
    made = pages(tmp_path, facts, {"ke-hoach-a/reports/1.yml": seen})
    assert "10/12/2025 (đưa lên 15/12/2025)" in made["cong-khai/bao-cao/"]
    assert "Đã có: Bản 2025 (văn bản: 10/12/2025)" in made[""]


def test_two_drafts_of_one_name_are_told_apart_wherever_opinions_are_asked(tmp_path):
    talks = "consultation: {opens: 01/11/2026, closes: 15/12/2026, send_to: ubnd}\n"
    drafts = {
        f"du-thao-{n}.md": draft(n, talks, title)
        for n, title in enumerate(("Chợ sạch", "Chợ sáng"))
    }
    made = pages(tmp_path, "", drafts)
    for title in ("Chợ sạch", "Chợ sáng"):
        assert f"Góp ý: {title}" in made["lich/"]
        assert f"(“{title}”)" in made["cong-khai/"]


def test_the_latest_awards_come_first(tmp_path):
    rows = "".join(
        f"  - {{year: {day[-4:]}, date: {day}, occasion: annual, form: Giấy khen, "
        f"recipient: Tổ {n}, decision: {n}/QĐ-SYT, link: https://khen.example/{n}}}\n"
        for n, day in enumerate(("28/12/2025", "02/05/2025", "15/03/2026", "28/12/2024"), 1)
    )
    facts = "awards:\n  - {occasion: annual, form: Giấy khen}\n"
    made = pages(tmp_path, facts, {"ke-hoach-a/awards.yml": "awards:\n" + rows})
    held = made["ke-hoach/ke-hoach-a/"].partition("Đã khen")[2]
    assert re.findall(r"Tổ \d(?= 20)", held)[:4] == ["Tổ 3", "Tổ 1", "Tổ 2", "Tổ 4"]


@pytest.mark.parametrize(
    ("trigger", "told"),
    [
        ("khi có yêu cầu", "Chỉ khi có yêu cầu"),
        ("sau ngày 15/4/2026", "Hạn không phải một ngày, chưa thấy trên cổng này"),
        ("khi phát hiện sai phạm", "Hạn không phải một ngày, chưa thấy trên cổng này"),
        ("theo đề nghị của Hội đồng", "Chỉ khi có yêu cầu"),
    ],
)
def test_nobody_has_to_ask_for_what_comes_by_itself(tmp_path, trigger, told):
    facts = "deadlines:\n  - {id: tk, what: Tổng kết đợt, category: review, who: so-y-te, "
    facts += f"trigger: {trigger}}}\n"
    made = pages(tmp_path, facts)
    assert told in made["cong-khai/bao-cao/"]
    assert ("khi có yêu cầu" in made["ke-hoach/ke-hoach-a/"]) is (told == "Chỉ khi có yêu cầu")


ENDED = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
agencies:
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department, territory: binh-hai}
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}
  - {id: huyen, name: UBND huyện Đồi, level: district, valid_to: 30/06/2025}
successions:
  - {kind: dissolve, from: huyen, effective: 01/07/2025}
"""
JUDGED = """\
obligations:
  - {id: gia, what: Công khai giá, who: so-y-te, section: i}
  - {id: quy, what: Công khai quỹ, who: huyen}
  - {id: ten, what: Công khai tên, who: so-y-te}
tasks:
  - {id: rao, what: Rào vườn, lead: so-y-te, section: i}
  - {id: don, what: Dọn chợ, lead: huyen}
  - {id: quet, what: Quét sân, lead: so-y-te}
criteria:
  - {audience: Các trạm, section: i, items: [{text: Công khai giá, section: i}]}
"""


def test_what_binds_nobody_today_is_no_work_without_a_day(tmp_path):
    made = pages(tmp_path, JUDGED, {"agencies.yml": ENDED})
    told = "Có 1 việc không thấy ghi ngày và 1 nhiệm vụ không thấy ghi hạn."
    assert told in made[""]
    assert "Tiêu chí thi đua, không buộc Công khai giá" in made["lich/"]
    assert "Cơ quan phải làm đã hết, không tính Công khai quỹ" in made["lich/"]


UNDATED = """\
obligations:
  - {id: quy, what: Công khai vốn, who: so-y-te, every: quarter}
  - {id: gia, what: Công khai giá, who: so-y-te}
  - {id: ten, what: Công khai tên, who: so-y-te}
"""


def test_home_counts_what_has_no_day_once_and_says_what_of_it_was_seen(tmp_path):
    seen = {"ke-hoach-a/disclosures/1.yml": record("gia", "2024", "20/03/2024")}
    made = pages(tmp_path, UNDATED, seen)
    told = (
        "Có 3 việc không thấy ghi ngày (gồm 1 việc định kỳ vừa nêu; 1 việc đã thấy trên cổng này)"
    )
    assert told in made[""]
    assert "Đã thấy Công khai giá" in made["lich/"]
    assert "Đã thấy Công khai tên" not in made["lich/"]


def test_what_returns_without_a_day_is_not_told_to_have_no_time(tmp_path):
    made = pages(tmp_path, UNDATED)
    assert "Công khai vốn tính theo từng kỳ" in made["ke-hoach/ke-hoach-a/"]
    assert "mục không có ngày cũng không có kỳ" in made["cong-khai/"]


def test_the_calendar_names_only_the_filters_that_it_has(tmp_path):
    facts = "deadlines:\n  - {id: nam, what: Báo cáo năm, every: year, due: 01/06, who: ubnd}\n"
    made = pages(tmp_path, facts)["lich/"]
    assert "Lọc cơ quan Cơ quan" in made
