"""What editors recorded under a plan, as entries that lead to where the portal shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..addresses import AWARDS_PAGE, DISCLOSURES_PAGE, REPORTS_PAGE, TITLES_PAGE
from ..dates import PartialDate
from ..model import Plan
from ..render import example_url, plain_text
from ..schedule import duties_of
from ..search import SearchEntry, Section
from ..snapshot import Snapshot
from .names import apart


def record_entries(snapshot: Snapshot, plan: Plan) -> Iterator[SearchEntry]:
    records = snapshot.ledger.records_of(plan.id)
    ordered = {duty.id for duty in duties_of(plan) if duty.category.orders_publication}
    agency = snapshot.portal.agencies.get(plan.agency)
    campaign = snapshot.portal.campaigns.get(plan.campaign or "")
    found = [
        # A record that leads nowhere shows nothing.
        *(
            _entry(
                DISCLOSURES_PAGE if publication.duty in ordered else REPORTS_PAGE,
                publication.title,
                publication.published or publication.date,
                publication.heading,
                publication.note,
            )
            for publication in records.publications
            if publication.link
        ),
        *(
            _entry(
                AWARDS_PAGE,
                f"{award.form}: {award.recipient}",
                award.date or award.year,
                award.tier,
                award.note,
                number=award.decision,
            )
            for award in records.awards
        ),
        *(
            _entry(
                TITLES_PAGE,
                f"{title.name}: {title.recipient}",
                title.year,
                title.level,
                number=title.decision,
            )
            for title in records.titles
        ),
        *(
            _entry(
                example_url(plan, example),
                example.title,
                example.date,
                example.gist,
                example.recipient,
                plain_text(example.body),
                number=example.decision,
            )
            for example in records.examples
        ),
        *(
            _entry(
                f"{plan.url}#lay-y-kien",
                f"Kết quả lấy ý kiến: {plan.heading}",
                outcome.date,
                outcome.gist,
            )
            for outcome in records.outcomes
        ),
    ]
    for number, entry in enumerate(found, 1):
        yield replace(
            entry,
            id=f"{plan.id}/{number}",
            agency=agency.name if agency else "",
            agency_remark=apart(snapshot, agency),
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
