"""How often a duty returns fits the days that it is given, and what is told leads to what is so."""

from __future__ import annotations

import pytest
from congkhai.schedule.phrases import due_in_words

from tests.small import FACTS, codes_of, know_of, source

DUTY = "deadlines:\n  - {id: bao-cao, what: Báo cáo, who: so-y-te, %s}\n"


def known(tmp_path, keys: str):
    return know_of(tmp_path, {"ke-hoach-a.md": source(FACTS + DUTY % keys)})


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ("every: month, due: 15/12", "K320"),
        ("every: month, due: [15/06, 15/12]", "K320"),
        ("every: quarter, due: [15/06, 15/12]", "K320"),
        ("every: year, due: ngày 20", "K307"),
        ("every: year, due: [ngày 10, 20/12]", "K307"),
        ("every: half_year, due: 15/06", None),
        ("every: quarter, due: 31/03", None),
        ("every: quarter, due: [15/03, 15/06, 15/09]", None),
        ("every: half_year, due: [15/06, 15/12]", None),
        ("every: month, due: [25/01, 25/02, 25/03, 25/04, 25/05, 25/07, 25/08]", None),
        ("every: month, due: [ngày 10, ngày 25]", None),
        ("every: year, due: [15/06, 15/12]", None),
        ("every: year, due: 15/01 năm sau", None),
    ],
)
def test_a_rhythm_that_its_days_do_not_fit_is_told(tmp_path, keys, code):
    assert [one for one in codes_of(known(tmp_path, keys)) if one != "K314"] == [code] * bool(code)


@pytest.mark.parametrize(
    ("keys", "code", "hint"),
    [
        ("due: 15/12", "K308", "thêm năm, hoặc thêm «every: year» nếu năm nào cũng làm"),
        ("due: ngày 25, printed: trước ngày 25 hằng tháng", "K308", "thêm «every: month»"),
        ("due: ngày 25, printed: ngày 25 tháng cuối quý", "K308", "thêm «every: quarter»"),
        ("due: ngày 05 tháng sau", "K308", "thêm «every: month»"),
        (
            "due: ngày 25",
            "K308",
            "thêm «every: month» (hằng tháng), «quarter» (tháng cuối quý) hoặc «half_year»; làm "
            "một lần thì ghi cả tháng và năm",
        ),
        ("every: year, due: 30/09/2026", "K307", "viết như «due: 30/09»; năm do «every» lo"),
        (
            "every: year, due: tháng 9/2026",
            "K307",
            "ghi ngày cuối của khoảng ấy: due: 30/09; comparator: no_later_than; lời in giữ ở "
            "«printed»",
        ),
        (
            "every: year, due: quý II/2026",
            "K307",
            "ghi ngày cuối của khoảng ấy: due: 30/06; comparator: no_later_than; lời in giữ ở "
            "«printed»",
        ),
        (
            "every: year, due: ngày 20",
            "K307",
            "thiếu tháng: viết «20/» rồi tháng của văn bản; việc hằng tháng, hằng quý thì sửa "
            "«every»",
        ),
    ],
)
def test_what_is_told_leads_to_what_the_words_say(tmp_path, keys, code, hint):
    told = {problem.code: problem.hint for problem in known(tmp_path, keys).problems}
    assert told[code] == hint


def test_a_month_of_every_year_is_written_as_its_last_day(tmp_path):
    keys = (
        "every: year, due: 30/09, comparator: no_later_than, printed: công khai vào tháng 9 "
        "hằng năm"
    )
    assert codes_of(known(tmp_path, keys)) == ["K314"]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("every: year, due: 29/02", "Trước 29/02 hằng năm: ngày cuối là 28/02"),
        ("every: year, due: 28/02", "Trước 28/02 hằng năm: ngày cuối là 27/02"),
        ("every: year, due: 01/03", "Trước 01/03 hằng năm"),
        ("every: half_year, due: ngày 31", "Trước ngày 31 tháng cuối mỗi nửa năm"),
        ("every: half_year, due: ngày 30", "Trước ngày 30 tháng 6 và tháng 12"),
        ("every: quarter, due: ngày 31", "Trước ngày 31 tháng cuối mỗi quý"),
    ],
)
def test_the_last_day_is_one_that_the_calendar_has(tmp_path, keys, words):
    plan = known(tmp_path, f"{keys}, comparator: before").portal.plans["ke-hoach-a"]
    assert due_in_words(plan.deadlines[0]).startswith(words)
