"""What a site of this configuration is made from, where that can be told."""

from __future__ import annotations

import logging
from pathlib import Path

from ..seal import Ingredients
from .engine import MkDocsConfig

PACKAGE = Path(__file__).resolve().parents[1]
# Extensions of Python-Markdown and of this package that read nothing but the page.
_PLAIN = frozenset(
    {
        "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html",
        "meta", "nl2br", "sane_lists", "smarty", "tables", "toc",
    }
)  # fmt: skip


def ingredients(config: MkDocsConfig, plans: Path) -> Ingredients | None:
    """None where the configuration names what might read anything: plugins and hooks of others,
    extensions that take in files, variables of the environment."""
    file = Path(config.config_file_path)
    text = file.read_text(encoding="utf-8-sig", errors="replace")
    if (
        not is_alone(config)
        or {*config.markdown_extensions} - _PLAIN
        or "!ENV" in text
        or "INHERIT" in text
    ):
        return None
    own = config.theme.custom_dir
    folders = [config.docs_dir, str(plans), str(PACKAGE), *([own] if own else [])]
    return Ingredients(
        paths=(str(file), *map(str, _hooks(config)), *folders),
        in_git=tuple(dict.fromkeys((str(file.parent), str(plans)))),
    )


def is_alone(config: MkDocsConfig) -> bool:
    """Whether nobody else's plugin or hook has a hand in the build."""
    own_hook = PACKAGE.parent / "portal.py"
    others = any(hook.resolve() != own_hook for hook in _hooks(config))
    # The engine counts hooks among the plugins too.
    return not others and {*config.plugins} - {*config.hooks} <= {"congkhai"}


def _hooks(config: MkDocsConfig) -> list[Path]:
    root = Path(config.config_file_path).parent
    return [root / hook for hook in config.hooks]


class Told(logging.Handler):
    """Remembers what a build says."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
