"""What an editor forgets where documents amend, end or follow one another is told."""

from __future__ import annotations

import pytest

from tests.small import AGENCIES, DOCUMENTS, FACTS, know_of, source

A, B = "ke-hoach-a.md", "sua-doi.md"
OTHER = FACTS[: FACTS.index("period:")].replace("ke-hoach-a", "sua-doi").replace("12", "45")
AMENDS = OTHER.replace("10/02/2024", "16/11/2026") + (
    "relations:\n  - {type: %s, to: ke-hoach-a, effective: %s}\n"
)
TASK = "tasks:\n  - {id: %s, what: Phân cấp tuyển dụng, lead: so-y-te, due: 30/11/2026}\n"
AIM = "targets:\n  - {id: di-bo, what: Người đi bộ mỗi ngày, value: %s, unit: người, due: %s}\n"
STONE = "milestones:\n  - {id: so-ket, name: Sơ kết, due: %s}\n"


def told(tmp_path, files) -> dict[str, str]:
    return {problem.code: problem.severity for problem in know_of(tmp_path, files).problems}


@pytest.mark.parametrize(
    ("kind", "day", "is_told"),
    [
        ("amends", "01/01/2026", True),
        ("replaces", "01/2025", True),
        ("corrects", "2023", True),
        ("amends", "16/11/2026", False),
        ("amends", "2026", False),
        ("implements", "01/01/2026", False),
    ],
)
def test_an_amendment_in_effect_before_it_was_issued_is_told(tmp_path, kind, day, is_told):
    files = {A: source(), B: source(AMENDS % (kind, day))}
    assert ("K646" in told(tmp_path, files)) is is_told


def test_a_document_in_effect_before_it_was_issued_is_told(tmp_path):
    assert "K646" in told(tmp_path, {A: source(FACTS + "effective: 09/02/2024\n")})
    assert "K646" not in told(tmp_path, {A: source(FACTS + "effective: 01/03/2024\n")})


@pytest.mark.parametrize(
    ("identifier", "more", "is_told"),
    [
        ("phan-cap-2", "", True),
        ("phan-cap", "", False),
        # Both are in the newer document: the second is another duty.
        ("phan-cap-2", TASK.split("\n")[1] % "phan-cap" + "\n", False),
    ],
)
def test_a_duty_that_is_moved_keeps_its_id(tmp_path, identifier, more, is_told):
    newer = AMENDS % ("amends", "16/11/2026") + TASK % identifier + more
    files = {A: source(FACTS + TASK % "phan-cap"), B: source(newer)}
    assert ("K647" in told(tmp_path, files)) is is_told


@pytest.mark.parametrize(
    ("validity", "is_told"),
    [
        ("{from: 2027, to: 2026}", True),
        ("{to: 31/12/2023}", True),
        ("{to: 2024}", False),
        ("{from: 2025, to: 01/07/2025}", False),
    ],
)
def test_a_document_does_not_end_before_it_was_there(tmp_path, validity, is_told):
    register = DOCUMENTS.replace("agency: ubnd}", f"agency: ubnd, validity: {validity}}}")
    assert ("K301" in told(tmp_path, {A: source(), "documents.yml": register})) is is_told


@pytest.mark.parametrize(("day", "is_told"), [("05/01/2024", True), ("06/01/2024", False)])
def test_a_document_that_stands_twice_in_the_register_is_told(tmp_path, day, is_told):
    line = DOCUMENTS.splitlines()[1]
    again = line.replace("id: kh-9", "id: kh-chin").replace("05/01/2024", day)
    register = f"{DOCUMENTS}{again}\n"
    assert ("K413" in told(tmp_path, {A: source(), "documents.yml": register})) is is_told


EARLY = "tasks:\n  - {id: viec, what: Dựng cột mốc, lead: so-y-te, due: 15/12/2023}\n"


@pytest.mark.parametrize(("kind", "severity"), [("thông báo", "warning"), ("kế hoạch", "error")])
def test_what_a_meeting_ordered_may_be_due_before_its_notice(tmp_path, kind, severity):
    facts = FACTS.replace("kind: kế hoạch", f"kind: {kind}") + EARLY
    assert told(tmp_path, {A: source(facts)})["K310"] == severity


@pytest.mark.parametrize(
    ("facts", "code", "severity"),
    [
        (STONE % "quý IV/2023", "K310", "warning"),
        (STONE % "quý I/2024", "K310", None),
        (AIM % (5, "2020"), "K310", "warning"),
        (AIM % (5, "2024"), "K310", None),
        ("expects:\n  - {who: ubnd, due: 2022}\n", "K310", "warning"),
        ("expects:\n  - {who: ubnd, due: 2024}\n", "K310", None),
        (STONE % "2033", "K318", "warning"),
        (STONE % "2031", "K318", None),
        (EARLY, "K310", "error"),
        # Nobody has read it yet, or it tells what was ordered some days before: the document stays.
        (EARLY + "text: imported\n", "K310", "warning"),
        (AIM % (5, "2035"), "K318", "info"),
        (AIM % (5, "2030"), "K318", None),
    ],
)
def test_days_that_cannot_be_are_told_of_all_that_has_one(tmp_path, facts, code, severity):
    assert told(tmp_path, {A: source(FACTS + facts)}).get(code) == severity


@pytest.mark.parametrize(
    ("lead", "is_told"), [("so-y-te", True), ("ubnd", False), ("Sở Y tế khác", False)]
)
def test_who_had_ended_is_given_nothing_to_do(tmp_path, lead, is_told):
    facts = FACTS.replace("agency: so-y-te", "agency: ubnd")
    facts += f"tasks:\n  - {{id: t, what: Rà soát, lead: {lead}}}\n"
    register = AGENCIES.replace("department, ", "department, valid_to: 31/01/2024, ")
    known = know_of(tmp_path, {A: source(facts), "agencies.yml": register})
    hints = [problem.hint for problem in known.problems if problem.code == "K648"]
    assert hints == ["kiểm tra ngày ban hành, và «valid_to» của «so-y-te»"] * is_told


@pytest.mark.parametrize(
    ("first", "second", "what"),
    [
        ("Học kỳ I, start: 07/09/2026, end: 16/01/2027", "Học kỳ II, start: 25/01/2027", None),
        ("Giai đoạn 1, start: 2026, end: 15/01/2026", "Giai đoạn 2, start: 19/01/2026", "hở"),
        ("Giai đoạn 1, start: 2026, end: 14/01/2026", "Giai đoạn 2, start: 16/01/2026", "hở"),
        ("Giai đoạn 1, start: 2026, end: 16/01/2026", "Giai đoạn 2, start: 19/01/2026", None),
        ("Giai đoạn 2, start: 2028, end: 2028", "Giai đoạn 1, start: 2026", "ngược"),
        ("Giai đoạn 1, start: 2026, end: 2027", "Giai đoạn 2, start: 2027", "chồng"),
    ],
)
def test_what_is_wrong_between_two_phases_is_said(tmp_path, first, second, what):
    end = ", end: 29/05/2027" if "2027" in second else ", end: 31/12/2026"
    lines = f"phases:\n  - {{name: {first}}}\n  - {{name: {second}{end}}}\n"
    known = know_of(tmp_path, {A: source(FACTS[: FACTS.index("phases:")] + lines)})
    said = [problem.message for problem in known.problems if problem.code == "K303"]
    assert len(said) == bool(what)
    assert all(what in words for words in said)


@pytest.mark.parametrize(
    ("other", "told_of"),
    [
        (AIM % (60, "2026"), 0),
        (AIM % (70, "2026"), 1),
        (AIM % (70, "2027"), 0),
        (AIM % (80, "2029"), 0),
    ],
)
def test_steps_of_one_target_are_compared_with_those_of_their_day(tmp_path, other, told_of):
    steps = "".join(
        (AIM % (value, due)).replace("id: di-bo", f"id: di-bo-{due}").removeprefix("targets:\n")
        for value, due in ((60, "2026"), (70, "2027"), (100, "2030"))
    )
    second = FACTS.replace("ke-hoach-a", "sua-doi").replace("number: 12", "number: 45")
    files = {A: source(f"{FACTS}targets:\n{steps}"), B: source(second + other)}
    codes = [problem.code for problem in know_of(tmp_path, files).problems]
    assert codes.count("K614") == told_of


@pytest.mark.parametrize(
    ("kind", "identifier", "third", "told_of"),
    [
        ("amends", "di-bo", 0, 0),
        ("corrects", "di-bo", 0, 0),
        # What another plan says is held against the figure that holds now.
        ("amends", "di-bo", 60, 1),
        ("amends", "di-bo", 70, 0),
        ("amends", "di-bo-khac", 0, 1),
        ("related", "di-bo", 0, 1),
    ],
)
def test_a_figure_set_anew_is_no_other_figure(tmp_path, kind, identifier, third, told_of):
    second = FACTS.replace("ke-hoach-a", "sua-doi").replace("number: 12", "number: 45")
    second += f"relations:\n  - {{type: {kind}, to: ke-hoach-a}}\n"
    second += (AIM % (70, "2026")).replace("id: di-bo", f"id: {identifier}")
    files = {A: source(FACTS + AIM % (60, "2026")), B: source(second)}
    if third:
        other = FACTS.replace("ke-hoach-a", "ke-hoach-c").replace("number: 12", "number: 46")
        files["c.md"] = source(other + AIM % (third, "2026"))
    codes = [problem.code for problem in know_of(tmp_path, files).problems]
    assert codes.count("K614") == told_of


@pytest.mark.parametrize(
    ("kind", "status", "is_told"),
    [
        ("amends", "draft", True),
        ("corrects", "in_consultation", True),
        ("amends", "issued", False),
        # The final text of a draft comes in its place.
        ("replaces", "draft", False),
        ("related", "draft", False),
    ],
)
def test_nothing_amends_a_draft(tmp_path, kind, status, is_told):
    newer = AMENDS % (kind, "16/11/2026")
    files = {A: source(f"{FACTS}status: {status}\n"), B: source(newer)}
    assert ("K616" in told(tmp_path, files)) is is_told
