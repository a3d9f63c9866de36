"""What must hold between documents: each rule fires on its case and keeps quiet beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest
from congkhai.graph.rules import RULES, TEXT_RULES
from congkhai.graph.rules.standing import relations_go_both_ways
from congkhai.knowledge import load_portal
from congkhai.problems import in_language
from congkhai.problems.problem import Problem

PLAN = """\
    ---
    id: {id}
    kind: kế hoạch
    agency: so-a
    title: Kế hoạch thi đua
    symbol: KH-SA
    number: {number}
    issued: {issued}
    campaign: phong-trao
    {facts}
    ---

    {body}
    """
PARENT = {"id": "cap-tren", "number": "1", "issued": "10/01/2023"}
CHILD = {"id": "cap-duoi", "number": "2", "issued": "01/03/2023"}
UNDER = "relations:\n- type: implements\n  to: cap-tren\n  printed: {printed}\n"
REGISTERS = {
    "agencies.yml": """\
        territories:
          - {id: tinh-a, name: Tỉnh A, level: province}
        agencies:
          - {id: ubnd-a, name: Ủy ban nhân dân tỉnh A, level: province, territory: tinh-a}
          - {id: so-a, name: Sở A, level: department, territory: tinh-a, parent: ubnd-a}
          - {id: so-b, name: Sở B, level: department, territory: tinh-a, parent: ubnd-a}
          - {id: phong-cu, name: Phòng cũ, level: division, valid_to: 30/06/2025}
        """,
    "campaigns.yml": """\
        campaigns:
          - {id: phong-trao, name: "Cả nước thi đua xây dựng xã hội học tập, giai đoạn 2023 - 2030"}
          - {id: ha-tang, name: "Đẩy mạnh phát triển hạ tầng; thực hành tiết kiệm, chống lãng phí"}
        """,
}
PERIOD = "period: {start: 2023, end: 2030}\n"
PHASES = "phases:\n- {name: Một, start: 2023, end: 2025}\n- {name: Hai, start: 2026, end: 2030}\n"


def a_source(facts: str = "", body: str = "## I. Mục đích", **head: str) -> str:
    text = dedent(PLAN).format(facts="@facts", body="@body", **head)
    return text.replace("@facts\n", facts).replace("@body", body)


def findings(folder: Path, *plans: str, **registers: str) -> list[Problem]:
    for name, text in (REGISTERS | {f"{key}.yml": text for key, text in registers.items()}).items():
        (folder / name).write_text(dedent(text), encoding="utf-8")
    for number, plan in enumerate(plans):
        name = plan.split("id: ")[1].split("\n")[0] if "id: " in plan else str(number)
        (folder / f"{name}.md").write_text(plan, encoding="utf-8")
    return list(load_portal(folder).problems)


def codes(problems: list[Problem]) -> Counter[str]:
    return Counter(problem.code for problem in problems)


def parent(facts: str = "") -> str:
    return a_source(facts, **PARENT)


def child(
    facts: str = "", body: str = "## I. Mục đích", printed: str = "Kế hoạch số 1/KH-SA"
) -> str:
    return a_source(UNDER.format(printed=printed) + facts, body, **CHILD)


def report(due: str = "10/12", comparator: str = "on", who: str = "so-b", to: str = "so-a") -> str:
    return (
        "deadlines:\n- id: bao-cao\n  what: Báo cáo năm\n  every: year\n"
        f"  comparator: {comparator}\n  who: {who}\n  to: {to}\n  due: {due}\n"
    )


UPWARD = "- {{id: len-tren, what: Báo cáo tỉnh, every: year, who: so-a, to: ubnd-a{due}}}\n"
TO_B = PERIOD + report(to="so-b", who="so-a")
PAID_OUT = "targets:\n- {{id: a, what: {what}, value: {value}, unit: '%', scope: {scope}}}\n"


def target(what: str, value: int = 100, scope: str = "cả nước") -> str:
    return PAID_OUT.format(what=what, value=value, scope=scope)


REPLACING = "relations:\n- {type: replaces, to: cap-tren}\n"
THIRD = {"id": "ba", "number": "3", "issued": "05/03/2023"}
CASES = [
    (
        "K409",
        [parent(), child(printed="Quyết định số 1/KH-SA")],
        [parent(), child(printed="Kế hoạch số 1/KH-SA ngày 10/01/2023 của Sở A")],
    ),
    (
        "K409",
        [parent(), child(printed="Kế hoạch số 1/KH-SA ngày 11/01/2023")],
        [parent(), child(printed="Kế hoạch số 1/KH-SA năm 2023")],
    ),
    (
        "K412",
        [parent(), a_source(body="## I. Theo Kế hoạch số 1/KH-SA ngày 11/01/2023", **CHILD)],
        [parent(), a_source(body="## I. Theo Kế hoạch số 1/KH-SA ngày 10/01/2023", **CHILD)],
    ),
    (
        "K603",
        [parent(), child(printed="Quyết định số 1/KH-SA")],
        [parent(), child(body="## I. Theo Quyết định số 5/QĐ-TTg")],
    ),
    (
        "K604",
        [a_source(**PARENT | {"issued": "02/03/2023"}), child()],
        [a_source(**PARENT | {"issued": "2023-03"}), child()],
    ),
    (
        "K604",
        [child(body="## I. Theo Quyết định số 5/QĐ-TTg ngày 02/03/2023"), parent()],
        [child(body="## I. Theo Quyết định số 5/QĐ-TTg ngày 01/03/2023"), parent()],
    ),
    (
        "K605",
        [a_source("campaign_printed: Cả nước thi đua trồng cây\n", **CHILD)],
        [child("campaign_printed: Cả nước thi đua xây dựng XHHT giai đoạn 2023-2030\n")],
    ),
    (
        "K606",
        [parent(PERIOD), child("period: {start: 2022, end: 2030}\n")],
        [parent(PERIOD), child("period: {start: 2024, end: 2030}\n")],
    ),
    (
        "K606",
        [
            parent(PERIOD + PHASES),
            child(PERIOD + PHASES.replace("2025", "2026").replace("start: 2026", "start: 2027")),
        ],
        [parent(PERIOD + PHASES), child(PERIOD + PHASES)],
    ),
    (
        "K607",
        [a_source(PHASES + "milestones:\n- {id: mot, name: Sơ kết, due: 2031}\n", **CHILD)],
        [a_source(PHASES + "milestones:\n- {id: mot, name: Sơ kết, due: 2025}\n", **CHILD)],
    ),
    (
        "K607",
        [a_source(PHASES + "milestones:\n- {id: mot, name: Tổng kết, due: 2031-09}\n", **CHILD)],
        # What is over is summed up soon after.
        [a_source(PHASES + "milestones:\n- {id: mot, name: Tổng kết, due: 2031-04}\n", **CHILD)],
    ),
    (
        "K608",
        [
            a_source(
                PHASES + "awards:\n- {occasion: interim, form: Giấy khen, period: {start: 2022, "
                "end: 2025}}\n",
                **CHILD,
            )
        ],
        [
            a_source(
                PHASES + "awards:\n- {occasion: interim, form: Giấy khen, period: {start: 2023, "
                "end: 2025}}\n",
                **CHILD,
            )
        ],
    ),
    (
        "K609",
        [
            a_source(
                "milestones:\n- {id: mot, name: Tổng kết, due: 2030}\nawards:\n"
                "- {occasion: interim, form: Giấy khen}\n",
                **CHILD,
            )
        ],
        [
            a_source(
                "milestones:\n- {id: mot, name: Tổng kết, due: 2030}\nawards:\n"
                "- {occasion: final, form: Giấy khen}\n",
                **CHILD,
            )
        ],
    ),
    (
        "K610",
        [parent(PERIOD + report("05/12")), child(PERIOD + report("10/12"))],
        [parent(PERIOD + report("10/12")), child(PERIOD + report("10/12"))],
    ),
    (
        "K610",
        [parent(PERIOD + report("14/12", "before")), child(PERIOD + report("15/12", "before"))],
        [parent(PERIOD + report("15/12")), child(PERIOD + report("15/12", "before"))],
    ),
    (
        "K630",
        [a_source(PERIOD + report() + UPWARD.format(due=""), **CHILD)],
        [a_source(PERIOD + report() + UPWARD.format(due=", due: 20/12"), **CHILD)],
    ),
    (
        "K611",
        [parent(PERIOD + report("20/12")), child(PERIOD + report("10/12"))],
        [parent(PERIOD + report("10/12")), child(PERIOD + report("10/12"))],
    ),
    (
        "K612",
        [a_source(TO_B + "recipients:\n- items: UBND tỉnh\n", **CHILD)],
        [a_source(TO_B + "recipients:\n- items: Sở B (b/c)\n", **CHILD)],
    ),
    (
        "K613",
        [parent(), child(PERIOD + report(to="so-b"))],
        [parent(), child(PERIOD + report(to="so-a"))],
    ),
    (
        "K614",
        [parent(target("Giải ngân vốn đầu tư")), child(target("Giải ngân vốn đầu tư công", 90))],
        [parent(target("Giải ngân vốn đầu tư")), child(target("Trồng cây gây rừng", 90))],
    ),
    (
        "K614",
        [parent(target("Xếp nhà đất")), child(target("Xếp nhà đất", scope="toàn huyện"))],
        [parent(target("Xếp nhà đất")), child(target("Xếp nhà đất", scope="nước ta"))],
    ),
    *(
        (
            "K614",
            [parent(target(f"Tỷ lệ {one} được lát gạch")), child(target(same, 90))],
            [parent(target(f"Tỷ lệ {one} được lát gạch")), child(target(another, 90))],
        )
        for one, same, another in (
            ("ngõ xóm", "Tỷ lệ ngõ xóm được lát gạch mới", "Tỷ lệ ngõ ven sông được lát gạch"),
            ("sân", "Tỷ lệ sân trường được lát gạch", "Tỷ lệ chợ được lát gạch"),
            ("vỉa hè", "Vỉa hè được lát gạch", "Tỷ lệ vỉa hè được lát đá"),
        )
    ),
    (
        "K614",
        [parent(target("Dọn kênh nội đồng")), child(target("Dọn kênh nội đồng", 90))],
        [
            parent(target("Dọn kênh nội đồng")),
            child(target("Dọn kênh nội đồng", 90).replace("unit: '%'", "unit: km")),
        ],
    ),
    (
        "K611",
        [parent(PERIOD + report("20/12")), child("period: {start: 2024, end: 2026}\n" + report())],
        [
            parent("period: {start: 2023, end: 2023}\n" + report("20/12")),
            child("period: {start: 2024, end: 2026}\n" + report()),
        ],
    ),
    (
        "K634",
        [parent(target("Giải ngân vốn đầu tư")), child(target("Giải ngân vốn đầu tư công"))],
        [parent(target("Giải ngân vốn đầu tư"))],
    ),
    (
        "K615",
        [parent("milestones:\n- {id: mot, name: Ban hành kế hoạch, due: 2023-02}\n"), child()],
        [parent("milestones:\n- {id: mot, name: Ban hành kế hoạch, due: 2023-03}\n"), child()],
    ),
    (
        "K616",
        [parent("status: draft\n"), child()],
        [parent("status: draft\n"), child("status: draft\n")],
    ),
    (
        "K641",
        [parent(), a_source("relations:\n- type: replaces\n  to: cap-tren\n", **CHILD)],
        [
            parent("status: replaced\n"),
            a_source("relations:\n- type: replaces\n  to: cap-tren\n", **CHILD),
        ],
    ),
    (
        "K642",
        [parent("status: replaced\n")],
        [
            parent("status: replaced\n"),
            a_source("relations:\n- type: replaces\n  to: cap-tren\n", **CHILD),
        ],
    ),
    (
        "K636",
        [parent("status: draft\n"), a_source(**CHILD)],
        [parent("status: draft\n"), a_source(REPLACING, **CHILD)],
    ),
    (
        "K617",
        [a_source(PERIOD + report(who="phong-cu"), **CHILD)],
        [a_source(PERIOD.replace("2030", "2024") + report(who="phong-cu"), **CHILD)],
    ),
    (
        "K621",
        [child(body="## I. Theo Công văn số 8001/VP-VX ngày 22/22/2033"), parent()],
        [child(body="## I. Theo Công văn số 8001/VP-VX ngày 22/12/2022"), parent()],
    ),
    (
        "K626",
        [parent(PHASES), child(PHASES), a_source(PHASES.replace("2023", "2022"), **THIRD)],
        [parent(PHASES), child(PHASES), a_source(PHASES, **THIRD)],
    ),
]


@pytest.mark.parametrize(
    ("code", "wrong", "near_miss"), CASES, ids=[f"{n}-{case[0]}" for n, case in enumerate(CASES)]
)
def test_a_rule_fires_on_its_case_and_keeps_quiet_beside_it(code, wrong, near_miss, tmp_path):
    for name in ("wrong", "near-miss"):
        (tmp_path / name).mkdir()
    assert codes(findings(tmp_path / "wrong", *wrong))[code] >= 1
    assert codes(findings(tmp_path / "near-miss", *near_miss))[code] == 0


LAW = """\
    documents:
      - id: luat-cu
        kind: luật
        title: Luật Cũ
        validity: {{to: {end}}}
    """


def test_a_law_that_has_ended_is_said_where_it_is_leaned_on(tmp_path):
    plan = a_source("relations:\n- {type: cites, to: luat-cu}\n", **CHILD)
    (found,) = [
        p
        for p in findings(tmp_path, plan, documents=LAW.format(end="01/07/2026"))
        if p.code == "K622"
    ]
    assert "Luật Cũ" in found.message
    assert "01/07/2026" in found.message


def test_a_misprint_that_is_recorded_is_no_longer_an_error(tmp_path):
    body = "## I. Theo Công văn số 8001/VP-VX ngày 22/22/2033"
    errata = "errata:\n- printed: 22/22/2033\n"
    severities = [
        next(p.severity for p in findings(folder, parent(), child(facts, body)) if p.code == "K621")
        for folder, facts in ((_fresh(tmp_path, "one"), ""), (_fresh(tmp_path, "two"), errata))
    ]
    assert severities == ["error", "info"]


def _fresh(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


ACCEPTED = "accepted:\n- {code: K606, reason: Văn bản in như vậy, date: 22/11/2026}\n"


def test_the_words_of_a_source_are_never_rewritten_in_english(tmp_path):
    """«năm 2025» in the name of a target is the source's; «đến năm 2025» is the program's."""
    named = "Tỷ lệ giải ngân vốn đầu tư năm 2025"
    plans = parent(target(named)), child(target(named, 90))
    (found,) = [p for p in findings(tmp_path, *plans) if p.code == "K614"]
    assert f"«{named}»" in found.message
    assert f"«{named}»" in in_language(found, "en").message


def test_both_names_stand_where_a_target_is_called_otherwise(tmp_path):
    plans = parent(target("Số giếng làng được đào")), child(target("Giếng làng được đào", 90))
    (found,) = [p for p in findings(tmp_path, *plans) if p.code == "K614"]
    assert found.message.startswith("Chỉ tiêu «Số giếng làng được đào» ở đây là 100%; ở «")
    assert "», chỉ tiêu «Giếng làng được đào» (" in found.message


SET_ANEW = "relations:\n- {type: amends, to: cap-tren, effective: 01/07/2024}\n"
GONE_AGENCY = REGISTERS["agencies.yml"].replace("id: so-a,", "id: so-a, valid_to: 30/06/2025,")


@pytest.mark.parametrize("how", ["moved", "replaced", "ended", "gone"])
def test_days_that_nothing_sets_any_more_are_not_put_beside_others(tmp_path, how):
    third = {"moved": SET_ANEW, "replaced": REPLACING}.get(how, "") + PERIOD + report("10/12")
    first = PERIOD + report("20/12", who="so-a", to="so-b")
    if how == "ended":
        first += "status: ended\n"
    registers = {"agencies": GONE_AGENCY} if how == "gone" else {}
    plans = parent(first), child(PERIOD + report("10/12")), a_source(third, **THIRD)
    assert codes(findings(_fresh(tmp_path, how), *plans, **registers))["K611"] == 0
    others = parent(first.replace("status: ended\n", "")), plans[1]
    assert codes(findings(_fresh(tmp_path, "both"), *others))["K611"] == 1


def test_an_accepted_finding_stays_visible_as_information(tmp_path):
    plans = [parent(PERIOD), child("period: {start: 2022, end: 2030}\n" + ACCEPTED)]
    (found,) = [p for p in findings(tmp_path, *plans) if p.code == "K606"]
    assert found.severity == "info"
    assert found.message.startswith("đã xem và chấp nhận (22/11/2026: Văn bản in như vậy): ")


@pytest.mark.parametrize(
    ("about", "severities"),
    [("", ["info", "info"]), ("«Hai»", ["error", "info"]), ("«Ba»", ["error", "error"])],
)
def test_one_of_several_findings_can_be_accepted_alone(tmp_path, about, severities):
    late = "milestones:\n- {id: mot, name: Một, due: 2031}\n- {id: hai, name: Hai, due: 2032}\n"
    accepts = f"accepted:\n- {{code: K607, reason: Đúng vậy, date: 22/11/2026, about: {about}}}\n"
    some = findings(tmp_path, a_source(PERIOD + PHASES + late + accepts, **CHILD))
    assert [p.severity for p in some if p.code == "K607"] == severities
    assert codes(some)["K601"] == (about == "«Ba»")


def test_what_is_accepted_in_vain_is_said(tmp_path):
    assert codes(findings(tmp_path, a_source(ACCEPTED, **CHILD)))["K601"] == 1


def test_a_broken_source_cannot_be_accepted(tmp_path):
    wrong = "relations:\n- {type: implements, to: khong-co}\n" + ACCEPTED.replace("K606", "K402")
    (found,) = [p for p in findings(tmp_path, a_source(wrong, **CHILD)) if p.code == "K402"]
    assert found.severity == "error"


TWO_PROVINCES = REGISTERS["agencies.yml"].replace(
    "agencies:\n",
    "  - {id: tinh-c, name: Tỉnh C, level: province}\n"
    "          - {id: xa-c, name: Xã C, level: commune, parent: tinh-c}\n"
    "        agencies:\n"
    "          - {id: ubnd-xa-c, name: Ủy ban nhân dân xã C, level: commune, territory: xa-c}\n"
    "          - {id: thu-tuong, name: Thủ tướng, level: central}\n",
    1,
)
NATIONAL = """\
    documents:
      - id: qd-1
        kind: quyết định
        number: 1
        symbol: QĐ-TTg
        issued: 01/01/2023
        agency: thu-tuong
    """
UNDER_NATIONAL = "relations:\n- type: implements\n  to: qd-1\n  printed: Quyết định số 1/QĐ-TTg\n"
LAUNCH = "milestones:\n- {id: mot, name: Ban hành kế hoạch, due: 2023-02}\n"


@pytest.mark.parametrize(
    ("code", "first", "agency", "facts", "fires"),
    [
        ("K615", LAUNCH, "so-b", PERIOD, True),
        ("K615", LAUNCH, "ubnd-xa-c", PERIOD, False),
        ("K615", LAUNCH, "so-b", PERIOD.replace("2023", "2026"), False),
        ("K613", "", "ubnd-a", PERIOD + "REPORT", True),
        ("K613", "", "so-b", PERIOD + "REPORT", False),
        ("K613", "", "ubnd-xa-c", PERIOD + "REPORT", False),
        ("K626", PHASES, "so-b", (PERIOD + PHASES).replace("2023", "2022"), True),
        ("K626", PHASES, "ubnd-xa-c", (PERIOD + PHASES).replace("2023", "2022"), False),
        (
            "K626",
            PHASES,
            "so-b",
            "period: {start: 2026, end: 2030}\nphases:\n- {name: Hai, start: 2026, end: 2030}\n",
            False,
        ),
    ],
)
def test_only_what_can_be_compared_is(code, first, agency, facts, fires, tmp_path, monkeypatch):
    """Two plans of one province and a third, below one national decision."""
    monkeypatch.setitem(REGISTERS, "agencies.yml", TWO_PROVINCES)
    monkeypatch.setitem(REGISTERS, "documents.yml", NATIONAL)
    facts = facts.replace("REPORT", report(to="so-a"))
    third = a_source(UNDER_NATIONAL + facts, **THIRD).replace("agency: so-a", f"agency: {agency}")
    plans = [
        a_source(UNDER_NATIONAL + first, **PARENT),
        a_source(UNDER_NATIONAL + first, **CHILD),
        third,
    ]
    found = [problem for problem in findings(tmp_path, *plans) if problem.code == code]
    assert [problem.place.file.split("/")[-1] for problem in found] == (
        [f"{THIRD['id']}.md"] if fires else []
    )


@pytest.mark.parametrize(
    ("succession", "fires"),
    [
        ("", True),
        ("successions: [{kind: rename, from: phong-cu, to: so-b, effective: 01/07/2025}]", False),
        ("successions: [{kind: dissolve, from: phong-cu, effective: 01/07/2025}]", True),
    ],
)
def test_an_agency_whose_succession_is_recorded_is_named_no_more(
    succession, fires, tmp_path, monkeypatch
):
    monkeypatch.setitem(
        REGISTERS, "agencies.yml", dedent(REGISTERS["agencies.yml"]) + succession + "\n"
    )
    plan = a_source(PERIOD + report(who="phong-cu"), **CHILD)
    found = [problem for problem in findings(tmp_path, plan) if problem.code == "K617"]
    assert bool(found) is fires


HOUSES = """\
    territories: [{id: tinh-a, name: Tỉnh A, level: province}]
    agencies:
      - {id: so-a, name: %s, level: %s, territory: tinh-a}
      - {id: phong, name: %s, level: %s, parent: %s, territory: tinh-a}
      - {id: nha-khac, name: Nhà Khác, level: unit, territory: tinh-a}
    """


@pytest.mark.parametrize(
    ("issuer", "room", "stands_in", "fires"),
    [
        (("Bệnh viện Ao Sen", "unit"), ("Phòng Sổ sách", "division"), "so-a", False),
        (("Bệnh viện Ao Sen", "unit"), ("Khoa Ngoại", "unit"), "so-a", False),
        (("Sở Lúa", "department"), ("Phòng Sổ sách", "division"), "so-a", False),
        (("UBND tỉnh A", "province"), ("Văn phòng UBND tỉnh A", "unit"), "nha-khac", False),
        (("UBND tỉnh A", "province"), ("Sở Lúa", "department"), "so-a", True),
        (("Tổng công ty Vôi", "organisation"), ("Vôi Đông", "organisation"), "so-a", True),
        (("Sở Lúa", "department"), ("Trạm Giống", "unit"), "so-a", True),
        (("Sở Lúa", "department"), ("Phòng Sổ sách", "division"), "nha-khac", True),
    ],
)
def test_a_report_to_a_room_of_the_issuers_house_has_arrived(
    issuer, room, stands_in, fires, tmp_path
):
    agencies = HOUSES % (*issuer, *room, stands_in)
    plans = [parent(), child(PERIOD + report(who="so-a", to="phong"))]
    found = [p.code for p in findings(tmp_path, *plans, agencies=agencies)]
    assert ("K613" in found) is fires


def test_every_rule_says_what_it_holds():
    assert [
        rule.__name__ for rule in (*RULES, *TEXT_RULES) if not (rule.__doc__ or "").strip()
    ] == []


def test_a_relation_that_cannot_be_seen_from_the_other_end_is_our_fault_and_is_named(tmp_path):
    findings(tmp_path, parent(), child())
    portal = load_portal(tmp_path).portal
    assert [p.code for p in relations_go_both_ways(portal)] == []
    torn = replace(portal, edges_to={})
    assert [p.code for p in relations_go_both_ways(torn)] == ["K619"]


PARTY = """\
    agencies:
      - {id: so-a, name: Tỉnh ủy Bình Hải, short_names: Tỉnh ủy, level: party}
      - {id: nhan, name: %s, level: %s}
    """


@pytest.mark.parametrize(
    ("name", "level", "is_told"),
    [
        # Its committee and chairman act in its name, and its own parts need no copy.
        ("Ban Thường vụ Tỉnh ủy Bình Hải", "party", False),
        ("Thường trực Tỉnh ủy Bình Hải", "party", False),
        ("Ban Tổ chức Tỉnh ủy Bình Hải", "party", False),
        ("Văn phòng Tỉnh ủy Bình Hải", "unit", False),
        # Others: what merely lies there, and the union of its staff.
        ("Đảng ủy Công an Bình Hải", "party", True),
        ("Ban Thường vụ Đảng ủy xã An", "party", True),
        ("Công đoàn Tỉnh ủy Bình Hải", "organisation", True),
    ],
)
def test_the_issuers_own_parts_need_no_copy(tmp_path, name, level, is_told):
    plan = a_source(
        PERIOD + report(who="so-a", to="nhan") + "recipients:\n- items: UBND tỉnh\n", **CHILD
    )
    known = findings(tmp_path, plan, agencies=PARTY % (name, level))
    assert ("K612" in codes(known)) == is_told


ABOVE = """\
    agencies:
      - {id: me, name: %s, level: unit}
      - {id: so-a, name: Đơn vị An Trạch, level: unit, parent: me}
    """


@pytest.mark.parametrize(
    ("name", "printed", "received", "is_told"),
    [
        ("Tổng công ty Muối Biển Xanh", "Tổng công ty", "Tổng công ty", False),
        ("Bệnh viện Đa khoa Sông Mẫu", "Bệnh viện", "Bệnh viện (b/c)", False),
        ("Trường Cao đẳng nghề Đồi Chè", "Nhà trường", "Phòng Đào tạo, nhà trường", False),
        ("Tổng công ty Muối Biển Xanh", "Tổng công ty", "Các xưởng", True),
    ],
)
def test_the_same_words_are_the_same_body_as_addressee_and_as_recipient(
    tmp_path, name, printed, received, is_told
):
    to = f"{{agency: me, name: {printed}}}"
    plan = a_source(
        f"{PERIOD}{report(who='so-a', to=to)}recipients:\n- items: ['{received}']\n", **CHILD
    )
    known = findings(tmp_path, plan, agencies=ABOVE % name)
    assert ("K612" in codes(known)) == is_told


def test_of_two_that_claim_to_be_one_document_no_citation_is_asked_about(tmp_path):
    copy = a_source(**PARENT | {"id": "ban-sao"})
    body = "## I. Theo Kế hoạch số 1/KH-SA ngày 10/01/2023"
    told = codes(findings(tmp_path, parent(), copy, a_source(body=body, **CHILD)))
    assert (told["K413"], told["K412"]) == (1, 0)


@pytest.mark.parametrize(
    ("printed", "is_told"),
    [
        ("Kế hoạch số 4/KH-SA ngày 10/01/2023 của Sở A", True),
        ("Kế hoạch số 1/KH-SB ngày 10/01/2023 của Sở B", True),
        # Near misses: the document itself, also written otherwise or beside another; another kind,
        # in which it lay; words without any number.
        ("Kế hoạch số 01/KH-SA ngày 10/01/2023", False),
        ("Kế hoạch số 4/KH-SA thay Kế hoạch số 1/KH-SA", False),
        ("Quyết định số 4/QĐ-SA ban hành Kế hoạch", False),
        ("Kế hoạch thi đua của Sở A", False),
    ],
)
def test_words_that_name_another_document_than_the_tie_are_told(tmp_path, printed, is_told):
    assert ("K416" in codes(findings(tmp_path, parent(), child(printed=printed)))) == is_told


@pytest.mark.parametrize(
    ("printed", "hint"),
    [
        ("Kế hoạch số 45/KH-SB ngày 01/02/2023", "bỏ «to», cổng tự nối khi có văn bản số 45/KH-SB"),
        ("Kế hoạch số 1/KH-SA", "có phải là «cap-tren»?"),
        ("Kế hoạch thi đua", "có phải là «cap-tren»? Nếu là văn bản mới"),
    ],
)
def test_an_unknown_document_is_looked_for_by_its_number(tmp_path, printed, hint):
    wrong = child(printed=printed).replace("to: cap-tren", "to: cap-tre")
    (told,) = [p for p in findings(tmp_path, parent(), wrong) if p.code == "K402"]
    assert told.hint.startswith(hint)


LATER = """\
    agencies:
      - {id: so-a, name: Sở A, level: department, valid_from: 01/03/2025}
      - {id: so-cu, name: Sở Cũ, level: department, valid_to: 28/02/2025}
    successions:
      - {kind: merge, from: so-cu, to: so-a, effective: 01/03/2025}
    """


@pytest.mark.parametrize(
    ("issued", "is_told"), [("20/02/2025", True), ("01/03/2025", False), ("2025-03", False)]
)
def test_nobody_issues_a_document_before_there_is_one(tmp_path, issued, is_told):
    plan = a_source(id="mot", number="1", issued=issued)
    told = [p for p in findings(tmp_path, plan, agencies=LATER) if p.code == "K650"]
    assert [problem.hint for problem in told] == (["có phải là «so-cu»?"] if is_told else [])
