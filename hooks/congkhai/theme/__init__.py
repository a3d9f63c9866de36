"""The theme: the frame of every page, the templates of pages made from facts, styles and fonts."""

from __future__ import annotations

from pathlib import Path

__all__ = ["THEME"]

THEME = Path(__file__).resolve().parent
