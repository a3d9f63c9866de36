"""The small script in a browser: the page as it is some days after the build."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlsplit

import pytest
from congkhai.render.drawings.timeline import plan_timeline
from congkhai.render.engine.environment import environment
from congkhai.render.pages.calendar import calendar_pages
from congkhai.schedule.timeline import schedule
from congkhai.snapshot import Site, Snapshot
from congkhai.theme import THEME

from tests.plans_in_time import BQL, FIVE, a_portal

NOVEMBER = dt.date(2026, 11, 22)
FIGURE = '{% from "timeline.html" import plan_figure %}{{ plan_figure(view, "Mốc") }}'
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"


def opened(browser, content: str, moment: str, path: str = "/", scripts: bool = True):
    """A page under the portal's own policy, at a moment."""
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.clock.set_fixed_time(moment)
    html = (
        f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>x</title>'
        f'<script type="module" src="/time.js"></script>'
        f'<script type="module" src="/calendar.js"></script><body>{content}</body></html>'
    )

    def answer(route):
        name = urlsplit(route.request.url).path.strip("/")
        if name.endswith(".js"):
            script = (THEME / "assets" / name).read_text(encoding="utf-8")
            route.fulfill(body=script, content_type="text/javascript")
        else:
            headers = {"Content-Security-Policy": POLICY}
            route.fulfill(body=html, content_type="text/html", headers=headers)

    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.route("**/*", answer)
    page.goto(f"http://congkhai.test{path}")
    assert errors == []
    return page


@pytest.fixture(scope="module")
def figure() -> str:
    timeline = schedule(a_portal(BQL), NOVEMBER)
    return environment().from_string(FIGURE).render(view=plan_timeline(BQL, timeline.of("bql")))


@pytest.fixture(scope="module")
def calendar() -> str:
    portal = a_portal(*FIVE)
    snapshot = Snapshot(
        portal=portal,
        outlines={},
        problems=(),
        left_out=(),
        timeline=schedule(portal, NOVEMBER),
        today=NOVEMBER,
        site=Site(),
    )
    return next(calendar_pages(snapshot)).content


def days(page) -> list[str]:
    return page.locator("[data-day]").all_inner_texts()


@pytest.mark.parametrize(
    ("moment", "words", "text"),
    [
        ("2026-11-22T05:00:00Z", "còn 22 ngày", "Hôm nay 22/11/2026"),
        ("2026-12-13T16:59:00Z", "còn 1 ngày", "Hôm nay 13/12/2026"),
        ("2026-12-13T17:00:00Z", "hôm nay", "Hôm nay 14/12/2026"),
        ("2026-12-16T17:00:00Z", "đã qua 3 ngày", "Hôm nay 17/12/2026"),
    ],
)
def test_the_timeline_keeps_up_with_the_days(browser, figure, moment, words, text):
    page = opened(browser, figure, moment)
    shown = page.locator("[data-day='2026-12-14']").all_text_contents()
    assert set(shown) == {words, f", {words}"}
    assert page.locator(".ck-today text").first.text_content() == text


def test_the_month_becomes_a_line_where_a_build_of_that_month_would_begin_it(browser, figure):
    page = opened(browser, figure, "2027-06-01T05:00:00Z")
    timeline = schedule(a_portal(BQL), dt.date(2027, 6, 1))
    later = plan_timeline(BQL, timeline.of("bql"))
    line = page.locator(".ck-svg--wide .ck-today")
    moved = float(line.get_attribute("transform").split("(")[1].split()[0])
    assert abs(float(line.get_attribute("data-at")) + moved - later.wide.today.at) < 0.1
    assert line.locator("rect.today").get_attribute("width") == "2"


def test_without_scripts_the_same_dates_are_there(browser, calendar):
    page = opened(browser, calendar, "2026-12-20T05:00:00Z", scripts=False)
    assert page.locator(".ck-due .ck-day time").all_inner_texts() == [
        "04/12/2026",
        "10/12/2026",
        "14/12/2026",
    ]
    assert days(page) == ["", "", ""]
    # The style sheet hides what is scripted where there are no scripts.
    assert "ck-scripted" in page.locator("#loc").get_attribute("class")


def test_what_has_passed_since_the_build_is_marked(browser, calendar):
    page = opened(browser, calendar, "2026-12-12T05:00:00Z")
    assert days(page) == [", đã qua 8 ngày", ", đã qua 2 ngày", ", còn 2 ngày"]
    assert page.locator("li[data-passed]").count() == 2
    assert page.locator("td.ck-is time").get_attribute("datetime") == "2026-12-12"


def test_filters_are_kept_in_the_address_and_come_back(browser, calendar):
    page = opened(browser, calendar, "2026-11-22T05:00:00Z", "/?co-quan=hai-binh-bql-kkt")
    assert page.locator(".ck-due > li:visible").count() == 1
    page.select_option("#loc-co-quan", "")
    assert page.locator(".ck-due > li:visible").count() == 3
    page.select_option("#loc-phong-trao", "xa-hoi-hoc-tap")
    assert page.url.endswith("/?phong-trao=xa-hoi-hoc-tap")
    assert page.locator("#loc-dem").inner_text() == "Tìm thấy 2 mục."
    years = page.locator("#nam + nav a")
    assert years.count()
    assert all("?phong-trao=xa-hoi-hoc-tap" in one.get_attribute("href") for one in years.all())
    page.go_back()
    assert all("?" not in one.get_attribute("href") for one in years.all())
    assert page.locator(".ck-due > li:visible").count() == 3
