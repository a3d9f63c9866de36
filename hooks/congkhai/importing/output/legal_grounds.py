"""Documents on which one merely rests, «Căn cứ Quyết định …», and those that it carries out."""

from __future__ import annotations

from ...expressions import expression
from ..extract.citations.citation import ReadCitation
from ..readers.lines import bare
from ..structure.paragraphs import Paragraph

_HOW = expression(
    r"\b(?:(?P<rests>can cu)|thuc hien|trien khai|theo|thi hanh|tiep tuc|nham)\b",
    holds="can cu|thuc hien|trien khai|theo|thi hanh|tiep tuc|nham",
)
# What is there to be carried out; a decision that founds an office, or a price, is not.
_PLANS = expression(
    r"^(?:ke hoach|chuong trinh|chi thi|cong dien|ket luan)\b"
    r"|\b(?:ke hoach|chuong trinh|de an|chien luoc|phong trao|phuong an|cuoc van dong|chien dich"
    r"|thi dua|quy hoach|du an)\b"
)
_SUBJECT = expression(r"\b(?:ve|ban hanh|phe duyet|quy dinh|thuc hien|trien khai|to chuc|nam)\b")
_COMMON = """
về việc của trong và các trên địa bàn tỉnh năm giai đoạn thực hiện ban hành kế hoạch quyết định phê
duyệt triển khai công tác đến nghị quyết chỉ thị chương trình đề án số ngày tháng thành phố xã huyện
ủy ban nhân dân chính phủ thủ tướng quy định một cho đối với theo tại từ là được kết luận hướng dẫn
bộ trưởng hội đồng chủ tịch văn nghị phường hoạt động một số nội dung tổ chức
"""
_EVERYWHERE = frozenset(bare(_COMMON).split())
"""Words of the titles of all."""
_FEWEST = 2


def only_rests_on(paragraph: Paragraph, citation: ReadCitation, title: str | None) -> bool:
    """Whether «Căn cứ» alone ties a document to one that plans nothing of what its title tells.

    «Căn cứ Kế hoạch số 5/KH-UBND về dọn đường làng» above a plan to sweep the ways is carried out.
    """
    told = [*_HOW.finditer(bare(paragraph.text[: citation.start]))]
    if not told or told[-1]["rests"] is None:
        return False
    name = bare(citation.name)
    if _SUBJECT.search(name) is None:
        # «Căn cứ Quyết định số 5/QĐ-UBND của Ủy ban nhân dân tỉnh»: of what is not said.
        return False
    if _PLANS.search(name) is None:
        return True
    ours, theirs = (set(words.split()) - _EVERYWHERE for words in (bare(title or ""), name))
    return len(ours & theirs) < min(_FEWEST, len(ours))
