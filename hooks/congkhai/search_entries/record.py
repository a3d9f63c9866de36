"""What editors recorded under a plan, as entries that lead to where the portal shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..dates import PartialDate
from ..model import Plan
from ..render import example_url, plain_text
from ..search import SearchEntry, Section
from ..snapshot import Snapshot


def record_entries(snapshot: Snapshot, plan: Plan) -> Iterator[SearchEntry]:
    records = snapshot.ledger.records_of(plan.id)
    agency = snapshot.portal.agencies.get(plan.agency)
    campaign = snapshot.portal.campaigns.get(plan.campaign or "")
    found = [
        # A record that leads nowhere shows nothing.
        *(
            _entry("cong-khai/", one.title, one.published or one.date, one.heading, one.note)
            for one in records.publications
            if one.link
        ),
        *(
            _entry(
                "khen-thuong/",
                f"{one.form}: {one.recipient}",
                one.date or one.year,
                one.tier,
                one.note,
                number=one.decision,
            )
            for one in records.awards
        ),
        *(
            _entry(
                "khen-thuong/danh-hieu/",
                f"{one.name}: {one.recipient}",
                one.year,
                one.level,
                number=one.decision,
            )
            for one in records.titles
        ),
        *(
            _entry(
                example_url(plan, one),
                one.title,
                one.date,
                one.gist,
                one.recipient,
                plain_text(one.body),
                number=one.decision,
            )
            for one in records.examples
        ),
        *(
            _entry(
                f"{plan.url}#lay-y-kien", f"Kết quả lấy ý kiến: {plan.heading}", one.date, one.gist
            )
            for one in records.outcomes
        ),
    ]
    for number, entry in enumerate(found, 1):
        yield replace(
            entry,
            id=f"{plan.id}/{number}",
            agency=agency.name if agency else "",
            campaign=campaign.short if campaign else "",
        )


def _entry(
    url: str, title: str, date: PartialDate | None, *texts: str, number: str = ""
) -> SearchEntry:
    text = ". ".join(text for text in texts if text)
    return SearchEntry(
        id="",
        url=url,
        kind="record",
        title=title,
        number=number,
        date=str(date or ""),
        sections=(Section("", "", text),) if text else (),
    )
