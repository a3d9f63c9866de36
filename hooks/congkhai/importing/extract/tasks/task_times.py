"""When a task of running text falls due, by the dates that its own sentence gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile

from ....dates import Comparator
from ....expressions import expression
from ...readers.lines import bare, squeezed
from ..limits.deadlines import Due
from ..limits.recurring import Returning
from ..limits.several_limits import MANY_LIMITS, done_last, is_one_of_many
from ..limits.yearless_days import NO_YEAR_PRINTED, YearFrame
from ..orders.orders import without_number
from ..times.dates import moments
from ..times.paces_said import pace_said
from ..times.unbound_days import DONE, is_of_report
from ..times.when import When
from .duty_stretches import stretch_told
from .months_each_year import OF_YEAR, each_year
from .second_duties import report_behind
from .task import Origin, ReadTask

# «… trình phê duyệt trong năm 2026»: a year alone, of what somebody is charged with.
_IN_YEAR = expression(
    # «… kết quả đã đạt được trong năm 2025» tells what was.
    r"(?<!\bđược )\btrong năm (?P<year>20\d{2})\b(?!\s?[-–]|\s+(?:và|trở|cho))"
    r"(?=[\s.;,)]*(?:$|[.;])|\s(?:để|nhằm)\s|,?\s(?:bao )?g[ồô]m\b[^.;:]{0,20}:)",
    holds=("trong năm 20",),
)
# «Ngày 18/5/2026, Xã A sẽ tổ chức …»: nothing else stands before the one whom it charges.
_OPENS_WITH_DAY = expression(
    r"\W*(?:vao |dung |du kien )*(?:(?:sang|chieu|toi) )?ngay "
    r"(?P<day>\d{1,2}\s?/\s?\d{1,2}\s?/\s?\d{4}|\d{1,2} thang \d{1,2},? nam \d{4}"
    r"|(?P<number>\d{1,2})(?:\s?/\s?| thang )(?P<month>\d{1,2}))\W*",
    holds="ngay ",
)
# «Thường xuyên đôn đốc … trong năm 2026», «… còn có thể nuôi cá trong năm 2026»: what goes on then.
_GOES_ON = expression(
    r"\bco the(?: [^\W\d]+){0,4} $|\b(?:san xuat, kinh doanh|kinh doanh|phat sinh|duoc giao) $"
)
# «Treo cờ từ ngày 10/5 đến hết ngày 14/5»: on each of these days, so that the last is no limit.
_KEEPS_ON = expression(
    r"\W*(?:to chuc |bo tri |phan cong )?(?:treo\b|truc\b|thuong truc\b|canh gac|mo cua|phat song"
    r"|trung bay|trien lam|cam (?:xe|duong)|phan luong|tam (?:dung|ngung))"
)
_GOES_ON_TILL = "việc làm suốt quãng ngày in: máy không ghi ngày cuối làm hạn"
_STANDING = expression(r"\W*thuong xuyen\b")
_OPENS_WITH_YEAR = expression(
    r"(?:trong|kết thúc|cuối|đến hết|hết) năm (?P<year>20\d{2})\s*,", re.IGNORECASE, holds=" năm 20"
)
_THOUGHT_OF = expression(
    r"\b(?:trong do (?:luu y|chu y|tap trung)|luu y|de (?:dam bao|bao dam) thoi gian|ma du kien)\b"
    r"[^.;:]*$",
    holds="trong do|luu y|bao dam|dam bao|ma du kien",
)
# «… Thời hạn hoàn thành: trước ngày 30/11/2025.» ends a paragraph and is of all its duties.
_OF_ALL = expression(r"(?:^|\. )\W*(?:thoi (?:han|gian)|han)(?: (?:hoan thanh|thuc hien|chung))?:")
_LONGEST_SETTING = 90
_OF_REPORT = "máy lấy kỳ của câu báo cáo phía sau: xem việc này có theo kỳ ấy không"
_YEAR = 4
"""Letters of a year alone, which seldom tells more than the sentence it stands in."""
# «Rà soát danh mục; thời gian hoàn thành» asks for the day that was behind it.
_TIME_ASKED = expression(
    r"\s*(?:[;,.:(]\s*)(?:và )?[Tt]hời (?:gian|hạn)"
    r"(?: (?:hoàn thành|thực hiện|triển khai|xong))?:?$",
    holds="hời ",
)
_IN_BRACKETS = expression(r"\((?:hoan thanh|xong|thuc hien|bao cao|thoi (?:han|gian)|han)?[: ]*$")
_NEXT = expression(r"[.;] ")
_AIMED_AT = expression(r"^\W*(?:\w{1,3}[.)]\s*)?[Vv]ề [^.;:]{4,200}:\s+")
_CHARGES = expression(r"^\W*(?:\w{1,3}[.)]\s*)?(?:đề nghị|giao|yêu cầu) ", re.IGNORECASE)
_CLAUSE = 40
"""Letters that tell a clause from others of its paragraph."""
_ENDS = expression(r"[.;:]\s")


def task_with_words(words: str, tasks: Sequence[ReadTask]) -> ReadTask | None:
    """Of the tasks of one paragraph the one that speaks in these words."""
    if len(tasks) < 2:
        return tasks[0] if tasks else None
    plain = _letters(words)
    own = (task for task in tasks if _letters(task.what[:200])[:24] in plain)
    # «…; đồng thời bố trí đất, báo cáo trong tháng 12» goes on with what one of them tells.
    within = (task for task in tasks if plain[:_CLAUSE] in _letters(task.what))
    return next(own, None) or next(within, tasks[0])


@lru_cache(maxsize=2048)
def _letters(words: str) -> str:
    """Words alone: marks of emphasis may stand between them in the one telling."""
    return re.sub(r"\W+", " ", bare(words)).strip()


def timed(
    task: ReadTask,
    fellows: Sequence[ReadTask],
    found: Sequence[Due],
    again: Sequence[Returning],
    around: YearFrame | None = None,
) -> ReadTask:
    """A task of running text with the dates that its own words give; all of one paragraph.

    `around` completes a day without a year that opens the sentence.
    """
    own = [
        due
        for due in found
        if task_with_words(due.printed, fellows) is task
        and not (due.is_aside or _is_aside(due))
        and not is_before(task, due)
        and (len(due.due) > _YEAR or _is_of_it(task, due))
    ] or [due for due in found if len(found) == 1 and _OF_ALL.search(bare(due.printed))]
    if own and (whole := done_last(own)) is not None:
        when = When(due=(whole.due,), comparator=whole.comparator, printed=whole.printed)
        doubt = task.doubt or MANY_LIMITS
        return replace(task, when=when, printed=whole.printed, doubt=doubt)
    if own:
        together = [own[0], *takewhile(lambda due: due.is_joined, own[1:])]
        when = When(
            due=tuple(dict.fromkeys(due.due for due in together)),
            comparator=own[0].comparator,
            printed=own[0].printed,
            doubt=own[0].doubt,
        )
        what = _undated(task.what, own[0])
        is_of_many = (len(together) == 1 and is_one_of_many(own)) or any(
            item.days and task_with_words(item.what, fellows) is task for item in again
        )
        doubt = task.doubt or (MANY_LIMITS if is_of_many else when.doubt)
        return replace(task, what=what, when=when, printed=own[0].printed, doubt=doubt)
    returns = [
        item
        for item in again
        if task_with_words(item.what, fellows) is task
        and (_is_within(task, item.when) or _is_reported(task, item.when))
    ]
    if returns:
        first = returns[0]
        when = When(
            due=first.days,
            comparator=first.comparator if first.days else Comparator.UNSPECIFIED,
            every=first.every,
            printed=first.when,
        )
        is_reported = _is_reported(task, first.when) or _is_reported(task, first.what)
        doubt = task.doubt or (_OF_REPORT if is_reported else "")
        what = _before_next(_without(task.what, first.when), returns)
        return replace(task, what=what, when=when, printed=first.when, doubt=doubt)
    lasting = stretch_told(_setting(task, ":"), task.what)
    if lasting.first and _KEEPS_ON.match(bare(task.what)):
        return replace(task, printed=lasting.printed, doubt=task.doubt or _GOES_ON_TILL)
    if lasting.says:
        return replace(task, when=lasting, printed=lasting.printed)
    opening = _opening_day(_setting(task), around)
    if opening is not None:
        doubt = task.doubt or opening.doubt
        return replace(task, when=opening, printed=opening.printed, doubt=doubt)
    year = _limit_in_year(task.what) or _OPENS_WITH_YEAR.match(_setting(task))
    if year:
        words = year[0]
        return replace(
            task,
            when=When(due=(year["year"],), comparator=Comparator.IN, printed=words),
            printed=words,
        )
    every, words = pace_said(_setting(task) or _NEXT.split(task.what, maxsplit=1)[0])
    if not every:
        every, words = pace_said(report_behind(task.what))
        task = replace(task, doubt=task.doubt or _OF_REPORT) if every else task
    yearly = each_year(task, _setting(task), words) if every in OF_YEAR else When()
    if yearly.due:
        what = _without(task.what, yearly.printed)
        return replace(task, what=what, when=yearly, printed=yearly.printed)
    if every:
        when = When(every=every, printed=words, doubt=yearly.doubt)
        return replace(task, when=when, printed=words, doubt=task.doubt or when.doubt)
    return task


def with_own_day(task: ReadTask, found: Sequence[Due]) -> ReadTask:
    """An item of many that are done by one time, with the day that its own words give instead."""
    bare_task = replace(task, when=When(), printed="", doubt="")
    own = timed(bare_task, [bare_task], found, ()) if found else bare_task
    return own if own.when.due else task


def _opening_day(setting: str, around: YearFrame | None) -> When | None:
    """«Ngày 18/5/2026, », «Ngày 18/5: » before the one whom the sentence charges."""
    day = _OPENS_WITH_DAY.fullmatch(bare(setting))
    if day is None:
        return None
    found = moments(day["day"])
    iso = found[0].iso if found and not day["number"] else None
    if day["number"] and around is not None:
        iso = around.completed(int(day["number"]), int(day["month"]))
    if iso is None:
        return None
    is_guessed = bool(day["number"]) and around is not None and around.is_guessed
    return When(
        due=(iso,),
        comparator=Comparator.ON,
        printed=squeezed(setting).strip(" ,:*"),
        doubt=NO_YEAR_PRINTED if is_guessed else "",
    )


def _limit_in_year(what: str) -> re.Match[str] | None:
    """«… trong năm 2026» that ends what is to be done within it."""
    year = _IN_YEAR.search(what)
    if year is None:
        return None
    before = bare(what[: year.start()])
    is_standing = _STANDING.match(before) and not DONE.search(before)
    return None if is_standing or _GOES_ON.search(before) else year


def _is_aside(due: Due) -> bool:
    """«…, trong đó lưu ý các mũi thi công trong tháng 4»: a date of what is only thought of."""
    plain = bare(due.printed)
    before = plain[: max(plain.find(bare(due.relation)), 0)]
    # «… lưu ý cách làm mới (hoàn thành trong tháng 4).»: what ends in brackets is of the whole.
    return _IN_BRACKETS.search(before) is None and _THOUGHT_OF.search(before) is not None


def is_before(task: ReadTask, due: Due) -> bool:
    """Whether a date ends before the sentence opens that the task was read from.

    «Đề nghị các hãng xe lắp camera, xong trước ngày 15/3; Sở A kiểm tra»: not Sở A's either.
    """
    text = bare(task.paragraph.text)
    start, at = text.find(bare(task.what)[:40]), text.find(bare(due.printed)[:60])
    end = at + len(bare(due.printed)[:60])
    if not 0 <= at < start:
        return False
    between = text[at:start]
    is_others = ";" in between and _CHARGES.match(_AIMED_AT.sub("", due.printed)) is not None
    return ". " in text[end:start] or is_others


def _is_of_it(task: ReadTask, due: Due) -> bool:
    """A year in the task's own sentence, and not in brackets: «(năm 2025, Sở A đã …)»."""
    plain = bare(due.printed)
    before = plain[: max(plain.find(bare(due.relation)), 0)]
    is_aside = before.count("(") > before.count(")") and not is_of_report(before)
    return _is_within(task, due.relation) and not is_aside


def _is_within(task: ReadTask, words: str) -> bool:
    """Whether words stand in the first sentence of a task; what follows is another duty's pace."""
    text = squeezed(bare(task.paragraph.text.replace("*", "")))
    start, at = text.find(bare(task.what)[:40]), text.find(bare(words))
    first, last = min(start, at), max(start, at)
    return start < 0 or at < 0 or not _NEXT.search(text[first:last])


def _is_reported(task: ReadTask, words: str) -> bool:
    """Whether words stand in the report that ends a task: «…; định kỳ hằng quý báo cáo …»."""
    return _letters(words) in _letters(report_behind(task.what))


def _setting(task: ReadTask, end: str = "") -> str:
    """«Trong năm 2026, » before the one whom the sentence charges; `end` may end it too."""
    text = without_number(task.paragraph.text)
    at = text.find(task.lead[0]) if task.lead and task.origin is Origin.SENTENCE else 0
    before = text[: max(at, 0)]
    return (
        before
        if len(before) < _LONGEST_SETTING and not _ENDS.search(before.rstrip(end + " "))
        else ""
    )


def _without(what: str, when: str) -> str:
    """«Báo cáo trước ngày 25 hằng tháng» without the words that end it."""
    kept = what[: -len(when)].rstrip(" ,(:") if what.lower().endswith(when.lower()) else what
    return kept if len(kept) > 4 else what


def _before_next(what: str, returns: Sequence[Returning]) -> str:
    """«Rà soát hộ trước ngày 15/3, gửi danh sách trước ngày 15/9 hằng năm» as its first deed."""
    first = returns[0].what
    following = next((item.what for item in returns[1:] if item.what != first), "")
    at = what.find(following[:_CLAUSE]) if following else -1
    if at <= 0:
        return what
    words, plain = first.lower().split(" "), what.lower()
    ends = (" ".join(words[number:]) for number in range(len(words) - 1))
    end = next((told for told in ends if 0 <= plain.find(told) < at), "")
    return what[: plain.find(end) + len(end)] if end else what


def _undated(what: str, due: Due) -> str:
    """A task's words without the date that ends them, as its deadline has lost it."""
    whole = due.printed.replace("*", "").rstrip(" .;,/")
    if not whole.startswith(due.what):
        return _TIME_ASKED.sub("", what)
    tail = whole[len(due.what) :].strip()
    kept = what[: -len(tail)].rstrip(" ,(") if tail and what.endswith(tail) else what
    kept = _TIME_LEFT.sub("", _TIME_ASKED.sub("", kept))
    return kept if len(kept) > 4 else what


# «… gửi Phòng A. Thời gian hoàn thành», whose day has been cut.
_TIME_LEFT = expression(r"[.;]\s+(?:Thời (?:gian|hạn)|Hạn|Tiến độ)\b[^.;]{0,60}$")
