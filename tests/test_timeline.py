"""Timelines stay right for any period, any number of phases and names of any length."""

from __future__ import annotations

import datetime as dt
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from congkhai.dates.partial import Comparator, Every, PartialDate, YearlyDay
from congkhai.model import Deadline, Milestone, Period, Phase, Plan
from congkhai.pipeline import generate
from congkhai.render.drawings.timeline import (
    PlanTimeline,
    Subject,
    campaign_timeline,
    phase_bar,
    plan_timeline,
)
from congkhai.render.drawings.timeline.facts import single_events
from congkhai.render.drawings.timeline.scale import Scale
from congkhai.render.drawings.timeline.shapes import TimelineDrawing, cut_to, lines_of, text_width
from congkhai.render.engine.environment import environment
from congkhai.schedule.timeline import schedule
from congkhai.snapshot import Site
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plans_in_time import (
    BQL,
    DRAFT,
    LETTER,
    QUANG_NGAI,
    TWO_PHASES,
    a_plan,
    a_portal,
    amending,
    report,
)
from tests.small import FACTS, know_of, source
from tests.test_history import told

NOVEMBER = dt.date(2026, 11, 22)
FIGURE = '{% from "timeline.html" import plan_figure %}{{ plan_figure(view, "Mốc") }}'


def drawn(plan: Plan, today: dt.date = NOVEMBER, **options) -> PlanTimeline:
    view = plan_timeline(plan, schedule(a_portal(plan), today).of(plan.id), **options)
    assert view is not None
    return view


def html(view: PlanTimeline) -> str:
    return environment().from_string(FIGURE).render(view=view)


def words(drawing: TimelineDrawing) -> list[str]:
    return [label.text + label.state for label in drawing.labels]


def test_the_table_says_what_the_drawing_shows():
    rows = [(row.when, row.what, row.state, str(row.day or "")) for row in drawn(BQL).rows]
    assert rows == [
        ("2023–2025", "Giai đoạn 1", "đã qua", ""),
        ("01/06/2023", "Ban hành", "đã có", ""),
        (
            "Trước 15/12 hằng năm",
            "Báo cáo kết quả phong trào",
            "3 kỳ đã qua, chưa có bản ghi; kỳ tới 14/12/2026",
            "2026-12-14",
        ),
        ("Trong năm 2025", "Sơ kết giai đoạn 1", "chưa thấy trên cổng này", ""),
        ("2026–2030", "Giai đoạn 2", "đang diễn ra", ""),
        ("Trong năm 2030", "Tổng kết phong trào", "chưa đến hạn", "2030-12-31"),
        ("Khi có yêu cầu", "Báo cáo đột xuất", "khi có yêu cầu", ""),
    ]


def test_a_record_fills_its_mark():
    view = drawn(BQL, has_record=lambda one: one.last_good_day.year == 2024)
    kinds = [(mark.kind, mark.title) for mark in view.wide.marks if mark.shape == "circle"]
    assert kinds[:4] == [
        ("none", "Báo cáo kết quả phong trào: trước 15/12/2023, chưa thấy trên cổng này"),
        ("full", "Báo cáo kết quả phong trào: trước 15/12/2024, đã có"),
        ("none", "Báo cáo kết quả phong trào: trước 15/12/2025, chưa thấy trên cổng này"),
        ("due", "Báo cáo kết quả phong trào: trước 15/12/2026, sắp đến hạn"),
    ]
    assert "3 kỳ đã qua, có bản ghi 1 kỳ" in words(view.wide)


def test_a_draft_is_never_going_on():
    view = drawn(DRAFT)
    assert "đang diễn ra" not in html(view)
    assert "Giai đoạn 2 · 2026–2030 · theo dự thảo" in words(view.wide)
    assert {mark.kind for mark in view.wide.marks} == {"full", "far"}
    assert next(row for row in view.rows if row.mark == "bind").state == "không ràng buộc"


def test_a_plan_without_any_date_has_no_timeline():
    plan = a_plan(issued=None, period=None)
    assert plan_timeline(plan, schedule(a_portal(plan), NOVEMBER).of(plan.id)) is None


@pytest.mark.parametrize(
    ("today", "is_inside", "text"),
    [
        ("2022-12-31", False, "Nay là tháng 12/2022, trước mọi mốc"),
        ("2023-01-01", True, "Nay là tháng 01/2023"),
        ("2030-12-31", True, "Nay là tháng 12/2030"),
        ("2031-01-01", False, "Nay là tháng 01/2031, sau mọi mốc"),
    ],
)
def test_the_month_of_today_stays_on_its_axis(today, is_inside, text):
    view = drawn(BQL, dt.date.fromisoformat(today))
    for drawing in (view.wide, view.tall):
        assert (drawing.today.is_inside, drawing.today.text) == (is_inside, text)
        assert ('class="today"' in html(view)) == is_inside


def test_a_drawing_is_the_same_all_month_long():
    first, last, later = (drawn(BQL, dt.date(2026, 8, day)) for day in (1, 15, 31))
    assert first.wide == last.wide == later.wide
    assert first.tall == last.tall == later.tall
    assert drawn(BQL, dt.date(2026, 9, 1)).wide != later.wide


def test_the_month_of_today_is_as_long_as_a_month():
    today = drawn(BQL).wide.today
    day = (today.end - today.start) / ((today.last - today.first).days + 1)
    assert abs(today.thick - 30 * day) < 0.01
    assert abs(today.at - today.start - (dt.date(2026, 11, 1) - today.first).days * day) < 0.01


def test_the_figure_is_well_formed_and_each_drawing_says_what_it_shows():
    svgs = re.findall(r"<svg class=\"ck-svg.*?</svg>", html(drawn(BQL)), re.DOTALL)
    assert len(svgs) == 2
    for svg in svgs:
        root = ET.fromstring(svg)
        named = root.attrib["aria-labelledby"].split()
        assert [root.find(f".//*[@id='{name}']").tag for name in named] == ["title", "desc"]
        assert "Sơ kết giai đoạn 1" in root.find("desc").text


def test_what_an_editor_wrote_cannot_become_markup():
    evil = '<script>alert("x")</script>'
    plan = a_plan(
        phases=(Phase(name=evil, start=PartialDate(2023), end=PartialDate(2030)),),
        deadlines=(report(YearlyDay(1, 6), what=evil),),
        milestones=(Milestone(id="m", name=evil, due=(PartialDate(2025),)),),
    )
    assert "<script" not in html(drawn(plan))


def test_the_script_finds_the_days_it_keeps_right():
    text = html(drawn(BQL))
    assert text.count('data-day="2026-12-14"') == 3
    assert 'data-axis="x" data-first="2023-01-01" data-last="2030-12-31"' in text


def test_long_names_are_cut_at_a_word_with_the_whole_in_the_title():
    name = "Hội nghị sơ kết phong trào thi đua toàn quốc giai đoạn một " * 8 + "tại Hà Nội"
    plan = a_plan(milestones=(Milestone(id="m", name=name, due=(PartialDate(2025),)),))
    view = drawn(plan)
    (label,) = [label for label in view.wide.labels if label.whole]
    assert label.text.startswith("Hội nghị sơ kết")
    assert any(cut.endswith("…") for cut in words(view.wide))
    assert "trong năm 2025" in words(view.wide)
    assert label.whole == f"{name} trong năm 2025"


def test_names_of_a_sentences_length_stand_whole_in_lines():
    name = "Hội nghị sơ kết phong trào thi đua toàn quốc giai đoạn một " * 2 + "tại Hà Nội"
    view = drawn(a_plan(milestones=(Milestone(id="m", name=name, due=(PartialDate(2025),)),)))
    for drawing in (view.wide, view.tall):
        assert name in " ".join(words(drawing))
        assert not any(label.whole for label in drawing.labels)


def test_a_dense_series_is_one_line_with_the_marks_that_matter():
    monthly = report(YearlyDay(25), every=Every.MONTH)
    period = Period(PartialDate(2001), PartialDate(2030))
    plan = a_plan(issued="01/01/2001", period=period, deadlines=(monthly,))
    circles = [mark for mark in drawn(plan).wide.marks if mark.shape == "circle"]
    assert [mark.kind for mark in circles] == ["none", "due", "far"]


def test_overlapping_phases_stand_apart():
    phases = (
        Phase(name="Một", start=PartialDate(2023), end=PartialDate(2026)),
        Phase(name="Hai", start=PartialDate(2025), end=PartialDate(2030)),
    )
    view = drawn(a_plan(phases=phases))
    assert len({bar.y for bar in view.wide.bars}) == 2
    assert len({bar.x for bar in view.tall.bars}) == 2


PIECES = st.builds(
    lambda start, length, names, today, every, due: (start, length, names, today, every, due),
    st.dates(dt.date(1990, 1, 1), dt.date(2050, 12, 31)),
    st.integers(20, 365 * 30),
    st.lists(st.text("abc đếưỢ WM", min_size=1, max_size=60), max_size=12),
    st.dates(dt.date(1985, 1, 1), dt.date(2090, 12, 31)),
    st.one_of(st.none(), st.sampled_from(Every)),
    st.lists(st.builds(YearlyDay, st.integers(1, 28), st.integers(1, 12)), max_size=3),
)


def made(start, length, names, every, due) -> Plan:
    def day(share: float) -> PartialDate:
        at = start + dt.timedelta(days=int(length * share))
        return PartialDate(at.year, at.month, at.day)

    count = max(len(names), 1)
    return a_plan(
        issued=f"{start.day}/{start.month}/{start.year}",
        period=Period(day(0), day(1)),
        phases=tuple(
            Phase(name=f"{name}.", start=day(n / count), end=day((n + 0.9) / count))
            for n, name in enumerate(names)
        ),
        milestones=tuple(
            Milestone(id=f"m{n}", name=f"{name}!", due=(day(n / count),))
            for n, name in enumerate(names)
        ),
        deadlines=tuple(
            Deadline(
                id=f"d{n}",
                what=f"{name}?",
                every=every,
                due=tuple(due),
                comparator=Comparator.BEFORE,
            )
            for n, name in enumerate(names[:3])
        ),
    )


@settings(max_examples=60, deadline=None)
@given(PIECES)
def test_any_timeline_keeps_inside_its_sheet_and_its_words_apart(pieces):
    start, length, names, today, every, due = pieces
    view = drawn(made(start, length, names, every, due), today)
    for drawing in (view.wide, view.tall):
        for bar in drawing.bars:
            assert bar.width > 0
            assert bar.height > 0
            assert -1 <= bar.x <= bar.x + bar.width <= drawing.width + 1
            assert bar.y + bar.height <= drawing.height + 1
        for mark in drawing.marks:
            assert 0 <= mark.x <= drawing.width
            assert 0 <= mark.y <= drawing.height
        for label in drawing.labels:
            assert 0 <= label.y <= drawing.height
        assert overlapping(drawing) == []


@pytest.mark.parametrize("day", [11, 12, 19, 20, 31])
def test_a_phase_that_begins_within_this_month_has_its_words_to_itself(day):
    start = dt.date(2000, 1, 1)
    view = drawn(made(start, 20, ["Một", "Hai"], None, []), start.replace(day=day))
    assert overlapping(view.tall) == []
    first, second = (label for label in view.tall.labels if label.text in {"Một.", "Hai."})
    later = [bar for bar in view.tall.bars if bar.title.startswith("Hai.")]
    assert first.y < min(bar.y for bar in later) < second.y


def overlapping(drawing: TimelineDrawing) -> list[tuple[str, str]]:
    """Words that stand on each other: the same line, and stretches that meet."""
    boxes = [
        (label.x, label.y, text_width(label.text + label.state, bold="b" in label.kind), label)
        for label in drawing.labels
        if label.text or label.state
    ]
    return [
        (one[3].text, two[3].text)
        for one, two in combinations(boxes, 2)
        if abs(one[1] - two[1]) < 9
        and one[0] + one[2] > two[0] + 2
        and two[0] + two[2] > one[0] + 2
    ]


@given(st.text(max_size=80), st.floats(20, 400))
def test_a_cut_text_fits(text, width):
    assert text_width(cut_to(text, width)) <= width or not cut_to(text, width)
    assert len(lines_of(text, width)) <= 2


@pytest.mark.parametrize(
    ("first", "last", "texts"),
    [
        ("2023-01-01", "2030-12-31", [str(year) for year in range(2023, 2031)]),
        ("2001-01-01", "2030-12-31", [str(year) for year in range(2002, 2031, 2)]),
        ("2026-01-01", "2026-12-31", ["01/2026", "04/2026", "07/2026", "10/2026"]),
        ("2026-11-01", "2026-12-31", ["11/2026", "12/2026"]),
    ],
)
def test_the_axis_names_as_many_days_as_have_room(first, last, texts):
    scale = Scale(dt.date.fromisoformat(first), dt.date.fromisoformat(last), 150, 792)
    assert [tick.text for tick in scale.ticks()] == texts
    places = [scale.at(tick.day) for tick in scale.ticks()]
    assert all(b - a >= text_width("2026") + 6 for a, b in pairwise(places))


def together(plans: list[Plan], **options):
    timeline = schedule(a_portal(*plans), NOVEMBER)
    subjects = [
        Subject(plan=p, time=timeline.of(p.id), name=f"Cơ quan {p.id}", group=p.agency)
        for p in plans
    ]
    return campaign_timeline(subjects, NOVEMBER, **options)


def test_few_plans_are_drawn_on_one_axis_with_their_table():
    view = together([BQL, DRAFT, QUANG_NGAI])
    assert {bar.y for bar in view.wide.bars} == {66, 112, 158}
    assert view.wide.today.first == dt.date(2022, 1, 1)
    assert [one.next for group in view.groups for one in group.strips] == [
        dt.date(2026, 12, 14),
        None,
        dt.date(2030, 12, 31),
    ]
    for drawing in (view.wide, view.tall):
        assert overlapping(drawing) == []


def test_five_hundred_plans_are_strips_in_groups_that_share_their_drawing():
    plans = [
        a_plan(f"p{n:03}", agency=f"tinh-{n % 30}", phases=TWO_PHASES if n % 2 else ())
        for n in range(500)
    ]
    view = together(plans)
    assert view.wide is None
    assert len(view.shapes) == 2
    assert len(view.groups) == 30
    assert sum(len(group.strips) for group in view.groups) == 500
    page = environment().from_string(
        '{% from "timeline.html" import campaign_figure %}{{ campaign_figure(view, "../../") }}'
    )
    text = page.render(view=view)
    assert text.count('<use href="#dai-') == 500
    assert len(text) < 400_000


def test_plans_without_dates_have_no_common_timeline():
    assert together([a_plan(issued=None, period=None)]) is None


def test_a_consultation_that_is_over_is_nobodys_omission():
    view = drawn(LETTER)
    (row,) = [row for row in view.rows if row.what == "Góp ý dự thảo"]
    assert (row.when, row.state, row.mark) == (
        "Chậm nhất trong ngày 18/12/2023",
        "đã hết hạn",
        "",
    )
    assert "Góp ý dự thảo 18/12/2023" in words(view.wide)


def of_agency(*plans: Plan, agency: str, **options):
    timeline = schedule(a_portal(*plans), NOVEMBER)
    subjects = [
        Subject(
            plan=plan,
            time=timeline.of(plan.id),
            name=plan.heading,
            group=plan.campaign or "",
            owed=tuple(one for one in timeline.of_agency(agency) if one.plan_id == plan.id),
            is_issued=plan.agency == agency,
        )
        for plan in plans
    ]
    return campaign_timeline(subjects, NOVEMBER, **options)


def test_an_agencys_timeline_marks_all_that_it_owes_and_nothing_else():
    view = of_agency(BQL, QUANG_NGAI, agency="hai-binh-bql-kkt")
    circles = [mark for mark in view.wide.marks if mark.shape == "circle"]
    assert [mark.kind for mark in circles] == ["none"] * 3 + ["due"] + ["far"] * 4
    # The plan is its own: so are the issue and the reviews.
    assert [mark.kind for mark in view.wide.marks if mark.shape == "diamond"] == [
        "full",
        "none",
        "far",
    ]
    strips = [one for group in view.groups for one in group.strips]
    assert [(one.next, one.says) for one in strips] == [
        (
            dt.date(2026, 12, 14),
            (
                "Ban hành: 01/06/2023",
                "Sơ kết giai đoạn 1: trong năm 2025, chưa thấy trên cổng này",
                "Tổng kết phong trào: trong năm 2030, chưa đến hạn",
                "Báo cáo kết quả phong trào: trước 15/12 hằng năm (3 kỳ đã qua, chưa có bản ghi; "
                "kỳ tới trước 15/12/2026)",
            ),
        ),
        (None, ()),
    ]
    assert {entry.words for entry in view.key} >= {"kỳ tới", "kỳ đã qua, chưa có bản ghi"}
    for drawing in (view.wide, view.tall):
        assert overlapping(drawing) == []


def test_a_letter_without_a_period_stands_on_its_agencys_timeline_by_its_date():
    letter = a_plan(period=None, deadlines=(report(PartialDate(2027, 3, 1), every=None),))
    view = of_agency(letter, agency="co-quan")
    (strip,) = view.groups[0].strips
    assert strip.period == "không nêu thời gian"
    assert strip.next == dt.date(2027, 3, 1)
    assert [(mark.shape, mark.kind) for mark in view.wide.marks] == [
        ("diamond", "full"),
        ("diamond", "due"),
    ]


def test_a_monthly_duty_of_an_agency_is_marked_where_it_matters():
    plan = a_plan(deadlines=(report(YearlyDay(25), every=Every.MONTH),))
    view = of_agency(plan, agency="co-quan")
    circles = [mark for mark in view.wide.marks if mark.shape == "circle"]
    assert [mark.kind for mark in circles] == ["due", "far"]
    # The first month has passed and stands on the same point as the issue: they are one mark.
    (first,) = [mark for mark in view.wide.marks if mark.shape == "diamond"]
    assert first.kind == "none"
    assert "25/06/2023" in first.title


def test_the_table_of_a_campaign_says_what_its_marks_stand_for():
    view = together([BQL])
    (strip,) = view.groups[0].strips
    told = [mark.title.removeprefix("Cơ quan bql, ") for mark in view.wide.marks]
    assert sorted(strip.says) == sorted(told)


def test_a_campaign_of_many_plans_has_them_all_on_one_axis_and_names_them_apart(tmp_path):
    files = {
        f"p{n:03}.md": source(FACTS.replace("ke-hoach-a", f"p{n:03}").replace(": 12", f": {n + 1}"))
        for n in range(130)
    }
    made, _ = told(generate(know_of(tmp_path, files), NOVEMBER, Site("https://example.vn/")))
    content = made["phong-trao/song-khoe/"].content
    joint = content[content.index('id="thoi-gian"') :]
    assert len(set(re.findall(r'href="\.\./\.\./(ke-hoach/p\d+/)"', joint))) == 130
    assert joint.count('<use href="#dai-0"/>') == 130
    assert len(set(re.findall(r'">(Sở Y tế Bình Hải, \d+/KH-SYT)</a>', joint))) == 130


SAME_YEAR = [
    Milestone(id=f"m{n}", name=name, due=(PartialDate(2025),))
    for n, name in enumerate(
        (
            "Sơ kết giai đoạn 1 ở các cơ quan, đơn vị, địa phương",
            "Tổng kết đợt thi đua cao điểm lập thành tích",
            "Họp đánh giá",
        )
    )
]


@pytest.mark.parametrize("plan", [BQL, QUANG_NGAI, DRAFT, a_plan(milestones=tuple(SAME_YEAR))])
def test_no_two_marks_stand_on_one_point(plan):
    view = drawn(plan)
    for drawing in (view.wide, view.tall):
        for one, other in combinations(drawing.marks, 2):
            apart = max(abs(one.x - other.x), abs(one.y - other.y))
            assert apart >= max(one.r, other.r), (one, other)


@pytest.mark.parametrize("plan", [BQL, QUANG_NGAI, DRAFT, a_plan(milestones=tuple(SAME_YEAR))])
def test_no_two_marks_of_a_joint_timeline_stand_on_one_point(plan):
    monthly = replace(plan, deadlines=(*plan.deadlines, report(YearlyDay(25), every=Every.MONTH)))
    for view in (together([BQL, monthly]), of_agency(monthly, agency=plan.agency)):
        for drawing in (view.wide, view.tall):
            for one, other in combinations(drawing.marks, 2):
                apart = max(abs(one.x - other.x), abs(one.y - other.y))
                assert apart >= max(one.r, other.r), (one, other)


def crowded(**facts) -> Plan:
    """Early in its time much falls due, later little."""
    milestones = tuple(
        Milestone(id=f"m{n}", name=name, due=(PartialDate(2023, 6, 2 + 3 * n),))
        for n, name in enumerate(("Lập tổ trồng tre", "Công bố danh sách ao", "Ký giao ước"))
    )
    yearly = (report(YearlyDay(20, 7), what="Báo cáo trồng tre, khơi ao ở từng xóm và ven sông"),)
    return a_plan(**{"milestones": milestones, "deadlines": yearly, **facts})


@pytest.mark.parametrize(
    "plan", [BQL, QUANG_NGAI, DRAFT, a_plan(milestones=tuple(SAME_YEAR)), crowded()]
)
def test_on_a_phone_each_mark_stands_before_its_own_words(plan):
    tall = drawn(plan, has_record=lambda one: one.duty.id != "m1").tall
    firsts = [label.y - 5 for label in tall.labels if label.x == 172 and label.text]
    for mark in tall.marks:
        assert min(abs(mark.y - y) for y in firsts) < 1
    assert all(b.y - a.y > a.r + b.r for a, b in pairwise(tall.marks))


def test_what_is_not_seen_makes_nothing_near_it_look_so():
    tall = drawn(crowded(), has_record=lambda one: one.duty.id != "m1").tall
    assert [mark.kind for mark in tall.marks[:5]] == ["full", "full", "none", "full", "full"]


def test_a_phone_says_how_much_it_leaves_out_and_shows_what_matters():
    monthly = report(YearlyDay(25), every=Every.MONTH, what="Báo cáo tháng")
    seen = {dt.date(2026, 3, 25), dt.date(2026, 8, 25)}
    view = drawn(
        crowded(deadlines=(monthly,)), has_record=lambda one: one.last_good_day not in seen
    )
    shown = [label.text for label in view.tall.labels]
    assert sum(mark.kind == "none" for mark in view.tall.marks) == 2
    assert len(view.tall.marks) == 28
    # Its issue, three milestones, and each month from June 2023 to the end of 2030.
    assert f"và {4 + 91 - 28} mốc, kỳ nữa, xem bảng bên dưới" in shown
    assert not any("mốc, kỳ nữa" in label.text for label in drawn(crowded()).tall.labels)


def test_days_that_nothing_sets_any_more_are_not_drawn_as_coming():
    old = crowded()
    new = amending(old, "01/06/2025", deadlines=(report(YearlyDay(1, 3)),))
    portal = a_portal(old, new)
    view = plan_timeline(old, schedule(portal, NOVEMBER).of(old.id))
    said = [label.text + label.state for label in view.wide.labels]
    assert any(words.startswith("từ kỳ 20/07/2025 đổi sang ngày khác") for words in said)
    for drawing in (view.wide, view.tall):
        assert not any("20/07/2030" in label.text for label in drawing.labels)
        assert not any("20/07/2026" in mark.title for mark in drawing.marks)


def test_a_mark_that_stands_for_several_says_how_many_and_each_of_them():
    view = drawn(a_plan(milestones=tuple(SAME_YEAR)))
    (mark,) = [mark for mark in view.wide.marks if "Sơ kết" in mark.title]
    assert all(milestone.name in mark.title for milestone in SAME_YEAR)
    assert "3 mốc" in words(view.wide)
    for milestone in SAME_YEAR:
        assert any(label.startswith(milestone.name) for label in words(view.wide))
        assert milestone.name in " ".join(words(view.tall)) or not milestone.name


def test_of_several_dates_on_one_mark_the_next_one_decides_how_it_looks():
    passed, ahead = PartialDate(2026, 11), PartialDate(2026, 12)
    plan = a_plan(
        milestones=(
            Milestone(id="a", name="Đã qua", due=(passed,)),
            Milestone(id="b", name="Sắp tới", due=(ahead,)),
        )
    )
    (mark,) = [mark for mark in drawn(plan).wide.marks if "Đã qua" in mark.title]
    assert mark.kind == "due"
    assert "Sắp tới" in mark.title


@pytest.mark.parametrize(("start", "end"), [(2020, 2027), (2026, 2026), (2024, 2060)])
def test_a_plan_without_phases_is_given_none_by_its_bar(start, end):
    plan = replace(a_plan("a"), phases=(), period=Period(PartialDate(start), PartialDate(end)))
    today = dt.date(2026, 11, 22)
    drawn = phase_bar(plan, schedule(a_portal(plan), today).of("a"))
    assert drawn.title == "Thời gian thực hiện và hôm nay"
    assert drawn.description.count("Thời gian thực hiện") == 1
    assert not [label for label in drawn.labels if "iai đoạn" in label.text or label.text == "1"]


def test_a_quarter_stands_at_its_end_and_a_single_year_is_told_once():
    quarter = Milestone(id="q", name="Họp", due=(PartialDate(2026, quarter=3),))
    day = Milestone(id="n", name="Đo", due=(PartialDate(2026, 8, 20),))
    plan = a_plan(issued="12/07/2026", milestones=(quarter, day))
    made = a_portal(plan)
    events = single_events(plan, schedule(made, NOVEMBER).of(plan.id), lambda occurrence: False)
    assert [event.name for event in events] == ["Ban hành", "Đo", "Họp"]
