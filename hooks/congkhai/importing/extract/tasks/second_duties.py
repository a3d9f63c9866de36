"""A report with a time of its own at the end of a duty: «…; định kỳ hằng quý báo cáo …»."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise

from ....expressions import expression
from ...readers.lines import bare
from ...structure.clauses import clauses
from ..bodies.partners import duty_in, partners_within
from ..bodies.verbs import opens_duty
from ..orders.formulas import executes_only, is_closing
from ..orders.orders import order_in
from ..times.dates import moments
from ..times.paces_said import pace_said
from .inner_orders import ends_with_body
from .task import Origin, ReadTask

# As bare text: what is told at a time of its own is mostly a report.
_REPORTS = expression(r"\b(?:bao cao|tong hop|so ket|tong ket|thong ke|gui danh sach)\b")
_AND = expression(r"^\W*(?:(?:đồng thời|và|ngoài ra|bên cạnh đó|sau đó)\b,?\s*)?", re.IGNORECASE)
_ITEM = expression(r"^\(?(?:[ivx]{1,4}|\d|[a-zđ])\)\s*", holds=(")",))
# «…; hoàn thành trước ngày 30/11/2026», «…; thời hạn: …»: the time of the duty before it.
_ENDS_IT = expression(
    r"(?:hoàn thành|hoàn tất|xong|thời (?:gian|hạn)|hạn|tiến độ|kết thúc)\b", re.IGNORECASE
)
_SINCE = expression(r"[,\s…(]+từ tháng\b", re.IGNORECASE)
_FEWEST_WORDS = 4
# «danh sách các thôn gửi đến trước ngày 05/3»: the day of those who send it.
_SENT = expression(
    r"(?<!,)(?<!và)(?<!hoặc) (?:gửi|nộp|cung cấp|đăng ký|chuyển|báo cáo|đề xuất)\b", re.IGNORECASE
)
# «…; báo cáo xã hằng tháng nếu có ngõ mới»: no report where nothing is new.
_CONDITION = expression(r"\b(?:nếu|(?:trong )?trường hợp|khi có|tùy)\b", re.IGNORECASE)
_ON_CONDITION = "báo cáo có điều kiện («nếu …», «khi có …»): xem kỳ ghi ở đây có đúng không"
_PARTED = "báo cáo định kỳ tách từ cùng một câu: xem có phải việc riêng không"
# «Định kỳ hằng quý (trước ngày 20) …»: when, and nobody.
_WHEN = expression(
    r"(?:(?:định kỳ|đột xuất|thường xuyên|hằng|hàng|mỗi|từng|trước|sau|chậm nhất|muộn nhất"
    r"|không quá|là|vào|trong|cuối|đầu|giữa|từ|đến|hết|cùng kỳ|ngày|tuần|tháng|quý|năm|làm việc|giờ"
    r"|và|hoặc|của|một lần|1 lần|[IVX]{1,4}|\d[\d./-]*|0?6 tháng|sáu tháng|ba tháng)\b"
    r"|\([^()]{1,60}\)|[,:()*\s])+",
    re.IGNORECASE,
)
# Behind such a verb a pace is of what is reported, behind «đôn đốc các thôn» of the thôn.
_REPORTING = expression(
    r"(?:báo cáo(?! (?:của|này)\b)|tổng hợp|tổng kết|sơ kết|thống kê|gửi|nộp|rà soát|đánh giá"
    r"|định kỳ|(?:lập|xây dựng|thực hiện(?: chế độ)?|có) báo cáo"
    # «tham mưu UBND huyện báo cáo UBND tỉnh»
    r"|tham mưu(?: cho)? (?:UBND|Ủy ban|Chủ tịch|Đảng ủy|Giám đốc|Ban|Hội|Lãnh đạo|Thường trực)"
    r"[^,;.]{0,40}? báo cáo)\b",
    re.IGNORECASE,
)


# «… xong trong tháng 3/2026», «… trước ngày 30/4», «… trong quý II»: the time of what comes first.
_BOUND = expression(
    r"\b(?:truoc|xong|cham nhat|muon nhat|het|den|vao|trong)"
    r"(?: (?:truoc|trong|ngay|thang|quy|nam))*"
    r" (?:\d|[ivx]{1,3}\b)"
)

# Done once: «xây dựng kế hoạch», «lập danh sách».
_ONCE = expression(
    r"(?:(?:^|\bvà )(?:ban hành|thành lập|phê duyệt)"
    r"|\b(?:xây dựng|ban hành|lập|thành lập|kiện toàn)(?: và (?:xây dựng|ban hành))?"
    r" (?:kế hoạch|chương trình|danh sách|văn bản|đề án|quy chế|ban chỉ đạo|phương án))\b",
    re.IGNORECASE,
)


def with_second(tasks: Iterable[ReadTask]) -> list[ReadTask]:
    """The tasks of a paragraph; of a duty and a report that each have their time, both.

    «Xây dựng kế hoạch; hằng quý báo cáo …» are two as well: nobody draws up a plan each quarter.
    So is what is to be watched all the time, and reported on now and then.
    """
    found = list(tasks)
    if len(found) != 1 or not found[0].lead:
        return found
    task = found[0]
    changes = _OTHER_ROLE.search(task.what) if task.origin is Origin.SENTENCE else None
    if changes is not None:
        return _parted_by_role(task, changes)
    if task.origin in _OF_TEXT and (at := _counted_from(task.what)):
        return _parted_by_day(task, at)
    if (deed := _deed_behind(task.what)) and task.origin in _OF_TEXT:
        first, words = task.what[:deed].strip(" ;.,"), _AND.sub("", task.what[deed:])
        kept = tuple(name for name in task.partners if name in first)
        second = replace(task, what=words[:1].upper() + words[1:], partners=partners_within(words))
        return [replace(task, what=first, partners=kept), second]
    start = _report_at(task.what)
    before = task.what[:start].strip(" ;.,")
    is_timed = _BOUND.search(bare(before)) is not None or bool(pace_said(before)[0])
    words = _AND.sub("", task.what[start:]).strip(" ;.,:/")
    if not start or not (is_timed or _ONCE.search(before) or pace_said(words)[0]):
        return found
    is_within = not task.what[:start].rstrip().endswith(".")
    parted = _PARTED if is_within and pace_said(words)[0] else ""
    second = replace(
        task,
        what=words[:1].upper() + words[1:],
        partners=tuple(name for name in partners_within(words) if name not in task.lead),
        monitors=False,
        doubt=task.doubt or (_ON_CONDITION if _CONDITION.search(words) else parted),
    )
    # Whom the report is made with is not with whom the duty is done.
    partners = tuple(name for name in task.partners if name in before or name not in words)
    return [replace(task, what=before, partners=partners), second]


# «Phòng A: Kiểm tra các ngõ. Phối hợp với Công an xã quét vôi …», a paragraph that tells all that
# is the body's: what it leads, and what it helps with. An item below its name is one duty.
_OTHER_ROLE = expression(
    r"(?<=\w[.;])\s+(?=(?:Chủ trì|Phối hợp(?: chặt chẽ)? với)\b)"
    r"|(?<=[\w)];)\s+(?=chủ trì,? phối hợp(?: chặt chẽ)? với\b)"
)


def _parted_by_role(task: ReadTask, changes: re.Match[str]) -> list[ReadTask]:
    before, words = task.what[: changes.start()], task.what[changes.end() :]
    partners, what = duty_in(words)
    partners = partners or partners_within(words)
    is_short = min(len(before.split()), len(what.split())) < _FEWEST_WORDS
    if is_short or what.startswith("Phối hợp"):
        return [task]
    printed = task.paragraph.text
    printed = printed[: max(printed.find(words[:30]), 0)]
    kept = tuple(name for name in task.partners if name in printed or name not in words)
    second = replace(
        task,
        what=what[:1].upper() + what[1:],
        partners=tuple(name for name in partners if name not in task.lead),
    )
    return [replace(task, what=before.rstrip(" .;"), partners=kept), second]


# «Hoàn thiện hồ sơ, gửi Hội tỉnh trước ngày 25/11/2026; bàn giao …»
_SENT_LAST = expression(
    r",\s(?:gửi|nộp|báo cáo|trình)(?: (?:báo cáo|kết quả|về|cho))* [A-ZĐÀ-Ỹ][^;]*;?$",
    holds="gửi|nộp|báo cáo|trình",
)
_OF_TEXT = frozenset({Origin.SENTENCE, Origin.HEADED})


def _deed_behind(what: str) -> int:
    """Where a deed with a day of its own begins behind a report with one; 0 for none.

    «Gửi báo cáo trước ngày 05/12/2026; mở lớp tập huấn trong tháng 4/2026»
    """
    spans = list(clauses(what))
    opening = what[slice(*spans[0])] if spans else ""
    is_sent = _REPORTING.match(opening) or _SENT_LAST.search(opening)
    if not is_sent or not moments(bare(opening)):
        return 0
    for start, end in spans[1:]:
        words = _AND.sub("", what[start:end]).strip(" ;.,")
        is_report = _REPORTING.match(words) is not None or _ENDS_IT.match(words) is not None
        if not is_report and opens_duty(words) and moments(bare(words)) and not order_in(words):
            return start
    return 0


# «… trong vòng 15 ngày sau khi kết thúc», «… chậm nhất 10 ngày kể từ ngày thi», «… sau khi xong».
_COUNTED = expression(
    r"\b(?:(?:\d{1,3}|[a-z]+)\)? (?:ngay|tuan|thang|gio)(?: lam viec)?,?"
    r" (?:sau|ke tu|tinh tu|tu (?:ngay|khi))\b|sau khi\b|ngay sau (?:ngay|dot|buoi|ky|hoi)\b)",
    holds=" sau|sau |ke tu|tinh tu|tu ngay|tu khi",
)
_COUNTED_FROM = "câu còn một việc có hạn tính từ việc trước: xem hạn của việc ấy"


def _counted_from(what: str) -> int:
    """Where a clause begins whose time is counted from what an earlier one with a day of its own
    tells; 0 for none.

    «Tổ chức thi từ ngày 04/01 đến ngày 23/01/2027; công bố điểm chậm nhất 10 ngày sau ngày thi»
    """
    for start, end in list(clauses(what))[1:]:
        plain = bare(what[start:end])
        is_counted = _COUNTED.search(plain) is not None and not moments(plain)
        if is_counted and moments(bare(what[:start])):
            return start
    return 0


def _parted_by_day(task: ReadTask, at: int) -> list[ReadTask]:
    words = _AND.sub("", task.what[at:])
    if not opens_duty(words) or order_in(words) is not None:
        return [replace(task, doubt=task.doubt or _COUNTED_FROM)]
    again = (
        start
        for start, end in list(clauses(task.what))
        if start > at and moments(bare(task.what[start:end])) and _is_deed(task.what[start:end])
    )
    ends = [0, at, next(again, 0) or len(task.what), len(task.what)]
    parts = [_AND.sub("", task.what[a:b]).strip(" ;.,") for a, b in pairwise(ends) if a < b]
    first, *others = [_part_of(task, words, "; ".join(parts)) for words in parts]
    return [replace(first, monitors=task.monitors), *others]


def _is_deed(clause: str) -> bool:
    words = _AND.sub("", clause)
    return opens_duty(words) and order_in(words) is None and _ENDS_IT.match(words) is None


def _part_of(task: ReadTask, words: str, whole: str) -> ReadTask:
    """A task of some of another's words, with the partners that they name or that none names."""
    partners = [name for name in task.partners if name in words or name not in whole]
    partners += [name for name in partners_within(words) if name not in (*task.lead, *partners)]
    what = words[:1].upper() + words[1:]
    return replace(task, what=what, partners=tuple(partners), monitors=False)


def deed_besides(what: str, is_of_report: Callable[[str], bool]) -> str:
    """What else is to be done behind a report, from its clause on; empty where all is of it."""
    for start, end in list(clauses(what))[1:]:
        words = _ITEM.sub("", _AND.sub("", what[start:end])).strip(" ;.,")
        is_of_it = is_of_report(words) or moments(bare(words)) or _ENDS_IT.match(words)
        is_own = opens_duty(words) and order_in(words) is None and not is_closing(words)
        if is_own and not is_of_it and len(words.split()) >= _FEWEST_WORDS:
            return _ITEM.sub("", _AND.sub("", what[start:])).strip(" ;.,")
    return ""


def report_behind(what: str) -> str:
    """«…; định kỳ hằng quý báo cáo …» at the end of a duty: when that is to be told of."""
    start = _report_at(what)
    return what[start:] if start else ""


def _report_at(what: str) -> int:
    """Where a report with a time of its own begins that ends a duty; 0 for none."""
    spans = list(clauses(what))
    last = len(spans) - 1
    while last > 0 and is_closing(what[slice(*spans[last])].strip()):
        last -= 1
    for start, end in spans[max(last, 1) :]:
        before = what[:start].rstrip()
        is_second = _is_second(what[start:end], before.endswith("."))
        if is_second and not executes_only(before.strip(" ;.,")):
            return start
    return 0


def _is_second(clause: str, is_sentence: bool) -> bool:
    """Within a sentence only what returns: «…; báo cáo xã trước ngày 30/11/2026» ends the deed."""
    words = _AND.sub("", clause)
    plain = bare(words)
    if is_closing(words) or _ENDS_IT.match(words) or len(words.split()) < _FEWEST_WORDS:
        return False
    when = _WHEN.match(words)
    deed = words[when.end() :] if when else words
    is_others = order_in(words) is not None or order_in(deed) is not None
    if is_others or not opens_duty(deed) or not (when or _REPORTING.match(deed)):
        # «Hằng quý các thôn báo cáo …», «đôn đốc các thôn hằng quý báo cáo …»: theirs.
        return False
    pace = _SINCE.split(pace_said(words)[1])[0]
    at = words.find(pace) if pace and not when else -1
    if at > 0 and opens_duty(words[at + len(pace) :]) and ends_with_body(words[:at].rstrip()):
        # «… gửi các thôn hằng tháng báo cáo»
        return False
    is_timed = bool(pace) or (is_sentence and _has_own_day(words, plain))
    return is_timed and _REPORTS.search(plain) is not None


def _has_own_day(words: str, plain: str) -> bool:
    """Whether a sentence has a day, and none of somebody within it who sends something."""
    days = [moment.start for moment in moments(plain)]
    sent = (
        verb.start()
        for verb in _SENT.finditer(words)
        if days and verb.start() < days[0] and ends_with_body(words[: verb.start()].rstrip())
    )
    return bool(days) and next(sent, None) is None
