"""On which side of its number a target is reached, in the words of documents and editors."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from congkhai.pipeline import snapshot_of
from congkhai.render.registers.targets import target_table
from congkhai.snapshot import Site

from tests.small import FACTS, codes_of, know_of, source
from tests.test_track import ENDED

TODAY = dt.date(2026, 11, 29)
AIM = "targets:\n  - {id: cho-doi, what: Thời gian chờ khám, value: 45, unit: phút, due: %s, %s}\n"


def said(tmp_path, bound: str, reached: str, due: str = "2030", more: str = "") -> str:
    files = {
        "ke-hoach-a.md": source(FACTS + AIM % (due, f"bound: {bound}{more}")),
        "ke-hoach-a/results.csv": "target,date,value,unit,link\n"
        f"cho-doi,30/09/2026,{reached},phút,https://binhhai.example/q3\n",
    }
    known = know_of(tmp_path, files)
    assert known.portal.plans, [problem.message for problem in known.problems]
    shown = snapshot_of(known, TODAY, Site())
    (row,) = target_table(shown, known.portal.plans["ke-hoach-a"])
    return row.state


@pytest.mark.parametrize(
    ("bound", "reached", "state"),
    [
        ("không quá", "44", "Đạt: 44 phút (cần không quá 45 phút)"),
        ("không quá", "52", "Đang là 52 phút, cao hơn 45 phút"),
        ("Không vượt quá", "45", "Đạt: 45 phút (cần không quá 45 phút)"),
        ("từ … trở xuống", "45", "Đạt: 45 phút (cần không quá 45 phút)"),
        ("dưới", "45", "Đang là 45 phút, chưa dưới 45 phút"),
        ("dưới", "46", "Đang là 46 phút, cao hơn 45 phút"),
        ("tối đa", "46", "Đang là 46 phút, cao hơn 45 phút"),
        ("thấp hơn", "44", "Đạt: 44 phút (cần dưới 45 phút)"),
        ("trên", "45", "Mới đạt 45 phút / 45 phút"),
        ("lớn hơn", "46", "Đạt: 46 phút (cần trên 45 phút)"),
        ("từ … trở lên", "45", "Đạt: 45 phút / 45 phút"),
        ("không dưới", "44", "Mới đạt 44 phút / 45 phút"),
        ("bằng", "46", "Đang là 46 phút, cao hơn 45 phút"),
        ("bằng", "44", "Mới đạt 44 phút / 45 phút"),
        ("'', direction: giảm", "46", "Đang là 46 phút, cao hơn 45 phút"),
        # A bound that is said goes before a direction.
        ("ít nhất, direction: giảm", "50", "Đạt: 50 phút / 45 phút"),
        ("'', direction: giảm", "44", "Đạt: 44 phút / 45 phút"),
        ("''", "44", "Mới đạt 44 phút / 45 phút"),
    ],
)
def test_a_result_is_compared_on_the_side_that_the_words_name(tmp_path, bound, reached, state):
    assert said(tmp_path, bound, reached) == state


@pytest.mark.parametrize(
    ("bound", "state"),
    [
        ("dưới", "Chưa đạt: 46 phút (cần dưới 45 phút)"),
        ("tối đa", "Chưa đạt: 46 phút (cần không quá 45 phút)"),
        ("''", "Đạt: 46 phút / 45 phút"),
    ],
)
def test_what_was_not_reached_in_time_says_on_which_side(tmp_path, bound, state):
    assert said(tmp_path, bound, "46", "2025") == state


@pytest.mark.parametrize(
    ("unit", "told", "is_another"),
    [
        ("phút", "Phút", False),
        ("'%'", "phần trăm", False),
        ("tỷ đồng", "Tỷ  đồng", False),
        ("phút", "giờ", True),
        ("tấn", "tân", True),
    ],
)
def test_one_unit_in_another_spelling_is_the_same(tmp_path, unit, told, is_another):
    files = {
        "ke-hoach-a.md": source(FACTS + (AIM % (2030, "")).replace("phút,", f"{unit},")),
        "ke-hoach-a/results.csv": "target,date,value,unit,link\n"
        f"cho-doi,30/09/2026,44,{told},https://binhhai.example/q3\n",
    }
    assert ("K708" in codes_of(know_of(tmp_path, files))) is is_another


ZERO = "targets:\n  - {id: cho-doi, what: %s, value: 0, unit: vụ, due: %s%s}\n"


@pytest.mark.parametrize(
    ("what", "due", "more", "reached", "state"),
    [
        ("Cháy kho vật tư", "2030", "", "1", "Đang là 1 vụ, cao hơn 0 vụ"),
        ("Cháy kho vật tư", "2030", "", "0", "Đạt: 0 vụ / 0 vụ"),
        ("Đơn thư vượt cấp", "2025", "", "3", "Chưa đạt: 3 vụ / 0 vụ"),
        ("Tràn dầu ở cảng cá", "2030", ", bound: không quá", "2", "Đang là 2 vụ, cao hơn 0 vụ"),
        ("Sáng kiến mới", "2030", ", bound: trên", "2", "Đạt: 2 vụ (cần trên 0 vụ)"),
        ("Sáng kiến mới", "2030", ", direction: tăng", "2", "Đạt: 2 vụ / 0 vụ"),
    ],
)
def test_zero_is_a_ceiling_unless_the_source_says_otherwise(
    tmp_path, what, due, more, reached, state
):
    files = {
        "ke-hoach-a.md": source(FACTS + ZERO % (what, due, more)),
        "ke-hoach-a/results.csv": "target,date,value,unit,link\n"
        f"cho-doi,30/09/2026,{reached},vụ,https://binhhai.example/q3\n",
    }
    known = know_of(tmp_path, files)
    assert known.portal.plans, [problem.message for problem in known.problems]
    (row,) = target_table(snapshot_of(known, TODAY, Site()), known.portal.plans["ke-hoach-a"])
    assert row.state == state


@pytest.mark.parametrize("bound", ["khoảng", "từ 40 đến 50", "đạt", "cao"])
def test_words_that_name_no_side_are_refused_with_the_list(tmp_path, bound):
    known = know_of(tmp_path, {"ke-hoach-a.md": source(FACTS + AIM % ("2030", f"bound: {bound}"))})
    (problem,) = [problem for problem in known.problems if problem.code == "K204"]
    assert problem.hint == "chọn một trong: ít nhất, trên, tối đa, dưới, bằng"


@pytest.mark.parametrize(
    ("bound", "printed", "stands"),
    [
        ("trên", "trên 45 phút trong năm 2030", True),
        ("ít nhất", "trên 45 phút trong năm 2030", True),
        ("dưới", "dưới 45 phút trong năm 2030", True),
        ("trên", "ít nhất 45 phút trong năm 2030", False),
        ("dưới", "không quá 45 phút trong năm 2030", False),
        ("không quá", "không quá 45 phút trong năm 2030", True),
    ],
)
def test_a_bound_stands_in_the_words_printed(tmp_path, bound, printed, stands):
    facts = FACTS + AIM % ("2030", f"bound: {bound}, printed: {printed}")
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    assert ("K315" not in codes_of(known)) is stands


@pytest.mark.parametrize(
    ("value", "printed", "stands"),
    [
        ("1", "ít nhất một vườn rau mỗi thôn trong năm 2030", True),
        ("1", "mỗi trường có một thư viện vào năm 2030", True),
        ("3", "tối thiểu ba tổ hòa giải trong năm 2030", True),
        ("1", "một số vườn rau trong năm 2030", False),
        ("1", "hỗ trợ một phần kinh phí trong năm 2030", False),
    ],
)
def test_a_small_number_may_be_printed_in_words(tmp_path, value, printed, stands):
    aim = f"targets:\n  - {{id: a, what: A, value: {value}, due: 2030, printed: {printed}}}\n"
    known = know_of(tmp_path, {"ke-hoach-a.md": source(FACTS + aim)})
    assert ("K315" not in codes_of(known)) is stands


def test_a_number_beyond_the_bound_is_what_the_word_says():
    from congkhai.model import Bound

    met = [bound for bound in Bound if bound.is_met(Decimal(45), Decimal(45))]
    assert met == [Bound.UNSAID, Bound.AT_LEAST, Bound.AT_MOST, Bound.EQUAL]


@pytest.mark.parametrize(
    ("facts", "hint"),
    [
        ("status: đã ban hành\n", "có phải là «issued»?"),
        ("status: Issued\n", "có phải là «issued»?"),
        (
            "deadlines:\n  - {id: a, what: Báo cáo, category: báo cáo}\n",
            "có phải là «report»?",
        ),
        ("deadlines:\n  - {id: a, what: Báo cáo, every: tháng}\n", "có phải là «month»?"),
        (
            "deadlines:\n  - {id: a, what: Báo cáo, due: 2026, comparator: trước}\n",
            "có phải là «before»?",
        ),
        ("relations:\n  - {type: thay thế, to: kh-9}\n", "có phải là «replaces»?"),
        (
            "deadlines:\n  - {id: a, what: Báo cáo, every: tuần}\n",
            "chọn một trong: year (hằng năm), half_year (6 tháng), quarter (hằng quý), "
            "month (hằng tháng); nhịp khác (hằng tuần, học kỳ, thường xuyên) thì bỏ khóa này "
            "và giữ lời văn ở «printed», việc làm khi có điều kiện thì ghi «trigger»",
        ),
    ],
)
def test_a_settled_value_is_offered_for_the_word_that_means_it(tmp_path, facts, hint):
    known = know_of(tmp_path, {"ke-hoach-a.md": source(FACTS + facts)})
    (problem,) = [problem for problem in known.problems if problem.code == "K204"]
    assert problem.hint == hint


YEARLY = "targets:\n  - {id: kham, what: Lượt khám, value: 15, unit: lượt, every: year%s}\n"


GONE = "cơ quan ban hành đã hết trước hạn này, không tính"


@pytest.mark.parametrize(
    ("day", "reached", "state"),
    [
        # Its issuer ended with June 2025: of that year and the next nobody owes anything.
        ("2025", "12", f"Năm 2025: 12 lượt / 15 lượt; {GONE}"),
        ("31/12/2024", "12", "Chưa đạt năm 2024: 12 lượt / 15 lượt"),
        ("31/12/2024", "16", "Đạt năm 2024: 16 lượt / 15 lượt"),
    ],
)
@pytest.mark.parametrize("today", ["2026-11-29", "2027-11-29"])
def test_of_who_has_ended_no_result_is_awaited(tmp_path, today, day, reached, state):
    facts = FACTS.replace("agency: so-y-te", "agency: huyen") + YEARLY % ""
    files = {
        "agencies.yml": ENDED,
        "ke-hoach-a.md": source(facts),
        "ke-hoach-a/results.csv": "target,date,value,unit,link\n"
        f"kham,{day},{reached},lượt,https://binhhai.example/q3\n",
    }
    known = know_of(tmp_path, files)
    shown = snapshot_of(known, dt.date.fromisoformat(today), Site())
    (row,) = target_table(shown, known.portal.plans["ke-hoach-a"])
    assert row.state == state
    assert row.mark != "missing"


@pytest.mark.parametrize(
    ("today", "day", "reached", "state"),
    [
        # Near miss: its own year still runs.
        ("2026-11-29", "30/10/2026", "14,2", "Mới đạt 14,2 lượt / 15 lượt"),
        (
            "2027-11-29",
            "30/10/2026",
            "14,2",
            "Năm 2026: 14,2 lượt / 15 lượt, tính đến 30/10/2026; chưa thấy kết quả năm 2027",
        ),
        (
            "2027-11-29",
            "31/12/2026",
            "14,2",
            "Chưa đạt năm 2026: 14,2 lượt / 15 lượt; chưa thấy kết quả năm 2027",
        ),
        (
            "2027-11-29",
            "30/10/2026",
            "16",
            "Đạt năm 2026: 16 lượt / 15 lượt; chưa thấy kết quả năm 2027",
        ),
        (
            "2028-02-01",
            "2026",
            "16",
            "Đã qua hạn, chưa thấy kết quả năm 2027 trên cổng này. Đạt năm 2026: 16 lượt / 15 lượt",
        ),
        # The plan ended with 2030: nothing is wanted of 2031.
        ("2032-02-01", "2030", "16", "Đạt: 16 lượt / 15 lượt"),
    ],
)
@pytest.mark.parametrize("due", ["", ", due: 2030"])
def test_a_result_of_one_year_is_of_that_year(tmp_path, today, day, reached, state, due):
    files = {
        "ke-hoach-a.md": source(FACTS + YEARLY % due),
        "ke-hoach-a/results.csv": "target,date,value,unit,link\n"
        f'kham,{day},"{reached}",lượt,https://binhhai.example/q3\n',
    }
    known = know_of(tmp_path, files)
    shown = snapshot_of(known, dt.date.fromisoformat(today), Site())
    (row,) = target_table(shown, known.portal.plans["ke-hoach-a"])
    assert row.state == state
