"""/du-lieu/: what can be downloaded, what every column means, under which licence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...addresses import DATA_PAGE
from ...export import COLUMNS, DataTable, codes_of
from ...site import Page
from ...snapshot import Snapshot
from ..engine.environment import headings_of, render


def data_page(snapshot: Snapshot, registers: Sequence[DataTable]) -> Page:
    page = Page(
        url=DATA_PAGE,
        title="Dữ liệu mở",
        description="Tải mọi dữ kiện của cổng: JSON, CSV, lịch, nguồn cấp tin",
        content="",
        tab=DATA_PAGE,
    )
    content = render(
        "data.html",
        root=page.root,
        site=snapshot.site,
        downloads=registers,
        words=COLUMNS,
        codes_of=codes_of,
    )
    return replace(page, content=content, headings=headings_of(content))
