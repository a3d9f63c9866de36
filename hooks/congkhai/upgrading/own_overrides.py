"""A portal's own templates that stand before the theme's: which of them no longer fit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jinja2
from jinja2 import nodes

from ..theme import THEME

# Templates of the theme's own parent; what extends one goes past the portal's frame.
PARENT = "base.html"


def misfits(overrides: Path) -> Iterator[tuple[str, int, str, dict[str, str]]]:
    """Path, line, the message's key and its values, for each template that the theme outgrew."""
    env = jinja2.Environment(autoescape=True)
    for path in sorted(overrides.rglob("*.html")):
        name = path.relative_to(overrides).as_posix()
        try:
            tree = env.parse(path.read_text(encoding="utf-8-sig"))
        except jinja2.TemplateSyntaxError as error:
            yield name, error.lineno, "override_syntax", {"reason": error.message or ""}
            continue
        except (OSError, UnicodeDecodeError):
            yield name, 1, "override_unreadable", {}
            continue
        yield from ((name, *misfit) for misfit in _misfits(tree, name, overrides, env))
        if name.startswith("ck/") and not (THEME / name).is_file():
            yield name, 1, "override_unused", {}
        elif (THEME / name).is_file() and name != "main.html":
            yield name, 1, "override_hides", {}


def _misfits(
    tree: nodes.Template, name: str, overrides: Path, env: jinja2.Environment
) -> Iterator[tuple[int, str, dict[str, str]]]:
    for extends in tree.find_all(nodes.Extends):
        if isinstance(extends.template, nodes.Const) and extends.template.value == PARENT:
            yield extends.lineno, "override_parent", {"parent": PARENT}
    for taken in tree.find_all(nodes.Import):
        if not isinstance(taken.template, nodes.Const):
            continue
        source = str(taken.template.value)
        given = _given(source, name, overrides, env)
        if given is None:
            yield taken.lineno, "override_no_template", {"template": source}
            continue
        for call in tree.find_all(nodes.Call):
            used = call.node
            if not isinstance(used, nodes.Getattr) or not isinstance(used.node, nodes.Name):
                continue
            if used.node.name == taken.target and used.attr not in given:
                values = {"template": source, "macro": used.attr}
                yield used.lineno, "override_no_macro", values


def _given(source: str, name: str, overrides: Path, env: jinja2.Environment) -> set[str] | None:
    """What a template gives to those that import it; None where there is none."""
    below = "ck" if name.startswith("ck/") else "."
    for folder in (overrides, THEME):
        path = folder / below / source
        if path.is_file():
            try:
                tree = env.parse(path.read_text(encoding="utf-8-sig"))
            except (jinja2.TemplateSyntaxError, OSError, UnicodeDecodeError):
                return None
            macros = {macro.name for macro in tree.find_all(nodes.Macro)}
            assigned = {
                target.name
                for statement in tree.find_all(nodes.Assign)
                if isinstance(target := statement.target, nodes.Name)
            }
            return macros | assigned
    return None
