"""The title of a document (trích yếu): the lines below its type, and where the text begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field

from ...expressions import expression
from ...value import record_class
from ..readers.lines import TextLine, bare, squeezed
from . import genre
from .cut_names import expects_figures
from .false_marks import is_false_mark
from .head_marks import DRAFT, ORNAMENT, number_read
from .misread_marks import is_scrap_line
from .paragraphs import Kind, marked
from .part_marks import is_cut_mark

_ISSUER = expression(
    r"^(?:chu tich|bo truong|giam doc|tong giam doc|cuc truong|chanh|truong ban|thu tuong"
    r"|chinh phu"
    r"|thong doc|uy ban nhan dan|hoi dong nhan dan|ban thuong vu|ban chap hanh|vien truong"
    r"|quoc hoi|uy ban thuong vu quoc hoi|tong kiem toan|tong thanh tra|chanh an|bo chinh tri"
    r"|ban bi thu|thuong truc|hieu truong|truong phong)\b"
)
_OPEN_END = expression(r"(?:[,–-]|\b(?:của|và|cho|do|tại|với|CỦA|VÀ|CHO|DO|TẠI|VỚI))$")
# «… trên địa bàn tỉnh», «… giữa Bộ», «giai đoạn 2026 -»: a name or a year is still to come.
_OPEN_GAP = expression(
    r"(?:\b(?:của|và|cho|do|tại|với|giữa|số|trên địa bàn(?: \S+){0,2}"
    r"|(?:của|giữa|tại|trên địa bàn|thuộc) (?:tỉnh|thành phố|Thành phố|xã|phường|huyện|Bộ|Sở|Ban))"
    r"|\d{4} ?[–-])$"
)
_LONGEST_GAP = 60
# «TẠI HỘI NGHỊ …» goes on a title that a gap parts.
_JOINING = expression(r"^(?:TẠI|VỀ|TRÊN|TRONG|NĂM|GIAI ĐOẠN|ĐẾN|VÀ|CỦA|CHO|NHÂN|DO|TỪ|TRONG)\s")
# «CỦA BAN THƯỜNG VỤ TỈNH ỦY» between the type and «về …» names the issuer.
_OF_ISSUER = expression(r"^của (?:ban|bộ chính trị|tỉnh ủy|thành ủy|đảng ủy)\b", re.IGNORECASE)
_OPENING = expression(
    r"^(?:can cu|thuc hien|xet de nghi|theo de nghi|trien khai thuc hien (?:chi thi"
    r"|ke hoach|quyet dinh"
    r"|nghi quyet|cong van)|nham |de |trong |thoi gian|ngay \d|nhan dip|kinh gui|kinh goi|dieu \d"
    r"|i[.\-]|1[.\-]"
    r"|phan (?:i|thu)|chuong i|tren co so|theo |thi hanh|tiep tuc|sau khi|qua |hien nay|vua qua"
    r"|sang ngay)"
)
_RULED = expression(r"[_\s*]{3,}")
# «Nghị định số 5/2026/NĐ-CP ngày … của Chính phủ;»: a ground that no «Căn cứ» opens.
_GROUND = expression(
    r"^(?:bo luat|luat|phap lenh|(?:nghi dinh|nghi quyet|quyet dinh|thong tu|ke hoach|quy dinh) so)"
    r"\b.{30}",
    holds="luat|phap lenh|nghi dinh|nghi quyet|quyet dinh|thong tu|ke hoach|quy dinh",
)
# What opens a text and is never a title, so a document without one has none.
_UNTITLED = expression(
    r"^(?:can cu\b|xet de nghi\b|kinh (?:gui|goi)\b|vao hoi \d|hoi \d|hom nay\b|dieu 1\b)",
    holds=("can cu", "dieu 1", "hoi ", "hom nay", "kinh g", "xet de nghi"),
)
# «(đã duyệt)» below the type: who approved stands beside it.
_STAMPED = expression(r"^\(?da (?:ky|duyet)\)?$", holds=("da duyet", "da ky"))
_SPECKS = expression(r"^[^\w(“\"«]+")
# «Đ (tại phiên họp …)»: what a margin left before a bracket.
_MARGIN = expression(r"^[^\W\d_]\s+(?=\()")
# «HƯỚNG DẪN LIÊN NGÀNH»: that several issue it is of the type, not of the title.
_JOINT = expression(r"^lien (?:nganh|tich|co quan)\W*$")
# «THỰC HIỆN CHỈ THỊ» above «SỐ 27/CT-TTG NGÀY …»: another document's number.
_NAMES_ANOTHER = expression(
    r"\b(?:luat|nghi dinh|nghi quyet|quyet dinh|thong tu|chi thi|ke hoach|chuong trinh|ket luan"
    r"|thong bao|cong van|cong dien|huong dan|to trinh|quy dinh|de an|van ban|thong bao ket luan)$"
)
# «Số: 12/KH-UBND» and nothing else: the document's own, whatever its title ends with.
_OWN_NUMBER = expression(r"^[Ss]ố\s?:\s*[\d.…]*[a-zđ]?\s?[/-]?[^\W\d_][\w/.&-]*$|^SỐ\s?:\s*\S+$")
_COUNTED = expression(r"\((\d)\) ", holds=("(",))
# Of what is passed at a meeting, «HỘI NGHỊ LẦN THỨ TƯ …» says at which.
_PASSED = expression(r"\b(?:nghi quyet|ket luan)\b", holds=("ket luan", "nghi quyet"))
_SITTING = expression(r"\b(?:lan thu|khoa|nhiem ky|ban chap hanh|hoi dong nhan dan)\b")
_MEETING = expression(r"^(?:hoi nghi|ky hop|phien hop|dai hoi|cuoc hop)\b")


@record_class
class TitleLines:
    """Lines of the title; which lines (as indices) it took and which are ornaments."""

    lines: list[str]
    placed: list[int] = field(default_factory=list)
    aside: list[int] = field(default_factory=list)
    end: int = 0
    """The first line below the title."""
    number: int | None = None
    """The line of a number that stands below type and title, as in contracts and old decisions."""
    is_passed: bool = False
    """Of a type that a meeting passes."""


def read_title(lines: Sequence[TextLine], kind_at: int, rest: str) -> TitleLines:
    """The lines of the title below the type, and where the body begins."""
    found = TitleLines([rest] if rest and not _JOINT.match(bare(rest)) else [])
    # Where a stamp stands beside the type, one may stand beside the title too.
    is_beside = len(lines[kind_at].pieces()) > 1
    found.is_passed = _PASSED.search(lines[kind_at].bare) is not None
    title = found.lines
    index = kind_at + 1
    blanks = 0
    last = kind_at
    while index < len(lines):
        line = lines[index]
        if line.cell:
            break
        text = (line.pieces()[-1:] or [""])[0] if is_beside else line.text
        text = _MARGIN.sub("", text.strip(" *_"))
        if line.is_blank:
            blanks += 1
            if len(title) > 0 and blanks and not _goes_on(lines, index, title):
                break
            index += 1
            continue
        if title and not text and _RULED.fullmatch(line.text.strip()):
            # A row of underscores below the title, which only a wrapped one goes on behind.
            found.aside.append(index)
            if _goes_on(lines, index + 1, title):
                index += 1
                continue
            last = index
            break
        is_scrap = is_scrap_line(text) or _STAMPED.match(bare(text)) is not None
        if ORNAMENT.match(text) or DRAFT.match(line.bare) or is_scrap:
            found.aside.append(index)
            if title and not is_scrap:
                last = index
                break
        elif found.number is None and _is_own_number(text, title):
            found.number = last = index
        elif _ends(lines, index, text, found):
            break
        else:
            title.append(text)
            found.placed.append(index)
            last = index
        index += 1
    if title and title[0].startswith("- ") and lines[kind_at].text.lstrip().startswith("- "):
        # «- KẾ HOẠCH» / «- Phát động …»: a page made a list of the head.
        title[0] = title[0].removeprefix("- ")
    found.end = last + 1
    if len(title) > 1 and found.is_passed and _is_of_meeting(title[0], title[1]):
        # «HỘI NGHỊ LẦN THỨ TƯ BAN CHẤP HÀNH …» above «về …»: at which it was passed.
        del title[0]
    is_issuer_above = len(title) > 1 and _OF_ISSUER.match(title[0]) is not None
    if is_issuer_above and genre.is_capitals(title[0]) and title[1].startswith(("về ", "Về ")):
        del title[0]
    return found


def _is_of_meeting(above: str, text: str) -> bool:
    plain = bare(above)
    is_meeting = bool(_MEETING.match(plain) and _SITTING.search(plain))
    return genre.is_capitals(above) and is_meeting and text.startswith(("về ", "Về "))


def _is_own_number(text: str, title: Sequence[str]) -> bool:
    if bare(text[:2]) != "so" or not number_read(text):
        return False
    names_another = bool(title) and _NAMES_ANOTHER.search(bare(title[-1]).rstrip()) is not None
    return not names_another or _OWN_NUMBER.match(text) is not None


def _ends(lines: Sequence[TextLine], index: int, text: str, found: TitleLines) -> bool:
    """Whether the text begins here."""
    title = found.lines
    if not title:
        return bool(_UNTITLED.match(bare(text)))
    return (
        len(title) >= 12
        or len(text) > 700
        or _opens_part(lines, index)
        or _is_body(lines, index, text, title)
        # «CHƯƠNG TRÌNH PHỐI HỢP» alone says nothing yet: the title stands below.
        or (
            bool(found.placed)
            and _changes_case(text, title)
            and not (found.is_passed and len(title) == 1 and _is_of_meeting(title[0], text))
        )
        or _is_prose(lines, index, title)
    )


def _opens_part(lines: Sequence[TextLine], index: int) -> bool:
    """«Chương» above «I»."""
    below = next((line for line in lines[index + 1 : index + 3] if not line.is_blank), None)
    return below is not None and is_cut_mark(lines[index : index + 1], below.text.strip(" *_"))


def _goes_on(lines: Sequence[TextLine], index: int, title: list[str]) -> bool:
    """After a blank the title goes on only where it was left in the middle of a phrase."""
    following = next((line for line in lines[index:] if not line.is_blank), None)
    if following is None or _is_opening(following):
        return False
    text = following.text.strip(" *_")
    if text[:1].isdigit() and expects_figures(title[-1]):
        # «… theo Nghị quyết số» / «12/NQ-HĐND …»
        return True
    counted = _COUNTED.findall(" ".join(title))
    is_list = title[-1].endswith((";", ","))
    if counted and is_list and text.startswith(f"({int(counted[-1]) + 1})"):
        # «… về (1) Rác thải;» and, below a gap, «(2) Nước thải».
        return True
    if len(text) > 200 or title[-1].endswith((".", ";", ":", "./.")):
        return False
    is_open = len(title[-1]) > 45 or _JOINING.match(text) is not None
    if genre.is_capitals(text) and genre.is_capitals(title[-1]) and is_open:
        # A long line in capitals, wrapped and set with space between its lines.
        return not (
            _ISSUER.match(bare(text)) or marked(text) or genre.type_named(text) or text[-1:] == ":"
        )
    if text[:1].islower():
        return True
    # A page that sets each line apart: «… trên địa bàn tỉnh» / «Yên Hạ».
    is_rest = len(text) < _LONGEST_GAP and not marked(text) and text[-1:] not in {".", ":", ";"}
    return is_rest and not genre.is_capitals(text) and _OPEN_GAP.search(title[-1]) is not None


def _is_prose(lines: Sequence[TextLine], index: int, title: list[str]) -> bool:
    """A sentence, over lines that go on in small letters up to a stop: no title ends so."""
    text = lines[index].text.strip(" *_")
    if not text[:1].isupper() or genre.is_capitals(text) or _OPEN_END.search(title[-1]):
        return False
    for following in lines[index + 1 : index + 9]:
        if text.endswith((".", ":", ";")) or not following.text.strip(" *_")[:1].islower():
            break
        text = following.text.strip(" *_")
    return text.endswith((".", ":"))


def _is_issuer(text: str) -> bool:
    return ";" not in text and genre.is_capitals(text) and bool(_ISSUER.match(bare(text)))


def _is_opening(line: TextLine) -> bool:
    # «: Căn cứ …»: a scan's specks stand before.
    text = _SPECKS.sub("", line.text.strip(" *_"))
    return text[:1].isupper() and bool(_OPENING.match(bare(text))) and not genre.is_capitals(text)


def _is_body(lines: Sequence[TextLine], index: int, text: str, title: list[str]) -> bool:
    """An opening, an item, an issuer in capitals below small letters, or prose below capitals."""
    kind = marked(text)
    if kind and not (
        is_false_mark(kind, title[-1], text)
        or (kind[0] is Kind.BULLET and title[-1].endswith((",", "-", "–")))
    ):
        return True
    if _is_opening(lines[index]) or text.endswith(":"):
        return True
    if _GROUND.match(bare(text)) and text.endswith(";") and not _OPEN_END.search(title[-1]):
        return True
    if _is_issuer(text):
        is_open = _OPEN_END.search(title[-1]) or _MEETING.match(bare(title[-1]))
        below = (line.text.strip(" *_") for line in lines[index + 1 :] if not line.is_blank)
        # «… VIỆC BỐ TRÍ ĐẠI BIỂU» / «HỘI ĐỒNG NHÂN DÂN …»: who issues it is named below.
        return not is_open and not _is_issuer(next(below, ""))
    return False


def _changes_case(text: str, title: list[str]) -> bool:
    """Prose below capitals, or an issuer in capitals below small letters."""
    if not any(letter.isalpha() for letter in text):
        # «2026 - 2030» below «… GIAI ĐOẠN».
        return False
    is_like = genre.is_capitals(text) == genre.is_capitals(" ".join(title))
    return not is_like and len(text) > 8 and not text[:1].islower()


# «V/w», «Viv», «VWv», «V/y» are a scan's «V/v».
_ABOUT_OF_SCAN = expression(
    r"^[‘’'`]?(?:V ?/ ?ý?[wy]|V/|V ?\| ?[vwy]|V[il1] ?[vV]|V[wW][vVwW]?|V[vy]|V[A#].?v)(?=[\s:])"
)
# «Vềviệc …», «và việc …»: no title begins so.
_ABOUT_MISREAD = expression(r"^(?:V[ềểêễẻẽếê] ?vi[ệêẹ]c|và việc)\s+(?=\S)", holds=("vi",))
_ENCLOSED = expression(
    # «Sửa đổi Quy chế ban hành kèm theo …» is what the title itself says.
    r"(?<!ban hành)(?<!ban hành )\s*\(?(?:Ban hành )?[Kk]èm theo "
    r"(?:Quyết định|Công văn|Tờ trình|Nghị quyết)[^()]*\)?$",
    holds=("èm theo ",),
)


def title_joined(lines: Sequence[str]) -> str | None:
    """The lines on one, without what only says with what it is issued, or the brackets around."""
    whole = re.sub(r" (?=[,;])", "", squeezed(" ".join(lines).replace("**", "")))
    text = _ABOUT_OF_SCAN.sub("V/v", whole.rstrip("."))
    text = _ABOUT_MISREAD.sub("Về việc ", text)
    # «KẾ HOẠCH, NHIỆM VỤ» names two types; «… Thành» is the place's, whose other half is below.
    text = re.sub(r"^, [^\W\d_a-z]+ [^\W\d_a-z]+ (?=[^\W\d_a-z])", "", text)
    # Of «THỦ TƯỚNG CHÍNH PHỦ điện:» the first word may stand alone.
    text = re.sub(r"[*\s]+(?:Thành|Thị|Đặc|THỦ)$", "", text)
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip()
    return _ENCLOSED.sub("", text).strip() or None
