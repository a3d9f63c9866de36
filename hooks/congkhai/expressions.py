"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from typing import AnyStr, Generic, cast


def expression(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, for the head of a module.

    A command loads hundreds of expressions and one document touches a third of them, while
    compiling them all takes as long as reading a short document does. The `re` of a match is the
    compiled one: no object to compare with what is given here.
    """
    return cast(re.Pattern[AnyStr], _Uncompiled(pattern, flags))


class _Uncompiled(Generic[AnyStr]):
    """Has every method of the compiled expression as an attribute once one of them is asked for."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self.pattern, self._flags)
        for each in dir(compiled):
            if not each.startswith("_"):
                setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)
