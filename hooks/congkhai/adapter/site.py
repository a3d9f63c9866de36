"""Where a portal lives, whose it is and where it is edited, as its configuration says."""

from __future__ import annotations

from pathlib import Path

from ..settings import Face, Office, SearchWords, forge_links, site_address
from ..snapshot import Site
from .engine import MkDocsConfig


def site_of(config: MkDocsConfig, face: Face, contact: Office, search_words: SearchWords) -> Site:
    folder = str(config.extra.get("folder", ""))
    written = Path(config.docs_dir).name
    forge = forge_links(config.repo_url or "", config.edit_uri or "", written, folder)
    return Site(
        url=site_address(config.site_url or "")[0],
        repository=forge.repository,
        edit=forge.edit,
        history=forge.history,
        name=config.site_name,
        contact=contact,
        face=face,
        search_words=search_words,
    )
