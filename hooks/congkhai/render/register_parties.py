"""/cong-khai/duong-bao-cao/ and /cong-khai/giam-sat/: who reports to whom, and who watches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..edition import Edition
from ..model import Category
from ..page import Page
from ..wording import rule_in_words
from .register import Line, finished, line
from .view import PartyView, parties

ABOVE = (("Sổ công khai", "cong-khai/"),)


@dataclass(frozen=True, slots=True)
class Flow:
    """Who reports to whom, through whom, when."""

    line: Line
    who: tuple[PartyView, ...]
    via: tuple[PartyView, ...]
    to: tuple[PartyView, ...]
    what: str
    rule: str
    binding: bool


@dataclass(frozen=True, slots=True)
class Watch:
    """Who watches over the doing, for whose sake."""

    line: Line
    who: tuple[PartyView, ...]
    what: str


def flow_pages(edition: Edition) -> Iterator[Page]:
    page = Page(
        "cong-khai/duong-bao-cao/", "Ai báo cáo ai",
        "Báo cáo đi từ đâu, qua đâu, tới đâu, khi nào", "", tab="cong-khai/",
    )  # fmt: skip
    yield from finished(
        edition, page, "register-flows.html", list(flows(edition)), above=ABOVE,
        csv="deadlines", names=["Người báo cáo", "Qua", "Nơi nhận", "Khi nào", "Mục"],
    )  # fmt: skip


def watch_pages(edition: Edition) -> Iterator[Page]:
    page = Page(
        "cong-khai/giam-sat/", "Ai giám sát",
        "Kế hoạch nêu ai giám sát việc gì, và phản ánh ở đâu", "", tab="cong-khai/",
    )  # fmt: skip
    yield from finished(
        edition, page, "register-watches.html", list(watches(edition)), above=ABOVE,
        csv="obligations", names=["Ai giám sát", "Việc gì", "Kế hoạch của", "Mục"],
    )  # fmt: skip


def flows(edition: Edition) -> Iterator[Flow]:
    for plan in edition.portal.plans.values():
        for one in plan.deadlines:
            if one.category is Category.REPORT and one.to:
                binding = plan.status.binds and one.binding
                yield Flow(
                    line(edition, plan, one.section, one.who, others=(*one.via, *one.to),
                         state="" if binding else "bind"),
                    parties(edition, one.who), parties(edition, one.via),
                    parties(edition, one.to), one.what, rule_in_words(one), binding,
                )  # fmt: skip


def watches(edition: Edition) -> Iterator[Watch]:
    for plan in edition.portal.plans.values():
        for one in plan.obligations:
            if one.category is Category.SUPERVISE:
                known = line(
                    edition, plan, one.section, one.who, others=one.audience,
                    state="" if plan.status.binds else "bind",
                )  # fmt: skip
                yield Watch(known, parties(edition, one.who), one.what)
