"""Who opens the words of a row where no column names who: «Hạn cuối cùng các trường nộp …»."""

from __future__ import annotations

from collections.abc import Iterator

from ....expressions import expression
from ..bodies.verbs import duty_at
from ..orders.orders import Order, order_in

_LAST_DAY = expression(r"[Hh]ạn (?:cuối cùng|cuối|chót|chậm nhất)(?: để| mà)? ", opens="Hạn |hạn ")
# «HĐGSNN», «các BCĐ xã», «BTC hội thi»: letters of which the first tell a council or a board.
_OPENS = expression(
    r"(?:(?:[Cc]ác|[Vv]ăn phòng) )?(?:HĐ|BCĐ|BCH|BTC|BTV|BTK|BGH|BGĐ|BGK|BQL)[A-ZĐ]{0,10},? "
    r"|(?:[Cc]ác )?(?:[Ứứ]ng viên|[Hh]ọc viên|[Nn]ghiên cứu sinh|[Tt]ác giả) "
)
_MORE_WORDS = 4
"""Of a name behind its letters: «Các HĐGS ngành, liên ngành»."""


def order_of_row(what: str) -> Order | None:
    """Who is to do what, by these words alone."""
    last = _LAST_DAY.match(what)
    words = what[last.end() :] if last else what
    order = order_in(words)
    if order is not None and order.rest:
        return order
    verb = next((at for at in _ends_of_name(words) if duty_at(words, at)), 0)
    return Order(lead=(words[: verb - 1],), partners=(), rest=words[verb:]) if verb else None


def _ends_of_name(words: str) -> Iterator[int]:
    """Where what such a name does may be told, word after word."""
    opening = _OPENS.match(words)
    if opening is None:
        return
    end = opening.end()
    for _ in range(_MORE_WORDS + 1):
        yield end
        space = words.find(" ", end)
        if space < 0:
            return
        end = space + 1
