"""Criteria side by side: each of a campaign's plans, in its row, beside those of the others."""

from __future__ import annotations

import re

import pytest
from congkhai.render.registers.criteria import (
    MOST,
    OTHERS,
    audience_kind,
    campaign_criteria_page,
    evenly,
)

from tests.test_registers import many, snapshot, words

CELL = re.compile(r'<td data-l="([^"]+)"><div>(.*?)</div></td>', re.DOTALL)


def page(campaign: str, example: bool = False):
    known = snapshot()
    (made,) = campaign_criteria_page(known, known.portal.campaigns[campaign])
    return made


@pytest.mark.parametrize(
    ("audience", "kind"),
    [
        ("Cá nhân", "Cá nhân"),
        ("Tập thể", "Tập thể, cơ quan, đơn vị"),
        ("Các phòng, ban chuyên môn, UBND các xã, thị trấn", "Tập thể, cơ quan, đơn vị"),
        ("Ủy ban nhân dân cấp huyện", "Tập thể, cơ quan, đơn vị"),
        (
            "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội",
            "Mặt trận, đoàn thể, hội",
        ),
        ("Các tổ chức, doanh nghiệp, hộ gia đình", "Doanh nghiệp, hộ gia đình, dòng họ"),
        ("Các doanh nghiệp (tập đoàn kinh tế)", "Doanh nghiệp, hộ gia đình, dòng họ"),
        ("Đối tượng khác", OTHERS),
        ("Bạn đọc", OTHERS),
    ],
)
def test_audiences_of_a_kind_stand_in_one_row(audience, kind):
    assert audience_kind(audience) == kind


def test_every_criterion_of_a_campaign_stands_there_once_with_its_item():
    known = snapshot()
    for campaign in known.portal.campaigns.values():
        members = [known.portal.plans[one] for one in known.portal.plans_by_campaign[campaign.id]]
        made = page(campaign.id).content
        for plan in members:
            outline = known.outlines[plan.id]
            for group in plan.criteria:
                for one in group.items:
                    section = one.section or group.section
                    assert section in outline.by_anchor
                    link = re.escape(f"{plan.url}#{section}")
                    assert re.search(rf'<li>[^<]+ <a href="[^"]*{link}">', made), one.text
        stated = sum(len(group.items) for plan in members for group in plan.criteria)
        assert len(re.findall("<li>", made.partition("<table")[2])) == stated


def test_the_same_group_of_several_plans_stands_side_by_side():
    made = page("duong-lang", example=True).content
    (row,) = re.findall(r">Tập thể, cơ quan, đơn vị</th></tr>\s*<tr>(.*?)</tr>", made, re.DOTALL)
    cells = dict(CELL.findall(row))
    assert len(cells) == 3
    assert "Đội thợ làm đúng mẫu" in cells["Kế hoạch 31/KH-SXD"]
    assert "Mọi khoản thu, chi được niêm yết" in cells["Kế hoạch 07/KH-UBND"]


def test_a_plan_that_says_nothing_of_a_group_says_so():
    rows = re.findall(r"</th></tr>\s*<tr>(.*?)</tr>", page("duong-lang").content, re.DOTALL)
    assert any("không nêu" in words(row) for row in rows)


@pytest.mark.parametrize(
    ("plans", "tables"), [(1, [1]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (7, [3, 3, 1])]
)
def test_plans_are_spread_evenly_over_tables(plans, tables):
    assert [len(some) for some in evenly(list(range(plans)))] == tables


def test_a_campaign_of_many_plans_shows_some_and_leads_to_all():
    known = many(30)
    known.portal.plans_by_campaign["duong-lang"] = tuple(
        key for key, plan in known.portal.plans.items() if plan.campaign == "duong-lang"
    )
    (made,) = campaign_criteria_page(known, known.portal.campaigns["duong-lang"])
    assert f"trang này đặt {MOST} kế hoạch cạnh nhau" in made.content
    assert "khen-thuong/tieu-chi/?phong-trao=duong-lang#so" in made.content
    assert len(made.content.encode()) < 200_000


def test_a_campaign_without_criteria_has_no_such_page():
    known = snapshot()
    campaign = next(iter(known.portal.campaigns.values()))
    empty = type(campaign)(id="khong-co", name="Không có")
    assert list(campaign_criteria_page(known, empty)) == []
