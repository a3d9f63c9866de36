"""Documents whose head bears a mark of secrecy are refused; words about secrets are not."""

import pytest
from congkhai.importing import read_bytes
from congkhai.importing.readers.lines import DocumentText, Refusal

HEAD = """UBND TỈNH VÍ DỤ
SỞ NỘI VỤ
{under_issuer}
Số: 12/KH-SNV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{above_type}
KẾ HOẠCH
Về {subject}

1. Các phòng báo cáo Sở trước ngày 15/12/2026.
{below}
"""


def reading(
    under_issuer: str = "", above_type: str = "", subject: str = "đổi mới", below: str = ""
) -> DocumentText | Refusal:
    text = HEAD.format(
        under_issuer=under_issuer, above_type=above_type, subject=subject, below=below
    )
    return read_bytes("a.txt", text.encode())


@pytest.mark.parametrize(
    "mark",
    ["MẬT", "TỐI MẬT", "TUYỆT MẬT", "*MẬT*", "Độ mật: Mật", "TÀI LIỆU MẬT", "MẬT\tBản số: 03"],
)
def test_a_document_stamped_secret_is_refused(mark: str) -> None:
    for found in (reading(under_issuer=mark), reading(above_type=mark)):
        assert isinstance(found, Refusal)
        assert "MẬT" in found.message.upper()
        assert "bí mật nhà nước" in found.hint


def test_the_refusal_tells_the_line_of_the_stamp() -> None:
    found = reading(under_issuer="TỐI MẬT")
    assert isinstance(found, Refusal)
    assert found.message == "văn bản mang dấu «TỐI MẬT» (dòng 3)"


@pytest.mark.parametrize(
    "mark", ["LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI", "Tài liệu lưu hành nội bộ"]
)
def test_what_is_for_some_readers_alone_is_refused(mark: str) -> None:
    found = reading(above_type=mark)
    assert isinstance(found, Refusal)
    assert "hỏi nơi ban hành" in found.hint


def test_secrecy_outweighs_circulation() -> None:
    found = reading(under_issuer="LƯU HÀNH NỘI BỘ", above_type="MẬT")
    assert isinstance(found, Refusal)
    assert "bí mật nhà nước" in found.hint


@pytest.mark.parametrize(
    "open_reading",
    [
        reading(above_type="HỎA TỐC"),
        reading(under_issuer="MẬT", above_type="GIẢI MẬT"),
        reading(subject="bảo vệ bí mật nhà nước"),
        reading(subject="danh mục bí mật nhà nước độ mật"),
        reading(below="Mật\n" * 2),
        reading(below="x\n" * 50 + "MẬT\n"),
    ],
    ids=["urgent", "declassified", "about secrets", "about a list", "a word", "far below"],
)
def test_what_only_speaks_of_secrets_is_read(open_reading: DocumentText | Refusal) -> None:
    assert isinstance(open_reading, DocumentText)
