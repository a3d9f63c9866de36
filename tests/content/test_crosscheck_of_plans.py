"""What holds between the six documents."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from textwrap import dedent

import pytest
from congkhai.graph.succession import has_ended
from congkhai.knowledge import Knowledge, load_portal
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.document import mentions_of
from congkhai.render.parts.findings import sorted_out
from congkhai.render.parts.view import due
from congkhai.snapshot import Site


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
    snapshot = snapshot_of(real, dt.date(2026, 11, 22), Site())
    assert {plan for plan, _ in snapshot.ask(mentions_of, "luat-dau-tu-cong")} == expected


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
    told = ("vẫn tên này", "; nay là ", "cổng chưa xác định cơ quan kế thừa")
    assert [remark for remark in shown if not any(words in remark for words in told)] == []
    assert len(set(shown)) > 1


def test_agencies_that_were_rearranged_are_summed_up_once_and_their_list_is_apart(real):
    found = [problem for problem in real.problems if problem.code == "K617"]
    views = [sorted_out([problem]).open[0] for problem in found]
    long = [view for view in views if view.listed]
    assert long
    for view in long:
        count, _, said = view.message.partition(" ")
        assert said == "cơ quan có việc đến 31/12/2030 nhưng đã sắp xếp năm 2025"
        assert len(view.listed) == min(int(count), 12)
        assert all("hết 30/06/2025" in agency for agency in view.listed)
