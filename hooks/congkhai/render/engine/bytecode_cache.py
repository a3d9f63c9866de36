"""Compiled templates, kept from one build to the next as Python keeps what it compiles."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from jinja2 import FileSystemBytecodeCache, __version__
from jinja2.bccache import Bucket


class KeptTemplates(FileSystemBytecodeCache):
    """The engine's own cache of bytecode, of which no build ever fails.

    Compiling all templates takes half a second: more than the pages of a small portal.
    """

    def __init__(self, folder: Path, made_by: Iterable[Path], programs: str = "") -> None:
        """`made_by` are the sources that decide what a template becomes, beside its own and the
        versions of some programs.

        A folder that nothing can be written to keeps nothing.
        """
        maker = hashlib.sha256(f"{__version__}\n{programs}".encode())
        for path in made_by:
            maker.update(path.read_bytes())
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        super().__init__(str(folder), f"%s.{maker.hexdigest()[:16]}")

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except (OSError, EOFError, ValueError, pickle.UnpicklingError, AttributeError, ImportError):
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)
