"""What changed from version to version, in sources and in mkdocs.yml; the latest comes last."""

from __future__ import annotations

from collections.abc import Callable

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from ..value import value_class


@value_class
class RenamedKey:
    """A key of sources that is called otherwise now; its value and its comments stay."""

    kind: str
    """plan, agencies, campaigns, documents, or a kind of record: reports, awards, …"""
    path: tuple[str, ...]
    """The keys that lead to it, the old name last; what is a list is gone through."""
    name: str


@value_class
class Step:
    version: str
    """The first that has it."""
    vi: str
    en: str
    renames: tuple[RenamedKey, ...] = ()
    settings: Callable[[CommentedMap], None] | None = None
    """Changes mkdocs.yml in place."""


def use_package(settings: CommentedMap) -> None:
    """A portal that was a copy of the program's repository takes theme and plugin from the package.

    Its own `overrides/` stays: what in it no longer fits is named.
    """
    theme = settings.get("theme")
    hooks = settings.get("hooks")
    if not isinstance(theme, CommentedMap) or theme.get("name") != "material":
        return
    if not isinstance(hooks, list) or "hooks/portal.py" not in hooks:
        return
    theme["name"] = "congkhai"
    hooks.remove("hooks/portal.py")
    if not hooks:
        del settings["hooks"]
    plugins = settings.get("plugins")
    if not isinstance(plugins, list):
        plugins = settings["plugins"] = CommentedSeq()
    if not plugins and isinstance(plugins, CommentedSeq):
        plugins.fa.set_flow_style()
    if "congkhai" not in plugins:
        plugins.append("congkhai")


STEPS = (
    Step(
        version="0.1.0",
        vi="giao diện và phần nối với bộ dựng nằm trong gói: «theme: congkhai», "
        "«plugins: [congkhai]» thay cho «hooks/portal.py»",
        en="theme and adapter are in the package: «theme: congkhai», «plugins: [congkhai]» "
        "in place of «hooks/portal.py»",
        settings=use_package,
    ),
)
