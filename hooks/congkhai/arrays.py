"""NumPy, loaded when something of it is first used: few commands compare texts or build."""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["np"]

if TYPE_CHECKING:
    import numpy as np
else:

    class _WhenUsed:
        def __getattr__(self, name: str) -> object:
            import numpy

            # The next time it is found here, without asking.
            vars(self).update(vars(numpy))
            return getattr(numpy, name)

    np = _WhenUsed()
