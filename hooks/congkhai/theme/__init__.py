"""The theme: the frame of every page, the templates of pages made from facts, styles and fonts."""

from __future__ import annotations

from pathlib import Path

from .joined import joined_scripts, joined_style
from .narrowed import names_in, narrowed_style

__all__ = ["THEME", "joined_scripts", "joined_style", "names_in", "narrowed_style"]

THEME = Path(__file__).resolve().parent
