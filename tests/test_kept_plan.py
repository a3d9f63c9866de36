"""A plan that is kept is the plan: some of it is at hand, the rest is read when it is asked for."""

from __future__ import annotations

import pickle
from dataclasses import fields, replace

import pytest
from congkhai.kept_plan import KeptPlan, at_hand
from congkhai.knowledge import load_portal
from congkhai.model import Plan
from congkhai.products import Store, StoreDamaged
from congkhai.source_digests import DIGEST

from tests.small import BODY, FACTS, source, write

DUTY = "deadlines:\n  - {id: bao-cao, what: Báo cáo, who: [so-y-te], due: 15/12, every: year}\n"


@pytest.fixture(scope="module")
def plan(tmp_path_factory) -> Plan:
    folder = tmp_path_factory.mktemp("portal")
    return load_portal(write(folder, {"a.md": source(FACTS + DUTY)})).portal.plans["ke-hoach-a"]


def not_read() -> Plan:
    raise AssertionError("it was read")


def kept(plan: Plan) -> Plan:
    return KeptPlan.of(at_hand(plan), lambda: plan)


SAME = {
    "equal, whichever is asked": lambda plan: (kept(plan) == plan, plan == kept(plan)),
    "of one hash": lambda plan: (hash(kept(plan)) == hash(plan),),
    "of one digest": lambda plan: (DIGEST(kept(plan)) == DIGEST(plan),),
    "the plan itself elsewhere": lambda plan: (
        type(pickle.loads(pickle.dumps(kept(plan)))) is Plan,
        pickle.loads(pickle.dumps(kept(plan))) == plan,
    ),
    "a plan like any other with new fields": lambda plan: (
        type(replace(kept(plan), gist="Khác.")) is Plan,
        replace(kept(plan), gist="Khác.") == replace(plan, gist="Khác."),
    ),
    "alike in each field": lambda plan: [
        getattr(kept(plan), field.name) == getattr(plan, field.name) for field in fields(Plan)
    ],
    "another where a field is": lambda plan: (
        kept(replace(plan, deadlines=())) != plan,
        plan != kept(replace(plan, number="13")),
    ),
}


@pytest.mark.parametrize("how", SAME)
def test_a_kept_plan_is(plan, how):
    assert all(SAME[how](plan))


def test_what_is_asked_of_each_plan_is_at_hand(plan):
    own = KeptPlan.of(at_hand(plan), not_read)
    assert (own.id, own.agency, own.heading, own.folder) == (
        "ke-hoach-a", plan.agency, plan.heading, "plans/a",
    )  # fmt: skip
    assert own.named_agencies == plan.named_agencies == ("so-y-te",)
    with pytest.raises(AssertionError, match="it was read"):
        own.deadlines  # noqa: B018 - it is read when it is asked for
    with pytest.raises(AttributeError):
        own.no_such_field  # noqa: B018


def test_a_plan_that_the_store_lost_is_read_again_and_one_that_is_nowhere_stops_the_build(tmp_path):
    plans, store = write(tmp_path, {"a.md": source(FACTS + DUTY)}), Store.opened(None, b"")
    load_portal(plans, store)

    def asked() -> Plan:
        plan = load_portal(plans, store).portal.plans["ke-hoach-a"]
        store.drop_small("plan", ["plans/a.md"])
        return plan

    assert asked().deadlines == load_portal(plans).portal.plans["ke-hoach-a"].deadlines
    lost = asked()
    write(tmp_path, {"a.md": source(FACTS, BODY)})
    with pytest.raises(StoreDamaged):
        lost.deadlines  # noqa: B018
