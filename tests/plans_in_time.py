"""The five real plans as far as their dates go, and ways to make others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from congkhai.dates.partial import Comparator, Every, PartialDate, YearlyDay, read_date
from congkhai.model import (
    Agency,
    Campaign,
    Consultation,
    Deadline,
    Milestone,
    Obligation,
    Party,
    Period,
    Phase,
    Plan,
    Relation,
    RelationKind,
    Scope,
    Status,
    Territory,
)
from congkhai.model.agency import Level
from congkhai.model.portal import Edge, Portal

TWO_PHASES = (
    Phase(name="Giai đoạn 1", start=PartialDate(2023), end=PartialDate(2025), section="iv-1-1"),
    Phase(name="Giai đoạn 2", start=PartialDate(2026), end=PartialDate(2030), section="iv-1-2"),
)
REVIEWS = (
    Milestone(
        id="so-ket-2025", name="Sơ kết giai đoạn 1", due=(PartialDate(2025),), section="iv-1-1"
    ),
    Milestone(id="tong-ket-2030", name="Tổng kết phong trào", due=(PartialDate(2030),)),
)
TO_2030 = Period(PartialDate(2023), PartialDate(2030))
YEARLY = Every.YEAR


def a_plan(
    identifier: str = "ke-hoach", issued: str | None = "01/06/2023", **facts: object
) -> Plan:
    """A plan for 2023–2030; any fact can be given."""
    chosen: dict[str, object] = {
        "kind": "kế hoạch",
        "agency": "co-quan",
        "title": "Kế hoạch thi đua",
        "period": TO_2030,
        "issued": read_date(issued) if issued else None,
    } | facts
    return Plan(id=identifier, **chosen)  # type: ignore[arg-type]


def report(
    *due: YearlyDay | PartialDate,
    comparator: Comparator = Comparator.UNSPECIFIED,
    every: Every | None = YEARLY,
    name: str = "bao-cao",
    who: str | None = "co-quan",
    trigger: str = "",
    what: str = "Báo cáo kết quả năm",
) -> Deadline:
    return Deadline(
        id=name,
        what=what,
        every=every,
        due=due,
        comparator=comparator,
        trigger=trigger,
        who=(Party(who),) if who else (),
        to=(Party(None, "UBND thành phố"),),
    )


BQL = a_plan(
    "bql",
    number="2599",
    symbol="KH-BQL",
    agency="hai-binh-bql-kkt",
    name="Kế hoạch tiết kiệm của Ban Quản lý Khu kinh tế",
    campaign="ket-cau-ha-tang",
    scope=Scope(territory="hai-binh"),
    phases=TWO_PHASES,
    milestones=REVIEWS,
    deadlines=(
        report(
            YearlyDay(15, 12),
            comparator=Comparator.BEFORE,
            name="bao-cao-nam",
            who="hai-binh-bql-kkt",
            what="Báo cáo kết quả phong trào",
        ),
        report(
            every=None,
            trigger="khi có yêu cầu",
            name="bao-cao-dot-xuat",
            who="hai-binh-bql-kkt",
            what="Báo cáo đột xuất",
        ),
    ),
)
GDDT = a_plan(
    "gddt",
    "2023-02",
    symbol="KH-SGDĐT",
    agency="hai-binh-so-gddt",
    campaign="ket-cau-ha-tang",
    scope=Scope(territory="hai-binh"),
    phases=TWO_PHASES,
    milestones=REVIEWS,
    deadlines=(
        report(YearlyDay(10, 12), comparator=Comparator.ON, name="don-vi", who="cac-don-vi"),
        report(every=None, name="so-bao-cao", who="hai-binh-so-gddt"),
    ),
)
NGAN_SON = a_plan(
    "ngan-lam",
    "2023-03",
    agency="ngan-lam-ubnd",
    campaign="ket-cau-ha-tang",
    scope=Scope(territory="bac-hai"),
    phases=TWO_PHASES,
    milestones=REVIEWS,
    deadlines=(report(name="bao-cao-nam", who="ngan-lam-don-vi"),),
)
QUANG_NGAI = a_plan(
    "quang-hai",
    "03/04/2023",
    agency="quang-hai-skhcn",
    campaign="ket-cau-ha-tang",
    scope=Scope(territory="quang-hai"),
    period=Period(PartialDate(2022), PartialDate(2030)),
    phases=(
        Phase(name="Giai đoạn 1", start=PartialDate(2022), end=PartialDate(2025)),
        TWO_PHASES[1],
    ),
    milestones=REVIEWS,
    deadlines=(report(every=Every.HALF_YEAR, name="sau-thang"), report(name="nam")),
)
LETTER = a_plan(
    "cong-van",
    "2023-12",
    kind="công văn",
    period=None,
    consultation=Consultation(
        read_date("18/12/2023"),
        whom=(Party(None, "Các Sở, ban, ngành"),),
        printed="chậm nhất trong ngày 18/12/2023",
    ),
)
DRAFT = a_plan(
    "du-thao",
    "2023",
    status=Status.DRAFT,
    campaign="xa-hoi-hoc-tap",
    scope=Scope(territory="hai-binh"),
    phases=TWO_PHASES,
    deadlines=(report(YearlyDay(5, 12), comparator=Comparator.BEFORE, name="bao-cao", who="so"),),
    obligations=(Obligation(id="cong-khai", what="Công khai kết quả", every=YEARLY),),
)
FIVE = (GDDT, NGAN_SON, BQL, LETTER, DRAFT, QUANG_NGAI)


def a_portal(*plans: Plan) -> Portal:
    """A portal of these plans, with the edges that their relations name."""
    edges_from: dict[str, list[Edge]] = defaultdict(list)
    edges_to: dict[str, list[Edge]] = defaultdict(list)
    for plan in plans:
        for relation in plan.relations:
            if relation.to:
                edge = Edge(
                    source=plan.id,
                    target=relation.to,
                    kind=relation.type,
                    effective=relation.effective,
                )
                edges_from[plan.id].append(edge)
                edges_to[relation.to].append(edge)
    return Portal(
        plans={plan.id: plan for plan in plans},
        documents={},
        agencies={
            name: Agency(id=name, name=f"Cơ quan {name}", level=Level.UNIT)
            for name in _agencies(plans)
        },
        territories={
            name: Territory(id=name, name=name.replace("-", " ").title(), level="province")
            for name in sorted({p.scope.territory for p in plans if p.scope.territory})
        },
        campaigns={
            name: Campaign(id=name, name=f"Phong trào {name}")
            for name in sorted({p.campaign for p in plans if p.campaign})
        },
        successions=(),
        edges_from={key: tuple(edges) for key, edges in edges_from.items()},
        edges_to={key: tuple(edges) for key, edges in edges_to.items()},
        plans_by_agency=_grouped((plan.agency, plan.id) for plan in plans),
        plans_by_campaign=_grouped((plan.campaign, plan.id) for plan in plans if plan.campaign),
    )


def _agencies(plans: Iterable[Plan]) -> list[str]:
    named = {plan.agency for plan in plans}
    named |= {who.agency for plan in plans for d in plan.deadlines for who in d.who if who.agency}
    return sorted(named)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for group, member in pairs:
        groups[group].append(member)
    return {group: tuple(members) for group, members in groups.items()}


def amending(plan: Plan, effective: str, **facts: object) -> Plan:
    relation = Relation(type=RelationKind.AMENDS, to=plan.id, effective=read_date(effective))
    return a_plan(f"{plan.id}-sua-doi", effective, relations=(relation,), period=None, **facts)


def replacing(plan: Plan, effective: str, **facts: object) -> Plan:
    relation = Relation(type=RelationKind.REPLACES, to=plan.id, effective=read_date(effective))
    return a_plan(f"{plan.id}-moi", effective, relations=(relation,), **facts)
