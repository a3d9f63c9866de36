"""Where a portal lives, whose it is and where it is edited, as its configuration says."""

from __future__ import annotations

from ..settings import Face, site_address
from ..snapshot import Site
from .engine import MkDocsConfig


def site_of(config: MkDocsConfig, face: Face) -> Site:
    office = config.extra.get("office") or {}
    folder = str(config.extra.get("folder", ""))
    repository = (config.repo_url or "").rstrip("/")
    return Site(
        url=site_address(config.site_url or "")[0],
        repository=repository,
        edit=f"{repository}/edit/main/{folder}" if repository else "",
        name=config.site_name,
        office=str(office.get("name", "")),
        mail=str(office.get("mail", "")),
        folder=folder,
        face=face,
    )
