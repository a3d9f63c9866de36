"""The command line: what it says, in which language, with which exit status."""

from __future__ import annotations

import datetime as dt
import gettext
import json
import os
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from congkhai import __version__
from congkhai.commands import main
from congkhai.dates import asked_day

from tests.need import ROOT
from tests.small import FACTS, source, write

WORDS = ROOT / "hooks/congkhai/commands/locale/vi/LC_MESSAGES"
TWO_MISTAKES = source(FACTS.replace("kind: kế hoạch\n", "titel: x\n"))


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one right and one wrong plan, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    right = source(FACTS.replace("id: ke-hoach-a", "id: ke-hoach-b").replace("12", "13"))
    return write(tmp_path, {"ke-hoach-a.md": TWO_MISTAKES, "ke-hoach-b.md": right})


def test_check_names_every_mistake_at_once(plans: Path, capsys) -> None:
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert "plans/ke-hoach-a.md:2:1: K201 lỗi: Thiếu khóa bắt buộc «kind»" in said
    assert "plans/ke-hoach-a.md:3:1: K202 lỗi: Không có khóa «titel»" in said
    assert "«title»" in said
    assert "\033" not in said


def test_check_speaks_english_when_asked(plans: Path, capsys) -> None:
    assert main(["check", "--lang", "en"]) == 1
    assert "Required key «kind» is missing" in capsys.readouterr().out


def test_check_of_one_file_tells_only_of_that_file(plans: Path, capsys) -> None:
    assert main(["check", "plans/ke-hoach-b.md"]) == 0


def test_check_as_json_gives_places_as_numbers(plans: Path, capsys) -> None:
    assert main(["check", "--format", "json"]) == 1
    rows = json.loads(capsys.readouterr().out)
    assert {tuple(row) for row in rows} == {
        ("file", "line", "column", "code", "severity", "message", "hint")
    }
    assert [(row["line"], row["code"]) for row in rows] == [(2, "K201"), (3, "K202")]


def test_check_as_annotations_marks_the_line_on_a_pull_request(plans: Path, capsys) -> None:
    main(["check", "--format", "github"])
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith("::error file=plans/ke-hoach-a.md,line=2,col=1,title=K201::")


def test_a_warning_fails_only_when_strict(tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, {"khac.md": source()})
    assert main(["check"]) == 0
    assert main(["check", "--strict"]) == 1


def test_a_missing_parent_document_does_not_fail_a_strict_check(
    tmp_path: Path, monkeypatch, capsys
) -> None:
    monkeypatch.chdir(tmp_path)
    facts = FACTS + "relations:\n  - {type: implements, to: kh-9}\n"
    write(tmp_path, {"ke-hoach-a.md": source(facts)})
    assert main(["check", "--strict", "plans/ke-hoach-a.md"]) == 0
    assert "K408 ghi nhận: " in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["check", "khong-co"], ["explain", "K999"], []])
def test_wrong_use_is_told_in_one_line(arguments: list[str], plans: Path, capsys) -> None:
    assert main(arguments) == 2


def test_explain_shows_a_wrong_and_a_right_example(capsys) -> None:
    assert main(["explain", "k106", "--lang", "vi"]) == 0
    said = capsys.readouterr().out
    assert "Sai:" in said
    assert "Đúng:" in said
    assert "$" not in said


def test_explain_speaks_the_language_asked_for(capsys) -> None:
    assert main(["explain", "K211", "--lang", "en"]) == 0
    assert capsys.readouterr().out == (
        "K211 (error)\n«…» has … items, over the limit of …\n"
        "→ split it or move it to CSV\n\n"
        "The limit keeps pages readable and building quick.\n"
    )


@pytest.mark.parametrize(("files", "said"), [(1, "1 plan, 1 error,"), (2, "2 plans, 2 errors,")])
def test_one_plan_is_not_called_plans(files: int, said: str, tmp_path: Path, capsys) -> None:
    for number in range(files):
        write(tmp_path, {f"ke-hoach-{number}.md": source(FACTS + "titel: a\n")})
    main(["check", "--lang", "en", str(tmp_path / "plans")])
    assert said in capsys.readouterr().out


def test_a_program_does_not_look_for_garbage_in_its_modules(monkeypatch, capsys) -> None:
    asked: list[str] = []
    steps = {name: partial(asked.append, name) for name in ("disable", "freeze", "enable")}
    monkeypatch.setattr("congkhai.commands.gc", SimpleNamespace(**steps))
    monkeypatch.setattr("sys.argv", ["congkhai", "explain", "K101"])
    assert main() == 0
    assert asked == ["disable", "freeze", "enable"]
    # Who calls it from a program of their own looks after their memory themselves.
    assert main(["explain", "K101"]) == 0
    assert asked[3:] == []


def test_new_makes_a_source_that_check_helps_to_finish(plans: Path, capsys) -> None:
    assert main(["new", "plan", "ke-hoach-c"]) == 0
    assert main(["new", "plan", "ke-hoach-c"]) == 1, "nothing is overwritten"
    assert main(["new", "plan", "Kế hoạch"]) == 2
    capsys.readouterr()
    main(["check", "plans/ke-hoach-c.md", "--format", "json"])
    assert {row["code"] for row in json.loads(capsys.readouterr().out)} == {"K201"}


def test_schema_prints_what_editors_load(capfdbinary) -> None:
    assert main(["schema", "plan"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["title"] == "Nguồn của một kế hoạch"


@pytest.mark.parametrize(("language", "word"), [("vi", "kiểm tra nguồn"), ("en", "check the")])
def test_help_speaks_both_languages(language: str, word: str, capsys) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--lang", language, "--help"])
    assert stop.value.code == 0
    assert word in capsys.readouterr().out


@pytest.mark.parametrize(("language", "word"), [("vi", "phần bỏ ra"), ("en", "leave out")])
def test_help_of_a_command_speaks_both_languages(language: str, word: str, capsys) -> None:
    with pytest.raises(SystemExit):
        main(["--lang", language, "build", "--help"])
    assert word in capsys.readouterr().out


def test_a_part_that_cannot_be_left_out_is_told(plans: Path, capsys) -> None:
    assert main(["build", "--plans", str(plans), "--without", "search,tim-kiem"]) == 2
    assert (
        "Không có phần «tim-kiem». Bỏ ra được: cards, comparison, search."
        in capsys.readouterr().err
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("chekc", "congkhai: lệnh: không có 'chekc'; chọn một trong: "),
        ("check --format xml", "--format: không có 'xml'; chọn một trong: "),
        ("check --strict=3", "--strict: không nhận giá trị '3'"),
        ("check --nghiem", "không hiểu: --nghiem"),
        ("build --today", "--today: cần một giá trị theo sau"),
        ("explain", "còn thiếu: MÃ"),
        ("new record", "còn thiếu: LOẠI, MÃ"),
        ("new record award", "còn thiếu: MÃ"),
        ("build --s", "«--s» có thể là: "),
    ],
)
def test_a_wrong_call_is_answered_in_vietnamese(arguments: str, told: str, capsys) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--lang=vi", *arguments.split()])
    assert stopped.value.code == 2
    error = capsys.readouterr().err
    assert error.startswith("cách gọi: congkhai")
    assert told in error.splitlines()[-1]


@pytest.mark.parametrize(
    ("day", "read"),
    [
        ("2026-12-31", dt.date(2026, 12, 31)),
        ("31/12/2026", dt.date(2026, 12, 31)),
        ("5/3/2026", dt.date(2026, 3, 5)),
        ("12/31/2026", None),
        ("31/02/2026", None),
        ("2026/12/31", None),
        ("31/12/1800", None),
    ],
)
def test_a_day_to_build_for_is_written_as_in_sources_or_by_iso(day, read):
    assert asked_day(day) == read


def test_a_wrong_call_is_answered_in_english(capsys) -> None:
    with pytest.raises(SystemExit):
        main(["--lang=en", "chekc"])
    assert "invalid choice: 'chekc'" in capsys.readouterr().err


def spoken_words(catalog: Catalog) -> list[tuple[list[str], list[str]]]:
    """What is said and how, plural forms too."""
    return sorted((listed(entry.id), listed(entry.string)) for entry in catalog if entry.id)


def listed(words: object) -> list[str]:
    return [words] if isinstance(words, str) else [*words]  # type: ignore[misc]


def test_what_the_parser_says_is_compiled_from_its_translation() -> None:
    """The compiled words are those of the .po file; «make words» compiles them."""
    with (WORDS / "argparse.po").open("rb") as source, (WORDS / "argparse.mo").open("rb") as made:
        written, compiled = read_po(source), read_mo(made)
    assert spoken_words(compiled) == spoken_words(written)


def test_the_language_of_a_call_is_over_with_it(monkeypatch, capsys) -> None:
    monkeypatch.delenv("LANGUAGE", raising=False)
    with pytest.raises(SystemExit):
        main(["--lang=vi", "check", "--help"])
    assert "LANGUAGE" not in os.environ
    assert gettext.textdomain() == "messages"


def test_version_is_the_packages(capsys) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out.strip() == f"congkhai {__version__}"


@pytest.mark.parametrize(
    ("out", "told"),
    [
        ("", "--out chưa nêu thư mục nào; viết như --out site."),
        (".", "là hoặc chứa"),
        ("plans", "là hoặc chứa"),
        ("plans/site", "nằm trong"),
        ("plans/agencies.yml", "là tệp, không phải thư mục"),
        ("notes", "có «a.txt» không do cổng ghi; dời đi hoặc chọn chỗ khác."),
        ("notes-link", "là liên kết tới «notes»"),
        ("checkout", "là của một kho mã nguồn"),
        ("n" * 300, "tên quá dài → rút ngắn"),
    ],
)
def test_a_wrong_output_is_told_in_one_sentence_and_touched_by_nothing(
    plans: Path, capsys, out: str, told: str
) -> None:
    home = plans.parent
    for name in ("notes/a.txt", "checkout/.git/HEAD"):
        (home / name).parent.mkdir(parents=True)
        (home / name).write_text("của người khác")
    (home / "notes-link").symlink_to("notes")
    before = sorted(home.rglob("*"))
    config = str(ROOT / "mkdocs.yml")
    status = 3 if len(out) > 255 else 1  # what the system refuses has a status of its own
    assert main(["build", "--config", config, "--plans", str(plans), "--out", out]) == status
    said = capsys.readouterr().err.strip().splitlines()
    assert told in said[-1]
    assert len([line for line in said if "Traceback" in line]) == 0
    assert sorted(home.rglob("*")) == before
