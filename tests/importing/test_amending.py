"""A document that amends another: from which day, under which ids, and what nothing was read of."""

from __future__ import annotations

import pytest
from congkhai.importing import DocumentFacts, documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted
from ruamel.yaml import YAML

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 20/QĐ-UBND\nYên Hạ, ngày 02 tháng 7 năm 2026\n\nQUYẾT ĐỊNH\n"
    "{title}\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\n\nCăn cứ Luật Thử ngày 01/01/2025;\n\nQUYẾT ĐỊNH:\n\n"
    "{lines}\n"
)
AMENDS = "Điều 1. Sửa đổi một số nội dung Kế hoạch số 8/KH-UBND ngày 03/02/2026 như sau:\n"


def read(lines: str, title: str = "Sửa đổi Kế hoạch quét vôi các ngõ") -> DocumentFacts:
    text = HEAD.format(title=title, lines=lines)
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    return gathered(parts)


def front(lines: str) -> dict:
    return YAML(typ="safe").load(drafted(read(lines), KnownRegisters()).text.split("---")[1])


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Quyết định này có hiệu lực kể từ ngày 15/8/2026.", "2026-08-15"),
        ("Quyết định này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2026.", "2026-09-01"),
        ("Quyết định này và Quy chế kèm theo có hiệu lực từ ngày 01/9/2026.", "2026-09-01"),
        ("Quyết định này có hiệu lực kể từ ngày ký.", None),
        ("Quyết định này có hiệu lực kể từ ngày 02/7/2026.", None),
        ("Quyết định này thay thế Quyết định số 9/QĐ-UBND có hiệu lực từ ngày 01/9/2025.", None),
        ("Luật Thử có hiệu lực từ ngày 01/9/2026.", None),
        # Told of another document.
        ("Nghị định này có hiệu lực từ ngày 01/9/2026.", None),
        ("Văn bản này có hiệu lực từ ngày 01/9/2026.", "2026-09-01"),
        ("Quyết định này có hiệu lực từ tháng 9/2026.", None),
        # A part of it, or what is told beside it.
        ("Khoản 2 Điều 1 Quyết định này có hiệu lực từ ngày 01/9/2026.", None),
        ("Mức giá nêu tại Quyết định này có hiệu lực từ ngày 01/9/2026.", None),
        ("Giấy ký trước ngày Quyết định này có hiệu lực từ ngày 01/9/2026 thì giữ.", None),
        ("Quyết định này chưa có hiệu lực từ ngày 01/9/2026.", None),
        (
            "Quyết định này có hiệu lực từ ngày 15/8/2026, riêng mục 2 Quyết định này có hiệu lực "
            "từ ngày 01/9/2026.",
            "2026-08-15",
        ),
        ("Hiệu lực thi hành: 1. Quyết định này có hiệu lực từ ngày 01/9/2026.", "2026-09-01"),
        (
            "Quyết định này có hiệu lực từ ngày 01/9/2026.\n"
            "Điều 3. Quyết định này có hiệu lực từ ngày 01/10/2026.",
            None,
        ),
    ],
)
def test_the_day_from_which_a_document_holds(line, day):
    assert read(f"{AMENDS}1. Bỏ mục 3.\nĐiều 2. {line}").effective == day


@pytest.mark.parametrize(
    "line",
    [
        "**Điều 2.** Quyết định này có hiệu lực từ ngày 01/9/2026.",
        "**Điều 2. Điều khoản thi hành** Quyết định này có hiệu lực từ ngày 01/9/2026.",
        "**Điều 2.** **Hiệu lực thi hành:** 1. Quyết định này có hiệu lực từ ngày 01/9/2026.",
    ],
)
def test_the_day_behind_an_emphasised_article(line):
    assert read(f"{AMENDS}1. Bỏ mục 3.\n{line}").effective == "2026-09-01"


def test_what_it_changes_changes_from_that_day():
    source = front(f"{AMENDS}1. Bỏ mục 3.\nĐiều 2. Quyết định này có hiệu lực từ ngày 15/8/2026.")
    (amends,) = (told for told in source["relations"] if told["type"] == "amends")
    assert source["effective"] == "15/08/2026"
    assert amends["printed"] == "Kế hoạch số 8/KH-UBND ngày 03/02/2026"


def test_ids_meet_those_of_the_amended_plan_only_where_somebody_says_so():
    lines = (
        "1. Các thôn báo cáo xã trước ngày 10 hằng tháng.\n2. Thôn Đông quét vôi trước 30/9/2026."
    )
    ids = [
        entry["id"]
        for key in ("deadlines", "tasks")
        for entry in front(f"{AMENDS}{lines}").get(key, ())
    ]
    assert ids
    assert all(name.startswith("sua-20-2026-") for name in ids)
    plain = front(f"Điều 1. Ban hành Kế hoạch quét vôi.\n{lines}")
    assert [entry["id"] for entry in plain["deadlines"]] == ["han-2026-09-30", "dinh-ky-month"]


@pytest.mark.parametrize(
    "line",
    [
        "1. Thời gian thực hiện nhiệm vụ số 2 Phụ lục sửa thành: Tháng 11/2026.",
        "1. Sửa đổi mục 2 phần III như sau: thời gian trình phương án là tháng 12/2026.",
        "1. Điều chỉnh tỷ lệ ngõ được quét vôi thành 80%.",
        "1. Gia hạn việc nêu tại mục 3 sang quý I năm 2027.",
        '1. Thay cụm từ "ngày 15/8/2026" bằng cụm từ "ngày 30/9/2026" tại mục 2.',
        "1. Thay thế cụm từ “trong quý III năm 2026” bằng “trong quý IV năm 2026”.",
        "1. Bỏ cụm từ “trước ngày 15/8/2026” tại mục 2.",
        "1. Thay số “80%” bằng số “90%” tại mục 1.",
        "1. Sửa đổi điểm 1 Mục I: “Điểm sạch ngõ trung bình đạt từ 3,5 điểm trở lên”.",
        "2. Sửa đổi điểm 2 Mục I như sau: “Thời gian chờ đò không quá 20 phút”.",
    ],
)
def test_a_clause_that_moves_something_and_became_nothing_is_told(line):
    assert any("câu sửa đổi" in place.reason for place in read(f"{AMENDS}{line}").duties.unread)


@pytest.mark.parametrize(
    "line",
    [
        "1. Bỏ cụm từ “thôn Đông” tại mục 3.",
        "1. Thay cụm từ “Kế hoạch năm 2026” bằng “Chương trình năm 2026”.",
        "1. Sửa đổi tên kế hoạch thành “Kế hoạch quét vôi năm 2026”.",
        "Điều 2. Quyết định này có hiệu lực từ ngày 15/8/2026.",
        "2. Bổ sung nhiệm vụ: Thôn Đông quét vôi ngõ, hoàn thành trước ngày 30/9/2026.",
    ],
)
def test_clauses_without_a_time_or_that_were_read_are_not(line):
    assert not any("câu sửa đổi" in place.reason for place in read(AMENDS + line).duties.unread)


@pytest.mark.parametrize(
    "line",
    [
        "1. Mục 2 phần II: quét các ngõ từ ngày 05/9 đến ngày 20/9/2026.",
        "2. Mục 1 phần I: số ngõ quét trong năm là 40 ngõ.",
        "3. Tuần quét ngõ chuyển sang từ ngày 14/9 đến ngày 19/9/2026.",
        '4. Tại mục 1 phần I, viết "40 ngõ" thay cho "45 ngõ".',
        "- Tỷ lệ ngõ sạch ở mục 2 và 3: còn 75%.",
        "a) Thời hạn trả lời dân: 7 ngày.",
    ],
)
@pytest.mark.parametrize(
    "above",
    [
        AMENDS,
        "Điều 1. Điều chỉnh Kế hoạch số 8/KH-UBND ngày 03/02/2026, cụ thể:\n",
        "Sửa đổi một số nội dung của Kế hoạch số 8/KH-UBND ngày 03/02/2026 như sau:\n",
    ],
)
def test_an_item_below_what_is_changed_is_told_without_a_word_of_changing(above, line):
    known = read(f"{above}{line}\nĐiều 2. Quyết định có hiệu lực từ ngày ký.")
    assert any("câu sửa đổi" in place.reason for place in known.duties.unread)


@pytest.mark.parametrize(
    "line",
    [
        "1. Mục 3 phần II: thôn Đông đổi thành thôn Đoài.",
        "1. Các mục 1, 2 và 3 của phần I, năm 2026 giữ nguyên.",
        "1. Các nội dung khác theo Kế hoạch số 8/KH-UBND ngày 03/02/2026.",
        "1. Tên ở phụ lục 2: “Kế hoạch quét vôi năm 2026”.",
        "Điều 2. Kế hoạch được gửi cho 12 thôn.",
    ],
)
def test_items_that_say_no_day_and_no_figure_or_stand_beside_are_not(line):
    assert not any("câu sửa đổi" in place.reason for place in read(AMENDS + line).duties.unread)


@pytest.mark.parametrize(
    "line",
    [
        "1. Bỏ cụm từ “trước ngày 15/8/2026” tại mục 2.",
        "1. Thay thế cụm từ “trong tháng 8/2026” bằng “trong tháng 9/2026”.",
    ],
)
def test_a_day_that_is_quoted_to_be_changed_is_no_limit(line):
    assert not read(AMENDS + line).duties.dues


def test_a_plan_of_its_own_has_no_such_clauses():
    told = read("1. Sửa đổi giờ họp chợ thành tháng 11/2026.", title="Ban hành Kế hoạch họp chợ")
    assert not any("câu sửa đổi" in place.reason for place in told.duties.unread)


@pytest.mark.parametrize(
    ("title", "acts"),
    [
        ("Sửa đổi Kế hoạch số 9/KH-UBND ngày 03/02/2026 về quét vôi", {"9/KH-UBND": "amends"}),
        ("Về việc thay thế Quyết định số 9/QĐ-UBND", {"9/QĐ-UBND": "replaces"}),
        ("Tạm dừng thực hiện Kế hoạch số 9/KH-UBND", {"9/KH-UBND": "suspends"}),
        ("Sửa đổi, bổ sung Nghị quyết số 9/NQ -HĐND của xã", {"9/NQ-HĐND": "amends"}),
        ("Sửa đổi giờ họp chợ nêu tại Kế hoạch số 9/KH-UBND", {"9/KH-UBND": "amends"}),
        ("Công bố Kế hoạch số 9/KH-UBND về quét vôi", {}),
    ],
)
def test_what_the_title_alone_names_is_changed_too(title, acts):
    facts = read("Điều 1. Sửa đổi mục 3 như sau: bỏ câu cuối.", title=title)
    assert dict(facts.acts) == acts
    written = YAML(typ="safe").load(drafted(facts, KnownRegisters()).text.split("---")[1])
    told = [r["printed"] for r in written["relations"] if "9/" in r.get("printed", "")]
    assert len(told) == len(acts)


NEW_FIGURES = (
    "Điều 1. Điều chỉnh một số chỉ tiêu kế hoạch năm 2026 tại Mục I Kế hoạch số 8/KH-UBND ngày "
    "03/02/2026 như sau:\n\n| TT | Chỉ tiêu | ĐVT | {} |\n|---|---|---|---|---|\n"
    "| 1 | Vôi bán ra | Tấn | {} |\n| 2 | Ngõ được quét | Ngõ | {} |\n"
)


@pytest.mark.parametrize(
    "heads",
    [
        "Kế hoạch đã giao | Kế hoạch điều chỉnh",
        "Kế hoạch năm 2026 | Điều chỉnh",
        "Trước điều chỉnh | Sau điều chỉnh",
        "KH 2026 đã giao | KH 2026 sau điều chỉnh",
        "Chỉ tiêu giao | Nay giao",
    ],
)
def test_of_figures_in_a_table_the_new_ones_are_set(heads):
    targets = read(NEW_FIGURES.format(heads, "13.800 | 12.900", "365 | 300")).targets
    assert [(t.value, t.due) for t in targets] == [("12900", "2026"), ("300", "2026")]


@pytest.mark.parametrize("heads", ["Mức A | Mức B", "Cũ | Khác"])
def test_a_table_of_an_amendment_that_gives_nothing_is_told(heads):
    known = read(NEW_FIGURES.format(heads, "13.800 | 12.900", "365 | 300"))
    assert known.targets == ()
    assert ["bảng" in place.reason for place in known.duties.unread] == [True]


@pytest.mark.parametrize(
    "line",
    [
        "Điều 2. Bãi bỏ khoản 4 Mục V Kế hoạch số 8/KH-UBND.",
        "3. Bỏ nội dung số 3 Mục II.",
        "b) Hủy bỏ các chỉ tiêu tại điểm 2 phần I.",
        "- Bỏ gạch đầu dòng thứ hai mục 3.",
        "4. Bãi bỏ số thứ tự 5 bảng Mục III.",
    ],
)
def test_a_clause_that_strikes_out_a_part_is_told(line):
    (place,) = read(f"{AMENDS}{line}").duties.unread
    assert "bãi bỏ một phần" in place.reason


@pytest.mark.parametrize(
    "line",
    [
        "2. Bãi bỏ Kế hoạch số 8/KH-UBND ngày 03/02/2026.",
        "2. Bổ sung nội dung quét vôi cổng chợ.",
        "2. Các thôn bỏ rác đúng nơi.",
        "2. Bỏ phiếu kín ở các thôn.",
    ],
)
def test_what_is_done_away_with_elsewhere_strikes_out_no_part(line):
    places = read(f"{AMENDS}{line}").duties.unread
    assert not any("bãi bỏ một phần" in place.reason for place in places)


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("5. Cụm từ “Thôn Đông” được thay bằng “Thôn Đông, Thôn Đoài”.", True),
        ("5. Bỏ cụm từ “ven hồ” tại mục 3.", True),
        ("5. Thay cụm từ “Phòng Kinh tế” bằng cụm từ “Văn phòng” tại mục 2.", True),
        ("5. Các thôn thay vôi cũ bằng vôi mới.", False),
    ],
)
def test_a_clause_that_changes_words_alone_is_told(line, is_told):
    places = read(f"{AMENDS}{line}").duties.unread
    assert any("câu đổi lời văn" in place.reason for place in places) is is_told


@pytest.mark.parametrize(
    ("above", "due"),
    [
        ("Điều chỉnh Kế hoạch số 8/KH-UBND ngày 03/02/2026 về quét vôi năm 2026 như sau:", None),
        ("Điều chỉnh một số chỉ tiêu tại Kế hoạch số 8/KH-UBND ngày 03 tháng 02 năm 2026:", None),
        ("Đính chính Quyết định số 15/2026/QĐ-UBND về chỉ tiêu quét vôi năm 2026 như sau:", None),
        ("Sửa đổi chỉ tiêu giao tại Công văn số 77/UBND-KT về việc năm 2026 như sau:", None),
        ("Điều chỉnh chỉ tiêu năm 2027 của Kế hoạch số 8/KH-UBND ngày 03/02/2026 như sau:", "2027"),
        ("Bổ sung Kế hoạch số 8/KH-UBND năm 2026: chỉ tiêu đến năm 2030:", "2030"),
        ("Điều chỉnh các chỉ tiêu năm 2027 như sau:", "2027"),
        ("Theo Kế hoạch số 8/KH-UBND ngày 03 tháng 02 năm 2026, chỉ tiêu như sau:", None),
        ("Theo Kế hoạch số 8/KH-UBND của UBND xã về quét vôi năm 2026, giao như sau:", "2026"),
    ],
)
def test_the_year_in_the_name_of_what_is_changed_is_no_limit(above, due):
    entries = front(f"{above}\n1. Chỉ tiêu quét vôi các ngõ: từ 92 lên 110 ngõ.\n")["targets"]
    assert [(entry["value"], str(entry.get("due") or "") or None) for entry in entries] == [
        (110, due)
    ]
