"""The standard parser of command lines, speaking the language that was asked for."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..bilingual import Language

DOMAIN = "argparse"
LOCALE = Path(__file__).parent / "locale"


@contextmanager
def spoken(language: Language) -> Iterator[None]:
    """While it lasts, the parser's own words come from our translation; English needs none.

    `argparse` asks gettext, and gettext asks LANGUAGE before any other setting.
    """
    domain, setting = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain(DOMAIN, LOCALE)
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if setting is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = setting
