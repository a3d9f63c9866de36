"""Files and folders that mkdocs.yml names and that are not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from ..bilingual import Bilingual, filled
from ..problems import Problem, found
from .nodes import ReadFile, inner, listed_nodes, node_place, texts

INHERITED = Bilingual("tệp cấu hình", "configuration")
_FOLDER = Bilingual("thư mục", "folder")
_PROGRAM = Bilingual("tệp chương trình", "program")
_PICTURE = Bilingual("tệp hình", "picture")
_STYLES = Bilingual("tệp kiểu chữ", "style sheet")
_SCRIPT = Bilingual("tệp lệnh", "script")
_OF_THIS_FILE = Bilingual("thư mục của tệp cấu hình này", "the folder of this file")
_ASSETS = Path(__file__).resolve().parents[1] / "theme"


def missing_files(read: ReadFile) -> Iterator[Problem]:
    """What a word names, seen from the file that names it; files of pages, from `docs_dir`."""
    keys, theme = read.keys, read.keys.get("theme")
    for node in texts(keys.get("docs_dir"), inner(theme, "custom_dir")):
        if not (read.folder / str(node.value)).is_dir():
            yield absent(node, str(node.value), read.file, _FOLDER)
    for node in texts(*listed_nodes(keys.get("hooks"))):
        if not (read.folder / str(node.value)).is_file():
            yield absent(node, str(node.value), read.file, _PROGRAM)
    folders = _published(read)
    for what, nodes in (
        (_PICTURE, [inner(theme, "logo"), inner(theme, "favicon")]),
        (_STYLES, listed_nodes(keys.get("extra_css"))),
        (_SCRIPT, listed_nodes(keys.get("extra_javascript"))),
    ):
        for node in texts(*nodes) if folders else ():
            path = str(node.value).partition("?")[0].lstrip("/")
            is_elsewhere = "://" in path or str(node.value).startswith("//")
            if not is_elsewhere and not any((folder / path).is_file() for folder in folders):
                name = f"{folders[0].name}/{path}"
                base = filled("thư mục $folder/", "the folder $folder/", folder=folders[0].name)
                yield absent(node, name, read.file, what, base)


def absent(node: yaml.Node, path: str, file: str, what: str, base: str = _OF_THIS_FILE) -> Problem:
    return found(node_place(node, file), "K126", what=what, path=path, base=base)


def _published(read: ReadFile) -> list[Path]:
    """The folders whose files a site has; none where this file does not say which they are."""
    pages = [read.folder / str(node.value) for node in texts(read.keys.get("docs_dir"))]
    theme = read.keys.get("theme")
    names = [str(node.value) for node in texts(theme, inner(theme, "name"))]
    if not pages or not pages[0].is_dir() or names != ["congkhai"]:
        return []
    own = [read.folder / str(node.value) for node in texts(inner(theme, "custom_dir"))]
    return [*pages, *own, _ASSETS]
