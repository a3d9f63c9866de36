"""The engine's own templates: listed without what nobody asks for, and compiled once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import jinja2

from ..render import TemplateLayout, keep_compiled
from ..seal import programs
from .engine import MkDocsConfig
from .ingredients import is_alone


class ShownTemplates(jinja2.FileSystemLoader):
    """Does not list what lies in hidden folders: the skeleton has fourteen thousand icons there,
    which the engine would leave out one by one."""

    def list_templates(self) -> list[str]:
        found: set[str] = set()
        for top in self.searchpath:
            for folder, inner, names in os.walk(top, followlinks=self.followlinks):
                inner[:] = [name for name in inner if not name.startswith(".")]
                here = Path(folder).relative_to(top)
                found.update((here / name).as_posix() for name in names)
        return sorted(found)


def list_shown_templates(config: MkDocsConfig) -> None:
    """The environment that the engine is going to ask the theme for lists no others."""
    made = config.theme.get_env

    def get_env() -> jinja2.Environment:
        env = made()
        if type(env.loader) is jinja2.FileSystemLoader:
            env.loader = ShownTemplates(env.loader.searchpath)
        return env

    config.theme.get_env = get_env  # type: ignore[method-assign]


def use_layout(
    env: jinja2.Environment, folders: Iterable[Path], config: MkDocsConfig, kept: Path
) -> None:
    """Templates of these folders are written without their layout. What all compile to is kept
    until the next build, unless somebody else may compile otherwise."""
    env.add_extension(TemplateLayout)
    env.laid_out = tuple(map(str, folders))  # type: ignore[attr-defined]
    if is_alone(config):
        keep_compiled(env, kept, programs())
