"""What is of the right kind in mkdocs.yml and still of no use: an empty table, an address that is
none, folders within each other, keys of `extra` that nobody reads."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence

import yaml

from ..bilingual import Bilingual, filled
from ..expressions import expression
from ..problems import Place, Problem, found
from .nodes import ReadFile, counting, inner, kind_of, node_place, pages_folder, plainly_said

_NEVER_EMPTY = ("site_name", "extra", "validation", "extra_javascript", "hooks", "watch")
_REMOTE = expression(r"(?:ssh://)?(?:[\w.-]+@)?(?P<host>[\w-]+(?:\.[\w-]+)+)[:/](?P<path>[^\s:]+)")
_CLOSE = 0.8
_SITE = "site"
"""Where the engine puts a site where nothing is said."""

_EMPTY = Bilingual("dòng này để trống", "it is empty")
_FILL = Bilingual(
    "xóa dòng này, hoặc viết giá trị của nó", "remove this line, or write what it is to say"
)
_NO_ADDRESS = Bilingual("không phải địa chỉ http", "it is no address")
_LIKE = Bilingual(
    "viết như «https://github.com/to-chuc/cong»", "write like «https://github.com/owner/portal»"
)
_WITHIN = Bilingual(
    "thư mục trang viết (docs_dir) và thư mục cổng dựng ra (site_dir) chứa nhau",
    "of the folders of written pages (docs_dir) and of the site (site_dir) one holds the other",
)
_BESIDE = Bilingual(
    "để hai thư mục cạnh nhau, như «docs_dir: content» và «site_dir: site»",
    "let them lie side by side, like «docs_dir: content» and «site_dir: site»",
)
_FLAT = Bilingual(
    "trang của cổng có địa chỉ dạng «gop-y/», liên kết giữa các trang dựa vào đó",
    "pages of the portal have addresses like «gop-y/», to which its links lead",
)
_REMOVE = Bilingual("xóa dòng này", "remove this line")


def unusable(files: Sequence[ReadFile]) -> Iterator[Problem]:
    """Of each key, what counts: what is inherited may be said better by who inherits it."""
    for key in _NEVER_EMPTY:
        for node, file in counting(files, key):
            if isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null":
                yield found(node_place(node, file), "K129", key=key, why=_EMPTY, fix=_FILL)
    for address, file in plainly_said(files, "repo_url"):
        if not str(address.value).startswith(("http://", "https://")):
            at = node_place(address, file)
            fix = _repository(str(address.value))
            yield found(at, "K129", key="repo_url", why=_NO_ADDRESS, fix=fix)
    for node, file in counting(files, "use_directory_urls"):
        if kind_of(node) == "switch" and str(node.value).lower() in {"false", "no", "off"}:
            at = node_place(node, file)
            yield found(at, "K129", key="use_directory_urls", why=_FLAT, fix=_REMOVE)
    yield from _folders(files)
    yield from _without_pages(files)


def _without_pages(files: Sequence[ReadFile]) -> Iterator[Problem]:
    """Where no folder of written pages is named and the usual one is not there."""
    if not files or any(counting(files, "docs_dir")) or pages_folder(files).is_dir():
        return
    own = next((name for name in _OWN if (files[0].folder / name).is_dir()), _OWN[0])
    usual = pages_folder(files).name
    why = filled(
        "không có thư mục «$usual» của các trang viết",
        "the folder «$usual» of written pages is not there",
        usual=usual,
    )
    fix = filled(
        "tạo thư mục «$usual», hoặc thêm dòng «docs_dir: $own» nếu trang viết nằm ở đó",
        "make the folder «$usual», or add a line «docs_dir: $own» if written pages lie there",
        usual=usual,
        own=own,
    )
    yield found(Place(files[0].file), "K129", key="docs_dir", why=why, fix=fix)


_OWN = ("content", "pages")
"""What portals call the folder of their written pages."""


def _repository(written: str) -> Bilingual:
    """«github.com/a/b», «git@github.com:a/b.git» as a browser goes there."""
    match = _REMOTE.fullmatch(written.strip())
    if match is None:
        return _LIKE
    address = f"https://{match['host']}/{match['path'].strip('/').removesuffix('.git')}"
    return filled("viết «$it»", "write «$it»", it=address)


def _folders(files: Sequence[ReadFile]) -> Iterator[Problem]:
    written = {
        key: (node, file)
        for key in ("docs_dir", "site_dir")
        for node, file in plainly_said(files, key)
    }
    if not written:
        return
    folder = str(written["site_dir"][0].value) if "site_dir" in written else _SITE
    docs = pages_folder(files).absolute().resolve()
    site = (files[0].folder / folder).absolute().resolve()
    if docs.is_relative_to(site) or site.is_relative_to(docs):
        key, (node, file) = next(iter(written.items()))
        yield found(node_place(node, file), "K129", key=key, why=_WITHIN, fix=_BESIDE)


def unread_extra(
    read: ReadFile, known: Mapping[str, Bilingual], office: Sequence[str], text: Bilingual
) -> Iterator[Problem]:
    """Keys of `extra` that are a letter off those that the portal reads (others are one's own),
    colours for nothing, and lists where one text goes."""
    extra = read.keys.get("extra")
    for key, _ in extra.value if isinstance(extra, yaml.MappingNode) else ():
        word = str(key.value)
        close = difflib.get_close_matches(word.replace("_", ""), [*known], n=1, cutoff=_CLOSE)
        if word not in known and close:
            fix = filled("có phải là «$word»?", "did you mean «$word»?", word=close[0])
            yield found(node_place(key, read.file), "K127", key=f"extra.{word}", fix=fix)
    accent = inner(extra, "accent")
    for key, value in accent.value if isinstance(accent, yaml.MappingNode) else ():
        name = f"extra.accent.{key.value}"
        if key.value not in {"light", "dark", "<<"}:
            yield found(node_place(key, read.file), "K127", key=name, fix=_SCHEMES)
        elif not isinstance(value, yaml.ScalarNode):
            yield found(node_place(value, read.file), "K124", key=name, wanted=text)
    for name in office:
        if isinstance(value := inner(inner(extra, "office"), name), yaml.SequenceNode):
            at = node_place(value, read.file)
            yield found(at, "K124", key=f"extra.office.{name}", wanted=text)


_SCHEMES = Bilingual(
    "viết một trong: light (nền sáng), dark (nền tối)", "write one of: light, dark"
)
