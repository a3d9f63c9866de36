"""What a build costs at the least: reading every source and writing every file, nothing between.

The sources are read as the portal reads them, and the bytes of a built site are written again.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

from congkhai.load import read_sources
from congkhai.outline import read_outline


def read_all(plans: Path) -> float:
    """CPU seconds for the keys and the numbered items of every plan, without a check of any."""
    start = time.process_time()
    for draft in read_sources(plans).plans:
        read_outline(draft.body, draft.body_line)
    return time.process_time() - start


def write_all(site: Path) -> tuple[float, int, int]:
    """CPU seconds, how many files, how many bytes."""
    files = [
        (str(path.relative_to(site)), path.read_bytes())
        for path in sorted(site.rglob("*"))
        if path.is_file()
    ]
    with tempfile.TemporaryDirectory(dir=site.parent) as folder:
        start = time.process_time()
        for name, data in files:
            path = f"{folder}/{name}"
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
            os.write(descriptor, data)
            os.close(descriptor)
        spent = time.process_time() - start
    return spent, len(files), sum(len(data) for _, data in files)
