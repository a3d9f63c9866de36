"""Draft sources: accepted by `check`, honest about what is unsure, written without haste."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest
from congkhai.importing import documents, gathered, import_file, read_bytes
from congkhai.importing.extract.registers import KnownRegisters, known
from congkhai.importing.output.command import add_arguments, run
from congkhai.importing.output.draft_writer import drafted
from congkhai.importing.output.merge import merged
from congkhai.sources.check import check_plan
from congkhai.sources.load import read_draft

from .made import paragraph, word_file

HERE = Path(__file__).parent
SAMPLES = sorted((HERE / "samples").glob("*.txt"))
LETTER = HERE / "samples" / "letter-and-draft.txt"


def command(*words: object) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args([str(word) for word in words]))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_draft_is_accepted(sample):
    for facts in import_file(sample):
        source = drafted(facts, KnownRegisters())
        draft = read_draft(source.text.encode(), source.path, source.path.removesuffix(".md"))
        plan, _, problems = check_plan(draft)
        assert [str(p) for p in problems if p.severity == "error"] == []
        assert plan is not None
        assert source.path.endswith(f"/{plan.id}.md")
        # What the command says is to be found in the source when its window is closed.
        told = [remark.partition(": ")[2] for remark in source.remarks]
        assert [words for words in told if words not in source.text] == []


def test_blanks_stay_blank_and_are_pointed_out():
    _, draft = import_file(LETTER)
    source = drafted(draft, KnownRegisters())
    assert "\nnumber:" not in source.text
    assert "\nissued: 2024 # cần xem: văn bản để trống ngày" in source.text
    assert "number: văn bản để trống số (dòng 32)" in source.remarks


def test_a_draft_whose_phases_pass_the_time_stated_is_accepted_without_it():
    text = (
        "SỞ Y TẾ\nSố: 8/KH-SYT\nYên Hà, ngày 02 tháng 3 năm 2026\nKẾ HOẠCH\nKhảo sát hài lòng\n\n"
        "1. Mục đích\n\nPhục vụ tốt hơn.\n\n2. Thời gian khảo sát\n\n"
        "Thời gian khảo sát: từ ngày 06/4/2026 đến ngày 15/4/2026.\n\n"
        "Thời gian tổng hợp: từ ngày 16/4/2026 đến ngày 20/4/2026.\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    source = drafted(gathered(parts), KnownRegisters())
    draft = read_draft(source.text.encode(), source.path, source.path.removesuffix(".md"))
    plan, _, problems = check_plan(draft)
    assert [str(p) for p in problems if p.severity == "error"] == []
    assert plan is not None
    assert (plan.period, len(plan.phases)) == (None, 2)
    assert any("có giai đoạn ở ngoài" in remark for remark in source.remarks)


def test_a_mobile_number_is_left_out_and_told():
    letter, _ = import_file(LETTER)
    source = drafted(letter, KnownRegisters())
    assert "0912" not in source.text
    assert "(đã bỏ số điện thoại)" in source.text
    assert any("số điện thoại di động" in remark for remark in source.remarks)


def test_a_slip_is_proposed_and_the_text_keeps_it():
    _, draft = import_file(LETTER)
    text = drafted(draft, KnownRegisters()).text
    assert "printed: Phân đấu\n    meant: Phấn đấu" in text
    assert "\nPhân đấu đến năm 2030" in text


def test_files_are_written_once_and_not_overwritten(tmp_path, capsys):
    out = tmp_path / "plans"
    assert command(LETTER, "--out", out) == 0
    written = {path: path.read_bytes() for path in out.rglob("*.md")}
    assert len(written) == 2
    assert (out / "agencies.yml").is_file()
    assert command(LETTER, "--out", out) == 1
    assert {path: path.read_bytes() for path in out.rglob("*.md")} == written
    assert "--update" in capsys.readouterr().out


def test_the_written_register_makes_the_agencies_known(tmp_path):
    out = tmp_path / "plans"
    command(LETTER, "--out", out)
    names = {agency.name for agency in known(out).agencies}
    assert names == {"Sở Văn hóa, Thể thao và Du lịch tỉnh Yên Hà", "UBND tỉnh Yên Hà"}


REGISTER = "# Sổ của tỉnh.\nagencies:\n- id: hoi-a\n  name: Hội A   # như in\n  level: department\n"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ((), set()),
        (("--agencies",), {"Sở Văn hóa, Thể thao và Du lịch tỉnh Yên Hà", "UBND tỉnh Yên Hà"}),
    ],
)
def test_new_agencies_go_into_a_standing_register_only_when_asked(tmp_path, capsys, words, names):
    out = tmp_path / "plans"
    out.mkdir()
    (out / "agencies.yml").write_text(REGISTER, "utf-8")
    assert command(LETTER, "--out", out, *words) == 0
    assert (out / "agencies.yml").read_text("utf-8").startswith(REGISTER)
    assert {agency.name for agency in known(out).agencies} == {"Hội A"} | names
    asked_for = "(hoặc nhập với --agencies)" in capsys.readouterr().out
    assert asked_for == (not words)


@pytest.mark.parametrize(
    ("register", "why"),
    [
        (b"agencies: [{id: hoi-a, name: A, level: department}]\n", "trên một dòng"),
        (b"agencies:\n  - id: hoi-a\n    name: [A\n", "tệp còn lỗi"),
        (b"agencies:\n  - id: hoi-a\n    level: department\n", "tệp còn lỗi"),
        ("agencies:\n  - id: hoi-a\n    name: Hội A\n".encode("cp1258", "replace"), "tệp còn lỗi"),
        ("agencies:\n  - id: hoi-a\n    name: Hội A\n".encode("utf-16"), "tệp còn lỗi"),
    ],
    ids=["one line", "no YAML", "a key is missing", "an old code page", "UTF-16"],
)
def test_a_register_that_cannot_take_agencies_is_left_to_the_editor(
    tmp_path, capsys, register, why
):
    out = tmp_path / "plans"
    out.mkdir()
    (out / "agencies.yml").write_bytes(register)
    assert command(LETTER, "--out", out, "--agencies") == 0
    assert (out / "agencies.yml").read_bytes() == register
    said = capsys.readouterr().out
    assert "Thêm vào mục «agencies»" in said
    assert why in said


def test_a_dry_run_writes_nothing(tmp_path):
    assert command(LETTER, "--out", tmp_path / "plans", "--dry-run") == 0
    assert list(tmp_path.rglob("*")) == []


def test_a_refused_file_does_not_stop_the_others(tmp_path, capsys):
    empty, sheet, prose = (tmp_path / name for name in ("rỗng.docx", "ảnh.docx", "thơ.txt"))
    empty.write_bytes(b"")
    sheet.write_bytes(b"\x89PNG\r\n\x1a\n")
    prose.write_text("Một bài thơ\ncó hai dòng", encoding="utf-8")
    assert command(empty, sheet, prose, tmp_path / "không có", LETTER, "--json") == 1
    said = capsys.readouterr()
    assert said.err.count("→") == 4
    assert said.out.count('"accounting"') == 2


@pytest.mark.parametrize("name", ["a.docx", "a.DOC", "a.pdf", "a.odt", "a.xlsx"])
def test_what_bears_the_ending_of_another_kind_of_file_is_refused(tmp_path, name, capsys):
    path = tmp_path / name
    path.write_text("Kế hoạch của xã", "utf-8")
    assert command(path, "--json") == 1
    assert "mà nội dung không phải" in capsys.readouterr().err


def test_a_word_file_without_text_is_refused(tmp_path):
    file = tmp_path / "trống.docx"
    file.write_bytes(word_file(paragraph("")))
    assert command(file, "--json") == 1


OLD = """---
id: a
kind: kế hoạch
# lời của người biên tập
issued: 2024-06
title: Tên cũ
gist: Tự viết.
---

## I. MỘT

Đoạn giữ.

Đoạn người biên tập thêm.
"""
NEW = """---
id: a
kind: kế hoạch
number: 12
issued: 05/06/2024
title: Tên mới
---

## I. MỘT

Đoạn giữ.

## II. HAI

Đoạn mới.
"""


class TestUpdate:
    def test_what_the_editor_wrote_stays(self):
        result = merged(OLD, NEW)
        assert "# lời của người biên tập" in result.text
        assert "gist: Tự viết." in result.text
        assert "Đoạn người biên tập thêm." in result.text

    def test_blanks_are_filled_and_partial_dates_completed(self):
        result = merged(OLD, NEW)
        assert "number: 12" in result.text
        assert "issued: 05/06/2024" in result.text
        assert set(result.added) == {"number", "issued"}

    def test_a_conflict_is_shown_and_not_decided(self):
        result = merged(OLD, NEW)
        assert "title: Tên cũ" in result.text
        assert "# cần xem: title: giữ «Tên cũ», bản mới là «Tên mới»" in result.text

    def test_what_is_added_stands_where_the_new_version_has_it(self):
        lines = merged(OLD, NEW).text.splitlines()
        assert lines.index("number: 12") < lines.index("issued: 05/06/2024")

    def test_a_remark_about_a_blank_goes_when_it_is_filled(self):
        old = OLD.replace(
            "issued: 2024-06\n",
            "# cần xem: number: văn bản để trống số (dòng 3)\n"
            "issued: 2024-06 # cần xem: văn bản để trống ngày (dòng 3)\n",
        )
        assert "để trống" not in merged(old, NEW).text

    def test_lists_that_say_something_else_are_shown_once(self):
        dues = "deadlines:\n  - {id: han, what: Nộp, printed: trước ngày %s}\n---\n\n##"
        old = OLD.replace("---\n\n##", dues % "30/9/2026")
        new = NEW.replace("---\n\n##", dues % "15/10/2026")
        result = merged(old, new)
        assert "printed: trước ngày 30/9/2026" in result.text
        told = "han: «trước ngày 30/9/2026» → «trước ngày 15/10/2026»"
        assert f"# cần xem: deadlines: {told}\n" in result.text
        again = merged(result.text, new)
        assert (again.text, again.added, again.conflicts) == (result.text, (), ())

    def test_the_same_version_changes_nothing(self):
        assert merged(OLD, OLD).text == OLD

    def test_what_is_no_source_is_left_alone(self):
        assert merged("chữ", NEW) is None


@pytest.mark.parametrize(
    "items",
    [
        "1. Khảo sát, đo đạc và cắm mốc toàn bộ các tuyến đường thôn, xóm, ngõ trong địa bàn xã từ "
        "trung tâm đến các thôn ở xa (2026 - 2027).\n\n2. Giao cho các thôn giữ gìn, chăm sóc toàn "
        "bộ tuyến đường, hàng cây và cống rãnh ở hai bên đường (2028 trở đi).\n",
        "0912735469) là số để hỏi thêm về việc làm đường;\n\nCác thôn gửi danh sách hộ trước ngày "
        "20/3/2026.\n\nThực hiện Kế hoạch số 5/KH-UBND ngày 05/01/2026 của Ủy ban.\n",
    ],
)
def test_long_steps_and_telephones_make_no_id_that_a_source_may_not_have(tmp_path, items):
    path = tmp_path / "a.md"
    path.write_text(
        "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 6/KH-UBND\nYên Hạ, ngày 3 tháng 1 năm 2026\n"
        f"KẾ HOẠCH\nLàm đường\n\nI. LỘ TRÌNH\n\n{items}",
        encoding="utf-8",
    )
    (facts,) = import_file(path)
    source = drafted(facts, KnownRegisters())
    draft = read_draft(source.text.encode(), source.path, source.path.removesuffix(".md"))
    _, _, problems = check_plan(draft)
    assert [str(p) for p in problems if p.severity == "error"] == []


@pytest.mark.parametrize(
    ("status", "is_told"),
    [("amended", False), ("replaced", False), ("ended", False), ("draft", True)],
)
def test_what_others_did_to_a_document_later_is_no_difference(status, is_told):
    text = "---\nid: a\nstatus: {}\ntitle: Quét vôi\n---\nQuét vôi.\n"
    result = merged(text.format(status), text.format("issued"))
    assert result is not None
    assert f"status: {status}" in result.text
    assert any("status" in str(one) for one in result.conflicts) is is_told
