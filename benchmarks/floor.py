"""What a build costs at the least: reading every source and writing every file, nothing between.

The sources are read as the portal reads them, and the bytes of a built site are written again.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from congkhai.products import Tree
from congkhai.sources.load import read_sources
from congkhai.text.outline import read_outline


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
        tree = Tree(Path(folder), None)
        for path, data in files:
            tree.write(path, data)
        spent = time.process_time() - start
    return spent, len(files), sum(len(data) for _, data in files)
