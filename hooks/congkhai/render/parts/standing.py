"""Where a plan stands today, in words: its status, and why nothing of it falls due any more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from ...dates import written_day
from ...model import Plan, RelationKind, Status
from ...schedule import (
    OPEN_YEARS,
    DutyState,
    Force,
    carried_on_by,
    force_of,
    has_run_out,
    phase_in_words,
    phase_span_in_words,
    suspended_in_words,
    titled_time,
)
from ...snapshot import Snapshot
from ...text import capitalize_first
from ...value import value_class
from ..engine.environment import lower_first, vietnamese_number
from . import labels
from .document_ends import issued_from
from .lapsed import doer_gone
from .marks import UNCHECKED
from .view import DocumentView, document, fate


def force(snapshot: Snapshot, plan: Plan) -> Force:
    return force_of(plan, snapshot.timeline.of(plan.id), snapshot.portal)


def status_in_words(snapshot: Snapshot, plan: Plan) -> str:
    """Its status as the documents settle it: one that another replaces is not just issued."""
    stands = force(snapshot, plan)
    if stands is Force.REPLACED:
        return labels.STATUS[Status.REPLACED]
    if stands is Force.ENDED:
        end = snapshot.timeline.of(plan.id).dated_end
        is_repealed = end is not None and end.kind is RelationKind.REPEALS
        return "Đã hết hiệu lực" if is_repealed else labels.STATUS[Status.ENDED]
    if stands is Force.SUSPENDED:
        return "Đang tạm ngưng"
    talks = plan.consultation
    if plan.status is Status.IN_CONSULTATION and talks and talks.closes.last < snapshot.today:
        return f"{labels.STATUS[Status.DRAFT]}, đã hết hạn góp ý"
    if stands is Force.NOT_YET and is_issued_ahead(plan, snapshot.today):
        return "Chưa tới ngày ban hành"
    if stands is Force.NOT_YET:
        return f"{labels.STATUS[Status.ISSUED]}, chưa có hiệu lực"
    # Recorded ahead of the day from which another document ends it.
    if plan.status in {Status.REPLACED, Status.ENDED}:
        return labels.STATUS[Status.ISSUED]
    if plan.status is Status.ISSUED and plan.may_be_unissued:
        return "Cổng chưa thấy số, ngày ban hành"
    return labels.STATUS[plan.status]


def is_issued_ahead(plan: Plan, today: dt.date) -> bool:
    """Whether the day that its source gives for the issue is still to come: as yet it binds
    nobody."""
    return plan.issued is not None and plan.issued.first > today


def unseen_in_words(promises: int, tasks: int, targets: int) -> str:
    """How many whose day has passed were not seen, each kind by its name; empty for none."""
    counts = ((promises, "mục báo cáo, công khai"), (tasks, "nhiệm vụ"), (targets, "chỉ tiêu"))
    return ", ".join(f"{vietnamese_number(count)} {kind}" for count, kind in counts if count)


def unseen_places(published: int, others: int, tasks: int, targets: int) -> list[tuple[str, str]]:
    """Where on a plan's page those that were not seen stand: the anchor, and how many of what."""
    counts = (
        (published, "cong-khai", "điều phải công khai"),
        (others, "theo-doi", "báo cáo, sơ kết, chương trình"),
        (tasks, "ai-lam-gi", "nhiệm vụ"),
        (targets, "chi-tieu", "chỉ tiêu"),
    )
    return [(at, f"{vietnamese_number(count)} {what}") for count, at, what in counts if count]


def running_in_words(running: Mapping[tuple[str, str, str], dt.date]) -> str:
    """Of duties that return without a day, when the first period that runs now ends."""
    if not running:
        return ""
    count, first = vietnamese_number(len(running)), written_day(min(running.values()))
    soonest = " sớm nhất" if len(set(running.values())) > 1 else ""
    return f"{count} việc định kỳ không ghi ngày: kỳ đang chạy hết{soonest} ngày {first}."


@value_class
class Past:
    """What of a plan is past its day, by what the portal can say of it."""

    unseen: str
    """Due and not seen, each kind by its name."""
    partly: int
    """Due, and seen of some of those who must do it."""
    unchecked: int
    """Read by a program and compared by nobody."""
    apart: tuple[str, ...]
    """Of a kind that no record follows, each by its name."""
    is_counted: bool
    """Whether the portal looked for anything that fell due."""
    running: str = ""
    """What returns without a day and runs now, as a sentence."""


MOST_NAMES = 2
LONGEST_NAMES = 160
"""Letters of the names of what no record follows, where a sentence has room for them."""
_PARTLY = "mới thấy của một số nơi, chưa thấy hết"


def past_in_words(plan: Plan, past: Past) -> str:
    """What was not seen; a text that only a program read does not show that nothing is late."""
    if past.unseen:
        read = f"; văn bản do {UNCHECKED}" if plan.is_imported else ""
        told = f"{past.unseen} đã qua hạn mà cổng chưa thấy{read}."
        if past.partly:
            told += f" {vietnamese_number(past.partly)} mục {_PARTLY}."
    elif past.partly:
        told = f"{vietnamese_number(past.partly)} mục đã qua hạn {_PARTLY}."
    elif plan.is_imported and not past.is_counted:
        told = "Trong việc cổng theo dõi, chưa đọc thấy hạn nào đã qua."
    else:
        told = "Không có mục nào qua hạn mà cổng chưa thấy."
    if past.unchecked:
        told += f" Không tính {vietnamese_number(past.unchecked)} mục đã qua ngày mà {UNCHECKED}."
    return f"{told} {apart_in_words(past)}".rstrip()


def apart_in_words(past: Past) -> str:
    if not past.apart:
        return ""
    also = "nữa " if past.unseen or past.unchecked else ""
    count = vietnamese_number(len(past.apart))
    names = [f"“{name}”" for name in dict.fromkeys(past.apart)]
    told = ", ".join(names)
    named = f": {told}" if len(names) <= MOST_NAMES and len(told) <= LONGEST_NAMES else ""
    return f"{count} hạn {also}đã qua, loại việc mà cổng không theo dõi kết quả{named}."


def noun(plan: Plan) -> str:
    """What the page calls it: a letter is no plan."""
    return "kế hoạch" if "kế hoạch" in plan.kind.lower() else "văn bản"


def has_time(plan: Plan) -> bool:
    """Whether to speak of its stretch of time: a letter or a draft has one only if it says so."""
    is_told = bool(plan.period or plan.phases or plan.period_printed)
    return is_told or (plan.status.binds and noun(plan) == "kế hoạch")


def how_far_in_words(snapshot: Snapshot, plan: Plan) -> str:
    """Its phase; of a time that the document tells by what happens, its own words. Nobody runs a
    phase of what nobody is left to carry on."""
    time = snapshot.timeline.of(plan.id)
    if left_since(snapshot, plan):
        return f"chưa rõ {noun(plan)} còn thực hiện hay không"
    if plan.period_printed and not (plan.period or plan.phases or time.ended or time.suspension):
        return f"thực hiện {plan.period_printed[:1].lower()}{plan.period_printed[1:]}"
    return phase_in_words(time)


def issuer_end(snapshot: Snapshot, plan: Plan) -> dt.date | None:
    """The last day of who issued it, where that is over and nobody goes on under its name."""
    agency = snapshot.portal.agencies.get(plan.agency)
    if agency is None or agency.valid_to is None or agency.valid_to.last >= snapshot.today:
        return None
    goes_on = not fate(snapshot, agency, snapshot.today).startswith("đến hết")
    return None if goes_on else agency.valid_to.last


def left_since(snapshot: Snapshot, plan: Plan) -> dt.date | None:
    """The last day of who issued it, where the plan is not over and no document says that it goes
    on without."""
    time = snapshot.timeline.of(plan.id)
    # What a document ends on a day to come holds until then.
    is_settled = time.dated_end or carried_on_by(plan, snapshot.portal, snapshot.today)
    if not time.binds_now or is_settled:
        return None
    return issuer_end(snapshot, plan)


def issued_as(snapshot: Snapshot, draft: Plan) -> DocumentView | None:
    """The document that a draft became."""
    became = issued_from(snapshot, draft)
    return document(snapshot, became.id) if became else None


def stage_in_words(snapshot: Snapshot, plan: Plan) -> str:
    """How far it is, where plans stand in a list: a draft is in no phase, nor what nobody is left
    to carry on."""
    time = snapshot.timeline.of(plan.id)
    if not plan.status.binds:
        issued = issued_as(snapshot, plan)
        return f"đã thành {lower_first(issued.words)}" if issued else "chưa thấy bản ban hành"
    if time.ended:
        return phase_in_words(time)
    if ended := issuer_end(snapshot, plan):
        return f"cơ quan ban hành đã hết {written_day(ended)}"
    return phase_in_words(time) if plan.phases or time.suspension else "không chia giai đoạn"


def validity_in_words(snapshot: Snapshot, plan: Plan) -> str:
    """What to tell who asks whether it holds; of a letter, which is answered and done, nothing."""
    if noun(plan) != "kế hoạch":
        return ""
    if not plan.status.binds:
        became = stage_in_words(snapshot, plan)
        held = f"cổng {became}" if became.startswith("chưa") else became
        return f"dự thảo, không ràng buộc ai; {held}"
    if left := left_since(snapshot, plan):
        return (
            "chưa rõ kế hoạch còn thực hiện hay không: cơ quan ban hành đã hết "
            f"{written_day(left)}, cổng chưa thấy văn bản xác định hiệu lực sau sắp xếp"
        )
    time, stands = snapshot.timeline.of(plan.id), force(snapshot, plan)
    status = lower_first(status_in_words(snapshot, plan))
    if time.dated_end and stands in {Force.REPLACED, Force.ENDED}:
        return f"{status} từ {written_day(time.dated_end.since)}"
    if stands is Force.UNKNOWN and has_run_out(plan, time.today):
        return f"{status}; {_run_out_in_words(plan)}"
    stays = "cổng không thấy văn bản thay thế hay bãi bỏ" if plan.status is Status.ISSUED else ""
    far = how_far_in_words(snapshot, plan) if has_time(plan) else ""
    return "; ".join(dict.fromkeys(part for part in (status, stays, far) if part))


def _run_out_in_words(plan: Plan) -> str:
    titled = titled_time(plan)
    over = f"{titled.words} trong tên đã hết" if titled else "ban hành đã lâu"
    return (
        f"{over}, văn bản không ghi điểm dừng, cổng chưa thấy văn bản thay thế hay bãi bỏ: "
        "không biết còn hiệu lực hay không"
    )


def standing_in_words(snapshot: Snapshot, plan: Plan, past: Past) -> str:
    """The page in one sentence or two: how far the plan is, what is next, what was not seen; and
    of how much that is past nobody has compared what a program read."""
    time = snapshot.timeline.of(plan.id)
    if not plan.status.binds:
        issued = issued_as(snapshot, plan)
        became = f"nay đã thành {lower_first(issued.words)}" if issued else ""
        became = became or "chưa ràng buộc ai, và cổng chưa thấy bản ban hành"
        return f"Đây là dự thảo: {became}."
    phase = how_far_in_words(snapshot, plan)
    span = phase_span_in_words(time) if time.stage and not left_since(snapshot, plan) else ""
    told = f"{capitalize_first(phase)} ({span})" if span else capitalize_first(phase)
    parts = [told] if has_time(plan) else []
    if plan.issued and is_issued_ahead(plan, snapshot.today):
        parts = [f"nguồn ghi ngày ban hành là {plan.issued.written()}, chưa tới"]
    elif plan.effective and force(snapshot, plan) is Force.NOT_YET:
        parts = [f"chưa có hiệu lực, có từ {plan.effective.written()}"]
    if time.suspension:
        parts = [suspended_in_words(time.suspension)]
    if time.next:
        dated = " có ngày" if past.running else ""
        parts.append(f"hạn kế tiếp{dated} là {written_day(time.next.last_good_day)}")
    passed = f"{past.running} {past_in_words(plan, past)}".lstrip()
    ahead = "; ".join(parts)
    return f"{capitalize_first(ahead)}. {passed}" if ahead else passed


_WHY_NOT = {
    DutyState.SUSPENDED: ", nhưng văn bản tạm ngưng vào lúc ấy nên cổng không tính",
    DutyState.EVENT: ", là lúc việc diễn ra chứ không phải hạn",
    DutyState.MOVED: ", nay văn bản khác định lại",
    DutyState.CANCELLED: ", nhưng văn bản mà nó sửa đã hết hiệu lực trước đó",
}


def why_nothing_next(snapshot: Snapshot, plan: Plan, past: Past) -> str:
    """Why no date is ahead, as a sentence."""
    time = snapshot.timeline.of(plan.id)
    stands = force(snapshot, plan)
    if stands in {Force.REPLACED, Force.ENDED}:
        words = "hết hiệu lực" if time.dated_end else "kết thúc"
        words = "được thay thế" if stands is Force.REPLACED else words
        since = f" từ {written_day(time.dated_end.since)}" if time.dated_end else ""
        return f"Kế hoạch đã {words}{since}; hạn của văn bản không còn ràng buộc."
    if time.suspension and time.suspension.until is None:
        return "Văn bản đang tạm ngưng: hạn trong lúc ấy không tính."
    if time.ended and time.end and time.own_end and time.has_late_days:
        own, last = written_day(time.own_end), written_day(time.end)
        return f"Thời gian thực hiện đã hết ngày {own}; hạn sau đó, {last}, cũng đã qua."
    if time.ended and time.end:
        return f"Thời gian thực hiện đã hết ngày {written_day(time.end)}."
    ahead = [one for one in time.occurrences if one.last_good_day >= time.today]
    if ahead:
        first = min(ahead, key=lambda one: one.last_good_day)
        is_day = first.due.precision == "day"
        day = written_day(first.last_good_day) if is_day else first.due.written()
        why = _WHY_NOT.get(first.state, "")
        if first.state is DutyState.DOER_ENDED:
            why = f", nhưng {lower_first(doer_gone(first.duty.who, 'trước đó'))}"
        return f"Văn bản còn nêu {day}{why}."
    if has_run_out(plan, time.today) and any(one.duty.every for one in time.occurrences):
        if titled := titled_time(plan):
            end = "năm ấy" if titled.is_year else written_day(titled.last)
            return f"Tên văn bản nêu {titled.words} nên cổng chỉ tính tới hết {end}."
        year = time.occurrences[-1].last_good_day.year
        return (
            f"Văn bản không ghi điểm dừng nên cổng chỉ tính {OPEN_YEARS} năm từ ngày ban hành, đến "
            f"năm {year}."
        )
    if time.occurrences:
        return f"Mọi ngày mà {'cổng đọc thấy' if plan.is_imported else 'văn bản định'} đã qua."
    dated = " có ngày" if past.running else ""
    if plan.is_imported:
        return f"Cổng chưa đọc thấy hạn nào{dated} trong văn bản."
    return f"Cổng chưa ghi hạn nào{dated} của văn bản."
