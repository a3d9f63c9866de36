"""Builds a portal from its mkdocs.yml into a folder: aside first, then swapped in whole."""

from __future__ import annotations

import datetime as dt
import logging
import shutil
from pathlib import Path

from ..problems import fails
from .engine import Abort, MkDocsException, build, load_config


def build_site(
    *,
    config_file: Path,
    plans: Path,
    out: Path,
    today: dt.date,
    site_url: str,
    strict: bool,
    without: frozenset[str] = frozenset(),
) -> int:
    """Build aside and swap: when the build fails, the site that was there stays as it was.

    Returns the exit status: 0, or 1 when problems (with strict, warnings too) stop it.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    aside, old = (out.parent / f".{out.name}.{state}" for state in ("building", "old"))
    if old.exists() and not out.exists():
        old.rename(out)  # a build was cut short between the two renames below
    options = {"site_url": site_url} if site_url else {}
    try:
        config = load_config(str(config_file), site_dir=str(aside), strict=strict, **options)
        config.extra.update(plans=str(plans), today=today, without=without)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        if not strict and any(fails(p, strict=False) for p in config.extra["knowledge"].problems):
            logger.warning("congkhai: nguồn còn lỗi đã được để ngoài")
        if why := config.extra["history"].why_none:
            # Said after the engine has counted its warnings: a build without a history is whole.
            logger.warning("congkhai: không ghi lịch sử thay đổi: %s", why)
    except (Abort, MkDocsException) as error:
        logger.error("%s", error)
        shutil.rmtree(aside, ignore_errors=True)
        return 1
    finally:
        logger.removeHandler(handler)
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    aside.rename(out)
    shutil.rmtree(old, ignore_errors=True)
    return 0
