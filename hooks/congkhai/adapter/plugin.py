"""The plugin `congkhai`: what the portal does at each event of a build."""

from __future__ import annotations

import datetime as dt
import html
import logging
import os
from collections.abc import Iterable
from operator import attrgetter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from ..addresses import SEARCH_PAGE
from ..dates import day_in_hanoi, day_of_epoch
from ..history import branch_of, read_history
from ..knowledge import Knowledge, load_portal, of_the_day
from ..pipeline import day_of, make_site
from ..preview import broken_pages
from ..problems import Problem, as_line
from ..products import PageFacts, PageFrame, Tree
from ..render import portal_card, theme_shell, use_templates
from ..settings import (
    read_face,
    read_office,
    read_search_words,
    read_settings,
    settings_files,
    site_address,
    supposed_edit_uri,
    wrong_settings,
)
from ..site import Heading, LinkBook, Page, sitemap
from ..snapshot import Site, Snapshot
from ..text import slugify
from ..theme import THEME
from . import engine
from .assets import join_assets
from .bench import Bench
from .defaults import add_guide, add_pages, fill_in
from .engine import Abort, BasePlugin, File, Files, MkDocsConfig, Navigation
from .frame import Framer
from .site import site_of
from .theme_templates import list_shown_templates, use_layout

log = engine.get_plugin_logger("congkhai")
LEVELS = {"error": logging.ERROR, "warning": logging.WARNING, "info": logging.INFO}


class CongKhai(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """`plugins: [congkhai]` in mkdocs.yml."""

    def on_config(self, config: MkDocsConfig) -> None:
        if "book" in config.extra:
            raise Abort(
                "mkdocs.yml: «plugins: [congkhai]» và «hooks: [hooks/portal.py]» làm cùng một việc "
                "→ bỏ «hooks/portal.py»"
            )
        fill_in(config)
        _suppose_edits(config)
        config.site_url = site_address(config.site_url or "")[0] or config.site_url
        # Python-Markdown's own slugs drop «đ»: «Đối tượng» would become #oi-tuong.
        config.mdx_configs.setdefault("toc", {})["slugify"] = slugify
        today = config.extra.get("today") or day_in_vietnam()
        root = Path(config.config_file_path).parent
        plans = root / config.extra["plans"]
        without = config.extra.setdefault("without", frozenset())
        if "search" in without:
            config.extra["tabs"] = [
                tab for tab in config.extra["tabs"] if tab["url"] != SEARCH_PAGE
            ]
        file = Path(config.config_file_path)
        # The engine's own commands begin without having looked.
        wrong = config.extra.pop("wrong_settings", None)
        wrong = wrong_settings(file) if wrong is None else wrong
        settings = read_settings(file)
        face, wrong_face = read_face(settings)
        contact, wrong_contact = read_office(settings)
        search_words, wrong_words = read_search_words(settings)
        wrong += [*wrong_face, *wrong_contact, *wrong_words]
        if not face.has_cards:
            config.extra["without"] = without | {"cards"}
        if face.accent:
            config.extra_css.append("assets/mau.css")
        use_templates(_template_folders(config), _compiled_templates(config))
        list_shown_templates(config)
        site = site_of(config, face, contact, search_words)
        card = portal_card(site, config.extra["without"])
        config.extra.update(today=today, book=LinkBook(), site=site, portal_card=card, written=[])
        # The engine's preview gives the site its own address, and each page an inline script that
        # reloads it.
        config.extra["preview"] = urlsplit(config.site_url or "").netloc == str(config.dev_addr)
        for problem in wrong:
            _tell(problem, config)
        if "frame_alone" not in config.extra:
            self._load(plans, config)

    def _load(self, plans: Path, config: MkDocsConfig) -> None:
        bench: Bench | None = config.extra.get("bench")
        knowledge = load_portal(plans, bench.store, bench.crew) if bench else load_portal(plans)
        config.extra.update(knowledge=knowledge, history=read_history(plans))
        _tell_all(knowledge, of_the_day(knowledge, config.extra["today"]), config)

    def on_files(self, files: Files, config: MkDocsConfig) -> None:
        join_assets(files, config)
        add_guide(files, config)
        add_pages(files, config, config.extra["site"])

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> None:
        config.extra.update(nav=nav, files=files)

    def on_env(self, env: Any, config: MkDocsConfig, files: Files) -> None:
        use_layout(env, _template_folders(config), config, _compiled_templates(config))
        config.extra["env"] = env

    def on_page_context(
        self, context: Any, page: engine.Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """A hand-written page gets its contents list, its tab and the way from there, the ways to
        reach those who keep the portal where it asks for them, and its place in the link book."""
        content = theme_shell.with_contacts(page.content or "", config.extra["site"])
        headings = tuple(
            Heading(item.id, Markup(item.title).striptags())
            for top in page.toc.items
            for item in top.children
        )
        ours = Page(
            url=page.url,
            title=Markup(page.title or "").striptags(),
            description="",
            content=content,
            headings=headings,
        )
        config.extra["written"].append(ours)
        page.meta["contents"] = theme_shell.contents(ours)
        page.meta["way"] = theme_shell.way_to(ours, config.extra["tabs"])
        page.meta.setdefault("tab", f"{page.url.split('/')[0]}/")
        page.content = theme_shell.with_jump(ours)
        config.extra["book"].add_html(page.url, page.content, _source(page.file, config))

    def on_post_page(self, output: str, page: engine.Page, config: MkDocsConfig) -> str:
        return theme_shell.without_theme_script(output)

    def on_post_template(
        self, output_content: str, template_name: str, config: MkDocsConfig
    ) -> str:
        return theme_shell.without_theme_script(output_content)

    def on_post_build(self, config: MkDocsConfig) -> None:
        # A preview takes the pages that people wrote, and makes the others as they are asked for.
        if "frame_alone" not in config.extra:
            self._make_portal(config)

    def _make_portal(self, config: MkDocsConfig) -> None:
        site: Site = config.extra["site"]
        knowledge: Knowledge = config.extra["knowledge"]
        book: LinkBook = config.extra["book"]
        out = Path(config.site_dir)
        for path in out.rglob("*"):
            if path.is_file() and path.name != "index.html":
                book.add_file(path.relative_to(out).as_posix())
        extra = config.extra
        written = sorted(extra["written"], key=attrgetter("url"))
        snapshot = day_of(
            knowledge, extra["today"], site, extra["history"], extra["without"], written
        )
        bench: Bench = extra.get("bench") or Bench.without_store()
        framer = Framer(config, site)
        tree = Tree(out, bench.standing, bench.seen)
        workshop = make_site(
            snapshot, bench.store, tree, PageFrame(framer, framer.key), framer.shell, bench.crew
        )
        extra["made"] = snapshot, workshop
        pages = workshop.pages
        if extra["preview"]:
            for page in broken_pages(knowledge, Path(config.config_file_path).parent):
                # There a build says only that the source is being mended.
                (out / page.url / "index.html").unlink(missing_ok=True)
                tree.write(f"{page.url}index.html", framer(page))
                pages.append(PageFacts(page.url, page.changed))
                book.add(page)
        changed = {facts.url: facts.changed for facts in pages}
        former, before = bench.links_as_they_were(), workshop.former_links
        book.add_kept(workshop.kept_links, workshop.links_of_kept, former, before)
        for file in workshop.files:
            book.add_file(file)
        for links in workshop.made_links:
            book.add_links(links)
        hand_written = {
            page.url: file.src_uri
            for file in config.extra["files"].documentation_pages()
            if (page := file.page)
        }
        for url in sorted(hand_written.keys() & changed.keys()):
            log.error("%s: địa chỉ /%s đã có trang của cổng → đổi tên tệp", hand_written[url], url)
        (out / "sitemap.xml").write_bytes(
            sitemap({**dict.fromkeys(hand_written), **changed}, site.url)
        )
        (out / "sitemap.xml.gz").unlink(missing_ok=True)
        bench.finish(workshop, out)
        astray = [*book.problems()]
        bench.keep_links(book.as_they_are())
        _tell_astray(astray, snapshot, config)

    def on_serve(self, server: Any, config: MkDocsConfig, builder: Any) -> None:
        """Sources and own templates are followed too; the engine itself follows written pages."""
        root = Path(config.config_file_path).parent
        # Whoever writes the theme itself has it below the portal.
        theme = THEME if THEME.is_relative_to(root) else None
        for folder in (root / config.extra["plans"], config.theme.custom_dir, theme):
            if folder and Path(folder).is_dir():
                server.watch(str(folder))
        for file in settings_files(Path(config.config_file_path))[1:]:
            if file.is_file():
                server.watch(str(file))


def day_in_vietnam() -> dt.date:
    """For the engine's own commands; ours say what is wrong with the environment's day."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return day_of_epoch(epoch) or day_in_hanoi(dt.datetime.now(dt.UTC))


def _suppose_edits(config: MkDocsConfig) -> None:
    """Where mkdocs.yml names no way to edit, the clone tells the branch and the folder."""
    root = Path(config.config_file_path).parent
    branch, prefix = branch_of(root)
    config.edit_uri = supposed_edit_uri(
        config.edit_uri or "", config.repo_url or "", Path(config.docs_dir).name, branch, prefix
    )


def _tell(problem: Problem, config: MkDocsConfig) -> None:
    """Errors and warnings count against a strict build, as they do against a strict check.

    Who asks for a list of what is found sums it up.
    """
    if "found" in config.extra:
        config.extra["found"].append(problem)
        return
    log.log(LEVELS[problem.severity], "%s", as_line(problem))


def _tell_all(knowledge: Knowledge, of_today: list[Problem], config: MkDocsConfig) -> None:
    """The same lines, with one record of them all where nobody counts or marks each."""
    if not config.extra.get("tells_at_once") or config.strict or "found" in config.extra:
        for problem in (*knowledge.problems, *of_today):
            _tell(problem, config)
        return
    own = knowledge.problems if not knowledge.told else ()
    more = [as_line(p) for p in (*own, *of_today) if LEVELS[p.severity] >= logging.WARNING]
    if shown := "\n".join(filter(None, (*knowledge.told.values(), *more))):
        log.warning("%s", shown.replace("\n", f"\n{log.prefix}: "))


def _tell_astray(astray: Iterable[Problem], snapshot: Snapshot, config: MkDocsConfig) -> None:
    """What a check names at its line is not named again without one."""
    for problem in astray:
        named = {
            dict(other.values)["href"]
            for other in snapshot.problems_of(problem.place.file)
            if other.code == "K410"
        }
        if html.unescape(dict(problem.values)["href"]) not in named:
            _tell(problem, config)


def _source(file: File, config: MkDocsConfig) -> str:
    """A written page's file as seen from mkdocs.yml; one of the package by its name alone."""
    path, root = Path(file.abs_src_path or file.src_uri), Path(config.config_file_path).parent
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def _compiled_templates(config: MkDocsConfig) -> Path:
    """Where they stay from one build to the next."""
    return Path(config.config_file_path).parent / ".cache" / "templates"


def _template_folders(config: MkDocsConfig) -> list[Path]:
    """Those of the portal's own overrides, then the theme's."""
    own = config.theme.custom_dir
    return [*([Path(own)] if own else []), THEME]
