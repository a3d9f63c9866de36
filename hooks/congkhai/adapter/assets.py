"""The portal's scripts and styles among the files of the engine: what belongs together is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..expressions import expression
from ..render import theme_shell
from ..search import client_files, page_fragment, search_style
from ..theme import THEME, joined_scripts, joined_style, names_in, narrowed_style
from .defaults import SEARCH_STYLE, STYLE
from .engine import File, Files, MkDocsConfig

# A tenth of the skeleton's style sheet is pictures of what its own script or navigation would show,
# or a Markdown extension that few portals ask for.
_PICTURE = expression(
    r"--md-(?!footnotes|tasklist|typeset|details|tabbed)[\w-]+:url\(\"data:[^\"]*\"\);?"
)
WORKER = "sw.js"
_KEEPS = "const KEEPS = true;"
_WITH_PICTURES = "admonition"
# What the page of results is made of, besides its own and the client's. What other scripts of
# page.js dress, texts and tables, is on other pages.
_RESULTS = ("frame.html", "ck/search-newest.html")
_SCRIPTS = ("built.js", "offline.js", "paper.js")
_OF_SKELETON = expression(r"base\.html|announce|outdated")
# The innermost block, or question, of a template.
_BLOCK = expression(r"\{% block (\w+) %\}((?:[^{]|\{(?!%-? (?:end)?block\b))*)\{% endblock %\}")
_ASKED = expression(r"\{%-? if ([^%]*) -?%\}((?:[^{]|\{(?!%-? (?:end)?if\b))*)\{%-? endif -?%\}")


def join_assets(files: Files, config: MkDocsConfig) -> None:
    """One script for each kind of page, and one style sheet with that of the theme's skeleton.

    A portal may have put files of its own in the place of ours, in its overrides.
    """
    scripts = {path.name: f"assets/{path.name}" for path in sorted((THEME / "assets").glob("*.js"))}
    texts = {name: _text(files, uri) for name, uri in scripts.items()}
    joined = joined_scripts(texts)
    for name, uri in scripts.items():
        _write(files, uri, joined.get(name, ""))
    skeleton = sorted(
        file.src_uri
        for file in files.css_files()
        if file.src_uri.startswith("assets/stylesheets/main.")
    )
    parts = [f"assets/{path.name}" for path in sorted((THEME / "assets").glob("*.css"))]
    parts.remove(STYLE)
    sheets = [_text(files, uri) for uri in (*skeleton, STYLE, *parts)]
    if _WITH_PICTURES not in config.markdown_extensions:
        sheets[: len(skeleton)] = [_PICTURE.sub("", sheet) for sheet in sheets[: len(skeleton)]]
    if "search" not in config.extra["without"]:
        sheets.append(search_style())
    style = joined_style(sheets)
    _write(files, STYLE, style)
    if "search" not in config.extra["without"]:
        scripted = (texts[name] for name in _SCRIPTS)
        known = names_in("\n".join((*_parts_of_results(config), *scripted)))
        content = narrowed_style(style, known)
        files.append(File.generated(config, SEARCH_STYLE, content=content))
    for uri in (*skeleton, *parts):
        _write(files, uri, "")
    if not config.extra["site"].face.is_offline:
        # Who met the worker once is freed of it, and of what it kept.
        _write(files, WORKER, _text(files, WORKER).replace(_KEEPS, _KEEPS.replace("true", "false")))


def _parts_of_results(config: MkDocsConfig) -> Iterator[str]:
    """Texts that name whatever may stand on the page of results."""
    yield page_fragment()
    yield from (data.decode() for name, data in client_files().items() if name.endswith(".js"))
    yield from ((THEME / name).read_text("utf-8") for name in _RESULTS)
    # The root element and the body bear what the settings say.
    yield f"ltr {config.theme.get('direction')} {config.theme.get('palette')}"
    folders = [Path(folder) for folder in config.theme.dirs]
    overrides = folders[: folders.index(THEME)]
    skeleton = next(path for folder in folders if (path := folder / "base.html").exists())
    text = skeleton.read_text("utf-8")
    # A portal's overrides may put anything on every page.
    added = [
        template.read_text("utf-8")
        for folder in overrides
        for template in sorted(folder.rglob("*.html"))
    ]
    yield from added
    # Who builds upon the skeleton itself may show any part of it.
    yield text if any(map(_OF_SKELETON.search, added)) else _left_of(text, config)


def _left_of(skeleton: str, config: MkDocsConfig) -> str:
    """Without what the frame puts its own in place of, and what nobody has asked for."""
    own = {name for name, _ in _BLOCK.findall((THEME / "frame.html").read_text("utf-8"))}

    def in_block(block: re.Match[str]) -> str:
        return "" if block[1] in own else block[2]

    def where_asked(part: re.Match[str]) -> str:
        setting = part[1].strip().removeprefix("config.extra.")
        is_never = part[1].strip() == "self.announce()" or setting in {"consent", "version"}
        return "" if is_never and not config.extra.get(setting) else part[2]

    for pattern, shown in ((_BLOCK, in_block), (_ASKED, where_asked)):
        while (shorter := pattern.sub(shown, skeleton)) != skeleton:
            skeleton = shorter
    return theme_shell.without_theme_script(skeleton)


def _text(files: Files, uri: str) -> str:
    file = files.get_file_from_path(uri)
    assert file is not None, uri
    return file.content_string


def _write(files: Files, uri: str, text: str) -> None:
    """Without text the file is not published."""
    file = files.get_file_from_path(uri)
    assert file is not None, uri
    if text:
        file.content_string = text
    else:
        files.remove(file)
