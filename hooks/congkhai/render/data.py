"""/du-lieu/: what can be downloaded, what every column means, under which licence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..edition import Edition
from ..export.data import tables
from ..export.table import COLUMNS, Column
from ..page import Page
from .frame import headings_of, render


@dataclass(frozen=True, slots=True)
class Download:
    """One register: its files and its columns."""

    name: str
    title: str
    count: int
    columns: tuple[Column, ...]


def data_page(edition: Edition) -> Page:
    page = Page(
        "du-lieu/", "Dữ liệu mở", "Tải mọi dữ kiện của cổng: JSON, CSV, lịch, nguồn cấp tin", "",
        tab="du-lieu/",
    )  # fmt: skip
    downloads = [
        Download(
            table.name, table.title, len(table.rows),
            tuple(COLUMNS[name] for name in table.columns),
        )
        for table in tables(edition)
    ]  # fmt: skip
    content = render(
        "data.html", root=page.root, today=edition.today, site=edition.site, downloads=downloads
    )
    return replace(page, content=content, headings=headings_of(content))
