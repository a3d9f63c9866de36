"""The MkDocs adapter: one frame for all pages, a preview that reloads, a build that is whole."""

from __future__ import annotations

import datetime as dt
import os
import re
import runpy
import shutil
from pathlib import Path

import pytest
from congkhai import adapter
from congkhai.adapter import bench
from congkhai.adapter.build import in_our_words
from congkhai.adapter.configuration import configured
from congkhai.adapter.ingredients import ingredients, is_alone
from congkhai.publishing import MARK
from congkhai.site import Heading, Page
from congkhai.snapshot import Site
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.need import ROOT
from tests.site.links import links
from tests.small import source, write

pytestmark = pytest.mark.usefixtures("compiled_once")
URL = "https://congkhai.example/repo/"
TODAY = dt.date(2026, 11, 22)
GUIDE = """# Sở GD&ĐT hỏi

Xem [phần hai](#phan-hai).

```yaml
a: 1

b: 2
```

## Phần một

## Phần hai

## Phần ba & hết
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """The portal's own frame around hand-written pages and no plan."""
    folder = tmp_path_factory.mktemp("portal")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    (folder / "hooks").symlink_to(ROOT / "hooks")
    (folder / "plans").mkdir()
    for place in ("gop-y", "huong-dan/hoi", "huong-dan/sau/hon/nua"):
        file = folder / "content" / f"{place}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(GUIDE, encoding="utf-8")
    (folder / "content/huong-dan/ghi-chu.md").write_text(
        "---\ntitle: Ghi chú\n---\nMột đoạn.\n", encoding="utf-8"
    )
    return folder


def built(copy: Path, out: Path, **options):
    config = load_config(str(copy / "mkdocs.yml"), site_dir=str(out), site_url=URL, **options)
    config.extra["today"] = TODAY
    build(config)
    return config


@pytest.fixture(scope="module")
def portal(copy, tmp_path_factory):
    """The built copy: its configuration and its folder."""
    out = tmp_path_factory.mktemp("site")
    return built(copy, out), out


def spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text).replace("> <", "><")


@pytest.mark.parametrize("place", ["gop-y", "huong-dan/hoi", "huong-dan/sau/hon/nua"])
def test_a_page_in_the_shell_equals_the_theme_s_own_render(portal, place):
    config, out = portal
    engine_page = config.extra["files"].get_file_from_path(f"{place}.md").page
    way = (
        '<nav class="ck-path" aria-label="Đường dẫn"><ol class="ck-plain">'
        f'<li><a href="{"../" * (place.count("/") + 1)}">Trang chủ</a></li>'
        f'<li><a href="{"../" * (place.count("/") + 1)}huong-dan/">Hướng dẫn</a></li>'
        '<li><span aria-current="page">Sở GD&amp;ĐT hỏi</span></li></ol></nav>'
    )
    same = Page(
        url=f"{place}/",
        title="Sở GD&ĐT hỏi",
        description=config.site_description,
        content=(way if "/" in place else "") + engine_page.content,
        headings=(
            Heading("phan-mot", "Phần một"),
            Heading("phan-hai", "Phần hai"),
            Heading("phan-ba-het", "Phần ba & hết"),
        ),
        source=f"content/{place}.md",
        tab=f"{place.split('/')[0]}/",
    )
    edit = f"{config.repo_url}/edit/main/"
    frame = adapter.Framer(
        config, Site(url=URL, name=config.site_name, repository=config.repo_url, edit=edit)
    )
    theirs = (out / place / "index.html").read_text(encoding="utf-8")
    assert spaced(frame(same).decode()) == spaced(theirs)


def test_every_written_page_has_one_main_heading(portal):
    config, out = portal
    for file in config.extra["files"].documentation_pages():
        page = (out / file.dest_uri).read_text(encoding="utf-8")
        assert len(re.findall("<h1[ >]", page)) == 1, file.src_uri
    assert "<h1>Ghi chú</h1>" in (out / "huong-dan/ghi-chu/index.html").read_text()


def test_a_written_page_below_a_tab_shows_the_way_back(portal):
    _, out = portal
    way = 'aria-label="Đường dẫn"'
    for place, shown in {"huong-dan/hoi": 1, "huong-dan": 0, "gop-y": 0, "": 0}.items():
        page = (out / place / "index.html").read_text(encoding="utf-8")
        assert page.count(way) == shown, place


def test_the_contents_of_a_written_page_stand_below_what_it_is(portal):
    _, out = portal
    page = (out / "huong-dan/nhap-van-ban/index.html").read_text(encoding="utf-8")
    places = [page.index(words) for words in ("<h1", 'class="ck-fold ck-jump"', "<h2")]
    assert places == sorted(places)


def test_code_keeps_its_blank_lines(portal):
    _, out = portal
    assert "a: 1\n\nb: 2\n" in (out / "gop-y/index.html").read_text(encoding="utf-8")


def test_only_a_page_with_a_source_offers_to_edit_it(portal):
    config, out = portal
    edit = f'href="{config.repo_url}/edit/main/'
    written = (out / "gop-y/index.html").read_text(encoding="utf-8")
    assert f'{edit}content/gop-y.md"' in written
    for made in ("index.html", "ke-hoach/index.html", "tim-kiem/index.html"):
        assert edit not in (out / made).read_text(encoding="utf-8"), made


def policy(page: str) -> str:
    found = re.search(
        r"<head>\s*<meta http-equiv=.Content-Security-Policy. content=\"(.+?)\"", page
    )
    assert found, "the policy must come first in the head"
    return found[1]


def test_no_page_holds_an_inline_script_or_style_nor_allows_one(portal):
    _, out = portal
    for file in out.rglob("*.html"):
        page = file.read_text(encoding="utf-8")
        assert "unsafe" not in policy(page), file
        assert not re.search(r'<script(?![^>]*(\ssrc=|type="application/))', page), file
        assert not re.search(r'<style|\sstyle="|\son[a-z]+="', page), file


def test_the_preview_allows_the_script_that_reloads_it(copy, tmp_path):
    config = load_config(str(copy / "mkdocs.yml"), site_dir=str(tmp_path))
    config.extra["today"] = TODAY
    # What `mkdocs serve` does before it builds.
    config.site_url = f"http://{config.dev_addr}/congkhai/"
    build(config)
    assert "script-src 'self' 'unsafe-inline';" in policy((tmp_path / "index.html").read_text())


def test_the_page_for_lost_visitors_links_from_the_root(portal):
    _, out = portal
    lost = (out / "404.html").read_text(encoding="utf-8")
    addresses = re.findall(r'(?:href|src|action)="([^"#]+)"', lost)
    assert addresses
    assert [it for it in addresses if not it.startswith(("/repo/", "https://"))] == []


def test_the_sitemap_lists_written_and_made_pages(portal):
    _, out = portal
    listed = re.findall("<loc>(.+?)</loc>", (out / "sitemap.xml").read_text())
    assert {URL, f"{URL}ke-hoach/", f"{URL}huong-dan/hoi/"} <= set(listed)
    assert len(listed) == len(set(listed))


def test_a_written_page_at_the_address_of_a_made_one_is_named(copy, tmp_path, caplog):
    clash = copy / "content/ke-hoach.md"
    clash.write_text("# Của tôi\n", encoding="utf-8")
    try:
        built(copy, tmp_path)
    finally:
        clash.unlink()
    assert "ke-hoach.md: địa chỉ /ke-hoach/ đã có trang của cổng" in caplog.text


@pytest.fixture
def build_site(copy, tmp_path):
    """`build_site(strict=…)` builds into `site/` and returns the exit status and that folder."""

    def run(**options):
        out = tmp_path / "site"
        status = adapter.build_site(
            config_file=copy / "mkdocs.yml",
            plans=options.pop("plans", copy / "plans"),
            out=str(out),
            today=TODAY,
            site_url=URL,
            strict=options.pop("strict", False),
            without=frozenset(options.pop("without", ())),
        )
        return status, out

    return run


@pytest.fixture
def broken(tmp_path):
    folder = tmp_path / "nguồn" / "hai-binh"
    folder.mkdir(parents=True)
    (folder / "hong.md").write_text("---\nid: [\n---\n", encoding="utf-8")
    return folder.parent


@pytest.mark.parametrize(
    ("engine", "ours"),
    [
        ("Aborted with 1 errors, 2 warnings in strict mode!", "Có 1 lỗi, 2 cảnh báo"),
        ("Aborted with 3 errors in strict mode!", "Có 3 lỗi"),
        (
            "Aborted with 60 warnings in strict mode!",
            "Có 60 cảnh báo; với --strict thì cảnh báo cũng phải sửa; cảnh báo của kế hoạch, bản "
            "ghi, sổ đăng ký mà đúng như vậy thì ghi «accepted» có lý do",
        ),
        ("Aborted with 1 criticals in strict mode!", "Có 1 lỗi nặng"),
        ("Aborted with 1 criticals, 2 warnings in strict mode!", "Có 1 lỗi nặng, 2 cảnh báo"),
        ("Aborted in strict mode!", "Aborted in strict mode!"),
        ("mkdocs.yml:3:1: K127 lỗi", "mkdocs.yml:3:1: K127 lỗi"),
    ],
)
def test_what_the_engine_says_of_a_strict_build_is_said_in_vietnamese(engine, ours):
    assert in_our_words(engine) == ours


def test_a_strict_build_that_fails_leaves_the_old_site_as_it_was(build_site, broken, caplog):
    _, out = build_site()
    (out / "index.html").write_text("cũ")
    assert build_site(strict=True, plans=broken)[0] == 1
    assert re.search(r"Có \d+ lỗi", caplog.text)
    assert "strict mode" not in caplog.text
    assert (out / "index.html").read_text() == "cũ"
    assert [path.name for path in out.parent.iterdir() if path.name.startswith(".")] == []


def test_a_site_without_search_offers_none_and_says_so_at_its_address(build_site):
    status, out = build_site(without={"search"})
    assert status == 0
    assert not (out / "search").exists()
    for page in (out / "index.html", out / "404.html", out / "gop-y/index.html"):
        assert not re.search('role="search"|search/|tim-kiem', page.read_text(encoding="utf-8"))
    said = (out / "tim-kiem/index.html").read_text(encoding="utf-8")
    assert "được dựng không có phần tìm kiếm" in said


def test_the_portal_holds_together_without_search_and_comparison(tmp_path):
    """Strict: no page of it leads to what was left out."""
    status = adapter.build_site(
        config_file=ROOT / "mkdocs.yml",
        plans=ROOT / "examples/vi-du/plans",
        out=str(tmp_path / "site"),
        today=TODAY,
        site_url=URL,
        strict=True,
        without=frozenset({"search", "comparison"}),
    )
    plan = next((tmp_path / "site/ke-hoach").glob("*/index.html")).read_text(encoding="utf-8")
    assert status == 0
    assert "ck-like" not in plan
    assert "mục lặp lại" not in plan


def test_a_preview_leaves_a_broken_plan_out_and_says_where(build_site, broken):
    status, out = build_site(plans=broken)
    assert status == 0
    assert "hong.md" in (out / "chat-luong-du-lieu/index.html").read_text(encoding="utf-8")


def test_a_site_lost_between_two_renames_comes_back(build_site, broken):
    _, out = build_site()
    out.rename(out.with_name(".site.old"))
    assert build_site(strict=True, plans=broken)[0] == 1
    assert (out / "index.html").exists()


def test_files_of_the_old_site_do_not_outlive_it(build_site):
    _, out = build_site()
    (out / "ke-hoach/da-bo").mkdir()
    (out / "index.html").write_text("cũ")
    build_site()
    assert not (out / "ke-hoach/da-bo").exists()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "ck/home.html",
            "<p>\n{{ khong.co }}\n</p>",
            "overrides/ck/home.html:2:1: mẫu trang riêng",
        ),
        ("ck/home.html", "{% if %}", "overrides/ck/home.html:1:1: mẫu trang riêng"),
        ("main.html", '{% extends "mat.html" %}', "mat.html"),
    ],
)
def test_an_override_that_does_not_fit_is_a_sentence_and_the_old_site_stays(
    build_site, copy, tmp_path, capsys, name, text, told
):
    _, out = build_site()
    path = copy / "overrides" / name
    before = path.read_bytes() if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    try:
        status, _ = build_site()
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)
    assert status == 1
    assert told in capsys.readouterr().err
    assert (out / "index.html").exists()


def test_a_portal_s_own_template_stands_before_the_theme_s(build_site, copy):
    path = copy / "overrides/ck/no-search.html"
    path.parent.mkdir(exist_ok=True)
    path.write_text("<h1>Tìm kiếm</h1><p>Của riêng cổng này.</p>", encoding="utf-8")
    try:
        _, out = build_site(without={"search"})
    finally:
        path.unlink()
    page = (out / "tim-kiem/index.html").read_text(encoding="utf-8")
    assert "Của riêng cổng này." in page


def ordinary(folder: Path, settings: str = "") -> Path:
    """A folder as any of the engine's, with a plugin, a theme and one plan."""
    (folder / "mkdocs.yml").write_text(
        f"site_name: Cổng xã\ntheme: {{name: congkhai}}\nplugins: [congkhai]\n{settings}",
        encoding="utf-8",
    )
    (folder / "docs").mkdir()
    (folder / "docs/ghi-chu.md").write_text("# Ghi chú\n\nXem [lịch](../lich/).\n", "utf-8")
    write(folder, {"ke-hoach-a.md": source()})
    return folder


def built_strictly(folder: Path) -> Path:
    status = adapter.build_site(
        config_file=folder / "mkdocs.yml",
        plans=folder / "plans",
        out=str(folder / "site"),
        today=TODAY,
        site_url="",
        strict=True,
    )
    assert status == 0
    return folder / "site"


def test_a_theme_and_a_plugin_are_all_that_an_ordinary_configuration_needs(tmp_path):
    site = built_strictly(ordinary(tmp_path))
    assert links(site) == []
    assert (site / "ghi-chu/index.html").is_file()
    assert (site / "huong-dan/kiem-tra/index.html").is_file()
    home = (site / "index.html").read_text(encoding="utf-8")
    assert "cổng của người dân" not in home
    assert '<html lang="vi"' in home


def test_a_portal_s_own_pages_and_hooks_stand_before_the_package_s(tmp_path):
    folder = ordinary(tmp_path, "hooks: [hooks/rieng.py]\n")
    (folder / "hooks").mkdir()
    (folder / "hooks/rieng.py").write_text(
        "def on_page_content(html, **rest):\n    return html + '<p>Từ móc riêng</p>'\n", "utf-8"
    )
    (folder / "docs/huong-dan").mkdir()
    (folder / "docs/huong-dan/kiem-tra.md").write_text("# Kiểm tra của xã\n", encoding="utf-8")
    (folder / "docs/gop-y.md").write_text("# Góp ý cho xã\n", encoding="utf-8")
    site = built_strictly(folder)
    for page, word in (
        ("huong-dan/kiem-tra", "Kiểm tra của xã"),
        ("gop-y", "Góp ý cho xã"),
        ("ghi-chu", "Từ móc riêng"),
    ):
        assert word in (site / page / "index.html").read_text(encoding="utf-8")


def test_a_colour_and_a_logo_reach_every_page(tmp_path):
    folder = ordinary(tmp_path, "")
    text = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        text.replace("{name: congkhai}", "{name: congkhai, logo: hinh.svg, favicon: hinh.svg}")
        + 'extra: {accent: "#7a1f3d", tagline: Dòng riêng, kept_by: citizens}\n',
        encoding="utf-8",
    )
    shutil.copy(ROOT / "hooks/congkhai/theme/assets/dau.svg", folder / "docs/hinh.svg")
    site = built_strictly(folder)
    assert b"--ck-accent:#7a1f3d" in (site / "assets/mau.css").read_bytes()
    for page in ("index.html", "lich/index.html", "gop-y/index.html"):
        shown = (site / page).read_text(encoding="utf-8")
        up = "../" * page.count("/")
        styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', shown)
        assert styles.index(f"{up}assets/mau.css") > styles.index(f"{up}assets/congkhai.css")
        for what in ('<link rel="icon" href', "<img src"):
            assert re.search(rf'{what}="(\./)?{re.escape(up)}hinh\.svg"', shown), what
        assert "<small>Dòng riêng</small>" in shown


def test_the_plugin_and_the_hook_together_are_refused_in_a_sentence(tmp_path, capsys):
    folder = ordinary(tmp_path, "hooks: [hooks/portal.py]\n")
    (folder / "hooks").mkdir()
    shutil.copy(ROOT / "hooks/portal.py", folder / "hooks/portal.py")
    status = adapter.build_site(
        config_file=folder / "mkdocs.yml",
        plans=folder / "plans",
        out=str(folder / "site"),
        today=TODAY,
        site_url="",
        strict=False,
    )
    assert status == 1
    assert "bỏ «hooks/portal.py»" in capsys.readouterr().err


def test_the_hook_hands_every_event_of_the_plugin_over():
    hook = runpy.run_path(str(ROOT / "hooks/portal.py"))
    events = {name for name in vars(adapter.CongKhai) if name.startswith("on_")}
    assert {name for name in hook if name.startswith("on_")} == events


def test_a_build_by_the_hook_alone_keeps_templates_and_is_sealed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    config = configured(ROOT / "mkdocs.yml")
    assert is_alone(config)
    made_of = ingredients(config, tmp_path)
    assert str(ROOT / "hooks/portal.py") in made_of.paths
    folder = ordinary(tmp_path, "hooks: [hooks/portal.py]\n")
    (folder / "hooks").mkdir()
    (folder / "hooks/portal.py").write_text("", encoding="utf-8")
    assert not is_alone(configured(folder / "mkdocs.yml")), "another's hook of that name"


DAY = 24 * 60 * 60


def test_trees_of_outputs_that_are_built_beside_one_another_stay(tmp_path):
    names = [str(number) for number in range(bench.FORMER_TREES + 2)]
    for name in names:
        (tmp_path / name).mkdir()
        (tmp_path / name / MARK).write_text("x")
    bench.forget_old(tmp_path, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == names


def test_stores_and_trees_of_outputs_that_nobody_builds_any_more_go(tmp_path):
    stores, trees = tmp_path / "stores", tmp_path / "trees"
    stores.mkdir()
    for number in range(bench.STORES + 3):
        (trees / f"{number:02}/a").mkdir(parents=True)
        for path in (stores / f"{number:02}.db", trees / f"{number:02}" / MARK):
            path.write_text("x")
            os.utime(path, (number * DAY, number * DAY))
    (trees / "foreign").mkdir()
    bench.forget_old(stores, trees)
    last = bench.STORES + 3
    assert sorted(path.stem for path in stores.iterdir()) == [f"{n:02}" for n in range(3, last)]
    kept = [f"{n:02}" for n in range(last - bench.FORMER_TREES, last)]
    assert sorted(path.name for path in trees.iterdir()) == [*kept, "foreign"]
