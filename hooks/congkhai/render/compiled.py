"""Page templates as quick Python: what the template engine does for any value, done for ours.

Templates spend most of their time in the engine's own calls: escaping through four functions,
looking attributes up as items too, asking of each thing called whether it wants the context. Here
values are objects with attributes and nothing called wants the context, so the Python that a
template compiles to may say `value.name` and `macro(value)` outright. Output is the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import partial
from keyword import iskeyword
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import Macro
from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]

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


def body(function: Callable[[], str]) -> Callable[[], Markup]:
    """What stands between `call` and `endcall`."""
    return partial(_marked, function)


def _marked(function: Callable[..., str], *arguments: object) -> Markup:
    # Markup("…") first looks for __html__ and an encoding; a joined text has neither.
    return str.__new__(Markup, function(*arguments))


class QuickMacro(Macro):
    """A macro that, given just what it asks for, is called without sorting its arguments."""

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        if len(args) == self._argument_count and not (self.catch_kwargs or self.catch_varargs):
            if not kwargs and not self.caller:
                return _marked(self._func, *args)
            if self.caller and not self.explicit_caller and kwargs.keys() == {"caller"}:
                return _marked(self._func, *args, kwargs["caller"])
        answer: str = super().__call__(*args, **kwargs)
        return answer


class QuickCode(CodeGenerator):
    """Compiles templates that escape everything and are given only objects with attributes."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        self.writeline(f"from {__name__} import QuickMacro, body, shown")
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("shown(")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        if isinstance(macro_ref.node, nodes.CallBlock) and not macro_ref.node.args:
            self.write("body(macro)")
            return
        self.write("Quick")
        super().macro_def(macro_ref, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        if node.dyn_args or node.dyn_kwargs or any(iskeyword(one.key) for one in node.kwargs):
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        self._visit_all([*node.args, *node.kwargs], frame)
        self.write("caller=caller)" if forward_caller else ")")

    def _visit_all(self, several: Iterable[nodes.Node], frame: Frame) -> None:
        for one in several:
            self.visit(one, frame)
            self.write(", ")
