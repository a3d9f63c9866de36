"""Places that stand for who runs them: «Tỉnh căn cứ …», «…, tỉnh Mai Hạ cần tập trung …»."""

from __future__ import annotations

from dataclasses import replace

from ....expressions import expression
from ..bodies.partners import duty_in
from ..bodies.verbs import duty_at
from .orders import Order, order_in

_PLACE = expression(
    r"(?P<name>Tỉnh|Thành phố|Huyện|Xã|Phường|Đặc khu) (?=[^\W\d_A-ZÀ-Ý])",
    holds=("Huyện", "Phường", "Thành phố", "Tỉnh", "Xã", "Đặc khu"),
)


def order_of_place(heading: str, text: str) -> Order | None:
    """«Về hỗ trợ …: Tỉnh căn cứ quy định …»: the place that a meeting was about."""
    place = _PLACE.match(text)
    if place is None or not heading.startswith("Về ") or not duty_at(text, place.end()):
        return None
    partners, what = duty_in(text[place.end() :])
    return Order((place["name"],), partners, what)


# «Để …, tỉnh Mai Hạ cần tập trung …»: the place that the sentence is about, in small letters.
_PLACE_ASKED = expression(
    r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu) (?:[^\W\d_a-z][^\W\d_]* ?){1,4}"
    r"(?:cần|phải|có trách nhiệm|chịu trách nhiệm)\s",
    holds=("cần", "phải", "trách nhiệm"),
)


def is_place_asked(text: str) -> bool:
    """Whether a clause opens with a place that is to do something."""
    return _PLACE_ASKED.match(text) is not None


def order_of_asked_place(text: str) -> Order | None:
    """Its order, with the place as printed."""
    order = order_in(text[:1].upper() + text[1:])
    if order is None or len(order.lead) != 1:
        return order
    (name,) = order.lead
    return replace(order, lead=(name[:1].lower() + name[1:],))
