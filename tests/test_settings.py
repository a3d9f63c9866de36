"""A portal's own face: what mkdocs.yml says of it, and what cannot be used."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from congkhai.pipeline import generate
from congkhai.settings import (
    Keeper,
    Office,
    colour_file,
    portal_address,
    read_face,
    read_office,
    read_search_words,
    read_settings,
    settings_files,
)
from congkhai.settings.colours import (
    LEAST,
    contrast,
    read_colour,
    readable,
    worst_contrast,
    written_colour,
)
from congkhai.snapshot import Site
from hypothesis import given
from hypothesis import strategies as st

from tests.small import FACTS, know_of, source
from tests.test_history import told


def written(folder: Path, text: str) -> Path:
    path = folder / "mkdocs.yml"
    path.write_text(text, encoding="utf-8")
    return path


def face_of(folder: Path, text: str):
    return read_face(read_settings(written(folder, text)))


def test_a_portal_that_says_nothing_claims_nothing(tmp_path):
    face, problems = face_of(tmp_path, "site_name: Cổng xã Bình Lạc\n")
    assert problems == []
    assert Site(name="Cổng xã Bình Lạc", face=face).whose == ""
    assert face.licence_id == "CC-BY-4.0"


@pytest.mark.parametrize(
    ("keeper", "whose"),
    [
        ("office", "Cổng A là cổng của UBND xã Bình Lạc."),
        ("citizens", "Cổng A là cổng của người dân, không phải của cơ quan nhà nước."),
    ],
)
def test_the_portal_says_whose_it_is(tmp_path, keeper, whose):
    face, problems = face_of(tmp_path, f"extra:\n  kept_by: {keeper}\n")
    assert problems == []
    assert Site(name="Cổng A", contact=Office(name="UBND xã Bình Lạc"), face=face).whose == whose


@pytest.mark.parametrize(
    ("setting", "code", "place", "hint"),
    [
        ("kept_by: uy-ban", "K120", "3:12", "viết một trong: office, citizens"),
        ("licence: MIT", "K120", "3:12", "viết một trong: CC BY 4.0"),
        ("accent: xanh", "K121", "3:11", 'viết như "#1d4480"'),
        ("accent: #1d4480", "", "", ""),
        ('accent: "#7fb2e5"', "K122", "3:11", 'dùng sắc này: "#'),
        ('accent: {light: "#1d4480", dark: "#1d4480"}', "K122", "3:36", 'dùng sắc này: "#'),
        ('accent: "#1d4480"', "", "", ""),
        ("licence: CC0 1.0", "", "", ""),
        ("kept_by:", "", "", ""),
    ],
)
def test_what_cannot_be_used_is_named_at_its_line(tmp_path, setting, code, place, hint):
    _, problems = face_of(tmp_path, f"site_name: A\nextra:\n  {setting}\n")
    said = [(problem.code, str(problem.place), problem.hint) for problem in problems]
    if not code:
        assert said == []
    else:
        [(told_code, told_place, told_hint)] = said
        assert told_code == code
        assert told_place == f"mkdocs.yml:{place}"
        assert told_hint.startswith(hint)


@pytest.mark.parametrize(
    ("setting", "code", "place", "office"),
    [
        ("mail: gop-y.vi-du.example", "K130", "4:11", Office()),
        ("mail: gop-y@vi-du.example", "", "", Office(mail="gop-y@vi-du.example")),
        ('phone: "384 máy lẻ 2"', "K131", "4:12", Office()),
        ('phone: "84 225 000 0000"', "K131", "4:12", Office()),
        ('phone: "0225 000 0000"', "", "", Office(phone="0225 000 0000")),
        ("phone: 0900000000", "", "", Office(phone="0900000000")),
        ('phone: "1900 0000"', "", "", Office(phone="1900 0000")),
        ('phone: "+84 225 000 0000"', "", "", Office(phone="+84 225 000 0000")),
        ("email: gop-y@vi-du.example", "K132", "4:12", Office()),
        ("post: Số 1, xã A", "", "", Office(post="Số 1, xã A")),
        ("mail:", "", "", Office()),
    ],
)
def test_a_way_to_write_or_call_is_one_that_reaches_somebody(
    tmp_path, setting, code, place, office
):
    text = f"site_name: A\nextra:\n  office:\n    {setting}\n"
    read, problems = read_office(read_settings(written(tmp_path, text)))
    assert [(found.code, str(found.place)) for found in problems] == (
        [(code, f"mkdocs.yml:{place}")] if code else []
    )
    assert read == office


@pytest.mark.parametrize(
    ("setting", "code", "place", "rows"),
    [
        ("sổ đỏ: giấy chứng nhận", "", "", (("sổ đỏ", ("giấy chứng nhận",)),)),
        (
            "một cửa: bộ phận một cửa, tiếp nhận",
            "",
            "",
            (("một cửa", ("bộ phận một cửa", "tiếp nhận")),),
        ),
        ("sổ đỏ: sổ đỏ", "K135", "4:12", ()),
        ("sổ đỏ: Sổ đỏ, đất đai", "", "", (("sổ đỏ", ("đất đai",)),)),
        ('sổ đỏ: ","', "K135", "4:12", ()),
        ("sổ đỏ: {a: b}", "K135", "4:16", ()),
    ],
)
def test_an_office_says_what_its_people_say_for_what_is_printed(
    tmp_path, setting, code, place, rows
):
    text = f"site_name: A\nextra:\n  search_words:\n    {setting}\n"
    read, problems = read_search_words(read_settings(written(tmp_path, text)))
    assert [(found.code, str(found.place)) for found in problems] == (
        [(code, f"mkdocs.yml:{place}")] if code else []
    )
    assert read == rows


def test_an_office_is_more_than_a_name(tmp_path):
    text = "extra: {office: nhóm giữ cổng}\n"
    _, [problem] = read_office(read_settings(written(tmp_path, text)))
    assert problem.code == "K132"
    assert problem.hint == "viết dưới office một trong: name, mail, phone, post"


def test_a_number_is_dialled_without_what_makes_it_readable():
    assert Office(phone="(0225) 000-0000").dialled == "02250000000"


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_a_shade_that_can_be_read_is_found_for_every_colour(colour):
    for scheme in ("light", "dark"):
        assert worst_contrast(readable(colour, scheme), scheme) >= LEAST
    assert read_colour(written_colour(colour)) == colour


def test_contrast_is_that_of_wcag():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


def test_what_is_written_on_the_accent_can_be_read_too(tmp_path):
    face, _ = face_of(tmp_path, 'extra: {accent: "#c8102e"}\n')
    assert face.accent
    for scheme in ("light", "dark"):
        accent, tint, on = face.accent.of(scheme)
        assert contrast(accent, on) >= LEAST
        assert contrast(accent, tint) >= LEAST
    assert colour_file(face.accent).count(b"--ck-accent:#c8102e") == 1


def test_a_setting_may_be_inherited_and_said_anew(tmp_path):
    written(tmp_path, "site_url: https://a.example/\nextra: {kept_by: citizens, tagline: Một}\n")
    below = tmp_path / "con"
    below.mkdir()
    face, _ = face_of(below, "INHERIT: ../mkdocs.yml\nextra: {tagline: Hai}\n")
    assert (face.kept_by, face.tagline) == (Keeper.CITIZENS, "Hai")
    assert portal_address(below / "plans") == "https://a.example/"


@pytest.mark.parametrize("text", ["", "a: [", "- một\n", "INHERIT: mkdocs.yml\n", "a: !ENV X\n"])
def test_a_file_that_says_nothing_of_use_is_read_without_a_word(tmp_path, text):
    assert face_of(tmp_path, text)[1] == []
    assert portal_address(tmp_path) == ""


def test_downloads_bear_the_portal_s_own_name(tmp_path):
    face, _ = face_of(tmp_path, "extra: {kept_by: office, licence: CC0 1.0, credit: Xã A}\n")
    contact = Office(name="UBND xã A")
    site = Site(url="https://a.example/", name="Cổng xã A", contact=contact, face=face)
    facts = "deadlines:\n  - {id: bao-cao, what: Báo cáo, due: 15/12/2030, who: ubnd}\n"
    knowledge = know_of(tmp_path, {"ke-hoach-a.md": source(FACTS + facts)})
    pages, files = told(generate(knowledge, dt.date(2026, 11, 22), site))
    calendar = files["calendar/tat-ca.ics"].decode().replace("\r\n ", "")
    assert "X-WR-CALNAME:Cổng xã A: " in calendar
    of_plan = files["calendar/ke-hoach/ke-hoach-a.ics"].decode().replace("\r\n ", "")
    assert "Cổng xã A là cổng của UBND xã A. Hãy xem bản gốc của văn bản." in of_plan
    assert b'"title": "C\xe1\xbb\x95ng x\xc3\xa3 A: ' in files["data/datapackage.json"]
    assert b'"name": "CC0-1.0"' in files["data/datapackage.json"]
    assert b'"$id": "https://a.example/schema/plan.json"' in files["schema/plan.json"]
    assert "“Xã A”" in pages["du-lieu/"].content
    for name, data in files.items():
        assert "Công khai: ".encode() not in data, name
        assert b"cong-khai.github.io" not in data, name


@pytest.mark.parametrize(
    ("texts", "files"),
    [
        ({"mkdocs.yml": "site_name: A\n"}, ["mkdocs.yml"]),
        (
            {"mkdocs.yml": "INHERIT: tren/a.yml\n", "tren/a.yml": "INHERIT: b.yml\n"},
            ["mkdocs.yml", "tren/a.yml", "tren/b.yml"],
        ),
        # One that inherits from itself, one that cannot be read, a list where a name goes.
        (
            {"mkdocs.yml": "INHERIT: a.yml\n", "a.yml": "INHERIT: mkdocs.yml\n"},
            ["mkdocs.yml", "a.yml"],
        ),
        ({"mkdocs.yml": "INHERIT: a.yml\n", "a.yml": "site_name: [\n"}, ["mkdocs.yml", "a.yml"]),
        ({"mkdocs.yml": "INHERIT: [a.yml]\n"}, ["mkdocs.yml"]),
    ],
)
def test_the_files_of_a_configuration_are_it_and_those_it_inherits(tmp_path, texts, files):
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    found = settings_files(tmp_path / "mkdocs.yml")
    assert [path.relative_to(tmp_path).as_posix() for path in found] == files
