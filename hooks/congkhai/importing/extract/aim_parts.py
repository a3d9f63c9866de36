"""Where the clauses of a sentence of aims part: at commas, but none between names of one kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...expressions import expression
from ..readers.lines import bare, squeezed
from ..structure.clauses import clauses

# «xã, phường», «cán bộ, công chức, viên chức»: names that stand beside each other.
_FELLOWS = (
    "phường|xã|thị trấn|đặc khu|huyện|thôn|bản|tổ dân phố|khu phố|công chức|viên chức"
    "|người lao động|ngành|đoàn thể|địa phương|đơn vị|cá nhân|doanh nghiệp|hợp tác xã"
    "|hộ (?:gia đình|kinh doanh)|sinh viên|học viên|hội viên|đoàn viên|đảng viên|giáo viên"
    "|nhân viên"
)
# Nor does the comma of «phòng, chống», «văn hóa, thể thao» part clauses.
_PARTING = expression(rf"(?:,|:) (?!(?:{_FELLOWS}|chống|thể thao|công nghệ|đổi mới sáng tạo)\b)")
# «… 90% hộ quét vôi, thôn đạt 95% hộ có hố rác»: one more clause, with a figure of its own.
_NEXT_CLAUSE = expression(
    rf", (?=(?:{_FELLOWS})\b[^,:;]{{0,40}}? (?:đạt|phấn đấu|có|giữ|duy trì|hoàn thành|trồng)\b"
    r"[^,:;]*\d)"
)
_FIGURE = expression(r"(?<!năm )(?<![\d/.,])\d[\d.,]{0,12}\s?(?:%|[^\W\d_])")
# «90% cán bộ, công chức có …»: those of whom the figure is.
_AMONG = expression(rf"\d\s?%?\s(?:số )?(?:các )?(?:cán bộ|{_FELLOWS})(?:, (?:{_FELLOWS}))*$")
_LONGEST_AMONG = 90
# «… giữ hồ sạch. 50% hộ có thuyền»
_NEXT_SHARE = expression(r"(?<=[a-z)]{2})\. (?=(?:tren |duoi )?\d{1,3}(?:,\d+)? ?%)", holds=("%",))
# «Tỷ lệ người già, bệnh tật, neo đơn được thăm đạt 95%»: what is measured opens the clause.
_MEASURED = expression(
    r"\W*(?:\(?\w{1,3}[.)]\s*)?(?:ty le|ti le|ty trong|ti trong|toc do|muc|chi so|dien tich"
    r"|san luong|thu nhap|quy mo|nang suat|do che phu|tong|so (?!\d)|kim ngach|gia tri"
    r"|doanh thu|chi phi)\b"
)
# What is said of those of whom a share is: «100% thôn được …», «… có …».
_SAID_OF = expression(
    r"\b(?:duoc|co|dat|la|tham gia|thuc hien|hoan thanh|ung dung|su dung|trien khai|bao dam|dam bao"
    r"|duy tri|to chuc|xay dung|tiep can|biet|ket noi|thanh thao|phai|khong|tro len|bo tri|cap nhat"
    r"|ban hanh|cong khai|dang ky|ky|nop|giu|trong|don|quet|lap|tu|bi|so voi|vao nam|nam|o|tai)\b"
)
# «Đường làng đạt 90%»; «phấn đấu đến năm 2030 đạt 90%» tells not yet of what.
_REACHES = expression(
    r"(?<![\w\d])(?!(?:phan|dau|den|het|cuoi|nam|va|co|se|can|moi)\b)[a-z]+ (?:dat|chiem)\b",
    holds=("dat", "chiem"),
)
_ASIDE = expression(
    r", (?:góp phần|nhằm|qua đó|từ đó|trong đó|bảo đảm|đảm bảo|để|tạo|phục vụ|hướng (?:tới|đến))\b"
)
_UNCLOSED = expression(r"\s*\([^()]*$", holds=("(",))
_LEAD_IN = 4
"""Words before a share that may say «phấn đấu đến năm …», and tell not yet whose it is."""
_LONGEST_PART = 260
_FEWEST_WORDS = 5


def parting_commas(clause: str) -> list[int]:
    """Where a clause of a sentence ends and the next begins."""
    parts = [match.start() for match in _PARTING.finditer(clause)]
    figure = _FIGURE.search(clause)
    for match in _NEXT_CLAUSE.finditer(clause):
        at = match.start()
        if (
            figure
            and figure.end() <= at
            and not _AMONG.search(clause[max(at - _LONGEST_AMONG, 0) : at])
        ):
            parts.append(at)
    return sorted(parts)


def sentences(text: str, plain: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of a paragraph (`plain`: without marks), each «. 50% …» one too."""
    for start, end in clauses(text):
        at = start
        for match in _NEXT_SHARE.finditer(plain, start, end):
            yield at, match.end()
            at = match.end()
        yield at, end


def _end_of(clause: str, place: tuple[int, int, int], commas: Sequence[int], limit: int) -> int:
    """The comma that ends a part: the first behind which more is said than whose the share is.

    The next figure, at `limit`, stands in a part of its own.
    """
    start, at, behind = place
    ends = [comma for comma in commas if comma >= behind]
    first = next(iter(ends), len(clause))
    if "%" not in clause[at:behind] or len(clause[start:at].split()) > _LEAD_IN:
        return first
    if _REACHES.search(bare(clause[start:at])):
        return first
    if limit == len(clause) and limit - start < _LONGEST_PART:
        # One share alone: «100% thôn được trao xẻng, dạy cách trồng cây».
        return next((end for end in ends if _ASIDE.match(clause, end)), limit)
    for end in [end for end in (*ends, len(clause)) if end <= limit]:
        said = bare(clause[behind:end])
        if end - start > _LONGEST_PART or not said.strip(" ;.,/"):
            return first
        if _SAID_OF.search(said):
            return end
    return first


def told_aim(clause: str, figure: tuple[int, int], others: Sequence[int]) -> str:
    """The part of the clause that holds the figure, where it can stand alone; `others` are figures.

    «Tỷ lệ …» that opens the clause goes with the figure, and of whom a share is goes on until it
    says what of them: «100% các bãi đổ rơm, chứa củi được dọn».
    """
    at, behind = figure
    commas = parting_commas(clause)
    start = max((comma + 1 for comma in commas if comma < at), default=0)
    is_first = not any(other < at for other in others)
    if is_first and at < _LONGEST_PART and _MEASURED.match(bare(clause)):
        start = 0
    limit = min((other for other in others if other > at), default=len(clause))
    end = _end_of(clause, (start, at, behind), commas, limit)
    part = squeezed(clause[start:end]).strip(" ;.,/")
    whole = squeezed(clause).strip(" ;.,/")
    part = _UNCLOSED.sub("", part)
    words = part if len(part.split()) > _FEWEST_WORDS else whole
    return words[:1].upper() + words[1:]
