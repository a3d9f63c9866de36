"""Records: what is read, what is refused, and where the mistake is said to be."""

from __future__ import annotations

import csv
import datetime as dt
import re

import pytest
from congkhai.problems import CODES, in_language
from congkhai.problems.problem import Place
from congkhai.sources.check.recorded_days import issued_ahead, until_today
from congkhai.sources.load.csv_cells import cell_starts

from tests.agency_page import agency_page
from tests.small import FACTS, codes_of, know_of, source
from tests.test_codes import CASES

PLAN = """
consultation: {closes: 20/02/2024}
milestones:
  - {id: so-ket, name: Sơ kết giai đoạn 1, due: 2026, comparator: in, section: i}
deadlines:
  - {id: bao-cao-nam, what: Báo cáo hằng năm, every: year, due: 15/12, comparator: before}
obligations:
  - id: cong-khai
    what: Công khai
    headings: [ngân sách, tài sản]
tasks:
  - {id: lap-to, what: Lập tổ giúp việc, lead: so-y-te}
targets:
  - {id: di-bo, what: Người đi bộ mỗi ngày, value: 60, unit: "%", due: 2026}
awards:
  - {occasion: annual, form: Giấy khen, tier: Giám đốc Sở}
"""
PUBLICATION = """\
duty: bao-cao-nam
title: Báo cáo năm 2025
period: 2025
date: 10/12/2025
link: https://vi-du.example/bao-cao.pdf
"""
CSV = "year,occasion,form,recipient,decision,link\n"
ROW = "2025,annual,Giấy khen,Đội A,3/QĐ-SYT,https://a.example/\n"
SEEN = "link: https://a.example/"
ARTICLE = """\
---
title: Cùng nhau đi bộ
date: 01/05/2025
gist: Cả tổ cùng đi
---

Sáu giờ sáng.
"""
AWARD = """\
year: 2025
occasion: annual
form: Giấy khen
recipient: Trạm Y tế xã Đồng
decision: 15/QĐ-SYT
link: https://vi-du.example/15.pdf
"""


@pytest.fixture
def portal(tmp_path):
    """What is known of a plan with these files in its folder."""

    def read(**files: str | bytes):
        ending = re.compile(r"_(yml|csv|md|pdf)$")
        named = {
            "ke-hoach-a/" + ending.sub(r".\1", name.replace("__", "/")): data
            for name, data in files.items()
        }
        return know_of(tmp_path, {"ke-hoach-a.md": source(FACTS + PLAN), **named})

    return read


@pytest.fixture
def portal_of(tmp_path):
    """The same of files whose names are none of Python's."""

    def read(files: dict[str, str | bytes]):
        named = {f"ke-hoach-a/{name}": data for name, data in files.items()}
        return know_of(tmp_path, {"ke-hoach-a.md": source(FACTS + PLAN), **named})

    return read


def of(known):
    return known.records["ke-hoach-a"]


def told(known):
    return [
        (one.code, one.place.file.removeprefix("plans/ke-hoach-a/"), one.place.line)
        for one in known.problems
        if "ke-hoach-a/" in one.place.file
    ]


def test_a_record_is_a_file_a_list_or_a_row(portal):
    rows = CSV + "2025,annual,Giấy khen,Đội A,3/QĐ-SYT,https://a.example/\n"
    known = portal(
        reports__2025_yml=PUBLICATION,
        awards_csv=rows,
        results_yml=f'- {{target: di-bo, date: 2025, value: "41,5", unit: "%", {SEEN}}}\n',
        models__di_bo_md=ARTICLE,
    )
    assert told(known) == []
    assert [one.duty for one in of(known).publications] == ["bao-cao-nam"]
    assert [one.recipient for one in of(known).awards] == ["Đội A"]
    assert [str(one.value) for one in of(known).results] == ["41.5"]
    assert [one.body.strip() for one in of(known).examples] == ["Sáu giờ sáng."]


@pytest.mark.parametrize(
    ("file", "text", "wrong"),
    [
        ("khen_yml", "a: b\n", ("K701", "khen.yml", 1)),
        (
            "reports__1_yml",
            PUBLICATION.replace("bao-cao-nam", "bao-cao-quy"),
            ("K702", "reports/1.yml", 1),
        ),
        (
            "results_yml",
            f"results:\n  - {{target: chay, date: 2025, value: 1, unit: km, {SEEN}}}\n",
            ("K702", "results.yml", 2),
        ),
        (
            "tasks_yml",
            "tasks:\n  - {task: khong-co, state: done, date: 2025}\n",
            ("K702", "tasks.yml", 2),
        ),
        ("reports__1_yml", PUBLICATION.replace("period: 2025\n", ""), ("K703", "reports/1.yml", 1)),
        (
            "reports__1_yml",
            PUBLICATION.replace("period: 2025", "period: 2031"),
            ("K704", "reports/1.yml", 3),
        ),
        (
            "reports__1_yml",
            PUBLICATION.replace("10/12/2025", "09/02/2024"),
            ("K705", "reports/1.yml", 4),
        ),
        (
            "awards__1_yml",
            AWARD.replace("Giấy khen", "Huân chương Lao động"),
            ("K707", "awards/1.yml", 3),
        ),
        (
            "results_yml",
            f"results:\n- {{target: di-bo, date: 2025, value: 1, unit: người, {SEEN}}}",
            ("K708", "results.yml", 2),
        ),
        (
            "results_yml",
            "results:\n  - {target: di-bo, date: 2025, value: 1, link: https://a.example/}\n",
            ("K201", "results.yml", 2),
        ),
        (
            "results_yml",
            'results:\n  - {target: di-bo, date: 2025, value: 1, unit: "%"}\n',
            ("K201", "results.yml", 2),
        ),
        (
            "disclosures__1_yml",
            PUBLICATION.replace("bao-cao-nam", "cong-khai") + "heading: lương\n",
            ("K709", "disclosures/1.yml", 6),
        ),
        (
            "awards_csv",
            CSV + "2025,hằng năm,Giấy khen,Đội A,3/QĐ-SYT,\n",
            ("K204", "awards.csv", 2),
        ),
        ("awards_csv", CSV + '2025,annual,"Giấy khen,Đội A,3/QĐ-SYT,\n', ("K710", "awards.csv", 2)),
        (
            "awards_csv",
            CSV + "2025,annual,Giấy khen,Đội A, Đội B,3/QĐ-SYT,\n",
            ("K711", "awards.csv", 2),
        ),
        ("awards_csv", CSV + "2025,annual,Giấy khen,=1+1,3/QĐ-SYT,\n", ("K713", "awards.csv", 2)),
        (
            "awards_csv",
            CSV.replace("form", "hinh") + "2025,annual,Giấy khen,Đội A,3/QĐ-SYT,\n",
            ("K202", "awards.csv", 2),
        ),
        (
            "awards_csv",
            CSV.encode("cp1258") + "2025,annual,Gi\xe2\xecy,A,3,\n".encode("latin-1"),
            ("K101", "awards.csv", 2),
        ),
        (
            "reports__1_yml",
            PUBLICATION.replace("link: https://vi-du.example/bao-cao.pdf\n", ""),
            ("K714", "reports/1.yml", 1),
        ),
        (
            "reports__1_yml",
            PUBLICATION.replace("https://vi-du.example/bao-cao.pdf", "bc.pdf"),
            ("K411", "reports/1.yml", 5),
        ),
        (
            "consultation_yml",
            "{date: 01/03/2024, gist: Sửa 3 điểm, received: 2, accepted: 3}\n",
            ("K716", "consultation.yml", 1),
        ),
        (
            "awards_csv",
            CSV + "2025,annual,Giấy khen,Anh A 0912 345 678,3/QĐ-SYT,https://a.example/\n",
            ("K502", "awards.csv", 2),
        ),
        (
            "awards_csv",
            CSV + "2025,annual,Giấy khen,Anh A 031085012345,3/QĐ-SYT,https://a.example/\n",
            ("K502", "awards.csv", 2),
        ),
    ],
)
def test_a_mistake_is_named_with_its_file_and_line(portal, file, text, wrong):
    assert wrong in told(portal(**{file: text}))


@pytest.mark.parametrize(
    ("listed", "category", "is_told"),
    [
        ("deadlines", "submit", True),
        ("deadlines", "other", True),
        ("obligations", "publicise", True),
        ("obligations", "supervise", True),
        ("deadlines", "report", False),
        ("obligations", "disclose", False),
        ("deadlines", "programme", False),
    ],
)
def test_a_record_of_what_no_register_follows_is_told(tmp_path, listed, category, is_told):
    duty = f"{listed}:\n  - {{id: nop, what: Nộp sổ kho, category: {category}, due: 10/09/2025}}\n"
    record = PUBLICATION.replace("duty: bao-cao-nam", "duty: nop").replace("period: 2025\n", "")
    files = {"ke-hoach-a.md": source(FACTS + duty), "ke-hoach-a/reports/1.yml": record}
    assert ("K735" in codes_of(know_of(tmp_path, files))) is is_told


@pytest.mark.parametrize(
    ("category", "days", "is_told"),
    [
        ("disclose", "date: 10/12/2025\n", True),
        ("disclose", "date: 10/12/2025\npublished: 12/12/2025\n", False),
        ("disclose", "published: 12/12/2025\n", False),
        ("report", "date: 10/12/2025\n", False),
    ],
)
def test_a_disclosure_with_the_day_of_signing_alone_is_asked_about(
    tmp_path, category, days, is_told
):
    duty = f"obligations:\n  - {{id: nop, what: Sổ kho, category: {category}, due: 20/12/2025}}\n"
    record = PUBLICATION.replace("duty: bao-cao-nam", "duty: nop").replace("period: 2025\n", "")
    record = record.replace("date: 10/12/2025\n", days)
    files = {"ke-hoach-a.md": source(FACTS + duty), "ke-hoach-a/reports/1.yml": record}
    assert ("K736" in codes_of(know_of(tmp_path, files))) is is_told


@pytest.mark.parametrize("text", ["", "\n", "year,occasion,form\n", "sep=;\nyear;form\n\n"])
@pytest.mark.parametrize("name", ["awards", "results"])
def test_a_table_without_rows_is_told(portal, name, text):
    known = portal(**{f"{name}_csv": text})
    assert told(known) == [("K732", f"{name}.csv", 1)]
    assert {problem.severity for problem in known.problems} == {"warning"}


def test_a_table_whose_rows_are_all_amiss_is_not_called_blank(portal):
    assert [code for code, *_ in told(portal(awards_csv=CSV + "2025\n"))] == ["K711"]


@pytest.mark.parametrize(
    ("key", "rest", "name", "text"),
    [
        (
            "tasks",
            ", lead: so-y-te",
            "tasks_yml",
            "tasks:\n- {task: %s, state: done, date: 2025}\n",
        ),
        (
            "targets",
            ", value: 5, unit: km",
            "results_yml",
            f"results:\n- {{target: %s, date: 2025, value: 1, unit: km, {SEEN}}}\n",
        ),
        ("milestones", ", due: 2025", "reports__1_yml", PUBLICATION.replace("bao-cao-nam", "%s")),
    ],
)
def test_an_id_that_no_record_can_answer_is_answered_with_those_of_the_plan(
    key, rest, name, text, tmp_path
):
    path = "ke-hoach-a/" + name.replace("__", "/").replace("_yml", ".yml")

    def advice(facts: str, typed: str) -> str:
        known = know_of(tmp_path, {"ke-hoach-a.md": source(facts), path: text % typed})
        return next(problem.hint for problem in known.problems if problem.code == "K702")

    several = (
        FACTS
        + f"{key}:\n"
        + "".join(
            f"  - {{id: viec-{n}, {'name' if key == 'milestones' else 'what'}: Việc {n}{rest}}}\n"
            for n in range(14)
        )
    )
    many = advice(several, "wqx")
    assert key in many
    assert many.endswith("trong plans/ke-hoach-a.md")
    assert advice(several, "viec-13a").startswith("có phải là «viec-13»")
    assert advice(FACTS, "wqx").startswith("văn bản này chưa ghi mã nào loại ấy")


GOOD = "2025,annual,Giấy khen,Đội A,3/QĐ-SYT,https://a.example/\n"
RESULTS = "target,date,value,unit,link\n"
REPORTS = "duty,title,period,date,link\n"


@pytest.mark.parametrize(
    ("file", "text", "wrong"),
    [
        # an unknown plan
        ("../ke-hoach-z/awards.csv", CSV + GOOD, ("K718", 1, 1)),
        # an unknown obligation, an unknown period, a period outside the plan
        (
            "reports.csv",
            REPORTS + "bao-cao-quy,A,2025,10/12/2025,https://a.example/\n",
            ("K702", 2, 1),
        ),
        ("reports.csv", REPORTS + "bao-cao-nam,A,,10/12/2025,https://a.example/\n", ("K703", 2, 3)),
        (
            "reports.csv",
            REPORTS + "bao-cao-nam,A,2031,10/12/2025,https://a.example/\n",
            ("K704", 2, 3),
        ),
        (
            "reports.csv",
            REPORTS + "bao-cao-nam,A,năm nay,10/12/2025,https://a.example/\n",
            ("K205", 2, 3),
        ),
        # a date before the plan, a date that there is not
        (
            "reports.csv",
            REPORTS + "bao-cao-nam,A,2025,09/02/2024,https://a.example/\n",
            ("K705", 2, 4),
        ),
        (
            "reports.csv",
            REPORTS + "bao-cao-nam,A,2025,31/02/2025,https://a.example/\n",
            ("K206", 2, 4),
        ),
        # a form that the plan does not list
        ("awards.csv", CSV + GOOD + GOOD.replace("Giấy khen", "Cờ thi đua"), ("K707", 3, 3)),
        # a result without its unit, with another, without its source
        ("results.csv", RESULTS + "di-bo,2025,41,,https://a.example/\n", ("K201", 2, 4)),
        ("results.csv", RESULTS + "di-bo,2025,41,người,https://a.example/\n", ("K708", 2, 4)),
        ("results.csv", RESULTS + "di-bo,2025,41,%,\n", ("K201", 2, 5)),
        # a quote that is never closed, cells too many and too few, a column that there is not
        (
            "awards.csv",
            CSV + GOOD + '2025,annual,Giấy khen,"Đội A,3/QĐ-SYT,\n' + GOOD,
            ("K710", 3, 4),
        ),
        ("awards.csv", CSV + "2025,annual,Giấy khen,Đội A, Đội B,3/QĐ-SYT,\n", ("K711", 2, 7)),
        ("awards.csv", CSV + "2025,annual,Giấy khen\n", ("K711", 2, 3)),
        ("awards.csv", CSV.replace("link", "lien_ket") + GOOD, ("K202", 2, 6)),
        # a name that two columns bear, whatever stands below it
        ("results.csv", f"{RESULTS[:-1]},value\n" + "di-bo,2025,41,%,3/QĐ,7\n", ("K733", 1, 6)),
        ("results.csv", f"{RESULTS[:-1]}, value \n" + "di-bo,2025,41,%,3/QĐ,\n", ("K733", 1, 6)),
        ("awards.csv", f"form,{CSV}" + f",{GOOD}", ("K733", 1, 4)),
        # what a spreadsheet would run
        ("awards.csv", CSV + GOOD.replace("Đội A", "=1+1"), ("K713", 2, 4)),
        ("awards.csv", CSV + GOOD.replace("Đội A", "+cmd|' /C calc'!A0"), ("K713", 2, 4)),
        ("awards.csv", CSV + GOOD.replace("Đội A", "＝1+1"), ("K713", 2, 4)),
        # personal data
        ("awards.csv", CSV + GOOD.replace("Đội A", "Anh A 0912 345 678"), ("K502", 2, 4)),
        ("awards.csv", CSV + GOOD.replace("3/QĐ-SYT", "CCCD 031085012345"), ("K502", 2, 5)),
        ("awards.csv", CSV + GOOD.replace("Đội A", "a.nguyen@gmail.com"), ("K502", 2, 4)),
    ],
)
def test_a_mistake_in_a_table_is_named_with_its_row_and_column(portal, file, text, wrong):
    known = portal(**{file: text})
    found_ = [one for one in known.problems if one.place.file.endswith(file.removeprefix("../"))]
    code, row, cell = wrong
    before = text.split("\n")[row - 1].split(",")[: cell - 1]
    letter = len("".join(f"{some}," for some in before)) + 1
    assert (code, row, letter) in [(one.code, one.place.line, one.place.column) for one in found_]
    assert all(one.hint for one in found_)


@pytest.mark.parametrize(
    ("row", "starts"),
    [
        (["a,bc,,d"], [(5, 1), (5, 3), (5, 6), (5, 7)]),
        (['"a,b",c'], [(5, 1), (5, 7)]),
        (['"a ""b"", c",d,'], [(5, 1), (5, 14), (5, 16)]),
        (['a,"b', 'c",d'], [(5, 1), (5, 3), (6, 4)]),
        (['a "b",c'], [(5, 1), (5, 7)]),
        (['a"b,c'], [(5, 1), (5, 5)]),
    ],
)
def test_a_cell_of_a_table_stands_where_its_letters_do(row, starts):
    assert cell_starts(row, 5, ",") == starts
    assert len(starts) == len(next(csv.reader(row)))


def test_a_table_in_windows_1258_is_named_with_the_byte_and_not_half_read(portal):
    text = (CSV + GOOD).replace("Giấy khen", "Giâ\u0301y khen").replace("Đội A,3/QĐ", "Thôn A,3/QÐ")
    known = portal(**{"awards.csv": text.encode("cp1258", "replace")})
    (problem,) = (one for one in known.problems if one.place.file.endswith("awards.csv"))
    assert (problem.code, problem.place.line) == ("K101", 2)
    assert "Windows-1258" in problem.message + problem.hint
    assert of(known).awards == ()


def test_a_day_to_come_is_named_with_its_column(portal):
    known = portal(
        **{"reports.csv": REPORTS + "bao-cao-nam,A,2025,10/12/2025,https://a.example/\n"}
    )
    (problem,) = until_today(known.records, dt.date(2025, 12, 9))[1]
    assert problem.place == Place("plans/ke-hoach-a/reports.csv", 2, 20)


def test_a_wrong_column_is_named_once_however_many_rows_have_it(portal):
    rows = "2025,annual,Giấy khen,Đội A,3/QĐ-SYT,https://a.example/\n" * 50
    known = portal(awards_csv=CSV.replace("form", "hinh") + rows)
    assert [code for code, _, _ in told(known)] == ["K201", "K202"]


def test_an_award_from_above_needs_no_listed_form(portal):
    award = AWARD.replace("Giấy khen", "Huân chương Lao động") + "proposed: yes\n"
    known = portal(awards__1_yml=award)
    assert told(known) == []
    assert len(of(known).awards) == 1


def test_a_wrong_record_is_left_out_and_the_rest_stay(portal):
    good = "2025,annual,Giấy khen,Đội A,3/QĐ-SYT,https://a.example/\n"
    bad = "2025,annual,Cờ thi đua,Đội B,4/QĐ-SYT,https://a.example/\n"
    known = portal(awards_csv=CSV + good + bad)
    assert [one.recipient for one in of(known).awards] == ["Đội A"]


@pytest.mark.parametrize(
    "text",
    [
        b"\xef\xbb\xbf"
        + (CSV + "2025,annual,Giấy khen,Đội A,3/QĐ-SYT,https://a.example/\n").encode(),
        (CSV + "2025,annual,Giấy khen,Đội A,3/QĐ-SYT,https://a.example/\n").replace(",", ";"),
        (CSV + '2025,annual,Giấy khen,"Đội A",3/QĐ-SYT,https://a.example/\n').replace("\n", "\r\n"),
    ],
    ids=["a byte-order mark", "semicolons", "line ends of Windows"],
)
def test_what_spreadsheets_write_is_read(portal, text):
    known = portal(awards_csv=text)
    assert told(known) == []
    assert [one.recipient for one in of(known).awards] == ["Đội A"]


def test_two_records_of_one_duty_and_period_are_pointed_out(portal):
    known = portal(reports__1_yml=PUBLICATION, reports__2_yml=PUBLICATION)
    assert told(known) == [("K715", "reports/2.yml", 1)]
    assert "kỳ năm 2025" in known.problems[-1].message
    assert "heading" not in known.problems[-1].hint


@pytest.mark.parametrize(
    ("title", "link", "is_told"),
    [
        ("Báo cáo năm 2025 (bổ sung)", "bo-sung.pdf", False),
        ("Báo cáo năm 2025 (bổ sung)", "bao-cao.pdf", True),
        ("Báo cáo  năm 2025", "bo-sung.pdf", True),
    ],
)
def test_what_adds_to_a_report_is_no_copy_of_it(portal, title, link, is_told):
    more = PUBLICATION.replace("Báo cáo năm 2025", title).replace("bao-cao.pdf", link)
    known = portal(reports__1_yml=PUBLICATION, reports__2_yml=more)
    assert [code for code, *_ in told(known)] == (["K715"] if is_told else [])


def test_an_outcome_needs_a_consultation(tmp_path):
    facts = FACTS + PLAN.replace("consultation: {closes: 20/02/2024}\n", "")
    known = know_of(
        tmp_path,
        {
            "ke-hoach-a.md": source(facts),
            "ke-hoach-a/consultation.yml": "{date: 01/03/2024, gist: Sửa 3 điểm}\n",
        },
    )
    assert [code for code, _, _ in told(known)] == ["K717"]


@pytest.mark.parametrize(
    ("day", "status", "codes"),
    [
        ("2024-02-09", "issued", ["K319"]),
        ("2024-02-10", "issued", []),
        ("2024-02-09", "draft", []),
    ],
)
def test_nothing_was_issued_on_a_day_to_come(tmp_path, day, status, codes):
    known = know_of(tmp_path, {"ke-hoach-a.md": source(FACTS + f"status: {status}\n")})
    problems = issued_ahead(known.portal.plans.values(), dt.date.fromisoformat(day))
    assert [problem.code for problem in problems] == codes
    assert all(problem.place.line == 6 for problem in problems)


def test_a_day_to_come_does_not_count_until_it_comes(portal):
    known = portal(reports__1_yml=PUBLICATION)
    before, problems = until_today(known.records, dt.date(2025, 12, 9))
    assert [one.code for one in problems] == ["K706"]
    assert problems[0].place.line == 1 + PUBLICATION[: PUBLICATION.index("date:")].count("\n")
    assert before["ke-hoach-a"].publications == ()
    after, problems = until_today(known.records, dt.date(2025, 12, 10))
    assert problems == []
    assert len(after["ke-hoach-a"].publications) == 1


@pytest.mark.parametrize(
    ("record", "line"),
    [
        ("duty: bao-cao-nam\ntitle: Báo cáo\nperiod: 2025\ndate: 10/12/2025\n"
         "published: 20/12/2025\nlink: https://vi-du.example/a.pdf\n", 5),
        ("duty: bao-cao-nam\ntitle: Báo cáo\nperiod: 2025\npublished: 20/12/2025\n"
         "date: 10/12/2025\nlink: https://vi-du.example/a.pdf\n", 4),
        ("duty: bao-cao-nam\ntitle: Báo cáo\nperiod: 2025\ndate: 18/12/2025\n"
         "published: 20/12/2025\nlink: https://vi-du.example/a.pdf\n", 4),
    ],
)  # fmt: skip
def test_a_day_to_come_is_told_where_that_day_stands(portal, record, line):
    _, problems = until_today(portal(reports__1_yml=record).records, dt.date(2025, 12, 15))
    assert [(one.code, one.place.line) for one in problems] == [("K706", line)]


def test_a_file_beside_a_record_is_served_when_a_record_points_at_it(portal):
    record = PUBLICATION.replace("https://vi-du.example/bao-cao.pdf", "bc.pdf")
    known = portal(reports__1_yml=record, reports__bc_pdf=b"%PDF-1.7", reports__khac_pdf=b"%PDF")
    assert told(known) == [("K728", "reports/khac.pdf", 1)]
    assert list(known.attachments) == ["tai-lieu/ke-hoach-a/bc.pdf"]


def test_a_table_put_into_the_folder_of_its_records_is_told_where_it_goes(portal):
    known = portal(awards__2025_csv=CSV, reports__1_yml=PUBLICATION, reports__bc_pdf=b"%PDF-1.7")
    hints = {p.place.file.split("/")[-1]: p.hint for p in known.problems if p.code == "K728"}
    assert "đặt ở ngoài thư mục awards/, với tên awards.csv" in hints["2025.csv"]
    assert "bảng" not in hints["bc.pdf"]


@pytest.mark.parametrize(
    "name", ["Awards.csv", "awards (1).csv", "awards.xlsx", "awards - Copy.csv", "AWARDS.XLSX"]
)
def test_a_table_of_another_name_is_told_how_it_is_read(portal_of, name):
    (problem,) = [p for p in portal_of({name: CSV}).problems if p.code == "K728"]
    assert "lưu thành CSV UTF-8 với đúng tên «awards.csv»" in problem.hint
    assert f"«link: {name}»" in problem.hint


def test_an_article_of_a_word_processor_is_told_how_it_is_read(portal_of):
    (problem,) = portal_of({"models/Đường hoa.docx": b"PK\x03\x04"}).problems
    assert problem.code == "K728"
    assert "duong-hoa.md" in problem.hint.lower()


def test_what_windows_leaves_beside_files_is_passed_over(portal_of):
    left = ("Thumbs.db", "desktop.ini", "~$awards.xlsx", "reports/~$bao-cao.docx")
    assert portal_of(dict.fromkeys(left, b"x")).problems == []


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("BẢNG KHEN,,,,,\n" + CSV + ROW, "dòng đầu của tệp phải là tên các cột"),
        ("# ghi chú\n" + CSV + ROW, "dòng đầu của tệp phải là tên các cột"),
        (CSV.replace(",", ";") + ROW, "hàng đầu ngăn ô bằng «;», dòng này bằng «,»"),
        (CSV.replace(",", "\t") + ROW, "hàng đầu ngăn ô bằng «Tab», dòng này bằng «,»"),
        (CSV + ROW.replace("\n", ",,x\n"), "ô có dấu phẩy thì đặt trong ngoặc kép"),
        (CSV + ROW.replace("\n", ",,\n"), "đủ số ô như hàng đầu, không thêm ô trống ở cuối"),
        (CSV + "2025,annual,Giấy khen\n", "đủ số ô như hàng đầu"),
    ],
)
def test_a_row_of_another_width_is_told_why(portal, text, hint):
    problem = next(p for p in portal(awards_csv=text).problems if p.code == "K711")
    assert problem.hint.startswith(hint)


def test_rows_parted_by_another_mark_than_the_head_are_told_once(portal):
    known = portal(awards_csv=CSV.replace(",", ";") + ROW * 3)
    (problem,) = (one for one in known.problems if one.code == "K711")
    assert problem.place.line == 2
    assert problem.hint.endswith("dùng một dấu cho cả tệp; 2 dòng sau cũng vậy")
    # Near miss: rows of several cells, each of its own width.
    known = portal(awards_csv=CSV + "2025,annual,Giấy khen\n" * 2)
    assert [one.place.line for one in known.problems if one.code == "K711"] == [2, 3]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Ông Thử (CCCD 001099012345)", 1),
        ("Ông Thử 001099012345", 1),
        ("Ông Thử (CCCD 001099012345), bà Mẫu 001099054321", 2),
    ],
)
def test_one_number_of_a_card_is_told_once(portal, words, count):
    known = portal(
        awards_csv=CSV + f'2025,annual,Giấy khen,"{words}",3/QĐ-SYT,https://a.example/\n'
    )
    private = [one for one in known.problems if one.code == "K502"]
    assert len(private) == count
    assert all("number" in in_language(one, "en").message for one in private)


def test_too_many_rows_are_refused(portal, monkeypatch):
    monkeypatch.setattr("congkhai.sources.load.records.MAX_ROWS", 1)
    rows = "2025,annual,Giấy khen,Đội A,3/QĐ-SYT,https://a.example/\n" * 2
    assert ("K712", "awards.csv", 3) in told(portal(awards_csv=CSV + rows))


@pytest.mark.parametrize(
    ("who", "codes"),
    [
        ("{agency: so-y-te}", []),
        ("{agency: so-y-t}", ["K402"]),
        ("{name: Văn phòng Sở}", []),
    ],
)
def test_an_agency_that_a_record_names_must_be_known(portal, who, codes):
    known = portal(reports__1_yml=f"{PUBLICATION}who: {who}\n")
    assert [code for code, _, _ in told(known)] == codes
    assert len(of(known).publications) == 1


@pytest.mark.parametrize(
    ("became", "wrong"),
    [("ke-hoach-a", []), ("kh-9", []), ("ke-hoach-z", [("K402", "consultation.yml", 1)])],
)
def test_what_a_draft_became_must_be_known(portal, became, wrong):
    known = portal(consultation_yml=f"{{date: 01/03/2024, gist: Sửa 3 điểm, became: {became}}}\n")
    assert told(known) == wrong


def test_every_code_of_records_is_provoked_here(request):
    beside = ("test_records.py", "test_true_records.py", "test_seen_of_some.py")
    text = "".join(request.path.with_name(name).read_text(encoding="utf-8") for name in beside)
    told = {code for code in CODES if code.startswith("K7")} - {*CASES}
    assert [code for code in sorted(told) if code not in text] == []


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("reports/2025.yaml", "«2025.yml»"),
        ("reports/2025.YML", "«2025.yml»"),
        ("reports/2025.txt", "«2025.yml»"),
        ("awards.yaml", "«awards.yml»"),
        ("Reports/2025.yml", "«reports»"),
        ("khen.yml", "awards"),
        ("reports/2025.doc", ".yml"),
    ],
)
def test_a_file_whose_name_nearly_says_what_it_records_is_told_its_name(tmp_path, path, name):
    files = {"ke-hoach-a.md": source(), f"ke-hoach-a/{path}": "a: b\n"}
    (problem,) = [p for p in know_of(tmp_path, files).problems if p.code == "K701"]
    assert name in problem.hint


def test_lines_within_a_cell_are_parted_as_words(portal):
    row = '2025,annual,Giấy khen,"Đội A\nvà Đội B",3/QĐ-SYT,"https://a.example/1\nhttps://a.example/2"\n'
    known = portal(awards_csv=CSV + row)
    assert ("K203", "awards.csv", 3) in [one[:3] for one in told(known)]
    known = portal(awards_csv=CSV + row.replace("1\nhttps://a.example/2", "1"))
    assert told(known) == []
    (award,) = known.records["ke-hoach-a"].awards
    assert award.recipient == "Đội A và Đội B"


def test_a_record_is_led_to_no_other_duty_by_its_number(portal):
    """«dinh-ky-2» is no slip of «dinh-ky»: ids that a program numbers tell nothing."""
    rows = REPORTS + "bao-cao-nam-2,A,2025,10/12/2025,https://a.example/\n"
    (problem,) = (one for one in portal(reports_csv=rows).problems if one.code == "K702")
    assert "có phải là" not in problem.hint
    rows = REPORTS + "bao-cao-na,A,2025,10/12/2025,https://a.example/\n"
    (problem,) = (one for one in portal(reports_csv=rows).problems if one.code == "K702")
    assert problem.hint.startswith("có phải là «bao-cao-nam»")


def test_words_in_place_of_a_duty_are_answered_with_those_of_the_plan(portal):
    rows = REPORTS + "Báo cáo năm nay,A,2025,10/12/2025,https://a.example/\n"
    (problem,) = (one for one in portal(reports_csv=rows).problems if one.code == "K203")
    assert "bao-cao-nam-nay" not in problem.hint
    assert "«bao-cao-nam»" in problem.hint


MADE = """\
id: bao-cao-77
kind: KIND
number: 77
symbol: BC-SYT
issued: 12/12/2025
agency: AGENCY
title: Kết quả năm 2025
relations: [{type: implements, to: ke-hoach-a}]
"""
OWED = """\
deadlines:
  - {id: bao-cao-nam, what: Báo cáo năm, every: year, due: 10/12, who: so-y-te, to: ubnd}
"""


@pytest.mark.parametrize(
    ("kind", "agency", "record", "is_told"),
    [
        ("báo cáo", "so-y-te", "", True),
        ("Báo cáo", "so-y-te", PUBLICATION.replace("2025\n", "2024\n"), True),
        ("báo cáo", "so-y-te", PUBLICATION.replace("10/12/2025", "12/12/2025"), False),
        ("báo cáo", "so-y-te", PUBLICATION.replace("bao-cao.pdf", "ke-hoach/bao-cao-77/"), False),
        ("báo cáo", "ubnd", "", False),
        ("kế hoạch", "so-y-te", "", False),
    ],
)
def test_a_report_of_a_duty_that_no_record_leads_to_is_told_of(
    tmp_path, kind, agency, record, is_told
):
    made = MADE.replace("KIND", kind).replace("AGENCY", agency)
    files = {"ke-hoach-a.md": source(FACTS + OWED), "bc.md": source(made, "## I. Kết quả\n")}
    if record:
        files["ke-hoach-a/reports/1.yml"] = record
    assert ("K737" in codes_of(know_of(tmp_path, files))) is is_told
    page = agency_page(tmp_path, "so-y-te", files, dt.date(2026, 1, 10))
    row = " ".join(re.sub("<[^>]*>", " ", page.partition('id="viec"')[2]).split())
    may_be = r"chưa ghi là đã thấy: (10/12/2024, )?10/12/2025; có thể là Báo cáo 77/BC-SYT"
    assert bool(re.search(may_be, row)) is is_told
