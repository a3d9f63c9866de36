"""/cong-khai/: what a sentence orders to be published, and what has been seen of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...addresses import DISCLOSURES_PAGE
from ...model import Matter, Plan
from ...schedule import Duty, Seen, TrackedDuty, ended_in_words, published_share, undated_share
from ...site import Page
from ...snapshot import Snapshot
from ..parts.marks import Mark
from ..parts.spoken import Spoken, spoken_in
from ..parts.unread import spoken_at
from .duty_strips import duty_strips
from .pagination import HEAVY, finished
from .seen_grid import seen_grid
from .tracked_rows import promise_rows, shares_by_agency

STATES: dict[Mark, str] = {
    "pub": "Đã công khai",
    "late": "Công khai muộn",
    "missing": "Chưa thấy công khai",
}
AGENCIES = 60
"""Lines of a list above or below the table; the filter finds every agency."""


def disclosure_pages(snapshot: Snapshot) -> Iterator[Page]:
    page = Page(
        url=DISCLOSURES_PAGE,
        title="Sổ công khai",
        description="Văn bản nào buộc công khai điều gì, và đã thấy trên cổng này chưa",
        content="",
        tab=DISCLOSURES_PAGE,
    )
    promises = [
        tracked for tracked in snapshot.ledger.all() if tracked.duty.category.orders_publication
    ]
    asked = _asked(promises)
    owed = {each.duty.key: each.duty for each in promises if _is_owed(each.duty)}
    abandoned = {key: duty for key, duty in owed.items() if key not in asked}
    yield from finished(
        snapshot,
        page,
        "register-disclosures.html",
        [*duty_strips(promise_rows(snapshot, promises))],
        states=STATES,
        csv="states",
        most=HEAVY,
        names=("Điều phải công khai", "Ai", "Hạn", "Đến nay", "Kế hoạch"),
        plans=len({tracked.plan_id for tracked in promises}),
        binding=len(asked),
        unbinding=len({each.duty.key for each in promises if _binds_nobody(each.duty)}),
        abandoned=len(abandoned),
        ended=_ended(abandoned.values()),
        judged=len({each.duty.key for each in promises if each.duty.is_criterion}),
        judged_seen=len(
            {each.duty.key for each in promises if each.duty.is_criterion and each.state.is_public}
        ),
        whole=published_share(promises),
        undated=undated_share(promises),
        grid=seen_grid(snapshot, promises),
        by_agency=shares_by_agency(snapshot, promises)[:AGENCIES],
        silences=[
            (said, some[:AGENCIES], len(some[AGENCIES:]))
            for said, some in _silences(snapshot, promises)
        ],
    )


def _binds_nobody(duty: Duty) -> bool:
    return not duty.binding and not duty.is_criterion


def _is_owed(duty: Duty) -> bool:
    return duty.binding and not duty.is_criterion


def _asked(promises: Iterable[TrackedDuty]) -> set[tuple[str, str, str]]:
    """Duties that bind and that somebody was there to do."""
    return {
        each.duty.key
        for each in promises
        if _is_owed(each.duty) and each.state is not Seen.DOER_ENDED
    }


def _ended(duties: Iterable[Duty]) -> str:
    """«cơ quan ban hành hay cơ quan phải làm đã hết»: whose end it is of these."""
    some = sorted({ended_in_words(duty.who) for duty in duties})
    return " hay ".join([*(told.removesuffix(" đã hết") for told in some[:-1]), *some[-1:]])


def _silences(
    snapshot: Snapshot, promises: Iterable[TrackedDuty]
) -> Iterator[tuple[str, list[Spoken]]]:
    """Plans without such a sentence: those that somebody has read, of them those in which the word
    stands all the same, and those that only a program has read."""
    speaking = {tracked.plan_id for tracked in promises}
    silent = [plan for plan in snapshot.portal.plans.values() if plan.id not in speaking]
    read = [plan for plan in silent if not plan.is_imported]
    kinds = (
        ("Cổng không thấy câu nào buộc công khai trong", [p for p in read if not _says(p)]),
        (
            "Cổng chưa ghi câu nào buộc công khai, mà lời văn có chữ ấy, trong",
            [p for p in read if _says(p)],
        ),
        (
            "Máy đọc, chưa ai đối chiếu: chưa đọc ra câu nào buộc công khai trong",
            [p for p in silent if p.is_imported],
        ),
    )
    for said, some in kinds:
        yield said, spoken_in(snapshot, some, Matter.DISCLOSE)


def _says(plan: Plan) -> bool:
    return bool(spoken_at(plan, Matter.DISCLOSE))
