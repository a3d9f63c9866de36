"""`congkhai new agency`: an entry that is right, and nothing else of the register changed."""

from __future__ import annotations

import pytest
from congkhai.commands import main
from congkhai.importing import is_many, new_agency
from congkhai.knowledge import load_portal
from congkhai.text import with_entry

from tests.small import write

REGISTER = """\
# Sổ của tỉnh Bình Hải.
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
  - {id: tra-lam, name: Xã Trà Lam, level: commune, parent: binh-hai}

agencies:
  # Cấp tỉnh
  - id: binh-hai-ubnd
    name: Ủy ban nhân dân tỉnh Bình Hải   # như in
    level: province

# Sắp xếp năm 2025
successions: []
"""


@pytest.fixture
def plans(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    return write(tmp_path, {"agencies.yml": REGISTER, "documents.yml": "documents: []\n"})


@pytest.mark.parametrize(
    ("name", "options", "identifier", "level", "territory"),
    [
        ("Sở Y tế tỉnh Bình Hải", [], "binh-hai-so-y-te-tinh", "department", "binh-hai"),
        ("Ủy ban nhân dân xã Trà Lam", [], "tra-lam-ubnd-xa", "commune", "tra-lam"),
        ("Ban Chỉ đạo  trồng cây", [], "ban-chi-dao-trong-cay", "unit", None),
        ("Phòng «Một cửa»: hồ sơ # 1", ["--id", "mot-cua"], "mot-cua", "division", None),
        ("Bộ Y tế", [], "bo-y-te", "central", None),
        ("Bệnh viện Trà Lam", [], "benh-vien-tra-lam", "unit", None),
        ("Bệnh viện Bình Hải", [], "binh-hai-benh-vien", "unit", "binh-hai"),
        ("Hội đồng Bình Hảiu", [], "hoi-dong-binh-haiu", "unit", None),
        ("Hội đồng nhân dân xã Trà Lam", [], "tra-lam-hoi-dong-nhan-dan-xa", "commune", "tra-lam"),
        ("Công đoàn Trường Một", [], "cong-doan-truong-mot", "organisation", None),
        ("Ban Chấp hành Đảng bộ Trường Một", [], "ban-chap-hanh-dang-bo-truong-mot", "party", None),
        ("Chi bộ Trường Một", [], "chi-bo-truong-mot", "party", None),
        ("Hội Khuyến học", [], "hoi-khuyen-hoc", "organisation", None),
        # What works for a committee of the Party is the Party's.
        ("Văn phòng Tỉnh ủy Bình Hải", [], "binh-hai-van-phong-tinh-uy", "party", "binh-hai"),
        (
            "Ban Xây dựng Đảng Đảng ủy xã Trà Lam",
            [],
            "tra-lam-ban-xay-dung-dang-dang-uy-xa",
            "party",
            "tra-lam",
        ),
        ("Văn phòng Ủy ban", [], "van-phong-uy-ban", "unit", None),
        ("Hợp tác xã Ánh Sáng", [], "hop-tac-xa-anh-sang", "unit", None),
        ("Đoàn Đại biểu Quốc hội", [], "doan-dai-bieu-quoc-hoi", "unit", None),
        (
            "Thanh tra",
            ["--territory", "binh-hai", "--id", "thanh-tra"],
            "thanh-tra",
            "unit",
            "binh-hai",
        ),
    ],
)
def test_id_level_and_territory_follow_from_the_name(
    name, options, identifier, level, territory, plans, capsys
):
    assert main(["new", "agency", name, "--parent", "binh-hai-ubnd", *options]) == 0
    out = capsys.readouterr().out
    assert f"«{identifier}»" in out
    place = f"territory: {territory}" if territory else "tên không nói địa bàn nào"
    assert f"(level: {level}{'' if level == 'central' else f', {place}'};" in out
    known = load_portal(plans)
    assert [p.code for p in known.problems if p.severity != "info"] == []
    agency = known.portal.agencies[identifier]
    assert (agency.name, agency.level.value) == (" ".join(name.split()), level)
    assert (agency.territory, agency.parent) == (territory, "binh-hai-ubnd")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Đồn Biên phòng Trà Lam", "level: unit, chưa ghi địa bàn: ở Xã Trà Lam thì thêm "
         "territory: tra-lam;"),
        ("Chợ Trà Lam", "level: unit, tên không nói địa bàn nào;"),
        ("Đồn Biên phòng Trà Lâm Hạ", "level: unit, tên không nói địa bàn nào;"),
        ("Ủy ban nhân dân huyện Trà Lam", "level: district, valid_to: 30/06/2025, tên không nói "
         "địa bàn nào;"),
        ("Chi cục Thuế khu vực IX", "level: unit, tên không nói địa bàn nào;"),
    ],
)  # fmt: skip
def test_what_a_name_does_not_say_for_sure_is_asked(name, told, plans, capsys):
    assert main(["new", "agency", name]) == 0
    assert f"({told}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "is_group"),
    [
        ("Đảng ủy các xã, phường tỉnh Bình Hải", True),
        ("UBND các xã tỉnh Bình Hải", True),
        ("Các sở, ban, ngành tỉnh Bình Hải", True),
        ("Hội Phụ nữ các xã, phường", True),
        ("Đoàn Thanh niên các xã, phường", True),
        ("Hội Nông dân cấp xã", True),
        ("Các thôn", True),
        ("Trưởng các thôn", True),
        ("Hiệu trưởng các trường", True),
        # Near misses: each is one body.
        ("Đảng ủy các cơ quan Đảng tỉnh Bình Hải", False),
        ("Ban Quản lý các khu công nghiệp tỉnh Bình Hải", False),
        ("Đảng ủy xã Trà Lam", False),
        ("Hội đồng nhân dân xã Trà Lam", False),
        ("Hội Nông dân xã Trà Lam", False),
        ("Hội Doanh nghiệp các khu công nghiệp tỉnh Bình Hải", False),
    ],
)
def test_a_name_of_many_is_that_of_a_group(name, is_group, plans, capsys):
    assert main(["new", "agency", name, "--id", "moi"]) == 0
    assert ("group: yes" in capsys.readouterr().out) is is_group
    assert load_portal(plans).portal.agencies["moi"].group is is_group


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("UBND các xã, phường tỉnh Bình Hải", "commune"),
        ("Hội đồng nhân dân cấp xã", "commune"),
        ("Các sở, ban, ngành tỉnh Bình Hải", "department"),
        ("Các phòng thuộc Sở Nội vụ", "division"),
        ("Hội Nông dân các xã", "organisation"),
        ("Các thôn, bản", "unit"),
        # Near misses: one body, whose name holds the word.
        ("Ban Quản lý các khu công nghiệp tỉnh Bình Hải", "department"),
        ("Trường Tiểu học Các Xã", "unit"),
    ],
)
def test_a_group_is_of_the_level_of_its_members(name, level, plans, capsys):
    assert main(["new", "agency", name, "--id", "moi"]) == 0
    assert load_portal(plans).portal.agencies["moi"].level == level


def test_all_else_stays_letter_for_letter(plans):
    assert main(["new", "agency", "Sở Y tế tỉnh Bình Hải"]) == 0
    text = (plans / "agencies.yml").read_text("utf-8")
    entry = (
        "  - id: binh-hai-so-y-te-tinh\n    name: Sở Y tế tỉnh Bình Hải\n    level: department\n"
        "    territory: binh-hai\n"
    )
    assert text.replace(entry, "") == REGISTER
    assert text.index("binh-hai-so-y-te") < text.index("# Sắp xếp năm 2025")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "agencies:\n  - id: a\n"),
        ("agencies: []\n", "agencies:\n  - id: a\n"),
        ("agencies:\n", "agencies:\n  - id: a\n"),
        ("territories: []\n", "territories: []\n\nagencies:\n  - id: a\n"),
        (
            "agencies: []  # chưa có\nsuccessions: []\n",
            "agencies: # chưa có\n  - id: a\nsuccessions: []\n",
        ),
        ("agencies:\n  - {id: b}\n", "agencies:\n  - {id: b}\n  - id: a\n"),
        ("agencies:\n- id: b\n  name: B", "agencies:\n- id: b\n  name: B\n- id: a\n"),
        ("agencies:\n    - id: b\n", "agencies:\n    - id: b\n    - id: a\n"),
        ("agencies:\r\n  - id: b\r\n", "agencies:\r\n  - id: b\r\n  - id: a\r\n"),
        ("agencies: [{id: b}]\n", None),
        ('"agencies":\n  - id: b\nhet: 1\n', '"agencies":\n  - id: b\n  - id: a\nhet: 1\n'),
        ("agencies:\n  - id: b\n...\n", "agencies:\n  - id: b\n  - id: a\n...\n"),
        ("agencies:\n-\n  id: b\n", "agencies:\n-\n  id: b\n- id: a\n"),
        ("agencies:\n  - id: B\u2028b\n", "agencies:\n  - id: B\u2028b\n  - id: a\n"),
    ],
)
def test_a_register_of_any_shape_takes_an_entry(before, after):
    assert with_entry(before, "agencies", ["  - id: a"]) == after


def test_a_register_on_one_line_is_left_alone_and_the_editor_told(plans, capsys):
    text = "agencies: [{id: a, name: Hội A, level: department}]\n"
    (plans / "agencies.yml").write_text(text, "utf-8")
    assert main(["new", "agency", "Sở Y tế tỉnh Bình Hải"]) == 2
    assert "trên một dòng" in capsys.readouterr().err
    assert (plans / "agencies.yml").read_text("utf-8") == text


def test_without_a_register_one_is_begun(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["new", "agency", "Sở Y tế tỉnh Bình Hải"]) == 0
    assert (tmp_path / "plans/agencies.yml").read_text("utf-8").startswith("agencies:\n  - id: ")


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["Uỷ ban nhân dân tỉnh Bình Hải"], 1, "đã có"),
        (["Ủy ban nhân dân tỉnh Bình Hải"], 1, "đã có"),
        (["Sở Y tế", "--territory", "khong-co"], 2, "Không có địa bàn «khong-co»"),
        (["Sở Y tế", "--parent", "khong-co"], 2, "Không có cơ quan «khong-co»"),
        (["Sở Y tế", "--id", "Sở"], 2, "không dùng làm mã"),
        (["Sở Y tế", "--id", "binh-hai-ubnd"], 1, "đã có"),
        (["Sở Y tế", "--id", "con"], 2, "không dùng làm mã"),
        ([""], 2, "không phải tên cơ quan"),
        (["  "], 2, "không phải tên cơ quan"),
        (["…!?"], 2, "không phải tên cơ quan"),
        (["12", "--id", "muoi-hai"], 2, "không phải tên cơ quan"),
        (["衛生"], 2, "không phải tên cơ quan"),
    ],
)
def test_what_cannot_be_added_is_told_and_nothing_written(arguments, status, told, plans, capsys):
    assert main(["new", "agency", *arguments]) == status
    assert told in capsys.readouterr().err
    assert (plans / "agencies.yml").read_text("utf-8") == REGISTER


def test_a_reminder_in_the_register_hinders_no_new_agency(plans):
    asked = REGISTER.replace("\nagencies:\n", "\nagencies:\n  # cần xem: máy đề xuất\n")
    (plans / "agencies.yml").write_text(asked, "utf-8")
    assert main(["new", "agency", "Sở Y tế tỉnh Bình Hải"]) == 0
    assert main(["new", "plan", "trong-cay"]) == 0


def test_a_broken_register_is_left_alone(plans, capsys):
    (plans / "agencies.yml").write_text("agencies: [\n", "utf-8")
    assert main(["new", "agency", "Sở Y tế"]) == 2
    assert "còn lỗi" in capsys.readouterr().err
    assert (plans / "agencies.yml").read_text("utf-8") == "agencies: [\n"


@pytest.mark.parametrize("parent", ["binh-hai-ubn", "Ủy ban nhân dân tỉnh Bình Hải"])
def test_a_parent_that_is_nearly_known_is_offered(plans, capsys, parent):
    assert main(["new", "agency", "Phòng Dân vận", "--parent", parent]) == 2
    assert "Có phải là: binh-hai-ubnd?" in capsys.readouterr().err
    assert main(["new", "agency", "Phòng Dân vận", "--parent", "xyz"]) == 2
    assert "Có phải là" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Tỉnh đoàn Bình Hải", "organisation"),
        ("Thành đoàn Hải Bình", "organisation"),
        ("Các tổ chức thành viên của Mặt trận", "organisation"),
        ("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "central"),
        ("Trung ương Đoàn TNCS Hồ Chí Minh", "central"),
        ("Ban Chấp hành Trung ương Hội Nông dân Việt Nam", "central"),
        # Near misses: a committee of the Party, a hospital, and who is none of the unions.
        ("Tỉnh ủy Bình Hải", "party"),
        ("Bệnh viện Trung ương Bình Hải", "unit"),
        ("Đoàn kiểm tra số 1", "unit"),
    ],
)
def test_unions_stand_where_their_names_say(name, level):
    assert new_agency(name, "", None)["level"] == level


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Đài Truyền hình Việt Nam", "central"),
        ("Thông tấn xã Việt Nam", "central"),
        ("Bảo hiểm xã hội Việt Nam", "central"),
        ("Kho bạc Nhà nước", "central"),
        ("Ngân hàng Nhà nước Việt Nam", "central"),
        ("Quân khu 4", "central"),
        ("Bộ Công an", "central"),
        ("Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương", "province"),
        # Near misses: no ministry, and units of one region.
        ("Bộ Chỉ huy Quân sự tỉnh Bình Hải", "unit"),
        ("Bộ Tư lệnh Thủ đô", "unit"),
        ("Bộ môn Toán", "unit"),
        ("Ngân hàng Nhà nước Khu vực 8", "unit"),
        ("Kho bạc Nhà nước Khu vực 8", "unit"),
        ("Cục Thuế tỉnh Bình Hải", "unit"),
    ],
)
def test_bodies_of_the_country_are_told_from_those_of_a_region(name, level):
    assert new_agency(name, "", None)["level"] == level


@pytest.mark.parametrize(
    ("name", "are_many"),
    [
        ("Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương", True),
        ("Hội đồng nhân dân các tỉnh", True),
        ("Ủy ban nhân dân tỉnh Bình Hải", False),
        ("Đảng ủy các cơ quan Đảng tỉnh Bình Hải", False),
    ],
)
def test_provinces_together_are_a_group(name, are_many):
    assert is_many(name) is are_many
