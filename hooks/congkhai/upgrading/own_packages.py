"""requirements.txt where people changed it: what they added stays."""

from __future__ import annotations

import re

from ..expressions import expression

_ENTRY = expression(r"^([A-Za-z0-9][\w.-]*)[^\n]*(?:\n[ \t]+(?!#)[^\n]*)*", re.MULTILINE)
HEAD = "\n# Thêm bằng tay; congkhai upgrade để nguyên.\n"


def with_own_packages(made: str, before: str) -> tuple[str, list[str]]:
    """The new text with what only the earlier one had, and the names of that."""
    known = {_plain(entry[1]) for entry in _ENTRY.finditer(made)}
    own = [entry for entry in _ENTRY.finditer(before) if _plain(entry[1]) not in known]
    if not own:
        return made, []
    added = "".join(f"{entry[0].rstrip()}\n" for entry in own)
    return made + HEAD + added, [entry[1] for entry in own]


def own_hash_of(text: str, version: str) -> str:
    """The hash that the file already has for this version of the program."""
    pin = re.escape(f"congkhai=={version}")
    found = re.search(rf"^{pin} \\\n\s+--hash=sha256:([0-9a-f]{{64}})", text, re.MULTILINE)
    return found[1] if found else ""


def _plain(name: str) -> str:
    # PEP 503.
    return re.sub(r"[-_.]+", "-", name).lower()
