"""Sources that people really have: odd letters, names, files and registers, each told as it is."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from congkhai.knowledge import load_portal
from congkhai.problems import Problem
from congkhai.sources.load import read_draft
from congkhai.sources.load.node import read_yaml
from congkhai.text import from_vni, old_words

from tests.small import AGENCIES, BODY, FACTS, REGISTERS, codes_of, know_of, source, write

A = "ke-hoach-a.md"
TITLE = "title: Phát động phong trào Sống khỏe mỗi ngày\n"


def told(folder: Path, files: dict[str, str | bytes], code: str) -> list[Problem]:
    return [problem for problem in know_of(folder, files).problems if problem.code == code]


def places(problems: list[Problem]) -> list[str]:
    return [str(problem.place) for problem in problems]


def titled(value: str) -> str:
    return source(FACTS.replace(TITLE, f"title: {value}\n"))


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (r'"a\0b"', "U+0000"),
        (r'"a\x1b[31m"', "U+001B"),
        (r'"A\u202Egnp\u202C"', "U+202E"),
        (r'"\u200b"', "U+200B"),
        (r'"a\uFFFEb"', "U+FFFE"),
        (r'"a\u2028b"', "U+2028"),
        (r'"\u3164"', "U+3164"),
        (r'"a\ufffdb"', "U+FFFD"),
        (r'"a\U000E0041b"', "U+E0041"),
        (r'"a\ue000b"', "U+E000"),
        (r'"a\u00adb"', "U+00AD"),
    ],
)
def test_a_forbidden_letter_is_found_in_a_value_however_it_is_written(tmp_path, value, name):
    (problem,) = told(tmp_path, {A: titled(value)}, "K102")
    assert str(problem.place) == "plans/ke-hoach-a.md:8:8"
    assert name in problem.message


@pytest.mark.parametrize("value", [r'"a\tb"', r'"K\u1EBF ho\u1EA1ch"', r'"a\"b"', r'"C:\\u202e"'])
def test_other_escapes_are_taken(tmp_path, value):
    assert told(tmp_path, {A: titled(value)}, "K102") == []


@pytest.mark.parametrize("letter", ["\u200b", "\u202e", "\x1b", "\ufffd", "\u2028"])
@pytest.mark.parametrize(
    "place", ["ke-hoach-a/awards.csv", "ke-hoach-a/awards.yml", "agencies.yml", A]
)
def test_it_is_found_in_sources_of_every_kind(tmp_path, letter, place):
    text = {A: source(), "agencies.yml": AGENCIES}.get(place, "year,occasion\n2025,annual\n")
    (problem, *_) = told(tmp_path, {A: source(), place: text + f"# {letter}"}, "K102")
    assert problem.place.file == f"plans/{place}"


def test_a_noncharacter_is_named_at_its_own_line(tmp_path):
    files: dict[str, str | bytes] = {A: source(FACTS + "place: Bình \uffff Hải\n")}
    knowledge = know_of(tmp_path, files)
    assert [str(p.place) for p in knowledge.problems if p.code in {"K102", "K105"}] == [
        "plans/ke-hoach-a.md:14:13"
    ]


@pytest.mark.parametrize(
    "name", [b"k\xe9 ho\xb9ch.md", b"Bao c\xe1o.bin", b"a\nb.md", b"\x1b[31m.yml", b"a\xff/b.md"]
)
def test_a_file_name_of_any_bytes_is_named_with_escapes(tmp_path, name):
    plans = write(tmp_path, {A: source()})
    path = os.fsencode(plans) + b"/" + name
    Path(os.fsdecode(path)).parent.mkdir(exist_ok=True)
    Path(os.fsdecode(path)).write_bytes(b"x")
    knowledge = load_portal(plans)
    (problem,) = [p for p in knowledge.problems if p.code == "K113"]
    assert str(problem).isprintable()
    assert "\\x" in problem.place.file
    assert "ke-hoach-a" in knowledge.portal.plans


@pytest.mark.parametrize(
    "place", ["x.md", "campaigns.yml", "ke-hoach-a/results.csv", "ke-hoach-b/plan.yml", "a.pdf"]
)
def test_a_pipe_is_named_and_not_waited_for(tmp_path, place):
    plans = write(tmp_path, {A: source(), "ke-hoach-a/awards.yml": "awards: []\n"})
    pipe = plans / place
    pipe.parent.mkdir(exist_ok=True)
    pipe.unlink(missing_ok=True)
    os.mkfifo(pipe)
    assert places([p for p in load_portal(plans).problems if p.code == "K116"]) == [
        f"plans/{place}:1:1"
    ]


@pytest.mark.parametrize("place", [".kh-an.md", "so/.kh.yml", "ke-hoach-a/.bao-cao.pdf"])
def test_a_hidden_file_is_named(tmp_path, place):
    files: dict[str, str | bytes] = {A: source(), place: "x"}
    assert places(told(tmp_path, files, "K114")) == [f"plans/{place}:1:1"]


@pytest.mark.parametrize("name", [".DS_Store", "._ke-hoach-a.md", ".~lock.a.docx#", ".a.md.swp"])
def test_what_other_programs_leave_is_passed_over(tmp_path, name):
    assert codes_of(know_of(tmp_path, {A: source(), name: "x"})) == []


def without(folder: Path, name: str) -> list[str]:
    """Codes when one register is not there at all."""
    second = FACTS.replace("id: ke-hoach-a", "id: ke-hoach-b").replace("number: 12", "")
    second = source(second.replace("title: Phát động", "title: Tiếp tục"))
    plans = write(folder, {A: source(), "ke-hoach-b.md": second})
    (plans / name).unlink()
    return codes_of(load_portal(plans))


def test_a_register_that_is_missing_is_said_once(tmp_path):
    codes = without(tmp_path, "agencies.yml")
    assert codes.count("K115") == 1
    assert "K402" not in codes


def test_campaigns_that_are_missing_are_said_once(tmp_path):
    assert without(tmp_path, "campaigns.yml") == ["K115"]


def test_documents_that_are_missing_are_none(tmp_path):
    assert without(tmp_path, "documents.yml") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "K115"),
        ("# chưa có gì\n", "K115"),
        ("agencies: []\n", "K115"),
        ("agencies: [\n", "K105"),
        ("- so-y-te\n", "K108"),
        ("agencies:\n  - {id: so-y-te}\n", "K201"),
        ("agencise:\n  - {id: so-y-te, name: Sở}\n", "K202"),
        (b"\xff\xfea\x00", "K101"),
    ],
)
def test_a_register_that_is_empty_or_broken_is_the_one_cause(tmp_path, text, code):
    codes = codes_of(know_of(tmp_path, {A: source(), "agencies.yml": text}))
    assert code in codes
    assert "K402" not in codes


def test_a_register_that_is_a_folder_is_named(tmp_path):
    files = {name: text for name, text in REGISTERS.items() if name != "campaigns.yml"}
    plans = tmp_path / "plans"
    (plans / "campaigns.yml").mkdir(parents=True)
    for name, text in {**files, A: source()}.items():
        (plans / name).write_text(text, "utf-8")
    assert codes_of(load_portal(plans)) == ["K111"]


def test_one_id_that_a_good_register_lacks_is_still_named(tmp_path):
    files: dict[str, str | bytes] = {A: source(FACTS.replace("so-y-te", "so-y-t"))}
    codes = codes_of(know_of(tmp_path, files))
    assert "K402" in codes
    assert "K115" not in codes


@pytest.mark.parametrize(
    ("line", "typed", "place"),
    [
        ("kind: kế hoạch", 'kind: "kế hoạch', "3:7"),
        ("title: Phát động", 'title: "Phát động', "8:8"),
        ("campaign: song-khoe", "campaign: 'song-khoe", "9:11"),
        (
            "  - {name: Giai đoạn 2",
            '  - name: "Giai\n    end: 2024\n  - {name: Giai đoạn 2',
            "13:11",
        ),
    ],
)
@pytest.mark.parametrize("later", ["", 'name: "Tên ngắn"\nplace: "Bình Hải"\n', "gist: Sở's\n"])
def test_an_unclosed_quote_is_named_where_it_opens(tmp_path, line, typed, place, later):
    facts = FACTS.replace(line, typed) + later
    (problem,) = told(tmp_path, {A: source(facts)}, "K105")
    assert str(problem.place) == f"plans/ke-hoach-a.md:{place}"
    assert "mở mà không đóng" in problem.message


@pytest.mark.parametrize(
    ("text", "place", "said", "advice"),
    [
        ("id: a\n kind: b\nc: d\n", "2:2", "thụt 1 dấu cách", "thụt 0 dấu cách"),
        ("a:\n  - id: b\n   c: d\ne: f\n", "3:4", "thụt 3 dấu cách", "thụt 2 hoặc 4 dấu cách"),
        ("a:\n  - id: b\n     c: d\ne: f\n", "3:6", "thụt 5 dấu cách", "thụt 4 dấu cách"),
        ("a:\n  - b\n - c\nd: e\n", "3:2", "thụt 1 dấu cách", "thụt 0 hoặc 2 dấu cách"),
        ("a:\n  b: 1\n\n# c\n d: 2\n", "5:2", "thụt 1 dấu cách", "thụt 0 hoặc 2 dấu cách"),
        ("  a: 1\nb: 2\n", "2:1", "thụt 0 dấu cách", "thụt 2 dấu cách"),
        ("a: x\nbcd\ne: f\n", "2:1", "thiếu dấu hai chấm", "«khóa: giá trị»"),
        ("a: {b: 1, c: 2\nd: 3\ne: 4\n", "1:4", "ngoặc mở mà không đóng", "ngoặc đóng"),
        ("a: [b, c\nd: 3\ne: 4\n", "1:4", "ngoặc mở mà không đóng", "ngoặc đóng"),
        ("a: 'b\nd: e\n", "1:4", "dấu nháy đơn (')", "nháy đơn đóng"),
        ("a: 'b", "1:4", "dấu nháy đơn (')", "nháy đơn đóng"),
        ("a: ['b, c]\nd: e\n", "1:5", "dấu nháy đơn (')", "nháy đơn đóng"),
        ("a: 'b'c' d\n", "1:7", "sau dấu nháy đơn đóng", "hai lần"),
        ('a: "b', "1:4", "dấu ngoặc kép mở", "ngoặc kép đóng"),
        ('a: "b" c\nd: e\n', "1:8", "sau dấu ngoặc kép đóng", "«…»"),
        ("a: [\n\n", "1:4", "ngoặc mở mà không đóng", "ngoặc đóng"),
        ("a: b: c\n", "1:5", "hai chấm trong giá trị", "ngoặc kép"),
        ("a:\n\tb: 1\n", "2:1", "phím Tab", "dấu cách"),
        ("a: 1\n---\nb: 2\n", "3:1", "phần thứ hai", "xóa dòng ấy"),
        ("a:b\nc: d\n", "1:3", "dấu cách sau dấu hai chấm", "«khóa: giá trị»"),
        ("x: 1\na:b\nc: d\n", "2:3", "dấu cách sau dấu hai chấm", "«khóa: giá trị»"),
        ("a:\n  - id:b\n    c: d\n", "2:8", "dấu cách sau dấu hai chấm", "«khóa: giá trị»"),
        ("a:\n  -id: b\n    c: d\n", "2:4", "dấu cách sau gạch", "«- khóa: giá trị»"),
        ("a：b\nc: d\n", "1:2", "dấu «：» rộng", "dấu hai chấm thường"),
        ("x: 1\na：b\nc: d\n", "2:2", "dấu «：» rộng", "dấu hai chấm thường"),
        ("a:\n  - id: b\n\u00a0\u00a0 c: d\n    e: f\n", "3:1", "dấu cách lạ", "phím cách"),
        ("a:\n  - id: b\n  \u3000c: d\n    e: f\n", "3:3", "dấu cách lạ", "phím cách"),
        ('x: 1\nsite_name "Cổng\ndir: content\n', "2:1", "thiếu dấu hai chấm", "«khóa: giá"),
        ("a: *Hiến máu*\nc: d\n", "1:4", "không mở đầu giá trị", "ngoặc kép"),
        ("a: **b**\nc: d\n", "1:4", "không mở đầu giá trị", "ngoặc kép"),
        ("a: !Hiến\nc: d\n", "1:4", "không mở đầu giá trị", "ngoặc kép"),
        ("a: > b\nc: d\n", "1:4", "không mở đầu giá trị", "ngoặc kép"),
        ("a: , b\nc: d\n", "1:4", "không mở đầu giá trị", "ngoặc kép"),
        ("a: - b\nc: d\n", "1:4", "không mở đầu giá trị", "ngoặc kép"),
        ("a: - b\n  - c\n", "1:4", "không mở đầu giá trị", "dòng dưới khóa"),
        ("a: b\n- c\n", "2:1", "không khớp", "canh các dòng"),
        ("- a: b\n-c: d\n", "2:2", "dấu cách sau gạch", "«- khóa: giá trị»"),
        ("a:\n  - - b\n   -c\n", "3:5", "dấu cách sau gạch", "«- khóa: giá trị»"),
        ("a:\n  -b\n  c: d\n", "2:4", "dấu cách sau gạch", "«- khóa: giá trị»"),
        ("a :b\nc: d\n", "1:4", "dấu cách sau dấu hai chấm", "«khóa: giá trị»"),
        ("Ngày:b\nc: d\n", "1:6", "dấu cách sau dấu hai chấm", "«khóa: giá trị»"),
        ("a:\u00a0b\nc: d\n", "1:3", "dấu cách lạ", "phím cách"),
        ("x: 1\na:\u3000b\nc: d\n", "2:3", "dấu cách lạ", "phím cách"),
        ("a:\n  -\u00a0b: c\n    d: e\n", "2:4", "dấu cách lạ", "phím cách"),
        ("x: 1\na:\u00a0b\n", "2:3", "dấu cách lạ", "phím cách"),
        ("a; b\nc: d\n", "1:2", "thiếu dấu hai chấm", "«khóa: giá trị»"),
        ('a: "C:\\dữ liệu"\n', "1:7", "gạch chéo ngược", "nháy đơn"),
        ('a: "50\\%"\n', "1:7", "gạch chéo ngược", "hai lần"),
        ('a: "x\\u12"\n', "1:8", "gạch chéo ngược", "hai lần"),
        ("a: [Khẩn] b\nc: d\n", "1:11", "sau dấu ngoặc đóng", "cả giá trị"),
        ("a:\n  b: {c: d} e\n", "2:13", "sau dấu ngoặc đóng", "cả giá trị"),
    ],
)
def test_broken_yaml_is_named_where_it_breaks_with_what_to_type(text, place, said, advice):
    node, (problem,) = read_yaml(text, "a.yml")
    assert node is None
    assert str(problem.place) == f"a.yml:{place}"
    assert said in problem.message
    assert advice in problem.hint


@pytest.mark.parametrize(
    "text",
    [
        "a: x\n  y z\nb: 2\n",
        "a:\n- b\n- c\n",
        "a: [b,\n c]\n",
        "---\na: 1\n...\n",
        "a: x\n  b:c\n  -d\nb: http://e.vn\n",
        "a: >\n  b\nc: -1\nd: |\n  e: f\n",
        'a: "x\\\\y\\n"\nb: x; y = z\nc:\n  x; y\n  z\n',
    ],
)
def test_yaml_that_looks_odd_is_right(text):
    node, problems = read_yaml(text, "a.yml")
    assert node is not None
    assert problems == []


def test_a_value_of_several_lines_in_quotes_is_right(tmp_path):
    facts = FACTS + 'gist: "Một câu dài\n  qua hai dòng, với ghi chú:\n  hết câu"\n'
    assert codes_of(know_of(tmp_path, {A: source(facts)})) == []


def test_facts_below_a_second_line_of_dashes_are_told_as_such(tmp_path):
    facts = FACTS.replace("agency:", "---\nagency:")
    assert places(told(tmp_path, {A: source(facts)}, "K117")) == ["plans/ke-hoach-a.md:7:1"]


@pytest.mark.parametrize(
    ("typed", "font", "meant"),
    [
        ("KÕ ho¹ch thi ®ua n¨m 2026", "TCVN3", "hoạch"),
        ("§éc lËp Tù do H¹nh phóc", "TCVN3", "Độc"),
        ("ViÖc triÓn khai nhiÖm vô ®­îc giao".replace("\u00ad", ""), "TCVN3", ""),
        ("Keá hoaïch thi ñua", "VNI", "hoạch"),
        ("Ñoäc laäp Töï do", "VNI", "Độc"),
        ("Quyeát ñònh soá 12", "VNI", "định"),
    ],
)
def test_words_of_an_old_font_are_recognised(typed, font, meant):
    found = list(old_words(typed))
    assert found[0][1] == font if meant else True
    assert meant in "".join(word[3] for word in found)


@pytest.mark.parametrize(
    "typed",
    [
        "Phường Citroën và Café",
        "Citroën",
        "naïve",
        "São Paulo, 1ª",
        "El Niño",
        "Straße 12",
        "Microsoft® Word§",
        "§ 5",
        "10 µm, 5 µg",
        "giá, hoá, xuân, oà",
        "Kế hoạch¹ và ghi chú²",
        "5 ¼ km",
        "Zürich",
    ],
)
def test_foreign_words_and_signs_are_no_old_font(typed):
    assert list(old_words(typed)) == []


def test_a_line_of_an_old_font_in_the_text_is_named_at_its_place(tmp_path):
    body = BODY + "\n1. Thùc hiÖn kÕ ho¹ch.\n"
    (problem,) = told(tmp_path, {A: source(body=body)}, "K118")
    assert problem.place.line == 21
    assert "«hoạch»" in problem.hint


def test_vni_is_rewritten_word_by_word():
    assert from_vni("Vieät Nam") == "Việt Nam"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_letters_in_either_normal_form_are_right(tmp_path, form):
    text = unicodedata.normalize(form, source())
    assert codes_of(know_of(tmp_path, {A: text})) == []


@pytest.mark.parametrize(
    "typed", ["Bi\u0300\u0302nh", "Hải \u0301", "e\u0301\u0302", "Đ\u0309ảng", "\u0323 Bình"]
)
def test_a_mark_that_stands_apart_is_named(tmp_path, typed):
    assert told(tmp_path, {A: titled(f"Kế hoạch {typed} này")}, "K119")


@pytest.mark.parametrize(
    "more",
    [
        "period: {}\n",
        "period:\n",
        'campaign: ""\n',
        "campaign: ''\n",
        "scope: {}\n",
        "targets: []\n",
        'number: ""\n',
        "original: {}\n",
    ],
)
def test_a_key_left_blank_in_any_way_says_nothing(tmp_path, more):
    key = more.split(":", 1)[0]
    facts = "\n".join(
        line
        for line in FACTS.splitlines()
        if not line.startswith((f"{key}:", "phases:", "  -", "period:"))
    )
    assert codes_of(know_of(tmp_path, {A: source(f"{facts}\n{more}")})) == []


@pytest.mark.parametrize("value", ['""', "", "{}"])
def test_a_required_key_left_blank_is_still_named(tmp_path, value):
    assert {"K201", "K203", "K209"} & {*codes_of(know_of(tmp_path, {A: titled(value)}))}


@pytest.mark.parametrize(
    "typed",
    [
        "2026-03-01T00:00:00",
        "2026-03-01 00:00:00",
        "2026-03-01T00:00:00Z",
        "2026-03-01T00:00:00+07:00",
        "2026-03-01T00:00",
        "01/03/2026 00:00:00",
        "2026-03-01T00:00:00.000Z",
    ],
)
def test_midnight_of_a_day_is_that_day(tmp_path, typed):
    knowledge = know_of(tmp_path, {A: source(FACTS.replace("10/02/2024", typed))})
    assert codes_of(knowledge) == []
    assert str(knowledge.portal.plans["ke-hoach-a"].issued) == "2026-03-01"


@pytest.mark.parametrize("typed", ["2026-03-01T09:30:00", "2026-03-01T00:00:01", "T00:00:00"])
def test_another_time_of_day_is_no_date(tmp_path, typed):
    assert told(tmp_path, {A: source(FACTS.replace("10/02/2024", typed))}, "K205")


@pytest.mark.parametrize(
    ("key", "length", "is_told"),
    [
        ("symbol", 301, True),
        ("symbol", 300, False),
        ("gist", 2_001, True),
        ("gist", 2_000, False),
        ("place", 50_000, True),
    ],
)
def test_a_value_of_more_letters_than_any_document_has_is_named(tmp_path, key, length, is_told):
    facts = FACTS.replace("symbol: KH-SYT\n", "") + f"{key}: {'a' * length}\n"
    assert bool(told(tmp_path, {A: source(facts)}, "K213")) is is_told


def test_a_party_of_more_letters_than_any_name_has_is_named(tmp_path):
    facts = FACTS + f"tasks:\n  - {{id: t, what: Trồng cây, lead: Ban {'a' * 300}}}\n"
    assert told(tmp_path, {A: source(facts)}, "K213")


@pytest.mark.parametrize("digits", ["１０/02/2024", "١٠/02/2024", "10／02／2024"])
def test_unusual_digits_are_understood_and_noticed(tmp_path, digits):
    knowledge = know_of(tmp_path, {A: source(FACTS.replace("10/02/2024", digits))})
    assert str(knowledge.portal.plans["ke-hoach-a"].issued) == "2024-02-10"
    assert codes_of(knowledge) == (["K214"] if "／" not in digits else [])


def test_what_is_noticed_of_a_value_is_noticed_each_time(tmp_path):
    for name in ("ke-hoach-a", "ke-hoach-b"):
        facts = FACTS.replace("ke-hoach-a", name).replace("10/02/2024", "１０/02/2024")
        draft = read_draft(source(facts).encode(), f"plans/{name}.md")
        assert draft.root
    files = {
        A: source(FACTS.replace("10/02/2024", "１０/02/2024")),
        "ke-hoach-b.md": source(
            FACTS.replace("ke-hoach-a", "ke-hoach-b")
            .replace("number: 12", "number: 13")
            .replace("10/02/2024", "１０/02/2024")
        ),
    }
    assert codes_of(know_of(tmp_path, dict(files))) == ["K214", "K214"]


@pytest.mark.parametrize("text", ["", "# chưa có gì\n", "- a\n"])
def test_a_plan_of_two_files_without_facts_is_named(tmp_path, text):
    files: dict[str, str | bytes] = {"ke-hoach-a/plan.yml": text, "ke-hoach-a/plan.md": BODY}
    assert codes_of(know_of(tmp_path, files)) == ["K108"]
