"""Generated plans in six levels: how long linking, cross-checking and comparing take.

python benchmarks/graph.py 1000 10000
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from decimal import Decimal
from itertools import pairwise

from congkhai.dates.partial import Comparator, Every, PartialDate, YearlyDay, read_date
from congkhai.graph.link import Registers, link_plans
from congkhai.graph.rules import crosscheck
from congkhai.graph.similarity import compare
from congkhai.model import (
    Agency,
    AgencyRegister,
    Campaign,
    Deadline,
    Milestone,
    Party,
    Period,
    Phase,
    Plan,
    RecipientGroup,
    Relation,
    RelationKind,
    Scope,
    Succession,
    Target,
    Territory,
)
from congkhai.model.agency import Level, SuccessionKind
from congkhai.problems.problem import Place
from congkhai.text.outline import Outline, read_outline

SHARES = (0.0, 0.001, 0.004, 0.05, 0.25, 0.7)
ITEMS = 28
ONSETS = "bcdđghklmnpqrstvx"
RIMES = ("an", "ong", "iên", "uyên", "ất", "ình", "ạo", "ế", "ường", "ục", "ao", "ịch")
WORDS = [onset + rime for onset in ONSETS for rime in RIMES]
PHASES = (
    Phase(name="Một", start=PartialDate(2023), end=PartialDate(2025)),
    Phase(name="Hai", start=PartialDate(2026), end=PartialDate(2030)),
)
ENDED = read_date("30/06/2025")


def sentence(rng: random.Random) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(15, 45))).capitalize()


def varied(items: list[str], rng: random.Random) -> list[str]:
    """A child's items: most as the parent's, two of its own, six with a word changed."""
    mine = list(items)
    for _ in range(2):
        mine[rng.randrange(ITEMS)] = sentence(rng)
    for _ in range(6):
        at = rng.randrange(ITEMS)
        words = mine[at].split()
        words[rng.randrange(len(words))] = rng.choice(WORDS)
        mine[at] = " ".join(words)
    return mine


def generated(count: int) -> tuple[list[Plan], dict[str, Outline], Registers]:
    rng = random.Random(20261122)
    territories = [Territory(id="t0", name="Việt Nam", level="country")]
    agencies: list[Agency] = []
    successions: list[Succession] = []
    plans: list[Plan] = []
    outlines: dict[str, Outline] = {}
    above: list[int] = []
    items: dict[int, list[str]] = {}
    level_ends = [max(1, round(count * share)) for share in SHARES]
    for level, size in enumerate(level_ends):
        level_plans: list[int] = []
        for place in range(size):
            number = len(plans)
            parent = above[place % len(above)] if above else None
            base = items[parent] if parent is not None else [sentence(rng) for _ in range(ITEMS)]
            mine = varied(base, rng)
            if level < len(SHARES) - 1:
                items[number] = mine
            territory = territories[0]
            if parent is not None:
                territory = Territory(
                    id=f"t{number}", name=f"Xã {number}", level="commune", parent=f"t{parent}"
                )
                territories.append(territory)
            agencies.append(
                Agency(
                    id=f"a{number}",
                    name=f"Ủy ban nhân dân {territory.name}",
                    level=Level.COMMUNE,
                    territory=territory.id,
                    valid_to=ENDED if number % 10 == 0 else None,
                    parent=f"a{parent}" if parent is not None else None,
                )
            )
            if number % 20 == 10:
                old, new = (f"a{number}",), (f"a{number - 1}",)
                successions.append(Succession(kind=SuccessionKind.MERGE, sources=old, targets=new))
            above_it = plans[parent] if parent is not None else None
            plan = a_plan(number, level, above_it)
            plans.append(plan)
            outlines[plan.id] = read_outline(a_body(plan, mine))
            level_plans.append(number)
        above = level_plans
    register = AgencyRegister(tuple(agencies), tuple(territories), tuple(successions))
    return plans, outlines, Registers(register, (Campaign(id="c", name="Đẩy mạnh hạ tầng"),))


def a_plan(number: int, level: int, parent: Plan | None) -> Plan:
    file = f"plans/p{number}.md"
    relations: tuple[Relation, ...] = ()
    to: tuple[Party, ...] = ()
    if parent and parent.issued:
        basis = f"Kế hoạch số {parent.code} ngày {parent.issued.written()}"
        relations = (
            Relation(type=RelationKind.IMPLEMENTS, to=parent.id, printed=basis, at=Place(file, 9)),
        )
        to = (Party(parent.agency),)
    return Plan(
        id=f"p{number}",
        kind="kế hoạch",
        agency=f"a{number}",
        title=f"Kế hoạch {number}",
        symbol="KH-UBND",
        number=str(number % 60 + 1),
        issued=PartialDate(2023, 1 + level, 1 + number % 28),
        campaign="c",
        scope=Scope(territory=f"t{number}"),
        relations=relations,
        period=Period(PartialDate(2023), PartialDate(2030)),
        phases=PHASES,
        milestones=(Milestone(id="so-ket", name="Sơ kết", due=(PartialDate(2025),)),),
        deadlines=(
            Deadline(
                id="bao-cao",
                what="Báo cáo năm",
                every=Every.YEAR,
                due=(YearlyDay(20 - level, 12),),
                comparator=Comparator.BEFORE,
                who=(Party(f"a{number}"),),
                to=to,
            ),
        ),
        targets=(
            Target(id="giai-ngan", what="Giải ngân vốn đầu tư công", value=Decimal(100), unit="%"),
        ),
        recipients=(RecipientGroup(("UBND tỉnh", "Lưu: VT")),),
        body_file=file,
        at=Place(file),
    )


def a_body(plan: Plan, items: list[str]) -> str:
    basis = plan.relations[0].printed if plan.relations else "chủ trương"
    lines = [f"{place}. {item}" for place, item in enumerate(items, 1)]
    return "\n\n".join([f"Thực hiện {basis}, ban hành Kế hoạch này.", "## I. Nội dung", *lines])


def memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=[1000, 10_000])
    for count in parser.parse_args().counts:
        plans, outlines, registers = generated(count)
        before, times = memory(), [time.process_time()]
        portal, problems = link_plans(plans, registers)
        times.append(time.process_time())
        problems += crosscheck(portal, outlines)
        times.append(time.process_time())
        marks = compare(portal, outlines)
        times.append(time.process_time())
        link, check, compared = (b - a for a, b in pairwise(times))
        print(
            f"{len(plans)} plans: link {link:.1f} + check {check:.1f} + compare {compared:.1f} = "
            f"{times[-1] - times[0]:.1f} CPU s; {before} → {memory()} MB; "
            f"{sum(map(len, marks.values()))} marks, {len(problems)} findings"
        )


if __name__ == "__main__":
    main()
