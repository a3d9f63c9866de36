"""Where the clauses of a sentence of aims part: at commas, but none between names of one kind."""

from __future__ import annotations

from ...expressions import expression

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
