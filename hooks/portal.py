"""The MkDocs adapter: gives the engine the hand-written pages and joins the others to its frame.

The only module that imports MkDocs; at MkDocs' end this file and `overrides/` are replaced.
"""

from __future__ import annotations

import datetime as dt
import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from congkhai.history.git import read_history
from congkhai.pipeline import Knowledge, generate, load_portal, of_the_day, today_in_hanoi
from congkhai.problems import fails
from congkhai.problems.problem import Problem
from congkhai.render.engine import theme_shell
from congkhai.render.engine.template_layout import TemplateLayout
from congkhai.site.links import LinkBook
from congkhai.site.page import Heading, Page
from congkhai.site.write import sitemap, write_site
from congkhai.snapshot import Site
from congkhai.text.vietnamese import slugify
from markupsafe import Markup
from mkdocs.commands.build import build, get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as EnginePage

log = get_plugin_logger("congkhai")
LEVELS = {"error": logging.ERROR, "warning": logging.WARNING, "info": logging.INFO}


def on_config(config: MkDocsConfig) -> None:
    # Python-Markdown's own slugs drop «đ»: «Đối tượng» would become #oi-tuong.
    config.mdx_configs.setdefault("toc", {})["slugify"] = slugify
    today = config.extra.get("today") or today_in_hanoi(_now())
    root = Path(config.config_file_path).parent
    plans = root / config.extra["plans"]
    without = config.extra.setdefault("without", frozenset())
    if "search" in without:
        config.extra_css.remove("search/search.css")
        config.extra["tabs"] = [tab for tab in config.extra["tabs"] if tab["url"] != "tim-kiem/"]
    config.extra.update(
        today=today,
        knowledge=load_portal(plans),
        book=LinkBook(),
        history=read_history(plans),
        written=[],
    )
    # `mkdocs serve` gives the site its own address and each page an inline script that reloads it.
    config.extra["preview"] = urlsplit(config.site_url or "").netloc == str(config.dev_addr)
    knowledge: Knowledge = config.extra["knowledge"]
    for problem in (*knowledge.problems, *of_the_day(knowledge, today)):
        _tell(problem)


def _now() -> dt.datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return (
        dt.datetime.fromtimestamp(int(epoch), dt.UTC)
        if epoch.isdecimal()
        else dt.datetime.now(dt.UTC)
    )


def _tell(problem: Problem) -> None:
    """Findings about the documents themselves are told, but do not count against a strict build."""
    level = LEVELS[problem.severity]
    log.log(level if fails(problem, strict=True) else logging.INFO, "%s", problem)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    config.extra.update(nav=nav, files=files)


def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    env.add_extension(TemplateLayout)
    env.laid_out = config.theme.custom_dir
    config.extra["env"] = env


def on_page_context(context: Any, page: EnginePage, config: MkDocsConfig, nav: Navigation) -> None:
    """A hand-written page gets its contents list, its tab, and its place in the link book."""
    headings = tuple(
        Heading(item.id, Markup(item.title).striptags())
        for top in page.toc.items
        for item in top.children
    )
    ours = Page(
        url=page.url,
        title=str(page.title or ""),
        description="",
        content=page.content or "",
        headings=headings,
    )
    config.extra["written"].append(ours)
    page.meta["contents"] = theme_shell.contents(ours)
    page.meta["jump"] = theme_shell.jump(ours)
    page.meta.setdefault("tab", f"{page.url.split('/')[0]}/")
    source = f"{Path(config.docs_dir).name}/{page.file.src_uri}"
    config.extra["book"].add_html(page.url, page.content or "", source)


def on_post_page(output: str, page: EnginePage, config: MkDocsConfig) -> str:
    return theme_shell.without_theme_script(output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    return theme_shell.without_theme_script(output_content)


def on_post_build(config: MkDocsConfig) -> None:
    office = config.extra.get("office") or {}
    folder = str(config.extra.get("folder", ""))
    site = Site(
        url=config.site_url or "",
        repository=(config.repo_url or "").rstrip("/"),
        edit=f"{(config.repo_url or '').rstrip('/')}/edit/main/{folder}" if config.repo_url else "",
        name=config.site_name,
        office=str(office.get("name", "")),
        mail=str(office.get("mail", "")),
        folder=folder,
    )
    knowledge: Knowledge = config.extra["knowledge"]
    book: LinkBook = config.extra["book"]
    out = Path(config.site_dir)
    for path in out.rglob("*"):
        if path.is_file() and path.name != "index.html":
            book.add_file(path.relative_to(out).as_posix())
    extra = config.extra
    made = generate(
        knowledge, extra["today"], site, extra["history"], extra["written"], extra["without"]
    )
    changed = write_site(made, framer(config, site), out, book)
    hand_written = {
        page.url: file.src_uri
        for file in config.extra["files"].documentation_pages()
        if (page := file.page)
    }
    for url in sorted(hand_written.keys() & changed.keys()):
        log.error("%s: địa chỉ /%s đã có trang của cổng → đổi tên tệp", hand_written[url], url)
    (out / "sitemap.xml").write_bytes(sitemap({**dict.fromkeys(hand_written), **changed}, site.url))
    (out / "sitemap.xml.gz").unlink(missing_ok=True)
    for problem in book.problems():
        _tell(problem)


def framer(config: MkDocsConfig, site: Site) -> Callable[[Page], bytes]:
    shells: dict[tuple[str, int, str, bool], theme_shell.Shell] = {}

    def frame(page: Page) -> bytes:
        section = page.url.split("/")[0]
        key = section, page.depth, page.tab, bool(page.source and site.edit)
        if key not in shells:
            shells[key] = theme_shell.cut(_rendered(config, *key))
        return shells[key].join(theme_shell.fill(page, site.url, site.edit))

    return frame


def _rendered(config: MkDocsConfig, section: str, depth: int, tab: str, editable: bool) -> str:
    """The theme's page at a depth below a section, with marks in its slots.

    The section counts because a link within it is written shorter.
    """
    uri = "/".join([section or "index", *["a"] * (depth - 1)]) + ".md"
    file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    page = EnginePage(None, file, config)
    page.content, page.markdown = theme_shell.mark("content"), ""
    page.meta = {
        "title": theme_shell.mark("title"),
        "description": theme_shell.mark("description"),
        "contents": theme_shell.mark("contents"),
        "jump": theme_shell.mark("jump"),
        "head": theme_shell.mark("head"),
        "tab": tab,
    }
    page.canonical_url = theme_shell.mark("canonical") if config.site_url else None
    page.edit_url = theme_shell.mark("edit") if editable else None
    page.active = True
    context = get_context(config.extra["nav"], config.extra["files"], config, page)
    return str(config.extra["env"].get_template("main.html").render(context))


def build_site(
    *,
    config_file: Path,
    plans: Path,
    out: Path,
    today: dt.date,
    site_url: str,
    strict: bool,
    without: frozenset[str] = frozenset(),
) -> int:
    """Build aside and swap: when the build fails, the site that was there stays as it was.

    Returns the exit status: 0, or 1 when problems (with strict, warnings too) stop it.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    aside, old = (out.parent / f".{out.name}.{state}" for state in ("building", "old"))
    if old.exists() and not out.exists():
        old.rename(out)  # a build was cut short between the two renames below
    options = {"site_url": site_url} if site_url else {}
    try:
        config = load_config(str(config_file), site_dir=str(aside), strict=strict, **options)
        config.extra.update(plans=str(plans), today=today, without=without)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        if not strict and any(fails(p, strict=False) for p in config.extra["knowledge"].problems):
            logger.warning("congkhai: nguồn còn lỗi đã được để ngoài")
        if why := config.extra["history"].why_none:
            # Said after the engine has counted its warnings: a build without a history is whole.
            logger.warning("congkhai: không ghi lịch sử thay đổi: %s", why)
    except (Abort, MkDocsException) as error:
        logger.error("%s", error)
        shutil.rmtree(aside, ignore_errors=True)
        return 1
    finally:
        logger.removeHandler(handler)
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    aside.rename(out)
    shutil.rmtree(old, ignore_errors=True)
    return 0
