"""What a document says, gathered from its parts; what is not there stays None."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field, replace

from ...expressions import expression
from ...value import value_class
from ..readers.lines import bare
from ..structure.division import Parts
from ..structure.paragraphs import Kind, Paragraph
from ..structure.scan_names import middle_mended, symbol_of_scan
from ..structure.section_numbers import counted
from ..structure.sections import preamble, sections_of_appendix, top_sections
from .accounts import doubted_of_page, is_account, without_news, without_past_and_wishes
from .aims.aim_doubts import DONE_AT_WORK
from .aims.aim_tables import targets_of_tables
from .aims.aimed_shares import sets_aims, sets_rules
from .aims.run_on_aims import run_on_aims
from .aims.target import ReadTarget
from .aims.target_years import within_term
from .aims.targets import targets
from .amending import with_unread_clauses, without_quoted
from .asked_of_others import marked_as_asked
from .citations.acting import acts_of
from .citations.citation import ReadCitation
from .citations.citations import cited
from .citations.leaning import parents_of
from .citations.titled_documents import (
    carried_out_by_title,
    dated_as_titled,
    in_title_alone,
    named_in_title,
)
from .duties import Duties, read_duties
from .head.blanks import doubt_blanks
from .head.doubt import Doubt
from .head.head_facts import (
    charter_owner,
    issued_by,
    issued_on,
    kind_and_title,
    place_in_head,
    title_in_head,
)
from .head.issuer import issued_with
from .head.scan_signs import scan_doubts
from .head.unmarked import doubts_of_typed, is_unmarked, typed
from .limits.once_in_a_year import year_worked
from .orders.outlines import without_outlines
from .phases.effect import effective_from, effective_with
from .phases.extending import extended_days, extended_until
from .phases.held_until import held_until, not_before_its_days
from .phases.plan_term import Term
from .phases.term import term_of
from .rows_of_aims import without_rows_of
from .tasks.setting import Setting
from .times.parts_of_year import with_year
from .unread_disclosures import with_unread_disclosures
from .unread_figures import with_unread_figures
from .unread_tables import with_unread_tables

_RUNNING = {"kế hoạch", "kế hoạch liên tịch", "chương trình", "chương trình hành động", "đề án"}
_RUNNING |= {"phương án", "chiến lược", "dự án", "nghị quyết"}
_ISSUES_PLAN = expression(
    r"^(?:ve viec |v/v )?(?:ban hanh|phe duyet) (?:ke hoach|chuong trinh|de an)\b",
    holds=("ban hanh", "phe duyet"),
)
LONGEST = 20_000
"""Letters of a paragraph: no document has a longer one."""


@value_class
class DocumentFacts:
    kind: str | None
    number: str | None
    symbol: str | None
    date: str | None
    place: str | None
    agency: str | None
    parent_agency: str | None
    issued_with: tuple[str, ...]
    title: str | None
    signer: str | None
    office: str | None
    capacity: tuple[str, ...]
    is_draft: bool
    parents: tuple[ReadCitation, ...]
    requests: tuple[ReadCitation, ...]
    citations: tuple[tuple[Paragraph, ReadCitation], ...]
    appended: tuple[tuple[Paragraph, ReadCitation], ...]
    sections: tuple[Paragraph, ...]
    duties: Duties
    term: Term | None
    targets: tuple[ReadTarget, ...]
    doubts: tuple[Doubt, ...]
    parts: Parts
    titled: tuple[tuple[Paragraph, ReadCitation], ...] = ()
    """What the title alone names, and the document changes: «Sửa đổi Quyết định số …»."""
    acts: Mapping[str, str] = field(default_factory=dict)
    """By number, what it does to those that it does not merely cite."""
    effective: str | None = None
    """The day from which it says that it holds, where that is not the day of its issue."""
    is_scan: bool = False
    """The text bears signs of having been read from an image."""

    @property
    def is_document(self) -> bool:
        """Any of the marks that the decree asks of a document."""
        recipients = self.parts.closing.recipients
        return bool(
            self.kind or self.symbol or self.sections or recipients or self.parents or self.signer
        )

    @property
    def cited_numbers(self) -> tuple[str, ...]:
        """Numbers cited in the main text, each once, the requests of private parties apart."""
        own = f"{self.number}/{self.symbol}"
        apart = {citation.number for citation in self.requests}
        numbers = dict.fromkeys(c.number for _, c in self.citations if c.number)
        return tuple(n for n in numbers if n and n != own and n not in apart)

    @property
    def appended_numbers(self) -> tuple[str, ...]:
        """Numbers that appendices and notes below the text alone cite."""
        told = set(self.cited_numbers)
        numbers = dict.fromkeys(c.number for _, c in self.appended if c.number)
        return tuple(n for n in numbers if n and n not in told)


def gathered(parts: Parts, registered: Collection[str] = ()) -> DocumentFacts:
    """The facts of one document; `registered` are names of bodies that the portal knows."""
    header, closing = parts.header, parts.closing
    doubts: list[Doubt] = []
    body = _searched(parts.body, doubts)
    appendix = _searched(parts.appendix, doubts)
    everything = [*body, *appendix]
    citations = dated_as_titled([(p, c) for p in body for c in cited(p)], header.title)
    appended = [(p, c) for p in appendix for c in cited(p)]
    opening = preamble(body)
    parents, requests = parents_of(body, opening, citations)
    name, parent, is_scanned = issued_by(parts, opening, everything, doubts)
    title = title_in_head(parts, everything, doubts) if is_scanned else header.title
    for _, citation in citations:
        if citation.doubt:
            doubts.append(
                Doubt("relations", f"{citation.printed}: {citation.doubt}", citation.line)
            )
    kind, title = kind_and_title(parts, title, opening, body, doubts)
    if kind == "điều lệ" and (owner := charter_owner(parts, title, name, body, doubts)):
        name, parent = owner, None
    issued = issued_on(parts, body, citations, is_scanned, doubts)
    doubt_blanks(parts, issued, doubts)
    doubts += scan_doubts(parts, is_scanned)
    sections = top_sections(body) or sections_of_appendix(appendix)
    is_rule = sets_rules(header.kind, header.number)
    only_aims = header.kind == "báo cáo" or is_rule
    aimed = without_outlines(everything, next(iter(appendix), None))
    aims = tuple(targets(aimed, issued, only_aims, sets_aims(header.kind, title)))
    if not only_aims:
        run_on = run_on_aims(aimed, issued)
        aims = (*(told for told in aims if told.line not in run_on.lines), *run_on.targets)
        aims += tuple(targets_of_tables(aimed, issued, aims, title or ""))
    year = year_worked(title, issued)
    aims = tuple(
        replace(aim, due=within_term(with_year(aim.due, year), aim.printed, title)) for aim in aims
    )
    extended = extended_until(body, issued, title)
    setting = Setting(
        title=title,
        issued=issued,
        citations=(*citations, *appended),
        appended=next(iter(appendix), None),
        recipients=closing.recipients,
        registered=registered,
        is_rule=is_rule,
        asks=header.kind == "tờ trình",
    )
    duties = read_duties(everything, setting).without(
        {(id(told.paragraph), told.due) for told in aims if told.doubt != DONE_AT_WORK}
        | extended_days(extended)
    )
    duties = without_rows_of(duties, aims)
    duties = without_news(duties) if is_account(kind, title) else duties
    duties = without_past_and_wishes(duties, body) if kind == "báo cáo" else duties
    duties = doubted_of_page(duties) if kind is None else duties
    duties = marked_as_asked(duties, name, parent)
    in_head = named_in_title(title, header.places.get("title", 1))
    titled = in_title_alone(in_head, citations)
    acts = acts_of([*citations, *titled], title, kind, body)
    led = carried_out_by_title(in_head, citations)
    known = {citation.number for citation in parents}
    parents += tuple(citation for _, citation in led if citation.number not in {*known, *acts})
    if {"amends", "corrects"} & set(acts.values()):
        duties = without_quoted(duties, "corrects" in acts.values())
        told_of = {paragraph for paragraph, _ in extended_days(extended)}
        duties = with_unread_clauses(duties, body, citations, aims, told_of)
    duties = with_unread_tables(duties, everything, aims, issued, not only_aims)
    duties = with_unread_figures(duties, everything, aims, issued, kind == "báo cáo")
    if kind != "báo cáo" and not is_account(kind, title):
        duties = with_unread_disclosures(duties, body)
    effective = effective_from(body, kind, issued)
    if effective is None and (other := effective_with(body, kind)):
        said = f"có hiệu lực từ ngày «{other[0]}» có hiệu lực: ghi ngày ấy"
        doubts.append(Doubt("effective", said, other[1]))
    runs = _runs(header.kind, title)
    guides = header.kind == "hướng dẫn"
    term = term_of(
        body, _titled(header.kind, title), issued, duties.stages, duties.open_stages, runs, guides
    )
    term = not_before_its_days(term, duties.dues, duties.stages)
    facts = DocumentFacts(
        kind=kind,
        number=header.number,
        symbol=symbol_of_scan(header.symbol) if is_scanned and header.symbol else header.symbol,
        date=issued,
        place=place_in_head(parts) if is_scanned else header.place,
        agency=name,
        parent_agency=parent,
        issued_with=issued_with(parts),
        title=title,
        signer=middle_mended(closing.name) if closing.name and is_scanned else closing.name,
        office=closing.office,
        capacity=closing.capacity,
        is_draft=header.is_draft,
        parents=parents,
        requests=requests,
        citations=tuple(citations),
        appended=tuple(appended),
        sections=tuple(counted(sections) if is_scanned else sections),
        duties=duties,
        targets=aims,
        term=extended or held_until(body, kind, effective or issued) or term,
        doubts=tuple(doubts),
        parts=parts,
        titled=tuple(told for told in titled if told[1].number in acts or told in led),
        acts=acts,
        effective=effective if effective != issued else None,
        is_scan=is_scanned,
    )
    return _as_typed(facts) if is_unmarked(parts.lines) else facts


def _as_typed(facts: DocumentFacts) -> DocumentFacts:
    """The names of a text without marks as it writes them."""
    names = {"agency": facts.agency, "title": facts.title, "signatory": facts.signer}
    header = facts.parts.header
    return replace(
        facts,
        agency=typed(facts.agency),
        parent_agency=typed(facts.parent_agency),
        title=typed(header.title or facts.title),
        signer=typed(facts.signer),
        doubts=doubts_of_typed(facts.doubts, names, header.places),
    )


def _titled(kind: str | None, title: str | None) -> str | None:
    """«Đại hội Hội Nông dân xã, nhiệm kỳ 2025 - 2030» of a resolution: it is of that congress."""
    is_of_congress = kind == "nghị quyết" and bare(title or "").startswith("dai hoi")
    return f"Nghị quyết {title}" if is_of_congress else title


def _runs(kind: str | None, title: str | None) -> bool:
    """Whether a title is of what runs for a time: of a plan, or of what issues one."""
    return kind in _RUNNING or _ISSUES_PLAN.search(bare(title or "")) is not None


def _searched(paragraphs: Sequence[Paragraph], doubts: list[Doubt]) -> tuple[Paragraph, ...]:
    """Paragraphs that are looked through; one as long as a book is kept in the text alone."""
    long = [p for p in paragraphs if p.kind is not Kind.TABLE and len(p.text) > LONGEST]
    for paragraph in long:
        message = f"đoạn dài {len(paragraph.text)} chữ: máy không tìm việc và hạn trong đoạn này"
        doubts.append(Doubt("notes", message, paragraph.number))
    ids = set(map(id, long))
    return tuple(p for p in paragraphs if id(p) not in ids)
