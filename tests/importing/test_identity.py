"""Two documents of one title, what must not leave the file, and what needs an editor's eyes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from congkhai.cli import main
from congkhai.importing.extract.registers import KnownRegisters, known
from congkhai.importing.output.draft_id import path_of
from congkhai.importing.output.merge import merged
from congkhai.importing.output.new_agency import new_agency, registered_name
from congkhai.importing.output.one_document import is_other_document
from congkhai.model import Agency, Territory
from congkhai.model.agency import Level

TEXT = (
    "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: {number}/KH-UBND\nYên Hạ, ngày {day} năm 2026\n\n"
    "KẾ HOẠCH\nDọn đường làng năm 2026\n\nI. VIỆC\n\n"
    "1. Các thôn báo cáo nhanh trước ngày 20/3/2026 qua thư lo.van.mau@gmail.com, 0912345678.\n\n"
    "2. Hộ dân dọn ngõ trong quý III/2026.\n\n"
    "Nơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLan Thị Mai\n"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(name: str, number: str, day: str) -> str:
        (tmp_path / name).write_text(TEXT.format(number=number, day=day), encoding="utf-8")
        return name

    return write


def sources(folder):
    return sorted(path.name for path in folder.glob("plans/**/*.md"))


def test_another_number_is_another_document(folder, tmp_path, capsys):
    first = folder("a.txt", "51", "05 tháng 01")
    second = folder("b.txt", "77", "06 tháng 6")
    assert main(["import", first, second]) == 0
    names = sources(tmp_path)
    assert len(names) == 2
    assert {name.replace("-77.md", ".md") for name in names} == {names[1]}
    assert main(["import", "--update", second]) == 0
    assert "đã trộn, thêm 0 mục, 0 chỗ cần xem" in capsys.readouterr().out
    assert sources(tmp_path) == names


def test_the_same_document_is_not_written_twice(folder, tmp_path, capsys):
    first = folder("a.txt", "51", "05 tháng 01")
    assert main(["import", first]) == 0
    assert main(["import", first]) == 1
    assert "đã có nguồn này" in capsys.readouterr().out
    assert len(sources(tmp_path)) == 1


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda data: data.replace("ố".encode(), b"\xf4"),
        lambda data: data[:-1] + b"\xe1",
        lambda data: b"",
        lambda data: data[:40],
        lambda data: data.replace(b"---\n", b"", 1),
        lambda data: data.replace(b"\nid: ", b"\nid: [", 1),
    ],
    ids=["windows-1258", "cut in a letter", "empty", "cut", "no fence", "yaml"],
)
def test_a_damaged_source_is_to_be_mended_and_stays(folder, tmp_path, capsys, spoilt):
    first = folder("a.txt", "51", "05 tháng 01")
    assert main(["import", first]) == 0
    (path,) = tmp_path.glob("plans/**/*.md")
    path.write_bytes(spoilt(path.read_bytes()))
    damaged = path.read_bytes()
    capsys.readouterr()
    assert main(["import", "--update", first]) == 1
    out = capsys.readouterr().out
    assert "không đọc được phần đầu, không ghi: chạy «congkhai check» và sửa trước" in out
    assert "thêm --update" not in out
    assert main(["--lang", "en", "import", first]) == 1
    assert "(--update merges)" in capsys.readouterr().out
    assert path.read_bytes() == damaged
    assert len(sources(tmp_path)) == 1


@pytest.mark.parametrize("mark", ["\ufeff", ""], ids=["bom", "crlf"])
def test_a_bom_or_other_line_ends_are_no_damage(folder, tmp_path, capsys, mark):
    first = folder("a.txt", "51", "05 tháng 01")
    assert main(["import", first]) == 0
    (path,) = tmp_path.glob("plans/**/*.md")
    text = path.read_text(encoding="utf-8")
    path.write_bytes((mark + text if mark else text.replace("\n", "\r\n")).encode())
    assert main(["import", "--update", first]) == 0
    assert "đã trộn, thêm 0 mục, 0 chỗ cần xem" in capsys.readouterr().out
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("before", "after", "is_same"),
    [
        ("", "", True),
        ("title: Dọn đường làng", "title: Dọn đường thôn", True),
        ("number: 51", 'number: "051"', True),
        ("number: 51", "number: 52", False),
        ("kind: kế hoạch", "kind: chỉ thị", False),
        ("issued: 05/01/2026", "issued: 06/01/2026", False),
        ("number: 51\n", "", False),
    ],
)
def test_a_source_renamed_by_hand_is_found_by_number_and_day(
    folder, tmp_path, capsys, before, after, is_same
):
    name = folder("a.txt", "51", "05 tháng 01")
    assert main(["import", name]) == 0
    (source,) = tmp_path.glob("plans/**/*.md")
    text = source.read_text(encoding="utf-8").replace(source.stem, "don-duong")
    assert before in text
    (source.parent / "don-duong.md").write_text(text.replace(before, after, 1), encoding="utf-8")
    source.unlink()
    assert main(["import", name]) == (1 if is_same else 0)
    assert ("don-duong.md: đã có nguồn này" in capsys.readouterr().out) is is_same
    if is_same:
        assert main(["import", "--update", name]) == 0
        assert sources(tmp_path) == ["don-duong.md"]
        assert "\nid: don-duong\n" in (source.parent / "don-duong.md").read_text(encoding="utf-8")


def test_where_no_number_is_printed_the_title_tells_a_renamed_source(folder, tmp_path):
    blank = folder("a.txt", "", "05 tháng 01")
    assert main(["import", blank]) == 0
    (source,) = tmp_path.glob("plans/**/*.md")
    source.rename(source.with_name("ten-khac.md"))
    assert main(["import", blank]) == 1
    assert main(["import", folder("b.txt", "77", "05 tháng 01")]) == 0
    assert len(sources(tmp_path)) == 2


@pytest.mark.parametrize(
    ("number", "day", "is_doubted"),
    [
        ("", "… tháng 01", True),
        ("…", "   tháng  ", True),
        ("51", "… tháng 01", False),
        ("", "05 tháng 01", False),
    ],
)
def test_what_bears_neither_number_nor_day_may_not_be_issued(
    folder, tmp_path, capsys, number, day, is_doubted
):
    assert main(["import", folder("a.txt", number, day)]) == 0
    told = "status: không thấy số và ngày: chưa ban hành thì ghi «draft»"
    assert (told in capsys.readouterr().out) is is_doubted
    (source,) = tmp_path.glob("plans/**/*.md")
    assert ("status: issued # cần xem" in source.read_text(encoding="utf-8")) is is_doubted


@pytest.mark.parametrize("private", ["lo.van.mau@gmail.com", "0912345678"])
def test_what_is_private_is_in_no_fact_no_message_and_no_json(folder, tmp_path, capsys, private):
    name = folder("a.txt", "51", "05 tháng 01")
    assert main(["import", "--review", name]) == 0
    assert main(["import", "--json", name]) == 0
    out = capsys.readouterr().out
    assert private not in out
    assert private not in next(tmp_path.glob("plans/**/*.md")).read_text(encoding="utf-8")


def test_json_tells_tasks_and_who_owes_deadlines(folder, capsys):
    assert main(["import", "--json", folder("a.txt", "51", "05 tháng 01")]) == 0
    (document,) = json.loads(capsys.readouterr().out)
    assert document["deadlines"]["one_off"][0]["who"] == ["Các thôn"]
    assert document["tasks"][0]["lead"] == ["Các thôn"]


def test_a_review_lists_each_mark_with_its_sentence(folder, capsys):
    name = folder("a.txt", "51", "05 tháng 01")
    assert main(["import", name]) == 0
    assert "xem từng chỗ: thêm --review" in capsys.readouterr().out
    assert main(["import", "--update", "--review", name]) == 0
    out = capsys.readouterr().out
    assert "1. deadlines.due (mục i-2): máy không đọc được ai phải làm" in out
    assert "«Hộ dân dọn ngõ trong quý III/2026.»" in out


def test_a_review_shows_the_line_that_was_left_blank_and_nothing_private(folder, capsys):
    name = folder("a.txt", "…", "05 tháng 01")
    assert main(["import", "--review", name]) == 0
    out = capsys.readouterr().out
    assert "number: văn bản để trống số (dòng 3)\n     «Số: …/KH-UBND»" in out
    assert "0912345678" not in out
    assert "lo.van.mau" not in out


@pytest.mark.parametrize(
    "line",
    ["Người gửi: 0912345678", "Email: lo.van.mau@gmail.com", "Người gửi, CCCD: 001099012345"],
)
def test_a_line_set_aside_is_shown_without_what_is_private(folder, tmp_path, capsys, line):
    name = folder("a.txt", "51", "05 tháng 01")
    text = (tmp_path / name).read_text(encoding="utf-8")
    (tmp_path / name).write_text(f"{line}\n\n{text}", encoding="utf-8")
    assert main(["import", "--review", name]) == 0
    out = capsys.readouterr().out
    assert "để riêng dòng 1" in out
    assert line.rpartition(" ")[2] not in out


def test_what_remains_in_a_source_is_counted(folder, tmp_path, capsys):
    name = folder("a.txt", "51", "05 tháng 01")
    assert main(["import", name]) == 0
    (source,) = tmp_path.glob("plans/**/*.md")
    text = source.read_text(encoding="utf-8")
    assert main(["import", "--review", name]) == 1
    assert f"còn {text.count('cần xem')} lời nhắc «cần xem»" in capsys.readouterr().out
    source.write_text(re.sub(r"(?m)^# cần xem.*\n| # cần xem.*", "", text), encoding="utf-8")
    assert main(["import", "--review", name]) == 1
    assert "không còn lời nhắc «cần xem» nào" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "parent", "place", "registered"),
    [
        ("Ban Thường trực", "Ủy ban MTTQ Việt Nam xã Yên Hạ", "Yên Hạ",
         "Ban Thường trực Ủy ban MTTQ Việt Nam xã Yên Hạ"),
        ("Sở Nội vụ", "UBND tỉnh Yên Hà", "Yên Hà", "Sở Nội vụ tỉnh Yên Hà"),
        ("Phòng Đào tạo", "Trường Đại học Mẫu", "Yên Hà", "Phòng Đào tạo Trường Đại học Mẫu"),
        ("Ủy ban nhân dân xã Yên Hạ", None, "Yên Hạ", "Ủy ban nhân dân xã Yên Hạ"),
        ("Bộ Y tế", None, "Hà Nội", "Bộ Y tế"),
        ("Văn phòng Chính phủ", None, "Hà Nội", "Văn phòng Chính phủ"),
        ("Bảo hiểm xã hội Việt Nam", None, "Hà Nội", "Bảo hiểm xã hội Việt Nam"),
        ("Ban Chỉ đạo Trung ương", None, "Hà Nội", "Ban Chỉ đạo Trung ương"),
        ("Phòng Kinh tế", None, "Yên Hạ", "Phòng Kinh tế Yên Hạ"),
        ("Ban Quản lý chợ", None, "Yên Hạ", "Ban Quản lý chợ Yên Hạ"),
        ("Chi cục Vôi", "Cục Vôi", "Yên Hạ", "Chi cục Vôi Yên Hạ"),
        # Of several provinces.
        ("Chi cục Thuế khu vực IX", "Cục Thuế", "Yên Hạ", "Chi cục Thuế khu vực IX"),
        ("Bảo hiểm xã hội khu vực 4", None, "Yên Hạ", "Bảo hiểm xã hội khu vực 4"),
        ("Đảng ủy", "Đảng bộ tỉnh Mẫu", "Yên Hạ", "Đảng ủy Yên Hạ"),
        ("Trạm Y tế", None, None, "Trạm Y tế"),
        ("Sở Y tế tỉnh Yên Hà", "UBND tỉnh Yên Hà", "Yên Hà", "Sở Y tế tỉnh Yên Hà"),
        # A name that ends in its level lacks the place alone.
        ("Công an tỉnh", "Ủy ban nhân dân tỉnh Yên Hà", "Yên Hà", "Công an tỉnh Yên Hà"),
        ("Văn phòng tỉnh", "UBND tỉnh Yên Hà", "Yên Hà", "Văn phòng tỉnh Yên Hà"),
        ("Hội Chữ thập đỏ tỉnh", None, "Yên Hà", "Hội Chữ thập đỏ tỉnh Yên Hà"),
        ("Thanh tra thành phố", "UBND thành phố Yên Hà", None, "Thanh tra thành phố Yên Hà"),
        ("Hội Nông dân xã", "Hội Nông dân tỉnh Yên Hà", "Tam Hạ", "Hội Nông dân xã Tam Hạ"),
        ("Bộ Chỉ huy Quân sự tỉnh", None, None, "Bộ Chỉ huy Quân sự tỉnh"),
        # The committee above is named in the body's own name.
        ("Ban Sổ sách Trung ương", "Ban Chấp hành Trung ương", "Hà Nội", "Ban Sổ sách Trung ương"),
        ("Văn phòng Trung ương Đảng", "Ban Chấp hành Trung ương", "Hà Nội",
         "Văn phòng Trung ương Đảng"),
    ],
)  # fmt: skip
def test_a_proposed_agency_says_whose_it_is(name, parent, place, registered):
    assert registered_name(name, parent, place) == registered


@pytest.mark.parametrize(
    ("name", "parent", "identifier", "level"),
    [
        ("Ban Chấp hành Trung ương", None, "ban-chap-hanh-trung-uong", "party"),
        ("Ban Bí thư", None, "ban-bi-thu", "party"),
        ("Văn phòng Trung ương Đảng", None, "van-phong-trung-uong-dang", "party"),
        ("Kiểm toán nhà nước", None, "kiem-toan-nha-nuoc", "central"),
        ("Ban Chỉ đạo Nhà nước về Vôi", None, "ban-chi-dao-nha-nuoc-ve-voi", "central"),
        ("Cục Vôi", "Bộ Mẫu", "cuc-voi", "central"),
        # A province's, a hospital, a commune's: of their place.
        ("Cục Vôi tỉnh Yên Hà", "Bộ Mẫu", "ha-noi-cuc-voi-tinh-yen-ha", "unit"),
        ("Cục Vôi", "Bộ Chỉ huy Quân sự tỉnh Yên Hà", "ha-noi-cuc-voi", "unit"),
        ("Bệnh viện Vôi Trung ương", "Bộ Mẫu", "ha-noi-benh-vien-voi-trung-uong", "unit"),
        (
            "Bộ Chỉ huy Quân sự tỉnh Yên Hà",
            None,
            "ha-noi-bo-chi-huy-quan-su-tinh-yen-ha",
            "unit",
        ),
        ("Bộ phận Một cửa", None, "ha-noi-bo-phan-mot-cua", "unit"),
        ("Chi cục Thuế khu vực IX", "Cục Thuế", "chi-cuc-thue-khu-vuc-ix", "unit"),
        ("Tòa án nhân dân khu vực 5", None, "ha-noi-toa-an-nhan-dan-khu-vuc-5", "unit"),
        ("Bộ Mẫu", None, "bo-mau", "central"),
        ("Hội đồng giáo dục quốc phòng", None, "ha-noi-hoi-dong-giao-duc-quoc-phong", "unit"),
    ],
)
def test_a_body_of_the_country_is_of_no_town(name, parent, identifier, level):
    entry = new_agency(name, "Hà Nội", None, parent)
    assert (entry["id"], entry["level"]) == (identifier, level)


PLACES = """\
territories:
  - {id: yen-ha, name: Xã Yên Hà, level: commune}
  - {id: hoa-an, name: Xã Hòa An (cũ), level: commune}
  - {id: dak-lak, name: Tỉnh Đắk Lắk, level: province}
  - {id: an, name: Xã An, level: commune}
agencies:
  - {id: yen-ha-ubnd, name: Ủy ban nhân dân xã Yên Hà, level: commune, territory: yen-ha}
  - {id: hoa-an-ubnd, name: Ủy ban nhân dân xã Hòa An, level: commune, territory: hoa-an}
  - {id: dak-lak-ubnd, name: Ủy ban nhân dân tỉnh Đắk Lắk, level: province, territory: dak-lak}
  - {id: an-du-an, name: Ban Quản lý dự án xã An, level: commune, territory: an}
"""


@pytest.mark.parametrize(
    ("name", "place", "agency", "territory"),
    [
        ("UBND xã Yên Hà", "Yên Hà", "yen-ha-ubnd", "yen-ha"),
        ("UBND XÃ YÊN HÀ", "Yên Hà", "yen-ha-ubnd", "yen-ha"),
        ("UBND xã Yên Hạ", "Yên Hạ", None, None),
        ("UBND xã", "Yên Hạ", None, None),
        # A scan loses marks, and the tone stands on either letter.
        ("UBND xã Yen Ha", "Yên Ha", "yen-ha-ubnd", "yen-ha"),
        ("UBND xã Hoà An", "Hoà An", "hoa-an-ubnd", "hoa-an"),
        ("UBND xã Hóa An", "Hóa An", None, None),
        ("UBND tỉnh Đăk Lăk", "Đăk Lăk", "dak-lak-ubnd", "dak-lak"),
        ("UBND TỈNH ĐẲK LẮK", "Đắk Lắk", "dak-lak-ubnd", "dak-lak"),
        ("Ban Quản lý dự án xã An", "An", "an-du-an", "an"),
        ("BAN QUẢN LÝ DỰ ÁN", "An", "an-du-an", "an"),
    ],
)
def test_a_place_of_other_marks_is_another_place(tmp_path, name, place, agency, territory):
    (tmp_path / "agencies.yml").write_text(PLACES, "utf-8")
    registers = known(tmp_path)
    found = registers.agency_named(name, place, None, None)
    home = registers.territory_of(place, None)
    assert (found.id if found else None, home.id if home else None) == (agency, territory)


LEVELS = """\
territories:
  - {id: yen-ha, name: Đặc khu Yên Hà, level: commune}
  - {id: mai-ha, name: Tỉnh Mai Hạ, level: province}
  - {id: ba-ha, name: Phường Ba Hạ, level: commune}
agencies:
  - {id: yen-ha-ubnd, name: Ủy ban nhân dân đặc khu Yên Hà, level: commune, territory: yen-ha}
  - {id: yen-ha-pkt, name: Phòng Kinh tế đặc khu Yên Hà, level: division, territory: yen-ha}
  - {id: mai-ha-ubnd, name: Ủy ban nhân dân tỉnh Mai Hạ, level: province, territory: mai-ha}
  - {id: mai-ha-tu, name: Tỉnh ủy Mai Hạ, level: party, territory: mai-ha}
  - {id: mai-ha-snv, name: Sở Nội vụ, level: department, territory: mai-ha}
  - {id: mai-ha-th, name: Trường Tiểu học Mai Hạ, level: unit, territory: mai-ha}
  - {id: ba-ha-ubnd, name: UBND phường Ba Hạ, level: commune, territory: ba-ha}
"""


@pytest.mark.parametrize(
    ("name", "parent", "place", "agency"),
    [
        ("Ủy ban nhân dân huyện Yên Hà", None, "Yên Hà", None),
        ("UBND huyện", None, "Yên Hà", None),
        ("Phòng Kinh tế", "Ủy ban nhân dân huyện Yên Hà", "Yên Hà", None),
        ("UBND thành phố Mai Hạ", None, "Mai Hạ", None),
        ("UBND TP Mai Hạ", None, "Mai Hạ", None),
        ("Thành ủy Mai Hạ", None, "Mai Hạ", None),
        ("UBND xã Ba Hạ", None, "Ba Hạ", None),
        ("UBND thị trấn Ba Hạ", None, "Ba Hạ", None),
        ("Ủy ban nhân dân đặc khu Yên Hà", None, "Yên Hà", "yen-ha-ubnd"),
        ("UBND ĐẶC KHU", None, "Yên Hà", "yen-ha-ubnd"),
        ("Ủy ban nhân dân", None, "Yên Hà", "yen-ha-ubnd"),
        ("Phòng Kinh tế", "UBND đặc khu Yên Hà", "Yên Hà", "yen-ha-pkt"),
        ("Sở Nội vụ", "UBND tỉnh Mai Hạ", "Mai Hạ", "mai-ha-snv"),
        ("UBND tỉnh", None, "Mai Hạ", "mai-ha-ubnd"),
        ("Tỉnh ủy", None, "Mai Hạ", "mai-ha-tu"),
        # The body itself is named in the register; who stood above it then has changed.
        ("Trường Tiểu học Mai Hạ", "UBND huyện Mai Hạ", "Mai Hạ", "mai-ha-th"),
    ],
)
def test_a_body_of_another_level_is_another_body(tmp_path, name, parent, place, agency):
    (tmp_path / "agencies.yml").write_text(LEVELS, "utf-8")
    found = known(tmp_path).agency_named(name, place, parent, None)
    assert (found.id if found else None) == agency


OF_PROVINCES = """\
territories:
  - {id: mai-ha, name: Tỉnh Mai Hạ, level: province}
  - {id: ba-thuong, name: Tỉnh Ba Thượng, level: province}
agencies:
  - {id: yen-ha-ubnd, name: Ủy ban nhân dân đặc khu Yên Hà, level: commune, territory: mai-ha}
  - {id: yen-ha-pkt, name: Phòng Kinh tế đặc khu Yên Hà, level: division, territory: mai-ha}
  - {id: dong-xa-dang-uy, name: Đảng ủy xã Đông Hạ, level: party, territory: mai-ha}
  - {id: tan-lap, name: Ủy ban nhân dân xã Tân Lập, level: commune, territory: mai-ha}
  - {id: tan-lap-2, name: Ủy ban nhân dân xã Tân Lập, level: commune, territory: ba-thuong}
  - {id: mai-ha-snv, name: Sở Nội vụ, level: department, territory: mai-ha}
"""


@pytest.mark.parametrize(
    ("name", "parent", "place", "agency"),
    [
        ("Ủy ban nhân dân đặc khu Yên Hà", None, "Yên Hà", "yen-ha-ubnd"),
        ("UBND đặc khu", None, "Yên Hà", "yen-ha-ubnd"),
        ("Phòng Kinh tế", "UBND đặc khu Yên Hà", "Yên Hà", "yen-ha-pkt"),
        ("Đảng ủy xã Đông Hạ", "Đảng bộ tỉnh Mai Hạ", "Đông Hạ", "dong-xa-dang-uy"),
        ("Đảng ủy", None, "Đông Hạ", "dong-xa-dang-uy"),
        # Whose cell it is, the head says by the body of members.
        ("Đảng bộ xã Đông Hạ", None, "Đông Hạ", "dong-xa-dang-uy"),
        ("Đảng bộ xã Tây Hạ", None, "Tây Hạ", None),
        ("Ủy ban nhân dân huyện Yên Hà", None, "Yên Hà", None),
        ("UBND đặc khu Yên Hạ", None, "Yên Hạ", None),
        ("UBND xã Tân Lập", None, "Tân Lập", None),
        ("Sở Nội vụ", None, "Yên Hà", None),
    ],
)
def test_a_body_of_a_place_that_its_register_lacks_is_told_by_its_name(
    tmp_path, name, parent, place, agency
):
    (tmp_path / "agencies.yml").write_text(OF_PROVINCES, "utf-8")
    found = known(tmp_path).agency_named(name, place, parent, None)
    assert (found.id if found else None) == agency


def test_the_place_of_a_district_is_not_the_zone_of_its_name(tmp_path):
    (tmp_path / "agencies.yml").write_text(LEVELS, "utf-8")
    registers = known(tmp_path)
    assert registers.territory_of("Yên Hà", None, ["Ủy ban nhân dân huyện Yên Hà"]) is None
    for bodies in ([], ["UBND đặc khu Yên Hà"], ["Ủy ban nhân dân"], ["Trạm Y tế Yên Hà"]):
        assert registers.territory_of("Yên Hà", None, bodies).id == "yen-ha"


@pytest.mark.parametrize(
    ("place", "ids"), [("Yên Hà", {"yen-ha-ubnd-xa"}), ("Yên Hạ", {"yen-ha-ubnd-xa-2"})]
)
def test_a_place_that_is_another_in_marks_alone_gets_an_agency_of_its_own(
    tmp_path, monkeypatch, place, ids
):
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    Path("plans/agencies.yml").write_text(PLACES.replace("yen-ha-ubnd", "yen-ha-ubnd-xa"), "utf-8")
    head = f"UBND XÃ {place.upper()}\nSố: 8/KH-UBND\n{place}, ngày 02 tháng 3 năm 2026\n"
    Path("a.txt").write_text(f"{head}KẾ HOẠCH\nĐọc sách\n\nI. VIỆC\n\nĐọc sách.\n", "utf-8")
    assert main(["import", "--agencies", "a.txt"]) == 0
    sources = [path.read_text("utf-8") for path in Path("plans").rglob("*.md")]
    assert {re.findall(r"(?m)^agency: (\S+)", text)[0] for text in sources} == ids
    assert ids <= {agency.id for agency in known(Path("plans")).agencies}


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("XÃ YÊN HẠ", "XÃ YÊN HÀ", 2),
        ("XÃ YÊN HẠ", "XÃ YÊN HẠ", 1),
        ("XÃ HOÀ AN", "XÃ HÒA AN", 1),
        ("XÃ YÊN HẠ", "XÃ YEN HA", 1),
        (
            "XÃ YÊN HẠ BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CẦU BẾN LỚN",
            "XÃ YÊN HẠ BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CẦU BẾN NHỎ",
            2,
        ),
    ],
)
def test_two_new_agencies_of_one_run_keep_an_entry_each(
    tmp_path, monkeypatch, first, second, count
):
    monkeypatch.chdir(tmp_path)
    for number, name in enumerate((first, second), start=1):
        head = f"UBND {name}\nSố: {number}/KH-UBND\nNgày 02 tháng 3 năm 2026\n"
        text = f"{head}KẾ HOẠCH\nĐọc sách {number}\n\nI. VIỆC\n\nĐọc sách.\n"
        Path(f"{number}.txt").write_text(text, "utf-8")
    assert main(["import", "1.txt", "2.txt"]) == 0
    sources = [path.read_text("utf-8") for path in Path("plans").rglob("*.md")]
    ids = {re.findall(r"(?m)^agency: (\S+)", text)[0] for text in sources}
    assert len(sources) == 2
    assert len(ids) == count
    assert ids == {agency.id for agency in known(Path("plans")).agencies}


@pytest.mark.parametrize(
    ("register", "words", "asks"),
    [
        (PLACES, [], True),
        (PLACES, ["--agencies"], False),
        ("", [], False),
        ("agencies: [{id: a, name: Hội A, level: unit}]\n", ["--agencies"], True),
    ],
)
def test_a_source_asks_for_an_agency_that_the_register_was_not_given(
    tmp_path, monkeypatch, register, words, asks
):
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    if register:
        Path("plans/agencies.yml").write_text(register, "utf-8")
    head = "UBND XÃ MAI HẠ\nSố: 8/KH-UBND\nMai Hạ, ngày 02 tháng 3 năm 2026\n"
    Path("a.txt").write_text(f"{head}KẾ HOẠCH\nĐọc sách\n\nI. VIỆC\n\nĐọc sách.\n", "utf-8")
    assert main(["import", *words, "a.txt"]) == 0
    (source,) = Path("plans").rglob("*.md")
    assert ("«UBND xã Mai Hạ» chưa có trong agencies.yml" in source.read_text("utf-8")) is asks
    assert ("name: UBND xã Mai Hạ" in Path("plans/agencies.yml").read_text("utf-8")) is not asks


@pytest.mark.parametrize("files", [["1.txt", "2.txt"], ["2.txt", "1.txt"]])
@pytest.mark.parametrize(
    ("above", "called", "is_known"),
    [
        ("CÔNG ĐOÀN CÁC KHU CÔNG NGHIỆP VÀ KHU KINH TẾ",
         "CÔNG ĐOÀN CÁC KCN VÀ KKT TỈNH MAI HẠ", True),
        ("BAN QUẢN LÝ KHU KINH TẾ TỈNH MAI HẠ", "BQL KKT TỈNH MAI HẠ", True),
        ("LIÊN ĐOÀN LAO ĐỘNG TỈNH MAI HẠ", "LĐLĐ TỈNH MAI HẠ", True),
        ("LIÊN ĐOÀN LAO ĐỘNG TỈNH MAI HẠ", "HỘI LUẬT GIA TỈNH MAI HẠ", False),
    ],
)  # fmt: skip
def test_a_body_above_of_the_same_run_is_found_by_its_letters_in_any_order(
    tmp_path, monkeypatch, above, called, is_known, files
):
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    Path("plans/agencies.yml").write_text(OF_PROVINCES, "utf-8")
    rest = "Mai Hạ, ngày 02 tháng 3 năm 2026\nKẾ HOẠCH\nĐọc sách\n\nI. VIỆC\n\nĐọc sách.\n"
    Path("1.txt").write_text(f"{above}\nSố: 1/KH-X\n{rest}", "utf-8")
    Path("2.txt").write_text(f"{called}\nTỔ SÁCH BÁO\nSố: 2/KH-Y\n{rest}", "utf-8")
    assert main(["import", "--agencies", *files]) == 0
    found = {agency.id: agency for agency in known(Path("plans")).agencies}
    (whole,) = [a for a in found.values() if a.name.upper() == above]
    (part,) = [a for a in found.values() if a.name.startswith("Tổ sách báo")]
    assert (part.parent == whole.id) is is_known
    said = Path("plans/agencies.yml").read_text("utf-8")
    assert ("in phía trên, chưa có trong sổ: thêm rồi ghi «parent»" in said) is not is_known


@pytest.mark.parametrize("is_one_run", [True, False])
@pytest.mark.parametrize(
    ("name", "second", "count"),
    [
        ("PHÒNG KINH TẾ", "Yên Hà", 2),
        ("ĐẢNG ỦY", "Yên Hà", 2),
        ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "Yên Hà", 2),
        ("BAN QUẢN LÝ CHỢ", "Tân Lập", 2),
        ("ĐẢNG ỦY", "Yen Ha", 1),
        ("BỘ MẪU", "Yên Hà", 1),
    ],
)
def test_one_name_in_two_places_is_two_agencies(
    tmp_path, monkeypatch, name, second, count, is_one_run
):
    monkeypatch.chdir(tmp_path)
    files = []
    for number, place in enumerate(("Yên Hạ", second), start=1):
        head = f"{name}\nSố: {number}/KH-X\n{place}, ngày 02 tháng 3 năm 2026\n"
        text = f"{head}KẾ HOẠCH\nĐọc sách {number}\n\nI. VIỆC\n\nĐọc sách.\n"
        Path(f"{number}.txt").write_text(text, "utf-8")
        files.append(f"{number}.txt")
    for run in [files] if is_one_run else [[file] for file in files]:
        assert main(["import", "--agencies", *run]) == 0
    sources = [path.read_text("utf-8") for path in Path("plans").rglob("*.md")]
    ids = {re.findall(r"(?m)^agency: (\S+)", text)[0] for text in sources}
    assert len(sources) == 2
    assert len(ids) == count
    assert ids == {agency.id for agency in known(Path("plans")).agencies}


def test_a_body_of_another_place_gets_an_entry_of_its_own_whatever_its_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for number, place in enumerate(("Yên Hạ", "Yên Hà", "Yên Hạ"), start=1):
        head = f"HỢP TÁC XÃ MẪU\nSố: {number}/KH-X\n{place}, ngày 02 tháng 3 năm 2026\n"
        text = f"{head}KẾ HOẠCH\nĐọc sách {number}\n\nI. VIỆC\n\nĐọc sách.\n"
        Path(f"{number}.txt").write_text(text, "utf-8")
    assert main(["import", "1.txt", "2.txt", "3.txt"]) == 0
    sources = [path.read_text("utf-8") for path in Path("plans").rglob("*.md")]
    ids = sorted(re.findall(r"(?m)^agency: (\S+)", text)[0] for text in sources)
    first, second = "yen-ha-hop-tac-xa-mau", "yen-ha-hop-tac-xa-mau-2"
    assert ids == [first, first, second]


FRONT = "---\nid: a\n{}\ntitle: Đọc sách\n---\n\nLời\n"


@pytest.mark.parametrize(
    ("old", "new", "are_two"),
    [
        ("number: 12 # đã xem\nissued: 05/01/2026", "number: 12\nissued: 05/01/2026", False),
        ("number: '07'\nissued: 05/01/2026", "number: '07'\nissued: 05/01/2026", False),
        ("number: 12\nissued: 05/01/2026", "number: 13\nissued: 05/01/2026", True),
        ("number: 12\nissued: 05/01/2026", "number: 12\nissued: 06/01/2026", True),
        ("number: '12'\nissued: 05/01/2026", "number: 12\nissued: 05/01/2026", False),
        ("number: 12\n  bis\nissued: 05/01/2026", "number: 12\nissued: 05/01/2026", True),
        ("place: Yên Hạ", "number: 12\nissued: 05/01/2026", False),
    ],
)
def test_number_and_day_tell_two_documents_apart_however_they_are_written(old, new, are_two):
    assert is_other_document(FRONT.format(old), FRONT.format(new)) is are_two


NOBODYS = (
    "Tổ A rà soát mọi đường làng của xã.\n\nTổ B trồng cây ở hai bên đường mới mở.\n",
    "Trạm Y tế xã khám cho người già.\n\nNhà trường báo cáo kết quả học tập của lớp.\n",
    "Công an xã tuần tra ban đêm.\n\nThôn trưởng họp dân về việc thu gom rác thải.\n",
)


@pytest.mark.parametrize("turns", [(0, 1), (0, 1, 2), (0, 1, 0)])
def test_documents_that_bear_nothing_are_told_apart_by_what_they_say(tmp_path, monkeypatch, turns):
    monkeypatch.chdir(tmp_path)
    for number, which in enumerate(turns):
        name = Path(f"{number}.txt")
        name.write_text(f"KẾ HOẠCH\nĐọc sách\n\nI. NHIỆM VỤ\n\n{NOBODYS[which]}", "utf-8")
        assert main(["import", "--update", str(name)]) == 0
    sources = [path.read_text("utf-8") for path in Path("plans").rglob("*.md")]
    assert len(sources) == len(set(turns))
    for which in set(turns):
        assert sum(NOBODYS[which] in text for text in sources) == 1


OLD_TEXT = "- Tổ A rà soát mọi đường làng của xã.\n\n- Tổ B trồng cây ở hai bên đường mới mở."
OTHER = "- Trạm Y tế xã khám cho người già.\n\n- Nhà trường báo cáo kết quả học tập của lớp."


@pytest.mark.parametrize(
    ("key", "old", "are_two"),
    [
        ("text: imported", OLD_TEXT, False),
        ("text: imported", f"{OLD_TEXT}\n\n{OTHER}", False),
        # A signed version may be a scan, with marks lost and items drawn otherwise.
        ("text: imported", OLD_TEXT.replace("rà", "rả").replace("- ", "+ "), False),
        ("text: imported", OLD_TEXT.replace("xã", "xa x").replace("hai", "hal"), False),
        ("text: imported", OTHER, True),
        # So few words tell nothing apart.
        ("text: imported", "Đọc sách.", False),
        # What an editor restated shares little with the document.
        ("status: in-force", OTHER, False),
    ],
)
def test_without_a_number_the_texts_tell_while_nobody_has_restated_one(key, old, are_two):
    source = "---\nid: a\ntitle: Đọc sách\n{}\n---\n\n{}\n"
    new = source.format("text: imported", OLD_TEXT)
    assert is_other_document(source.format(key, old), new) is are_two


def test_documents_of_an_agency_with_a_long_name_are_each_a_source(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    name = "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH NÔNG NGHIỆP VÀ NÔNG THÔN TỈNH YÊN HÀ"
    for number, text in enumerate(NOBODYS):
        Path(f"{number}.txt").write_text(
            f"{name}\nDỰ THẢO\nQUYẾT ĐỊNH\nVề việc đọc sách\n\nI. NHIỆM VỤ\n\n{text}", "utf-8"
        )
        assert main(["import", "--update", f"{number}.txt"]) == 0
    assert len(list(Path("plans").rglob("*.md"))) == 3


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("TRỒNG CÂY TẠI YÊN HÀ", "Trồng cây tại Yên Hà", "Trồng cây tại Yên Hà"),
        ("Trồng Cây tại Yên Hà", "Trồng cây tại Yên Hà", "Trồng Cây tại Yên Hà"),
        ("TRỒNG RỪNG", "Trồng cây", "TRỒNG RỪNG"),
    ],
)
def test_a_title_that_was_imported_in_capitals_is_put_right_in_silence(old, new, kept):
    result = merged(*(f"---\nid: a\ntitle: {title}\n---\n\nLời\n" for title in (old, new)))
    assert result is not None
    assert f"\ntitle: {kept}\n" in result.text
    assert bool(result.conflicts) == (kept == old)


def test_a_draft_lies_with_the_place_of_who_issues_it():
    territories = (
        Territory(id="yen-ha", name="Tỉnh Yên Hà", level="province"),
        Territory(id="ca-nuoc", name="Cả nước", level="country"),
    )
    agencies = (
        Agency(id="snv", name="Sở Nội vụ", level="department", territory="yen-ha"),
        Agency(id="bnv", name="Bộ Nội vụ", level="central", territory="ca-nuoc"),
        Agency(id="yen-ha-stc", name="Sở Tài chính", level="department", territory="yen-ha"),
    )
    held = KnownRegisters(agencies=agencies, territories=territories)
    assert path_of("snv", "ke-hoach", "yen-ha", held) == "yen-ha/snv/ke-hoach.md"
    assert path_of("bnv", "ke-hoach", "", held) == "trung-uong/bnv/ke-hoach.md"
    assert path_of("yen-ha-stc", "ke-hoach", "yen-ha", held) == "yen-ha/stc/ke-hoach.md"
    assert path_of("new", "ke-hoach", "yen-ha", held) == "trung-uong/new/ke-hoach.md"


DISTRICT = (
    "ỦY BAN NHÂN DÂN\nHUYỆN YÊN HÀ\nSố: 45/KH-UBND\nYên Hà, ngày 10 tháng 01 năm 2023\n\n"
    "KẾ HOẠCH\nQuét vôi các ngõ\n\nI. VIỆC\n1. Quét vôi các ngõ của {} thôn trước ngày 30/9/2023."
    "\n2. Các thôn báo cáo trước ngày 15/12/2023.\n"
)


@pytest.mark.parametrize("is_same", [True, False])
def test_a_source_whose_agency_was_put_right_is_found_elsewhere(tmp_path, monkeypatch, is_same):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(DISTRICT.format("ba"), "utf-8")
    assert main(["import", "a.txt"]) == 0
    (path,) = Path("plans").rglob("*.md")
    other = Path("plans/dac-khu/ubnd/quet-voi.md")
    other.parent.mkdir(parents=True)
    text = path.read_text("utf-8")
    text = re.sub(r"(?m)^agency: .*$", "agency: yen-ha-ubnd-huyen", text)
    # Another commune's plan may bear the same number and day.
    text = text if is_same else f"{text.partition('## ')[0]}## I. MỘT\n\nTrồng hoa ở sân đình.\n"
    other.write_text(re.sub(r"(?m)^id: .*$", "id: quet-voi", text), "utf-8")
    path.unlink()
    Path("b.txt").write_text(DISTRICT.format("bốn"), "utf-8")
    register = Path("plans/agencies.yml")
    mended = register.read_text("utf-8").replace("huyện Yên Hà", "huyện Yên Hà (trước 2025)")
    register.write_text(mended, "utf-8")
    if is_same:
        assert main(["import", "--agencies", "a.txt"]) == 1
        assert len(list(Path("plans").rglob("*.md"))) == 1
    assert main(["import", "--agencies", "--update", "b.txt"]) == 0
    assert (register.read_text("utf-8") == mended) is is_same
    assert len(list(Path("plans").rglob("*.md"))) == (1 if is_same else 2)
    assert ("bốn" in other.read_text("utf-8")) is is_same


@pytest.mark.parametrize(
    ("number", "title", "is_told"),
    [
        ("", "Dọn sạch đường làng, ngõ xóm năm 2026", True),
        ("", "Quét vôi cổng chợ năm 2026", True),
        ("51", "Dọn sạch đường làng, ngõ xóm năm 2026", False),
    ],
)
def test_a_signed_paper_of_another_title_asks_whether_the_draft_is_its_own(
    folder, tmp_path, capsys, number, title, is_told
):
    first = folder("a.txt", number, "05 tháng 01" if number else "… tháng …")
    second = folder("b.txt", "77", "06 tháng 6")
    signed = Path(second).read_text(encoding="utf-8").replace("Dọn đường làng năm 2026", title)
    Path(second).write_text(signed, encoding="utf-8")
    assert main(["import", first]) == 0
    capsys.readouterr()
    assert main(["import", second]) == 0
    said = capsys.readouterr().out
    assert ("gần như trùng" in said) is is_told
    if is_told:
        # Doing so makes one source of both.
        old, new = re.findall(r"congkhai rename (\S+) (\S+?)»", said)[0]
        next(tmp_path.glob(f"plans/**/{new}.md")).unlink()
        assert main(["rename", old, new]) == 0
        assert main(["import", "--update", second]) == 0
        (path,) = tmp_path.glob("plans/**/*.md")
        assert "number: 77" in path.read_text(encoding="utf-8")


def test_another_text_of_the_agency_is_nobodys_draft(folder, tmp_path, capsys):
    first = folder("a.txt", "", "… tháng …")
    head, _, _ = TEXT.format(number=78, day="06 tháng 6").partition("I. VIỆC")
    lines = f"{head}I. CHỢ\n\n1. Ban quản lý chợ mở sổ quầy hàng trước ngày 01/8/2026.\n"
    lines = lines.replace("Dọn đường làng", "Mở chợ phiên")
    (tmp_path / "b.txt").write_text(lines, encoding="utf-8")
    assert main(["import", first, "b.txt"]) == 0
    assert "gần như trùng" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "place", "found"),
    [
        ("Trường Đại học Mai Hạ Đông", "Vịnh Xanh", "dai-hoc"),
        ("TRƯỜNG ĐẠI HỌC MAI HẠ ĐÔNG", "Vịnh Xanh", "dai-hoc"),
        ("Học viện Nghề vườn", "Đồi Chè", "hoc-vien"),
        ("Trường Đại học Mai Hạ Tây", "Vịnh Xanh", None),
        ("Trường Tiểu học Nguyễn Mẫu", "Vịnh Xanh", None),
        ("Trường Cao đẳng Nghề", "Vịnh Xanh", None),
        ("Trường Tiểu học Nguyễn Mẫu", "Yên Sơn", "tieu-hoc"),
    ],
)
def test_a_university_is_one_wherever_it_signs(name, place, found):
    home = Territory(id="yen-son", name="Tỉnh Yên Sơn", level="province")
    names = {
        "dai-hoc": "Trường Đại học Mai Hạ Đông",
        "hoc-vien": "Học viện Nghề vườn",
        "tieu-hoc": "Trường Tiểu học Nguyễn Mẫu",
        "cao-dang": "Trường Cao đẳng Nghề",
    }
    bodies = tuple(
        Agency(id=key, name=called, level=Level.UNIT, territory="yen-son")
        for key, called in names.items()
    )
    registers = KnownRegisters(agencies=bodies, territories=(home,))
    agency = registers.agency_named(name, place, None, None)
    assert (agency.id if agency else None) == found
    signed = Territory(id="vinh-xanh", name="Phường Vịnh Xanh", level="commune")
    both = KnownRegisters(agencies=bodies, territories=(home, signed))
    for below in ((name,), ("Phòng Thanh tra", name)):
        place_of = both.territory_of("Vịnh Xanh", None, below)
        assert place_of is (home if found in {"dai-hoc", "hoc-vien"} else signed)
