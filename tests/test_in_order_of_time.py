"""Times of a duty stand in the order of time, also what was shown before it bound."""

from __future__ import annotations

import datetime as dt

from congkhai.pipeline import snapshot_of
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source


def test_a_record_from_before_the_document_stands_first(tmp_path):
    duty = "obligations:\n  - {id: ct, what: Ban hành chương trình, category: programme,"
    facts = f"{FACTS}{duty} every: year, who: so-y-te}}\n"
    files = {
        "ke-hoach-a.md": source(facts),
        "ke-hoach-a/programmes.csv": "duty,title,period,date,link\n"
        "ct,Chương trình,2024,01/03/2024,https://a.example/1\n"
        "ct,Chương trình,2025,01/02/2025,https://a.example/2\n",
    }
    snapshot = snapshot_of(know_of(tmp_path, files), dt.date(2026, 11, 30), Site())
    periods = [one.period.year for one in snapshot.ledger.of("ke-hoach-a") if one.period]
    assert periods == sorted(periods)
    assert 2024 in periods
