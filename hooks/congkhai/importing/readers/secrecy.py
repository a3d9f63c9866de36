"""What may not be on a portal at all: documents whose head bears a mark of secrecy.

Luật Bảo vệ bí mật nhà nước 2018, Điều 8 and 2025: Mật, Tối mật, Tuyệt mật; Nghị định 30/2020/NĐ-CP,
Phụ lục I, mục II: «Lưu hành nội bộ», «Xem xong trả lại».
"""

from __future__ import annotations

from itertools import islice

from ...bilingual import Bilingual, filled
from ...expressions import expression
from .lines import DocumentText, Refusal, TextLine, bare, squeezed

_HEAD = 40
"""Lines with words among which a stamp stands: below the number, or above the title."""
# Alone in its place: «bảo mật thông tin», «Danh mục bí mật nhà nước» are subjects of their own.
_SECRET = expression(
    r"\W*(?:(?:muc )?do mat\W+|tai lieu )?(?:tuyet mat|toi mat|mat)\W*$", holds=("mat",)
)
_RESTRICTED = expression(
    r"\W*(?:tai lieu |van ban )?(?:chi )?(?:luu hanh noi bo|xem xong tra lai|khong pho bien|"
    r"xong hoi nghi tra lai|nghiem cam sao chup)\W*$"
)
# What was once secret and is no more is stamped so, beside the mark of old.
_RELEASED = expression(r"\W*(?:da )?giai mat\b", holds=("giai mat",))


def kept_from_public(document: DocumentText) -> Refusal | None:
    """Why a document may not be published, as its own head says; None for any other."""
    marks: dict[str, tuple[str, int]] = {}
    for line in islice((line for line in document.lines if not line.is_blank), _HEAD):
        for piece in line.pieces():
            text = squeezed(piece)
            plain = bare(text)
            if _RELEASED.match(plain):
                return None
            if _is_stamped(line, text, plain):
                marks.setdefault("secret", (text, line.number))
            elif _RESTRICTED.match(plain):
                marks.setdefault("restricted", (text, line.number))
    if found := marks.get("secret"):
        return _refused(
            *found,
            hint=Bilingual(
                "bí mật nhà nước không được đưa lên cổng, cũng không được lưu trong kho mã; "
                "đã giải mật thì nhập bản có dấu «GIẢI MẬT»",
                "state secrets must not be on a portal, nor in its repository; "
                "if it was declassified, import the copy that is stamped «GIẢI MẬT»",
            ),
        )
    if found := marks.get("restricted"):
        return _refused(
            *found,
            hint=Bilingual(
                "hỏi nơi ban hành; được công khai thì xin bản không có dòng ấy rồi nhập",
                "ask those who issued it; if it may be public, import a copy without that line",
            ),
        )
    return None


def _is_stamped(line: TextLine, text: str, plain: str) -> bool:
    """In capitals, as stamps are, or behind the words that call it one."""
    return _SECRET.match(plain) is not None and (text.isupper() or "do mat" in plain)


def _refused(text: str, line: int, hint: Bilingual) -> Refusal:
    said = filled(
        "văn bản mang dấu «$mark» (dòng $line)",
        "the document is marked «$mark» (line $line)",
        mark=text.strip(" *#_|"),
        line=str(line),
    )
    return Refusal(said, hint)
