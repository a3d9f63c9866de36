"""Why an editor should look at a fact: one answer for the draft's remarks and for the JSON."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...expressions import expression
from ...text import is_unwanted
from ..extract.aims.target import ReadTarget
from ..extract.limits.deadlines import Due
from ..extract.limits.recurring import Returning
from ..extract.limits.several_limits import MANY_LIMITS
from ..extract.limits.yearless_days import NO_YEAR_PRINTED
from ..extract.phases.plan_term import Term
from ..extract.phases.road_maps import Stage
from ..extract.tasks.task import ReadTask
from ..extract.tasks.task_signs import UNREAD_DAY, is_misread, is_prose, is_told_of, sign_of
from ..extract.times.paces_said import MANY_PACES
from ..readers.lines import bare
from ..structure.paragraphs import Kind

# «… trong vòng 30 ngày kể từ ngày ban hành Kế hoạch này»
_COUNTED_FROM = expression(
    r"\b\d{1,3} (?:ngay|thang|tuan)(?: lam viec)?,? (?:ke tu|tinh tu|sau)(?: khi)?(?: ngay)?"
    r" (?:duoc )?(?:ban hanh|ky(?: ban hanh)?|co hieu luc|nhan duoc)"
    r"(?:\W*$|(?: [^\W\d]+){1,3} nay\b)"
    # «… 60 ngày kể từ ngày Quy chế này được ban hành»
    r"|\b\d{1,3} (?:ngay|thang|tuan)(?: lam viec)?,? ke tu (?:ngay|khi) "
    r"(?:ky )?(?:quyet dinh|ke hoach|quy che|chi thi|cong van|thong bao|nghi quyet)(?: nay)?"
    r"(?: (?:duoc )?(?:ban hanh|ky|co hieu luc)\b|\W*$)"
    # «… 03 tháng kể từ ngày Ủy ban nhân dân xã ban hành Kế hoạch này»
    r"|\b\d{1,3} (?:ngay|thang|tuan)(?: lam viec)?,? (?:ke )?tu (?:ngay|khi) [^.;,:]{2,60}?"
    r" (?:ban hanh|ky|phe duyet|thong qua) [^.;,:]{3,40} nay\b",
    holds=" ke tu| tinh tu| sau|tu ngay|tu khi",
)
# «Căn cứ Quyết định này, trong thời hạn 03 ngày, Phòng A …»
_COUNTED_BEFORE = expression(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:dieu \d{1,2}\W+)?(?:can cu|theo)\b[^.;,]{3,90}? nay,"
    r" trong (?:thoi han|thoi gian|vong) (?:toi da |khong qua )?\d{1,3} ngay\b",
    holds=("can cu", "theo"),
)
_OPENING = expression(r"^\W*(?:\w{1,3}[.)]\s*)?(?:trong|sau|cham nhat)\b[^.;:]{8,140}?,")
_OF_ANOTHER = expression(
    r"\b(?:bao cao|ket luan|bien ban|thong bao|quyet dinh|nghi quyet|giay (?:phep|chung)|van ban"
    r"|hop dong|bang diem)\b(?! (?:nay|ve xa\b))[^;.]{0,90}$",
)
_TO_COUNT = "thời hạn tính từ ngày ban hành: tính ra ngày rồi điền «due»"
NO_OCCASION = "văn bản không nêu dịp khen: sửa «occasion» nếu khác"
NOBODY_READ = "máy không đọc được ai phải làm"


_LESS_IS_BETTER = "điều không mong muốn: nếu ít hơn mới là đạt thì ghi «bound: tối đa»"
_EXCEPTED = expression(r"\briêng (?:tháng|quý|kỳ|năm) \w+", re.IGNORECASE, holds="iêng ")
# «báo cáo Sở A 6 tháng, năm»: of two paces the entry has the shorter.
_TWO_PACES = expression(
    r"\b(?:tuan|thang|quy)(?:,| va| hoac|, va) (?:hang |dinh ky |ca |0?1 )?"
    r"(?:quy|0?6 thang|nam)\b(?! \d)"
)
# «kế hoạch tháng … trước ngày 20 của tháng trước»: a day of the month before the one it is for;
# «dự toán … trước ngày 31/7 năm trước liền kề»: of the year before.
_OF_PERIOD_BEFORE = expression(
    r"\d (?:cua )?(?:thang|quy|nam) (?:truoc|lien (?:ke )?truoc)\b(?! ngay)",
    holds=("truoc",),
)
_DAY_BEFORE = (
    "ngày in là của kỳ trước (kế hoạch tháng 3: ngày ấy tháng 2; năm 2026: ngày ấy năm 2025): nói "
    "ở «what», xem kỳ đầu, kỳ cuối"
)
_OTHERWISE = "câu còn nói riêng một số kỳ: xem hạn của các kỳ ấy"


def task_mark(task: ReadTask, is_scan: bool) -> tuple[str, str] | None:
    """The key of the entry to look at and why; None for what is read surely."""
    if task.doubt:
        return ("due" if task.when.due and task.doubt == task.when.doubt else "what"), task.doubt
    if task.when.every and _OF_PERIOD_BEFORE.search(bare(task.when.printed)):
        return "due", _DAY_BEFORE
    if not task.lead:
        return "what", "máy không đọc được ai chủ trì"
    if not task.when.says and _is_counted(task):
        return "what", _TO_COUNT
    sign = sign_of(task)
    if sign:
        return "what", sign
    if is_told_of(task) and not is_prose(task):
        return "what", "câu nói việc sẽ làm: xem có phải một việc được giao không"
    if is_told_of(task) or (is_scan and is_prose(task)):
        return "what", "đọc từ đoạn không đánh số: xem có phải một việc được giao không"
    if is_scan and is_misread(task):
        return "what", "nhiều chữ đọc sai từ bản chụp: đối chiếu với bản gốc"
    return None


def _is_counted(task: ReadTask) -> bool:
    """Whether days are counted from the document itself."""
    found = _COUNTED_FROM.search(bare(task.what))
    if found and " nay" not in found[0] and _OF_ANOTHER.search(bare(task.what), 0, found.start()):
        # «Đăng tải Báo cáo chậm nhất 10 ngày sau khi ký ban hành»: the day of the report.
        found = None
    found = found or _COUNTED_BEFORE.match(bare(task.what))
    if found is None and (opening := _OPENING.match(task.paragraph.bare)):
        # «Trong 30 ngày kể từ ngày ban hành Kế hoạch này, Phòng A …», where it opens the sentence.
        found = _COUNTED_FROM.search(opening[0])
    return (found or _COUNTED_BEFORE.match(task.paragraph.bare)) is not None


def charge_mark(duty: Due | Returning, tasks: Sequence[ReadTask], is_scan: bool) -> str:
    """Of what a body is charged with and hands in: why its task is to be looked at."""
    same = [task for task in tasks if task.paragraph is duty.paragraph and task.lead == duty.who]
    if duty.paragraph.kind is Kind.TABLE:
        # All of its rows are one paragraph.
        same = [task for task in same if task.line == duty.line]
    task = next(iter(same), None) if duty.is_in_task and duty.who else None
    mark = task_mark(task, is_scan) if task else None
    # Of a task with several days each stands with its own duty, where a day was read.
    is_dated = isinstance(duty, Due) or bool(duty.days)
    told_here = {MANY_LIMITS, UNREAD_DAY} if is_dated else {MANY_LIMITS}
    return mark[1] if mark and mark[0] == "what" and mark[1] not in told_here else ""


def due_mark(due: Due) -> str:
    return due.doubt or ("" if due.who else NOBODY_READ)


def returning_mark(item: Returning) -> str:
    if not item.who:
        return NOBODY_READ
    if _OF_PERIOD_BEFORE.search(bare(item.when)):
        return _DAY_BEFORE
    if not item.days and _TWO_PACES.search(bare(item.what)):
        return MANY_PACES
    return _OTHERWISE if _EXCEPTED.search(item.what) else ""


def target_mark(target: ReadTarget) -> str:
    if target.highest:
        gap = "" if target.unit.startswith("%") else " "
        highest = f"{target.highest.replace('.', ',')}{gap}{target.unit}"
        return (
            f"văn bản ghi khoảng, đến {highest}: nếu vượt cũng là không đạt thì thêm một chỉ tiêu "
            "“tối đa”"
        )
    if target.doubt or target.bound or target.value == "0":
        return target.doubt
    return _LESS_IS_BETTER if is_unwanted(target.what) else ""


_FROM_NOW = expression(r"\b(?:nay|bay gio|ky|ban hanh|hieu luc)\b")


def stage_mark(stage: Stage) -> str:
    if not stage.is_guessed:
        return ""
    is_from_now = _FROM_NOW.search(bare(stage.printed)) is not None
    return "«từ nay», «từ ngày ký»: lấy ngày ban hành" if is_from_now else NO_YEAR_PRINTED


def of_title(term: Term) -> str:
    """That no more than the name of a plan tells of a year."""
    return f"chỉ tên văn bản nêu {term.titled}; điền nếu đó là thời gian kế hoạch"
