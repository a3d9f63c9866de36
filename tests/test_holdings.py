"""Each plan, campaign and agency shows its own part of the registers, and the same one."""

from __future__ import annotations

import functools
import re
from collections import Counter

from congkhai.render.pages.all_pages import all_pages
from congkhai.render.registers.holdings import REGISTERS, Holdings
from congkhai.render.registers.plan_records import MOST_AWARDS

from tests.test_registers import ROW, pages, snapshot, words


@functools.cache
def every_page() -> dict[str, str]:
    return {page.url: page.content for page in all_pages(snapshot())}


def shown(register: str, name: str, value: str) -> Counter[str]:
    """How many rows of each state the register shows under that filter."""
    found: Counter[str] = Counter()
    for match in ROW.finditer(whole(register)):
        if value in re.search(rf' data-{name}="([^"]*)"', match["keys"])[1].split():
            states = re.search(r'data-t="([^"]+)"', match["keys"])
            found.update(["", *(states[1].split() if states else ())])
    return found


def whole(register: str) -> str:
    """All pages of a register, one after another."""
    known = pages()
    later = [url for url in known if re.fullmatch(rf"{register}\d+/", url)]
    return "".join(known[url].content for url in (register, *later))


def test_a_part_counts_what_its_filter_shows():
    known = snapshot()
    holdings = Holdings(known)
    asked = [("co-quan", key) for key in known.portal.agencies]
    asked += [("phong-trao", key) for key in known.portal.campaigns]
    seen = 0
    for name, value in asked:
        held = {one.url.partition("?")[0]: one for one in holdings.of(name, value)}
        for register in REGISTERS:
            rows = shown(register, name, value)
            assert (register in held) == bool(rows), (register, value)
            if rows:
                one = held[register]
                assert one.total == rows[""]
                assert one.url == f"{register}?{name}={value}#so"
                assert {state.state: state.count for state in one.states} == {
                    state: count for state, count in rows.items() if state
                }
                seen += 1
    assert seen > 20


def test_each_campaign_and_agency_shows_its_part():
    known = snapshot()
    holdings = Holdings(known)
    for campaign in known.portal.campaigns.values():
        content = every_page()[campaign.url]
        for one in holdings.of("phong-trao", campaign.id):
            assert f'href="../../{one.url}">{one.name}</a>' in content
    for agency in known.portal.agencies.values():
        content = every_page()[agency.url]
        held = holdings.of("co-quan", agency.id)
        assert ('id="so"' in content) == bool(held)
        for one in held:
            assert f'href="../../{one.url}">{one.name}</a>' in content


def test_a_plan_shows_every_promise_of_its_own_and_its_records():
    known = snapshot()
    for plan in known.portal.plans.values():
        said = words(every_page()[plan.url])
        tracked = known.ledger.of(plan.id)
        duties = {id(one.duty): one.duty.category.orders_publication for one in tracked}
        ordered = sum(duties.values())
        others = f"{len(duties) - ordered} việc báo cáo, sơ kết, ban hành chương trình"
        for count in (f"{ordered} điều phải công khai", others):
            assert count in said or count.startswith("0 ")
        records = known.ledger.records_of(plan.id)
        latest = sorted(records.awards, key=lambda award: award.year.sort_key(), reverse=True)
        for award in latest[:MOST_AWARDS]:
            assert award.decision in said
        assert f"{len(latest)} lượt khen trên cổng này" in said or not latest
        for title in records.titles:
            assert title.decision in said
        for one in records.examples:
            assert one.title in said
        for step in records.steps:
            assert step.date.written() in said
        for result in records.results:
            assert result.date.written() in said
        for outcome in records.outcomes:
            assert outcome.gist in said


def test_a_closed_draft_without_an_outcome_says_so():
    pages_ = every_page()
    closed = words(pages_["ke-hoach/vi-du-ubnd-den-duong-2026-du-thao/"])
    assert "Chưa thấy kết quả góp ý trên cổng này" in closed
    assert "Chưa thấy kết quả góp ý" not in words(
        pages_["ke-hoach/vi-du-ubnd-cho-phien-2026-du-thao/"]
    )
