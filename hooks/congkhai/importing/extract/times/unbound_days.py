"""Times that are limits though no bound stands right before them: «hoàn thành ngày …»."""

from __future__ import annotations

from ....expressions import expression
from ...readers.lines import bare
from .dates import HOUR, Moment

# «bảo đảm hoàn thành ngày 19/12/2026»
_DONE_ON = expression(
    r"(?<!\bda )(?<!\bduoc )\b(?:hoan thanh|xong|khanh thanh|thong xe|thong tuyen) "
    r"(?P<on>(?:vao |trong )?ngay\s*)$",
    holds="hoan thanh|xong|khanh thanh|thong xe|thong tuyen",
)
# «Công bố kết quả: dự kiến giữa tháng 3/2026»
_PLANNED = expression(r"\bdu kien\W*(?:vao |trong )?$")
# «Luật Nhà ở năm 2023» in a cell: what the law is called.
_NAMED_FOR_YEAR = expression(r"\b(?:luat|phap lenh|hien phap|du toan|ngan sach)\b[^.;:]*$")
# «chậm nhất trước 95 ngày trước ngày bầu cử (tức ngày 10/12/2026)»
_THAT_IS = expression(
    r"\b(?:cham nhat|muon nhat|truoc|khong qua)\b[^.;()]{0,90}"
    r"\((?:tuc|nghia)(?: la)?(?: truoc)? (?:ngay )?$",
    holds=("(nghia", "(tuc"),
)
_WITHIN = expression(r"\b(?:giua|nua|tuan)\b")
MARKED_START = expression(rf"^\W*(?:\w{{1,4}}[.)]\s*)?(?:{HOUR}\W{{0,2}})?(?:ngay\s*)?")
_LABELLED = expression(
    r"\b(?:thoi gian|thoi han|han) (?:hoan thanh|thuc hien|bao cao)\s*:?\s*(?:ngay )?$"
    # «Rà soát danh mục; thời hạn: tháng 3/2027»
    r"|\b(?:thoi han|tien do)\s*:\s*(?:ngay )?$",
    holds=("thoi gian", "han", "tien do"),
)
# «Báo cáo giữa kỳ (năm 2030) và báo cáo tổng kết (năm 2035)», «sơ kết 3 năm (quý II/2028)»
_REPORT_OF_YEAR = expression(
    r"\b(?:bao cao|so ket|tong ket|danh gia):?(?: \w+){0,6} \("
    r"(?:vao |trong |du kien )*(?:nam |ngay )?$"
)
# «Sơ kết: năm 2028; tổng kết: năm 2030», «Báo cáo giữa kỳ: quý II/2028»
_REPORT_LABEL = expression(
    r"(?:^|[;,(]|\bva\b)\W*(?:\w{1,3}[.)] ?)?(?:thoi gian |to chuc |hoi nghi |bao cao )?"
    r"(?:so ket|tong ket|(?:bao cao|danh gia) (?:giua ky|dau ky|cuoi ky))(?: [^\W\d]+){0,6}:\W*"
    r"(?:vao |trong |du kien )*(?:nam |ngay )?$",
    holds=("so ket", "tong ket", "bao cao", "danh gia"),
)
# «Hạn cuối nộp sáng kiến là 17h00 ngày 20/10/2026», «hạn chót: ngày 20/10/2026»
_LAST_DAY = expression(
    # «Thời hạn nộp hồ sơ: ngày …» is a label, read as one.
    r"(?<!\bhet )\bhan (?:cuoi|chot|(?:nop|gui|dang ky|nhan)(?=[^:]{0,80}$))(?: cung)?"
    r"(?: [^\W\d]+){0,20}?"
    r"(?P<on>(?: la|:)? (?:\d{1,2}(?:h|:| gio ?)\d{0,2},? )?(?:vao )?(?:ngay )?)$",
    holds="han cuoi|han chot|han nop|han gui|han dang ky|han nhan",
)
# «Ngày 20/10/2026 là hạn chót nộp bài»
_IS_LAST = expression(
    r"(?:\s*\([^()]{1,20}\))? la (?:thoi )?(?:han|ngay) (?:cuoi|chot)",
    holds=" la ",
)
_DAY = expression(r"(?:ngay )?$")
LAST_DAY_SAID = 140
"""Letters before a day in which it may be called the last."""
DONE = expression(r"\b(?:hoan thanh|so ket|tong ket|cham dut|ket thuc|xong|ban hanh|khanh thanh)\b")


# «Dự kiến ngày 05/12/2026 (chậm nhất ngày 10/12/2026)»: what is hoped for binds nobody.
_HOPED = expression(r"\bdu kien\b[^;]*?[(,] ?(?=(?:cham|muon|tre) nhat\b)", holds=("du kien",))


def without_hoped(plain: str) -> str:
    """Bare words in which the time that is only hoped for is blank, where a last day follows it."""
    return _HOPED.sub(lambda hoped: " " * len(hoped[0]), plain)


def explained(plain: str, start: int, moment: Moment) -> int | None:
    """Where the bound begins that «(tức ngày …)» tells the day of."""
    if moment.precision != "day":
        return None
    that = _THAT_IS.search(plain, max(start, moment.start - 160), moment.start)
    return that.start() if that else None


def is_within(relation: str) -> bool:
    """«Trước tuần 2 tháng 01/2026» is in that month, «trước 95 ngày (tức ngày …)» by that day."""
    return _WITHIN.search(bare(relation)) is not None or "(tức" in relation


def is_labelled(before: str) -> bool:
    return _LABELLED.search(before) is not None


def is_of_report(before: str) -> bool:
    """«Báo cáo giữa kỳ (», before the year of it."""
    return _REPORT_OF_YEAR.search(before) is not None


def is_last_day(before: str, after: str = "") -> bool:
    """«Hạn cuối nộp sáng kiến là 17h00 ngày …» ends something; nobody meets at that hour."""
    return _LAST_DAY.search(before[-LAST_DAY_SAID:]) is not None or bool(_IS_LAST.match(after))


def without_bound(plain: str, start: int, moment: Moment, is_cell: bool) -> int | None:
    """Where a time is a limit by what stands before or behind it; None where it is not one."""
    before = plain[max(start, moment.start - 48) : moment.start]
    if not is_cell:
        is_closed = plain[moment.end : moment.end + 1] == ")" and is_of_report(before)
        is_told = is_closed or _REPORT_LABEL.search(before) is not None
        if is_told or moment.precision == "year":
            return moment.start - len(_DAY.findall(before)[0]) if is_told else None
    if is_cell and _NAMED_FOR_YEAR.search(before):
        return None
    done = _DONE_ON.search(before) if moment.precision == "day" else None
    if done:
        return moment.start - len(before) + done.start("on")
    if _IS_LAST.match(plain, moment.end):
        return moment.start
    before = plain[max(start, moment.start - LAST_DAY_SAID) : moment.start]
    last = _LAST_DAY.search(before) if moment.precision == "day" else None
    if last:
        return moment.start - len(before) + last.start("on")
    is_first = not MARKED_START.sub("", plain[start : moment.start])
    is_opening = is_first and plain[moment.end :].lstrip()[:1] in {":", ","}
    before = before[-48:]
    is_period = is_cell and moment.precision in {"month", "quarter", "half", "year"}
    return moment.start if is_opening or is_period or is_labelled(before) else None


def part_of_time(plain: str, around: tuple[int, int], at: int, moment: Moment) -> int | None:
    """«Cuối tháng 4/2026: …», «hoàn thành đầu quý II», «dự kiến giữa tháng 3»: `at`, or None."""
    start, end = around
    is_opening = not MARKED_START.sub("", plain[start:at])
    if is_opening and plain[moment.end :].lstrip()[:1] in {":", ","}:
        return at
    is_stretch = plain[max(start, at - 6) : at].endswith("thang ")
    is_planned = _PLANNED.search(plain[max(start, at - 12) : at]) is not None
    return at if (DONE.search(plain[start:end]) or is_planned) and not is_stretch else None
