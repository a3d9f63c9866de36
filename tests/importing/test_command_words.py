"""What the command says of a file: in the reader's language, and no line of it for nothing."""

from __future__ import annotations

import argparse
import re

import pytest
from congkhai.bilingual import english
from congkhai.commands import main
from congkhai.importing.output.command import add_arguments, run
from congkhai.importing.output.command_words import WORDS, Speech
from congkhai.importing.readers import detect
from congkhai.importing.readers.lines import Refusal

LETTER = """\
| | |
|---|---|
ỦY BAN NHÂN DÂN XÃ YÊN HẠ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 12/KH-UBND
Yên Hạ, ngày 05 tháng 3 năm 2026
* *
KẾ HOẠCH
Quét dọn đường làng năm 2026
I. Nội dung
1. Các thôn quét đường; định kỳ hằng tháng, trước ngày 20, báo cáo Ủy ban nhân dân xã.
2. Trạm Y tế kiểm tra.
2
CHỦ TỊCH
Lò Văn Nam
"""


def said(tmp_path, capsys, *options, text=LETTER):
    file = tmp_path / "ke-hoach.txt"
    file.write_text(text, encoding="utf-8")
    main([*options, "import", "--review", "--out", str(tmp_path / "plans"), str(file)])
    return capsys.readouterr()


def test_rules_frames_and_page_numbers_are_told_on_one_line(tmp_path, capsys):
    out = said(tmp_path, capsys).out
    (line,) = re.findall(r"để riêng \d+ dòng chỉ có .*", out)
    assert ": dòng " in line
    assert not re.search(r"để riêng dòng \d+ \([^)]*\): \W*$", out, re.MULTILINE)
    assert "để riêng dòng 5 (quốc hiệu): CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in out


def test_many_such_lines_are_counted(tmp_path, capsys):
    out = said(tmp_path, capsys, text="| | |\n-----\n" * 20 + LETTER).out
    assert re.search(r"dòng (?:\d+, ){11}\d+ và \d+ dòng nữa", out)


def test_each_thing_to_review_has_its_words(tmp_path, capsys):
    out = said(tmp_path, capsys).out
    assert "«»" not in out
    assert "«?»" not in out


def test_a_document_without_an_office_says_what_to_type(tmp_path, capsys):
    text = LETTER.replace("ỦY BAN NHÂN DÂN XÃ YÊN HẠ\n", "").replace("Ủy ban nhân dân xã", "xã")
    out = said(tmp_path, capsys, text=text.replace("CHỦ TỊCH\n", "")).out
    assert "không thấy tên cơ quan ban hành" in out
    assert "«?»" not in out


def test_an_english_reader_is_told_in_english(tmp_path, capsys):
    out = said(tmp_path, capsys, "--lang", "en").out
    for words in ("a new source", "lines:", "set aside", "to review", "Made "):
        assert words in out
    for words in ("nguồn mới", "để riêng", "chỗ cần xem\n", "Đã lập"):
        assert words not in out
    assert "(the motto of the state)" in out
    assert "quốc hiệu" not in out
    again = said(tmp_path, capsys, "--lang", "en").out
    assert "this source is there already" in again
    assert "remarks «cần xem» still" in again


def test_a_refusal_is_in_english_too(tmp_path, capsys):
    err = said(tmp_path, capsys, "--lang", "en", text=" ").err
    assert "the file is empty → choose another" in err


@pytest.mark.parametrize(
    ("name", "vietnamese", "english_words"),
    [
        ("", "đây là thư mục, không phải tệp", "this is a folder, not a file"),
        ("x.txt", "không có tệp này", "there is no such file"),
    ],
)
def test_a_folder_is_told_from_what_is_not_there(
    tmp_path, name: str, vietnamese: str, english_words: str
):
    refusal = detect.read(tmp_path / name)
    assert isinstance(refusal, Refusal)
    assert (str(refusal.message), english(refusal.message)) == (vietnamese, english_words)


def test_help_is_in_the_language_asked_for():
    told = {}
    for language in ("vi", "en"):
        parser = argparse.ArgumentParser()
        add_arguments(parser, language)
        told[language] = parser.format_help()
    assert "list each place to review" in told["en"]
    assert "liệt kê từng chỗ" in told["vi"]


@pytest.mark.parametrize("name", WORDS)
def test_both_languages_fill_in_the_same_parts(name):
    words = WORDS[name]
    assert set(re.findall(r"\$\w+", words)) == set(re.findall(r"\$\w+", words.en))


def test_what_is_written_nowhere_else_is_run_in_vietnamese(tmp_path, capsys):
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    file = tmp_path / "trong.txt"
    file.write_bytes(b"")
    assert run(parser.parse_args([str(file)])) == 1
    assert "tệp rỗng → chọn tệp khác" in capsys.readouterr().err
    assert Speech("vi").words(detect.EMPTY.message) == "tệp rỗng"
