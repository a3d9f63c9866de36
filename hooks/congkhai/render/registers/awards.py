"""/khen-thuong/: awards given, and the forms and criteria that plans state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...addresses import AWARD_FORMS_PAGE, AWARDS_PAGE, CRITERIA_PAGE, DISCLOSURES_PAGE
from ...dates import period_in_words
from ...model import Award, Category, Criterion, GrantedAward, Plan, evidence
from ...site import Page
from ...snapshot import Snapshot
from ...text import slugify
from ...value import value_class
from ..drawings.year_chart import ChartSeries, YearChart, year_chart
from ..parts import labels
from .criteria import criteria_url, with_criteria
from .filters import PlanColumns, line, years_of
from .pagination import finished

BY_YEAR = (
    ChartSeries("hằng năm", "bar"),
    ChartSeries("đột xuất", "past"),
    ChartSeries("sơ kết, tổng kết", "base"),
)
PLACES = {"annual": 0, "ad_hoc": 1, "interim": 2, "final": 2}
BESIDE = 40
"""Campaigns that the register of criteria leads to."""
ABOVE = (("Khen thưởng", AWARDS_PAGE),)


@value_class
class GrantedRow:
    line: PlanColumns
    award: GrantedAward
    occasion: str
    link: str


@value_class
class FormRow:
    line: PlanColumns
    award: Award
    occasion: str
    period: str
    untold: str
    """What stands where no one is told who gives it."""


@value_class
class CriterionRow:
    line: PlanColumns
    audience: str
    criterion: Criterion


def award_pages(snapshot: Snapshot) -> Iterator[Page]:
    page = Page(
        url=AWARDS_PAGE,
        title="Khen thưởng",
        description="Ai được khen, hình thức gì, theo quyết định nào",
        content="",
        tab=DISCLOSURES_PAGE,
    )
    rows = [row for plan in snapshot.portal.plans.values() for row in granted(snapshot, plan)]
    yield from finished(
        snapshot,
        page,
        "register-awards.html",
        rows,
        kinds=labels.OCCASION,
        by_year=awards_by_year(row.award for row in rows),
        csv="records",
        names=("Ai được khen", "Năm", "Hình thức", "Quyết định", "Mục"),
        plans=sum(map(speaks_of_awards, snapshot.portal.plans.values())),
    )


def _untold(plan: Plan, award: Award) -> str:
    """What stands where the source names nobody who gives it; its printed words may."""
    if award.may_name_giver:
        return "Xem nguyên văn ở trang kế hoạch"
    return "Cổng chưa đọc thấy" if plan.is_imported else "Văn bản không nêu"


def speaks_of_awards(plan: Plan) -> bool:
    """Whether it says whom it will praise, or when, or that somebody is to do so."""
    return bool(plan.awards) or _to_praise(plan) > 0


def _to_praise(plan: Plan) -> int:
    """How many times it says that somebody is to praise, without saying with what."""
    duties = (duty for some in (plan.deadlines, plan.obligations) for duty in some)
    return sum(duty.category is Category.AWARD for duty in duties)


def awards_by_year(awards: Iterable[GrantedAward]) -> YearChart | None:
    counts: dict[int, list[int]] = {}
    for award in awards:
        counts.setdefault(award.year.year, [0, 0, 0])[PLACES[award.occasion]] += 1
    return year_chart("nam", "Lượt khen, theo năm được khen", BY_YEAR, counts)


def granted(snapshot: Snapshot, plan: Plan) -> Iterator[GrantedRow]:
    for award in snapshot.ledger.records_of(plan.id).awards:
        known = line(
            snapshot, plan, award.section, (), years=years_of(award.year), kind=award.occasion
        )
        occasion = labels.OCCASION.get(award.occasion, award.occasion)
        yield GrantedRow(known, award, occasion, evidence(plan.id, award.link))


def form_pages(snapshot: Snapshot) -> Iterator[Page]:
    page = Page(
        url=AWARD_FORMS_PAGE,
        title="Hình thức khen",
        description="Kế hoạch nêu hình thức khen nào, ai khen",
        content="",
        tab=DISCLOSURES_PAGE,
    )
    rows = [
        FormRow(
            line=line(
                snapshot,
                plan,
                award.section,
                (),
                kind=award.occasion,
                years=years_of(award.period.end) if award.period else (),
                state="" if plan.status.binds else "bind",
            ),
            award=award,
            occasion=labels.OCCASION.get(award.occasion, award.occasion),
            period=period_in_words(award.period.start, award.period.end) if award.period else "",
            untold=_untold(plan, award),
        )
        for plan in snapshot.portal.plans.values()
        for award in plan.awards
        if award.names_form
    ]
    yield from finished(
        snapshot,
        page,
        "register-forms.html",
        rows,
        kinds=labels.OCCASION,
        above=ABOVE,
        csv="awards",
        names=("Hình thức", "Kế hoạch của", "Khi nào", "Ai khen", "Mục"),
        unnamed=sum(
            not award.names_form for plan in snapshot.portal.plans.values() for award in plan.awards
        ),
        ordered=sum(_to_praise(plan) for plan in snapshot.portal.plans.values()),
    )


def criteria_pages(snapshot: Snapshot) -> Iterator[Page]:
    page = Page(
        url=CRITERIA_PAGE,
        title="Tiêu chí",
        description="Ai được xét theo tiêu chí nào, giữa các kế hoạch",
        content="",
        tab=DISCLOSURES_PAGE,
    )
    rows: list[CriterionRow] = []
    kinds: dict[str, str] = {}
    for plan in snapshot.portal.plans.values():
        for group in plan.criteria:
            kind = slugify(group.audience)[:60]
            kinds.setdefault(kind, group.audience)
            for item in group.items:
                known = line(
                    snapshot,
                    plan,
                    item.section or group.section,
                    (),
                    kind=kind,
                    state="" if plan.status.binds else "bind",
                )
                rows.append(CriterionRow(known, group.audience, item))
    yield from finished(
        snapshot,
        page,
        "register-criteria.html",
        rows,
        above=ABOVE,
        csv="criteria",
        kinds=dict(sorted(kinds.items())[:300]),
        names=("Tiêu chí", "Ai được xét", "Kế hoạch của", "Mục"),
        audiences=len(kinds),
        beside=[
            (campaign.short, criteria_url(campaign))
            for campaign in snapshot.portal.campaigns.values()
            if with_criteria(snapshot, campaign)
        ][:BESIDE],
    )
