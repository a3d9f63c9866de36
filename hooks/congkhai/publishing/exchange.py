"""Two folders change places, in one step where the system has one."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

from ..writing import rename_when_free

_AT_FDCWD = -100
_EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2 (Linux 3.15) and RENAME_SWAP of renamex_np (macOS 10.12)."""
_HAS_NOT = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})


def exchange(one: Path, other: Path, between: Path) -> None:
    """What stood at `one` stands at `other` and the reverse.

    Where no system call does both at once, `other` waits at `between` for a moment; `recover`
    sets right what is left when a process dies in it.
    """
    try:
        if _at_once(one, other):
            return
    except OSError as error:
        if error.errno not in _HAS_NOT:
            raise
    rename_when_free(other, between)
    try:
        rename_when_free(one, other)
    except OSError:
        # What stood there comes back: nobody shall find nothing.
        rename_when_free(between, other)
        raise
    rename_when_free(between, one)


def recover(other: Path, between: Path) -> None:
    """Puts back what was left between two renames."""
    if between.exists() and not other.exists():
        between.rename(other)


def _at_once(one: Path, other: Path) -> bool:
    """Whether the system did it; raises OSError as the system says."""
    call = _system_call()
    if call is None:
        return False
    paths = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin":
        failed = call(*paths, _EXCHANGE)
    else:
        failed = call(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _EXCHANGE)
    if failed:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(other))
    return True


@cache
def _system_call() -> ctypes._NamedFuncPointer | None:
    if sys.platform == "win32":
        return None
    with suppress(OSError, AttributeError):
        library = ctypes.CDLL(None, use_errno=True)
        call = library.renamex_np if sys.platform == "darwin" else library.renameat2
        if sys.platform == "darwin":
            call.argtypes = (ctypes.c_char_p, ctypes.c_char_p, ctypes.c_uint)
        else:
            whole, text = ctypes.c_int, ctypes.c_char_p
            call.argtypes = (whole, text, whole, text, ctypes.c_uint)
        call.restype = ctypes.c_int
        return call
    return None
