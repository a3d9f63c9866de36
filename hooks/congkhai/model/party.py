"""Someone who does, receives or passes on: an agency of the register, or words as printed."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated

from ..problems import Place
from ..value import value_class
from .key import Key, Slug, Word


@value_class
class Party:
    """Written as an agency's id, as plain words, or as a mapping that gives both.

    `name` is empty when only the id is given: the register's name is shown then.
    """

    agency: Annotated[
        Slug | None,
        Key("Mã cơ quan", "Mã trong agencies.yml.", "binh-hai-so-noi-vu"),
    ] = None
    name: Annotated[
        Word,
        Key("Tên như in", "Tên hoặc lời gọi như văn bản in.", "Các phòng Sở"),
    ] = ""
    at: Place = field(default=Place(""), compare=False)
