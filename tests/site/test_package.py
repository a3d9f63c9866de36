"""A portal of one's own from the wheel alone: made, checked, built and walked."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import time
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest
from congkhai.starting.units import provinces

from tests.need import ROOT
from tests.site.browser import COLOUR_RULES, Visitor, axe
from tests.site.conftest import HOST, TODAY
from tests.site.installed import (
    build_wheel,
    clean_environment,
    congkhai,
    environment,
    environment_like,
)
from tests.site.links import kinds_of_pages, links, sitemap
from tests.site.nu import vnu
from tests.site.serve import serving
from tests.site.test_preview import free_port
from tests.site.test_same_bytes import digests

AGENCY = "binh-hai-ubnd-xa-binh-lac"
FOUR_KEYS = f"""---
id: {AGENCY}-trong-cay
kind: kế hoạch
agency: {AGENCY}
title: Trồng cây
---

## I. Nội dung

1. Trồng 5.000 cây.
"""
DATED = f"""---
id: {AGENCY}-ve-sinh-2026
kind: kế hoạch
number: 12
symbol: KH-UBND
issued: 10/02/2026
agency: {AGENCY}
title: Vệ sinh đường làng
period: {{start: 2026, end: 2028}}
deadlines:
  - {{id: bao-cao, what: Báo cáo kết quả, every: year, due: ngày 15/12, who: {AGENCY}}}
---

## I. Nội dung

1. Quét dọn đường làng; báo cáo kết quả trước ngày 15/12 hằng năm.
"""
OTHERS = {
    *(province.bare_name for province in provinces()),
    *("Bắc Kạn", "Ngân Sơn", "hai-phong", "ngan-son", "quang-ngai"),
}
"""Provinces of today, and the places of this repository's plans."""
ITS_MAKERS = ("cong-khai.github.io", "cong-khai/congkhai")


@pytest.fixture(scope="session")
def wheel(once) -> Path:
    folder = once("wheel", build_wheel)
    return next((folder / "dist").glob("*.whl"))


@pytest.fixture(scope="session")
def programs(once, wheel) -> Path:
    lock = ROOT / "requirements" / "site.txt"
    return once("fresh", lambda folder: environment(folder, wheel, lock)) / "bin"


@pytest.fixture(scope="session")
def own(once, programs) -> Path:
    """The folder of a portal that the installed package made, built into `site/`."""

    def make(folder: Path) -> None:
        folder.mkdir()
        congkhai(
            *(programs, folder, "init", "cong", "--yes"),
            *("--office", "Ủy ban nhân dân xã Bình Lạc", "--territory", "Tỉnh Bình Hải"),
            *("--name", "Cổng xã Bình Lạc", "--mail", "van-thu@binh-lac.example"),
            *("--url", f"{HOST}/", "--repo", "https://github.com/binh-lac/cong"),
        )
        portal = folder / "cong"
        settings = (portal / "mkdocs.yml").read_text(encoding="utf-8")
        for commented in ('accent: "#1d4480"', "logo: hinh.svg", "favicon: hinh.svg"):
            settings = settings.replace(f"# {commented}", commented)
        settings = settings.replace("#1d4480", "#7a1f3d")
        (portal / "mkdocs.yml").write_text(settings, encoding="utf-8")
        shutil.copy(ROOT / "hooks/congkhai/theme/assets/dau.svg", portal / "content/hinh.svg")
        for source in (FOUR_KEYS, DATED):
            name = re.search("^id: (.+)$", source, re.MULTILINE)
            assert name
            (portal / "plans" / f"{name[1]}.md").write_text(source, encoding="utf-8")
            congkhai(programs, portal, "check", "--strict")
        congkhai(programs, portal, "build", "--strict", "--today", TODAY)

    return once("own", make) / "cong"


@pytest.fixture
def visit_own(browser, own):
    with serving({"/": own / "site"}) as home:
        visitor = Visitor(browser, home)
        yield visitor.visit
        visitor.leave()
    assert visitor.foreign == []
    assert visitor.errors == []


def texts(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes().decode("utf-8", "replace")
        for path in site.rglob("*")
        if path.is_file() and path.suffix not in {".woff2", ".png"}
    }


def test_what_the_guide_tells_newcomers_works_in_five_minutes(programs, tmp_path):
    guide = (ROOT / "hooks/congkhai/guide/cong-rieng.md").read_text(encoding="utf-8")
    written = "\n".join(re.findall(r"```sh\n(.*?)```", guide, re.DOTALL))
    commands = [shlex.split(line)[1:] for line in written.splitlines() if line[:9] == "congkhai "]
    asking, init, check, build, serve = commands
    assert asking == init[:2]
    place = re.search(r"Tệp `(plans/.+?\.md)`:\n\n```yaml\n(.*?)```", guide, re.DOTALL)
    assert place
    begun = time.monotonic()
    congkhai(programs, tmp_path, *init)
    portal = tmp_path / init[1]
    (portal / place[1]).write_text(place[2], encoding="utf-8")
    congkhai(programs, portal, *check)
    congkhai(programs, portal, *build)
    assert serve == ["serve", "--open"]
    address = Path(place[1]).stem
    assert "Trồng 5.000 cây" in shown(programs, portal, f"ke-hoach/{address}/")
    assert time.monotonic() - begun < 300


def shown(programs: Path, portal: Path, path: str) -> str:
    """A page as `congkhai serve` shows it."""
    port = free_port()
    with subprocess.Popen(
        [str(programs / "congkhai"), "serve", "--port", str(port)],
        cwd=portal,
        env=clean_environment(portal, programs),
        stdout=subprocess.DEVNULL,
    ) as server:
        try:
            for _ in range(300):
                with (
                    suppress(OSError),
                    urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=60) as answer,
                ):
                    return str(answer.read().decode())
                time.sleep(0.2)
        finally:
            server.terminate()
    raise AssertionError(path)


def test_the_portal_speaks_of_nobody_else(own):
    found = {
        f"{name}: {word}"
        for name, text in texts(own / "site").items()
        for word in (*OTHERS, *ITS_MAKERS)
        if word in text
    }
    assert found == set()


def test_its_maker_is_named_once_a_page_without_a_link(own):
    for name, text in texts(own / "site").items():
        named = re.findall(r"[^>]{0,20}(?<!\w)Công khai(?= [A-ZĐ]|\.|:|</a>)", text)
        assert named == (["Dựng bằng Công khai"] if name.endswith(".html") else []), name


def test_the_portal_bears_its_own_name(own):
    site = own / "site"
    home = (site / "index.html").read_text(encoding="utf-8")
    assert "Cổng xã Bình Lạc là cổng của Ủy ban nhân dân xã Bình Lạc." in home
    assert "không phải của cơ quan nhà nước" not in home
    calendar = (site / "calendar/tat-ca.ics").read_text(encoding="utf-8")
    assert "X-WR-CALNAME:Cổng xã Bình Lạc: " in calendar
    package = (site / "data/datapackage.json").read_text(encoding="utf-8")
    assert '"title": "Cổng xã Bình Lạc: ' in package


def test_every_link_of_it_leads_somewhere(own):
    assert links(own / "site", "/", HOST) == []
    assert sitemap(own / "site", "/", HOST) == []


def test_the_checker_finds_no_error_in_it(own):
    assert vnu([own / "site"]) == []


def test_axe_finds_nothing_in_it_and_no_page_asks_another_host(own, visit_own):
    """Its colours and words are its own; the templates are looked at on every screen elsewhere."""
    found = {}
    page = visit_own("/", width=390)
    home = page.url.rstrip("/")
    for path in kinds_of_pages(own / "site"):
        page.goto(f"{home}{path}")
        for scheme, rules in (("light", ()), ("dark", COLOUR_RULES)):
            page.emulate_media(color_scheme=scheme)
            if faults := axe(page, rules):
                found[path, scheme] = faults
    assert found == {}


def test_it_is_whole_without_scripts(own, visit_own):
    page = visit_own("/", scripts=False)
    home = page.url.rstrip("/")
    for path in ("", f"ke-hoach/{AGENCY}-trong-cay/", "nhiem-vu/", "lich/", "tim-kiem/", "gop-y/"):
        page.goto(f"{home}/{path}")
        assert page.locator("main h1").first.is_visible(), path


def test_a_visitor_walks_from_home_to_a_plan_and_to_the_guide(own, visit_own):
    page = visit_own("/")
    page.get_by_role("link", name="Kế hoạch", exact=True).first.click()
    page.get_by_role("link", name="Trồng cây").first.click()
    page.locator("summary", has_text="Toàn văn").click()
    assert page.locator("#i-1").is_visible()
    assert "Trồng 5.000 cây" in page.locator("#i-1").inner_text()
    page.get_by_role("link", name="Hướng dẫn", exact=True).first.click()
    assert page.locator("main h1").first.inner_text()
    assert page.url.endswith("/huong-dan/")


def test_the_other_commands_work_without_the_repository(programs, tmp_path):
    document = "\n".join(
        (
            "ỦY BAN NHÂN DÂN", "XÃ BÌNH LẠC", "Số: 12/KH-UBND",
            "Bình Lạc, ngày 10 tháng 02 năm 2026", "KẾ HOẠCH", "Trồng cây năm 2026",
            "I. MỤC ĐÍCH", "1. Trồng 5.000 cây.", "Nơi nhận:", "- Như trên;", "- Lưu: VT.",
        )
    )  # fmt: skip
    (tmp_path / "ke-hoach.txt").write_text(document, encoding="utf-8")
    congkhai(programs, tmp_path, "import", "ke-hoach.txt")
    assert list((tmp_path / "plans").rglob("*.md"))
    congkhai(programs, tmp_path, "new", "plan", "xa-binh-lac-2027")
    assert "K402" in congkhai(programs, tmp_path, "explain", "K402").stdout
    assert '"$id": "schema/plan.json"' in congkhai(programs, tmp_path, "schema").stdout
    nothing = congkhai(programs, tmp_path, "build", status=2).stderr
    assert "mkdocs.yml" in nothing


def test_the_fork_of_the_engine_builds_the_same_where_only_it_is_installed(
    own, wheel, programs, tmp_path
):
    lock, environment = tmp_path / "properdocs.txt", tmp_path / "only-properdocs"
    lock.write_text(locked_fork(), encoding="utf-8")
    engine = ("mkdocs", "mkdocs-get-deps")
    programs = environment_like(environment, programs.parent, wheel, engine, lock)
    packages = [path.name for path in programs.parent.glob("lib/*/site-packages/*")]
    assert "properdocs" in packages
    assert "mkdocs" not in packages
    congkhai(programs, own, "build", "--strict", "--today", TODAY, "--out", "site-properdocs")
    assert digests(own / "site-properdocs") == digests(own / "site")
    assert "Trồng 5.000 cây" in shown(programs, own, f"ke-hoach/{AGENCY}-trong-cay/")


def locked_fork() -> str:
    """The fork as the tests have it."""
    test = (ROOT / "requirements" / "test.txt").read_text(encoding="utf-8")
    (fork,) = (piece for piece in _packages(test) if piece.startswith("properdocs=="))
    return fork


def _packages(lock: str) -> list[str]:
    """Each package with its hashes; what is said of it in comments goes."""
    bare = re.sub(r"^ *#.*\n", "", lock, flags=re.MULTILINE)
    return re.findall(r"^\S.*\n(?:[ \t]+\S.*\n)*", bare, re.MULTILINE)
