"""The portal as products read it: nothing that differs between two builds escapes the record."""

from __future__ import annotations

import dataclasses
import datetime as dt
import pickle
from pathlib import Path

import pytest
from congkhai.door import RecordedSnapshot, Views
from congkhai.knowledge import load_portal
from congkhai.model import Plan
from congkhai.model import Portal as Facts
from congkhai.pipeline import snapshot_of
from congkhai.products import KEYS, Recorder
from congkhai.questions import OF_ALL_PLANS
from congkhai.render.parts.item_links import item
from congkhai.schedule import DutyKind, Ledger, Occurrence, Timeline
from congkhai.snapshot import Site, Snapshot
from congkhai.source_digests import DIGEST

from tests.builds import Portal, contents, made
from tests.small import BODY, FACTS, source, write

TODAY = dt.date(2026, 11, 22)
CHILD = FACTS.replace("id: ke-hoach-a", "id: ke-hoach-b").replace("number: 12", "number: 13")
CHILD = CHILD.replace("agency: so-y-te", "agency: ubnd")
DUTY = """\
deadlines:
  - {id: bao-cao, what: Báo cáo kết quả, category: report, who: [so-y-te], due: 15/12, every: year}
"""
RECORD = "duty: bao-cao\nperiod: 2024\npublished: 10/12/2024\nlink: https://so.example/1\n"


def sources() -> dict[str, str]:
    return {
        "a.md": source(FACTS + DUTY),
        "b.md": source(CHILD + "relations:\n  - {type: implements, to: ke-hoach-a}\n"),
    }


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory) -> Snapshot:
    folder = tmp_path_factory.mktemp("portal")
    return snapshot_of(load_portal(write(folder, sources())), TODAY, Site())


def reads_of(snapshot: Snapshot, ask) -> bool:
    """Whether anything is recorded of what a function does with a recorded portal."""
    recorder = Recorder()
    view = RecordedSnapshot(snapshot, recorder)
    _, reads = recorder.recorded(lambda: ask(view))
    is_of_the_day = (reads.since, reads.until) != (dt.date.min, dt.date.max)
    return bool(reads.noted) or is_of_the_day


def public(kind: type) -> list[str]:
    return [field.name for field in dataclasses.fields(kind) if not field.name.startswith("_")]


def touch(value: object) -> None:
    """Look at all that it holds."""
    len(value) if hasattr(value, "__len__") else str(value)


LEADS_ON = {"portal", "timeline"}
"""Recorded by themselves."""
OUTSIDE = {"history", "attachments", "digests", "former_parts", "replaced_parts"}
"""Empty for products: asked for as a question, or no page's business."""


@pytest.mark.parametrize(
    ("kind", "of"),
    [
        (Snapshot, lambda view: view),
        (Facts, lambda view: view.portal),
        (Timeline, lambda view: view.timeline),
        (Ledger, lambda view: view.ledger),
    ],
)
def test_every_field_of_the_portal_is_recorded(snapshot, kind, of):
    wanted = [name for name in public(kind) if name not in LEADS_ON | OUTSIDE]
    missed = [
        name
        for name in wanted
        if not reads_of(snapshot, lambda v, n=name: touch(getattr(of(v), n)))
    ]
    assert missed == []


def a_task_of(view: Snapshot) -> Occurrence:
    some = view.timeline.of("ke-hoach-a").occurrences[0]
    duty = dataclasses.replace(some.duty, kind=DutyKind.TASK, every=None)
    return dataclasses.replace(some, duty=duty)


CALLS = {
    Snapshot: {
        "ledger": lambda view: view.ledger.of("ke-hoach-a"),
        "expectations": lambda view: view.expectations.of("ke-hoach-a"),
        "once": lambda view: view.once(("k", ""), lambda: view.portal.plans["ke-hoach-a"]),
        "ask": lambda view: view.ask(question, ""),
        "mentions": lambda view: view.mentions.get("ke-hoach-a"),
        "problems_of": lambda view: view.problems_of("plans/a.md"),
        "problems_by_file": lambda view: view.problems_by_file.get("plans/a.md"),
        "recent_changes": lambda view: view.recent_changes,
        "date_changes": lambda view: view.date_changes.get("ke-hoach-a"),
    },
    Facts: {
        "of": lambda view: view.portal.of("ke-hoach-a"),
        "named": lambda view: view.portal.named("ke-hoach-a"),
        "plan_named": lambda view: view.portal.plan_named("ke-hoach-a"),
        "parents": lambda view: view.portal.parents("ke-hoach-a"),
        "children": lambda view: view.portal.children("ke-hoach-a"),
    },
    Timeline: {
        "of": lambda view: view.timeline.of("ke-hoach-a"),
        "upcoming": lambda view: view.timeline.upcoming(3),
        "between": lambda view: view.timeline.between(TODAY, TODAY),
        "ahead": lambda view: view.timeline.ahead(9),
        "years": lambda view: view.timeline.years(3),
        "of_agency": lambda view: view.timeline.of_agency("ubnd"),
        "undated": lambda view: view.timeline.undated(),
        "agencies": lambda view: view.timeline.agencies(),
    },
    Ledger: {
        "of": lambda view: view.ledger.of("ke-hoach-a"),
        "all": lambda view: [*view.ledger.all()],
        "has_record": lambda view: view.ledger.has_record(
            view.timeline.of("ke-hoach-a").occurrences[0]
        ),
        "has_record_of": lambda view: view.ledger.has_record_of(
            view.timeline.of("ke-hoach-a").occurrences[0], {"so-y-te"}
        ),
        "at": lambda view: view.ledger.at(view.timeline.of("ke-hoach-a").occurrences[0]),
        "step_of": lambda view: view.ledger.step_of(a_task_of(view)),
        "told_of_task": lambda view: view.ledger.told_of_task(view.portal.plans["ke-hoach-a"], "x"),
        "results_of": lambda view: view.ledger.results_of(view.portal.plans["ke-hoach-a"], "x"),
        "records_of": lambda view: view.ledger.records_of("ke-hoach-a"),
    },
}


def question(snapshot: Snapshot, key: str) -> str:
    return key


@pytest.mark.parametrize("kind", CALLS)
def test_every_method_of_the_portal_is_recorded(snapshot, kind):
    own = {name for name in vars(kind) if not name.startswith("_")} - {*public(kind)}
    assert own == {*CALLS[kind]}, "a new method needs a call here, and to be recorded"
    assert [name for name, call in CALLS[kind].items() if not reads_of(snapshot, call)] == []


@pytest.mark.parametrize(
    "call",
    [pytest.param(call, id=name) for calls in CALLS.values() for name, call in calls.items()],
)
def test_what_one_product_asked_is_recorded_of_the_next_too(snapshot, call):
    recorder, views = Recorder(), Views()
    (_, first), (_, second) = (
        recorder.recorded(lambda: call(views(snapshot, recorder))) for _ in range(2)
    )
    assert second.noted == first.noted
    assert (second.since, second.until) == (first.since, first.until)


def test_a_view_shows_what_the_portal_holds_by_then(snapshot):
    recorder, views, portal = Recorder(), Views(), dataclasses.replace(snapshot)
    portal.parts = {"a": 1}
    assert views(portal, recorder).parts["a"] == 1
    portal.parts = {"a": 2}
    assert views(portal, recorder).parts["a"] == 2


def test_of_all_plans_no_more_counts_as_read_than_is_asked(snapshot):
    recorder = Recorder()
    view = RecordedSnapshot(snapshot, recorder)
    _, reads = recorder.recorded(lambda: [plan.awards for plan in view.portal.plans.values()])
    assert reads.noted == {("plans", KEYS), (OF_ALL_PLANS, "awards")}


@pytest.mark.parametrize("name", public(Plan))
def test_every_field_of_one_of_all_plans_is_recorded(snapshot, name):
    recorder = Recorder()
    plans = [*RecordedSnapshot(snapshot, recorder).portal.plans.values()]
    known, reads = recorder.recorded(lambda: [getattr(plan, name) for plan in plans])
    assert reads.noted == {(OF_ALL_PLANS, name)}
    assert known == [getattr(plan, name) for plan in snapshot.portal.plans.values()]


@pytest.mark.parametrize(
    "taken", [lambda plan: plan, lambda plan: pickle.loads(pickle.dumps(plan))]
)
def test_one_of_all_plans_is_that_plan(snapshot, taken):
    recorder = Recorder()
    view = RecordedSnapshot(snapshot, recorder)
    one = taken(dict(view.portal.plans.items())["ke-hoach-a"])
    plain = snapshot.portal.plans["ke-hoach-a"]
    assert one == plain
    assert plain == one
    assert hash(one) == hash(plain)
    assert DIGEST(one) == DIGEST(plain)
    assert ("plans", "ke-hoach-a") in recorder.reads.noted


def test_of_a_plan_that_is_named_no_more_counts_as_read_than_its_name(snapshot):
    recorder = Recorder()
    view = RecordedSnapshot(snapshot, recorder)
    named, reads = recorder.recorded(lambda: view.portal.named("ke-hoach-a"))
    assert reads.noted == {("moved", "ke-hoach-a"), ("name", "ke-hoach-a")}
    assert (named.number, named.deadlines) == ("12", ())


def portal(folder: Path) -> Portal:
    write(folder, sources())
    return Portal(folder)


def test_built_again_nothing_is_made(tmp_path):
    own = portal(tmp_path)
    assert made(own.build(TODAY)).total() > 20
    again = own.build(TODAY)
    assert made(again) == {}
    assert again.is_unchanged
    assert contents(own.site) == own.from_nothing(TODAY)


def test_a_comma_in_a_text_makes_what_shows_the_text(tmp_path):
    own = portal(tmp_path)
    own.build(TODAY)
    (own.plans / "b.md").write_text(sources()["b.md"].replace("sống khỏe hơn", "sống, khỏe hơn"))
    again = own.build(TODAY)
    assert contents(own.site) == own.from_nothing(TODAY)
    # The page of the plan above compares itself with this one.
    again_made = {"wordings": 1, "entries": 1, "plan": 2, "plan data": 1, "search": 1}
    # Its words are as before, but its text has another name, which results tell.
    again_made |= {"index shelf": 1, "index files": 1}
    assert made(again) == again_made


def test_a_link_to_an_item_reads_that_item_alone(snapshot):
    recorder = Recorder()
    outline = RecordedSnapshot(snapshot, recorder).outlines["ke-hoach-b"]
    link, reads = recorder.recorded(lambda: item(outline, "i"))
    assert link is not None
    assert link.anchor == "i"
    assert reads.noted == {("item", ("ke-hoach-b", "i"))}


def test_all_items_of_a_text_are_the_text(snapshot):
    recorder = Recorder()
    items = RecordedSnapshot(snapshot, recorder).outlines["ke-hoach-b"].by_anchor
    plain = snapshot.outlines["ke-hoach-b"].by_anchor
    found, reads = recorder.recorded(lambda: ([*items.items()], [*items.values()], len(items)))
    assert found == ([*plain.items()], [*plain.values()], len(plain))
    assert reads.noted == {("outlines", "ke-hoach-b")}


def test_a_day_on_which_nothing_falls_due_makes_what_bears_its_date(tmp_path):
    own = portal(tmp_path)
    own.build(TODAY)
    again = own.build(TODAY + dt.timedelta(1))
    assert contents(own.site) == own.from_nothing(TODAY + dt.timedelta(1))
    assert made(again) == {"tables": 15, "data package": 1, "day": 1}


def test_the_text_of_the_small_plan_is_what_edits_expect():
    assert "sống khỏe hơn" in BODY
