"""/lay-y-kien/: drafts that are open to opinions, closed ones, and what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from ...addresses import CONSULTATIONS_PAGE, DISCLOSURES_PAGE
from ...export import last_outcome
from ...graph import letters_by_draft
from ...model import Consultation, Outcome, evidence
from ...site import Page
from ...snapshot import Snapshot
from ...sources import takes_opinions
from ...value import value_class
from ..drawings.year_chart import ChartSeries, YearChart, year_chart
from ..parts.marks import Mark
from ..parts.view import DocumentView, PartyView, document, parties
from .filters import PlanColumns, line, years_of
from .pagination import finished

BY_YEAR = (ChartSeries("tiếp thu", "bar"), ChartSeries("chưa tiếp thu", "base"))
STATES: dict[Mark, str] = {"soon": "Đang nhận góp ý", "free": "Chưa mở", "bind": "Đã hết hạn góp ý"}


@value_class
class ConsultationRow:
    line: PlanColumns
    draft: DocumentView
    heading: str
    letters: tuple[DocumentView, ...]
    asked: Consultation
    whom: tuple[PartyView, ...]
    send_to: tuple[PartyView, ...]
    outcome: Outcome | None
    became: DocumentView | None
    link: str


def consultation_pages(snapshot: Snapshot) -> Iterator[Page]:
    page = Page(
        url=CONSULTATIONS_PAGE,
        title="Lấy ý kiến",
        description="Dự thảo nào đang nhận góp ý, đến ngày nào, gửi về đâu",
        content="",
        tab=DISCLOSURES_PAGE,
    )
    rows = list(consultation_table(snapshot))
    open_ = sorted(
        (row for row in rows if row.line.keys.state == "soon"),
        key=lambda row: row.asked.closes.sort_key(),
    )
    yield from finished(
        snapshot,
        page,
        "register-consultations.html",
        rows,
        states=STATES,
        csv="consultations",
        names=("Dự thảo", "Hạn góp ý", "Hỏi ai", "Gửi về đâu", "Kết quả", "Mục"),
        by_year=opinions_by_year(rows),
        open=open_,
        open_until=max((row.asked.closes.last for row in open_), default=None),
    )


def opinions_by_year(rows: Iterable[ConsultationRow]) -> YearChart | None:
    """What came in and what was taken up, by the year in which the draft closed."""
    counts: dict[int, list[Decimal]] = {}
    for row in rows:
        told = row.outcome
        if told and told.received is not None and told.accepted is not None:
            held = counts.setdefault(row.asked.closes.year, [Decimal(0), Decimal(0)])
            held[0] += told.accepted
            held[1] += told.received - told.accepted
    return year_chart("nam", "Ý kiến nhận được, theo năm đóng", BY_YEAR, counts)


def consultation_table(snapshot: Snapshot) -> Iterator[ConsultationRow]:
    """One row for each draft; the letter that asks for opinions stands beside it."""
    plans = snapshot.portal.plans
    letters = letters_by_draft(snapshot.portal)
    drafts = [
        plan
        for plan in plans.values()
        if plan.id in letters
        or (plan.consultation and plan.consultation.on not in plans.keys() - {plan.id})
    ]
    for draft in drafts:
        asking = letters.get(draft.id, ())
        source = asking[0] if asking else draft
        asked = source.consultation
        if asked is None:
            continue
        told = last_outcome(snapshot, (draft.id, *(letter.id for letter in asking)))
        held_by, outcome = told or ("", None)
        became = outcome.became if outcome else None
        yield ConsultationRow(
            line=line(
                snapshot,
                source,
                asked.section,
                (),
                others=(*asked.whom, *asked.send_to),
                years=years_of(asked.closes),
                state=consultation_state(snapshot, asked),
            ),
            draft=document(snapshot, draft.id),
            heading=draft.heading,
            letters=tuple(document(snapshot, letter.id) for letter in asking),
            asked=asked,
            whom=parties(snapshot, asked.whom),
            send_to=parties(snapshot, asked.send_to),
            outcome=outcome,
            became=document(snapshot, became) if became and snapshot.portal.named(became) else None,
            link=evidence(held_by, outcome.link) if outcome else "",
        )


def consultation_state(snapshot: Snapshot, asked: Consultation) -> Mark:
    """The closing day itself is still open."""
    if takes_opinions(asked, snapshot.today):
        return "soon"
    return "bind" if asked.closes.last < snapshot.today else "free"
