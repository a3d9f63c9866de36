"""Values: what is equal when its fields are, and is given new fields instead of changed ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import MISSING, dataclass, field, fields, make_dataclass
from functools import partial
from typing import Any, TypeVar, cast, dataclass_transform, overload

T = TypeVar("T")


@overload
def value_class(cls: type[T], /) -> type[T]: ...
@overload
def value_class(*, order: bool) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value_class(
    cls: type[T] | None = None, /, *, order: bool = False
) -> type[T] | Callable[[type[T]], type[T]]:
    """A dataclass with slots and a hash, whose fields the type checker lets nobody set.

    Nothing is remembered in one: what works things out as it is asked is a class of its own.

    One that is frozen at run time as well takes three times as long to make, and a build makes
    thousands of values for every plan.
    """
    return partial(_made, order=order) if cls is None else _made(cls, order)


@dataclass_transform(field_specifiers=(field,))
def record_class(cls: type[T]) -> type[T]:
    """A dataclass with slots whose fields are set while something is worked out."""
    cls.__doc__ = cls.__doc__ or cls.__name__
    made = _written_late(cls, ("__init__", "__repr__", "__eq__"))
    made.__hash__ = None  # type: ignore[assignment]
    return made


_NOT_GIVEN: Any = object()


def _made(cls: type[T], order: bool) -> type[T]:
    # Where there is none, one would be made of the signature.
    cls.__doc__ = cls.__doc__ or cls.__name__
    if order:
        return dataclass(slots=True, unsafe_hash=True, order=True)(cls)
    return _written_late(cls, ("__init__", "__repr__", "__eq__", "__hash__"))


def _written_late(cls: type[T], methods: Iterable[str]) -> type[T]:
    # Python takes the hash from a class that says itself what is equal.
    names = [name for name in methods if cls.__dict__.get(name) is None]
    made = dataclass(slots=True, init=False, repr=False, eq=False)(cls)
    _write_at_first_call(made, names)
    return made


def _write_at_first_call(cls: type[Any], names: Iterable[str]) -> None:
    """To write methods takes most of what a class does, and one run calls few of those of hundreds
    of classes: each is written when it is called first."""

    def standing_in(name: str) -> Callable[..., Any]:
        def method(self: object, *given: object, **named: object) -> object:
            if name == "__init__" and (plain := _plain_init(cls)):
                setattr(cls, name, plain)
                return plain(self, *given, **named)
            twin = make_dataclass(
                cls.__name__,
                [(each.name, each.type, each) for each in fields(cls)],
                namespace={"__doc__": cls.__doc__},
                init=name == "__init__",
                repr=name == "__repr__",
                eq=name == "__eq__",
                unsafe_hash=name == "__hash__",
            )
            setattr(cls, name, written := twin.__dict__[name])
            return written(self, *given, **named)

        return method

    for name in names:
        setattr(cls, name, standing_in(name))


def _plain_init(cls: type[Any]) -> Callable[..., Any] | None:
    """What a dataclass would have, without making a class for it; None where it is no plain one."""
    known: dict[str, Any] = {"_NOT_GIVEN": _NOT_GIVEN}
    taken, done = ["self"], []
    for number, each in enumerate(fields(cls)):
        if not each.init or each.kw_only or hasattr(cls, "__post_init__"):
            return None
        name, value = each.name, each.name
        if each.default is not MISSING:
            known[f"_given{number}"] = each.default
            name += f"=_given{number}"
        elif each.default_factory is not MISSING:
            known[f"_make{number}"] = each.default_factory
            name += "=_NOT_GIVEN"
            value = f"_make{number}() if {value} is _NOT_GIVEN else {value}"
        taken.append(name)
        done.append(f"self.{each.name} = {value}")
    made: dict[str, Any] = {}
    body = "; ".join(done) or "pass"
    exec(f"def __init__({', '.join(taken)}): {body}", known, made)
    return cast(Callable[..., Any], made["__init__"])
