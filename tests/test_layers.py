"""The code is in layers: a module imports only what stands before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

# A new module takes its place here: after what it needs, before what needs it.
ORDER = (
    "value",
    "dates",
    "problems",
    "text",
    "model",
    "search",
    "sources",
    "schedule",
    "graph",
    "history",
    "snapshot",
    "site",
    "export",
    "render",
    "search_entries",
    "importing",
    "pipeline",
    "commands",
    "cli",
)
# What stands apart may be taken out and used elsewhere.
ONLY = {"search": {"problems", "value", "text", "search"}}
ENGINES = {"mkdocs", "material", "properdocs", "markdown", "pymdownx"}

PACKAGE = Path(__file__).parent.parent / "hooks" / "congkhai"
MODULES = sorted(PACKAGE.rglob("*.py"))


def name_of(module: Path) -> str:
    parts = module.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def layer_of(name: str) -> str:
    return [*name.split("."), ""][1]


def imports(module: Path) -> Iterator[tuple[int, str]]:
    """The line and the full name of everything a module imports, wherever it does."""
    package = name_of(module).split(".")
    if module.name != "__init__.py":
        package.pop()
    for node in ast.walk(ast.parse(module.read_bytes())):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            source = ".".join([*above, *(node.module or "").split(".")]).strip(".")
            for name in node.names:
                yield node.lineno, f"{source}.{name.name}"


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_imports_only_layers_before_its_own(module):
    layer = layer_of(name_of(module))
    if not layer:
        allowed = set()
    else:
        assert layer in ORDER, f"{layer} has no place in ORDER"
        allowed = ONLY.get(layer) or {*ORDER[: ORDER.index(layer) + 1]}
    wrong = [
        f"{module.name}:{line} imports {name}"
        for line, name in imports(module)
        if name.startswith("congkhai.") and layer_of(name) not in {*allowed, "__version__"}
    ]
    assert wrong == []


def test_only_the_adapter_knows_the_engine():
    wrong = [
        f"{module.name}:{line} imports {name}"
        for module in MODULES
        for line, name in imports(module)
        if name.split(".")[0] in ENGINES
    ]
    assert wrong == []


def test_no_modules_import_each_other_in_a_circle():
    names = {name_of(module) for module in MODULES}
    needs = {}
    for module in MODULES:
        own = name_of(module)
        found = {name if name in names else name.rpartition(".")[0] for _, name in imports(module)}
        needs[own] = (found & names) - {own}
    while free := {name for name in needs if not needs[name] & needs.keys()}:
        needs = {name: needs[name] for name in needs.keys() - free}
    assert needs == {}


def test_every_layer_is_there():
    present = {layer_of(name_of(module)) for module in MODULES}
    assert [layer for layer in ORDER if layer not in present] == []
