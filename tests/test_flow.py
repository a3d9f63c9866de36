"""Who reports to whom: what stands in one box, what leads where, and what is left to the table."""

from __future__ import annotations

import datetime as dt
import functools
import re

import pytest
from congkhai.pipeline import snapshot_of
from congkhai.render.drawings.report_flow import flow_of, flows
from congkhai.render.drawings.report_flow_diagram import ReportStep, flow_pictures
from congkhai.render.drawings.report_flow_diagram.graph import graph_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.render.registers.parties import flow_pages
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source
from tests.test_registers import snapshot, words


def step(
    who: str, to: str, via: str = "", rule: str = "trước 15/12 hằng năm", is_firm=True
) -> ReportStep:
    def named(text: str) -> tuple[tuple[str, str], ...]:
        return tuple((one, one) for one in text.split())

    return ReportStep(named(who), named(via), named(to), rule, is_firm)


def drawn(*steps: ReportStep) -> list[str]:
    """«xã > huyện» for each arrow; names of one box stand together."""
    graph = graph_of(steps)
    if graph is None:
        return []
    return [
        f"{'+'.join(graph.nodes[one].names)} > {'+'.join(graph.nodes[other].names)}"
        for one, other, _ in graph.edges
    ]


@pytest.mark.parametrize(
    ("steps", "arrows"),
    [
        ([step("xã", "tỉnh")], ["xã > tỉnh"]),
        ([step("xã", "tỉnh", via="huyện")], ["xã > huyện", "huyện > tỉnh"]),
        ([step("xã phường", "tỉnh")], ["xã+phường > tỉnh"]),
        ([step("xã", "tỉnh sở")], ["xã > tỉnh+sở"]),
        (
            [step("xã", "tỉnh"), step("phường", "tỉnh", rule="hằng quý")],
            ["xã > tỉnh", "phường > tỉnh"],
        ),
        ([step("xã", "huyện"), step("huyện", "tỉnh")], ["xã > huyện", "huyện > tỉnh"]),
        ([step("xã", "huyện"), step("huyện", "xã")], []),
        ([], []),
    ],
    ids=[
        "straight",
        "through",
        "two who do the same",
        "two addressees",
        "other days",
        "a chain",
        "a circle is left to the table",
        "nothing",
    ],
)
def test_reports_run_from_who_to_whom(steps, arrows):
    assert drawn(*steps) == arrows


def test_reports_that_never_meet_are_drawn_apart():
    pictures = flow_pictures([step("xã", "huyện"), step("sở", "tỉnh")], "Ai báo cáo ai")
    assert [one.title for one in pictures] == ["Ai báo cáo ai: huyện", "Ai báo cáo ai: tỉnh"]
    pictures = flow_pictures(
        [step("xã", "huyện"), step("sở", "tỉnh"), step("huyện", "tỉnh")], "Ai báo cáo ai"
    )
    assert [one.title for one in pictures] == ["Ai báo cáo ai: tỉnh"]


def test_too_many_boxes_are_left_to_the_table():
    def fan(count: int) -> list[ReportStep]:
        return [step(f"xã-{n}", "tỉnh", rule=f"ngày {n}/12") for n in range(count)]

    assert len(flow_pictures(fan(13), "")) == 1
    assert flow_pictures(fan(14), "") == ()


def test_a_draft_binds_nobody_and_is_dashed():
    (picture,) = flow_pictures([step("xã", "tỉnh", is_firm=False)], "")
    assert picture.some_are_dashed
    assert [arrow.is_firm for d in picture.drawings for arrow in d.arrows] == [False, False]
    (picture,) = flow_pictures([step("xã", "tỉnh")], "")
    assert not picture.some_are_dashed


@functools.cache
def real():
    known = snapshot()
    return [
        picture
        for members in known.portal.plans_by_campaign.values()
        for picture in flow_of(known, [known.portal.plans[one] for one in members], "")
    ]


@pytest.mark.parametrize("form", ["wide", "tall"])
def test_no_box_lies_on_another_and_none_leaves_the_drawing(form):
    for picture in real():
        (drawing,) = (one for one in picture.drawings if one.form == form)
        for number, box in enumerate(drawing.boxes):
            assert box.x >= 0
            assert box.x + box.width <= drawing.width
            assert box.y + box.height <= drawing.height
            for other in drawing.boxes[:number]:
                beside = box.x + box.width <= other.x or other.x + other.width <= box.x
                below = box.y + box.height <= other.y or other.y + other.height <= box.y
                assert beside or below


def test_a_picture_tells_its_reports_in_words_too():
    said = " ".join(picture.description for picture in real())
    assert "UBND huyện Giả Định báo cáo Sở Nội vụ" in said
    assert "Sở Xây dựng báo cáo UBND tỉnh, qua Sở Nội vụ: ngày 10/12 hằng năm." in said


def test_beside_each_picture_stands_a_table_with_the_same_names():
    known = snapshot()
    pages = {page.url: page.content for page in all_pages(known)}
    for campaign in known.portal.campaigns.values():
        content = pages[campaign.url]
        figures = re.findall(
            r'<svg class="ck-svg ck-svg--wide"[^>]*aria-labelledby="bc.*?</svg>', content, re.DOTALL
        )
        assert figures
        table = words(content.partition('<h2 id="bao-cao"')[2].partition("<h2 ")[0])
        for figure in figures:
            for sentence in re.findall(r"<desc[^>]*>(.*?)</desc>", figure):
                for name in re.findall(r"báo cáo ([^:,]+)[,:]", sentence):
                    assert name in table


def test_a_date_that_was_amended_is_drawn_as_amended_and_said_to_be():
    known = snapshot()
    plans = [known.portal.plans[one] for one in known.portal.plans_by_campaign["duong-lang"]]
    said = " ".join(one.description for one in flow_of(known, plans, ""))
    assert "chậm nhất trong ngày 30/11 hằng năm" in said
    assert "trước 15/12" not in said
    moved = [row.rule for plan in plans for row in flows(known, plan) if row.moved]
    assert moved == ["trước 15/12 hằng năm"]


def test_the_register_draws_each_campaign():
    (page,) = flow_pages(snapshot())
    for campaign in snapshot().portal.campaigns:
        assert f'id="ve-{campaign}"' in page.content


@pytest.mark.parametrize("reason", ["", ", inferred: Câu in không nêu ai"])
def test_what_an_editor_inferred_is_dashed_and_says_so(tmp_path, reason):
    facts = (
        f"{FACTS}deadlines:\n  - {{id: bc, what: Báo cáo, category: report, every: year, "
        f"due: 15/12, who: so-y-te, to: ubnd{reason}}}\n"
    )
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    shown = snapshot_of(known, dt.date(2026, 11, 22), Site())
    (picture,) = flow_of(shown, shown.portal.plans.values(), "")
    assert picture.some_are_dashed == bool(reason)
    assert ("(suy ra)" in picture.description) == bool(reason)
