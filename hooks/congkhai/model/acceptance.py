"""What an editor has looked at and lets stand."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated

from ..dates import PartialDate
from ..problems import Place
from ..value import value_class
from .key import Key, Word


@value_class
class Accepted:
    """A finding that an editor has looked at and accepts; it stays visible as accepted."""

    code: Annotated[Word, Key("Mã", "Mã của phát hiện.", "K502")]
    reason: Annotated[Word, Key("Lý do", "Vì sao chấp nhận.", "Văn bản in như vậy")]
    date: Annotated[PartialDate, Key("Ngày", "Ngày chấp nhận.", "22/11/2026")]
    about: Annotated[
        str,
        Key("Phát hiện nào", "Vài chữ của phát hiện, khi mã này có nhiều phát hiện.", "Sở Nội vụ"),
    ] = ""
    is_unchecked: bool = False
    """A program has written it and nobody has looked: nothing is accepted yet."""
    at: Place = field(default=Place(""), compare=False)


Acceptances = Annotated[
    tuple[Accepted, ...],
    Key("Đã xem và chấp nhận", "Phát hiện được chấp nhận.", "- code: …"),
]
