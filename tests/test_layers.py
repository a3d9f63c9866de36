"""The code is in layers: a module imports only what stands before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

# A new module takes its place here: after what it needs, before what needs it.
ORDER = (
    "value",
    "expressions",
    "arrays",
    "bilingual",
    "addresses",
    "writing",
    "publishing",
    "dates",
    "problems",
    "text",
    "settings",
    "model",
    "search",
    "sources",
    "schedule",
    "graph",
    "git",
    "history",
    "seal",
    "site",
    "products",
    "snapshot",
    "source_digests",
    "questions",
    "recorded_texts",
    "worked_out",
    "door",
    "derived",
    "kept_plan",
    "readings",
    "register_reading",
    "findings",
    "knowledge",
    "export",
    "theme",
    "cards",
    "render",
    "search_entries",
    "importing",
    "starting",
    "upgrading",
    "indexing",
    "comparing",
    "assembly",
    "whereabouts",
    "away",
    "pipeline",
    "preview",
    "adapter",
    "commands",
    "cli",
)
# What stands apart may be taken out and used elsewhere.
ONLY = {"search": {"bilingual", "problems", "value", "text", "search"}}
ENGINES = {"mkdocs", "material", "properdocs", "markdown", "pymdownx"}

PACKAGE = Path(__file__).parent.parent / "hooks" / "congkhai"
MODULES = sorted(PACKAGE.rglob("*.py"))


def name_of(module: Path) -> str:
    parts = module.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def layer_of(name: str) -> str:
    return [*name.split("."), ""][1]


@cache
def tree_of(module: Path) -> ast.Module:
    return ast.parse(module.read_bytes())


@cache
def imports(module: Path) -> list[tuple[int, str]]:
    """The line and the full name of everything a module imports, wherever it does."""
    return [*_imports(module)]


def _imports(module: Path) -> Iterator[tuple[int, str]]:
    package = name_of(module).split(".")
    if module.name != "__init__.py":
        package.pop()
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            source = ".".join([*above, *(node.module or "").split(".")]).strip(".")
            for name in node.names:
                yield node.lineno, f"{source}.{name.name}"


# The modules are hundreds: each rule is one test, which lists every module that breaks it.


def test_every_layer_has_its_place():
    assert {layer_of(name_of(module)) for module in MODULES} - {*ORDER, ""} == set()


def test_a_module_imports_only_layers_before_its_own():
    wrong = [
        f"{name_of(module)}:{line} imports {name}"
        for module in MODULES
        for line, name in imports(module)
        if name.startswith("congkhai.") and layer_of(name) not in allowed(layer_of(name_of(module)))
    ]
    assert wrong == []


@cache
def allowed(layer: str) -> set[str]:
    before = ORDER[: ORDER.index(layer) + 1] if layer else ()
    return {*(ONLY.get(layer) or before), "__version__"}


def test_what_a_module_offers_is_there():
    wrong = []
    for module in MODULES:
        offered = import_module(name_of(module)) if module.stem != "__main__" else None
        names = getattr(offered, "__all__", ())
        lacking = [name for name in names if not hasattr(offered, name)]
        twice = sorted({name for name in names if names.count(name) > 1})
        if lacking or twice:
            wrong.append(f"{name_of(module)} lacks {lacking}, offers twice {twice}")
    assert wrong == []


def test_one_module_knows_the_engine():
    wrong = [
        f"{name_of(module)}:{line} imports {name}"
        for module in MODULES
        for line, name in imports(module)
        if name.split(".")[0] in ENGINES and name_of(module) != "congkhai.adapter.engine"
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


def test_a_package_is_entered_by_its_front_door():
    """What others may use of a package stands in its `__all__`; all else is its own affair."""
    wrong = [
        f"{name_of(module)}:{line} imports {name}"
        for module in MODULES
        for line, name in imports(module)
        if name.startswith("congkhai.")
        if layer_of(name) != layer_of(name_of(module)) and name not in offered()
    ]
    assert wrong == []


@cache
def offered() -> frozenset[str]:
    """The full names of what packages and single modules of the first level give to others."""
    names = {"congkhai.__version__"}
    for module in MODULES:
        package = name_of(module)
        if package.count(".") != 1:
            continue
        tree = tree_of(module)
        listed = [
            node.value
            for node in tree.body
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
        ]
        if module.name == "__init__.py":
            assert listed, f"{package} has no __all__"
            names |= {f"{package}.{name}" for name in ast.literal_eval(listed[0])}
        else:
            given = ast.literal_eval(listed[0]) if listed else defined(tree)
            names |= {f"{package}.{name}" for name in given}
    return frozenset(names)


def defined(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


def test_a_name_means_one_thing():
    """No two public classes share a name; commands alone share their two functions."""
    homes: dict[str, list[str]] = {}
    for module in MODULES:
        tree = tree_of(module)
        for node in tree.body:
            if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(name_of(module))
    commands = {"add_arguments", "run"}
    shared = {name: modules for name, modules in homes.items() if len({*modules}) > 1}
    assert {name: modules for name, modules in shared.items() if name not in commands} == {}


def test_what_has_many_fields_is_made_with_their_names():
    """Two neighbours of one type, swapped, would be seen by nobody."""
    many: set[str] = set()
    calls: list[tuple[str, int, ast.Call]] = []
    for module in MODULES:
        for node in ast.walk(tree_of(module)):
            if isinstance(node, ast.ClassDef):
                fields = [part for part in node.body if isinstance(part, ast.AnnAssign)]
                if node.decorator_list and len(fields) > 5:
                    many.add(node.name)
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                calls.append((module.name, node.lineno, node))
    wrong = [
        f"{file}:{line} {call.func.id}"
        for file, line, call in calls
        if isinstance(call.func, ast.Name) and call.func.id in many and len(call.args) > 1
    ]
    assert wrong == []


# Of what a document says: when, who, …; what is of several fields stands beside them.
FIELDS = (
    "times",
    "bodies",
    "tables",
    "orders",
    "citations",
    "limits",
    "phases",
    "tasks",
    "scanned",
    "aims",
    "head",
)


def test_a_field_of_the_importer_knows_those_before_it_alone():
    extract = "congkhai.importing.extract."
    places = {field: place for place, field in enumerate(FIELDS)}
    wrong = [
        f"{name_of(module)}:{line} imports {name}"
        for module in MODULES
        if (own := field_of(name_of(module))) in places
        for line, name in imports(module)
        if name.startswith(extract) and places.get(field_of(name), len(places)) > places[own]
    ]
    assert wrong == []


def field_of(name: str) -> str:
    below = name.removeprefix("congkhai.importing.extract.")
    return below.split(".")[0] if below != name else ""
