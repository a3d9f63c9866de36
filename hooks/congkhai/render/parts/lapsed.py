"""Why nothing was due on a day that a document sets: it or its doers had gone, or the day moved."""

from __future__ import annotations

import datetime as dt

from ...model import Party, Plan
from ...schedule import Lapse, ended_in_words, lapse_of, moved_tasks
from ...snapshot import Snapshot
from ...text import capitalize_first
from .marks import Mark

_ON_THIS_DAY = " vào ngày này"
_WORDS = {
    Lapse.NOT_ISSUED: f"Văn bản chưa ban hành{_ON_THIS_DAY}",
    Lapse.OVER: f"Văn bản không còn hiệu lực{_ON_THIS_DAY}",
    Lapse.SUSPENDED: f"Văn bản tạm ngưng thi hành{_ON_THIS_DAY}",
    Lapse.MOVED: "Văn bản khác đã đặt ngày khác",
}


def lapsed(
    snapshot: Snapshot,
    plan: Plan,
    who: tuple[Party, ...],
    day: dt.date,
    task: str = "",
    target: str = "",
) -> tuple[Mark, str] | None:
    """Of what binds and falls to these on that day, and is that task or that target; None where it
    is due."""
    time = snapshot.timeline.of(plan.id)
    moved = snapshot.once(("moved tasks", plan.id), lambda: moved_tasks(time, plan.id))
    lapse = lapse_of(time, snapshot.portal, plan, who, day, task, moved, target)
    if lapse is Lapse.DOER_ENDED:
        return "free", doer_gone(who)
    return ("bind", _WORDS[lapse]) if lapse else None


def without_day(why: str) -> str:
    """The same of what no day is set for: there is none that «ngày này» could mean."""
    return why.removesuffix(_ON_THIS_DAY)


def doer_gone(who: tuple[Party, ...], when: str = "trước hạn này") -> str:
    """Why nobody is late; where no registered body is named the issuer's end tells."""
    told = f"{capitalize_first(ended_in_words(who))} {when}".rstrip()
    return f"{told}, không tính"
