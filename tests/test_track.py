"""What was promised against what has been recorded: never more than the records say."""

from __future__ import annotations

import datetime as dt

import pytest
from congkhai.dates import PartialDate
from congkhai.pipeline import snapshot_of
from congkhai.render.registers.tracked_rows import state_words
from congkhai.schedule import Seen, running_periods, share
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 11, 22)
REPORT = """
deadlines:
  - {id: bao-cao-nam, what: Báo cáo hằng năm, every: year, due: 15/12, comparator: before}
"""
REVIEW = """
milestones:
  - {id: so-ket, name: Sơ kết giai đoạn 1, due: 2025, comparator: in}
"""
PROGRAMME = """
obligations:
  - {id: chuong-trinh, what: Chương trình tiết kiệm, category: programme, every: year}
"""
DISCLOSE = """
obligations:
  - {id: cong-khai, what: Công khai, headings: [ngân sách, tài sản]}
"""
LINK = "link: https://vi-du.example/1.pdf\n"


@pytest.fixture
def promises(tmp_path):
    """The promises of a plan with these facts and records, on a day."""

    def of(facts: str, *records: str, today: dt.date = TODAY, plan: str = FACTS):
        files = {f"ke-hoach-a/reports/{n}.yml": text for n, text in enumerate(records)}
        known = know_of(tmp_path, {"ke-hoach-a.md": source(plan + facts), **files})
        assert [one for one in known.problems if one.severity == "error"] == []
        return snapshot_of(known, today, Site()).ledger.of("ke-hoach-a")

    return of


def period(some, year):
    (one,) = (one for one in some if one.period and one.period.year == year)
    return one


@pytest.mark.parametrize(
    ("day", "state", "late"),
    [
        ("14/12/2025", Seen.ON_TIME, 0),
        ("15/12/2025", Seen.LATE, 1),
        ("20/01/2026", Seen.LATE, 37),
        ("2025-11", Seen.ON_TIME, 0),
        ("2025-12", Seen.PUBLISHED, 0),
    ],
)
def test_a_report_before_the_fifteenth_is_in_time_through_the_fourteenth(
    promises, day, state, late
):
    record = f"duty: bao-cao-nam\ntitle: Báo cáo\nperiod: 2025\ndate: {day}\n{LINK}"
    one = period(promises(REPORT, record), 2025)
    assert (one.state, one.days_late) == (state, late)


@pytest.mark.parametrize(
    ("due", "date", "said"),
    [
        # The fourteenth is a Sunday, the thirteenth a Saturday, the first a holiday.
        ("15/12", "15/12/2025", "1 ngày, kể từ ngày cuối 14/12/2025 (Chủ Nhật)"),
        ("14/12", "20/12/2025", "7 ngày, kể từ ngày cuối 13/12/2025 (thứ Bảy)"),
        ("02/5", "06/05/2025", "5 ngày, kể từ ngày cuối 01/05/2025 (Ngày Quốc tế lao động)"),
        # Near miss: a workday.
        ("17/12", "20/12/2025", "4 ngày"),
    ],
)
def test_who_is_late_after_a_day_off_is_told_from_when_days_are_counted(promises, due, date, said):
    record = f"duty: bao-cao-nam\ntitle: Báo cáo\nperiod: 2025\ndate: {date}\n{LINK}"
    one = period(promises(REPORT.replace("15/12", due), record), 2025)
    assert state_words(one) == f"Báo cáo muộn {said}"


def test_a_review_is_not_late_by_the_day_of_its_document(promises):
    record = f"duty: so-ket\ntitle: Sơ kết\ndate: 11/02/2026\n{LINK}"
    (one,) = promises(REVIEW, record)
    assert state_words(one) == "Kết quả ghi ngày sau hạn 42 ngày"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ("date: 08/12/2025", "Đã công khai; cổng chưa biết ngày công khai"),
        ("date: 08/12/2025\npublished: 12/12/2025", "Đã công khai, đúng hạn"),
        (
            "date: 08/12/2025\npublished: 16/12/2025",
            "Công khai muộn 2 ngày, kể từ ngày cuối 14/12/2025 (Chủ Nhật)",
        ),
        ("published: 12/12/2025", "Đã công khai, đúng hạn"),
    ],
)
def test_a_disclosure_is_in_time_by_the_day_it_was_made_public_alone(promises, days, said):
    duty = REPORT.replace("due: 15/12,", "category: disclose, due: 15/12,")
    record = f"duty: bao-cao-nam\ntitle: Sổ thu\nperiod: 2025\n{days}\n{LINK}"
    one = period(promises(duty, record), 2025)
    assert state_words(one) == said


def test_a_report_that_nobody_recorded_is_not_seen_and_nothing_more(promises):
    some = promises(REPORT)
    assert period(some, 2025).state is Seen.NOT_SEEN
    assert state_words(period(some, 2025)) == (
        "Chưa thấy báo cáo trên cổng này; văn bản không buộc công khai"
    )
    assert period(some, 2026).state is Seen.NOT_YET


def test_of_times_to_come_only_the_first_is_listed(promises):
    assert [one.period.year for one in promises(REPORT)] == [2024, 2025, 2026]


@pytest.mark.parametrize(
    ("today", "state"),
    [(dt.date(2025, 12, 31), Seen.NOT_YET), (dt.date(2026, 1, 1), Seen.NOT_SEEN)],
)
def test_a_review_is_looked_for_once_its_year_has_ended(promises, today, state):
    (one,) = promises(REVIEW, today=today)
    assert one.state is state


def test_a_review_held_in_its_year_is_in_time(promises):
    record = f"duty: so-ket\ntitle: Sơ kết\ndate: 20/12/2025\npublished: 03/03/2026\n{LINK}"
    (one,) = promises(REVIEW, record)
    assert one.state is Seen.ON_TIME


def test_a_yearly_programme_without_a_day_is_looked_for_each_year_and_never_late(promises):
    some = promises(PROGRAMME)
    assert [(one.period.year, one.state) for one in some] == [
        (2025, Seen.NOT_SEEN),
        (2026, Seen.NOT_YET),
    ]
    assert "chưa thấy" in state_words(some[1])
    record = f"duty: chuong-trinh\ntitle: Chương trình\nperiod: 2025\ndate: 01/06/2026\n{LINK}"
    assert period(promises(PROGRAMME, record), 2025).state is Seen.PUBLISHED


@pytest.mark.parametrize(
    ("today", "states", "ends"),
    [
        # The plan ends before the year does, and its page says so.
        (dt.date(2027, 2, 1), [Seen.NOT_YET], dt.date(2027, 5, 29)),
        (dt.date(2027, 5, 29), [Seen.NOT_YET], dt.date(2027, 5, 29)),
        (dt.date(2027, 5, 30), [Seen.UNDATED], None),
        (dt.date(2027, 11, 29), [Seen.UNDATED], None),
        (dt.date(2028, 2, 1), [Seen.UNDATED], None),
    ],
)
def test_no_period_runs_on_when_its_plan_is_over(promises, today, states, ends):
    plan = FACTS.replace("10/02/2024", "07/09/2026").split("period:")[0]
    plan += "period: {start: 07/09/2026, end: 29/05/2027}\n"
    some = promises(PROGRAMME, today=today, plan=plan)
    assert [one.state for one in some] == states
    assert [*running_periods(some).values()] == ([ends] if ends else [])


@pytest.mark.parametrize(
    ("end", "states"),
    [("2026", [Seen.NOT_SEEN, Seen.NOT_SEEN]), ("30/10/2026", [Seen.NOT_SEEN])],
)
def test_a_year_that_was_over_with_its_plan_is_still_looked_for(promises, end, states):
    plan = FACTS.split("period:")[0] + f"period: {{start: 2024, end: {end}}}\n"
    some = promises(PROGRAMME, today=dt.date(2027, 3, 1), plan=plan)
    assert [one.state for one in some] == states


def test_each_heading_has_its_own_line(promises):
    record = f"duty: cong-khai\ntitle: Dự toán\nheading: ngân sách\npublished: 02/02/2025\n{LINK}"
    some = promises(DISCLOSE, record)
    assert [(one.heading, one.state) for one in some] == [
        ("ngân sách", Seen.PUBLISHED),
        ("tài sản", Seen.UNDATED),
    ]


def test_a_record_without_a_place_to_see_it_shows_nothing(promises):
    record = "duty: bao-cao-nam\ntitle: Báo cáo\nperiod: 2025\ndate: 10/12/2025\n"
    assert period(promises(REPORT, record), 2025).state is Seen.NOT_SEEN


def test_a_draft_binds_nobody(promises):
    some = promises(REPORT + REVIEW, plan=FACTS + "status: draft\n")
    assert {one.state for one in some} == {Seen.NOT_BINDING}
    assert not any(one.is_due for one in some)


def test_a_report_on_request_has_its_own_state(promises):
    facts = "\ndeadlines:\n  - {id: dot-xuat, what: Báo cáo đột xuất, trigger: khi có yêu cầu}\n"
    assert [one.state for one in promises(facts)] == [Seen.ON_REQUEST]


def test_the_share_counts_what_fell_due(promises):
    record = f"duty: bao-cao-nam\ntitle: Báo cáo\nperiod: 2025\ndate: 20/12/2025\n{LINK}"
    counted = share(promises(REPORT + REVIEW, record))
    assert (counted.public, counted.due) == (1, 3)


def test_a_record_of_tomorrow_is_not_counted_today(promises):
    record = f"duty: bao-cao-nam\ntitle: Báo cáo\nperiod: 2025\ndate: 10/12/2025\n{LINK}"
    some = promises(REPORT, record, today=dt.date(2025, 12, 9))
    assert period(some, 2025).state is Seen.NOT_YET


def test_half_years_follow_each_other(promises):
    facts = "\ndeadlines:\n  - {id: sau-thang, what: Báo cáo 6 tháng, every: half_year}\n"
    record = f"duty: sau-thang\ntitle: Báo cáo\nperiod: 2025-H1\ndate: 05/07/2025\n{LINK}"
    some = promises(facts, record)
    assert [(str(one.period), one.state) for one in some] == [
        ("2024-H2", Seen.NOT_SEEN),
        ("2025-H1", Seen.PUBLISHED),
        ("2025-H2", Seen.NOT_SEEN),
        ("2026-H1", Seen.NOT_SEEN),
        ("2026-H2", Seen.NOT_YET),
    ]


def test_a_record_under_the_amended_plan_answers_the_amending_one(tmp_path):
    amending = (
        FACTS.replace("ke-hoach-a", "ke-hoach-b")
        .replace("number: 12", "number: 40")
        .replace("issued: 10/02/2024", "issued: 01/06/2025")
        + "relations:\n  - {type: amends, to: ke-hoach-a, effective: 01/07/2025}\n"
        + REPORT.replace("15/12, comparator: before", "30/11, comparator: no_later_than")
    )
    record = f"duty: bao-cao-nam\ntitle: Báo cáo\nperiod: 2025\ndate: 28/11/2025\n{LINK}"
    known = know_of(
        tmp_path,
        {
            "ke-hoach-a.md": source(FACTS + REPORT),
            "ke-hoach-a/reports/2025.yml": record,
            "ke-hoach-b.md": source(amending),
        },
    )
    ledger = snapshot_of(known, TODAY, Site()).ledger
    assert [str(one.period) for one in ledger.of("ke-hoach-a")] == ["2024-12-15"]
    assert period(ledger.of("ke-hoach-b"), 2025).state is Seen.ON_TIME


ENDED = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
agencies:
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department, territory: binh-hai}
  - {id: huyen, name: UBND huyện Tam Lộc, level: district, valid_to: 30/06/2025, source: a}
  - {id: phong, name: Phòng Giáo dục Tam Lộc, level: division, valid_to: 30/06/2025, source: a}
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}
"""


def report_of(who: str) -> str:
    return (
        "\ndeadlines:\n"
        f"  - {{id: nam, what: Báo cáo năm, every: year, due: 01/06, who: {who}, to: ubnd}}\n"
    )


@pytest.mark.parametrize(
    ("who", "agency", "states"),
    [
        # In June 2025 it was still there.
        ("huyen", "so-y-te", [Seen.NOT_SEEN, Seen.DOER_ENDED, Seen.DOER_ENDED]),
        ("[huyen, phong]", "so-y-te", [Seen.NOT_SEEN, Seen.DOER_ENDED, Seen.DOER_ENDED]),
        # Another of them lives on, or may: nobody knows who is meant.
        ("[huyen, so-y-te]", "so-y-te", [Seen.NOT_SEEN, Seen.NOT_SEEN, Seen.NOT_YET]),
        ("[huyen, các xã]", "so-y-te", [Seen.NOT_SEEN, Seen.NOT_SEEN, Seen.NOT_YET]),
        # Nobody is named: it falls to whoever issued the plan.
        ("[]", "huyen", [Seen.NOT_SEEN, Seen.DOER_ENDED, Seen.DOER_ENDED]),
        ("[]", "so-y-te", [Seen.NOT_SEEN, Seen.NOT_SEEN, Seen.NOT_YET]),
        # Words alone name them: they are the issuer's own.
        ('"Các cơ quan, đơn vị"', "huyen", [Seen.NOT_SEEN, Seen.DOER_ENDED, Seen.DOER_ENDED]),
        ("[phong, các xã]", "huyen", [Seen.NOT_SEEN, Seen.DOER_ENDED, Seen.DOER_ENDED]),
        ("[so-y-te, các xã]", "huyen", [Seen.NOT_SEEN, Seen.NOT_SEEN, Seen.NOT_YET]),
        ('"Các cơ quan, đơn vị"', "so-y-te", [Seen.NOT_SEEN, Seen.NOT_SEEN, Seen.NOT_YET]),
        # Another's work in the plan of a body that ended is still owed.
        ("so-y-te", "huyen", [Seen.NOT_SEEN, Seen.NOT_SEEN, Seen.NOT_YET]),
    ],
)
def test_who_had_ended_before_a_day_is_not_late_with_it(tmp_path, who, agency, states):
    facts = FACTS.replace("10/02/2024", "10/08/2024").replace(
        "agency: so-y-te", f"agency: {agency}"
    )
    files = {"agencies.yml": ENDED, "ke-hoach-a.md": source(facts + report_of(who))}
    some = snapshot_of(know_of(tmp_path, files), TODAY, Site()).ledger.of("ke-hoach-a")
    assert [one.state for one in some] == states
    assert share(some).due == states.count(Seen.NOT_SEEN)
    told = {state_words(one) for one in some if one.state is Seen.DOER_ENDED}
    doer = "ban hành" if who == "[]" or "ác" in who else "phải làm"
    assert told <= {f"Cơ quan {doer} đã hết trước hạn này, không tính"}


@pytest.mark.parametrize(
    ("more", "states"),
    [
        ("", [Seen.NOT_SEEN, Seen.DOER_ENDED, Seen.DOER_ENDED]),
        # One of them lives on, or somebody stands in the place of one.
        (
            "  - {id: hoi-c, name: Hội Muối xã C, level: organisation, member_of: hoi}\n",
            [Seen.NOT_SEEN, Seen.NOT_SEEN, Seen.NOT_YET],
        ),
        (
            "successions:\n  - {kind: merge, from: hoi-a, to: so-y-te, effective: 01/07/2025}\n",
            [Seen.NOT_SEEN, Seen.NOT_SEEN, Seen.NOT_YET],
        ),
    ],
)
def test_a_group_owes_nothing_once_the_last_of_it_has_ended(tmp_path, more, states):
    group = "  - {id: hoi, name: Hội Muối các huyện, level: organisation, group: yes}\n" + "".join(
        f"  - {{id: hoi-{one}, name: Hội Muối huyện {one.upper()}, level: organisation, "
        f"member_of: hoi, valid_to: {day}/06/2025, source: a}}\n"
        for one, day in (("a", 29), ("b", 30))
    )
    facts = FACTS.replace("10/02/2024", "10/08/2024").replace("so-y-te", "ubnd")
    files = {"agencies.yml": ENDED + group + more, "a.md": source(facts + report_of("hoi"))}
    known = know_of(tmp_path, files)
    some = snapshot_of(known, TODAY, Site()).ledger.of("ke-hoach-a")
    assert [one.state for one in some] == states
    told = [one for one in known.problems if one.code in {"K424", "K427"}]
    assert not [one for one in told if "«hoi»" in str(one.message)]


@pytest.mark.parametrize(("own", "codes"), [("", []), (", valid_to: 31/12/2024", ["K424", "K427"])])
def test_a_group_of_which_one_member_is_known_ends_by_its_own_day_alone(tmp_path, own, codes):
    """«Các phòng của Sở»: the register has one of many."""
    group = f"  - {{id: hoi, name: Hội Muối các huyện, level: organisation, group: yes{own}}}\n" + (
        "  - {id: hoi-a, name: Hội Muối huyện A, level: organisation, member_of: hoi, "
        "valid_to: 30/06/2025, source: a}\n"
    )
    facts = FACTS.replace("10/02/2024", "10/08/2024").replace("so-y-te", "ubnd")
    files = {"agencies.yml": ENDED + group, "a.md": source(facts + report_of("hoi"))}
    known = know_of(tmp_path, files)
    some = snapshot_of(known, TODAY, Site()).ledger.of("ke-hoach-a")
    assert (some[1].state is Seen.DOER_ENDED) is bool(own)
    told = [one.code for one in known.problems if one.code in {"K424", "K427"}]
    of_group = [one for one in known.problems if "hoi»" in str(one.message)]
    assert sorted(one.code for one in of_group if one.code in told) == codes


@pytest.mark.parametrize("remark", ["  # cần xem: ai", ""])
def test_so_it_is_with_what_is_inferred_or_was_not_compared(tmp_path, remark):
    facts = FACTS.replace("10/02/2024", "10/08/2024")
    told = "" if remark else "    inferred: Câu này không nêu ai.\n"
    facts += "deadlines:\n  - id: nam\n    what: Báo cáo năm\n    every: year\n"
    facts += f"    who: huyen{remark}\n    to: ubnd\n{told}"
    files = {"agencies.yml": ENDED, "ke-hoach-a.md": source(facts)}
    some = snapshot_of(know_of(tmp_path, files), TODAY, Site()).ledger.of("ke-hoach-a")
    assert {one.state for one in some} == {Seen.DOER_ENDED}


@pytest.mark.parametrize(
    ("step", "state"),
    [
        ("{kind: merge, from: [huyen, phong], to: so-y-te, effective: 01/07/2025}", Seen.NOT_SEEN),
        ("{kind: rename, from: huyen, to: so-y-te, effective: 01/07/2025}", Seen.NOT_SEEN),
        ("{kind: dissolve, from: huyen, effective: 01/07/2025}", Seen.DOER_ENDED),
        ("{kind: split, from: huyen, to: [so-y-te, ubnd], effective: 01/07/2025}", Seen.DOER_ENDED),
        (
            "{kind: function_transfer, from: huyen, to: so-y-te, function: đất, "
            "effective: 01/07/2025}",
            Seen.DOER_ENDED,
        ),
    ],
)
def test_who_goes_on_as_another_body_still_owes(tmp_path, step, state):
    facts = FACTS.replace("10/02/2024", "10/08/2024") + report_of("huyen")
    files = {"agencies.yml": f"{ENDED}successions:\n  - {step}\n", "ke-hoach-a.md": source(facts)}
    some = snapshot_of(know_of(tmp_path, files), TODAY, Site()).ledger.of("ke-hoach-a")
    assert period(some, 2026).state is state


def test_what_returns_without_a_day_is_not_owed_after_its_doer_ended(tmp_path):
    facts = FACTS + "\nobligations:\n  - {id: ct, what: Chương trình, category: programme,"
    facts += " every: year, who: huyen}\n"
    files = {"agencies.yml": ENDED, "ke-hoach-a.md": source(facts)}
    some = snapshot_of(know_of(tmp_path, files), TODAY, Site()).ledger.of("ke-hoach-a")
    # The year 2025 was over when it was not there any more.
    assert {one.state for one in some} == {Seen.DOER_ENDED}


def test_a_record_shows_what_was_done_even_by_who_had_ended(tmp_path):
    record = f"duty: nam\nperiod: 2026\ntitle: Báo cáo\ndate: 20/05/2026\n{LINK}"
    facts = FACTS.replace("10/02/2024", "10/08/2024") + report_of("huyen")
    files = {
        "agencies.yml": ENDED,
        "ke-hoach-a.md": source(facts),
        "ke-hoach-a/reports/1.yml": record,
    }
    some = snapshot_of(know_of(tmp_path, files), TODAY, Site()).ledger.of("ke-hoach-a")
    assert period(some, 2026).state is Seen.ON_TIME


REPLACING = (
    FACTS.replace("id: ke-hoach-a", "id: ke-hoach-b")
    .replace("number: 12", "number: 13")
    .replace("10/02/2024", "%s")
    .split("period:")[0]
    + "relations:\n  - {type: %s, to: ke-hoach-a, effective: %s}\n"
)
YEARLY_DISCLOSURE = """
obligations:
  - {id: cong-khai, what: Công khai, every: year, due: 31/01 năm sau, who: ubnd}
"""


def with_second(folder, second: str, facts: str, *records: str, today: dt.date = TODAY):
    files = {f"ke-hoach-a/reports/{n}.yml": text for n, text in enumerate(records)}
    files |= {"ke-hoach-a.md": source(FACTS + facts), "ke-hoach-b.md": source(second)}
    known = know_of(folder, files)
    assert [one for one in known.problems if one.severity == "error"] == []
    return snapshot_of(known, today, Site()).ledger


@pytest.mark.parametrize("day", ["29/01/2026", "29/03/2026"])
def test_what_was_recorded_of_a_time_that_a_replaced_plan_no_longer_owed_is_shown(tmp_path, day):
    second = REPLACING % ("28/01/2026", "replaces", "28/01/2026")
    record = f"duty: cong-khai\ntitle: Công khai 2025\nperiod: 2025\npublished: {day}\n{LINK}"
    some = with_second(tmp_path, second, YEARLY_DISCLOSURE, record).of("ke-hoach-a")
    # It came when nobody had to, so it is neither late nor counted among what fell due.
    last = some[-1]
    assert (last.period, last.state, last.is_due, last.days_late) == (
        PartialDate(2025),
        Seen.PUBLISHED,
        False,
        0,
    )
    assert (share(some).public, share(some).due) == (0, 1)


def test_what_a_later_document_moved_is_shown_once(tmp_path):
    second = REPLACING % ("28/11/2025", "amends", "28/11/2025")
    second += REPORT.replace("15/12", "20/12")
    record = f"duty: bao-cao-nam\ntitle: Báo cáo\nperiod: 2025\ndate: 18/12/2025\n{LINK}"
    ledger = with_second(tmp_path, second, REPORT, record)
    assert [(one.period.year, one.state) for one in ledger.of("ke-hoach-a")] == [
        (2024, Seen.NOT_SEEN)
    ]
    assert [one.state for one in ledger.of("ke-hoach-b") if one.record] == [Seen.ON_TIME]


def test_records_of_an_amended_plan_are_not_shown_again_under_what_amends_it(tmp_path):
    second = REPLACING % ("28/11/2025", "amends", "28/11/2025")
    second += REPORT.replace("15/12", "20/12")
    record = f"duty: bao-cao-nam\ntitle: Báo cáo\nperiod: 2024\ndate: 13/12/2024\n{LINK}"
    ledger = with_second(tmp_path, second, REPORT, record)
    assert [one.state for one in ledger.of("ke-hoach-a")] == [Seen.ON_TIME]
    assert not [one for one in ledger.of("ke-hoach-b") if one.record]
