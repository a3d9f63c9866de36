"""The packages that a portal is built with, each with the hashes of its files."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from .. import __version__
from ..expressions import expression
from ..value import value_class

_HERE = Path(__file__).resolve()
# In a wheel the lock lies beside this module; in a checkout it is that of the repository.
LOCKS = (_HERE.with_name("lock.txt"), _HERE.parents[3] / "requirements" / "site.txt")
_HASH = expression(r"[0-9a-f]{64}")


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


def index_hash() -> str:
    """The hash of this version's wheel as pip's index tells it; nothing without a network.

    A package that is worked upon in its own folder is on no index, and none is asked.
    """
    try:
        noted = json.loads(distribution("congkhai").read_text("direct_url.json") or "{}")
        if "dir_info" in noted:
            return ""
        run = subprocess.run(
            [
                *(sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--no-deps"),
                *("--ignore-installed", "--only-binary", ":all:", "--no-input", "--retries", "0"),
                *("--timeout", "10", "--report", "-", f"congkhai=={__version__}"),
            ],
            capture_output=True,
            timeout=60,
            check=True,
        )
        [report] = json.loads(run.stdout)["install"]
        found = report["download_info"]["archive_info"]["hashes"]["sha256"]
    except (PackageNotFoundError, OSError, ValueError, LookupError, subprocess.SubprocessError):
        return ""
    return found if _HASH.fullmatch(str(found)) else ""


def installed_hash() -> str:
    """The hash of the wheel that pip installed from a file or an address (PEP 610), or nothing."""
    try:
        noted = distribution("congkhai").read_text("direct_url.json")
        archive = json.loads(noted or "{}").get("archive_info", {})
        found = archive.get("hashes", {}).get("sha256", "")
    except (PackageNotFoundError, ValueError, AttributeError, OSError):
        return ""
    return found if _HASH.fullmatch(str(found)) else ""
