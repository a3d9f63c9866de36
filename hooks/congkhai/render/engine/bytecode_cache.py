"""Compiled templates, kept from one build to the next as Python keeps what it compiles."""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket


class KeptTemplates(jinja2.BytecodeCache):
    """Only what the same compiler made of the same words at the same place is taken.

    Compiling all templates takes half a second: more than the pages of a small portal.
    """

    def __init__(self, folder: Path, made_by: Iterable[Path]) -> None:
        """`made_by` are the sources that decide what a template becomes.

        A folder that nothing can be written to keeps nothing, and no build fails of it.
        """
        self._folder = folder
        self._maker = hashlib.sha256(MAGIC_NUMBER + jinja2.__version__.encode())
        for path in made_by:
            self._maker.update(path.read_bytes())

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return str(filename)

    def get_source_checksum(self, source: str) -> str:
        checksum = self._maker.copy()
        checksum.update(source.encode())
        return checksum.hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError, EOFError, ValueError, TypeError):
            head, body = self._place(bucket).read_bytes().split(b"\n", 1)
            if head == _head(bucket):
                bucket.code = marshal.loads(body)

    def dump_bytecode(self, bucket: Bucket) -> None:
        place = self._place(bucket)
        aside = place.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(_head(bucket) + b"\n" + marshal.dumps(bucket.code))
            aside.replace(place)

    def _place(self, bucket: Bucket) -> Path:
        return self._folder / f"{Path(bucket.key).name}.{sys.implementation.cache_tag}"


def _head(bucket: Bucket) -> bytes:
    # The path counts too: an exception names it.
    return f"{bucket.checksum} {bucket.key}".encode()
