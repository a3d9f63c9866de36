"""Page templates as quick Python: what the template engine does for any value, done for ours.

Templates spend most of their time in the engine's own calls: escaping through four functions,
looking attributes up as items too, asking of each thing called whether it wants the context. Here
values are objects with attributes and nothing called wants the context, so the Python that a
template compiles to may say `value.name` and `macro(value)` outright. Output is the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache, lru_cache
from keyword import iskeyword
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]

REPEATED = frozenset(
    {"date", "document", "head", "icon", "item", "legend", "names", "opening", "parties", "period",
     "place", "source", "state"}
)  # fmt: skip
"""Macros that write the same again and again, of nothing but what they are given."""
_SAFE = frozenset({int, float, dt.date})
"""What is written with letters that need no escaping."""


def shown(value: object) -> str:
    """`escape`, without a new object for each text; it is joined at once and needs no mark."""
    kind = type(value)
    if kind is str:
        return _escape_inner(value)  # type: ignore[arg-type]
    if kind is Markup:
        return value  # type: ignore[return-value]
    return str(value) if kind in _SAFE else escape(value)


def safe(text: str) -> Markup:
    """`Markup(…)` of what a template wrote, which is text and needs no look at what it is."""
    return str.__new__(Markup, text)


@cache
def pieces(environment: jinja2.Environment, name: str) -> object:
    """The macros of a template that is imported without the values of the page."""
    return environment.get_template(name).module


remembered = lru_cache(1024, typed=True)
"""What a macro wrote of the same values is written again."""


class QuickCode(CodeGenerator):
    """Compiles templates that escape everything and are given only objects with attributes."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        self.writeline(f"from {__name__} import pieces, remembered, safe, shown")
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("shown(")

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        if node.with_context:
            super()._import_common(node, frame)
            return
        self.write("pieces(environment, ")
        self.visit(node.template, frame)
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """What always takes the same arguments is the Python function itself."""
        sorts = macro_ref.node.defaults or macro_ref.accesses_caller
        if sorts or macro_ref.accesses_kwargs or macro_ref.accesses_varargs:
            super().macro_def(macro_ref, frame)
        elif getattr(macro_ref.node, "name", "") in REPEATED:
            self.write("remembered(macro)")
        else:
            self.write("macro")

    def return_buffer_contents(self, frame: Frame, force_unescaped: bool = False) -> None:
        self.writeline(f"return safe(concat({frame.buffer}))")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        if (
            node.dyn_args
            or node.dyn_kwargs
            or any(iskeyword(keyword.key) for keyword in node.kwargs)
        ):
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        self._visit_all([*node.args, *node.kwargs], frame)
        self.write("caller=caller)" if forward_caller else ")")

    def _visit_all(self, several: Iterable[nodes.Node], frame: Frame) -> None:
        for node in several:
            self.visit(node, frame)
            self.write(", ")
