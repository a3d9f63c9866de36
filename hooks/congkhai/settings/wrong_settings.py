"""What no build can use of mkdocs.yml, each at its line: no YAML, a key of another kind, a file,
theme or plugin that is not there."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml

from ..bilingual import Bilingual, filled
from ..problems import Place, Problem, broken_yaml, found, no_pairs, not_utf8, written_twice
from .composed import DEEPEST, MOST_EVENTS, TooMuch, composed
from .lost import lost_words, without_congkhai
from .named_files import INHERITED, OF_THIS_FILE, absent, missing_files
from .nodes import (
    ReadFile,
    counting,
    counting_tables,
    kind_of,
    named,
    node_place,
    plainly_said,
    texts,
)
from .office import KEYS
from .shown_links import half_links
from .themes import foreign_theme
from .unusable import unread_extra, unusable
from .written_files import unreadable_files

_MOST_FILES = 20

TEXT = Bilingual("một dòng chữ", "a line of text")
SWITCH = Bilingual("true hoặc false", "true or false")
LIST = Bilingual("danh sách, mỗi dòng bắt đầu bằng «- »", "a list, each line beginning with «- »")
TABLE = Bilingual("các cặp «khóa: giá trị» thụt vào", "indented pairs of «key: value»")
TEXT_OR_TABLE = filled("$a, hoặc $b", "$a, or $b", a=TEXT, b=TABLE)
LIST_OR_TABLE = filled("$a, hoặc $b", "$a, or $b", a=LIST, b=TABLE)
_KINDS: Mapping[Bilingual, tuple[str, ...]] = {
    TEXT: ("text",),
    SWITCH: ("switch",),
    LIST: ("list",),
    TABLE: ("table",),
    TEXT_OR_TABLE: ("text", "table"),
    LIST_OR_TABLE: ("list", "table"),
}
_KEYS: Mapping[str, Bilingual] = {
    **dict.fromkeys(
        (
            "INHERIT", "site_name", "site_url", "site_description", "site_author", "copyright",
            "repo_url", "repo_name", "edit_uri", "edit_uri_template", "docs_dir", "site_dir",
            "dev_addr", "remote_branch", "remote_name", "exclude_docs", "draft_docs", "not_in_nav",
        ),
        TEXT,
    ),
    **dict.fromkeys(("use_directory_urls", "strict"), SWITCH),
    **dict.fromkeys(
        ("nav", "extra_css", "extra_javascript", "extra_templates", "hooks", "watch"), LIST
    ),
    **dict.fromkeys(("extra", "validation"), TABLE),
    "theme": TEXT_OR_TABLE,
    **dict.fromkeys(("plugins", "markdown_extensions"), LIST_OR_TABLE),
}  # fmt: skip
_EXTRA: Mapping[str, Bilingual] = {
    **dict.fromkeys(("tagline", "kept_by", "licence", "credit", "folder", "notice", "plans"), TEXT),
    **dict.fromkeys(("office", "accent"), TEXT_OR_TABLE),
    **dict.fromkeys(("tabs", "footer"), LIST),
    "search_words": TABLE,
    **dict.fromkeys(("cards", "offline"), SWITCH),
}
_THEME: Mapping[str, Bilingual] = dict.fromkeys(("custom_dir", "logo", "favicon"), TEXT)


def wrong_settings(path: Path) -> list[Problem]:
    """For mkdocs.yml, whatever it inherits, and the pages and templates of the portal's own;
    `path` need not be there."""
    problems: list[Problem] = []
    files: list[ReadFile] = []
    for read in _files(path, problems):
        files.append(read)
        problems += _twice(read)
        problems += _of_other_kinds(read.root, _KEYS, read.file, "")
        problems += _unknown_keys(read)
        problems += lost_words(read)
        for name, known in (("extra", _EXTRA), ("theme", _THEME)):
            if isinstance(table := read.keys.get(name), yaml.MappingNode):
                problems += _of_other_kinds(table, known, read.file, f"{name}.")
        problems += half_links(read)
        problems += unread_extra(read, _EXTRA, KEYS, TEXT)
    problems += missing_files(files)
    problems += _not_installed(files)
    if files and not any(counting(files, "site_name")):
        problems.append(found(Place(path.name), "K124", key="site_name", wanted=TEXT))
    problems += without_congkhai(files)
    problems += foreign_theme(files)
    problems += unusable(files)
    problems += unreadable_files(files)
    return problems


def _files(path: Path, problems: list[Problem]) -> Iterator[ReadFile]:
    """The file, then those that it inherits, as far as they can be read."""
    top = path.parent
    for _ in range(_MOST_FILES):
        file = path.relative_to(top).as_posix() if path.is_relative_to(top) else path.as_posix()
        read = _read(path, file, top, problems)
        if read is None:
            return
        yield read
        parent = read.keys.get("INHERIT")
        if not isinstance(parent, yaml.ScalarNode):
            return
        path = path.parent / str(parent.value)
        if not path.is_file():
            problems.append(absent(parent, str(parent.value), file, INHERITED, OF_THIS_FILE))
            return


def _read(path: Path, file: str, top: Path, problems: list[Problem]) -> ReadFile | None:
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
        root = composed(text)
    except OSError:
        return None  # what is not there is said where it is asked for
    except UnicodeDecodeError as error:
        problems.append(not_utf8(error, file))
        return None
    except yaml.YAMLError as error:
        problems.append(broken_yaml(error, text, file))
        return None
    except TooMuch:
        problems.append(found(Place(file), "K109", limit=DEEPEST, nodes=MOST_EVENTS))
        return None
    if isinstance(root, yaml.MappingNode) and all(
        isinstance(key, yaml.ScalarNode) for key, _ in root.value
    ):
        return ReadFile(file=file, folder=top, root=root, text=text)
    problems.append(no_pairs(node_place(root, file) if root else Place(file)))
    return None


def _twice(read: ReadFile) -> Iterator[Problem]:
    """A key that is written twice, at any depth; the engine would take the later one."""
    waiting: list[yaml.Node] = [read.root]
    seen: set[int] = set()
    while waiting and len(seen) < MOST_EVENTS:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            waiting += node.value
        elif isinstance(node, yaml.MappingNode):
            first: dict[str, yaml.Node] = {}
            for key, value in node.value:
                waiting.append(value)
                if not isinstance(key, yaml.ScalarNode) or key.value == "<<":
                    continue
                known = first.setdefault(str(key.value), key)
                if known is not key:
                    line = known.start_mark.line + 1
                    yield written_twice(node_place(key, read.file), str(key.value), line)


def _of_other_kinds(
    table: yaml.MappingNode, known: Mapping[str, Bilingual], file: str, above: str
) -> Iterator[Problem]:
    for key, value in table.value:
        wanted = known.get(str(key.value))
        kind = kind_of(value)
        if wanted and kind and kind not in _KINDS[wanted]:
            yield found(node_place(value, file), "K124", key=f"{above}{key.value}", wanted=wanted)


def _unknown_keys(read: ReadFile) -> Iterator[Problem]:
    for key, _ in read.root.value:
        if key.value not in _KEYS and key.value != "<<":
            fix = filled(_ONES_OWN, _ONES_OWN.en, nearest=_near(key.value, _KEYS))
            yield found(node_place(key, read.file), "K127", key=key.value, fix=fix)


_ONES_OWN = Bilingual(
    "$nearest Điều riêng của cổng ghi dưới «extra»",
    "$nearest What is the portal's own stands under «extra»",
)
_PLUGIN = Bilingual("phần bổ sung", "plugin")
_THEME_WORD = Bilingual("giao diện", "theme")


def _not_installed(files: Sequence[ReadFile]) -> Iterator[Problem]:
    plugins = (
        (text, file)
        for node, file in counting_tables(files, "plugins")
        for text in texts(*named(node))
    )
    themes = (*plainly_said(files, "theme"), *plainly_said(files, "theme", "name"))
    for group, what, names in (
        ("mkdocs.plugins", _PLUGIN, plugins),
        ("mkdocs.themes", _THEME_WORD, themes),
    ):
        known = _installed(group)
        for node, file in names:
            # Where no engine is installed, nothing can be said.
            if known and node.value not in known:
                yield _unknown(node, what, known, file)


def _unknown(node: yaml.ScalarNode, what: str, known: Iterable[str], file: str) -> Problem:
    name = str(node.value)
    return found(node_place(node, file), "K125", what=what, name=name, nearest=_near(name, known))


@cache
def _installed(group: str) -> frozenset[str]:
    """By their names, and by those that a theme's own plugins go by within it."""
    # Here, since it takes as long to load as all other settings, and most ask for none of it.
    from importlib.metadata import entry_points

    names = {entry.name for entry in entry_points(group=group)}
    return frozenset(names | {name.rpartition("/")[2] for name in names})


def _near(word: str, known: Iterable[str]) -> Bilingual:
    close = difflib.get_close_matches(word, [*known], n=1, cutoff=0.6)
    if not close:
        return Bilingual("", "")
    return filled("có phải là «$word»?", "did you mean «$word»?", word=close[0])
