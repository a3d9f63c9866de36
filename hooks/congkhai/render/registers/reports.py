"""/cong-khai/bao-cao/: reports, reviews and programmes: to be made, not to be published."""

from __future__ import annotations

from collections.abc import Iterator

from ...addresses import DISCLOSURES_PAGE, REPORTS_PAGE
from ...schedule import CATEGORY, share
from ...site import Page
from ...snapshot import Snapshot
from ..parts.marks import Mark
from .disclosures import AGENCIES
from .duty_strips import duty_strips
from .pagination import HEAVY, finished
from .seen_grid import seen_grid, seen_in_one_sentence
from .tracked_rows import OTHERS, promise_rows, shares_by_agency, shares_by_kind, shares_by_year

ABOVE = (("Sổ công khai", DISCLOSURES_PAGE),)
STATES: dict[Mark, str] = {
    "pub": "Đã thấy",
    "late": "Muộn",
    "missing": "Chưa thấy trên cổng này",
}


def report_pages(snapshot: Snapshot) -> Iterator[Page]:
    page = Page(
        url=REPORTS_PAGE,
        title="Sổ báo cáo, sơ kết, chương trình",
        description="Việc phải báo cáo, sơ kết, ban hành mà văn bản không buộc công khai",
        content="",
        tab=DISCLOSURES_PAGE,
    )
    promises = [
        tracked for tracked in snapshot.ledger.all() if not tracked.duty.category.orders_publication
    ]
    yield from finished(
        snapshot,
        page,
        "register-reports.html",
        [*duty_strips(promise_rows(snapshot, promises))],
        kinds={kind.value: CATEGORY[kind] for kind in OTHERS},
        states=STATES,
        above=ABOVE,
        csv="states",
        most=HEAVY,
        names=("Việc phải làm", "Ai", "Hạn", "Đến nay", "Kế hoạch"),
        told=seen_in_one_sentence(promises, "mục"),
        grid=seen_grid(snapshot, promises),
        by_kind=shares_by_kind(promises),
        by_year=shares_by_year(promises),
        by_agency=shares_by_agency(snapshot, promises, share)[:AGENCIES],
    )
