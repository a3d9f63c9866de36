"""Files and folders that mkdocs.yml names and that are not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from ..bilingual import Bilingual, filled
from ..problems import Problem, found
from .nodes import ReadFile, counting, listed_nodes, node_place, pages_folder, plainly_said, texts
from .themes import OURS

INHERITED = Bilingual("tệp cấu hình", "configuration")
_FOLDER = Bilingual("thư mục", "folder")
_PROGRAM = Bilingual("tệp chương trình", "program")
_PICTURE = Bilingual("tệp hình", "picture")
_STYLES = Bilingual("tệp kiểu chữ", "style sheet")
_SCRIPT = Bilingual("tệp lệnh", "script")
OF_THIS_FILE = Bilingual("thư mục của tệp cấu hình này", "the folder of this file")
_OF_THE_PORTAL = Bilingual("thư mục gốc của cổng", "the portal's own folder")
_ASSETS = Path(__file__).resolve().parents[1] / "theme"


def missing_files(files: Sequence[ReadFile]) -> Iterator[Problem]:
    """What counts and is not there, seen from the portal's own configuration; what pages show,
    from the folder of pages."""
    if not files:
        return
    top = files[0].folder
    for node, file in (
        *plainly_said(files, "docs_dir"),
        *plainly_said(files, "theme", "custom_dir"),
    ):
        if not (top / str(node.value)).is_dir():
            yield absent(node, str(node.value), file, _FOLDER, _OF_THE_PORTAL)
    for node, file in _listed(files, "hooks"):
        if not (top / str(node.value)).is_file():
            yield absent(node, str(node.value), file, _PROGRAM, _OF_THE_PORTAL)
    folders = _published(files)
    for what, nodes in (
        (
            _PICTURE,
            (*plainly_said(files, "theme", "logo"), *plainly_said(files, "theme", "favicon")),
        ),
        (_STYLES, _listed(files, "extra_css")),
        (_SCRIPT, _listed(files, "extra_javascript")),
    ):
        for node, file in nodes if folders else ():
            path = str(node.value).partition("?")[0].lstrip("/")
            is_elsewhere = "://" in path or str(node.value).startswith("//")
            if not is_elsewhere and not any((folder / path).is_file() for folder in folders):
                name = f"{folders[0].name}/{path}"
                base = filled("thư mục $folder/", "the folder $folder/", folder=folders[0].name)
                yield absent(node, name, file, what, base)


def absent(node: yaml.Node, path: str, file: str, what: str, base: str) -> Problem:
    return found(node_place(node, file), "K126", what=what, path=path, base=base)


def _listed(files: Sequence[ReadFile], key: str) -> list[tuple[yaml.ScalarNode, str]]:
    return [
        (text, file) for node, file in counting(files, key) for text in texts(*listed_nodes(node))
    ]


def _published(files: Sequence[ReadFile]) -> list[Path]:
    """The folders whose files a site has; none where it is not said which they are."""
    if not any(plainly_said(files, "docs_dir")) or not pages_folder(files).is_dir():
        return []
    named = [*plainly_said(files, "theme"), *plainly_said(files, "theme", "name")]
    if [str(node.value) for node, _ in named] != [OURS]:
        return []
    own = [
        files[0].folder / str(node.value) for node, _ in plainly_said(files, "theme", "custom_dir")
    ]
    return [pages_folder(files), *own, _ASSETS]
