"""What a portal's mkdocs.yml need not say: styles, tabs, the guide, and what links are checked."""

from __future__ import annotations

import logging
from pathlib import Path

from ..addresses import (
    AGENCIES_PAGE,
    AWARDS_PAGE,
    CALENDAR_PAGE,
    CAMPAIGNS_PAGE,
    CONSULTATIONS_PAGE,
    DATA_PAGE,
    DISCLOSURES_PAGE,
    DOCUMENTS_PAGE,
    MODELS_PAGE,
    PLANS_PAGE,
    QUALITY_PAGE,
    REPORTS_PAGE,
    SEARCH_PAGE,
    TARGETS_PAGE,
    TASKS_PAGE,
)
from ..settings import Keeper
from ..snapshot import Site
from ..starting import Answers, written_pages
from .engine import File, Files, InclusionLevel, MkDocsConfig

GUIDE = Path(__file__).resolve().parents[1] / "guide"
STYLE = "assets/congkhai.css"
SEARCH_STYLE = "assets/tim-kiem.css"
"""What the page of results takes of it."""
STYLES = (STYLE, "assets/ngay.css")
EXTENSIONS = ("attr_list",)
TABS = (
    ("Trang chủ", ""),
    ("Kế hoạch", PLANS_PAGE),
    ("Phong trào", CAMPAIGNS_PAGE),
    ("Cơ quan", AGENCIES_PAGE),
    ("Sổ công khai", DISCLOSURES_PAGE),
    ("Lịch", CALENDAR_PAGE),
    ("Tìm kiếm", SEARCH_PAGE),
    ("Hướng dẫn", "huong-dan/"),
)
FOOTER = (
    ("Giới thiệu", "gioi-thieu/"),
    ("Trợ năng", "tro-nang/"),
    ("Văn bản được dựa vào", DOCUMENTS_PAGE),
    ("Sổ báo cáo", REPORTS_PAGE),
    ("Chỉ tiêu", TARGETS_PAGE),
    ("Nhiệm vụ", TASKS_PAGE),
    ("Khen thưởng", AWARDS_PAGE),
    ("Điển hình", MODELS_PAGE),
    ("Lấy ý kiến", CONSULTATIONS_PAGE),
    ("Dữ liệu mở", DATA_PAGE),
    ("Chất lượng dữ liệu", QUALITY_PAGE),
    ("Góp ý", "gop-y/"),
)


def fill_in(config: MkDocsConfig) -> None:
    """Everything that mkdocs.yml says stays as it says it."""
    missing = [style for style in STYLES if style not in config.extra_css]
    config.extra_css[:0] = missing
    for extension in EXTENSIONS:
        if extension not in config.markdown_extensions:
            config.markdown_extensions.append(extension)
    config.extra.setdefault("plans", "plans")
    for key, links in (("tabs", TABS), ("footer", FOOTER)):
        if config.extra.get(key) is None:
            config.extra[key] = [{"name": name, "url": url} for name, url in links]
    checked, nav = config.validation.links, config.validation.nav
    # Links to pages made from plans are checked by the portal itself, which knows them (K410).
    checked.unrecognized_links = _unless_said(checked.unrecognized_links, logging.DEBUG)
    nav.omitted_files = _unless_said(nav.omitted_files, logging.DEBUG)
    checked.anchors = _unless_said(checked.anchors, logging.WARNING)
    checked.absolute_links = _unless_said(checked.absolute_links, logging.WARNING)


def _unless_said(level: int, ours: int) -> int:
    """The engine's own level is «info»: nobody asks for that, it is what stands when none did."""
    return ours if level == logging.INFO else level


def add_pages(files: Files, config: MkDocsConfig, site: Site) -> None:
    """About, accessibility, feedback: pages lead there, and a portal may not have written them."""
    is_office = site.face.kept_by is Keeper.OFFICE
    answers = Answers(
        office=site.contact.name if is_office else "",
        name=site.name,
        mail=site.contact.mail,
        url=site.url,
        repo=site.repository,
    )
    for address, text in written_pages(answers).items():
        if files.get_file_from_path(address) is None:
            page = File.generated(
                config, address, content=text, inclusion=InclusionLevel.NOT_IN_NAV
            )
            files.append(page)


def add_guide(files: Files, config: MkDocsConfig) -> None:
    """The editors' guide, save the pages of it that the portal has written itself."""
    for path in sorted(GUIDE.rglob("*")):
        address = f"huong-dan/{path.relative_to(GUIDE).as_posix()}"
        if path.is_file() and files.get_file_from_path(address) is None:
            files.append(
                File.generated(
                    config, address, abs_src_path=str(path), inclusion=InclusionLevel.NOT_IN_NAV
                )
            )
