"""The portal on one day: all that a page may need to know, and where the site will live."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from .model.portal import Portal
from .outline import Outline
from .problem import Problem
from .schedule import Timeline


@dataclass(frozen=True, slots=True)
class Site:
    """Where the portal lives and where its sources are edited."""

    url: str = ""
    """With a slash at the end; empty when unknown."""
    repository: str = ""
    edit: str = ""
    """The address before a source's path that opens it for editing."""
    name: str = "Công khai"


@dataclass(frozen=True, slots=True)
class Edition:
    portal: Portal
    outlines: Mapping[str, Outline]
    problems: tuple[Problem, ...]
    left_out: tuple[str, ...]
    timeline: Timeline
    today: dt.date
    site: Site
