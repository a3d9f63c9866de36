"""What must hold between documents: each rule fires on its case and keeps quiet beside it."""

from __future__ import annotations

import datetime as dt
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest
from congkhai.graph.rules import RULES, TEXT_RULES, citers
from congkhai.graph.rules.standing import relations_go_both_ways
from congkhai.graph.succession import has_ended
from congkhai.pipeline import Knowledge, load_portal, snapshot_of
from congkhai.problems import in_language
from congkhai.problems.problem import Problem
from congkhai.render.parts.view import due
from congkhai.snapshot import Site

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


@pytest.fixture(scope="module")
def real(repository: Path) -> Knowledge:
    return load_portal(repository / "plans")


SHORT = {
    "000": "hai-phong-so-gddt-ket-cau-ha-tang-2023",
    "001": "ngan-son-ubnd-huyen-ket-cau-ha-tang-2023",
    "002": "hai-phong-bql-kkt-ket-cau-ha-tang-2023",
    "003a": "hai-phong-so-gddt-xin-y-kien-xhht-2023",
    "003b": "hai-phong-ubnd-xhht-2023-du-thao",
    "004": "quang-ngai-so-khcn-ket-cau-ha-tang-2023",
}


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


@pytest.mark.parametrize(
    ("check", "code", "fires_on"),
    [
        ("parents present", "K408", "000 000 001 001 002 003a 003a 003b 004"),
        ("one document described alike", "K409", "000"),
        ("symbol agrees with type", "K603", "000"),
        ("dates in order", "K604", ""),
        ("dates exist", "K621", "003a"),
        ("campaign name", "K605", ""),
        ("period within the parent's", "K606", ""),
        ("among kin of one province", "K626", ""),
        ("milestones in a phase", "K607", ""),
        ("award period is a phase", "K608", "002"),
        ("final award clause", "K609", "000 001 004"),
        ("reports in order", "K610", ""),
        ("undated above dated", "K630", "000"),
        ("dates of one place", "K611", "003b"),
        ("addressee among recipients", "K612", "002"),
        ("chain reaches the parent's issuer", "K613", "001 003b"),
        ("100% in three plans", "K634", "000"),
        ("nationwide or district-wide", "K614", "001"),
        ("issued after the launch", "K615", "002"),
        ("drafts", "K616", ""),
        ("agencies that end", "K617", "000 001 003b"),
        ("no cycles", "K404", ""),
        ("both directions", "K619", ""),
    ],
)
def test_on_the_six_documents_each_check_fires_as_the_table_says(check, code, fires_on, real):
    names = {
        plan.at.file: key for key, plan in ((k, real.portal.plans[i]) for k, i in SHORT.items())
    }
    found = sorted(names[p.place.file] for p in real.problems if p.code == code)
    assert found == fires_on.split()


WAITED_FOR = """\
    ---
    id: ke-hoach-51
    kind: kế hoạch
    agency: hai-phong-ubnd
    title: Phát động Phong trào thi đua
    number: 51
    symbol: KH-UBND
    issued: 17/02/2023
    campaign: ket-cau-ha-tang
    period: {start: 2023, end: 2030}
    deadlines:
      - {id: bao-cao, what: Báo cáo năm, every: year, due: DUE, who: hai-phong-ubnd}
    ---

    ## I. Mục đích
    """


@pytest.mark.parametrize(("due", "late"), [("05/12", "000 002"), ("15/12", "")])
def test_adding_plan_51_attaches_its_children_and_runs_what_was_waiting(
    due, late, repository, tmp_path
):
    shutil.copytree(repository / "plans", tmp_path / "plans")
    text = dedent(WAITED_FOR).replace("DUE", due)
    (tmp_path / "plans" / "ke-hoach-51.md").write_text(text, encoding="utf-8")
    known = load_portal(tmp_path / "plans")
    names = {known.portal.plans[identifier].at.file: key for key, identifier in SHORT.items()}
    assert known.portal.moved == {"kh-51-kh-ubnd-hai-phong": "ke-hoach-51"}
    assert {edge.source for edge in known.portal.children("ke-hoach-51")} == {
        SHORT["000"],
        SHORT["002"],
    }
    found = sorted(names[p.place.file] for p in known.problems if p.code == "K610")
    assert found == late.split()


def test_the_cascade_of_1478_keeps_printed_and_inferred_children_apart(real):
    children = real.portal.children("qd-1478-qd-ttg")
    assert {edge.source for edge in children if not edge.inferred} == {SHORT["000"], SHORT["001"]}
    inferred = {edge.source for edge in children if edge.inferred}
    assert {name.split("-kh-ubnd-")[1] for name in inferred} == {
        "hai-phong",
        "bac-kan",
        "quang-ngai",
    }


def test_the_dates_of_hai_phong_stand_together(real):
    (found,) = [problem for problem in real.problems if problem.code == "K611"]
    assert "trước 05/12 (1 văn bản), 10/12 (1 văn bản), trước 15/12 (1 văn bản)" in found.message


def test_the_public_investment_law_is_cited_by_four_plans(real):
    expected = {SHORT[key] for key in ("000", "001", "002", "004")}
    assert set(citers(real.portal, real.outlines)["luat-dau-tu-cong"]) == expected


def test_every_finding_names_both_ends_with_their_lines(real):
    one_ended = {"K603", "K609", "K621", "K408", "K312", "K611"}
    missing = [
        p.message
        for p in real.problems
        if p.code[1] in "46"
        and p.code not in one_ended
        and not any(file in p.message for file in (".md:", ".yml:"))
    ]
    assert missing == []


def test_every_rule_says_what_it_holds():
    assert [
        rule.__name__ for rule in (*RULES, *TEXT_RULES) if not (rule.__doc__ or "").strip()
    ] == []


def test_every_future_duty_of_an_agency_that_ended_shows_its_successor_or_that_none_is_known(real):
    today = dt.date(2026, 11, 22)
    snapshot = snapshot_of(real, today, Site())
    shown = []
    for one in snapshot.timeline.upcoming(10_000):
        view = due(snapshot, one)
        some = zip(
            (*one.duty.who, *one.duty.via, *one.duty.to),
            (*view.who, *view.via, *view.to),
            strict=True,
        )
        for printed, seen in some:
            agency = real.portal.agencies.get(printed.agency or "")
            if agency and has_ended(agency, one.last_good_day):
                assert seen.words == (printed.name or agency.short)
                shown.append(seen.remark)
    assert len(shown) > 20
    told = ("vẫn tên này", "; nay là ", "chưa xác định cơ quan kế thừa")
    assert [remark for remark in shown if not any(words in remark for words in told)] == []
    assert len(set(shown)) > 1


def test_a_relation_that_cannot_be_seen_from_the_other_end_is_our_fault_and_is_named(tmp_path):
    findings(tmp_path, parent(), child())
    portal = load_portal(tmp_path).portal
    assert [p.code for p in relations_go_both_ways(portal)] == []
    torn = replace(portal, edges_to={})
    assert [p.code for p in relations_go_both_ways(torn)] == ["K619"]
