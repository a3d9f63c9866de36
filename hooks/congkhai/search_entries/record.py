"""What editors recorded under a plan, as entries that lead to where the portal shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..addresses import AWARDS_PAGE, DISCLOSURES_PAGE, REPORTS_PAGE, TITLES_PAGE
from ..dates import PartialDate
from ..model import Agency, Plan, Publication
from ..render import example_url, plain_text
from ..schedule import counting_day, duties_of
from ..search import Fact, SearchEntry, Section
from ..snapshot import Snapshot
from .answers import amount_in_words, results_in_words, those_named
from .names import apart


def record_entries(snapshot: Snapshot, plan: Plan) -> Iterator[SearchEntry]:
    records = snapshot.ledger.records_of(plan.id)
    agency = snapshot.portal.agencies.get(plan.agency)
    campaign = snapshot.portal.campaigns.get(plan.campaign or "")
    found = [
        *_publications(snapshot, plan, records.publications),
        *(
            replace(
                _entry(
                    AWARDS_PAGE,
                    f"{award.form}: {award.recipient}",
                    award.date or award.year,
                    award.tier,
                    award.note,
                    number=award.decision,
                    made_by=award.tier,
                ),
                facts=(_given(award.recipient, award.form, award.tier, award.date or award.year),),
            )
            for award in records.awards
        ),
        *_results(snapshot, plan),
        *(
            replace(
                _entry(
                    TITLES_PAGE,
                    f"{title.name}: {title.recipient}",
                    title.year,
                    title.level,
                    number=title.decision,
                    made_by=_level(title.level),
                ),
                facts=(_given(title.recipient, title.name, _level(title.level), title.year),),
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
            made_by=f"{entry.made_by}, theo {_called(plan, agency)}".removeprefix(", "),
            agency=agency.name if agency else "",
            agency_remark=apart(snapshot, agency),
            campaign=campaign.short if campaign else "",
        )


def _called(plan: Plan, agency: Agency | None) -> str:
    """Under what it was made: who issued the plan has not made all that is recorded under it."""
    if plan.number:
        return plan.code
    return f"{plan.kind} của {agency.name}" if agency else plan.kind


def _publications(
    snapshot: Snapshot, plan: Plan, publications: Iterable[Publication]
) -> Iterator[SearchEntry]:
    duties = {duty.id: duty for duty in duties_of(plan)}
    for publication in publications:
        # A record that leads nowhere shows nothing.
        if not publication.link:
            continue
        duty = duties.get(publication.duty)
        is_ordered = duty is not None and duty.category.orders_publication
        yield _entry(
            DISCLOSURES_PAGE if is_ordered else REPORTS_PAGE,
            publication.title,
            counting_day(duty.category, publication)
            if duty
            else publication.published or publication.date,
            publication.heading,
            publication.note,
            # «xã An B báo cáo quý I chưa»: whose it is, of which time, what for, what it tells.
            those_named(snapshot, publication.who),
            publication.period.written() if publication.period else "",
            duty.what if duty else "",
            *(
                f"{figure.name}: {amount_in_words(figure.value, figure.unit)}"
                for figure in publication.figures
            ),
            made_by=those_named(snapshot, publication.who),
        )


def _given(recipient: str, what: str, by: str, date: PartialDate) -> Fact:
    """«Thôn Đông: Giấy khen (Giám đốc Sở), 20/12/2025»: who was praised, with what, by whom."""
    giver = f" ({by})" if by and by not in what else ""
    return Fact("award", recipient, f"{what}{giver}, {date.written()}")


def _level(level: str) -> str:
    return f"cấp {level.removeprefix('cấp ')}" if level else ""


def _results(snapshot: Snapshot, plan: Plan) -> Iterator[SearchEntry]:
    """Of each target what was told of it, as one entry."""
    for target in plan.targets:
        results = [
            result for key, result in snapshot.ledger.results_of(plan, target.id) if key == plan.id
        ]
        if results:
            told = results_in_words(results)
            entry = _entry(
                f"{plan.url}#chi-tieu", f"Kết quả: {target.what}", results[-1].date, told
            )
            yield replace(entry, facts=(Fact("target", target.what, told, "chi-tieu"),))


def _entry(
    url: str,
    title: str,
    date: PartialDate | None,
    *texts: str,
    number: str = "",
    made_by: str = "",
) -> SearchEntry:
    text = ". ".join(text for text in texts if text)
    return SearchEntry(
        id="",
        url=url,
        kind="record",
        title=title,
        number=number,
        date=str(date or ""),
        made_by=made_by,
        sections=(Section("", "", text),) if text else (),
    )
