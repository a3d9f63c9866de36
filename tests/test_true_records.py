"""Records that cannot be so are named and not published as facts; right ones are never blamed."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import random
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from congkhai.knowledge import Knowledge
from congkhai.model import Records
from congkhai.pipeline import generate
from congkhai.problems import Problem
from congkhai.site import Page
from congkhai.snapshot import Site
from congkhai.sources.check.attachments import why_not_kind
from congkhai.text import safe_file_name

from tests.small import FACTS, codes_of, know_of, source

PLAN = (
    FACTS
    + """
consultation: {opens: 15/02/2024, closes: 20/02/2024}
milestones:
  - {id: so-ket, name: Sơ kết giai đoạn 1, due: 2026, comparator: in}
deadlines:
  - {id: bao-cao-nam, what: Báo cáo hằng năm, every: year, due: 15/12, who: so-y-te}
  - {id: bao-cao-quy, what: Báo cáo quý, every: quarter, due: [25/03, 25/06, 25/09, 20/12]}
  - {id: bao-cao-thang, what: Báo cáo tháng, every: month, due: ngày 25, who: so-y-te}
  - {id: bao-cao-hai-lan, what: Báo cáo hai lần, every: year, due: [10/06, 05/12], who: so-y-te}
  - {id: bao-cao-nua-nam, what: Báo cáo nửa năm, every: half_year, who: so-y-te}
  - {id: chuong-trinh, what: Chương trình năm, category: programme, every: year, who: so-y-te}
  - {id: nop-danh-sach, what: Nộp danh sách, due: 30/06/2025, who: so-y-te}
obligations:
  - {id: cong-khai, what: Công khai kết quả, every: year}
tasks:
  - {id: lap-to, what: Lập tổ giúp việc, lead: so-y-te}
  - {id: trong-cay, what: Trồng cây, lead: so-y-te}
targets:
  - {id: di-bo, what: Người đi bộ mỗi ngày, value: 60, unit: "%", due: 2026}
  - {id: cay, what: Cây trồng mới, value: 5000, unit: cây}
  - {id: duong, what: Đường đi bộ, value: "12,5", unit: km}
awards:
  - {occasion: annual, form: Giấy khen, tier: Giám đốc Sở}
"""
)
LINK = "https://vi-du.example/{}"
DAY = dt.date(2027, 3, 1)


def know(folder: Path, **files: str | bytes) -> Knowledge:
    """What is known of the plan with these files in its folder; «/» is written «__»."""
    named: dict[str, str | bytes] = {"ke-hoach-a.md": source(PLAN)}
    for name, data in files.items():
        stem, _, ending = name.replace("__", "/").rpartition("_")
        named[f"ke-hoach-a/{stem}.{ending}"] = data
    return know_of(folder, named)


def told(knowledge: Knowledge) -> list[Problem]:
    """Errors and warnings: notes on the plan itself have nothing to do with its records."""
    return [problem for problem in knowledge.problems if problem.severity != "info"]


def codes(knowledge: Knowledge) -> list[str]:
    return [problem.code for problem in told(knowledge)]


def report(**keys: object) -> str:
    every = {
        "duty": "bao-cao-nam",
        "title": "Báo cáo",
        "period": 2025,
        "date": "10/12/2025",
        "link": LINK.format("bao-cao"),
        **keys,
    }
    return "".join(f"{key}: {value}\n" for key, value in every.items() if value != "")


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        # dates against their period
        ({"period": 2025, "date": "14/12/2024"}, "K719"),
        ({"period": 2026, "date": "14/12/2025"}, "K719"),
        ({"duty": "bao-cao-quy", "period": "quý II/2025", "date": "31/03/2025"}, "K719"),
        ({"period": 2025, "date": "10/01/2025"}, "K720"),
        ({"period": 2025, "date": "2025-05"}, "K720"),
        ({"date": "20/12/2025", "published": "19/12/2025"}, "K721"),
        # the period against the rhythm of the duty
        ({"period": "quý I/2025"}, "K722"),
        ({"period": "quý IV/2025"}, "K722"),
        ({"period": "6 tháng đầu năm 2025", "date": "20/06/2025"}, "K722"),
        ({"period": "2025-11"}, "K722"),
        ({"duty": "bao-cao-quy", "period": 2025}, "K722"),
        ({"duty": "bao-cao-thang", "period": "quý I/2025", "date": "25/03/2025"}, "K722"),
        ({"duty": "bao-cao-hai-lan", "period": 2025}, "K722"),
        ({"duty": "bao-cao-nua-nam", "period": "quý I/2025", "date": "25/03/2025"}, "K722"),
        ({"duty": "nop-danh-sach", "period": 2024, "date": "20/12/2024"}, "K722"),
        ({"duty": "so-ket", "period": 2025}, "K722"),
    ],
)
def test_a_time_that_cannot_be_is_named(tmp_path, keys, code):
    knowledge = know(tmp_path, reports__1_yml=report(**keys))
    (problem,) = told(knowledge)
    assert problem.code == code
    assert problem.place.line > 1
    is_kept = bool(knowledge.records["ke-hoach-a"].publications)
    assert is_kept is (problem.severity == "warning")


@pytest.mark.parametrize(
    "keys",
    [
        {"period": 2025, "date": "15/12/2025"},
        {"period": 2024, "date": "10/01/2025"},
        {"period": 2025, "date": "2025-12"},
        {"period": "15/12/2025"},
        {"period": "2025-12"},
        {"duty": "bao-cao-quy", "period": "quý II/2025", "date": "24/06/2025"},
        {"duty": "bao-cao-thang", "period": "2025-03", "date": "25/03/2025"},
        {"duty": "bao-cao-hai-lan", "period": "6 tháng đầu năm 2025", "date": "09/06/2025"},
        {"duty": "bao-cao-hai-lan", "period": "10/06/2025", "date": "10/06/2025"},
        {"duty": "bao-cao-nua-nam", "period": "6 tháng cuối năm 2025", "date": "20/12/2025"},
        {"duty": "chuong-trinh", "period": 2026, "date": "20/12/2025"},
        {"duty": "cong-khai", "period": 2025, "date": "10/01/2025", "published": "10/01/2025"},
        {"duty": "nop-danh-sach", "period": "", "date": "20/06/2025"},
        {"duty": "nop-danh-sach", "period": 2025, "date": "20/06/2025"},
        {"duty": "so-ket", "period": 2026, "date": "20/12/2026"},
        {"date": "20/12/2025", "published": "20/12/2025"},
        {"date": "", "published": "20/12/2025"},
    ],
)
def test_a_time_that_can_be_is_not_blamed(tmp_path, keys):
    assert codes(know(tmp_path, reports__1_yml=report(**keys))) == []


RESULT = "target: {}\ndate: 31/12/2025\nvalue: {}\nunit: {}\nlink: https://vi-du.example/so\n"


@pytest.mark.parametrize(
    ("target", "value", "unit", "code"),
    [
        ("di-bo", "120", '"%"', "K723"),
        ("di-bo", '"-5"', '"%"', "K723"),
        ("cay", '"1200,5"', "cây", "K723"),
        ("duong", '"-2"', "km", "K723"),
        ("duong", "12500", "km", "K723"),
        ("duong", "600", "km", ""),
        ("duong", '"1,500"', "km", "K215"),
        ("di-bo", "100", '"%"', ""),
        ("di-bo", '"96,5"', '"%"', ""),
        ("cay", "1.500", "cây", ""),
        ("cay", '"1,500,000"', "cây", ""),
        ("cay", "1 500", "cây", ""),
        ("duong", '"1,500.5"', "km", ""),
        ("duong", '"0,125"', "km", ""),
        ("duong", '"3,75"', "km", ""),
    ],
)
def test_a_number_that_hardly_can_be_is_questioned(tmp_path, target, value, unit, code):
    knowledge = know(tmp_path, results__1_yml=RESULT.format(target, value, unit))
    assert codes(knowledge) == ([code] if code else [])


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1.500", "1500"),
        ("1500", "1500"),
        ("1 500", "1500"),
        ("1\u00a0500", "1500"),
        ('"1.500,5"', "1500.5"),
        ('"1,500.5"', "1500.5"),
        ('"1,500,000"', "1500000"),
        ("1.500.000", "1500000"),
        ('"1,5"', "1.5"),
        ("1.5", "1.5"),
    ],
)
def test_numbers_of_either_style_mean_what_they_say(tmp_path, typed, number):
    knowledge = know(tmp_path, results__1_yml=RESULT.format("duong", typed, "km"))
    assert [str(result.value) for result in knowledge.records["ke-hoach-a"].results] == [number]


@pytest.mark.parametrize(
    ("target", "is_told"),
    [
        ("what: Giải ngân, value: 965, unit: '%'", True),
        ("what: Hộ tham gia, value: '10,5', unit: hộ", True),
        ("what: Tăng thu so với năm trước, value: 120, unit: '%'", False),
        ("what: Thu ngân sách, value: 120, unit: '%', direction: tăng", False),
        ("what: Giải ngân, value: 100, unit: '%'", False),
    ],
)
def test_a_target_that_hardly_can_be_is_questioned(tmp_path, target, is_told):
    facts = FACTS + f"targets:\n  - {{id: t, {target}}}\n"
    assert (codes_of(know_of(tmp_path, {"ke-hoach-a.md": source(facts)})) == ["K723"]) is is_told


OUTCOME = "{{date: {}, gist: Sửa ba điểm, received: {}, accepted: {}}}\n"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        (("01/03/2024", '"4,5"', 1), "K724"),
        (("01/03/2024", -3, '""'), "K724"),
        (("01/03/2024", 4, '"0,5"'), "K724"),
        (("19/02/2024", 4, 1), "K731"),
        (("20/02/2024", 4, 1), ""),
        (("01/03/2024", 0, 0), ""),
    ],
)
def test_an_outcome_counts_whole_opinions_after_the_closing_day(tmp_path, values, code):
    found = codes(know(tmp_path, consultation_yml=OUTCOME.format(*values)))
    assert (code in found) if code else (found == [])


AWARDS = "year,occasion,form,recipient,decision,date,link\n"
AWARD = "2025,annual,Giấy khen,Trạm Y tế Đồng,15/QĐ-SYT,20/12/2025,https://vi-du.example/15\n"
TITLES = "name,year,recipient,decision,link\n"
TITLE = "Cộng đồng học tập,2025,Tổ 3,31/QĐ-UBND,https://vi-du.example/31\n"


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"awards_csv": AWARDS + AWARD + AWARD}, "K725"),
        ({"awards_csv": AWARDS + AWARD + AWARD.replace("Trạm Y tế", "trạm  y tế")}, "K725"),
        ({"titles_csv": TITLES + TITLE + TITLE}, "K725"),
        (
            {
                "results__1_yml": RESULT.format("cay", 10, "cây"),
                "results__2_yml": RESULT.format("cay", 20, "cây"),
            },
            "K725",
        ),
        (
            {
                "tasks_yml": "tasks:\n"
                "  - {task: lap-to, state: done, date: 2025-01}\n"
                "  - {task: lap-to, state: doing, date: 2025-01}\n"
            },
            "K725",
        ),
        (
            {
                "tasks_yml": "tasks:\n"
                "  - {task: lap-to, state: done, date: 2025-01}\n"
                "  - {task: lap-to, state: not_started, date: 2026}\n"
            },
            "K730",
        ),
        (
            {
                "tasks_yml": "tasks:\n"
                "  - {task: lap-to, state: done, date: 2025-01}\n"
                "  - {task: lap-to, state: doing, date: 2025-03}\n"
            },
            "K730",
        ),
        ({"awards_csv": AWARDS + AWARD.replace("20/12/2025", "20/12/2024")}, "K719"),
        ({"awards_csv": AWARDS + AWARD.replace("2025,annual", "2039,annual")}, "K719"),
        ({"titles_csv": TITLES + TITLE.replace("2025", "2039")}, "K704"),
        ({"awards_csv": AWARDS + AWARD + AWARD.replace("Đồng", "Núi")}, ""),
        ({"awards_csv": AWARDS + AWARD + AWARD.replace("2025", "2026")}, ""),
        ({"titles_csv": TITLES + TITLE + TITLE.replace("Tổ 3", "Tổ 4")}, ""),
        (
            {
                "tasks_yml": "tasks:\n"
                "  - {task: lap-to, state: not_started, date: 2024-06}\n"
                "  - {task: lap-to, state: doing, date: 2024-09}\n"
                "  - {task: lap-to, state: done, date: 2025-01}\n"
            },
            "",
        ),
    ],
)
def test_the_same_thing_told_twice_is_named_once(tmp_path, files, code):
    found = codes(know(tmp_path, **files))
    assert (code in found) if code else (found == [])


@pytest.mark.parametrize("again", ["every: year", "due: [2024, 2025]"])
def test_what_is_to_be_done_again_is_under_way_after_it_was_done(tmp_path, again):
    steps = "tasks:\n" + "".join(
        f"  - {{task: lap-to, state: {state}, date: {day}}}\n"
        for state, day in (("done", "2024-12"), ("doing", "2025-03"), ("not_started", "2026-01"))
    )
    plan = PLAN.replace("lead: so-y-te}", f"lead: so-y-te, {again}}}", 1)
    files = {"ke-hoach-a.md": source(plan), "ke-hoach-a/tasks.yml": steps}
    assert "K730" not in codes(know_of(tmp_path, files))
    files["ke-hoach-a.md"] = source(PLAN)
    assert "K730" in codes(know_of(tmp_path / "once", files))


def office(kind: str, *more: str) -> bytes:
    """The parts that tell what kind of Office file it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in ("[Content_Types].xml", f"{kind}/document.xml", *more):
            package.writestr(name, "<x/>")
    return out.getvalue()


GOOD = {
    "pdf": b"%PDF-1.7\n%%EOF",
    "docx": office("word"),
    "xlsx": office("xl"),
    "csv": "\ufeffSố;Tên\n1;Một\n".encode(),
    "png": b"\x89PNG\r\n\x1a\n" + b"\0" * 20,
    "jpg": b"\xff\xd8\xff\xe0" + b"\0" * 20,
    "jpeg": b"\xff\xd8\xff\xe0" + b"\0" * 20,
    "webp": b"RIFF\0\0\0\0WEBPVP8 ",
}
BAD = {
    "pdf": b"<!doctype html><title>404</title>",
    "docx": office("xl"),
    "xlsx": office("xl", "xl/vbaProject.bin"),
    "csv": b"S\xf4;T\xean\n",
    "png": b"\xff\xd8\xff\xe0",
    "jpg": b"GIF89a",
    "webp": b"RIFF\0\0\0\0WAVE",
}


@pytest.mark.parametrize("ending", GOOD)
def test_a_file_of_its_kind_is_taken(tmp_path, ending):
    (tmp_path / "a").write_bytes(GOOD[ending])
    assert why_not_kind(tmp_path / "a", f"a.{ending}") == ""


@pytest.mark.parametrize("ending", BAD)
@pytest.mark.parametrize("content", ["other", "empty", "old"])
def test_a_file_of_another_kind_is_refused(tmp_path, ending, content):
    data = {"other": BAD[ending], "empty": b"", "old": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}[content]
    knowledge = know(
        tmp_path,
        reports__1_yml=report(link=f"bao-cao.{ending}"),
        **{f"reports__bao-cao_{ending}": data},
    )
    assert codes(knowledge) == ["K727"]


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Báo cáo năm 2026.pdf", "bao-cao-nam-2026.pdf"),
        ("Bao-cao.PDF", "bao-cao.pdf"),
        ("Số 12 #3 & 100% (bản cuối)?.pdf", "so-12-3-100-ban-cuoi.pdf"),
        ("Đề án 'A'.pdf", "de-an-a.pdf"),
        ("bao_cao-2025.v2.pdf", "bao_cao-2025.v2.pdf"),
        ("報告.pdf", "tep.pdf"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_file_of_any_name_is_published_under_a_safe_address(tmp_path, name, address, form):
    assert safe_file_name(name) == address
    folder = tmp_path / "plans/ke-hoach-a/reports"
    folder.mkdir(parents=True)
    (folder / unicodedata.normalize(form, name)).write_bytes(GOOD["pdf"])
    knowledge = know(tmp_path, reports__1_yml=report(link=f'"{name}"'))
    assert codes(knowledge) == []
    assert [*knowledge.attachments] == [f"tai-lieu/ke-hoach-a/{address}"]
    pages = site_of(knowledge)
    assert f"tai-lieu/ke-hoach-a/{address}" in pages["ke-hoach/ke-hoach-a/"]


@pytest.mark.parametrize("link", ["../mat.pdf", "/etc/passwd", "reports/a.pdf", "a.exe", "a.svg"])
def test_a_link_that_is_no_file_name_is_refused_with_the_kinds_there_are(tmp_path, link):
    (problem,) = told(know(tmp_path, reports__1_yml=report(link=link)))
    assert problem.code == "K203"
    assert "pdf, docx, xlsx, csv, png, jpg, webp" in problem.message


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("reports__Báo cáo_pdf", "reports__bao-cao_pdf"),
        ("reports__BC_pdf", "reports__bc_pdf"),
        ("reports__bc_pdf", "disclosures__bc_pdf"),
    ],
)
def test_two_files_under_one_address_are_named(tmp_path, first, second):
    files = {first: GOOD["pdf"], second: GOOD["pdf"]}
    names = [file.rpartition("__")[2].replace("_pdf", ".pdf") for file in files]
    records = {
        f"reports__{number}_yml": report(period=year, date=f"10/12/{year}", link=f'"{name}"')
        for number, (name, year) in enumerate(zip(names, (2024, 2025), strict=True))
    }
    assert "K726" in codes(know(tmp_path, **files, **records))


def test_a_file_that_nothing_leads_to_is_named(tmp_path):
    assert codes(know(tmp_path, reports__a_pdf=GOOD["pdf"])) == ["K728"]


def signed(folder: Path, original: str, **files: str | bytes) -> Knowledge:
    named = {f"ke-hoach-a/{name}": data for name, data in files.items()}
    facts = FACTS + f"original: {original}\n"
    return know_of(folder, {"ke-hoach-a.md": source(facts), **named})


def test_the_signed_original_is_published_with_its_checksum(tmp_path):
    files = {"Bản ký.pdf": GOOD["pdf"]}
    knowledge = signed(tmp_path, "{file: Bản ký.pdf}", **files)
    assert codes_of(knowledge) == []
    assert [*knowledge.attachments] == ["tai-lieu/ke-hoach-a/ban-ky.pdf"]
    page = site_of(knowledge)["ke-hoach/ke-hoach-a/"]
    assert "tai-lieu/ke-hoach-a/ban-ky.pdf" in page
    assert hashlib.sha256(GOOD["pdf"]).hexdigest() in page


@pytest.mark.parametrize(
    ("original", "files", "code"),
    [
        ("{file: khong-co.pdf}", {}, "K411"),
        ("{file: /etc/passwd}", {}, "K203"),
        ("{file: .}", {}, "K203"),
        ("{file: ../ban-ky.pdf}", {}, "K203"),
        ("{file: thu-muc}", {}, "K203"),
        ("{file: ban-ky.pdf}", {"ban-ky.pdf": BAD["pdf"]}, "K727"),
        (f"{{file: ban-ky.pdf, sha256: {'0' * 64}}}", {"ban-ky.pdf": GOOD["pdf"]}, "K729"),
    ],
)
def test_an_original_that_cannot_be_published_is_named(tmp_path, original, files, code):
    knowledge = signed(tmp_path, original, **files)
    assert code in codes_of(knowledge)
    assert code in {"K727", "K411", "K203", "K729"}
    if code == "K729":
        assert [*knowledge.attachments] == []


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\n" + (AWARDS + AWARD).replace(",", ";"),
        '"sep=,"\n' + AWARDS + AWARD,
        (AWARDS + AWARD).replace(",", "\t"),
        (AWARDS + AWARD).replace("\n", ",,\n"),
        "SEP=;\r\n" + (AWARDS + AWARD).replace(",", ";").replace("\n", ";;\r\n"),
        AWARDS + AWARD + ",,,,,,\n\n",
    ],
)
def test_a_table_as_excel_writes_it_is_read(tmp_path, text):
    knowledge = know(tmp_path, awards_csv=text)
    assert codes(knowledge) == []
    assert [award.recipient for award in knowledge.records["ke-hoach-a"].awards] == [
        "Trạm Y tế Đồng"
    ]


def test_the_line_of_a_mistake_stays_right_below_the_line_of_excel(tmp_path):
    bad = AWARD.replace("annual", "hằng năm").replace(",", ";")
    (problem,) = told(know(tmp_path, awards_csv="sep=;\n" + AWARDS.replace(",", ";") + bad))
    assert (problem.place.line, problem.place.column) == (3, 6)


def site_of(knowledge: Knowledge) -> dict[str, str]:
    made = generate(knowledge, DAY, Site("https://binh-hai.example/"))
    return {page.url: page.content for page in made if isinstance(page, Page)}


def month(number: int) -> tuple[int, int]:
    """Year and month, counted from the first after the plan was issued."""
    return 2024 + (number + 2) // 12, (number + 2) % 12 + 1


# One hundred records of every kind. Each maker gives a right record, told apart by its number, and
# the ways in which it can be made wrong, with the code that names each.
Maker = Callable[[int], str]


def link_of(kind: str, number: int) -> str:
    return LINK.format(f"{kind}-{number}")


Spoil = tuple[str, str, str]


class Kind(NamedTuple):
    make: Maker
    ways: tuple[Spoil, ...]
    head: str = ""
    """Of a table; what has none is a file for each record."""
    is_promised: bool = False
    """Whether it answers one of the many duties of PROMISES."""


PROMISES = """
milestones:
{milestones}
deadlines:
{deadlines}
obligations:
  - id: so-lieu
    what: Công khai số liệu
    every: year
    headings: [{headings}]
""".format(
    milestones="\n".join(
        f"  - {{id: so-ket-{n}, name: Sơ kết lần {n}, due: {n % 28 + 1:02}/{n // 28 + 1:02}/2025}}"
        for n in range(100)
    ),
    deadlines="\n".join(
        f"  - {{id: {name}-{part}, what: {what} {part}, every: month, due: ngày 25, who: so-y-te,"
        f" category: {category}}}"
        for name, what, category in (
            ("thang", "Báo cáo tháng", "report"),
            ("chuong-trinh", "Chương trình tháng", "programme"),
        )
        for part in range(3)
    ),
    headings=", ".join(f"phần {n}" for n in range(100)),
)


def of_month(kind: str, duty: str, n: int) -> str:
    """The n-th of three series of months."""
    year, of_year = month(n // 3)
    return (
        f"{duty}-{n % 3},Văn bản số {n},{year}-{of_year:02},25/{of_year:02}/{year},"
        f"26/{of_year:02}/{year},{link_of(kind, n)}"
    )


PUBLISHED = "duty,title,period,date,published,link"
KINDS: dict[str, Kind] = {
    "reports": Kind(
        lambda n: of_month("reports", "thang", n),
        (
            ("thang-", "bao-cao-tuan-", "K702"),
            (",25/", ",25/,", "K711"),
            (",26/", ",20/", "K721"),
            (",20", ",19", "K208"),
        ),
        PUBLISHED,
        True,
    ),
    "programmes": Kind(
        lambda n: of_month("programmes", "chuong-trinh", n),
        (
            ("chuong-trinh-", "thang-x", "K702"),
            (",26/", ",24/", "K721"),
            (",25/", ",32/", "K206"),
            ("https:", "javascript:", "K203"),
        ),
        PUBLISHED,
        True,
    ),
    "reviews": Kind(
        lambda n: f"so-ket-{n},Sơ kết {n},2025,30/12/2025,31/12/2025," + link_of("reviews", n),
        (
            ("so-ket-", "tong-ket-", "K702"),
            (",2025,", ",2026,", "K722"),
            (",2025,", ",2031,", "K704"),
            ("30/12/2025", "30/12/2023", "K705"),
            ("31/12/2025", "29/12/2025", "K721"),
        ),
        PUBLISHED,
        True,
    ),
    "disclosures": Kind(
        lambda n: f"so-lieu,Số liệu {n},2025,phần {n},10/01/2026,{link_of('disclosures', n)}",
        (
            ("so-lieu", "so-sach", "K702"),
            (",phần ", ",mục ", "K709"),
            (",2025,", ",,", "K703"),
            (",2025,", ",quý I/2025,", "K722"),
            (",2025,", ",2022,", "K704"),
            ("10/01/2026", "10/01/2024", "K705"),
        ),
        "duty,title,period,heading,published,link",
        True,
    ),
    "figures": Kind(
        lambda n: (
            f"duty: so-lieu\ntitle: Số liệu {n}\nperiod: 2025\nheading: phần {n}\n"
            f"published: 10/01/2026\nlink: {link_of('figures', n)}\n"
            f"figures:\n  - {{name: Số người, value: {n}, unit: người}}\n"
        ),
        (
            ("unit: người", "unit: ''", "K203"),
            ("value: ", "value: khoảng ", "K203"),
            ("name: Số người, ", "", "K201"),
            ("figures:", "figure:", "K202"),
            ("so-lieu", "so-lie", "K702"),
        ),
        "",
        True,
    ),
    "awards": Kind(
        lambda n: f"2025,annual,Giấy khen,Đội {n},{n}/QĐ-SYT,20/12/2025,{link_of('awards', n)}",
        (
            ("Giấy khen", "Cờ đỏ", "K707"),
            ("annual", "hằng năm", "K204"),
            ("20/12/2025", "20/12/2024", "K719"),
            ("20/12/2025", "20/12/2023", "K705"),
        ),
        "year,occasion,form,recipient,decision,date,link",
    ),
    "results": Kind(
        lambda n: (
            f"di-bo,{n % 28 + 1:02}/{n // 28 + 1:02}/2025,{n % 100},%,{link_of('results', n)}"
        ),
        (
            (",%,", ",người,", "K708"),
            ("di-bo", "di-xe", "K702"),
            ("/2025", "/2023", "K705"),
        ),
        "target,date,value,unit,link",
    ),
    "tasks": Kind(
        lambda n: (
            f"lap-to,doing,{n % 28 + 1:02}/{n // 28 + 1:02}/2025,{n}/TB-SYT,{link_of('tasks', n)}"
        ),
        (
            ("lap-to", "lap-ban", "K702"),
            ("doing", "xong", "K204"),
            ("/2025", "/2023", "K705"),
        ),
        "task,state,date,decision,link",
    ),
    "titles": Kind(
        lambda n: f"Gia đình học tập,2025,Tổ {n},xã,{n + 1},{n}/QĐ-UBND,{link_of('titles', n)}",
        (
            (",2025,", ",2039,", "K704"),
            (",2025,", ",2022,", "K705"),
            (",xã,", ",xã,-", "K724"),
        ),
        "name,year,recipient,level,count,decision,link",
    ),
    "consultation": Kind(
        lambda n: (
            f"{n % 28 + 1:02}/{n // 28 + 3:02}/2024,Sửa {n} điểm,{n + 5},{n},"
            + link_of("consultation", n)
        ),
        (
            ("/2024", "/2023", "K705"),
            ("/2024,Sửa", "/1924,Sửa", "K208"),
            (",Sửa", ",,Sửa", "K711"),
            (" điểm,", " điểm,-", "K724"),
            (",https", "999,https", "K716"),
        ),
        "date,gist,received,accepted,link",
    ),
    "models": Kind(
        lambda n: (
            f"---\ntitle: Con đường số {n}\ndate: {n % 28 + 1:02}/{n // 28 + 1:02}/2025\n"
            f"gist: Bảy hộ cùng làm\nlink: {link_of('models', n)}\n---\nĐường dài {n} m.\n"
        ),
        (
            ("title:", "titel:", "K201"),
            ("/2025", "/2023", "K705"),
            ("gist: Bảy", "gits: Bảy", "K202"),
            ("https://vi-du.example/", "anh-", "K203"),
            ("date: ", "date: 3", "K205"),
            ("Đường dài", "![](a.png) Đường dài", "K508"),
            ("Đường dài", "Gọi 0912 345 678. Đường dài", "K502"),
        ),
    ),
}


OTHER = FACTS.replace("ke-hoach-a", "ke-hoach-b").replace("number: 12", "number: 13") + PROMISES


def files_of(kind: str, records: list[str]) -> dict[str, str | bytes]:
    plan = "ke-hoach-b" if KINDS[kind].is_promised else "ke-hoach-a"
    if KINDS[kind].head:
        return {f"{plan}/{kind}.csv": "\n".join([KINDS[kind].head, *records])}
    place = "models/{}.md" if kind == "models" else "disclosures/{}.yml"
    return {f"{plan}/{place.format(n)}": text for n, text in enumerate(records)}


def recorded(folder: Path, kind: str, records: list[str]) -> tuple[Knowledge, dict[int, set[str]]]:
    """What is known of these records, and by their numbers the errors and warnings of each."""
    plan = (
        {"ke-hoach-b.md": source(OTHER)}
        if KINDS[kind].is_promised
        else {"ke-hoach-a.md": source(PLAN)}
    )
    knowledge = know_of(folder, {**plan, **files_of(kind, records)})
    named: dict[int, set[str]] = {}
    for problem in told(knowledge):
        is_row = bool(KINDS[kind].head)
        number = problem.place.line - 2 if is_row else int(Path(problem.place.file).stem)
        named.setdefault(number, set()).add(problem.code)
    return knowledge, named


@pytest.fixture(scope="module")
def all_right(tmp_path_factory):
    """A hundred right records of every kind: what is said of them, the pages, and the open data."""
    files: dict[str, str | bytes] = {"ke-hoach-a.md": source(PLAN), "ke-hoach-b.md": source(OTHER)}
    for kind in KINDS.keys() - {"figures"}:  # they are of those that «disclosures» make public
        files |= files_of(kind, [*map(KINDS[kind].make, range(100))])
    figures = files_of("figures", [*map(KINDS["figures"].make, range(100))])
    files |= {name: str(text).replace("2025\n", "2026\n") for name, text in figures.items()}
    knowledge = know_of(tmp_path_factory.mktemp("dung"), files)
    made = [*generate(knowledge, DAY, Site("https://binh-hai.example/"))]
    pages = " ".join(page.content for page in made if isinstance(page, Page))
    data = b" ".join(
        file[1] for file in made if not isinstance(file, Page) and file[0].startswith("data/")
    ).decode()
    return told(knowledge), pages, data


@pytest.mark.parametrize("kind", KINDS)
def test_of_a_hundred_right_records_none_is_blamed_and_each_is_shown(all_right, kind):
    problems, pages, data = all_right
    place = "disclosures/" if kind == "figures" else f"{kind}."
    assert [problem for problem in problems if place in problem.place.file] == []
    links = {number: f'"{link_of(kind, number)}"' for number in range(100)}
    assert any(link in pages for link in links.values())
    # Of what comes month after month pages show the latest; all are in the data.
    assert [number for number, link in links.items() if link not in data] == []
    if kind in {"awards", "titles", "models"}:
        assert [number for number, link in links.items() if link not in pages] == []


@pytest.mark.parametrize("kind", KINDS)
def test_of_a_hundred_contradictions_each_is_named_and_none_is_published(tmp_path, kind):
    draw = random.Random(kind)
    records, planted = [], {}
    for number in range(100):
        old, new, planted[number] = draw.choice(KINDS[kind].ways)
        record = KINDS[kind].make(number)
        assert old in record
        records.append(record.replace(old, new, 1))
    knowledge, named = recorded(tmp_path, kind, records)
    missed = {n: (code, records[n]) for n, code in planted.items() if code not in named.get(n, ())}
    assert missed == {}
    assert {*planted.values()} == {code for _, _, code in KINDS[kind].ways}
    assert [*knowledge.records.values()] == [Records()]


@pytest.mark.parametrize("kind", KINDS)
def test_among_right_records_each_wrong_one_is_found(tmp_path, kind):
    draw = random.Random(f"{kind} mixed")
    records, wrong = [], set()
    for number in range(100):
        record = KINDS[kind].make(number)
        old, new, _ = draw.choice(KINDS[kind].ways)
        if draw.random() < 0.3:
            record, wrong = record.replace(old, new, 1), wrong | {number}
        records.append(record)
    assert {*recorded(tmp_path, kind, records)[1]} == wrong


def test_a_doubt_about_a_record_can_be_accepted_in_the_plan(tmp_path):
    seen = "accepted:\n  - {code: K720, reason: Báo cáo giữa năm, date: 20/01/2026}\n"
    files: dict[str, str | bytes] = {
        "ke-hoach-a.md": source(PLAN + seen),
        "ke-hoach-a/reports/1.yml": report(date="10/05/2025"),
    }
    assert codes(know_of(tmp_path, files)) == []


ARTICLE = "---\ntitle: {}\ndate: 05/06/2025\ngist: Bảy hộ cùng làm\nlink: {}\n---\nHay.\n"


@pytest.mark.parametrize(
    ("titles", "is_told"),
    [
        (("Con đường!", "Con đường?"), True),
        (("Con đường", "CON  ĐƯỜNG"), True),
        (("Con đường " * 12 + "một", "Con đường " * 12 + "hai"), False),
        (("Con đường một", "Con đường hai"), False),
        (("報告", "…"), True),
    ],
)
def test_two_articles_have_two_pages_or_are_named(tmp_path, titles, is_told):
    files: dict[str, str | bytes] = {"ke-hoach-a.md": source(PLAN)}
    for number, title in enumerate(titles):
        article = ARTICLE.format(f'"{title}"', LINK.format(number))
        files[f"ke-hoach-a/models/{number}.md"] = article
    knowledge = know_of(tmp_path, files)
    assert ("K725" in codes(knowledge)) is is_told
    pages = [url for url in site_of(knowledge) if url.startswith("dien-hinh/ke-hoach-a-")]
    assert len({*pages}) == (1 if is_told else 2)
