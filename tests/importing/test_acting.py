"""What a document does to others that it names: it replaces, amends, corrects or cites them."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 20/KH-UBND\nYên Hạ, ngày 02 tháng 7 năm 2026\n\n{kind}\n"
    "{title}\n\nCăn cứ Quyết định số 3/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân xã;\n\n"
    "I. NỘI DUNG\n\n{line}\n"
)


def types_of(line: str, title: str = "Quét vôi các ngõ", kind: str = "KẾ HOẠCH") -> dict[str, str]:
    (parts,) = documents(
        read_bytes("a.txt", HEAD.format(kind=kind, title=title, line=line).encode())
    )
    written = drafted(gathered(parts), KnownRegisters()).text
    found: dict[str, str] = {}
    kind = ""
    for row in written.splitlines():
        if "type: " in row:
            kind = row.partition("type: ")[2].partition(" # ")[0]
        elif "printed: " in row and kind and "/" in row:
            words = row.partition("số ")[2] or row.partition("printed: ")[2]
            found.setdefault(words.split()[0].rstrip("."), kind)
            kind = ""
    return found


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Kế hoạch này thay thế Kế hoạch số 8/KH-UBND ngày 03/02/2026 của xã.", "replaces"),
        (
            "Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số "
            "8/QĐ-UBND ngày 03/02/2026 của Ủy ban nhân dân xã.",
            "replaces",
        ),
        ("Điều 2. Thay thế toàn bộ Kế hoạch số 8/KH-UBND về quét vôi.", "replaces"),
        (
            "Quy chế có hiệu lực kể từ ngày ký, thay thế Quy chế số 8/QC-UBND ngày 03/02/2026.",
            "replaces",
        ),
        (
            "Điều 6. Kế hoạch có hiệu lực từ ngày 01/8/2026 và thay thế Kế hoạch số 8/KH-UBND.",
            "replaces",
        ),
        (
            "Quy chế khi có hiệu lực không thay thế Quy chế số 8/QC-UBND ngày 03/02/2026.",
            "cites",
        ),
        ("Kế hoạch này thay thế cho Kế hoạch số 8/KH-UBND ngày 03/02/2026.", "replaces"),
        (
            "Kế hoạch này thay thế Kế hoạch số 7/KH-UBND ngày 02/02/2026, Kế hoạch số 8/KH-UBND.",
            "replaces",
        ),
        (
            "Điều 1. Sửa đổi một số điều của Quy định kèm theo Quyết định số 8/QĐ-UBND như sau:",
            "amends",
        ),
        # The same subject goes on behind a stop.
        (
            "Điều 2. Quyết định này có hiệu lực kể từ ngày ký. Thay thế Quyết định số 8/QĐ-UBND.",
            "replaces",
        ),
        (
            "Điều 2. Quyết định này có hiệu lực từ ngày 05/7/2026; thay thế Quyết định số "
            "8/QĐ-UBND ngày 03/02/2026.",
            "replaces",
        ),
        # The form since Decree 78/2025.
        (
            "Điều 2. Quyết định số 8/QĐ-UBND ngày 03/02/2026 của Ủy ban nhân dân xã quy định về "
            "quét vôi hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
            "replaces",
        ),
        (
            "2. Kể từ ngày Quyết định này có hiệu lực thi hành, Quyết định số 8/QĐ-UBND hết hiệu "
            "lực thi hành kể từ ngày Quyết định này có hiệu lực.",
            "replaces",
        ),
        (
            "2. Quyết định số 7/QĐ-UBND và Quyết định số 8/QĐ-UBND của xã hết hiệu lực kể từ ngày "
            "Quyết định này có hiệu lực.",
            "replaces",
        ),
        (
            "2. Điều 3 Quyết định số 8/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
            "amends",
        ),
        (
            "Quyết định số 8/QĐ-UBND không hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
            "cites",
        ),
        (
            "Quyết định số 8/QĐ-UBND hết hiệu lực từ ngày Quyết định này có hiệu lực, trừ Điều 5.",
            "cites",
        ),
        (
            "Phòng Kinh tế rà soát Quyết định số 8/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này "
            "có hiệu lực.",
            "cites",
        ),
        ("Chợ họp từ ngày ký. Thay thế Quyết định số 8/QĐ-UBND là việc của xã.", "cites"),
        ("Điều 1. Sửa đổi, bổ sung một số nội dung Kế hoạch số 8/KH-UBND như sau:", "amends"),
        ("Điều 1. Thay thế Phụ lục II của Kế hoạch số 8/KH-UBND như sau:", "amends"),
        ("Điều 1. Gia hạn thời gian thực hiện Kế hoạch số 8/KH-UBND đến 31/12/2026.", "amends"),
        ("1. Đính chính Kế hoạch số 8/KH-UBND như sau:", "corrects"),
        (
            "Điều 1. Sửa đổi một số điều của Quy chế ban hành kèm theo Quyết định số 8/QĐ-UBND.",
            "amends",
        ),
        (
            "Quyết định này có hiệu lực từ ngày Nghị quyết thay thế Nghị quyết số 8/NQ-HĐND được "
            "ban hành.",
            "cites",
        ),
        # Stopped for a time: there is no relation for it, and the editor is told.
        ("Ủy ban nhân dân xã tạm dừng thực hiện Kế hoạch số 8/KH-UBND từ 15/7/2026.", "related"),
        ("Điều 1. Tạm ngừng hiệu lực thi hành Quyết định số 8/QĐ-UBND.", "related"),
        ("Điều 1. Đình chỉ việc thi hành toàn bộ Kế hoạch số 8/KH-UBND.", "related"),
        (
            "Từ ngày 15/7/2026, Phòng Kinh tế xã thông báo tạm dừng thực hiện Kế hoạch số "
            "8/KH-UBND.",
            "related",
        ),
        ("Tạm dừng chợ phiên theo Kế hoạch số 8/KH-UBND.", "cites"),
        ("Năm 2025, xã tạm dừng thực hiện Kế hoạch số 8/KH-UBND do mưa.", "cites"),
        ("Việc tạm dừng Kế hoạch số 8/KH-UBND làm chậm quét vôi.", "cites"),
        ("Trong thời gian tạm dừng Kế hoạch số 8/KH-UBND, ngõ giữ nguyên.", "cites"),
        ("Phòng Kinh tế báo cáo lý do tạm dừng thực hiện Kế hoạch số 8/KH-UBND.", "cites"),
        ("Không được tự ý tạm dừng thực hiện Kế hoạch số 8/KH-UBND.", "cites"),
        ("Đơn vị nào tạm dừng thực hiện Kế hoạch số 8/KH-UBND phải giải trình.", "cites"),
        # What stands on, until or but for something else that ends.
        (
            "Điều 3. Quyết định số 8/QĐ-UBND tiếp tục có hiệu lực, trừ các mục hết hiệu lực kể từ "
            "ngày Quyết định này có hiệu lực.",
            "cites",
        ),
        (
            "3. Quyết định số 8/QĐ-UBND được thực hiện đến khi các hợp đồng đã ký hết hiệu lực từ "
            "ngày Quyết định này có hiệu lực.",
            "cites",
        ),
        (
            "2. Quyết định số 8/QĐ-UBND về trụ sở thôn hết hiệu lực kể từ ngày Quyết định này có "
            "hiệu lực.",
            "replaces",
        ),
        ("Giao thôn Đông đề xuất tạm dừng thực hiện Kế hoạch số 8/KH-UBND.", "cites"),
        ("Không tạm dừng thực hiện Kế hoạch số 8/KH-UBND.", "cites"),
        ("Kế hoạch số 9/KH-UBND đã tạm dừng thực hiện Kế hoạch số 8/KH-UBND.", "cites"),
        (
            "Điều 2. Quyết định này có hiệu lực thi hành sau 10 ngày kể từ ngày ký và thay thế "
            "Quyết định số 8/QĐ-UBND ngày 03/02/2026 của xã.",
            "replaces",
        ),
        (
            "Điều 2. Quyết định này có hiệu lực sau 07 (bảy) ngày, kể từ ngày ký; thay thế Quyết "
            "định số 8/QĐ-UBND ngày 03/02/2026 của xã.",
            "replaces",
        ),
        (
            "Quyết định này có hiệu lực thi hành kể từ ngày ký; đồng thời thay thế Quyết định số "
            "8/QĐ-UBND ngày 03/02/2026 của xã.",
            "replaces",
        ),
        (
            "Quyết định này có hiệu lực kể từ ngày ký. Thay thế Quyết định số 8/QĐ-UBND ngày "
            "03/02/2026 của xã.",
            "replaces",
        ),
        (
            "Điều 2. Quyết định này có hiệu lực sau mười ngày kể từ ngày ký và thay thế các Quyết "
            "định số 7/QĐ-UBND ngày 02/02/2026; Quyết định số 8/QĐ-UBND ngày 03/02/2026.",
            "replaces",
        ),
        (
            "Kế hoạch này thay thế các Kế hoạch sau: Kế hoạch số 8/KH-UBND ngày 03/02/2026.",
            "replaces",
        ),
        (
            "Điều 1. Sửa đổi, bổ sung một số điều của Quy định kèm theo Quyết định số 8/QĐ-UBND.",
            "amends",
        ),
        # Another document in force, a condition, what is done later.
        (
            "Quyết định này có hiệu lực kể từ ngày ký. Phòng Kinh tế sửa đổi, thay thế Quyết định "
            "số 8/QĐ-UBND cho hợp.",
            "cites",
        ),
        (
            "Quyết định này có hiệu lực sau khi xã thay thế Quyết định số 8/QĐ-UBND.",
            "cites",
        ),
        (
            "Quyết định số 9/QĐ-UBND có hiệu lực kể từ ngày ký. Thay thế biển ngõ theo Kế hoạch "
            "số 8/KH-UBND.",
            "cites",
        ),
        # A limit that stands in another is moved.
        ("Điều 2. Hạn thu nợ nêu tại Điều 2 Quyết định số 8/QĐ-UBND lùi đến 31/12/2026.", "amends"),
        (
            "Điều 1. Chỉ tiêu quét vôi tại mục 2 phần I Kế hoạch số 8/KH-UBND ngày 03/02/2026 của "
            "xã được điều chỉnh từ 30 ngõ xuống 25 ngõ.",
            "amends",
        ),
        ("Điều 3. Ngày họp ghi tại mục 3 Kế hoạch số 8/KH-UBND chuyển sang 20/12.", "amends"),
        (
            "5. Thời hạn quét vôi quy định tại khoản 1 Mục III Kế hoạch số 8/KH-UBND rút ngắn từ "
            "ngày 31/12/2026 xuống ngày 15/12/2026.",
            "amends",
        ),
        ("2. Chỉ tiêu trồng cây tại mục 2 Kế hoạch số 8/KH-UBND giảm còn 20 cây.", "amends"),
        ("2. Thôn Đông quét vôi tại mục 2 Kế hoạch số 8/KH-UBND giảm còn 20 ngõ.", "cites"),
        # Who issues it says what is changed, and how.
        ("Ủy ban nhân dân xã thông báo điều chỉnh Kế hoạch số 8/KH-UBND như sau:", "amends"),
        ("Xét báo cáo của thôn, UBND xã điều chỉnh Kế hoạch số 8/KH-UBND như sau:", "amends"),
        ("Ban Thường vụ Hội thống nhất bổ sung Hướng dẫn số 8/HD-HND như sau:", "amends"),
        ("Giao Phòng Kinh tế điều chỉnh Kế hoạch số 8/KH-UBND như sau:", "cites"),
        ("Ủy ban nhân dân xã thông báo điều chỉnh Kế hoạch số 8/KH-UBND.", "cites"),
        ("Điều 3. Hạn tại Điều 2 Quyết định số 8/QĐ-UBND đã được kéo dài đến 31/12.", "cites"),
        ("Điều 3. Các thôn nộp sổ tại mục 2 Kế hoạch số 8/KH-UBND trước 31/12/2026.", "cites"),
        ("1. Thời hạn tại Điều 2 Nghị định số 8/NĐ-CP kéo dài đến 31/12/2026.", "cites"),
        # Denied, meant, or told to somebody.
        ("Kế hoạch này không thay thế Kế hoạch số 8/KH-UBND.", "cites"),
        ("Kế hoạch này triển khai việc thay thế Kế hoạch số 8/KH-UBND.", "cites"),
        ("Kế hoạch này giao Phòng Kinh tế tham mưu thay thế Kế hoạch số 8/KH-UBND.", "cites"),
        ("Quyết định này căn cứ Nghị quyết của xã sửa đổi Kế hoạch số 8/KH-UBND.", "cites"),
        ("Chỉ thị này yêu cầu các thôn sửa đổi, bổ sung Kế hoạch số 8/KH-UBND.", "cites"),
        ("1. Điều chỉnh, bổ sung Kế hoạch số 8/KH-UBND cho hợp với các ngõ mới.", "cites"),
        ("- Bổ sung các ngõ được nêu ở Kế hoạch số 8/KH-UBND vào sổ.", "cites"),
        ("- Kéo dài thời gian mở cửa chợ nêu trong Kế hoạch số 8/KH-UBND.", "cites"),
        # What another document does, or what is done to this one.
        ("Quyết định số 9/QĐ-UBND thay thế Quyết định số 8/QĐ-UBND.", "cites"),
        (
            "Kế hoạch này thực hiện Luật số 5/2020/QH14 sửa đổi Luật số 8/2015/QH13 về nhà ở.",
            "cites",
        ),
        ("Nội dung trong Kế hoạch này được thay thế theo Kế hoạch số 8/KH-UBND.", "cites"),
        ("1. Thôn trưởng thay thế biển ngõ theo Kế hoạch số 8/KH-UBND.", "cites"),
        ("1. Phòng Kinh tế rà soát, sửa đổi, bổ sung Kế hoạch số 8/KH-UBND.", "cites"),
        ("1. Bổ sung kinh phí theo Kế hoạch số 8/KH-UBND.", "cites"),
        ("1. Thực hiện Kế hoạch số 8/KH-UBND và thay thế biển ngõ.", "cites"),
    ],
)
def test_what_a_sentence_does_to_what_it_names(line, kind):
    told = types_of(line)
    assert next(told[number] for number in told if number.startswith("8/")) == kind


@pytest.mark.parametrize(
    ("title", "line", "kind"),
    [
        (
            "Quét vôi các ngõ (thay thế Kế hoạch số 8/KH-UBND)",
            "Nội dung của Kế hoạch số 8/KH-UBND hết hiệu lực.",
            "replaces",
        ),
        (
            "Về việc sửa đổi Kế hoạch số 8/KH-UBND về quét vôi các ngõ",
            "Xã kéo dài Kế hoạch số 8/KH-UBND về quét vôi các ngõ đến tháng 12/2026.",
            "amends",
        ),
        (
            "Kéo dài thời gian thực hiện Kế hoạch số 8/KH-UBND",
            "Xã cho kéo dài thời gian thực hiện Kế hoạch số 8/KH-UBND đến tháng 12/2026.",
            "amends",
        ),
        (
            "Bổ sung kinh phí thực hiện Kế hoạch số 8/KH-UBND",
            "Theo Kế hoạch số 8/KH-UBND.",
            "cites",
        ),
        (
            "Về việc bổ sung số liệu Công văn số 8/UBND-VP",
            "Theo Công văn số 8/UBND-VP.",
            "cites",
        ),
        (
            "Triển khai Kế hoạch số 8/KH-UBND về sửa đổi lề lối",
            "Theo Kế hoạch số 8/KH-UBND.",
            "implements",
        ),
    ],
)
def test_what_the_title_says_that_it_does(title, line, kind):
    assert next(told for number, told in types_of(line, title).items() if number[0] == "8") == kind


def test_a_basis_that_was_amended_is_a_basis():
    assert types_of("1. Quét vôi.")["3/QĐ-UBND"] == "implements"


def test_what_a_document_amends_before_is_no_order_to_amend_again():
    title = "Kéo dài thời gian thực hiện Kế hoạch số 8/KH-UBND"
    basis = "Căn cứ Quyết định số 9/QĐ-UBND ngày 06/4/2026 của xã về việc kéo dài Kế hoạch quét vôi"
    line = "Điều 1. Kéo dài thời gian thực hiện Kế hoạch số 8/KH-UBND đến hết ngày 31/12/2026."
    told = types_of(line, f"{title}\n\n{basis};", "QUYẾT ĐỊNH")
    assert (told["8/KH-UBND"], told["9/QĐ-UBND"]) == ("amends", "cites")


@pytest.mark.parametrize(
    ("ground", "issued", "is_told"),
    [
        ("tiếp tục thực hiện Kế hoạch số 8/KH-UBND ngày 03/02/2024 của UBND huyện Mai Hạ (nay là "
         "xã Yên Hạ)", "02 tháng 7 năm 2026", True),
        ("tiếp tục triển khai các nội dung của Chương trình số 8-CTr/HU ngày 03/02/2024 của Huyện "
         "ủy Mai Hạ", "02 tháng 7 năm 2026", True),
        ("tiếp tục thực hiện Đề án số 8/ĐA-UBND ngày 03/02/2024 của xã Mai Hạ (cũ)",
         "02 tháng 7 năm 2026", True),
        ("tiếp tục thực hiện Kế hoạch số 8/KH-UBND ngày 03/02/2024 của UBND tỉnh Mai Hạ",
         "02 tháng 7 năm 2026", False),
        ("Kế hoạch số 8/KH-UBND ngày 03/02/2024 của UBND xã Mai Hạ (cũ) tiếp tục có hiệu lực",
         "02 tháng 7 năm 2026", True),
        ("căn cứ Kế hoạch số 8/KH-UBND ngày 03/02/2024 của UBND huyện Mai Hạ",
         "02 tháng 7 năm 2026", False),
        ("các nội dung còn lại của Kế hoạch số 8/KH-UBND ngày 03/02/2024 của UBND xã Mai Hạ tiếp "
         "tục thực hiện đến hết năm 2026", "02 tháng 7 năm 2026", True),
        ("Kế hoạch số 8/KH-UBND ngày 03/02/2026 của UBND xã Mai Hạ tiếp tục thực hiện",
         "02 tháng 7 năm 2026", False),
        ("tiếp tục thực hiện Kế hoạch số 8/KH-UBND ngày 03/02/2024 của UBND huyện Mai Hạ",
         "02 tháng 7 năm 2024", False),
    ],
)  # fmt: skip
def test_what_goes_on_of_a_body_that_ended_is_told(ground, issued, is_told):
    text = HEAD.replace("02 tháng 7 năm 2026", issued).replace(
        "I. NỘI DUNG", f"Thực hiện Luật Ngõ; {ground}, xã ban hành Kế hoạch.\n\nI. NỘI DUNG"
    )
    told = text.format(kind="KẾ HOẠCH", title="Quét vôi các ngõ", line="1. A.")
    (parts,) = documents(read_bytes("a.txt", told.encode()))
    assert ("type: resumes" in drafted(gathered(parts), KnownRegisters()).text) is is_told


@pytest.mark.parametrize(
    ("head", "is_told"),
    [
        ("Điều 1. Tiếp tục thực hiện các kế hoạch sau đây:", True),
        ("1. Tiếp tục áp dụng 02 văn bản của xã cũ:", True),
        ("Điều 1. Các phòng tổng kết các kế hoạch sau đây:", False),
    ],
)
def test_what_goes_on_of_a_list_is_told_with_its_day(head, is_told):
    rows = "| 1 | 8/KH-UBND | 05/02/2024 | UBND xã Mai |\n| 2 | 9/KH-UBND | 6/2/2024 | UBND xã Hạ |"
    line = f"{head}\n\n| TT | Số | Ngày | Cơ quan |\n|---|---|---|---|\n{rows}"
    told = HEAD.format(kind="QUYẾT ĐỊNH", title="Kế hoạch của xã cũ", line=line)
    (parts,) = documents(read_bytes("a.md", told.encode()))
    facts = gathered(parts)
    assert drafted(facts, KnownRegisters()).text.count("type: resumes") == 2 * is_told
    days = {c.number: c.date for _, c in facts.citations}
    assert (days["8/KH-UBND"], days["9/KH-UBND"]) == ("2024-02-05", "2024-02-06")


def test_a_letter_quotes_what_others_amended():
    quoted = "2. Sửa đổi Điều 3 Kế hoạch số 8/KH-UBND như sau."
    assert types_of(quoted, "Trả lời về quét vôi", "CÔNG VĂN")["8/KH-UBND"] == "cites"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("về việc ban hành đơn giá quét vôi", "cites"),
        ("bãi bỏ một số quyết định về quét vôi", "cites"),
        ("quy định chức năng, nhiệm vụ của Phòng Kinh tế", "cites"),
        ("về việc phê duyệt Đề án quét vôi các ngõ", "implements"),
    ],
)
def test_what_orders_nothing_is_carried_out_by_no_plan(title, kind):
    basis = f"Căn cứ Quyết định số 8/QĐ-UBND ngày 06/01/2026 của Ủy ban nhân dân xã {title};"
    text = HEAD.replace("I. NỘI DUNG", f"{basis}\n\nI. NỘI DUNG")
    (parts,) = documents(
        read_bytes("a.txt", text.format(kind="KẾ HOẠCH", title="Vôi", line="1. A.").encode())
    )
    written = drafted(gathered(parts), KnownRegisters()).text
    before = written[: written.index("printed: Quyết định số 8/QĐ-UBND")]
    assert before.rpartition("type: ")[2].split()[0] == kind


REPEALED = """Điều 1. Bãi bỏ toàn bộ một số văn bản của Ủy ban nhân dân xã

1. Quyết định số 7/QĐ-UBND ngày 02/02/2020 của Ủy ban nhân dân xã về vôi.

2. Quyết định số 8/QĐ-UBND ngày 03/02/2021 của Ủy ban nhân dân xã sửa đổi Quyết định số 6/QĐ-UBND.

Điều 2. Các thôn thực hiện theo Quyết định số 9/QĐ-UBND.
"""


@pytest.mark.parametrize(
    ("line", "types"),
    [
        (REPEALED, {"7": "repeals", "8": "repeals", "6": "cites", "9": "cites"}),
        (
            REPEALED.replace("Bãi bỏ toàn bộ một số", "Thay thế các"),
            {"7": "replaces", "9": "cites"},
        ),
        # A part of each, or with an exception.
        (REPEALED.replace("văn bản của", "quy định tại các Quyết định của"), {"7": "cites"}),
        (REPEALED.replace("văn bản của", "biểu mẫu kèm theo văn bản của"), {"7": "cites"}),
        (REPEALED.replace("nhân dân xã\n", "nhân dân xã, trừ phần về ngõ\n", 1), {"7": "cites"}),
        (REPEALED.replace("văn bản của", "văn bản về trụ sở của"), {"7": "repeals"}),
        # To be looked through, or by somebody else.
        (REPEALED.replace("Bãi bỏ toàn bộ", "Rà soát"), {"7": "cites", "8": "cites"}),
        (REPEALED.replace("Bãi bỏ toàn bộ", "Đề nghị bãi bỏ"), {"7": "cites"}),
        (
            "Điều 2. Quyết định này có hiệu lực kể từ ngày ký; bãi bỏ Quyết định số 8/QĐ-UBND.",
            {"8": "repeals"},
        ),
        ("Quyết định này bãi bỏ Quyết định số 8/QĐ-UBND ngày 3/2/2021.", {"8": "repeals"}),
        (
            "Hướng dẫn này có hiệu lực từ ngày ký và thay thế các Hướng dẫn số 16-HD/ĐU, ngày "
            "3/5/2021, Hướng dẫn số 21-HD/ĐU, ngày 5/5/2022.",
            {"16-HD/ĐU": "replaces", "21-HD/ĐU": "replaces"},
        ),
        ("Điều 3. Bãi bỏ Điều 2 Quyết định số 8/QĐ-UBND ngày 3/2/2021.", {"8": "amends"}),
        ("1. Giao Phòng Kinh tế bãi bỏ Quyết định số 8/QĐ-UBND trong tháng 9.", {"8": "cites"}),
        ("Các quy định tại Quyết định số 8/QĐ-UBND không bị bãi bỏ.", {"8": "cites"}),
    ],
)
def test_what_is_repealed_ends(line, types):
    found = types_of(line, kind="QUYẾT ĐỊNH")
    told = {number.removesuffix("/QĐ-UBND").rstrip(","): kind for number, kind in found.items()}
    assert {number: told.get(number) for number in types} == types


def test_what_is_repealed_is_not_said_to_be_replaced():
    (parts,) = documents(
        read_bytes("a.txt", HEAD.format(kind="QUYẾT ĐỊNH", title="Vôi", line=REPEALED).encode())
    )
    text = drafted(gathered(parts), KnownRegisters()).text
    assert "type: repeals\n    printed: Quyết định số 7/QĐ-UBND" in text


ENDED = "Quyết định số {0}/QĐ-UBND ngày 03/02/2026 của Ủy ban nhân dân xã {1} về dọn kênh"


@pytest.mark.parametrize(
    "line",
    [
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế các Quyết định: số "
        "8/QĐ-UBND ngày 03/02/2026 của Ủy ban nhân dân xã Yên Hạ ban hành Quy định hộp thư; số "
        "9/QĐ-UBND ngày 04/02/2026 của Ủy ban nhân dân xã Yên Hạ.",
        f"Điều 2. Quyết định này thay thế {ENDED.format(8, 'Yên Hạ')}; {ENDED.format(9, 'Mộc')}.",
        f"Điều 2. Quyết định này thay thế {ENDED.format(8, 'Mộc')} và {ENDED.format(9, 'Hạ')}.",
        f"3. {ENDED.format(8, 'Mộc')} (cũ), {ENDED.format(9, 'Hạ')} (cũ) hết hiệu lực kể từ ngày "
        "Quyết định này có hiệu lực; riêng nội dung tại Mục III được thực hiện đến 31/12/2026.",
        "Quyết định này thay thế các Quyết định: số 7/QĐ-UBND ngày 05/02/2025 của UBND xã Mộc, số "
        "8/QĐ-UBND ngày 11/02/2025 của UBND xã Hạ và số 9/QĐ-UBND ngày 20/02/2025 của UBND xã Yên "
        "(trước khi sắp xếp).",
        "2. Các Quyết định sau hết hiệu lực kể từ ngày Quyết định này có hiệu lực: "
        f"{ENDED.format(8, 'Yên Hạ')}; {ENDED.format(9, 'Mộc')}.",
        "Các Quyết định sau đây hết hiệu lực thi hành kể từ ngày Quyết định này có hiệu lực thi "
        f"hành:\na) {ENDED.format(8, 'Yên Hạ')};\nb) {ENDED.format(9, 'Mộc')}.",
        "3. Các văn bản sau hết hiệu lực:\n"
        f"a) {ENDED.format(8, 'Yên Hạ')};\nb) {ENDED.format(9, 'Mộc')}.",
    ],
)
def test_each_of_a_list_that_a_document_ends(line):
    types = types_of(line, kind="QUYẾT ĐỊNH")
    assert (types["8/QĐ-UBND"], types["9/QĐ-UBND"]) == ("replaces", "replaces")


@pytest.mark.parametrize(
    "line",
    [
        # Of the name of what is replaced, of another clause, of another kind, told of.
        f"Điều 2. Quyết định này thay thế {ENDED.format(8, 'Mộc')} sửa đổi Quyết định số "
        "9/QĐ-UBND ngày 04/02/2026.",
        f"Điều 2. Quyết định này thay thế {ENDED.format(8, 'Mộc')}; Quyết định số 9/QĐ-UBND ngày "
        "04/02/2026 tiếp tục có hiệu lực.",
        f"Điều 2. Quyết định này thay thế {ENDED.format(8, 'Mộc')} theo Quyết định số 7/QĐ-SKM, "
        "số 9/QĐ-UBND.",
        f"Điều 2. Quyết định này thay thế {ENDED.format(8, 'Mộc')}. Quyết định số 9/QĐ-UBND ngày "
        "04/02/2026 giữ nguyên.",
        "Các Quyết định sau không hết hiệu lực: Quyết định số 9/QĐ-UBND; Quyết định số 8/QĐ-UBND.",
    ],
)
def test_a_document_beside_a_list_is_not_ended(line):
    assert types_of(line, kind="QUYẾT ĐỊNH")["9/QĐ-UBND"] == "cites"


@pytest.mark.parametrize(
    ("basis", "kind"),
    [
        ("Căn cứ Kế hoạch số 8/KH-UBND ngày 06/01/2026 về quét vôi các ngõ;", "implements"),
        ("Căn cứ Kế hoạch số 8/KH-UBND ngày 06/01/2026 của Ủy ban nhân dân tỉnh;", "implements"),
        ("Thực hiện Quyết định số 8/QĐ-UBND ngày 06/01/2026 về sổ hộ;", "implements"),
        ("Căn cứ Luật Ngõ; thực hiện Quyết định số 8/QĐ-UBND ngày 06/01/2026 về sổ hộ;",
         "implements"),
        # What founds an office, sets a norm, or plans something else.
        ("Căn cứ Quyết định số 8/QĐ-UBND ngày 06/01/2026 về việc thành lập Tổ quét vôi;", "cites"),
        ("Căn cứ Quyết định số 8/QĐ-UBND ngày 06/01/2026 về sổ hộ;", "cites"),
        ("Căn cứ Kế hoạch số 8/KH-UBND ngày 06/01/2026 về trồng rừng ven sông;", "cites"),
    ],
)  # fmt: skip
def test_what_it_rests_on_is_not_yet_what_it_carries_out(basis, kind):
    text = HEAD.replace("I. NỘI DUNG", f"{basis}\n\nI. NỘI DUNG")
    told = text.format(kind="KẾ HOẠCH", title="Quét vôi các ngõ", line="1. A.")
    (parts,) = documents(read_bytes("a.txt", told.encode()))
    written = drafted(gathered(parts), KnownRegisters()).text
    before = written[: written.index("số 8/")]
    assert before.rpartition("type: ")[2].split()[0] == kind


@pytest.mark.parametrize(
    ("ground", "kind"),
    [
        (
            "Theo đề nghị của Trưởng phòng Kinh tế tại Công văn số 9/PKT-KM ngày 03/02/2026;",
            "cites",
        ),
        ("Xét đề nghị của Công an xã tại Kế hoạch số 9/KH-CAX ngày 03/02/2026;", "cites"),
        ("Xét Tờ trình của Công an xã về Kế hoạch số 9/KH-CAX ngày 03/02/2026;", "cites"),
        # Who asks for leave is answered.
        (
            "Ủy ban nhân dân xã nhận được Công văn số 9/CV-HNV ngày 03/02/2026 của Hội Nuôi vịt về "
            "việc tổ chức đại hội;",
            "cites",
        ),
        ("Phúc đáp Công văn số 9/CV-NV ngày 03/02/2026 của Công ty Ao Vàng về quét vôi;", "cites"),
        (
            "Trả lời Công văn số 9/CV-NV ngày 03/02/2026 của Trường Ao Xanh về việc xin lùi ngày "
            "quét vôi;",
            "cites",
        ),
        (
            "Thống nhất với hồ sơ của Hội Nuôi vịt tại Công văn số 9/CV-HNV ngày 03/02/2026;",
            "cites",
        ),
        (
            "Phúc đáp Công văn số 9/CV-SXD ngày 03/02/2026 của Sở Xây dựng về quét vôi;",
            "implements",
        ),
        (
            "Ủy ban nhân dân xã nhận được Công văn số 9/CV-SXD ngày 03/02/2026 của Sở Xây dựng về "
            "quét vôi;",
            "implements",
        ),
        ("Thực hiện Kế hoạch số 9/KH-CAX ngày 03/02/2026 của Công an xã;", "implements"),
        ("Theo Kế hoạch số 9/KH-CAX ngày 03/02/2026 của Công an xã;", "implements"),
    ],
)
def test_who_proposed_it_gave_nothing_to_carry_out(ground, kind):
    text = HEAD.replace(
        "Căn cứ Quyết định số 3/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân xã;", ground
    )
    (parts,) = documents(
        read_bytes(
            "a.txt", text.format(kind="KẾ HOẠCH", title="Quét vôi", line="1. Việc.").encode()
        )
    )
    assert f"- type: {kind}\n" in drafted(gathered(parts), KnownRegisters()).text


@pytest.mark.parametrize(
    ("line", "title", "kind", "told"),
    [
        ("1. Kế hoạch số 8/KH-UBND ngày 03/02/2024 của UBND xã Mai Hạ hết hiệu lực kể từ ngày "
         "1/12/2026.", "Chấm dứt thực hiện Kế hoạch số 8/KH-UBND", "THÔNG BÁO",
         "repeals\n    printed: Kế hoạch số 8/KH-UBND ngày 03/02/2024 của UBND xã Mai Hạ\n"
         "    effective: 01/12/2026"),
        ("Điều 1. Hủy bỏ Quyết định số 8/QĐ-UBND ngày 03/02/2024.", "Vôi", "QUYẾT ĐỊNH",
         "repeals\n    printed: Quyết định số 8/QĐ-UBND ngày 03/02/2024"),
        ("Điều 2. Chấm dứt hiệu lực của Đề án số 8/ĐA-UBND ngày 03/02/2024.", "Vôi", "QUYẾT ĐỊNH",
         "repeals\n    printed: Đề án số 8/ĐA-UBND ngày 03/02/2024"),
        # What another has ended is told.
        ("1. Luật số 8/2020/QH14 hết hiệu lực kể từ ngày 01/12/2026.", "Vôi", "KẾ HOẠCH",
         "cites\n    printed: Luật số 8/2020/QH14"),
        ("Hội Làm vườn xã thông báo điều chỉnh Hướng dẫn số 8-HD/HLV ngày 25/3/2026 như sau: bỏ "
         "mục 2.", "Chấm điểm", "THÔNG BÁO",
         "amends\n    printed: Hướng dẫn số 8-HD/HLV ngày 25/3/2026"),
        ("UBND xã đã điều chỉnh Kế hoạch số 8/KH-UBND ngày 25/3/2026 như sau: bỏ mục 2.", "Vôi",
         "BÁO CÁO", "cites\n    printed: Kế hoạch số 8/KH-UBND"),
        ("5. Thời hạn quét vôi quy định tại khoản 1 Mục III Kế hoạch số 8/KH-UBND ngày 20/01/2026 "
         "rút ngắn từ ngày 31/12/2026 xuống ngày 15/12/2026.", "Vôi", "CÔNG ĐIỆN",
         "amends\n    printed: Kế hoạch số 8/KH-UBND ngày 20/01/2026"),
        ("4. Thời hạn báo cáo nêu tại Công văn số 8/UBND-KT ngày 01/7/2026 được gia hạn đến "
         "25/8/2026.", "Vôi", "CÔNG ĐIỆN",
         "amends\n    printed: Công văn số 8/UBND-KT ngày 01/7/2026"),
        ("4. Thời hạn báo cáo thực hiện theo Công văn số 8/UBND-KT ngày 01/7/2026, chuyển đến Sở A "
         "trước 25/8/2026.", "Vôi", "CÔNG ĐIỆN", "cites\n    printed: Công văn số 8/UBND-KT"),
        ("6. Công điện này thay thế Công điện số 8/CĐ-UBND hồi 16h00 ngày 08/8/2026.", "Vôi",
         "CÔNG ĐIỆN", "replaces\n    printed: Công điện số 8/CĐ-UBND hồi 16h00 ngày 08/8/2026"),
        ("Kế hoạch này thay thế các Kế hoạch: số 7/KH-UBND ngày 03/02/2024 của UBND xã A Hạ và số "
         "8/KH-UBND ngày 06/3/2024 của UBND xã Mai Hạ.", "Vôi", "KẾ HOẠCH",
         "replaces\n    printed: 8/KH-UBND ngày 06/3/2024 của UBND xã Mai Hạ"),
        ("7. Kế hoạch số 7/KH-UBND ngày 05/01/2025 của UBND xã A Hạ (cũ), Kế hoạch số 8/KH-UBND "
         "ngày 07/01/2025 của UBND xã Mai Hạ (cũ) hết hiệu lực kể từ ngày Kế hoạch này có hiệu "
         "lực; riêng Mục III Kế hoạch số 7/KH-UBND được thực hiện đến 31/12/2026.", "Vôi",
         "KẾ HOẠCH", "replaces\n    printed: Kế hoạch số 8/KH-UBND ngày 07/01/2025"),
        ("Điều 1. Tiếp tục thực hiện các kế hoạch sau đây:\n\n1. Kế hoạch số 8/KH-UBND ngày "
         "05/02/2024 của UBND xã Mai Hạ.", "Rà soát", "QUYẾT ĐỊNH", "cites # cần xem: văn bản nói "
         "tiếp tục thực hiện"),
    ],
)  # fmt: skip
def test_what_a_document_does_to_another_is_read_with_its_day(line, title, kind, told):
    text = HEAD.format(kind=kind, title=title, line=line)
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    draft = drafted(gathered(parts), KnownRegisters()).text
    assert f"type: {told}" in draft
    # How long another goes on is nobody's deadline.
    assert "thực hiện đến 31/12/2026" not in draft.split("\n---")[0]


@pytest.mark.parametrize(
    ("title", "kind", "line", "told"),
    [
        ("Thực hiện Kế hoạch số 8/KH-UBND ngày 03/02/2026", "KẾ HOẠCH", "1. Quét.", "implements"),
        (
            "Triển khai thực hiện Nghị quyết số 8/NQ-HĐND và Kế hoạch số 9/KH-UBND năm 2026",
            "KẾ HOẠCH",
            "1. Quét theo Kế hoạch số 9/KH-UBND.",
            "implements",
        ),
        ("Kết quả thực hiện Kế hoạch số 8/KH-UBND năm 2026", "BÁO CÁO", "1. Quét.", "implements"),
        # What sets anew something of another, by a letter too, and beside another thing.
        (
            "V/v điều chỉnh thời gian tổ chức một số hội thi tại Kế hoạch số 8/KH-UBND",
            "",
            "1. Hội thi chuyển sang tháng 9.",
            "amends",
        ),
        (
            "V/v đôn đốc nộp báo cáo quý II và điều chỉnh Kế hoạch số 8/KH-UBND",
            "",
            "1. Chỉ tiêu còn 20 ngõ.",
            "amends",
        ),
        (
            "Về việc gia hạn thời gian nộp sáng kiến nêu tại Kế hoạch số 8/KH-UBND",
            "THÔNG BÁO",
            "1. Nộp trước ngày 20/9/2026.",
            "amends",
        ),
        # Near misses: what is drafted, asked, looked into or told.
        ("V/v góp ý dự thảo và sửa đổi Kế hoạch số 8/KH-UBND", "", "1. Góp ý.", None),
        ("V/v rà soát và bổ sung Kế hoạch số 8/KH-UBND", "", "1. Rà soát.", None),
        ("V/v trả lời kiến nghị tại Kế hoạch số 8/KH-UBND", "", "1. Trả lời.", None),
        ("V/v bổ sung kinh phí cho việc nêu tại Kế hoạch số 8/KH-UBND", "", "1. Cấp vôi.", None),
        ("V/v bổ sung hồ sơ quy định tại Kế hoạch số 8/KH-UBND", "", "1. Nộp thêm.", None),
        ("Về việc sửa đổi Kế hoạch số 8/KH-UBND", "TỜ TRÌNH", "1. Xin ý kiến.", None),
        ("Công bố Kế hoạch số 8/KH-UBND ngày 03/02/2026", "THÔNG BÁO", "1. Quét.", None),
    ],
)
def test_what_a_title_alone_says_is_carried_out_or_set_anew(title, kind, line, told):
    types = types_of(line, title, kind)
    assert types.get("8/KH-UBND", types.get("8/NQ-HĐND")) == told
    if "9/KH-UBND" in title:
        assert types["9/KH-UBND"] == "implements"


@pytest.mark.parametrize(
    ("behind", "is_told"),
    [
        (" và các Quyết định thành lập Ban Chỉ đạo của UBND các xã trước sắp xếp.", True),
        (" của xã, cùng các quy định trước đây trái với Quyết định này.", True),
        # Near misses: those that have numbers stand in lines of their own.
        (" và các Quyết định số 9/QĐ-UBND, số 10/QĐ-UBND ngày 03/02/2026.", False),
        (". Các phòng và các văn bản liên quan được sửa theo.", False),
        (".", False),
    ],
)
def test_what_else_ends_without_a_number_is_told(behind, is_told):
    line = (
        "Điều 4. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 8/QĐ-UBND "
        f"ngày 03/02/2026{behind}"
    )
    text = HEAD.format(kind="QUYẾT ĐỊNH", title="Thành lập Ban Chỉ đạo", line=line)
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    assert ("không in số" in drafted(gathered(parts), KnownRegisters()).text) is is_told
