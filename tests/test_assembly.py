"""Stage by stage: what is made at one time reads nothing that is left in it."""

from __future__ import annotations

import datetime as dt

from congkhai.assembly import STAGES
from congkhai.door import RecordedSnapshot
from congkhai.pipeline import join_parts
from congkhai.products import KEYS, Part, PartInShort, Recorder
from congkhai.render import PAGE_SORTS
from congkhai.whereabouts import maker_of_part

from tests.builds import Portal, snapshot_of_day
from tests.need import ROOT

TODAY = dt.date(2026, 11, 22)


def test_a_stage_reads_only_parts_of_those_before_it():
    snapshot = snapshot_of_day(Portal(ROOT / "examples" / "vi-du"), TODAY)
    stage_of = {sort.name: at for at, stage in enumerate(STAGES) for sort in stage}
    beginnings = {"parts": "", "marks": "marks ", "citing": "citing "}
    parts: dict[str, object] = {}
    read: set[tuple[str, str]] = set()
    for stage in STAGES:
        snapshot.parts = {**parts}
        for sort in stage:
            for key in [*sort.keys(snapshot)]:
                recorder = Recorder()
                for made in sort.make(RecordedSnapshot(snapshot, recorder), key):
                    match made:
                        case Part():
                            parts[made.name] = made.value
                        case PartInShort():
                            parts[made.name] = made.make()
                for question, name in recorder.reads.noted:
                    if question in beginnings and name != KEYS:
                        maker = maker_of_part(snapshot, f"{beginnings[question]}{name}")
                        read |= {(sort.name, maker[0])} if maker else set()
        snapshot.parts = {**parts}
        join_parts(snapshot, stage)
    assert {pair for pair in read if stage_of[pair[0]] <= stage_of[pair[1]]} == set()
    assert {("plan", "comparison"), ("index pages", "register")} <= read
    # Who mentions whom is asked as a question, of pages alone.
    assert stage_of["citing"] < min(stage_of[sort.name] for sort in PAGE_SORTS)
    assert ("index pages", "register") in read
