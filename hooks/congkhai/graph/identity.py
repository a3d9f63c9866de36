"""Which entries are one document: kind, number, date and issuer agree; a number alone is no key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ..bilingual import Bilingual, filled
from ..dates import PartialDate, said_date
from ..model import Agency, Document, Plan, dated_name
from ..problems import Problem, found
from ..value import value_class
from .citations import agrees
from .citations.known import Code, code_key, overlap
from .citations.name import name_key
from .citations.place import in_whose_name, spelled_out


@value_class
class Identity:
    """What was found to be one."""

    moved: Mapping[str, str]
    """From the id of a document leaned on to the id of the plan that it proved to be."""
    problems: tuple[Problem, ...]


def identify(
    plans: Mapping[str, Plan], documents: Mapping[str, Document], agencies: Mapping[str, Agency]
) -> Identity:
    """Join what agrees, propose what nearly does; linear in the entries."""
    by_number: dict[Code, list[Plan]] = defaultdict(list)
    for plan in plans.values():
        if plan.number:
            by_number[code_key(plan.number, plan.symbol)].append(plan)
    problems = [*_twice(by_number.values(), agencies), *_listed_twice(documents, agencies)]
    moved: dict[str, str] = {}
    for document in documents.values():
        if document.id in plans:
            moved[document.id] = document.id
            continue
        bearers = by_number.get(code_key(document.number, document.symbol), [])
        if not document.number or not bearers:
            continue
        same = next((plan for plan in bearers if _is_one(plan, document, agencies)), None)
        if same is None:
            problems += _near(document, bearers, agencies)
            continue
        moved[document.id] = same.id
        problems += _attached(document, same, agencies)
    return Identity(moved, tuple(problems))


_NO_ISSUER = Bilingual("một nơi không ghi cơ quan ban hành", "one does not say who issued it")
_NO_DATE = Bilingual("một nơi không ghi ngày", "one has no date")
_DRAFT = Bilingual("một bên là dự thảo", "one is a draft")


def _twice(groups: Iterable[list[Plan]], agencies: Mapping[str, Agency]) -> Iterator[Problem]:
    """Two files that claim one document, and those that may: numbers begin anew every year."""
    for group in groups:
        first: dict[tuple[str, str, str], Plan] = {}
        of_year: dict[tuple[str, str, int], Plan] = {}
        for plan in sorted(group, key=lambda plan: plan.at):
            if not plan.status.binds:
                continue
            key = plan.agency, plan.kind, str(plan.issued)
            other = first.setdefault(key, plan)
            if other is not plan and plan.issued:
                yield found(plan.at, "K413", printed=dated_name(plan, agencies), other=other.at)
            elif plan.issued:
                near = of_year.setdefault((plan.agency, plan.kind, plan.issued.year), plan)
                if near is not plan:
                    yield _same_number(plan, near, agencies)


def _listed_twice(
    documents: Mapping[str, Document], agencies: Mapping[str, Agency]
) -> Iterator[Problem]:
    """Two entries of the register that are one document by number, symbol, day and issuer."""
    first: dict[tuple[Code, str, str], Document] = {}
    for document in sorted(documents.values(), key=lambda document: document.at):
        if document.number and document.symbol and document.issued:
            code = code_key(document.number, document.symbol)
            issuer = document.agency or document.issuer
            other = first.setdefault((code, str(document.issued), issuer), document)
            if other is not document:
                printed = dated_name(document, agencies)
                yield found(document.at, "K413", printed=printed, other=other.at)


def _same_number(plan: Plan, other: Plan, agencies: Mapping[str, Agency]) -> Problem:
    return found(
        plan.at,
        "K432",
        printed=dated_name(plan, agencies),
        other=f"{other.at.file}:{other.at.line}",
        difference=_days(plan.issued, other.issued),
    )


def _is_one(plan: Plan, document: Document, agencies: Mapping[str, Agency]) -> bool:
    """A slip in the kind does not part two documents of one number, day and issuer."""
    if not plan.status.binds or not _same_issuer(plan, document, agencies):
        return False
    if plan.issued is None or document.issued is None:
        return False
    if plan.issued == document.issued:
        return True
    return plan.kind == document.kind and overlap(plan.issued, document.issued)


def _same_issuer(plan: Plan, document: Document, agencies: Mapping[str, Agency]) -> bool:
    if document.agency == plan.agency:
        return True
    agency, other = agencies.get(plan.agency), agencies.get(document.agency or "")
    issuer = other.name if other else document.issuer
    if agency is None or not issuer or (other and in_whose_name(issuer) == issuer):
        return False
    names = (agency.name, *agency.short_names, *agency.aliases)
    issuers = {spelled_out(issuer), spelled_out(in_whose_name(issuer))}
    return not issuers.isdisjoint(spelled_out(name) for name in names)


def _attached(document: Document, plan: Plan, agencies: Mapping[str, Agency]) -> Iterator[Problem]:
    printed = dated_name(document, agencies)
    yield found(document.at, "K414", printed=printed, plan=plan.at.file)
    if document.kind != plan.kind:
        yield _differs(document, plan, agencies, _kinds(document.kind, plan.kind))
    elif document.title and name_key(document.title) != name_key(plan.title):
        yield _differs(document, plan, agencies, _titles(document.title, plan.title))


def _kinds(one: str, other: str) -> Bilingual:
    return filled("loại $one và $other", "kind $one and $other", one=one, other=other)


def _titles(one: str, other: str) -> Bilingual:
    return filled("tên «$one» và «$other»", "title «$one» and «$other»", one=one, other=other)


def _days(one: PartialDate | None, other: PartialDate | None) -> Bilingual:
    """Only of documents that have a date."""
    days = {"one": said_date(one) if one else "", "other": said_date(other) if other else ""}
    return filled("ngày $one và $other", "date $one and $other", **days)


def _differs(
    document: Document, plan: Plan, agencies: Mapping[str, Agency], difference: str
) -> Problem:
    return found(
        document.at,
        "K409",
        printed=dated_name(document, agencies),
        other=f"{dated_name(plan, agencies)} ({plan.at.file}:{plan.at.line})",
        difference=difference,
    )


def _near(
    document: Document, bearers: list[Plan], agencies: Mapping[str, Agency]
) -> Iterator[Problem]:
    """One thing keeps them apart; said, not mended."""
    for plan in bearers:
        same_issuer = _same_issuer(plan, document, agencies)
        unknown_issuer = not document.agency and not document.issuer
        if not (same_issuer or unknown_issuer) or not agrees(document.kind, plan.symbol):
            continue
        if not same_issuer:
            difference = _NO_ISSUER
        elif plan.issued is None or document.issued is None:
            difference = _NO_DATE
        elif not plan.status.binds:
            difference = _DRAFT
        elif plan.issued.year == document.issued.year:
            difference = _days(document.issued, plan.issued)
        else:
            # Numbers begin anew every year: the same number in another year is another document.
            continue
        yield found(
            document.at,
            "K412",
            printed=dated_name(document, agencies),
            other=dated_name(plan, agencies),
            where=f"{plan.at.file}:{plan.at.line}",
            difference=difference,
        )
        return
