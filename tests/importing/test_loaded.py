"""A short text is read within a moment: nothing is loaded that it does not need."""

from __future__ import annotations

from tests.started import loaded_by

TEXT = """\
ỦY BAN NHÂN DÂN XÃ YÊN HẠ
Số: 12/KH-UBND
Yên Hạ, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Phát động phong trào đọc sách năm 2026
1. Trạm Y tế mở tủ sách trước ngày 30/6/2026.
"""
OTHER_FORMATS = {"pypdfium2", "defusedxml", "lxml", "PIL", "ruamel"}
MAKES_PAGES = {"render", "search", "publishing", "products", "numpy", "mkdocs", "jinja2"}
READS_PORTALS = {"sources", "problems", "model", "settings", "graph", "yaml"}


def test_a_text_is_imported_without_what_reads_portals_and_other_formats(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    said, loaded = loaded_by(tmp_path, "import", "a.txt", "--lang", "vi")
    assert "nguồn mới" in said
    assert "Đã lập plans/agencies.yml" in said
    assert "importing" in loaded
    assert loaded.isdisjoint(OTHER_FORMATS | MAKES_PAGES | READS_PORTALS)


def test_where_there_are_sources_these_are_read_and_nothing_else(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_url: https://plans.example/\n", encoding="utf-8")
    (tmp_path / "plans").mkdir()
    _, loaded = loaded_by(tmp_path, "import", "a.txt", "--lang", "vi")
    assert loaded >= READS_PORTALS - {"graph"}
    assert loaded.isdisjoint(OTHER_FORMATS | MAKES_PAGES | {"graph"})
