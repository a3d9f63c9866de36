"""What is used of the engine, MkDocs or its fork ProperDocs: no other module imports either."""

from __future__ import annotations

try:
    import mkdocs  # noqa: F401
except ImportError:
    # From here on the names of MkDocs stand for those of ProperDocs.
    import properdocs.replacement  # noqa: F401

from mkdocs.commands.build import build, get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

__all__ = [
    "Abort",
    "BasePlugin",
    "File",
    "Files",
    "InclusionLevel",
    "MkDocsConfig",
    "MkDocsException",
    "Navigation",
    "Page",
    "build",
    "get_context",
    "get_plugin_logger",
]
