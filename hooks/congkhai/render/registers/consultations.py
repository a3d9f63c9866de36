"""/lay-y-kien/: drafts that are open to opinions, closed ones, and what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from ...model import Plan
from ...model.parts import Consultation
from ...model.record import Outcome, evidence
from ...site.page import Page
from ...snapshot import Edition
from ...sources.check.contact import takes_opinions
from ...value import frozen
from ..drawings.year_chart import Series, YearChart, year_chart
from ..parts.view import DocumentView, PartyView, document, parties
from .filters import Line, line, years_of
from .pagination import finished

BY_YEAR = (Series("tiếp thu", "bar"), Series("chưa tiếp thu", "base"))
STATES = {"soon": "Đang nhận góp ý", "free": "Chưa mở", "bind": "Đã hết hạn góp ý"}


@frozen
class ConsultationRow:
    line: Line
    draft: DocumentView
    heading: str
    letters: tuple[DocumentView, ...]
    asked: Consultation
    whom: tuple[PartyView, ...]
    send_to: tuple[PartyView, ...]
    outcome: Outcome | None
    became: DocumentView | None
    link: str


def consultation_pages(edition: Edition) -> Iterator[Page]:
    page = Page(
        "lay-y-kien/", "Lấy ý kiến", "Dự thảo nào đang nhận góp ý, đến ngày nào, gửi về đâu", "",
        tab="cong-khai/",
    )  # fmt: skip
    rows = list(consultation_rows(edition))
    yield from finished(
        edition, page, "register-consultations.html", rows, states=STATES, csv="consultations",
        names=("Dự thảo", "Hạn góp ý", "Hỏi ai", "Gửi về đâu", "Kết quả", "Mục"),
        by_year=opinions_by_year(rows), open=sum(row.line.keys.state == "soon" for row in rows),
    )  # fmt: skip


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


def consultation_rows(edition: Edition) -> Iterator[ConsultationRow]:
    """One row for each draft; the letter that asks for opinions stands beside it."""
    plans = edition.portal.plans
    letters: dict[str, list[Plan]] = {}
    for plan in plans.values():
        if plan.consultation and plan.consultation.on in plans:
            letters.setdefault(plan.consultation.on or "", []).append(plan)
    drafts = [
        plan
        for plan in plans.values()
        if plan.id in letters or (plan.consultation and plan.consultation.on not in plans)
    ]
    for draft in drafts:
        asking = letters.get(draft.id, [])
        source = asking[0] if asking else draft
        asked = source.consultation
        if asked is None:
            continue
        outcome = max(
            (one for key in (draft.id, *(one.id for one in asking))
             for one in edition.ledger.records_of(key).outcomes),
            key=lambda one: one.date.sort_key(), default=None,
        )  # fmt: skip
        became = outcome.became if outcome else None
        yield ConsultationRow(
            line(edition, source, asked.section, (), others=(*asked.whom, *asked.send_to),
                 years=years_of(asked.closes), state=consultation_state(edition, asked)),
            document(edition, draft.id),
            draft.heading,
            tuple(document(edition, one.id) for one in asking),
            asked,
            parties(edition, asked.whom),
            parties(edition, asked.send_to),
            outcome,
            document(edition, became) if became and edition.portal.of(became) else None,
            evidence(draft.id, outcome.link) if outcome else "",
        )  # fmt: skip


def consultation_state(edition: Edition, asked: Consultation) -> str:
    """The closing day itself is still open."""
    if takes_opinions(asked, edition.today):
        return "soon"
    return "bind" if asked.closes.last < edition.today else "free"
