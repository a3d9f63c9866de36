"""Documents of one command that name each other, in whatever order they are given."""

from __future__ import annotations

from itertools import permutations

import pytest
from congkhai.commands import main
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.batch import NewSource, tie
from congkhai.importing.output.draft_writer import drafted
from ruamel.yaml import YAML

PLAN = """ỦY BAN NHÂN DÂN
XÃ {place}
Số: 8/KH-UBND
{name}, ngày 03 tháng 02 năm 2026

KẾ HOẠCH
Quét vôi các ngõ

I. NỘI DUNG
1. Thôn Đông quét vôi trước ngày 30/9/2026.
"""
CHANGE = """ỦY BAN NHÂN DÂN
XÃ YÊN HẠ
Số: {number}/QĐ-UBND
Yên Hạ, ngày 02 tháng {month} năm 2026

QUYẾT ĐỊNH
Sửa đổi việc quét vôi lần {number}

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ

Căn cứ Quyết định số 3/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân xã;

QUYẾT ĐỊNH:

Điều 1. Sửa đổi một số nội dung {printed} như sau:
1. Bỏ mục 3.
"""
FIRST = CHANGE.format(number=20, month=7, printed="Kế hoạch số 8/KH-UBND ngày 03/02/2026")
SECOND = CHANGE.format(number=30, month=8, printed="Quyết định số 20/QĐ-UBND ngày 02/7/2026")
OURS = PLAN.format(place="YÊN HẠ", name="Yên Hạ")


def taken(folder, texts, *options):
    files = []
    for number, text in enumerate(texts):
        files.append(folder / f"{number}.txt")
        files[-1].write_text(text, encoding="utf-8")
    main(["import", *options, "--out", str(folder / "plans"), *map(str, files)])
    found = {}
    for path in sorted((folder / "plans").rglob("*.md")):
        front = path.read_text(encoding="utf-8").split("\n---\n")[0]
        found[path.stem] = (YAML(typ="safe").load(front), front)
    return found


def test_the_day_that_the_title_alone_prints_tells_which_is_named(tmp_path, capsys):
    change = FIRST.replace(" ngày 03/02/2026", "").replace(
        "Sửa đổi việc quét vôi lần 20", "Điều chỉnh lịch của Kế hoạch số 8/KH-UBND ngày 03/02/2026"
    )
    found = taken(tmp_path, [change, OURS])
    (plan,) = [name for name, (front, _) in found.items() if front["kind"] == "kế hoạch"]
    (told,) = [front for front, _ in found.values() if front["kind"] == "quyết định"]
    amended = next(relation for relation in told["relations"] if relation["type"] == "amends")
    assert amended["to"] == plan


@pytest.mark.parametrize("texts", list(permutations([OURS, FIRST, SECOND])))
def test_each_is_tied_to_what_it_names(tmp_path, capsys, texts):
    sources = taken(tmp_path, texts)
    by_number = {front["number"]: front for front, _ in sources.values()}
    for changing, changed in ((20, 8), (30, 20)):
        (told,) = (r for r in by_number[changing]["relations"] if r["type"] == "amends")
        assert told["to"] == by_number[changed]["id"]
        assert (
            "# cần xem: 1 văn bản chưa có trong documents.yml"
            in sources[by_number[changing]["id"]][1]
        )
    assert "đã nối 2 chỗ" in capsys.readouterr().out


@pytest.mark.parametrize(
    "other",
    [
        OURS.replace("ngày 03 tháng 02", "ngày 04 tháng 02"),
        PLAN.format(place="YÊN HÒA", name="Yên Hòa"),
    ],
)
def test_another_day_or_place_is_another_document(tmp_path, capsys, other):
    sources = taken(tmp_path, [FIRST, other])
    assert all("to" not in r for front, _ in sources.values() for r in front.get("relations", ()))


@pytest.mark.parametrize(("place", "tied"), [("Yên Hạ", 1), ("", 0)])
def test_two_of_unknown_places_are_not_of_one(tmp_path, place, tied):
    (parts,) = documents(read_bytes("a.txt", FIRST.encode()))
    facts = gathered(parts)
    path = tmp_path / "a.md"
    path.write_text(drafted(facts, KnownRegisters()).text, encoding="utf-8")
    named = tuple(citation for _, citation in facts.citations)
    ours = NewSource(path=path, id="a", number="20/QĐ-UBND", issued="", place=place, named=named)
    other = NewSource(
        path=path, id="b", number="8/KH-UBND", issued="2026-02-03", place=place, named=()
    )
    assert tie([ours, other]) == tied


def test_nothing_is_tied_where_nothing_is_written(tmp_path, capsys):
    assert taken(tmp_path, [FIRST, OURS], "--dry-run") == {}
    assert "đã nối" not in capsys.readouterr().out


REPORTS = """ỦY BAN NHÂN DÂN
XÃ YÊN HẠ
Số: 8/KH-UBND
Yên Hạ, ngày 03 tháng 02 năm 2026

KẾ HOẠCH
Quét vôi các ngõ

I. NỘI DUNG
1. Thôn Đông quét vôi trước ngày 30/9/2026.
II. TỔ CHỨC THỰC HIỆN
1. Thôn Đông báo cáo xã trước ngày 10 hằng tháng.
2. Các thôn báo cáo xã trước ngày 15 hằng tháng.
"""


@pytest.mark.parametrize(
    ("place", "offered"),
    [
        ("Mục 2 phần II", "dinh-ky-month-2"),
        ("Khoản 1 mục II", "dinh-ky-month"),
        ("Mục II.2", "dinh-ky-month-2"),
        ("Nhiệm vụ số 2 mục II", "dinh-ky-month-2"),
        # No such place, or none that is said.
        ("Mục 3 phần II", None),
        ("Mục 2 phần II và mục 1 phần I", None),
        ("Phần II", None),
        ("Câu cuối", None),
    ],
)
def test_a_clause_offers_the_duty_that_stands_where_it_says(tmp_path, capsys, place, offered):
    clause = f'1. {place} sửa thành: "Các thôn báo cáo xã trước ngày 20 hằng tháng".'
    change = FIRST.replace("1. Bỏ mục 3.", clause)
    taken(tmp_path, [REPORTS])
    sources = taken(tmp_path, [change])
    (text,) = (text for front, text in sources.values() if front["number"] == 20)
    assert "id: sua-20-2026-dinh-ky-month" in text
    told = f"# cần xem: nếu là việc «{offered}» của 8/KH-UBND thì ghi mã ấy"
    assert (told in text) if offered else ("nếu là việc" not in text)


AIMS = """ỦY BAN NHÂN DÂN
XÃ YÊN HẠ
Số: 8/KH-UBND
Yên Hạ, ngày 03 tháng 02 năm 2026

KẾ HOẠCH
Quét vôi các ngõ

I. MỤC TIÊU
1. Chỉ tiêu chung
- Tỷ lệ ngõ có đèn đạt 70%.
2. Chỉ tiêu cụ thể
- Tỷ lệ ngõ được quét vôi đạt 80%.
- Tỷ lệ hộ hài lòng đạt 92%.
"""


OF_ROWS = """ỦY BAN NHÂN DÂN
XÃ YÊN HẠ
Số: 8/KH-UBND
Yên Hạ, ngày 03 tháng 02 năm 2026

KẾ HOẠCH
Quét vôi các ngõ

I. CHỈ TIÊU
1. Quét vôi 12.500 m2 ngõ, trong đó ít nhất 11.000 m2 ngõ xóm.
II. VIỆC
| TT | Nội dung | Chủ trì | Thời gian |
| --- | --- | --- | --- |
| 1 | Dọn ngõ xóm | Thôn Đông | 30/6/2026 |
| 2 | Quét vôi ngõ xóm | Thôn Đoài | 15/7/2026 |
| 3 | Trồng hoa ven ngõ | Thôn Hạ | 30/8/2026 |
III. TỔNG KẾT
1. Sơ kết trước ngày 20/6/2026, tổng kết trước ngày 10/12/2026.
"""


@pytest.mark.parametrize(
    ("clause", "offered"),
    [
        ("Nhiệm vụ số 3 Mục II: lùi từ ngày 30/8/2026 sang trước ngày 15/9/2026", "viec-3"),
        ("Việc “Quét vôi ngõ xóm”: hoàn thành trước ngày 15/9/2026", "viec-2"),
        ("Điểm 1 Mục III: tổng kết trước ngày 20/12/2026", "tong-ket-2026-12-10"),
        ("Tại điểm 1 Mục I: điều chỉnh chỉ tiêu từ 12.500 xuống còn 10.500 m2 ngõ", "chi-tieu"),
        ("Nhiệm vụ số 9 Mục II: hoàn thành trước ngày 15/9/2026", None),
        ("Việc “Quét vôi”: hoàn thành trước ngày 15/9/2026", None),
    ],
)
def test_of_rows_and_of_several_the_one_that_is_meant_is_offered(tmp_path, capsys, clause, offered):
    taken(tmp_path, [OF_ROWS])
    change = FIRST.replace("Sửa đổi việc quét vôi", "Sửa đổi Kế hoạch quét vôi")
    sources = taken(tmp_path, [change.replace("1. Bỏ mục 3.", f"1. {clause}.")])
    (text,) = (text for front, text in sources.values() if front["number"] == 20)
    told = f"«{offered}» của 8/KH-UBND thì ghi mã ấy"
    assert (told in text) if offered else ("nếu là" not in text)


@pytest.mark.parametrize(
    ("place", "offered"),
    [
        ("gạch đầu dòng thứ hai điểm 2 Mục I", "chi-tieu-3"),
        ("gạch đầu dòng thứ 1 khoản 2 mục I", "chi-tieu-2"),
        ("gạch đầu dòng đầu tiên của điểm 1 Mục I", "chi-tieu"),
        ("gạch đầu dòng thứ năm điểm 2 Mục I", None),
    ],
)
def test_a_clause_offers_the_target_that_stands_where_it_says(tmp_path, capsys, place, offered):
    clause = f"1. Sửa đổi {place}: “Tỷ lệ hộ dân của xã hài lòng đạt ≥ 94%”."
    taken(tmp_path, [AIMS])
    change = FIRST.replace("Sửa đổi việc quét vôi", "Sửa đổi Kế hoạch quét vôi")
    sources = taken(tmp_path, [change.replace("1. Bỏ mục 3.", clause)])
    (found,) = ((front, text) for front, text in sources.values() if front["number"] == 20)
    assert found[0]["targets"][0]["what"] == "Tỷ lệ hộ dân của xã hài lòng đạt ≥ 94%"
    assert "chỉ tiêu nào thay một chỉ tiêu đã có thì ghi mã của chỉ tiêu ấy" in found[1]
    told = f"# cần xem: nếu là chỉ tiêu «{offered}» của 8/KH-UBND thì ghi mã ấy"
    assert (told in found[1]) if offered else ("nếu là chỉ tiêu" not in found[1])


HEIR = """ỦY BAN NHÂN DÂN
ĐẶC KHU HÒN MẪU
Số: 30/KH-UBND
Hòn Mẫu, ngày 20 tháng 8 năm 2026

KẾ HOẠCH
Tiếp tục quét vôi

Kế thừa Kế hoạch số 8/KH-UBND ngày 03/02/2026 của Ủy ban nhân dân xã Yên Hạ và Kế hoạch số \
9/KH-UBND ngày 04/02/2026 của Ủy ban nhân dân xã Yên Trung; Ủy ban nhân dân đặc khu ban hành:
I. NGUYÊN TẮC
1. Việc cũ tiếp tục.
2. Kế hoạch này thay thế Kế hoạch số 8/KH-UBND ngày 03/02/2026 của Ủy ban nhân dân xã Yên Hạ.
"""
LOWER = """SỞ QUÉT VÔI
BAN QUẢN LÝ NGÕ YÊN TRUNG
Số: 12/KH-BQLN
Yên Trung, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
Quét ngõ

Thực hiện Kế hoạch số 84/KH-SQV ngày 03 tháng 02 năm 2026 của Sở Quét vôi.
I. NỘI DUNG
1. Quét.
"""
UPPER = """ỦY BAN NHÂN DÂN TỈNH MAI HẠ
SỞ QUÉT VÔI
Số: 84/KH-SQV
Mai Hạ, ngày 03 tháng 02 năm 2026

KẾ HOẠCH
Quét vôi

I. NỘI DUNG
1. Quét.
"""


def test_a_document_of_another_place_is_tied_where_its_issuer_is_named(tmp_path):
    sources = taken(tmp_path, [HEIR, REPORTS])
    by_number = {front["number"]: front for front, _ in sources.values()}
    replaced, cited = by_number[30]["relations"]
    assert (replaced["type"], replaced["to"]) == ("replaces", by_number[8]["id"])
    assert replaced["section"] == "i-2"
    assert "to" not in cited
    assert cited["printed"].endswith("của Ủy ban nhân dân xã Yên Trung")
    assert " và " not in replaced["printed"]


@pytest.mark.parametrize("head", ["SỞ QUÉT VÔI", "SỞ QUÉT DỌN"])
def test_a_document_of_the_office_above_is_tied(tmp_path, head):
    sources = taken(tmp_path, [LOWER.replace("SỞ QUÉT VÔI", head), UPPER])
    by_number = {front["number"]: front for front, _ in sources.values()}
    (told,) = by_number[12]["relations"]
    assert told.get("to") == (by_number[84]["id"] if head == "SỞ QUÉT VÔI" else None)


ABOVE = """ỦY BAN NHÂN DÂN
TỈNH MAI HẠ
Số: {number}/KH-UBND
Mai Hạ, ngày 03 tháng 02 năm 2026

KẾ HOẠCH
Quét vôi

I. NỘI DUNG
1. Quét.
"""


@pytest.mark.parametrize(
    ("number", "printed", "is_tied"),
    [
        ("18", "18/KH-UBND ngày 03/02/2026 của UBND tỉnh Mai Hạ", True),
        ("18", "18/KH-UBND ngày 03/02/2026 của Ủy ban nhân dân tỉnh Mai Hạ", True),
        ("9", "09/KH-UBND ngày 03/02/2026 của UBND tỉnh Mai Hạ", True),
        ("09", "9/KH-UBND ngày 03/02/2026 của UBND tỉnh Mai Hạ", True),
        # Near misses: another province by one mark, another level, another number.
        ("18", "18/KH-UBND ngày 03/02/2026 của UBND tỉnh Mai Hà", False),
        ("18", "18/KH-UBND ngày 03/02/2026 của UBND xã Mai Hạ", False),
        ("9", "90/KH-UBND ngày 03/02/2026 của UBND tỉnh Mai Hạ", False),
    ],
)
def test_an_issuer_in_short_and_a_number_with_a_nought_are_the_same(
    tmp_path, number, printed, is_tied
):
    lower = OURS.replace("I. NỘI DUNG", f"Thực hiện Kế hoạch số {printed}.\n\nI. NỘI DUNG")
    sources = taken(tmp_path, [ABOVE.format(number=number), lower])
    (relation,) = sources[next(name for name in sources if "yen-ha" in name)][0]["relations"]
    assert ("to" in relation) is is_tied
