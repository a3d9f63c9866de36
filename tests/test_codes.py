"""Every code has a source that provokes it and a near miss that does not."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest
from congkhai.dates import PartialDate, YearlyDay, said_date, said_period
from congkhai.problems import CODES, found, in_language
from congkhai.problems.problem import Place
from congkhai.sources import nearest
from congkhai.sources.check.offers import LIST_OF_KEYS

from tests.small import AGENCIES, BODY, DOCUMENTS, FACTS, codes_of, know_of, source

A = "ke-hoach-a.md"
Files = dict[str, str | bytes]


def with_facts(more: str) -> Files:
    return {A: source(FACTS + more)}


def changed(old: str, new: str) -> Files:
    assert old in FACTS
    return {A: source(FACTS.replace(old, new))}


def second(facts_: str) -> Files:
    """A second plan beside the first."""
    other = FACTS.replace("id: ke-hoach-a", "id: ke-hoach-b").replace("number: 12", "number: 13")
    return {A: source(FACTS + facts_), "ke-hoach-b.md": source(other)}


TO_B = "relations:\n  - {type: implements, to: ke-hoach-b}\n"
TO_A = "relations:\n  - {type: implements, to: ke-hoach-a}\n"
OTHER = FACTS.replace("id: ke-hoach-a", "id: ke-hoach-b")
QUOTED = "text: %s\ntargets: [{id: cay, what: Cây, printed: Trồng cây bên đường}]\n"
YEARLY = "deadlines:\n  - {id: bao-cao, what: Báo cáo, every: year, due: %s, who: ubnd}\n"
ONCE = "deadlines:\n  - {id: bao-cao, what: Báo cáo, due: %s, who: ubnd}\n"
WHO = "obligations:\n  - {id: cong-khai, what: Công khai sổ đi bộ, %s}\n"
FIGURE = "targets:\n  - {id: di-bo, what: Người đi bộ, %s}\n"
ASKED = "consultation: {closes: 18/12/2026, contact: {name: Trần Văn A, phone: %s}}\n"
FIVE = "".join(f"{'  ' * n}k{n}:\n" for n in range(25))

AMENDING = OTHER[: OTHER.index("period:")].replace("number: 12", "number: 13") + (
    "relations:\n  - {type: amends, to: ke-hoach-a}\nperiod: {start: 2024, end: %s}\n"
)

BEGUN = "valid_from: 01/03/2024"
TIED = "relations:\n  - {type: implements, to: kh-9, printed: Kế hoạch số %s}\n"
UNTIL = ", until: 31/12/2026"
STOPPING = OTHER[: OTHER.index("period:")].replace("number: 12", "number: 13") + (
    f"relations:\n  - {{type: %s, to: ke-hoach-a{UNTIL}}}\n"
)
EFFECTIVE = (AMENDING % "2030").replace("ke-hoach-a}", "ke-hoach-a, effective: %s}")
MOVING = AMENDING % "2030" + (
    "deadlines:\n  - {id: %s, what: Báo cáo, every: year, due: 10/12, who: ubnd}\n"
)
ENDED = AGENCIES.replace("department, ", "department, valid_to: %s, ")
IN_GROUP = AGENCIES.replace("department, ", "department, member_of: ubnd, ").rstrip("}\n") + "%s}\n"
RENAMED = (
    "successions:\n  - kind: rename\n    from: so-y-te\n    to: ubnd\n    source: https://a.vn\n"
)

# code: (files that provoke it, files that nearly do)
CASES: dict[str, tuple[Files, Files]] = {
    "K101": ({A: source().encode("utf-16")}, {A: b"\xef\xbb\xbf" + source().encode()}),
    "K102": (with_facts("place: Bình\u200bHải\n"), with_facts("place: Bình\u00a0Hải\n")),
    "K103": ({A: source(body="a " * 1_100_000)}, {A: source(body="a " * 10_000)}),
    "K104": ({A: "id: ke-hoach-a\n"}, {A: source()}),
    "K105": (
        with_facts("place: Bình Hải: phường 1\n"),
        with_facts('place: "Bình Hải: phường 1"\n'),
    ),
    "K106": (with_facts("place: Bình Hải\nplace: Hà Nội\n"), with_facts("place: Bình Hải\n")),
    "K107": (with_facts("place: &noi Bình Hải\n"), with_facts("place: Bình & Hải\n")),
    "K108": ({A: "---\n- ke-hoach-a\n---\n"}, {A: source()}),
    "K109": (with_facts(FIVE), with_facts("scope: {audience: [a, b]}\n")),
    "K110": ({A: source(), "ghi-chu.txt": "x"}, {A: source(), "README.md": "x"}),
    "K112": (with_facts("place: Bình Hải  # cần xem: mờ\n"), with_facts("place: Bình Hải  # mờ\n")),
    "K113": ({A: source(), "k\udce9.md": "x"}, {A: source(), "README.md": "x"}),
    "K114": ({A: source(), ".kh.md": "x"}, {A: source(), ".~lock.kh.md": "x", ".gitkeep": ""}),
    "K115": (
        {A: source(), "agencies.yml": ""},
        {A: source(FACTS.replace("campaign: song-khoe\n", "")), "campaigns.yml": ""},
    ),
    "K117": (
        {A: source(FACTS.replace("number:", "---\nnumber:"))},
        {A: source(body=BODY + "\n---\n\nGhi chú: hết\n")},
    ),
    "K118": (with_facts("place: KÕ ho¹ch n¨m 2026\n"), with_facts("place: Cà phê São Paulo 1ª\n")),
    "K119": (
        with_facts("place: Bi\u0300\u0302nh\n"),
        with_facts("place: Bi\u0300nh, C\u030cư\u0306 M'gar, Ê\u0306 Đê\u0306, b\u0306on\n"),
    ),
    "K140": (
        {A: source(body=BODY + "\n<<<<<<< HEAD\nMột.\n=======\nHai.\n>>>>>>> khac\n")},
        {A: source(body=BODY + "\n<<<<< Một >>>>>>> hai.\n\n====\n")},
    ),
    "K201": (changed("kind: kế hoạch\n", ""), changed("number: 12\n", "")),
    "K202": (with_facts("titel: Kế hoạch\n"), with_facts("name: Kế hoạch\n")),
    "K203": (
        with_facts("targets:\n  - {id: t, what: Số người, value: nhiều}\n"),
        with_facts("targets:\n  - {id: t, what: Số người, value: '1.500,5'}\n"),
    ),
    "K204": (with_facts("status: đã ban hành\n"), with_facts("status: issued\n")),
    "K205": (changed("issued: 10/02/2024", "issued: 10/2/24"), changed("10/02/2024", "10-2-2024")),
    "K206": (changed("10/02/2024", "31/04/2024"), changed("10/02/2024", "29/02/2024")),
    "K207": (changed("10/02/2024", "02/25/2024"), changed("10/02/2024", "02/12/2024")),
    "K208": (changed("end: 2030}\nphases", "end: 9999}\nphases"), {A: source()}),
    "K209": (with_facts("targets: một trăm\n"), with_facts("targets: {id: t, what: Số người}\n")),
    "K210": (changed("id: ke-hoach-a", "id: index"), changed("id: ke-hoach-a", "id: index-a")),
    "K211": (
        with_facts("notes:\n" + "  - ghi chú\n" * 2_001),
        with_facts("notes:\n" + "  - ghi chú\n" * 50),
    ),
    "K212": (with_facts(ONCE % "trước 15/12 hằng năm"), with_facts(YEARLY % "ngày 15/12")),
    "K213": (with_facts(f"gist: {'a ' * 1_500}\n"), with_facts(f"gist: {'a ' * 900}\n")),
    "K214": (changed("10/02/2024", "１０/02/2024"), changed("10/02/2024", "10 / 02 / 2024")),
    "K216": (
        changed("number: 12", "number: 12/KH-SYT"),
        {A: source(FACTS.replace("number: 12", "number: 110/2025"))},
    ),
    "K217": (
        {
            A: source(
                FACTS.replace("title: Phát", "title: “Phát").replace("ngày\ncam", "ngày”\ncam")
            )
        },
        {A: source(FACTS.replace("Sống khỏe mỗi ngày\n", "“Sống khỏe mỗi ngày”\n"))},
    ),
    "K218": (changed("kind: kế hoạch", "kind: Kế Hoạch"), {A: source()}),
    "K219": (with_facts(FIGURE % "value: 42,5"), with_facts(FIGURE % 'value: "42,5"')),
    "K220": (with_facts("place: Phường #1\n"), with_facts("place: Phường # một\n")),
    "K221": (with_facts('place: Bình Hải"\n'), with_facts('place: phường "Một" cũ\n')),
    "K222": (
        changed("symbol: KH-SYT", "symbol: /KH-SYT"),
        changed("symbol: KH-SYT", "symbol: KL/TW"),
    ),
    "K301": (changed("start: 2024, end: 2030", "start: 2030, end: 2024"), {A: source()}),
    "K302": (changed("start: 2027, end: 2030", "start: 2027, end: 2031"), {A: source()}),
    "K303": (changed("start: 2027", "start: 2028"), changed("start: 2027", "start: 2027-Q1")),
    "K304": (
        with_facts(
            "tasks:\n  - {id: t, what: Một, lead: ubnd}\n  - {id: t, what: Hai, lead: ubnd}\n"
        ),
        with_facts(
            "tasks:\n  - {id: t, what: Một, lead: ubnd}\n  - {id: u, what: Hai, lead: ubnd}\n"
        ),
    ),
    "K305": (
        with_facts("funding: {text: Ngân sách, section: ii-1}\n"),
        with_facts("funding: {text: Ngân sách, section: i-p1}\n"),
    ),
    "K306": (
        {A: source(FACTS.split("period:")[0] + YEARLY % "15/12")},
        with_facts(YEARLY % "15/12"),
    ),
    "K307": (with_facts(YEARLY % "15/12/2024"), with_facts(YEARLY % "15/12")),
    "K308": (with_facts(ONCE % "15/12"), with_facts(ONCE % "15/12/2024")),
    "K309": ({"khac.md": source()}, {A: source()}),
    "K310": (with_facts(ONCE % "09/02/2024"), with_facts(ONCE % "2024-02")),
    "K311": (
        with_facts("consultation: {opens: 02/2024, closes: 31/01/2024}\n"),
        with_facts("consultation: {opens: 02/2024, closes: 10/02/2024}\n"),
    ),
    "K312": (
        with_facts("tasks:\n  - {id: t, what: Hướng dẫn}\n"),
        with_facts("tasks:\n  - {id: t, what: Hướng dẫn, inferred: Sở Y tế vì mục trước}\n"),
    ),
    "K313": (
        with_facts(WHO % "who: ubnd, section: i-p1"),
        with_facts(WHO % "who: ubnd, section: mo-dau"),
    ),
    "K314": (
        with_facts(FIGURE % "value: 90, printed: 90 người"),
        with_facts(FIGURE % "value: 90"),
    ),
    "K315": (
        with_facts(FIGURE % "value: 100, unit: '%', printed: hoàn thành việc đi bộ"),
        with_facts(FIGURE % "direction: hoàn thành, printed: hoàn thành việc đi bộ"),
    ),
    "K401": ({A: source(), "khac/ke-hoach-a.md": source()}, second("")),
    "K402": (changed("agency: so-y-te", "agency: so-y-t"), {A: source()}),
    "K403": (with_facts(TO_A), second(TO_B)),
    "K404": ({A: source(FACTS + TO_B), "ke-hoach-b.md": source(OTHER + TO_A)}, second(TO_B)),
    "K405": (
        {
            A: source(),
            "agencies.yml": AGENCIES.replace("territory:", "aliases: [Sở A], territory:"),
        },
        {
            A: source(),
            "agencies.yml": AGENCIES.replace("territory:", "aliases: [Sở A], territory:", 1),
        },
    ),
    "K406": (
        {
            A: source(),
            "agencies.yml": AGENCIES.replace(
                "level: department,", "level: department, valid_from: 2025, valid_to: 2024,"
            ),
        },
        {
            A: source(),
            "agencies.yml": AGENCIES.replace(
                "level: department,", "level: department, valid_from: 2020, valid_to: 2025,"
            ),
        },
    ),
    "K407": (
        {
            A: source(),
            "agencies.yml": AGENCIES + "successions:\n"
            "  - {kind: rename, from: so-y-te, to: ubnd}\n"
            "  - {kind: rename, from: ubnd, to: so-y-te}\n",
        },
        {
            A: source(),
            "agencies.yml": AGENCIES + "successions:\n"
            "  - {kind: rename, from: so-y-te, to: ubnd}\n",
        },
    ),
    "K434": (
        {
            A: source(),
            "agencies.yml": AGENCIES.replace("territory:", "short_names: Sở A, territory:"),
        },
        {
            A: source(),
            "agencies.yml": AGENCIES.replace("territory:", "short_names: Sở A, territory:", 1),
        },
    ),
    "K433": (
        {
            A: source(FACTS + "tasks:\n  - {id: viec, what: Trồng cây, lead: Hội Phụ nữ}\n"),
            "agencies.yml": AGENCIES
            + "  - {id: hoi-phu-nu, name: Hội Phụ nữ, level: organisation, parent: ubnd}\n"
            + "  - {id: hoi, name: Hội Phụ nữ, level: organisation, territory: binh-hai}\n",
        },
        {
            A: source(FACTS + "tasks:\n  - {id: viec, what: Trồng cây, lead: Hội Phụ nữ}\n"),
            "agencies.yml": AGENCIES
            + "  - {id: hoi, name: Hội Phụ nữ, level: organisation, territory: binh-hai}\n",
        },
    ),
    "K408": (with_facts("relations:\n  - {type: implements, to: kh-9}\n"), second(TO_B)),
    "K643": (
        {A: source(), "ke-hoach-b.md": source(OTHER.replace("number: 12", 'number: ""'))},
        {A: source(), "ke-hoach-b.md": source(OTHER.replace("number: 12", "number: 13"))},
    ),
    "K316": (
        with_facts("status: in_consultation\n"),
        with_facts("status: in_consultation\nconsultation: {closes: 18/12/2026}\n"),
    ),
    "K223": (
        with_facts(WHO % "who: Sở Nội vụ; UBND tỉnh"),
        with_facts(WHO % "who: Sở Văn hóa; inferred: một câu".replace("; ", ", ")),
    ),
    "K317": (
        {A: source(FACTS.replace("10/02/2024", "01/01/2031"))},
        {A: source(FACTS.replace("10/02/2024", "31/12/2030"))},
    ),
    "K141": (
        {A: source(FACTS + "targets:\n---\n  - id: di-bo\n    what: Người đi bộ\n", BODY)},
        {A: source(FACTS, "Việc cần làm:\n\n---\n\n" + BODY)},
    ),
    "K321": (
        with_facts(YEARLY % "15/12, printed: trước ngày 10 tháng 12 hằng năm"),
        with_facts(YEARLY % "15/12, printed: trước ngày 15 tháng 12 hằng năm"),
    ),
    "K323": (
        with_facts(QUOTED % "verbatim"),
        with_facts(QUOTED % "restated"),
    ),
    "K322": (
        {A: source(), "ke-hoach-b.md": source(STOPPING % "replaces")},
        {A: source(), "ke-hoach-b.md": source(STOPPING % "suspends")},
    ),
    "K650": (
        {A: source(), "agencies.yml": AGENCIES.replace("department, ", f"department, {BEGUN}, ")},
        {A: source(), "agencies.yml": AGENCIES},
    ),
    "K416": (
        with_facts(TIED % "8/KH-UBND"),
        with_facts(TIED % "9/KH-UBND"),
    ),
    "K649": (
        {A: source(), "ke-hoach-b.md": source((STOPPING % "resumes").replace(UNTIL, ""))},
        {A: source(), "ke-hoach-b.md": source((STOPPING % "suspends").replace(UNTIL, ""))},
    ),
    "K644": (
        {A: source(), "ke-hoach-b.md": source(AMENDING % "2026")},
        {A: source(), "ke-hoach-b.md": source(AMENDING % "2030")},
    ),
    "K645": (
        {A: source(), "ke-hoach-b.md": source(AMENDING % "2030")},
        {A: source(FACTS + "status: amended\n"), "ke-hoach-b.md": source(AMENDING % "2030")},
    ),
    "K646": (
        {A: source(), "ke-hoach-b.md": source(EFFECTIVE % "09/02/2024")},
        {A: source(), "ke-hoach-b.md": source(EFFECTIVE % "10/02/2024")},
    ),
    "K647": (
        {A: source(FACTS + YEARLY % "15/12"), "ke-hoach-b.md": source(MOVING % "bao-cao-nam")},
        {A: source(FACTS + YEARLY % "15/12"), "ke-hoach-b.md": source(MOVING % "bao-cao")},
    ),
    "K648": (
        {A: source(), "agencies.yml": ENDED % "09/02/2024"},
        {A: source(), "agencies.yml": ENDED % "10/02/2024"},
    ),
    "K435": (
        {A: source(), "agencies.yml": IN_GROUP % ""},
        {A: source(), "agencies.yml": IN_GROUP % ", group: yes"},
    ),
    "K436": (
        {A: source(), "agencies.yml": AGENCIES + RENAMED},
        {A: source(), "agencies.yml": AGENCIES + RENAMED + "    effective: 01/07/2025\n"},
    ),
    "K320": (
        with_facts(ONCE % "ngày 05 tháng đầu quý sau, every: month"),
        with_facts(ONCE % "ngày 05 tháng đầu quý sau, every: quarter"),
    ),
    "K318": (with_facts(ONCE % "02/01/2032"), with_facts(ONCE % "31/12/2031")),
    "K415": (
        {
            A: source(FACTS + TO_B.replace("implements", "replaces")),
            "ke-hoach-b.md": source(OTHER + TO_A.replace("implements", "amends")),
        },
        {
            A: source(FACTS + TO_B.replace("implements", "replaces")),
            "ke-hoach-b.md": source(OTHER + TO_A.replace("implements", "related")),
        },
    ),
    "K429": (
        {
            A: source(),
            "agencies.yml": AGENCIES.replace("level: dep", "parent: so-y-te, level: dep"),
        },
        {A: source(), "agencies.yml": AGENCIES.replace("level: dep", "parent: ubnd, level: dep")},
    ),
    "K513": (
        with_facts(ASKED % '"0912 345 678"'),
        with_facts(ASKED % '"024 3800 0000"'),
    ),
    "K514": (
        {A: source(body=BODY + "\n##II. Yêu cầu\n\nSống khỏe.\n")},
        {A: source(body=BODY + "\n#SốngXanh mỗi ngày, #1 của tỉnh.\n\n## II. Yêu cầu\n")},
    ),
    "K515": (
        {A: source(body=BODY + "\n2.Sở tổng kết.\n")},
        {A: source(body=BODY + "\n1.200 cây, 2.5.2026, C.Mác.\n\n-5 độ.\n\na)Sở tổng kết.\n")},
    ),
    "K517": (
        {A: source(body=BODY + "\na. Sở tổng kết.\n")},
        {A: source(body=BODY + "\nA. Sở tổng kết.\n\na) Xã báo cáo.\n\nĐiều 1. Tên gọi.\n")},
    ),
    "K518": (
        {A: source(body=BODY + "\n| TT | Việc |\n|---|---|\n| 1 | Mở lớp | Hội Phụ nữ |\n")},
        {A: source(body=BODY + "\n| TT | Việc |\n|---|---|\n| 1 |\n| 2 | a \\| b | |\n")},
    ),
    "K516": (
        {A: source(body=BODY + "\nTT\tViệc\tAi làm\n1\tMở lớp\tHội Phụ nữ\n")},
        {A: source(body=BODY + "\n-\tMở lớp\n-\tDọn chợ\n\nHọ tên:\tLò Văn A\n")},
    ),
    "K501": (
        {A: source(body=BODY + "\n<b>đậm</b>\n")},
        {A: source(body=BODY + "\n5 < 6 và 7 > 6; \\<tên xã>@xa.gov.vn\n")},
    ),
    "K502": (
        {A: source(body=BODY + "\nGọi 0912 345 678.\n")},
        {A: source(body=BODY + "\nSố 0912/QĐ-UBND; 1.500.000.000 đồng; so@binhhai.gov.vn\n")},
    ),
    "K503": (
        {A: source(body=BODY + "\n[mở](javascript:alert)\n")},
        {A: source(body=BODY + "\n[mở](https://example.org)\n")},
    ),
    "K504": (
        {A: source(body=BODY + "\n## I. Mục đích\n")},
        {
            A: source(body=BODY + "\n## II. Nội dung\n"),
            # What a document prints twice, its imported text tells twice.
            "ke-hoach-b.md": source(
                FACTS.replace("ke-hoach-a", "ke-hoach-b") + "\ntext: imported",
                BODY + "\n## I. Mục đích\n",
            ),
        },
    ),
    "K505": ({A: source(body="\n")}, {A: source()}),
    "K738": (
        with_facts(FIGURE.replace("Người đi bộ", "Số vụ tai nạn") % "value: 5, unit: vụ"),
        with_facts(
            FIGURE.replace("Người đi bộ", "Tỷ lệ hộ nghèo có xe đạp") % "value: 5, unit: '%'"
        ),
    ),
}


@pytest.mark.parametrize("code", CASES)
def test_a_mistake_is_named_with_its_line_and_a_near_miss_is_not(code: str, tmp_path: Path) -> None:
    provoking, missing = CASES[code]
    knowledge = know_of(tmp_path / "wrong", provoking)
    problems = [problem for problem in knowledge.problems if problem.code == code]
    assert problems, codes_of(knowledge)
    assert problems[0].place.line >= 1
    assert problems[0].place.file.startswith("plans")
    assert "$" not in problems[0].message + problems[0].hint
    assert code not in codes_of(know_of(tmp_path / "right", missing))


def test_every_code_is_provoked_by_some_test() -> None:
    here = Path(__file__)
    told = " ".join(
        file.read_text("utf-8") for file in here.parent.rglob("test_*.py") if file != here
    )
    assert [code for code in CODES if code not in CASES and f'"{code}"' not in told] == []


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.code)
def test_both_languages_fill_the_same_blanks(code) -> None:
    def blanks(*texts: str) -> set[str]:
        return set(re.findall(r"\$(\w+)", " ".join(texts)))

    assert blanks(code.vi, code.hint) == blanks(code.en, code.en_hint)
    assert code.why
    assert code.en_why
    assert not VIETNAMESE.search(QUOTED.sub("", code.en_why))


def test_a_problem_says_the_same_in_english() -> None:
    problem = found(Place("plans/a.md", 3, 5), "K202", key="titel", nearest="title")
    assert str(problem) == "plans/a.md:3:5: K202 Không có khóa «titel» ở đây → title"
    assert in_language(problem, "en").message == "There is no key «titel» here"


@pytest.mark.parametrize(
    ("cells", "columns", "english"),
    [
        ("1", "3", "This row has 1 cell where the head has 3 columns"),
        ("2", "1", "This row has 2 cells where the head has 1 column"),
        ("0", "11", "This row has 0 cells where the head has 11 columns"),
    ],
)
def test_one_thing_is_not_called_many_in_english(cells, columns, english) -> None:
    problem = found(Place("plans/a.csv", 3), "K711", cells=cells, columns=columns)
    assert in_language(problem, "en").message == english


def test_words_of_a_source_are_not_taken_for_a_choice_of_numbers() -> None:
    problem = found(
        Place("plans/a.md", 3), "K634", what="1 {cây|hoa}", value="$x", count=1, where="a"
    )
    assert in_language(problem, "en").message == (
        "Target «1 {cây|hoa}» $x stands in 1 plan of the campaign: a"
    )


@pytest.mark.parametrize(
    ("old", "typed", "said"),
    [
        ("number: 12\n", "number: 12 345\n", "số viết liền của văn bản → viết như «number: 12345»"),
        ("number: 12\n", 'number: "1 2a"\n', "số viết liền của văn bản → viết như «number: 12a»"),
        (
            "title: Phát động phong trào Sống khỏe mỗi ngày",
            "title: true",
            "«true» không phải chữ →",
        ),
        ("title: Phát động phong trào Sống khỏe mỗi ngày", "title: ~", "«~» không phải chữ →"),
        ("title: Phát động phong trào Sống khỏe mỗi ngày", "title: 2024", "trích yếu bằng chữ →"),
        ("name: Giai đoạn 1", "name: Null", "«Null» không phải chữ →"),
    ],
)
def test_a_value_that_is_no_word_is_not_published(tmp_path, old, typed, said) -> None:
    known = know_of(tmp_path, changed(old, typed))
    assert said in "\n".join(map(str, known.problems))


@pytest.mark.parametrize(
    ("old", "typed"),
    [
        ("number: 12\n", "number: 12a\n"),
        ("number: 12\n", "number: 135-\n"),
        ("title: Phát động", 'title: "true" nghĩa là đúng: phát động'),
        ("title: Phát động", "title: Null và True, hai tiếng: phát động"),
        ("name: Giai đoạn 1", 'name: "null"'),
        ("name: Giai đoạn 1", "name: 2024"),
    ],
)
def test_what_only_looks_like_no_word_is_taken(tmp_path, old, typed) -> None:
    typed = typed.replace(": phát", " phát").replace('"true" nghĩa', "True nghĩa")
    assert "K203" not in codes_of(know_of(tmp_path, changed(old, typed)))


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("##II. Yêu cầu", "«## II. Yêu cầu»"),
        ("###1. Ai làm", "«### 1. Ai làm»"),
        ("#III. Kinh phí", "«# III. Kinh phí»"),
        ("  ##Phần cuối", "«## Phần cuối»"),
        ("#", ""),
        ("##", ""),
        ("#######x", ""),
        ("#SốngXanh", ""),
        ("Mã số ##12", ""),
        ("| ##a | b |", ""),
    ],
)
def test_a_heading_without_its_space_is_told_with_what_to_type(tmp_path, line, meant) -> None:
    known = know_of(tmp_path, {A: source(body=f"{BODY}\n{line}\n\nHết.\n")})
    told = [problem for problem in known.problems if problem.code == "K514"]
    assert [problem.hint for problem in told] == ([f"viết {meant}"] if meant else [])
    assert [problem.place.line for problem in told] == ([21] if meant else [])


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("2.Sở tổng kết", "2. Sở tổng kết"),
        ("1.2.Sở tổng kết", "1.2. Sở tổng kết"),
        ("3)Sở tổng kết", "3) Sở tổng kết"),
        ("II.Tổ chức", "II. Tổ chức"),
        ("-Trồng cây", "- Trồng cây"),
        ("  +trồng cây", "+ trồng cây"),
        ("–Trồng cây", "– Trồng cây"),
        ("•Trồng cây", "• Trồng cây"),
        ("1.“Sống xanh”", "1. “Sống xanh”"),
        ("II.“Sống xanh”", "II. “Sống xanh”"),
        ("-“Sống xanh”", "- “Sống xanh”"),
        ('-"Sống xanh"', '- "Sống xanh"'),
        ("2.Ở xã", "2. Ở xã"),
        ("3.Ý kiến", "3. Ý kiến"),
        ("2. Sở tổng kết", ""),
        ("a)Sở tổng kết", ""),
        ("1.200 cây", ""),
        ("-5 độ", ""),
        ("+84 24 3800", ""),
        ("V.I. Lê-nin", ""),
        ("2.A", ""),
        ("2.A và 2.B", ""),
        ("Điều 1.Sở tổng kết", ""),
        ("1.“", ""),
        ("-“", ""),
        ("*Nghiêng*", ""),
        ("---", ""),
        ("| 1.Cây | b |", ""),
        ("Hà Nội 2.Sở", ""),
    ],
)
@pytest.mark.parametrize("text", ["", "text: imported\n"])
def test_an_item_without_its_space_is_told_with_what_to_type(tmp_path, line, meant, text) -> None:
    known = know_of(tmp_path, {A: source(FACTS + text, body=f"{BODY}\n{line}\n\nHết.\n")})
    told = [problem for problem in known.problems if problem.code == "K515"]
    assert [problem.hint for problem in told] == ([f"viết «{meant}»"] if meant and not text else [])


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        (
            "TT\tViệc\tHạn\n1\tMở lớp\tQuý IV\n2\tDọn chợ\t\n",
            ["viết mỗi dòng như «| TT | Việc | Hạn |», dưới dòng đầu thêm «|---|---|---|»"],
        ),
        ("Việc\tHạn\nMở lớp\tQuý IV\n", ["«| Việc | Hạn |», dưới dòng đầu thêm «|---|---|»"]),
        ("Việc\tHạn\nA\tB\n\nKhác.\n\nThôn\tHộ\nĐông\t12\nTây\t9\n", ["Việc", "Thôn"]),
        ("Giá\t|a|\nb\tc\n", [r"«| Giá | \|a\| |»"]),
        # One line, items of a list, a table as it should be, and what is shown letter by letter.
        ("Họ tên:\tLò Văn A\n", []),
        ("1.\tMở lớp\n2.\tDọn chợ\n\na)\tSáng\nb)\tChiều\n", []),
        ("\tThụt vào\n\tThụt vào\n", []),
        ("| a\t| b |\n|---|---|\n| c\t| d |\n", []),
        ("```\na\tb\nc\td\n```\n", []),
    ],
)
def test_a_table_that_was_pasted_is_told_with_what_to_type(tmp_path, text, hints) -> None:
    known = know_of(tmp_path, {A: source(body=f"{BODY}\n{text}\nHết.\n")})
    told = [problem for problem in known.problems if problem.code == "K516"]
    assert len(told) == len(hints)
    assert all(hint in problem.hint for hint, problem in zip(hints, told, strict=True))


@pytest.mark.parametrize(
    ("number", "symbol", "advice"),
    [
        ("12", "/KH-SYT", "viết «symbol: KH-SYT»"),
        ("12", "-KL/TW", "viết «symbol: KL/TW»"),
        ("12", "–KH-SYT", "viết «symbol: KH-SYT»"),
        ("12", "KH-SYT-", "viết «symbol: KH-SYT»"),
        ("12", "／KH-SYT", "viết «symbol: KH-SYT»"),
        ("12", "\\KH-SYT", "viết «symbol: KH-SYT»"),
        ("12-", "KH-SYT", "viết «number: 12»"),
        ("12/", "KH-SYT", "viết «number: 12»"),
        ("12 -", "KH-SYT", "viết «number: 12»"),
        ("12", "/", "xóa dòng «symbol»"),
        ("12", '"-"', "xóa dòng «symbol»"),
        ("12", "KH-SYT", ""),
        ("12/2024", "NQ-HĐND", ""),
    ],
)
def test_a_sign_between_number_and_symbol_is_told_with_what_to_type(
    tmp_path, number, symbol, advice
) -> None:
    facts = FACTS.replace("number: 12", f"number: {number}").replace("KH-SYT", symbol, 1)
    told = [p for p in know_of(tmp_path, {A: source(facts)}).problems if p.code == "K222"]
    assert [problem.hint for problem in told] == ([advice] if advice else [])


def test_a_right_plan_has_no_problem(tmp_path: Path) -> None:
    assert codes_of(know_of(tmp_path, {A: source()})) == []


def test_the_documents_of_the_register_are_right(tmp_path: Path) -> None:
    assert "kh-9" in know_of(tmp_path, {"documents.yml": DOCUMENTS}).portal.documents


VIETNAMESE = re.compile(r"[À-ɏẠ-ỹ]")
QUOTED = re.compile(r"«[^»]*»|write like.*|line «.*|\(Loại văn bản\)")
TALKS_OF_DOCUMENTS = {"K112", "K408", "K409", "K412"}


@pytest.mark.parametrize("code", sorted(CASES.keys() - TALKS_OF_DOCUMENTS))
def test_what_the_program_says_itself_is_said_in_english_too(tmp_path, code):
    found_ = [p for p in know_of(tmp_path, CASES[code][0]).problems if p.code == code]
    for problem in (in_language(one, "en") for one in found_):
        assert not VIETNAMESE.search(QUOTED.sub("", problem.message)), problem.message
        assert not VIETNAMESE.search(QUOTED.sub("", problem.hint)), problem.hint


@pytest.mark.parametrize(
    ("said", "english"),
    [
        (said_date(PartialDate(2023, quarter=1)), "quarter I of 2023"),
        (said_date(PartialDate(2023, 2)), "2023-02"),
        (said_date(PartialDate(2023, 2, 28)), "28/02/2023"),
        (said_date(PartialDate(2023, half=2)), "the second half of 2023"),
        (said_date(YearlyDay(25)), "day 25"),
        (said_period(PartialDate(2023), PartialDate(2025)), "2023–2025"),
        (said_period(PartialDate(2023, 6), PartialDate(2025)), "2023-06 – 2025"),
        (said_period(PartialDate(2023), PartialDate(2023)), "2023"),
        (nearest("titel", ["title", "tier"], LIST_OF_KEYS), "did you mean «title» or «tier»?"),
        (nearest("xyz", ["title"], LIST_OF_KEYS), "there are: title"),
        (
            nearest("xyz", [f"k{n}" for n in range(40)], LIST_OF_KEYS),
            "see «Mọi khóa» in the editors' guide",
        ),
    ],
)
def test_what_the_program_says_carries_its_english(said, english):
    assert said.en == english


def test_both_languages_survive_being_stored():
    said = said_date(PartialDate(2023, quarter=1))
    again = pickle.loads(pickle.dumps(said))
    assert (again, again.en) == (said, said.en)


@pytest.mark.parametrize(
    ("table", "is_told"),
    [
        ("| TT | Tên | Chủ trì |\n| 1 | Mở lớp | Hội Phụ nữ |\n", True),
        ("TT | Tên | Chủ trì\n1 | Mở lớp | Hội Phụ nữ\n", True),
        ("| TT | Tên | Chủ trì |\n|---|:---:|---|\n| 1 | Mở lớp | Hội Phụ nữ |\n", False),
        ("| TT | Tên | Chủ trì |\n\nMở lớp.\n", False),
        ("Lớp A | B\nLớp C | D\n", False),
    ],
)
def test_a_table_without_its_rule_is_told(tmp_path, table, is_told) -> None:
    known = know_of(tmp_path, {A: source(body=f"{BODY}\n{table}")})
    assert ("K516" in codes_of(known)) is is_told


@pytest.mark.parametrize(
    "body",
    ["- Dọn chợ\n- Mở lớp\n---\n\nHết.\n", "Kính gửi: Các thôn.\n\n---\n\nHết.\n"],
)
def test_a_rule_below_items_of_the_text_ends_no_facts(tmp_path, body) -> None:
    assert "K141" not in codes_of(know_of(tmp_path, {A: source(body=body)}))
