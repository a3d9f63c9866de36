"""All measurements that need nothing but the repository."""

from __future__ import annotations

from . import build

if __name__ == "__main__":
    build.main()
