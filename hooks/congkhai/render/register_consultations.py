"""/lay-y-kien/: drafts that are open to opinions, closed ones, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..dates import left_in_words
from ..edition import Edition
from ..export.recorded import evidence
from ..model import Plan
from ..model.parts import Consultation
from ..model.record import Outcome
from ..page import Page
from .register import Line, finished, line, years_of
from .view import DocumentView, PartyView, document, parties

STATES = {"soon": "Đang nhận góp ý", "free": "Chưa mở", "bind": "Đã hết hạn góp ý"}


@dataclass(frozen=True, slots=True)
class ConsultationRow:
    line: Line
    draft: DocumentView
    heading: str
    letters: tuple[DocumentView, ...]
    asked: Consultation
    left: str
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
        names=["Dự thảo", "Hạn góp ý", "Hỏi ai", "Gửi về đâu", "Kết quả", "Mục"],
        open=sum(row.line.keys.state == "soon" for row in rows),
    )  # fmt: skip


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
            left_in_words(edition.today, asked.closes.last),
            parties(edition, asked.whom),
            parties(edition, asked.send_to),
            outcome,
            document(edition, became) if became and edition.portal.of(became) else None,
            evidence(draft.id, outcome.link) if outcome else "",
        )  # fmt: skip


def consultation_state(edition: Edition, asked: Consultation) -> str:
    """The closing day itself is still open."""
    if asked.opens and edition.today < asked.opens.first:
        return "free"
    return "soon" if edition.today <= asked.closes.last else "bind"
