"""The cascade of a campaign: as a drawing, as a tree, and cut into pages that stay small."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate
from types import SimpleNamespace

import pytest
from congkhai.dates.partial import Comparator, Every, PartialDate, YearlyDay
from congkhai.graph.link import Registers, link_plans
from congkhai.graph.rules import crosscheck
from congkhai.knowledge import Knowledge
from congkhai.model import (
    Agency,
    AgencyRegister,
    Campaign,
    Deadline,
    Document,
    Expected,
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
from congkhai.pipeline import snapshot_of
from congkhai.problems.by_file import ProblemsByFile
from congkhai.problems.problem import Place
from congkhai.render.drawings.cascade import diagram_of, family_of, parts_of, tree_rows
from congkhai.render.drawings.cascade.shapes import LEVELS, level_of
from congkhai.render.pages import campaign
from congkhai.render.pages.campaign import campaign_pages
from congkhai.render.pages.document import Citers, document_pages
from congkhai.render.pages.plan import plan_page
from congkhai.render.parts.calendar_links import CalendarFiles
from congkhai.render.parts.campaign_phase import COMING, coming_of
from congkhai.render.registers.holdings import Holdings
from congkhai.snapshot import Site, Snapshot

TODAY = dt.date(2026, 11, 22)
PHASES = (Phase(name="Một", start=PartialDate(2023), end=PartialDate(2030)),)
MAX_BYTES = 200_000


def a_plan(key: str, agency: str, parent: str | None, inferred: str = "", **facts: object) -> Plan:
    relations = (
        (Relation(type=RelationKind.IMPLEMENTS, to=parent, inferred=inferred),) if parent else ()
    )
    report = Deadline(
        id="bao-cao",
        what="Báo cáo năm",
        every=Every.YEAR,
        due=(YearlyDay(10, 12),),
        comparator=Comparator.BEFORE,
        who=(Party(agency),),
        to=(Party("u0"),),
    )
    values = {
        "campaign": "c",
        "phases": PHASES,
        "relations": relations,
        "deadlines": (report,),
        "at": Place(f"{key}.md"),
    }
    return Plan(
        id=key,
        kind="kế hoạch",
        agency=agency,
        title=f"Kế hoạch {key}",
        number=key,
        **(values | facts),
    )


def snapshot(
    plans: list[Plan],
    agencies: list[Agency],
    territories: list[Territory],
    more: Iterable[Document] = (),
) -> Snapshot:
    first = Document(id="qd-1", kind="quyết định", number="1", symbol="QĐ-TTg", campaign="c")
    documents = (first, *more)
    register = AgencyRegister(tuple(agencies), tuple(territories))
    registers = Registers(register, (Campaign(id="c", name="Sạch nhà, đẹp xóm"),), documents)
    portal, _ = link_plans(plans, registers)
    return snapshot_of(
        Knowledge(portal=portal, outlines={}, problems=ProblemsByFile(()), left_out=()),
        TODAY,
        Site(),
    )


def nation(provinces: int, departments: int, communes: int) -> Snapshot:
    """A decision, a plan in each province, and below it those of departments and communes."""
    territories = [Territory(id="vn", name="Việt Nam", level="country")]
    agencies: list[Agency] = []
    plans: list[Plan] = []
    for p in range(provinces):
        place = f"tinh-{p}"
        territories.append(Territory(id=place, name=f"Tỉnh Số {p}", level="province", parent="vn"))
        agencies.append(
            Agency(id=f"u{p}", name=f"UBND tỉnh Số {p}", level=Level.PROVINCE, territory=place)
        )
        why = "cùng tên phong trào" if p % 5 == 0 else ""
        plans.append(a_plan(f"{p}", f"u{p}", "qd-1", why))
        for d in range(departments):
            key = f"{p}s{d}"
            agencies.append(
                Agency(id=key, name=f"Sở {d} tỉnh {p}", level=Level.DEPARTMENT, territory=place)
            )
            plans.append(a_plan(key, key, f"{p}", why if d == 3 else ""))
        for c in range(communes):
            key = f"{p}x{c}"
            territories.append(
                Territory(id=key, name=f"Xã {c} tỉnh {p}", level="commune", parent=place)
            )
            agencies.append(
                Agency(id=key, name=f"UBND xã {c} tỉnh {p}", level=Level.COMMUNE, territory=key)
            )
            plans.append(a_plan(key, key, f"{p}"))
    return snapshot(plans, agencies, territories)


def pages(made: Snapshot) -> dict[str, str]:
    pages = campaign_pages(
        made, made.portal.campaigns["c"], Holdings(made), CalendarFiles(made.portal, ())
    )
    return {page.url: page.content for page in pages}


def tree(content: str) -> str:
    return content.split('<ul class="ck-tree">')[1].split("<h2")[0]


def listed(content: str) -> list[str]:
    """The plans of a page's tree, by their own rows."""
    return re.findall(r'<p class="ck-node__t"><a href="[./]*ke-hoach/([^/]+)/', tree(content))


@pytest.fixture(scope="module")
def three_thousand() -> dict[str, str]:
    return pages(nation(34, 12, 75))


def test_every_plan_stands_in_exactly_one_tree(three_thousand):
    seen = Counter(plan for content in three_thousand.values() for plan in listed(content))
    assert len(seen) == 34 * 88
    assert set(seen.values()) == {1}


def test_no_page_of_a_large_campaign_is_heavy(three_thousand):
    sizes = {url: len(content.encode()) for url, content in three_thousand.items()}
    assert {url: size for url, size in sizes.items() if size > MAX_BYTES} == {}


def test_each_territory_has_a_branch_with_its_count(three_thousand):
    first = three_thousand["phong-trao/c/"]
    drawing = first.partition('id="cay"')[2].split("<svg")[1].split("</svg>")[0]
    for content in (drawing, tree(first)):
        assert all(f'href="../../phong-trao/c/tinh-{p}/"' in content for p in range(34))
    assert drawing.count("88 văn bản, 2 suy ra") == 7 * 2
    assert "<title" in drawing
    assert "<desc" in drawing


def test_printed_and_inferred_ties_are_drawn_and_told_apart():
    made = nation(6, 0, 0)
    content = pages(made)["phong-trao/c/"]
    wide, tall = (part.split("</svg>")[0] for part in content.split('role="group"')[1:3])
    for drawing in (wide, tall):
        assert drawing.count('class="tie tie--infer"') == 2
        assert drawing.count('class="tie"') == 4
        assert "suy ra là thực hiện Quyết định 1/QĐ-TTg" in drawing
    assert tree(content).count('class="ck-infer"') == 2
    assert tree(content).count("suy ra: cùng tên phong trào") == 2


def a_chain(length: int, *, closed: bool = False) -> Snapshot:
    first = "p00000"
    keys = [f"p{n:05}" for n in range(length)]
    above = [keys[-1] if closed else None, *keys[:-1]]
    plans = [
        a_plan(key, "u", parent, deadlines=()) for key, parent in zip(keys, above, strict=True)
    ]
    assert plans[0].id == first
    return snapshot(
        plans,
        [Agency(id="u", name="UBND tỉnh", level=Level.PROVINCE, territory="vn")],
        [Territory(id="vn", name="Việt Nam", level="country")],
    )


@pytest.mark.parametrize("closed", [False, True], ids=["a line", "a loop"])
def test_thousands_of_generations_are_listed_without_getting_deep(closed):
    made = pages(a_chain(3_000, closed=closed)).values()
    seen = Counter(plan for content in made for plan in listed(content))
    assert len(seen) == 3_000
    assert set(seen.values()) == {1}
    for content in made:
        steps = [-1 if end else 1 for end in re.findall(r"<(/?)ul\b", tree(content))]
        assert max(accumulate(steps)) < 10


@pytest.mark.parametrize("length", [1, 2, 7])
def test_a_small_loop_is_listed_once(length):
    content = pages(a_chain(length, closed=length > 1))["phong-trao/c/"]
    assert sorted(listed(content)) == [f"p{n:05}" for n in range(length)]


GROUP = Agency(
    id="cac-xa", name="UBND các xã", level=Level.COMMUNE, group=True, territory="h", parent="uh"
)
REGISTER = [
    Agency(id="uh", name="UBND huyện H", level=Level.DISTRICT, territory="h"),
    GROUP,
    Agency(id="x1", name="UBND xã Một", level=Level.COMMUNE, member_of=("cac-xa",), territory="h"),
    Agency(id="x2", name="UBND xã Hai", level=Level.COMMUNE, member_of=("cac-xa",), territory="h"),
    Agency(
        id="x3",
        name="UBND xã Ba, lập sau",
        level=Level.COMMUNE,
        member_of=("cac-xa",),
        territory="h",
        valid_from=PartialDate(2025, 7, 1),
    ),
    Agency(
        id="ho",
        name="Văn phòng xã, không ghi vào nhóm",
        level=Level.COMMUNE,
        territory="h",
        parent="uh",
    ),
    Agency(id="so", name="Sở Khác", level=Level.DEPARTMENT, territory="h", parent="uh"),
]
H = [Territory(id="h", name="Huyện H", level="district")]
ASKS = (Expected((Party("cac-xa", "UBND các xã"), Party(name="các hội")), "Kế hoạch của xã"),)
PARENT = {"expects": ASKS, "issued": PartialDate(2024, 2, 1)}


@pytest.mark.parametrize(
    ("children", "said", "not_said"),
    [
        (
            (),
            ["UBND xã Một", "UBND xã Hai", "phải có kế hoạch của xã"],
            ["Ba", "Văn phòng", "Sở Khác"],
        ),
        (("x1",), ["đã thấy 1 kế hoạch, chưa thấy hết", "UBND xã Hai"], ["Ba", "Sở Khác"]),
        (("x1", "x2"), ["Các hội"], ["UBND các xã", "chưa thấy hết"]),
        (("so",), ["UBND xã Một", "UBND xã Hai"], ["đã thấy"]),
    ],
    ids=["none", "one of two", "all that are known", "another's"],
)
def test_who_was_to_issue_a_plan_and_has_not(children, said, not_said):
    plans = [a_plan("me", "uh", None, **PARENT), *(a_plan(f"p-{c}", c, "me") for c in children)]
    rows = pages(snapshot(plans, REGISTER, H))["phong-trao/c/"]
    waits = "".join(re.findall(r'<li><div class="ck-node">(.*?)</div>', tree(rows)))
    waits = "".join(part for part in waits.split('<p class="ck-node__t">') if "ck-state" in part)
    assert [words for words in said if words not in waits] == []
    assert [words for words in not_said if words in waits] == []


def of_two(who: str, **facts: object) -> str:
    asks = Expected((Party(who),), "Kế hoạch của xã", **facts)
    plans = [
        a_plan("top", "uh", None, expects=(asks,), issued=PartialDate(2024, 2, 1)),
        a_plan("p-x1", "x1", "top"),
    ]
    return pages(snapshot(plans, REGISTER, H))["phong-trao/c/"]


@pytest.mark.parametrize(
    ("who", "reason", "dashed", "said"),
    [
        ("so", "Mục II không nêu ai lập", 1, "phải có kế hoạch riêng, chưa thấy; suy ra"),
        ("so", "", 0, "phải có kế hoạch riêng, chưa thấy"),
        ("cac-xa", "Mục II không nêu ai lập", 1, "mới thấy 1 kế hoạch, chưa thấy hết; suy ra"),
        ("cac-xa", "", 0, "mới thấy 1 kế hoạch, chưa thấy hết"),
    ],
)
def test_a_drawing_says_of_awaited_plans_what_the_list_says(who, reason, dashed, said):
    content = of_two(who, inferred=reason)
    figure, _, listed = content.partition("</figure>")
    drawings = re.findall(r"<svg.*?</svg>", figure, re.S)
    drawn = [one for one in drawings if f">{said}</" in one]
    assert len(drawn) == 2
    assert [one.count("tie--infer") for one in drawn] == [dashed, dashed]
    assert ("suy ra" in figure.partition("<ul")[0]) is bool(reason)
    assert ("(suy ra)" in listed) is bool(reason)
    assert (f"suy ra: {reason}" in listed) is bool(reason)


@pytest.mark.parametrize(
    ("end", "said"), [(PartialDate(2025, 6, 30), "từng phải có"), (None, "phải có")]
)
def test_who_has_ended_had_to_issue_a_plan(end, said):
    ended = [replace(one, valid_to=end) if one.id == "so" else one for one in REGISTER]
    asks = Expected((Party("so"),), "Kế hoạch của xã")
    top = a_plan("top", "uh", None, expects=(asks,), issued=PartialDate(2024, 2, 1))
    content = pages(snapshot([top, a_plan("p-x1", "x1", "top")], ended, H))["phong-trao/c/"]
    assert content.count(f">{said} kế hoạch riêng, chưa thấy</") == 2
    assert f"<span>{said} kế hoạch của xã, chưa thấy trên cổng này</span>" in content


@pytest.mark.parametrize(
    ("ended", "period", "called", "said"),
    [
        ("uh", 2030, "Các tổ dân phố", "từng phải có"),
        ("", 2025, "Các cơ quan, đơn vị", "từng phải có"),
        ("x1", 2030, "Các chủ vựa", "phải có"),
    ],
)
def test_whom_a_document_that_is_over_called_had_to_issue_a_plan(ended, period, called, said):
    end = PartialDate(2025, 6, 30)
    register = [replace(one, valid_to=end) if one.id == ended else one for one in REGISTER]
    asks = Expected((Party(None, called),), "Kế hoạch của xóm")
    facts = {
        "issued": PartialDate(2024, 2, 1),
        "period": Period(PartialDate(2024), PartialDate(period)),
    }
    top = a_plan("top", "uh", None, expects=(asks,), **facts)
    content = pages(snapshot([top, a_plan("p-x1", "x1", "top")], register, H))["phong-trao/c/"]
    assert f"<span>{said} kế hoạch của xóm, chưa thấy trên cổng này</span>" in content


def test_awaited_plans_that_a_program_read_are_marked_in_the_list():
    assert "Máy đọc, chưa ai đối chiếu" in of_two("so", is_unchecked=True)
    assert "Máy đọc, chưa ai đối chiếu" not in of_two("so")


def test_a_plan_says_why_it_is_taken_to_await_others():
    asks = Expected((Party("so"),), "Kế hoạch", inferred="Mục II không nêu ai lập")
    plan = a_plan("top", "uh", None, expects=(asks,), issued=PartialDate(2024, 2, 1))
    made = snapshot([plan], REGISTER, H)
    page = plan_page(made, plan, Citers(made), CalendarFiles(made.portal, ()))
    part = page.content.partition('id="phai-lap"')[2].partition("</details>")[0]
    assert "(suy ra)" in part
    assert "Suy ra: Mục II không nêu ai lập" in part


def test_a_draft_asks_without_binding():
    plans = [a_plan("me", "uh", None, status=Status.DRAFT, **PARENT)]
    content = tree(pages(snapshot(plans, REGISTER, H))["phong-trao/c/"])
    assert "dự thảo giao lập kế hoạch của xã" in content
    assert "phải có" not in content


@pytest.mark.parametrize(
    ("together", "is_drawn", "said"),
    [(600, True, ""), (10, False, "Của mỗi địa bàn nằm ở trang riêng")],
)
def test_where_no_plan_stands_above_all_places_the_timeline_has_its_heading(
    monkeypatch, together, is_drawn, said
):
    monkeypatch.setattr(campaign, "TOGETHER", together)
    content = pages(nation(2, 0, 70))["phong-trao/c/"]
    heading, _, below = (
        content.partition('<h2 id="thoi-gian"')[2].partition("<h2")[0].partition(">")
    )
    assert heading == ""
    assert ("<svg" in below) is is_drawn
    assert said in below
    assert "Dưới đây là các kế hoạch" not in content


def test_a_place_of_documents_alone_has_no_timeline():
    made = nation(2, 0, 70)
    places = {agency.id: agency.territory for agency in made.portal.agencies.values()}
    held = [
        Document(id=plan.id, kind="kế hoạch", agency=plan.agency, campaign="c")
        for plan in made.portal.plans.values()
        if places[plan.agency] == "tinh-1" or plan.agency.startswith("1x")
    ]
    assert held
    plans = [plan for plan in made.portal.plans.values() if plan.id not in {d.id for d in held}]
    territories = [*made.portal.territories.values()]
    mixed = snapshot(plans, [*made.portal.agencies.values()], territories, held)
    assert 'id="thoi-gian"' not in pages(mixed)["phong-trao/c/tinh-1/"]
    assert 'id="thoi-gian"' in pages(mixed)["phong-trao/c/tinh-0/"]


def test_territory_of_the_plan_goes_before_that_of_its_agency():
    made = nation(2, 0, 70)
    assert "phong-trao/c/tinh-0/" in pages(made)
    plans = [
        a_plan(plan.id, plan.agency, None, scope=Scope(territory="tinh-1"))
        for plan in made.portal.plans.values()
    ]
    places = [
        Territory(id="vn", name="Việt Nam", level="country"),
        Territory(id="tinh-1", name="Tỉnh", level="province", parent="vn"),
    ]
    moved = snapshot(plans, list(made.portal.agencies.values()), places)
    assert list(pages(moved)) == ["phong-trao/c/", "phong-trao/c/trang-2/"]


def test_a_plan_ten_thousand_generations_down_is_checked_and_has_a_short_path():
    made = a_chain(10_000)
    assert crosscheck(made.portal, made.outlines) == []
    plan = made.portal.plans["p09999"]
    content = plan_page(made, plan, Citers(made), CalendarFiles(made.portal, ())).content
    path = content.split('<nav class="ck-path"')[1].split("</nav>")[0]
    assert path.count("<li>") == 3
    assert [one for one in ("p09998", "p09997", "p09996") if f"ke-hoach/{one}/" in content] == [
        "p09998",
        "p09997",
    ]


def test_thousands_beside_and_below_do_not_make_a_plans_page_long():
    made = nation(1, 0, 2000)
    citers = Citers(made)
    for key, named in (("0", 60), ("0x7", 12)):
        content = plan_page(
            made, made.portal.plans[key], citers, CalendarFiles(made.portal, ())
        ).content
        lineage = content.split('id="nguon-goc"')[1].split("<h2")[0]
        assert len(set(re.findall(r'href="[./]*ke-hoach/(0x\d+)/"', lineage))) == named
        assert 'href="../../phong-trao/c/#cay"' in lineage


def test_on_a_documents_page_those_that_say_so_stand_before_those_inferred():
    made = nation(7, 0, 0)
    citers = Citers(made)
    page, *_ = document_pages(made, made.portal.documents["qd-1"], citers)
    lineage = page.content.split('id="tren-duoi"')[1].split("<h2")[0]
    rows = [row for row in lineage.split("<li>") if "#i-down" in row]
    assert ["Suy ra" in row for row in rows] == [False] * 5 + [True] * 2


def test_the_register_of_reports_finds_its_place_on_the_page_of_a_campaign_of_any_size(
    three_thousand,
):
    first = "phong-trao/c/"
    assert len(three_thousand) > 1
    assert three_thousand[first].count('id="bao-cao"') == 1
    assert pages(nation(2, 1, 1))[first].count('id="bao-cao"') <= 1


def test_dates_that_are_next_in_a_campaign_are_not_cut_within_a_day():
    plans = [a_plan(f"k{n}", "a", None) for n in range(9)]
    made = snapshot(plans, [], [])
    coming = coming_of(made, plans)
    assert COMING < len(coming) == 9
    assert {duty.last_good_day for duty in coming} == {dt.date(2026, 12, 9)}


LEVELLED = [
    Agency(id="tinh", name="UBND tỉnh", level=Level.PROVINCE, territory="h"),
    Agency(id="so", name="Sở Muối", level=Level.DEPARTMENT, territory="h", parent="tinh"),
    Agency(id="xa", name="UBND xã Ba", level=Level.COMMUNE, territory="h"),
]


def wide_drawing(*plans: Plan) -> tuple[dict[str, float], dict[str, float], str]:
    """Where the heads of its columns and its documents stand, and what it says in words."""
    made = snapshot([*plans], LEVELLED, [Territory(id="h", name="Tỉnh H", level="province")])
    family = family_of(made, made.portal.campaigns["c"])
    (part,) = parts_of(made, made.portal.campaigns["c"], family)
    diagram = diagram_of(made, family, part, tree_rows(made, family, part))
    assert diagram is not None
    named = set(LEVELS.values())
    words = [one for one in diagram.wide.words if one.y == 14 or one.url]
    heads = {one.text: one.x + 5 for one in words if one.text in named}
    return heads, {one.text: one.x - 14 for one in words if one.url}, diagram.description


def test_a_document_stands_under_the_head_of_its_level_also_below_one_of_no_known_level():
    heads, at, _ = wide_drawing(
        a_plan("1", "tinh", "qd-1"), a_plan("2", "so", "1"), a_plan("3", "xa", "1")
    )
    assert [*heads] == ["Chưa rõ cấp", "Tỉnh", "Sở, ngành", "Xã"]
    assert sorted(at.values()) == sorted(heads.values())


@pytest.mark.parametrize(
    ("issuer", "level"),
    [
        ("Hội đồng nhân dân tỉnh Bình Hải", "province"),
        ("UBND Thành phố Sơn Hạ", "province"),
        ("Ủy ban nhân dân TP. Bến Mơ", "district"),
        # Of a province, or no part of one: its name does not say so.
        ("UBND thành phố Chí Lộ", ""),
        ("UBND thành phố Hải Phòng", "province"),
        ("Bộ Chỉ huy quân sự tỉnh Bình Hải", ""),
        ("HĐND xã Trà Lam", "commune"),
        ("Uỷ ban nhân dân quận Trà", "district"),
        ("Bộ Muối", "central"),
        ("Thủ tướng Chính phủ", "central"),
        ("Sở Muối", "department"),
        ("Hiệp hội Bộ gõ", ""),
        ("", ""),
    ],
)
def test_the_name_of_an_issuer_that_no_register_holds_tells_its_level(issuer, level):
    held = Document(id="qd-1", kind="quyết định", issuer=issuer)
    places = {"son-ha": ("Thành phố Sơn Hạ", "province"), "mo": ("Thành phố Bến Mơ", "district")}
    territories = {
        key: Territory(id=key, name=name, level=of) for key, (name, of) in places.items()
    }
    portal = SimpleNamespace(named=lambda _: held, agencies={}, territories=territories)
    assert level_of(SimpleNamespace(portal=portal), "qd-1") == level


def test_no_head_stands_over_what_it_does_not_name():
    # What a department implements is here a commune's: it stands to the right of that.
    heads, at, _ = wide_drawing(a_plan("1", "xa", "qd-1"), a_plan("2", "so", "1"))
    assert not heads
    assert len(at) == 3


def test_what_amends_a_document_hangs_under_it():
    newer = (Relation(type=RelationKind.AMENDS, to="1"),)
    _, at, said = wide_drawing(
        a_plan("1", "tinh", "qd-1"), a_plan("2", "tinh", None, relations=newer)
    )
    assert len(at) == 3
    assert said.count("ở trên cùng") == 1
    assert "UBND tỉnh, sửa đổi) sửa đổi" in said
