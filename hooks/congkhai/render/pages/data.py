"""/du-lieu/: what can be downloaded, what every column means, under which licence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...export.table import COLUMNS, Register
from ...site.page import Page
from ...snapshot import Edition
from ..engine.environment import headings_of, render


def data_page(edition: Edition, registers: Sequence[Register]) -> Page:
    page = Page(
        "du-lieu/", "Dữ liệu mở", "Tải mọi dữ kiện của cổng: JSON, CSV, lịch, nguồn cấp tin", "",
        tab="du-lieu/",
    )  # fmt: skip
    content = render(
        "data.html", root=page.root, site=edition.site, downloads=registers,
        words=COLUMNS,
    )  # fmt: skip
    return replace(page, content=content, headings=headings_of(content))
