"""What a portal's mkdocs.yml need not say: styles, tabs, the guide, and what links are checked."""

from __future__ import annotations

import logging
from pathlib import Path

from .engine import File, Files, InclusionLevel, MkDocsConfig

GUIDE = Path(__file__).resolve().parents[1] / "guide"
STYLES = ("assets/congkhai.css", "assets/ngay.css", "search/search.css")
EXTENSIONS = ("attr_list",)
TABS = (
    ("Trang chủ", ""),
    ("Kế hoạch", "ke-hoach/"),
    ("Phong trào", "phong-trao/"),
    ("Cơ quan", "co-quan/"),
    ("Sổ công khai", "cong-khai/"),
    ("Lịch", "lich/"),
    ("Tìm kiếm", "tim-kiem/"),
    ("Hướng dẫn", "huong-dan/"),
)
FOOTER = (
    ("Giới thiệu", "gioi-thieu/"),
    ("Trợ năng", "tro-nang/"),
    ("Văn bản được dựa vào", "van-ban/"),
    ("Chỉ tiêu", "chi-tieu/"),
    ("Nhiệm vụ", "nhiem-vu/"),
    ("Khen thưởng", "khen-thuong/"),
    ("Điển hình", "dien-hinh/"),
    ("Lấy ý kiến", "lay-y-kien/"),
    ("Dữ liệu mở", "du-lieu/"),
    ("Chất lượng dữ liệu", "chat-luong-du-lieu/"),
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
        config.extra.setdefault(key, [{"name": name, "url": url} for name, url in links])
    checked, nav = config.validation.links, config.validation.nav
    # Links to pages made from plans are checked by the portal itself, which knows them (K410).
    checked.unrecognized_links = _unless_said(checked.unrecognized_links, logging.DEBUG)
    nav.omitted_files = _unless_said(nav.omitted_files, logging.DEBUG)
    checked.anchors = _unless_said(checked.anchors, logging.WARNING)
    checked.absolute_links = _unless_said(checked.absolute_links, logging.WARNING)


def _unless_said(level: int, ours: int) -> int:
    """The engine's own level is «info»: nobody asks for that, it is what stands when none did."""
    return ours if level == logging.INFO else level


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
