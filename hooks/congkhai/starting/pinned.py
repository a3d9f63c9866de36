"""The packages that a portal is built with, each with the hashes of its files."""

from __future__ import annotations

import json
import re
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from .. import __version__
from ..value import value_class

_HERE = Path(__file__).resolve()
# In a wheel the lock lies beside this module; in a checkout it is that of the repository.
LOCKS = (_HERE.with_name("lock.txt"), _HERE.parents[3] / "requirements" / "site.txt")
_HASH = re.compile(r"[0-9a-f]{64}")


@value_class
class PinnedPackages:
    """`text` is a requirements file; `is_whole` when it holds this package's own hash too."""

    version: str
    text: str
    is_whole: bool


def pinned_packages(own_hash: str | None = None) -> PinnedPackages:
    """`own_hash` is that of this package's wheel; by default what pip noted at installation."""
    digest = installed_hash() if own_hash is None else own_hash
    lock = next(path for path in LOCKS if path.is_file()).read_text(encoding="utf-8")
    packages = re.sub(r"^#.*\n", "", lock, flags=re.MULTILINE).lstrip("\n")
    head = (
        "# Các gói dựng cổng, khóa bằng mã băm. Đừng sửa tay: chạy «congkhai upgrade».\n"
        "# The packages that build the portal, locked; `congkhai upgrade` writes this file.\n"
    )
    own = f"congkhai=={__version__}"
    own = f"{own} \\\n    --hash=sha256:{digest}\n" if digest else f"# {own}\n"
    return PinnedPackages(__version__, head + own + packages, bool(digest))


def installed_hash() -> str:
    """The hash of the wheel that pip installed from a file or an address (PEP 610), or nothing."""
    try:
        noted = distribution("congkhai").read_text("direct_url.json")
        archive = json.loads(noted or "{}").get("archive_info", {})
        found = archive.get("hashes", {}).get("sha256", "")
    except (PackageNotFoundError, ValueError, AttributeError, OSError):
        return ""
    return found if _HASH.fullmatch(str(found)) else ""
